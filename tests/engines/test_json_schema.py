"""Schemas and readers agree: what is read is valid, and what is not read is not, but for what no schema can say."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from copy import deepcopy
from decimal import Decimal, InvalidOperation
from doctest import DocTestParser, DocTestRunner
from enum import Enum
from functools import cache
from pathlib import Path
from time import process_time
from typing import Any, TypeAlias

import pytest
from attrs import frozen
from hypothesis import example, given, reject, settings
from hypothesis import strategies as st

from learningcity import Application, City, MemberRecord, Nomination, Population, RuleBook
from learningcity.applications import Sender
from learningcity.cities import (
    COUNTRY_CODES,
    AdministrativeForm,
    CommitmentBearer,
    Endorsement,
    Endorser,
    GoverningBody,
    GoverningBodyKind,
    LearningCityForm,
)
from learningcity.conversion import (
    CityObservations,
    from_json,
    json_schema,
    observations_from_text,
    profile_from_text,
    profile_to_text,
    rulebook_from_text,
    rulebook_to_text,
    subjects_from_text,
    subjects_to_text,
    to_json,
)
from learningcity.conversion.schema_scalars import DECIMAL, day, partial_date, period
from learningcity.conversion.spellings import words
from learningcity.dates import PartialDate, Period
from learningcity.eligibility import rulebooks as shipped_rulebooks
from learningcity.errors import CannotExpress, ConversionError, LearningCityError, Problem
from learningcity.rules.nodes import Condition, Fact
from learningcity.scoring import Interval, Linear, Node, Observation, Profile, natural_bounds, self_assessment
from learningcity.sources import Citation, Claim, Conflict, Source, Standing
from learningcity.strategies import (
    applications,
    cities,
    encoded,
    member_records,
    nominations,
    observations,
    profiles,
    rulebooks,
    subjects,
)
from learningcity.texts import Labels, Message, Quantity, Series

jsonschema = pytest.importorskip("jsonschema")

Plain: TypeAlias = Any
Steps: TypeAlias = tuple[str | int, ...]

EXAMPLES = Path(__file__).parents[2] / "docs" / "examples"


class Rank(Enum):
    """A rank of one's own."""

    HIGH = "high"
    LOW = "low"


@frozen
class Budget:
    """Money of one's own."""

    amount: int
    since: PartialDate | None = None


@frozen(kw_only=True)
class OwnCity(City):
    """A city with fields of one's own."""

    rank: Rank | None = None
    share: float | None = None
    word: int | str | None = None
    opened: PartialDate | None = None
    rural: Population | None = None
    budgets: tuple[Budget, ...] = ()
    twin: City | None = None


@frozen(kw_only=True)
class OwnNomination(Nomination):
    """A nomination with a field of one's own."""

    jury: tuple[str, ...] | None = None


SUBJECTS: Mapping[type[Any], st.SearchStrategy[Any]] = {
    City: cities(),
    Application: applications(),
    Nomination: nominations(),
    MemberRecord: member_records(),
    OwnCity: subjects(OwnCity),
    OwnNomination: subjects(OwnNomination),
}
PARTS = (
    *(Population, GoverningBody, Endorsement, PartialDate, Period, Standing),
    *(Fact, Condition, Citation, Source, Claim, Conflict, Labels, Message, Quantity, Series),
    *(Observation, Interval, Linear, Node),
)

FEW = settings(max_examples=max(1, settings().max_examples // 4))
"""For laws about every kind of file."""

subject_kinds = pytest.mark.parametrize("kind", SUBJECTS, ids=lambda kind: kind.__name__)


@cache
def validator(kind: Any, *, many: bool = False) -> Any:
    return jsonschema.Draft202012Validator(json_schema(kind, many=many))


def is_valid(kind: Any, plain: Plain, *, many: bool = False) -> bool:
    return bool(validator(kind, many=many).is_valid(plain))


def read(kind: Any, plain: Plain) -> tuple[Problem, ...]:
    """What the reader of files says against decoded JSON."""
    readers: Mapping[Any, Callable[[str], object]] = {
        RuleBook: rulebook_from_text,
        Profile: profile_from_text,
        CityObservations: lambda text: observations_from_text(text, format="json"),
    }
    try:
        if kind in readers:
            readers[kind](json.dumps(plain))
        else:
            subjects_from_text(json.dumps(plain), "jsonl", kind=kind)
    except ConversionError as error:
        return error.problems
    return ()


def written(value: Any) -> Plain:
    """What the writer of files makes of a value, decoded."""
    if isinstance(value, list):  # of observations, which nothing writes as a file
        head = {"format": "learningcity-observations", "version": 1}
        return {**head, "observations": [json.loads(to_json(each)) for each in value]}
    if isinstance(value, RuleBook):
        return json.loads(rulebook_to_text(value))
    if isinstance(value, Profile):
        return json.loads(profile_to_text(value))
    return json.loads(subjects_to_text([value], "jsonl"))


SEEN = observations(natural_bounds()).map(lambda seen: [*seen[:3]])
DRAWN: Mapping[Any, st.SearchStrategy[Any]] = {
    **SUBJECTS,
    RuleBook: rulebooks(),
    Profile: profiles(),
    CityObservations: SEEN,
}
kinds = pytest.mark.parametrize("kind", DRAWN, ids=lambda kind: kind.__name__)


# What no schema can say

UNSAID: Mapping[Any, frozenset[str]] = {
    RuleBook: frozenset({"duplicate-id", "empty-range", "fact-path", "period", "too-deep"}),
    Profile: frozenset(
        {
            *("cyclic-tree", "duplicate-id", "goalpost", "goalposts", "level-labels", "level-scores", "magnitude"),
            *("no-goalpost", "no-logarithm", "same-unit", "too-deep", "unknown-area", "unknown-node", "weights"),
            *("descriptive", "weights-sum"),
        }
    ),
    CityObservations: frozenset({"empty-range", "magnitude"}),
}
"""The codes of problems that only the reader tells; of what it tells besides, a schema tells all."""


def is_unsaid(kind: Any, problem: Problem) -> bool:
    """Whether a schema cannot tell of a problem; see the docstring of ``json_schema``."""
    return problem.code in UNSAID.get(kind, ()) or (problem.code == "wrong-type" and is_lost(problem.value or ""))


def is_lost(value: str) -> bool:
    """Whether a number is whole, and written as what is not, or is none that a float holds."""
    try:
        number = Decimal(value)
        return number.is_finite() and number == int(number) and ("." in value or "e" in value or float(value) != number)
    except (InvalidOperation, OverflowError):
        return False


def require_agreement(kind: Any, plain: Plain) -> bool:
    """Whether both read it; what only one of them refuses is among what no schema can say."""
    problems, valid = read(kind, plain), is_valid(kind, plain)
    if not problems:
        assert valid, next(validator(kind).iter_errors(plain))
    elif valid:
        assert all(is_unsaid(kind, problem) for problem in problems), problems
    return valid and not problems


# Schemas are schemas


@pytest.mark.parametrize("kind", [*DRAWN, *PARTS], ids=lambda kind: kind.__name__)
def test_every_schema_is_one_of_draft_2020_12(kind: Any) -> None:
    schema = json_schema(kind)

    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    jsonschema.Draft202012Validator.check_schema(schema)
    validator(kind).is_valid({})  # which follows no reference to nothing


# What is read is valid


@kinds
@FEW
@given(data=st.data())
def test_what_is_written_is_valid(kind: Any, data: st.DataObject) -> None:
    try:
        plain = written(data.draw(DRAWN[kind]))
    except CannotExpress:  # a year of the Buddhist era, say
        reject()

    assert require_agreement(kind, plain)


@subject_kinds
@FEW
@given(data=st.data())
def test_a_file_holds_several_or_one(kind: Any, data: st.DataObject) -> None:
    text, _ = data.draw(encoded(kind=kind, format="json"))
    several = json.loads(text)

    assert is_valid(kind, several, many=True)
    assert all(is_valid(kind, one, many=True) and is_valid(kind, one) for one in several)
    assert is_valid(kind, [], many=True)
    assert not is_valid(kind, several)


@pytest.mark.parametrize("book", shipped_rulebooks(), ids=lambda book: book.id)
def test_shipped_rule_books_are_valid(book: RuleBook[Any]) -> None:
    assert require_agreement(RuleBook, written(book))


@pytest.mark.parametrize("profile", [natural_bounds(), self_assessment()], ids=lambda profile: profile.id)
def test_shipped_profiles_are_valid(profile: Profile) -> None:
    assert require_agreement(Profile, written(profile))


def test_the_example_files_are_valid() -> None:
    assert is_valid(Profile, json.loads((EXAMPLES / "illustrative-profile.json").read_text("utf-8")))
    nominated = json.loads((EXAMPLES / "illustrative-nominations.json").read_text("utf-8"))
    assert is_valid(Nomination, nominated, many=True)
    lines = (EXAMPLES / "illustrative-member-records.jsonl").read_text("utf-8").splitlines()
    assert all(is_valid(MemberRecord, json.loads(line)) for line in lines)


CITY: Plain = {
    "name": "A town",
    "country": "TH",
    "id": "a",
    "population": {"count": 24_149, "year": 2024, "of": "registered residents"},
    "governing_body": {"kind": "municipal-council"},
    "endorsements": ["national-commission", {"by": "mayor", "on": "2024-03"}],
    "administrative_form": "town-municipality",
    "learning_city_form": "learning-town",
    "member_since": "2013-10-21",
    "adopted_documents": ["document.cork-call-to-action"],
    "commitment_by": ["mayor", "administration"],
    "policy_initiatives": ["one"],
    "good_practices": ["one", "two"],
    "stakeholder_participation": True,
    "resource_mobilisation": False,
    "jury_recommendation": None,
}
HELD: Mapping[type[Any], Plain] = {
    City: CITY,
    Application: {
        "city": CITY,
        "id": "a-1",
        "call": "gnlc.call.2025",
        "in_member_state": True,
        "submitted": "2025-06-02",
        "forwarded": "2025-07",
        "forwarded_by": "national-commission",
        "form_language": "en",
        "committed_to_guiding_documents": True,
        "vision": True,
    },
    Nomination: {
        "city": CITY,
        "id": "n-1",
        "edition": "gnlc.award.2024",
        "is_member": True,
        "nominated_by": "city",
        "received_by_commission": "2024",
        "received_by_uil": "2024-01-31",
        "awarded_in": [2015, 2019],
    },
    MemberRecord: {"city": CITY, "id": "r", "reported_biennially": True, "report_complete": True, "takes_part": True},
}


SPELLINGS: tuple[Plain, ...] = (
    {"population": 0},
    {"population": 24_149},
    {"population": {"count": 5}},
    {"population": {"count": 5, "year": None, "of": None}},
    {"population": {"count": 5, "year": 9999}},
    {"governing_body": "appointed-council"},
    {"governing_body": {"kind": "สภาเทศบาล"}},
    {"endorsements": []},
    {"endorsements": ["mayor"]},
    {"endorsements": [{"by": "ผู้แทนเมือง"}]},
    {"endorsements": [{"by": "mayor", "on": None}]},
    {"member_since": "0001"},
    {"member_since": "2399-12"},
    {"member_since": "2700-01-01"},
    {"member_since": "2000-02-29"},
    {"adopted_documents": []},
    {"adopted_documents": ["a", "a"]},
)


@pytest.mark.parametrize("changes", [*SPELLINGS, *({key: None} for key in CITY if key != "name")], ids=str)
def test_every_accepted_spelling_is_valid(changes: Plain) -> None:
    assert require_agreement(City, {**CITY, **changes})


PLACES: Mapping[type[Enum], Callable[[str], Plain]] = {
    GoverningBodyKind: lambda word: {"governing_body": word},
    Endorser: lambda word: {"endorsements": [word, {"by": word}]},
    CommitmentBearer: lambda word: {"commitment_by": [word]},
    AdministrativeForm: lambda word: {"administrative_form": word},
    LearningCityForm: lambda word: {"learning_city_form": word},
}


@pytest.mark.parametrize("kind", PLACES, ids=lambda kind: kind.__name__)
def test_every_word_is_valid(kind: type[Enum]) -> None:
    accepted = words(kind)
    assert len(accepted) > len(kind)  # the Thai ones

    assert all(require_agreement(City, {"name": "A", **PLACES[kind](word)}) for word in accepted)
    assert all(require_agreement(Nomination, {"city": CITY, "nominated_by": word}) for word in words(Sender))


def test_every_country_is_valid() -> None:
    assert all(is_valid(City, {**CITY, "country": code}) for code in COUNTRY_CODES)


# What is not read is not valid


def paths(plain: Plain, at: Steps = ()) -> Iterator[Steps]:
    """Where there is a value in decoded JSON."""
    yield at
    entries = plain.items() if isinstance(plain, dict) else enumerate(plain) if isinstance(plain, list) else ()
    for step, entry in entries:
        yield from paths(entry, (*at, step))


def at(plain: Plain, path: Steps) -> Plain:
    for step in path:
        plain = plain[step]
    return plain


def changed(plain: Plain, path: Steps, value: Plain) -> Plain:
    """A copy with another value in a place."""
    if not path:
        return value
    copy = deepcopy(plain)
    at(copy, path[:-1])[path[-1]] = value
    return copy


NOWHERE: tuple[Plain, ...] = (4.5, [[[]]], {"?": None}, [None])
"""What is accepted in no place of a subject."""

WRONG: Mapping[type[Any], tuple[Plain, ...]] = {
    str: ("", " ", "x?", 5, True, ["x"]),
    int: (-1, True, "5", 4.5),
    bool: (1, 0, "true", "yes"),
    list: ("mayor", {}, [5], [True], [None], [" "]),
    dict: ("x?", 5, [], {}),
}
"""What is refused by the fields of a city that hold a value of such a type."""


@pytest.mark.parametrize("kind", HELD, ids=lambda kind: kind.__name__)
def test_both_refuse_a_damage_in_every_place(kind: type[Any]) -> None:
    plain = HELD[kind]
    assert require_agreement(kind, plain)
    for path in paths(plain):
        value = at(plain, path)
        damaged = [changed(plain, path, wrong) for wrong in NOWHERE]
        if isinstance(value, dict):
            damaged += [changed(plain, path, {**value, key: None}) for key in ("populaton", "memberSince", "")]
            damaged += [changed(plain, path, {k: v for k, v in value.items() if k != "count"})] * ("count" in value)
            damaged += [changed(plain, path, {k: v for k, v in value.items() if k != "city"})] * ("city" in value)
            damaged += [changed(plain, path, {k: v for k, v in value.items() if k != "name"})] * ("name" in value)
        for each in damaged:
            assert not require_agreement(kind, each), (path, at(each, path) if each else each)
            assert not is_valid(kind, each), (path, each)
        for wrong in WRONG.get(type(value), ()):
            require_agreement(kind, changed(plain, path, wrong))


@pytest.mark.parametrize(
    "changes",
    [
        {"name": ""},
        {"name": " \u3000"},
        {"name": None},
        {"country": "th"},
        {"country": "UK"},
        {"country": "THA"},
        {"population": True},
        {"population": -1},
        {"population": 4.9},
        {"population": "10000"},
        {"population": {}},
        {"population": {"count": 5, "year": 0}},
        {"population": {"count": 5, "year": 10_000}},
        {"population": {"count": 5, "year": 2400}},
        {"population": {"count": 5, "year": 2699}},
        {"population": {"count": None}},
        {"population": {"count": 5, "of": ""}},
        {"governing_body": "municipal-counsil"},
        {"governing_body": "Municipal-council"},
        {"governing_body": {"kind": None}},
        {"endorsements": "mayor"},
        {"endorsements": ["mayor", "major"]},
        {"endorsements": ["mayor", None]},
        {"endorsements": [{"on": "2020"}]},
        {"endorsements": [{"by": "mayor", "on": "2556"}]},
        {"endorsements": ["เมือง"]},
        {"member_since": "2013-13"},
        {"member_since": "2013-00"},
        {"member_since": "2013-04-31"},
        {"member_since": "1900-02-29"},
        {"member_since": "0000"},
        {"member_since": "2013\n"},
        {"member_since": "2013-1"},
        {"member_since": "๒๐๑๓"},
        {"member_since": "2556-10"},
        {"member_since": 2013},
        {"good_practices": ["a", ""]},
        {"stakeholder_participation": "yes"},
        {"jury_recommendation": 1},
    ],
    ids=str,
)
def test_both_refuse_what_is_wrong_in_a_city(changes: Plain) -> None:
    damaged = {**CITY, **changes}

    assert read(City, damaged)
    assert not is_valid(City, damaged)
    assert not is_valid(City, [CITY, damaged], many=True)
    assert not is_valid(Application, {"city": damaged})


SEEN_ONLY_IN_TEXT = frozenset({"duplicate-key", "json-syntax", "json-unfinished"})


@subject_kinds
@FEW
@given(data=st.data())
def test_a_text_with_one_problem_is_not_valid(kind: Any, data: st.DataObject) -> None:
    text, (problem,) = data.draw(encoded(kind=kind, format="json", damage="one-problem"))

    assert problem.code in SEEN_ONLY_IN_TEXT or not is_valid(kind, json.loads(text), many=True)


def test_what_is_lost_when_json_is_decoded_is_not_seen() -> None:
    schema_sees = {"population": 10_000.0}

    assert read(City, {**CITY, **schema_sees})
    assert is_valid(City, {**CITY, **schema_sees})  # JSON Schema takes it for a whole number


def rules_with(**changes: Plain) -> Plain:
    """A rule book in JSON whose one requirement is that a number lies in a range."""
    fact = {"id": "own.size", "type": "integer", "path": ["size"], **changes.pop("fact", {})}
    ends = {"low": 1, "high": 2, **changes.pop("ends", {})}
    requirement = {
        "id": "own.rules.size",
        "condition": {"between": {"fact": fact, **ends}},
        "citations": [{"source": {"id": "own", "title": "Own"}}],
        "title": {"labels": {"en": "size"}},
    }
    several = [requirement] * changes.pop("times", 1)
    rulebook = {"id": "own.rules", "requirements": several, **changes}
    return {"format": "learningcity-rulebook", "version": 1, "rulebook": rulebook}


def seen_from(low: float, high: float) -> Plain:
    seen = {"measurement": "own.size", "year": 2024, "unit": "m", "value": {"low": low, "high": high}}
    return {"format": "learningcity-observations", "version": 1, "observations": [seen]}


def profile_with(**changes: Plain) -> Plain:
    plain = json.loads((EXAMPLES / "illustrative-profile.json").read_text("utf-8"))
    return {**plain, "profile": {**plain["profile"], **changes}}


ONLY_READERS_TELL: tuple[tuple[Any, Plain, Plain, str], ...] = (
    (RuleBook, rules_with(), rules_with(times=2), "duplicate-id"),
    (RuleBook, rules_with(), rules_with(ends={"low": 3}), "empty-range"),
    (RuleBook, rules_with(fact={"path": ["a", "#"]}), rules_with(fact={"path": ["a", "#", "b"]}), "fact-path"),
    (RuleBook, rules_with(in_force="2021/2022"), rules_with(in_force="2022/2021"), "period"),
    (CityObservations, seen_from(1, 2), seen_from(2, 1), "empty-range"),
    (Profile, profile_with(), profile_with(na_allowed=["own.else"]), "unknown-node"),
    (Profile, profile_with(), profile_with(tree={"id": "a", "children": ["b"], "weights": ["1/2"]}), "weights-sum"),
)


@pytest.mark.parametrize(("kind", "whole", "wrong", "code"), ONLY_READERS_TELL)
def test_what_depends_on_several_values_only_the_readers_tell(kind: Any, whole: Plain, wrong: Plain, code: str) -> None:
    assert require_agreement(kind, whole)
    assert code in {problem.code for problem in read(kind, wrong)}
    assert is_valid(kind, wrong)


# Near the shape, at random

LEAVES: tuple[Plain, ...] = (
    *(None, True, False, 5, -1, 0, 1, 4.5, -0.5, 1e301, 2556, 10_000, "", " ", "x", "TH", "th", "mayor", "2013"),
    *("2013-13", "2013-02-29", "2012-02-29", "2556-01", "0000", "2013\n", "a.b", "a.b\n", "A", "*", "#", "1/3", "1/0"),
    *("2020/2021", "2556/..", "../2020-13", "level", "integer", "partial-date", "contested", "own-baseline"),
    *(
        [],
        {},
        [None],
        ["x"],
        ["mayor"],
        [" "],
        ["a", "*"],
        ["a", "#"],
        ["*"],
        ["class"],
        ["a", "*", "*"],
        ["a", "#", "b"],
    ),
    *(
        {"x": 1},
        {"date": "2013-01-01"},
        {"decimal": "1.5"},
        {"decimal": "nan"},
        {"fraction": "1/3"},
        {"fraction": "1/0"},
    ),
    *(
        {"labels": {"en": "a"}},
        {"labels": {}},
        {"message": "x"},
        {"message": "x", "params": {"a": None}},
        {"series": [1]},
    ),
    *(
        {"message": "x", "unit": None},
        {"quantity": 1, "unit": "b", "bound": "about"},
        {"quantity": "1"},
        {"titles": []},
    ),
    *({"series": [1], "style": "x"}, {"standing": "verified"}, {"standing": "x"}, {"low": 1, "high": 2}),
)
KEYS = ("x", "unit", "label", "citations", "on", "count", "note", "path", "defined_by", "share", "year", "type")


@st.composite
def damaged(draw: st.DrawFn, plain: Plain) -> Plain:
    """Decoded JSON that was changed in one place, perhaps to what is read as well."""
    places = tuple(paths(plain))
    path = draw(st.sampled_from(places))
    value = at(plain, path)
    ways = ["other", "elsewhere"]
    if path:
        ways += ["gone"]
    if isinstance(value, dict):
        ways += ["key", "renamed"][: 1 + bool(value)]
    if isinstance(value, list):
        ways += ["again"] * bool(value)
    if isinstance(value, str):
        ways += ["longer"]
    match draw(st.sampled_from(ways)):
        case "gone":
            copy = deepcopy(plain)
            del at(copy, path[:-1])[path[-1]]
            return copy
        case "key":
            return changed(plain, path, {**value, draw(st.sampled_from(KEYS)): draw(st.sampled_from(LEAVES))})
        case "renamed":
            key = draw(st.sampled_from(sorted(value)))
            return changed(plain, path, {k if k != key else f"{k}x": entry for k, entry in value.items()})
        case "again":
            return changed(plain, path, [*value, draw(st.sampled_from(value))])
        case "longer":
            return changed(plain, path, value + draw(st.sampled_from(["x", " ", "\n"])))
        case "elsewhere":
            return changed(plain, path, deepcopy(at(plain, draw(st.sampled_from(places)))))
        case _:
            return changed(plain, path, draw(st.sampled_from(LEAVES)))


@kinds
@FEW
@given(data=st.data())
def test_both_agree_near_the_shape(kind: Any, data: st.DataObject) -> None:
    try:
        plain = written(data.draw(DRAWN[kind]))
    except CannotExpress:
        reject()

    for _ in range(10):
        require_agreement(kind, data.draw(damaged(plain)))


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from([*CITY, *KEYS]), inner, max_size=3),
    max_leaves=10,
)


@given(JSON)
def test_both_agree_on_any_json(plain: Plain) -> None:
    require_agreement(City, plain)
    require_agreement(City, {"name": "A", "population": plain})
    require_agreement(City, {"name": "A", "endorsements": plain})


# Single patterns against what they stand for


def matches(schema: Mapping[str, Any], text: Plain) -> bool:
    return bool(jsonschema.Draft202012Validator(schema).is_valid(text))


def is_read(read: Callable[[str], object], text: str) -> bool:
    try:
        read(text)
    except (LearningCityError, InvalidOperation):
        return False
    return True


NEAR_DATES = st.from_regex(r"[0-9]{3,4}(-[0-9]{1,2}){0,3}\n?", fullmatch=True) | st.dates().map(str)


@given(NEAR_DATES)
@example("2000-02-29")
@example("1900-02-29")
@example("0004-02-29")
@example("0000-01-01")
def test_dates_match_as_they_are_read(text: str) -> None:
    assert matches(partial_date(common=False), text) == is_read(PartialDate.parse, text)
    assert matches(day(common=False), text) == (is_read(PartialDate.parse, text) and len(text) == 10)
    assert matches(period(common=False), f"{text}/..") == is_read(Period.parse, f"{text}/..")


@pytest.mark.parametrize("year", [1, 4, 100, 400, 1900, 1903, 1904, 2000, 9996, 9999])
def test_every_day_of_a_year_matches_and_no_other(year: int) -> None:
    for month in range(14):
        for number in range(33):
            text = f"{year:04}-{month:02}-{number:02}"
            assert matches(day(common=False), text) == is_read(PartialDate.parse, text)


def test_years_of_the_buddhist_era_do_not_match_where_files_refuse_them() -> None:
    for year in (0, 1, 2399, 2400, 2499, 2500, 2556, 2600, 2699, 2700, 9999):
        text = f"{year:04}"
        assert matches(partial_date(common=True), text) == (not read(City, {"name": "A", "member_since": text})), text


@given(st.text("0123456789.eE+-_ n๑\n", max_size=6) | st.decimals().map(str))
def test_decimals_match_as_they_are_read(text: str) -> None:
    plain = json.dumps({"quantity": {"decimal": text}})
    if is_read(lambda plain: from_json(plain, Quantity), plain):
        assert matches(DECIMAL, text)


def _patterns(schema: Any) -> Iterator[str]:
    if isinstance(schema, dict):
        if isinstance(schema.get("pattern"), str):
            yield schema["pattern"]
        for each in schema.values():
            yield from _patterns(each)
    elif isinstance(schema, list):
        for each in schema:
            yield from _patterns(each)


def test_no_pattern_takes_long_over_hostile_text() -> None:
    patterns = {
        pattern for kind in (City, RuleBook, Profile, CityObservations) for pattern in _patterns(json_schema(kind))
    }
    assert len(patterns) > 5
    for pattern in patterns:
        compiled = re.compile(pattern)
        for sign in "_0 -.e/a\n":
            start = process_time()
            compiled.search(5_000 * sign + "\0")
            assert process_time() - start < 1, (pattern, sign)


# The page

_EXAMPLES = re.compile(r"^```text\n(>>> .*?)^```", re.MULTILINE | re.DOTALL)


def test_the_examples_of_the_page_are_true() -> None:
    page = EXAMPLES.parent / "how-to" / "validate-files-with-json-schema.md"
    (block,) = _EXAMPLES.findall(page.read_text(encoding="utf-8"))

    examples = DocTestParser().get_doctest(block, {}, page.name, str(page), 0)
    assert DocTestRunner().run(examples).failed == 0
