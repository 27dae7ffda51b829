"""Who is a member, and how much of that is known: answers that say what they rest on and what they leave open."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from enum import Enum
from functools import cache
from typing import NoReturn

from attrs import field, frozen

from learningcity.cities import country_of
from learningcity.dates import PartialDate, require_day
from learningcity.errors import NoTruthValue, Problem, WrongType, require_tuple, shown
from learningcity.guidance.places import require_place
from learningcity.network.admissions import ANNOUNCED, OPENED, READ_UNTIL, Doubt
from learningcity.network.counts_by_country import CountryCount, count_of
from learningcity.network.derived import DerivedValue
from learningcity.network.intakes import Cohort, cohort
from learningcity.network.known_members import Member, key_of
from learningcity.network.member_table import member_table
from learningcity.network.open_cases import MembershipState, MembershipStatus, membership_states, states_of
from learningcity.network.other_names import key_asked, near_member
from learningcity.network.told_totals import total_told
from learningcity.network.unnamed_losses import losses_between
from learningcity.outcome import MET, NOT_MET, UNKNOWN, Outcome
from learningcity.sources.citations import Citation, checked_id, id_only, require_date, require_member
from learningcity.texts import Message, Text

__all__ = ["MemberCoverage", "Members", "MembershipAnswer", "is_member", "members"]


class MemberCoverage(Enum):
    """How what is known of members goes together with a count of them."""

    COMPLETE = "complete"
    """As many are known as were counted, nobody was announced since, and nobody else is in doubt."""
    DATED = "dated"
    """As many are known as were counted then; later announcements may not be known in full, or some are in doubt."""
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
        members: those that are known; on a day, those that were admitted by then and of which nothing read makes it
            doubtful. Totals show that cities left whose names no source gives: some of these may be among them.
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
        """How many are known to have been admitted, and to have left by no source; it is no count of members."""
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
        InvalidValue: no code of a country.
        WrongType: a value of a type that the argument does not accept.
    """
    country_of(country)
    if on is not None:
        require_day(("on",), on)
    among = None if cohort is None else _cohort(cohort)
    found = _among(country, among)
    total, as_of, citations = total_told(country, among, on)
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
    until = READ_UNTIL.latest if on is None else on
    later = any(day.earliest > as_of.latest for day in ANNOUNCED.values() if day.earliest <= until)
    in_doubt = on is not None and any(_outcome(one, on)[0] is UNKNOWN for one in found)
    return MemberCoverage.DATED if not of_cohort and (later or in_doubt) else MemberCoverage.COMPLETE


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
        losses: by how many members the network shrank between its announcements since this one was admitted, where the
            answer is met; no source names who left, and this one may be among them.

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
    losses: tuple[DerivedValue, ...] = field(default=(), repr=_ids)

    def __attrs_post_init__(self) -> None:
        checked_id(self.id)
        require_day(("on",), self.on)
        require_member(("outcome",), self.outcome, Outcome)
        require_tuple(("states",), self.states, MembershipState)
        require_tuple(("losses",), self.losses, DerivedValue)

    @property
    def message(self) -> Message:
        """The answer with its reason, in a sentence."""
        places = (state.place for state in self.states if state.place is not None)
        name = next(places, self.id) if self.member is None else self.member.label
        params = {"name": name, "date": self.on, "why": self.why}
        if self.outcome is UNKNOWN:
            return Message("membership-answer.unknown", params)
        return Message("membership-answer.met" if self.outcome is MET else "membership-answer.not-met", params)

    def __bool__(self) -> NoReturn:
        raise NoTruthValue(Message("error.no-truth-value.outcome"))


def is_member(id: str, *, on: date, country: str | None = None, distinct: bool = False) -> MembershipAnswer:
    """Whether a place was a member on a day.

    Met means that the admission is known to have been by then, and that nothing which was read makes it doubtful since:
    no source names it among those that left. It does not mean that it cannot have left (see ``losses`` of the answer).
    Not met, before the admission. A place that the table lacks may be a member under another name: it is not met only
    where the caller says that it is none of them (``distinct``) and all members of its country are known on the day.
    Everything else is unknown: open cases, doubtful admissions, and days after the newest page that was read.

    Args:
        id: key or id of a member; any other key in lower case is a place that the table lacks.
        on: the day.
        country: of the place, ISO 3166-1 alpha-2; the member of that key is meant only if it lies there.
        distinct: that the place is no member of the table under another name or spelling, which the caller vouches for.
            Where a name of a member is near, the answer stays unknown and names the member.

    Raises:
        WrongType: a value of a type that the argument does not accept.
        InvalidValue: an id that is not well formed, such as a name, or no code of a country.
    """
    require_day(("on",), on)
    country_of(country)
    if type(distinct) is not bool:
        raise WrongType(Problem("wrong-type", ("distinct",), shown(distinct), Message("accepted.flag")))
    key = key_asked(id)
    one = member_table().get(key)
    if one is None or country not in (None, one.country):
        outcome, why, states = _of_stranger(key, on, country, distinct=distinct)
        return MembershipAnswer(id=key, on=on, outcome=outcome, why=why, states=states)
    outcome, why, states = _outcome(one, on)
    losses = _losses(one, on) if outcome is MET else ()
    if losses:
        why = Message("membership.admitted.losses", {"count": sum(int(loss.result.value) for loss in losses)})
    return MembershipAnswer(id=key, on=on, outcome=outcome, why=why, member=one, states=states, losses=losses)


_Found = tuple[Outcome, Message, tuple[MembershipState, ...]]


def _outcome(one: Member, on: date) -> _Found:
    """Whether a member of the table was one on a day."""
    came = _came_by(one, on)
    if came is NOT_MET:
        return NOT_MET, _not_yet(one, on), ()
    if came is UNKNOWN:
        doubtful = any(admission.doubt is Doubt.MEMBERSHIP for admission in one.admissions)
        return UNKNOWN, Message("membership.doubtful") if doubtful else Message("membership.date-open"), ()
    if on > READ_UNTIL.latest:
        return UNKNOWN, _after_the_facts(), ()
    open_states = tuple(state for state in states_of(one.id) if state.is_open_on(on))
    if open_states:
        return UNKNOWN, Message("membership.open", {"note": open_states[0].note}), open_states
    return MET, Message("membership.admitted"), ()


def _not_yet(one: Member, on: date) -> Message:
    """Why it was none yet: when its admission was announced, or else the first date that a source gives."""
    first = one.admissions[0]
    given = (*filter(None, (first.starts,)), *first.otherwise)
    if on < OPENED:
        return Message("membership.not-open-yet")
    if first.announced is None or first.otherwise:
        return Message("membership.not-yet.joined", {"date": min(given, key=lambda told: told.earliest)})
    if first.announced.day is None:
        return Message("membership.not-yet.month", {"date": first.announced})
    return Message("membership.not-yet", {"date": first.announced})


def _losses(one: Member, on: date) -> tuple[DerivedValue, ...]:
    """What the network lost since the last time that it surely came in."""
    days = [admission.surely_by for admission in one.admissions if admission.surely_by is not None]
    return losses_between(max(day for day in days if day <= on), on)


def _after_the_facts() -> Message:
    return Message("membership.after-the-facts", {"date": READ_UNTIL})


def _of_stranger(key: str, on: date, country: str | None, *, distinct: bool) -> _Found:
    """Whether a place that the table lacks was a member on a day."""
    if on < OPENED:
        return NOT_MET, Message("membership.not-open-yet"), ()
    withdrawn = _withdrawn().get(key)
    if withdrawn is not None:
        return _of_withdrawn(withdrawn, on)
    if on > READ_UNTIL.latest:
        return UNKNOWN, _after_the_facts(), ()
    near = near_member(key, country)
    if near is not None:
        return UNKNOWN, Message("membership.not-in-table.near", {"nearest": near}), ()
    count = None if country is None else count_of(country, on)
    if count is None or not _is_complete(count, on):
        return UNKNOWN, Message("membership.not-in-table"), ()
    params = {"total": count.total, "date": count.as_of}
    if distinct:
        return NOT_MET, Message("membership.others", params), ()
    return UNKNOWN, Message("membership.other-name", params), ()


def _is_complete(count: CountryCount, on: date) -> bool:
    """Whether every member of the country on the day is known: nobody was announced since the count."""
    found = _by_country()[count.country]
    return _coverage(found, count.total, count.as_of, on, of_cohort=False) is MemberCoverage.COMPLETE


@cache
def _withdrawn() -> dict[str, MembershipState]:
    return {
        state.id.removeprefix("membership-state."): state
        for state in membership_states()
        if state.state is MembershipStatus.WITHDRAWN
    }


def _of_withdrawn(state: MembershipState, on: date) -> _Found:
    """An admission that was taken back never was one; whether another followed is known as far as lists are."""
    if on > READ_UNTIL.latest:
        return UNKNOWN, _after_the_facts(), (state,)
    if state.is_open_on(on):
        return UNKNOWN, Message("membership.withdrawn.since", {"note": state.note, "date": state.open_again}), (state,)
    return NOT_MET, Message("membership.withdrawn", {"note": state.note}), (state,)
