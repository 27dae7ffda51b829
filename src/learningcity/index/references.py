"""Which fields hold ids of other things, and what a statement refers to by them."""

from __future__ import annotations

from collections.abc import Iterator
from types import MappingProxyType
from typing import Any

from learningcity.errors import Problem, WrongType, shown
from learningcity.index.walking import CITED, Cited, is_several, names_of, parts
from learningcity.sources.citations import Citation
from learningcity.texts import Message

__all__ = ["REFERENCES", "is_reference", "references"]

REFERENCES = MappingProxyType(
    {
        "Absence": ("about",),
        "Admission": ("cohort",),
        "Area": ("group", "requirement"),
        "Attendance": ("who",),
        "Award": ("editions", "contradictions"),
        "AwardEdition": ("conference", "rules", "quotas", "laureates"),
        "Call": ("rules", "cohorts"),
        "Cluster": ("commitment",),
        "Cohort": ("members",),
        "Commitment": ("document",),
        "Conference": ("outcomes",),
        "Contradiction": ("concerns",),
        "Congratulation": ("giver", "congratulated"),
        "DraftFeature": ("area",),
        "DraftMeasurement": ("feature",),
        "Effect": ("benefits",),
        "Enumeration": ("items",),
        "Era": ("conference",),
        "Event": ("views",),
        "GuidanceDocument": ("outcome_of", "contains"),
        "Imprint": ("source",),
        "Inconsistency": ("concerns",),
        "KnownAdmission": ("credits",),
        "Laureate": ("edition", "member"),
        "Linkage": ("origin", "aim"),
        "Meeting": ("prepares", "outcomes"),
        "MembershipState": ("members",),
        "Network": ("founded_by", "operated_by", "beneficiaries", "guiding_documents"),
        "NetworkStrategy": ("document",),
        "Organisation": ("parent",),
        "Person": ("affiliation",),
        "Quotation": ("speaker",),
        "SdgIndicator": ("target",),
        "Target": ("goal", "indicators"),
        "Wording": ("area", "shared_with", "topic_of", "passage"),
    }
)
"""By the name of a class its fields that hold ids of things which the library has."""


def is_reference(owner: type, name: str) -> bool:
    """Whether a field of a class, or of a class that it is derived from, holds ids of other things."""
    return any(name in REFERENCES.get(kind.__name__, ()) for kind in owner.__mro__)


def references(statement: Cited) -> tuple[str, ...]:
    """The ids that a statement refers to by its fields, each once, in their order.

    Raises:
        WrongType: no statement, requirement or conflict.
    """
    _require_cited(statement)
    return tuple(dict.fromkeys(_ids_in(statement)))


def _require_cited(value: object) -> None:
    if not isinstance(value, CITED):
        raise WrongType(Problem("wrong-type", (), shown(value), Message("accepted.cited")))


def _ids_in(value: object) -> Iterator[str]:
    if isinstance(value, Citation):
        return
    for name in names_of(value):
        held: Any = getattr(value, name)
        if is_reference(type(value), name):
            yield from _entries(held)
        else:
            yield from _ids_in(held)
    if is_several(value):
        for entry in parts(value):
            yield from _ids_in(entry)


def _entries(held: Any) -> tuple[str, ...]:
    if held is None:
        return ()
    return parts(held) if is_several(held) else (held,)
