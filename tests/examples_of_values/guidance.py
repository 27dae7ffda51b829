"""Examples of conferences, documents, eras, and of what is told about them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from learningcity.dates import PartialDate, Period
from learningcity.guidance import (
    Absence,
    Commitment,
    Conference,
    ConferenceSeries,
    ConferenceState,
    DocumentKind,
    DocumentPart,
    Era,
    EraChanges,
    GuidanceDocument,
    Meeting,
    MeetingKind,
    OutcomeRelation,
    PolicyLevel,
    TimelineEntry,
)
from learningcity.sources import (
    Citation,
    Claim,
    Conflict,
    Enumeration,
    Side,
    Source,
    Standing,
    Title,
    Titles,
    TitleStatus,
)
from learningcity.texts import Bound, Labels, Message, Quantity

CITATIONS = (Citation(Source("a", "A"), "p. 3"),)
SHARED: dict[str, Any] = {"citations": CITATIONS, "standing": Standing.REPORTED, "note": Message("note.era")}
PERIOD = Period(PartialDate(2013, 10, 21), PartialDate(2013, 10, 23))
CLAIM = Claim("conference.9", "attendance", Quantity(550, "people", Bound.MORE_THAN), CITATIONS[0])


def titles() -> Titles:
    return Titles(
        (
            Title(
                text="A theme",
                language="en",
                status=TitleStatus.OFFICIAL,
                citations=CITATIONS,
                standing=Standing.VERIFIED,
            ),
        )
    )


def commitment() -> Commitment:
    return Commitment(
        id="document.x.focus.1",
        label=Labels(en="A focus"),
        document="document.x",
        number=1,
        levels=(PolicyLevel.INTERNATIONAL, PolicyLevel.LOCAL),
        **SHARED,
    )


def conference() -> Conference:
    return Conference(
        id="conference.9",
        label=Labels(en="The ninth"),
        number=9,
        state=ConferenceState.HELD,
        period=PERIOD,
        place=Message("place.beijing"),
        country="CN",
        host=Labels(en="A host"),
        theme=titles(),
        titles=titles(),
        outcomes=("document.x",),
        rationale=Claim("conference.9", "rationale", Message("claim.rationale-of-cork"), CITATIONS[0]),
        delegations=(Claim("conference.9", "delegation", "bangkok", CITATIONS[0]),),
        claims=(CLAIM, Claim("conference.9", "days", PERIOD, CITATIONS[0])),
        **SHARED,
    )


def guidance_document() -> GuidanceDocument:
    question = Conflict(
        "document.x.eight", Message("q"), (Side(Message("yes"), (CLAIM,)), Side(Message("no"), (CLAIM,)))
    )
    return GuidanceDocument(
        id="document.x",
        label=titles(),
        kind=DocumentKind.DECLARATION,
        issued=PERIOD,
        outcome_of="conference.9",
        relation=OutcomeRelation.ADOPTED,
        languages=("en", "th"),
        parts=(DocumentPart.PREAMBLE,),
        contains=("document.y",),
        lists=(Enumeration(id="document.x.list", label=Labels(en="A list"), declared=8, **SHARED),),
        commitments=(commitment(),),
        conflicts=(question,),
        claims=(Claim("document.x", "licence", "CC BY", CITATIONS[0]),),
        **SHARED,
    )


def meeting() -> Meeting:
    return Meeting(
        id="meeting.x",
        label=Labels(en="A meeting"),
        kind=MeetingKind.MEMBERS,
        period=PERIOD,
        place=Labels(en="Hangzhou"),
        country="CN",
        prepares=("conference.9",),
        topics=(Message("meeting.topic.monitoring"),),
        outcomes=("document.x",),
        claims=(CLAIM,),
        **SHARED,
    )


def era() -> Era:
    return Era(
        id="era.9",
        label=Labels(en="An era"),
        number=9,
        conference="conference.9",
        starts=PartialDate(2013, 10, 21),
        next_starts=PartialDate(2015, 9, 28),
        **SHARED,
    )


EXAMPLES: dict[str, Callable[[], object]] = {
    "Absence": lambda: Absence(id="absence.x", label=Labels(en="A text"), about=("document.x",), **SHARED),
    "Commitment": commitment,
    "Conference": conference,
    "ConferenceSeries": lambda: ConferenceSeries(
        id="a.series", label=titles(), acronym="ICLC", claims=(CLAIM,), **SHARED
    ),
    "Era": era,
    "EraChanges": lambda: EraChanges(
        old="era.1",
        new="era.2",
        conferences=("conference.2",),
        themes=(titles(),),
        documents=("document.guidelines",),
        perhaps=("document.guiding-documents",),
        lists=("a.list",),
        commitments=("a.1",),
        goals=("sdg.4", "sdg.11"),
        focus_goals=("sdg.4",),
    ),
    "GuidanceDocument": guidance_document,
    "Meeting": meeting,
    "TimelineEntry": lambda: TimelineEntry(
        id="conference.9",
        label=titles(),
        period=PERIOD,
        earliest=date(2013, 10, 21),
        latest=date(2013, 10, 21),
        standing=Standing.VERIFIED,
    ),
}
