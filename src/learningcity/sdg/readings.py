"""Links that this library reads: areas of the Key Features and goals or targets that speak of the same topic.

No mapping by the UNESCO Institute for Lifelong Learning could be read, so none of these is anybody else's. A link
stands here only where one topic is in the name of the area and in the name of the goal or the label of the target
(of goal 4 also in what source ``bic-moe-2021`` says of it); an area without such a topic has no link.
"""

from __future__ import annotations

from learningcity.sdg.links import Basis, Linkage, link
from learningcity.sources.citations import Citation, Standing
from learningcity.sources.register import source
from learningcity.texts import Message

__all__ = ["AREAS", "READINGS"]

AREAS = tuple(
    f"key-features.{group}.{number}"
    for group, count in (("benefit", 3), ("block", 6), ("condition", 3))
    for number in range(1, count + 1)
)
"""The ids of the areas, in their order."""

_OWN = (Citation(source("learningcity-reading")),)


def _reading(area: str, code: str, topic: Message) -> Linkage:
    reason = Message("linkage.reading", {"topic": topic})
    return link(f"key-features.{area}", code, Basis.READING, _OWN, Standing.UNVERIFIED, note=reason)


_EDUCATION = Message("topic.education-system")
_INCLUSION = Message("topic.inclusion-in-education")
_QUALITY = Message("topic.quality")
_SUSTAINABILITY = Message("topic.sustainable-development")
_WORK = Message("topic.work")

READINGS = (
    _reading("benefit.2", "8", Message("topic.economy")),
    _reading("benefit.2", "11.4", Message("topic.culture")),
    _reading("benefit.3", "4.7", _SUSTAINABILITY),
    _reading("benefit.3", "11", _SUSTAINABILITY),
    _reading("benefit.3", "11.3", _SUSTAINABILITY),
    _reading("block.1", "4", _EDUCATION),
    _reading("block.1", "4.1", _EDUCATION),
    _reading("block.1", "4.2", _EDUCATION),
    _reading("block.1", "4.3", Message("topic.higher-education")),
    _reading("block.1", "4.5", _INCLUSION),
    _reading("block.1", "4.a", _INCLUSION),
    _reading("block.2", "11", Message("topic.communities")),
    _reading("block.3", "4.3", Message("topic.vocational-education")),
    _reading("block.3", "4.4", _WORK),
    _reading("block.3", "8", _WORK),
    _reading("block.5", "4", _QUALITY),
    _reading("block.5", "4.1", _QUALITY),
    _reading("block.5", "4.3", _QUALITY),
    _reading("block.6", "4", Message("topic.lifelong-learning")),
    _reading("condition.2", "11.3", Message("topic.participation")),
)
"""The links that this library reads, in the order of the areas."""
