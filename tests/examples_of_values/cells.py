"""Examples of what can be asked and answered about all the subjects that there can be."""

from __future__ import annotations

from collections.abc import Callable

from learningcity.cities import POPULATION, City
from learningcity.outcome import MET, NOT_MET
from learningcity.rules.cells import (
    Aim,
    Clash,
    GaveUp,
    Witness,
    boundary_cases,
    compare,
    contradictions,
    decision_table,
    redundant,
)
from strategies_for_rules import book

LARGE, SMALL = POPULATION.at_least(10_000), POPULATION.at_most(4_999)

EXAMPLES: dict[str, Callable[[], object]] = {
    "Aim": lambda: Aim(LARGE, (MET, NOT_MET)),
    "BoundaryCase": lambda: boundary_cases(LARGE, City)[1],
    "BoundaryCases": lambda: boundary_cases(LARGE, City),
    "Clash": lambda: Clash((Aim(LARGE, (MET,)), Aim(SMALL, (MET,))), (POPULATION,)),
    "Comparison": lambda: compare(LARGE, SMALL, City),
    "Contradictions": lambda: contradictions(book(LARGE, SMALL), City),
    "DecisionTable": lambda: decision_table(book(LARGE, SMALL), City),
    "GaveUp": lambda: GaveUp(20_000),
    "Redundancies": lambda: redundant(book(LARGE, POPULATION.at_least(1)), City),
    "Redundancy": lambda: redundant(book(LARGE, POPULATION.at_least(1)), City).redundancies[0],
    "Row": lambda: decision_table(book(LARGE, SMALL), City).rows[1],
    "Witness": lambda: Witness(City(name="Hat Yai", population=191_696)),
}
