"""Where the five Thai documents contradict each other or themselves, as data: 48 places, none settled in silence.

Each says of what kind it is, what the documents say, and who claims what. Whether claims are in conflict is
computed from them: statements of other scope or of another time are none, and copies are one witness.
"""

from __future__ import annotations

from learningcity.inconsistencies.aliases import Alias, AliasFlag
from learningcity.inconsistencies.items import Inconsistency
from learningcity.inconsistencies.kinds import InconsistencyKind, Treatment
from learningcity.inconsistencies.lookup import claims, discrepancies, inconsistencies, inconsistency

__all__ = [
    "Alias",
    "AliasFlag",
    "Inconsistency",
    "InconsistencyKind",
    "Treatment",
    "claims",
    "discrepancies",
    "inconsistencies",
    "inconsistency",
]
