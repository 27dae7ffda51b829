"""Random values of this library for property-based tests with Hypothesis: cities, applications, rules, dates, text.

Every function returns a strategy, and checks its arguments when it is called. Nothing is drawn and thrown away:
what a strategy cannot give is never tried, so that health checks stay on and failures shrink to simple values.

Needs the extra ``hypothesis``: ``pip install 'learningcity[hypothesis]'``. With it, every public type of the library
also works with ``hypothesis.strategies.from_type``.
"""

from __future__ import annotations

try:
    import hypothesis as _hypothesis
except ModuleNotFoundError as _error:
    raise ModuleNotFoundError(
        "learningcity.strategies needs Hypothesis: pip install 'learningcity[hypothesis]'", name=_error.name
    ) from None

from learningcity.strategies.citing import citations, claims, conflicts, sources
from learningcity.strategies.conditions import facts, requirements, rulebooks, rules
from learningcity.strategies.encoding import encoded
from learningcity.strategies.registration import register
from learningcity.strategies.scored import observations, profiles
from learningcity.strategies.subjects import applications, cities, member_records, nominations, subjects
from learningcity.strategies.turning import almost_met, boundary_pairs, boundary_values
from learningcity.strategies.values import (
    country_codes,
    ids,
    labels,
    messages,
    partial_dates,
    periods,
    quantities,
    texts,
)
from learningcity.strategies.where import InfeasibleStrategy, cities_where, subjects_where

del _hypothesis

__all__ = [
    "InfeasibleStrategy",
    "almost_met",
    "applications",
    "boundary_pairs",
    "boundary_values",
    "citations",
    "cities",
    "cities_where",
    "claims",
    "conflicts",
    "country_codes",
    "encoded",
    "facts",
    "ids",
    "labels",
    "member_records",
    "messages",
    "nominations",
    "observations",
    "partial_dates",
    "periods",
    "profiles",
    "quantities",
    "register",
    "requirements",
    "rulebooks",
    "rules",
    "sources",
    "subjects",
    "subjects_where",
    "texts",
]
