"""A split as it is printed: in points of 100, rounded so that the parts shown add to the whole shown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from math import floor

from attrs import field, frozen

from learningcity.scoring.numbers.rounding import apportion
from learningcity.scoring.reasons.splitting import Split

__all__ = ["PrintedSplit", "printed"]

_POINTS = 100


@frozen
class PrintedSplit:
    """A part of a split in points.

    Attributes:
        id: of the node.
        points: of 100, with the decimals that were asked for.
        children: the parts in it; their points sum exactly to ``points``.
    """

    id: str
    points: Decimal
    children: tuple[PrintedSplit, ...] = field(default=(), repr=False)

    def walk(self) -> Iterator[PrintedSplit]:
        """This part and every one in it, each before its children."""
        yield self
        for child in self.children:
            yield from child.walk()


def printed(split: Split, digits: int = 1) -> PrintedSplit:
    """A split in points of 100: at every level the parts shown add to what is shown above them.

    The whole is rounded as any number is; then, from the top down, parts are rounded to sum to what is shown above
    them, by largest remainders as in :func:`~learningcity.scoring.apportion`. So no part is off by more than a unit of
    the last digit, give or take what floats lose.

    Args:
        split: what to print.
        digits: how many decimals are to be shown, from 0 to 12.

    Raises:
        WrongType: digits that are no whole number.
        InvalidValue: digits below 0 or above 12.
    """
    points = split.amount * _POINTS
    (whole,) = apportion((points,), points, digits)
    return _printed(split, int(whole.scaleb(digits)), digits)


def _printed(split: Split, units: int, digits: int) -> PrintedSplit:
    exact = [Fraction(child.amount) * _POINTS * 10**digits for child in split.children]
    shares = _shared_out(exact, units) if exact else []
    children = tuple(_printed(child, share, digits) for child, share in zip(split.children, shares, strict=True))
    return PrintedSplit(split.id, Decimal(f"{units}E-{digits}"), children)


def _shared_out(exact: Sequence[Fraction], whole: int) -> list[int]:
    """Whole numbers near the exact ones that sum to the whole, which is nearer than two to their sum."""
    down = [floor(unit) for unit in exact]
    every, more = divmod(whole - sum(down), len(down))
    by_loss = sorted(range(len(down)), key=lambda at: down[at] - exact[at])
    for place, at in enumerate(by_loss):
        down[at] += every + (place < more)
    return down
