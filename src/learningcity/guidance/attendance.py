"""What sources say of the conferences: when each was, and how many came. None is settled, all are kept.

Predicates: ``days`` and ``month`` (when it was, by sources that give days and by sources that give a month only);
``attendance``, ``attending-cities``, ``attending-countries``, ``attending-mayors``, ``attending-members`` (who came);
``speakers`` and ``speakers-countries``; ``planned-attendance`` and ``planned-countries`` (said before the event);
``network-cities`` and ``network-countries`` (the size of the network: no attendance, whatever it is taken for);
``host-applications-until`` and ``who-may-host``; ``report-isbn``, ``report-languages`` and ``report-themes`` (of the
report on a conference).
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from learningcity.dates import PartialDate, Period
from learningcity.guidance.citing import place_in
from learningcity.guidance.dating import days
from learningcity.sources.citations import Citation
from learningcity.sources.claims import Claim
from learningcity.sources.register import source
from learningcity.texts import Bound, Message, Quantity

__all__ = ["CLAIMS_ON_CONFERENCES", "CLAIMS_ON_THE_SERIES"]

_MORE, _ABOUT = Bound.MORE_THAN, Bound.ABOUT
_STATEMENT_PREAMBLE = "mexico-city-statement.preamble"
_CALL_PREAMBLE = "cork-call-to-action.preamble"
_CALL_TO_HOST = "conference.7.call"
"""Two websites retell one call, and one of them names a third that it has it from: together they are one witness."""


def _counted(conference: int, predicate: str, value: Quantity, id: str, *, passage: str | None = None) -> Claim:
    return _told(conference, predicate, value, id, passage=passage)


def _people(count: int, bound: Bound = Bound.EXACT) -> Quantity:
    return Quantity(count, "people", bound)


def _cities(count: int, bound: Bound = Bound.EXACT) -> Quantity:
    return Quantity(count, "cities", bound)


def _countries(count: int, bound: Bound = Bound.EXACT) -> Quantity:
    return Quantity(count, "countries", bound)


def _told(conference: int, predicate: str, value: object, id: str, *, passage: str | None = None) -> Claim:
    return Claim(f"conference.{conference}", predicate, value, Citation(source(id)), passage=passage)


def _held(conference: int, when: Period, id: str) -> Claim:
    return Claim(f"conference.{conference}", "days", when, Citation(source(id)))


def _month(conference: int, when: PartialDate, citation: Citation, *, passage: str | None = None) -> Claim:
    return Claim(f"conference.{conference}", "month", when, citation, passage=passage)


_FIRST = (
    _held(1, days(2013, 10, 21, 23), "uil-beijing-report-2014"),
    _month(1, PartialDate(2013, 10), place_in("bic-moe-2021", "first-conference")),
    _counted(1, "attendance", _people(550, _MORE), "uil-beijing-report-2014"),
    _counted(1, "attendance", _people(500, _MORE), "uil-beijing-2013"),
    _counted(1, "attendance", _people(500, _MORE), "unesco-beijing-opening-2013"),
    _counted(1, "attendance", _people(550), "pascal-mexico-city-2014"),
    _counted(1, "attending-countries", _countries(102), "uil-beijing-report-2014"),
    _counted(1, "attending-countries", _countries(100, _MORE), "uil-beijing-2013"),
    _counted(1, "attending-countries", _countries(120), "pascal-mexico-city-2014"),
    _counted(1, "attending-cities", _cities(200, _ABOUT), "unesco-beijing-opening-2013"),
    _told(1, "report-isbn", "978-92-820-1184-3", "uil-beijing-report-2014"),
    _told(1, "report-languages", ("en", "fr", "es"), "uil-beijing-report-2014"),
)

_SECOND = (
    _held(2, days(2015, 9, 28, 30), "uil-mexico-city-2015"),
    _month(2, PartialDate(2015, 9), place_in("bic-moe-2021", "second-conference")),
    _counted(2, "attendance", _people(650, _MORE), "uil-mexico-city-2015"),
    _counted(2, "attendance", _people(650, _MORE), "mexico-city-statement-ru", passage=_STATEMENT_PREAMBLE),
    _counted(2, "attendance", _people(650, _MORE), "mexico-city-statement-it", passage=_STATEMENT_PREAMBLE),
    _counted(2, "attendance", _people(300, _MORE), "soolun-mexico-city"),
    _counted(2, "attending-countries", _countries(95), "uil-mexico-city-2015"),
    _counted(2, "attending-countries", _countries(95), "mexico-city-statement-ru", passage=_STATEMENT_PREAMBLE),
    _counted(2, "attending-countries", _countries(95), "mexico-city-statement-it", passage=_STATEMENT_PREAMBLE),
    _counted(2, "attending-members", Quantity(76, "members"), "soolun-mexico-city"),
    _counted(2, "planned-attendance", _people(600, _MORE), "uil-mexico-city-before-2015"),
    _counted(2, "planned-countries", _countries(90, _MORE), "uil-mexico-city-before-2015"),
    _counted(2, "speakers", Quantity(64, "speakers"), "uil-mexico-city-2015"),
    _counted(2, "speakers-countries", _countries(36), "uil-mexico-city-2015"),
    # UIL says so of the report on the conference, in which the Statement is, and not of the Statement by itself.
    _told(2, "report-themes", Message("claim.report-themes"), "uil-mexico-city-report-2016"),
)

_THIRD = (
    _held(3, days(2017, 9, 18, 20), "uil-cork-2017"),
    _month(3, PartialDate(2017, 9), place_in("bic-moe-2021", "third-conference")),
    _counted(3, "attending-cities", _cities(180), "cork-call-zh-2018", passage=_CALL_PREAMBLE),
    _counted(3, "attending-cities", _cities(180), "istruireilfuturo-cork-2019", passage=_CALL_PREAMBLE),
    _counted(3, "attending-countries", _countries(80), "cork-call-zh-2018", passage=_CALL_PREAMBLE),
    _counted(3, "attending-countries", _countries(80), "istruireilfuturo-cork-2019", passage=_CALL_PREAMBLE),
    _counted(3, "attending-countries", _countries(92), "cork-city-2017"),
    _counted(3, "attendance", _people(650), "cork-city-2017"),
    _counted(3, "attendance", _people(600, _ABOUT), "cork-city-later"),
)

_FOURTH = (
    _held(4, days(2019, 10, 1, 3), "S69"),
    _counted(4, "attendance", _people(650, _ABOUT), "uil-medellin-2019"),
    _counted(4, "attendance", _people(650, _ABOUT), "zhu-min-medellin"),
    _counted(4, "attendance", _people(400, _MORE), "pascal-medellin-2019"),
    _counted(4, "attending-mayors", Quantity(50, "mayors"), "uil-medellin-2019"),
    _counted(4, "attending-countries", _countries(60), "zhu-min-medellin"),
    _counted(4, "attending-countries", _countries(150, _ABOUT), "pascal-medellin-2019"),
    _counted(4, "attending-cities", _cities(100), "zhu-min-medellin"),
)

_FIFTH = (
    _held(5, days(2021, 10, 27, 30), "S69"),
    _held(5, days(2021, 10, 27, 29), "caea-yeonsu-2021"),
    _held(5, days(2021, 10, 27, 30), "caea-yeonsu-2021"),
    _counted(5, "attendance", _people(700, _ABOUT), "S69"),
    _counted(5, "attendance", _people(1_000, _MORE), "uil-yeonsu-2021"),
    _counted(5, "attendance", _people(1_500, _MORE), "uil-yeonsu-2021-es"),
    _counted(5, "attendance", _people(1_500, _ABOUT), "zhu-min-2022"),
    _counted(5, "attendance", _people(2_000, _MORE), "caea-yeonsu-2021"),
    _counted(5, "network-cities", _cities(229), "caea-yeonsu-2021"),
    _counted(5, "network-countries", _countries(64), "caea-yeonsu-2021"),
)

_SIXTH = (
    _held(6, days(2024, 12, 3, 5), "uil-jubail-2024"),
    _held(6, days(2024, 12, 2, 5), "rcjy-jubail-2024"),
    _counted(6, "network-cities", _cities(356), "alsaudialyaum-jubail-2024"),
    _counted(6, "network-countries", _countries(79), "alsaudialyaum-jubail-2024"),
)

_SEVENTH = (
    _month(7, PartialDate(2027, 6), Citation(source("S70")), passage=_CALL_TO_HOST),
    _told(7, "host-applications-until", PartialDate(2026, 5, 15), "S70", passage=_CALL_TO_HOST),
    _told(7, "host-applications-until", PartialDate(2026, 5, 15), "theopportunityhere-2026", passage=_CALL_TO_HOST),
    _told(7, "who-may-host", Message("claim.members-may-host"), "S70", passage=_CALL_TO_HOST),
)

CLAIMS_ON_CONFERENCES: Mapping[int, tuple[Claim, ...]] = MappingProxyType(
    {
        1: _FIRST,
        2: _SECOND,
        3: _THIRD,
        4: _FOURTH,
        5: _FIFTH,
        6: _SIXTH,
        7: _SEVENTH,
    }
)
"""The claims on each conference, by its number."""


def _rhythm(years: int, id: str) -> Claim:
    return Claim("iclc", "rhythm", Quantity(years, "years"), Citation(source(id)))


CLAIMS_ON_THE_SERIES = (
    _rhythm(2, "S94"),
    _rhythm(2, "caea-yeonsu-2021"),
    _rhythm(3, "S69"),
    _rhythm(1, "S85"),
)
"""How many years lie between two conferences, according to whom."""
