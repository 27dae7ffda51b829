"""Whether a point is a mixture of others: a small linear programme, solved exactly.

The simplex method in dictionary form with the rule of R. G. Bland (New finite pivoting rules for the simplex method,
1977), which cannot cycle.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from learningcity.scoring.numbers.checks import Exact

__all__ = ["is_in_hull"]


def is_in_hull(point: Sequence[Exact], corners: Sequence[Sequence[Exact]], tolerance: float) -> bool:
    """Whether a vector that sums to 1 is a mixture of corners that sum to 1, no entry off by more than the tolerance.

    It is one if as much as 1 of the corners together fits below it: then nothing of it is left over.
    """
    margin = Fraction(tolerance)
    rows = [[Fraction(entry) + margin, *(Fraction(corner[at]) for corner in corners)] for at, entry in enumerate(point)]
    fitted = [Fraction(0), *(Fraction(-1) for _ in corners)]
    free, held = list(range(len(corners))), list(range(len(corners), len(corners) + len(rows)))
    while fitted[0] < 1 - margin:
        gaining = [column for column, gain in enumerate(fitted[1:], start=1) if gain < 0]
        if not gaining:
            return False
        column = min(gaining, key=lambda column: free[column - 1])
        tight = [at for at, row in enumerate(rows) if row[column] > 0]
        chosen = min(tight, key=lambda at: (rows[at][0] / rows[at][column], held[at]))
        free[column - 1], held[chosen] = held[chosen], free[column - 1]
        _exchange(rows, fitted, chosen, column)
    return True


def _exchange(rows: list[list[Fraction]], fitted: list[Fraction], chosen: int, column: int) -> None:
    """The held variable of a row and the free one of a column change places."""
    pivot = rows[chosen][column]
    exchanged = [entry / pivot for entry in rows[chosen]]
    exchanged[column] = 1 / pivot
    for row in (*rows[:chosen], *rows[chosen + 1 :], fitted):
        factor = row[column]
        row[column] = Fraction(0)
        row[:] = [entry - factor * new for entry, new in zip(row, exchanged, strict=True)]
    rows[chosen][:] = exchanged
