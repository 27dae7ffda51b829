"""Text of cities, and of what holds a city, in the formats that the library reads, whole or with one known problem."""

from __future__ import annotations

import io
from functools import partial
from typing import Any, Literal, TypeAlias

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from learningcity.cities import POPULATION, City, Endorsement, Endorser, Population
from learningcity.conversion import WrittenFormat, read_records, subjects_to_text
from learningcity.conversion.subjects import checked_kind, city_class, subject_class
from learningcity.eligibility import rulebooks
from learningcity.errors import Problem
from learningcity.strategies.arguments import one_of_words, require_strategy
from learningcity.strategies.damages import Damage, damages
from learningcity.strategies.near import constants_of, near_numbers
from learningcity.strategies.shipped import one_of_objects
from learningcity.strategies.subjects import cities, subjects

__all__ = ["Encoded", "cities_for", "encoded", "subjects_for"]

Encoded: TypeAlias = tuple[str, tuple[Problem, ...]]
"""A text, and the problems that reading it gives."""

_MOST = 3
_FORMATS: tuple[WrittenFormat, ...] = ("csv", "json", "jsonl")


def encoded(
    strategy: SearchStrategy[Any] | None = None,
    *,
    kind: type[Any] = City,
    format: WrittenFormat = "json",
    damage: Literal["one-problem"] | None = None,
) -> SearchStrategy[Encoded]:
    """Texts of one to three subjects, each with the problems that reading it gives: none, or exactly one.

    The problem is the one that :func:`learningcity.conversion.subjects_from_text` tells of the text.

    Args:
        strategy: the subjects, all of one class; unless said otherwise any of ``kind`` that the format can hold.
        kind: the class of the subjects where no strategy is given: ``City``, ``Application``, ``Nomination`` or
            ``MemberRecord``.
        format: ``"json"`` (an array), ``"jsonl"`` or ``"csv"``.
        damage: ``"one-problem"`` for a text with one, None for a text without.

    Raises:
        InvalidValue: another format, or another word for ``damage``.
        WrongType: ``strategy`` is none.
        CannotExpress: no such class; or when a subject is drawn that the format cannot hold, such as the day of an
            endorsement in CSV.
    """
    one_of_words("format", format, _FORMATS)
    if strategy is not None:
        require_strategy("strategy", strategy)
    written = st.lists(subjects_for(format, kind) if strategy is None else strategy, min_size=1, max_size=_MOST)
    if damage is None:
        return written.map(lambda drawn: _whole(drawn, format))
    one_of_words("damage", damage, ("one-problem",))
    damaging = one_of_objects(damages(format))
    return st.builds(partial(_damaged, format), damaging, written, st.integers(0, _MOST - 1))


def _whole(drawn: list[Any], format: WrittenFormat) -> Encoded:
    return subjects_to_text(drawn, format), ()


def _damaged(format: WrittenFormat, damage: Damage, written: list[Any], position: int) -> Encoded:
    text, expected = damage(written, position % len(written))
    records = read_records(io.BytesIO(text.encode()), format, source="<text>", kind=type(written[0]))
    told = (problem for record in records for problem in record.problems)
    (problem,) = (problem for problem in told if (problem.code, problem.path, problem.line) == expected)
    return text, (problem,)


def subjects_for(format: WrittenFormat, kind: type[Any]) -> SearchStrategy[Any]:
    """Subjects of a class that the format can hold."""
    if city_class(checked_kind(kind)) is None:
        return cities_for(format) if kind is City else subjects(kind)
    return subjects(kind, near=rulebooks(subject_class(kind)), city=cities_for(format))


def cities_for(format: WrittenFormat) -> SearchStrategy[City]:
    """Cities that the format can hold."""
    return _cities_in_cells() if format == "csv" else cities()


def _cities_in_cells() -> SearchStrategy[City]:
    """Cities without what a table has no column for."""
    words = st.sampled_from([None, (), ("one",), ("one", "two words"), ("หนึ่ง", "2", "a, b")])
    thresholds = near_numbers(constants_of(rulebooks(City))[POPULATION.path], 0)
    counts: SearchStrategy[Any] = st.sampled_from(thresholds) | st.integers(0, 50_000_000)
    endorsements = st.lists(st.builds(Endorsement, st.sampled_from(Endorser)), max_size=2).map(tuple)
    return cities(
        population=st.none() | st.builds(Population, counts, st.none() | st.integers(1900, 2100)),
        endorsements=st.none() | endorsements,
        adopted_documents=words,
        policy_initiatives=words,
        good_practices=words,
    )
