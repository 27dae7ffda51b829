"""The places that are known by name, with the legal forms that sources give them.

A place is added here, and to the terms of ``glossary/places.py`` or to the table of members, by whose ids places are
labelled and found.

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
"""The classes of municipalities that have a form: a place is of one of them at most, unless sources disagree."""
_FORMS_OF_MUNICIPALITIES = (*MUNICIPALITIES, Form.MUNICIPALITY)


class PlaceKind(Enum):
    """What a name says of a place besides the legal forms of :class:`~learningcity.cities.AdministrativeForm`."""

    CITY = "city"
    CAPITAL = "capital"
    COUNTRY = "country"
    SUBDISTRICT = "subdistrict"
    SUBDISTRICT_MUNICIPALITY = "subdistrict-municipality"


@frozen
class KnownPlace:
    """A place: its id without what ids of places begin with, its names without a prefix, and the forms it has.

    The forms are those that a source gives it, slips aside; ``others`` are further names in Thai. Members of the
    network that none of the five source documents names have no term.
    """

    key: str
    en: str
    th: str
    forms: tuple[Form, ...]
    citations: tuple[Citation, ...]
    kind: PlaceKind | None = None
    others: tuple[str, ...] = ()
    has_term: bool = True

    @property
    def id(self) -> str:
        """The id by which it is labelled and found: of the term for the place, or of the member where there is none."""
        return f"term.place.{self.key}" if self.has_term else f"member.{self.key}"

    @property
    def is_special(self) -> bool:
        """Whether it has the special form that no word before its name stands for."""
        return Form.SPECIAL_ADMINISTRATION in self.forms

    @property
    def is_municipal(self) -> bool:
        """Whether a source speaks of its municipality."""
        return any(form in _FORMS_OF_MUNICIPALITIES for form in self.forms)

    @property
    def municipality(self) -> Form | None:
        """The class of its municipality, None where no source names one or sources disagree."""
        found = [form for form in self.forms if form in MUNICIPALITIES]
        return found[0] if len(found) == 1 else None

    def may_be(self, form: Form | None, kind: PlaceKind | None) -> bool:
        """Whether it is what is said, or something that it is taken for by mistake: another class of municipality."""
        if kind is PlaceKind.COUNTRY or self.kind is PlaceKind.COUNTRY:
            return kind is self.kind
        if kind is PlaceKind.CAPITAL:
            return self.is_special or self.kind is kind
        if kind is PlaceKind.CITY or self.is_special:
            return True
        if form in _FORMS_OF_MUNICIPALITIES or kind is PlaceKind.SUBDISTRICT_MUNICIPALITY:
            return self.is_municipal
        return form in self.forms


_NEWS_2022 = Citation(source("bic-moe-news-2022"))
_KHON_KAEN_NEWS = Citation(source("khon-kaen-news-2024"))
_MINISTRY_PAGE = Citation(source("bic-moe-2021"))
_PMU_A = Citation(source("pmu-a-2024"))
_DASTA = Citation(source("dasta-2024"))


def _member(key: str, en: str, th: str, form: Form, id: str) -> KnownPlace:
    """A member city that no term is for."""
    return KnownPlace(key, en, th, (form,), (Citation(source(id)),), has_term=False)


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
    KnownPlace(
        "bangkok",
        "Bangkok",
        "กรุงเทพมหานคร",
        (Form.SPECIAL_ADMINISTRATION,),
        (_KHON_KAEN_NEWS, _MINISTRY_PAGE),
        others=("กทม.", "กรุงเทพฯ", "กรุงเทพ"),
    ),
    _member("chiang-mai", "Chiang Mai", "เชียงใหม่", Form.CITY_MUNICIPALITY, "ops-moe-th"),
    _member("phuket", "Phuket", "ภูเก็ต", Form.CITY_MUNICIPALITY, "ops-moe-th"),
    _member("chachoengsao", "Chachoengsao", "ฉะเชิงเทรา", Form.TOWN_MUNICIPALITY, "ops-moe-th"),
    _member("tak", "Tak", "ตาก", Form.TOWN_MUNICIPALITY, "thailand-prd-2025"),
    _member("rayong", "Rayong", "ระยอง", Form.PROVINCE, "thailand-prd-2025"),
    _member("satun", "Satun", "สตูล", Form.PROVINCE, "thailand-prd-2025"),
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
    return {folded(name): place for place in KNOWN_PLACES for name in (place.en, place.th, *place.others)}
