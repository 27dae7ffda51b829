"""Dates in input: as files write them, or else with a hint where words say plainly which date is meant."""

from __future__ import annotations

import re

from attrs import evolve

from learningcity.dates import PartialDate
from learningcity.errors import InvalidValue, LearningCityError
from learningcity.texts import Message

__all__ = ["read_date"]

_THAI = re.compile("[\u0e01-\u0e5b]")
_LETTER = re.compile(r"[^\W\d_]")
_LONGEST = 60


def read_date(written: str) -> PartialDate:
    """Read ``2013``, ``2013-10`` or ``2013-10-21``, and nothing else.

    Raises:
        WrongType: not text.
        InvalidValue: another spelling; where that is a date in Thai or English words, how files write it is the hint.
    """
    try:
        return PartialDate.parse(written)
    except InvalidValue as error:
        meant = _meant(written)
        if meant is None:
            raise
        raise InvalidValue(evolve(error.problem, hint=Message("hint.write-date", {"date": str(meant)}))) from None


def _meant(written: str) -> PartialDate | None:
    """The date that words say; None where they say none, or where anything of it would be guessed."""
    from learningcity.localization import parse_date

    if len(written) > _LONGEST or not _LETTER.search(written):  # in numbers alone day and month look alike
        return None
    try:
        read = parse_date(written, "th" if _THAI.search(written) else "en")
    except LearningCityError:
        return None
    return read.value if isinstance(read.value, PartialDate) and not read.assumed else None
