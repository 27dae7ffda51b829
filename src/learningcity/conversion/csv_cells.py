"""Cells of CSV: the text in them, as values that a converter then reads, and back.

Nothing is guessed: a cell says exactly one thing or is refused with the reason.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from datetime import date
from types import NoneType
from typing import Any, TypeAlias, get_args, get_origin

from learningcity.cities import Population
from learningcity.conversion.kinds import unknown_word
from learningcity.conversion.spellings import FLAGS, NONE_WORDS
from learningcity.dates import PartialDate
from learningcity.errors import InvalidValue, Problem, shown
from learningcity.texts import Message

__all__ = ["CellReader", "cell_reader", "is_buddhist_year", "read_list", "read_whole_number", "read_year"]

CellReader: TypeAlias = Callable[[str], Any]

_WHOLE = re.compile(r"[0-9]{1,18}")
_NEGATIVE = re.compile(r"-[0-9]+")
_EVIDENT = re.compile(r"[0-9]+|[0-9]{1,3}(?:[, _'\u00a0\u202f][0-9]{3})+")
_NUMBER = re.compile(r"-?[0-9]{1,400}(?:\.[0-9]{1,400})?(?:[eE][-+]?[0-9]{1,4})?")
_BUDDHIST_YEARS = range(2400, 2700)


def read_whole_number(cell: str) -> int:
    """The number that the digits 0 to 9 write.

    Raises:
        InvalidValue: anything else; where the number is evident, it is the hint.
    """
    if _WHOLE.fullmatch(cell):
        return int(cell)
    code = "negative" if _NEGATIVE.fullmatch(cell) else "whole-number"
    evident = _evident(cell)
    hint = Message("hint.did-you-mean", {"word": evident}) if evident else None
    raise InvalidValue(Problem(code, (), shown(cell), Message("accepted.digits"), hint))


def _evident(cell: str) -> str | None:
    """The plain digits of a number in Thai digits, with separators of thousands, or with white space around."""
    text = "".join(str(unicodedata.decimal(sign, sign)) for sign in cell[:60].strip())
    if not _EVIDENT.fullmatch(text):
        return None
    plain = re.sub(r"[^0-9]", "", text)
    return plain if _WHOLE.fullmatch(plain) else None


def is_buddhist_year(year: int) -> bool:
    """Whether a year is most likely one of the Buddhist era."""
    return year in _BUDDHIST_YEARS


def _require_gregorian(year: int, cell: str, accepted: str) -> None:
    if is_buddhist_year(year):
        hint = Message("hint.buddhist-era", {"year": f"{year - 543:04}"})
        raise InvalidValue(Problem("buddhist-year", (), shown(cell), Message(f"accepted.{accepted}"), hint))


def read_year(cell: str) -> int:
    """The year of the Gregorian calendar that a cell gives.

    Raises:
        InvalidValue: no year, or most likely one of the Buddhist era.
    """
    year = read_whole_number(cell)
    _require_gregorian(year, cell, "year")
    return year


def _read_date(cell: str) -> str:
    _require_gregorian(PartialDate.parse(cell).year, cell, "date")
    return cell


def _read_flag(cell: str) -> bool:
    if cell in FLAGS:
        return FLAGS[cell]
    raise unknown_word("unknown-value", cell, FLAGS)


def _read_number(cell: str) -> float:
    if _NUMBER.fullmatch(cell):
        return float(cell)
    raise InvalidValue(Problem("number", (), shown(cell), Message("accepted.number")))


def read_list(cell: str) -> list[str]:
    """The entries between semicolons; none for a word that says so."""
    if cell in NONE_WORDS:
        return []
    return [entry.strip() for entry in cell.split(";")]


def _as_given(cell: str) -> str:
    return cell


_READERS: dict[Any, CellReader] = {
    int: read_whole_number,
    float: _read_number,
    bool: _read_flag,
    Population: read_whole_number,
    PartialDate: _read_date,
    date: _read_date,
}


def cell_reader(kind: Any) -> CellReader:
    """The reader of cells for a field of this type; where it has none, the text is left to the converter."""
    options = [option for option in get_args(kind) if option is not NoneType]
    if len(options) == 1 and get_origin(kind) is not tuple:
        kind = options[0]
    if get_origin(kind) is tuple:
        return read_list
    return _READERS.get(kind, _as_given)
