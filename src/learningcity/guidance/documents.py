"""What is kept of a document that guides learning cities, and when it is there.

A document is there from the day on which it was adopted, launched or published. Where only a stretch of time is
known in which that day lies, what is between its first and its last day is unknown. No source says that any of
the documents was ever repealed or replaced.
"""

from __future__ import annotations

from datetime import date
from enum import Enum

from attrs import frozen

from learningcity.dates import Period, require_day
from learningcity.errors import require_tuple
from learningcity.guidance.commitments import Commitment
from learningcity.guidance.dating import end_of, require_dated, start_of
from learningcity.guidance.problems import require_ids, require_instance
from learningcity.outcome import MET, NOT_MET, UNKNOWN, Outcome
from learningcity.sources.citations import checked_id
from learningcity.sources.claims import Claim, Conflict
from learningcity.sources.enumerations import Enumeration
from learningcity.sources.statements import Statement
from learningcity.sources.titles import Title, Titles

__all__ = ["DocumentKind", "DocumentPart", "GuidanceDocument", "OutcomeRelation"]


class DocumentKind(Enum):
    """What a document is by its own name, or by what it is used for."""

    DECLARATION = "declaration"
    STATEMENT = "statement"
    CALL_TO_ACTION = "call-to-action"
    MANIFESTO = "manifesto"
    COMMITMENT = "commitment"
    FRAMEWORK = "framework"
    """The Key Features."""
    GUIDELINES = "guidelines"
    GUIDE = "guide"
    STRATEGY = "strategy"
    COLLECTION = "collection"
    """Other documents under one cover."""


class OutcomeRelation(Enum):
    """How a document came out of a conference or a meeting."""

    ADOPTED = "adopted"
    LAUNCHED = "launched"
    """Made known there; nobody voted on it."""
    ISSUED = "issued"
    """Addressed to others from there."""


class DocumentPart(Enum):
    """A part of a document."""

    PREAMBLE = "preamble"
    COMMITMENTS = "commitments"
    CALL_TO_ACTION = "call-to-action"


@frozen(kw_only=True)
class GuidanceDocument(Statement):
    """A document that guides learning cities, as far as sources tell of it.

    Attributes:
        kind: what it is.
        issued: the stretch of time in which the day lies on which it was adopted, launched or published.
        outcome_of: id of the conference or meeting that it came of, None where no source names one.
        relation: how it came of it, None where no source says.
        languages: BCP 47 tags of the languages that it was published in, as far as a source names them.
        parts: its parts, as far as a source names them.
        contains: ids of the documents that it holds.
        lists: what it enumerates, each with the count that a source declares and the entries that were read.
        commitments: what it commits to, calls for or is centred on, as far as sources report it.
        conflicts: questions about it on which sources disagree.
        claims: what single sources say. The predicates are ``relation`` (how it came of the conference) and
            ``planned-relation`` (said before the conference), ``announced`` and ``available`` (the day on which it was
            made known, or could be had), ``planned-announcement`` (such a day, named in advance), ``licence`` and
            ``licence-version``, ``pages``, ``isbn``, ``rests-on`` (the id of another document), ``adopted-by`` (who
            takes it for a rule of its own), ``piloted-in``, ``preamble`` and ``drafting-committee-chair``.

    Raises:
        WrongType: a value of a type that the field does not accept.
        InvalidValue: a period with an open end, or an id that is none.
    """

    kind: DocumentKind
    issued: Period
    outcome_of: str | None = None
    relation: OutcomeRelation | None = None
    languages: tuple[str, ...] = ()
    parts: tuple[DocumentPart, ...] = ()
    contains: tuple[str, ...] = ()
    lists: tuple[Enumeration, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    claims: tuple[Claim, ...] = ()

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        require_instance((self.id, "kind"), self.kind, DocumentKind)
        require_dated((self.id, "issued"), self.issued)
        if self.outcome_of is not None:
            checked_id(self.outcome_of, (self.id, "outcome_of"))
        if self.relation is not None:
            require_instance((self.id, "relation"), self.relation, OutcomeRelation)
        for name, kind in _ENTRIES:
            require_tuple((self.id, name), getattr(self, name), kind)
        require_ids((self.id, "contains"), self.contains)

    @property
    def titles(self) -> tuple[Title, ...]:
        """Its titles as printed, that in its source language first; empty where no source prints one."""
        return self.label.titles if isinstance(self.label, Titles) else ()

    def title_in(self, language: str) -> Title | None:
        """Its title in a language (a BCP 47 tag without region), None where no cited source gives one."""
        return self.label.in_language(language) if isinstance(self.label, Titles) else None

    def in_force(self, on: date) -> Outcome:
        """Whether the document is there on a day.

        ``MET`` from the last day on that it may be of, ``NOT_MET`` before the first, ``UNKNOWN`` between them.

        Raises:
            WrongType: no day.
        """
        require_day(("on",), on)
        if on >= end_of(self.issued).latest:
            return MET
        return UNKNOWN if on >= start_of(self.issued).earliest else NOT_MET


_ENTRIES: tuple[tuple[str, type], ...] = (
    ("languages", str),
    ("parts", DocumentPart),
    ("lists", Enumeration),
    ("commitments", Commitment),
    ("conflicts", Conflict),
    ("claims", Claim),
)
"""The fields that hold several entries, and of what."""
