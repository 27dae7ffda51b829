"""The shape of a contradiction between sources."""

from __future__ import annotations

import re

from attrs import frozen

from learningcity.errors import InvalidValue, Problem, shown
from learningcity.guidance.problems import require_distinct, require_ids, require_instance, require_texts
from learningcity.sources.citations import Citation, Standing
from learningcity.sources.claims import Claim, Conflict, Side
from learningcity.sources.register import source
from learningcity.sources.resolution import Claims
from learningcity.sources.statements import Statement
from learningcity.texts import Message

__all__ = ["Contradiction", "contradicting", "known", "says"]

_CODE = re.compile(r"[CM][1-9][0-9]?")


@frozen(kw_only=True)
class Contradiction(Statement):
    """A question that sources answer in several ways.

    The note is how this library reads it: its own inference, which no source need share.

    Attributes:
        code: by which it is known, such as ``C3``.
        also: further codes under which it is known.
        conflict: the question, and every side with who speaks for it.
        concerns: ids of what it bears on.

    Raises:
        InvalidValue: a code that is not well formed or stands twice, or an id that is none.
        WrongType: a value of a type that the field does not accept.
    """

    code: str
    also: tuple[str, ...] = ()
    conflict: Conflict
    concerns: tuple[str, ...] = ()

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        require_instance((self.id, "code"), self.code, str)
        require_texts((self.id, "also"), self.also)
        codes = (self.code, *self.also)
        require_distinct((self.id, "also"), codes)
        for code in codes:
            if not _CODE.fullmatch(code):
                raise InvalidValue(Problem("code", (self.id, "code"), shown(code), Message("accepted.code")))
        require_instance((self.id, "conflict"), self.conflict, Conflict)
        require_ids((self.id, "concerns"), self.concerns)

    @property
    def number(self) -> int:
        """Its number in its collection."""
        return int(self.code[1:])

    @property
    def claims(self) -> Claims:
        """The claims of every side, to be compared, counted, or resolved by a policy."""
        return Claims(dict.fromkeys(claim for side in self.conflict.sides for claim in side.claims))


def contradicting(
    code: str, *sides: Side, also: tuple[str, ...] = (), concerns: tuple[str, ...] = ("gnlc",)
) -> Contradiction:
    """A contradiction whose question, note and conflict have the ids that its code makes."""
    id = f"contradiction.{code}"
    reading = Citation(source("learningcity-reading"))
    conflict = Conflict(f"{id}.sides", Message(f"contradiction.{code}"), sides)
    return Contradiction(
        id=id,
        label=Message(f"contradiction.{code}"),
        note=Message(f"contradiction.{code}.note"),
        citations=(*(citation for citation in conflict.citations if citation != reading), reading),
        standing=Standing.CONTESTED,
        code=code.upper(),
        also=also,
        conflict=conflict,
        concerns=concerns,
    )


def known(code: str, conflict: Conflict) -> Contradiction:
    """A contradiction that stands elsewhere with all of its sides, which it then has as well."""
    return contradicting(code, *conflict.sides, concerns=("gnlc", conflict.id))


def says(side: str, *claims: Claim) -> Side:
    """One side; what it holds has the id that its name makes, such as ``c3.per-year``."""
    return Side(Message(f"contradiction.{side}"), claims)
