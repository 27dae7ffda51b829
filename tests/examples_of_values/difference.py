"""Examples of what changed between two editions."""

from __future__ import annotations

from collections.abc import Callable

from attrs import evolve

from learningcity.cities import POPULATION, City
from learningcity.eligibility import MEMBERSHIP
from learningcity.rules.difference import Difference, difference
from learningcity.rules.rulebook import RuleBook


def used_difference() -> Difference[City]:
    """A difference that was asked for all that it can say without a language."""
    population, *others = MEMBERSHIP.requirements
    larger = evolve(population, condition=POPULATION.at_least(50_000))
    found = difference(MEMBERSHIP, RuleBook[City]("gnlc.membership", (larger, *others)), City)
    _ = found.messages(), found.still_met, [change.message for change in found]
    return found


EXAMPLES: dict[str, Callable[[], object]] = {
    "Change": lambda: used_difference().changes[-1],
    "Difference": used_difference,
}
