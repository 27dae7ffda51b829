"""Text that waits for a language: a message by its id, or labels in the words of a user.

Everything inside the library speaks in these values. They become a sentence at the edge only, in
:mod:`learningcity.localization`; ``str()`` of either gives the English sentence.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from operator import itemgetter
from typing import Literal, TypeAlias

from attrs import field, frozen

__all__ = ["Bound", "Labels", "Message", "Number", "Quantity", "Series", "Text"]

Number: TypeAlias = int | float | Decimal | Fraction


_NAME = itemgetter(0)


def pairs(params: Mapping[str, object] | Iterable[tuple[str, object]]) -> tuple[tuple[str, object], ...]:
    """Parameters by name as sorted pairs, which hash and compare; the converter of ``params`` fields."""
    if type(params) is dict:  # asking whether it is a mapping takes longer than all else here
        return tuple(sorted(params.items(), key=_NAME))
    items = params.items() if isinstance(params, Mapping) else params
    return tuple(sorted(items, key=_NAME))


@frozen
class Message:
    """A sentence or a term by the id that it has in the catalogues, with the values it speaks of.

    ``params`` accepts a mapping; it is kept as pairs in the order of their names, so that equal
    messages are equal and hashable. A value may be text, a number, a date, a member of an
    enumeration, a :class:`Quantity`, a :class:`Series`, or another message.
    """

    id: str
    params: tuple[tuple[str, object], ...] = field(default=(), converter=pairs)

    def __str__(self) -> str:
        return _in_english(self)


@frozen(init=False)
class Labels:
    """The words of a user for one thing, by language: ``Labels(en="Learning budget", th="งบประมาณการเรียนรู้")``.

    In a language that is not among them the English words stand in, without English the first.

    Raises:
        ValueError: no label, or an empty one.
    """

    texts: tuple[tuple[str, str], ...]

    def __init__(self, /, **texts: str) -> None:
        if not texts or not all(texts.values()):
            raise ValueError("Labels needs at least one label and no empty one, such as Labels(en='Learning budget')")
        self.__attrs_init__(tuple(texts.items()))

    def __str__(self) -> str:
        return _in_english(self)


class Bound(Enum):
    """How a number is meant, where it is not the number itself."""

    EXACT = "exact"
    ABOUT = "about"
    AT_LEAST = "at-least"
    MORE_THAN = "more-than"
    AT_MOST = "at-most"
    LESS_THAN = "less-than"


@frozen
class Quantity:
    """A number with its unit: ``people``, ``entries``, an ISO 4217 code such as ``THB``, or the user's own word.

    ``bound`` says how the number is meant where a source gives no exact one: "more than 500 people".
    """

    value: Number
    unit: str | None = None
    bound: Bound = Bound.EXACT

    def __str__(self) -> str:
        return _in_english(self)


@frozen
class Series:
    """Several values in one sentence: joined by "and" or "or", by commas, or by semicolons between clauses."""

    items: tuple[object, ...]
    style: Literal["and", "or", ",", ";"] = "and"

    def __str__(self) -> str:
        return _in_english(self)


Text: TypeAlias = Message | Labels


def _in_english(value: object) -> str:
    from learningcity.localization import render

    return render(value, "en")
