"""What rules read backwards takes, against a time that nobody waits for: ``python tests/benchmarks/bench_cells.py``."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from time import process_time

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis.strategies import SearchStrategy, just

from learningcity import City, Endorser, Labels, Outcome, Source
from learningcity.cities import (
    ADMINISTRATIVE_FORM,
    ADOPTED_DOCUMENTS,
    COUNTRY,
    ELECTED_COUNCIL,
    ENDORSED,
    ENDORSERS,
    MEMBER_SINCE,
    POPULATION,
    RESOURCE_MOBILISATION,
    STAKEHOLDER_PARTICIPATION,
    TRACK_RECORD,
    AdministrativeForm,
)
from learningcity.eligibility import MEMBERSHIP
from learningcity.rules import Requirement, RuleBook
from learningcity.rules.cells import boundary_cases, contradictions, decision_table, feasible
from learningcity.rules.nodes import Condition
from learningcity.sources import Citation
from learningcity.strategies import cities, cities_where
from table import Row, show

ROWS = (
    Row("`boundary_cases`, ten requirements on ten facts", "50 ms", limit=1),
    Row("`boundary_cases`, ten requirements that share facts", "50 ms", limit=1),
    Row("`contradictions`, the same", "50 ms", limit=1),
    Row("`decision_table`, membership", "50 ms", limit=1),
    Row("`feasible`, membership", "50 ms", limit=1),
    Row("a city drawn from `cities()`", "1 ms", limit=1),
    Row("a city drawn from `cities_where(met=...)`", "1 ms", limit=1),
)
_CITATIONS = (Citation(Source("benchmark", title="A benchmark"), "section 1"),)
_EXAMPLES = 300

APART = (
    POPULATION.at_least(10_000),
    ELECTED_COUNCIL.holds(),
    ENDORSED.holds(),
    COUNTRY.one_of("TH", "JP"),
    ADMINISTRATIVE_FORM.equals(AdministrativeForm.MUNICIPALITY),
    MEMBER_SINCE.before(date(2020, 1, 15)),
    STAKEHOLDER_PARTICIPATION.holds(),
    RESOURCE_MOBILISATION.holds(),
    TRACK_RECORD.holds(),
    ADOPTED_DOCUMENTS.includes_any("document.beijing-declaration"),
)
SHARED = (
    POPULATION.at_least(10_000) | STAKEHOLDER_PARTICIPATION.holds(),
    POPULATION.at_most(5_000_000),
    ELECTED_COUNCIL.holds() | POPULATION.at_least(50_000),
    ~STAKEHOLDER_PARTICIPATION.holds() | COUNTRY.one_of("TH", "JP"),
    ENDORSERS.includes_any(Endorser.MAYOR) | ELECTED_COUNCIL.holds(),
    ENDORSERS.includes_any(Endorser.MAYOR, Endorser.NATIONAL_COMMISSION),
    MEMBER_SINCE.on_or_after(date(2015, 1, 15)) | COUNTRY.equals("TH"),
    MEMBER_SINCE.before(date(2020, 1, 15)),
    RESOURCE_MOBILISATION.holds() | POPULATION.at_least(100_000) & ENDORSED.holds(),
    TRACK_RECORD.holds() | RESOURCE_MOBILISATION.holds(),
)


def book(conditions: tuple[Condition, ...]) -> RuleBook[City]:
    """A rule book of these conditions."""
    requirements = (
        Requirement(f"benchmark.r{number}", condition, citations=_CITATIONS, title=Labels(en=f"Rule {number}"))
        for number, condition in enumerate(conditions)
    )
    return RuleBook("benchmark", tuple(requirements))


def seconds(function: Callable[[], object], runs: int = 9) -> float:
    """The least CPU time, once everything is loaded: what else goes on in a machine only adds to it."""
    function()
    times = []
    for _ in range(runs):
        start = process_time()
        function()
        times.append(process_time() - start)
    return min(times)


def draws(strategy: SearchStrategy[City]) -> Callable[[], object]:
    """A test that draws many cities and does nothing with them."""

    @settings(
        max_examples=_EXAMPLES,
        database=None,
        deadline=None,
        derandomize=True,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(strategy)
    def test(city: City) -> None:
        del city

    return test


def rows() -> list[Row]:
    """How much of the time that there is each takes."""
    apart, shared = book(APART), book(SHARED)
    works: list[Callable[[], object]] = [
        lambda: boundary_cases(apart, City),
        lambda: boundary_cases(shared, City),
        lambda: contradictions(shared, City),
        lambda: decision_table(MEMBERSHIP, City),
        lambda: feasible({MEMBERSHIP: Outcome.MET}, City),
    ]
    measured = [row.filled(seconds(work) / 0.05) for row, work in zip(ROWS, works, strict=False)]
    strategies = (cities(), cities_where(met=MEMBERSHIP))
    # What a case of Hypothesis takes anyhow, whatever is drawn in it.
    case = seconds(draws(just(City(name="A"))), runs=5)
    drawn = [
        row.filled((seconds(draws(strategy), runs=5) - case) / _EXAMPLES / 1e-3)
        for row, strategy in zip(ROWS[len(works) :], strategies, strict=True)
    ]
    return [*measured, *drawn]


if __name__ == "__main__":
    show(rows())
