"""What the documents commit to, call for or recommend, and how many such entries each is said to have.

No text of a conference document could be read whole. What is listed here is what sources report of it, in the
library's words; a declared count is never filled up with entries that were not read.
"""

from __future__ import annotations

from enum import Enum

from attrs import frozen

from learningcity.errors import require_tuple
from learningcity.guidance.action_areas import ACTION_AREAS
from learningcity.guidance.citing import READING, cited, place_in
from learningcity.guidance.problems import require_number
from learningcity.sources.citations import Citation, Standing, checked_id
from learningcity.sources.enumerations import Enumeration
from learningcity.sources.statements import Statement
from learningcity.texts import Message

__all__ = ["Commitment", "PolicyLevel", "commitments_of", "lists_of"]


class PolicyLevel(Enum):
    """A level of policy that a commitment speaks of."""

    INTERNATIONAL = "international"
    NATIONAL = "national"
    LOCAL = "local"


@frozen(kw_only=True)
class Commitment(Statement):
    """One thing that a document commits to, calls for, recommends, is centred on, or has a part on.

    Attributes:
        document: id of the document.
        number: its number in the source that reports it, None where the order is the library's.
        levels: the levels of policy that it speaks of, as the source names them.

    Raises:
        WrongType: a value of a type that the field does not accept.
        InvalidValue: a document that is no id, or a number below 1.
    """

    document: str
    number: int | None = None
    levels: tuple[PolicyLevel, ...] = ()

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        checked_id(self.document, (self.id, "document"))
        if self.number is not None:
            require_number((self.id, "number"), self.number)
        require_tuple((self.id, "levels"), self.levels, PolicyLevel)


_BEIJING = "document.beijing-declaration"
_MEXICO_CITY = "document.mexico-city-statement"
_YOUTH = "document.youth-statement"
_CORK = "document.cork-call-to-action"
_SDG_GUIDE = "document.sdg-guide-to-action"
_MEDELLIN = "document.medellin-manifesto"
_STRATEGY = "document.network-strategy-2019"
_YEONSU = "document.yeonsu-declaration"
_ENACTMENT = "document.yeonsu-enactment-guide"
_JUBAIL = "document.jubail-commitment"

_CALL_OF_BEIJING = cited("fcuni-beijing-2013")
_LIST_OF_MEXICO_CITY = cited("ualc-mexico-city")
_CORK_IN_THAI = (place_in("bic-moe-2021", "third-conference"),)
_CORK_OF_PASCAL = cited("pascal-cork")
_CLUSTERS = cited("S05")
_YEONSU_RELEASE = cited("uil-yeonsu-2021", "uil-yeonsu-2021-es")
_GUIDE_PAGE = cited("uil-enactment-guide-2022")
_JUBAIL_REPORTS = cited("patrimonioactual-jubail", "catania-jubail-2024")


def _entry(  # noqa: PLR0913  # what a commitment is made of
    document: str,
    id: str,
    label: Message,
    citations: tuple[Citation, ...],
    standing: Standing = Standing.VERIFIED,
    *,
    number: int | None = None,
    levels: tuple[PolicyLevel, ...] = (),
) -> Commitment:
    return Commitment(
        id=f"{document}.{id}",
        label=label,
        citations=citations,
        standing=standing,
        document=document,
        number=number,
        levels=levels,
    )


def _yeonsu(letter: str, label: Message, *levels: PolicyLevel) -> Commitment:
    return _entry(_YEONSU, f"commitment.{letter}", label, _YEONSU_RELEASE, levels=levels)


def _part(letter: str, label: Message) -> Commitment:
    return _entry(_ENACTMENT, f"part.{letter}", label, _GUIDE_PAGE)


def _cluster(number: int, label: Message) -> Commitment:
    return _entry(_STRATEGY, f"cluster.{number}", label, _CLUSTERS)


def _jubail(letter: str, label: Message, *levels: PolicyLevel) -> Commitment:
    return _entry(_JUBAIL, f"commitment.{letter}", label, _JUBAIL_REPORTS, Standing.REPORTED, levels=levels)


_COMMITMENTS: dict[str, tuple[Commitment, ...]] = {
    _BEIJING: (
        _entry(
            _BEIJING,
            "call.network",
            Message("commitment.beijing.network"),
            _CALL_OF_BEIJING,
            levels=(PolicyLevel.INTERNATIONAL,),
        ),
        _entry(_BEIJING, "call.partners", Message("commitment.beijing.partners"), _CALL_OF_BEIJING),
        _entry(
            _BEIJING,
            "call.cities",
            Message("commitment.beijing.cities"),
            _CALL_OF_BEIJING,
            levels=(PolicyLevel.LOCAL,),
        ),
    ),
    _MEXICO_CITY: (
        _entry(
            _MEXICO_CITY,
            "action-point.1",
            Message("commitment.mexico-city.responsibility"),
            _LIST_OF_MEXICO_CITY,
            Standing.REPORTED,
            number=1,
        ),
        _entry(
            _MEXICO_CITY,
            "action-point.2",
            Message("commitment.mexico-city.environment"),
            _LIST_OF_MEXICO_CITY,
            Standing.REPORTED,
            number=2,
        ),
    ),
    _CORK: (
        _entry(
            _CORK,
            "focus.1",
            Message("commitment.cork.policy"),
            _CORK_IN_THAI,
            Standing.REPORTED,
            levels=(PolicyLevel.INTERNATIONAL, PolicyLevel.LOCAL),
        ),
        _entry(
            _CORK,
            "focus.2",
            Message("commitment.cork.plans"),
            _CORK_IN_THAI,
            Standing.REPORTED,
            levels=(PolicyLevel.LOCAL,),
        ),
        _entry(_CORK, "focus.3", Message("commitment.cork.stakeholders"), _CORK_IN_THAI, Standing.REPORTED),
        _entry(_CORK, "strand.1", Message("commitment.cork.green"), _CORK_OF_PASCAL, Standing.REPORTED),
        _entry(_CORK, "strand.2", Message("commitment.cork.inclusion"), _CORK_OF_PASCAL, Standing.REPORTED),
        _entry(_CORK, "strand.3", Message("commitment.cork.work"), _CORK_OF_PASCAL, Standing.REPORTED),
        _entry(
            _CORK,
            "call.governments",
            Message("commitment.cork.governments"),
            cited("uil-cork-2017"),
            levels=(PolicyLevel.NATIONAL,),
        ),
    ),
    _STRATEGY: (
        _cluster(1, Message("commitment.strategy.sustainable-development")),
        _cluster(2, Message("commitment.strategy.equity")),
        _cluster(3, Message("commitment.strategy.planning")),
        _cluster(4, Message("commitment.strategy.citizenship")),
        _cluster(5, Message("commitment.strategy.entrepreneurship")),
        _cluster(6, Message("commitment.strategy.health")),
        _cluster(7, Message("commitment.strategy.literacy")),
    ),
    _YEONSU: (
        _yeonsu("a", Message("commitment.yeonsu.health"), PolicyLevel.LOCAL),
        _yeonsu("b", Message("commitment.yeonsu.resilience")),
        _yeonsu("c", Message("commitment.yeonsu.people"), PolicyLevel.LOCAL),
        _yeonsu("d", Message("commitment.yeonsu.link")),
        _yeonsu("e", Message("commitment.yeonsu.money")),
        _yeonsu("f", Message("commitment.yeonsu.review")),
        _yeonsu("g", Message("commitment.yeonsu.governments"), PolicyLevel.NATIONAL),
    ),
    _ENACTMENT: (
        _part("a", Message("commitment.enactment-guide.background")),
        _part("b", Message("commitment.enactment-guide.content")),
        _part("c", Message("commitment.enactment-guide.practice")),
        _part("d", Message("commitment.enactment-guide.tools")),
    ),
    _JUBAIL: (
        _jubail("a", Message("commitment.jubail.will")),
        _jubail("b", Message("commitment.jubail.alignment"), PolicyLevel.LOCAL),
        _jubail("c", Message("commitment.jubail.investment")),
        _jubail("d", Message("commitment.jubail.cooperation")),
        _jubail("e", Message("commitment.jubail.girls-and-women")),
        _entry(
            _JUBAIL,
            "commitment.f",
            Message("commitment.jubail.generations"),
            cited("catania-jubail-2024"),
            Standing.REPORTED,
        ),
    ),
}


def _items(document: str, kind: str) -> tuple[str, ...]:
    ids = (entry.id for entry in _COMMITMENTS[document])
    return tuple(id for id in ids if id.startswith(f"{document}.{kind}."))


def _of_youth(id: str, label: Message) -> Enumeration:
    return Enumeration(
        id=f"{_YOUTH}.{id}",
        label=label,
        citations=cited("uil-youth-statement-december-2015"),
        standing=Standing.VERIFIED,
        declared=3,
    )


_LISTS: dict[str, tuple[Enumeration, ...]] = {
    _BEIJING: (
        # The areas of the Key Features are as many, and only memory says that they are the commitments: listing
        # them would make the list complete without a source.
        Enumeration(
            id=f"{_BEIJING}.commitments",
            label=Message("list.beijing.commitments"),
            citations=cited("uil-documents-2016"),
            standing=Standing.VERIFIED,
            note=Message("note.beijing-commitments"),
            declared=12,
        ),
        Enumeration(
            id=f"{_BEIJING}.calls",
            label=Message("list.beijing.calls"),
            citations=_CALL_OF_BEIJING,
            standing=Standing.VERIFIED,
            declared=None,
            items=_items(_BEIJING, "call"),
        ),
    ),
    "document.guidelines": (ACTION_AREAS,),
    _MEXICO_CITY: (
        Enumeration(
            id=f"{_MEXICO_CITY}.strategic-directions",
            label=Message("list.mexico-city.strategic-directions"),
            citations=(place_in("bic-moe-2021", "second-conference"),),
            standing=Standing.CONTESTED,
            note=Message("note.mexico-city-directions"),
            declared=8,
        ),
        Enumeration(
            id=f"{_MEXICO_CITY}.action-points",
            label=Message("list.mexico-city.action-points"),
            citations=cited("uil-mexico-city-2015"),
            standing=Standing.VERIFIED,
            note=Message("note.mexico-city-action-points"),
            declared=8,
            items=_items(_MEXICO_CITY, "action-point"),
        ),
    ),
    _YOUTH: (
        _of_youth("recognitions", Message("list.youth.recognitions")),
        _of_youth("calls", Message("list.youth.calls")),
        _of_youth("encouragements", Message("list.youth.encouragements")),
        _of_youth("commitments", Message("list.youth.commitments")),
    ),
    _CORK: (
        Enumeration(
            id=f"{_CORK}.focuses",
            label=Message("list.cork.focuses"),
            citations=_CORK_IN_THAI,
            standing=Standing.REPORTED,
            declared=None,
            items=_items(_CORK, "focus"),
        ),
        Enumeration(
            id=f"{_CORK}.strands",
            label=Message("list.cork.strands"),
            citations=_CORK_OF_PASCAL,
            standing=Standing.REPORTED,
            declared=3,
            items=_items(_CORK, "strand"),
        ),
        Enumeration(
            id=f"{_CORK}.action-points",
            label=Message("list.cork.action-points"),
            citations=READING,
            standing=Standing.UNVERIFIED,
            note=Message("note.not-recovered"),
            declared=None,
        ),
    ),
    _SDG_GUIDE: (
        Enumeration(
            id=f"{_SDG_GUIDE}.sections",
            label=Message("list.sdg-guide.sections"),
            citations=cited("gced-sdg-guide"),
            standing=Standing.VERIFIED,
            note=Message("note.sdg-guide-sections"),
            declared=3,
        ),
    ),
    _MEDELLIN: (
        Enumeration(
            id=f"{_MEDELLIN}.recommendations",
            label=Message("list.medellin.recommendations"),
            citations=cited("zhu-min-medellin"),
            standing=Standing.REPORTED,
            note=Message("note.medellin-recommendations"),
            declared=7,
        ),
    ),
    _STRATEGY: (
        Enumeration(
            id=f"{_STRATEGY}.clusters",
            label=Message("list.strategy.clusters"),
            citations=_CLUSTERS,
            standing=Standing.VERIFIED,
            declared=7,
            items=_items(_STRATEGY, "cluster"),
        ),
    ),
    _YEONSU: (
        Enumeration(
            id=f"{_YEONSU}.commitments",
            label=Message("list.yeonsu.commitments"),
            citations=_YEONSU_RELEASE,
            standing=Standing.VERIFIED,
            note=Message("note.order-is-ours"),
            declared=None,
            items=_items(_YEONSU, "commitment"),
        ),
    ),
    _ENACTMENT: (
        Enumeration(
            id=f"{_ENACTMENT}.parts",
            label=Message("list.enactment-guide.parts"),
            citations=_GUIDE_PAGE,
            standing=Standing.VERIFIED,
            note=Message("note.enactment-guide-parts"),
            declared=4,
            items=_items(_ENACTMENT, "part"),
        ),
    ),
    _JUBAIL: (
        Enumeration(
            id=f"{_JUBAIL}.commitments",
            label=Message("list.jubail.commitments"),
            citations=_JUBAIL_REPORTS,
            standing=Standing.REPORTED,
            note=Message("note.order-is-ours"),
            declared=None,
            items=_items(_JUBAIL, "commitment"),
        ),
    ),
}


def commitments_of(document: str) -> tuple[Commitment, ...]:
    """What is reported of the contents of a document, by its id; nothing where nothing is."""
    return _COMMITMENTS.get(document, ())


def lists_of(document: str) -> tuple[Enumeration, ...]:
    """The lists that a document is said to have, by its id; none where none is known."""
    return _LISTS.get(document, ())
