"""Predicate, check and findings against a rule written by hand: ``python tests/benchmarks/bench_rules.py``."""

from __future__ import annotations

import random
from collections.abc import Iterable

from learningcity import City, Endorser, GoverningBodyKind, Outcome, Population
from learningcity.eligibility import MEMBERSHIP
from measure import seconds_in_blocks
from table import Row, show

MAYOR, REPRESENTATIVE = Endorser.MAYOR, Endorser.CITY_REPRESENTATIVE
MUNICIPAL, OTHER_ELECTED = GoverningBodyKind.MUNICIPAL_COUNCIL, GoverningBodyKind.OTHER_ELECTED_COUNCIL
_COUNT = 20_000
_FLOOR = "three-valued `if` by hand"
ROWS = (
    Row("`predicate`, one city at a time", _FLOOR, limit=1.15, aim=1),
    Row("`check`, findings on demand", _FLOOR, limit=6, aim=2),
    Row("`check`, every finding built", _FLOOR, limit=30, aim=12),
)
MET, NOT_MET, UNKNOWN = Outcome.MET, Outcome.NOT_MET, Outcome.UNKNOWN


def by_hand(city: City) -> Outcome:
    """Membership as a careful programmer writes it."""
    unknown = False
    population = city.population
    if population is None:
        unknown = True
    elif population.count < 10_000:
        return NOT_MET
    body = city.governing_body
    if body is None:
        unknown = True
    else:
        kind = body.kind
        if kind is not MUNICIPAL and kind is not OTHER_ELECTED:
            return NOT_MET
    endorsements = city.endorsements
    if endorsements is None:
        unknown = True
    else:
        for endorsement in endorsements:
            by = endorsement.by
            if by is MAYOR or by is REPRESENTATIVE:
                break
        else:
            return NOT_MET
    return UNKNOWN if unknown else MET


def random_cities(count: int) -> list[City]:
    """Cities of every kind, one fact in ten unknown."""
    draw = random.Random(20_261_120)  # noqa: S311  # repeatable, not secret
    return [_random_city(draw, number) for number in range(count)]


def _random_city(draw: random.Random, number: int) -> City:
    population = None if draw.random() < 0.1 else Population(draw.randrange(5_000, 500_000))
    body = None if draw.random() < 0.1 else draw.choice(list(GoverningBodyKind))
    endorsements = None if draw.random() < 0.1 else tuple(draw.sample(list(Endorser), draw.randrange(3)))
    return City(name=f"City {number}", population=population, governing_body=body, endorsements=endorsements)


def all_by_hand(cities: Iterable[City]) -> None:
    """The floor."""
    for city in cities:
        by_hand(city)


def rows() -> list[Row]:
    """The ratios, of a city."""
    cities = random_cities(_COUNT)
    predicate, check = MEMBERSHIP.predicate(), MEMBERSHIP.check
    assert [predicate(city) for city in cities] == [by_hand(city) for city in cities]

    def predicates(cities: Iterable[City]) -> None:
        for city in cities:
            predicate(city)

    def checks(cities: Iterable[City]) -> None:
        for city in cities:
            check(city)

    def findings(cities: Iterable[City]) -> None:
        for city in cities:
            check(city).findings  # noqa: B018  # building them is the work

    measured = []
    for row, candidate in zip(ROWS, (predicates, checks, findings), strict=True):
        seconds, floor = seconds_in_blocks(candidate, cities, all_by_hand, cities)
        measured.append(row.filled(seconds / floor, floor / _COUNT))
    return measured


if __name__ == "__main__":
    show(rows())
