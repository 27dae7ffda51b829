"""What the network does for its members: six functions, how sources word them, and what members share."""

from __future__ import annotations

from enum import Enum
from typing import cast

from learningcity.guidance.citing import cited, place_in
from learningcity.learning_city.concepts import Assertion
from learningcity.sources.citations import Citation, Standing, require_member
from learningcity.sources.claims import Claim
from learningcity.sources.enumerations import Enumeration
from learningcity.sources.resolution import Claims
from learningcity.texts import Message

__all__ = [
    "EXCHANGE",
    "FUNCTIONS",
    "FUNCTION_WORDINGS",
    "ExchangeKind",
    "InstrumentPurpose",
    "NetworkFunction",
    "instrument_purposes",
    "wordings_of",
]


class NetworkFunction(Enum):
    """What the network does, in the order of source ``bic-moe-2021``."""

    POLICY_DIALOGUE = "policy-dialogue"
    PEER_LEARNING = "peer-learning"
    LINKS = "links"
    PARTNERSHIPS = "partnerships"
    CAPACITY = "capacity"
    INSTRUMENTS = "instruments"


class InstrumentPurpose(Enum):
    """What the instruments of the network are for. Sources use different verbs, and none is put in place of another."""

    ENCOURAGE = "encourage"
    PROMOTE = "promote"
    RECOGNISE = "recognise"
    SUPPORT = "support"
    TRACK = "track"


class ExchangeKind(Enum):
    """What members continually share with each other."""

    INSPIRATION = "inspiration"
    KNOWLEDGE = "knowledge"
    GOOD_PRACTICE = "good-practice"


_PAGE = place_in("bic-moe-2021", "mission")
_NEWS = place_in("khon-kaen-news-2024", "benefits-of-membership")
(_UIL,) = cited("S44")
_DIGEST, _STORY = cited("bic-moe-news-2022", "khon-kaen-news-2024")
_SHARED = "passage.functions"
"""The words that the page and the news story have in common are those for the second function."""


def _worded(function: NetworkFunction, words: str, citation: Citation, passage: str | None = None) -> Claim:
    """How one source words a function, which it answers for itself only."""
    subject = f"network-function.{function.value}"
    return Claim(subject, "worded", words, citation, scope=citation.source.id, passage=passage)


def _purposes(citation: Citation, *purposes: InstrumentPurpose) -> Claim:
    return Claim("network-function.instruments", "purposes", purposes, citation, scope=citation.source.id)


FUNCTIONS = Enumeration(
    id="gnlc.functions",
    label=Message("gnlc.functions"),
    citations=(_PAGE, _NEWS, _UIL),
    standing=Standing.VERIFIED,
    declared=None,
    items=tuple(f"network-function.{function.value}" for function in NetworkFunction),
)
"""The functions as a list. No source counts them."""

FUNCTION_WORDINGS = Assertion(
    id="gnlc.function-wordings",
    label=Message("gnlc.function-wordings"),
    citations=(_PAGE, _NEWS, _UIL),
    standing=Standing.VERIFIED,
    note=Message("note.gnlc.function-wordings"),
    claims=(
        _worded(NetworkFunction.POLICY_DIALOGUE, "การหารือร่วมกันเกี่ยวกับนโยบาย", _PAGE),
        _worded(NetworkFunction.POLICY_DIALOGUE, "การหารือร่วมกันเชิงนโยบาย", _NEWS),
        _worded(NetworkFunction.POLICY_DIALOGUE, "promoting policy dialogue", _UIL),
        _worded(NetworkFunction.PEER_LEARNING, "การเรียนรู้ระหว่างกันในหมู่สมาชิกเครือข่าย ฯ", _PAGE, _SHARED),
        _worded(NetworkFunction.PEER_LEARNING, "การเรียนรู้ระหว่างกันในหมู่สมาชิกเครือข่าย ฯ", _NEWS, _SHARED),
        _worded(NetworkFunction.PEER_LEARNING, "peer learning among member cities", _UIL),
        _worded(NetworkFunction.LINKS, "สร้างความเชื่อมโยง", _PAGE),
        _worded(NetworkFunction.LINKS, "การสร้างความเชื่อมโยง", _NEWS),
        _worded(NetworkFunction.LINKS, "forging links", _UIL),
        _worded(NetworkFunction.PARTNERSHIPS, "ส่งเสริมความเป็นหุ้นส่วน", _PAGE),
        _worded(NetworkFunction.PARTNERSHIPS, "ความเป็นหุ้นส่วน", _NEWS),
        _worded(NetworkFunction.PARTNERSHIPS, "fostering partnerships", _UIL),
        _worded(NetworkFunction.CAPACITY, "สร้างขีดความสามารถ", _PAGE),
        _worded(NetworkFunction.CAPACITY, "พัฒนาขีดความสามารถ", _NEWS),
        _worded(NetworkFunction.CAPACITY, "building capacities", _UIL),
        _purposes(_PAGE, InstrumentPurpose.PROMOTE, InstrumentPurpose.RECOGNISE),
        _purposes(_NEWS, InstrumentPurpose.SUPPORT, InstrumentPurpose.TRACK),
        _purposes(_UIL, InstrumentPurpose.ENCOURAGE, InstrumentPurpose.RECOGNISE),
    ),
)
"""How three sources word the functions; of the instruments what each says that they are for."""

EXCHANGE = Enumeration(
    id="gnlc.exchange",
    label=Message("gnlc.exchange"),
    citations=(_DIGEST, _STORY),
    standing=Standing.REPORTED,
    note=Message("note.gnlc.exchange"),
    declared=None,
    items=tuple(f"exchange-kind.{kind.value}" for kind in ExchangeKind),
)
"""What members share. The news story names one of the three, in other words."""


def wordings_of(function: NetworkFunction) -> Claims:
    """What sources say of a function: how they word it, or what the instruments are for.

    Raises:
        WrongType: no function of the network.
    """
    require_member(("function",), function, NetworkFunction)
    return Claims(FUNCTION_WORDINGS.claims).about(f"network-function.{function.value}")


def instrument_purposes() -> dict[str, tuple[InstrumentPurpose, ...]]:
    """What the instruments are for, by the id of the source that says so."""
    told = Claims(FUNCTION_WORDINGS.claims).about("network-function.instruments", "purposes")
    return {claim.citation.source.id: cast("tuple[InstrumentPurpose, ...]", claim.value) for claim in told}
