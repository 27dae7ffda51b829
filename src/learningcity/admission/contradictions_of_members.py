"""The contradictions about the size of the network and about single members that are none of those about rules."""

from __future__ import annotations

from learningcity.admission.contradicting import contradicting, says
from learningcity.dates import PartialDate
from learningcity.eligibility.citing import cite
from learningcity.network import figures
from learningcity.network.figures import OBSERVATIONS
from learningcity.sources.claims import Claim, Mode
from learningcity.texts import Message, Quantity

__all__ = ["OF_MEMBERS"]

_BY_ID = {entry.id: entry for entry in OBSERVATIONS}


def _figure(observation: str) -> tuple[Claim, ...]:
    """The claims of a shipped observation, by what its id ends with."""
    return _BY_ID[f"observation.{observation}"].claims


def _joined(city: str, when: PartialDate, *ids: str) -> tuple[Claim, ...]:
    return tuple(Claim(city, "joined", when, cite(id)) for id in ids)


def _of_colombia(predicate: str, count: int, id: str) -> Claim:
    return Claim("gnlc", predicate, Quantity(count, "cities"), cite(id), PartialDate(2026, 2), _COLOMBIA)


def _of_africa(id: str, count: int, scope: Message, mode: Mode) -> Claim:
    return Claim("cohort.2024", "cities", Quantity(count, "cities"), cite(id), PartialDate(2024, 2), scope, mode)


_IRAN = Message("scope.iran")
_COLOMBIA = Message("scope.colombia")
_MEMBER, _INVITED = Message("claim.member"), Message("claim.being-invited")

OF_MEMBERS = (
    contradicting(
        "m2",
        says("m2.told", *_figure("network-cities.2020"), *_figure("network-cities.2020-05"), figures.JUNE_2020),
        says(
            "m2.reckoned",
            Claim(
                "gnlc",
                "cities",
                Quantity(175, "cities"),
                cite("S35"),
                PartialDate(2020, 9),
                Message("scope.before-cohort-2020"),
                Mode.INFERRED,
            ),
        ),
    ),
    contradicting(
        "m3",
        says("m3.members", *_figure("network-cities.2019"), *_figure("network-cities.2019-07")),
        says("m3.active", *_figure("active-members.2019")),
    ),
    contradicting(
        "m4",
        says("m4.2017", *_figure("network-cities.2017-01"), *_figure("network-cities.2017-05")),
        says("m4.2018", *_figure("network-cities.2018-03")),
    ),
    contradicting(
        "m5",
        says("m5.uil", *_figure("network-cities.2016-08-23"), *_figure("network-countries.2016-08-23")),
        says("m5.limerick", *_figure("network-cities.2016"), *_figure("network-countries.2016")),
    ),
    contradicting(
        "m7",
        says("m7.unesco", *_figure("network-cities.2024-02-14")[:2]),
        says("m7.merida", *_figure("network-cities.2024-02-14")[2:]),
        says("m7.thirteen-of-africa", _of_africa("S91", 13, Message("scope.africa-with-arab-states"), Mode.STATED)),
        says(
            "m7.seven-of-africa",
            _of_africa("learningcity-reading", 7, Message("scope.africa-of-unesco"), Mode.INFERRED),
        ),
    ),
    contradicting(
        "m9",
        says("m9.unesco", *_figure("cohort-cities.2025-12-04")[:2]),
        says("m9.seventy-three", *_figure("cohort-cities.2025-12-04")[2:]),
        says(
            "m9.with-others",
            *(
                Claim("cohort.2025", "others-admitted", Quantity(72, "cities"), cite(id), PartialDate(2025, 12, 4))
                for id in ("thailand-prd-2025", "turkmenistan-2025")
            ),
        ),
    ),
    contradicting(
        "m10",
        says("m10.2019", *_joined("muharraq", PartialDate(2019, 7, 17), "S41")),
        says("m10.2024", *_joined("muharraq", PartialDate(2024, 2), "masquenoticias-2024")),
    ),
    contradicting(
        "m11",
        says("m11.2016", *_joined("clermont-ferrand", PartialDate(2016, 10), "delegfrance-2017")),
        says("m11.2017", *_joined("clermont-ferrand", PartialDate(2017, 1, 6), "afp-2017")),
        says(
            "m11.villa-maria",
            *_joined("villa-maria", PartialDate(2017), "eunes-argentina"),
            Claim("villa-maria", "named-laureate", PartialDate(2017, 1), cite("uil-award-2017")),
        ),
    ),
    contradicting(
        "m12",
        says("m12.2018", Claim("gnlc", "first-member", PartialDate(2018), cite("S66"), scope=_COLOMBIA)),
        says("m12.2017", Claim("gnlc", "first-member", PartialDate(2017), cite("aquilanoticia-2026"), scope=_COLOMBIA)),
        says("m12.nine", *(_of_colombia("cities", 9, id) for id in ("ruta-n-2026", "aquilanoticia-2026"))),
        says("m12.ten", _of_colombia("cities-named", 10, "aquilanoticia-2026")),
    ),
    contradicting(
        "m13",
        says("m13.tenth", Claim("kermanshah", "place-among-members", 10, cite("irib-kermanshah-2025"), scope=_IRAN)),
        says(
            "m13.names",
            *_joined("hamedan", PartialDate(2022), "S37"),
            Claim(
                "gnlc",
                "cities-named",
                Quantity(11, "cities"),
                cite("learningcity-reading"),
                PartialDate(2022),
                _IRAN,
                Mode.INFERRED,
            ),
        ),
    ),
    contradicting(
        "m14",
        says("m14.2023", *_joined("makueni", PartialDate(2023), "knatcom-makueni")),
        says("m14.cohorts", *_figure("cohort-cities.2022-09-02")[:1], *_figure("cohort-cities.2024-02-14")[:1]),
    ),
    contradicting(
        "m15",
        says(
            "m15.member",
            Claim("nairobi", "state", _MEMBER, cite("afp-2017"), PartialDate(2017, 1)),
            Claim("nairobi", "state", _MEMBER, cite("uil-nairobi-2020"), PartialDate(2020, 12)),
        ),
        says("m15.invited", Claim("nairobi", "state", _INVITED, cite("nairobi-2020"), PartialDate(2020, 6))),
    ),
    contradicting(
        "m16",
        says("m16.june", Claim("nasiriyah", "announced", PartialDate(2025, 6), cite("shafaq-nasiriyah-2025"))),
        says("m16.december", Claim("nasiriyah", "announced", PartialDate(2025, 12, 8), cite("shafaq-nasiriyah-2025"))),
    ),
    contradicting(
        "m17",
        says("m17.buan", *(Claim("cohort.2024", "korean-member", "Buan", cite(id)) for id in ("S89", "S90"))),
        says("m17.busan", Claim("cohort.2024", "korean-member", "Busan", cite("vietnam-busan-2024"))),
    ),
)
"""In the order of their numbers."""
