"""Examples of the values of localization."""

from __future__ import annotations

from collections.abc import Callable

from learningcity.cities import AdministrativeForm
from learningcity.dates import PartialDate, Period
from learningcity.inconsistencies import AliasFlag
from learningcity.localization import (
    FoundDate,
    FoundQuantity,
    LocaleTag,
    Ordinal,
    PlaceName,
    ReadDate,
    Share,
    Term,
    TermVariant,
    VariantKind,
    thai_repairs,
)
from learningcity.sources import Citation, Source
from learningcity.texts import Bound, Quantity

CITATIONS = (Citation(Source("a", "A"), "p. 2"),)


def variant() -> TermVariant:
    return TermVariant(text="เมืองแห่งความรู้", language="th", kind=VariantKind.SLIP, citations=CITATIONS)


EXAMPLES: dict[str, Callable[[], object]] = {
    "FoundDate": lambda: FoundDate(3, 23, "วันที่ 14 ก.พ. 2567", PartialDate(2024, 2, 14)),
    "FoundQuantity": lambda: FoundQuantity(3, 15, "60% ในปี 2030", Quantity(60, "percent"), exhaustive=True, year=2030),
    "LocaleTag": lambda: LocaleTag(
        "th", region="TH", calendar="buddhist", numbers="thai", extensions=("u-co-phonebk",)
    ),
    "Ordinal": lambda: Ordinal(3, "edition"),
    "Repair": lambda: thai_repairs("เมอืงแหง่การเรียนรู ้")[0],
    "PlaceName": lambda: PlaceName(
        name="ขอนแก่น",
        form=AdministrativeForm.TOWN_MUNICIPALITY,
        meant=AdministrativeForm.CITY_MUNICIPALITY,
        within=PlaceName(name="ขอนแก่น", form=AdministrativeForm.PROVINCE, meant=AdministrativeForm.PROVINCE),
        role="term.role.mayor",
        place="term.place.khon-kaen",
        flags=(AliasFlag.WRONG_FORM,),
    ),
    "ReadDate": lambda: ReadDate(Period(PartialDate(2021), PartialDate(2022)), assumed=("century",)),
    "Term": lambda: Term(
        id="term.concept.learning-city",
        en="learning city",
        th="เมืองแห่งการเรียนรู้",
        citations=CITATIONS,
        names="learning-city",
        variants=(variant(),),
    ),
    "TermVariant": variant,
    "Share": lambda: Share(1, 64, "cities", bound=Bound.AT_LEAST),
}
