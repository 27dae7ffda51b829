"""The places that are known by name, with the legal forms that sources give them. A place is added here.

What this tells is which form a name should have: that ``เทศบาลเมืองขอนแก่น`` is the city municipality, and that
``ทน.นครขอนแก่น`` says twice what it is. Of a place that is not here nothing is corrected.
"""

from __future__ import annotations

from enum import Enum
from functools import cache

from attrs import frozen

from learningcity.cities import AdministrativeForm as Form
from learningcity.localization.folding import folded
from learningcity.sources.citations import Citation
from learningcity.sources.register import source

__all__ = ["KNOWN_PLACES", "MUNICIPALITIES", "KnownPlace", "PlaceKind", "known_place"]

MUNICIPALITIES = (Form.CITY_MUNICIPALITY, Form.TOWN_MUNICIPALITY)
"""The classes of municipalities: a place is of one of them at most, unless sources disagree."""


class PlaceKind(Enum):
    """What a name says of a place besides the legal forms of :class:`~learningcity.cities.AdministrativeForm`."""

    CITY = "city"
    CAPITAL = "capital"
    COUNTRY = "country"
    SUBDISTRICT = "subdistrict"
    SUBDISTRICT_MUNICIPALITY = "subdistrict-municipality"


@frozen
class KnownPlace:
    """A place: its id, its names without a prefix, and every form that a source gives it, slips aside."""

    id: str
    en: str
    th: str
    forms: tuple[Form, ...]
    citations: tuple[Citation, ...]
    kind: PlaceKind | None = None

    @property
    def municipality(self) -> Form | None:
        """The class of its municipality, None where no source names one or sources disagree."""
        found = [form for form in self.forms if form in MUNICIPALITIES]
        return found[0] if len(found) == 1 else None


_NEWS_2022 = Citation(source("bic-moe-news-2022"))
_KHON_KAEN_NEWS = Citation(source("khon-kaen-news-2024"))
_MINISTRY_PAGE = Citation(source("bic-moe-2021"))
_PMU_A = Citation(source("pmu-a-2024"))
_DASTA = Citation(source("dasta-2024"))

KNOWN_PLACES = (
    KnownPlace("phayao", "Phayao", "พะเยา", (Form.PROVINCE, Form.TOWN_MUNICIPALITY), (_NEWS_2022, _PMU_A, _DASTA)),
    KnownPlace("sukhothai", "Sukhothai", "สุโขทัย", (Form.PROVINCE,), (_NEWS_2022, _DASTA)),
    KnownPlace(
        "hat-yai",
        "Hat Yai",
        "หาดใหญ่",
        (Form.CITY_MUNICIPALITY, Form.DISTRICT, Form.TOWN_MUNICIPALITY),
        (_NEWS_2022, _PMU_A, _DASTA),
    ),
    KnownPlace("songkhla", "Songkhla", "สงขลา", (Form.PROVINCE,), (_PMU_A,)),
    KnownPlace("khon-kaen", "Khon Kaen", "ขอนแก่น", (Form.CITY_MUNICIPALITY, Form.PROVINCE), (_KHON_KAEN_NEWS, _PMU_A)),
    KnownPlace("yala", "Yala", "ยะลา", (Form.CITY_MUNICIPALITY, Form.PROVINCE), (_KHON_KAEN_NEWS, _PMU_A)),
    KnownPlace("bangkok", "Bangkok", "กรุงเทพมหานคร", (Form.SPECIAL_ADMINISTRATION,), (_KHON_KAEN_NEWS, _MINISTRY_PAGE)),
    KnownPlace("thailand", "Thailand", "ไทย", (), (_NEWS_2022, _KHON_KAEN_NEWS, _PMU_A), PlaceKind.COUNTRY),
    KnownPlace("paris", "Paris", "ปารีส", (), (_KHON_KAEN_NEWS, _PMU_A), PlaceKind.CAPITAL),
    KnownPlace("beijing", "Beijing", "ปักกิ่ง", (), (_MINISTRY_PAGE,), PlaceKind.CAPITAL),
    KnownPlace("mexico-city", "Mexico City", "เม็กซิโกซิตี", (), (_MINISTRY_PAGE,), PlaceKind.CAPITAL),
    KnownPlace("mexico", "United Mexican States", "สหรัฐเม็กซิโก", (), (_MINISTRY_PAGE,), PlaceKind.COUNTRY),
    KnownPlace("cork", "Cork", "คอร์ก", (), (_MINISTRY_PAGE,), PlaceKind.CITY),
    KnownPlace("ireland", "Republic of Ireland", "สาธารณรัฐไอร์แลนด์", (), (_MINISTRY_PAGE,), PlaceKind.COUNTRY),
)


def known_place(name: str) -> KnownPlace | None:
    """The place of a name without prefix, in English or Thai; None where it is not known."""
    return _by_name().get(folded(name))


@cache
def _by_name() -> dict[str, KnownPlace]:
    return {folded(name): place for place in KNOWN_PLACES for name in (place.en, place.th)}
