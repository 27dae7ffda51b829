"""What bears a name: everything that has an id, with the terms of the glossary; one thing loads its own room alone."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from learningcity.errors import looked_up
from learningcity.localization.folding import folded
from learningcity.localization.glossary import Term, terms

if TYPE_CHECKING:
    from learningcity.index import Named

__all__ = ["ROOMS", "everything", "forms_by_term", "term_form", "with_id"]

ROOMS: Mapping[str, str] = MappingProxyType(
    {
        "imprint": "sources",
        "passage": "sources",
        "learning-city": "learning_city",
        "lifelong-learning": "learning_city",
        "lifelong-learning-provision": "learning_city",
        "lifelong-education": "learning_city",
        "objectives": "learning_city",
        "objective": "learning_city",
        "sdgs": "sdg",
        "sdg": "sdg",
        "focus": "sdg",
        "linkage": "sdg",
        "linkages": "sdg",
        "key-features": "key_features",
        "era": "guidance",
        "iclc": "guidance",
        "conference": "guidance",
        "document": "guidance",
        "guidance": "guidance",
        "meeting": "guidance",
        "action-area": "guidance",
        "activity": "guidance",
        "grant": "guidance",
        "absence": "guidance",
        "inconsistency": "inconsistencies",
        "gnlc": "network",
        "purpose": "network",
        "principle": "network",
        "cluster": "network",
        "organisation": "network",
        "person": "network",
        "quotation": "network",
        "announcement": "network",
        "viewing": "network",
        "congratulation": "network",
        "cohort": "network",
        "country-count": "network",
        "member": "network",
        "membership-state": "network",
        "urban": "network",
        "observation": "network",
        "projection": "network",
        "derived": "network",
        "contradiction": "admission",
        "call": "admission",
        "window": "admission",
        "quota": "admission",
        "report": "admission",
        "form": "admission",
        "route": "admission",
        "admission": "admission",
        "award": "award",
        "laureate": "award",
    }
)
"""In which room a statement is looked for first, by what its id begins with."""


def with_id(id: str) -> Named | Term:
    """What has an id.

    Raises:
        UnknownId: nothing has it; the error names the nearest one.
    """
    if not isinstance(id, str):  # pyright: ignore[reportUnnecessaryIsInstance]  # users may give anything
        return looked_up(id, _terms())
    room = ROOMS.get(id.partition(".")[0])
    if room is not None and id in _statements(room):
        return _statements(room)[id]
    return _terms().get(id) or looked_up(id, everything())


@cache
def everything() -> Mapping[str, Named | Term]:
    """Everything that has an id, by it."""
    from learningcity.index import by_id, ids

    return {**{id: by_id(id) for id in ids()}, **_terms()}


def term_form(id: str, language: str) -> str | None:
    """The preferred form in a language of the term that names a thing, None where there is none."""
    term = _terms_by_thing().get(id)
    return None if term is None else term.preferred(language)


@cache
def forms_by_term() -> Mapping[str, frozenset[str]]:
    """The folded forms of the terms in every language, by the ids that they stand for."""
    return {
        term.stands_for: frozenset(folded(form) for language in ("en", "th") for form in term.forms(language))
        for term in terms()
    }


@cache
def _terms() -> Mapping[str, Term]:
    return {term.id: term for term in terms()}


@cache
def _terms_by_thing() -> Mapping[str, Term]:
    return {term.names: term for term in terms() if term.names is not None}


@cache
def _statements(room: str) -> Mapping[str, Named]:
    """The statements of one room."""
    from learningcity.index.rooms import held
    from learningcity.index.walking import statements_in

    return {statement.id: statement for value in held(room) for statement in statements_in(value)}
