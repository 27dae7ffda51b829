"""The pages that speak of single members: a table, since of most of them no more than the address was noted."""

from __future__ import annotations

import csv
from importlib.resources import files

from learningcity.dates import PartialDate
from learningcity.sources.citations import Source
from learningcity.texts import Message

__all__ = ["MEMBERS"]


def _pages() -> tuple[Source, ...]:
    text = (files("learningcity") / "data" / "member_pages.csv").read_text(encoding="utf-8")
    return tuple(
        Source(
            row["id"],
            publisher=row["publisher"],
            date=PartialDate.parse(row["date"]) if row["date"] else None,
            language=row["language"] or None,
            url=row["url"],
            description=Message("source.member-page", {"site": row["publisher"]}),
        )
        for row in csv.DictReader(text.splitlines())
    )


MEMBERS = _pages()
