"""The nineteen contradictions about rules, calls, the award and the network, C1 to C19."""

from __future__ import annotations

from learningcity.admission.contradicting import contradicting, known, says
from learningcity.dates import PartialDate, Period
from learningcity.eligibility import MINIMUM_POPULATION
from learningcity.eligibility.citing import cite
from learningcity.eligibility.disagreements import (
    APPLICATION_PERIOD_2018,
    AWARD_2015_MEMBERS,
    AWARD_2017_DEADLINE,
    SENDER_AT_LAUNCH,
)
from learningcity.guidance import ICLC
from learningcity.network import figures
from learningcity.network.model import FOUNDING
from learningcity.sources.claims import Claim
from learningcity.texts import Bound, Message, Quantity

__all__ = ["OF_RULES"]


def _claim(subject: str, predicate: str, value: object, id: str, as_of: PartialDate | None = None) -> Claim:
    return Claim(subject, predicate, value, cite(id), as_of)


def _each(subject: str, predicate: str, value: object, *ids: str) -> tuple[Claim, ...]:
    """The same of each source."""
    return tuple(_claim(subject, predicate, value, id) for id in ids)


def _cities(count: int, bound: Bound = Bound.EXACT) -> Quantity:
    return Quantity(count, "cities", bound)


def _countries(count: int, bound: Bound = Bound.EXACT) -> Quantity:
    return Quantity(count, "countries", bound)


def _years(count: int) -> Quantity:
    return Quantity(count, "years")


def _between(start: PartialDate, end: PartialDate, id: str) -> Claim:
    return _claim(f"call.{start.year}", "window", Period(start, end), id)


def _rhythm_of_conferences(years: int) -> tuple[Claim, ...]:
    return tuple(claim for claim in ICLC.claims if claim.value == _years(years))


_YES, _NO = True, False
_APPLICATIONS = Quantity(3, "applications")
_INDUSTRIAL_CITY = Message("claim.industrial-city")
_CONSORTIUM = Message("claim.consortium")
_MEMBERS = ("camara-de-lobos", "macao-portugal")
_COHORT_2020 = PartialDate(2020, 9)

OF_RULES = (
    known("c1", MINIMUM_POPULATION),
    contradicting(
        "c2",
        says(
            "c2.required",
            Claim("gnlc.membership", "elected-body", _YES, cite("bic-moe-2021", "membership-sentence")),
            _claim("gnlc.award.2017", "elected-body", _YES, "S19", PartialDate(2016, 8)),
        ),
        says(
            "c2.others-admitted",
            _claim("jubail-industrial-city", "admitted-as", _INDUSTRIAL_CITY, "S77"),
            _claim("yanbu-industrial-city", "admitted-as", _INDUSTRIAL_CITY, "S37"),
            _claim("kuno-consortium", "admitted-as", _CONSORTIUM, "S55"),
            _claim("laikipia-consortium", "admitted-as", _CONSORTIUM, "S56"),
        ),
        concerns=("gnlc.membership",),
    ),
    contradicting(
        "c3",
        says("c3.members-per-year", *_each("gnlc.calls", "new-members-per-country-and-year", _cities(3), "S01", "S60")),
        says(
            "c3.applications-per-call",
            *_each("gnlc.calls", "applications-per-commission", _APPLICATIONS, "S08", "S09", "S16", "S49"),
        ),
    ),
    known("c4", SENDER_AT_LAUNCH),
    contradicting(
        "c5",
        says("c5.none", _claim("gnlc.calls", "examined", _NO, "S53")),
        says("c5.examined", *_each("gnlc.calls", "examined", _YES, "S49", "S63", "S36", "S38", "S46", "S59")),
    ),
    contradicting(
        "c6",
        *APPLICATION_PERIOD_2018.sides,
        says(
            "c6.per-call",
            _between(PartialDate(2021, 9, 1), PartialDate(2021, 11, 1), "S04"),
            _between(PartialDate(2023, 4, 1), PartialDate(2023, 5, 31), "S08"),
            _between(PartialDate(2025, 5, 15), PartialDate(2025, 6, 15), "S10"),
        ),
    ),
    contradicting(
        "c7",
        says("c7.yearly", _claim("gnlc.calls", "rhythm", _years(1), "S01")),
        says("c7.two-yearly", _claim("gnlc.calls", "rhythm", _years(2), "S62")),
    ),
    contradicting(
        "c8",
        says("c8.seven", *_each("gnlc.clusters", "count", Quantity(7, "entries"), "S05", "S63", "S82")),
        says(
            "c8.eight",
            _claim("gnlc.clusters", "count", Quantity(7, "entries"), "S13"),
            _claim("gnlc.clusters", "printed-entries", Quantity(8, "entries"), "S13"),
        ),
        says("c8.working-group", _claim("gnlc.clusters", "called", Message("claim.working-group"), "S68")),
    ),
    contradicting(
        "c9",
        says("c9.first", figures.FIRST_COHORT_2020, figures.FIRST_ANNOUNCED_2020),
        says(
            "c9.corrected",
            figures.COHORT_2020,
            figures.ANNOUNCED_2020,
            Claim(
                "laayoune",
                "taken-back",
                PartialDate(2020, 9, 24),
                cite("el-moudjahid-2020"),
                scope=Message("scope.laayoune-taken-back"),
            ),
            _claim("cohort.2020", "cities", _cities(54), "S77", _COHORT_2020),
            _claim("cohort.2020", "cities", _cities(54), "el-moudjahid-2020", _COHORT_2020),
        ),
        says(
            "c9.still-listed",
            Claim("cohort.2020", "cities-named", _cities(3), cite("S77"), _COHORT_2020, Message("scope.morocco")),
        ),
        also=("M1",),
    ),
    contradicting(
        "c10",
        says("c10.two", *_each("award", "rhythm", _years(2), "S19", "S22")),
        says(
            "c10.three",
            _claim("award", "rhythm", _years(3), "S25"),
            Claim("award", "rhythm", _years(3), cite("S28"), scope=Message("scope.award-since-2015")),
        ),
    ),
    contradicting(
        "c11",
        says("c11.three", *_each("award.2017", "nominations-per-commission", _cities(3), "S20", "S15")),
        says(
            "c11.two",
            _claim("award.2019", "nominations-per-commission", _cities(2), "S23"),
            _claim("award.2021", "nominations-per-commission", _cities(2), "S24"),
            _claim("award.2024", "nominations-per-commission", _cities(2), "S27"),
        ),
    ),
    known("c12", AWARD_2017_DEADLINE),
    known("c13", AWARD_2015_MEMBERS),
    contradicting(
        "c14",
        says("c14.two", *_rhythm_of_conferences(2)),
        says("c14.three", *_rhythm_of_conferences(3)),
        says("c14.yearly", *_rhythm_of_conferences(1)),
        concerns=("iclc",),
    ),
    contradicting(
        "c15",
        says("c15.thirteen", *_each("cohort.2025", "first-time-countries", _countries(13), "S39", "chinhphu-2025")),
        says(
            "c15.twelve",
            *_each(
                "cohort.2025", "first-time-countries", _countries(12), "S40", "thailand-prd-2025", "turkmenistan-2025"
            ),
        ),
        also=("M8",),
    ),
    contradicting(
        "c16",
        says(
            "c16.unesco",
            figures.SIZE_2025,
            *_each("gnlc", "countries", _countries(91), "S39", "S40", "S71"),
        ),
        says("c16.press", _claim("gnlc", "cities", _cities(498), "S78", PartialDate(2025, 12, 4))),
        says(
            "c16.stale",
            *_each("gnlc", "cities", _cities(294), "S11", "S18"),
            _claim("gnlc", "cities", _cities(300, Bound.MORE_THAN), "S62"),
            _claim("gnlc", "countries", _countries(52), "S11"),
            _claim("gnlc", "countries", _countries(60, Bound.MORE_THAN), "S18"),
            _claim("gnlc", "countries", _countries(80), "S62"),
        ),
        also=("M6",),
    ),
    contradicting(
        "c17",
        says("c17.2012", *FOUNDING.claims[:2]),
        says("c17.2013", *FOUNDING.claims[2:5], *_each("gnlc", "founded", PartialDate(2013), "S44", "S39")),
        says("c17.2015", *FOUNDING.claims[5:], *_each("gnlc", "opened-to-members", PartialDate(2015, 9), "S42", "S88")),
    ),
    contradicting(
        "c18",
        says("c18.commission", *(_claim(id, "joined", PartialDate(2016), "S12") for id in _MEMBERS)),
        says("c18.blog", *(_claim(id, "joined", PartialDate(2017), "S80") for id in _MEMBERS)),
    ),
    contradicting(
        "c19",
        says(
            "c19.member-states", *_each("gnlc.calls", "invited", Message("claim.cities-of-member-states"), "S04", "S08")
        ),
        says("c19.world", _claim("gnlc.calls", "invited", Message("claim.cities-of-the-world"), "S05")),
        says("c19.communities", _claim("gnlc.calls", "invited", Message("claim.cities-and-communities"), "S10")),
    ),
)
"""In the order of their numbers."""
