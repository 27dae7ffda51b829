"""The targets of goals 4 and 11: those of the other goals are not shipped."""

from __future__ import annotations

from enum import Enum

from attrs import frozen

from learningcity.errors import InvalidValue, Problem, UnknownId, WrongType, require_tuple, shown
from learningcity.sdg.goals import SDG, require_text, require_titles
from learningcity.sdg.goals import goal as goal_of
from learningcity.sources.citations import Citation, Standing, checked_id, require_member
from learningcity.sources.enumerations import Enumeration
from learningcity.sources.register import source
from learningcity.sources.statements import Statement
from learningcity.sources.titles import Title, Titles, TitleStatus
from learningcity.texts import Message

__all__ = ["MEANS_OF_GOAL_4", "OUTCOMES_OF_GOAL_4", "Target", "TargetKind", "target", "targets", "targets_of"]


class TargetKind(Enum):
    """What a target is about."""

    OUTCOME = "outcome"
    """Something to be reached; its code ends in a number."""
    MEANS = "means"
    """Means of implementation: something that helps to reach the others; its code ends in a letter."""


@frozen(kw_only=True)
class Target(Statement):
    """A target of a goal, labelled in the library's words. The text that the United Nations adopted is not shipped.

    Attributes:
        code: as the United Nations number it: ``4.7``, ``4.a``.
        goal: id of its goal.
        kind: an outcome, or means of implementation.
        due: the year by which it is to be reached, None where none is set.
        short_titles: how UNESCO and a campaign call it. The United Nations have adopted no short title.
        indicators: ids of its indicators, as source ``open-sdg`` lists them.
        uri: its address in the vocabulary of the United Nations.

    Raises:
        InvalidValue: a goal or an indicator that is no id, or a code or address without a letter.
        WrongType: a value of a type that the field does not accept.
    """

    code: str
    goal: str
    kind: TargetKind
    due: int | None
    short_titles: Titles | None
    indicators: tuple[str, ...]
    uri: str

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        for name in ("code", "uri"):
            require_text((self.id, name), getattr(self, name))
        checked_id(self.goal, (self.id, "goal"))
        require_member((self.id, "kind"), self.kind, TargetKind)
        if self.due is not None and type(self.due) is not int:
            raise WrongType(Problem("wrong-type", (self.id, "due"), shown(self.due), Message("accepted.year")))
        if self.short_titles is not None:
            require_titles((self.id, "short_titles"), self.short_titles)
        require_tuple((self.id, "indicators"), self.indicators, str)
        for place, indicator in enumerate(self.indicators):
            checked_id(indicator, (self.id, "indicators", place))


_UN = Citation(source("un-kos"))
_UNESCO = Citation(source("unesco-sdg-4-targets"))
_COPY_OF_UNESCO = Citation(source("ipfrs-education"))
_CAMPAIGN = Citation(source("global-goals"), Message("locator.repeated"))
_COPY_OF_CAMPAIGN = Citation(source("sasdghub-sdg-4"))
_CORK = Citation(source("cork-conference-sdgs"))


def _of_unesco(code: str, text: str) -> Title:
    """The short title that UNESCO gives; that of 4.7 was seen in a copy only."""
    copied = code == "4.7"
    return Title(
        text=text,
        language="en",
        status=TitleStatus.COMMUNICATION,
        citations=(_COPY_OF_UNESCO,) if copied else (_UNESCO,),
        standing=Standing.REPORTED if copied else Standing.VERIFIED,
    )


def _of_campaign(goal: str, text: str) -> Title:
    return Title(
        text=text,
        language="en",
        status=TitleStatus.CAMPAIGN,
        citations=(_CAMPAIGN, _COPY_OF_CAMPAIGN) if goal == "4" else (_CAMPAIGN,),
        standing=Standing.REPORTED,
    )


def _target(code: str, due: int | None, indicators: int, campaign: str, unesco: str = "") -> Target:
    goal, _, place = code.partition(".")
    by_unesco = (_of_unesco(code, unesco),) if unesco else ()
    return Target(
        id=f"sdg.{code}",
        code=code,
        goal=f"sdg.{goal}",
        kind=TargetKind.OUTCOME if place.isdigit() else TargetKind.MEANS,
        due=due,
        label=Message(f"target.{code}"),
        short_titles=Titles((*by_unesco, _of_campaign(goal, campaign))),
        indicators=tuple(f"sdg.indicator.{code}.{number}" for number in range(1, indicators + 1)),
        uri=f"http://metadata.un.org/sdg/{code}",
        citations=(_UN,),
        standing=Standing.VERIFIED,
    )


_TARGETS = (
    _target("4.1", 2030, 2, "Free primary and secondary education", "Universal primary and secondary education"),
    _target(
        "4.2",
        2030,
        2,
        "Equal access to quality pre-primary education",
        "Early childhood development and universal pre-primary education",
    ),
    _target(
        "4.3",
        2030,
        1,
        "Equal access to affordable technical, vocational and higher education",
        "Equal access to technical/vocational and higher education",
    ),
    _target(
        "4.4",
        2030,
        1,
        "Increase the number of people with relevant skills for financial success",
        "Relevant skills for decent work",
    ),
    _target("4.5", 2030, 1, "Eliminate all discrimination in education", "Gender equality and inclusion"),
    _target("4.6", 2030, 1, "Universal literacy and numeracy", "Universal youth literacy"),
    _target(
        "4.7",
        2030,
        1,
        "Education for sustainable development and global citizenship",
        "Education for sustainable development and global citizenship",
    ),
    _target("4.a", None, 1, "Build and upgrade inclusive and safe schools"),
    _target("4.b", 2020, 1, "Expand higher education scholarships for developing countries"),
    _target("4.c", 2030, 1, "Increase the supply of qualified teachers in developing countries"),
    _target("11.1", 2030, 1, "Safe and affordable housing"),
    _target("11.2", 2030, 1, "Affordable and sustainable transport systems"),
    _target("11.3", 2030, 2, "Inclusive and sustainable urbanization"),
    _target("11.4", None, 1, "Protect the world's cultural and natural heritage"),
    _target("11.5", 2030, 2, "Reduce the adverse effects of natural disasters"),
    _target("11.6", 2030, 2, "Reduce the environmental impacts of cities"),
    _target("11.7", 2030, 2, "Provide access to safe and inclusive green and public spaces"),
    _target("11.a", None, 1, "Strong national and regional development planning"),
    _target("11.b", 2020, 2, "Implement policies for inclusion, resource efficiency and disaster risk reduction"),
    _target("11.c", None, 1, "Support least developed countries in sustainable and resilient building"),
)
"""Code, year, number of indicators, title of the campaign, title of UNESCO."""
_BY_NAME = {name: entry for entry in _TARGETS for name in (entry.code, entry.id)}

OUTCOMES_OF_GOAL_4 = Enumeration(
    id="sdg.4.outcomes",
    label=Message("sdg.4.outcomes"),
    citations=(_CORK,),
    standing=Standing.VERIFIED,
    declared=7,
    items=tuple(entry.id for entry in _TARGETS if entry.goal == "sdg.4" and entry.kind is TargetKind.OUTCOME),
)
"""The outcome targets of goal 4, which the site of the Cork conference counts."""

MEANS_OF_GOAL_4 = Enumeration(
    id="sdg.4.means",
    label=Message("sdg.4.means"),
    citations=(_CORK,),
    standing=Standing.VERIFIED,
    declared=3,
    items=tuple(entry.id for entry in _TARGETS if entry.goal == "sdg.4" and entry.kind is TargetKind.MEANS),
)
"""The means of implementation of goal 4, which the same site counts."""


def targets(goal: SDG | int | str | None = None) -> tuple[Target, ...]:
    """The shipped targets, or those of one goal, in their order.

    Args:
        goal: a goal by its member, number, code or id: goal 4 or 11.

    Raises:
        InvalidValue: a number that no goal has, or a goal whose targets are not shipped.
        UnknownId: no such goal.
    """
    if goal is None:
        return _TARGETS
    found = targets_of(goal)
    if not found:
        raise InvalidValue(Problem("targets-of-goal", ("goal",), shown(goal), Message("accepted.goal-with-targets")))
    return found


def targets_of(goal: SDG | int | str) -> tuple[Target, ...]:
    """The shipped targets of a goal: none of a goal other than 4 and 11."""
    id = goal_of(goal).id
    return tuple(entry for entry in _TARGETS if entry.goal == id)


def target(target: str) -> Target:
    """A target by its code or id: ``target("4.7")``, ``target("sdg.4.7")``.

    Raises:
        UnknownId: no such target is shipped (only those of goals 4 and 11 are), or no text: 4.7 is a number.
    """
    if not isinstance(target, str) or target not in _BY_NAME:
        # No nearest one is named: for a target that is not shipped it would be one of another goal.
        raise UnknownId(Message("error.unknown-target", {"id": shown(target)}))
    return _BY_NAME[target]
