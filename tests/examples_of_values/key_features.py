"""Examples of what the Key Features are made of, and of what a city has to show."""

from __future__ import annotations

from collections.abc import Callable

from learningcity.dates import PartialDate
from learningcity.key_features import (
    Area,
    CountedList,
    Direction,
    DraftFeature,
    DraftMeasurement,
    Evidence,
    EvidenceCounts,
    FeatureGroup,
    MeasurementUnit,
    Readiness,
    ReadinessFinding,
    Recall,
    SelfAssessment,
    SourceClass,
    TemplePart,
    Wording,
    WordingForm,
)
from learningcity.sources import Citation, Claim, Source, Standing, Title, Titles, TitleStatus
from learningcity.texts import Labels, Message

CITED = (Citation(Source("kf", "Key Features"), "p. 1"),)
TITLE = Labels(en="Evening courses", th="หลักสูตรภาคค่ำ")
PRINTED = Titles(
    (
        Title(
            text="Evening courses",
            language="en",
            status=TitleStatus.PRESS,
            citations=CITED,
            standing=Standing.REPORTED,
        ),
    )
)


def evidence(area: str = "key-features.block.2", *, present: bool | None = True) -> Evidence:
    """A piece of evidence, about families and communities unless told otherwise."""
    return Evidence(area=area, present=present, statement=TITLE, citations=CITED, as_of=PartialDate(2024))


EXAMPLES: dict[str, Callable[[], object]] = {
    "Area": lambda: Area(
        id="kf.a",
        label=PRINTED,
        citations=CITED,
        standing=Standing.VERIFIED,
        group="kf.g",
        position=1,
        requirement="r.a",
    ),
    "CountedList": lambda: CountedList(
        id="kf.l",
        label=TITLE,
        citations=CITED,
        standing=Standing.REPORTED,
        declared=2,
        claims=(Claim("kf.l", "count", 2, CITED[0]),),
    ),
    "DraftFeature": lambda: DraftFeature(
        id="kf.draft.1", label=TITLE, citations=CITED, standing=Standing.UNVERIFIED, area="kf.a", recall=Recall.HIGH
    ),
    "DraftMeasurement": lambda: DraftMeasurement(
        id="kf.draft.1.1",
        label=TITLE,
        citations=CITED,
        standing=Standing.UNVERIFIED,
        feature="kf.draft.1",
        measures=Message("draft-measurement.1.1.1.measures"),
        unit=MeasurementUnit.PERCENT,
        source_class=SourceClass.OFFICIAL_DATA,
        direction=Direction.HIGHER_BETTER,
        recall=Recall.MEDIUM,
    ),
    "Evidence": evidence,
    "EvidenceCounts": lambda: EvidenceCounts(1, 2, 9),
    "FeatureGroup": lambda: FeatureGroup(
        id="kf.g",
        label=PRINTED,
        citations=CITED,
        standing=Standing.VERIFIED,
        declared=2,
        items=("kf.a", "kf.b"),
        temple_part=TemplePart.COLUMNS,
    ),
    "ReadinessFinding": lambda: ReadinessFinding(
        id="kf.readiness",
        label=TITLE,
        citations=CITED,
        standing=Standing.REPORTED,
        city="hat-yai",
        readiness=Readiness.READY,
        by=Labels(en="a university"),
        reported_by=Labels(en="the mayor"),
    ),
    "SelfAssessment": lambda: SelfAssessment("Hat Yai", (evidence(), evidence(present=False))),
    "Wording": lambda: Wording(
        id="kf.wording",
        label=TITLE,
        citations=CITED,
        standing=Standing.VERIFIED,
        area="kf.a",
        form=WordingForm.MERGED,
        shared_with=("kf.b",),
        passage="kf.passage",
    ),
}
