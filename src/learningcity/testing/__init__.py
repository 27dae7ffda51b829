"""Checks for the rule books of other people, and for apps that are built on rules; Hypothesis is not needed.

The assertions raise :class:`~learningcity.errors.RuleBookFault`, an ``AssertionError`` that holds every problem that
was found. The other functions look through all subjects that there can be: where a rule changes its mind, which
combinations of outcomes there are, what contradicts itself. All are deterministic, and say so where they give up.
"""

from __future__ import annotations

from learningcity.errors import RuleBookFault
from learningcity.rules.cells import (
    Aim,
    BoundaryCase,
    BoundaryCases,
    Clash,
    Comparison,
    Contradictions,
    DecisionTable,
    GaveUp,
    Place,
    Redundancies,
    Redundancy,
    Relation,
    Row,
    Witness,
)
from learningcity.rules.difference import Change, ChangeKind, Difference
from learningcity.testing.agreement import assert_readers_agree
from learningcity.testing.citing import assert_cited
from learningcity.testing.looking import (
    boundary_cases,
    compare,
    contradictions,
    decision_table,
    difference,
    feasible,
    redundant,
)
from learningcity.testing.sense import assert_no_redundancy, assert_satisfiable
from learningcity.testing.wording import assert_labelled

__all__ = [
    "Aim",
    "BoundaryCase",
    "BoundaryCases",
    "Change",
    "ChangeKind",
    "Clash",
    "Comparison",
    "Contradictions",
    "DecisionTable",
    "Difference",
    "GaveUp",
    "Place",
    "Redundancies",
    "Redundancy",
    "Relation",
    "Row",
    "RuleBookFault",
    "Witness",
    "assert_cited",
    "assert_labelled",
    "assert_no_redundancy",
    "assert_readers_agree",
    "assert_satisfiable",
    "boundary_cases",
    "compare",
    "contradictions",
    "decision_table",
    "difference",
    "feasible",
    "redundant",
]
