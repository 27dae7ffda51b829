"""The documents that guide learning cities: what came of which conference, when, under what titles, with what in it.

A document is there from the day on which it was adopted, launched or published. Where only a stretch of time is
known in which that day lies, what is between its first and its last day is unknown. No source says that any of
the documents was ever repealed or replaced.
"""

from __future__ import annotations

from datetime import date

from learningcity.dates import PartialDate, Period, require_day
from learningcity.errors import looked_up
from learningcity.guidance.citing import cited, place_in
from learningcity.guidance.commitments import commitments_of, lists_of
from learningcity.guidance.conferences import conference as _conference
from learningcity.guidance.dating import days
from learningcity.guidance.document_titles import TITLES
from learningcity.guidance.documents import DocumentKind, DocumentPart, GuidanceDocument, OutcomeRelation
from learningcity.guidance.problems import require_instance
from learningcity.outcome import MET, Outcome
from learningcity.sources.citations import Citation, Source, Standing
from learningcity.sources.claims import Claim, Conflict, Side
from learningcity.sources.register import source as _source
from learningcity.texts import Message, Quantity

__all__ = ["document", "documents", "documents_in_force"]

_SIX_LANGUAGES = ("ar", "zh", "en", "fr", "ru", "es")
_ENGLISH_FRENCH_SPANISH = ("en", "fr", "es")
_FIRST = place_in("bic-moe-2021", "first-conference")
_SECOND = place_in("bic-moe-2021", "second-conference")
_THIRD = place_in("bic-moe-2021", "third-conference")


def _in(id: str) -> Citation:
    return Citation(_source(id))


def _came(document: str, word: str, *citations: Citation) -> tuple[Claim, ...]:
    """How a document came of its conference, according to each source."""
    return tuple(
        Claim(f"document.{document}", "relation", Message(f"outcome-relation.{word}"), citation)
        for citation in citations
    )


def _on(document: str, predicate: str, when: PartialDate, id: str) -> Claim:
    return Claim(f"document.{document}", predicate, when, _in(id))


def _said(document: str, predicate: str, value: object, citation: Citation, passage: str | None = None) -> Claim:
    return Claim(f"document.{document}", predicate, value, citation, passage=passage)


def _licence(document: str, value: str, citation: Citation) -> tuple[Claim, ...]:
    return (
        Claim(f"document.{document}", "licence", value, citation),
        Claim(f"document.{document}", "licence-version", "3.0 IGO", citation),
    )


_EIGHT = Conflict(
    "document.mexico-city-statement.eight",
    Message("conflict.mexico-city-eight"),
    (
        Side(
            Message("conflict.mexico-city-eight.directions"),
            (Claim("document.mexico-city-statement", "strategic-directions", Quantity(8, "entries"), _SECOND),),
        ),
        Side(
            Message("conflict.mexico-city-eight.action-points"),
            (
                Claim(
                    "document.mexico-city-statement",
                    "action-points",
                    Quantity(8, "entries"),
                    _in("uil-mexico-city-2015"),
                ),
            ),
        ),
        Side(
            Message("conflict.mexico-city-eight.additions"),
            (
                Claim(
                    "document.mexico-city-statement",
                    "list",
                    Message("claim.added-directions"),
                    _in("ualc-mexico-city"),
                ),
            ),
        ),
    ),
)
"""What the eight entries of the Mexico City Statement are, and whether it has one list of them or two."""

_DOCUMENTS = (
    GuidanceDocument(
        id="document.beijing-declaration",
        label=TITLES["document.beijing-declaration"],
        citations=(*cited("uil-beijing-report-2014", "uil-documents-2016"), _FIRST),
        standing=Standing.VERIFIED,
        note=Message("note.document.beijing-declaration"),
        kind=DocumentKind.DECLARATION,
        issued=days(2013, 10, 21, 23),
        outcome_of="conference.1",
        relation=OutcomeRelation.ADOPTED,
        languages=_SIX_LANGUAGES,
        parts=(DocumentPart.PREAMBLE, DocumentPart.COMMITMENTS, DocumentPart.CALL_TO_ACTION),
        lists=lists_of("document.beijing-declaration"),
        commitments=commitments_of("document.beijing-declaration"),
        claims=_came("beijing-declaration", "adopted", _FIRST, _in("uil-beijing-report-2014")),
    ),
    GuidanceDocument(
        id="document.key-features",
        label=TITLES["document.key-features"],
        citations=(*cited("uil-beijing-report-2014", "uil-documents-2016"), _FIRST),
        standing=Standing.VERIFIED,
        note=Message("note.document.key-features"),
        kind=DocumentKind.FRAMEWORK,
        issued=days(2013, 10, 21, 23),
        outcome_of="conference.1",
        relation=OutcomeRelation.ADOPTED,
        languages=_SIX_LANGUAGES,
        claims=(
            *_came("key-features", "adopted", _FIRST, _in("uil-beijing-report-2014"), _in("uil-documents-2016")),
            Claim(
                "document.key-features",
                "piloted-in",
                Quantity(10, "cities"),
                _in("uil-slides-2014"),
                as_of=PartialDate(2014, 10, 10),
            ),
        ),
    ),
    GuidanceDocument(
        id="document.guiding-documents",
        label=TITLES["document.guiding-documents"],
        citations=cited("uil-guiding-documents-2015", "uil-documents-2016"),
        standing=Standing.VERIFIED,
        note=Message("note.document.guiding-documents"),
        kind=DocumentKind.COLLECTION,
        issued=Period(PartialDate(2015), PartialDate(2015)),
        languages=_SIX_LANGUAGES,
        contains=("document.beijing-declaration", "document.key-features"),
        claims=(
            _on("guiding-documents", "available", PartialDate(2016, 4, 8), "uil-documents-2016"),
            *_licence("guiding-documents", "CC BY-SA", place_in("uil-guiding-documents-2015", "licence")),
            _said(
                "guiding-documents", "adopted-by", Message("claim.members-on-application"), place_in("S06", "pledge")
            ),
        ),
    ),
    GuidanceDocument(
        id="document.guidelines",
        label=TITLES["document.guidelines"],
        citations=(*cited("uil-guidelines-2015", "S83"), _SECOND),
        standing=Standing.VERIFIED,
        note=Message("note.document.guidelines"),
        kind=DocumentKind.GUIDELINES,
        issued=days(2015, 9, 28, 30),
        outcome_of="conference.2",
        relation=OutcomeRelation.LAUNCHED,
        languages=("en",),
        lists=lists_of("document.guidelines"),
        claims=_came("guidelines", "launched", _SECOND, _in("S83")),
    ),
    GuidanceDocument(
        id="document.mexico-city-statement",
        label=TITLES["document.mexico-city-statement"],
        citations=(
            *cited("uil-mexico-city-2015", "uil-mexico-city-statement", "uil-mexico-city-report-2016"),
            _SECOND,
        ),
        standing=Standing.VERIFIED,
        kind=DocumentKind.STATEMENT,
        issued=days(2015, 9, 28, 30),
        outcome_of="conference.2",
        relation=OutcomeRelation.ADOPTED,
        # UIL words the title in French too, on a page which says that the report with the text came out in English.
        languages=("en", "ru"),
        parts=(DocumentPart.PREAMBLE,),
        lists=lists_of("document.mexico-city-statement"),
        commitments=commitments_of("document.mexico-city-statement"),
        conflicts=(_EIGHT,),
        claims=_came(
            "mexico-city-statement",
            "adopted",
            _SECOND,
            _in("uil-mexico-city-2015"),
            _in("uil-mexico-city-statement"),
        ),
    ),
    GuidanceDocument(
        id="document.youth-statement",
        label=TITLES["document.youth-statement"],
        citations=cited("uil-youth-statement-october-2015", "uil-youth-statement-december-2015"),
        standing=Standing.VERIFIED,
        note=Message("note.document.youth-statement"),
        kind=DocumentKind.STATEMENT,
        issued=Period(PartialDate(2015, 9, 28), PartialDate(2015, 10, 21)),
        outcome_of="conference.2",
        languages=_ENGLISH_FRENCH_SPANISH,
        lists=lists_of("document.youth-statement"),
        claims=(_on("youth-statement", "available", PartialDate(2015, 10, 21), "uil-youth-statement-october-2015"),),
    ),
    GuidanceDocument(
        id="document.hangzhou-statement",
        label=TITLES["document.hangzhou-statement"],
        citations=cited("uil-hangzhou-2016", "hangzhou-statement-2016"),
        standing=Standing.VERIFIED,
        note=Message("note.document.hangzhou-statement"),
        kind=DocumentKind.STATEMENT,
        issued=days(2016, 11, 15, 16),
        outcome_of="meeting.hangzhou-2016",
        relation=OutcomeRelation.ISSUED,
        claims=(
            *_came("hangzhou-statement", "issued", _in("hangzhou-statement-2016")),
            _on("hangzhou-statement", "announced", PartialDate(2016, 11, 16), "hangzhou-statement-2016"),
        ),
    ),
    GuidanceDocument(
        id="document.villa-maria-declaration",
        label=TITLES["document.villa-maria-declaration"],
        citations=cited("uil-villa-maria-2017"),
        standing=Standing.VERIFIED,
        kind=DocumentKind.DECLARATION,
        issued=Period(PartialDate(2017, 4, 26), PartialDate(2017, 5, 10)),
        outcome_of="meeting.villa-maria-2017",
    ),
    GuidanceDocument(
        id="document.cork-call-to-action",
        label=TITLES["document.cork-call-to-action"],
        citations=(*cited("uil-cork-2017", "unu-cork-2017"), _THIRD),
        standing=Standing.VERIFIED,
        note=Message("note.document.cork-call-to-action"),
        kind=DocumentKind.CALL_TO_ACTION,
        issued=days(2017, 9, 18, 20),
        outcome_of="conference.3",
        relation=OutcomeRelation.ISSUED,
        languages=_ENGLISH_FRENCH_SPANISH,
        parts=(DocumentPart.PREAMBLE,),
        lists=lists_of("document.cork-call-to-action"),
        commitments=commitments_of("document.cork-call-to-action"),
        claims=(
            *_came("cork-call-to-action", "issued", _THIRD),
            *_came("cork-call-to-action", "adopted", _in("unu-cork-2017")),
            *_came("cork-call-to-action", "launched", _in("cork-city-2017")),
            _on("cork-call-to-action", "available", PartialDate(2017, 12, 7), "uil-cork-2017"),
            _said("cork-call-to-action", "drafting-committee-chair", "Tina Neylon", _in("cork-city-2017")),
            # Translations of one text.
            *(
                _said(
                    "cork-call-to-action",
                    "preamble",
                    Message("claim.cork-preamble"),
                    place_in(translation, "preamble"),
                    "cork-call-to-action.preamble",
                )
                for translation in ("cork-call-zh-2018", "istruireilfuturo-cork-2019")
            ),
        ),
    ),
    GuidanceDocument(
        id="document.sdg-guide-to-action",
        label=TITLES["document.sdg-guide-to-action"],
        citations=cited("uil-cork-2017", "gced-sdg-guide", "unu-cork-2017"),
        standing=Standing.VERIFIED,
        note=Message("note.document.sdg-guide-to-action"),
        kind=DocumentKind.GUIDE,
        issued=Period(PartialDate(2017, 10, 16), PartialDate(2017, 12, 7)),
        outcome_of="conference.3",
        languages=_ENGLISH_FRENCH_SPANISH,
        lists=lists_of("document.sdg-guide-to-action"),
        claims=(
            _on("sdg-guide-to-action", "available", PartialDate(2017, 12, 7), "uil-cork-2017"),
            _said("sdg-guide-to-action", "pages", 24, _in("gced-sdg-guide")),
            _said("sdg-guide-to-action", "isbn", "978-92-820-1224-6", _in("gced-sdg-guide")),
            _said("sdg-guide-to-action", "rests-on", "document.cork-call-to-action", _in("gced-sdg-guide")),
            *_licence("sdg-guide-to-action", "CC BY-NC-SA", place_in("uil-sdg-guide-2017", "licence-name")),
            *_licence("sdg-guide-to-action", "CC BY-ND", place_in("uil-sdg-guide-2017", "licence-label")),
            Claim(
                "document.sdg-guide-to-action",
                "licence",
                "CC BY-NC-SA",
                place_in("uil-sdg-guide-2017", "licence-link"),
            ),
        ),
    ),
    GuidanceDocument(
        id="document.gwangmyeong-declaration",
        label=TITLES["document.gwangmyeong-declaration"],
        citations=cited("edaily-gwangmyeong-2017"),
        standing=Standing.REPORTED,
        kind=DocumentKind.DECLARATION,
        issued=days(2017, 10, 30, 31),
        outcome_of="meeting.gwangmyeong-2017",
        relation=OutcomeRelation.ADOPTED,
        claims=_came("gwangmyeong-declaration", "adopted", _in("edaily-gwangmyeong-2017")),
    ),
    GuidanceDocument(
        id="document.medellin-manifesto",
        label=TITLES["document.medellin-manifesto"],
        citations=cited("S94", "zhu-min-medellin"),
        standing=Standing.REPORTED,
        kind=DocumentKind.MANIFESTO,
        issued=days(2019, 10, 1, 3),
        outcome_of="conference.4",
        relation=OutcomeRelation.ADOPTED,
        lists=lists_of("document.medellin-manifesto"),
        claims=_came("medellin-manifesto", "adopted", _in("S94")),
    ),
    GuidanceDocument(
        id="document.network-strategy-2019",
        label=Message("document.network-strategy-2019"),
        citations=cited("S05", "S69", "uil-medellin-2019"),
        standing=Standing.VERIFIED,
        note=Message("note.document.network-strategy-2019"),
        kind=DocumentKind.STRATEGY,
        issued=Period(PartialDate(2019, 10, 1), PartialDate(2020, 4, 29)),
        outcome_of="conference.4",
        lists=lists_of("document.network-strategy-2019"),
        commitments=commitments_of("document.network-strategy-2019"),
        claims=(
            Claim(
                "document.network-strategy-2019",
                "planned-relation",
                Message("outcome-relation.adopted"),
                _in("gced-medellin-2019"),
            ),
        ),
    ),
    GuidanceDocument(
        id="document.yeonsu-declaration",
        label=TITLES["document.yeonsu-declaration"],
        citations=cited("uil-yeonsu-2021", "uil-yeonsu-2021-es"),
        standing=Standing.VERIFIED,
        kind=DocumentKind.DECLARATION,
        issued=days(2021, 10, 27, 30),
        outcome_of="conference.5",
        relation=OutcomeRelation.ADOPTED,
        lists=lists_of("document.yeonsu-declaration"),
        commitments=commitments_of("document.yeonsu-declaration"),
        claims=(
            *_came("yeonsu-declaration", "adopted", _in("uil-yeonsu-2021"), _in("uil-yeonsu-2021-es")),
            # Both papers name the day in advance.
            _on("yeonsu-declaration", "planned-announcement", PartialDate(2021, 10, 29), "yeonsu-info-2021"),
            _on("yeonsu-declaration", "planned-announcement", PartialDate(2021, 10, 30), "incheontoday-2021"),
        ),
    ),
    GuidanceDocument(
        id="document.yeonsu-enactment-guide",
        label=TITLES["document.yeonsu-enactment-guide"],
        citations=cited("uil-enactment-guide-2022"),
        standing=Standing.VERIFIED,
        kind=DocumentKind.GUIDE,
        issued=Period(PartialDate(2022), PartialDate(2022)),
        lists=lists_of("document.yeonsu-enactment-guide"),
        commitments=commitments_of("document.yeonsu-enactment-guide"),
    ),
    GuidanceDocument(
        id="document.jubail-commitment",
        label=TITLES["document.jubail-commitment"],
        citations=cited("patrimonioactual-jubail", "catania-jubail-2024"),
        standing=Standing.REPORTED,
        note=Message("note.document.jubail-commitment"),
        kind=DocumentKind.COMMITMENT,
        issued=days(2024, 12, 3, 5),
        outcome_of="conference.6",
        relation=OutcomeRelation.ADOPTED,
        lists=lists_of("document.jubail-commitment"),
        commitments=commitments_of("document.jubail-commitment"),
        claims=_came("jubail-commitment", "adopted", _in("patrimonioactual-jubail"), _in("catania-jubail-2024")),
    ),
)
_BY_ID = {entry.id: entry for entry in _DOCUMENTS}


def documents(
    conference: int | str | None = None,
    relation: OutcomeRelation | None = None,
    *,
    source: Source | str | None = None,
) -> tuple[GuidanceDocument, ...]:
    """The documents, by the first day that they may be of.

    Args:
        conference: only those that came of this conference, by its number or id.
        relation: only those that came of their conference in this way.
        source: only those of which this source, or the one with this id, tells how they came of their conference;
            ``relation`` is then what this source tells.

    Raises:
        UnknownId: no such conference or source.
        WrongType: a relation that is none.
    """
    if relation is not None:
        require_instance(("relation",), relation, OutcomeRelation)
    of = None if conference is None else _conference(conference).id
    by = None if source is None else _source(source.id if isinstance(source, Source) else source).id
    return tuple(
        entry
        for entry in _DOCUMENTS
        if of in (None, entry.outcome_of)
        and (by is None or _relations_by(entry, by))
        and (relation is None or relation in (_relations_by(entry, by) if by else (entry.relation,)))
    )


def _relations_by(entry: GuidanceDocument, source: str) -> tuple[OutcomeRelation, ...]:
    """How one source words that the document came of its conference; empty where it does not tell."""
    words = [
        getattr(claim.value, "id", "")
        for claim in entry.claims
        if claim.predicate == "relation" and claim.citation.source.id == source
    ]
    return tuple(relation for relation in OutcomeRelation if f"outcome-relation.{relation.value}" in words)


def document(id: str) -> GuidanceDocument:
    """A document by its id, such as ``document.beijing-declaration``.

    Raises:
        UnknownId: there is none.
    """
    return looked_up(id, _BY_ID)


def documents_in_force(on: date, outcome: Outcome = MET) -> tuple[GuidanceDocument, ...]:
    """The documents that are there on a day; with another outcome those that are not, or may be.

    Of none is a repeal known, so that a document that is there stays.

    Raises:
        WrongType: no day, or no outcome.
    """
    require_day(("on",), on)
    require_instance(("outcome",), outcome, Outcome)
    return tuple(entry for entry in _DOCUMENTS if entry.in_force(on) is outcome)
