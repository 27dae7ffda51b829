"""The table of the page on the rules of the award, written from the library.

``python tests/award_table.py`` writes it anew; a test compares.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from learningcity import award
from learningcity.award import LaureateReview
from learningcity.localization import render
from learningcity.outcome import Outcome

PAGE = Path(__file__).parents[1] / "docs" / "explanation" / "award-rules-over-laureates.md"
BEGIN, END = "<!-- written by tests/award_table.py -->\n", "<!-- to here -->\n"
HEADS = (
    "laureate",
    "own edition: met",
    "own edition: unknown",
    "2024: member",
    "2024: twelve months",
    "2024: no award in six years",
    "2024: all together",
)
OF_2024 = ("member", "twelve-months", "no-earlier-award")


def table() -> str:
    """The table of all laureates, and under it what is to be known of some of them."""
    own = [one for review in award.reviews() for one in review]
    rows = [_row(first, second) for first, second in zip(own, award.review(2024), strict=True)]
    lines = [HEADS, tuple("---" for _ in HEADS), *rows]
    return "\n".join([*(f"| {' | '.join(cells)} |" for cells in lines), "", *_notes(), ""])


def _row(own: LaureateReview, as_in_2024: LaureateReview) -> tuple[str, ...]:
    assert own.laureate == as_in_2024.laureate
    found = as_in_2024.verdict
    told = {each.requirement.id.rpartition(".")[2]: each.outcome for each in found.findings}
    return (
        f"{own.laureate.name} ({own.laureate.country}), {own.laureate.id.split('.')[1]}",
        _short(own.met),
        _short(own.unknown),
        *(_outcome(told[name]) for name in OF_2024),
        _outcome(found.outcome),
    )


def _short(ids: tuple[str, ...]) -> str:
    return ", ".join(id.rpartition(".")[2] for id in ids) or "–"


def _outcome(outcome: Outcome) -> str:
    return f"**{outcome.value}**" if outcome is Outcome.NOT_MET else outcome.value


def _notes() -> Iterator[str]:
    for one in award.laureates():
        if one.note is not None:
            yield f"- *{render(one.label, 'en')}*: {render(one.note, 'en')}."


def page_with(new: str, page: str) -> str:
    """The page with another table between the two marks."""
    before, _, rest = page.partition(BEGIN)
    _, _, after = rest.partition(END)
    return f"{before}{BEGIN}\n{new}\n{END}{after}"


if __name__ == "__main__":
    PAGE.write_text(page_with(table(), PAGE.read_text(encoding="utf-8")), encoding="utf-8")
