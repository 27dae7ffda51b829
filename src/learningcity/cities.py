"""Cities, as far as rules ask about them, and the shipped facts that rules read.

``None`` is always "not known"; an empty tuple is "known to be none". Fields accept the spelling of an
enumeration in place of its member and a whole number in place of a population, and nothing else: no
text becomes a number, nothing is rounded, nothing is dropped.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from enum import Enum
from math import isfinite
from types import UnionType
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from attrs import evolve, field, fields, frozen

from learningcity.dates import PartialDate
from learningcity.errors import FieldError, InvalidValue, Problem, WrongType, nearest, shown
from learningcity.rules.facts import ACCEPTED_VALUES
from learningcity.rules.nodes import Fact
from learningcity.texts import Message

__all__ = [
    "ADMINISTRATIVE_FORM",
    "ADOPTED_DOCUMENTS",
    "CITY_FACTS",
    "COMMITMENT",
    "COMMITMENT_BY",
    "COUNTRY",
    "COUNTRY_CODES",
    "ELECTED_COUNCIL",
    "ENDORSED",
    "ENDORSERS",
    "GOOD_PRACTICES",
    "GOVERNING_BODY",
    "JURY_RECOMMENDATION",
    "LEADERSHIP_COMMITMENT",
    "LEARNING_CITY_FORM",
    "MEMBER_SINCE",
    "NATIONAL_COMMISSION_ENDORSED",
    "POLICY_INITIATIVES",
    "POPULATION",
    "RESOURCE_MOBILISATION",
    "STAKEHOLDER_PARTICIPATION",
    "TRACK_RECORD",
    "AdministrativeForm",
    "City",
    "CommitmentBearer",
    "Endorsement",
    "Endorser",
    "GoverningBody",
    "GoverningBodyKind",
    "LearningCityForm",
    "Population",
]

E = TypeVar("E", bound=Enum)
V = TypeVar("V")


class GoverningBodyKind(Enum):
    """How the council that governs a city comes about."""

    MUNICIPAL_COUNCIL = "municipal-council"
    """Elected by definition here."""
    OTHER_ELECTED_COUNCIL = "other-elected-council"
    APPOINTED_COUNCIL = "appointed-council"


class Endorser(Enum):
    """Who endorses a city's membership."""

    MAYOR = "mayor"
    CITY_REPRESENTATIVE = "city-representative"
    NATIONAL_COMMISSION = "national-commission"


class CommitmentBearer(Enum):
    """Who is committed to lifelong learning."""

    MAYOR = "mayor"
    ADMINISTRATION = "administration"


class AdministrativeForm(Enum):
    """The legal class of a place, as far as the sources name one; apart from the learning-city form."""

    PROVINCE = "province"
    DISTRICT = "district"
    CITY_MUNICIPALITY = "city-municipality"
    TOWN_MUNICIPALITY = "town-municipality"
    MUNICIPALITY = "municipality"
    """A municipality whose class is not stated."""
    SPECIAL_ADMINISTRATION = "special-administration"


class LearningCityForm(Enum):
    """The four forms that a learning city may take, in the order of source ``bic-moe-2021``."""

    MUNICIPALITY = "learning-municipality"
    VILLAGE = "learning-village"
    TOWN = "learning-town"
    COMMUNITY = "learning-community"


COUNTRY_CODES = frozenset(
    """
    AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ
    CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO
    FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE
    JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO
    MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW
    PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM
    TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW
    """.split()
)
"""ISO 3166-1 alpha-2, the officially assigned codes; a test holds them against CLDR."""


def _wrong_type(name: str, value: object, accepted: str) -> WrongType:
    return WrongType(Problem("wrong-type", (name,), shown(value), Message(f"accepted.{accepted}")))


# attrs and the type checkers want a named function for each converter, so each field has one.


def text_of(name: str, value: str) -> str:
    """The text of a field, if it is text and not blank. These and the like are for classes that hold a city, too."""
    if not isinstance(value, str):
        raise _wrong_type(name, value, "text")
    if not value.strip():
        raise InvalidValue(Problem("blank", (name,), shown(value), Message("accepted.text")))
    return value


def _name(value: str) -> str:
    return text_of("name", value)


def _entry(value: str) -> str:
    return text_of("entry", value)


def _id(value: str | None) -> str | None:
    return None if value is None else text_of("id", value)


def _of(value: str | None) -> str | None:
    return None if value is None else text_of("of", value)


def country_of(value: str | None) -> str | None:
    """The code of a country, if it is one of ISO 3166-1, or None."""
    if value is None or (isinstance(value, str) and value in COUNTRY_CODES):
        return value
    if not isinstance(value, str):
        raise _wrong_type("country", value, "country")
    code = value.strip().upper()
    hint = Message("hint.did-you-mean", {"word": code}) if code in COUNTRY_CODES else None
    raise InvalidValue(Problem("country", ("country",), shown(value), Message("accepted.country"), hint))


def flag_of(name: str, value: bool | None) -> bool | None:
    """The flag of a field, if it is one, or None."""
    if value is None or value is True or value is False:
        return value
    raise _wrong_type(name, value, "flag")


def _stakeholder_participation(value: bool | None) -> bool | None:
    return flag_of("stakeholder_participation", value)


def _resource_mobilisation(value: bool | None) -> bool | None:
    return flag_of("resource_mobilisation", value)


def _jury_recommendation(value: bool | None) -> bool | None:
    return flag_of("jury_recommendation", value)


def member_of(name: str, kind: type[E], value: object) -> E:
    """The member of an enumeration, given as it is or by its spelling."""
    if isinstance(value, kind):
        return value
    spellings = [member.value for member in kind]
    accepted = Message("accepted.one-of", {"words": ", ".join(spellings)})
    if not isinstance(value, str):
        raise WrongType(Problem("wrong-type", (name,), shown(value), accepted))
    for member in kind:
        if member.value == value:
            return member
    near = nearest(value, spellings)
    hint = Message("hint.did-you-mean", {"word": near}) if near else None
    raise InvalidValue(Problem("unknown-value", (name,), shown(value), accepted, hint))


def entries_of(name: str, value: object, entry: Callable[[Any], V]) -> tuple[V, ...] | None:
    """The entries of a field, each as ``entry`` makes it, or None."""
    if value is None:
        return None
    if not isinstance(value, tuple | list):
        hint = Message("hint.tuple", {"value": shown(value)}) if isinstance(value, str) else None
        raise WrongType(Problem("wrong-type", (name,), shown(value), Message("accepted.tuple"), hint))
    converted = []
    for position, given in enumerate(value):
        try:
            converted.append(entry(given))
        except FieldError as error:
            inner = error.problem.path if len(error.problem.path) > 1 else ()
            raise type(error)(evolve(error.problem, path=(name, position, *inner[1:]))) from None
    return tuple(converted)


@frozen
class Population:
    """How many people, counted when, and of what where that is not the whole unit.

    Raises:
        WrongType: not a whole number; ``True``, 4.9 and text are none.
        InvalidValue: a negative number, or a year that is no year.
    """

    count: int
    year: int | None = None
    of: str | None = field(default=None, converter=_of)

    def __attrs_post_init__(self) -> None:
        if type(self.count) is not int:
            raise _wrong_type("count", self.count, "whole-number")
        if self.count < 0:
            raise InvalidValue(Problem("negative", ("count",), shown(self.count), Message("accepted.whole-number")))
        if self.year is not None:
            if type(self.year) is not int:
                raise _wrong_type("year", self.year, "year")
            if not 1 <= self.year <= 9999:
                raise InvalidValue(Problem("year", ("year",), shown(self.year), Message("accepted.year")))


def _kind(value: GoverningBodyKind | str) -> GoverningBodyKind:
    return member_of("kind", GoverningBodyKind, value)


@frozen
class GoverningBody:
    """The council that governs a city."""

    kind: GoverningBodyKind = field(converter=_kind)


def date_of(name: str, value: PartialDate | date | str | None) -> PartialDate | None:
    """The partial date of a field, given as it is, as a day or in ISO form, or None."""
    if value is None or isinstance(value, PartialDate):
        return value
    if isinstance(value, date) and not isinstance(value, datetime):
        return PartialDate.of(value)
    if not isinstance(value, str):
        raise _wrong_type(name, value, "date")
    try:
        return PartialDate.parse(value)
    except InvalidValue as error:
        raise InvalidValue(error.problem.within(name)) from None


def _on(value: PartialDate | date | str | None) -> PartialDate | None:
    return date_of("on", value)


def _member_since(value: PartialDate | date | str | None) -> PartialDate | None:
    return date_of("member_since", value)


def _by(value: Endorser | str) -> Endorser:
    return member_of("by", Endorser, value)


@frozen
class Endorsement:
    """Who endorsed the city, and when if that is known."""

    by: Endorser = field(converter=_by)
    on: PartialDate | None = field(default=None, converter=_on)


def _population(value: Population | int | None) -> Population | None:
    if value is None or isinstance(value, Population):
        return value
    try:
        return Population(value)
    except FieldError as error:
        raise type(error)(evolve(error.problem, path=("population",), value=shown(value))) from None


def _governing_body(value: GoverningBody | GoverningBodyKind | str | None) -> GoverningBody | None:
    if value is None or isinstance(value, GoverningBody):
        return value
    return GoverningBody(member_of("governing_body", GoverningBodyKind, value))


def _endorsement(value: Endorsement | Endorser | str) -> Endorsement:
    return value if isinstance(value, Endorsement) else Endorsement(value)


def _endorsements(
    value: tuple[Endorsement | Endorser | str, ...] | list[Endorsement | Endorser | str] | None,
) -> tuple[Endorsement, ...] | None:
    return entries_of("endorsements", value, _endorsement)


def _administrative_form(value: AdministrativeForm | str | None) -> AdministrativeForm | None:
    return None if value is None else member_of("administrative_form", AdministrativeForm, value)


def _learning_city_form(value: LearningCityForm | str | None) -> LearningCityForm | None:
    return None if value is None else member_of("learning_city_form", LearningCityForm, value)


def _commitment_by(
    value: tuple[CommitmentBearer | str, ...] | list[CommitmentBearer | str] | None,
) -> tuple[CommitmentBearer, ...] | None:
    return entries_of("commitment_by", value, lambda given: member_of("commitment_by", CommitmentBearer, given))


def _adopted_documents(value: tuple[str, ...] | list[str] | None) -> tuple[str, ...] | None:
    return entries_of("adopted_documents", value, _entry)


def _policy_initiatives(value: tuple[str, ...] | list[str] | None) -> tuple[str, ...] | None:
    return entries_of("policy_initiatives", value, _entry)


def _good_practices(value: tuple[str, ...] | list[str] | None) -> tuple[str, ...] | None:
    return entries_of("good_practices", value, _entry)


@frozen(kw_only=True)
class City:
    """A city, or another place that is or may become a learning city, as far as it is known.

    Subclass it to add fields of your own, and name their paths in facts of your own. A field of your own
    that is annotated with ``int``, ``float``, ``bool``, ``str`` or an enumeration, or one of these or None,
    is checked as strictly as the others.

    Attributes:
        name: as its people or the source write it.
        country: ISO 3166-1 alpha-2.
        id: stable id in the user's data.
        population: people; a whole number is accepted.
        governing_body: the council; the spelling of its kind is accepted.
        endorsements: by whom the membership is endorsed; a spelling of the endorser is accepted.
        administrative_form: the legal class of the place.
        learning_city_form: which of the four forms it takes; apart from the administrative form.
        member_since: when it joined the network.
        adopted_documents: ids of the guiding documents that it adopted.
        commitment_by: who is committed to lifelong learning.
        policy_initiatives, good_practices: its track record, one entry each.
        stakeholder_participation: whether stakeholders take part.
        resource_mobilisation: whether resources are mobilised and used.
        jury_recommendation: whether the jury of experts recommended it.

    Raises:
        WrongType: a value of a type that the field does not accept.
        InvalidValue: a value that the field does not accept.
    """

    name: str = field(converter=_name)
    country: str | None = field(default=None, converter=country_of, metadata={ACCEPTED_VALUES: COUNTRY_CODES})
    id: str | None = field(default=None, converter=_id)
    population: Population | None = field(default=None, converter=_population)
    governing_body: GoverningBody | None = field(default=None, converter=_governing_body)
    endorsements: tuple[Endorsement, ...] | None = field(default=None, converter=_endorsements)
    administrative_form: AdministrativeForm | None = field(default=None, converter=_administrative_form)
    learning_city_form: LearningCityForm | None = field(default=None, converter=_learning_city_form)
    member_since: PartialDate | None = field(default=None, converter=_member_since)
    adopted_documents: tuple[str, ...] | None = field(default=None, converter=_adopted_documents)
    commitment_by: tuple[CommitmentBearer, ...] | None = field(default=None, converter=_commitment_by)
    policy_initiatives: tuple[str, ...] | None = field(default=None, converter=_policy_initiatives)
    good_practices: tuple[str, ...] | None = field(default=None, converter=_good_practices)
    stakeholder_participation: bool | None = field(default=None, converter=_stakeholder_participation)
    resource_mobilisation: bool | None = field(default=None, converter=_resource_mobilisation)
    jury_recommendation: bool | None = field(default=None, converter=_jury_recommendation)

    def __attrs_post_init__(self) -> None:
        if type(self) is not City:
            _check_own_fields(self)


_PLAIN = (int, float, bool, str)
_ACCEPTED = {int: "integer", float: "number", bool: "flag", str: "text"}
_OWN_FIELDS: dict[type[City], tuple[tuple[str, tuple[type, ...]], ...]] = {}


def own_fields(kind: type[City]) -> tuple[tuple[str, tuple[type, ...]], ...]:
    """The fields that a subclass adds with a plain annotation, each with the types that it accepts.

    An annotation that names something out of reach, such as a class inside a function, is not plain.
    """
    if kind not in _OWN_FIELDS:
        inherited = {attribute.name for attribute in fields(City)}
        own = [attribute.name for attribute in fields(kind) if attribute.name not in inherited]
        accepted = {name: _accepted_types(kind, name) for name in own}
        _OWN_FIELDS[kind] = tuple((name, types) for name, types in accepted.items() if types)
    return _OWN_FIELDS[kind]


def _accepted_types(kind: type[City], name: str) -> tuple[type, ...]:
    try:
        hint = get_type_hints(kind).get(name, Any)
    except NameError:
        return ()
    options = get_args(hint) if get_origin(hint) in (Union, UnionType) else (hint,)
    return options if all(_is_plain(option) for option in options) else ()


def _is_plain(hint: object) -> bool:
    return hint in (*_PLAIN, type(None)) or (isinstance(hint, type) and issubclass(hint, Enum))


def _check_own_fields(city: City) -> None:
    for name, accepted in own_fields(type(city)):
        value = getattr(city, name)
        if type(value) is int and float in accepted:
            continue  # a whole number is a number
        if type(value) not in accepted or (type(value) is float and not isfinite(value)):
            wanted = [option for option in accepted if option is not type(None)]
            if len(wanted) > 1:
                raise _wrong_type(name, value, "own-field")
            raise _wrong_type(name, value, _ACCEPTED.get(wanted[0], "member"))


def _fact(name: str, type_: type[V], *path: str, unit: str | None = None, column: str | None = None) -> Fact[V]:
    title = Message(f"fact.{name}")
    return Fact(f"city.{name}", type_, unit=unit, path=path, column=column or path[0], title=title)


COUNTRY = _fact("country", str, "country")
POPULATION = _fact("population", int, "population", "count", unit="people")
GOVERNING_BODY = _fact("governing-body", GoverningBodyKind, "governing_body", "kind")
ENDORSERS = _fact("endorsers", Endorser, "endorsements", "*", "by")
ADMINISTRATIVE_FORM = _fact("administrative-form", AdministrativeForm, "administrative_form")
LEARNING_CITY_FORM = _fact("learning-city-form", LearningCityForm, "learning_city_form")
MEMBER_SINCE = _fact("member-since", PartialDate, "member_since")
ADOPTED_DOCUMENTS = _fact("adopted-documents", str, "adopted_documents", "*")
COMMITMENT_BY = _fact("commitment-by", CommitmentBearer, "commitment_by", "*")
POLICY_INITIATIVES = _fact("policy-initiatives", int, "policy_initiatives", "#", unit="entries")
GOOD_PRACTICES = _fact("good-practices", int, "good_practices", "#", unit="entries")
STAKEHOLDER_PARTICIPATION = _fact("stakeholder-participation", bool, "stakeholder_participation")
RESOURCE_MOBILISATION = _fact("resource-mobilisation", bool, "resource_mobilisation")
JURY_RECOMMENDATION = _fact("jury-recommendation", bool, "jury_recommendation")

ELECTED_COUNCIL = Fact(
    "city.elected-council",
    defined_by=GOVERNING_BODY.one_of(GoverningBodyKind.MUNICIPAL_COUNCIL, GoverningBodyKind.OTHER_ELECTED_COUNCIL),
    title=Message("fact.elected-council"),
)
ENDORSED = Fact(
    "city.endorsed",
    defined_by=ENDORSERS.includes_any(Endorser.MAYOR, Endorser.CITY_REPRESENTATIVE),
    title=Message("fact.endorsed"),
)
NATIONAL_COMMISSION_ENDORSED = Fact(
    "city.national-commission-endorsed",
    defined_by=ENDORSERS.includes_any(Endorser.NATIONAL_COMMISSION),
    title=Message("fact.national-commission-endorsed"),
)
COMMITMENT = Fact(
    "city.commitment",
    defined_by=COMMITMENT_BY.includes_all(CommitmentBearer.MAYOR, CommitmentBearer.ADMINISTRATION),
    title=Message("fact.commitment"),
)
LEADERSHIP_COMMITMENT = Fact(
    "city.leadership-commitment",
    defined_by=COMMITMENT_BY.includes_any(CommitmentBearer.MAYOR, CommitmentBearer.ADMINISTRATION),
    title=Message("fact.leadership-commitment"),
)
TRACK_RECORD = Fact(
    "city.track-record",
    defined_by=POLICY_INITIATIVES.at_least(1) & GOOD_PRACTICES.at_least(1),
    title=Message("fact.track-record"),
)

CITY_FACTS: tuple[Fact[Any], ...] = (
    COUNTRY,
    POPULATION,
    GOVERNING_BODY,
    ELECTED_COUNCIL,
    ENDORSERS,
    ENDORSED,
    NATIONAL_COMMISSION_ENDORSED,
    ADMINISTRATIVE_FORM,
    LEARNING_CITY_FORM,
    MEMBER_SINCE,
    ADOPTED_DOCUMENTS,
    COMMITMENT_BY,
    COMMITMENT,
    LEADERSHIP_COMMITMENT,
    POLICY_INITIATIVES,
    GOOD_PRACTICES,
    TRACK_RECORD,
    STAKEHOLDER_PARTICIPATION,
    RESOURCE_MOBILISATION,
    JURY_RECOMMENDATION,
)
"""Every shipped fact, plain and derived, in the order of the fields of :class:`City`."""
