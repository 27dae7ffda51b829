"""What nominations for the UNESCO Learning City Award had to fulfil, by edition.

Nobody here has read the rules of an edition as a whole. Where the days between which an edition took nominations are
not known, its period has unknown ends: nothing says on which day it applies.

What bars is an award of the six years before, the first of them 2015, and one of the year of the edition. Awards of
later years do not bar: a nomination holds those that the city received before.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from learningcity.applications.nomination import (
    AWARDED_IN,
    IS_MEMBER,
    NOMINATED_BY,
    NOMINEE_GOVERNING_BODY,
    NOMINEE_MEMBER_SINCE,
    NOMINEE_POPULATION,
    RECEIVED_BY_COMMISSION,
    RECEIVED_BY_UIL,
    Nomination,
)
from learningcity.applications.senders import Sender
from learningcity.cities import GoverningBodyKind
from learningcity.dates import Boundary, PartialDate, Period
from learningcity.eligibility.citing import cite
from learningcity.eligibility.disagreements import AWARD_2015_MEMBERS, AWARD_2017_DEADLINE
from learningcity.rules.rulebook import Requirement, RuleBook
from learningcity.sources.citations import FACTS_AS_OF, Citation, Standing
from learningcity.texts import Message

__all__ = ["AWARD_2015", "AWARD_2017", "AWARD_2019", "AWARD_2021", "AWARD_2024"]

_VERIFIED, _REPORTED = Standing.VERIFIED, Standing.REPORTED


def _member(book: str, standing: Standing, *citations: Citation, **rest: Any) -> Requirement:
    title = Message("requirement.award-member")
    condition = IS_MEMBER.holds()
    return Requirement(f"{book}.member", condition, citations=citations, title=title, standing=standing, **rest)


def _no_earlier_award(book: str, since: int, standing: Standing, *citations: Citation) -> Requirement:
    """No award from a year on to that of the edition itself: whatever is told of a year between, it bars."""
    edition = int(book.rpartition(".")[2])
    return Requirement(
        f"{book}.no-earlier-award",
        ~AWARDED_IN.includes_any(*range(since, edition + 1)),
        citations=citations,
        title=Message("requirement.no-earlier-award"),
        standing=standing,
    )


def _nominated_by(book: str, standing: Standing, *citations: Citation) -> Requirement:
    return Requirement(
        f"{book}.nominated-by",
        NOMINATED_BY.equals(Sender.NATIONAL_COMMISSION),
        citations=citations,
        title=Message("requirement.nominated-by"),
        standing=standing,
    )


def _received_by_commission(book: str, before: date, *citations: Citation, **rest: Any) -> Requirement:
    return Requirement(
        f"{book}.received-by-commission",
        RECEIVED_BY_COMMISSION.before(before),
        citations=citations,
        title=Message("requirement.received-by-commission"),
        **rest,
    )


_2015 = "gnlc.award.2015"

AWARD_2015: RuleBook[Nomination] = RuleBook(
    _2015,
    (_member(_2015, Standing.CONTESTED, cite("S22", "award-rules"), conflict=AWARD_2015_MEMBERS),),
    title=Message("rules.award-2015"),
    in_force=Period(Boundary.UNKNOWN, Boundary.UNKNOWN),
    facts_as_of=FACTS_AS_OF,
    note=Message("note.award.nomination-days-unknown"),
)
"""What is known of the rules for the award of 2015, given in Mexico City."""

_2017 = "gnlc.award.2017"

AWARD_2017: RuleBook[Nomination] = RuleBook(
    _2017,
    (
        _member(_2017, _REPORTED, cite("S19", "award-rules"), cite("S20", "award-rules")),
        Requirement(
            f"{_2017}.population",
            NOMINEE_POPULATION.at_least(10_000),
            citations=(cite("S19", "award-definition"),),
            title=Message("requirement.population"),
            standing=_REPORTED,
        ),
        Requirement(
            f"{_2017}.elected-council",
            NOMINEE_GOVERNING_BODY.one_of(GoverningBodyKind.MUNICIPAL_COUNCIL, GoverningBodyKind.OTHER_ELECTED_COUNCIL),
            citations=(cite("S19", "award-definition"),),
            title=Message("requirement.elected-council"),
            standing=_REPORTED,
        ),
        _no_earlier_award(_2017, 2015, _REPORTED, cite("S19", "award-rules")),
        _nominated_by(_2017, _VERIFIED, cite("S20", "award-rules"), cite("S15", "award-rules")),
        _received_by_commission(
            _2017,
            date(2016, 9, 1),
            cite("S20", "deadline"),
            standing=Standing.CONTESTED,
            conflict=AWARD_2017_DEADLINE,
        ),
    ),
    title=Message("rules.award-2017"),
    in_force=Period(Boundary.UNKNOWN, PartialDate(2016, 8, 31)),
    facts_as_of=FACTS_AS_OF,
    note=Message("note.award-2017"),
)
"""What is known of the rules for the award of 2017, given in Cork: the only ones that say what a city is."""

_2019 = "gnlc.award.2019"

AWARD_2019: RuleBook[Nomination] = RuleBook(
    _2019,
    (
        _member(_2019, _VERIFIED, cite("S23", "award-rules"), cite("S31", "award-rules")),
        _no_earlier_award(_2019, 2015, _VERIFIED, cite("S23", "award-rules")),
        _nominated_by(_2019, _VERIFIED, cite("S23", "award-rules")),
        _received_by_commission(
            _2019,
            date(2018, 9, 1),
            cite("S84", "deadline"),
            standing=_REPORTED,
            binding=False,
            note=Message("note.award-2019-deadline"),
        ),
    ),
    title=Message("rules.award-2019"),
    in_force=Period(PartialDate(2018, 7, 17), PartialDate(2018, 8, 31)),
    facts_as_of=FACTS_AS_OF,
    note=Message("note.award-2019"),
)
"""What is known of the rules for the award of 2019, given in Medellín."""

_2021 = "gnlc.award.2021"

AWARD_2021: RuleBook[Nomination] = RuleBook(
    _2021,
    (
        _member(_2021, _VERIFIED, cite("S24", "award-rules"), cite("S30", "award-rules")),
        _no_earlier_award(_2021, 2016, _VERIFIED, cite("S24", "award-rules")),
        Requirement(
            f"{_2021}.no-award-in-2015",
            ~AWARDED_IN.includes_any(2015),
            citations=(cite("S24", "award-rules"),),
            title=Message("requirement.no-award-in-2015"),
            standing=Standing.UNVERIFIED,
            binding=False,
            note=Message("note.no-award-in-2015"),
        ),
        _nominated_by(_2021, _VERIFIED, cite("S24", "award-rules")),
    ),
    title=Message("rules.award-2021"),
    in_force=Period(Boundary.UNKNOWN, Boundary.UNKNOWN),
    facts_as_of=FACTS_AS_OF,
    note=Message("note.award.nomination-days-unknown"),
)
"""What is known of the rules for the award of 2021, given in Yeonsu."""

_2024 = "gnlc.award.2024"

AWARD_2024: RuleBook[Nomination] = RuleBook(
    _2024,
    (
        _member(_2024, _REPORTED, cite("S25", "award-rules")),
        Requirement(
            f"{_2024}.twelve-months",
            NOMINEE_MEMBER_SINCE.before(date(2023, 5, 31)),
            citations=(cite("S25", "award-rules"),),
            title=Message("requirement.twelve-months"),
            standing=_REPORTED,
            note=Message("note.twelve-months"),
        ),
        _no_earlier_award(_2024, 2018, _REPORTED, cite("S25", "award-rules"), cite("S26", "award-rules")),
        _nominated_by(_2024, _REPORTED, cite("S27", "award-rules")),
        _received_by_commission(
            _2024,
            date(2024, 6, 1),
            cite("S25", "deadline"),
            cite("S26", "deadline"),
            cite("S28", "deadline"),
            standing=_REPORTED,
            binding=False,
            note=Message("note.award-2024-deadline"),
        ),
        Requirement(
            f"{_2024}.received-by-uil",
            RECEIVED_BY_UIL.before(date(2024, 6, 29)),
            citations=(cite("S28", "deadline"),),
            title=Message("requirement.received-by-uil"),
            standing=_REPORTED,
            binding=False,
            note=Message("note.dates-of-italy"),
        ),
    ),
    title=Message("rules.award-2024"),
    in_force=Period(PartialDate(2024, 4, 22), PartialDate(2024, 6, 28)),
    facts_as_of=FACTS_AS_OF,
    note=Message("note.award-2024"),
)
"""What is known of the rules for the award of 2024, given in Jubail."""
