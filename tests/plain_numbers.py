"""The arithmetic of scores as a textbook writes it, with fifty digits and no care for speed."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Context, Decimal, localcontext
from fractions import Fraction

from hypothesis import strategies as st

__all__ = ["EXPONENTS", "items", "plain_mean", "plain_split", "scores", "weights_for"]

EXPONENTS = (1, 0.5, 0, -1, -3, float("-inf"))

scores = st.sampled_from((0.0, 1.0)) | st.floats(0.01, 1) | st.integers(0, 100).map(lambda percent: percent / 100)


def weights_for(size: int) -> st.SearchStrategy[list[float]]:
    """Weights, some of them 0, not all."""
    each = st.just(0.0) | st.floats(0.01, 1) | st.integers(1, 5).map(float)
    return st.lists(each, min_size=size, max_size=size).filter(any)


@st.composite
def items(draw: st.DrawFn, columns: int = 1, max_size: int = 8) -> tuple[list[list[float]], list[float]]:
    """So many scores of each of a few items, and the weights of the items."""
    size = draw(st.integers(1, max_size))
    drawn = [draw(st.lists(scores, min_size=size, max_size=size)) for _ in range(columns)]
    return drawn, draw(weights_for(size))


def _decimal(number: object) -> Decimal:
    exact = Fraction(number)  # type: ignore[call-overload]
    return Decimal(exact.numerator) / Decimal(exact.denominator)


def plain_mean(values: Sequence[object], weights: Sequence[object], p: float) -> float:
    """``(sum w x**p) ** (1/p)`` and its limits."""
    with localcontext(Context(prec=60, Emin=-(10**9), Emax=10**9)):
        kept = [(_decimal(x), _decimal(w)) for x, w in zip(values, weights, strict=True) if w]
        total = sum(w for _, w in kept)
        least = min(x for x, _ in kept)
        if p == float("-inf") or (p <= 0 and least == 0):
            return float(least)
        if p == 0:
            return float((sum((w * x.ln() for x, w in kept), Decimal(0)) / total).exp())
        power = _decimal(p)
        mean = sum((w * _power(x, power) for x, w in kept), Decimal(0)) / total
        return float(_power(mean, 1 / power))


def _power(x: Decimal, power: Decimal) -> Decimal:
    return (x.ln() * power).exp() if x else Decimal(0)


def plain_split(before: Sequence[float], after: Sequence[float], weights: Sequence[float], p: float) -> list[float]:
    """``w (phi(y) - phi(x)) (M(y) - M(x)) / (phi(M(y)) - phi(M(x)))`` of values above 0 with different means."""
    with localcontext(Context(prec=60, Emin=-(10**9), Emax=10**9)):
        total = sum(map(_decimal, weights))
        shares = [_decimal(w) / total for w in weights]
        power = _decimal(p)

        def phi(x: Decimal) -> Decimal:
            return _power(x, power) if p else x.ln()

        def back(x: Decimal) -> Decimal:
            return _power(x, 1 / power) if p else x.exp()

        rises = [s * (phi(_decimal(y)) - phi(_decimal(x))) for x, y, s in zip(before, after, shares, strict=True)]
        start = sum((s * phi(_decimal(x)) for x, s in zip(before, shares, strict=True)), Decimal(0))
        rise = sum(rises, Decimal(0))
        if not rise:
            return [0.0 for _ in rises] if not any(rises) else [float("nan") for _ in rises]
        factor = (back(start + rise) - back(start)) / rise
        return [float(part * factor) for part in rises]
