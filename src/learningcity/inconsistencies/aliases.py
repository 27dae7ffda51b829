"""Names in which something looks wrong, and what: they mean the thing all the same.

Which source prints such a name is told by the claims of the inconsistency that holds it.
"""

from __future__ import annotations

from enum import Enum

from attrs import frozen

from learningcity.errors import InvalidValue, Problem, WrongType, require_tuple, shown
from learningcity.sources.citations import checked_id
from learningcity.texts import Message

__all__ = ["Alias", "AliasFlag"]


class AliasFlag(Enum):
    """What looks wrong in a name, as this library reads it."""

    WRONG_FORM = "wrong-form"
    """It has another legal form than the place."""
    DOUBLED_PREFIX = "doubled-prefix"
    """A word for the form stands in it twice."""


@frozen(kw_only=True)
class Alias:
    """A name that is printed for something, and what looks wrong in it.

    Attributes:
        name: as printed.
        subject: id of what is meant.
        flags: what looks wrong in it.

    Raises:
        InvalidValue: a name without text, or an id that is not well formed.
        WrongType: a value of a type that the field does not accept.
    """

    name: str
    subject: str
    flags: tuple[AliasFlag, ...] = ()

    def __attrs_post_init__(self) -> None:
        if not isinstance(self.name, str):
            raise WrongType(Problem("wrong-type", ("name",), shown(self.name), Message("accepted.text")))
        if not self.name.strip():
            raise InvalidValue(Problem("blank", ("name",), shown(self.name), Message("accepted.text")))
        checked_id(self.subject, ("subject",))
        require_tuple(("flags",), self.flags, AliasFlag)
