"""Examples of what statements are made of."""

from __future__ import annotations

from collections.abc import Callable

from learningcity.sources import (
    Citation,
    Claim,
    Claims,
    Discrepancy,
    Enumeration,
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
    "Discrepancy": lambda: Discrepancy(id="a.b", expected=8, stated=0, explanation=Message("h")),
    "Enumeration": lambda: Enumeration(
        id="a.list",
        label=Labels(en="A list"),
        citations=CITATIONS,
        standing=Standing.REPORTED,
        declared=2,
        items=("a.1", "a.2"),
    ),
    "Statement": lambda: Statement(
        id="a.b", label=Titles((title(),)), citations=CITATIONS, standing=Standing.REPORTED, note=Message("h")
    ),
    "Title": title,
    "Titles": lambda: Titles((title(), title("ชื่อ", "th"))),
}
