"""What the library does not know, computed from what it says."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import TYPE_CHECKING

from learningcity.index.lookup import named_by
from learningcity.index.naming import field_name, heading
from learningcity.index.outlines import TOLD_WHERE_UNKNOWN
from learningcity.index.topics import TOPICS, Told, line_of, of_topic
from learningcity.index.walking import walk
from learningcity.outlines import Outline, source_outline
from learningcity.sources.citations import Standing
from learningcity.sources.enumerations import Completeness, Enumeration
from learningcity.sources.titles import Titles, TitleStatus
from learningcity.texts import Message, Series

if TYPE_CHECKING:
    from learningcity.guidance import Absence, GuidanceDocument

__all__ = ["unknowns"]

_TITLED_IN = ("en", "fr", "es", "ar", "zh", "ru", "ko", "th")
"""The languages of the United Nations, Korean and Thai."""


def unknowns() -> tuple[Outline, ...]:
    """What is not known, by kind, each gap with the id of what it is a gap of.

    What was looked for and not found, lists of which entries were not read, fields of which no source tells, titles
    that no source gives, sources whose titles were not seen, and statements that nobody could verify.
    """
    from learningcity.guidance import Absence, documents
    from learningcity.sources.register import sources

    absences = tuple(found for found in walk() if isinstance(found, Absence))
    kinds = (
        (Message("unknowns.absences"), _absences(absences)),
        (Message("unknowns.lists"), _unread_lists()),
        (Message("unknowns.fields"), _untold_fields()),
        (Message("unknowns.titles"), _missing_titles(documents())),
        (Message("unknowns.sources"), (source_outline(source) for source in sources() if source.title is None)),
        (Message("unknowns.statements"), _unverified(besides=absences)),
    )
    return tuple(Outline(kind, tuple(gaps)) for kind, gaps in kinds)


def _absences(absences: Iterable[Absence]) -> Iterator[Outline]:
    for absence in absences:
        missing = (named_by(id) for id in absence.about)
        yield Outline(heading(absence), tuple(Outline(heading(named)) for named in missing if named is not None))


def _unread_lists() -> Iterator[Outline]:
    for listed in walk():
        if isinstance(listed, Enumeration) and listed.status in (Completeness.INCOMPLETE, Completeness.MISMATCH):
            params = {"list": heading(listed), "id": listed.id, "listed": len(listed.items)}
            if listed.declared is None:
                yield Outline(Message("unknowns.list.undeclared", params))
            else:
                yield Outline(Message("unknowns.list", {**params, "declared": listed.declared}))


def _untold_fields() -> Iterator[Outline]:
    for statement in walk():
        names = TOLD_WHERE_UNKNOWN.get(type(statement).__name__, ())
        missing = tuple(field_name(name) for name in names if getattr(statement, name) is None)
        if missing:
            params = {"statement": heading(statement), "id": statement.id, "fields": Series(missing, ",")}
            yield Outline(Message("unknowns.field", params))


def _missing_titles(documents: Iterable[GuidanceDocument]) -> Iterator[Outline]:
    for document in documents:
        titles = document.label.titles if isinstance(document.label, Titles) else ()
        official = {title.language for title in titles if title.status is TitleStatus.OFFICIAL}
        missing = Series(tuple(language for language in _TITLED_IN if language not in official), ",")
        params = {"statement": heading(document), "id": document.id, "languages": missing}
        yield Outline(Message("unknowns.title", params))


def _unverified(besides: Collection[Absence]) -> Iterator[Outline]:
    for topic, name in TOPICS.items():
        found = (thing for thing in of_topic(topic) if thing not in besides)
        lines = tuple(Outline(line_of(thing)) for thing in found if _is_unverified(thing))
        if lines:
            yield Outline(name, lines)


def _is_unverified(thing: Told) -> bool:
    return getattr(thing, "standing", None) is Standing.UNVERIFIED
