"""Strict reading of JSON against ``json.loads`` with checks by hand: ``python tests/benchmarks/bench_reading.py``."""

from __future__ import annotations

import json
from typing import Any

from bench_rules import random_cities
from learningcity import City, Endorsement, Endorser, GoverningBody, GoverningBodyKind, Population
from learningcity.conversion import cities_from_text, cities_to_text
from measure import ratio
from table import Row, show

_COUNT = 100_000
ROWS = (
    Row(f"reading {_COUNT:,} city records from JSON, strictly", "`json.loads` and checks by hand", limit=2, aim=1.3),
)
_KINDS = {kind.value: kind for kind in GoverningBodyKind}
_ENDORSERS = {endorser.value: endorser for endorser in Endorser}


def _population_by_hand(value: Any) -> Population | None:
    if value is None:
        return None
    if type(value) is int:
        return Population(value)
    if type(value) is not dict:
        raise TypeError(value)
    count, year, of = value["count"], value.get("year"), value.get("of")
    if type(count) is not int or (year is not None and type(year) is not int):
        raise TypeError(value)
    if of is not None and type(of) is not str:
        raise TypeError(value)
    return Population(count, year, of)


def _body_by_hand(value: Any) -> GoverningBody | None:
    if value is None:
        return None
    return GoverningBody(_KINDS[value if type(value) is str else value["kind"]])


def _endorsements_by_hand(value: Any) -> tuple[Endorsement, ...] | None:
    if value is None:
        return None
    if type(value) is not list:
        raise TypeError(value)
    return tuple([_endorsement_by_hand(entry) for entry in value])


def _endorsement_by_hand(value: Any) -> Endorsement:
    if type(value) is str:
        return Endorsement(_ENDORSERS[value])
    return Endorsement(_ENDORSERS[value["by"]], value.get("on"))


def _city_by_hand(value: Any) -> City:
    if type(value) is not dict:
        raise TypeError(value)
    name = value["name"]
    if type(name) is not str:
        raise TypeError(name)
    return City(
        name=name,
        population=_population_by_hand(value.get("population")),
        governing_body=_body_by_hand(value.get("governing_body")),
        endorsements=_endorsements_by_hand(value.get("endorsements")),
    )


def rows() -> list[Row]:
    """The ratio, of a record."""
    text = cities_to_text(random_cities(_COUNT), "json")

    def by_hand() -> tuple[City, ...]:
        return tuple([_city_by_hand(value) for value in json.loads(text)])

    def reading() -> tuple[City, ...]:
        return cities_from_text(text, "json")

    assert reading() == by_hand()
    measured, seconds = ratio(reading, by_hand, runs=5)
    return [ROWS[0].filled(measured, seconds / _COUNT)]


if __name__ == "__main__":
    show(rows())
