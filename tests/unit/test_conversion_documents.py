"""Values as JSON: their spelling, and what is refused when they are read."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from enum import Enum, EnumMeta, StrEnum
from fractions import Fraction
from typing import Annotated, Literal, NewType
from typing import Any as Anything

import pytest
from attrs import field, frozen, has, make_class
from cattrs import Converter, structure
from cattrs.errors import ClassValidationError, StructureHandlerNotFoundError

import learningcity.conversion as room
from examples_of_values import EXAMPLES
from examples_of_values.cells import EXAMPLES as ANSWERS
from examples_of_values.difference import EXAMPLES as DIFFERENCES
from examples_of_values.gaps import EXAMPLES as GAPS
from learningcity import eligibility, guidance, index, scoring, sdg
from learningcity.cities import POPULATION, City, Endorser, GoverningBody, Population
from learningcity.conversion import (
    VERDICT_COLUMNS,
    from_json,
    make_converter,
    problems_of,
    register_hooks,
    to_json,
    verdict_columns,
    verdict_record,
    verdict_row,
)
from learningcity.conversion.diagnosis import without_own_id
from learningcity.conversion.kinds import OF_SCORES as NAMED_SCORES
from learningcity.dates import PartialDate, Period
from learningcity.eligibility import ADMISSION_CONDITIONS, MEMBERSHIP, check
from learningcity.errors import CannotExpress, ConversionError, InvalidValue, Problem, UnknownLocale, WrongType
from learningcity.outcome import Outcome
from learningcity.rules.nodes import MAX_DEPTH, AtLeast, Condition, Custom, Fact, Not
from learningcity.rules.rulebook import Requirement, RuleBook
from learningcity.rules.verdict import Finding, Summary, Verdict
from learningcity.scoring import Status
from learningcity.sources import Citation, Discrepancy, Source, Standing
from learningcity.texts import Labels, Message, Number, Quantity, Series


class Zone(Enum):
    COAST = "coast"
    HILLS = 7


class Share(float, Enum):
    HALF = 0.5


class Shade(StrEnum):
    LIGHT = "light"


class Metres(int):
    pass


@frozen(kw_only=True)
class ZonedCity(City):
    zone: Zone | None = None
    shade: Shade | None = None


@frozen(kw_only=True)
class Twinned(City):
    twin: Twinned | None = None


@frozen(kw_only=True)
class Measured(City):
    value: int | float | None = None
    mark: Zone | int | None = None


def refusals(text: str, kind: type[Anything], *types: type[Anything]) -> list[Problem]:
    with pytest.raises(ConversionError) as refused:
        from_json(text, kind, types=types)
    return list(refused.value.problems)


def codes(text: str, kind: type[Anything]) -> list[tuple[tuple[str | int, ...], str]]:
    return [(problem.path, problem.code) for problem in refusals(text, kind)]


def sunny(_: object) -> Outcome:
    return Outcome.MET


CITATION = Citation(Source("s", "A source"), "page 1")
FACT = '{"id": "a.b", "type": "integer", "path": ["a"]}'
CUSTOM = Custom(sunny, (POPULATION,), Labels(en="Sunny"), (CITATION,))


# Spelling


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (City(name="A"), '{"name": "A"}'),
        (Population(5), "5"),
        (Population(5, 2020), '{"count": 5, "year": 2020}'),
        (GoverningBody("appointed-council"), '"appointed-council"'),
        (PartialDate(2013, 4), '"2013-04"'),
        (Period(PartialDate(2021)), '"2021/.."'),
        (date(2021, 2, 3), '"2021-02-03"'),
        (Outcome.NOT_MET, '"not-met"'),
        (Labels(th="ก", en="a"), '{"labels": {"th": "ก", "en": "a"}}'),
        (Message("a.b"), '{"message": "a.b"}'),
        (Quantity(1.5), '{"quantity": 1.5}'),
        (Quantity(-0.0, "baht"), '{"quantity": 0.0, "unit": "baht"}'),
        (Quantity(Decimal("1.50")), '{"quantity": {"decimal": "1.50"}}'),
        (Quantity(Fraction(1, 3)), '{"quantity": {"fraction": "1/3"}}'),
        (Series((1, None, True)), '{"series": [1, null, true]}'),
        (Series((), "or"), '{"series": [], "style": "or"}'),
        (
            Message("m", {"b": date(2020, 1, 2), "a": (Endorser.MAYOR, PartialDate(2020), Period())}),
            (
                '{"message": "m", "params": {"a": [{"endorser": "mayor"}, {"partial-date": "2020"},'
                ' {"period": "../.."}], "b": {"date": "2020-01-02"}}}'
            ),
        ),
        (POPULATION.at_least(10_000), '{"at-least": {"fact": %s, "bound": 10000}}'),
        (~POPULATION.between(1, 2), '{"not": {"between": {"fact": %s, "low": 1, "high": 2}}}'),
        (
            Fact("since", PartialDate, path=("since",)).before(date(2020, 1, 2)),
            '{"before": {"fact": {"id": "since", "type": "partial-date", "path": ["since"]}, "day": "2020-01-02"}}',
        ),
        (
            POPULATION.one_of(1) & POPULATION.equals(2),
            '{"all": [{"one-of": {"fact": %s, "values": [1]}}, {"equals": {"fact": %s, "value": 2}}]}',
        ),
        (
            Problem("blank", ("a", 0), accepted=Message("accepted.text"), line=3),
            '{"code": "blank", "path": ["a", 0], "accepted": {"message": "accepted.text"}, "line": 3}',
        ),
        (Summary(1, 0, 2, (), (("a", 2),)), '{"met": 1, "unknown": 2, "unknown_by_requirement": {"a": 2}}'),
    ],
)
def test_values_are_spelled_to_be_read(value: object, text: str) -> None:
    population = (
        '{"id": "city.population", "type": "integer", "unit": "people", "path": ["population", "count"],'
        ' "column": "population", "title": {"message": "fact.population"}}'
    )

    assert to_json(value) == text.replace("%s", population)
    assert from_json(to_json(value), type(value)) == value


def test_a_verdict_names_the_class_of_its_subject() -> None:
    verdict = check(ZonedCity(name="A", population=5, zone=Zone.HILLS, shade=Shade.LIGHT))
    text = to_json(verdict)

    assert text.endswith(
        '"kind": "zoned-city", "subject": {"name": "A", "population": 5, "zone": "HILLS", "shade": "light"}}'
    )
    assert from_json(text, Verdict, types=[ZonedCity]) == verdict
    assert [problem.code for problem in refusals(text, Verdict)] == ["unknown-type"]


def test_facts_may_be_of_enumerations_of_the_user() -> None:
    fact = Fact("zone", Zone, path=("zone",))
    text = to_json(fact.one_of(Zone.COAST, Zone.HILLS))

    assert '"type": "zone"' in text
    assert '"values": ["coast", "HILLS"]' in text
    assert from_json(text, Condition, types=[Zone]) == fact.one_of(Zone.COAST, Zone.HILLS)
    assert from_json(to_json(Message("m", {"zone": Zone.COAST})), Message, types=[Zone]) == Message(
        "m", {"zone": Zone.COAST}
    )
    (problem,) = refusals(text, Condition)
    assert (problem.path, problem.code) == (("one-of", "fact", "type"), "unknown-type")


def test_conditions_as_deep_as_the_language_allows() -> None:
    condition: Condition = POPULATION.at_least(1)
    for _ in range(MAX_DEPTH - 1):
        condition = Fact("deeper", defined_by=condition).holds()

    assert from_json(to_json(condition), Condition) == condition

    deeper = '{"not": ' * 40 + to_json(POPULATION.at_least(1)) + "}" * 40
    assert [problem.code for problem in refusals(deeper, Condition)] == ["too-deep"]
    far_deeper = '{"not": ' * 400 + "1" + "}" * 400
    assert [problem.code for problem in refusals(far_deeper, Condition)] == ["too-deep"]


def test_the_type_of_a_generic_class_may_be_given() -> None:
    assert from_json(to_json(MEMBERSHIP), RuleBook[City]) == MEMBERSHIP
    assert from_json(to_json(POPULATION), Fact[int]) == POPULATION
    verdict = check(City(name="A"))
    assert from_json(to_json(verdict), Verdict[City]) == verdict


# Refusals


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ('{"at-leat": {}}', Condition, [((), "unknown-tag")]),
        ("{}", Condition, [((), "wrong-type")]),
        ('{"all": [], "any": []}', Condition, [((), "wrong-type")]),
        ("[]", Condition, [((), "wrong-type")]),
        ('{"all": []}', Condition, [(("all",), "no-conditions")]),
        ('{"not": {"holds": {"fact": 1}}}', Condition, [(("not", "holds", "fact"), "wrong-type")]),
        ('{"not": {"holds": []}}', AtLeast, [(("not", "holds"), "wrong-type")]),
        ('{"not": {"at-least": {"fact": %s, "bound": 1}}}', AtLeast, [((), "wrong-type")]),
        ('{"at-least": {"fact": %s, "bound": true}}', Condition, [(("at-least", "bound"), "wrong-type")]),
        (
            '{"at-least": {"fact": %s, "boundd": 1}}',
            Condition,
            [(("at-least", "bound"), "missing"), (("at-least", "boundd"), "unknown-key")],
        ),
        ('{"at-least": {}}', Condition, [(("at-least", "fact"), "missing"), (("at-least", "bound"), "missing")]),
        ('{"holds": {"fact": %s}}', Condition, [(("holds",), "condition-type")]),
        (
            '{"any": [{"not": 1}, {"nt": 1}]}',
            Condition,
            [(("any", 0, "not"), "wrong-type"), (("any", 1), "unknown-tag")],
        ),
        ('{"id": "a", "type": "integr", "path": ["a"]}', Fact, [(("type",), "unknown-type")]),
        ('{"id": "a"}', Fact, [((), "fact-definition")]),
        ('{"message": 1}', Message, [(("message",), "wrong-type")]),
        ('{"message": "a", "params": []}', Message, [(("params",), "wrong-type")]),
        ('{"message": "a", "param": {}}', Message, [(("param",), "unknown-key")]),
        ('{"message": "a", "params": {"x": {"dat": "y"}}}', Message, [(("params", "x"), "unknown-tag")]),
        (
            '{"message": "a", "params": {"x": {"endorser": "mayr"}}}',
            Message,
            [(("params", "x", "endorser"), "unknown-value")],
        ),
        ('{"message": "a", "params": {"x": {"date": "2020-01"}}}', Message, [(("params", "x", "date"), "day")]),
        ('{"message": "a", "params": {"x": {}}}', Message, [(("params", "x"), "unknown-tag")]),
        (
            '{"message": "a", "params": {"x": [{"decimal": "NaN"}]}}',
            Message,
            [(("params", "x", 0, "decimal"), "wrong-type")],
        ),
        ('{"message": "a", "params": {"x": {"decimal": "x"}}}', Message, [(("params", "x", "decimal"), "wrong-type")]),
        (
            '{"message": "a", "params": {"x": {"fraction": "1/0"}}}',
            Message,
            [(("params", "x", "fraction"), "wrong-type")],
        ),
        ('{"message": "a", "params": {"x": 1e999}}', Message, [(("params", "x"), "wrong-type")]),
        ('{"labels": {"en": 1}}', Labels, [(("labels",), "wrong-type")]),
        ('{"labels": {}}', Labels, [(("labels",), "refused")]),
        ('{"message": "a"}', Labels, [((), "wrong-type")]),
        ('"a"', Quantity, [((), "wrong-type")]),
        ('{"quantity": "1"}', Quantity, [(("quantity",), "wrong-type")]),
        ('{"quantity": 1, "unit": 2}', Quantity, [(("unit",), "wrong-type")]),
        ('{"series": 1}', Series, [(("series",), "wrong-type")]),
        ('{"series": [], "style": "x"}', Series, [(("style",), "unknown-value")]),
        ('{"code": "x", "path": [1.5]}', Problem, [(("path", 0), "wrong-type")]),
        ('{"met_by": 1}', Summary, [(("met_by",), "unknown-key")]),
        ('{"not_met_by_requirement": 1}', Summary, [(("not_met_by_requirement",), "wrong-type")]),
        ('{"not_met_by_requirement": {"a": "1"}}', Summary, [(("not_met_by_requirement", "a"), "wrong-type")]),
        ('{"id": "b", "requirements": []}', RuleBook, [((), "no-requirements")]),
        (
            (
                '{"id": "b", "requirements": [{"id": "r", "condition": {"at-least": {"fact": %s, "bound": 1}},'
                ' "citations": [], "title": {"labels": {"en": "t"}}}]}'
            ),
            RuleBook,
            [(("requirements", 0, "citations"), "uncited")],
        ),
        ('{"subject": {"nam": 1}}', Verdict, [(("rulebook",), "missing")]),
        ("1.5", date, [((), "wrong-type")]),
    ],
)
def test_refusals_have_their_path(text: str, kind: type[Anything], expected: list[tuple[object, str]]) -> None:
    assert codes(text.replace("%s", FACT), kind) == expected


LINKAGE = """{
  "id": "linkage.a",
  "label": {"labels": {"en": "A link"}},
  "citations": [{"source": {"id": "title", "title": "T"}}],
  "standing": "reported",
  "origin": "a.b",
  "aim": "sdg.4",
  "strength": "support",
  "basis": "stated"
}"""
SOURCE = '{"source": {"id": "title", "title": "T"}}'


@pytest.mark.parametrize(
    ("given", "instead", "where", "place", "code"),
    [
        ('"sdg.4"', '"SDG 4"', "aim", (7, 10), "id"),
        ('"reported"', '"sure"', "standing", (5, 15), "unknown-value"),
        ('"linkage.a"', '"Linkage A"', "id", (2, 9), "id"),
        (SOURCE, "", "citations", (4, 16), "uncited"),
        ('"title": "T"', '"title": ""', "citations[0].source.title", (4, 53), "blank"),
        ('"title": "T"', '"title": "T", "url": 5', "citations[0].source.url", (4, 65), "wrong-type"),
    ],
)
def test_a_problem_of_a_statement_stands_where_the_field_is(
    given: str, instead: str, where: str, place: tuple[int, int], code: str
) -> None:
    assert from_json(LINKAGE, sdg.Linkage).aim == "sdg.4"

    (problem,) = refusals(LINKAGE.replace(given, instead), sdg.Linkage)
    assert (problem.where, (problem.line, problem.column), problem.code) == (where, place, code)


def test_a_missing_citation_is_told_in_plain_words() -> None:
    (problem,) = refusals(LINKAGE.replace(SOURCE, ""), sdg.Linkage)

    assert str(problem) == (
        "4:16: citations: uncited: no citation is given; accepted: at least one citation, which names a source"
    )


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        (("a.b", "aim"), ("aim",)),
        (("a.b",), ()),
        (("aim",), ("aim",)),
        (("aim", 0), ("aim", 0)),
        ((), ()),
    ],
)
def test_a_path_begins_inside_the_object(path: tuple[str | int, ...], expected: tuple[str | int, ...]) -> None:
    error = WrongType(Problem("wrong-type", path))

    found = without_own_id(error, {"id": "a.b"}, {"id", "aim"})
    assert isinstance(found, WrongType)
    assert found.problem.path == expected


def test_an_id_may_be_the_name_of_a_field() -> None:
    def inside(*path: str | int) -> tuple[str | int, ...]:
        (problem,) = problems_of(without_own_id(InvalidValue(Problem("x", path)), {"id": "aim"}, {"id", "aim"}))
        return problem.path

    assert inside("aim") == ("aim",)
    assert inside("aim", 0) == ("aim", 0)
    assert inside("aim", "aim") == ("aim",)
    assert inside("aim", "id", 0) == ("id", 0)


def test_refusals_inside_a_verdict_have_their_path() -> None:
    text = to_json(check(City(name="A"))).replace('"subject": {"name": "A"}', '"subject": {"nam": "A"}')

    assert codes(text, Verdict) == [(("subject", "name"), "missing"), (("subject", "nam"), "unknown-key")]
    assert all(problem.line == 1 for problem in refusals(text, Verdict))


def test_a_tag_is_hinted_at_by_the_nearest() -> None:
    (problem,) = refusals('{"at-leat": {}}', Condition)

    assert problem.hint == Message("hint.did-you-mean", {"word": "at-least"})


@pytest.mark.parametrize(
    "value",
    [
        CUSTOM,
        Not(CUSTOM),
        Requirement("a", CUSTOM, citations=(CITATION,), title=Labels(en="t")),
        Fact("a", defined_by=CUSTOM),
        Quantity(float("nan")),
        Quantity(Decimal("inf")),
        Message("m", {"a": object()}),
        Message("m", {"a": datetime(2020, 1, 1)}),  # noqa: DTZ001  # refused
        Message("m", [("a", 1), ("a", 2)]),
        Message("m", [(1, 1)]),  # type: ignore[list-item]  # refused
        Summary(0, 0, 0, (("a", 1), ("a", 2))),
        Labels(en="\ud800"),
        Quantity(10**5000),
    ],
)
def test_what_json_cannot_hold_is_refused(value: object) -> None:
    with pytest.raises(CannotExpress):
        to_json(value)


@pytest.mark.parametrize("kind", [Condition, Not])
def test_functions_of_the_user_are_not_read(kind: type[Anything]) -> None:
    with pytest.raises(CannotExpress):
        from_json('{"not": {"custom": {}}}', kind)


def test_names_of_types_must_not_be_taken() -> None:
    def named(name: str) -> type[Enum]:
        return Enum(name, ["A"])  # type: ignore[return-value]  # a class

    for name in ("Outcome", "Date", "City"):
        with pytest.raises(CannotExpress):
            from_json("1", City, types=[named(name)])
        with pytest.raises(CannotExpress):
            to_json(Message("m", {"a": next(iter(named(name)))}))


def cannot_express(what: str) -> Message:
    return Message("error.cannot-express", {"reader": "conversion", "node": what})


def strange(kind: Anything) -> type[City]:
    return make_class("Strange", {"thing": field(type=kind, default=None, kw_only=True)}, bases=(City,), frozen=True)


OTHER_TYPES = [
    list[str] | None,
    list[int],
    list,
    set[str],
    frozenset[str],
    Sequence[str],
    dict[str, str],
    dict[str, None],
    Mapping[str, None],
    Mapping[str, int],
    bytes,
    bytearray,
    tuple,
    tuple[int, str],
    tuple[list[str], ...],
    tuple[bytes, ...] | None,
    complex | None,
    datetime,
    datetime | None,
    Literal[1],
    Metres,
    Metres | None,
    NewType("Names", list[str]),
    Annotated[list[str], "names"],
    City | Zone | None,
]


@pytest.mark.parametrize("kind", OTHER_TYPES, ids=str)
def test_fields_of_other_types_are_refused_before_anything_is_read(kind: Anything) -> None:
    own = strange(kind)

    with pytest.raises(CannotExpress) as refused:
        from_json("not even JSON", own)
    assert refused.value.message == cannot_express("Strange.thing")
    with pytest.raises(CannotExpress) as refused:
        make_converter().structure({"name": "A"}, own)
    assert refused.value.message == cannot_express("Strange.thing")


@pytest.mark.parametrize("kind", [NewType("Baht", int), Annotated[int, "baht"], Annotated[int | None, "baht"]], ids=str)
def test_a_type_by_another_name_is_read_as_itself(kind: Anything) -> None:
    own: Anything = strange(kind)

    assert from_json('{"name": "A", "thing": 5}', own) == own(name="A", thing=5)
    assert codes('{"name": "A", "thing": true}', own) == [(("thing",), "wrong-type")]


def test_a_field_out_of_reach_is_refused_by_its_class() -> None:
    class Near(Enum):
        HERE = "here"

    @frozen(kw_only=True)
    class Inner(City):
        near: Near | None = None

    with pytest.raises(CannotExpress) as refused:
        from_json('{"name": "A"}', Inner)
    assert refused.value.message == cannot_express("Inner: name 'Near' is not defined")


def test_a_hook_of_ones_own_reads_what_the_room_does_not() -> None:
    converter = make_converter()
    converter.register_structure_hook(datetime, lambda value, _: datetime.fromisoformat(value))
    own: Anything = strange(datetime)
    noon = datetime(2020, 1, 1, 12)  # noqa: DTZ001  # as it is written

    assert converter.structure({"name": "A", "thing": "2020-01-01T12:00"}, own) == own(name="A", thing=noon)
    assert converter.structure([{"name": "A"}], list[City]) == [City(name="A")]


@pytest.mark.parametrize(
    ("kind", "named"),
    [(list[City], "list[learningcity.cities.City]"), (list, "list"), (complex, "complex"), (7, "7"), ("City", "City")],
    ids=str,
)
def test_kinds_that_are_no_values_of_the_library_are_refused(kind: Anything, named: str) -> None:
    with pytest.raises(CannotExpress) as refused:
        from_json("[]", kind)
    assert refused.value.message == cannot_express(named)


def test_kinds_may_be_tuples_and_may_be_none() -> None:
    kind: Anything = tuple[City, ...]
    assert from_json('[{"name": "A"}]', kind) == (City(name="A"),)
    kind = int | None
    assert from_json("null", kind) is None


def test_years_of_the_buddhist_era_are_dates_like_others_in_json() -> None:
    city = City(name="A", member_since="2562", population=Population(1, 2563))

    assert from_json(to_json(city), City) == city


@pytest.mark.parametrize(
    ("written", "value"),
    [("1e999", "1e999"), ("-1e999", "-1e999"), ("1e" + "9" * 60, "1e" + "9" * 58 + "..."), ("Infinity", "inf")],
)
def test_a_number_too_large_is_shown_as_it_was_written(written: str, value: str) -> None:
    (problem,) = refusals(f'{{"name": "A", "value": {written}}}', Measured)

    assert (problem.code, problem.value) == ("wrong-type", value)


def test_a_field_may_be_of_several_plain_types() -> None:
    for city in (Measured(name="A", value=1, mark=2), Measured(name="A", value=0.5, mark=Zone.HILLS)):
        again = from_json(to_json(city), Measured)
        assert again == city
        assert type(again.value) is type(city.value)

    text = '{"name": "A", "value": 1e999, "mark": "hill"}'
    assert codes(text, Measured) == [(("value",), "wrong-type"), (("mark",), "wrong-type")]
    assert codes('{"name": "A", "value": true}', Measured) == [(("value",), "wrong-type")]


def test_a_class_may_hold_itself() -> None:
    city = Twinned(name="A", twin=Twinned(name="B", twin=Twinned(name="C")))

    assert from_json(to_json(city), Twinned) == city
    assert codes('{"name": "A", "twin": {"name": "B", "twin": {"nam": 1}}}', Twinned) == [
        (("twin", "twin", "name"), "missing"),
        (("twin", "twin", "nam"), "unknown-key"),
    ]


# Converters


@pytest.mark.parametrize("detailed", [True, False])
def test_hooks_go_onto_a_converter_of_ones_own(detailed: bool) -> None:
    converter = Converter(detailed_validation=detailed)
    register_hooks(converter, types=[Zone])
    city = ZonedCity(name="A", population=5, zone=Zone.COAST, shade=Shade.LIGHT)

    assert converter.structure(converter.unstructure(city), ZonedCity) == city
    with pytest.raises(Exception) as refused:  # noqa: PT011  # a group, or the first
        converter.structure({"name": "A", "population": -1, "country": "XX"}, City)
    assert {problem.code for problem in problems_of(refused.value)} <= {"negative", "country"}


def test_a_new_converter_tells_every_problem() -> None:
    converter = make_converter()

    with pytest.raises(Exception) as refused:  # noqa: PT011  # a group of cattrs
        converter.structure({"population": {"count": True}, "governing_body": 7, "zzz": 1}, City)

    assert [(problem.path, problem.code) for problem in problems_of(refused.value)] == [
        (("name",), "missing"),
        (("population", "count"), "wrong-type"),
        (("governing_body",), "wrong-type"),
        (("zzz",), "unknown-key"),
    ]


def test_the_global_converter_is_left_alone() -> None:
    make_converter()

    assert structure("7", int) == 7


@pytest.mark.parametrize(
    ("kind", "accepted", "refused"),
    [
        (int, [0, -5], [True, 4.9, 4.0, "4", None]),
        (float, [0.5, 4], [True, "4", float("nan"), float("inf"), 2**53 + 1, 10**400]),
        (str, ["", "a"], [1, None, b"a"]),
        (bool, [True], ["false", 0, None]),
        (date, ["2013-10-21"], ["2013-10", "2013-02-30", 2013]),
        (PartialDate, ["2013"], ["13", 2013]),
        (Period, ["2013/.."], ["2013", "2014/2013", 1]),
        (Endorser, ["mayor", "นายกเทศมนตรี"], ["Mayor", "MAYOR", None, Endorser.MAYOR]),
        (Shade, ["light"], ["dark", 1]),
        (Share, ["HALF"], [0.5, "0.5"]),
        (Zone, ["coast", "HILLS"], [7, "7"]),
        (GoverningBody, ["สภาเทศบาล", {"kind": "municipal-council"}], [["municipal-council"], {}, {"kin": "x"}]),
        (tuple[int, ...], [[1], (1, 2), []], ["12", {1}, {"a": 1}, [1.0]]),
        (int | None, [None, 1], [1.0]),
    ],
)
def test_hooks_are_strict(kind: Anything, accepted: list[object], refused: list[object]) -> None:
    converter = make_converter()

    for value in accepted:
        converter.structure(value, kind)
    for value in refused:
        with pytest.raises(Exception) as error:  # noqa: PT011  # a problem, or a group of them
            converter.structure(value, kind)
        assert problems_of(error.value)


def test_problems_of_other_exceptions_say_their_reason() -> None:
    noted = ValueError("why")
    noted.add_note("a note of the user")
    (problem,) = problems_of(ClassValidationError("", [noted], City))
    assert (problem.code, problem.path, dict(problem.params)) == ("refused", (), {"reason": "why"})
    (problem,) = problems_of(UnknownLocale(Message("a")))
    assert (problem.code, dict(problem.params)) == ("refused", {"reason": Message("a")})
    assert problems_of(RecursionError())[0].code == "too-deep"
    assert dict(problems_of(KeyError("a"))[0].params) == {"reason": "'a'"}


def test_what_no_hook_reads_is_no_problem_of_the_input() -> None:
    with pytest.raises(StructureHandlerNotFoundError) as unread:
        make_converter().structure("1", complex)

    with pytest.raises(CannotExpress):
        problems_of(unread.value)


# Verdicts


def test_a_verdict_as_a_record() -> None:
    rules: RuleBook[City] = MEMBERSHIP.extend(
        "test",
        Requirement(
            "test.since",
            Fact("since", PartialDate, path=("member_since",)).before(date(2020, 1, 1)),
            citations=(CITATION, Citation(Source("t", "T"))),
            title=Labels(en="t"),
            binding=False,
        ),
    )
    verdict = check(City(name="A", id="a1", country="TH", population=5, member_since="2021"), rules)
    record = verdict_record(verdict)

    assert {name: value for name, value in record.items() if name not in ("reason", "findings")} == {
        "name": "A",
        "id": "a1",
        "country": "TH",
        "rules": "test",
        "outcome": "not-met",
        "turns_on": ["gnlc.membership.population"],
        "missing_facts": [],
        "facts_as_of": "2026-11-20",
    }
    assert "9,995" in record["reason"]
    population, council, _, since = record["findings"]
    assert (population["observed"], population["required"], population["shortfall"]) == (5, 10_000, 9_995)
    assert (population["standing"], population["binding"]) == ("contested", True)
    assert population["citations"][0]["source"] == "bic-moe-2021"
    assert isinstance(population["citations"][0]["locator"], str)
    assert council["required"] == ["municipal-council", "other-elected-council"]
    assert (council["outcome"], council["observed"]) == ("unknown", None)
    assert (since["observed"], since["required"], since["binding"]) == ("2021", "2020-01-01", False)
    assert [(cited["title"], cited["locator"]) for cited in since["citations"]] == [("A source", "page 1"), ("T", None)]
    assert verdict_record(verdict, "th")["reason"] != record["reason"]


def test_a_verdict_as_a_row() -> None:
    verdict = check(City(name="A", population=10_000))
    row = verdict_row(verdict)

    assert tuple(row) == verdict_columns(MEMBERSHIP)
    assert tuple(row)[: len(VERDICT_COLUMNS)] == VERDICT_COLUMNS
    assert (row["name"], row["id"], row["outcome"]) == ("A", "", "unknown")
    assert row["missing_facts"] == "city.governing-body;city.endorsers"
    assert row["gnlc.membership.population"] == "met"
    assert verdict_row(verdict, "th")["outcome"] == "unknown"


def test_findings_are_plain_in_records() -> None:
    rules = ADMISSION_CONDITIONS
    finding = verdict_record(check(City(name="A", commitment_by=("mayor",)), rules))["findings"][0]

    assert finding["observed"] == ["mayor"]
    assert (
        from_json(to_json(Finding(rules.requirements[0], Outcome.MET, (), Standing.VERIFIED)), Finding).observed == ()
    )


# Examples


SCORED_BY = {
    *("Band", "Box", "Contaminate", "Hull", "Interval", "Levels", "Linear", "Log", "Parity", "Ranked", "Relative"),
    *("Goalpost", "Imputation", "Node", "Observation", "Profile", "Score", "SdgLink", "UnitConversion"),
}
"""What scores are made of, and a score, which is made again of it."""

OF_SCORES = {name for name in scoring.__all__ if has(getattr(scoring, name))} - SCORED_BY
"""What scores answer."""

IN_TEXTS = ("FoundDate", "FoundQuantity", "ReadDate")
"""What is found in texts, which can be searched again."""

IN_THE_NETWORK = (
    "ApplicationGroup",
    "AwardReview",
    "LaureateReview",
    "QuotaReview",
    "ReportDue",
    "ScreenedApplications",
)
"""What is answered about applications, reports and laureates."""

REFUSES = {"Custom", "RuleBook", *ANSWERS, *DIFFERENCES, *GAPS, *OF_SCORES, *IN_TEXTS, *IN_THE_NETWORK}
"""What is, or holds, a function of the user; and answers, which only a search gives."""


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_public_object_survives(name: str) -> None:
    value = EXAMPLES[name]()

    if name in REFUSES:
        with pytest.raises(CannotExpress):
            to_json(value)
    else:
        assert from_json(to_json(value), type(value)) == value


@pytest.mark.parametrize("name", [*ANSWERS, *DIFFERENCES, *GAPS, *sorted(OF_SCORES), *IN_TEXTS])
def test_an_answer_is_not_read_either(name: str) -> None:
    with pytest.raises(CannotExpress, match=name):
        from_json("{}", type(EXAMPLES[name]()))


@pytest.mark.parametrize(
    ("stated", "written"),
    [
        (1, "1"),
        (0.5, "0.5"),
        (Decimal("1.50"), '{"decimal": "1.50"}'),
        (Fraction(1, 3), '{"fraction": "1/3"}'),
    ],
)
def test_figures_are_numbers_of_several_types(stated: Number, written: str) -> None:
    found = Discrepancy(id="a", expected=2, stated=stated)
    text = to_json(found)

    assert text == f'{{"id": "a", "expected": 2, "stated": {written}}}'
    again = from_json(text, Discrepancy)
    assert again == found
    assert type(again.stated) is type(stated)


@pytest.mark.parametrize("written", ["true", '"1"', "null", "1e999", '{"quantity": 1}'])
def test_a_figure_is_a_number(written: str) -> None:
    text = f'{{"id": "a", "expected": 2, "stated": {written}}}'

    assert codes(text, Discrepancy) == [(("stated",), "wrong-type")]


# The room


def test_the_room_lists_and_loads_its_names() -> None:
    assert dir(room) == sorted(room.__all__)
    assert all(getattr(room, name) is not None for name in room.__all__)
    missing: Callable[[], object] = lambda: room.nothing  # noqa: E731  # that is the point
    with pytest.raises(AttributeError):
        missing()


def test_the_door_of_the_room_is_light() -> None:
    program = "import sys, learningcity.conversion; assert 'cattrs' not in sys.modules"

    subprocess.run([sys.executable, "-c", program], check=True)


def test_every_shipped_rule_book_survives() -> None:
    for rules in eligibility.rulebooks():
        assert from_json(to_json(rules, indent=2), RuleBook) == rules


@pytest.mark.parametrize("kind", index.enumerations(), ids=lambda kind: kind.__name__)
def test_a_term_of_the_vocabulary_survives_as_a_part_of_a_message(kind: type[Enum]) -> None:
    for member in kind:
        said = Message("a", {"term": member})

        assert from_json(to_json(said), Message) == said


def test_titles_survive_as_a_part_of_a_message() -> None:
    said = Message("a", {"title": guidance.document("document.cork-call-to-action").label})

    assert from_json(to_json(said), Message) == said
    damaged = to_json(said).replace('"standing": "verified"', '"standing": "sure"', 1)
    with pytest.raises(ConversionError) as caught:
        from_json(damaged, Message)
    assert [(problem.code, problem.path) for problem in caught.value.problems] == [
        ("unknown-value", ("params", "title", "titles", 0, "standing"))
    ]


def test_a_message_about_scores_comes_back_with_its_words() -> None:
    message = Message("accepted.no-value", {"status": Status.MISSING})
    assert from_json(to_json(message), Message) == message


def test_every_enumeration_of_scores_is_known_by_its_name() -> None:
    public = (getattr(scoring, name) for name in scoring.__all__)
    assert {kind.__name__ for kind in public if isinstance(kind, EnumMeta)} == set(NAMED_SCORES)
