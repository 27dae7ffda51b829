"""Several things in one sentence, joined as CLDR has it (UTS #35, part 2, list patterns).

English has the comma before the last "and" in the United States alone: without a region, and in all others, the
patterns are those of Britain and the world (``en-GB``, ``en-001``). CLDR has no pattern for a list without a word for
"and" in most languages; its separators are a small table here, of the punctuation that the script has.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import TypeAlias

from babel import Locale

from learningcity.errors import InvalidValue, Problem, shown
from learningcity.localization.scripts import between, edge_after, edge_before
from learningcity.localization.tags import LocaleTag
from learningcity.texts import Message, Series

__all__ = ["Join", "joiner"]

Join: TypeAlias = Callable[[Sequence[str]], str]
"""From the texts of entries to the text of the list."""
_Pattern: TypeAlias = tuple[str, str, str]
"""What stands before, between and after two entries."""

_KINDS = {"and": "standard", "or": "or"}
_SEPARATORS = {"Arab": {",": "، ", ";": "؛ "}, "Jpan": {",": "、", ";": "；"}, "Hans": {",": "、", ";": "；"}}
_SEPARATORS["Hant"] = _SEPARATORS["Hans"]
"""By script. Arabic: The Unicode Standard, 9.2; Chinese and Japanese: the list patterns ``standard`` of CLDR."""
_SEPARATORS_OF_LANGUAGES = {"fr": {";": "\u202f; "}}
"""French has a narrow space before a semicolon (Imprimerie nationale, Lexique des règles typographiques)."""
_STYLES = (*_KINDS, ",", ";")


@lru_cache(maxsize=256)
def joiner(tag: LocaleTag, style: str) -> Join:
    """How a language joins entries by "and" or "or", by commas, or by semicolons.

    Raises:
        InvalidValue: no such style.
    """
    if style not in _STYLES:
        accepted = Message("accepted.one-of", {"words": Series(_STYLES, "or")})
        raise InvalidValue(Problem("unknown-value", ("style",), shown(style), accepted))
    two, start, middle, end = _patterns(tag, style)
    is_spaced = tag.language == "th"
    surrounds = any(pattern[0] or pattern[2] for pattern in (two, start, end))
    if surrounds or (is_spaced and any(edge_before(p[1]) or edge_after(p[1]) for p in (two, start, middle, end))):
        is_tight = not two[1].startswith(" ") and end[1].startswith(" ")

        def join_tightly(items: Sequence[str]) -> str:
            """Of two phrases, which have spaces of their own, the second stands apart as the last of three does."""
            of_two = end if is_tight and any(" " in item for item in items) else two
            pieces = _pieces(items, of_two, start, middle, end)
            return "".join(_with_spaces(pieces) if is_spaced else pieces)

        return join_tightly

    def join(items: Sequence[str]) -> str:
        if len(items) < 3:
            return two[1].join(items)
        return f"{items[0]}{start[1]}{middle[1].join(items[1:-1])}{end[1]}{items[-1]}"

    return join


def _patterns(tag: LocaleTag, style: str) -> tuple[_Pattern, _Pattern, _Pattern, _Pattern]:
    """Of two entries; of more, for the first, the ones after it, and the last two."""
    if style not in _KINDS:
        own = _SEPARATORS_OF_LANGUAGES.get(tag.language) or _SEPARATORS.get(tag.maximized.script or "", {})
        glue = ("", own.get(style, f"{style} "), "")
        return glue, glue, glue, glue
    locale = Locale("en", "GB") if (tag.language, tag.region) == ("en", None) else tag.babel
    patterns = locale.list_patterns[_KINDS[style]]
    return tuple(_parts(patterns[name]) for name in ("2", "start", "middle", "end"))  # type: ignore[return-value]  # four


def _parts(pattern: str) -> _Pattern:
    before, _, rest = pattern.partition("{0}")
    glue, _, after = rest.partition("{1}")
    return before, glue, after


def _pieces(items: Sequence[str], two: _Pattern, start: _Pattern, middle: _Pattern, end: _Pattern) -> Iterator[str]:
    """Entries and what stands around them, in their order: each pattern has all that follows for its second entry."""
    if len(items) < 2:
        yield from items
        return
    patterns = [two] if len(items) == 2 else [start, *[middle] * (len(items) - 3), end]
    for item, (before, glue, _) in zip(items, patterns, strict=False):
        yield from (before, item, glue)
    yield items[-1]
    yield from (after for _, _, after in patterns)


def _with_spaces(pieces: Iterable[str]) -> Iterator[str]:
    last = ""
    for piece in pieces:
        if piece:
            yield between(last, piece)
            yield piece
            last = piece
