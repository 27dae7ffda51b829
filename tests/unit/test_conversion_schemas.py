"""Schemas as they are made: their shape, what they say in words, and what has none."""

from __future__ import annotations

import json
from collections.abc import Iterator
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import Any

import pytest
from attrs import field, frozen

from learningcity import Application, City, MemberRecord, Nomination, Population, RuleBook, Verdict
from learningcity.cities import COUNTRY_CODES, AdministrativeForm, Endorsement, Endorser
from learningcity.conversion import (
    RULEBOOK_FORMAT,
    RULEBOOK_VERSION,
    CityObservations,
    conditions,
    json_schema,
    subjects_from_text,
    values,
)
from learningcity.conversion.kinds import kinds_with
from learningcity.conversion.schema_parts import Parts
from learningcity.conversion.schema_words import described, fields_described
from learningcity.conversion.schemas import DOCUMENTS, SEVERAL, input_type
from learningcity.conversion.spellings import words
from learningcity.dates import PartialDate
from learningcity.errors import CannotExpress, InvalidValue, Problem, WrongType
from learningcity.rules import Fact
from learningcity.rules.nodes import Condition, Holds, Leaf
from learningcity.scoring import Profile, Score
from learningcity.sources import Source
from learningcity.texts import Labels, Message, Number


class Rank(Enum):
    """A rank."""

    HIGH = "high"
    LOW = 2


class Nobody(Enum):
    """Without a member."""


def _shouted(value: str | None) -> str | None:
    if value is not None and not value.isupper():
        raise ValueError(value)
    return value


def _of_few(value: str | None) -> str | None:
    if value == " ":
        raise InvalidValue(Problem("id", ("few",)))
    return value


def _quiet(value: str) -> str:
    return value


@frozen
class Street:
    """A street, which knows the street that it leads to.

    Attributes:
        name: as on its sign; see :class:`~learningcity.cities.City`,
            ``name``.
    """

    name: str
    next: Street | None = None
    length: float = field(default=0.0, init=False)


@frozen(kw_only=True)
class OwnCity(City):
    rank: Rank | None = None
    mixed: int | str | Rank | None = None
    main: Street | None = None
    share: Fraction | None = None
    number: Number | None = None
    counts: tuple[tuple[str, int], ...] = ()
    details: tuple[tuple[str, object], ...] = ()
    shouted: str | None = field(default=None, converter=_shouted)
    few: str | None = field(default=None, converter=_of_few)
    quiet: str = field(default="", converter=_quiet)
    called: Labels | None = None
    opened: PartialDate | None = None
    rural: Population | None = None


def refs(schema: Any) -> Iterator[str]:
    """Every reference in a schema."""
    if isinstance(schema, dict):
        for key, value in schema.items():
            if key == "$ref":
                yield value
            yield from refs(value)
    elif isinstance(schema, list):
        for value in schema:
            yield from refs(value)


every = pytest.mark.parametrize(
    "kind", [*map(input_type, DOCUMENTS), OwnCity, Condition, Population], ids=lambda kind: kind.__name__
)


@every
def test_every_reference_leads_to_a_shared_part_and_every_shared_part_is_referred_to(kind: Any) -> None:
    schema = json_schema(kind)

    assert {f"#/$defs/{name}" for name in schema.get("$defs", ())} == set(refs(schema))


@every
def test_a_schema_is_the_same_each_time_and_nobody_elses(kind: Any) -> None:
    one, other = json_schema(kind), json_schema(kind)

    assert json.dumps(one) == json.dumps(other)
    for part in (one, *one["$defs"].values()):
        part.clear()
    assert json_schema(kind) == other


def test_the_schema_of_a_city_has_its_fields_and_words() -> None:
    schema = json_schema(City)

    assert schema["$id"] == "urn:learningcity:schema:city"
    assert schema["title"] == "City"
    assert schema["description"].startswith("A city, or another place")
    assert (schema["type"], schema["required"], schema["additionalProperties"]) == ("object", ["name"], False)
    properties = schema["properties"]
    assert properties["name"] == {
        "type": "string",
        "pattern": r"\S",
        "description": "as its people or the source write it.",
    }
    assert properties["country"]["enum"] == [*sorted(COUNTRY_CODES), None]
    assert properties["population"]["anyOf"] == [
        {"type": "integer", "minimum": 0},
        {"$ref": "#/$defs/population"},
        {"type": "null"},
    ]
    assert properties["policy_initiatives"]["items"] == {"type": "string", "pattern": r"\S"}
    assert properties["policy_initiatives"]["description"] == properties["good_practices"]["description"]
    assert schema["$defs"]["administrative-form"]["enum"] == [*words(AdministrativeForm)]
    assert list(schema["$defs"]["endorsement"]["properties"]) == ["by", "on"]


def test_a_file_of_several_is_an_array_or_one() -> None:
    schema = json_schema(City, many=True)

    assert schema["$id"] == "urn:learningcity:schema:city:many"
    assert schema["anyOf"] == [{"$ref": "#/$defs/city"}, {"type": "array", "items": {"$ref": "#/$defs/city"}}]
    assert schema["$defs"]["city"]["required"] == ["name"]


@pytest.mark.parametrize("kind", [Application, Nomination, MemberRecord])
def test_what_holds_a_city_refers_to_it(kind: type[Any]) -> None:
    schema = json_schema(kind)

    assert schema["required"] == ["city"]
    assert schema["properties"]["city"]["$ref"] == "#/$defs/city"


def test_a_document_has_the_head_of_its_file() -> None:
    schema = json_schema(RuleBook)

    assert schema["properties"]["format"] == {"const": RULEBOOK_FORMAT}
    assert schema["properties"]["version"] == {"type": "integer", "minimum": 1, "maximum": RULEBOOK_VERSION}
    assert schema["required"] == ["format", "version", "rulebook"]
    assert json_schema(RuleBook[City]) == schema
    assert json_schema(Profile)["required"] == ["format", "version", "profile"]
    observed = json_schema(CityObservations)
    assert observed["required"] == ["format", "version", "observations"]
    assert list(observed["properties"]) == ["format", "version", "observations", "city"]


def test_a_condition_holds_itself() -> None:
    schema = json_schema(Condition)

    assert schema["$ref"] == "#/$defs/condition"
    nodes = schema["$defs"]["condition"]["properties"]
    assert nodes["not"]["$ref"] == nodes["all"]["items"]["$ref"] == "#/$defs/condition"
    assert set(nodes) == set(conditions.TAGS) - {"custom"}


def test_a_node_is_about_the_facts_that_it_takes() -> None:
    nodes = json_schema(Condition)["$defs"]["condition"]["properties"]

    def types(tag: str) -> list[str]:
        fact: dict[str, Any] = nodes[tag]["properties"]["fact"]
        kinds: list[str] = fact["properties"]["type"]["enum"]
        return kinds

    assert types("at-least") == types("at-most") == types("between") == ["integer", "number"]
    assert types("before") == types("on-or-after") == ["date", "partial-date"]
    assert types("holds") == ["boolean"]
    assert "required" not in nodes["holds"]["properties"]["fact"]  # a flag where the type is not said
    assert types("equals")[:4] == ["integer", "number", "text", "administrative-form"]
    assert types("includes-any")[:3] == ["integer", "text", "administrative-form"]
    through = {"contains": {"const": "*"}}
    assert nodes["includes-all"]["properties"]["fact"]["properties"]["path"] == through
    assert nodes["one-of"]["properties"]["fact"]["properties"]["path"] == {"not": through}


def test_the_types_of_facts_are_those_of_the_library_and_ones_own() -> None:
    def known(schema: dict[str, Any]) -> list[str]:
        types: list[str] = schema["$defs"]["fact"]["properties"]["type"]["enum"]
        return types

    own = json_schema(RuleBook, types=[Rank, Nobody])

    assert {*known(own)} - {*known(json_schema(RuleBook))} == {"rank", "nobody"}
    assert own["$defs"]["rank"]["enum"] == ["high", "LOW"]
    assert "$id" not in own  # the name would stand for something else with other types
    equals = own["$defs"]["condition"]["properties"]["equals"]["properties"]["fact"]["properties"]["type"]["enum"]
    assert "rank" in equals
    assert "nobody" not in equals  # no value to compare with


def test_every_tag_of_values_has_a_schema() -> None:
    schema = json_schema(Message)
    tagged = schema["$defs"]["tagged-value"]["properties"]
    objects = ("message", "labels", "quantity", "series", "titles")

    told = {*tagged, *schema["$defs"]["number"]["anyOf"][-1]["properties"], *objects}
    assert set(values._DECODERS) <= told  # pyright: ignore[reportPrivateUsage]  # all, and no second list
    assert tagged["endorser"] == {"$ref": "#/$defs/endorser"}


def test_a_class_of_ones_own_adds_its_fields() -> None:
    schema = json_schema(OwnCity)
    properties, shared = schema["properties"], schema["$defs"]

    assert "$id" not in schema
    assert schema["title"] == "OwnCity"
    assert schema["description"] == json_schema(City)["description"]  # it has no docstring of its own
    assert list(properties)[: len(json_schema(City)["properties"])] == list(json_schema(City)["properties"])
    assert properties["mixed"]["anyOf"] == [
        {"type": "integer"},
        {"type": "string"},
        {"$ref": "#/$defs/rank"},
        {"type": "null"},
    ]
    assert shared["rank"] == {"title": "Rank", "description": "A rank.", "enum": ["high", "LOW"]}
    assert shared["street"]["properties"]["next"]["anyOf"] == [{"$ref": "#/$defs/street"}, {"type": "null"}]
    assert shared["street"]["properties"]["name"]["description"] == "as on its sign; see City, `name`."
    assert "length" not in shared["street"]["properties"]  # nobody gives it
    assert properties["counts"] == {"type": "object", "additionalProperties": {"type": "integer"}}
    assert properties["details"] == {"type": "object", "additionalProperties": {"$ref": "#/$defs/value"}}
    assert properties["number"] == {"anyOf": [{"$ref": "#/$defs/number"}, {"type": "null"}]}
    assert [option.get("type") for option in properties["share"]["anyOf"]] == [None, "string", "null"]
    for name in ("shouted", "few"):
        assert properties[name] == {"type": ["string", "null"]}  # what a converter of one's own asks is not known
    assert properties["quiet"] == {"type": "string"}


def test_only_where_files_refuse_years_of_the_buddhist_era_are_they_none() -> None:
    schema = json_schema(OwnCity)
    shared = schema["$defs"]

    assert schema["properties"]["member_since"]["anyOf"][0] == {"$ref": "#/$defs/partial-date"}
    assert schema["properties"]["opened"]["anyOf"][0] == {"$ref": "#/$defs/partial-date-of-any-era"}
    assert "24" in shared["partial-date"]["not"]["pattern"]
    assert "24" not in shared["partial-date-of-any-era"]["not"]["pattern"]
    assert schema["properties"]["rural"]["anyOf"][1] == {"$ref": "#/$defs/population-of-any-era"}
    assert "not" in shared["population"]["properties"]["year"]
    assert "not" not in shared["population-of-any-era"]["properties"]["year"]
    book = json_schema(RuleBook)["$defs"]
    assert book["source"]["properties"]["date"]["anyOf"][0] == {"$ref": "#/$defs/partial-date"}
    assert "24" not in book["partial-date"]["not"]["pattern"]
    assert "24" in book["period"]["not"]["pattern"]


def test_a_part_derived_from_a_part_is_read_as_files_read_it() -> None:
    @frozen
    class Counted(Population):
        by: str | None = None

    holder = frozen(kw_only=True)(
        type(
            "Holder",
            (City,),
            {"__annotations__": {"population": Counted | None}, "population": None, "__module__": __name__},
        )
    )
    year = json_schema(holder)["$defs"]["counted"]["properties"]["year"]

    assert year["not"] == json_schema(City)["$defs"]["population"]["properties"]["year"]["not"]


def test_a_field_in_the_place_of_another_has_checks_of_its_own() -> None:
    holder = frozen(kw_only=True)(
        type(
            "Free",
            (Nomination,),
            {"__annotations__": {"awarded_in": tuple[int, ...]}, "awarded_in": (), "__module__": __name__},
        )
    )

    def twice(value: tuple[int, ...]) -> tuple[int, ...]:
        return value

    own = frozen(kw_only=True)(
        type(
            "Own",
            (Nomination,),
            {
                "__annotations__": {"awarded_in": tuple[int, ...]},
                "awarded_in": field(default=(), converter=twice),
                "__module__": __name__,
            },
        )
    )

    for kind in (holder, own):
        assert json_schema(kind)["properties"]["awarded_in"]["items"] == {"type": "integer"}


def test_two_classes_of_one_name_have_two_schemas() -> None:
    def other(name: str) -> Any:
        return frozen(type(name, (), {"__annotations__": {"size": int}, "__module__": __name__}))

    street = other("Street")
    both = frozen(kw_only=True)(
        type("Both", (City,), {"__annotations__": {"one": Street, "two": street}, "__module__": __name__})
    )
    schema = json_schema(both)

    assert schema["properties"]["one"]["$ref"] == "#/$defs/street"
    assert schema["properties"]["two"]["$ref"] == "#/$defs/street-2"
    assert list(schema["$defs"]["street-2"]["properties"]) == ["size"]


def test_a_name_in_thai_is_a_name() -> None:
    street = frozen(type("ถนน", (), {"__annotations__": {"size": int}, "__module__": __name__}))
    holder = frozen(kw_only=True)(type("A", (City,), {"__annotations__": {"one": street}, "__module__": __name__}))

    schema = json_schema(holder)

    assert list(schema["$defs"])[-1] == "ถนน"
    assert schema["properties"]["one"]["$ref"] == "#/$defs/%E0%B8%96%E0%B8%99%E0%B8%99"


# Parts


@pytest.mark.parametrize("kind", [Population, Endorsement, Endorser, PartialDate, Source, Condition, Fact, Labels])
def test_parts_of_what_files_hold_have_schemas(kind: Any) -> None:
    schema = json_schema(kind)

    assert schema["title"] == kind.__name__
    assert schema["$id"].startswith("urn:learningcity:schema:")


def test_parts_are_read_as_files_read_them() -> None:
    assert "24" in json_schema(PartialDate)["not"]["pattern"]
    assert "not" in json_schema(Population)["$defs"]["population"]["properties"]["year"]
    assert "24" not in json_schema(Source)["$defs"]["partial-date"]["not"]["pattern"]


def test_conditions_of_a_kind_are_those_that_are_of_it() -> None:
    parts = Parts(kinds_with(()))
    parts.of(Leaf)
    parts.of(Holds)

    assert "all" not in parts.shared["leaf"]["properties"]
    assert list(parts.shared["holds"]["properties"]) == ["holds"]


# What has none


@pytest.mark.parametrize("kind", ["City", City(name="A"), None, int | str, 5])
def test_what_is_no_class_is_refused(kind: Any) -> None:
    with pytest.raises(WrongType) as caught:
        json_schema(kind)

    assert caught.value.problem.path == ("kind",)
    assert "City, Application, Nomination, MemberRecord, RuleBook, Profile, CityObservations" in str(caught.value)


@pytest.mark.parametrize("kind", [int, str, list, dict, Verdict, Score, Street, Rank, Decimal])
def test_what_files_do_not_hold_is_refused(kind: Any) -> None:
    with pytest.raises(CannotExpress, match="City, Application, Nomination, MemberRecord, RuleBook, Profile"):
        json_schema(kind)


def test_a_field_that_is_not_read_strictly_is_refused_as_by_the_reader() -> None:
    odd = frozen(kw_only=True)(type("Odd", (City,), {"__annotations__": {"tags": set[str]}, "__module__": __name__}))

    with pytest.raises(CannotExpress, match=r"Odd\.tags"):
        json_schema(odd)
    with pytest.raises(CannotExpress, match=r"Odd\.tags"):
        subjects_from_text("[]", "json", kind=odd)


@pytest.mark.parametrize("of", [Verdict[Any], Score])
def test_verdicts_and_scores_are_no_input(of: Any) -> None:
    judged = frozen(kw_only=True)(
        type("Judged", (City,), {"__annotations__": {"of": of | None}, "of": None, "__module__": __name__})
    )

    with pytest.raises(CannotExpress, match=of.__name__):
        json_schema(judged)


@pytest.mark.parametrize("kind", [RuleBook, Profile, CityObservations, Population])
def test_a_file_of_another_kind_holds_one(kind: Any) -> None:
    with pytest.raises(CannotExpress, match=f"a file holds one {kind.__name__} and never several; leave out many"):
        json_schema(kind, many=True)


def test_types_are_a_list() -> None:
    with pytest.raises(WrongType):
        json_schema(RuleBook, types=Rank)


# Names and words


def test_every_name_stands_for_a_class() -> None:
    assert DOCUMENTS == ("city", "application", "nomination", "member-record", "rulebook", "profile", "observations")
    assert tuple(SEVERAL) == DOCUMENTS[:4]
    assert [input_type(name).__name__ for name in DOCUMENTS[3:]] == [
        "MemberRecord",
        "RuleBook",
        "Profile",
        "CityObservations",
    ]


def test_words_are_those_of_docstrings() -> None:
    class Bare:
        pass

    assert described(Bare) == {"title": "Bare"}
    assert fields_described(Bare) == {}
    assert fields_described(City)["id"] == "stable id in the user's data."
    assert fields_described(OwnCity)["id"] == fields_described(City)["id"]
