"""Quantities, shares and ordinal numbers in Thai and English text.

Numbers are looked at one by one from left to right, each with a few words on either side, so that the time grows with
the length of the text and no faster. What could be read in two ways is left alone.
"""

from __future__ import annotations

import re
from unicodedata import category

from attrs import frozen

from learningcity.errors import Problem, WrongType, shown
from learningcity.localization.numbers import patterns
from learningcity.localization.numbers.context import (
    Before,
    before,
    follows_a_number,
    has_word_before,
    is_part_of_more,
    scales,
)
from learningcity.localization.numbers.quantities import Counted, FoundQuantity, Ordinal, Share
from learningcity.localization.numbers.reading import valued
from learningcity.localization.numbers.units import KINDS, UNIT_OF_WORD
from learningcity.localization.numbers.words import Role
from learningcity.localization.numerals import numbering_system, to_ascii_digits
from learningcity.texts import Bound, Message, Quantity

__all__ = ["find_quantities"]

_MINUS = "\u2212"
_BUDDHIST_ERA = 543
_FIRST_BUDDHIST_YEAR = 2484
"""1941: until then the Thai year began in April, and was no year of the common era."""
_COMMON_YEARS, _BUDDHIST_YEARS = range(1_800, 2_200), range(2_400, 2_700)
_DIGITS_OF_A_COUNT = 15


@frozen(eq=False)
class _Searched:
    """A text, the same with the digits 0 to 9, and that from its end to its beginning."""

    original: str
    folded: str
    turned: str

    @classmethod
    def of(cls, text: str) -> _Searched:
        folded = to_ascii_digits(text)
        return cls(text, folded, folded[::-1])

    def turn(self, at: int) -> int:
        return len(self.folded) - at

    def before(self, start: int, floor: int) -> Before:
        return before(self.turned, self.turn(start), self.turn(floor))


def find_quantities(text: str) -> tuple[FoundQuantity, ...]:
    """The quantities, shares and ordinal numbers of a text in Thai or English, in their order.

    A quantity is a number with a unit that the library knows, a word of scale, a bound or a group sign: ``77 เมือง``,
    ``390 ล้านคน``, "at least 10,000 people", "60%"; its unit is None where none that is known stands beside it. A share
    is "1 in 3" or "more than half", an ordinal number ``ครั้งที่ 2`` or "the 3rd conference". The digits may be those of
    any one script. Left alone are years, dates, ranges, labels such as ``1.``, numbers of pages, numbers within words,
    numbers that spaces group (``10 000``) and those of several words (``3 หมื่น 5 พัน``); and numbers that are spelled
    out are not read.

    Args:
        text: any text; what is around the numbers may be in any language.

    Raises:
        WrongType: no text.
    """
    if not isinstance(text, str):  # pyright: ignore[reportUnnecessaryIsInstance]  # users may give anything
        raise WrongType(Problem("wrong-type", ("text",), shown(text), Message("accepted.any-text")))
    searched = _Searched.of(text)
    found: list[FoundQuantity] = []
    floor = 0
    for anchor in patterns.ANCHOR.finditer(searched.folded):
        if anchor.start() >= floor:
            read = _number if anchor["number"] else _half
            each = read(searched, anchor.start(), anchor.end(), floor)
            if each is not None:
                found.append(each)
                floor = each.end
    return tuple(found)


def _number(text: _Searched, digits: int, end: int, floor: int) -> FoundQuantity | None:
    read = patterns.expression().match(text.folded, digits)
    start = digits - 1 if digits > floor and text.folded[digits - 1] == _MINUS else digits
    if read is None or (read.end() == end and _says_nothing(text, start, end, floor)):
        return None
    said = text.before(start, floor)
    if said.says(Role.NOT) or not _stands_alone(text, start, digits, end):
        return None
    if _is_grouped_by_spaces(text, read) or _is_label(read, said) or _is_year(text, read, said):
        return None
    nth = patterns.NTH.match(text.folded, end)
    if start == digits and nth is not None:
        return _nth(text, read, said, nth)
    if start == digits and (word := said.word(Role.ORDINAL)) is not None:
        return _numbered(text, read, said, word)
    if _is_part_of_more(text, start, read, said):
        return None
    share = _share(text, read, said) if start == digits else None
    return share or _quantity(text, read, said, is_negative=start < digits)


def _says_nothing(text: _Searched, start: int, end: int, floor: int) -> bool:
    """Whether digits, with nothing behind that belongs to them, have nothing on either side that makes them more."""
    if "," in text.folded[start:end] or has_word_before(text.turned, text.turn(start), text.turn(floor)):
        return False
    return not (patterns.NTH.match(text.folded, end) or patterns.whole_of_share().match(text.folded, end))


def _found(text: _Searched, end: int, value: Counted, said: Before) -> FoundQuantity:
    year, start = None, text.turn(said.start)
    in_year = None if isinstance(value, Ordinal) else patterns.IN_A_YEAR.match(text.folded, end)
    if in_year is not None:
        year = _common_year(in_year)
        end = end if year is None else in_year.end()
    return FoundQuantity(
        start, end, text.original[start:end], value, said.says(Role.EXHAUSTIVE), said.says(Role.ADDITIONAL), year
    )


# --- what is no quantity ----------------------------------------------------------------------------------


def _stands_alone(text: _Searched, start: int, digits: int, end: int) -> bool:
    """Whether digits are a number of their own, not a part of a word, a code, a date or an amount of money."""
    written = text.original[digits:end]
    if not written.isascii() and numbering_system(written) is None:
        return False
    if start > 0 and not patterns.BEFORE_A_NUMBER.match(text.folded, start - 1):
        return False
    following = text.folded[end : end + 1]
    if following.isnumeric() or (following and category(following)[0] == "M"):
        return False
    return patterns.WITH_A_NUMBER.match(text.folded, end) is None


def _is_grouped_by_spaces(text: _Searched, read: re.Match[str]) -> bool:
    """Whether digits are one group of a longer number: ``10 000``."""
    digits, start, end = read["whole"], read.start("whole"), read.end("whole")
    if len(digits) == 3 and patterns.AFTER_A_GROUP.match(text.turned, text.turn(start)):
        return True
    return len(digits) <= 3 and patterns.BEFORE_A_GROUP.match(text.folded, end) is not None


def _is_label(read: re.Match[str], said: Before) -> bool:
    """Whether it is the name of a thing or its place in an order: ``หน้า 3``, ``ศตวรรษที่ 21``, "phase 2"."""
    if said.says(Role.NTH):  # "stands at 60%" is written with the same word
        return _is_plain(read) and _unit(read, said) != "percent"
    return said.says(Role.LABEL) or (said.says(Role.TERM) and _unit(read, said) != "years")


def _is_part_of_more(text: _Searched, start: int, read: re.Match[str], said: Before) -> bool:
    """Whether it is an end of a range or a time, or not all of a number: ``10 - 20``, ``5 ล้านครึ่ง``."""
    if is_part_of_more(text.turned, text.turn(start)) or is_part_of_more(text.turned, said.start):
        return True
    if patterns.TO_A_NUMBER.match(text.folded, read.end()):
        return True
    if said.says(Role.SINCE) and patterns.AGO.match(text.folded, read.end()):
        return True
    is_open = read["scale"] is not None and read["unit"] is None and read["suffix"] is None
    if is_open and patterns.MORE_OF_A_SCALE.match(text.folded, read.end()):
        return True
    return patterns.more_of_the_number().match(text.folded, read.end()) is not None


def _is_year(text: _Searched, read: re.Match[str], said: Before) -> bool:
    """Whether it is the year that a word before it speaks of, or that of a date such as ``February 14, 2024``."""
    at = text.turn(read.start())
    if _may_be_year(read):
        is_since = said.says(Role.SINCE) and read["suffix"] is None
        is_of_date = patterns.AFTER_A_DAY.match(text.turned, at) is not None
        return is_since or is_of_date or said.says(Role.YEAR) or said.says(Role.PERIOD) or _follows_a_year(text, at)
    if not (_is_plain(read) and len(read["whole"]) == 2):
        return False
    # In Thai a year may be cut to two digits.
    word = said.word(Role.YEAR)
    is_thai = word is not None and not word.isascii()
    return is_thai or patterns.AFTER_A_YEAR_CUT_SHORT.match(text.turned, at) is not None


def _follows_a_year(text: _Searched, at: int) -> bool:
    found = patterns.AFTER_A_YEAR.match(text.turned, at)
    return found is not None and _is_any_year(int(found["turned"][::-1]))


def _may_be_year(read: re.Match[str]) -> bool:
    return _is_plain(read) and len(read["whole"]) == 4 and _is_any_year(int(read["whole"]))


def _is_plain(read: re.Match[str]) -> bool:
    """Whether it is digits alone, without groups, decimals or a word of scale."""
    return read["whole"].isdecimal() and read["scale"] is None and read.groupdict().get("decimals") is None


def _is_any_year(number: int) -> bool:
    return number in _COMMON_YEARS or number in _BUDDHIST_YEARS


def _common_year(found: re.Match[str]) -> int | None:
    """The year of the common era; None where none is meant, or one of which that is not sure."""
    year = int(found["thai"] or found["english"])
    if found["thai"] and found["common"] is None and year >= _FIRST_BUDDHIST_YEAR:
        return year - _BUDDHIST_ERA
    return year if year in _COMMON_YEARS and not found["buddhist"] else None


# --- what it is -------------------------------------------------------------------------------------------


def _half(text: _Searched, start: int, end: int, floor: int) -> FoundQuantity | None:
    if patterns.HALF_OF_SOMETHING.match(text.folded, end):
        return None
    said, of_all = text.before(start, floor), patterns.HALF_OF_ALL.match(text.folded, end)
    bound = _bound(said.bounds)
    if bound is None or said.says(Role.NOT) or (bound is Bound.EXACT and of_all is None):
        return None
    if follows_a_number(text.turned, text.turn(start)):
        return None
    if of_all is not None and (of_all["one"] or bound is Bound.EXACT):
        end = of_all.end()
    return _found(text, end, Share(1, 2, bound=bound), said)


def _numbered(text: _Searched, read: re.Match[str], said: Before, word: str) -> FoundQuantity | None:
    """A number behind the word for what it counts: ``ครั้งที่ 2``, "Goal 4"."""
    number = _count(read)
    # "A goal 5 years away": in English the word behind the number may be what is counted; in Thai it stands before.
    if number is None or (read["unit"] and word.isascii()):
        return None
    return _found(text, read.end("whole"), Ordinal(number, KINDS[word]), said)


def _nth(text: _Searched, read: re.Match[str], said: Before, nth: re.Match[str]) -> FoundQuantity | None:
    """A number with its ending: "3rd", perhaps with what it counts further on; but no day of a month."""
    number = _count(read)
    if number is None or nth[1].lower() != _ending(number):
        return None
    if said.says(Role.YEAR) or patterns.OF_A_MONTH.match(text.folded, nth.end()):
        return None
    kind = patterns.KIND.match(text.folded, nth.end())
    if kind is None:
        return _found(text, nth.end(), Ordinal(number), said)
    return _found(text, kind.end(), Ordinal(number, KINDS[kind[1].lower()]), said)


def _ending(number: int) -> str:
    return "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def _share(text: _Searched, read: re.Match[str], said: Before) -> FoundQuantity | None:
    of = patterns.whole_of_share().match(text.folded, read.end("whole"))
    part, bound = _count(read), _bound(said.bounds)
    if of is None or part is None or bound is None:
        return None
    if not _stands_alone(text, of.start("whole"), of.start("whole"), of.end("whole")):
        return None
    whole = int(of["whole"].replace(",", "")) * 10 ** _power(of)
    unit = UNIT_OF_WORD[of["unit"].lower()] if of["unit"] else None
    if not part <= whole or whole < 2 or unit == "percent" or (_may_be_year(of) and not of["out"]):
        return None
    return _found(text, of.end(), Share(part, whole, unit, bound=bound), said)


def _quantity(text: _Searched, read: re.Match[str], said: Before, is_negative: bool) -> FoundQuantity | None:
    unit, end, bounds = _unit(read, said), read.end(), said.bounds
    if (unit == "spaces" and said.says(Role.PLACES)) or (said.says(Role.PERCENT) and read["scale"]):
        return None
    if said.says(Role.PERCENT) and read["unit"]:
        end = read.end("decimals") if read["decimals"] else read.end("whole")
    elif read["suffix"]:
        bounds |= {patterns.suffixes()[read["suffix"].lower()]}
    if read["more"]:
        bounds |= {Bound.MORE_THAN}
    bound = _bound(bounds)
    if bound is None or not (unit or _is_counted(text, read, said, bound)):
        return None
    power = _power(read) if read["scale"] else None
    value = valued(read["whole"], read["decimals"], _MINUS if is_negative else None, power)
    return None if value is None else _found(text, end, Quantity(value, unit, bound), said)


def _unit(read: re.Match[str], said: Before) -> str | None:
    if said.says(Role.PERCENT):
        return "percent"
    unit = UNIT_OF_WORD[read["unit"].lower()] if read["unit"] else None
    return said.word(Role.HEAD) or unit if unit == "people" else unit


def _is_counted(text: _Searched, read: re.Match[str], said: Before, bound: Bound) -> bool:
    """Whether a number without a unit is a quantity by what else is said of it."""
    following = text.folded[read.end() : read.end() + 1]
    if following.isalpha() and following.isascii():
        return False
    if read["scale"] or bound is not Bound.EXACT or "," in read["whole"]:
        return True
    return (said.says(Role.EXHAUSTIVE) or said.says(Role.ADDITIONAL)) and not _may_be_year(read)


def _bound(bounds: frozenset[Bound]) -> Bound | None:
    """The one bound that is said; None where several do not agree."""
    return next(iter(bounds), Bound.EXACT) if len(bounds) < 2 else None


def _count(read: re.Match[str]) -> int | None:
    """The number as a count; None if it has decimals or a word of scale, or is too long for one."""
    digits = read["whole"].replace(",", "")
    is_count = read["decimals"] is None and read["scale"] is None and len(digits) <= _DIGITS_OF_A_COUNT
    return int(digits) if is_count else None


def _power(read: re.Match[str]) -> int:
    return scales()[read["scale"].lower()] if read["scale"] else 0
