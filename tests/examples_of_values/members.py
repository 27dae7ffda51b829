"""Examples of what is known of members of the network."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from learningcity.cities import AdministrativeForm
from learningcity.dates import PartialDate, Period
from learningcity.network import (
    Admission,
    Cohort,
    Confidence,
    CountryCount,
    Doubt,
    Member,
    MemberCoverage,
    Members,
    MembershipAnswer,
    MembershipState,
    MembershipStatus,
    MemberUnit,
    NetworkRegion,
    RegionCount,
    derived_values,
)
from learningcity.outcome import Outcome
from learningcity.sources import Citation, Claim, Source, Standing
from learningcity.texts import Labels, Message, Quantity

__all__ = ["EXAMPLES"]


def _citation() -> Citation:
    return Citation(Source("s", "A list"), "page 1")


def admission() -> Admission:
    return Admission(
        cohort="cohort.2024",
        joined=PartialDate(2024),
        announced=PartialDate(2024, 2, 14),
        otherwise=(PartialDate(2023),),
        attested=PartialDate(2025, 1),
        attested_before=True,
        confidence=Confidence.MEDIUM,
        doubt=Doubt.DATE,
    )


def member() -> Member:
    return Member(
        id="member.khon-kaen",
        label=Labels(en="Khon Kaen", th="ขอนแก่น"),
        citations=(_citation(),),
        standing=Standing.REPORTED,
        note=Labels(en="Noted."),
        name="Khon Kaen",
        country="TH",
        admissions=(admission(),),
        thai="ขอนแก่น",
        native="ขอนแก่น",
        native_language="th",
        spellings=("Khonkaen",),
        unit=MemberUnit.COMMUNE,
        within="Isan",
        forms=(AdministrativeForm.CITY_MUNICIPALITY,),
        ordinal=9,
        remarks=(Message("member.remark.forms-differ"),),
    )


def region_count() -> RegionCount:
    return RegionCount(region=NetworkRegion.AFRICA, total=7, known=7)


def cohort() -> Cohort:
    return Cohort(
        id="cohort.2024",
        label=Labels(en="2024"),
        citations=(_citation(),),
        standing=Standing.VERIFIED,
        announced=PartialDate(2024, 2, 14),
        corrected=PartialDate(2024, 2, 15),
        edition=Period(PartialDate(2024), PartialDate(2024)),
        cities=64,
        countries=35,
        members=("member.khon-kaen",),
        regions=(region_count(),),
        claims=(Claim("cohort.2024", "cities", Quantity(64, "cities"), _citation()),),
    )


def country_count() -> CountryCount:
    return CountryCount(
        id="country-count.th",
        label=Labels(en="Thailand"),
        citations=(_citation(),),
        standing=Standing.VERIFIED,
        country="TH",
        total=13,
        as_of=PartialDate(2025, 12),
    )


def membership_state() -> MembershipState:
    return MembershipState(
        id="membership-state.bolu",
        label=Labels(en="Bolu"),
        citations=(_citation(),),
        standing=Standing.REPORTED,
        state=MembershipStatus.OPEN,
        members=("member.bolu",),
        since=PartialDate(2022),
        until=PartialDate(2024),
        announced=PartialDate(2018),
        open_again=PartialDate(2025),
        place="Bolu",
    )


def members() -> Members:
    return Members(
        members=(member(),),
        undetermined=(member(),),
        country="TH",
        cohort="cohort.2024",
        on=date(2024, 3, 1),
        total=3,
        total_as_of=PartialDate(2024),
        coverage=MemberCoverage.PARTIAL,
        citations=(_citation(),),
    )


def membership_answer() -> MembershipAnswer:
    return MembershipAnswer(
        id="khon-kaen",
        on=date(2024, 3, 1),
        outcome=Outcome.UNKNOWN,
        why=Message("membership.date-open"),
        member=member(),
        states=(membership_state(),),
        losses=tuple(value for value in derived_values() if value.id == "derived.loss-2024-2025"),
    )


EXAMPLES: dict[str, Callable[[], object]] = {
    "Admission": admission,
    "Cohort": cohort,
    "CountryCount": country_count,
    "Member": member,
    "Members": members,
    "MembershipAnswer": membership_answer,
    "MembershipState": membership_state,
    "RegionCount": region_count,
}
