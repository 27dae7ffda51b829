"""A rule book that travels arrives equal and decides the same; a damaged one gives problems where the damage is."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from typing import Any as Anything
from typing import TypeAlias

import pytest
from attrs import asdict, evolve
from hypothesis import assume, example, given
from hypothesis import strategies as st

from learningcity.cities import CITY_FACTS, City
from learningcity.conversion import make_converter, problems_of, rulebook_from_text, rulebook_to_text, to_json
from learningcity.eligibility import MEMBERSHIP
from learningcity.eligibility import rulebooks as shipped_rulebooks
from learningcity.errors import CannotExpress, ConversionError, Problem
from learningcity.rules.nodes import Condition, Custom, Fact
from learningcity.rules.rulebook import Ground, Requirement, RuleBook
from learningcity.sources import Citation, Claim, Conflict, Side, Source, Standing
from learningcity.texts import Labels, Message, Quantity, Series
from strategies_for_rules import (
    OFTEN,
    Rank,
    Thing,
    book,
    cities,
    city_conditions,
    conditions,
    contains,
    deepest_conditions,
    partial_dates,
    periods,
    rulebooks,
    things,
)

Steps: TypeAlias = tuple[str | int, ...]

LAST, AGAIN = date(2399, 12, 31), date(2700, 1, 1)
"""Between these two days a day of a rule book is taken for one of the Buddhist era, and refused."""

# Rule books in which every field is used

WORDS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=8)
LABELS = st.dictionaries(st.sampled_from(["en", "th", "fr"]), WORDS, min_size=1).map(lambda texts: Labels(**texts))
SAID = st.integers() | st.booleans() | WORDS | st.dates() | partial_dates() | st.fractions() | LABELS
VALUES = (
    SAID
    | st.builds(Quantity, st.integers(), st.none() | WORDS)
    | st.lists(SAID, max_size=2).map(lambda items: Series(tuple(items), "or"))
)
MESSAGES = st.builds(Message, WORDS, st.dictionaries(WORDS, VALUES, max_size=2))
TEXTS = LABELS | MESSAGES
SOURCES = st.builds(
    Source,
    WORDS,
    WORDS,
    publisher=st.none() | WORDS,
    date=st.none() | partial_dates(),
    language=st.none() | st.just("th"),
    url=st.none() | st.just("https://example.org/"),
    description=st.none() | TEXTS,
)
CITED = st.lists(st.builds(Citation, SOURCES, st.none() | WORDS | TEXTS), min_size=1, max_size=2).map(tuple)
CLAIMS = st.builds(
    Claim,
    st.just("gnlc.a"),
    st.just("asks-for"),
    SAID | MESSAGES,
    CITED.map(lambda citations: citations[0]),
    as_of=st.none() | partial_dates(),
    scope=st.none() | TEXTS,
)
SIDES = st.builds(Side, TEXTS, st.lists(CLAIMS, min_size=1, max_size=2).map(tuple))
CONFLICTS = st.builds(Conflict, st.just("conflict.a"), TEXTS, st.tuples(SIDES, SIDES))


@st.composite
def furnished(
    draw: st.DrawFn, bare: st.SearchStrategy[RuleBook[Anything]], grounds: st.SearchStrategy[Condition]
) -> RuleBook[Anything]:
    """A rule book with whatever else a rule book may hold."""
    rules = draw(bare)
    return evolve(
        rules,
        requirements=tuple(_furnished(draw, requirement, grounds) for requirement in rules),
        title=draw(st.none() | TEXTS),
        in_force=draw(st.none() | periods()),
        facts_as_of=draw(st.none() | st.dates(max_value=LAST) | st.dates(AGAIN)),
        note=draw(st.none() | TEXTS),
    )


def _furnished(draw: st.DrawFn, requirement: Requirement, grounds: st.SearchStrategy[Condition]) -> Requirement:
    if draw(st.booleans()):
        return requirement
    standing = draw(st.sampled_from(Standing))
    return evolve(
        requirement,
        citations=draw(CITED),
        title=draw(TEXTS),
        standing=standing,
        grounds=tuple(draw(st.lists(st.builds(Ground, grounds, CITED, st.sampled_from(Standing)), max_size=2))),
        conflict=draw(CONFLICTS if standing is Standing.CONTESTED else st.none() | CONFLICTS),
        note=draw(st.none() | TEXTS),
    )


BOOKS = furnished(rulebooks(conditions(max_leaves=4), max_size=3), conditions(max_leaves=2))
DEEP = st.lists(deepest_conditions(), min_size=1, max_size=2).map(lambda chosen: book(*chosen))


def has_surrogate(rules: RuleBook[Anything]) -> bool:
    return "\\ud8" in ascii(asdict(rules))


def decided(rules: RuleBook[Anything], subject: object) -> tuple[object, ...]:
    """What a rule book says of a subject, which is not itself compared: it may hold a number that is none."""
    verdict = rules.check(subject)
    standings = tuple(finding.standing for finding in verdict.findings)
    return verdict.outcome, verdict.met, verdict.not_met, verdict.turns_on, verdict.missing_facts, standings


# What travels


@given(BOOKS | DEEP | rulebooks(conditions()), st.lists(things(), min_size=1, max_size=3))
def test_a_rule_book_arrives_equal_and_decides_the_same(rules: RuleBook[Anything], subjects: list[Thing]) -> None:
    assume(not has_surrogate(rules))
    text = rulebook_to_text(rules)

    again = rulebook_from_text(text, types=[Rank])
    assert again == rules
    assert rulebook_to_text(again) == text
    for thing in subjects:
        assert decided(again, thing) == decided(rules, thing)


@given(
    furnished(rulebooks(city_conditions(), max_size=2), conditions(CITY_FACTS, max_leaves=2))
    | st.sampled_from(shipped_rulebooks(City)),
    cities(),
)
def test_rules_on_cities_arrive_without_types(rules: RuleBook[Anything], city: City) -> None:
    assume(not has_surrogate(rules))
    again = rulebook_from_text(rulebook_to_text(rules).encode())

    assert again == rules
    assert again.check(city) == rules.check(city)
    assert again.check(city).findings == rules.check(city).findings


@given(rulebooks())
def test_a_rule_book_with_a_function_is_refused_and_any_other_is_written(rules: RuleBook[Anything]) -> None:
    assume(not has_surrogate(rules))
    if any(contains(requirement.condition, Custom) for requirement in rules):
        with pytest.raises(CannotExpress):
            rulebook_to_text(rules)
    else:
        assert rulebook_to_text(rules).endswith("}\n")


# Damage


def paths(value: Anything, path: Steps = ()) -> Iterator[Steps]:
    """The path of every value in decoded JSON."""
    yield path
    if isinstance(value, dict | list):
        for step, inner in value.items() if isinstance(value, dict) else enumerate(value):
            yield from paths(inner, (*path, step))


def at(value: Anything, path: Steps) -> Anything:
    for step in path:
        value = value[step]
    return value


def damaged(value: Anything, path: Steps, instead: Anything) -> Anything:
    """Decoded JSON with something else at the path."""
    if not path:
        return instead
    copy: Anything = dict(value) if isinstance(value, dict) else list(value)
    copy[path[0]] = damaged(value[path[0]], path[1:], instead)
    return copy


def there(value: Anything, path: Steps) -> Steps:
    """The beginning of a path that leads to something."""
    for length in range(len(path)):
        inner = at(value, path[:length])
        known: Anything = inner if isinstance(inner, dict) else range(len(inner)) if isinstance(inner, list) else ()
        if path[length] not in known:
            return path[:length]
    return path


def leads_to(found: Steps, damage: Steps) -> bool:
    """Whether a problem is at the damage, around it or inside it.

    A fact decides of which type the constants beside it are, so that damage to a fact is damage to its leaf.
    """
    if "fact" in damage:
        damage = damage[: len(damage) - 1 - damage[::-1].index("fact")]
    return found == damage[: len(found)] or found[: len(damage)] == damage


KEYS = (
    "all any not at-least between equals one-of includes-any holds before custom fact bound values value day low high"
    " id type unit path column defined_by title labels message params quantity series style fraction decimal date en th"
    " requirements condition citations source locator standing binding grounds conflict question sides statement claims"
    " subject predicate mode in_force facts_as_of note format version rulebook"
).split()
ATOMS = (
    st.none()
    | st.booleans()
    | st.integers(-2, 3)
    | st.sampled_from([10**30, 10**400, -0.0, 1e308, float("nan"), float("inf"), "\x00", "", " ", "2021-02", "2021/.."])
    | st.sampled_from([*KEYS, "integer", "boolean", "text", "partial-date", "contested", "low", "a.b", "*", "#", "1e9"])
    | WORDS
)
JSON = st.recursive(
    ATOMS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS) | WORDS, inner, max_size=3),
    max_leaves=6,
)
SHIPPED = [json.loads(rulebook_to_text(rules)) for rules in shipped_rulebooks()]


@st.composite
def documents(draw: st.DrawFn) -> Anything:
    """Decoded files of rule books."""
    if draw(st.booleans()):
        return draw(st.sampled_from(SHIPPED))
    rules = draw(BOOKS)
    assume(not has_surrogate(rules))
    return json.loads(rulebook_to_text(rules))


def read(text: str) -> RuleBook[Anything] | tuple[Problem, ...]:
    try:
        return rulebook_from_text(text, types=[Rank])
    except ConversionError as error:
        return error.problems


@OFTEN
@given(documents(), st.data())
def test_damage_is_a_problem_where_it_is_or_another_rule_book(document: Anything, data: st.DataObject) -> None:
    everywhere = sorted(paths(document), key=repr)
    path = data.draw(st.sampled_from(everywhere))
    instead = data.draw(JSON | st.sampled_from(everywhere).map(lambda other: at(document, other)))
    broken = damaged(document, path, instead)
    found = read(json.dumps(broken, indent=data.draw(st.none() | st.just(1))))

    if isinstance(found, RuleBook):
        assert rulebook_from_text(rulebook_to_text(found), types=[Rank]) == found
        return
    assert found
    for problem in found:
        assert leads_to(there(broken, problem.path), path), (problem, path)
        assert problem.source == "<text>"
        assert problem.line
        assert problem.column
        assert str(problem)


@given(documents(), st.data())
def test_what_is_left_out_is_missing_or_was_not_needed(document: Anything, data: st.DataObject) -> None:
    path = data.draw(st.sampled_from([each for each in paths(document) if each and isinstance(each[-1], str)]))
    holder = {key: value for key, value in at(document, path[:-1]).items() if key != path[-1]}
    found = read(json.dumps(damaged(document, path[:-1], holder)))

    if not isinstance(found, RuleBook):
        assert all(leads_to(problem.path[: len(path) - 1], path) for problem in found)


@given(documents(), st.data())
def test_a_key_that_is_misspelt_is_told(document: Anything, data: st.DataObject) -> None:
    objects = [path for path in paths(document) if isinstance(at(document, path), dict) and at(document, path)]
    path = data.draw(st.sampled_from(objects))
    old = data.draw(st.sampled_from(sorted(at(document, path))))
    new = data.draw(st.sampled_from([f"{old}s", old.upper(), old.replace("_", "-") + "-", old[1:]]))
    holder = {new if key == old else key: value for key, value in at(document, path).items()}
    found = read(json.dumps(damaged(document, path, holder)))

    if not isinstance(found, RuleBook):
        assert all(leads_to(problem.path, (*path, new)) or problem.path[: len(path)] == path for problem in found)


TEXT = rulebook_to_text(MEMBERSHIP)


@given(st.integers(0, len(TEXT) - 2))
def test_a_file_that_ends_early_is_no_rule_book(end: int) -> None:
    found = read(TEXT[:end])

    assert isinstance(found, tuple)
    assert [problem.code for problem in found] == ["json-unfinished"] or "json" in found[0].code


@OFTEN
@given(
    st.integers(0, len(TEXT)), st.integers(0, 30), st.text(max_size=6) | st.sampled_from(["[" * 5000, "\\ud800", "NaN"])
)
@example(0, len(TEXT), "")
def test_any_edit_gives_a_rule_book_or_problems(start: int, cut: int, inserted: str) -> None:
    found = read(TEXT[:start] + inserted + TEXT[start + cut :])

    assert isinstance(found, RuleBook) or all(problem.line for problem in found)


@given(st.binary(max_size=200) | st.builds(bytes.__add__, st.sampled_from([b"\xff\xfe", b"\xfe\xff"]), st.binary()))
def test_any_bytes_give_problems(raw: bytes) -> None:
    with pytest.raises(ConversionError):
        rulebook_from_text(raw)


@given(documents(), st.data())
def test_mappings_of_python_give_a_rule_book_or_problems(document: Anything, data: st.DataObject) -> None:
    """Also where one of the objects stands again inside itself."""
    rules = json.loads(json.dumps(document["rulebook"]))
    everywhere = sorted(filter(None, paths(rules)), key=repr)
    path = data.draw(st.sampled_from(everywhere))
    around = data.draw(st.sampled_from([path[:length] for length in range(len(path))]))
    at(rules, path[:-1])[path[-1]] = at(rules, around)
    try:
        make_converter(types=[Rank]).structure(rules, RuleBook)
    except Exception as error:  # a group of cattrs, or the problem itself
        (problem,) = problems_of(error)
        assert problem.code in ("too-deep", "too-many-values")
    else:
        raise AssertionError("a rule book without end was read")


@given(BOOKS)
def test_the_envelope_holds_what_to_json_writes(rules: RuleBook[Anything]) -> None:
    assume(not has_surrogate(rules))
    decoded = json.loads(rulebook_to_text(rules))

    assert list(decoded) == ["format", "version", "rulebook"]
    assert decoded["rulebook"] == json.loads(to_json(rules))


@given(st.dates(), st.sampled_from(["before", "on-or-after", "facts_as_of"]))
def test_a_day_of_the_buddhist_era_is_neither_written_nor_read(day: date, where: str) -> None:
    fact: Fact[date] = Fact("a.day", date, path=("day",))
    rules = book(fact.before(day) if where == "before" else fact.on_or_after(day))
    rules = evolve(rules, facts_as_of=day if where == "facts_as_of" else None)
    rules = rules if where != "facts_as_of" else evolve(rules, requirements=book(fact.before(date.max)).requirements)
    envelope = {"format": "learningcity-rulebook", "version": 1, "rulebook": json.loads(to_json(rules))}

    found = read(json.dumps(envelope))
    if LAST < day < AGAIN:
        assert not isinstance(found, RuleBook)
        assert [problem.code for problem in found] == ["buddhist-year"]
        with pytest.raises(CannotExpress):
            rulebook_to_text(rules)
    else:
        assert found == rules == rulebook_from_text(rulebook_to_text(rules))
