"""What something is officially called, language by language, each with who calls it so.

No title is translated here. In a language in which no cited source gives one, the title in its source
language stands in, marked with that language.
"""

from __future__ import annotations

from enum import Enum

from attrs import field, frozen

from learningcity.errors import InvalidValue, Problem, WrongType, require_tuple, shown
from learningcity.sources.citations import (
    Citation,
    Standing,
    require_citations,
    require_member,
    require_standing,
    source_ids,
)
from learningcity.texts import Message

__all__ = ["Title", "TitleStatus", "Titles"]


class TitleStatus(Enum):
    """Whose wording a title is."""

    OFFICIAL = "official"
    """Of the body whose thing it is."""
    COMMUNICATION = "communication"
    """A short name for the public, of the body whose thing it is, not the text that was adopted."""
    GOVERNMENT = "government"
    """Of a ministry or another public body."""
    NATIONAL_COMMISSION = "national-commission"
    """Of a National Commission for UNESCO, or of a delegation to it."""
    CAMPAIGN = "campaign"
    """Of a campaign: in wide use, adopted by nobody."""
    JOURNAL = "journal"
    """Of a scholar or a journal."""
    PRESS = "press"
    """Of the press, or of another single page."""


@frozen(kw_only=True)
class Title:
    """A title in one language.

    Attributes:
        text: as printed.
        language: BCP 47 tag.
        status: whose wording it is.
        citations: where it is printed so.
        standing: how sure it is that it is printed so.

    Raises:
        Uncited: no citation.
        InvalidValue: no text, or no language.
        WrongType: a value of a type that the field does not accept.
    """

    text: str
    language: str
    status: TitleStatus
    citations: tuple[Citation, ...] = field(repr=source_ids)
    standing: Standing

    def __attrs_post_init__(self) -> None:
        for name in ("text", "language"):
            value = getattr(self, name)
            if not isinstance(value, str):
                raise WrongType(Problem("wrong-type", (name,), shown(value), Message("accepted.text")))
            if not value.strip():
                raise InvalidValue(Problem("blank", (name,), shown(value), Message("accepted.text")))
        require_member(("status",), self.status, TitleStatus)
        require_citations(self.citations, self.text)
        require_standing(("standing",), self.standing)


@frozen
class Titles:
    """The titles of one thing, that in its source language first.

    A language may have several, the best attested one first. One that is unverified is an alias: it may mean this
    thing, and no source says so, so that it is kept and stands for the thing in no language.

    Raises:
        InvalidValue: there is none, or the first one is unverified.
    """

    titles: tuple[Title, ...]

    def __attrs_post_init__(self) -> None:
        require_tuple(("titles",), self.titles, Title)
        if not self.titles or self.titles[0].standing is Standing.UNVERIFIED:
            raise InvalidValue(Problem("blank", ("titles",), shown(self.titles), accepted=Message("accepted.title")))

    @property
    def original(self) -> Title:
        """The title in the source language."""
        return self.titles[0]

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages that a source gives a title in."""
        return tuple(dict.fromkeys(title.language for title in self._attested))

    def in_language(self, language: str) -> Title | None:
        """The title in a language (a BCP 47 tag without region), None where no cited source gives one."""
        return next((title for title in self._attested if title.language == language), None)

    @property
    def _attested(self) -> tuple[Title, ...]:
        return tuple(title for title in self.titles if title.standing is not Standing.UNVERIFIED)

    def __str__(self) -> str:
        return self.original.text
