"""Examples of what learning cities are said to be."""

from __future__ import annotations

from collections.abc import Callable

from attrs import evolve

from learningcity.learning_city import APPEAL, LEARNING_CITY, effects, objectives

EXAMPLES: dict[str, Callable[[], object]] = {
    "Assertion": lambda: evolve(APPEAL),
    "Concept": lambda: evolve(LEARNING_CITY),
    "Effect": lambda: evolve(effects()[1]),
    "Objective": lambda: evolve(objectives()[0]),
}
