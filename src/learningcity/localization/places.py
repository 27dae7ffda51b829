"""Thai names of places: what stands before the name says what the place is, and sometimes says it wrong.

``เทศบาลนครหาดใหญ่`` is the city municipality of Hat Yai, ``อำเภอหาดใหญ่ จังหวัดสงขลา`` a district within a province,
``กรุงปารีส`` a capital, and ``เทศบาลเมืองหลาย ๆ แห่ง`` no place at all, but many municipalities.
"""

from __future__ import annotations

from attrs import evolve, frozen

from learningcity.cities import AdministrativeForm
from learningcity.cities import AdministrativeForm as Form
from learningcity.errors import InvalidValue, Problem, WrongType, require_tuple, shown
from learningcity.inconsistencies.aliases import AliasFlag
from learningcity.localization.folding import tidied
from learningcity.localization.known_places import KnownPlace, PlaceKind, known_place
from learningcity.localization.place_words import LEVELS, PREFIXES, Prefix, is_general, is_term, pieces, prefix_of
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
        place: id of the term for the place, such as ``term.place.khon-kaen``; None where the place is not a known one.
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


_BARE_PREFIXES = frozenset(prefix.spelled for prefix in PREFIXES)
_CLASS_IN_PREFIX = {Form.CITY_MUNICIPALITY: "นคร", Form.TOWN_MUNICIPALITY: "เมือง"}
"""The word for the class of a municipality, which its prefix has said already."""
_OUTWARDS = (None, "municipality", "subdistrict", "district", "province", "country")
"""The levels of places, each of which may lie in those after it."""
_SAME_HEIGHT = ("municipality", "subdistrict")
"""Either may lie in the other."""

_AREA, _MUNICIPALITY = "พื้นที่", "เทศบาล"
_MAYORS = {"รองนายกเทศมนตรี": "term.role.deputy-mayor", "นายกเทศมนตรี": "term.role.mayor"}
_AUTHORITIES, _OF_THE_CITY = "ทางการ", "ทางการเมือง"
_POLITICS = "การเมือง"

_LONGEST = 300
"""More characters than this are no name."""


def parse_place(text: str) -> PlaceName:
    """A Thai name of a place, taken apart; a bare name, also one in English, has neither form nor kind.

    A place and those that it lies in may stand in any order. A bare name after ``พื้นที่`` is read where the place is
    known, since anything else may follow that word.

    Raises:
        InvalidValue: no proper name: a common noun, a prefix alone, a person or body, a list of places, or nothing.
        WrongType: no text.
    """
    if not isinstance(text, str):  # pyright: ignore[reportUnnecessaryIsInstance]  # users may give anything
        raise WrongType(Problem("wrong-type", (), shown(text), Message("accepted.place-name")))
    if len(text) > _LONGEST or is_term(text):
        raise _no_place(text)
    words, role = _without_office(tidied(text))
    area = words.startswith(_AREA)
    parts = [_parsed(part, area=area) for part in _parts(words.removeprefix(_AREA).strip())]
    named = [part for part in parts if part is not None]
    if not named or len(named) < len(parts) or _is_list(named):
        raise _no_place(text)
    *inner, place = sorted(named, key=_height)
    for part in reversed(inner):
        place = evolve(part, within=place)
    return evolve(place, role=role, area=area)


def _without_office(words: str) -> tuple[str, str | None]:
    """The place that somebody holds an office of, and the id of the term for the office."""
    if words.startswith(_OF_THE_CITY):
        return words.removeprefix(_AUTHORITIES), "term.admission.administration"
    for office, id in _MAYORS.items():
        if words.startswith(office):
            return _MUNICIPALITY + words.removeprefix(office).lstrip().removeprefix(_MUNICIPALITY), id
    return words, None


def _parts(words: str) -> list[str]:
    """A place and what it lies in, as they stand; nothing where a word that is no place runs into the next."""
    parts: list[str] = []
    for part, runs_on in pieces(words):
        if parts and parts[-1].rstrip() in _BARE_PREFIXES:  # no name stood between: the prefix is there twice
            parts[-1] += part
        elif runs_on and prefix_of(part) is None and known_place(part) is None:
            return []
        else:
            parts.append(part)
    inner, _, last = parts[-1].rpartition(" ") if parts else ("", "", "")
    known = known_place(last)
    if inner and known is not None and known.kind is PlaceKind.COUNTRY:
        parts[-1:] = [inner, last]
    return parts


def _level(place: PlaceName) -> str | None:
    return LEVELS.get(place.form or place.kind)


def _height(place: PlaceName) -> int:
    level = _level(place)
    return _OUTWARDS.index(_SAME_HEIGHT[0] if level in _SAME_HEIGHT else level)


def _is_list(places: list[PlaceName]) -> bool:
    """Whether two places of one level stand there: neither lies in the other."""
    levels = [_level(place) or place.kind for place in places]
    return len(set(levels)) < len(levels)


def _parsed(part: str, *, area: bool) -> PlaceName | None:
    """One place, None where nothing is named."""
    known = known_place(part)
    if known is not None and known.is_special:
        special = Form.SPECIAL_ADMINISTRATION
        return PlaceName(name=known.th, form=special, meant=special, place=known.id)
    if known is not None:
        return PlaceName(name=part, kind=known.kind if known.kind is PlaceKind.COUNTRY else None, place=known.id)
    prefix = prefix_of(part)
    if prefix is not None:
        return _after_prefix(part.removeprefix(prefix.spelled).lstrip(), prefix)
    return None if area or is_general(part) else PlaceName(name=part)


def _after_prefix(rest: str, prefix: Prefix) -> PlaceName | None:
    name, prefix = _without_second_prefix(rest, prefix)
    if is_general(name, prefix):
        return None
    flags = [AliasFlag.DOUBLED_PREFIX] if name != rest else []
    form, kind, known = prefix.form, prefix.kind, known_place(name)
    if known is None or not known.may_be(form, kind):
        return PlaceName(name=name, form=form, kind=kind, meant=form, flags=tuple(flags))
    if _is_wrong(prefix, known):
        flags.append(AliasFlag.WRONG_FORM)
    return PlaceName(
        name=known.th if known.is_special else name,
        form=form,
        kind=kind,
        meant=_form_meant(prefix, known),
        place=known.id,
        flags=tuple(flags),
    )


def _without_second_prefix(rest: str, prefix: Prefix) -> tuple[str, Prefix]:
    """The name without what the prefix has said already, and what both say: the second may say more.

    Names that begin with such a word are left alone: ``นครราชสีมา`` is one, so that only a known name counts without it.
    """
    second = prefix_of(rest)
    while second is not None and _goes_with(prefix, second):
        if prefix.form is Form.MUNICIPALITY:
            prefix = second
        rest = rest.removeprefix(second.spelled).lstrip()
        second = prefix_of(rest)
    word = _CLASS_IN_PREFIX.get(prefix.form) if prefix.form is not None else None
    if word is None or not rest.startswith(word) or known_place(rest.removeprefix(word)) is None:
        return rest, prefix
    return rest.removeprefix(word).lstrip(), prefix


def _goes_with(prefix: Prefix, second: Prefix) -> bool:
    """Whether two prefixes say the same, or one of them only that the place is a municipality."""
    if Form.MUNICIPALITY in (prefix.form, second.form):
        return prefix.is_municipal and second.is_municipal
    return prefix.form is not None and prefix.form is second.form


def _is_wrong(prefix: Prefix, known: KnownPlace) -> bool:
    """Whether the place has another form than the one that the prefix stands for."""
    if prefix.form is None:
        return prefix.kind in (PlaceKind.SUBDISTRICT, PlaceKind.SUBDISTRICT_MUNICIPALITY)
    if prefix.form is Form.MUNICIPALITY and not known.is_special:
        return False
    return prefix.form not in known.forms


def _form_meant(prefix: Prefix, known: KnownPlace) -> Form | None:
    """The form that a place has: another than the stated one if it is known to."""
    if known.is_special:
        return Form.SPECIAL_ADMINISTRATION
    return known.municipality or prefix.form if prefix.is_municipal else prefix.form


def _no_place(text: str) -> InvalidValue:
    words = tidied(text[:_LONGEST])
    hint = None
    if words.startswith(_OF_THE_CITY):
        hint = Message("hint.city-authorities")
    elif _POLITICS in words:
        hint = Message("hint.politics")
    return InvalidValue(Problem("place-name", (), shown(text), Message("accepted.place-name"), hint=hint))
