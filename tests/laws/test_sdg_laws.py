"""Links: what is asked for is what is given, from either end; rows and graph say the same; JSON keeps all of it."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from learningcity import learning_city, sdg
from learningcity.conversion import from_json, linkage_graph, linkage_rows, to_json
from learningcity.conversion.linkages import _quoted
from learningcity.sdg import SDG, Basis, Linkage
from learningcity.sources import Statement

EVERY = sdg.linkages()
AREAS = sorted({link.origin for link in EVERY if link.origin.startswith("key-features.")})
ORIGINS = sorted({link.origin for link in EVERY})

filters = st.fixed_dictionaries(
    {},
    optional={
        "origin": st.sampled_from(ORIGINS),
        "area": st.sampled_from(AREAS),
        "goal": st.sampled_from(SDG) | st.integers(1, 17) | st.sampled_from([goal.id for goal in sdg.goals()]),
        "target": st.sampled_from([target.code for target in sdg.targets()]),
        "basis": st.sampled_from(Basis),
    },
)
some_links = st.lists(st.sampled_from(EVERY), max_size=8)


def answers(link: Linkage, filters: dict[str, Any]) -> bool:
    """Whether a link is one of those that are asked for, told in the plainest way."""
    goal = sdg.goal(filters["goal"]).id if "goal" in filters else None
    return (
        filters.get("origin", link.origin) == link.origin
        and filters.get("area", link.origin) == link.origin
        and (goal is None or link.aim == goal or link.aim.startswith(f"{goal}."))
        and ("target" not in filters or link.aim == f"sdg.{filters['target']}")
        and filters.get("basis", link.basis) is link.basis
    )


@given(filters)
def test_every_link_that_answers_is_given_and_no_other(filters: dict[str, Any]) -> None:
    assert sdg.linkages(**filters) == tuple(link for link in EVERY if answers(link, filters))


def test_every_link_is_found_from_either_end() -> None:
    assert {link for goal in SDG for link in sdg.linkages(goal=goal)} == set(EVERY)
    assert {link for origin in ORIGINS for link in sdg.linkages(origin=origin)} == set(EVERY)
    for link in EVERY:
        assert link in sdg.linkages(origin=link.origin, goal=int(link.aim.split(".")[1]))


def test_links_end_at_goals_and_targets_and_have_ids_of_their_own() -> None:
    known = {*(goal.id for goal in sdg.goals()), *(target.id for target in sdg.targets())}

    assert {link.aim for link in EVERY} <= known
    assert len({link.id for link in EVERY}) == len(EVERY)


@given(some_links, st.sampled_from(["en", "th"]))
def test_rows_and_graph_hold_the_same_links(links: list[Linkage], locale: str) -> None:
    rows, graph = linkage_rows(links, locale), linkage_graph(links, locale)

    assert re.findall(r'^  "(\S+)" -> "(\S+?)"', graph, re.MULTILINE) == [(row["origin"], row["aim"]) for row in rows]
    assert len(re.findall(r"^  \S+ \[label=", graph, re.MULTILINE)) == len(
        {end for link in links for end in (link.origin, link.aim)}
    )


@given(st.text() | st.text('\\"\nN'))
def test_a_text_in_quotation_marks_is_read_back_as_it_was(text: str) -> None:
    quoted = _quoted(text)

    assert re.fullmatch(r'"(?:[^"\\\n]|\\["\\n])*"', quoted)
    assert re.sub(r"\\(.)", lambda found: {"n": "\n"}.get(found[1], found[1]), quoted[1:-1]) == text


def statements(room: Any) -> list[Statement]:
    """The constants of a room."""
    held = (getattr(room, name) for name in room.__all__)
    return [value for value in held if isinstance(value, Statement)]


EVERY_STATEMENT = [
    *statements(learning_city),
    *learning_city.resource_wordings(),
    *learning_city.effects(),
    *learning_city.objectives(),
    *statements(sdg),
    *sdg.goals(),
    *sdg.targets(),
    *sdg.indicators(),
    *sdg.dimension_matches(),
    *sdg.focuses(),
    *EVERY,
]


@pytest.mark.parametrize("statement", EVERY_STATEMENT, ids=lambda statement: statement.id)
def test_a_statement_survives_json(statement: Statement) -> None:
    assert from_json(to_json(statement), type(statement)) == statement
