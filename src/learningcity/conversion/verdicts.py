"""Verdicts as rows for scripts: plain values, one row a verdict."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import Any

from learningcity.applications import SUBJECTS, subject_of
from learningcity.cities import City
from learningcity.conversion.spellings import spelling
from learningcity.dates import PartialDate
from learningcity.rules.rulebook import RuleBook
from learningcity.rules.verdict import Finding, Verdict
from learningcity.sources import Citation, Conflict

__all__ = ["VERDICT_COLUMNS", "verdict_columns", "verdict_record", "verdict_row"]

VERDICT_COLUMNS = (
    "name",
    "id",
    "country",
    "rules",
    "outcome",
    "reason",
    "turns_on",
    "missing_facts",
    "facts_as_of",
)
"""The columns that the rows of every rule book have; ids that are several are separated by semicolons."""
_HOLDERS = tuple(kind for kind in SUBJECTS if kind is not City)
_CITY_ID = "city_id"


def verdict_record(verdict: Verdict[Any], locale: str = "en") -> dict[str, Any]:
    """A verdict as plain JSON: what was asked about whom, the outcome, why, and every finding.

    Only ``reason``, the places in sources and what conflicting sources say are in words, and in the language of
    ``locale``.

    Raises:
        UnknownLocale: no catalogue for the language.
    """
    return {
        **_head(verdict, locale),
        "turns_on": [requirement.id for requirement in verdict.turns_on],
        "missing_facts": [fact.id for fact in verdict.missing_facts],
        "facts_as_of": _plain(verdict.facts_as_of),
        "findings": [_finding(finding, locale) for finding in verdict.findings],
    }


def verdict_columns(rules: RuleBook[Any]) -> tuple[str, ...]:
    """The columns of :func:`verdict_row`: those of every rule book, then the id of each requirement.

    Of what holds a city, such as an application, ``id`` is its own, and ``city_id`` that of the city comes after it.
    """
    name, id, *others = VERDICT_COLUMNS
    known = VERDICT_COLUMNS if subject_of(rules) is City else (name, id, _CITY_ID, *others)
    return (*known, *(requirement.id for requirement in rules))


def verdict_row(verdict: Verdict[Any], locale: str = "en") -> dict[str, str]:
    """A verdict as cells of CSV by column, the columns in the order of :func:`verdict_columns`.

    Under the id of a requirement stands its outcome: ``met``, ``not-met`` or ``unknown``.

    Raises:
        UnknownLocale: no catalogue for the language.
    """
    cells = {
        **_head(verdict, locale),
        "turns_on": ";".join(requirement.id for requirement in verdict.turns_on),
        "missing_facts": ";".join(fact.id for fact in verdict.missing_facts),
        "facts_as_of": _plain(verdict.facts_as_of),
    }
    for requirement, outcome in zip(verdict.rulebook, verdict.outcomes, strict=True):
        cells[requirement.id] = outcome.value
    return {name: "" if cell is None else cell for name, cell in cells.items()}


def _head(verdict: Verdict[Any], locale: str) -> dict[str, Any]:
    from learningcity.localization import render

    subject: Any = verdict.subject
    holds = isinstance(subject, _HOLDERS)
    city: Any = subject.city if holds else subject
    return {
        "name": getattr(subject, "name", None),
        "id": getattr(subject, "id", None),
        **({_CITY_ID: city.id} if holds else {}),
        "country": getattr(city, "country", None),
        "rules": verdict.rulebook.id,
        "outcome": verdict.outcome.value,
        "reason": render(verdict.reason, locale),
    }


def _finding(finding: Finding, locale: str) -> dict[str, Any]:
    return {
        "requirement": finding.requirement.id,
        "outcome": finding.outcome.value,
        "binding": finding.requirement.binding,
        "observed": _plain(finding.observed),
        "required": _plain(finding.required),
        "shortfall": _plain(finding.shortfall),
        "standing": finding.standing.value,
        "citations": [_citation(citation, locale) for citation in finding.requirement.citations],
        "conflict": None if finding.requirement.conflict is None else _conflict(finding.requirement.conflict, locale),
    }


def _conflict(conflict: Conflict, locale: str) -> dict[str, Any]:
    from learningcity.localization import render

    sides = [
        {
            "statement": render(side.statement, locale),
            "claims": [
                {"says": render(claim.value, locale), "source": claim.citation.source.id} for claim in side.claims
            ],
        }
        for side in conflict.sides
    ]
    return {"id": conflict.id, "question": render(conflict.question, locale), "sides": sides}


def _citation(citation: Citation, locale: str) -> dict[str, Any]:
    from learningcity.localization import render

    locator = citation.locator
    return {
        "source": citation.source.id,
        "title": citation.source.title,
        "publisher": citation.source.publisher,
        "locator": locator if locator is None or isinstance(locator, str) else render(locator, locale),
        "url": citation.source.url,
    }


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_plain(entry) for entry in value]
    if isinstance(value, Enum):
        return spelling(value)
    return str(value) if isinstance(value, date | PartialDate | Decimal | Fraction) else value
