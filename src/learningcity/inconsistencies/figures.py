"""Figures, dates and counts that do not add up, or that only seem not to."""

from __future__ import annotations

from learningcity.dates import Boundary, PartialDate, Period
from learningcity.inconsistencies.items import (
    HANDOUT,
    KHON_KAEN_NEWS,
    MINISTRY_NEWS,
    MINISTRY_PAGE,
    PMU_A,
    cities,
    item,
)
from learningcity.inconsistencies.kinds import InconsistencyKind as Kind
from learningcity.sources.citations import Citation
from learningcity.sources.claims import Claim, Mode
from learningcity.sources.register import source
from learningcity.texts import Bound, Message, Quantity

__all__ = ["COHORT_2024", "FIGURES", "SIZE_2022", "SIZE_2024", "URBAN_SHARE_EXPECTED", "URBAN_SHARE_NOW"]

_UNESCO_2022 = Citation(source("S36"))
_UNESCO_2024 = Citation(source("S38"))
_ANNIVERSARY = Citation(source("S45"))
_BURSA = Citation(source("S75"))

_DIGEST = PartialDate(2022, 9, 6)
_ANNOUNCED_2022 = PartialDate(2022, 9, 2)
_ANNOUNCED_2024 = PartialDate(2024, 2, 14)

SIZE_2022 = Claim("gnlc", "cities", cities(294), MINISTRY_NEWS, _DIGEST)
SIZE_2024 = Claim("gnlc", "cities", cities(356), KHON_KAEN_NEWS, _ANNOUNCED_2024, mode=Mode.REPORTED, speaker="azoulay")
COHORT_2024 = Claim("cohort.2024", "cities", cities(64), KHON_KAEN_NEWS, _ANNOUNCED_2024)

_PROGRAMME_AREAS = Message("scope.programme-areas")

_HALF = Quantity(50, "percent", Bound.MORE_THAN)
_SIXTY = Quantity(60, "percent")
_INTRODUCTION = "passage.introduction"

URBAN_SHARE_EXPECTED = tuple(
    Claim("urban-share", "projected", _SIXTY, citation, PartialDate(2030), passage=_INTRODUCTION)
    for citation in (MINISTRY_PAGE, HANDOUT)
)
URBAN_SHARE_NOW = (
    Claim("urban-share", "now", _HALF, MINISTRY_NEWS, _ANNOUNCED_2022, mode=Mode.QUOTED, speaker="azoulay"),
    *(Claim("urban-share", "now", _HALF, citation, passage=_INTRODUCTION) for citation in (MINISTRY_PAGE, HANDOUT)),
)

FIGURES = (
    item(
        1,
        "network-size",
        Kind.ARITHMETIC,
        citations=(MINISTRY_NEWS, KHON_KAEN_NEWS, _UNESCO_2022, _UNESCO_2024, _ANNIVERSARY),
        claims=(
            SIZE_2022,
            COHORT_2024,
            SIZE_2024,
            Claim("gnlc", "cities", cities(294), _UNESCO_2022, _ANNOUNCED_2022),
            Claim("gnlc", "cities", cities(292), _ANNIVERSARY, PartialDate(2023)),
            Claim("cohort.2024", "cities", cities(64), _UNESCO_2024, _ANNOUNCED_2024),
            Claim("gnlc", "cities", cities(356), _UNESCO_2024, _ANNOUNCED_2024),
        ),
        concerns=("gnlc",),
    ),
    item(
        2,
        "members-before-2022",
        Kind.DERIVED,
        citations=(MINISTRY_NEWS, _UNESCO_2022, _BURSA),
        claims=(
            Claim("cohort.2022", "cities", cities(77), MINISTRY_NEWS, _ANNOUNCED_2022),
            Claim("cohort.2022", "cities", cities(77), _UNESCO_2022, _ANNOUNCED_2022),
            SIZE_2022,
            Claim("gnlc", "cities", cities(217), _BURSA, scope=Message("scope.before-cohort-2022")),
        ),
        concerns=("gnlc",),
    ),
    item(
        7,
        "thai-members-by-year",
        Kind.SCOPE,
        citations=(MINISTRY_NEWS, PMU_A, KHON_KAEN_NEWS),
        claims=(
            Claim("cohort.2022", "members-th", ("hat-yai", "phayao", "sukhothai"), MINISTRY_NEWS),
            Claim("cohort.2022", "members-th", ("hat-yai", "phayao"), PMU_A, scope=_PROGRAMME_AREAS),
            Claim("cohort.2024", "members-th", ("bangkok", "khon-kaen", "yala"), KHON_KAEN_NEWS),
            Claim("cohort.2024", "members-th", ("khon-kaen", "yala"), PMU_A, scope=_PROGRAMME_AREAS),
        ),
    ),
    item(
        8,
        "edition-of-2022",
        Kind.TEMPORAL,
        citations=(MINISTRY_NEWS, PMU_A),
        claims=(
            Claim("cohort.2022", "edition", Period(PartialDate(2021), PartialDate(2022)), MINISTRY_NEWS),
            Claim("cohort.2022", "announced", _ANNOUNCED_2022, MINISTRY_NEWS),
            Claim("cohort.2022", "year", PartialDate(2022), PMU_A, scope=_PROGRAMME_AREAS),
        ),
    ),
    item(
        18,
        "start-of-research",
        Kind.GRANULARITY,
        citations=(KHON_KAEN_NEWS, PMU_A),
        claims=(
            Claim("programme.pmu-a-learning-city", "period", Period(PartialDate(2020), Boundary.OPEN), PMU_A),
            Claim("project.khon-kaen", "period", Period(PartialDate(2021), Boundary.OPEN), KHON_KAEN_NEWS),
        ),
    ),
    item(
        35,
        "sixty-percent-of-what",
        Kind.AMBIGUITY,
        citations=(MINISTRY_PAGE,),
        claims=URBAN_SHARE_EXPECTED[:1],
    ),
    item(
        36,
        "what-is-now",
        Kind.TEMPORAL,
        citations=(MINISTRY_NEWS, KHON_KAEN_NEWS, MINISTRY_PAGE, PMU_A, HANDOUT),
    ),
    item(
        42,
        "bangkok-over-time",
        Kind.TEMPORAL,
        citations=(KHON_KAEN_NEWS, MINISTRY_PAGE),
        claims=(
            Claim("bangkok", "state", Message("claim.interested"), MINISTRY_PAGE, PartialDate(2017, 9)),
            Claim("bangkok", "state", Message("claim.member"), KHON_KAEN_NEWS, _ANNOUNCED_2024),
        ),
        concerns=("gnlc", "conference.3"),
    ),
    item(
        43,
        "countries-by-cohort",
        Kind.SCOPE,
        citations=(MINISTRY_NEWS, KHON_KAEN_NEWS, _UNESCO_2022, _UNESCO_2024),
        claims=(
            Claim("cohort.2022", "countries", Quantity(44, "countries"), MINISTRY_NEWS, _ANNOUNCED_2022),
            Claim("cohort.2024", "countries", Quantity(35, "countries"), KHON_KAEN_NEWS, _ANNOUNCED_2024),
            Claim("gnlc", "countries", Quantity(76, "countries"), _UNESCO_2022, _ANNOUNCED_2022),
            Claim("gnlc", "countries", Quantity(79, "countries"), _UNESCO_2024, _ANNOUNCED_2024),
        ),
        concerns=("gnlc",),
    ),
    item(
        44,
        "one-of-so-many",
        Kind.AMBIGUITY,
        citations=(KHON_KAEN_NEWS,),
        claims=(
            Claim("khon-kaen", "one-of", cities(3), KHON_KAEN_NEWS, _ANNOUNCED_2024, Message("scope.thailand")),
            Claim("khon-kaen", "one-of", cities(64), KHON_KAEN_NEWS, _ANNOUNCED_2024, Message("scope.world")),
        ),
    ),
)
"""The inconsistencies of figures, dates and counts."""
