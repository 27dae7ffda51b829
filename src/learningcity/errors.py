"""What can go wrong, as values: one :class:`Problem` for each, and exceptions that carry them.

Every exception of the library is a :class:`LearningCityError` and also the built-in kind that a
caller would catch anyway. ``str()`` of each is plain English; any other language comes from
``localization.render(error.message, locale)``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeAlias, TypeVar

from attrs import evolve, field, frozen

from learningcity.texts import Message, Series, Text, pairs

__all__ = [
    "AmbiguousName",
    "CannotExpress",
    "ConversionError",
    "FieldError",
    "Incomparable",
    "Infeasible",
    "InvalidObservations",
    "InvalidProfile",
    "InvalidTable",
    "InvalidValue",
    "LearningCityError",
    "MissingStep",
    "NoOrder",
    "NoTruthValue",
    "NotASubject",
    "NotAdditive",
    "NotInForce",
    "NotTranslated",
    "Path",
    "Problem",
    "ProfileRequired",
    "RuleBookFault",
    "Uncited",
    "UnknownId",
    "UnknownLocale",
    "UnknownName",
    "WeightSetEmpty",
    "WrongType",
    "looked_up",
    "nearest",
    "require_tuple",
    "shown",
]

Path: TypeAlias = tuple[str | int, ...]

T = TypeVar("T")

_SHOWN_LENGTH = 60
_SHOWN_CANDIDATES = 10


def shown(value: object) -> str:
    """The value as a reader of an error should see it: its ``repr``, cut when it is long."""
    if isinstance(value, str | bytes | bytearray) and len(value) > _SHOWN_LENGTH:
        value = value[:_SHOWN_LENGTH]
        return f"{value!r}..."
    try:
        text = repr(value)
    except ValueError:  # a whole number of more digits than Python writes out
        text = f"<{type(value).__name__} too long to show>"
    return text if len(text) <= 2 * _SHOWN_LENGTH else text[:_SHOWN_LENGTH] + "..."


def nearest(word: str, accepted: Iterable[str]) -> str | None:
    """The accepted word that ``word`` was most likely meant to be, or None when none is near."""
    from difflib import get_close_matches

    by_folded = {candidate.casefold(): candidate for candidate in accepted}
    found = get_close_matches(word.casefold().replace("_", "-"), by_folded, n=1, cutoff=0.75) or get_close_matches(
        word.casefold(), by_folded, n=1, cutoff=0.75
    )
    return by_folded[found[0]] if found else None


def require_tuple(path: Path, value: object, kind: type) -> None:
    """Nothing, if the value is a tuple of objects of the kind.

    Raises:
        WrongType: it is none, or holds something else.
    """
    if not isinstance(value, tuple) or not all(isinstance(entry, kind) for entry in value):
        accepted = Message("accepted.tuple-of", {"type": kind.__name__})
        raise WrongType(Problem("wrong-type", path, shown(value), accepted))


@frozen
class Problem:
    """One thing wrong with one value.

    Attributes:
        code: stable and lower case; the sentence is the message ``problem.<code>``.
        path: where in the value, such as ``("endorsements", 0, "by")``; empty for the whole.
        value: what was seen, as ``repr`` and shortened, or None when nothing was.
        accepted: what would have been accepted.
        hint: the most likely cure.
        params: further values for the sentence.
        source, line, column: file and 1-based position of it, as far as the format tells.
    """

    code: str
    path: Path = ()
    value: str | None = None
    accepted: Text | None = None
    hint: Text | None = None
    params: tuple[tuple[str, object], ...] = field(default=(), converter=pairs)
    source: str | None = None
    line: int | None = None
    column: int | None = None

    @property
    def message(self) -> Message:
        """What is wrong, without the position."""
        parts: dict[str, object] = dict(self.params)
        if self.value is not None:
            parts["value"] = self.value
        return Message(f"problem.{self.code}", parts)

    @property
    def where(self) -> str:
        """The path as one word: ``endorsements[0].by``."""
        text = ""
        for step in self.path:
            text += f"[{step}]" if isinstance(step, int) else f".{step}" if text else step
        return text

    def within(self, *steps: str | int) -> Problem:
        """The same problem seen from further outside."""
        return evolve(self, path=(*steps, *self.path))

    def at(self, source: str | None, line: int | None = None, column: int | None = None) -> Problem:
        """The same problem with its position in a file."""
        return evolve(self, source=source, line=line, column=column)

    def __str__(self) -> str:
        from learningcity.localization import render_problem

        return render_problem(self, "en")


class LearningCityError(Exception):
    """The base of every exception that this library raises on purpose."""

    def __init__(self, message: Text) -> None:
        super().__init__(message)
        self.message: Text = message

    def __str__(self) -> str:
        return str(self.message)


class FieldError(LearningCityError):
    """A field of an object was given a value that it does not accept."""

    def __init__(self, problem: Problem) -> None:
        Exception.__init__(self, problem)  # what pickle builds it from again
        self.message: Text = problem.message
        self.problem: Problem = problem

    def __str__(self) -> str:
        return str(self.problem)


class InvalidValue(FieldError, ValueError):
    """The value is of an accepted type, but not itself accepted."""


class WrongType(FieldError, TypeError):
    """The value is of a type that is not accepted."""


class ConversionError(LearningCityError, ValueError):
    """Input could not be read; ``problems`` holds every one of them."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems: tuple[Problem, ...] = tuple(problems)
        Exception.__init__(self, self.problems)  # what pickle builds it from again
        self.message: Text = Message("error.conversion", {"count": len(self.problems)})

    def __str__(self) -> str:
        return "\n".join(str(problem) for problem in self.problems)


class InvalidProfile(ConversionError):
    """The parts of a profile do not go together; ``problems`` holds everything that is wrong."""


class InvalidObservations(ConversionError):
    """Observations do not suit a profile; ``problems`` holds everything that is wrong, each at its place."""


class InvalidTable(ConversionError):
    """The columns of a table do not suit the rules; ``problems`` holds everything that is wrong with them."""


class RuleBookFault(LearningCityError, AssertionError):
    """A check of a rule book failed.

    ``problems`` holds everything that was found, as messages; ``rulebook`` is the id of the rule book.
    """

    def __init__(self, rulebook: str, problems: Iterable[Message]) -> None:
        self.rulebook: str = rulebook
        self.problems: tuple[Message, ...] = tuple(problems)
        Exception.__init__(self, rulebook, self.problems)  # what pickle builds it from again
        self.message: Text = Message("error.rulebook-fault", {"rules": rulebook, "count": len(self.problems)})

    def __str__(self) -> str:
        return "\n  ".join(str(message) for message in (self.message, *self.problems))


class NoTruthValue(LearningCityError, TypeError):
    """``bool()`` was asked of something that may be unknown."""


class NoOrder(LearningCityError, TypeError):
    """An order was asked of things that are not sorted, such as the scores of cities."""


class NotASubject(LearningCityError, TypeError):
    """A rule was applied to an object that does not have the fields it reads."""


class Infeasible(LearningCityError, ValueError):
    """Something was asked of subjects that none of them can be, or none was found within a budget."""


class Uncited(LearningCityError, ValueError):
    """A statement was made without a citation."""


class MissingStep(LearningCityError, ValueError):
    """A step was to be taken before another one that comes first; the message names every one that is missing."""


class UnknownId(LearningCityError, KeyError):
    """No such id; the message names the nearest one, if one is near."""

    @classmethod
    def of(cls, id: object, known: Iterable[str]) -> UnknownId:
        """The error about an id that is none of the known ones."""
        near = nearest(id, known) if isinstance(id, str) else None
        if near is None:
            return cls(Message("error.unknown-id", {"id": _as_given(id)}))
        return cls(Message("error.unknown-id.near", {"id": _as_given(id), "nearest": near}))

    @classmethod
    def of_several(cls, id: str, candidates: Iterable[str]) -> UnknownId:
        """The error about the end of an id that several ids have: it names the shortest of them."""
        shortest = sorted(candidates, key=lambda candidate: candidate.count("."))
        more = ("...",) if len(shortest) > _SHOWN_CANDIDATES else ()
        named = Series((*shortest[:_SHOWN_CANDIDATES], *more), ",")
        return cls(Message("error.unknown-id.several", {"id": _as_given(id), "candidates": named}))


def _as_given(id: object) -> str:
    """An id as it was given where that can be read on a line, or else as a value is shown."""
    if isinstance(id, str) and id and id.isprintable() and id == id.strip() and len(id) <= _SHOWN_LENGTH:
        return id
    return shown(id)


def looked_up(id: object, known: Mapping[str, T]) -> T:
    """What an id stands for among the known ones.

    Raises:
        UnknownId: it is none of them.
    """
    try:
        return known[id]  # type: ignore[index]  # what is no text is no id either
    except (KeyError, TypeError):
        raise UnknownId.of(id, known) from None


class UnknownLocale(LearningCityError, ValueError):
    """No such language tag, or the library has no catalogue for this language."""


class NotTranslated(LearningCityError, LookupError):
    """The catalogue of a language does not speak of this yet, and no other language stands in for it."""


class AmbiguousName(LearningCityError, LookupError):
    """A name stands for several things; ``senses`` holds the ids of all of them."""

    def __init__(self, name: str, senses: Iterable[str]) -> None:
        self.name: str = name
        self.senses: tuple[str, ...] = tuple(senses)
        Exception.__init__(self, name, self.senses)  # what pickle builds it from again
        params = {"name": shown(name), "senses": Series(self.senses, ",")}
        self.message: Text = Message("error.ambiguous-name", params)


class UnknownName(LearningCityError, LookupError):
    """Nothing is called so; the message names the nearest name, if one is near."""


class NotInForce(LearningCityError, ValueError):
    """A rule book was asked about a day on which it did not, or perhaps did not, apply."""


class CannotExpress(LearningCityError, TypeError):
    """A reader of rules met a part that it cannot express, and does not leave it out."""


class ProfileRequired(LearningCityError, TypeError):
    """A score was asked for without a profile: no goalpost and no weight goes without saying."""


class WeightSetEmpty(LearningCityError, ValueError):
    """No weights lie in the set: the least of them sum to more than 1, or the most to less."""


class Incomparable(LearningCityError, ValueError):
    """Two scores were compared that do not measure the same."""


class NotAdditive(LearningCityError, ValueError):
    """Figures were added that do not add up: the same is counted several times, or on different bases."""
