"""Drafts of the features under the areas, and of their measurements: recalled, not read.

Every one is ``UNVERIFIED``. Labels are the library's words; numbers are the library's as well, those of the
areas in them running from 1 to 12. How many there are here proves nothing: where recall wavered, as in the
areas ``key-features.block.1`` and ``key-features.condition.2``, the count of 42 that sources tell decided. Of
the measurements, at least three are missing if there are 60. Directions are the library's reading. Nothing
here is the basis of a verdict, a count or a score.
"""

from __future__ import annotations

from enum import Enum

from attrs import frozen

from learningcity.errors import InvalidValue, Problem, UnknownId, shown
from learningcity.key_features.framework import area as area_of
from learningcity.key_features.framework import areas
from learningcity.key_features.measuring import Direction, MeasurementUnit, SourceClass
from learningcity.sources.citations import Citation, Standing, checked_id, require_member, require_words
from learningcity.sources.register import source
from learningcity.sources.statements import Statement
from learningcity.texts import Message, Text

__all__ = [
    "DraftFeature",
    "DraftMeasurement",
    "Recall",
    "draft_features",
    "draft_measurements",
]


class Recall(Enum):
    """How sure the memory is that a draft rests on. It is no check."""

    HIGH = "high"
    MEDIUM = "medium"


def _require_unverified(draft: Statement) -> None:
    if draft.standing is not Standing.UNVERIFIED:
        accepted = Message("accepted.one-of", {"words": "Standing.UNVERIFIED"})
        raise InvalidValue(Problem("unknown-value", (draft.id, "standing"), shown(draft.standing), accepted))


@frozen(kw_only=True)
class DraftFeature(Statement):
    """What a feature under an area is recalled to ask for; what was read is no draft.

    Attributes:
        area: id of its area.
        recall: how sure the memory is.

    Raises:
        WrongType, InvalidValue: an id or a recall that is none, or a standing other than ``UNVERIFIED``; and as
            every statement does.
    """

    area: str
    recall: Recall

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        _require_unverified(self)
        checked_id(self.area, (self.id, "area"))
        require_member((self.id, "recall"), self.recall, Recall)


@frozen(kw_only=True)
class DraftMeasurement(Statement):
    """How a feature is recalled to be measured.

    Attributes:
        feature: id of the draft of its feature.
        measures: what is measured, in the library's words.
        unit: what it is counted in.
        source_class: where its figures come from.
        direction: which figures are better, None where neither high nor low ones are.
        recall: how sure the memory is.

    Raises:
        WrongType, InvalidValue: a field of another kind, or a standing other than ``UNVERIFIED``; and as every
            statement does.
    """

    feature: str
    measures: Text
    unit: MeasurementUnit
    source_class: SourceClass
    direction: Direction | None
    recall: Recall

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        _require_unverified(self)
        checked_id(self.feature, (self.id, "feature"))
        require_words((self.id, "measures"), self.measures)
        require_member((self.id, "unit"), self.unit, MeasurementUnit)
        require_member((self.id, "source_class"), self.source_class, SourceClass)
        if self.direction is not None:
            require_member((self.id, "direction"), self.direction, Direction)
        require_member((self.id, "recall"), self.recall, Recall)


_RECALLED = Citation(source("learningcity-recall"))


def _cited(echoed_by: str | None, place: str | None = None) -> tuple[Citation, ...]:
    """Recall first; then the source that touches on the topic, which supports neither words nor number."""
    if echoed_by is None:
        return (_RECALLED,)
    return (_RECALLED, Citation(source(echoed_by), None if place is None else Message(f"locator.{place}")))


def _feature(number: str, *, note: str | None = None, echoed_by: str | None = None) -> DraftFeature:
    running = int(number.partition(".")[0])
    return DraftFeature(
        id=f"key-features.draft.{number}",
        label=Message(f"draft-feature.{number}"),
        citations=_cited(echoed_by),
        standing=Standing.UNVERIFIED,
        note=None if note is None else Message(f"note.draft.{note}"),
        area=areas()[running - 1].id,
        recall=Recall.HIGH,
    )


def _measured(  # noqa: PLR0913  # the columns of the table below
    number: str,
    unit: MeasurementUnit,
    source_class: SourceClass,
    direction: Direction | None,
    recall: Recall,
    *,
    note: str | None = None,
    echoed_by: str | None = None,
    place: str | None = None,
) -> DraftMeasurement:
    return DraftMeasurement(
        id=f"key-features.draft.{number}",
        label=Message(f"draft-measurement.{number}"),
        citations=_cited(echoed_by, place),
        standing=Standing.UNVERIFIED,
        note=None if note is None else Message(f"note.draft.{note}"),
        feature=f"key-features.draft.{number.rpartition('.')[0]}",
        measures=Message(f"draft-measurement.{number}.measures"),
        unit=unit,
        source_class=source_class,
        direction=direction,
        recall=recall,
    )


_PERCENT, _RATE, _RATIO = MeasurementUnit.PERCENT, MeasurementUnit.RATE_PER_100K, MeasurementUnit.RATIO
_COUNT, _JUDGEMENT, _YEARS = MeasurementUnit.COUNT, MeasurementUnit.EXPERT_JUDGEMENT, MeasurementUnit.YEARS
_MONEY, _HOURS = MeasurementUnit.CURRENCY_PER_CAPITA, MeasurementUnit.HOURS_PER_WEEK
_TONNES, _KILOGRAMS = MeasurementUnit.TONNES_PER_CAPITA, MeasurementUnit.KG_PER_CAPITA
_OFFICIAL, _SURVEY, _EXPERTS = SourceClass.OFFICIAL_DATA, SourceClass.SURVEY_RESULTS, SourceClass.EXPERT_REVIEW
_HIGHER, _LOWER, _NEITHER = Direction.HIGHER_BETTER, Direction.LOWER_BETTER, None
_HIGH, _MEDIUM = Recall.HIGH, Recall.MEDIUM

_DRAFT_FEATURES = (
    _feature("1.1", note="echoed", echoed_by="el-punto-critico"),
    _feature("1.2", note="echoed", echoed_by="S72"),
    _feature("1.3", note="echoed", echoed_by="el-punto-critico"),
    _feature("1.4"),
    _feature("2.1"),
    _feature("2.2"),
    _feature("2.3", note="echoed", echoed_by="S72"),
    _feature("2.4", note="echoed", echoed_by="S72"),
    _feature("2.5", note="echoed", echoed_by="S72"),
    _feature("3.1"),
    _feature("3.2"),
    _feature("3.3"),
    _feature("4.1", note="split-uncertain"),
    _feature("4.2", note="split-uncertain"),
    _feature("4.3", note="split-uncertain"),
    _feature("5.1"),
    _feature("5.2"),
    _feature("5.3"),
    _feature("6.1"),
    _feature("6.2"),
    _feature("6.3"),
    _feature("6.4"),
    _feature("7.1"),
    _feature("7.2"),
    _feature("8.1"),
    _feature("8.2"),
    _feature("8.3"),
    _feature("8.4"),
    _feature("9.1"),
    _feature("9.2"),
    _feature("9.3"),
    _feature("10.1"),
    _feature("10.2"),
    _feature("10.3"),
    _feature("11.1", note="split-uncertain"),
    _feature("11.2", note="split-uncertain"),
    _feature("11.3", note="split-uncertain"),
    _feature("12.1"),
    _feature("12.2"),
    _feature("12.3"),
    _feature("12.4", note="echoed", echoed_by="S72"),
    _feature("12.5", note="echoed", echoed_by="S72"),
)

_DRAFT_MEASUREMENTS = (
    _measured("1.1.1", _PERCENT, _OFFICIAL, _HIGHER, _HIGH),
    _measured("1.2.1", _PERCENT, _OFFICIAL, _HIGHER, _HIGH),
    _measured("1.2.2", _PERCENT, _SURVEY, _HIGHER, _HIGH),
    _measured("1.3.1", _PERCENT, _OFFICIAL, _HIGHER, _HIGH, note="up-to-parity"),
    _measured("1.3.2", _PERCENT, _OFFICIAL, _HIGHER, _MEDIUM, note="up-to-parity"),
    _measured("1.4.1", _RATE, _OFFICIAL, _LOWER, _HIGH),
    _measured("1.4.2", _PERCENT, _SURVEY, _HIGHER, _MEDIUM),
    _measured("2.1.1", _MONEY, _OFFICIAL, _HIGHER, _HIGH, note="echoed", echoed_by="S06", place="city-profile"),
    _measured("2.1.2", _PERCENT, _OFFICIAL, _LOWER, _HIGH),
    _measured("2.2.1", _PERCENT, _OFFICIAL, _LOWER, _HIGH),
    _measured("2.3.1", _PERCENT, _OFFICIAL, _HIGHER, _MEDIUM),
    _measured("2.3.2", _RATE, _OFFICIAL, _HIGHER, _MEDIUM),
    _measured("2.4.1", _RATIO, _SURVEY, _HIGHER, _MEDIUM, note="class-could-be-official"),
    _measured("2.5.1", _PERCENT, _SURVEY, _HIGHER, _MEDIUM),
    _measured("3.1.1", _TONNES, _OFFICIAL, _LOWER, _HIGH),
    _measured("3.1.2", _KILOGRAMS, _OFFICIAL, _LOWER, _HIGH),
    _measured("3.2.1", _PERCENT, _SURVEY, _HIGHER, _MEDIUM, note="unit-and-class-uncertain"),
    _measured("3.2.2", _PERCENT, _OFFICIAL, _LOWER, _MEDIUM),
    _measured("3.3.1", _JUDGEMENT, _EXPERTS, _HIGHER, _HIGH),
    _measured(
        "4.1.1", _YEARS, _OFFICIAL, _HIGHER, _MEDIUM, note="expected-or-mean", echoed_by="S06", place="city-profile"
    ),
    _measured("4.1.2", _PERCENT, _OFFICIAL, _HIGHER, _HIGH),
    _measured("4.1.3", _PERCENT, _OFFICIAL, _HIGHER, _HIGH),
    _measured("4.2.1", _JUDGEMENT, _EXPERTS, _HIGHER, _HIGH),
    _measured("4.3.1", _JUDGEMENT, _EXPERTS, _HIGHER, _HIGH),
    _measured("5.1.1", _RATE, _OFFICIAL, _HIGHER, _MEDIUM),
    _measured("5.2.1", _PERCENT, _SURVEY, _HIGHER, _HIGH),
    _measured("5.2.2", _PERCENT, _SURVEY, _HIGHER, _MEDIUM),
    _measured("5.3.1", _JUDGEMENT, _EXPERTS, _HIGHER, _MEDIUM),
    _measured("6.1.1", _PERCENT, _SURVEY, _HIGHER, _HIGH, note="class-could-be-official"),
    _measured("6.1.2", _PERCENT, _SURVEY, _HIGHER, _MEDIUM, note="class-could-be-official"),
    _measured("6.2.1", _COUNT, _SURVEY, _HIGHER, _MEDIUM, note="unit-and-class-uncertain"),
    _measured("6.3.1", _PERCENT, _SURVEY, _HIGHER, _MEDIUM, note="unit-and-class-uncertain"),
    _measured("6.4.1", _PERCENT, _OFFICIAL, _LOWER, _HIGH),
    _measured("6.4.2", _PERCENT, _OFFICIAL, _HIGHER, _HIGH),
    _measured("7.1.1", _PERCENT, _OFFICIAL, _HIGHER, _HIGH),
    _measured("7.2.1", _PERCENT, _OFFICIAL, _HIGHER, _HIGH, note="class-could-be-survey"),
    _measured("7.2.2", _HOURS, _SURVEY, _HIGHER, _MEDIUM),
    _measured("8.1.1", _JUDGEMENT, _EXPERTS, _HIGHER, _MEDIUM, note="class-uncertain"),
    _measured("8.2.1", _PERCENT, _SURVEY, _HIGHER, _HIGH),
    _measured("8.3.1", _RATIO, _OFFICIAL, _HIGHER, _MEDIUM, note="direction-of-ratio"),
    _measured("8.4.1", _PERCENT, _SURVEY, _HIGHER, _MEDIUM),
    _measured("9.1.1", _COUNT, _OFFICIAL, _HIGHER, _MEDIUM, note="class-could-be-experts"),
    _measured("9.2.1", _JUDGEMENT, _EXPERTS, _HIGHER, _HIGH, note="name-seen", echoed_by="uil-guiding-documents-2015"),
    _measured("9.2.2", _PERCENT, _SURVEY, _HIGHER, _HIGH),
    _measured("9.3.1", _JUDGEMENT, _EXPERTS, _HIGHER, _HIGH),
    _measured("10.1.1", _JUDGEMENT, _EXPERTS, _HIGHER, _HIGH),
    _measured("10.2.1", _JUDGEMENT, _EXPERTS, _HIGHER, _HIGH),
    _measured("10.3.1", _JUDGEMENT, _EXPERTS, _HIGHER, _MEDIUM),
    _measured("11.1.1", _JUDGEMENT, _EXPERTS, _HIGHER, _HIGH),
    _measured("11.2.1", _JUDGEMENT, _EXPERTS, _HIGHER, _MEDIUM, note="class-uncertain"),
    _measured("11.3.1", _JUDGEMENT, _EXPERTS, _HIGHER, _MEDIUM, note="class-uncertain"),
    _measured("12.1.1", _PERCENT, _OFFICIAL, _HIGHER, _HIGH),
    _measured("12.1.2", _PERCENT, _OFFICIAL, _NEITHER, _MEDIUM, note="no-direction"),
    _measured("12.2.1", _JUDGEMENT, _EXPERTS, _HIGHER, _MEDIUM),
    _measured("12.3.1", _PERCENT, _OFFICIAL, _HIGHER, _MEDIUM, note="unit-uncertain"),
    _measured("12.4.1", _PERCENT, _SURVEY, _HIGHER, _MEDIUM, note="unit-and-class-uncertain"),
    _measured("12.5.1", _JUDGEMENT, _EXPERTS, _HIGHER, _MEDIUM, note="class-uncertain"),
)

_FEATURE_IDS = tuple(draft.id for draft in _DRAFT_FEATURES)


def draft_features(area: str | None = None) -> tuple[DraftFeature, ...]:
    """The drafts of features, or those of an area by its id. How many there are is no official count.

    Raises:
        UnknownId: no such area.
    """
    if area is not None:
        area_of(area)
    return tuple(draft for draft in _DRAFT_FEATURES if area in (None, draft.area))


def draft_measurements(feature: str | None = None) -> tuple[DraftMeasurement, ...]:
    """The drafts of measurements, or those of one draft of a feature by its id; how many is no official count either.

    Raises:
        UnknownId: no such draft of a feature.
    """
    if feature is not None and feature not in _FEATURE_IDS:
        raise UnknownId.of(feature, _FEATURE_IDS)
    return tuple(draft for draft in _DRAFT_MEASUREMENTS if feature in (None, draft.feature))
