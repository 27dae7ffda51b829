"""What numbers in a text stand for: quantities, shares of a whole, places in an order."""

from __future__ import annotations

from typing import TypeAlias

from attrs import field, frozen

from learningcity.errors import InvalidValue, Problem, WrongType, shown
from learningcity.texts import Bound, Message, Quantity, Series

__all__ = ["ORDINAL_KINDS", "Counted", "FoundQuantity", "Ordinal", "Share"]


@frozen
class Share:
    """So many of so many: ``1 in 3`` is ``Share(1, 3)``, "more than half" is ``Share(1, 2, bound=Bound.MORE_THAN)``.

    A share in percent is a :class:`~learningcity.texts.Quantity` of the unit ``percent``.

    Attributes:
        part, whole: the numbers as the text has them, which a fraction would cancel.
        of: the unit of the whole where one stands beside it, as in ``1 in 64 cities``.
        bound: how the share is meant, where it is not the share itself.

    Raises:
        WrongType: a number that is not whole.
        InvalidValue: a part below 0 or above the whole, or a whole below 1.
    """

    part: int
    whole: int
    of: str | None = None
    bound: Bound = field(default=Bound.EXACT, kw_only=True)

    def __attrs_post_init__(self) -> None:
        _require_whole("part", self.part)
        _require_whole("whole", self.whole)
        if not 0 <= self.part <= self.whole or self.whole < 1:
            seen = (self.part, self.whole)
            raise InvalidValue(Problem("share-of-whole", (), shown(seen), Message("accepted.share-of-whole")))

    @property
    def message(self) -> Message:
        """The share in words: "1 in 64 cities", ``1 ใน 64 เมือง``; with its bound before it."""
        whole = Quantity(self.whole, self.of)
        share = Message("share.of-whole", {"part": self.part, "whole": whole})
        if self.bound is Bound.EXACT:
            return share
        return Message(f"amount.{self.bound.value}", {"amount": share})

    def __str__(self) -> str:
        return str(self.message)


@frozen
class Ordinal:
    """A place in an order: ``the 3rd conference`` and ``ครั้งที่ 3`` are ``Ordinal(3, "edition")``.

    Attributes:
        kind: what is counted: ``edition``, ``goal``, ``document``, ``item``, ``dimension``; None where no word says it.

    Raises:
        WrongType: a number that is not whole.
        InvalidValue: a number below 0, or another kind.
    """

    number: int
    kind: str | None = None

    def __attrs_post_init__(self) -> None:
        _require_whole("number", self.number)
        if self.number < 0:
            accepted = Message("accepted.whole-number-from", {"first": 0})
            raise InvalidValue(Problem("below-zero", ("number",), shown(self.number), accepted))
        if self.kind is not None and self.kind not in _ORDINALS:
            kinds = Message("accepted.one-of", {"words": Series(tuple(_ORDINALS), "or")})
            raise InvalidValue(Problem("ordinal-kind", ("kind",), shown(self.kind), kinds))

    @property
    def message(self) -> Message:
        """The number with what it counts: "edition 3", ``ครั้งที่ 3``."""
        params = {"number": self.number}
        return Message("ordinal.number", params) if self.kind is None else Message(_ORDINALS[self.kind], params)

    def __str__(self) -> str:
        return str(self.message)


_ORDINALS = {
    "dimension": "ordinal.dimension",
    "document": "ordinal.document",
    "edition": "ordinal.edition",
    "goal": "ordinal.goal",
    "item": "ordinal.item",
}


ORDINAL_KINDS = tuple(_ORDINALS)


def _require_whole(name: str, value: object) -> None:
    if type(value) is not int:
        accepted = Message("accepted.whole-number-from", {"first": 0})
        raise WrongType(Problem("wrong-type", (name,), shown(value), accepted))


Counted: TypeAlias = Quantity | Share | Ordinal
"""What a number in a text may stand for."""


@frozen
class FoundQuantity:
    """A quantity, a share or an ordinal number in a text.

    Attributes:
        start, end: where it stands in the text that was searched; ``text`` is what stands there.
        value: what it says.
        exhaustive: the text says that these are all (``ทั้ง 26 อำเภอ``, "all 17 goals").
        additional: the text says that these come on top of others (``อีก 2 พื้นที่``, "another 2 areas").
        year: the year of the common era for which the text gives the value (``60% ในปี 2030``), None without one.
    """

    start: int
    end: int
    text: str
    value: Counted
    exhaustive: bool = False
    additional: bool = False
    year: int | None = None
