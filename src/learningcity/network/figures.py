"""The figures that were told of the network, each with who says so: how many cities, countries and people, and when.

Copies and later repetitions are kept with the others. What an announcement said of its own time has its day; what is
told of the state before an admission says so by its scope, and is not taken for the state of that time.
"""

from __future__ import annotations

from typing import TypeAlias

from learningcity.dates import PartialDate
from learningcity.inconsistencies.figures import (
    COHORT_2024,
    SIZE_2022,
    SIZE_2024,
    URBAN_SHARE_EXPECTED,
    URBAN_SHARE_NOW,
)
from learningcity.network.metrics import Metric
from learningcity.network.observed import NetworkObservation, Projection
from learningcity.sources.citations import Citation, Standing
from learningcity.sources.claims import Claim, Mode
from learningcity.sources.register import source
from learningcity.sources.resolution import Claims
from learningcity.texts import Bound, Message, Quantity

__all__ = [
    "ANNOUNCED_2020",
    "BEFORE_2022",
    "BEFORE_2024",
    "COHORT_2020",
    "COHORT_2022",
    "COHORT_2025",
    "FIRST_ANNOUNCED_2020",
    "FIRST_COHORT_2020",
    "IN_2023",
    "JUNE_2020",
    "OBSERVATIONS",
    "PROJECTIONS",
    "SIZE_2022_OF_UIL",
    "SIZE_2024_OF_UNESCO",
    "SIZE_2025",
]

_Time: TypeAlias = PartialDate | None

_2016 = PartialDate(2016)
_2019 = PartialDate(2019)
_2020 = PartialDate(2020)
_2023 = PartialDate(2023)
_COHORT_2019 = PartialDate(2019, 7, 17)
_COHORT_2020 = PartialDate(2020, 9)
_COHORT_2022 = PartialDate(2022, 9, 2)
_COHORT_2024 = PartialDate(2024, 2, 14)
_COHORT_2025 = PartialDate(2025, 12, 4)
_BEFORE_2022 = Message("scope.before-cohort-2022")
_BEFORE_2024 = Message("scope.before-cohort-2024")

_COUNTED_IN = {
    Metric.NETWORK_CITIES: ("cities", "cities"),
    Metric.NETWORK_COUNTRIES: ("countries", "countries"),
    Metric.ACTIVE_MEMBERS: ("active-members", "cities"),
    Metric.ACTIVE_COUNTRIES: ("active-countries", "countries"),
    Metric.CITIZENS_REACHED: ("citizens-reached", "people"),
    Metric.COHORT_CITIES: ("cities", "cities"),
    Metric.COHORT_COUNTRIES: ("countries", "countries"),
}
"""The predicate and the unit of the claims of each metric."""
_PRIMARY = frozenset(("S01", "S36", "S41", "S42", "S43", "S45", "uil-news-2020", "uil-villes-apprenantes-2022"))
"""Pages of UIL and UNESCO themselves; the others retell."""


def _told(  # noqa: PLR0913  # what a figure is made of
    metric: Metric,
    count: int,
    id: str,
    time: _Time,
    *,
    subject: str = "gnlc",
    scope: Message | None = None,
    bound: Bound = Bound.EXACT,
    mode: Mode = Mode.STATED,
) -> Claim:
    predicate, unit = _COUNTED_IN[metric]
    return Claim(subject, predicate, Quantity(count, unit, bound), Citation(source(id)), time, scope, mode)


def _observed(metric: Metric, *claims: Claim, withdrawn: tuple[Claim, ...] = ()) -> NetworkObservation:
    """An observation; its id says what it counts and when, and no two have the same."""
    time = claims[0].as_of
    about = {"metric": metric, "as_of": time}
    if Claims(claims).conflicts():
        standing = Standing.CONTESTED
    elif any(claim.citation.source.id in _PRIMARY for claim in claims):
        standing = Standing.VERIFIED
    else:
        standing = Standing.REPORTED
    return NetworkObservation(
        id=f"observation.{metric.value}.{'undated' if time is None else time}",
        label=Message("observation.undated", {"metric": metric}) if time is None else Message("observation", about),
        citations=tuple(dict.fromkeys(claim.citation for claim in claims)),
        standing=standing,
        metric=metric,
        as_of=time,
        claims=claims,
        withdrawn=withdrawn,
    )


def _cities(count: int, id: str, time: PartialDate, *, bound: Bound = Bound.EXACT) -> Claim:
    return _told(Metric.NETWORK_CITIES, count, id, time, bound=bound)


def _countries(count: int, id: str, time: PartialDate) -> Claim:
    return _told(Metric.NETWORK_COUNTRIES, count, id, time)


def _size(*claims: Claim) -> NetworkObservation:
    return _observed(Metric.NETWORK_CITIES, *claims)


def _spread(*claims: Claim) -> NetworkObservation:
    return _observed(Metric.NETWORK_COUNTRIES, *claims)


def _admitted(count: int, id: str, time: PartialDate) -> Claim:
    return _told(Metric.COHORT_CITIES, count, id, time, subject=f"cohort.{time.year}")


def _admitted_from(count: int, id: str, time: PartialDate) -> Claim:
    return _told(Metric.COHORT_COUNTRIES, count, id, time, subject=f"cohort.{time.year}")


# --- figures that others build on ---------------------------------------------------------------------------

JUNE_2020 = _cities(173, "S16", PartialDate(2020, 6))
FIRST_ANNOUNCED_2020 = _cities(230, "S34", _COHORT_2020)
FIRST_COHORT_2020 = _admitted(55, "S34", _COHORT_2020)
ANNOUNCED_2020 = _cities(229, "S35", _COHORT_2020)
COHORT_2020 = _admitted(54, "S35", _COHORT_2020)
BEFORE_2022 = _told(Metric.NETWORK_CITIES, 217, "S75", PartialDate(2022), scope=_BEFORE_2022)
COHORT_2022 = _admitted(77, "S36", _COHORT_2022)
SIZE_2022_OF_UIL = _cities(294, "S36", _COHORT_2022)
IN_2023 = _cities(292, "S45", _2023)
BEFORE_2024 = _told(Metric.NETWORK_CITIES, 292, "brussels-times-2024", PartialDate(2024, 2), scope=_BEFORE_2024)
SIZE_2024_OF_UNESCO = _cities(356, "S38", _COHORT_2024)
COHORT_2025 = _admitted(72, "S39", _COHORT_2025)
SIZE_2025 = _cities(425, "S39", _COHORT_2025)

# --- the observations, metric by metric, in the order of their times ----------------------------------------

_SIZES = (
    _size(_cities(11, "chugoku-shimbun-2016", PartialDate(2016, 3))),
    _size(_cities(49, "S95", _2016)),
    _size(_cities(115, "S42", PartialDate(2016, 8, 23))),
    _size(
        _cities(177, "afp-2017", PartialDate(2017, 1)),
        # The report can be read so that there are 177 others.
        _told(Metric.NETWORK_CITIES, 178, "afp-2017", PartialDate(2017, 1), mode=Mode.INFERRED),
    ),
    _size(_cities(188, "S15", PartialDate(2017, 5))),
    _size(_cities(182, "aydinses-2018", PartialDate(2018, 3))),
    _size(_cities(200, "S01", PartialDate(2018, 9, 26), bound=Bound.MORE_THAN)),
    _size(_cities(221, "kbsecuritynews-2019", _2019)),
    _size(_cities(224, "irna-2019", PartialDate(2019, 7))),
    _size(_cities(173, "uil-news-2020", _2020)),
    _size(_cities(173, "S73", PartialDate(2020, 5))),
    _size(JUNE_2020),
    _observed(
        Metric.NETWORK_CITIES,
        FIRST_ANNOUNCED_2020,
        ANNOUNCED_2020,
        _cities(229, "el-moudjahid-2020", _COHORT_2020),
        withdrawn=(FIRST_ANNOUNCED_2020,),
    ),
    _size(_cities(229, "uil-villes-apprenantes-2022", PartialDate(2022, 3))),
    _size(BEFORE_2022),
    _size(SIZE_2022_OF_UIL, _cities(294, "S75", _COHORT_2022)),
    _size(SIZE_2022),
    _size(IN_2023),
    _size(BEFORE_2024),
    _size(SIZE_2024_OF_UNESCO, SIZE_2024, _cities(359, "lectormx-2024", _COHORT_2024)),
    _size(_cities(356, "S29", PartialDate(2024, 12))),
    _size(SIZE_2025, _cities(425, "S40", _COHORT_2025), _cities(498, "S78", _COHORT_2025)),
    _size(_cities(425, "mission-4-7-2026", PartialDate(2026, 1))),
    _size(_cities(425, "ruta-n-2026", PartialDate(2026, 2))),
    _size(_cities(425, "S71", PartialDate(2026, 2, 5))),
)

_SPREADS = (
    _spread(_countries(9, "chugoku-shimbun-2016", PartialDate(2016, 3))),
    _spread(_countries(22, "S95", _2016)),
    _spread(_countries(28, "S42", PartialDate(2016, 8, 23))),
    _spread(_countries(41, "afp-2017", PartialDate(2017, 1))),
    _spread(_countries(42, "S15", PartialDate(2017, 5))),
    _spread(_countries(50, "S01", PartialDate(2018, 9, 26))),
    _spread(_countries(51, "kbsecuritynews-2019", _2019)),
    _spread(_countries(52, "irna-2019", PartialDate(2019, 7))),
    _spread(_countries(55, "uil-news-2020", _2020)),
    _spread(_countries(55, "S16", PartialDate(2020, 6))),
    _spread(_countries(64, "S34", _COHORT_2020), _countries(64, "S35", _COHORT_2020)),
    _spread(_countries(76, "S36", _COHORT_2022)),
    _spread(_countries(76, "S45", _2023)),
    _spread(_countries(79, "S38", _COHORT_2024), _countries(79, "sumy-state-university-2024", _COHORT_2024)),
    _spread(_countries(91, "S39", _COHORT_2025), _countries(91, "S40", _COHORT_2025)),
    _spread(_countries(91, "mission-4-7-2026", PartialDate(2026, 1))),
    _spread(_countries(91, "S71", PartialDate(2026, 2, 5))),
)

_COHORTS = (
    _observed(Metric.COHORT_CITIES, _admitted(38, "S41", _COHORT_2019)),
    _observed(
        Metric.COHORT_CITIES,
        FIRST_COHORT_2020,
        COHORT_2020,
        _admitted(54, "el-moudjahid-2020", _COHORT_2020),
        _admitted(54, "S77", _COHORT_2020),
        withdrawn=(FIRST_COHORT_2020,),
    ),
    _observed(Metric.COHORT_CITIES, COHORT_2022, _admitted(77, "bic-moe-news-2022", _COHORT_2022)),
    _observed(Metric.COHORT_CITIES, _admitted(64, "S38", _COHORT_2024), COHORT_2024),
    _observed(
        Metric.COHORT_CITIES,
        COHORT_2025,
        _admitted(72, "S40", _COHORT_2025),
        _admitted(73, "tmcars-2025", _COHORT_2025),
    ),
    _observed(Metric.COHORT_COUNTRIES, _admitted_from(23, "S41", _COHORT_2019)),
    _observed(
        Metric.COHORT_COUNTRIES, _admitted_from(27, "S34", _COHORT_2020), _admitted_from(27, "S35", _COHORT_2020)
    ),
    _observed(
        Metric.COHORT_COUNTRIES,
        _admitted_from(44, "S36", _COHORT_2022),
        _admitted_from(44, "bic-moe-news-2022", _COHORT_2022),
    ),
    _observed(
        Metric.COHORT_COUNTRIES,
        _admitted_from(35, "S38", _COHORT_2024),
        _admitted_from(35, "khon-kaen-news-2024", _COHORT_2024),
    ),
    _observed(
        Metric.COHORT_COUNTRIES, _admitted_from(46, "S39", _COHORT_2025), _admitted_from(46, "S40", _COHORT_2025)
    ),
)

_REACHED = Claim(
    "gnlc",
    "citizens-reached",
    Quantity(390_000_000, "people"),
    Citation(source("khon-kaen-news-2024")),
    _COHORT_2024,
    mode=Mode.REPORTED,
    speaker="azoulay",
)

OBSERVATIONS = (
    *_SIZES,
    *_SPREADS,
    _observed(Metric.ACTIVE_MEMBERS, _told(Metric.ACTIVE_MEMBERS, 170, "S43", _2019)),
    _observed(Metric.ACTIVE_COUNTRIES, _told(Metric.ACTIVE_COUNTRIES, 53, "S43", _2019)),
    _observed(Metric.CITIZENS_REACHED, _REACHED),
    *_COHORTS,
    _observed(Metric.URBAN_SHARE, URBAN_SHARE_NOW[0]),
    _observed(Metric.URBAN_SHARE, *URBAN_SHARE_NOW[1:]),
)
"""Every figure that was told, by metric, each metric in the order of its times."""

PROJECTIONS = (
    Projection(
        id="projection.urban-share.2030",
        label=Message("projection.urban-share"),
        citations=tuple(claim.citation for claim in URBAN_SHARE_EXPECTED),
        standing=Standing.REPORTED,
        note=Message("projection.note"),
        metric=Metric.URBAN_SHARE,
        expected_for=PartialDate(2030),
        claims=URBAN_SHARE_EXPECTED,
    ),
)
"""Every figure that somebody expects for a time to come."""
