"""What is known of the nominations of laureates, as far as anything is: no list of nominations was found.

A nomination is never made up: a year of joining that no source gives, or on which sources disagree, stays unknown, as
does who nominated a city and when its file came in.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from learningcity.applications import Nomination
from learningcity.award.rounds import AwardEdition, editions
from learningcity.award.rounds import edition as edition_of
from learningcity.award.winners import Laureate, laureates
from learningcity.cities import City
from learningcity.dates import PartialDate
from learningcity.eligibility import rulebook
from learningcity.network import is_member, member
from learningcity.network.admissions import OPENED
from learningcity.outcome import MET, UNKNOWN, Outcome

__all__ = ["joining_dates", "nomination_of", "possible_joining_dates"]


def nomination_of(laureate: Laureate, edition: int | str | None = None) -> Nomination:
    """What is known of a laureate as a nominee, in its own edition or as if it had been nominated in another.

    Whether the city was a member is told for the last day on which the edition took nominations. Where that day is not
    known, it is told only if it was the same from the end of the edition before to the day of the award.

    Args:
        laureate: who received the award.
        edition: the year or the id of the edition that the nomination is for; that of the laureate if None.

    Raises:
        UnknownId: no such edition.
    """
    of = edition_of(laureate.edition if edition is None else edition)
    told = joining_dates(laureate)
    city = City(
        name=laureate.name,
        country=laureate.country,
        id=laureate.key,
        member_since=told[0] if len(told) == 1 else None,
    )
    return Nomination(
        city=city,
        edition=of.rules,
        is_member=_as_flag(_membership(laureate, of)),
        awarded_in=tuple(_earlier_awards(laureate, of)),
    )


def joining_dates(laureate: Laureate) -> tuple[PartialDate, ...]:
    """Every date that a source gives for the joining of the city, each once; none where nothing is known or sure."""
    if laureate.member is None:
        return ()
    first = member(laureate.member).admissions[0]
    if first.doubt is not None or first.starts is None:
        return ()
    return tuple(dict.fromkeys((first.starts, *first.otherwise)))


def possible_joining_dates(laureate: Laureate) -> tuple[PartialDate, ...]:
    """The dates between which the city joined: those that sources give, or else the first and the last possible day.

    The last one is the day by which a source has it as a member; where no source has it so, nothing is told.
    """
    told = joining_dates(laureate)
    if told or laureate.member is None:
        return told
    first = member(laureate.member).admissions[0]
    if first.surely_by is None:
        return ()
    return (PartialDate.of(first.not_before), PartialDate.of(first.surely_by))


def _earlier_awards(laureate: Laureate, of: AwardEdition) -> Iterator[int]:
    for one in editions():
        if one.year < of.year and laureates(one.year, laureate.country, laureate.name):
            yield one.year


def _membership(laureate: Laureate, of: AwardEdition) -> Outcome:
    found = {is_member(laureate.key, on=day, country=laureate.country).outcome for day in _days_of(of)}
    return found.pop() if len(found) == 1 else UNKNOWN


def _days_of(of: AwardEdition) -> tuple[date, ...]:
    """The last day for nominations; where it is not known, the two days between which it must have been."""
    period = rulebook(of.rules).in_force
    last = None if period is None else period.end
    if isinstance(last, PartialDate):
        return (last.latest,)
    before = [one.conferred.latest for one in editions() if one.year < of.year]
    return ([OPENED, *before][-1], of.conferred.latest)


def _as_flag(outcome: Outcome) -> bool | None:
    return None if outcome is UNKNOWN else outcome is MET
