"""Cities: what each field accepts, and what it refuses, with the path of the field."""

from __future__ import annotations

import math
from datetime import date, datetime
from enum import Enum
from typing import Any

import pytest
from attrs import evolve, field, fields, frozen, make_class
from babel import Locale
from hypothesis import given
from hypothesis import strategies as st

from learningcity import cities as room
from learningcity.cities import (
    CITY_FACTS,
    COUNTRY_CODES,
    AdministrativeForm,
    City,
    CommitmentBearer,
    Endorsement,
    Endorser,
    GoverningBody,
    GoverningBodyKind,
    LearningCityForm,
    Population,
)
from learningcity.dates import PartialDate
from learningcity.errors import FieldError, InvalidValue, WrongType
from learningcity.rules.evaluate import observe
from learningcity.rules.nodes import Fact
from learningcity.rules.tree import facts_used
from learningcity.texts import Message
from strategies_for_rules import cities

# What is accepted


def test_of_a_city_only_the_name_is_needed_and_the_rest_is_unknown() -> None:
    city = City(name="Hat Yai")

    assert [getattr(city, field.name) for field in fields(City)] == ["Hat Yai"] + [None] * (len(fields(City)) - 1)


def test_the_spellings_that_stand_for_objects() -> None:
    short = City(
        name="Hat Yai",
        country="TH",
        population=191_696,
        governing_body="municipal-council",
        endorsements=["mayor", Endorser.NATIONAL_COMMISSION, Endorsement("city-representative", "2024-02")],
        administrative_form="city-municipality",
        learning_city_form="learning-town",
        member_since="2022-09",
        commitment_by=["mayor", CommitmentBearer.ADMINISTRATION],
        policy_initiatives=["a"],
    )

    assert short == City(
        name="Hat Yai",
        country="TH",
        population=Population(count=191_696, year=None, of=None),
        governing_body=GoverningBody(GoverningBodyKind.MUNICIPAL_COUNCIL),
        endorsements=(
            Endorsement(Endorser.MAYOR),
            Endorsement(Endorser.NATIONAL_COMMISSION),
            Endorsement(Endorser.CITY_REPRESENTATIVE, PartialDate(2024, 2)),
        ),
        administrative_form=AdministrativeForm.CITY_MUNICIPALITY,
        learning_city_form=LearningCityForm.TOWN,
        member_since=PartialDate(2022, 9),
        commitment_by=(CommitmentBearer.MAYOR, CommitmentBearer.ADMINISTRATION),
        policy_initiatives=("a",),
    )
    assert hash(short) == hash(evolve(short))


def test_members_and_objects_are_accepted_as_they_are() -> None:
    body = GoverningBody(GoverningBodyKind.OTHER_ELECTED_COUNCIL)

    assert City(name="a", governing_body=GoverningBodyKind.OTHER_ELECTED_COUNCIL).governing_body == body
    assert City(name="a", governing_body=body).governing_body is body
    assert City(name="a", member_since=date(2022, 9, 2)).member_since == PartialDate(2022, 9, 2)
    assert City(name="a", population=0).population == Population(0)


def test_known_to_be_none_is_not_unknown() -> None:
    city = City(name="a", endorsements=(), commitment_by=[], good_practices=())

    assert (city.endorsements, city.commitment_by, city.good_practices) == ((), (), ())
    assert (city.policy_initiatives, city.adopted_documents) == (None, None)


@given(cities())
def test_what_a_city_was_made_of_makes_it_again(city: City) -> None:
    values: dict[str, Any] = {field.name: getattr(city, field.name) for field in fields(City)}

    assert City(**values) == city


@pytest.mark.parametrize(
    ("kind", "spellings"),
    [
        (GoverningBodyKind, ["municipal-council", "other-elected-council", "appointed-council"]),
        (Endorser, ["mayor", "city-representative", "national-commission"]),
        (CommitmentBearer, ["mayor", "administration"]),
        (
            AdministrativeForm,
            [
                "province",
                "district",
                "city-municipality",
                "town-municipality",
                "municipality",
                "special-administration",
            ],
        ),
        (LearningCityForm, ["learning-municipality", "learning-village", "learning-town", "learning-community"]),
    ],
    ids=lambda value: value.__name__ if isinstance(value, type) else "",
)
def test_the_spellings_of_the_members_in_the_order_of_their_source(kind: type[Enum], spellings: list[str]) -> None:
    assert [member.value for member in kind] == spellings


# What is refused

NAN = math.nan
THAI_TEN_THOUSAND = "๑๐๐๐๐"

REFUSED: list[tuple[str, Any, type[FieldError], str, tuple[str | int, ...], str]] = [
    # field, value, error, code, path, what is accepted
    ("name", None, WrongType, "wrong-type", ("name",), "accepted.text"),
    ("name", 5, WrongType, "wrong-type", ("name",), "accepted.text"),
    ("name", b"Hat Yai", WrongType, "wrong-type", ("name",), "accepted.text"),
    ("name", "", InvalidValue, "blank", ("name",), "accepted.text"),
    ("name", " \t", InvalidValue, "blank", ("name",), "accepted.text"),
    ("country", "th", InvalidValue, "country", ("country",), "accepted.country"),
    ("country", "THA", InvalidValue, "country", ("country",), "accepted.country"),
    ("country", "Thailand", InvalidValue, "country", ("country",), "accepted.country"),
    ("country", "XK", InvalidValue, "country", ("country",), "accepted.country"),
    ("country", "", InvalidValue, "country", ("country",), "accepted.country"),
    ("country", 66, WrongType, "wrong-type", ("country",), "accepted.country"),
    ("country", ["TH"], WrongType, "wrong-type", ("country",), "accepted.country"),
    ("id", 5, WrongType, "wrong-type", ("id",), "accepted.text"),
    ("id", "", InvalidValue, "blank", ("id",), "accepted.text"),
    ("population", -1, InvalidValue, "negative", ("population",), "accepted.whole-number"),
    ("population", True, WrongType, "wrong-type", ("population",), "accepted.whole-number"),
    ("population", 4.9, WrongType, "wrong-type", ("population",), "accepted.whole-number"),
    ("population", 10_000.0, WrongType, "wrong-type", ("population",), "accepted.whole-number"),
    ("population", "10,000", WrongType, "wrong-type", ("population",), "accepted.whole-number"),
    ("population", "10000", WrongType, "wrong-type", ("population",), "accepted.whole-number"),
    ("population", THAI_TEN_THOUSAND, WrongType, "wrong-type", ("population",), "accepted.whole-number"),
    ("population", NAN, WrongType, "wrong-type", ("population",), "accepted.whole-number"),
    ("population", {"count": 5}, WrongType, "wrong-type", ("population",), "accepted.whole-number"),
    ("governing_body", "council", InvalidValue, "unknown-value", ("governing_body",), "accepted.one-of"),
    ("governing_body", "", InvalidValue, "unknown-value", ("governing_body",), "accepted.one-of"),
    ("governing_body", True, WrongType, "wrong-type", ("governing_body",), "accepted.one-of"),
    ("governing_body", Endorser.MAYOR, WrongType, "wrong-type", ("governing_body",), "accepted.one-of"),
    ("endorsements", "mayor", WrongType, "wrong-type", ("endorsements",), "accepted.tuple"),
    ("endorsements", {"mayor"}, WrongType, "wrong-type", ("endorsements",), "accepted.tuple"),
    ("endorsements", Endorser.MAYOR, WrongType, "wrong-type", ("endorsements",), "accepted.tuple"),
    ("endorsements", ("mayor", "major"), InvalidValue, "unknown-value", ("endorsements", 1), "accepted.one-of"),
    ("endorsements", ("mayor", None), WrongType, "wrong-type", ("endorsements", 1), "accepted.one-of"),
    ("endorsements", [{"by": "mayor"}], WrongType, "wrong-type", ("endorsements", 0), "accepted.one-of"),
    ("administrative_form", "city", InvalidValue, "unknown-value", ("administrative_form",), "accepted.one-of"),
    ("administrative_form", 1, WrongType, "wrong-type", ("administrative_form",), "accepted.one-of"),
    ("learning_city_form", "learning", InvalidValue, "unknown-value", ("learning_city_form",), "accepted.one-of"),
    (
        "learning_city_form",
        AdministrativeForm.PROVINCE,
        WrongType,
        "wrong-type",
        ("learning_city_form",),
        "accepted.one-of",
    ),
    ("member_since", "September 2022", InvalidValue, "date", ("member_since",), "accepted.date"),
    ("member_since", "2022-13", InvalidValue, "date", ("member_since",), "accepted.date"),
    ("member_since", 2022, WrongType, "wrong-type", ("member_since",), "accepted.date"),
    ("member_since", datetime(2022, 9, 2, 10, 30), WrongType, "wrong-type", ("member_since",), "accepted.date"),  # noqa: DTZ001  # refused whatever the zone
    ("adopted_documents", "a", WrongType, "wrong-type", ("adopted_documents",), "accepted.tuple"),
    ("adopted_documents", ("a", 5), WrongType, "wrong-type", ("adopted_documents", 1), "accepted.text"),
    ("adopted_documents", ("a", None), WrongType, "wrong-type", ("adopted_documents", 1), "accepted.text"),
    ("adopted_documents", ("", "a"), InvalidValue, "blank", ("adopted_documents", 0), "accepted.text"),
    ("commitment_by", "mayor", WrongType, "wrong-type", ("commitment_by",), "accepted.tuple"),
    ("commitment_by", ("mayor", "council"), InvalidValue, "unknown-value", ("commitment_by", 1), "accepted.one-of"),
    ("commitment_by", (Endorser.MAYOR,), WrongType, "wrong-type", ("commitment_by", 0), "accepted.one-of"),
    ("policy_initiatives", 3, WrongType, "wrong-type", ("policy_initiatives",), "accepted.tuple"),
    ("policy_initiatives", (" ",), InvalidValue, "blank", ("policy_initiatives", 0), "accepted.text"),
    ("good_practices", {"a": 1}, WrongType, "wrong-type", ("good_practices",), "accepted.tuple"),
    ("good_practices", [1], WrongType, "wrong-type", ("good_practices", 0), "accepted.text"),
    ("stakeholder_participation", "false", WrongType, "wrong-type", ("stakeholder_participation",), "accepted.flag"),
    ("stakeholder_participation", 1, WrongType, "wrong-type", ("stakeholder_participation",), "accepted.flag"),
    ("resource_mobilisation", 0, WrongType, "wrong-type", ("resource_mobilisation",), "accepted.flag"),
    ("resource_mobilisation", NAN, WrongType, "wrong-type", ("resource_mobilisation",), "accepted.flag"),
    ("jury_recommendation", "yes", WrongType, "wrong-type", ("jury_recommendation",), "accepted.flag"),
]


@pytest.mark.parametrize("case", REFUSED, ids=[f"{case[0]}-{number}" for number, case in enumerate(REFUSED)])
def test_a_field_refuses_what_it_does_not_accept_and_says_where_and_what_it_accepts(
    case: tuple[str, Any, type[FieldError], str, tuple[str | int, ...], str],
) -> None:
    name, value, error, code, path, accepted = case

    with pytest.raises(error) as caught:
        City(**({"name": "Hat Yai"} | {name: value}))

    problem = caught.value.problem
    assert (problem.code, problem.path) == (code, path)
    assert isinstance(problem.accepted, Message)
    assert problem.accepted.id == accepted
    shown = value[path[1]] if len(path) == 2 and isinstance(path[1], int) else value
    assert problem.value == repr(shown)


def test_every_field_of_a_city_has_a_value_that_it_refuses() -> None:
    assert {case[0] for case in REFUSED} == {field.name for field in fields(City)}


@given(st.integers(max_value=-1))
def test_no_negative_number_is_a_population(count: int) -> None:
    with pytest.raises(InvalidValue):
        City(name="a", population=count)


@given(st.floats() | st.text() | st.booleans() | st.binary() | st.decimals())
def test_nothing_but_a_whole_number_is_one(value: Any) -> None:
    with pytest.raises(WrongType):
        City(name="a", population=value)


def test_a_number_too_long_to_be_written_is_refused_like_any_other() -> None:
    with pytest.raises(InvalidValue) as caught:
        City(name="a", population=-(10**5_000))

    assert caught.value.problem.code == "negative"


def test_a_text_that_is_not_a_tuple_is_answered_with_the_tuple_that_was_meant() -> None:
    with pytest.raises(WrongType) as caught:
        City(name="a", endorsements="mayor")  # type: ignore[arg-type]  # wrong on purpose

    assert caught.value.problem.hint == Message("hint.tuple", {"value": "'mayor'"})


@pytest.mark.parametrize(
    ("name", "value", "hint"),
    [
        ("country", "th", "TH"),
        ("country", " th ", "TH"),
        ("governing_body", "MUNICIPAL_COUNCIL", "municipal-council"),
        ("governing_body", "municipal-counsil", "municipal-council"),
        ("endorsements", ["mayr"], "mayor"),
        ("learning_city_form", "learning-twon", "learning-town"),
    ],
)
def test_a_value_that_is_nearly_right_is_answered_with_the_nearest(name: str, value: Any, hint: str) -> None:
    with pytest.raises(InvalidValue) as caught:
        City(**({"name": "Hat Yai"} | {name: value}))

    assert caught.value.problem.hint == Message("hint.did-you-mean", {"word": hint})


@pytest.mark.parametrize(("name", "value"), [("country", "Siam"), ("governing_body", "the wise")])
def test_a_value_that_is_near_nothing_is_answered_without_a_guess(name: str, value: Any) -> None:
    with pytest.raises(InvalidValue) as caught:
        City(**({"name": "Hat Yai"} | {name: value}))

    assert caught.value.problem.hint is None


def test_a_city_is_made_of_named_parts_only() -> None:
    with pytest.raises(TypeError):
        City("Hat Yai")  # type: ignore[call-arg]  # wrong on purpose
    with pytest.raises(TypeError):
        City(name="Hat Yai", populaton=5)  # type: ignore[call-arg]  # wrong on purpose


# The parts of a city


@pytest.mark.parametrize(
    ("values", "error", "code", "path"),
    [
        ({"count": True}, WrongType, "wrong-type", "count"),
        ({"count": 4.0}, WrongType, "wrong-type", "count"),
        ({"count": None}, WrongType, "wrong-type", "count"),
        ({"count": -1}, InvalidValue, "negative", "count"),
        ({"count": 1, "year": "2021"}, WrongType, "wrong-type", "year"),
        ({"count": 1, "year": True}, WrongType, "wrong-type", "year"),
        ({"count": 1, "year": 0}, InvalidValue, "year", "year"),
        ({"count": 1, "year": 10_000}, InvalidValue, "year", "year"),
        ({"count": 1, "of": 5}, WrongType, "wrong-type", "of"),
        ({"count": 1, "of": " "}, InvalidValue, "blank", "of"),
    ],
    ids=range(10),
)
def test_a_population_refuses_what_it_does_not_accept(
    values: dict[str, Any], error: type[FieldError], code: str, path: str
) -> None:
    with pytest.raises(error) as caught:
        Population(**values)

    assert (caught.value.problem.code, caught.value.problem.path) == (code, (path,))


def test_a_population_keeps_when_and_of_what_it_was_counted() -> None:
    counted = Population(0, 9999, "the municipality")

    assert (counted.count, counted.year, counted.of) == (0, 9999, "the municipality")


@pytest.mark.parametrize(
    ("by", "on", "error", "path"),
    [
        ("major", None, InvalidValue, "by"),
        (None, None, WrongType, "by"),
        (GoverningBodyKind.MUNICIPAL_COUNCIL, None, WrongType, "by"),
        ("mayor", "2022-02-30", InvalidValue, "on"),
        ("mayor", 2022, WrongType, "on"),
    ],
    ids=range(5),
)
def test_an_endorsement_refuses_what_it_does_not_accept(by: Any, on: Any, error: type[FieldError], path: str) -> None:
    with pytest.raises(error) as caught:
        Endorsement(by, on)

    assert caught.value.problem.path == (path,)


def test_a_governing_body_refuses_what_is_not_a_kind_of_it() -> None:
    with pytest.raises(InvalidValue) as caught:
        GoverningBody("village-elders")

    assert caught.value.problem.path == ("kind",)


# Fields of one's own


class Zone(Enum):
    """A value of a user's own."""

    NORTH = "north"
    SOUTH = "south"


@frozen(kw_only=True)
class OwnCity(City):
    """A city with a field of every plain kind, and some that are not checked."""

    budget: int | None = None
    area: float | None = None
    coastal: bool | None = None
    nickname: str | None = None
    zone: Zone | None = None
    rank: int = 0
    code: int | str = 0
    scores: tuple[int, ...] = ()
    anything: Any = None


@frozen(kw_only=True)
class CityWithContainers(City):
    """A city with fields of containers, of which the annotations hold plain types."""

    pair: tuple[int, int] = (0, 0)
    years: frozenset[int] = frozenset()
    names: list[str] | None = None
    by_year: dict[str, int] | None = None


@frozen(kw_only=True)
class OwnMunicipality(OwnCity):
    """A subclass of a subclass, which narrows a field."""

    population: Population = field(factory=lambda: Population(1))
    wards: int | None = None


@pytest.mark.parametrize(
    "values",
    [
        {},
        {"budget": 0, "area": 1.5, "coastal": False, "nickname": "", "zone": Zone.SOUTH, "rank": -1, "code": "a"},
        {"code": 5},
        {"area": 3},
        {"scores": (1, 2)},
        {"anything": object()},
    ],
    ids=range(6),
)
@pytest.mark.parametrize("kind", [OwnCity, OwnMunicipality])
def test_fields_of_ones_own_accept_what_they_are_annotated_with(kind: type[OwnCity], values: dict[str, Any]) -> None:
    city = kind(name="a", **values)

    assert {name: getattr(city, name) for name in values} == values


@pytest.mark.parametrize(
    ("name", "value", "accepted"),
    [
        ("budget", True, "accepted.integer"),
        ("budget", 4.9, "accepted.integer"),
        ("budget", "5", "accepted.integer"),
        ("area", math.nan, "accepted.number"),
        ("area", math.inf, "accepted.number"),
        ("area", "1.5", "accepted.number"),
        ("area", True, "accepted.number"),
        ("coastal", 1, "accepted.flag"),
        ("coastal", "false", "accepted.flag"),
        ("nickname", 5, "accepted.text"),
        ("zone", "north", "accepted.member"),
        ("zone", Endorser.MAYOR, "accepted.member"),
        ("rank", None, "accepted.integer"),
        ("rank", False, "accepted.integer"),
        ("code", None, "accepted.own-field"),
        ("code", 1.0, "accepted.own-field"),
    ],
    ids=range(16),
)
@pytest.mark.parametrize("kind", [OwnCity, OwnMunicipality])
def test_fields_of_ones_own_are_checked_as_strictly_as_the_others(
    kind: type[OwnCity], name: str, value: Any, accepted: str
) -> None:
    with pytest.raises(WrongType) as caught:
        kind(name="a", **{name: value})

    problem = caught.value.problem
    assert (problem.code, problem.path, problem.value) == ("wrong-type", (name,), repr(value))
    assert problem.accepted == Message(accepted)


@pytest.mark.parametrize(
    "values",
    [{}, {"pair": (1, 2)}, {"years": frozenset({2021})}, {"names": ["a"]}, {"by_year": {"2021": 5}}],
    ids=["none", "tuple", "set", "list", "mapping"],
)
def test_a_container_of_what_is_plain_is_not_plain_and_not_checked(values: dict[str, Any]) -> None:
    city = CityWithContainers(name="a", **values)

    assert {name: getattr(city, name) for name in values} == values


def test_a_subclass_of_a_subclass_is_checked_too() -> None:
    with pytest.raises(WrongType) as caught:
        OwnMunicipality(name="a", wards="5")  # type: ignore[arg-type]  # wrong on purpose
    assert caught.value.problem.path == ("wards",)

    with pytest.raises(WrongType) as inherited:
        OwnMunicipality(name="a", country=66)  # type: ignore[arg-type]  # wrong on purpose
    assert inherited.value.problem.path == ("country",)


def test_a_subclass_in_a_function_with_a_type_of_its_own_can_be_used() -> None:
    class Local(Enum):
        ONE = 1

    @frozen(kw_only=True)
    class LocalCity(City):
        local: Local | None = None

    assert LocalCity(name="a", local=Local.ONE).local is Local.ONE


def test_a_subclass_without_fields_of_its_own_is_a_city() -> None:
    class Same(City):
        pass

    assert Same(name="a", population=5).population == Population(5)


# Countries and facts


def test_the_country_codes_are_those_of_the_unicode_repository_without_what_iso_does_not_assign() -> None:
    territories = {code for code in map(str, Locale("en").territories) if len(code) == 2 and code.isalpha()}
    not_assigned = {"AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "XK", "ZZ"}

    assert not_assigned <= territories
    assert territories - not_assigned == COUNTRY_CODES


def test_every_fact_is_in_the_list_of_facts_and_has_its_own_id() -> None:
    named = {value for value in vars(room).values() if isinstance(value, Fact)}

    assert set(CITY_FACTS) == named
    assert len({fact.id for fact in CITY_FACTS}) == len(CITY_FACTS)


@given(cities())
def test_every_fact_can_be_read_of_every_city(city: City) -> None:
    for fact in CITY_FACTS:
        for read in (fact,) if fact.defined_by is None else facts_used(fact.defined_by):
            value = observe(read, city)
            entries = (value or ()) if read.many else (value,)
            assert all(entry is None or type(entry) is read.type for entry in entries)


def test_every_field_but_the_name_and_the_id_can_be_asked_for() -> None:
    read = {fact.path[0] for fact in CITY_FACTS if fact.defined_by is None}

    assert read == {field.name for field in fields(City)} - {"name", "id"}


def test_facts_are_titled_by_their_ids() -> None:
    for fact in CITY_FACTS:
        assert fact.title == Message(fact.id.replace("city.", "fact.", 1))
        assert fact.defined_by is not None or fact.column == fact.path[0]


def test_the_units_are_those_of_what_is_counted() -> None:
    assert {fact.id: fact.unit for fact in CITY_FACTS if fact.type is int} == {
        "city.population": "people",
        "city.policy-initiatives": "entries",
        "city.good-practices": "entries",
    }


def test_a_field_without_an_annotation_is_not_plain() -> None:
    kind = make_class("Loose", {"extra": field(default=None)}, bases=(City,), frozen=True, kw_only=True)

    assert kind(name="a", extra=3).extra == 3
