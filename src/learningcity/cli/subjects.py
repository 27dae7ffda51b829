"""What the command line calls the subjects of a rule book: cities, applications, nominations, records of members."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, TypeAlias

from learningcity.applications import Application, MemberRecord, Nomination
from learningcity.cities import City
from learningcity.texts import Message

__all__ = ["IN_HELP", "none_in", "summary_of", "summary_of_requirement"]

_Said: TypeAlias = Mapping[type[Any], Callable[[dict[str, Any]], Message]]

IN_HELP: Mapping[type[Any], str] = MappingProxyType(
    {City: "cities", Application: "applications", Nomination: "nominations", MemberRecord: "records of members"}
)
"""What they are called in the help text."""
_NONE_IN: _Said = MappingProxyType(
    {
        City: lambda params: Message("cli.no-city", params),
        Application: lambda params: Message("cli.no-application", params),
        Nomination: lambda params: Message("cli.no-nomination", params),
        MemberRecord: lambda params: Message("cli.no-member-record", params),
    }
)
_SUMMARY: _Said = MappingProxyType(
    {
        City: lambda params: Message("cli.summary", params),
        Application: lambda params: Message("cli.summary.applications", params),
        Nomination: lambda params: Message("cli.summary.nominations", params),
        MemberRecord: lambda params: Message("cli.summary.member-records", params),
    }
)


def none_in(kind: type[Any], source: str) -> Message:
    """That a file holds no subject of this kind."""
    return _NONE_IN[kind]({"source": source})


def summary_of(kind: type[Any], counts: dict[str, int]) -> Message:
    """How many subjects of this kind there are, and how many of each outcome."""
    return _SUMMARY[kind]({**counts})


def summary_of_requirement(kind: type[Any], params: dict[str, Any]) -> Message:
    """How often one requirement was in the way."""
    if kind is City:
        return Message("cli.summary.requirement", params)
    return Message("cli.summary.requirement.of-others", params)
