"""Verdicts on standard output, one at a time: for people, as JSON, as JSON Lines, as CSV."""

from __future__ import annotations

import csv
import json
import sys
from collections import Counter
from collections.abc import Mapping
from typing import Any, Protocol

from learningcity.applications import subject_of
from learningcity.cli.subjects import summary_of, summary_of_requirement
from learningcity.conversion import verdict_columns, verdict_record, verdict_row
from learningcity.localization import render_outline
from learningcity.outcome import Outcome
from learningcity.outlines import Outline
from learningcity.rules.cited import sources_of
from learningcity.rules.explain import outline
from learningcity.rules.rulebook import Requirement, RuleBook
from learningcity.rules.verdict import Summary, Verdict
from learningcity.sources import FACTS_AS_OF
from learningcity.texts import Message, Series

__all__ = [
    "WRITERS",
    "CsvWriter",
    "JsonLinesWriter",
    "JsonWriter",
    "TextWriter",
    "Writer",
    "print_summary",
    "summary_record",
]


def print_summary(rules: RuleBook[Any], summary: Summary, advised: Mapping[str, int], locale: str) -> None:
    """How many subjects of each outcome, which requirements were in their way, and what was applied.

    Args:
        rules: what was applied.
        summary: the counts.
        advised: how many subjects do not meet a requirement that does not decide, by its id.
        locale: the language.
    """
    kind = subject_of(rules)
    counts = {"met": summary.met, "not_met": summary.not_met, "unknown": summary.unknown}
    _say(summary_of(kind, {"count": summary.total, **counts}), locale)
    not_met, unknown = dict(summary.not_met_by_requirement), dict(summary.unknown_by_requirement)
    for requirement in rules:
        in_the_way = {"not_met": not_met.get(requirement.id, 0), "unknown": unknown.get(requirement.id, 0)}
        if any(in_the_way.values()):
            _say(summary_of_requirement(kind, {"title": requirement.title, **in_the_way}), locale, indent="  ")
    for requirement in rules:
        if advised.get(requirement.id, 0):
            params = {"title": requirement.title, "not_met": advised[requirement.id]}
            _say(Message("cli.summary.advised", params), locale, indent="  ")
    _say(Message("cli.rules", {"rules": rules.title or rules.id, "id": rules.id}), locale)
    _say(Message("rules.facts-as-of", {"day": rules.facts_as_of or FACTS_AS_OF}), locale)


def _say(message: Message, locale: str, indent: str = "") -> None:
    print(indent + render_outline(Outline(message), locale))


def summary_record(summary: Summary) -> dict[str, Any]:
    """The counts as JSON has them."""
    return {
        "total": summary.total,
        "met": summary.met,
        "not_met": summary.not_met,
        "unknown": summary.unknown,
        "not_met_by_requirement": dict(summary.not_met_by_requirement),
        "unknown_by_requirement": dict(summary.unknown_by_requirement),
    }


class Writer(Protocol):
    """Where verdicts go, one after the other."""

    def __init__(self, rules: RuleBook[Any], locale: str, *, explain: bool) -> None: ...
    def open(self) -> None:
        """Before the first verdict."""

    def write(self, verdict: Verdict[Any]) -> None:
        """One verdict."""

    def close(self, summary: Summary) -> None:
        """After the last verdict."""


class TextWriter:
    """A line a subject, or its whole explanation; then a summary."""

    def __init__(self, rules: RuleBook[Any], locale: str, *, explain: bool) -> None:
        self._rules, self._locale, self._explain = rules, locale, explain
        self._advisory = [(place, each) for place, each in enumerate(rules) if not each.binding]
        self._missed: Counter[str] = Counter()

    def open(self) -> None:
        """Say nothing yet."""

    def write(self, verdict: Verdict[Any]) -> None:
        """The line, or the tree of findings; the sources that all trees share come once, at the end."""
        missed = self._advised_and_not_met(verdict)
        self._missed.update(requirement.id for requirement in missed)
        if self._explain:
            tree = outline(verdict)
            print(render_outline(Outline(tree.message, tree.children[:-1]), self._locale))
            print()
        else:
            params = {"name": verdict.subject.name, "outcome": verdict.outcome, "reason": verdict.reason}
            if missed:
                titles = Series(tuple(requirement.title for requirement in missed), ",")
                _say(Message("cli.line.advised", {**params, "advised": titles}), self._locale)
            else:
                _say(Message("cli.line", params), self._locale)

    def _advised_and_not_met(self, verdict: Verdict[Any]) -> list[Requirement]:
        outcomes = verdict.outcomes if self._advisory else ()
        return [requirement for place, requirement in self._advisory if outcomes[place] is Outcome.NOT_MET]

    def close(self, summary: Summary) -> None:
        """How many subjects of each outcome, and which requirements were in their way."""
        if not summary.total:
            return
        if self._explain:
            print(render_outline(sources_of(self._rules), self._locale))
        print()
        print_summary(self._rules, summary, self._missed, self._locale)


class JsonLinesWriter:
    """A JSON object a line."""

    def __init__(self, rules: RuleBook[Any], locale: str, *, explain: bool) -> None:  # noqa: ARG002  # as every writer
        self._locale = locale

    def open(self) -> None:
        """Say nothing yet."""

    def write(self, verdict: Verdict[Any]) -> None:
        """One line."""
        print(json.dumps(verdict_record(verdict, self._locale), ensure_ascii=False))

    def close(self, summary: Summary) -> None:
        """Say nothing more: every line is a subject."""


class JsonWriter:
    """One JSON document: the verdicts, then the summary."""

    def __init__(self, rules: RuleBook[Any], locale: str, *, explain: bool) -> None:  # noqa: ARG002  # as every writer
        self._rules, self._locale = rules, locale
        self._separator = ""

    def open(self) -> None:
        """The head of the document."""
        as_of = self._rules.facts_as_of or FACTS_AS_OF
        head = {"rules": self._rules.id, "facts_as_of": as_of.isoformat()}
        print(json.dumps(head, ensure_ascii=False)[:-1] + ', "verdicts": [', end="")

    def write(self, verdict: Verdict[Any]) -> None:
        """One element."""
        print(self._separator)
        print(json.dumps(verdict_record(verdict, self._locale), ensure_ascii=False), end="")
        self._separator = ","

    def close(self, summary: Summary) -> None:
        """The summary and the end of the document."""
        print()
        print('], "summary": ' + json.dumps(summary_record(summary)) + "}")


class CsvWriter:
    """A row a subject, under a row of heads."""

    def __init__(self, rules: RuleBook[Any], locale: str, *, explain: bool) -> None:  # noqa: ARG002  # as every writer
        self._locale = locale
        self._rows = csv.DictWriter(_StandardOutput(), verdict_columns(rules), lineterminator="\n")

    def open(self) -> None:
        """The heads."""
        self._rows.writeheader()

    def write(self, verdict: Verdict[Any]) -> None:
        """One row."""
        self._rows.writerow(verdict_row(verdict, self._locale))

    def close(self, summary: Summary) -> None:
        """Say nothing more: every row is a subject."""


class _StandardOutput:
    """Standard output as it is at each call: progress on a terminal puts itself in between."""

    def write(self, text: str) -> int:
        return sys.stdout.write(text)


WRITERS: dict[str, type[Writer]] = {
    "text": TextWriter,
    "json": JsonWriter,
    "jsonl": JsonLinesWriter,
    "csv": CsvWriter,
}
