"""TOML: arrays of tables, days where dates are, and the line of a header but never a wrong one."""

from __future__ import annotations

import io
import json
from datetime import date, datetime, time
from pathlib import Path
from typing import Any as Anything

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from learningcity import strategies
from learningcity.applications import SUBJECTS, Application, MemberRecord, Nomination
from learningcity.cities import City, Endorsement, Endorser, Population
from learningcity.conversion import (
    Format,
    cities_from_text,
    cities_to_text,
    read_cities,
    read_records,
    subjects_from_text,
    subjects_to_text,
)
from learningcity.conversion.toml_records import TABLES
from learningcity.dates import PartialDate
from learningcity.errors import ConversionError, InvalidValue, Problem
from learningcity.texts import Message


def problems(text: str | bytes, kind: type[Anything] = City) -> tuple[Problem, ...]:
    with pytest.raises(ConversionError) as caught:
        subjects_from_text(text, "toml", kind=kind, source="f.toml")
    return caught.value.problems


def places(text: str | bytes) -> list[tuple[int | None, int | None, str, str]]:
    return [(each.line, each.column, each.where, each.code) for each in problems(text)]


# Round trips


def written(value: Anything) -> str:
    """Decoded JSON without nulls as a value of TOML on one line."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{json.dumps(key)} = {written(part)}" for key, part in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(written, value)) + "]"
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def table(plain: dict[str, Anything]) -> str:
    return "".join(f"{key} = {written(value)}\n" for key, value in plain.items() if value is not None)


def without_nulls(value: Anything) -> Anything:
    if isinstance(value, dict):
        return {key: without_nulls(part) for key, part in value.items() if part is not None}
    return [without_nulls(part) for part in value] if isinstance(value, list) else value


@given(data=st.data(), kind=st.sampled_from(list(SUBJECTS)))
@settings(max_examples=60)
def test_subjects_come_back_equal(data: st.DataObject, kind: type[Anything]) -> None:
    subjects = data.draw(st.lists(strategies.subjects(kind), min_size=1, max_size=3))
    plain = without_nulls(json.loads(subjects_to_text(subjects, "json")))
    tables = "".join(f"[[{TABLES[kind]}]]\n{table(each)}" for each in plain)

    assert subjects_from_text(tables, "toml", kind=kind) == tuple(subjects)
    assert subjects_from_text(f"{TABLES[kind]} = {written(plain)}\n", "toml", kind=kind) == tuple(subjects)
    assert subjects_from_text(table(plain[0]), "toml", kind=kind) == (subjects[0],)


def test_one_city_is_a_document() -> None:
    text = """
name = "A town"  # made up
population = 24_149
endorsements = ["national-commission", {by = "mayor", on = 2024-03-05}]
member_since = 2019-02-01

[governing_body]
kind = "municipal-council"
"""

    assert cities_from_text(text, "toml") == (
        City(
            name="A town",
            population=Population(24_149),
            endorsements=(
                Endorsement(Endorser.NATIONAL_COMMISSION),
                Endorsement(Endorser.MAYOR, PartialDate(2024, 3, 5)),
            ),
            member_since=date(2019, 2, 1),
            governing_body="municipal-council",
        ),
    )


def test_several_stand_under_the_key_of_their_kind(tmp_path: Path) -> None:
    path = tmp_path / "cities.toml"
    path.write_text(
        '[[cities]]\nname = "A"\n[[cities]]\nname = "B"\n[cities.population]\ncount = 5\n', encoding="utf-8"
    )
    text = '[[applications]]\nid = "x"\nsubmitted = 2025-06-02\n[applications.city]\nname = "A"\n'

    assert read_cities(path) == (City(name="A"), City(name="B", population=Population(5)))
    assert subjects_from_text(text, "toml", kind=Application) == (
        Application(id="x", city=City(name="A"), submitted=PartialDate(2025, 6, 2)),
    )
    assert subjects_from_text('[city]\nname = "A"\n', "toml", kind=MemberRecord) == (MemberRecord(city=City(name="A")),)
    assert cities_from_text("cities = []", "toml") == ()
    assert cities_from_text(b"\xef\xbb\xbfname = 'A'\r\n", "toml") == (City(name="A"),)
    assert set(TABLES) == set(SUBJECTS)


# Days and moments


def test_a_day_is_a_date_and_nothing_else() -> None:
    (day,) = problems("name = 2019-02-01\n")
    assert (day.code, day.value) == ("wrong-type", "2019-02-01")
    (late,) = problems('name = "A"\nmember_since = 2562-02-01\n')
    assert (late.code, late.hint) == ("buddhist-year", Message("hint.buddhist-era", {"year": "2019-02-01"}))
    text = '[city]\nname = "A"\n[x]\nsubmitted = 2025-06-02\n'
    assert [problem.where for problem in problems(text, Application)] == ["x"]
    assert [problem.where for problem in problems('awarded_in = [2015-01-01]\ncity.name = "A"', Nomination)] == [
        "awarded_in[0]"
    ]


@pytest.mark.parametrize(
    "moment", [datetime(2019, 2, 1), datetime(2019, 2, 1, 8, 30), time(8, 30)], ids=str  # noqa: DTZ001  # local ones
)  # fmt: skip
def test_a_moment_is_no_day(moment: Anything) -> None:
    (problem,) = problems(f'name = "A"\nmember_since = {moment.isoformat()}\n')
    assert (problem.code, problem.path, problem.value) == ("wrong-type", ("member_since",), moment.isoformat())
    assert problem.accepted == Message("accepted.date")


def test_a_moment_with_a_zone_is_no_day_either() -> None:
    (problem,) = problems('name = "A"\nmember_since = 2019-02-01T00:00:00Z\n')
    assert problem.value == "2019-02-01T00:00:00+00:00"


# Places


def test_problems_have_their_path_and_the_line_of_the_header() -> None:
    text = """\
# [[cities]]
[[cities]]
name = "A"
popluation = 1
good_practices = [
  "[[cities]]",
  '''
[[cities]]
''', \"\"\"
[[cities]]\\\"\"\"\"\"",
]

  [[ "cities" ]] # again
country = "th"
[cities.population]
count = inf
[[cities.endorsements]]
by = "mayr"
[['cities']]
"""

    assert places(text) == [
        (2, 1, "cities[0].popluation", "unknown-key"),
        (13, 3, "cities[1].name", "missing"),
        (13, 3, "cities[1].country", "country"),
        (13, 3, "cities[1].population.count", "wrong-type"),
        (13, 3, "cities[1].endorsements[0].by", "unknown-value"),
        (19, 1, "cities[2].name", "missing"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        'cities = [{name = "A"}, {nam = "B"}]\n',
        'cities = [{name = "A"}, [[cities]]]\n'.replace("[[cities]]", '[["cities"]]'),
        '[["\\u0063ities"]]\nname = "A"\n[[cities]]\nnam = "B"\n',
    ],
)
def test_tables_that_are_written_otherwise_have_no_line(text: str) -> None:
    found = problems(text)
    assert {(problem.line, problem.column) for problem in found} == {(None, None)}
    assert {problem.path[:2] for problem in found} == {("cities", 1)}
    assert str(found[-1]).startswith("f.toml: cities[1]")


def test_the_records_tell_the_line_of_their_header() -> None:
    records = list(read_records(io.BytesIO(b'\n[[cities]]\nname = "A"\n'), "toml", source="f"))
    assert [(record.line, record.city) for record in records] == [(2, City(name="A"))]
    records = list(read_records(io.BytesIO(b'name = "A"\n'), "toml", source="f"))
    assert [record.line for record in records] == [None]


def test_other_keys_beside_the_tables_are_unknown() -> None:
    assert places('title = "x"\ncitys = 1\n[[cities]]\nname = "A"\n') == [
        (None, None, "title", "unknown-key"),
        (None, None, "citys", "unknown-key"),
    ]
    assert places("cities = 5") == [(None, None, "cities", "wrong-type")]
    assert places("") == [(None, None, "name", "missing")]


# Wrong and hostile input


@pytest.mark.parametrize(
    ("text", "line", "column", "code"),
    [
        ("name = A\n", 1, 8, "toml-syntax"),
        ('name = "A"\nname = "B"\n', 2, 1, "duplicate-key"),
        ("name = [\n  1,\n", 2, 5, "toml-unfinished"),
        ('name = """A', 1, 12, "toml-unfinished"),
        ("name", 1, 5, "toml-unfinished"),
        ("a = 1\nb = = 2\n", 2, 5, "toml-syntax"),
        ("a = '\x00'", 1, 6, "toml-syntax"),
        ("a = 2019-02-30", 1, 5, "toml-syntax"),
        ('a = "\\ud83d"', 1, 12, "toml-syntax"),
        ("a=" + "9" * 5_000, None, None, "number-too-long"),
        ("a=" + "[" * 10_000, None, None, "too-deep"),
        ("a=" + "[" * 120 + "]" * 120, None, None, "too-deep"),
        (".".join("a" * 50_000) + " = 1", None, None, "too-deep"),
        ("[" + " . ".join(['"a"', "'b'"] * 100_000) + "]", None, None, "too-deep"),
    ],
    ids=range(14),
)
def test_what_is_no_toml_has_its_place(text: str, line: int | None, column: int | None, code: str) -> None:
    assert places(text) == [(line, column, "", code)]
    assert "at line" not in str(problems(text)[0])  # the words of the parser


@pytest.mark.parametrize("opening", ['"""', "'''", '"', "'", '\\"""', '"\\', "a.", "a", "[[", "#"])
def test_long_text_of_any_sign_is_read_or_refused_in_time(opening: str) -> None:
    assert problems(opening * (300_000 // len(opening)))


def test_long_keys_within_text_are_text() -> None:
    name = ".".join("a" * 300)
    assert cities_from_text(f'name = "{name}"\n# {name}\n', "toml") == (City(name=name),)
    assert cities_from_text(f"name = '''{name}'''\ngood_practices = [\"\"\"{name}\"\"\"]", "toml")[0].name == name


def test_bytes_that_are_no_text_have_their_place() -> None:
    assert places(b'name = "A"\nid = "\xff"\n') == [(2, 7, "", "encoding")]
    assert places(b"#" * 10_000_001) == [(1, 1, "", "document-too-long")]


LONGER = ("[[cities]]", "name", '"A"', "1e4", "nan", "2019-02-01", "\x00", "ก", "0x")
PIECES = st.lists(st.sampled_from([*"[]{}=.,\"'#\n\r\t \\", *LONGER]), max_size=12)


@given(PIECES.map("".join).map(str.encode) | st.binary(max_size=40) | st.text(max_size=40).map(str.encode))
@settings(max_examples=300)
def test_any_bytes_give_cities_or_problems(raw: bytes) -> None:
    for record in read_records(io.BytesIO(raw), "toml", source="f"):
        assert (record.city is None) is bool(record.problems)
        assert all(str(problem) for problem in record.problems)


# What is written


@pytest.mark.parametrize("format", ["toml", "yaml", "parquet"])
def test_formats_that_are_only_read_are_not_written(format: Anything) -> None:
    with pytest.raises(InvalidValue) as refused:
        cities_to_text([City(name="A")], format)
    assert refused.value.problem.code == "format-not-written"
    assert str(refused.value) == f"format-not-written: '{format}' is read, but not written; accepted: csv, json, jsonl"


def test_no_format_is_neither_read_nor_written() -> None:
    formats: Anything = ("xml", 5)
    for format in formats:
        for use in (lambda: cities_to_text([], format), lambda: cities_from_text("", format)):  # noqa: B023  # used at once
            with pytest.raises(InvalidValue) as refused:
                use()
            assert refused.value.problem.code == "format"


def test_every_suffix_tells_its_format(tmp_path: Path) -> None:
    expected: dict[str, Format] = {".csv": "csv", ".json": "json", ".ndjson": "jsonl", ".toml": "toml"}
    texts = {".csv": "name\nA\n", ".json": '{"name": "A"}', ".ndjson": '{"name": "A"}', ".toml": 'name = "A"'}
    for suffix in expected:
        path = tmp_path / f"a{suffix}"
        path.write_text(texts[suffix], encoding="utf-8")
        assert read_cities(path) == (City(name="A"),)


@pytest.mark.parametrize("number", ["0x" + 4_000 * "f", "[[1], [0x" + 4_000 * "f" + "]]"])
def test_a_hexadecimal_number_is_no_longer_than_one_of_digits(number: str) -> None:
    assert [each.code for each in problems(f"name = 'x'\npopulation = {number}\n")] == ["number-too-long"]


def test_a_key_that_is_given_again_is_shown_with_its_line() -> None:
    assert places('name = "x"\nname = "y"\n') == [(2, 1, "", "duplicate-key")]
    (found,) = problems('name = "x"\nname = "y"\n')
    assert found.value is not None
    assert "name" in found.value
