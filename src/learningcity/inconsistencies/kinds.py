"""What kinds of inconsistency there are, and what this library does with each."""

from __future__ import annotations

from enum import Enum

__all__ = ["InconsistencyKind", "Treatment"]


class Treatment(Enum):
    """What this library does with an inconsistency, so that nothing is settled in silence."""

    KEEP_EVERY_FIGURE = "keep-every-figure"
    """Every figure stays; the difference is computed and reported."""
    FORM_BY_SOURCE = "form-by-source"
    """Each source keeps the legal form that it gives; preferring one needs a reason."""
    SEPARATE_SCOPES = "separate-scopes"
    """The statements cover different things, and say so: no conflict."""
    SEPARATE_TIMES = "separate-times"
    """The statements speak of different times, and say so: no conflict."""
    SEPARATE_SUBJECTS = "separate-subjects"
    """The statements are about different things: no conflict."""
    ALIASES = "aliases"
    """One thing under several names; each name is kept as printed."""
    SEPARATE_TERMS = "separate-terms"
    """Terms are kept apart and related to each other; none is merged into another in silence."""
    MARK_INCOMPLETE = "mark-incomplete"
    """What is missing is marked as missing, and not filled in."""
    KEEP_OPEN = "keep-open"
    """The readings stand side by side, or a doubt is told."""
    ONE_WITNESS = "one-witness"
    """Sources that share a text count once."""
    TELL_DERIVATION = "tell-derivation"
    """What follows from figures is shown with them, and never as a claim of a source."""
    SEPARATE_FIELDS = "separate-fields"
    """Place and manner are told apart; each holds what its sources claim."""
    CORRECTED_BESIDE_PRINTED = "corrected-beside-printed"
    """The printed spelling is kept, and the correct one stands beside it."""


class InconsistencyKind(Enum):
    """In what way documents contradict each other, or invite a wrong reading."""

    ADMIN_FORM = "admin-form"
    """The legal form of a place differs."""
    AMBIGUITY = "ambiguity"
    """A wording can be read in more than one way."""
    ARITHMETIC = "arithmetic"
    """Figures do not add up."""
    ATTRIBUTION = "attribution"
    """Something is ascribed to a body that no other document ascribes to it."""
    DEPENDENCE = "dependence"
    """Documents share text."""
    DERIVED = "derived"
    """A figure follows from others and is not stated."""
    GAP = "gap"
    """A step that one would expect is not mentioned."""
    GRANULARITY = "granularity"
    """The statements are about a whole and a part of it."""
    INCOMPLETE = "incomplete"
    """A list lacks entries."""
    LOCATION_MODE = "location-mode"
    """A meeting is said to be virtual, and to be in a place."""
    NAMING = "naming"
    """One thing has several names."""
    NOTATION = "notation"
    """One thing is written in several ways."""
    SCOPE = "scope"
    """The statements cover different things."""
    TEMPORAL = "temporal"
    """The statements speak of different times, or of a time that is not clear."""
    TERMINOLOGY = "terminology"
    """Words that are alike mean different things, or different words the same."""
    TRANSLATION = "translation"
    """Renderings differ."""
    TYPO = "typo"
    """A slip of the pen."""

    @property
    def treatment(self) -> Treatment:
        """What this library does with inconsistencies of this kind."""
        return _TREATMENTS[self]


_TREATMENTS = {
    InconsistencyKind.ADMIN_FORM: Treatment.FORM_BY_SOURCE,
    InconsistencyKind.AMBIGUITY: Treatment.KEEP_OPEN,
    InconsistencyKind.ARITHMETIC: Treatment.KEEP_EVERY_FIGURE,
    InconsistencyKind.ATTRIBUTION: Treatment.KEEP_OPEN,
    InconsistencyKind.DEPENDENCE: Treatment.ONE_WITNESS,
    InconsistencyKind.DERIVED: Treatment.TELL_DERIVATION,
    InconsistencyKind.GAP: Treatment.MARK_INCOMPLETE,
    InconsistencyKind.GRANULARITY: Treatment.SEPARATE_SUBJECTS,
    InconsistencyKind.INCOMPLETE: Treatment.MARK_INCOMPLETE,
    InconsistencyKind.LOCATION_MODE: Treatment.SEPARATE_FIELDS,
    InconsistencyKind.NAMING: Treatment.ALIASES,
    InconsistencyKind.NOTATION: Treatment.ALIASES,
    InconsistencyKind.SCOPE: Treatment.SEPARATE_SCOPES,
    InconsistencyKind.TEMPORAL: Treatment.SEPARATE_TIMES,
    InconsistencyKind.TERMINOLOGY: Treatment.SEPARATE_TERMS,
    InconsistencyKind.TRANSLATION: Treatment.SEPARATE_TERMS,
    InconsistencyKind.TYPO: Treatment.CORRECTED_BESIDE_PRINTED,
}
