"""``learningcity show``: what the library says on a topic, as a tree, or one thing of it, and who says so."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from typing import TYPE_CHECKING, Any, NamedTuple

from learningcity.cli.arguments import add_locale
from learningcity.conversion import source_record, source_records, statement_record
from learningcity.errors import UnknownId, shown
from learningcity.index.lookup import by_source
from learningcity.index.naming import Named
from learningcity.index.outlines import outline
from learningcity.index.topics import (
    TOPICS,
    Told,
    ending_so,
    in_topic,
    line_of,
    members_in,
    of_country,
    of_topic,
    tree,
)
from learningcity.index.walking import sources_in
from learningcity.localization import render_outline
from learningcity.localization.names import find_all
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
where only one id of the topic ends so: 4.7 for sdg.4.7. So is a name, whole, in
any language; and of members the code of a country: TH.

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


class _Shown(NamedTuple):
    """What is asked for: things, told by a tree, with their sources in full if they are not the whole topic."""

    things: tuple[Named, ...]
    told: Outline
    is_topic: bool = False


class _NotOneThingError(Exception):
    """Nothing is meant, or one of several things: what is wrong, and under it what may be meant."""

    def __init__(self, message: Message, things: tuple[Told, ...]) -> None:
        super().__init__()
        self.told = Outline(message, tuple(Outline(line_of(thing)) for thing in things))


def _run(given: Namespace) -> int:
    try:
        shown = _asked_for(given.topic, given.id)
    except _NotOneThingError as error:
        print(render_outline(error.told, given.locale), file=sys.stderr)
        return _PROBLEM
    if given.format == "json":
        _print_json(given.topic, shown, given.locale)
    else:
        _print_text(shown, given.locale)
    return _SHOWN


def _asked_for(topic: str, id: str | None) -> _Shown:
    """What an id, the end of one, a name or the code of a country stands for; the whole topic without any.

    Raises:
        _NotOneThingError: nothing, or several things.
    """
    if id is None:
        return _Shown(of_topic(topic), tree(topic), is_topic=True)
    country = id.upper()
    if topic == "members" and (things := of_country(country)):
        return _Shown(things, members_in(country))
    try:
        named = in_topic(topic, id)
    except UnknownId as error:
        several = ending_so(topic, id)
        found = () if several else _called(topic, id)
        if len(found) > 1:
            raise _NotOneThingError(Message("cli.several-called", {"name": shown(id)}), found) from None
        if not found:
            raise _NotOneThingError(Message("index.entry", {"value": error.message}), several) from None
        named = found[0]
    return _Shown((named,), outline(named))


def _called(topic: str, name: str) -> tuple[Told, ...]:
    """The things of a topic that are called so in any language, or else whose ids end so but for capitals."""
    ids = find_all(name)
    return tuple(thing for thing in of_topic(topic) if thing.id in ids) or ending_so(topic, name.lower())


def _print_text(shown: _Shown, locale: str) -> None:
    _say(shown.told, locale)
    cited = () if shown.is_topic else sources_in(shown.things)
    if cited:
        _say(Outline(Message("sources"), tuple(map(source_outline, cited))), locale)
    print()
    _say(Outline(Message("rules.facts-as-of", {"day": FACTS_AS_OF})), locale)


def _say(outline: Outline, locale: str) -> None:
    print(render_outline(outline, locale))


def _print_json(topic: str, shown: _Shown, locale: str) -> None:
    document = {
        "topic": topic,
        "facts_as_of": FACTS_AS_OF.isoformat(),
        "entries": [_record(named, locale) for named in shown.things],
        "sources": source_records(shown.things, locale),
    }
    print(json.dumps(document, ensure_ascii=False, indent=2))


def _record(named: Named, locale: str) -> dict[str, Any]:
    if isinstance(named, Source):
        return {**source_record(named, locale), "cited_by": [statement.id for statement in by_source(named)]}
    return statement_record(named, locale)
