"""Names of countries and territories: those of CLDR, and those by which UNESCO calls its Member States.

Names follow the source that is cited; the library takes no position of its own.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Any, Literal, cast

from babel import Locale
from babel.core import get_global

from learningcity.dates import PartialDate
from learningcity.errors import InvalidValue, NotTranslated, Problem, WrongType, shown
from learningcity.localization.folding import folded
from learningcity.localization.tags import LocaleLike, LocaleTag
from learningcity.sources.citations import Citation, Source, Standing
from learningcity.sources.titles import Title, TitleStatus
from learningcity.texts import Message, Series

__all__ = ["UNESCO_NAMES", "territory_name"]

_CODE = re.compile(r"[A-Z]{2}")
_NOT_IN_ISO = frozenset(("AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "XK", "ZZ"))
"""What CLDR has besides ISO 3166-1: codes that are reserved or left to users, groups of states, and tests."""

_UNESCO = "UNESCO"
_ELECTED_2009 = Source(
    "unesco-executive-board-2009",
    "Election of 31 members of UNESCO’s Executive Board",
    publisher=_UNESCO,
    date=PartialDate(2009, 10, 15),
    language="en",
    url="http://www.unesco.org/new/en/culture/themes/dynamic-content-single-view/news/election_of_31_members_of_unescos_executive_board-1/",
)
_PALESTINE_2011 = Source(
    "unesco-palestine-2011",
    "General Conference admits Palestine as UNESCO Member State",
    publisher=_UNESCO,
    date=PartialDate(2011, 10, 31),
    language="en",
    url="http://www.unesco.org/new/en/media-services/single-view/news/general_conference_admits_palestine_as_unesco_member_state/",
)
_ELECTED_2015 = Source(
    "unesco-executive-board-2015",
    "Executive Board: Results of elections",
    publisher=_UNESCO,
    date=PartialDate(2015, 11, 11),
    language="en",
    url="https://webarchive.unesco.org/web/20151216144040/http://www.unesco.org/new/en/executive-board/single-view/news/executive_board_results_of_elections/",
)
_ELECTED_2021 = Source(
    "unesco-general-conference-2021",
    "Thursday 18 November",
    publisher=_UNESCO,
    date=PartialDate(2021, 11, 18),
    language="en",
    url="https://www.unesco.org/en/general-conference/41/e-journal/18-nov",
)
_COUNTRIES_AR = Source(
    "unesco-countries-ar",
    "Member States List",
    publisher=_UNESCO,
    language="ar",
    url="https://ar.unesco.org/countries/%D8%A8",
)


def _named(text: str, language: str, source: Source, standing: Standing = Standing.VERIFIED) -> Title:
    return Title(
        text=text, language=language, status=TitleStatus.OFFICIAL, citations=(Citation(source),), standing=standing
    )


UNESCO_NAMES: Mapping[tuple[str, str], Title] = MappingProxyType(
    {
        ("CG", "en"): _named("Congo", "en", _ELECTED_2021),
        ("GB", "en"): _named("United Kingdom of Great Britain and Northern Ireland", "en", _ELECTED_2015),
        ("IR", "en"): _named("Iran (Islamic Republic of)", "en", _ELECTED_2015),
        ("KR", "en"): _named("Republic of Korea", "en", _ELECTED_2015),
        # Of this release copies were read, not the page itself.
        ("PS", "en"): _named("Palestine", "en", _PALESTINE_2011, Standing.REPORTED),
        ("RU", "en"): _named("Russian Federation", "en", _ELECTED_2015),
        ("SY", "en"): _named("Syrian Arab Republic", "en", _ELECTED_2009),
        ("TZ", "en"): _named("United Republic of Tanzania", "en", _ELECTED_2021),
        ("US", "en"): _named("United States of America", "en", _ELECTED_2015),
        ("VN", "en"): _named("Viet Nam", "en", _ELECTED_2015),
        ("BN", "ar"): _named("بروني دار السلام", "ar", _COUNTRIES_AR),
    }
)
"""By code and language, the names by which pages of UNESCO call its Member States, where CLDR has another.

Only names that were read on such a page stand here; it is no list of the Member States.
"""


def territory_name(code: str, locale: LocaleLike, *, style: Literal["cldr", "unesco"] = "cldr") -> str:
    """What a country or territory is called in a language.

    Args:
        code: ISO 3166-1 alpha-2, in capitals.
        locale: any language that CLDR has data for.
        style: ``"cldr"`` for the name in CLDR, ``"unesco"`` for the one by which UNESCO calls a Member State, where
            the library has read one, and else that in CLDR.

    Raises:
        InvalidValue: no such code, with a hint at the one that was probably meant; or no such style.
        WrongType: a code that is no text.
        UnknownLocale: no such language tag, or one that CLDR has no data for.
        NotTranslated: CLDR has no name for it in this language.
    """
    tag = LocaleTag.of(locale)
    _require_code(code)
    if style not in ("cldr", "unesco"):  # pyright: ignore[reportUnnecessaryContains]  # users may give anything
        accepted = Message("accepted.one-of", {"words": Series(("cldr", "unesco"), "or")})
        raise InvalidValue(Problem("unknown-value", ("style",), shown(style), accepted))
    of_unesco = UNESCO_NAMES.get((code, tag.language)) if style == "unesco" else None
    if of_unesco is not None:
        return of_unesco.text
    name = _names_in(tag.babel).get(code)
    if name is None:
        raise NotTranslated(Message("error.no-territory-name", {"code": code, "language": str(tag)}))
    return name


def _require_code(code: object) -> None:
    accepted = Message("accepted.territory")
    if not isinstance(code, str):
        raise WrongType(Problem("wrong-type", ("code",), shown(code), accepted))
    if code not in _codes():
        meant = _meant_by(code)
        hint = None if meant is None else Message("hint.did-you-mean", {"word": meant})
        raise InvalidValue(Problem("territory", ("code",), shown(code), accepted, hint=hint))


def _meant_by(code: str) -> str | None:
    """The code in capitals, the one that took the place of another (``UK``, ``THA``, ``764``), or that of a name."""
    spelled = code.strip().upper()
    replaced = _aliases().get(spelled, ())
    for candidate in (spelled, replaced[0] if len(replaced) == 1 else "", _by_name().get(folded(code), "")):
        if candidate in _codes():
            return candidate
    return None


@cache
def _codes() -> frozenset[str]:
    """The codes of ISO 3166-1 alpha-2."""
    return frozenset(filter(_CODE.fullmatch, _names_in(Locale("en")))) - _NOT_IN_ISO


def _names_in(locale: Any) -> Mapping[str, str]:
    """The names of CLDR in a language, by code; Babel does not say what they are."""
    return cast("Mapping[str, str]", locale.territories)


@cache
def _aliases() -> Mapping[str, tuple[str, ...]]:
    """The codes that took the place of another, by that."""
    known: Any = get_global("territory_aliases")
    return {str(code): tuple(map(str, others)) for code, others in known.items()}


@cache
def _by_name() -> dict[str, str]:
    names = _names_in(Locale("en"))
    by_name = {folded(names[code]): code for code in _codes()}
    return by_name | {folded(title.text): code for (code, _), title in UNESCO_NAMES.items()}
