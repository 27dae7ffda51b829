"""What sources say of the award and of its editions. None of it is settled.

Predicates: ``rhythm`` (years from one edition to the next); ``designates-learning-cities`` and
``official-label`` (what the award is not); ``laureate-count``; ``announced`` and ``conferred`` (dates);
``commission-deadline`` (by when a city hands its file to its National Commission) and ``uil-deadline`` (by when that
one nominates); ``nominations-per-commission``; ``laureates-per-region`` and ``laureates-per-country`` (at the most);
``jury``; ``counted-progress``. The rule books say who may be nominated, edition by edition; the questions on which
sources disagree are the contradictions C10 to C13.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from learningcity.dates import PartialDate
from learningcity.eligibility.citing import cite
from learningcity.sources.claims import Claim
from learningcity.texts import Message, Quantity, Text

__all__ = [
    "CLAIMS_ON_AWARD",
    "CLAIMS_ON_EDITIONS",
]


def _cities(count: int) -> Quantity:
    return Quantity(count, "cities")


def _told(year: int, predicate: str, value: object, id: str, *, scope: str | Text | None = None) -> Claim:
    return Claim(f"award.{year}", predicate, value, cite(id), scope=scope)


def _jury(year: int, words: Message, id: str) -> Claim:
    """Who sat on a jury in the words of one source, which are no claim against the words of another."""
    return _told(year, "jury", words, id, scope=id)


def _rhythm(years: int, id: str, *, scope: Text | None = None) -> Claim:
    return Claim("award", "rhythm", Quantity(years, "years"), cite(id), scope=scope)


CLAIMS_ON_AWARD = (
    _rhythm(2, "S19"),
    _rhythm(2, "S21"),
    _rhythm(2, "S22"),
    _rhythm(3, "S25"),
    _rhythm(3, "S28", scope=Message("scope.award-since-2015")),
    Claim("award", "designates-learning-cities", value=False, citation=cite("S21")),
    Claim("award", "official-label", value=False, citation=cite("S26")),
)
"""What sources say of the award as such."""

_IN_2015 = (
    _told(2015, "laureates-per-region", _cities(6), "S22"),
    _told(2015, "laureate-count", _cities(12), "S22"),
    _told(2015, "laureate-count", _cities(12), "S20"),
)

_IN_2017 = (
    _told(2017, "announced", PartialDate(2017, 1, 19), "uil-award-2017"),
    _told(2017, "nominations-per-commission", _cities(3), "S20"),
    _told(2017, "nominations-per-commission", _cities(3), "S15"),
    _told(2017, "commission-deadline", PartialDate(2016, 8, 31), "S19"),
    _told(2017, "commission-deadline", PartialDate(2016, 8, 31), "S20"),
    _told(2017, "laureates-per-region", _cities(6), "S20"),
    _told(2017, "laureate-count", _cities(16), "uil-award-2017"),
    _told(2017, "laureate-count", _cities(16), "S21"),
    _jury(2017, Message("claim.jury-of-governing-board", {"count": Quantity(12, "people")}), "S15"),
    _jury(2017, Message("claim.jury-of-experts-counted", {"count": Quantity(12, "people")}), "S87"),
    _jury(2017, Message("claim.jury-by-unesco"), "S20"),
)

_IN_2019 = (
    _told(2019, "nominations-per-commission", _cities(2), "S23"),
    _told(2019, "commission-deadline", PartialDate(2018, 8, 31), "S84"),
    _jury(2019, Message("claim.jury-of-governing-board-regions"), "S23"),
)

_IN_2021 = (
    _told(2021, "nominations-per-commission", _cities(2), "S24"),
    _told(2021, "conferred", PartialDate(2021, 10, 27), "S30"),
    _told(2021, "laureate-count", _cities(10), "S30"),
    _jury(2021, Message("claim.jury-of-experts-regions"), "S24"),
    _jury(2021, Message("claim.jury-recommends"), "S30"),
)

_IN_2024 = (
    _told(2024, "nominations-per-commission", _cities(2), "S27"),
    _told(2024, "laureates-per-country", _cities(1), "S27"),
    _told(2024, "deadline", PartialDate(2024, 5, 31), "S25"),
    _told(2024, "deadline", PartialDate(2024, 5, 31), "S26"),
    _told(2024, "commission-deadline", PartialDate(2024, 5, 31), "S28", scope=Message("scope.italy")),
    _told(2024, "uil-deadline", PartialDate(2024, 6, 28), "S28", scope=Message("scope.italy")),
    _told(2024, "counted-progress", Message("claim.progress-after-joining"), "S25"),
    _told(2024, "conferred", PartialDate(2024, 12, 2), "aminata-award-2024"),
    _told(2024, "laureate-count", _cities(10), "S29"),
    _told(2024, "laureate-count", _cities(10), "unesco-award-2024"),
    _jury(2024, Message("claim.jury-recommends"), "S29"),
)

CLAIMS_ON_EDITIONS: Mapping[int, tuple[Claim, ...]] = MappingProxyType(
    {2015: _IN_2015, 2017: _IN_2017, 2019: _IN_2019, 2021: _IN_2021, 2024: _IN_2024}
)
"""What sources say of each edition, by its year."""
