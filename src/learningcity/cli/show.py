"""``learningcity show``: what the library says on a topic, as a tree, or one thing of it, and who says so."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from typing import TYPE_CHECKING, Any

from learningcity.cli.arguments import add_locale
from learningcity.conversion import source_record, source_records, statement_record
from learningcity.errors import UnknownId
from learningcity.index.lookup import by_source
from learningcity.index.naming import Named
from learningcity.index.outlines import outline
from learningcity.index.topics import TOPICS, in_topic, of_topic, tree
from learningcity.index.walking import sources_in
from learningcity.localization import render, render_outline
from learningcity.outlines import Outline, source_outline
from learningcity.sources import FACTS_AS_OF, Source
from learningcity.texts import Message

if TYPE_CHECKING:
    from argparse import _SubParsersAction


__all__ = ["add_show"]

_EPILOG = """\
topics:
  {topics}

An id stands in parentheses, that of a source in brackets. Its end is enough
where only one id of the topic ends so: 4.7 for sdg.4.7.

exit status:
  0  shown
  2  wrong usage, an id that nothing has, or an end that several ids have
"""
_SHOWN, _PROBLEM = 0, 2


def add_show(commands: _SubParsersAction[ArgumentParser]) -> None:
    """Add the command to the parser of ``learningcity``."""
    parser = commands.add_parser(
        "show",
        help="show what the library says on a topic, and who says so",
        description="Show what the library says, and who says so: a topic as a tree, or one thing.",
        epilog=_EPILOG.format(topics="\n  ".join(TOPICS)),
        formatter_class=RawDescriptionHelpFormatter,
    )
    parser.add_argument("topic", metavar="TOPIC", choices=tuple(TOPICS), help="one of the topics below")
    parser.add_argument("id", metavar="ID", nargs="?", help="one thing of the topic; all of it unless said")
    add_locale(parser)
    parser.add_argument("--format", choices=("text", "json"), default="text", help="the form of the output")
    parser.set_defaults(run=_run, parser=parser)


def _run(given: Namespace) -> int:
    try:
        shown = None if given.id is None else in_topic(given.topic, given.id)
    except UnknownId as error:
        print(render(error.message, given.locale), file=sys.stderr)
        return _PROBLEM
    if given.format == "json":
        _print_json(given.topic, shown, given.locale)
    else:
        _print_text(given.topic, shown, given.locale)
    return _SHOWN


def _print_text(topic: str, shown: Named | None, locale: str) -> None:
    _say(tree(topic) if shown is None else outline(shown), locale)
    cited = () if shown is None else tuple(sources_in(shown))
    if cited:
        _say(Outline(Message("sources"), tuple(map(source_outline, cited))), locale)
    print()
    _say(Outline(Message("rules.facts-as-of", {"day": FACTS_AS_OF})), locale)


def _say(outline: Outline, locale: str) -> None:
    print(render_outline(outline, locale))


def _print_json(topic: str, shown: Named | None, locale: str) -> None:
    things = of_topic(topic) if shown is None else (shown,)
    document = {
        "topic": topic,
        "facts_as_of": FACTS_AS_OF.isoformat(),
        "entries": [_record(named, locale) for named in things],
        "sources": source_records(things, locale),
    }
    print(json.dumps(document, ensure_ascii=False, indent=2))


def _record(named: Named, locale: str) -> dict[str, Any]:
    if isinstance(named, Source):
        return {**source_record(named, locale), "cited_by": [statement.id for statement in by_source(named)]}
    return statement_record(named, locale)
