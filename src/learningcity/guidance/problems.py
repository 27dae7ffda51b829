"""What the values that users build have in common: checks of their fields, and the problem that a field is not known.

A constructor refuses what cannot be right. What may be right and does not help is told by ``problems()``: a
tuple of :class:`~learningcity.errors.Problem`, each with a stable code, the path to the field, and a hint.
What is not known is a problem of the code ``not-known`` and never one that says that there is none.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum

from learningcity.errors import InvalidValue, Path, Problem, WrongType, require_tuple, shown
from learningcity.sources.citations import checked_id, require_member
from learningcity.texts import Labels, Message, Text

__all__ = [
    "not_known",
    "require_distinct",
    "require_flag",
    "require_ids",
    "require_instance",
    "require_name",
    "require_number",
    "require_text",
    "require_texts",
]


def not_known(path: Path, hint: Text) -> Problem:
    """The problem that something is not known on which more depends."""
    return Problem("not-known", path, hint=hint)


def require_text(path: Path, value: object) -> None:
    """Nothing, if the value is text that is not blank.

    Raises:
        WrongType: not text.
        InvalidValue: blank.
    """
    if not isinstance(value, str):
        raise WrongType(Problem("wrong-type", path, shown(value), Message("accepted.text")))
    if not value.strip():
        raise InvalidValue(Problem("blank", path, shown(value), Message("accepted.text")))


def require_texts(path: Path, value: tuple[str, ...]) -> None:
    """Nothing, if the value is a tuple of texts, none of them blank and none twice.

    Raises:
        WrongType: no tuple of texts.
        InvalidValue: a text is blank, or stands twice.
    """
    require_tuple(path, value, str)
    for position, entry in enumerate(value):
        require_text((*path, position), entry)
    require_distinct(path, value)


def require_ids(path: Path, value: tuple[str, ...]) -> None:
    """Nothing, if the value is a tuple of ids, none of them twice.

    Raises:
        WrongType: no tuple of texts.
        InvalidValue: a text that is no id, or stands twice.
    """
    require_tuple(path, value, str)
    for position, entry in enumerate(value):
        checked_id(entry, (*path, position))
    require_distinct(path, value)


def require_number(path: Path, value: object) -> None:
    """Nothing, if the value is a whole number from 1 on.

    Raises:
        WrongType: no whole number.
        InvalidValue: below 1.
    """
    accepted = Message("accepted.number-from-one")
    if type(value) is not int:
        raise WrongType(Problem("wrong-type", path, shown(value), accepted))
    if value < 1:
        raise InvalidValue(Problem("below-one", path, shown(value), accepted))


def require_distinct(path: Path, entries: Iterable[object]) -> None:
    """Nothing, if no entry stands twice.

    Raises:
        InvalidValue: one does.
    """
    seen: set[object] = set()
    for position, entry in enumerate(entries):
        if entry in seen:
            raise InvalidValue(
                Problem("duplicate-id", (*path, position), shown(entry), Message("accepted.distinct-entries"))
            )
        seen.add(entry)


def require_name(path: Path, value: object) -> None:
    """Nothing, if the value can be shown as a name: text, labels, or a message.

    Raises:
        WrongType: something else.
        InvalidValue: blank text.
    """
    if not isinstance(value, Message | Labels):
        require_text(path, value)


def require_flag(path: Path, value: object) -> None:
    """Nothing, if the value is true or false.

    Raises:
        WrongType: it is neither.
    """
    if value is not True and value is not False:
        raise WrongType(Problem("wrong-type", path, shown(value), Message("accepted.flag")))


def require_instance(path: Path, value: object, kind: type | tuple[type, ...]) -> None:
    """Nothing, if the value is an object of a class, or of one of several.

    Raises:
        WrongType: it is of another.
    """
    if isinstance(kind, type) and issubclass(kind, Enum):
        require_member(path, value, kind)
    elif not isinstance(value, kind):
        names = [kind.__name__] if isinstance(kind, type) else [each.__name__ for each in kind]
        accepted = Message("accepted.instance", {"type": " | ".join(names)})
        raise WrongType(Problem("wrong-type", path, shown(value), accepted))
