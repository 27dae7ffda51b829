"""The six areas of action in which a city builds a learning city, and what UIL's texts say about each.

The Guidelines for Building Learning Cities count six key areas. The Thai page ``bic-moe-2021`` speaks of the
same ones in the same order and neither numbers nor counts them; both are kept.
"""

from __future__ import annotations

from enum import Enum

from attrs import frozen

from learningcity.errors import looked_up
from learningcity.guidance.problems import require_instance
from learningcity.sources.citations import Citation, Standing, require_member, require_words
from learningcity.sources.enumerations import Enumeration
from learningcity.sources.register import source
from learningcity.sources.statements import Statement
from learningcity.texts import Message, Text

__all__ = [
    "ACTION_AREAS",
    "ACTION_AREAS_OF_THE_MINISTRY",
    "BUILDING_JOURNEY",
    "ActionArea",
    "JourneyArea",
    "guiding_questions",
    "journey_area",
    "journey_areas",
    "planning_steps",
]


class ActionArea(Enum):
    """The areas of action, in the order of the Guidelines for Building Learning Cities."""

    PLAN = "plan"
    INVOLVEMENT = "involvement"
    CELEBRATION = "celebration"
    ACCESSIBILITY = "accessibility"
    MONITORING = "monitoring"
    FUNDING = "funding"


@frozen(kw_only=True)
class JourneyArea(Statement):
    """What sources say about an area of action.

    Attributes:
        area: which one.
        aim: what a city is to have in it, in the library's words.
        steps: what the Guidelines advise to do, as far as it was read.
        questions: what UIL's video tutorial on the area answers, None where its page was not seen; another
            product than the Guidelines.

    Raises:
        WrongType: a field of a type that it does not accept.
    """

    area: ActionArea
    aim: Text
    steps: Enumeration
    questions: Enumeration | None = None

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        require_member((self.id, "area"), self.area, ActionArea)
        require_words((self.id, "aim"), self.aim)
        require_instance((self.id, "steps"), self.steps, Enumeration)
        if self.questions is not None:
            require_instance((self.id, "questions"), self.questions, Enumeration)


_GUIDELINES = Citation(source("uil-guidelines-2015"), Message("locator.part-read"))
_HANDBOOK = Citation(source("uil-handbook-learning-cities"), Message("locator.part-read"))
_UIL_PAGE = Citation(source("uil-build-learning-city"))
_MINISTRY = Citation(source("bic-moe-2021"), Message("locator.journey"))

BUILDING_JOURNEY = Statement(
    id="guidance.building-journey",
    label=Message("guidance.building-journey"),
    citations=(_UIL_PAGE, _MINISTRY),
    standing=Standing.VERIFIED,
)
"""Building a learning city is a journey that goes on: no source names an end of it."""


def _advice(id: str, citation: Citation) -> Statement:
    return Statement(id=id, label=Message(id), citations=(citation,), standing=Standing.VERIFIED)


_STEPS = (
    _advice("action-area.plan.step.main-issues", _GUIDELINES),
    _advice("action-area.plan.step.stock-taking", _GUIDELINES),
    _advice("action-area.plan.step.workshops", _GUIDELINES),
)

_ON_PLANNING = Citation(source("uil-tutorial-planning"))
_ON_INVOLVEMENT = Citation(source("uil-tutorial-involvement"))
_ON_CELEBRATION = Citation(source("uil-tutorial-celebration"))
_ON_MONITORING = Citation(source("uil-tutorial-monitoring"))
_ON_FUNDING = Citation(source("uil-tutorial-funding"))

_QUESTIONS = (
    _advice("action-area.plan.question.elements", _ON_PLANNING),
    _advice("action-area.plan.question.participants", _ON_PLANNING),
    _advice("action-area.plan.question.obstacles", _ON_PLANNING),
    _advice("action-area.involvement.question.participants", _ON_INVOLVEMENT),
    _advice("action-area.involvement.question.winning", _ON_INVOLVEMENT),
    _advice("action-area.involvement.question.structure", _ON_INVOLVEMENT),
    _advice("action-area.involvement.question.keeping", _ON_INVOLVEMENT),
    _advice("action-area.celebration.question.events", _ON_CELEBRATION),
    _advice("action-area.celebration.question.organising", _ON_CELEBRATION),
    _advice("action-area.celebration.question.message", _ON_CELEBRATION),
    _advice("action-area.monitoring.question.reasons", _ON_MONITORING),
    _advice("action-area.monitoring.question.mechanism", _ON_MONITORING),
    _advice("action-area.monitoring.question.sharing", _ON_MONITORING),
    _advice("action-area.funding.question.resources", _ON_FUNDING),
    _advice("action-area.funding.question.mobilising", _ON_FUNDING),
    _advice("action-area.funding.question.sustaining", _ON_FUNDING),
)


def _steps(area: str) -> Enumeration:
    """What was read of the steps: of one area a part, of the others nothing."""
    read = tuple(step.id for step in _STEPS if step.id.startswith(f"{area}."))
    return Enumeration(
        id=f"{area}.steps",
        label=Message("action-area.steps", {"area": Message(area)}),
        citations=(_GUIDELINES,),
        standing=Standing.VERIFIED if read else Standing.UNVERIFIED,
        note=Message("note.action-area.steps-in-part" if read else "note.action-area.steps-unread"),
        declared=None,
        items=read,
    )


def _questions(area: str) -> Enumeration | None:
    asked = tuple(question for question in _QUESTIONS if question.id.startswith(f"{area}."))
    if not asked:
        return None
    return Enumeration(
        id=f"{area}.questions",
        label=Message("action-area.questions", {"area": Message(area)}),
        citations=asked[0].citations,
        standing=Standing.VERIFIED,
        declared=None,
        items=tuple(question.id for question in asked),
    )


def _area(id: str, area: ActionArea, aim: Message) -> JourneyArea:
    return JourneyArea(
        id=id,
        label=Message(id),
        citations=(_GUIDELINES, _HANDBOOK, _UIL_PAGE, _MINISTRY),
        standing=Standing.VERIFIED,
        area=area,
        aim=aim,
        steps=_steps(id),
        questions=_questions(id),
    )


_AREAS = (
    _area("action-area.plan", ActionArea.PLAN, Message("action-area.plan.aim")),
    _area("action-area.involvement", ActionArea.INVOLVEMENT, Message("action-area.involvement.aim")),
    _area("action-area.celebration", ActionArea.CELEBRATION, Message("action-area.celebration.aim")),
    _area("action-area.accessibility", ActionArea.ACCESSIBILITY, Message("action-area.accessibility.aim")),
    _area("action-area.monitoring", ActionArea.MONITORING, Message("action-area.monitoring.aim")),
    _area("action-area.funding", ActionArea.FUNDING, Message("action-area.funding.aim")),
)
_BY_ID = {area.id: area for area in _AREAS}

ACTION_AREAS = Enumeration(
    id="guidance.action-areas",
    label=Message("guidance.action-areas"),
    citations=(_GUIDELINES, _HANDBOOK),
    standing=Standing.VERIFIED,
    declared=6,
    items=tuple(_BY_ID),
)
"""The areas of action as UIL gives them: six are declared, six are listed."""

ACTION_AREAS_OF_THE_MINISTRY = Enumeration(
    id="guidance.action-areas.bic-moe-2021",
    label=Message("guidance.action-areas.bic-moe-2021"),
    citations=(_MINISTRY, Citation(source("learningcity-reading"))),
    standing=Standing.REPORTED,
    note=Message("note.action-areas.bic-moe-2021"),
    declared=None,
    items=tuple(_BY_ID),
)
"""The areas of action as the Ministry of Education of Thailand tells of them: no count is declared."""


def journey_areas() -> tuple[JourneyArea, ...]:
    """The areas of action with what sources say about each, in their order."""
    return _AREAS


def journey_area(area: ActionArea | str) -> JourneyArea:
    """What sources say about an area of action, by the area or by its id, such as ``action-area.plan``.

    Raises:
        UnknownId: there is no such area.
    """
    id = f"action-area.{area.value}" if isinstance(area, ActionArea) else area
    return looked_up(id, _BY_ID)


def planning_steps() -> tuple[Statement, ...]:
    """The steps of planning that were read: the copy of the Guidelines at hand ends after them."""
    return _STEPS


def guiding_questions() -> tuple[Statement, ...]:
    """What UIL's video tutorials answer, area by area; the one on accessibility was not seen."""
    return _QUESTIONS
