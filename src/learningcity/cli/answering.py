"""Whether an application, or a nomination, is for the call, or the edition, whose rules are applied."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Any

from learningcity.applications import Application, Nomination
from learningcity.conversion import Record
from learningcity.conversion.spellings import did_you_mean, one_of
from learningcity.eligibility import rulebooks
from learningcity.errors import Problem, shown
from learningcity.rules.rulebook import RuleBook
from learningcity.texts import Message

__all__ = ["NAMED_IN", "names_of", "other_rules"]

NAMED_IN: Mapping[type[Any], str] = MappingProxyType({Application: "call", Nomination: "edition"})
"""The field in which a subject names what it is for."""


def other_rules(record: Record[Any], rules: RuleBook[Any], source: str) -> Problem | None:
    """The problem of a record that names other rules than those of the shipped rule book that is applied.

    A call and an edition of the award may be named by their own ids, such as ``call.2025``, or by those of their rules.
    """
    path, named = _named_by(record.subject)
    if named is None or named == rules.id or _rules_by_id().get(named) == rules.id:
        return None
    known = _rules_by_id().get(named)
    accepted = names_of(rules)
    hint = did_you_mean(named, _rules_by_id()) if known is None else Message("hint.other-rules", {"rules": known})
    return Problem(
        "other-rules",
        path,
        shown(named),
        one_of(accepted),
        hint,
        params={"rules": rules.id},
        source=source,
        line=record.line,
    )


def names_of(rules: RuleBook[Any]) -> list[str]:
    """By what a subject may name these rules."""
    return [id for id, meant in _rules_by_id().items() if meant == rules.id]


def _named_by(subject: Any) -> tuple[tuple[str, ...], str | None]:
    """Where a subject names what it is for, and what it names."""
    if isinstance(subject, Application):
        return ("call",), subject.call
    return ("edition",), subject.edition if isinstance(subject, Nomination) else None


@cache
def _rules_by_id() -> Mapping[str, str]:
    """The ids of the shipped rule books about applications and nominations, by themselves, calls and editions."""
    from learningcity.admission import calls
    from learningcity.award import editions

    books = [book.id for kind in (Application, Nomination) for book in rulebooks(kind)]
    own = {call.id: call.rules for call in calls()} | {edition.id: edition.rules for edition in editions()}
    return {id: id for id in books} | own
