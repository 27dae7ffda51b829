"""Profiles and observations as files: the envelope, tables, and that every problem is told at its place."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any as Anything

import pytest
from attrs import evolve

from learningcity.conversion import (
    MAX_OBSERVATIONS,
    MAX_PROFILE,
    OBSERVATION_COLUMNS,
    CityObservations,
    from_json,
    observations_from_text,
    profile_from_text,
    profile_to_text,
    read_observations,
    read_profile,
    to_json,
    write_profile,
)
from learningcity.conversion.diagnosis import MAX_PROBLEMS
from learningcity.conversion.observations import located_observations
from learningcity.errors import CannotExpress, ConversionError, InvalidObservations, InvalidValue, Problem, WrongType
from learningcity.key_features import SourceClass
from learningcity.localization import languages, render_problem
from learningcity.scoring import (
    Interval,
    Node,
    Observation,
    Profile,
    Quality,
    Score,
    Status,
    natural_bounds,
    score,
    self_assessment,
)
from learningcity.texts import Labels, Message
from strategies_for_scores import profile_of

EXAMPLES = Path(__file__).parents[2] / "docs" / "examples"
TREE = Node("n.0", (Node("n.1", ("a", "b"), (1, 0)), "c"), (0.1, 0.9))
PROFILE = profile_of(TREE)


def told(problems: tuple[Problem, ...]) -> list[tuple[str, str]]:
    for problem in problems:
        assert problem.source
        assert problem.line
        assert problem.column
        assert all(render_problem(problem, locale) for locale in languages())
    return [(problem.where, problem.code) for problem in problems]


def found(text: str | bytes) -> list[tuple[str, str]]:
    with pytest.raises(ConversionError) as refused:
        profile_from_text(text)
    return told(refused.value.problems)


# Profiles


@pytest.mark.parametrize("profile", [PROFILE, natural_bounds(), self_assessment()], ids=lambda each: each.id)
def test_a_profile_travels_as_a_file(profile: Profile, tmp_path: Path) -> None:
    path = tmp_path / "profile.json"
    write_profile(profile, path)

    assert read_profile(path) == read_profile(str(path)) == profile
    assert b"\r" not in path.read_bytes()
    with path.open(encoding="utf-8") as stream:
        assert read_profile(stream) == profile
    with path.open("rb", buffering=0) as raw:
        assert read_profile(raw) == profile
    written = io.StringIO()
    write_profile(profile, written)
    assert written.getvalue() == profile_to_text(profile) == path.read_text(encoding="utf-8")
    assert profile_from_text(written.getvalue().encode("utf-16")) == profile


def test_the_example_is_as_it_would_be_written() -> None:
    path = EXAMPLES / "illustrative-profile.json"

    assert profile_to_text(read_profile(path)) == path.read_text(encoding="utf-8")


def test_only_profiles_are_written_and_only_to_files(tmp_path: Path) -> None:
    with pytest.raises(WrongType, match="accepted: a Profile"):
        profile_to_text(TREE)  # type: ignore[arg-type]  # refused
    with pytest.raises(WrongType, match="the path of a file"):
        write_profile(PROFILE, 3)  # type: ignore[arg-type]  # refused
    with pytest.raises(WrongType, match="the path of a file"):
        read_profile(3)  # type: ignore[arg-type]  # refused
    with pytest.raises(WrongType, match="text or bytes"):
        profile_from_text(3)  # type: ignore[arg-type]  # refused
    path = tmp_path / "profile.json"
    with pytest.raises(CannotExpress):
        write_profile(evolve(PROFILE, title=Labels(en="a" * MAX_PROFILE)), path)
    assert not path.exists()


def enveloped(**more: Anything) -> dict[str, Anything]:
    written: dict[str, Anything] = json.loads(profile_to_text(PROFILE))
    return {**written, **more}


@pytest.mark.parametrize(
    ("envelope", "expected"),
    [
        ([], [("", "wrong-type")]),
        ({}, [("format", "missing"), ("profile", "missing"), ("version", "missing")]),
        (enveloped(format="learningcity-profil"), [("format", "profile-format")]),
        (enveloped(version=2), [("version", "profile-version")]),
        (enveloped(version=0, more=1), [("more", "unknown-key"), ("version", "profile-version")]),
        (enveloped(more=1), [("more", "unknown-key")]),
        (enveloped(profile=3), [("profile", "wrong-type")]),
    ],
)
def test_every_problem_of_the_envelope_is_told(envelope: Anything, expected: list[tuple[str, str]]) -> None:
    assert sorted(found(json.dumps(envelope))) == expected


def test_another_version_says_what_to_do() -> None:
    for version, hint in ((2, Message("hint.newer-library")), (0, None)):
        with pytest.raises(ConversionError) as refused:
            profile_from_text(json.dumps(enveloped(version=version)))
        assert [problem.hint for problem in refused.value.problems] == [hint]


def damaged(**parts: Anything) -> str:
    written = enveloped()
    return json.dumps({**written, "profile": {**written["profile"], **parts}}, indent=1)


def test_what_does_not_go_together_is_told_at_the_places_of_the_text() -> None:
    tree = {"id": "n.0", "children": ["a", {"id": "n.1", "children": ["x", "a"], "weights": [1, 0]}], "weights": [1, 0]}
    text = damaged(tree=tree, na_allowed=["a", "a", "z"])
    with pytest.raises(ConversionError) as refused:
        profile_from_text(text, source="profile.json")

    problems = refused.value.problems
    assert told(problems) == [
        ("profile.tree.children[1].children[0]", "no-goalpost"),
        ("profile.tree.children[1].children[1]", "duplicate-id"),
        ("profile.goalposts[1]", "unknown-node"),
        ("profile.goalposts[2]", "unknown-node"),
        ("profile.na_allowed[1]", "duplicate-id"),
        ("profile.na_allowed[2]", "unknown-node"),
    ]
    lines = text.splitlines()
    for problem, word in zip(problems, ('"x"', '"a"', "{", "{", '"a"', '"z"'), strict=True):
        assert problem.source == "profile.json"
        assert lines[(problem.line or 0) - 1][(problem.column or 0) - 1 :].startswith(word)


def test_a_tree_that_is_wrong_in_itself_is_told_where_it_is() -> None:
    assert found(damaged(tree={"id": "n.0", "children": 3, "p": 2})) == [
        ("profile.tree.children", "wrong-type"),
        ("profile.tree.p", "exponent"),
    ]
    assert found(damaged(tree={"id": "n.0", "weightsx": [1], "children": [{"x": 1}]})) == [
        ("profile.tree.weightsx", "unknown-key"),
        ("profile.tree.children[0].id", "missing"),
        ("profile.tree.children[0].x", "unknown-key"),
    ]
    assert found(damaged(tree="a", goalposts=[], na_allowed=[])) == [
        ("profile.tree.children", "no-children"),
        ("profile.tree", "no-goalpost"),
    ]


HOSTILE = {
    "nothing": ("", "json-unfinished"),
    "truncated": (profile_to_text(PROFILE)[:-40], "json-unfinished"),
    "deep": ("[" * 10_000, "too-deep"),
    "a deep tree": (
        damaged(tree="X").replace('"X"', '{"id":"n","weights":[1],"children":[' * 100 + "1" + "]}" * 100),
        "too-deep",
    ),
    "values beside the profile": ('{"x":[' + "1," * 400_000 + "1]}", "too-many-values"),
    "values in the profile": (
        '{"format":"learningcity-profile","version":1,"profile":[' + "1," * 400_000 + "1]}",
        "too-many-values",
    ),
    "too many bytes": (" " * (MAX_PROFILE + 1), "profile-too-long"),
    "UTF-32": ("{}".encode("utf-32"), "utf-32"),
    "Thai in an old encoding": ("ไทย".encode("tis-620"), "encoding"),
}


@pytest.mark.parametrize(("text", "code"), HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_text_has_one_clear_problem(text: str | bytes, code: str) -> None:
    assert [code for _, code in found(text)] == [code]


def test_very_many_problems_are_told_up_to_a_number() -> None:
    ids = [f"m.{number}" for number in range(20_000)]
    problems = found(damaged(na_allowed=ids))

    assert len(problems) == MAX_PROBLEMS + 1
    assert problems[0] == ("", "more-problems") or ("", "more-problems") in problems


# Observations in JSON


def document(*observations: Anything, **more: Anything) -> str:
    head = {"format": "learningcity-observations", "version": 1, "observations": list(observations)}
    return json.dumps({**head, **more}, indent=1, ensure_ascii=False)


def refused(text: str | bytes, **more: Anything) -> list[tuple[str, str]]:
    with pytest.raises(ConversionError) as error:
        observations_from_text(text, **more)
    return told(error.value.problems)


def at(text: str) -> list[tuple[int | None, int | None, str]]:
    with pytest.raises(ConversionError) as error:
        observations_from_text(text, format="csv")
    told(error.value.problems)
    return [(problem.line, problem.column, problem.code) for problem in error.value.problems]


SEEN = {"measurement": "a", "year": 2024, "value": 0, "unit": "percent"}


def test_a_document_names_the_city_and_what_was_observed(tmp_path: Path) -> None:
    text = document(SEEN, {"measurement": "b", "status": "missing"}, city="ตาก")
    expected = CityObservations(
        (
            Observation(measurement="a", year=2024, value=0, unit="percent"),
            Observation(measurement="b", status=Status.MISSING),
        ),
        "ตาก",
    )
    path = tmp_path / "seen.json"
    path.write_text(text, encoding="utf-16")

    assert observations_from_text(text) == read_observations(path) == expected
    with path.open("rb") as stream:
        assert read_observations(stream) == expected
    assert read_observations(io.StringIO(text), format="json") == expected
    assert observations_from_text(document()) == CityObservations(())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (document(SEEN, 3, city=3), [("city", "wrong-type"), ("observations[1]", "wrong-type")]),
        (document(format="learningcity-profile"), [("format", "observations-format")]),
        (document(version=9), [("version", "observations-version")]),
        (document(observations={}), [("observations", "wrong-type")]),
        (document(town="A"), [("town", "unknown-key")]),
        ("{}", [("format", "missing"), ("observations", "missing"), ("version", "missing")]),
        (
            document({**SEEN, "year": 2567}, {**SEEN, "measurement": "A", "year": 2568}),
            [
                ("observations[0].year", "buddhist-year"),
                ("observations[1].measurement", "id"),
                ("observations[1].year", "buddhist-year"),
            ],
        ),
        ("[" * 1000, [("", "too-deep")]),
        (" " * MAX_OBSERVATIONS + "{}", [("", "observations-too-long")]),
    ],
)
def test_every_problem_of_a_document_is_told(text: str, expected: list[tuple[str, str]]) -> None:
    assert sorted(refused(text, format="json")) == expected


def test_a_year_of_the_buddhist_era_is_refused_with_the_year_to_write() -> None:
    for text in (document({**SEEN, "year": 2567}), "measurement,year,value,unit\na,2567,1,percent\n"):
        with pytest.raises(ConversionError, match="if it is a year of the Buddhist era, write 2024"):
            observations_from_text(text)


def test_what_a_file_told_is_of_observations() -> None:
    with pytest.raises(WrongType, match="a tuple of Observation"):
        CityObservations([])  # type: ignore[arg-type]  # refused
    with pytest.raises(WrongType, match="text"):
        CityObservations((), 3)  # type: ignore[arg-type]  # refused
    with pytest.raises(WrongType, match="text or bytes"):
        observations_from_text(3)  # type: ignore[arg-type]  # refused
    with pytest.raises(WrongType, match="the path of a file"):
        read_observations(3)  # type: ignore[arg-type]  # refused
    with pytest.raises(InvalidValue, match="accepted: csv, json"):
        observations_from_text("", format="xml")  # type: ignore[arg-type]  # refused


# Observations in a table


TABLE = """\
measurement,year,value,low,high,unit,status,source_class,quality,reason,series_break,evidence_id,evidence_title,evidence_publisher,evidence_url,evidence_locator
a,2024,0,,,percent,,official-data,measured,,true,s,Yearbook,A city,https://example.org/,table 3
a.b,2023,,10,-2.5e1,kg,,,,,,,,,,
c,2024,12.50,,,percent,observed,survey-results,personal,"ประมาณ",false,,,,,
d,2024,drafted,,,level,,,,,,,,,,
e,2024,3,,,level,,,,,,,,,,
f,2024,begun,,,,,,,,,,,,,
g,,,,,,not-applicable,,,no harbour,,,,,,
h,,,,,,,,,,,,,,,
i,2024,,,,percent,,,,,,,,,,
j,,,,,,withheld,,,,,,,,,
"""


def test_a_table_holds_an_observation_a_row() -> None:
    read = observations_from_text(TABLE.replace("10,-2.5e1", "-2.5e1,10"))
    a, b, c, d, e, f, g, h, i, j = read.observations

    assert read.city is None
    assert TABLE.splitlines()[0].split(",").sort() == [*OBSERVATION_COLUMNS].sort()
    assert (a.year, a.value, a.unit, a.status, a.series_break) == (2024, 0, "percent", Status.OBSERVED, True)
    assert (a.source_class, a.quality) == (SourceClass.OFFICIAL_DATA, Quality.MEASURED)
    (cited,) = a.evidence
    assert (cited.source.id, cited.source.title, cited.source.publisher) == ("s", "Yearbook", "A city")
    assert (cited.source.url, cited.locator) == ("https://example.org/", "table 3")
    assert b.value == Interval(-25.0, 10)
    assert (c.value, c.reason, c.evidence) == (12.5, Labels(th="ประมาณ"), ())
    assert [(one.value, one.unit) for one in (d, e, f)] == [("drafted", "level"), ("3", "level"), ("begun", None)]
    assert (g.status, g.reason) == (Status.NOT_APPLICABLE, Labels(en="no harbour"))
    assert [(one.status, one.value) for one in (h, i, j)] == [
        (Status.MISSING, None),
        (Status.MISSING, None),
        (Status.WITHHELD, None),
    ]


THAI = """\
รายการวัด,ปี ค.ศ.,ค่า,ค่าต่ำสุด,ค่าสูงสุด,หน่วย,สถานะ,เหตุผล,source_class
a,2024,1,,,ร้อยละ,มีข้อมูล,,ผลการสำรวจ
b,,,,,,ไม่เกี่ยวข้อง,ไม่มีท่าเรือ,
"""
ENGLISH = """\
measurement,year,value,low,high,unit,status,reason,source_class
a,2024,1,,,percent,observed,,survey-results
b,,,,,,not-applicable,ไม่มีท่าเรือ,
"""


def test_thai_heads_and_words_say_the_same() -> None:
    assert observations_from_text(THAI) == observations_from_text(ENGLISH)


def test_the_suffix_tells_the_format_or_else_the_first_character(tmp_path: Path) -> None:
    expected = CityObservations((Observation(measurement="a", status=Status.MISSING),))
    table, json_text = "measurement\na\n", document({"measurement": "a", "status": "missing"})
    for name, text in (
        ("a.csv", table),
        ("a.JSON", json_text),
        ("a", table),
        ("b", json_text),
        ("c.txt", "\ufeff \n" + json_text),
    ):
        (tmp_path / name).write_text(text, encoding="utf-8")
        assert read_observations(tmp_path / name) == expected
    assert observations_from_text(json_text.encode("utf-16")) == expected
    assert refused(json_text, format="csv")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", [(1, 1, "missing-column")]),
        ("year\n", [(1, 1, "missing-column")]),
        ("measurement,yaer,year,year\n", [(1, 2, "unknown-column"), (1, 4, "duplicate-column")]),
        ("รายการวัด,measurement\n", [(1, 2, "duplicate-column")]),
        ('measurement,a"b\n', [(1, 2, "stray-quote")]),
        ("measurement,year\na\n\nb,1,2\n", [(2, 2, "ragged-row"), (4, 3, "ragged-row")]),
        ('measurement\na"\nA\n', [(2, 1, "stray-quote"), (3, 1, "id")]),
        ("year,measurement\n2024,\n", [(2, 2, "missing")]),
        ("measurement,year,value,unit\na,2567,๑๒,percent\n", [(2, 2, "buddhist-year"), (2, 3, "number")]),
        ("measurement,year,value,unit\na,0,1,\n", [(2, 2, "year")]),
        ("measurement,year,value,unit\na,2024,1,\n", [(2, 4, "no-unit")]),
        ("measurement,value,unit\na,1,percent\n", [(2, 1, "no-year")]),
        ("measurement,year,value\na,2024,-x\n", [(2, 3, "number")]),
        ("measurement,year,low,unit\na,2024,5,percent\n", [(2, 3, "missing")]),
        ("measurement,year,low,high,unit\na,2024,5,4,percent\n", [(2, 3, "empty-range")]),
        ("measurement,year,value,low,unit\na,2024,5,4,percent\n", [(2, 3, "value-and-ends")]),
        ("measurement,status,value\na,missing,x\n", [(2, 3, "value-of-none")]),
        ("measurement,status\na,seen\n", [(2, 2, "unknown-value")]),
        ("measurement,status\na,observed\n", [(2, 1, "no-value")]),
        ("measurement,status\na,not-applicable\n", [(2, 1, "no-reason")]),
        ("measurement,series_break\na,yes\n", [(2, 2, "unknown-value")]),
        ("measurement,evidence_title\na,T\n", [(2, 2, "missing")]),
        ("measurement,evidence_title,evidence_locator,evidence_id\na,,p. 1,\n", [(2, 4, "missing")]),
        ("measurement,evidence_id,evidence_title\na,s,\n", [(2, 3, "blank")]),
        ("measurement;year\na;2024\n", [(1, 1, "unknown-column"), (1, 1, "missing-column")]),
        ("measurement,value\n" + "a,-\n" * 1_001, [*((line, 2, "number") for line in range(2, 1_002)), None]),
    ],
)
def test_every_problem_of_a_table_is_told_at_its_cell(text: str, expected: list[Anything]) -> None:
    if expected[-1] is None:
        with pytest.raises(ConversionError) as error:
            observations_from_text(text, format="csv")
        assert [problem.code for problem in error.value.problems[-2:]] == ["number", "more-problems"]
        assert len(error.value.problems) == MAX_PROBLEMS + 1
        return
    assert at(text) == expected


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        ("measurement\nไทย\n".encode("tis-620"), "encoding"),
        ("measurement\n".encode("utf-32"), "utf-32"),
        (b"measurement\n" + b" " * MAX_OBSERVATIONS, "observations-too-long"),
    ],
)
def test_bytes_that_are_no_table_are_told(raw: bytes, code: str) -> None:
    assert [code for _, code in refused(raw, format="csv")][:1] == [code]


# What a profile says of observations, at the places of their file


ROWS = "measurement,year,value,unit,status\nc,2025,1,share,\na,2024,1,kg,\nx,,,,\n"


@pytest.mark.parametrize("form", ["csv", "json"])
def test_what_does_not_suit_a_profile_is_told_where_it_stands(form: str) -> None:
    text = ROWS
    if form == "json":
        rows: list[Anything] = [
            {"measurement": "c", "year": 2025, "value": 1, "unit": "share"},
            {"measurement": "a", "year": 2024, "value": 1, "unit": "kg"},
            {"measurement": "x", "status": "missing"},
        ]
        text = document(*rows)
    read, located = located_observations(text, "seen")
    with pytest.raises(InvalidObservations) as error:
        score(read.observations, PROFILE, as_of=2024)

    problems = located(reversed(error.value.problems))
    assert [(problem.where, problem.code) for problem in problems] == [
        ("observations[0].year", "year-after"),
        ("observations[1].unit", "unit-of-goalpost"),
        ("observations[2].measurement", "unknown-node"),
    ]
    places = [(problem.source, problem.line, problem.column) for problem in problems]
    if form == "csv":
        assert places == [("seen", 2, 2), ("seen", 3, 4), ("seen", 4, 1)]
    else:
        lines = text.splitlines()
        written = [lines[(line or 0) - 1][(column or 0) - 1 :] for _, line, column in places]
        assert written == ["2025,", '"kg"', '"x",']


def test_what_contradicts_is_told_at_the_last_of_it() -> None:
    text = "measurement,year,value,unit,status,reason\na,2024,1,share,,\na,2024,,,not-applicable,none\n"
    read, located = located_observations(text, "seen.csv")
    with pytest.raises(InvalidObservations) as error:
        score(read.observations, PROFILE, as_of=2024)

    (problem,) = located(error.value.problems)
    assert (problem.where, problem.code, problem.line) == ("observations[1]", "value-and-not-applicable", 3)
    assert "does not apply" in str(problem)


# --- hints ----------------------------------------------------------------------------------------------


def hints(text: str | bytes) -> list[object]:
    with pytest.raises(ConversionError) as refused:
        observations_from_text(text, format="csv")
    assert all(render_problem(problem, locale) for problem in refused.value.problems for locale in languages())
    return [problem.hint for problem in refused.value.problems]


@pytest.mark.parametrize(
    ("cell", "hint"),
    [
        ("-", Message("hint.leave-empty")),
        ("N/A", Message("hint.leave-empty")),
        ("ไม่มีข้อมูล", Message("hint.leave-empty")),
        ("5%", Message("hint.did-you-mean", {"word": "5"})),
        ("5.5 %", Message("hint.did-you-mean", {"word": "5.5"})),
        ("ร้อยละ ๕", Message("hint.did-you-mean", {"word": "5"})),
        ("1 000", Message("hint.did-you-mean", {"word": "1000"})),
        ("much", None),
        ("%", None),
    ],
)
def test_a_cell_that_is_no_number_is_told_what_may_have_been_meant(cell: str, hint: Message | None) -> None:
    assert hints(f"measurement,year,value,unit\na,2024,{cell},percent\n") == [hint]


def test_a_year_that_says_nothing_is_to_be_left_empty() -> None:
    assert hints("measurement,year,value,unit\na,-,5,percent\n") == [Message("hint.leave-empty")]


def test_an_unknown_thai_head_is_told_the_thai_heads() -> None:
    with pytest.raises(ConversionError) as refused:
        observations_from_text("รายการวัด,ปี,ค่า,อื่น\na,2024,5,x\n", format="csv")

    first, last = refused.value.problems
    assert first.hint == Message("hint.did-you-mean", {"word": "ปี ค.ศ."})
    assert "ปี ค.ศ., ค่า, " in str(first.accepted)
    assert "measurement, year" in str(last.accepted)
    assert last.hint is None


def test_an_unknown_english_head_is_told_the_english_heads() -> None:
    with pytest.raises(ConversionError) as refused:
        observations_from_text("measurement,jear\na,2024\n", format="csv")

    (problem,) = refused.value.problems
    assert problem.hint == Message("hint.did-you-mean", {"word": "year"})
    assert "ปี" not in str(problem.accepted)


def test_what_is_no_json_from_the_first_sign_on_is_told_that_a_profile_is() -> None:
    for text, hint in (("measurement,year\n", Message("hint.profile-is-json")), ('{"format" 1}', None)):
        with pytest.raises(ConversionError) as refused:
            profile_from_text(text)
        assert [problem.hint for problem in refused.value.problems] == [hint]


def test_a_year_of_the_buddhist_era_is_refused_wherever_a_value_is_read() -> None:
    seen = to_json(Observation(measurement="a", year=2024, value=5, unit="percent"))
    made = to_json(score([], PROFILE, as_of=2024))

    for text, kind, where in ((seen, Observation, "year"), (made, Score, "as_of")):
        with pytest.raises(ConversionError) as refused:
            from_json(text.replace("2024", "2567", 1) if kind is Observation else late(text), kind)
        (problem,) = refused.value.problems
        assert (problem.code, problem.where) == ("buddhist-year", where)
        assert problem.hint == Message("hint.buddhist-era", {"year": "2024"})
        assert problem.line == 1


def late(text: str) -> str:
    return text.replace('"as_of": 2024', '"as_of": 2567').replace('"as_of":2024', '"as_of":2567')
