"""What subjects can be: facts cut into cells, and the questions that can then be answered.

Every condition compares facts with constants, so a rule says the same of all values between two
neighbouring constants. A handful of cells for each fact stands for every subject that there can be:
whether a combination of outcomes is possible, which requirements contradict each other, and where a
rule changes its mind are found by looking through cells, not by trying subjects.
"""

from __future__ import annotations

from learningcity.rules.cells.boundaries import BoundaryCase, BoundaryCases, Place, boundary_cases
from learningcity.rules.cells.inquiry import Aim, Clash, GaveUp, Witness, feasible
from learningcity.rules.cells.relations import Comparison, Relation, compare
from learningcity.rules.cells.tables import (
    Contradictions,
    DecisionTable,
    Redundancies,
    Redundancy,
    Row,
    contradictions,
    decision_table,
    redundant,
)

__all__ = [
    "Aim",
    "BoundaryCase",
    "BoundaryCases",
    "Clash",
    "Comparison",
    "Contradictions",
    "DecisionTable",
    "GaveUp",
    "Place",
    "Redundancies",
    "Redundancy",
    "Relation",
    "Row",
    "Witness",
    "boundary_cases",
    "compare",
    "contradictions",
    "decision_table",
    "feasible",
    "redundant",
]
