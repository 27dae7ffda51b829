"""Random facts, conditions, rule books and subjects for the tests of the rule language.

:class:`Thing` is a subject that knows nothing of cities: every type of fact, paths through objects that
may be unknown, through tuples with unknown entries, and counts. Constants and values come from the same
small pools, so that values often lie on a bound.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from enum import Enum
from typing import Any as Anything
from typing import TypeVar

from attrs import evolve, fields, frozen
from hypothesis import settings
from hypothesis import strategies as st

from learningcity.cities import (
    CITY_FACTS,
    COUNTRY_CODES,
    AdministrativeForm,
    City,
    CommitmentBearer,
    Endorsement,
    Endorser,
    GoverningBodyKind,
    LearningCityForm,
    Population,
)
from learningcity.dates import Boundary, PartialDate, Period
from learningcity.outcome import Outcome
from learningcity.rules.nodes import MAX_DEPTH, All, Any, AnyFact, Condition, Custom, Fact, Holds, Leaf, Not
from learningcity.rules.rulebook import Requirement, RuleBook
from learningcity.rules.tree import fold
from learningcity.sources import Citation, Source
from learningcity.texts import Labels

T = TypeVar("T")

OFTEN = settings(max_examples=3 * settings().max_examples, deadline=None)
"""For the laws that hold the house together: three times as many examples as the profile asks for."""

CITATIONS = (Citation(Source("test-source", title="A test"), "section 1"),)
TITLE = Labels(en="A test")


class Rank(Enum):
    """Three members, so that a condition can leave one out."""

    LOW = "low"
    MIDDLE = "middle"
    HIGH = "high"


@frozen(kw_only=True)
class Thing:
    """A subject with a field of every type that a fact may have."""

    number: int | None = None
    ratio: float | None = None
    flag: bool | None = None
    label: str | None = None
    rank: Rank | None = None
    day: date | None = None
    partial: PartialDate | None = None
    part: Thing | None = None
    tags: tuple[str | None, ...] | frozenset[str] | None = None
    ranks: tuple[Rank | None, ...] | None = None
    numbers: tuple[int | None, ...] | None = None
    ratios: tuple[float | None, ...] | None = None
    parts: tuple[Thing | None, ...] | None = None


def fact(type_: type[T], *path: str) -> Fact[T]:
    """The fact of a path, with an id made from it."""
    words = [{"*": "each", "#": "count"}.get(step, step) for step in path]
    return Fact("thing." + ".".join(words), type_, path=path)


NUMBER = fact(int, "number")
RATIO = fact(float, "ratio")
FLAG = fact(bool, "flag")
LABEL = fact(str, "label")
RANK = fact(Rank, "rank")
DAY = fact(date, "day")
PARTIAL = fact(PartialDate, "partial")
TAGS = fact(str, "tags", "*")
RANKS = fact(Rank, "ranks", "*")
NUMBERS = fact(int, "numbers", "*")
TAG_COUNT = fact(int, "tags", "#")
PART_COUNT = fact(int, "parts", "#")

THING_FACTS: tuple[AnyFact, ...] = (
    NUMBER,
    RATIO,
    FLAG,
    LABEL,
    RANK,
    DAY,
    PARTIAL,
    TAGS,
    RANKS,
    NUMBERS,
    TAG_COUNT,
    PART_COUNT,
    fact(int, "part", "number"),
    fact(float, "part", "part", "ratio"),
    fact(bool, "part", "flag"),
    fact(str, "part", "part", "label"),
    fact(Rank, "part", "rank"),
    fact(PartialDate, "part", "partial"),
    fact(str, "part", "tags", "*"),
    fact(int, "part", "tags", "#"),
    fact(Rank, "parts", "*", "rank"),
    fact(str, "parts", "*", "part", "label"),
    fact(int, "part", "parts", "*", "number"),
    Fact("thing.number.alias", int, path=("number",), unit="people", column="number", title=TITLE),
    Fact("thing.tags.alias", str, path=("tags", "*"), title=Labels(en="Tags")),
)
"""Facts that a node of the language may compare; the last two read what others read, under other names."""

FACTS_FOR_CUSTOM: tuple[AnyFact, ...] = (
    *THING_FACTS,
    fact(float, "ratios", "*"),
    fact(bool, "parts", "*", "flag"),
    fact(date, "parts", "*", "day"),
)
"""A function of the user may read sets of what no node compares."""

ODD_TEXTS = (
    "",
    "a",
    "b",
    "A",
    " ",
    "'",
    '"',
    "'''",
    "\\",
    "\n",
    "\r\n",
    "\x00",
    "\u2028",
    "\ud800",
    "ก",
    "{a}",
    "%s",
    "None",
    "MET",
    "K0",
    "v1",
    "entry",
    "1",
    "'; return MET #",
    "a\n    return NOT_MET",
)

INTEGERS = st.integers(-3, 3) | st.sampled_from([10_000, 9_999, 2**63, -(2**63), 10**30])
FINITE_FLOATS = st.sampled_from(
    [0.0, -0.0, 0.5, -0.5, 1.0, 2.0, 5e-324, 1.7976931348623157e308, -1.7976931348623157e308, 0.1 + 0.2, 0.3]
) | st.floats(allow_nan=False, allow_infinity=False)
TEXTS = st.sampled_from(ODD_TEXTS) | st.text(max_size=2)
DAYS = st.dates(date(2020, 12, 27), date(2021, 2, 3)) | st.sampled_from([date.min, date.max, date(2020, 2, 29)])


@st.composite
def partial_dates(draw: st.DrawFn, days: st.SearchStrategy[date] = DAYS) -> PartialDate:
    """A year, a month or a day."""
    day = draw(days)
    return PartialDate(*(day.year, day.month, day.day)[: draw(st.integers(1, 3))])


@st.composite
def periods(draw: st.DrawFn) -> Period:
    """Every kind of end; both ends in order where both are dates."""
    start, end = draw(st.tuples(*(partial_dates() | st.sampled_from(Boundary) for _ in range(2))))
    if isinstance(start, PartialDate) and isinstance(end, PartialDate) and end.latest < start.earliest:
        start, end = end, start
    return Period(start, end)


# Subjects


def _entries(values: st.SearchStrategy[T]) -> st.SearchStrategy[tuple[T | None, ...]]:
    entry: st.SearchStrategy[T | None] = values | st.none()
    return st.lists(entry, max_size=3).map(tuple)


def _known_values(depth: int) -> dict[str, st.SearchStrategy[Anything]]:
    """For each field of a thing the values that are not None; parts as deep as said."""
    values: dict[str, st.SearchStrategy[Anything]] = {
        "number": INTEGERS,
        "ratio": FINITE_FLOATS | st.sampled_from([math.nan, math.inf, -math.inf]) | st.integers(-2, 2),
        "flag": st.booleans(),
        "label": TEXTS,
        "rank": st.sampled_from(Rank),
        "day": DAYS,
        "partial": partial_dates(),
        "tags": _entries(TEXTS) | st.frozensets(TEXTS, max_size=3),
        "ranks": _entries(st.sampled_from(Rank)),
        "numbers": _entries(INTEGERS),
        "ratios": _entries(FINITE_FLOATS),
    }
    if depth:
        inner = things(depth - 1)
        values |= {"part": inner, "parts": _entries(inner)}
    return values


def things(depth: int = 2) -> st.SearchStrategy[Thing]:
    """Things of which anything may be unknown."""
    return st.fixed_dictionaries({}, optional=_known_values(depth)).map(lambda values: Thing(**values))


@st.composite
def learned(draw: st.DrawFn, thing: Thing, names: Iterable[str] | None = None, depth: int = 1) -> Thing:
    """The same thing, of which more may be known in the fields of these names; without names in any field."""
    known = _known_values(depth)
    chosen = [field.name for field in fields(Thing)] if names is None else names
    return evolve(thing, **{name: draw(_more(getattr(thing, name), known.get(name), depth)) for name in chosen})


def _more(value: Anything, known: st.SearchStrategy[Anything] | None, depth: int) -> st.SearchStrategy[Anything]:
    """The value, or what it may turn out to be."""
    if value is None:
        return st.none() if known is None else st.none() | known
    if isinstance(value, float) and not math.isfinite(value):
        return st.just(value) | FINITE_FLOATS
    if isinstance(value, PartialDate):
        return st.just(value) | partial_dates(st.dates(value.earliest, value.latest)).map(
            lambda finer: finer if len(str(finer)) > len(str(value)) else value
        )
    if isinstance(value, Thing):
        return learned(value, depth=max(depth - 1, 0))
    if isinstance(value, tuple):
        unknown = _entry_values(known)
        entries = [_more(entry, unknown, depth) for entry in value]
        return st.tuples(*entries)
    return st.just(value)


def _entry_values(known: st.SearchStrategy[Anything] | None) -> st.SearchStrategy[Anything] | None:
    """What one entry of a field may be: an entry of one of the values that the field may have."""
    if known is None:
        return None
    whole = known.filter(lambda entries: any(entry is not None for entry in entries))
    return whole.flatmap(lambda entries: st.sampled_from([e for e in entries if e is not None]))


# Functions of a user: they decide only what is known, and then what is known decides alone


def _is_known(value: Anything) -> bool:
    if isinstance(value, tuple):
        return all(_is_known(entry) for entry in value)
    if isinstance(value, PartialDate):
        return value.earliest == value.latest
    return value is not None and not (isinstance(value, float) and not math.isfinite(value))


def spelled_evenly(*values: object) -> Outcome:
    """Whether all values together have an even number of letters."""
    if not all(_is_known(value) for value in values):
        return Outcome.UNKNOWN
    return Outcome.MET if len(repr(values)) % 2 == 0 else Outcome.NOT_MET


def starts_well(first: object, *others: object) -> Outcome:
    """Decides by the first value alone, so that the others are read and do not matter."""
    return spelled_evenly(first) if others is not None else Outcome.UNKNOWN


def always_met(*values: object) -> Outcome:
    """Met whatever the values are."""
    return Outcome.MET if values is not None else Outcome.UNKNOWN


FUNCTIONS: tuple[Callable[..., Outcome], ...] = (spelled_evenly, starts_well, always_met)


def customs(facts: Iterable[AnyFact] = FACTS_FOR_CUSTOM) -> st.SearchStrategy[Custom]:
    """Functions of one to three facts."""
    return st.builds(
        Custom,
        st.sampled_from(FUNCTIONS),
        st.lists(st.sampled_from(tuple(facts)), min_size=1, max_size=3).map(tuple),
        st.just(TITLE),
        st.just(CITATIONS),
    )


# Conditions


def constants(fact: AnyFact) -> st.SearchStrategy[Anything]:
    """Constants that the fact may be compared with."""
    if fact.type is int:
        return INTEGERS
    if fact.type is float:
        return FINITE_FLOATS | st.integers(-2, 2)
    if fact.type is str:
        return TEXTS
    kind: Anything = fact.type
    return DAYS if kind in (date, PartialDate) else st.sampled_from(tuple(kind))


def leaves_on(fact: AnyFact, values: st.SearchStrategy[Anything] | None = None) -> st.SearchStrategy[Condition]:
    """Every node that can be built on the fact, with these values."""
    if fact.type is bool:
        return st.just(fact.holds())
    values = constants(fact) if values is None else values
    some = st.lists(values, min_size=1, max_size=3)
    if fact.many:
        return some.map(lambda chosen: fact.includes_any(*chosen)) | some.map(lambda chosen: fact.includes_all(*chosen))
    if fact.type in (date, PartialDate):
        return values.map(fact.on_or_after) | values.map(fact.before)
    on_value = values.map(fact.equals) | some.map(lambda chosen: fact.one_of(*chosen))
    if fact.type not in (int, float):
        return on_value
    between = st.tuples(values, values).map(lambda ends: fact.between(min(ends), max(ends)))
    return values.map(fact.at_least) | values.map(fact.at_most) | between | on_value


def derived(condition: Condition) -> Holds:
    """That the fact holds which stands for the condition."""
    return Fact("thing.derived", defined_by=condition).holds()


def _around(inner: st.SearchStrategy[Condition]) -> st.SearchStrategy[Condition]:
    several = st.lists(inner, min_size=1, max_size=3).map(tuple)
    return inner.map(Not) | several.map(All) | several.map(Any) | inner.map(derived)


def leaves(facts: Iterable[AnyFact] = THING_FACTS) -> st.SearchStrategy[Condition]:
    """A node without children."""
    return st.sampled_from(tuple(facts)).flatmap(leaves_on)


def conditions(
    facts: Iterable[AnyFact] = THING_FACTS, custom: st.SearchStrategy[Custom] | None = None, max_leaves: int = 8
) -> st.SearchStrategy[Condition]:
    """Trees of every node, and of functions of a user where ``custom`` is given."""
    base = leaves(facts)
    return st.recursive(base if custom is None else base | base | base | custom, _around, max_leaves=max_leaves)


@st.composite
def deepest_conditions(draw: st.DrawFn, facts: Iterable[AnyFact] = THING_FACTS) -> Condition:
    """Trees as deep as the language allows, one chain of any nodes with leaves beside it."""
    condition, *beside = draw(st.lists(leaves(facts), min_size=3, max_size=5))
    kinds = st.sampled_from(["not", "derived", "all", "any", "all before", "all after", "any before", "any after"])
    for position, kind in enumerate(draw(st.lists(kinds, min_size=MAX_DEPTH - 1, max_size=MAX_DEPTH - 1))):
        leaf = beside[position % len(beside)]
        chain = {"before": (leaf, condition), "after": (condition, leaf)}.get(kind[4:], (condition,))
        if kind == "not":
            condition = Not(condition)
        elif kind == "derived":
            condition = derived(condition)
        else:
            condition = (All if kind.startswith("all") else Any)(chain)
    return condition


def any_conditions() -> st.SearchStrategy[Condition]:
    """Any condition on a thing."""
    shallow = conditions(custom=customs())
    return shallow | shallow | shallow | deepest_conditions()


def contains(condition: Condition, kind: type[Condition]) -> bool:
    """Whether a node of the kind stands in the tree, definitions of derived facts included."""

    def visit(node: Condition, inner: tuple[bool, ...]) -> bool:
        if isinstance(node, Holds) and node.fact.defined_by is not None and contains(node.fact.defined_by, kind):
            return True
        return isinstance(node, kind) or any(inner)

    return fold(condition, visit)


class Strange(Condition):
    """A node that no reader knows."""


class StrangeLeaf(Leaf):
    """A leaf that no reader knows."""

    fact = NUMBER


# Rule books


def requirement(number: int, condition: Condition, *, binding: bool = True) -> Requirement:
    """A requirement that only the condition matters of."""
    return Requirement(f"test.r{number}", condition, citations=CITATIONS, title=TITLE, binding=binding)


def book(*conditions: Condition) -> RuleBook[Anything]:
    """A rule book of binding requirements with these conditions."""
    return RuleBook("test.book", tuple(requirement(number, each) for number, each in enumerate(conditions)))


@st.composite
def rulebooks(
    draw: st.DrawFn, conditions: st.SearchStrategy[Condition] | None = None, max_size: int = 5
) -> RuleBook[Anything]:
    """Rule books of one to five requirements, some of them advisory, at least one binding."""
    chosen = draw(st.lists(any_conditions() if conditions is None else conditions, min_size=1, max_size=max_size))
    size = len(chosen)
    flags = st.lists(st.sampled_from([True, True, True, False]), min_size=size - 1, max_size=size - 1)
    binding = draw(st.permutations([True, *draw(flags)]))
    return RuleBook(
        "test.book",
        tuple(
            requirement(number, condition, binding=binds)
            for number, (condition, binds) in enumerate(zip(chosen, binding, strict=True))
        ),
    )


def binding_conditions(rules: RuleBook[Anything]) -> tuple[Condition, ...]:
    """What decides."""
    return tuple(requirement.condition for requirement in rules if requirement.binding)


# Cities

ENDORSEMENTS = st.builds(Endorsement, st.sampled_from(Endorser), st.none() | partial_dates())
POPULATIONS = st.builds(
    Population,
    st.sampled_from([0, 9_999, 10_000, 10_001]) | st.integers(0, 50_000_000),
    st.none() | st.integers(1900, 2026),
)


def cities() -> st.SearchStrategy[City]:
    """Cities of which anything but the name may be unknown."""
    words = st.lists(st.sampled_from(["a", "b", "ก"]), max_size=3).map(tuple)
    required: dict[str, st.SearchStrategy[Anything]] = {"name": st.sampled_from(["Hat Yai", "หาดใหญ่"])}
    return st.fixed_dictionaries(
        required,
        optional={
            "country": st.sampled_from(sorted(COUNTRY_CODES)) | st.just("TH"),
            "id": st.just("city-1"),
            "population": POPULATIONS,
            "governing_body": st.sampled_from(GoverningBodyKind),
            "endorsements": st.lists(ENDORSEMENTS, max_size=3).map(tuple),
            "administrative_form": st.sampled_from(AdministrativeForm),
            "learning_city_form": st.sampled_from(LearningCityForm),
            "member_since": partial_dates(),
            "adopted_documents": words,
            "commitment_by": st.lists(st.sampled_from(CommitmentBearer), max_size=2).map(tuple),
            "policy_initiatives": words,
            "good_practices": words,
            "stakeholder_participation": st.booleans(),
            "resource_mobilisation": st.booleans(),
            "jury_recommendation": st.booleans(),
        },
    ).map(lambda values: City(**values))


def city_conditions() -> st.SearchStrategy[Condition]:
    """Conditions on the shipped facts."""
    return conditions(CITY_FACTS)


def day_after(day: date) -> date:
    """The next day."""
    return day + timedelta(days=1)
