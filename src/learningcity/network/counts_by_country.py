"""How many members a country has, where a source counts them. No other total of a country is known."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from learningcity.dates import PartialDate
from learningcity.errors import InvalidValue, Problem, WrongType, shown
from learningcity.guidance.citing import READING, cited
from learningcity.guidance.places import require_place
from learningcity.sources.citations import Citation, Standing
from learningcity.sources.statements import Statement
from learningcity.texts import Message

__all__ = ["CountryCount", "count_of", "country_counts"]


@frozen(kw_only=True)
class CountryCount(Statement):
    """How many members a country is said to have at a time.

    Attributes:
        country: ISO 3166-1 alpha-2.
        total: how many.
        as_of: when that was so.

    Raises:
        Uncited: no citation.
        InvalidValue: an id that is not well formed, a country of another form, or a number below zero.
        WrongType: a value of a type that the field does not accept.
    """

    country: str
    total: int
    as_of: PartialDate

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        require_place(self.id, None, self.country)
        if self.country is None or type(self.total) is not int:  # pyright: ignore[reportUnnecessaryComparison]
            raise WrongType(
                Problem("wrong-type", (self.id, "total"), shown(self.total), Message("accepted.whole-number"))
            )
        if self.total < 0:
            raise InvalidValue(
                Problem("negative", (self.id, "total"), shown(self.total), Message("accepted.whole-number"))
            )
        if not isinstance(self.as_of, PartialDate):  # pyright: ignore[reportUnnecessaryIsInstance]  # users may give anything
            raise WrongType(
                Problem("wrong-type", (self.id, "as_of"), shown(self.as_of), Message("accepted.partial-date"))
            )


def country_counts() -> tuple[CountryCount, ...]:
    """The countries whose members a source counts, each with the time of the count."""
    return _COUNTS


def count_of(country: str, on: date) -> CountryCount | None:
    """The count of a country that surely was made by a day; None where there is none yet.

    A count that is dated to a month holds from the end of the month: it may be younger than an announcement in it.
    """
    found = _BY_COUNTRY.get(country)
    return found if found is not None and found.as_of.latest <= on else None


def _count(
    country: str,
    total: int,
    as_of: str,
    *citations: Citation,
    standing: Standing = Standing.REPORTED,
    note: str | None = None,
) -> CountryCount:
    return CountryCount(
        id=f"country-count.{country.lower()}",
        label=Message("country-count", {"country": country}),
        citations=citations,
        standing=standing,
        note=None if note is None else Message(f"country-count.note.{note}"),
        country=country,
        total=total,
        as_of=PartialDate.parse(as_of),
    )


_OWN_COUNT = "page-not-noted"
_COUNTS = (
    _count("TH", 13, "2025-12", *cited("thailand-prd-2025"), standing=Standing.VERIFIED),
    _count("CN", 15, "2025-12", *cited("gmt8press"), *READING, note=_OWN_COUNT),
    _count("VN", 6, "2025-12", *cited("vnexpress-hanoi")),
    _count("EG", 10, "2025-12", *cited("S64"), *READING, note=_OWN_COUNT),
    _count("SA", 8, "2025-12", *cited("okaz"), *READING, note=_OWN_COUNT),
    _count("QA", 7, "2024", *cited("aljasranews"), *READING, note=_OWN_COUNT),
    _count("RO", 3, "2024-02", *cited("romania-insider-2024"), *READING, note=_OWN_COUNT),
    _count("FR", 8, "2024-02", *cited("france3-lille")),
    _count("DE", 4, "2024-02", *cited("dresden"), standing=Standing.VERIFIED),
    _count("PT", 17, "2025-12", *cited("S12", "radio-covilha-2024", "lisboa"), *READING, note="portugal"),
    _count("UA", 9, "2025-06", *cited("S11")),
    _count("KR", 59, "2025-12", *cited("S40"), *READING, note="korea"),
    _count("CO", 9, "2026-02", *cited("ruta-n-2026", "aquilanoticia-2026"), note="colombia"),
    _count("IR", 10, "2025-12", *cited("irib-kermanshah-2025"), standing=Standing.CONTESTED, note="iran"),
)
_BY_COUNTRY = {count.country: count for count in _COUNTS}
