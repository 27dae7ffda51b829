"""A link between a part of the framework and a goal or target, and what it rests on."""

from __future__ import annotations

from enum import Enum

from attrs import frozen

from learningcity.errors import InvalidValue, Path, Problem, UnknownId, shown
from learningcity.sdg.goals import goal as goal_of
from learningcity.sdg.targets import target as target_of
from learningcity.sources.citations import Citation, Standing, checked_id, require_member
from learningcity.sources.statements import Statement
from learningcity.texts import Message, Text

__all__ = ["Basis", "Linkage", "Strength", "link"]


class Strength(Enum):
    """How much a goal stands in the foreground."""

    FOCUS = "focus"
    """Named before the others."""
    SUPPORT = "support"
    """Served, without being named before the others."""


class Basis(Enum):
    """Who makes the link."""

    STATED = "stated"
    """The text itself that is linked, or the body that runs it."""
    REPORTED = "reported"
    """Somebody else, about it."""
    READING = "reading"
    """This library, which reads the same topic in both: nobody else says so."""


@frozen(kw_only=True)
class Linkage(Statement):
    """A link from a part of the framework to a goal or a target.

    Attributes:
        origin: id of the network, of a document, of a conference, or of an area of the Key Features.
        aim: id of a goal or a target.
        strength: how much the goal stands in the foreground.
        basis: who makes the link.
        note: for a reading the reason, otherwise what a reader should know besides.

    Raises:
        InvalidValue: an origin that is no id, an aim that is not the id of a goal or of a shipped target (those of
            goals 4 and 11), or a reading of this library whose standing is other than ``UNVERIFIED``.
        WrongType: a strength or basis that is none.
    """

    origin: str
    aim: str
    strength: Strength
    basis: Basis

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        checked_id(self.origin, (self.id, "origin"))
        _require_aim((self.id, "aim"), checked_id(self.aim, (self.id, "aim")))
        require_member((self.id, "strength"), self.strength, Strength)
        require_member((self.id, "basis"), self.basis, Basis)
        if self.basis is Basis.READING and self.standing is not Standing.UNVERIFIED:
            accepted = Message("accepted.one-of", {"words": "Standing.UNVERIFIED"})
            raise InvalidValue(Problem("unknown-value", (self.id, "standing"), shown(self.standing), accepted))


def _require_aim(path: Path, id: str) -> None:
    """Nothing, if the id is that of a goal or of a shipped target; a code is no id."""
    for find in (goal_of, target_of):
        try:
            if find(id).id == id:
                return
        except UnknownId:
            continue
    raise InvalidValue(Problem("aim", path, shown(id), Message("accepted.aim")))


def link(  # noqa: PLR0913  # what a link is made of
    origin: str,
    code: str,
    basis: Basis,
    citations: tuple[Citation, ...],
    standing: Standing,
    *,
    focus: bool = False,
    note: Text | None = None,
) -> Linkage:
    """The link to the goal or target with a code: ``4``, ``4.7``."""
    return Linkage(
        id=f"linkage.{origin}.sdg.{code}",
        label=_label(code, focus=focus),
        origin=origin,
        aim=f"sdg.{code}",
        strength=Strength.FOCUS if focus else Strength.SUPPORT,
        basis=basis,
        citations=citations,
        standing=standing,
        note=note,
    )


def _label(code: str, *, focus: bool) -> Message:
    if "." in code:
        return Message("linkage.target", {"target": code})
    return Message("linkage.goal.focus" if focus else "linkage.goal.support", {"goal": int(code)})
