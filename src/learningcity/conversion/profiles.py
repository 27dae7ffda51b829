"""Profiles of scores as files: JSON with the version of the format, the same text for equal profiles."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from typing import IO, Any, TextIO

from attrs import evolve

from learningcity.conversion.converter import structurer
from learningcity.conversion.diagnosis import first_of, within
from learningcity.conversion.documents import plain
from learningcity.conversion.envelopes import Envelope, as_bytes, content_of, write_text
from learningcity.errors import ConversionError, Path, Problem, WrongType, shown
from learningcity.scoring.profiles import Profile
from learningcity.texts import Message

__all__ = [
    "MAX_PROFILE",
    "PROFILE_FORMAT",
    "PROFILE_VERSION",
    "profile_from_text",
    "profile_to_text",
    "read_profile",
    "write_profile",
]

PROFILE_FORMAT = "learningcity-profile"
"""What a file says that it is, under ``format``."""

PROFILE_VERSION = 1
"""The version of the format that is written; every version up to it is read."""

MAX_PROFILE = 12_000_000
"""How many bytes of UTF-8 or UTF-16 a file may have; the number of its values is bounded too."""

_ENVELOPE = Envelope(
    name="profile", version=PROFILE_VERSION, limit=MAX_PROFILE, keys=("profile",), bounded=("profile",)
)
_OF_NODES = ("id", "children", "weights", "p", "label")


def profile_to_text(profile: Profile) -> str:
    """A profile as the text of a file; equal profiles whose numbers are of equal types give equal text.

    Raises:
        WrongType: not a profile.
        CannotExpress: it holds what JSON does not, or is larger than what is read.
    """
    if not isinstance(profile, Profile):
        raise WrongType(Problem("wrong-type", (), shown(profile), Message("accepted.profile")))
    return _ENVELOPE.text({"profile": plain(profile)})


def write_profile(profile: Profile, target: str | os.PathLike[str] | TextIO) -> None:
    """Write a profile to the path of a file, or to a file that is open for text.

    Open files with ``newline=""`` and ``encoding="utf-8"``. Nothing is written where the profile is refused.

    Raises:
        WrongType, CannotExpress: see :func:`profile_to_text`; the target is neither a path nor a file.
        OSError: the file cannot be written.
    """
    write_text(profile_to_text(profile), target)


def profile_from_text(text: str | bytes, *, source: str = "<text>") -> Profile:
    """The profile of a text, such as :func:`profile_to_text` wrote.

    Args:
        text: bytes are in UTF-8 or UTF-16, with or without a byte order mark.
        source: the name of the text in problems.

    Raises:
        ConversionError: with every problem of the text, each with line and column.
        WrongType: neither text nor bytes.
    """
    profile, problems = _ENVELOPE.opened(as_bytes(text), lambda value: _read(value["profile"]))
    if profile is None:
        raise ConversionError(_hinted(problem).at(source, problem.line, problem.column) for problem in problems)
    return profile


def _hinted(problem: Problem) -> Problem:
    """The problem; of a text that is no JSON from its first character on, such as a table, with what it should be."""
    if problem.code == "json-syntax" and (problem.line, problem.column) == (1, 1):
        return evolve(problem, hint=Message("hint.profile-is-json"))
    return problem


def read_profile(source: str | os.PathLike[str] | IO[str] | IO[bytes]) -> Profile:
    """The profile of a file, by its path or open for text or bytes.

    Raises:
        ConversionError: see :func:`profile_from_text`.
        WrongType: neither a path nor a file.
        OSError: the file cannot be read.
    """
    text, name = content_of(source, MAX_PROFILE)
    return profile_from_text(text, source=name)


def _read(value: Any) -> Profile:
    """The profile of decoded JSON.

    Raises:
        ConversionError: with every problem of it.
    """
    try:
        return within("profile", lambda: structurer(Profile)(value))
    except ConversionError as error:
        problems = (*error.problems, *_hidden_by(error.problems, value))
        raise ConversionError(first_of(_in_tree(problems, value))) from None


_STAND_INS: Mapping[str, Any] = {"id": "a", "version": "1", "framework": "a", "min_coverage": 0, "max_age": 0}
"""What stands for a field that cannot be read, while the others are looked at together."""

_TOLD_ALONE = ("tree", "goalposts", "title", "citations")
"""Fields without which nothing can be said of the others together."""


def _hidden_by(problems: Iterable[Problem], value: Any) -> tuple[Problem, ...]:
    """What does not go together in a profile of which single fields could not be read at all."""
    unread = {problem.path[1] for problem in problems if len(problem.path) > 1}
    if not isinstance(value, Mapping) or not unread or not unread.isdisjoint(_TOLD_ALONE):
        return ()
    told = {*problems}
    readable = {key: entry for key, entry in value.items() if key not in unread}
    try:
        within("profile", lambda: structurer(Profile)({**_STAND_INS, **readable}))
    except ConversionError as error:
        return tuple(problem for problem in error.problems if problem not in told)
    return ()


def _in_tree(problems: tuple[Problem, ...], value: Any) -> Iterator[Problem]:
    """The problems, those of nodes at the places where the nodes stand: a profile tells them by their ids."""
    places: dict[str, Path] | None = None
    for problem in problems:
        match problem.path:
            case ("profile", "tree", str() as id, *_) if id not in _OF_NODES and problem.code != "unknown-key":
                places = dict(_nodes(value["tree"], ("profile", "tree"))) if places is None else places
                yield evolve(problem, path=(*places[id], *problem.path[3:]))
            case _:
                yield problem


def _nodes(value: Any, path: Path) -> Iterator[tuple[str, Path]]:
    """The id of every node of a tree that was read, with its place."""
    if isinstance(value, Mapping):
        yield value["id"], path
        for position, child in enumerate(value.get("children", ())):
            yield from _nodes(child, (*path, "children", position))
    else:
        yield value, path
