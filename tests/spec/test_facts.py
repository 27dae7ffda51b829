"""Every fact as it was last read and agreed to: an edit of one shows here, and in the diff of the file."""

from __future__ import annotations

import json

from learningcity import index
from learningcity.sources import sources
from spec.renew_facts import FACTS, lines

HINT = "run `python tests/spec/renew_facts.py`, and read the diff of tests/spec/facts.jsonl before it is committed"
KEPT = FACTS.read_text(encoding="utf-8").splitlines()


def test_the_facts_are_those_that_are_written_down() -> None:
    now, before = dict.fromkeys(lines()), dict.fromkeys(KEPT)
    new = [line[:300] for line in now if line not in before]
    gone = [line[:300] for line in before if line not in now]

    assert (new, gone) == ([], []), HINT
    assert list(lines()) == KEPT, HINT


def test_each_statement_and_source_has_one_line() -> None:
    told = [json.loads(line)["id"] for line in KEPT]

    assert len(set(told)) == len(told)
    assert {*(statement.id for statement in index.walk()), *(entry.id for entry in sources())} <= set(told), HINT
