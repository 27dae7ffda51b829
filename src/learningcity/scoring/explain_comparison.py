"""How two scores stand to each other, in words."""

from __future__ import annotations

from decimal import ROUND_CEILING, ROUND_FLOOR, Context, Decimal
from typing import TYPE_CHECKING, Literal

from learningcity.scoring.leads import Lead
from learningcity.scoring.numbers.checks import rational
from learningcity.scoring.tree import as_fraction
from learningcity.texts import Message, Number, Quantity, Series

if TYPE_CHECKING:
    from learningcity.scoring.comparing import ScoreComparison

__all__ = ["sentence_of"]


def sentence_of(comparison: ScoreComparison) -> Message | Series:
    """A comparison in one sentence."""
