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
        "เมืองแห่งการเรียนรู้": ("learning-city", "learning-city-form.learning-town"),
        # One text speaks of a committee, and of a jury of experts, and does not say whether they are the same.
        "คณะกรรมการ": ("organisation.kk-presentation-committee", "organisation.gnlc-jury"),
        # A domain of development, and a dimension of sustainability.
        "environment": ("development-domain.environment", "sustainability-dimension.environmental"),
        "สิ่งแวดล้อม": ("development-domain.environment", "sustainability-dimension.environmental"),
        # An area of action, and a kind of activity.
        "กิจกรรมเฉลิมฉลอง": ("action-area.celebration", "activity-kind.celebration"),
        # An office, and the two parts that it plays in the rules.
        "นายกเทศมนตรี": ("commitment-bearer.mayor", "endorser.mayor", "municipal-role.mayor"),
        # An objective of building learning cities, and a challenge of municipalities.
        "social cohesion": ("objective.social-cohesion", "urban-challenge.social-cohesion"),
        "ความสมานฉันท์ในสังคม": ("objective.social-cohesion", "urban-challenge.social-cohesion"),
        # A place, and the form that it alone has.
        "กรุงเทพมหานคร": ("member.bangkok", "administrative-form.special-administration"),
    }
)
"""The forms of terms by which several things are called, with their ids; every other form finds one thing.

That one is what the term stands for, before documents, requirements and the like that are called the same.
"""


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
