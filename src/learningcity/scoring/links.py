"""Links from a part of a profile to targets of the Sustainable Development Goals."""

from __future__ import annotations

from fractions import Fraction

from attrs import field, frozen

from learningcity.errors import InvalidValue, Problem, shown
from learningcity.scoring.tree import as_fraction
from learningcity.sources.citations import Citation, checked_id, require_citations
from learningcity.texts import Message, Number

__all__ = ["SdgLink"]


def _strength(strength: Number) -> Fraction:
    return as_fraction(strength, ("strength",))


@frozen(kw_only=True)
class SdgLink:
    """That a part of a profile bears on a target of goal 4 or 11.

    Attributes:
        node: id of a node of the profile.
        target: id of the target: ``sdg.4.6``.
        strength: above 0 and at most 1, how strongly; whoever is cited says so, or the profile's author does.
        citations: who makes the link; at least one.

    Raises:
        Uncited: no citation.
        WrongType: a field of a type that it does not accept.
        InvalidValue: an id that is none, a target that the library does not have, or another strength.
    """

    node: str
    target: str
    strength: Fraction = field(converter=_strength)
    citations: tuple[Citation, ...]

    def __attrs_post_init__(self) -> None:
        checked_id(self.node, ("node",))
        require_citations(self.citations, f"{self.node}, {self.target}")
        _require_target(self.target)
        if not 0 < self.strength <= 1:
            accepted = Message("accepted.strength")
            raise InvalidValue(Problem("strength", ("strength",), shown(self.strength), accepted))


def _require_target(id: object) -> None:
    from learningcity.sdg.targets import targets  # light door: facts load when the first link is made

    known = [target.id for target in targets()]
    if id not in known:
        raise InvalidValue(Problem("target", ("target",), shown(id), Message("accepted.target")))
