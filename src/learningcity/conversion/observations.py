"""What was observed of a city, from JSON and from CSV: strictly, and with every problem at its place."""

from __future__ import annotations

import io
import os
from collections.abc import Callable, Iterable, Mapping
from pathlib import PurePath
from typing import IO, Any, Literal, TypeAlias

from attrs import evolve, frozen

from learningcity.conversion.converter import structurer
from learningcity.conversion.envelopes import Envelope, as_bytes, content_of, text_of
from learningcity.conversion.json_text import skip_space
from learningcity.conversion.kinds import unknown_word
from learningcity.conversion.lines import utf8_stream
from learningcity.conversion.observation_rows import ObservationRows
from learningcity.conversion.positions import Place, placed
from learningcity.errors import ConversionError, Problem, WrongType, require_tuple, shown
from learningcity.scoring.observations import Observation
from learningcity.texts import Message

__all__ = [
    "MAX_OBSERVATIONS",
    "OBSERVATIONS_FORMAT",
    "OBSERVATIONS_VERSION",
    "CityObservations",
    "Located",
    "located_observations",
    "observations_from_text",
    "read_observations",
]

OBSERVATIONS_FORMAT = "learningcity-observations"
"""What a file of JSON says that it is, under ``format``."""

OBSERVATIONS_VERSION = 1
"""The version of the format; every version up to it is read."""

MAX_OBSERVATIONS = 12_000_000
"""How many bytes of UTF-8 or UTF-16 a file may have."""

ObservationFormat: TypeAlias = Literal["csv", "json"]

_ENVELOPE = Envelope(
    name="observations",
    version=OBSERVATIONS_VERSION,
    limit=MAX_OBSERVATIONS,
    keys=("observations",),
    optional=("city",),
)
_SUFFIXES: Mapping[str, ObservationFormat] = {".csv": "csv", ".json": "json"}


@frozen
class CityObservations:
    """What a file tells of a city.

    Attributes:
        observations: in the order of the file.
        city: its name; None where the file does not say, as a table does not.

    Raises:
        WrongType: something that is no observation, or a name that is no text.
    """

    observations: tuple[Observation, ...]
    city: str | None = None

    def __attrs_post_init__(self) -> None:
        require_tuple(("observations",), self.observations, Observation)
        if self.city is not None and not isinstance(self.city, str):
            raise WrongType(Problem("wrong-type", ("city",), shown(self.city), Message("accepted.text")))


Located: TypeAlias = Callable[[Iterable[Problem]], tuple[Problem, ...]]
"""Problems of the observations of a file, such as ``observations[3].unit``, with line and column."""


def observations_from_text(
    text: str | bytes, *, format: ObservationFormat | None = None, source: str = "<text>"
) -> CityObservations:
    """What a text tells of a city.

    Args:
        text: bytes are in UTF-8 or UTF-16, with or without a byte order mark.
        format: ``csv`` or ``json``; unless said, text that begins with a brace or a bracket is JSON.
        source: the name of the text in problems.

    Raises:
        ConversionError: with every problem of the text, each with line and column.
        WrongType: neither text nor bytes.
        InvalidValue: no such format.
    """
    return located_observations(text, source, format)[0]


def read_observations(
    source: str | os.PathLike[str] | IO[str] | IO[bytes], *, format: ObservationFormat | None = None
) -> CityObservations:
    """What a file tells of a city, by its path or open for text or bytes.

    Args:
        source: the file.
        format: ``csv`` or ``json``; unless said, the suffix tells, and where it does not, the first character.

    Raises:
        ConversionError: see :func:`observations_from_text`.
        WrongType: neither a path nor a file.
        InvalidValue: no such format.
        OSError: the file cannot be read.
    """
    text, name = content_of(source, MAX_OBSERVATIONS)
    return located_observations(text, name, format)[0]


def located_observations(
    text: str | bytes, source: str, format: ObservationFormat | None = None
) -> tuple[CityObservations, Located]:
    """What a text tells of a city, and the function that finds where what somebody says of it stands.

    Raises:
        ConversionError, WrongType, InvalidValue: see :func:`observations_from_text`.
    """
    raw = as_bytes(text)
    if format not in (None, "csv", "json"):
        raise unknown_word("observations-kind", str(format), _SUFFIXES.values())
    chosen = format or _SUFFIXES.get(PurePath(source).suffix.lower()) or _format_of(raw)
    found, problems, locate = (_from_json if chosen == "json" else _from_csv)(raw)

    if found is None:
        raise ConversionError(problem.at(source, problem.line, problem.column) for problem in problems)
    last = {observation.measurement: place for place, observation in enumerate(found.observations)}

    def located(problems: Iterable[Problem]) -> tuple[Problem, ...]:
        at_places = [_at_place(problem, last) for problem in problems]
        return tuple(problem.at(source, problem.line, problem.column) for problem in locate(at_places))

    return found, located


def _at_place(problem: Problem, last: Mapping[str, int]) -> Problem:
    """What several observations of a measurement contradict each other in is told of the last of them."""
    match problem.path:
        case ("observations", str() as id, *_):
            return evolve(problem, path=("observations", last[id]))
        case _:
            return problem


_Read: TypeAlias = tuple[CityObservations | None, tuple[Problem, ...], Located]


def _format_of(raw: bytes) -> ObservationFormat:
    """JSON, where the first character is one that an object or a list begins with."""
    # Byte order marks, and the other half of the signs of UTF-16.
    start = raw[:1000].lstrip(b"\xef\xbb\xbf\xff\xfe").replace(b"\0", b"").lstrip()
    return "json" if start.startswith((b"{", b"[")) else "csv"


# --- JSON -----------------------------------------------------------------------------------------------


def _from_json(raw: bytes) -> _Read:
    found, problems = _ENVELOPE.opened(raw, _opened)

    def locate(problems: Iterable[Problem]) -> tuple[Problem, ...]:
        text, _ = text_of(raw, _ENVELOPE)
        return placed(problems, text, skip_space(text, Place()))

    return found, problems, locate


def _opened(value: Mapping[str, Any]) -> CityObservations:
    body = {key: entry for key, entry in value.items() if key in ("city", "observations")}
    return structurer(CityObservations)(body)


# --- CSV ------------------------------------------------------------------------------------------------


def _from_csv(raw: bytes) -> _Read:
    if len(raw) > MAX_OBSERVATIONS:
        return None, (_ENVELOPE.too_long(),), tuple
    stream = utf8_stream(io.BytesIO(raw))
    if isinstance(stream, Problem):
        return None, (stream.at(None, 1, 1),), tuple
    rows = ObservationRows(stream)
    return (None if rows.problems else CityObservations(rows.observations)), rows.problems, rows.located
