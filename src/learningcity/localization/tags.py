"""Language tags: which language, script and region, which calendar and digits.

A tag is read as BCP 47 (RFC 5646) has it, with the keys ``ca`` and ``nu`` of its Unicode extension (UTS #35, 3.6),
or as POSIX and ICU spell locales. It comes from the caller each time: the environment is never looked at.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property, lru_cache
from typing import TypeAlias

from attrs import evolve, frozen
from babel import Locale
from babel.core import get_global
from babel.localedata import locale_identifiers

from learningcity.errors import InvalidValue, Problem, UnknownLocale, WrongType, nearest, shown
from learningcity.texts import Message

__all__ = ["LocaleLike", "LocaleTag", "negotiate"]

_LONGEST = 255
_LANGUAGE = re.compile(r"[a-z]{2,3}")
_SCRIPT = re.compile(r"[a-z]{4}")
_REGION = re.compile(r"[a-z]{2}|[0-9]{3}")
_VARIANT = re.compile(r"[a-z0-9]{5,8}|[0-9][a-z0-9]{3}")
_SINGLETON = re.compile(r"[a-wy-z0-9]")
_SUBTAG = re.compile(r"[a-z0-9]{1,8}")
_EXTENDED = re.compile(r"[a-z0-9]{2,8}")
_KEY = re.compile(r"[a-z0-9][a-z]")
_TYPE = r"[a-z0-9]{3,8}(?:-[a-z0-9]{3,8})*"
_FIELDS = {
    "language": _LANGUAGE,
    "script": re.compile(r"[A-Z][a-z]{3}"),
    "region": re.compile(r"[A-Z]{2}|[0-9]{3}"),
    "variants": _VARIANT,
    "calendar": re.compile(_TYPE),
    "numbers": re.compile(_TYPE),
    "extensions": re.compile(
        r"x(?:-[a-z0-9]{1,8})+|u-(?!ca\b|nu\b)[a-z0-9]{2,8}(?:-[a-z0-9]{3,8})*|[a-tv-wy-z0-9](?:-[a-z0-9]{2,8})+"
    ),
}
"""What each part of a tag looks like, in the letter case that is recommended."""

_CODESET = re.compile(r"\.[A-Za-z0-9._-]+(?=@|$)")
_SCRIPTS_OF_POSIX = {"latin": "Latn", "cyrillic": "Cyrl", "devanagari": "Deva", "arabic": "Arab"}
_KEYS_OF_ICU = ("calendar", "numbers")
_VALUE_OF_ICU = re.compile(r"[a-z0-9]{3,8}|gregorian")
_CURRENCY_OF_POSIX = "euro"
"""A modifier that says nothing of language, calendar or digits."""
_NO_LANGUAGES = frozenset({"mis", "mul", "und", "zxx"})
"""Codes for what is no single language; nobody means them by a slip."""
_NO_REGION = "ZZ"
_CALENDAR_ALIASES = {"gregorian": "gregory"}


@frozen
class LocaleTag:
    """A language tag by its parts, in the letter case that BCP 47 recommends; ``str()`` writes the tag.

    ``calendar`` and ``numbers`` are the values of ``-u-ca-`` and ``-u-nu-``, None where the tag names none.
    ``extensions`` keeps everything else that a tag may carry, such as ``u-co-phonebk`` or ``x-mine``.

    Raises:
        InvalidValue: a part that cannot stand in a tag.
    """

    language: str
    script: str | None = None
    region: str | None = None
    variants: tuple[str, ...] = ()
    calendar: str | None = None
    numbers: str | None = None
    extensions: tuple[str, ...] = ()

    def __attrs_post_init__(self) -> None:
        for name, pattern in _FIELDS.items():
            value = getattr(self, name)
            parts = value if name in ("variants", "extensions") else () if value is None else (value,)
            if not isinstance(parts, tuple) or not all(
                isinstance(part, str) and pattern.fullmatch(part) for part in parts
            ):
                accepted = Message("accepted.locale-tag-part", {"field": name})
                raise InvalidValue(Problem("locale-tag-part", (name,), shown(value), accepted))

    @classmethod
    def parse(cls, text: str) -> LocaleTag:
        """Read ``th``, ``th-TH``, ``th-TH-u-ca-buddhist-nu-thai``, ``th_TH.UTF-8`` or ``th_TH@calendar=buddhist``.

        Raises:
            UnknownLocale: no such tag, or a language that CLDR does not name; the error hints at the nearest.
        """
        if not isinstance(text, str):  # pyright: ignore[reportUnnecessaryIsInstance]  # users may give anything
            raise _no_tag(text)
        return _parsed(text)

    @classmethod
    def of(cls, locale: LocaleLike) -> LocaleTag:
        """The tag itself, or the one that a text spells.

        Raises:
            UnknownLocale: as :meth:`parse`.
        """
        return locale if isinstance(locale, LocaleTag) else cls.parse(locale)

    @property
    def fallbacks(self) -> tuple[LocaleTag, ...]:
        """The tags to try in turn, from this one to its language alone; never one in another script.

        ``th-TH-u-nu-thai``, ``th-TH``, ``th``; but of ``zh-TW`` only ``zh-TW`` and ``zh-Hant``.
        """
        plain, alone = LocaleTag(self.language, self.script, self.region), LocaleTag(self.language)
        chain = [self, evolve(self, calendar=None, numbers=None, extensions=()), plain]
        if plain.maximized.script == alone.maximized.script:
            chain += [evolve(plain, region=None), alone]
        else:
            chain.append(evolve(alone, script=plain.maximized.script))
        return tuple(dict.fromkeys(chain))

    @cached_property
    def maximized(self) -> LocaleTag:
        """Language, script and region, with the likeliest where the tag names none (UTS #35, 4.3)."""
        likely = _likely(self.language, self.script, self.region)
        return LocaleTag(self.language, self.script or likely.script, self.region or likely.region)

    @property
    def direction(self) -> str:
        """``"ltr"`` or ``"rtl"``: in which direction the script of the language runs."""
        return "rtl" if self.babel.character_order == "right-to-left" else "ltr"

    @cached_property
    def babel(self) -> Locale:
        """The locale of Babel whose data stand nearest.

        Raises:
            UnknownLocale: CLDR has a name for the language, but no data.
        """
        # A region may be written in a script that its language alone is not: zh-TW stands there as zh_Hant_TW.
        for tag in (self, self.maximized, *self.fallbacks[1:]):
            name = _name_in_babel(tag)
            if name in _identifiers() and tag.maximized.script == self.maximized.script:
                return Locale.parse(name)
        raise UnknownLocale(Message("error.no-locale-data", {"locale": str(self)}))

    def __str__(self) -> str:
        plain = (self.language, self.script, self.region, *self.variants)
        return "-".join([*(part for part in plain if part is not None), *self._extended()])

    def _extended(self) -> list[str]:
        own = {"ca": self.calendar, "nu": self.numbers}
        keys = [f"{key}-{value}" for key, value in own.items() if value is not None]
        unicode = [text.removeprefix("u-") for text in self.extensions if text.startswith("u-")]
        others = [text for text in self.extensions if not text.startswith("u-")]
        found = [*others, "u-" + "-".join(_in_order([*unicode, *keys]))] if unicode or keys else others
        return sorted(found, key=lambda text: (text.startswith("x-"), text))


LocaleLike: TypeAlias = str | LocaleTag
"""A language tag, or the text of one."""


def negotiate(wanted: Iterable[LocaleLike], available: Iterable[LocaleLike]) -> LocaleTag | None:
    """The first language that is wanted and there, in its script, if possible of the same region; None without one.

    The tag that is given back is one of ``available``. A language in another script is not the language that was
    asked for: who wants ``zh-Hant-HK`` gets ``zh-Hant`` and never ``zh``.

    Args:
        wanted: the tags that are wanted, the dearest first.
        available: the tags that there are; of equally good ones the first is taken.

    Raises:
        UnknownLocale: a tag that is none.
        WrongType: one text in place of several tags.
    """
    there = [LocaleTag.of(tag) for tag in _several("available", available)]
    for tag in map(LocaleTag.of, _several("wanted", wanted)):
        fitting = [other for other in there if _is_understood(tag, other)]
        if fitting:
            return min(fitting, key=lambda other: _distance(tag, other))
    return None


def _several(name: str, tags: Iterable[LocaleLike]) -> Iterable[LocaleLike]:
    if isinstance(tags, str):
        raise WrongType(Problem("wrong-type", (name,), shown(tags), Message("accepted.texts")))
    return tags


def _is_understood(tag: LocaleTag, other: LocaleTag) -> bool:
    return (tag.language, tag.maximized.script) == (other.language, other.maximized.script)


def _distance(tag: LocaleTag, other: LocaleTag) -> tuple[bool, ...]:
    """Whether an available tag differs in something that matters less and less."""
    return (
        other.region not in (None, tag.maximized.region),
        other.region != tag.region,
        other.variants != tag.variants,
        (other.calendar, other.numbers, other.extensions) != (tag.calendar, tag.numbers, tag.extensions),
    )


# --- reading ----------------------------------------------------------------------------------------------


@lru_cache(maxsize=1024)
def _parsed(text: str) -> LocaleTag:
    base, _, modifiers = _CODESET.sub("", text).partition("@")
    if not text.isascii() or len(text) > _LONGEST or ("@" in text and not modifiers):
        raise _no_tag(text)
    subtags = base.lower().replace("_", "-").split("-")
    if not _LANGUAGE.fullmatch(subtags[0]) or not all(map(_SUBTAG.fullmatch, subtags)):
        raise _no_tag(text)
    tag = _read(text, subtags)
    for modifier in filter(None, modifiers.split(";")):
        tag = _modified(text, tag, modifier.lower())
    _require_language(text, tag.language)
    return tag


def _read(text: str, subtags: list[str]) -> LocaleTag:
    rest = subtags[1:]
    script = rest.pop(0).title() if rest and _SCRIPT.fullmatch(rest[0]) else None
    region = rest.pop(0).upper() if rest and _REGION.fullmatch(rest[0]) else None
    variants: list[str] = []
    while rest and _VARIANT.fullmatch(rest[0]):
        variants.append(rest.pop(0))
    if len(set(variants)) < len(variants):
        raise _no_tag(text)
    return _extended_by(text, LocaleTag(subtags[0], script, region, tuple(variants)), rest)


def _extended_by(text: str, tag: LocaleTag, subtags: list[str]) -> LocaleTag:
    """The tag with what stands behind its plain part: extensions by a letter, then what is private."""
    found: dict[str, list[str]] = {}
    at = 0
    while at < len(subtags) and subtags[at] != "x":
        singleton, end = subtags[at], at + 1
        while end < len(subtags) and _EXTENDED.fullmatch(subtags[end]):
            end += 1
        if not _SINGLETON.fullmatch(singleton) or singleton in found or end == at + 1:
            raise _no_tag(text)
        found[singleton], at = subtags[at + 1 : end], end
    private = subtags[at:]
    if len(private) == 1:
        raise _no_tag(text)
    keys = _in_unicode(text, found.pop("u", []))
    others = [f"u-{key}" for key in keys if key[:3] not in ("ca-", "nu-")]
    others += [f"{singleton}-{'-'.join(parts)}" for singleton, parts in found.items()]
    others += ["-".join(private)] if private else []
    own = {key[:2]: key[3:] for key in keys}
    calendar = own.get("ca")
    return evolve(
        tag,
        calendar=_CALENDAR_ALIASES.get(calendar, calendar) if calendar else None,
        numbers=own.get("nu") or None,
        extensions=tuple(sorted(others)),
    )


def _in_unicode(text: str, subtags: list[str]) -> list[str]:
    """The attributes and keys of a Unicode extension, each with its value; of a key that is named twice the first."""
    found: dict[str, str] = {}
    key = ""
    for subtag in subtags:
        if _KEY.fullmatch(subtag):
            key = subtag if subtag not in found else f"{subtag} again"
            found[key] = subtag
        elif key:
            found[key] += f"-{subtag}"
        else:
            found[subtag] = subtag
    if any(key in ("ca", "nu") and value == key for key, value in found.items()):
        raise _no_tag(text)
    return [value for key, value in found.items() if not key.endswith(" again")]


def _in_order(keys: list[str]) -> list[str]:
    """Attributes before keys, each in the order of the alphabet."""
    return sorted(keys, key=lambda text: (_KEY.fullmatch(text.split("-")[0]) is not None, text))


def _modified(text: str, tag: LocaleTag, modifier: str) -> LocaleTag:
    """The tag with what follows ``@`` in the spelling of POSIX or ICU."""
    name, is_keyword, value = modifier.partition("=")
    if name in _KEYS_OF_ICU and _VALUE_OF_ICU.fullmatch(value):
        named = _CALENDAR_ALIASES.get(value, value)
        return evolve(tag, calendar=named) if name == "calendar" else evolve(tag, numbers=named)
    if name in _SCRIPTS_OF_POSIX and not is_keyword:
        return evolve(tag, script=_SCRIPTS_OF_POSIX[name])
    if name == _CURRENCY_OF_POSIX and not is_keyword:
        return tag
    if _VARIANT.fullmatch(name) and not is_keyword:
        return evolve(tag, variants=(*tag.variants, name))
    raise _no_tag(text)


# --- what CLDR knows --------------------------------------------------------------------------------------


@lru_cache(maxsize=1)
def _identifiers() -> frozenset[str]:
    return frozenset(locale_identifiers())


@lru_cache(maxsize=1)
def _languages() -> frozenset[str]:
    """The languages that CLDR has a name or data for."""
    of_data = {name.split("_")[0] for name in _identifiers()}
    return frozenset({*Locale("en").languages, *of_data})


def _name_in_babel(tag: LocaleTag) -> str:
    return "_".join(part for part in (tag.language, tag.script, tag.region) if part is not None)


@lru_cache(maxsize=1024)
def _likely(language: str, script: str | None, region: str | None) -> LocaleTag:
    known = get_global("likely_subtags")
    candidates = ((language, script, region), (language, region), (language, script), (language,))
    for parts in candidates:
        found = known.get("_".join(part for part in parts if part is not None))
        if found is not None:
            likely = found.split("_")
            return LocaleTag(likely[0], likely[1], likely[2])
    return LocaleTag(language, script, region)


def _require_language(text: str, language: str) -> None:
    if language in _languages():
        return
    near = _meant_by(language) or nearest(language, _languages() - _NO_LANGUAGES)
    params = {"locale": shown(text), "language": language}
    if near is None:
        raise UnknownLocale(Message("error.unknown-language", params))
    raise UnknownLocale(Message("error.unknown-language.near", {**params, "nearest": near}))


def _meant_by(language: str) -> str | None:
    """The language of an older or longer code, or the one that is likeliest in the region of this code."""
    alias = get_global("language_aliases").get(language)
    if alias is not None:
        return str(alias).split("_")[0]
    region = language.upper()
    if region not in Locale("en").territories or region == _NO_REGION:
        return None
    likely = get_global("likely_subtags")
    return str(likely.get(f"und_{region}") or likely["und"]).split("_")[0]


def _no_tag(text: object) -> UnknownLocale:
    return UnknownLocale(Message("error.no-locale-tag", {"locale": shown(text)}))
