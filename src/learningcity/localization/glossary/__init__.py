"""The glossary: the terms of five Thai documents on learning cities, each with its preferred form and all others.

The terms and titles are facts, each with the documents in which it stands. What is printed by mistake, or only once
beside a form that several documents share, is understood and never written.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING

from learningcity.errors import looked_up
from learningcity.localization.glossary.terminology import Term, TermVariant, VariantKind

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["HOMONYMS", "Term", "TermVariant", "VariantKind", "term", "terms"]

_SUBJECTS = ("network", "framework", "admission", "guidance", "people", "places", "programmes", "words")

HOMONYMS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "เมืองแห่งการเรียนรู้": ("term.concept.learning-city", "term.form.learning-town"),
        # One text speaks of a committee, and of a jury of experts, and does not say whether they are the same.
        "คณะกรรมการ": ("term.admission.jury", "term.org.committee"),
    }
)
"""The forms that stand for more than one term, with the ids of those terms; no other form does."""


def term(id: str) -> Term:
    """A term of the glossary.

    Raises:
        UnknownId: no term has this id; the error names the nearest one.
    """
    return looked_up(id, _by_id())


def terms() -> tuple[Term, ...]:
    """Every term of the glossary, by subject, in the order of the documents' inventory."""
    return tuple(_by_id().values())


@cache
def _by_id() -> dict[str, Term]:
    modules = (import_module(f"{__name__}.{subject}") for subject in _SUBJECTS)
    return {entry.id: entry for module in modules for entry in module.TERMS}
