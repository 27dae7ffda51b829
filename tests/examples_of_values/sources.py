"""Examples of what statements are made of."""

from __future__ import annotations

from collections.abc import Callable

from learningcity.dates import PartialDate
from learningcity.sources import (
    AnchorRelation,
    Boilerplate,
    Citation,
    Claim,
    Claims,
    Credit,
    CreditRole,
    Discrepancy,
    Enumeration,
    Genre,
    Imprint,
    Link,
    Passage,
    Source,
    Standing,
    Statement,
    Title,
    Titles,
    TitleStatus,
)
from learningcity.texts import Labels, Message

CITATIONS = (Citation(Source("a", "A"), "p. 2"),)


def title(text: str = "A title", language: str = "en") -> Title:
    return Title(
        text=text, language=language, status=TitleStatus.OFFICIAL, citations=CITATIONS, standing=Standing.VERIFIED
    )


EXAMPLES: dict[str, Callable[[], object]] = {
    "Claims": lambda: Claims((Claim("city", "population", 5, CITATIONS[0]),)),
    "Credit": lambda: Credit(role=CreditRole.COMPILED_BY, agent="A group", units=("A bureau", "An office")),
    "Discrepancy": lambda: Discrepancy(id="a.b", expected=8, stated=0, explanation=Message("h")),
    "Enumeration": lambda: Enumeration(
        id="a.list",
        label=Labels(en="A list"),
        citations=CITATIONS,
        standing=Standing.REPORTED,
        declared=2,
        items=("a.1", "a.2"),
    ),
    "Imprint": lambda: Imprint(
        id="imprint.a",
        label=Labels(en="A news story"),
        citations=CITATIONS,
        standing=Standing.VERIFIED,
        source="bic-moe-2021",
        genre=Genre.NEWS,
        copyright_year=2021,
        anchor=PartialDate(2024, 2, 14),
        anchor_relation=AnchorRelation.AFTER,
        credits=(Credit(role=CreditRole.REPORTED_BY, agent="A group"),),
        links=(Link(label="A page"),),
        references=(Link(url="https://example.org"),),
        boilerplate=(Boilerplate.COPYRIGHT_LINE,),
        needs_repair=True,
    ),
    "Link": lambda: Link(
        label="A page", url="https://example.org/4-7-2562", rejoined=True, dated=PartialDate(2019, 7, 4)
    ),
    "Passage": lambda: Passage(
        id="passage.a",
        label=Labels(en="A passage"),
        citations=(CITATIONS[0], Citation(Source("b", "B"))),
        standing=Standing.VERIFIED,
        characters=49,
    ),
    "Statement": lambda: Statement(
        id="a.b", label=Titles((title(),)), citations=CITATIONS, standing=Standing.REPORTED, note=Message("h")
    ),
    "Title": title,
    "Titles": lambda: Titles((title(), title("ชื่อ", "th"))),
}
