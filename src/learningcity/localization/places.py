"""Thai names of places: what stands before the name says what the place is, and sometimes says it wrong.

``เทศบาลนครหาดใหญ่`` is the city municipality of Hat Yai, ``อำเภอหาดใหญ่ จังหวัดสงขลา`` a district within a province,
``กรุงปารีส`` a capital, and ``เทศบาลเมืองหลาย ๆ แห่ง`` no place at all, but many municipalities.
"""

from __future__ import annotations

import re

from attrs import evolve, frozen

from learningcity.cities import AdministrativeForm
from learningcity.cities import AdministrativeForm as Form
from learningcity.errors import InvalidValue, Problem, WrongType, require_tuple, shown
from learningcity.inconsistencies.aliases import AliasFlag
from learningcity.localization.folding import tidied
from learningcity.localization.known_places import MUNICIPALITIES, KnownPlace, PlaceKind, known_place
from learningcity.sources.citations import checked_id, require_member
from learningcity.texts import Message

__all__ = ["PlaceKind", "PlaceName", "parse_place"]


@frozen(kw_only=True)
class PlaceName:
    """A name of a place, taken apart.

    Attributes:
        name: the proper name, without prefixes.
        form: the legal form as it is stated, None where none is.
        kind: what the prefix says besides legal forms, None where it says nothing.
        meant: the legal form that the place has; another one than ``form`` where that is stated wrong or not in full.
        within: the place that it lies in, None where none is named.
        role: id of the term for an office of the place, such as ``term.role.mayor``, None where it is the place itself.
        place: id of the place, None where it is not a known one.
        area: whether the name speaks of an area, ``พื้นที่``.
        flags: what looks wrong in the name.

    Raises:
        InvalidValue: no name, or an id that is not well formed.
        WrongType: a value of a type that the field does not accept.
    """

    name: str
    form: AdministrativeForm | None = None
    kind: PlaceKind | None = None
    meant: AdministrativeForm | None = None
    within: PlaceName | None = None
    role: str | None = None
    place: str | None = None
    area: bool = False
    flags: tuple[AliasFlag, ...] = ()

    def __attrs_post_init__(self) -> None:
        _require_type("name", self.name, str, Message("accepted.text"))
        if not self.name.strip():
            raise InvalidValue(Problem("blank", ("name",), shown(self.name), Message("accepted.text")))
        for at, kind in (("form", Form), ("kind", PlaceKind), ("meant", Form)):
            if getattr(self, at) is not None:
                require_member((at,), getattr(self, at), kind)
        for at in ("role", "place"):
            if getattr(self, at) is not None:
                checked_id(getattr(self, at), (at,))
        if self.within is not None:
            _require_type("within", self.within, PlaceName, Message("accepted.place-name"))
        _require_type("area", self.area, bool, Message("accepted.flag"))
        require_tuple(("flags",), self.flags, AliasFlag)


def _require_type(at: str, value: object, kind: type, accepted: Message) -> None:
    if not isinstance(value, kind):
        raise WrongType(Problem("wrong-type", (at,), shown(value), accepted))


_PREFIXES: tuple[tuple[str, Form | None, PlaceKind | None], ...] = (
    ("เทศบาลนคร", Form.CITY_MUNICIPALITY, None),
    ("ทน.", Form.CITY_MUNICIPALITY, None),
    ("เทศบาลเมือง", Form.TOWN_MUNICIPALITY, None),
    ("เทศบาลตำบล", None, PlaceKind.SUBDISTRICT_MUNICIPALITY),
    ("เทศบาล", Form.MUNICIPALITY, None),
    ("จังหวัด", Form.PROVINCE, None),
    ("จ.", Form.PROVINCE, None),
    ("อำเภอ", Form.DISTRICT, None),
    ("อ.", Form.DISTRICT, None),
    ("ตำบล", None, PlaceKind.SUBDISTRICT),
    ("ประเทศ", None, PlaceKind.COUNTRY),
    ("กรุง", None, PlaceKind.CAPITAL),
    ("เมือง", None, PlaceKind.CITY),
)
"""What may stand before a name, the longer before what it begins with.

The abbreviation ทน. stands in ``khon-kaen-news-2024``; จ., อ. and กทม. in a list of abbreviations of a publisher of
teaching material, http://www.trueplookpanya.com/new/cms_detail/knowledge/1623-00/. No source was found for ทม. and ทต.
"""

_BARE_PREFIXES = frozenset(prefix for prefix, _, _ in _PREFIXES)
_CLASS_IN_PREFIX = {Form.CITY_MUNICIPALITY: "นคร", Form.TOWN_MUNICIPALITY: "เมือง"}
"""The word for the class of a municipality, which its prefix has said already."""

_BANGKOK = "กรุงเทพมหานคร"
_NAMES_OF_BANGKOK = frozenset((_BANGKOK, "กทม.", "กรุงเทพฯ", "กรุงเทพ ฯ", "กรุงเทพ"))
_AREA, _MUNICIPALITY = "พื้นที่", "เทศบาล"
_MAYORS = {"รองนายกเทศมนตรี": "term.role.deputy-mayor", "นายกเทศมนตรี": "term.role.mayor"}
_AUTHORITIES, _OF_THE_CITY = "ทางการ", "ทางการเมือง"
_POLITICS = "การเมือง"
_OUTER = re.compile(r" ?(?=จังหวัด|อำเภอ)| (?=(?:ตำบล|ประเทศ|จ\.|อ\.)\S)")
"""Before what lies further out."""
_GENERAL = re.compile(
    r"ๆ"
    r"|^(?:หลาย|ต่าง|ทุก|แต่ละ|ทั้ง|อื่น|ใด|นี้|นั้น|แห่ง|บางแห่ง|ของ|ที่|และ|หรือ|ใน|สมาชิก|[0-9๐-๙])"
    r"|^[ก-ฮ]{1,4}\."
    r"|แห่ง$"
)
"""What no proper name holds, begins or ends with: words for places in general, and abbreviations that are not known."""

_LONGEST = 300
"""More characters than this are no name."""


def parse_place(text: str) -> PlaceName:
    """A Thai name of a place, taken apart; a bare name, also one in English, has neither form nor kind.

    Raises:
        InvalidValue: no proper name: a common noun, a prefix alone, or nothing.
        WrongType: no text.
    """
    if not isinstance(text, str):  # pyright: ignore[reportUnnecessaryIsInstance]  # users may give anything
        raise WrongType(Problem("wrong-type", (), shown(text), Message("accepted.place-name")))
    if len(text) > _LONGEST:
        raise _no_place(text)
    words, role = _without_office(tidied(text))
    place = None
    for part in reversed(_parts(words.removeprefix(_AREA).strip())):
        found = _parsed(part)
        if found is None:
            raise _no_place(text)
        place = evolve(found, within=place)
    if place is None:
        raise _no_place(text)
    return evolve(place, role=role, area=words.startswith(_AREA))


def _without_office(words: str) -> tuple[str, str | None]:
    """The place that somebody holds an office of, and the id of the term for the office."""
    if words.startswith(_OF_THE_CITY):
        return words.removeprefix(_AUTHORITIES), "term.admission.administration"
    for office, id in _MAYORS.items():
        if words.startswith(office):
            return _MUNICIPALITY + words.removeprefix(office).lstrip().removeprefix(_MUNICIPALITY), id
    return words, None


def _parts(words: str) -> list[str]:
    """A place and what it lies in, from the inside out."""
    parts: list[str] = []
    for part in filter(None, _OUTER.split(words)):
        if parts and parts[-1].rstrip() in _BARE_PREFIXES:  # no name stood between: the prefix is there twice
            parts[-1] += part
        else:
            parts.append(part)
    inner, _, last = parts[-1].rpartition(" ") if parts else ("", "", "")
    known = known_place(last)
    if inner and known is not None and known.kind is PlaceKind.COUNTRY:
        parts[-1:] = [inner, last]
    return parts


def _parsed(part: str) -> PlaceName | None:
    """One place, None where nothing is named."""
    if part in _NAMES_OF_BANGKOK:
        special = Form.SPECIAL_ADMINISTRATION
        return PlaceName(name=_BANGKOK, form=special, meant=special, place="bangkok")
    known = known_place(part)
    if known is not None:
        return PlaceName(name=part, kind=known.kind if known.kind is PlaceKind.COUNTRY else None, place=known.id)
    for prefix, form, kind in _PREFIXES:
        if part.startswith(prefix):
            return _after_prefix(part.removeprefix(prefix).lstrip(), form, kind)
    return None if _is_general(part) else PlaceName(name=part)


def _after_prefix(rest: str, form: Form | None, kind: PlaceKind | None) -> PlaceName | None:
    name = _without_second_prefix(rest, form)
    if not name or _is_general(name):
        return None
    known = known_place(name)
    flags = [AliasFlag.DOUBLED_PREFIX] if name != rest else []
    meant = _form_meant(form, known)
    if form in MUNICIPALITIES and meant is not form:
        flags.append(AliasFlag.WRONG_FORM)
    place = None if known is None else known.id
    return PlaceName(name=name, form=form, kind=kind, meant=meant, place=place, flags=tuple(flags))


def _without_second_prefix(rest: str, form: Form | None) -> str:
    """The name without what the prefix has said already.

    Names that begin with such a word are left alone: ``นครราชสีมา`` is one, so that only a known name counts without it.
    """
    for prefix, same, _ in _PREFIXES:
        if form is not None and same is form and rest.startswith(prefix):
            rest = rest.removeprefix(prefix).lstrip()
    word = _CLASS_IN_PREFIX.get(form) if form is not None else None
    if word is None or not rest.startswith(word) or known_place(rest.removeprefix(word)) is None:
        return rest
    return rest.removeprefix(word).lstrip()


def _form_meant(form: Form | None, known: KnownPlace | None) -> Form | None:
    """The form that a place has: another class of municipality than the stated one if it is known to."""
    if known is None or known.municipality is None or form not in (*MUNICIPALITIES, Form.MUNICIPALITY):
        return form
    return known.municipality


def _is_general(words: str) -> bool:
    return _POLITICS in words or _GENERAL.search(words) is not None


def _no_place(text: str) -> InvalidValue:
    words = tidied(text[:_LONGEST])
    hint = None
    if words.startswith(_OF_THE_CITY):
        hint = Message("hint.city-authorities")
    elif _POLITICS in words:
        hint = Message("hint.politics")
    return InvalidValue(Problem("place-name", (), shown(text), Message("accepted.place-name"), hint=hint))
