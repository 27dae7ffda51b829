"""Every sentence that the library asks for is in the catalogues, and every sentence there is asked for.

How the ids are found is told in ``extraction``, where also stand those that cannot be followed.
"""

from __future__ import annotations

import ast

import pytest

import extraction
from extraction import (
    ENDINGS,
    Module,
    Unresolved,
    calls,
    ids_asked_for,
    ids_of,
    missing,
    modules,
    name_called,
    parameters,
    stale,
    unfollowed,
    used_endings,
)
from learningcity import index
from learningcity.applications import SUBJECTS
from learningcity.localization import catalogue
from learningcity.localization.numbers.units import UNITS
from learningcity.texts import Quantity


def test_every_sentence_that_the_library_asks_for_is_in_the_catalogue() -> None:
    assert missing() == {}


def test_every_sentence_in_the_catalogue_is_asked_for() -> None:
    assert stale() == set()


def test_every_id_can_be_followed() -> None:
    ids_asked_for()

    assert unfollowed == {}


def test_every_explained_ending_still_stands_in_the_source() -> None:
    ids_asked_for()

    assert set(ENDINGS) - used_endings == set()


def test_the_units_of_the_shipped_facts_and_claims_and_of_texts_have_a_sentence() -> None:
    claimed = {claim.value.unit for claim in index.claims() if isinstance(claim.value, Quantity)}
    units = (
        {fact.unit for facts in SUBJECTS.values() for fact in facts}
        | claimed
        | {unit.id for unit in UNITS if unit.id != "THB"}
    )

    assert {f"unit.{unit}" for unit in units - {None}} == set(ENDINGS["localization/settings.py", "f'unit.{unit}'"])


@pytest.mark.parametrize("module", modules(), ids=lambda module: module.path)
def test_a_sentence_is_told_everything_that_it_speaks_of(module: Module) -> None:
    silent = {}
    for call in calls(module):
        told = parameters(call) if name_called(call) in ("Message", "Problem") else None
        if told is not None:
            for id in ids_of(module, call):
                entry = catalogue("en").entries.get(id)  # another test tells what is missing
                untold = entry.placeholders - told if entry else ()
                if untold:
                    silent[f"{module.path}:{call.lineno}: {id}"] = sorted(untold)

    assert silent == {}


def test_an_id_that_cannot_be_followed_is_not_passed_over() -> None:
    tree = ast.parse("def say(id):\n    return Message(id)\n")
    parents = {child: node for node in ast.walk(tree) for child in ast.iter_child_nodes(node)}
    module = Module("made_up.py", tree, parents)
    (call,) = calls(module)

    with pytest.raises(Unresolved):
        ids_of(module, call)


def test_one_command_says_what_is_missing_and_what_is_stale(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(extraction, "missing", lambda: {"b": ["two.py:2", "one.py:1"], "a": ["one.py:3"]})
    monkeypatch.setattr(extraction, "stale", lambda: {"c"})
    monkeypatch.setattr(extraction, "unfollowed", {"one.py:9": "word"})
    assert extraction.main() == 1
    assert capsys.readouterr().out == (
        "missing: a, asked for by one.py:3\nmissing: b, asked for by two.py:2, one.py:1\nstale: c\n"
        "cannot be followed: one.py:9: word\n"
    )

    monkeypatch.setattr(extraction, "missing", dict)
    monkeypatch.setattr(extraction, "stale", set)
    monkeypatch.setattr(extraction, "unfollowed", {})
    assert extraction.main() == 0
    assert capsys.readouterr().out == ""
