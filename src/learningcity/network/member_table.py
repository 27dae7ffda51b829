"""The table of members as the library ships it: one row an admission, in the order of its sources."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from attrs import evolve

from learningcity.cities import AdministrativeForm
from learningcity.dates import PartialDate
from learningcity.network.admissions import ANNOUNCED, Admission, Confidence, Doubt
from learningcity.network.known_members import Member, MemberUnit
from learningcity.sources.citations import Citation, Standing
from learningcity.sources.register import source
from learningcity.texts import Labels, Message

__all__ = ["member_table"]


@cache
def member_table() -> Mapping[str, Member]:
    """Every member by its key, in the order of the table."""
    found: dict[str, Member] = {}
    text = (files("learningcity") / "data" / "members.csv").read_text(encoding="utf-8")
    for row in csv.DictReader(text.splitlines()):
        key, came = row["id"], _member(row)
        found[key] = _together(found[key], came) if key in found else came
    return MappingProxyType(found)


def _member(row: Mapping[str, str]) -> Member:
    name, thai = row["name"], row["name_th"]
    return Member(
        id=f"member.{row['id']}",
        label=Labels(en=name, th=thai) if thai else Labels(en=name),
        citations=tuple(_citation(id) for id in _entries(row["source"])),
        standing=Standing(row["standing"]),
        name=name,
        country=row["country"],
        admissions=(_admission(row),),
        thai=thai or None,
        native=row["native"] or None,
        native_language=row["native_language"] or None,
        spellings=_entries(row["also"]),
        unit=MemberUnit(row["unit"]) if row["unit"] else None,
        within=row["within"] or None,
        forms=tuple(AdministrativeForm(form) for form in _entries(row["forms"])),
        ordinal=int(row["ordinal"]) if row["ordinal"] else None,
        remarks=tuple(Message(f"member.remark.{code}") for code in _entries(row["notes"])),
    )


def _admission(row: Mapping[str, str]) -> Admission:
    how, _, attested = row["attested"].partition(" ")
    return Admission(
        cohort=f"cohort.{row['cohort']}" if row["cohort"] else None,
        joined=_date(row["joined"]),
        announced=ANNOUNCED.get(row["cohort"]),
        otherwise=tuple(PartialDate.parse(text) for text in _entries(row["otherwise"])),
        attested=_date(attested),
        attested_before=True if how == "before" else None,
        confidence=Confidence(row["confidence"]),
        doubt=Doubt(row["doubt"]) if row["doubt"] else None,
    )


def _together(one: Member, other: Member) -> Member:
    """The same place, announced twice: everything that either row tells, the earlier admission first."""
    first, second = sorted((one, other), key=lambda came: came.cohorts)
    return evolve(
        first,
        citations=first.citations + second.citations,
        admissions=first.admissions + second.admissions,
        remarks=first.remarks + second.remarks,
    )


def _entries(cell: str) -> tuple[str, ...]:
    return tuple(cell.split(";")) if cell else ()


def _date(text: str) -> PartialDate | None:
    return PartialDate.parse(text) if text else None


@cache
def _citation(id: str) -> Citation:
    return Citation(source(id))
