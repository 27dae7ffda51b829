"""Who is a member, and how much of that is known: answers that say what they rest on and what they leave open."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from enum import Enum
from functools import cache, lru_cache
from typing import NoReturn

from attrs import field, frozen

from learningcity.dates import PartialDate, require_day
from learningcity.errors import InvalidValue, NoTruthValue, Problem, WrongType, nearest, require_tuple, shown
from learningcity.guidance.places import require_place
from learningcity.network.admissions import ANNOUNCED, OPENED, Doubt
from learningcity.network.counts_by_country import CountryCount, count_of
from learningcity.network.intakes import Cohort, cohort, cohorts
from learningcity.network.known_members import Member, key_of
from learningcity.network.member_table import member_table
from learningcity.network.open_cases import MembershipState, MembershipStatus, membership_states, states_of
from learningcity.outcome import MET, NOT_MET, UNKNOWN, Outcome
from learningcity.sources.citations import FACTS_AS_OF, Citation, checked_id, id_only, require_date, require_member
from learningcity.texts import Message, Text

__all__ = ["MemberCoverage", "Members", "MembershipAnswer", "is_member", "members"]


class MemberCoverage(Enum):
    """How what is known of members goes together with a count of them."""

    COMPLETE = "complete"
    """As many are known as were counted, and nobody was announced since."""
    DATED = "dated"
    """As many are known as were counted then; later announcements may not be known in full."""
    PARTIAL = "partial"
    """Fewer are known than were counted."""
    DIFFERS = "differs"
    """More are known than were counted: some of them may have left."""
    UNCOUNTED = "uncounted"
    """No source counts them."""


def _ids(members: tuple[Member, ...]) -> str:
    return f"<{len(members)}>"


@frozen(kw_only=True)
class Members:
    """The members that are known, with how complete that is.

    Iterating gives those that are known to be members, in the order of the table.

    Attributes:
        members: those that are known; on a day, those of which nothing read makes it doubtful.
        undetermined: those of which it is not known on the day; empty where no day was asked about.
        country, cohort, on: what was asked.
        total: how many there are said to be, None where no source counts them.
        total_as_of: when they were counted.
        coverage: how the two go together.
        citations: who counted.

    Raises:
        WrongType: a value of a type that the field does not accept.
        InvalidValue: a country of another form.
    """

    members: tuple[Member, ...] = field(repr=_ids)
    undetermined: tuple[Member, ...] = field(default=(), repr=_ids)
    country: str | None = None
    cohort: str | None = None
    on: date | None = None
    total: int | None = None
    total_as_of: PartialDate | None = None
    coverage: MemberCoverage = MemberCoverage.UNCOUNTED
    citations: tuple[Citation, ...] = ()

    def __attrs_post_init__(self) -> None:
        require_tuple(("members",), self.members, Member)
        require_tuple(("undetermined",), self.undetermined, Member)
        require_place("members", None, self.country)
        if self.cohort is not None:
            checked_id(self.cohort, ("cohort",))
        if self.on is not None:
            require_day(("on",), self.on)
        if self.total is not None and type(self.total) is not int:
            raise WrongType(Problem("wrong-type", ("total",), shown(self.total), Message("accepted.whole-number")))
        require_date(("total_as_of",), self.total_as_of)
        require_member(("coverage",), self.coverage, MemberCoverage)
        require_tuple(("citations",), self.citations, Citation)

    @property
    def known(self) -> int:
        """How many are known to be members."""
        return len(self.members)

    @property
    def message(self) -> Message:
        """What is known and what is not, in a sentence."""
        params: dict[str, object] = {"known": self.known, "undetermined": len(self.undetermined)}
        if self.total is None or self.total_as_of is None:
            return Message("members.uncounted", params)
        params |= {"total": self.total, "date": self.total_as_of, "coverage": self.coverage}
        return Message("members.counted", params)

    def __iter__(self) -> Iterator[Member]:
        return iter(self.members)

    def __len__(self) -> int:
        return len(self.members)

    def __contains__(self, one: object) -> bool:
        key = key_of(one) if isinstance(one, str) else None
        return one in self.members if key is None else any(member.key == key for member in self.members)


def members(country: str | None = None, cohort: int | str | None = None, on: date | None = None) -> Members:
    """The members that the table has: of a country, of a cohort, on a day.

    Without a day these are all that are known to have come in, also those that may have left since. No total is
    ever made by adding cohorts.

    Args:
        country: ISO 3166-1 alpha-2.
        cohort: a year, or the key or id of a cohort.
        on: a day; those that were no members yet are left out, those in doubt are ``undetermined``.

    Raises:
        UnknownId: no such cohort; the error names the nearest key.
        InvalidValue: a country of another form.
        WrongType: a value of a type that the argument does not accept.
    """
    require_place("members", None, country)
    if on is not None:
        require_day(("on",), on)
    among = None if cohort is None else _cohort(cohort)
    found = _among(country, among)
    total, as_of, citations = _counted(country, among, on)
    outcomes = {one.id: MET if on is None else _outcome(one, on)[0] for one in found}
    return Members(
        members=tuple(one for one in found if outcomes[one.id] is MET),
        undetermined=tuple(one for one in found if outcomes[one.id] is UNKNOWN),
        country=country,
        cohort=None if among is None else among.id,
        on=on,
        total=total,
        total_as_of=as_of,
        coverage=_coverage(found, total, as_of, on, of_cohort=among is not None),
        citations=citations,
    )


def _cohort(key: int | str) -> Cohort:
    return cohort(key)


def _among(country: str | None, among: Cohort | None) -> tuple[Member, ...]:
    if country is None and among is None:
        return tuple(member_table().values())
    found = tuple(member_table().values()) if country is None else _by_country().get(country, ())
    return found if among is None else tuple(one for one in found if among.id in one.cohorts)


@cache
def _by_country() -> dict[str, tuple[Member, ...]]:
    found: dict[str, tuple[Member, ...]] = {}
    for one in member_table().values():
        found[one.country] = (*found.get(one.country, ()), one)
    return found


def _counted(
    country: str | None, among: Cohort | None, on: date | None
) -> tuple[int | None, PartialDate | None, tuple[Citation, ...]]:
    """How many there are said to be, when, and who says so."""
    if among is not None:
        of_cohort = among.cities if country is None and among.announced is not None else None
        return (None, None, ()) if of_cohort is None else (of_cohort, among.announced, among.citations)
    if country is None:
        return _size_of_network(on)
    count = count_of(country, FACTS_AS_OF if on is None else on)
    return (None, None, ()) if count is None else (count.total, count.as_of, count.citations)


def _size_of_network(on: date | None) -> tuple[int | None, PartialDate | None, tuple[Citation, ...]]:
    """The size of the network as the last announcement gives it, corrected where it was."""
    told = [claim for each in cohorts() for claim in each.claims if claim.predicate == "network-cities"]
    told = [claim for claim in told if on is None or (claim.as_of is not None and claim.as_of.latest <= on)]
    if not told:
        return None, None, ()
    return int(told[-1].value.value), told[-1].as_of, (told[-1].citation,)  # type: ignore[attr-defined]  # a quantity


def _coverage(
    found: tuple[Member, ...], total: int | None, as_of: PartialDate | None, on: date | None, *, of_cohort: bool
) -> MemberCoverage:
    if total is None or as_of is None:
        return MemberCoverage.UNCOUNTED
    came = [MET if of_cohort else _came_by(one, as_of.latest) for one in found]
    if came.count(MET) > total:
        return MemberCoverage.DIFFERS
    if sum(outcome is not NOT_MET for outcome in came) < total:
        return MemberCoverage.PARTIAL
    until = FACTS_AS_OF if on is None else on
    later = any(day.earliest > as_of.latest for day in ANNOUNCED.values() if day.earliest <= until)
    return MemberCoverage.DATED if not of_cohort and (later or until > FACTS_AS_OF) else MemberCoverage.COMPLETE


def _came_by(one: Member, day: date) -> Outcome:
    return Outcome.any_of(admission.was_by(day) for admission in one.admissions)


@frozen(kw_only=True)
class MembershipAnswer:
    """Whether a place was a member on a day, and why that is the answer.

    Attributes:
        id: of what was asked, as a key.
        on: the day.
        outcome: met, not met, or unknown; unknown is never "no".
        why: the reason.
        member: the member of the table, None where it has none.
        states: what is not settled about it on that day.

    Raises:
        WrongType: a value of a type that the field does not accept.
        InvalidValue: an id that is not well formed.
    """

    id: str
    on: date
    outcome: Outcome
    why: Text
    member: Member | None = field(default=None, repr=id_only)
    states: tuple[MembershipState, ...] = ()

    def __attrs_post_init__(self) -> None:
        checked_id(self.id)
        require_day(("on",), self.on)
        require_member(("outcome",), self.outcome, Outcome)
        require_tuple(("states",), self.states, MembershipState)

    @property
    def message(self) -> Message:
        """The answer with its reason, in a sentence."""
        return Message("membership-answer", {"id": self.id, "date": self.on, "outcome": self.outcome, "why": self.why})

    def __bool__(self) -> NoReturn:
        raise NoTruthValue(Message("error.no-truth-value.outcome"))


def is_member(id: str, *, on: date, country: str | None = None) -> MembershipAnswer:
    """Whether a place was a member on a day.

    Met, where the admission is known to have been by then and nothing that was read makes it doubtful since. Not met,
    before the admission; and for a place that the table lacks, where all members of its country are known. Everything
    else is unknown: open cases, doubtful admissions, places that the table lacks, and days after ``FACTS_AS_OF``.

    Args:
        id: key or id of a member; any other key in lower case is a place that the table lacks.
        on: the day.
        country: of a place that the table lacks, ISO 3166-1 alpha-2.

    Raises:
        WrongType: a value of a type that the argument does not accept.
        InvalidValue: an id or a country that is not well formed.
    """
    require_day(("on",), on)
    key = key_of(checked_id(id))
    one = member_table().get(key)
    if one is None:
        outcome, why, states = _of_stranger(key, on, country)
    else:
        if country is not None and country != one.country:
            raise InvalidValue(Problem("country", ("country",), shown(country), Message("accepted.country")))
        outcome, why, states = _outcome(one, on)
    return MembershipAnswer(id=key, on=on, outcome=outcome, why=why, member=one, states=states)


_Found = tuple[Outcome, Message, tuple[MembershipState, ...]]


def _outcome(one: Member, on: date) -> _Found:
    """Whether a member of the table was one on a day."""
    came = _came_by(one, on)
    if came is NOT_MET:
        return NOT_MET, Message("membership.not-yet"), ()
    if came is UNKNOWN:
        doubtful = any(admission.doubt is Doubt.MEMBERSHIP for admission in one.admissions)
        return UNKNOWN, Message("membership.doubtful") if doubtful else Message("membership.date-open"), ()
    if on > FACTS_AS_OF:
        return UNKNOWN, _after_the_facts(), ()
    open_states = tuple(state for state in states_of(one.id) if state.is_open_on(on) and not _just_came(one, on))
    if open_states:
        return UNKNOWN, Message("membership.open", {"state": open_states[0].label}), open_states
    return MET, Message("membership.admitted"), ()


def _just_came(one: Member, on: date) -> bool:
    """Whether the day is the very day on which it surely came."""
    return any(admission.surely_by == on for admission in one.admissions)


def _after_the_facts() -> Message:
    return Message("membership.after-the-facts", {"date": FACTS_AS_OF})


def _of_stranger(key: str, on: date, country: str | None) -> _Found:
    """Whether a place that the table lacks was a member on a day."""
    require_place("is-member", None, country)
    if on < OPENED:
        return NOT_MET, Message("membership.not-open-yet"), ()
    withdrawn = _withdrawn().get(key)
    if withdrawn is not None:
        return _of_withdrawn(withdrawn)
    if on > FACTS_AS_OF:
        return UNKNOWN, _after_the_facts(), ()
    count = None if country is None else count_of(country, on)
    if count is not None and _is_complete(count, on):
        return NOT_MET, Message("membership.others", {"total": count.total, "date": count.as_of}), ()
    near = _near(key)
    if near is None:
        return UNKNOWN, Message("membership.not-in-table"), ()
    return UNKNOWN, Message("membership.not-in-table.near", {"nearest": near}), ()


def _is_complete(count: CountryCount, on: date) -> bool:
    """Whether every member of the country on the day is known: the count was made by then, and none came since."""
    if on < count.as_of.latest:
        return False
    return (
        _coverage(_by_country()[count.country], count.total, count.as_of, on, of_cohort=False)
        is MemberCoverage.COMPLETE
    )


@lru_cache(maxsize=1024)
def _near(key: str) -> str | None:
    """The key of the table that was probably meant."""
    return nearest(key, member_table())


@cache
def _withdrawn() -> dict[str, MembershipState]:
    return {
        state.id.removeprefix("membership-state."): state
        for state in membership_states()
        if state.state is MembershipStatus.WITHDRAWN
    }


def _of_withdrawn(state: MembershipState) -> _Found:
    """An admission that was taken back never was one."""
    return NOT_MET, Message("membership.withdrawn", {"state": state.label}), (state,)
