"""The frame that is verified: three groups, twelve areas, and what the whole is for.

English names are those of the page of the UNESCO Institute for Lifelong Learning (``uil-key-features``),
which starts its numbering anew in each group, so that a position counts within a group; running numbers from
1 to 12 stand in no source that was read. Thai names of groups and areas are those of an unsigned hand-out
(``gnlc-handout``) that refers to the Ministry of Education of Thailand.
"""

from __future__ import annotations

from enum import Enum

from attrs import frozen

from learningcity.errors import InvalidValue, Problem, WrongType, looked_up, shown
from learningcity.sources.citations import Citation, Standing, checked_id, require_member
from learningcity.sources.enumerations import Enumeration
from learningcity.sources.register import source
from learningcity.sources.statements import Statement
from learningcity.sources.titles import Title, Titles, TitleStatus
from learningcity.texts import Message

__all__ = [
    "KEY_FEATURES",
    "PILOT_EVIDENCE",
    "PURPOSES",
    "Area",
    "FeatureGroup",
    "TemplePart",
    "area",
    "areas",
    "group",
    "groups",
]


class TemplePart(Enum):
    """The part of the temple in UNESCO's emblem that a group is drawn as, from the top."""

    PEDIMENT = "pediment"
    COLUMNS = "columns"
    STEPS = "steps"


def _require_titles(statement: Statement) -> None:
    if not isinstance(statement.label, Titles):
        path, accepted = (statement.id, "label"), Message("accepted.title")
        raise WrongType(Problem("wrong-type", path, shown(statement.label), accepted))


@frozen(kw_only=True)
class FeatureGroup(Enumeration):
    """A group of areas: how many it is said to have, and the ids of those that are listed.

    Attributes:
        temple_part: what the group is drawn as.

    Raises:
        WrongType: a part that is none, or a label that is no titles; and as an enumeration does.
    """

    label: Titles
    temple_part: TemplePart

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        _require_titles(self)
        require_member((self.id, "temple_part"), self.temple_part, TemplePart)


@frozen(kw_only=True)
class Area(Statement):
    """An area of focus, one of the twelve.

    Attributes:
        group: id of its group.
        position: which in its group, from 1, as the sources number.
        requirement: id of the requirement that asks a city for it, None where no rule book does.

    Raises:
        WrongType, InvalidValue: an id that is none, a position below 1 or that is no whole number, or a label that
            is no titles; and as every statement does.
    """

    label: Titles
    group: str
    position: int
    requirement: str | None = None

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        _require_titles(self)
        checked_id(self.group, (self.id, "group"))
        accepted = Message("accepted.position")
        if type(self.position) is not int:
            raise WrongType(Problem("wrong-type", (self.id, "position"), shown(self.position), accepted))
        if self.position < 1:
            raise InvalidValue(Problem("position", (self.id, "position"), shown(self.position), accepted))
        if self.requirement is not None:
            checked_id(self.requirement, (self.id, "requirement"))


_SITE = Citation(source("uil-key-features"))
_PLENARY = Citation(source("uil-plenary-2015"))
_HANDOUT = Citation(source("gnlc-handout"), Message("locator.list-of-key-features"))


def _titles(english: str, thai: str, *, printed: Citation = _SITE) -> Titles:
    return Titles(
        (
            Title(
                text=english,
                language="en",
                status=TitleStatus.OFFICIAL,
                citations=(printed,),
                standing=Standing.VERIFIED,
            ),
            Title(
                text=thai,
                language="th",
                # Nobody signs the hand-out, so that the wording is that of a single page.
                status=TitleStatus.PRESS,
                citations=(_HANDOUT,),
                standing=Standing.REPORTED,
            ),
        )
    )


KEY_FEATURES = Enumeration(
    id="key-features",
    label=Titles(
        (
            Title(
                text="Key Features of Learning Cities",
                language="en",
                status=TitleStatus.OFFICIAL,
                citations=(Citation(source("S06"), Message("locator.pledge")),),
                standing=Standing.VERIFIED,
            ),
            Title(
                text="คุณสมบัติของเมืองแห่งการเรียนรู้",
                language="th",
                status=TitleStatus.GOVERNMENT,
                citations=(Citation(source("bic-moe-2021")), _HANDOUT),
                standing=Standing.VERIFIED,
            ),
        )
    ),
    declared=3,
    items=("key-features.benefits", "key-features.building-blocks", "key-features.conditions"),
    citations=(_SITE, _PLENARY, _HANDOUT),
    standing=Standing.VERIFIED,
    note=Message("note.key-features"),
)
"""The framework as a whole: three groups are declared, and three are listed."""

PURPOSES: tuple[Statement, ...] = (
    Statement(
        id="key-features.purpose.checklist",
        label=Message("key-features.purpose.checklist"),
        citations=(Citation(source("uil-documents-2016")),),
        standing=Standing.VERIFIED,
    ),
    Statement(
        id="key-features.purpose.monitoring",
        label=Message("key-features.purpose.monitoring"),
        citations=(_PLENARY,),
        standing=Standing.VERIFIED,
    ),
)
"""What the framework is for, as its institute says."""

PILOT_EVIDENCE = Statement(
    id="key-features.pilot-evidence",
    label=Message("key-features.pilot-evidence"),
    citations=(Citation(source("el-punto-critico")),),
    standing=Standing.REPORTED,
    note=Message("note.key-features.pilot-evidence"),
)
"""The kinds of evidence that the pilot in Mexico City drew on, as the press tells it."""

_GROUPS = (
    FeatureGroup(
        id="key-features.benefits",
        label=_titles("wider benefits", "ประโยชน์หลักจากการส่งเสริมเมืองแห่งการเรียนรู้", printed=_PLENARY),
        declared=3,
        items=("key-features.benefit.1", "key-features.benefit.2", "key-features.benefit.3"),
        citations=(_SITE, _PLENARY, _HANDOUT),
        standing=Standing.VERIFIED,
        temple_part=TemplePart.PEDIMENT,
    ),
    FeatureGroup(
        id="key-features.building-blocks",
        label=_titles("major building blocks", "คุณลักษณะสำคัญที่จะนำไปสู่การเป็นเมืองแห่งการเรียนรู้", printed=_PLENARY),
        declared=6,
        items=(
            "key-features.block.1",
            "key-features.block.2",
            "key-features.block.3",
            "key-features.block.4",
            "key-features.block.5",
            "key-features.block.6",
        ),
        citations=(_SITE, _PLENARY, _HANDOUT),
        standing=Standing.VERIFIED,
        note=Message("note.key-features.building-blocks"),
        temple_part=TemplePart.COLUMNS,
    ),
    FeatureGroup(
        id="key-features.conditions",
        label=_titles("fundamental conditions", "เงื่อนไขสำคัญที่เป็นพื้นฐานการสร้างเมืองแห่งความรู้", printed=_PLENARY),
        declared=3,
        items=("key-features.condition.1", "key-features.condition.2", "key-features.condition.3"),
        citations=(_SITE, _PLENARY, _HANDOUT),
        standing=Standing.VERIFIED,
        note=Message("note.key-features.conditions"),
        temple_part=TemplePart.STEPS,
    ),
)


def _area(id: str, english: str, thai: str, note: Message | None = None, *, requirement: str | None = None) -> Area:
    kind, position = id.split(".")[1:]
    group = {"benefit": _GROUPS[0], "block": _GROUPS[1], "condition": _GROUPS[2]}[kind]
    return Area(
        id=id,
        label=_titles(english, thai),
        citations=(_SITE, _HANDOUT),
        standing=Standing.VERIFIED,
        note=note,
        group=group.id,
        position=int(position),
        requirement=requirement,
    )


_AREAS = (
    _area(
        "key-features.benefit.1",
        "individual empowerment and social cohesion",
        "ประชาชนมีอำนาจในการตัดสินใจและการรวมกลุ่มทางสังคม",
        Message("note.key-features.benefit-1"),
    ),
    _area(
        "key-features.benefit.2",
        "economic development and cultural prosperity",
        "การพัฒนาทางเศรษฐกิจและความรุ่งเรืองทางวัฒนธรรม",
    ),
    _area("key-features.benefit.3", "sustainable development", "การพัฒนาอย่างยั่งยืน"),
    _area(
        "key-features.block.1",
        "inclusive learning in the education system",
        "การส่งเสริมการเรียนรู้ตั้งแต่พื้นฐานจนถึงอุดมศึกษา",
        Message("note.key-features.block-1"),
    ),
    _area(
        "key-features.block.2",
        "re-vitalised learning in families and communities",
        "การส่งเสริมการเรียนรู้ในครอบครัวและชุมชน",
    ),
    _area(
        "key-features.block.3",
        "effective learning for and in the workplace",
        "การอำนวยความสะดวกให้มีการเรียนรู้อย่างมีประสิทธิภาพในสถานที่ทำงาน",
    ),
    _area(
        "key-features.block.4",
        "extended use of modern learning technologies",
        "การส่งเสริมการใช้เทคโนโลยีเกี่ยวกับการเรียนรู้ที่ทันสมัย",
    ),
    _area("key-features.block.5", "enhanced quality in learning", "การส่งเสริมคุณภาพและความเป็นเลิศในการเรียนรู้"),
    _area(
        "key-features.block.6",
        "a vibrant culture of learning throughout life",
        "การสนับสนุนวัฒนธรรมการเรียนรู้ตลอดชีวิตอย่างเข้มแข็ง",
    ),
    _area(
        "key-features.condition.1",
        "strong political will and commitment",
        "ความมุ่งมั่น และความเข้มแข็งของผู้นำการบริหารเมือง",
        requirement="gnlc.fundamental-conditions.leadership",
    ),
    _area(
        "key-features.condition.2",
        "governance and participation of all stakeholders",
        "การมีส่วนร่วมของผู้มีส่วนได้เสีย",
        requirement="gnlc.fundamental-conditions.participation",
    ),
    _area(
        "key-features.condition.3",
        "mobilisation and utilisation of resources",
        "การเคลื่อนย้าย และการใช้ทรัพยากร",
        Message("note.key-features.condition-3"),
        requirement="gnlc.fundamental-conditions.resources",
    ),
)

_GROUP_BY_ID = {entry.id: entry for entry in _GROUPS}
_AREA_BY_ID = {entry.id: entry for entry in _AREAS}


def groups() -> tuple[FeatureGroup, ...]:
    """The three groups, in the order of the sources."""
    return _GROUPS


def group(id: str) -> FeatureGroup:
    """The group with this id.

    Raises:
        UnknownId: there is none.
    """
    return looked_up(id, _GROUP_BY_ID)


def areas(group: str | None = None) -> tuple[Area, ...]:
    """The twelve areas, or those of a group by its id, in the order of the sources.

    Raises:
        UnknownId: no such group.
    """
    if group is None:
        return _AREAS
    return tuple(area(id) for id in _listed_in(group))


def _listed_in(id: str) -> tuple[str, ...]:
    return group(id).items


def area(id: str) -> Area:
    """The area with this id.

    Raises:
        UnknownId: there is none.
    """
    return looked_up(id, _AREA_BY_ID)
