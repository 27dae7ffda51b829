"""How often values are unknown, and how often they lie near the constants of rules.

Few choices a value: what is one of a handful is drawn in one step, whether it may be unknown or not.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Literal, TypeAlias

from attrs import evolve, frozen
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from learningcity.strategies.near import Constants, constants_within

__all__ = ["Missing", "Place", "often", "one_of_few", "optional"]

Missing: TypeAlias = Literal["never", "sometimes", "often"]


@frozen
class Place:
    """Where in a subject a value stands.

    Attributes:
        missing: how often what may be unknown is.
        constants: those of the facts that begin here, by what remains of their paths.
        within: the classes that it lies in, from the outermost.
    """

    missing: Missing
    constants: Constants
    within: tuple[type, ...] = ()

    @property
    def here(self) -> tuple[Any, ...]:
        """The constants that the value itself is compared with."""
        return self.constants.get((), ())

    def at(self, *steps: str) -> Place:
        """So many steps further inside."""
        constants = self.constants
        for step in steps:
            constants = constants_within(constants, step)
        return evolve(self, constants=constants)


def optional(known: SearchStrategy[Any], missing: Missing) -> SearchStrategy[Any]:
    """Known values, and None as often as said."""
    if missing == "never":
        return known
    if missing == "sometimes":
        return st.none() | known
    return st.sampled_from((True, True, True, False)).flatmap(lambda unknown: st.none() if unknown else known)


def one_of_few(values: Iterable[Any], missing: Missing, near: Iterable[Any] = ()) -> SearchStrategy[Any]:
    """One of the values, and None as often as said; those that rules name come as often as all the others together."""
    few = tuple(values)
    named = tuple(near)
    chosen = (*named * max(1, len(few) // max(1, len(named))), *few)
    unknown = {"never": 0, "sometimes": max(1, len(chosen) // 3), "often": 3 * len(chosen)}[missing]
    return st.sampled_from((None,) * unknown + chosen)


def often(near: Iterable[Any], others: SearchStrategy[Any]) -> SearchStrategy[Any]:
    """The values that rules name, and others as often."""
    named = tuple(near)
    return st.sampled_from(named) | others if named else others
