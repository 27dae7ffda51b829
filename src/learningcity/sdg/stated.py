"""Links that sources make: from the network, a document and two conferences to goals. None goes down to targets."""

from __future__ import annotations

from learningcity.learning_city.concepts import Assertion
from learningcity.sdg.goals import SDG
from learningcity.sdg.links import Basis, Linkage, link
from learningcity.sources.citations import Citation, Standing
from learningcity.sources.claims import Claim, Mode
from learningcity.sources.enumerations import Enumeration
from learningcity.sources.register import source
from learningcity.texts import Message

__all__ = ["FOCUSES", "GUIDE_TO_ACTION_PAIRS", "STATED"]

_MEXICO = "document.mexico-city-statement"

_MINISTRY = Citation(source("bic-moe-2021"), Message("locator.goals"))
_HANDOUT = Citation(source("gnlc-handout"), Message("locator.goals"))
_UKRAINE = Citation(source("ukraine-mfa-gnlc"), Message("locator.quoting-uil"))
_MINISTRY_ON_MEXICO = Citation(source("bic-moe-2021"), Message("locator.mexico-city-statement"))
_UIL_ON_MEXICO = Citation(source("uil-mexico-city-statement"))
_MEXICO_RU = Citation(source("mexico-city-statement-ru"), Message("locator.preamble"))
_MEXICO_IT = Citation(source("mexico-city-statement-it"), Message("locator.preamble"))
_YEONSU = Citation(source("zhu-min-2022"))
_JUBAIL = (Citation(source("uil-jubail-aims-2024")), Citation(source("dvv-ukraine-2024")))


def _focus(subject: str, goals: tuple[int, ...], citation: Citation, mode: Mode, passage: str | None = None) -> Claim:
    value = tuple(f"sdg.{goal}" for goal in goals)
    speaker = "UIL" if mode is Mode.QUOTED else None
    return Claim(subject, "focus-goals", value, citation, mode=mode, speaker=speaker, passage=passage)


FOCUSES = (
    Assertion(
        id="focus.gnlc",
        label=Message("focus.gnlc"),
        citations=(_MINISTRY, _HANDOUT, _UKRAINE),
        standing=Standing.REPORTED,
        claims=(
            # The hand-out repeats the paragraph of the ministry word for word.
            _focus("gnlc", (4, 11), _MINISTRY, Mode.STATED, "passage.introduction"),
            _focus("gnlc", (4, 11), _HANDOUT, Mode.STATED, "passage.introduction"),
            _focus("gnlc", (4, 11), _UKRAINE, Mode.QUOTED),
        ),
    ),
    Assertion(
        id="focus.document.mexico-city-statement",
        label=Message("focus.mexico-city-statement"),
        citations=(_MINISTRY_ON_MEXICO, _UIL_ON_MEXICO, _MEXICO_RU, _MEXICO_IT),
        standing=Standing.CONTESTED,
        claims=(
            _focus(_MEXICO, (4,), _MINISTRY_ON_MEXICO, Mode.REPORTED),
            _focus(_MEXICO, (4, 11), _UIL_ON_MEXICO, Mode.STATED),
            _focus(_MEXICO, (4, 11), _MEXICO_RU, Mode.STATED, "mexico-city-statement.preamble"),
            _focus(_MEXICO, (4, 11), _MEXICO_IT, Mode.STATED, "mexico-city-statement.preamble"),
        ),
    ),
)
"""Which goals the network and the Mexico City Statement are said to serve above all, source by source."""


def _of_the_network(goal: SDG) -> Linkage:
    return link(
        "gnlc",
        str(goal.value),
        Basis.REPORTED,
        (_MINISTRY, _HANDOUT, _UKRAINE),
        Standing.REPORTED,
        focus=goal.value in (4, 11),
    )


def _of_the_mexico_city_statement(goal: SDG) -> Linkage:
    focus, contested = goal.value in (4, 11), goal.value == 11
    return link(
        _MEXICO,
        str(goal.value),
        Basis.STATED,
        (_MEXICO_RU, _MEXICO_IT, *((_UIL_ON_MEXICO,) if focus else ()), _MINISTRY_ON_MEXICO),
        Standing.CONTESTED if contested else Standing.VERIFIED,
        focus=focus,
        note=Message("note.mexico-city-statement-goal-11") if contested else None,
    )


STATED = (
    *(_of_the_network(goal) for goal in SDG),
    *(_of_the_mexico_city_statement(goal) for goal in SDG),
    *(
        link(
            "conference.5",
            code,
            Basis.REPORTED,
            (_YEONSU,),
            Standing.REPORTED,
            note=Message("note.yeonsu-goals"),
        )
        for code in ("3", "11")
    ),
    *(
        link(
            "conference.6",
            code,
            Basis.STATED,
            _JUBAIL,
            Standing.VERIFIED,
            note=Message("note.jubail-goals"),
        )
        for code in ("4", "11", "13")
    ),
)
"""The links that sources make."""

GUIDE_TO_ACTION_PAIRS = Enumeration(
    id="linkages.sdg-guide-to-action",
    label=Message("linkages.sdg-guide-to-action"),
    citations=(Citation(source("gced-sdg-guide")),),
    standing=Standing.VERIFIED,
    declared=None,
    note=Message("note.sdg-guide-to-action"),
)
"""The pairs of Key Features and goals in UIL's guide of 2017: that there are some was read, not which."""
