"""Which of the Thai documents words which area how, and which areas a document does not word.

The five documents were read for it in full. What a document words in running prose was matched to an area
by this library; where it only treats the same topic within something else, that match stands unverified.
No wording is shipped, only which and how.
"""

from __future__ import annotations

from enum import Enum

from attrs import frozen

from learningcity.errors import InvalidValue, Problem, UnknownId, require_tuple, shown
from learningcity.key_features.framework import area as area_of
from learningcity.key_features.framework import areas
from learningcity.sources.citations import Citation, Source, Standing, checked_id, require_member
from learningcity.sources.register import source as source_of
from learningcity.sources.statements import Statement
from learningcity.texts import Message

__all__ = [
    "CROSSWALK_SOURCES",
    "Wording",
    "WordingForm",
    "coverage",
    "coverage_matrix",
    "gaps",
    "same_topics",
    "wordings",
]


class WordingForm(Enum):
    """How a source words an area."""

    LISTED = "listed"
    """As an entry of its list of Key Features."""
    PROSE = "prose"
    """As an element of its own in running prose."""
    MERGED = "merged"
    """In one phrase together with other areas."""
    PART = "part"
    """Only a part of it, inside the wording of another area."""
    TOPIC = "topic"
    """Not as an area: something else that the source speaks of has the same topic."""


_COVERING = (WordingForm.LISTED, WordingForm.PROSE, WordingForm.MERGED)


@frozen(kw_only=True)
class Wording(Statement):
    """That a source words an area, and how.

    Attributes:
        area: id of the area.
        form: how.
        shared_with: ids of the areas that the same phrase words; where the form is ``MERGED`` or ``PART``.
        topic_of: id of what else has the same topic, where the library has that; where the form is ``TOPIC``.
        passage: id of the text that several sources share word for word: they are one witness for it.

    Raises:
        WrongType, InvalidValue: an id or a form that is none, or a phrase that is shared with no area although
            the form says so; and as every statement does.
    """

    area: str
    form: WordingForm
    shared_with: tuple[str, ...] = ()
    topic_of: str | None = None
    passage: str | None = None

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        checked_id(self.area, (self.id, "area"))
        require_member((self.id, "form"), self.form, WordingForm)
        require_tuple((self.id, "shared_with"), self.shared_with, str)
        for position, entry in enumerate(self.shared_with):
            checked_id(entry, (self.id, "shared_with", position))
        if bool(self.shared_with) != (self.form in (WordingForm.MERGED, WordingForm.PART)):
            accepted = Message("accepted.shared-with")
            raise InvalidValue(Problem("shared-with", (self.id, "shared_with"), shown(self.shared_with), accepted))
        for name, value in (("topic_of", self.topic_of), ("passage", self.passage)):
            if value is not None:
                checked_id(value, (self.id, name))

    @property
    def source(self) -> str:
        """The id of the source: the first that is cited."""
        return self.citations[0].source.id


_NEWS, _KHON_KAEN, _MINISTRY, _PMU_A, _HANDOUT = CROSSWALK_SOURCES = (
    "bic-moe-news-2022",
    "khon-kaen-news-2024",
    "bic-moe-2021",
    "pmu-a-2024",
    "gnlc-handout",
)
"""The ids of the sources that were read for the crosswalk."""

_LISTED, _PROSE, _MERGED = WordingForm.LISTED, WordingForm.PROSE, WordingForm.MERGED
_PART, _TOPIC = WordingForm.PART, WordingForm.TOPIC
_READING = Citation(source_of("learningcity-reading"))
_FEATURE_LIST, _DEFINITION = "passage.feature-list", "passage.aim-and-definition"


def _worded(  # noqa: PLR0913  # the columns of the table below
    area: str,
    source: str,
    form: WordingForm,
    place: str,
    note: str | None = None,
    *,
    shared_with: tuple[str, ...] = (),
    topic_of: str | None = None,
    passage: str | None = None,
) -> Wording:
    topic = form is WordingForm.TOPIC
    citation = Citation(source_of(source), Message(f"locator.{place}"))
    return Wording(
        id=f"key-features.wording.{area}.{source}.{form.value}",
        label=Message("wording.label", {"area": area_of(f"key-features.{area}").label, "form": form, "source": source}),
        citations=(citation, _READING) if topic else (citation,),
        standing=Standing.UNVERIFIED if topic else Standing.VERIFIED,
        note=None if note is None else Message(f"note.wording.{note}"),
        area=f"key-features.{area}",
        form=form,
        shared_with=shared_with,
        topic_of=topic_of,
        passage=passage,
    )


_LIST = "list-of-key-features"
_TRAITS = "characteristics"
_JOURNEY = "journey"
_MANAGING = "learning-city.resources.manage"
_SCHOOLS = "key-features.block.1"
_HOMES = "key-features.block.2"
_WORK = "key-features.block.3"

_WORDINGS = (
    _worded("benefit.1", _HANDOUT, _LISTED, _LIST),
    _worded("benefit.1", _HANDOUT, _PROSE, _TRAITS, "capacity-and-joint-work"),
    _worded("benefit.2", _HANDOUT, _LISTED, _LIST),
    _worded("benefit.2", _HANDOUT, _PROSE, _TRAITS),
    _worded("benefit.3", _HANDOUT, _LISTED, _LIST),
    _worded("benefit.3", _HANDOUT, _PROSE, _TRAITS, "urban-development"),
    _worded("benefit.3", _MINISTRY, _TOPIC, "urban-challenges", "urban-development"),
    _worded("block.1", _HANDOUT, _LISTED, _LIST),
    _worded("block.1", _HANDOUT, _PROSE, _TRAITS, "inclusive-and-equitable", passage=_FEATURE_LIST),
    _worded("block.1", _PMU_A, _PROSE, _TRAITS, "inclusive-and-equitable", passage=_FEATURE_LIST),
    _worded("block.1", _NEWS, _PROSE, _TRAITS, "inclusive-and-of-quality"),
    _worded("block.2", _HANDOUT, _LISTED, _LIST),
    _worded("block.2", _HANDOUT, _MERGED, _TRAITS, shared_with=(_WORK,), passage=_FEATURE_LIST),
    _worded("block.2", _PMU_A, _MERGED, _TRAITS, shared_with=(_WORK,), passage=_FEATURE_LIST),
    _worded("block.2", _NEWS, _PROSE, _TRAITS, "revive"),
    _worded("block.3", _HANDOUT, _LISTED, _LIST),
    _worded("block.3", _HANDOUT, _MERGED, _TRAITS, shared_with=(_HOMES,), passage=_FEATURE_LIST),
    _worded("block.3", _PMU_A, _MERGED, _TRAITS, shared_with=(_HOMES,), passage=_FEATURE_LIST),
    _worded("block.3", _NEWS, _PROSE, _TRAITS),
    _worded("block.4", _HANDOUT, _LISTED, _LIST),
    _worded("block.4", _HANDOUT, _PROSE, _TRAITS, passage=_FEATURE_LIST),
    _worded("block.4", _PMU_A, _PROSE, _TRAITS, passage=_FEATURE_LIST),
    _worded("block.4", _NEWS, _PROSE, _TRAITS),
    _worded("block.5", _HANDOUT, _LISTED, _LIST),
    _worded("block.5", _HANDOUT, _PROSE, _TRAITS),
    _worded("block.5", _NEWS, _PART, _TRAITS, "only-quality", shared_with=(_SCHOOLS,)),
    _worded("block.6", _HANDOUT, _LISTED, _LIST),
    _worded("block.6", _HANDOUT, _PROSE, _TRAITS),
    _worded("block.6", _PMU_A, _PROSE, _TRAITS),
    _worded("condition.1", _HANDOUT, _LISTED, _LIST),
    _worded(
        "condition.1",
        _KHON_KAEN,
        _TOPIC,
        "condition",
        "admission-condition",
        topic_of="gnlc.admission-conditions.commitment",
    ),
    _worded("condition.1", _MINISTRY, _TOPIC, _JOURNEY, "leaders-of-the-journey", topic_of="action-area.plan"),
    _worded("condition.2", _HANDOUT, _LISTED, _LIST),
    _worded("condition.2", _NEWS, _TOPIC, _TRAITS, "diverse-partners", topic_of="learning-city.partners"),
    _worded(
        "condition.2", _MINISTRY, _TOPIC, _JOURNEY, "participation-in-the-journey", topic_of="action-area.involvement"
    ),
    _worded("condition.3", _HANDOUT, _LISTED, _LIST),
    _worded("condition.3", _HANDOUT, _TOPIC, _TRAITS, "managing-resources", topic_of=_MANAGING),
    _worded("condition.3", _PMU_A, _TOPIC, _TRAITS, "managing-resources", topic_of=_MANAGING, passage=_DEFINITION),
    _worded("condition.3", _NEWS, _TOPIC, _TRAITS, "mobilising-resources", topic_of="learning-city.resources.mobilise"),
    _worded("condition.3", _KHON_KAEN, _TOPIC, _TRAITS, "managing-resources", topic_of=_MANAGING, passage=_DEFINITION),
    _worded("condition.3", _MINISTRY, _TOPIC, _JOURNEY, "funds-of-the-journey", topic_of="action-area.funding"),
)


def wordings(area: str | None = None, source: Source | str | None = None) -> tuple[Wording, ...]:
    """How sources word areas: of one area, by one source or its id, both, or all, in the order of the areas.

    Raises:
        UnknownId: no such area, or a source that was not read for the crosswalk.
    """
    if area is not None:
        area_of(area)
    by = None if source is None else _read(source)
    return tuple(found for found in _WORDINGS if area in (None, found.area) and by in (None, found.source))


def _read(source: Source | str) -> str:
    """The id of a source that was read for the crosswalk."""
    id = source.id if isinstance(source, Source) else source
    if id not in CROSSWALK_SOURCES:
        raise UnknownId.of(id, CROSSWALK_SOURCES)
    return id


def coverage(area: str) -> frozenset[str]:
    """The ids of the sources that word an area as such: in a list, in prose, or in a phrase with others.

    Raises:
        UnknownId: no such area.
    """
    return frozenset(found.source for found in wordings(area_of(area).id) if found.form in _COVERING)


def gaps(source: Source | str) -> tuple[str, ...]:
    """The ids of the areas that a source, or the source with an id, does not word as such, in order.

    A gap is no denial: the prose of two sources gives areas as examples, and no prose says that it names them all.

    Raises:
        UnknownId: the source was not read for the crosswalk.
    """
    by = _read(source)
    return tuple(entry.id for entry in areas() if by not in coverage(entry.id))


def coverage_matrix() -> dict[str, dict[str, tuple[WordingForm, ...]]]:
    """A row for each area, by its id: the forms in which each source words it, none where it does not."""
    return {
        entry.id: {source: tuple(found.form for found in wordings(entry.id, source)) for source in CROSSWALK_SOURCES}
        for entry in areas()
    }


def same_topics(area: str) -> tuple[str, ...]:
    """The ids of what else in the library has the topic of an area, according to its wordings, each once.

    The topic is the same, the content is not: none of these stands for another.

    Raises:
        UnknownId: no such area.
    """
    found = (worded.topic_of for worded in wordings(area_of(area).id))
    return tuple(dict.fromkeys(topic for topic in found if topic is not None))
