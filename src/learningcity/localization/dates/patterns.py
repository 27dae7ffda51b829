"""The patterns and names of CLDR, taken from Babel once a locale and cut into tokens."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple, TypeAlias, cast

from babel import Locale

from learningcity.localization.dates.calendars import BUDDHIST
from learningcity.localization.tags import LocaleTag

__all__ = ["STYLES", "DatePatterns", "Tokens", "locale_of", "patterns_of", "tokens_of", "with_era"]

STYLES = ("short", "medium", "long", "full")

Tokens: TypeAlias = tuple[tuple[str, str], ...]
"""Parts of a pattern: a field such as ``MMMM`` and ``""``, or ``""`` and literal text."""

_PART = re.compile(r"'(?P<quoted>(?:[^']|'')*)'|(?P<field>([A-Za-z])\3*)|(?P<plain>[^A-Za-z']+)")
_SKELETONS = {"short": "yM", "medium": "yMMM", "long": "yMMMM", "full": "yMMMM"}
_BUDDHIST_ERA = "พ.ศ."
"""CLDR's name of the era; Babel has the data of the Gregorian calendar alone."""


class DatePatterns(NamedTuple):
    """How a language writes dates in one calendar."""

    days: Mapping[str, Tokens]
    """By style."""
    months: Mapping[str, Tokens]
    year: Tokens
    years: tuple[Tokens, Tokens]
    """Both years of a span, each with what stands around it."""
    between: str
    """Two dates with what stands between them, as ``{0} – {1}``."""
    month_names: Mapping[str, tuple[str, ...]]
    """By field, from the empty text at 0 on."""
    weekdays: Mapping[str, tuple[str, ...]]
    """By field, from Monday on."""
    era: str


def tokens_of(pattern: str) -> Tokens:
    """A pattern of UTS #35 in its parts."""
    parts: list[tuple[str, str]] = []
    for field, text in _parts(pattern):
        before = parts.pop()[1] if text and parts and parts[-1][1] else ""
        parts.append((field, before + text))
    return tuple(parts)


def _parts(pattern: str) -> Iterator[tuple[str, str]]:
    for found in _PART.finditer(pattern):
        if found["field"]:
            yield found["field"].replace("Y", "y"), ""  # a few locales of CLDR have the year of the week by mistake
        elif found["plain"]:
            yield "", found["plain"]
        else:
            yield "", found["quoted"].replace("''", "'") or "'"


def locale_of(tag: LocaleTag) -> Locale:
    """The locale of Babel for dates: English is written day first, as in most of the world, unless in ``en-US``."""
    if str(tag.babel) == "en" and tag.region != "US":
        return Locale("en", "001")
    return tag.babel


@lru_cache(maxsize=256)
def patterns_of(tag: LocaleTag, calendar: str) -> DatePatterns:
    """The patterns for a language tag."""
    locale = locale_of(tag)
    days = {style: tokens_of(locale.date_formats[style].pattern) for style in STYLES}
    skeletons = locale.datetime_skeletons
    months = {style: tokens_of(skeletons[name].pattern) for style, name in _SKELETONS.items()}
    year, era = tokens_of(skeletons["y"].pattern), locale.eras["abbreviated"][1]
    intervals = cast("Mapping[str | None, object]", locale.interval_formats)
    first, second = cast("Mapping[str, list[str]]", intervals["y"])["y"]
    years = tokens_of(first), tokens_of(second)
    if tag.language == "th":
        if calendar == BUDDHIST:  # as ICU has it: the era is named in the full style only
            era, days["long"] = _BUDDHIST_ERA, _without(days["long"], "G")
        months = {**{style: _without(_without(days[style], "E"), "d") for style in STYLES}, "short": months["short"]}
        year, years = (("G", ""), ("", " "), ("y", "")), ((("y", ""), ("", "-")), (("y", ""),))
    return DatePatterns(days, months, year, years, str(intervals[None]), _months(locale), _weekdays(locale), era)


def _without(tokens: Tokens, field: str) -> Tokens:
    """The pattern without a field and the text behind it."""
    at = next((at for at, (name, _) in enumerate(tokens) if name.startswith(field)), None)
    return tokens if at is None else (*tokens[:at], *tokens[at + 2 :])


def _months(locale: Locale) -> dict[str, tuple[str, ...]]:
    names: dict[str, tuple[str, ...]] = {}
    for letter, context in (("M", "format"), ("L", "stand-alone")):
        for count, width in ((3, "abbreviated"), (4, "wide")):
            found = cast("Mapping[int, str]", locale.months[context][width])
            names[letter * count] = ("", *(found[month] for month in range(1, 13)))
    return names


def _weekdays(locale: Locale) -> dict[str, tuple[str, ...]]:
    names: dict[str, tuple[str, ...]] = {}
    for letter, context in (("E", "format"), ("c", "stand-alone")):
        for count, width in ((3, "abbreviated"), (4, "wide")):
            found = cast("Mapping[int, str]", locale.days[context][width])
            names[letter * count] = tuple(found[day] for day in range(7))
    return names


def with_era(tokens: Tokens, tag: LocaleTag) -> Tokens:
    """The pattern with its era beside the year, on the side on which the language has it."""
    fields = [field for field, _ in tokens]
    if "G" in fields:
        return tokens
    at = next(at for at, field in enumerate(fields) if field.startswith("y"))
    model = tokens_of(locale_of(tag).datetime_skeletons["Gy"].pattern)
    era, year = ([field for field, _ in model].index(field) for field in ("G", "y"))
    between = "".join(text for _, text in model[min(era, year) + 1 : max(era, year)])
    if era < year:
        found: Tokens = (*tokens[:at], ("G", ""), ("", between), *tokens[at:])
    elif any(fields[at + 1 :]):
        found = (*tokens, ("", " "), ("G", ""))
    else:
        found = (*tokens[: at + 1], *_after_the_year(between, tokens[at + 1 :]))
    return tuple(part for part in found if any(part))


def _after_the_year(between: str, rest: Tokens) -> Tokens:
    """Word for year, if there is one, then the era, then the rest."""
    word = between.rstrip()
    space = ("", between[len(word) :])
    if rest and word and rest[0][1].startswith(word):
        return (("", word), space, ("G", ""), ("", rest[0][1][len(word) :]), *rest[1:])
    return (space, ("G", ""), *rest)
