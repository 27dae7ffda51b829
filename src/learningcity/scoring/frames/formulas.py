"""The arithmetic of scores as expressions over whole columns of a table; see :mod:`learningcity.scoring.frames.frame`.

They give what :mod:`learningcity.scoring.numbers` gives, to 1e-12, on every engine that narwhals knows. A score that
there is none of is null. No logarithm is taken of 0 and nothing is divided by it, since some engines warn of that.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import reduce
from math import inf, log, log1p
from operator import add
from typing import TYPE_CHECKING

from learningcity.errors import CannotExpress
from learningcity.scoring.numbers.scales import Band, Levels, Linear, Log, Parity
from learningcity.texts import Message

if TYPE_CHECKING:
    from narwhals.stable.v2 import Expr

__all__ = [
    "are_accepted",
    "bounds_of_interval",
    "mean_of_columns",
    "mean_of_equals",
    "numbers_of",
    "score_of_level",
    "score_of_numbers",
]

_LARGEST = 1e300
"""As in the checks of single numbers: beyond it, and where there is none, nothing is known."""
_NEAR_ZERO = 0.01
"""Exponents nearer to 0 make powers that are all nearly 1, and lose the digits in which they differ."""
_IS_ZERO = 1e-25
"""As for single means: no float tells these from the geometric mean."""
_NO_POWER = -800.0
"""The logarithm of a power that no float can tell from 0."""


def numbers_of(column: str, scale: Linear | Log | Parity | Band, *, is_float: bool) -> Expr:
    """The numbers of a column that the scale accepts; null for every other."""
    from narwhals.stable.v2 import Float64, col, when

    numbers = col(column) if is_float else col(column).cast(Float64())
    accepted = numbers.is_between(0 if isinstance(scale, Parity) else -_LARGEST, _LARGEST)
    return when(accepted & (numbers > 0) if isinstance(scale, Log) else accepted).then(numbers)


def are_accepted(columns: Iterable[str], *, is_float: bool) -> Expr:
    """Of each of these columns whether every number that it holds is one that linear scales accept."""
    from narwhals.stable.v2 import Float64, col

    numbers = col(*columns) if is_float else col(*columns).cast(Float64())
    return numbers.is_between(-_LARGEST, _LARGEST).fill_null(value=True).all()


def score_of_level(column: str, scale: Levels) -> Expr:
    """The scores of the names of levels, 0 for levels without scores of their own; null for every other name."""
    from narwhals.stable.v2 import Float64, String, col, lit, when

    names = col(column).cast(String())
    scores = (0.0,) * len(scale.names) if scale.scores is None else tuple(map(float, scale.scores))
    found = lit(None).cast(Float64())
    for name, score in zip(scale.names, scores, strict=True):
        found = when((names == name).fill_null(value=False)).then(lit(score)).otherwise(found)
    return found


def score_of_numbers(numbers: Expr, scale: Linear | Log | Parity | Band) -> Expr:
    """The scores of numbers that the scale accepts."""
    from narwhals.stable.v2 import min_horizontal, when

    if isinstance(scale, Band):
        a, b, c, d = (float(end) for end in (scale.a, scale.b, scale.c, scale.d))
        held = numbers.clip(a, d)
        return min_horizontal((held - a) / (b - a), (d - held) / (d - c)).clip(0.0, 1.0)
    worst, best = float(scale.worst), float(scale.best)
    if isinstance(scale, Parity):
        above = numbers > 1.0
        ratio = when(above).then(1.0 / when(above).then(numbers).otherwise(1.0)).otherwise(numbers)
        return (ratio.clip(worst, best) - worst) / (best - worst)
    held = numbers.clip(min(worst, best), max(worst, best))
    if isinstance(scale, Linear):
        return (held - worst if worst else held) / (best - worst)
    if 0.5 < best / worst < 2:
        near = _log1p((held - worst) / worst) / log1p((best - worst) / worst)
        return near.clip(0.0, 1.0)
    far = ((_log(held) - log(worst)) / (log(best) - log(worst))).clip(0.0, 1.0)
    return when(~held.is_null()).then(far)


def bounds_of_interval(low: Expr, high: Expr, scale: Linear | Log | Parity | Band) -> tuple[Expr, Expr]:
    """The lowest and the highest score of the numbers from one column to another, where both are there."""
    from narwhals.stable.v2 import max_horizontal, min_horizontal, when

    one, other = score_of_numbers(low, scale), score_of_numbers(high, scale)
    highest = max_horizontal(one, other)
    if isinstance(scale, Band | Parity):
        first, last = (float(scale.b), float(scale.c)) if isinstance(scale, Band) else (1.0, 1.0)
        highest = when(((low <= last) & (first <= high)).fill_null(value=False)).then(1.0).otherwise(highest)
    return min_horizontal(one, other), highest


def mean_of_columns(values: Sequence[Expr], weights: Sequence[float], p: float, *, some_missing: bool) -> Expr:
    """The weighted power mean of each row.

    Args:
        values: numbers from 0 to 1, of two columns or more.
        weights: as many, above 0.
        p: the exponent, at most 1.
        some_missing: whether values may be null: their weight then goes to the others, and the mean of none is null.

    Raises:
        CannotExpress: an exponent so near to 0 that powers of floats do not give its mean to 1e-12.
    """
    from narwhals.stable.v2 import Float64, when

    if _IS_ZERO <= abs(p) < _NEAR_ZERO:
        raise CannotExpress(Message("error.cannot-express", {"reader": "score_frame", "node": f"p={p}"}))
    shares = [1.0] * len(weights) if len(set(weights)) == 1 else list(weights)
    if not some_missing:
        total_share: float = reduce(add, shares)  # from first to last, as the columns are
        return _mean(values, values, shares, total_share, p)
    there = [(~value.is_null()).cast(Float64()) * share for value, share in zip(values, shares, strict=True)]
    total = reduce(add, there)
    is_any = total > 0
    filled = [value.fill_null(1.0) for value in values]
    return when(is_any).then(_mean(values, filled, there, when(is_any).then(total).otherwise(1.0), p))


def mean_of_equals(values: Sequence[Expr], count: int) -> Expr:
    """The arithmetic mean of each row, where all weigh the same and none is null.

    Args:
        values: numbers from 0 to 1, one or several columns each.
        count: how many columns these are.
    """
    from narwhals.stable.v2 import sum_horizontal

    return sum_horizontal(*values) / count


def _mean(
    values: Sequence[Expr], filled: Sequence[Expr], shares: Sequence[Expr | float], total: Expr | float, p: float
) -> Expr:
    """The mean where there is one; ``filled`` are the values with anything for a null, whose share is 0."""
    from narwhals.stable.v2 import max_horizontal, min_horizontal, when

    if p == -inf:
        return min_horizontal(*values)
    if p == 1:
        return _weighted(filled, shares) / total
    if abs(p) < _IS_ZERO:
        log_of_mean = _weighted([_log(value) for value in filled], shares) / total
        return when(min_horizontal(*values) > 0).then(log_of_mean.exp()).otherwise(0.0)
    # Relative to the value that dominates the mean no power is above 1.
    top = max_horizontal(*values) if p > 0 else min_horizontal(*values)
    base = _log(top)
    logs = [when(value > 0).then((_log(value) - base) * p).otherwise(_NO_POWER) for value in filled]
    powers = [log_of_power.clip(_NO_POWER, 0.0).exp() for log_of_power in logs]
    factor = (_log(_weighted(powers, shares) / total) / p).exp()
    return when(top > 0).then((top * factor).clip(0.0, 1.0)).otherwise(0.0)


def _weighted(values: Sequence[Expr], shares: Sequence[Expr | float]) -> Expr:
    """The weighted sum, added from first to last: of ones it is exactly the sum of the shares."""
    pairs = zip(values, shares, strict=True)
    return reduce(
        add, [value if isinstance(share, float) and share == 1.0 else value * share for value, share in pairs]
    )


def _log(numbers: Expr) -> Expr:
    """The natural logarithm; what is null or not above 0 has none, and gives that of 1."""
    from narwhals.stable.v2 import when

    there = numbers.fill_null(1.0)
    return when(there > 0).then(there).otherwise(1.0).log()


def _log1p(numbers: Expr) -> Expr:
    """``ln(1 + x)`` of numbers above -0.5; W. Kahan's form, which loses no digits near 0."""
    from narwhals.stable.v2 import when

    more = numbers + 1.0
    away = when(more == 1.0).then(2.0).otherwise(more).fill_null(2.0)
    return when(more == 1.0).then(numbers).otherwise(away.log() * numbers / (away - 1.0))
