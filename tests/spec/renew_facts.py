"""Every fact of the library on a line of ``facts.jsonl``: ``python tests/spec/renew_facts.py`` writes it anew.

The file is kept so that an edit of a fact shows in a diff, wherever it comes from. A statement inside another stands
there by its id, and on a line of its own.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from learningcity import index
from learningcity.conversion import source_record, statement_record
from learningcity.sources import sources

__all__ = ["FACTS", "lines"]

FACTS = Path(__file__).with_name("facts.jsonl")
_RECORD = {"id", "kind", "label", "titles", "standing", "fields", "note", "citations"}


def lines() -> Iterator[str]:
    """The record of every statement, requirement, conflict and source, in the order in which they are held."""
    statements = dict.fromkeys((*index.walk(), *index.conflicts()))
    for record in (*map(statement_record, statements), *map(source_record, sources())):
        yield json.dumps(_compact(record), ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _compact(record: dict[str, Any]) -> dict[str, Any]:
    """The same without what is empty, and with the id of a statement in place of its record."""
    return {name: _short(value) for name, value in record.items() if value not in (None, [], {})}


def _short(value: Any) -> Any:
    if isinstance(value, list):
        return [_short(entry) for entry in value]
    if not isinstance(value, dict):
        return value
    return value["id"] if value.keys() == _RECORD else _compact(value)


def main() -> None:
    """Write the file."""
    FACTS.write_text("".join(f"{line}\n" for line in lines()), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
