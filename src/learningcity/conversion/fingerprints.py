"""One text for equal values, and what identifies a profile by it."""

from __future__ import annotations

import hashlib
from datetime import date
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from attrs import fields, has

from learningcity.conversion.documents import as_text
from learningcity.conversion.kinds import cannot_express
from learningcity.conversion.spellings import spelling

if TYPE_CHECKING:
    from learningcity.scoring.profiles import Profile

__all__ = ["canonical_json", "fingerprint"]


def canonical_json(value: Any) -> str:
    """Decoded JSON as its one text: keys in order, no white space, whole numbers without a fraction.

    Equal data gives equal text, whatever the order of its keys.

    Raises:
        CannotExpress: a part that JSON cannot hold, such as a number that is not finite, or parts within parts without
            end.
    """
    try:
        return as_text(_with_whole_numbers(value), sort_keys=True, separators=(",", ":"))
    except RecursionError:
        raise cannot_express(type(value).__name__) from None


def _with_whole_numbers(value: Any) -> Any:
    """The data with 1 in the place of 1.0: both are equal."""
    if isinstance(value, dict):
        return {key: _with_whole_numbers(entry) for key, entry in value.items()}
    if isinstance(value, list | tuple):
        return [_with_whole_numbers(entry) for entry in value]
    return int(value) if isinstance(value, float) and value.is_integer() else value


def fingerprint(profile: Profile) -> str:
    """The SHA-256 of a profile, as 64 hexadecimal digits: equal profiles have equal ones.

    A number counts by its value, whatever its type: 1, 1.0 and ``Fraction(1)`` are one.

    Raises:
        CannotExpress: the profile holds what has no text, such as an object of a class of one's own in a message.
    """
    return hashlib.sha256(canonical_json(_exact(profile)).encode()).hexdigest()


def _exact(value: Any) -> Any:
    """A value as decoded JSON in which different values differ: numbers and objects stand under their kind."""
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, Enum):
        return {type(value).__qualname__: spelling(value)}
    if isinstance(value, int | float | Decimal | Fraction):
        return {"number": _number(value)}
    if isinstance(value, date):
        return {"date": value.isoformat()}
    if isinstance(value, tuple):
        return [_exact(entry) for entry in value]  # pyright: ignore[reportUnknownVariableType]  # of whatever
    if has(type(value)):
        # What is as by default is left out, so that a field which comes later changes no fingerprint.
        told = [each for each in fields(type(value)) if each.eq and getattr(value, each.name) != each.default]
        return {type(value).__qualname__: {each.name: _exact(getattr(value, each.name)) for each in told}}
    raise cannot_express(type(value).__name__)


def _number(value: float | Decimal | Fraction) -> str:
    try:
        return str(Fraction(value))
    except (OverflowError, ValueError):
        return str(value)
