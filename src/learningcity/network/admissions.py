"""How a city came into the network: in which cohort, when as far as sources tell, and how sure that is."""

from __future__ import annotations

from datetime import date
from enum import Enum

from attrs import frozen

from learningcity.dates import PartialDate
from learningcity.errors import Problem, WrongType, require_tuple, shown
from learningcity.outcome import MET, NOT_MET, UNKNOWN, Outcome
from learningcity.sources.citations import checked_id, require_date, require_member
from learningcity.texts import Message

__all__ = ["ANNOUNCED", "OPENED", "READ_UNTIL", "Admission", "Confidence", "Doubt"]

ANNOUNCED = {
    "2019": PartialDate(2019, 7, 17),
    "2020": PartialDate(2020, 9),
    "2022": PartialDate(2022, 9, 2),
    "2024": PartialDate(2024, 2, 14),
    "2025": PartialDate(2025, 12, 4),
}
"""When each cohort was announced; the list of 2020 went round from the 18th on and was corrected on the 24th."""
OPENED = date(2015, 9, 1)
"""The first day of the month in which the network opened for members: nobody was one before."""
READ_UNTIL = PartialDate(2026, 4)
"""The month of the newest page on members that was read: of a day after it nothing is known of anybody."""


class Confidence(Enum):
    """How well a source carries what is said of an admission."""

    HIGH = "high"
    """UNESCO, a National Commission, a government, the city itself, or a copy of the list word for word."""
    MEDIUM = "medium"
    """One news item or another single secondary source."""
    LOW = "low"
    """Indirect or ambiguous, or the page that is cited does not carry all of it."""


class Doubt(Enum):
    """What is not sure of an admission."""

    MEMBERSHIP = "membership"
    """Whether it is one at all."""
    DATE = "date"
    """When it was."""


@frozen(kw_only=True)
class Admission:
    """One time that a city came into the network; Muharraq came twice.

    Attributes:
        cohort: id of the cohort, None where no source gives the year.
        joined: when, as exact as a source gives it for this city.
        announced: when the cohort was announced.
        otherwise: other dates that sources give.
        attested: a time by which a source has the city as a member.
        attested_before: True where it was before that time, None where no more is known than by the end of it.
        confidence: how well the source carries it.
        doubt: what is not sure, None where nothing is read that makes it doubtful.

    Raises:
        WrongType: a value of a type that the field does not accept.
        InvalidValue: a cohort whose id is none.
    """

    cohort: str | None = None
    joined: PartialDate | None = None
    announced: PartialDate | None = None
    otherwise: tuple[PartialDate, ...] = ()
    attested: PartialDate | None = None
    attested_before: bool | None = None
    confidence: Confidence
    doubt: Doubt | None = None

    def __attrs_post_init__(self) -> None:
        if self.cohort is not None:
            checked_id(self.cohort, ("cohort",))
        for name in ("joined", "announced", "attested"):
            require_date((name,), getattr(self, name))
        require_tuple(("otherwise",), self.otherwise, PartialDate)
        if not isinstance(self.attested_before, bool | None):  # pyright: ignore[reportUnnecessaryIsInstance]  # users may give anything
            raise WrongType(
                Problem("wrong-type", ("attested_before",), shown(self.attested_before), Message("accepted.flag"))
            )
        require_member(("confidence",), self.confidence, Confidence)
        if self.doubt is not None:
            require_member(("doubt",), self.doubt, Doubt)

    @property
    def starts(self) -> PartialDate | None:
        """When it was: the announcement, or else the date that is given for the city; None where no source tells."""
        return self.announced or self.joined

    @property
    def not_before(self) -> date:
        """The first day on which it may have been."""
        if self.starts is None or self.doubt is not None:
            return OPENED
        return max(OPENED, min(given.earliest for given in (self.starts, *self.otherwise)))

    @property
    def surely_by(self) -> date | None:
        """The first day on which it surely was; None where no source makes sure of a day, or of the admission.

        Other dates make a date less sure; of themselves they make none.
        """
        if self.doubt is Doubt.MEMBERSHIP:
            return None
        dated = () if self.starts is None or self.doubt is not None else (self.starts, *self.otherwise)
        days = [max(one.latest for one in dated)] if dated else []
        if self.attested is not None:
            days.append(self.attested.earliest if self.attested_before else self.attested.latest)
        return min(days, default=None)

    def was_by(self, day: date) -> Outcome:
        """Whether it was on or before a day; it says nothing about whether the city stayed."""
        if day < self.not_before:
            return NOT_MET
        return MET if self.surely_by is not None and day >= self.surely_by else UNKNOWN
