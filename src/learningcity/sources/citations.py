"""Who says so: sources, and places in them; how sure a statement is."""

from __future__ import annotations

import re
from datetime import date
from enum import Enum

from attrs import frozen

from learningcity.dates import PartialDate
from learningcity.errors import InvalidValue, Path, Problem, Uncited, WrongType, shown
from learningcity.texts import Labels, Message, Text

__all__ = [
    "FACTS_AS_OF",
    "Citation",
    "Source",
    "Standing",
    "checked_id",
    "id_only",
    "require_citations",
    "require_date",
    "require_member",
    "require_standing",
    "require_words",
    "source_ids",
]

FACTS_AS_OF = date(2026, 11, 20)
"""The day on which the sources of the shipped facts were last gone through."""


class Standing(Enum):
    """How sure a statement is."""

    VERIFIED = "verified"
    """Read in a primary source."""
    REPORTED = "reported"
    """Read in a secondary source."""
    CONTESTED = "contested"
    """Sources disagree; every side is kept."""
    UNVERIFIED = "unverified"
    """Recalled, or a reading of this library: nothing was read that says so. Never the basis of a verdict."""


@frozen
class Source:
    """A published text that something rests on.

    Attributes:
        id: stable; the word by which the library cites it.
        title: as printed, in the language of the source; None where the title itself was not seen.
        publisher: None where none is printed.
        date: as exact as printed, None where none is.
        language: BCP 47 tag of the text, None where not stated.
        url: where it was published.
        description: what it is, in the library's words, where there is no title.

    Raises:
        WrongType: a value of a type that the field does not accept.
        InvalidValue: no id, or neither a title nor a description.
    """

    id: str
    title: str | None = None
    publisher: str | None = None
    date: PartialDate | None = None
    language: str | None = None
    url: str | None = None
    description: Text | None = None

    def __attrs_post_init__(self) -> None:
        for name in ("id", "title", "publisher", "language", "url"):
            value = getattr(self, name)
            if value is not None and not isinstance(value, str):
                raise WrongType(Problem("wrong-type", (name,), shown(value), Message("accepted.text")))
        require_date(("date",), self.date)
        if self.description is not None:
            require_words(("description",), self.description)
        if not self.id:
            raise InvalidValue(Problem("blank", ("id",), shown(self.id), Message("accepted.text")))
        if not self.title and self.description is None:
            raise InvalidValue(Problem("blank", ("title",), shown(self.title), Message("accepted.text")))


@frozen
class Citation:
    """A place in a source: ``Citation(source, "section 2")``.

    The locator is text as the source numbers its parts, or words that can be told in several languages.

    Raises:
        WrongType: not a source, or a locator that is no text.
    """

    source: Source
    locator: str | Text | None = None

    def __attrs_post_init__(self) -> None:
        if not isinstance(self.source, Source):
            raise WrongType(Problem("wrong-type", ("source",), shown(self.source), Message("accepted.source")))
        if self.locator is not None and not isinstance(self.locator, str):
            require_words(("locator",), self.locator)


def id_only(value: object) -> str:
    """The id of a large part, for the ``repr`` of what holds it."""
    return f"<{getattr(value, 'id', value)}>"


def source_ids(citations: tuple[Citation, ...]) -> str:
    """The ids of the sources that are cited, for the ``repr`` of what cites them."""
    return f"<{', '.join(citation.source.id for citation in citations)}>"


_ID = re.compile(r"[a-z0-9]+(?:[-.][a-z0-9]+)*")


def checked_id(id: object, path: Path = ("id",)) -> str:
    """The id, if it is lower case and dotted.

    Raises:
        WrongType: not text.
        InvalidValue: another spelling.
    """
    if not isinstance(id, str):
        raise WrongType(Problem("wrong-type", path, shown(id), Message("accepted.id")))
    if not _ID.fullmatch(id):
        raise InvalidValue(Problem("id", path, shown(id), Message("accepted.id")))
    return id


def require_citations(citations: object, what: str) -> None:
    """Nothing, if there is at least one citation and nothing else.

    Raises:
        Uncited: there is none, or something that is none.
    """
    if not isinstance(citations, tuple) or not citations or not all(isinstance(c, Citation) for c in citations):
        raise Uncited(Message("error.uncited", {"what": what}))


def require_standing(path: Path, value: object) -> None:
    """Nothing, if the value is a standing.

    Raises:
        WrongType: it is none.
    """
    require_member(path, value, Standing)


def require_member(path: Path, value: object, kind: type[Enum]) -> None:
    """Nothing, if the value is a member of the enumeration.

    Raises:
        WrongType: it is none.
    """
    if not isinstance(value, kind):
        words = ", ".join(f"{kind.__name__}.{member.name}" for member in kind)
        raise WrongType(Problem("wrong-type", path, shown(value), Message("accepted.one-of", {"words": words})))


def require_date(path: Path, value: object) -> None:
    """Nothing, if the value is a partial date, or None.

    Raises:
        WrongType: it is neither.
    """
    if value is not None and not isinstance(value, PartialDate):
        raise WrongType(Problem("wrong-type", path, shown(value), Message("accepted.partial-date")))


def require_words(path: Path, value: object) -> None:
    """Nothing, if the value is a message or labels.

    Raises:
        WrongType: it is neither.
    """
    if not isinstance(value, Message | Labels):
        raise WrongType(Problem("wrong-type", path, shown(value), Message("accepted.text-value")))
