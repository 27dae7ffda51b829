"""``learningcity schema``: the JSON Schema of what a file holds, for editors and for validators of any language."""

from __future__ import annotations

import json
from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from typing import TYPE_CHECKING

from learningcity.conversion.schemas import DOCUMENTS, SEVERAL, input_type, json_schema

if TYPE_CHECKING:
    from argparse import _SubParsersAction

__all__ = ["add_schema"]

_EPILOG = """\
types:
  {types}

Of city, application, nomination and member-record the schema is that of one, as
it stands on a line of JSON Lines; with --many that of a JSON file, which holds
an array of them, or one. A file of another type holds one.

exit status:
  0  printed
  2  wrong usage
"""
_PRINTED = 0


def add_schema(commands: _SubParsersAction[ArgumentParser]) -> None:
    """Add the command to the parser of ``learningcity``."""
    parser = commands.add_parser(
        "schema",
        help="print the JSON Schema of what a file holds",
        description="Print the JSON Schema, of draft 2020-12, of the JSON that is read.",
        epilog=_EPILOG.format(types="\n  ".join(DOCUMENTS)),
        formatter_class=RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "type",
        metavar="TYPE",
        nargs="?",
        choices=DOCUMENTS,
        default="city",
        help="one of the types below; city unless said",
    )
    parser.add_argument("--many", action="store_true", help="of a JSON file of several, in place of one")
    # What a schema says is in English, as docstrings are.
    parser.set_defaults(run=_run, parser=parser, locale="en")


def _run(given: Namespace) -> int:
    if given.many and given.type not in SEVERAL:
        given.parser.error(f"--many goes with {', '.join(SEVERAL)}; a file holds one {given.type}")
    schema = json_schema(input_type(given.type), many=given.many)
    print(json.dumps(schema, ensure_ascii=False, indent=2))
    return _PRINTED
