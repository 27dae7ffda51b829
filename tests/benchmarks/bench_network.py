"""Members: one by its id, those of a country, and reading the table: ``python tests/benchmarks/bench_network.py``."""

from __future__ import annotations

import csv
from datetime import date
from importlib.resources import files

from learningcity import network
from learningcity.network.member_table import member_table
from measure import ratio
from table import Row, show

_QUERIES_A_SECOND = 30_000
_COUNTRIES_IN_A_MOMENT = 1_000
_LOADED_IN_A_SECOND = 33
"""A table in 30 ms."""
_DAY = date(2024, 3, 1)
ROWS = (
    Row("`member`, one id at a time", "looking into a dictionary"),
    Row(f"`member`, {_QUERIES_A_SECOND:,} times", "one second", limit=1),
    Row(f"`is_member` on a day, {_QUERIES_A_SECOND:,} times", "one second", limit=1),
    Row("`members` of a country", "the same by a comprehension over all members"),
    Row(f"`members` of a country, {_COUNTRIES_IN_A_MOMENT:,} times", "one second", limit=1),
    Row("reading the table of members", "`csv.DictReader` on the same text"),
    Row(f"reading the table of members, {_LOADED_IN_A_SECOND} times", "one second", limit=1),
)


def _ids() -> list[str]:
    return [member.key for member in network.members()] * 30


def _by_id() -> list[Row]:
    ids = _ids()
    table = {id: network.member(id) for id in ids}

    def members() -> None:
        for id in ids:
            network.member(id)

    def floor() -> None:
        for id in ids:
            table[id]

    measured, seconds = ratio(members, floor)
    one = seconds / len(ids)
    return [ROWS[0].filled(measured, one), ROWS[1].filled(_QUERIES_A_SECOND * measured * one)]


def _on_a_day() -> list[Row]:
    ids = _ids()

    def asked() -> None:
        for id in ids:
            network.is_member(id, on=_DAY)

    measured, seconds = ratio(asked, lambda: [id.upper() for id in ids])
    return [ROWS[2].filled(_QUERIES_A_SECOND * measured * seconds / len(ids))]


def _of_a_country() -> list[Row]:
    every = tuple(network.members())
    countries = sorted({member.country for member in every})

    def queries() -> None:
        for country in countries:
            network.members(country=country)

    def floor() -> None:
        for country in countries:
            tuple(member for member in every if member.country == country)

    measured, seconds = ratio(queries, floor)
    one = seconds / len(countries)
    return [ROWS[3].filled(measured, one), ROWS[4].filled(_COUNTRIES_IN_A_MOMENT * measured * one)]


def _table() -> list[Row]:
    text = (files("learningcity") / "data" / "members.csv").read_text(encoding="utf-8")

    def read() -> None:
        member_table.cache_clear()
        member_table()

    measured, seconds = ratio(read, lambda: list(csv.DictReader(text.splitlines())))
    return [ROWS[5].filled(measured, seconds), ROWS[6].filled(_LOADED_IN_A_SECOND * measured * seconds)]


def rows() -> list[Row]:
    """The ratios, and how much of a second many queries take."""
    return [*_by_id(), *_on_a_day(), *_of_a_country(), *_table()]


if __name__ == "__main__":
    show(rows())
