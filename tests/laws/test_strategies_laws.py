"""Strategies reject no draw, give what their arguments say, and reach everything that they are about."""

from __future__ import annotations

import re
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path
from typing import Any as Anything

import pytest
from attrs import evolve, fields
from hypothesis import Phase, find, given, settings
from hypothesis import strategies as st

import learningcity
from learningcity import strategies
from learningcity.applications import SUBJECTS, Application, Nomination
from learningcity.cities import CITY_FACTS, COUNTRY_CODES, City
from learningcity.conversion import WrittenFormat, cities_from_text, from_json, subjects_from_text, to_json
from learningcity.dates import Boundary, PartialDate, Period
from learningcity.eligibility import MEMBERSHIP
from learningcity.errors import ConversionError
from learningcity.outcome import Outcome
from learningcity.rules import nodes
from learningcity.rules.evaluate import evaluate
from learningcity.rules.nodes import Condition
from learningcity.rules.rulebook import Requirement, RuleBook
from learningcity.rules.tree import leaves
from learningcity.scoring import natural_bounds, self_assessment
from learningcity.sources import Source, Standing
from learningcity.strategies.damages import damages
from strategies_for_rules import THING_FACTS, Thing, contains

SOURCE = Source("a", "A")
FORMATS: tuple[WrittenFormat, ...] = ("csv", "json", "jsonl")
UNSEEN = settings(max_examples=2_000, phases=[Phase.generate])

EVERY: dict[str, st.SearchStrategy[Anything]] = {
    "cities": strategies.cities(),
    "cities of which all is known": strategies.cities(missing="never"),
    "cities of which little is known": strategies.cities(missing="often"),
    "cities near a rule": strategies.cities(near=MEMBERSHIP),
    "applications": strategies.applications(),
    "applications of which all is known": strategies.applications(missing="never"),
    "nominations": strategies.nominations(),
    "nominations of which little is known": strategies.nominations(missing="often"),
    "member records": strategies.member_records(),
    "facts of applications": strategies.facts(Application),
    "citations": strategies.citations(),
    "claims": strategies.claims(),
    "conflicts": strategies.conflicts(),
    "country codes": strategies.country_codes(),
    "facts": strategies.facts(),
    "facts of things": strategies.facts(Thing),
    "ids": strategies.ids(),
    "labels": strategies.labels(),
    "messages": strategies.messages(),
    "observations": strategies.observations(natural_bounds()),
    "observations of all": strategies.observations(self_assessment(), missing="never"),
    "observations of little": strategies.observations(natural_bounds(max_age=2), missing="often"),
    "partial dates": strategies.partial_dates(),
    "periods": strategies.periods(),
    "profiles": strategies.profiles(),
    "quantities": strategies.quantities(),
    "requirements": strategies.requirements(),
    "rule books": strategies.rulebooks(),
    "rules": strategies.rules(),
    "rules of many leaves": strategies.rules(max_leaves=100),
    "rules of things": strategies.rules(facts=THING_FACTS),
    "sources": strategies.sources(),
    "subjects": strategies.subjects(Thing),
    "texts": strategies.texts(),
    **{f"text in {format}": strategies.encoded(format=format) for format in FORMATS},
    **{f"damaged {format}": strategies.encoded(format=format, damage="one-problem") for format in FORMATS},
}


@pytest.mark.parametrize("strategy", EVERY.values(), ids=EVERY.keys())
def test_every_health_check_is_content(strategy: st.SearchStrategy[Anything]) -> None:
    drawn = []

    @settings(max_examples=100, suppress_health_check=[], phases=[Phase.generate])
    @given(strategy)
    def draw(value: Anything) -> None:
        drawn.append(value)

    draw()
    assert drawn


STATISTICS = """
import sys
sys.path[:0] = {folders!r}
import pytest
from hypothesis import given, settings, strategies as st
from test_strategies_laws import EVERY
@pytest.mark.parametrize("strategy", EVERY.values(), ids=EVERY.keys())
@given(data=st.data())
@settings(max_examples=100, database=None, suppress_health_check=[])
def test_draw(strategy, data):
    data.draw(strategy)
@given(st.integers().filter(lambda number: number % 3))
@settings(database=None)
def test_a_filter_is_told_of(number):
    pass
"""


def test_no_draw_is_rejected(tmp_path: Path) -> None:
    """The statistics of Hypothesis tell of every draw that was rejected or tried again."""
    folders = [str(Path(__file__).parent), str(Path(__file__).parents[1]), str(Path(learningcity.__file__).parents[1])]
    (tmp_path / "test_statistics.py").write_text(STATISTICS.format(folders=folders), encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "-q", "--hypothesis-show-statistics"]
    done = subprocess.run(
        [*command, "test_statistics.py"], capture_output=True, cwd=tmp_path, check=False, encoding="utf-8", timeout=600
    )
    assert done.returncode == 0, done.stdout

    sections = done.stdout.split("test_statistics.py::")[1:]
    rejecting = [text.partition(":")[0] for text in sections if "Retried draw" in text or "gave up because" in text]
    assert len(sections) == len(EVERY) + 1
    assert rejecting == ["test_a_filter_is_told_of"]


# --- values -------------------------------------------------------------------------------------------------


@given(strategies.texts(max_size=3))
def test_texts_hold_more_than_white_space(text: str) -> None:
    assert text.strip()
    assert len(text) <= 3
    assert text.encode().decode() == text


@given(strategies.ids())
def test_ids_are_those_of_statements(id: str) -> None:
    assert re.fullmatch(r"[a-z0-9]+(?:[-.][a-z0-9]+)*", id)


@given(strategies.country_codes())
def test_country_codes_are_assigned(code: str) -> None:
    assert code in COUNTRY_CODES


DAYS = st.dates(date(1999, 1, 1), date(2002, 12, 31)) | st.sampled_from([date.min, date.max])


@given(st.data(), DAYS, st.integers(0, 900))
def test_partial_dates_lie_wholly_between_their_bounds(data: st.DataObject, first: date, days: int) -> None:
    last = first + timedelta(days) if first.year < 9000 else first
    found = data.draw(strategies.partial_dates(min_value=first, max_value=last))

    assert first <= found.earliest
    assert found.latest <= last


@pytest.mark.parametrize("exactness", ["year", "month", "day"])
@given(data=st.data())
def test_partial_dates_are_as_exact_as_asked(data: st.DataObject, exactness: Anything) -> None:
    found = data.draw(strategies.partial_dates(exactness=exactness))

    assert (found.month is not None, found.day is not None) == {
        "year": (False, False),
        "month": (True, False),
        "day": (True, True),
    }[exactness]


def test_the_ends_of_the_calendar_are_reached() -> None:
    for day in (date.min, date.max):
        only = strategies.partial_dates(min_value=day, max_value=day)
        assert find(only, lambda _: True, settings=UNSEEN) == PartialDate.of(day)
    year = strategies.partial_dates(min_value=date(9999, 1, 1), exactness="year")
    assert find(year, lambda _: True, settings=UNSEEN) == PartialDate(9999)


@given(strategies.periods(min_value=date(2020, 1, 1), max_value=date(2021, 12, 31), boundaries=[Boundary.UNKNOWN]))
def test_periods_have_the_ends_that_are_asked_for(period: Period) -> None:
    for end in (period.start, period.end):
        assert end is Boundary.UNKNOWN or (isinstance(end, PartialDate) and end.year in (2020, 2021))


@given(strategies.quantities(min_value=3, units=("THB",)))
def test_quantities_are_as_large_as_asked(quantity: Anything) -> None:
    assert quantity.value >= 3
    assert quantity.unit == "THB"


@given(strategies.messages())
def test_messages_have_a_sentence(message: Anything) -> None:
    assert str(message)


@given(strategies.citations(st.just(SOURCE)), strategies.claims(subject=st.just("a"), value=st.just(5)))
def test_parts_of_what_says_so_may_be_given(citation: Anything, claim: Anything) -> None:
    assert citation.source == SOURCE
    assert (claim.subject, claim.value) == ("a", 5)


# --- subjects -----------------------------------------------------------------------------------------------


@given(strategies.cities())
def test_a_city_is_read_back_from_its_own_json(city: City) -> None:
    assert from_json(to_json(city), City) == city


@given(strategies.cities(missing="never"))
def test_where_nothing_is_missing_everything_is_known(city: City) -> None:
    assert None not in [getattr(city, field.name) for field in fields(City)]
    assert city.population is not None
    assert city.population.year is not None
    assert all(endorsement.on is not None for endorsement in city.endorsements or ())


@pytest.mark.parametrize(("missing", "least", "most"), [("never", 0, 0), ("sometimes", 0.1, 0.5), ("often", 0.6, 0.9)])
def test_fields_are_missing_as_often_as_said(missing: Anything, least: float, most: float) -> None:
    unknown: list[bool] = []

    @settings(max_examples=300, phases=[Phase.generate])
    @given(strategies.cities(missing=missing))
    def draw(city: City) -> None:
        unknown.extend(getattr(city, field.name) is None for field in fields(City) if field.name != "name")

    draw()
    assert least <= sum(unknown) / len(unknown) <= most


@pytest.mark.parametrize("field", [field.name for field in fields(City) if field.name != "name"])
def test_every_field_of_a_city_may_be_unknown_and_known(field: str) -> None:
    known = strategies.cities().map(lambda city: getattr(city, field) is not None)

    assert find(known, lambda is_known: is_known, settings=UNSEEN) is True
    assert find(known, lambda is_known: not is_known, settings=UNSEEN) is False


@given(strategies.subjects(Thing, missing="often"), strategies.rules(facts=THING_FACTS))
def test_rules_can_be_asked_of_subjects_of_any_class(thing: Thing, rule: Condition) -> None:
    assert evaluate(rule, thing) is not None


# --- rules --------------------------------------------------------------------------------------------------

NODES = [
    kind
    for name in nodes.__all__
    if isinstance(kind := getattr(nodes, name), type) and issubclass(kind, Condition) and kind is not Condition
]


@pytest.mark.parametrize("kind", [kind for kind in NODES if kind not in (nodes.Custom, nodes.Leaf)], ids=str)
def test_every_node_is_reached(kind: type[Condition]) -> None:
    assert find(strategies.rules(), lambda rule: contains(rule, kind), settings=UNSEEN) is not None


@pytest.mark.parametrize("fact", CITY_FACTS, ids=lambda fact: fact.id)
def test_every_fact_is_reached(fact: Anything) -> None:
    def is_on_it(rule: Anything) -> bool:
        return bool(rule.fact == fact)

    assert find(strategies.rules(max_leaves=1), is_on_it, settings=UNSEEN) is not None


@pytest.mark.parametrize("most", [1, 2, 3, 5, 8, 40])
def test_a_tree_has_no_more_leaves_than_asked(most: int) -> None:
    @given(strategies.rules(facts=THING_FACTS, max_leaves=most))
    def holds(rule: Condition) -> None:
        assert_at_most(most, rule)

    holds()


def assert_at_most(most: int, rule: Condition) -> None:
    assert 1 <= len(leaves(rule)) <= most
    assert not contains(rule, nodes.Custom)


@given(strategies.rules(), strategies.cities())
def test_rules_travel(rule: Condition, city: City) -> None:
    assert from_json(to_json(rule), Condition) == rule
    assert evaluate(rule, city) is not None


@pytest.mark.parametrize("outcome", Outcome)
def test_every_outcome_of_rules_is_reached(outcome: Outcome) -> None:
    pairs = st.tuples(strategies.rules(), strategies.cities())

    assert find(pairs, lambda pair: evaluate(*pair) is outcome, settings=UNSEEN)


@pytest.mark.parametrize("binding", [True, False])
@given(data=st.data())
def test_requirements_are_binding_or_not_as_asked(data: st.DataObject, binding: bool) -> None:
    rule = MEMBERSHIP.requirements[0].condition
    found = data.draw(strategies.requirements(conditions=st.just(rule), binding=binding))

    assert found.binding is binding
    assert found.condition == rule


@pytest.mark.parametrize("standing", Standing)
def test_requirements_are_of_every_standing(standing: Standing) -> None:
    found: Requirement = find(strategies.requirements(), lambda each: each.standing is standing, settings=UNSEEN)

    assert (found.conflict is not None) == (standing is Standing.CONTESTED)


@given(strategies.rulebooks(max_size=3), strategies.cities())
def test_rule_books_decide(rulebook: RuleBook[City], city: City) -> None:
    assert 1 <= len(rulebook) <= 3
    assert rulebook.check(city).outcome is rulebook.predicate()(city)


def test_rule_books_are_of_every_kind() -> None:
    for wanted in (
        lambda book: any(not requirement.binding for requirement in book),
        lambda book: all(requirement.binding for requirement in book),
        lambda book: book.in_force is not None,
        lambda book: any(requirement.grounds for requirement in book),
    ):
        assert find(strategies.rulebooks(), wanted, settings=UNSEEN)


@given(
    strategies.rulebooks(requirements=st.sampled_from(MEMBERSHIP.requirements).map(lambda r: evolve(r, binding=False)))
)
def test_requirements_of_one_id_and_none_that_is_binding_make_a_rule_book(rulebook: RuleBook[City]) -> None:
    assert [requirement.binding for requirement in rulebook] == [True] + [False] * (len(rulebook) - 1)
    assert len({requirement.id for requirement in rulebook}) == len(rulebook)


# --- text ---------------------------------------------------------------------------------------------------


def problems_of(text: str, format: WrittenFormat, kind: type[Anything] = City) -> list[Anything]:
    try:
        subjects_from_text(text, format, kind=kind)
    except ConversionError as error:
        return [(problem.code, problem.path, problem.line) for problem in error.problems]
    return []


@pytest.mark.parametrize("format", FORMATS)
@given(data=st.data(), kind=st.sampled_from(list(SUBJECTS)))
def test_a_damaged_text_has_exactly_the_problem_that_is_told(
    data: st.DataObject, format: WrittenFormat, kind: type[Anything]
) -> None:
    text, problems = data.draw(strategies.encoded(kind=kind, format=format, damage="one-problem"))

    with pytest.raises(ConversionError) as caught:
        subjects_from_text(text, format, kind=kind)
    assert caught.value.problems == problems
    assert len(problems) == 1
    assert str(problems[0])


@pytest.mark.parametrize(
    ("format", "number"), [(format, number) for format in FORMATS for number in range(len(damages(format)))], ids=str
)
@given(
    st.lists(
        strategies.cities(
            endorsements=None, adopted_documents=(), good_practices=(), policy_initiatives=(), population=5
        ),
        min_size=1,
        max_size=3,
    ),
    st.integers(0, 2),
)
@settings(max_examples=15)
def test_every_damage_gives_its_problem(format: WrittenFormat, number: int, cities: list[City], at: int) -> None:
    text, expected = damages(format)[number](cities, at % len(cities))
    held, within = damages(format)[number](
        [Nomination(city=city, awarded_in=(2015,)) for city in cities], at % len(cities)
    )

    assert problems_of(text, format) == [expected]
    assert problems_of(held, format, Nomination) == [within]


@pytest.mark.parametrize("format", FORMATS)
@given(data=st.data())
def test_an_undamaged_text_reads_back_equal(data: st.DataObject, format: WrittenFormat) -> None:
    from learningcity.strategies.encoding import cities_for

    city = data.draw(cities_for(format))
    text, problems = data.draw(strategies.encoded(st.just(city), format=format))

    assert problems == ()
    assert set(cities_from_text(text, format)) == {city}


@pytest.mark.parametrize("format", FORMATS)
@given(data=st.data())
def test_an_undamaged_text_of_any_cities_has_no_problem(data: st.DataObject, format: WrittenFormat) -> None:
    kind = data.draw(st.sampled_from(list(SUBJECTS)))
    text, problems = data.draw(strategies.encoded(kind=kind, format=format))

    assert problems_of(text, format, kind) == list(problems) == []
