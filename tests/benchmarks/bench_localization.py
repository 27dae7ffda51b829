"""Text in a language against the same text by other means: ``python tests/benchmarks/bench_localization.py``."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from functools import partial
from statistics import median

from babel import Locale
from babel.dates import format_date as babels_format_date
from babel.numbers import format_decimal

from learningcity import City, check
from learningcity.localization import format_date, format_number, render
from learningcity.outlines import Outline
from learningcity.rules.explain import finding_line
from learningcity.rules.verdict import Finding, Verdict
from measure import ratio
from table import Row, show

NUMBERS = [7**power % 10**9 for power in range(1_000)]
DAYS = [date(1990, 1, 1) + timedelta(17 * number) for number in range(1_000)]
ROWS = (
    Row("`format_date`, Thai, warm", "`format_date` of Babel with a `Locale`", limit=0.5, aim=0.2),
    Row("`format_number`, Thai, warm", "`format_decimal` of Babel with a `Locale`", limit=0.2, aim=0.1),
    Row("`format_number`, Hindi, warm", "`format_decimal` of Babel with a `Locale`", limit=0.6, aim=0.4),
    Row("the sentence of one finding, from the finding", "the same text as an f-string", limit=4, aim=1.5),
    Row("one explained verdict, 60 lines", "the same lines as f-strings", limit=10, aim=1.5),
    Row("the first verdict in English, catalogue not read", "100 ms", limit=1),
    Row("the first verdict in Thai, catalogue not read", "100 ms", limit=1),
)


def dates() -> Row:
    """A thousand days in the long style."""
    thai = Locale("th")

    def ours() -> None:
        for day in DAYS:
            format_date(day, "th")

    def babels() -> None:
        for day in DAYS:
            babels_format_date(day, "long", thai)

    measured, seconds = ratio(ours, babels)
    return ROWS[0].filled(measured, seconds / len(DAYS))


def numbers(row: Row, tag: str) -> Row:
    """A thousand whole numbers."""
    locale = Locale(tag.partition("-")[0])

    def ours() -> None:
        for number in NUMBERS:
            format_number(number, tag)

    def babels() -> None:
        for number in NUMBERS:
            format_decimal(number, locale=locale)

    measured, seconds = ratio(ours, babels)
    return row.filled(measured, seconds / len(NUMBERS))


CITIES = [
    City(name=f"City {number}", population=9_999 - number, governing_body="municipal-council", endorsements=("mayor",))
    for number in range(1_000)
]


def _people(count: int) -> str:
    return f"{count:,} person" if count == 1 else f"{count:,} people"


def _sentence_by_hand(finding: Finding) -> str:
    """What is said of too small a population, by somebody who has nothing else to say."""
    seen, asked, short = finding.observed, finding.required, finding.shortfall
    below = f"below the minimum of {_people(asked)} by {_people(short)}"  # type: ignore[arg-type]  # too small
    return f"{finding.outcome.value}: population {_people(seen)}, {below}"


def sentences() -> Row:
    """A thousand findings of different numbers, each from the finding to its sentence."""
    found = [check(city).findings[0] for city in CITIES]

    def ours() -> list[str]:
        return [render(finding_line(finding), "en") for finding in found]

    def by_hand() -> list[str]:
        return [_sentence_by_hand(finding) for finding in found]

    assert ours() == by_hand()
    measured, seconds = ratio(ours, by_hand)
    return ROWS[3].filled(measured, seconds / len(found))


Records = list[tuple[str, tuple[str, ...]]]
"""Of each line that does not depend on the city: how far in it stands, and the words in it."""


def _records(tree: Outline, depth: int = 1) -> Iterator[tuple[str, tuple[str, ...]]]:
    for child in tree.children:
        yield "  " * depth, tuple(render(child.message, "en").split(", "))
        yield from _records(child, depth + 1)


def _explained_by_hand(verdict: Verdict[City], backing: list[Records], about: Records) -> str:
    """A line after the other; who says so lies there as words that only have to be put together."""
    population, *others = verdict.findings
    lines = [
        f"{verdict.subject.name}: {verdict.outcome.value} (membership of the UNESCO Global Network of Learning Cities)"
    ]
    sentences = [
        _sentence_by_hand(population),
        f"{others[0].outcome.value}: governed by a municipal council or another elected council",
        f"{others[1].outcome.value}: endorsed by the mayor or a city representative",
    ]
    for sentence, records in zip(sentences, backing, strict=True):
        lines.append(f"  {sentence}")
        lines += [f"{indent}{', '.join(words)}" for indent, words in records]
    lines += [f"{indent}{', '.join(words)}" for indent, words in about]
    return "\n".join(lines)


def verdicts() -> Row:
    """The whole explanation of cities, from the verdict to the text."""
    found = [check(city) for city in CITIES[:100]]
    tree = found[0].outline()
    backing = [list(_records(child, 2)) for child in tree.children[:3]]
    about = list(_records(Outline(tree.message, tree.children[3:])))

    def ours() -> list[str]:
        return [verdict.explain("en") for verdict in found]

    def by_hand() -> list[str]:
        return [_explained_by_hand(verdict, backing, about) for verdict in found]

    assert ours() == by_hand()
    measured, seconds = ratio(ours, by_hand)
    return ROWS[4].filled(measured, seconds / len(found))


FIRST = """
from time import process_time
import learningcity.localization
from learningcity import City, check
verdict = check(City(name="A", population=9_999))
start = process_time()
verdict.explain({locale!r})
print(process_time() - start)
"""


def first_use(row: Row, locale: str) -> Row:
    """In fresh interpreters, the imports done: catalogue, patterns and the outlines of the rule book included."""
    command = [sys.executable, "-c", FIRST.format(locale=locale)]
    run = partial(subprocess.run, command, check=True, capture_output=True, text=True)
    seconds = [float(run().stdout) for _ in range(9)]
    return row.filled(median(seconds) / 0.1)


def rows() -> list[Row]:
    """Every row, measured."""
    first = [first_use(ROWS[5], "en"), first_use(ROWS[6], "th")]
    return [dates(), numbers(ROWS[1], "th"), numbers(ROWS[2], "hi"), sentences(), verdicts(), *first]


if __name__ == "__main__":
    show(rows())
