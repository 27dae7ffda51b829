"""The windows and quotas of the known calls, and what sources tell of how they went. None is settled, all are kept.

Predicates: ``forwarded-by`` (who sends the files), ``window`` (when, in general words), ``examination`` (who looks at
them), ``criteria`` (by what), ``duration`` (how long it takes), ``national-selection`` (how many applied in a country
and how many of them were put forward), ``membership-fee`` (whether one is asked for), ``jury-decision`` (what became of
files that a Commission had put forward), ``certificate`` (what new members get).
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TypeAlias

from attrs import evolve

from learningcity.admission.known_quotas import Quota, quota
from learningcity.admission.windows import Window
from learningcity.applications import Sender
from learningcity.dates import PartialDate
from learningcity.guidance.citing import cited
from learningcity.sources.citations import Citation, Standing
from learningcity.sources.claims import Claim
from learningcity.sources.register import source
from learningcity.texts import Message

__all__ = ["CLAIMS_ON_CALLS", "QUOTAS_OF_CALLS", "WINDOWS_OF_CALLS"]


_Days: TypeAlias = tuple[PartialDate | None, PartialDate | None, PartialDate | None]
"""From when, until when, and until when after an extension."""


def _window(
    year: int,
    open_to: Sender,
    days: _Days,
    citations: tuple[Citation, ...],
    note: Message | None = None,
) -> Window:
    of_cities = open_to is Sender.CITY
    when = {"year": PartialDate(year)}
    opens, closes, extended_to = days
    return Window(
        id=f"window.{year}.{'cities' if of_cities else 'commissions'}",
        label=Message("window.cities", when) if of_cities else Message("window.commissions", when),
        citations=citations,
        standing=Standing.VERIFIED,
        note=note,
        open_to=open_to,
        opens=opens,
        closes=closes,
        extended_to=extended_to,
    )


_LAUNCH = evolve(
    _window(
        2015,
        Sender.CITY,
        (PartialDate(2015, 9), PartialDate(2018, 9, 30), None),
        cited("S42", "S01"),
        Message("note.window-launch"),
    ),
    standing=Standing.UNVERIFIED,
)

WINDOWS_OF_CALLS: Mapping[int, tuple[Window, ...]] = MappingProxyType(
    {
        2015: (_LAUNCH,),
        2018: (
            _window(
                2019,
                Sender.CITY,
                (PartialDate(2019, 3), PartialDate(2019, 4), None),
                cited("S01", "S16"),
                Message("note.window-months"),
            ),
            _window(
                2020,
                Sender.CITY,
                (PartialDate(2020, 3), PartialDate(2020, 4, 30), PartialDate(2020, 6, 30)),
                cited("S01", "S05", "S49", "S50"),
                Message("note.window-months"),
            ),
        ),
        2021: (
            evolve(
                _window(
                    2021,
                    Sender.CITY,
                    (PartialDate(2021, 9, 1), PartialDate(2021, 11, 1), None),
                    cited("S03", "S04", "S07"),
                    Message("note.window-2021"),
                ),
                perhaps_until=PartialDate(2022, 2, 28),
            ),
            _window(
                2021,
                Sender.NATIONAL_COMMISSION,
                (None, PartialDate(2021, 11, 30), PartialDate(2022, 2, 28)),
                cited("S07", "S03"),
                Message("note.window-one-month"),
            ),
        ),
        2023: (
            _window(2023, Sender.CITY, (PartialDate(2023, 4, 1), PartialDate(2023, 5, 31), None), cited("S08", "S18")),
            _window(2023, Sender.NATIONAL_COMMISSION, (None, None, None), cited("S08"), Message("note.window-2023")),
        ),
        2025: (
            _window(2025, Sender.CITY, (PartialDate(2025, 5, 15), PartialDate(2025, 6, 15), None), cited("S10", "S11")),
            _window(2025, Sender.NATIONAL_COMMISSION, (None, PartialDate(2025, 7, 15), None), cited("S09")),
        ),
    }
)
"""The windows of each call, by its year."""

QUOTAS_OF_CALLS: Mapping[int, tuple[Quota, ...]] = MappingProxyType(
    {
        2015: (),
        2018: (quota("quota.regulations-2018.new-members"), quota("quota.regulations-2018.applications")),
        2021: (quota("quota.call-2021"),),
        2023: (quota("quota.call-2023"),),
        2025: (quota("quota.call-2025"),),
    }
)
"""The quotas of each call, by its year."""


def _said(year: int, predicate: str, value: object, id: str, scope: Message | None = None) -> Claim:
    return Claim(f"call.{year}", predicate, value, Citation(source(id)), scope=scope)


def _selected(year: int, applied: int, nominated: int, id: str, scope: Message) -> Claim:
    params = {"applied": applied, "nominated": nominated}
    return _said(year, "national-selection", Message("claim.national-selection", params), id, scope)


_KOREA = Message("scope.korea")
_NO = False

CLAIMS_ON_CALLS: Mapping[int, tuple[Claim, ...]] = MappingProxyType(
    {
        2015: (
            _said(2015, "forwarded-by", Sender.NATIONAL_COMMISSION, "S14", _KOREA),
            _said(2015, "forwarded-by", Message("claim.city-with-letter"), "S51", Message("scope.turkiye")),
            _said(2015, "examination", Message("claim.no-examination"), "S53"),
            _said(2015, "membership-fee", _NO, "S14", _KOREA),
            _said(2015, "certificate", Message("claim.certificate"), "S95", Message("scope.limerick")),
            _said(2015, "certificate", Message("claim.certificate"), "S96", Message("scope.jeonju")),
        ),
        2018: (
            _said(2018, "window", Message("claim.every-march-and-april"), "S01"),
            _said(2018, "window", Message("claim.every-march-and-april"), "S16", Message("scope.japan")),
            _said(2018, "window", Message("claim.rolling"), "S47"),
            _said(2018, "forwarded-by", Sender.NATIONAL_COMMISSION, "S02"),
            _said(2018, "examination", Message("claim.after-nomination"), "S34"),
            _said(2018, "membership-fee", _NO, "S53", _KOREA),
            _said(2018, "duration", Message("claim.takes-a-year"), "S66"),
            _said(2018, "duration", Message("claim.several-years"), "S48", Message("scope.all-designations")),
            _selected(2018, 12, 3, "S63", _KOREA),
        ),
        2021: (
            _said(2021, "forwarded-by", Sender.NATIONAL_COMMISSION, "S07"),
            _said(2021, "examination", Message("claim.nomination-and-jury"), "S36"),
            _said(2021, "examination", Message("claim.membership-jury"), "S46"),
        ),
        2023: (
            _said(2023, "examination", Message("claim.jury"), "S38"),
            _said(2023, "criteria", Message("claim.criteria-42"), "S65"),
            _said(2023, "jury-decision", Message("claim.one-of-two"), "S59", Message("scope.portugal")),
        ),
        2025: (
            _said(2025, "forwarded-by", Sender.NATIONAL_COMMISSION, "S11"),
            _said(2025, "examination", Message("claim.expert-review"), "S61"),
            _said(2025, "window", Message("claim.every-two-years"), "S62"),
            _selected(2025, 15, 3, "S64", Message("scope.egypt")),
        ),
    }
)
"""What sources say of each call, by its year."""
