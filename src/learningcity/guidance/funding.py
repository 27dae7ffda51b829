"""Funds and resources: where they come from, how long they last, what they come to, and which sectors bring none."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from enum import Enum

from attrs import frozen

from learningcity.dates import PartialDate, Period, require_day
from learningcity.errors import InvalidValue, Path, Problem, require_tuple, shown
from learningcity.guidance.action_areas import ActionArea
from learningcity.guidance.amounts import Total, require_amount, total_of
from learningcity.guidance.problems import not_known, require_distinct, require_flag, require_name, require_text
from learningcity.learning_city import Sector, missing_sectors
from learningcity.outcome import MET, NOT_MET, UNKNOWN, Outcome
from learningcity.sources.citations import require_date, require_member
from learningcity.texts import Message, Quantity, Text

__all__ = [
    "Contribution",
    "ContributionKind",
    "FundingKind",
    "FundingPlan",
    "FundingSource",
    "Grant",
    "ResourcePlan",
]


class FundingKind(Enum):
    """Kinds of funds. The words are the library's own."""

    BUDGET = "budget"
    """Of a public body, from year to year."""
    GRANT = "grant"
    """For a project, from somebody else."""
    DONATION = "donation"
    FEES = "fees"
    OTHER = "other"


@frozen(kw_only=True)
class FundingSource:
    """Where money comes from.

    Attributes:
        name: what it is called; once in a plan.
        kind: None where that is not known.
        amount: how much, with the currency as unit; None is not known and never counts as 0.
        until: when it ends, None where no end is known.
        stable: whether it can be relied on; None where that is not known.
        sustainable: whether it lasts; None where that is not known.

    Raises:
        WrongType: a value of a type that the field does not accept.
        InvalidValue: a blank name, a negative amount, one that is not finite, or an end of what is said to last.
    """

    name: str
    kind: FundingKind | None = None
    amount: Quantity | None = None
    until: PartialDate | None = None
    stable: bool | None = None
    sustainable: bool | None = None

    def __attrs_post_init__(self) -> None:
        require_text(("name",), self.name)
        if self.kind is not None:
            require_member(("kind",), self.kind, FundingKind)
        if self.amount is not None:
            require_amount(("amount",), self.amount)
        require_date(("until",), self.until)
        for name in ("stable", "sustainable"):
            value = getattr(self, name)
            if value is not None:
                require_flag((name,), value)
        if self.until is not None and self.sustainable:
            params = {"other": Message("funding.end", {"until": self.until})}
            raise InvalidValue(Problem("contradicts", ("sustainable",), shown(self.sustainable), params=params))

    @property
    def lasts(self) -> Outcome:
        """Whether it goes on: not if an end is known, nor if it is said not to be sustainable."""
        if self.until is not None or self.sustainable is False:
            return NOT_MET
        return UNKNOWN if self.sustainable is None else MET

    def ended(self, on: date) -> Outcome:
        """Whether it has ended by a day; ``UNKNOWN`` where its end is not known, or not exactly enough.

        Raises:
            WrongType: not a day.
        """
        require_day(("on",), on)
        if self.until is None:
            return NOT_MET if self.sustainable else UNKNOWN
        return ~Period(end=self.until).contains(on)


@frozen(kw_only=True)
class Grant:
    """Money that a funder gives to a recipient for a project.

    Attributes:
        funder, recipient: names or ids.
        project: what it is for, None where that is not known.
        amount: how much, with the currency as unit; None is not known and never counts as 0.
        until: when it ends, None where no end is known.

    Raises:
        WrongType: a value of a type that the field does not accept.
        InvalidValue: blank text, a negative amount, or one that is not finite.
    """

    funder: str
    recipient: str
    project: str | Text | None = None
    amount: Quantity | None = None
    until: PartialDate | None = None

    def __attrs_post_init__(self) -> None:
        require_text(("funder",), self.funder)
        require_text(("recipient",), self.recipient)
        if self.project is not None:
            require_name(("project",), self.project)
        if self.amount is not None:
            require_amount(("amount",), self.amount)
        require_date(("until",), self.until)

    def as_source(self, *, name: str | None = None) -> FundingSource:
        """The grant as a source of funds of the recipient.

        Args:
            name: what to call it; by its funder if None. Two sources of one plan need two names.

        Raises:
            WrongType: a name that is no text.
            InvalidValue: a blank name.
        """
        name = self.funder if name is None else name
        return FundingSource(name=name, kind=FundingKind.GRANT, amount=self.amount, until=self.until)


@frozen(kw_only=True)
class FundingPlan:
    """What a learning city is paid from.

    Attributes:
        id: your own.
        city: name or id of the city.
        sources: where the money comes from; empty where there is known to be none, None where that is not known.

    Raises:
        WrongType: a value of a type that the field does not accept.
        InvalidValue: blank text, or two sources of one name.
    """

    id: str
    city: str
    sources: tuple[FundingSource, ...] | None = None

    def __attrs_post_init__(self) -> None:
        require_text(("id",), self.id)
        require_text(("city",), self.city)
        if self.sources is not None:
            require_tuple(("sources",), self.sources, FundingSource)
            require_distinct(("sources",), (source.name for source in self.sources))

    @property
    def evidence_for(self) -> tuple[ActionArea, ...]:
        """The action areas that it is evidence for: of funding, if it has a source."""
        return (ActionArea.FUNDING,) if self.sources else ()

    def total(self) -> Total | None:
        """What the sources come to, as far as it is known; None where the sources are not known."""
        if self.sources is None:
            return None
        return total_of((source.name, source.amount) for source in self.sources)

    def problems(self, *, on: date | None = None) -> tuple[Problem, ...]:
        """Why the funds may not do, or may not last.

        The codes: ``no-funding``, ``one-expiring-grant``, ``no-lasting-source``, ``no-stable-source``,
        ``funding-ended`` (only where a day is given), ``not-known``.

        Args:
            on: the day on which to look.

        Raises:
            WrongType: ``on`` is not a day.
        """
        if on is not None:
            require_day(("on",), on)
        if self.sources is None:
            return (not_known(("sources",), Message("hint.funding")),)
        if not self.sources:
            return (Problem("no-funding", ("sources",), hint=Message("hint.funding")),)
        ended = () if on is None else tuple(_of_end(self.sources, on))
        return (*_of_lasting(self.sources), *_of_stability(self.sources), *ended)


def _of_lasting(sources: tuple[FundingSource, ...]) -> Iterator[Problem]:
    lasting = [source.lasts for source in sources]
    outcome = Outcome.any_of(lasting)
    if outcome is UNKNOWN:
        yield from _at_each_unknown(lasting, "sustainable", Message("hint.sustainable"))
    elif outcome is NOT_MET:
        only = sources[0]
        if len(sources) == 1 and only.kind is FundingKind.GRANT and only.until is not None:
            path = ("sources", 0, "until")
            hint = Message("hint.lasting-source")
            yield Problem("one-expiring-grant", path, hint=hint, params={"until": only.until})
        else:
            yield Problem("no-lasting-source", ("sources",), hint=Message("hint.lasting-source"))


def _of_stability(sources: tuple[FundingSource, ...]) -> Iterator[Problem]:
    stable = [_known(source.stable) for source in sources]
    outcome = Outcome.any_of(stable)
    if outcome is UNKNOWN:
        yield from _at_each_unknown(stable, "stable", Message("hint.stable"))
    elif outcome is NOT_MET:
        yield Problem("no-stable-source", ("sources",), hint=Message("hint.stable-source"))


def _of_end(sources: tuple[FundingSource, ...], on: date) -> Iterator[Problem]:
    ended = [source.ended(on) for source in sources]
    outcome = Outcome.all_of(ended)
    if outcome is UNKNOWN:
        yield from _at_each_unknown(ended, "until", Message("hint.until", {"on": on}))
    elif outcome is MET:
        yield Problem("funding-ended", ("sources",), hint=Message("hint.funding"), params={"on": on})


def _known(flag: bool | None) -> Outcome:
    if flag is None:
        return UNKNOWN
    return MET if flag else NOT_MET


def _at_each_unknown(outcomes: list[Outcome], field: str, hint: Message) -> Iterator[Problem]:
    for position, outcome in enumerate(outcomes):
        if outcome is UNKNOWN:
            path: Path = ("sources", position, field)
            yield not_known(path, hint)


class ContributionKind(Enum):
    """How somebody contributes."""

    CASH = "cash"
    IN_KIND = "in-kind"
    """Rooms, time, goods, know-how: listed apart, and never added up as money."""


@frozen(kw_only=True)
class Contribution:
    """What somebody brings.

    Attributes:
        by: name or id of who brings it.
        kind: money or something else; None where that is not known.
        sector: where that comes from, None where that is not known.
        amount: how much money; None is not known and never counts as 0.
        what: what it is, in your own words.

    Raises:
        WrongType: a value of a type that the field does not accept.
        InvalidValue: blank text, a negative amount, or one that is not finite.
    """

    by: str
    kind: ContributionKind | None = None
    sector: Sector | None = None
    amount: Quantity | None = None
    what: str | Text | None = None

    def __attrs_post_init__(self) -> None:
        require_text(("by",), self.by)
        if self.kind is not None:
            require_member(("kind",), self.kind, ContributionKind)
        if self.sector is not None:
            require_member(("sector",), self.sector, Sector)
        if self.amount is not None:
            require_amount(("amount",), self.amount)
        if self.what is not None:
            require_name(("what",), self.what)


@frozen(kw_only=True)
class ResourcePlan:
    """Which resources a city mobilises, and from whom.

    Attributes:
        id: your own.
        city: name or id of the city.
        contributions: what is brought; empty where there is known to be nothing, None where that is not known.

    Raises:
        WrongType: a value of a type that the field does not accept.
        InvalidValue: blank text.
    """

    id: str
    city: str
    contributions: tuple[Contribution, ...] | None = None

    def __attrs_post_init__(self) -> None:
        require_text(("id",), self.id)
        require_text(("city",), self.city)
        if self.contributions is not None:
            require_tuple(("contributions",), self.contributions, Contribution)

    @property
    def in_kind(self) -> tuple[Contribution, ...] | None:
        """What is brought that is not money; None where the contributions are not known."""
        if self.contributions is None:
            return None
        return tuple(found for found in self.contributions if found.kind is ContributionKind.IN_KIND)

    def total(self) -> Total | None:
        """What the money comes to, as far as it is known; None where the contributions are not known.

        What is brought in kind does not count. Where the kind is not known, the amount is not known either.
        """
        if self.contributions is None:
            return None
        return total_of(
            (found.by, None if found.kind is None else found.amount)
            for found in self.contributions
            if found.kind is not ContributionKind.IN_KIND
        )

    def problems(self) -> tuple[Problem, ...]:
        """The sectors that bring nothing (``missing-sector``): gaps to look at, since the list of sectors is open.

        ``not-known`` where a contribution may come from one of them.
        """
        return tuple(self._of_contributions())

    def _of_contributions(self) -> Iterator[Problem]:
        if self.contributions is None:
            yield not_known(("contributions",), Message("hint.contributions"))
            return
        missing = missing_sectors(found.sector for found in self.contributions if found.sector is not None)
        unplaced = [position for position, found in enumerate(self.contributions) if found.sector is None]
        if missing and unplaced:
            for position in unplaced:
                yield not_known(("contributions", position, "sector"), Message("hint.sector"))
        else:
            for sector in missing:
                hint = Message("hint.missing-sector")
                yield Problem("missing-sector", ("contributions",), hint=hint, params={"sector": sector})
