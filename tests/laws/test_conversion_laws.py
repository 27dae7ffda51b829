"""What is written reads back equal; all problems come at once; no record changes another."""

from __future__ import annotations

import io
import json
from collections import Counter
from datetime import date
from enum import Enum
from typing import Any as Anything

import pytest
from attrs import asdict, evolve, fields, frozen, has
from hypothesis import example, given
from hypothesis import strategies as st

from learningcity.applications import Application, MemberRecord, Nomination, Sender
from learningcity.cities import (
    City,
    CommitmentBearer,
    Endorsement,
    Endorser,
    GoverningBody,
    GoverningBodyKind,
    Population,
)
from learningcity.conversion import (
    Record,
    WrittenFormat,
    cities_from_text,
    cities_to_text,
    from_json,
    read_records,
    subjects_from_text,
    subjects_to_text,
    to_json,
)
from learningcity.dates import PartialDate
from learningcity.eligibility import MEMBERSHIP
from learningcity.eligibility import rulebooks as shipped_rulebooks
from learningcity.errors import CannotExpress, ConversionError, FieldError, Problem
from learningcity.outcome import Outcome
from learningcity.rules.nodes import Condition, Custom
from learningcity.rules.rulebook import Ground, Requirement, RuleBook
from learningcity.rules.verdict import Finding, Summary, Verdict
from learningcity.sources import Citation, Claim, Conflict, Mode, Side, Source, Standing
from learningcity.texts import Labels, Message, Quantity, Series
from strategies_for_rules import (
    CITATIONS,
    Rank,
    cities,
    city_conditions,
    conditions,
    contains,
    deepest_conditions,
    partial_dates,
    periods,
    rulebooks,
)

FORMATS: tuple[WrittenFormat, ...] = ("csv", "json", "jsonl")


class Region(Enum):
    NORTH = "north"
    SOUTH = "south"


@frozen(kw_only=True)
class ThaiCity(City):
    learning_budget: int | None = None
    share: float | None = None
    twinned: bool | None = None
    motto: str | None = None
    region: Region | None = None
    founded: date | None = None
    scores: tuple[int, ...] | None = None
    population_target: int = 5


# Values

TEXT = st.text(max_size=12)
FILLED = TEXT.filter(lambda text: bool(text.strip()))
FLOATS = st.floats(allow_nan=False, allow_infinity=False)
NUMBERS = st.integers() | FLOATS | st.decimals(allow_nan=False, allow_infinity=False) | st.fractions()
LABELS = st.dictionaries(st.sampled_from(["en", "th", "fr"]), st.text(min_size=1), min_size=1).map(
    lambda texts: Labels(**texts)
)
KNOWN = (
    st.booleans()
    | TEXT
    | st.integers()
    | FLOATS
    | st.decimals(allow_nan=False, allow_infinity=False)
    | st.fractions()
    | st.dates()
    | partial_dates()
    | periods()
    | st.sampled_from([*Outcome, *GoverningBodyKind, *Endorser, *Standing])
    | st.builds(Quantity, NUMBERS, st.none() | TEXT)
    | LABELS
)
SCALARS = st.none() | KNOWN


def _around(values: st.SearchStrategy[Anything]) -> st.SearchStrategy[Anything]:
    entries = st.lists(values, max_size=3).map(tuple)
    return (
        entries
        | st.builds(Series, entries, st.sampled_from(["and", "or", ",", ";"]))
        | st.builds(Message, FILLED, st.dictionaries(TEXT, values, max_size=3))
    )


VALUES = st.recursive(SCALARS, _around, max_leaves=6)
PLAIN_MESSAGES = st.builds(Message, FILLED, st.dictionaries(TEXT, SCALARS, max_size=2))
CLAIMED = st.recursive(
    KNOWN | st.builds(Message, FILLED, st.dictionaries(TEXT, VALUES, max_size=3)),
    lambda values: st.lists(values, max_size=3).map(tuple),
    max_leaves=6,
)
TEXTS = PLAIN_MESSAGES | LABELS
LOCATORS = st.none() | TEXT | TEXTS
SOURCES = st.builds(
    Source,
    st.text(min_size=1),
    st.text(min_size=1),
    publisher=st.none() | TEXT,
    date=st.none() | partial_dates(),
    language=st.none() | TEXT,
    url=st.none() | TEXT,
)
CITATION = st.builds(Citation, SOURCES, LOCATORS)
IDS = st.from_regex(r"[a-z0-9]{1,5}([-.][a-z0-9]{1,5}){0,2}", fullmatch=True)
CLAIMS = st.builds(
    Claim,
    IDS,
    IDS,
    CLAIMED,
    CITATION,
    as_of=st.none() | partial_dates(),
    scope=LOCATORS,
    mode=st.sampled_from(Mode),
    speaker=st.none() | TEXT,
    passage=st.none() | TEXT,
)
SIDES = st.builds(Side, TEXTS, st.lists(CLAIMS, min_size=1, max_size=2).map(tuple))
CONFLICTS = st.builds(Conflict, IDS, TEXTS, st.lists(SIDES, min_size=2, max_size=2).map(tuple))
PROBLEMS = st.builds(
    Problem,
    TEXT,
    st.lists(TEXT | st.integers(), max_size=3).map(tuple),
    st.none() | TEXT,
    accepted=st.none() | TEXTS,
    hint=st.none() | TEXTS,
    params=st.dictionaries(TEXT, VALUES, max_size=2),
    source=st.none() | TEXT,
    line=st.none() | st.integers(),
    column=st.none() | st.integers(),
)
COUNTS = st.dictionaries(TEXT, st.integers(), max_size=3).map(lambda counts: tuple(counts.items()))
SUMMARIES = st.builds(Summary, st.integers(), st.integers(), st.integers(), COUNTS, COUNTS)
LEAVES = conditions() | city_conditions() | deepest_conditions()
CITED = st.just(CITATIONS) | st.lists(CITATION, min_size=1, max_size=2).map(tuple)
GROUNDS = st.builds(Ground, city_conditions(), CITED, st.sampled_from(Standing))
REQUIREMENTS = st.builds(
    Requirement,
    st.sampled_from(["a", "b.c", "moe.national"]),
    LEAVES,
    citations=CITED,
    title=TEXTS,
    standing=st.sampled_from([Standing.VERIFIED, Standing.REPORTED, Standing.UNVERIFIED]),
    binding=st.booleans(),
    grounds=st.lists(GROUNDS, max_size=2).map(tuple),
    conflict=st.none() | CONFLICTS,
    note=st.none() | TEXTS,
)
RULEBOOKS: st.SearchStrategy[RuleBook[Anything]] = st.builds(
    RuleBook,
    st.sampled_from(["moe", "gnlc.membership"]),
    REQUIREMENTS.map(lambda requirement: (evolve(requirement, binding=True),)),
    title=st.none() | TEXTS,
    in_force=st.none() | periods(),
    facts_as_of=st.none() | st.dates(),
    note=st.none() | TEXTS,
)
FINDINGS = st.builds(Finding, REQUIREMENTS, st.sampled_from(Outcome), VALUES, st.sampled_from(Standing))

POPULATIONS = st.builds(Population, st.integers(0, 10**18 - 1), st.none() | st.integers(1, 2420), st.none() | FILLED)
ENDORSEMENTS = st.builds(Endorsement, st.sampled_from(Endorser), st.none() | partial_dates())
FILLED_LISTS = st.none() | st.lists(FILLED, max_size=3).map(tuple)


@st.composite
def any_cities(draw: st.DrawFn) -> City:
    """Cities with odd texts in every field."""
    city = draw(cities())
    return evolve(
        city,
        name=draw(FILLED),
        id=draw(st.none() | FILLED),
        population=draw(st.none() | POPULATIONS),
        endorsements=draw(st.none() | st.lists(ENDORSEMENTS, max_size=2).map(tuple)),
        policy_initiatives=draw(FILLED_LISTS),
        adopted_documents=draw(FILLED_LISTS),
    )


@st.composite
def thai_cities(draw: st.DrawFn) -> ThaiCity:
    city = draw(any_cities())
    own: dict[str, Anything] = {
        "learning_budget": draw(st.none() | st.integers()),
        "share": draw(st.none() | FLOATS),
        "twinned": draw(st.none() | st.booleans()),
        "motto": draw(st.none() | TEXT),
        "region": draw(st.none() | st.sampled_from(Region)),
        "founded": draw(st.none() | st.dates()),
        "scores": draw(st.none() | st.lists(st.integers(), max_size=3).map(tuple)),
        "population_target": draw(st.integers()),
    }
    inherited = {attribute.name: getattr(city, attribute.name) for attribute in fields(City)}
    return ThaiCity(**inherited, **own)


def csv_city(city: City) -> City:
    """The same city without what CSV cannot hold."""
    population = city.population and Population(city.population.count, without_buddhist(city.population.year))
    endorsements = None if city.endorsements is None else tuple(Endorsement(each.by) for each in city.endorsements)
    since = city.member_since
    return evolve(
        city,
        population=population,
        endorsements=endorsements,
        member_since=None if since is not None and 2400 <= since.year < 2700 else since,
        policy_initiatives=_without_separators(city.policy_initiatives),
        adopted_documents=_without_separators(city.adopted_documents),
    )


def without_buddhist(year: int | None) -> int | None:
    return None if year is not None and 2400 <= year < 2700 else year


def _without_separators(entries: tuple[str, ...] | None) -> tuple[str, ...] | None:
    if entries is None:
        return None
    return tuple(entry.replace(";", ",").strip() + "." for entry in entries)


def has_surrogate(value: Anything) -> bool:
    # The repr of some values leaves out the parts of their parts.
    return "\\ud8" in ascii(asdict(value) if has(type(value)) else value)


# Round trips


def assert_same_after_trip(value: Anything, kind: type[Anything], *types: type[Anything]) -> None:
    text = to_json(value)
    again = from_json(text, kind, types=types)

    assert again == value
    assert to_json(again) == text
    assert from_json(to_json(value, indent=2), kind, types=types) == value


@pytest.mark.parametrize(
    ("values", "kind"),
    [
        (any_cities(), City),
        (thai_cities(), ThaiCity),
        (POPULATIONS, Population),
        (ENDORSEMENTS, Endorsement),
        (st.builds(GoverningBody, st.sampled_from(GoverningBodyKind)), GoverningBody),
        (st.sampled_from(Outcome), Outcome),
        (st.sampled_from(CommitmentBearer), CommitmentBearer),
        (SOURCES, Source),
        (CITATION, Citation),
        (CLAIMS, Claim),
        (SIDES, Side),
        (CONFLICTS, Conflict),
        (st.builds(Message, FILLED, st.dictionaries(TEXT, VALUES, max_size=3)), Message),
        (LABELS, Labels),
        (st.builds(Quantity, NUMBERS, st.none() | TEXT), Quantity),
        (st.builds(Series, st.lists(VALUES, max_size=3).map(tuple)), Series),
        (PROBLEMS, Problem),
        (SUMMARIES, Summary),
        (GROUNDS, Ground),
        (FINDINGS, Finding),
    ],
    ids=lambda value: value.__name__ if isinstance(value, type) else "",
)
@given(data=st.data())
def test_every_value_is_equal_after_a_trip_through_json(
    values: st.SearchStrategy[Anything], kind: type[Anything], data: st.DataObject
) -> None:
    value = data.draw(values)
    if has_surrogate(value):
        with pytest.raises(CannotExpress):
            to_json(value)
        return

    assert_same_after_trip(value, kind, Rank)


@given(partial_dates() | periods())
def test_dates_and_periods_are_their_iso_text(value: Anything) -> None:
    assert_same_after_trip(value, type(value))


@given(LEAVES)
def test_every_condition_is_equal_after_a_trip_through_json(condition: Condition) -> None:
    if has_surrogate(condition):
        return

    assert_same_after_trip(condition, Condition, Rank)
    assert_same_after_trip(condition, type(condition), Rank)


@given(RULEBOOKS | rulebooks(conditions()) | st.sampled_from(shipped_rulebooks(City)))
def test_every_rule_book_is_equal_after_a_trip_through_json(rules: RuleBook[Anything]) -> None:
    if has_surrogate(rules):
        return

    assert_same_after_trip(rules, RuleBook, Rank)
    for requirement in rules:
        assert_same_after_trip(requirement, Requirement, Rank)


@given(any_cities() | thai_cities(), st.sampled_from(shipped_rulebooks(City)))
def test_a_verdict_is_read_by_checking_again(city: City, rules: RuleBook[City]) -> None:
    verdict = rules.check(city)

    assert_same_after_trip(verdict, Verdict, ThaiCity)
    for finding in verdict.findings:
        assert_same_after_trip(finding, Finding)


@given(rulebooks())
def test_a_function_of_the_user_is_refused_and_never_left_out(rules: RuleBook[Anything]) -> None:
    if has_surrogate(rules) or not any(contains(requirement.condition, Custom) for requirement in rules):
        return

    with pytest.raises(CannotExpress):
        to_json(rules)


@given(st.lists(any_cities() | thai_cities(), max_size=4))
def test_cities_written_as_json_read_back_equal(written: list[City]) -> None:
    late = any(has_buddhist_year(city) for city in written)
    for format in ("json", "jsonl"):
        if late:
            with pytest.raises(CannotExpress):
                cities_to_text(written, format)
        elif all(type(city) is City for city in written):
            assert cities_from_text(cities_to_text(written, format), format) == tuple(written)


def has_buddhist_year(city: City) -> bool:
    days = [city.member_since, *(each.on for each in city.endorsements or ())]
    years = [day.year for day in days if day is not None]
    if city.population is not None and city.population.year is not None:
        years.append(city.population.year)
    return any(2400 <= year < 2700 for year in years)


@given(st.lists(any_cities().map(csv_city), max_size=4))
def test_cities_written_as_csv_read_back_equal(written: list[City]) -> None:
    text = cities_to_text(written, "csv")

    assert cities_from_text(text, "csv") == tuple(written)
    assert cities_to_text(cities_from_text(text, "csv"), "csv") == text


@given(st.lists(any_cities() | thai_cities(), max_size=2))
def test_csv_holds_a_city_whole_or_refuses_it(written: list[City]) -> None:
    try:
        text = cities_to_text(written, "csv")
    except CannotExpress:
        return

    again = cities_from_text(text, "csv", kind=ThaiCity)
    assert [evolve_to_thai(city) for city in written] == list(again)


def evolve_to_thai(city: City) -> ThaiCity:
    return from_json(to_json(city), ThaiCity)


# What holds a city

FLAG = st.none() | st.booleans()
DAY = st.none() | partial_dates()
SENDER = st.none() | st.sampled_from(Sender)
HOLDERS: dict[type[Anything], st.SearchStrategy[Anything]] = {
    Application: st.builds(
        Application,
        city=any_cities(),
        id=st.none() | FILLED,
        call=st.none() | FILLED,
        in_member_state=FLAG,
        submitted=DAY,
        forwarded=DAY,
        forwarded_by=SENDER,
        form_language=st.none() | FILLED,
        committed_to_guiding_documents=FLAG,
        vision=FLAG,
    ),
    Nomination: st.builds(
        Nomination,
        city=any_cities(),
        id=st.none() | FILLED,
        edition=st.none() | FILLED,
        is_member=FLAG,
        nominated_by=SENDER,
        received_by_commission=DAY,
        received_by_uil=DAY,
        awarded_in=st.none() | st.lists(st.integers(1, 9999) | st.integers(2390, 2410), max_size=3).map(tuple),
    ),
    MemberRecord: st.builds(
        MemberRecord,
        city=any_cities(),
        id=st.none() | FILLED,
        reported_biennially=FLAG,
        report_complete=FLAG,
        takes_part=FLAG,
    ),
}


def own_years(holder: Anything) -> list[int]:
    """The years that a holder has beside those of its city."""
    days = [getattr(holder, field.name) for field in fields(type(holder)) if field.name != "city"]
    years = [day.year for day in days if isinstance(day, PartialDate)]
    return [*years, *(getattr(holder, "awarded_in", None) or ())]


@pytest.mark.parametrize("kind", list(HOLDERS))
@given(data=st.data())
def test_what_holds_a_city_reads_back_equal_from_json(data: st.DataObject, kind: type[Anything]) -> None:
    written = data.draw(st.lists(HOLDERS[kind], max_size=3))
    late = any(has_buddhist_year(one.city) or any(2400 <= year < 2700 for year in own_years(one)) for one in written)

    for format in ("json", "jsonl"):
        if late:
            with pytest.raises(CannotExpress):
                subjects_to_text(written, format)
        else:
            assert subjects_from_text(subjects_to_text(written, format), format, kind=kind) == tuple(written)


@pytest.mark.parametrize("kind", list(HOLDERS))
@given(data=st.data())
def test_csv_holds_what_holds_a_city_whole_or_refuses_it(data: st.DataObject, kind: type[Anything]) -> None:
    drawn = data.draw(st.lists(HOLDERS[kind], max_size=3))
    # Half of the time without what no table holds, so that there is something to read.
    written = [evolve(one, city=csv_city(one.city)) for one in drawn] if data.draw(st.booleans()) else drawn
    try:
        text = subjects_to_text(written, "csv")
    except CannotExpress:
        return

    assert subjects_from_text(text, "csv", kind=kind) == tuple(written)
    assert subjects_to_text(subjects_from_text(text, "csv", kind=kind), "csv") == text


@pytest.mark.parametrize("kind", list(HOLDERS))
@given(data=st.data())
def test_what_holds_a_city_is_a_value(data: st.DataObject, kind: type[Anything]) -> None:
    assert_same_after_trip(data.draw(HOLDERS[kind]), kind)


# Problems


RAW_VALUES = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | TEXT
    | st.sampled_from(["TH", "th", "mayor", "municipal-council", "2013-10", "2013-13", "none", "province"])
    | st.lists(st.sampled_from(["mayor", "mayr", "", 5, None]), max_size=3)
)


@pytest.mark.parametrize("kind", list(HOLDERS))
@given(data=st.data())
def test_a_problem_of_the_city_is_the_one_that_a_file_of_cities_has(data: st.DataObject, kind: type[Anything]) -> None:
    raw = data.draw(st.dictionaries(st.sampled_from([field.name for field in fields(City)]), RAW_VALUES, max_size=4))

    def problems(of: type[Anything], plain: Anything) -> set[tuple[str, tuple[str | int, ...]]]:
        try:
            subjects_from_text(json.dumps(plain), "jsonl", kind=of)
        except ConversionError as error:
            return {(problem.code, problem.path) for problem in error.problems}
        return set()

    inside = problems(kind, {"city": raw})
    assert inside == {(code, ("city", *path)) for code, path in problems(City, raw)}


@given(st.sampled_from([attribute.name for attribute in fields(City)]), RAW_VALUES)
def test_reader_and_constructor_never_disagree(name: str, value: Anything) -> None:
    values = {"name": "a", name: value}
    text = json.dumps(values)
    refused = refusal_of_constructor(values)
    if refused is None:
        assert from_json(text, City) == City(**values)
        return

    with pytest.raises(ConversionError) as refused_by_reader:
        from_json(text, City)
    assert refused in [evolve(problem, line=None, column=None) for problem in refused_by_reader.value.problems]


def refusal_of_constructor(values: dict[str, Anything]) -> Problem | None:
    try:
        City(**values)
    except FieldError as error:
        return error.problem
    return None


DAMAGES: dict[str, Anything] = {
    "country": "Thailand",
    "id": 7,
    "population": -1,
    "governing_body": "senate",
    "endorsements": ["mayr"],
    "administrative_form": "hamlet",
    "learning_city_form": 3,
    "member_since": "2013-13",
    "adopted_documents": "a",
    "commitment_by": [1],
    "policy_initiatives": [" "],
    "stakeholder_participation": "yes",
    "unheard_of": 1,
}


@given(st.sets(st.sampled_from(sorted(DAMAGES)), min_size=1))
def test_every_damaged_field_has_its_problem(names: set[str]) -> None:
    text = json.dumps({"name": "a", **{name: DAMAGES[name] for name in names}})

    with pytest.raises(ConversionError) as refused:
        from_json(text, City)

    assert {problem.path[0] for problem in refused.value.problems} == names


def records(text: str | bytes, format: WrittenFormat) -> list[Record[City]]:
    raw = text.encode() if isinstance(text, str) else text
    return list(read_records(io.BytesIO(raw), format, source="f"))


LINES = st.sampled_from(
    [
        b'{"name": "Hat Yai", "population": 10000}',
        b'{"name": "Yala", "population": "many"}',
        b'{"nam": "Yala"}',
        b'{"name": "a", "name": "b"}',
        b"{",
        b"[1]",
        b"\xe0\xb8",
        b'{"name": NaN}',
    ]
)
ROWS = st.sampled_from(
    [
        b"Hat Yai,TH,10000",
        b"Yala,TH,many",
        b"Yala,XX,4.9",
        b",TH,1",
        b'"Yala\r\nCity",TH,1',
        b"Yala",
        b"Yala,TH,1,2",
        b'Ya"la,TH,1',
        b"\xe0\xb8,TH,1",
    ]
)


def _apart_from_lines(found: list[Record[City]]) -> Counter[Record[City]]:
    return Counter(
        evolve(record, line=None, problems=tuple(evolve(problem, line=None) for problem in record.problems))
        for record in found
    )


@given(st.lists(LINES, max_size=6), st.randoms())
def test_problems_of_lines_do_not_depend_on_their_order(lines: list[bytes], random: Anything) -> None:
    shuffled = random.sample(lines, len(lines))

    there = _apart_from_lines(records(b"\n".join(lines), "jsonl"))
    assert _apart_from_lines(records(b"\n".join(shuffled), "jsonl")) == there


@given(st.lists(ROWS, max_size=6), st.randoms())
def test_problems_of_rows_do_not_depend_on_their_order(rows: list[bytes], random: Anything) -> None:
    head = b"name,country,population\n"
    shuffled = random.sample(rows, len(rows))

    there = _apart_from_lines(records(head + b"\n".join(rows), "csv"))
    assert _apart_from_lines(records(head + b"\n".join(shuffled), "csv")) == there


NO_BREAKS = st.binary(max_size=12).map(lambda raw: raw.replace(b"\n", b" "))


@given(NO_BREAKS)
@example(b"")
def test_a_damaged_line_changes_no_neighbour(damage: bytes) -> None:
    good = b'{"name": "Hat Yai"}'

    first, *_, last = records(b"\n".join([good, damage, good]), "jsonl")

    assert first.city == last.city == City(name="Hat Yai")
    assert (first.line, last.line) == (1, 3)


@given(NO_BREAKS)
@example(b'"')
@example(b'x"')
@example(b'"x"y')
@example(b"\xff")
def test_a_damaged_row_changes_no_neighbour(damage: bytes) -> None:
    first, *_, last = records(b"\n".join([b"name,country", b"Hat Yai,TH", damage, b"Yala,TH"]), "csv")

    assert (first.city, first.line) == (City(name="Hat Yai", country="TH"), 2)
    assert (last.city, last.line) == (City(name="Yala", country="TH"), 4)


@pytest.mark.parametrize("format", FORMATS)
@given(raw=st.binary(max_size=60) | st.text(max_size=60).map(str.encode))
@example(raw=b"\xff\xfe")
@example(raw=b"\xff\xfe\x00")
@example(raw=b"a\x00\n\x00\xd8")
@example(raw=b"[" * 2000)
@example(raw=b'{"a":' * 2000)
@example(raw=b"[" * 150 + b"]" * 150)
@example(raw=b'{"name": ' + b"9" * 5000 + b"}")
@example(raw=b'{"name": "\\ud800"}')
def test_any_bytes_give_cities_or_problems(format: WrittenFormat, raw: bytes) -> None:
    found, problems = cities_or_problems(raw, format)

    assert all(type(city) is City for city in found)
    assert all(problem.source == "<text>" and problem.line and problem.column for problem in problems)


def cities_or_problems(raw: bytes, format: WrittenFormat) -> tuple[tuple[City, ...], tuple[Problem, ...]]:
    try:
        return cities_from_text(raw, format), ()
    except ConversionError as error:
        return (), error.problems


PIECES = st.lists(
    st.sampled_from([*'{}[]:,"\\ \n\r;', "name", "null", "1e4", "NaN", "\\u0e01", "TH", "\x00", "\ufeff", "ก"])
)


@pytest.mark.parametrize("format", FORMATS)
@given(pieces=PIECES)
def test_pieces_of_the_formats_give_cities_or_problems(format: WrittenFormat, pieces: list[str]) -> None:
    head = "name\n" if format == "csv" else ""
    for record in records(head + "".join(pieces), format):
        assert (record.city is None) is bool(record.problems)
        assert all(problem.line is not None and problem.line >= 1 for problem in record.problems)


@given(st.lists(ROWS | LINES, max_size=5), st.sampled_from(["utf-16-le", "utf-16-be"]), st.booleans())
def test_utf_16_reads_as_utf_8_does(lines: list[bytes], encoding: str, marked: bool) -> None:
    text = "name,country,population\n" + b"\n".join(lines).decode(errors="replace")
    mark = "\ufeff" if marked else ""

    assert records((mark + text).encode(encoding), "csv") == records(mark + text, "csv")


def test_membership_in_json_is_short_enough_to_read() -> None:
    assert len(to_json(MEMBERSHIP)) < 15_000
