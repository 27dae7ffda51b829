"""YAML 1.2: what the same data gives in JSON, with the places that the parser tells, and nothing that a tag makes."""

from __future__ import annotations

import io
import json
import math
import re
import subprocess
import sys
from pathlib import Path
from typing import Any as Anything

import pytest
from attrs import evolve
from hypothesis import example, given, settings
from hypothesis import strategies as st

from learningcity import strategies
from learningcity.applications import SUBJECTS, Application
from learningcity.cities import City, Population
from learningcity.conversion import cities_from_text, read_cities, read_records, subjects_from_text, subjects_to_text
from learningcity.conversion.yaml_scalars import scalar_value
from learningcity.errors import ConversionError, InvalidValue, Problem
from learningcity.strategies.damages import damages

ruamel = pytest.importorskip("ruamel.yaml")


def problems(text: str | bytes, kind: type[Anything] = City) -> tuple[Problem, ...]:
    with pytest.raises(ConversionError) as caught:
        subjects_from_text(text, "yaml", kind=kind, source="f.yaml")
    return caught.value.problems


def places(text: str | bytes) -> list[tuple[int | None, int | None, str, str]]:
    return [(each.line, each.column, each.where, each.code) for each in problems(text)]


# As in JSON


def dumped(plain: Anything) -> str:
    stream = io.StringIO()
    ruamel.YAML(typ="safe", pure=True).dump(plain, stream)
    return stream.getvalue()


@given(data=st.data(), kind=st.sampled_from(list(SUBJECTS)))
@settings(max_examples=60)
def test_subjects_come_back_equal_from_what_another_program_writes(data: st.DataObject, kind: type[Anything]) -> None:
    subjects = data.draw(st.lists(strategies.subjects(kind), min_size=1, max_size=2))
    plain = json.loads(subjects_to_text(subjects, "json"))

    assert subjects_from_text(dumped(plain), "yaml", kind=kind) == tuple(subjects)
    assert subjects_from_text(dumped(plain[0]), "yaml", kind=kind) == (subjects[0],)


WORDS = st.sampled_from(["TH", "2013-13", "2563", "mayor", "x"])
PARTS = st.sampled_from(["count", "year", "by", "on", "x"])
RAW = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5) | WORDS,
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(PARTS, inner, max_size=2),
    max_leaves=4,
)
KEYS = st.sampled_from(
    ["name", "population", "endorsements", "member_since", "country", "popluation", "good_practices"]
)


@given(st.lists(st.dictionaries(KEYS, RAW, max_size=4) | RAW, max_size=3), st.sampled_from([None, 1]))
@example([{"name": "\U0001f600", "country": "\ud83d"}], None)
@example([{"population": 10**400, "good_practices": [1e300]}], 1)
def test_json_is_read_as_json_is_where_it_is_yaml(plain: list[Anything], indent: int | None) -> None:
    # What JSON names otherwise, or does not have at all: numbers that are none.
    text = (
        json.dumps(plain, indent=indent)
        .replace("-Infinity", "-1e999")
        .replace("Infinity", "1e999")
        .replace("NaN", "2e999")
    )

    def found(format: Anything) -> tuple[Anything, ...]:
        try:
            return cities_from_text(text, format)
        except ConversionError as error:
            return error.problems

    in_json, in_yaml = found("json"), found("yaml")
    if "lone-surrogate" in codes(in_json):  # JSON tells that of the whole record
        assert "lone-surrogate" in codes(in_yaml)
    else:
        assert in_yaml == in_json


def codes(found: tuple[Anything, ...]) -> set[str]:
    return {each.code for each in found if isinstance(each, Problem)}


@pytest.mark.parametrize("damage", range(len(damages("json")) - 2))
@given(data=st.data())
@settings(max_examples=10)
def test_damaged_json_has_the_problem_that_it_has_as_json(data: st.DataObject, damage: int) -> None:
    kind = data.draw(st.sampled_from(list(SUBJECTS)))
    subjects = data.draw(st.lists(strategies.subjects(kind), min_size=1, max_size=2))
    text, expected = damages("json")[damage](subjects, 0)
    text = re.sub(r"[^\n -~]", lambda sign: json.dumps(sign[0])[1:-1], text)  # YAML has no signs that do not print

    with pytest.raises(ConversionError) as in_json:
        subjects_from_text(text, "json", kind=kind, source="f.yaml")
    assert problems(text, kind) == in_json.value.problems
    assert expected.code in {problem.code for problem in problems(text, kind)}


# Scalars


@pytest.mark.parametrize(
    ("text", "value"),
    [
        *((word, None) for word in ("", "~", "null", "Null", "NULL")),
        *((word, True) for word in ("true", "True", "TRUE")),
        *((word, False) for word in ("false", "False", "FALSE")),
        *((word, word) for word in ("NO", "no", "No", "on", "off", "yes", "y", "N", "nULL", "tRUE")),
        *((word, word) for word in ("1_000", "1:30", "2013-10-21", "2013-10-21T08:00:00Z", "0b1", "0o8", "1e")),
        *((word, word) for word in ("=", "<<")),
        *((word, word) for word in (".", "+", "-.nan", "0xg", "1.2.3", "๑๐", "inf", "nan")),
        ("0", 0),
        ("-12", -12),
        ("+12", 12),
        ("010", 10),
        ("0o17", 15),
        ("0x1F", 31),
        ("0.5", 0.5),
        (".5", 0.5),
        ("5.", 5.0),
        ("1e3", 1000.0),
        ("-1.5E-3", -0.0015),
        (".inf", math.inf),
        ("+.INF", math.inf),
        ("-.Inf", -math.inf),
    ],
)  # fmt: skip
def test_plain_scalars_are_those_of_the_core_schema(text: str, value: Anything) -> None:
    read = scalar_value(text, None, plain=True)

    assert (type(read), read) == (type(value), value)
    assert scalar_value(text, None, plain=False) == text
    assert scalar_value(text, "!", plain=True) == text
    assert scalar_value(text, "tag:yaml.org,2002:str", plain=True) == text


def test_what_is_not_a_number_is_none() -> None:
    assert math.isnan(scalar_value(".nan", None, plain=True))


@pytest.mark.parametrize(
    ("text", "name", "value"),
    [("", "null", None), ("true", "bool", True), ("5", "int", 5), ("5", "float", 5.0), ("0.5", "float", 0.5)],
)
def test_core_tags_are_read_where_they_suit_their_value(text: str, name: str, value: Anything) -> None:
    read = scalar_value(text, f"tag:yaml.org,2002:{name}", plain=False)
    assert (type(read), read) == (type(value), value)


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("x", "tag:yaml.org,2002:int"),
        ("0.5", "tag:yaml.org,2002:int"),
        ("yes", "tag:yaml.org,2002:bool"),
        ("0", "tag:yaml.org,2002:null"),
        ("0x10", "tag:yaml.org,2002:bool"),
        ("2013-10-21", "tag:yaml.org,2002:timestamp"),
        ("x", "tag:yaml.org,2002:map"),
        ("x", "!town"),
        ("x", "tag:yaml.org,2002:python/object:os.system"),
    ],
)
def test_other_tags_are_refused(text: str, tag: str) -> None:
    with pytest.raises(InvalidValue) as refused:
        scalar_value(text, tag, plain=True)
    assert refused.value.problem.code == "yaml-tag"
    assert str(refused.value.problem.value).startswith(("'!!", "'!town"))


def test_norway_is_a_country_and_a_day_is_text() -> None:
    assert cities_from_text("name: Oslo\ncountry: NO\nmember_since: 2013-10-21\n", "yaml") == (
        City(name="Oslo", country="NO", member_since="2013-10-21"),
    )


# Documents


def test_a_document_holds_cities_or_one_and_a_stream_several_documents() -> None:
    text = "%YAML 1.2\n---\n- {name: A}\n- name: B\n--- # the next\nname: C\n...\n---\n[]\n"

    assert [city.name for city in cities_from_text(text, "yaml")] == ["A", "B", "C"]
    records = list(read_records(io.BytesIO(text.encode()), "yaml", source="f"))
    assert [record.line for record in records] == [3, 4, 6]
    assert cities_from_text(text.encode("utf-16"), "yaml") == cities_from_text(text, "yaml")


def test_the_suffix_tells_the_format(tmp_path: Path) -> None:
    for suffix in (".yaml", ".yml", ".YAML"):
        path = tmp_path / f"cities{suffix}"
        path.write_text("name: A\n", encoding="utf-8")
        assert read_cities(path) == (City(name="A"),)


def test_applications_have_their_city_within() -> None:
    text = "id: x\nsubmitted: 2025-06-02\ncity:\n  name: A\n"
    assert subjects_from_text(text, "yaml", kind=Application) == (
        Application(id="x", city=City(name="A"), submitted="2025-06-02"),
    )


@pytest.mark.parametrize("text", ["", " \n", "# nothing\n", "---\n", "5\n", "cities\n", "--- null\n...\n", "!!str a"])
def test_a_document_that_is_neither_list_nor_object_is_refused(text: str) -> None:
    (problem,) = problems(text)
    assert (problem.code, problem.path) == ("wrong-type", ())
    assert problem.line


def test_an_empty_list_holds_no_city() -> None:
    assert cities_from_text("[]", "yaml") == ()


# Places


def test_every_problem_has_the_place_of_its_value_or_its_key() -> None:
    text = """\
- name: Hat Yai
  popluation: 1
  population: {count: "many", year: 2563}
  endorsements:
  - mayor
  - on: 2020-13
- country: th
  name:
  - x
  governing_body: {kind: x}
  name: again
- 5
"""

    assert places(text) == [
        (2, 3, "popluation", "unknown-key"),
        (3, 23, "population.count", "wrong-type"),
        (3, 37, "population.year", "buddhist-year"),
        (6, 5, "endorsements[1].by", "missing"),
        (6, 9, "endorsements[1].on", "date"),
        (7, 12, "country", "country"),
        (10, 26, "governing_body.kind", "unknown-value"),
        (11, 3, "name", "duplicate-key"),
        (12, 3, "", "wrong-type"),
    ]
    assert str(problems(text)[0]).startswith("f.yaml:2:3: popluation: unknown-key: there is no field 'popluation'")


def test_keys_are_text_and_merge_keys_are_no_others() -> None:
    text = "name: A\n1: x\n? [a]\n: y\n<<: {country: TH}\n!town b: c\n"

    assert places(text) == [
        (2, 1, "", "wrong-type"),
        (3, 3, "", "wrong-type"),
        (5, 1, "<<", "unknown-key"),
        (6, 1, "", "wrong-type"),
    ]


def test_aliases_stand_for_their_values() -> None:
    text = "- {name: &a A, id: *a, endorsements: &e [mayor]}\n- &c {name: B, endorsements: *e}\n- *c\n"

    assert places(text + "- {*a : 1, name: C}\n") == [(4, 4, "A", "unknown-key")]
    first, second, third = cities_from_text(text, "yaml")
    assert (first.id, second) == ("A", third)
    assert second.endorsements == first.endorsements


@pytest.mark.parametrize("text", ["- *a\n", "&a [*a]\n", "name: &a [*a]\n", "- &a x\n--- [*a]\n", "- *a\n- &a x\n"])
def test_an_alias_needs_a_complete_value_before_it_in_its_document(text: str) -> None:
    assert problems(text)[-1].code == "unknown-alias"


def test_wrong_tags_and_numbers_hide_what_they_would_cause() -> None:
    text = f'name: !!python/object:os.system x\npopulation: {"9" * 5000}\ncountry: !!set {{TH}}\nid: "\\ud83d"\n'

    assert places(text) == [
        (1, 7, "name", "yaml-tag"),
        (2, 13, "population", "number-too-long"),
        (3, 10, "country", "yaml-tag"),
        (4, 5, "id", "lone-surrogate"),
    ]
    assert places("!town [{name: A}]") == [(1, 1, "", "yaml-tag")]
    assert places("!town {name: A}") == [(1, 1, "", "yaml-tag")]
    assert cities_from_text("!!seq [!!map {name: ! 5}, ! {name: B}]", "yaml") == (City(name="5"), City(name="B"))


def test_a_number_that_is_too_large_is_shown_as_it_is_written() -> None:
    numbers = ("1e999", f"1{'0' * 70}e999", ".inf")
    text = "".join(f"- {{name: A, population: {number}}}\n" for number in numbers)
    assert [problem.value for problem in problems(text)] == ["1e999", "1" + "0" * 59 + "...", "inf"]


def test_after_the_first_thousand_flaws_no_more_are_looked_for() -> None:
    assert len(problems("name: A\n" + "1: x\n" * 3_000)) == 1_000


# Wrong and hostile input


@pytest.mark.parametrize(
    ("text", "line", "column", "code"),
    [
        ("name: A\ncountry: b: c\n", 2, 11, "yaml-syntax"),
        ("- name: A\n  - x\n", 2, 3, "yaml-syntax"),
        ("name: [A\n", 2, 1, "yaml-unfinished"),
        ('name: "A\n', 2, 1, "yaml-unfinished"),
        ("\tname: A\n", 1, 1, "yaml-syntax"),
        ("name: A\n\x00", 2, 1, "yaml-syntax"),
        ("name: \x07", 1, 7, "yaml-syntax"),
        ("@name: A", 1, 1, "yaml-syntax"),
        ('name: "\\UFFFFFFFF"', 1, 5, "yaml-syntax"),
        ("%YAML 1.99999999999999999999999\n---\nname: A\n", 1, 1, "yaml-syntax"),
        ("%YAML 2.0\n---\nname: A\n", 1, 1, "yaml-syntax"),
        ("# %YAML\n%YAML 1.1\n---\ncountry: NO\n", 2, 1, "yaml-version"),
        ("name: A\n...\n%YAML 1.1\n---\nname: B\n", 3, 1, "yaml-version"),
        ("%YAML 1.3\n---\nname: A\n", 1, 1, "yaml-syntax"),
    ],
)
def test_syntax_that_is_none_has_its_place(text: str, line: int, column: int, code: str) -> None:
    last = problems(text)[-1]
    assert (last.line, last.column, last.code) == (line, column, code)
    assert "while" not in str(last)  # the words of the parser


def test_what_stands_before_wrong_syntax_is_read() -> None:
    first, second = read_records(io.BytesIO(b"- name: A\n- name: [B\n"), "yaml", source="f")
    assert first.city == City(name="A")
    assert [problem.code for problem in second.problems] == ["yaml-unfinished"]


def test_bytes_that_are_no_text_have_their_place() -> None:
    assert places(b"name: A\ncountry: \xff\n") == [(2, 10, "", "encoding")]
    assert places(b"\xff\xfe\x00\x00n\x00\x00\x00") == [(1, 1, "", "utf-32")]


def test_an_alias_bomb_is_refused() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 10)]

    (problem,) = problems("\n".join(lines))
    assert (problem.code, problem.line) == ("too-many-values", 6)


@pytest.mark.parametrize(
    "text",
    [
        "[" * 5_000,
        "- " * 5_000,
        '{"a":' * 5_000,
        "? " * 5_000,
        "name: " + "[" * 100 + "]" * 100,
        "name: &a " + "[" * 60 + "]" * 60 + "\nid: " + "[" * 60 + "*a" + "]" * 60,
    ],
    ids=range(6),
)
def test_what_is_nested_without_end_is_refused(text: str) -> None:
    assert problems(text)[-1].code == "too-deep"


def test_the_depth_that_json_may_have_is_read() -> None:
    assert problems("- good_practices: " + "[" * 99 + "]" * 99)[-1].code == "wrong-type"


def test_a_document_that_is_too_long_is_refused() -> None:
    assert places(b"#" * 10_000_001) == [(1, 1, "", "document-too-long")]


SIGNS = "{}[]:,\"'\\ \n\r\t&*!|>%@`#?-"
LONGER = ("---", "...", "name", ": ", "- ", "&a ", "*a", "!!int ", "1e4", "NO", "\\x41", "\\ud83d", "%YAML 1.2\n")
ODD = ("%TAG ! x\n", "<<", "\x00", "\ufeff", "ก", "\x85", "\u2028", "|+1", "!<")
PIECES = st.lists(st.sampled_from([*SIGNS, *LONGER, *ODD]), max_size=12)


@given(PIECES.map("".join).map(str.encode) | st.binary(max_size=40) | st.text(max_size=40).map(str.encode))
@settings(max_examples=400)
def test_any_bytes_give_cities_or_problems(raw: bytes) -> None:
    for record in read_records(io.BytesIO(raw), "yaml", source="f"):
        assert (record.city is None) is bool(record.problems)
        assert all(problem.line and problem.column and str(problem) for problem in record.problems)


WITHOUT = """
import sys
sys.modules["ruamel.yaml"] = None
from learningcity.conversion import cities_from_text
try:
    cities_from_text("name: A", "yaml")
except ModuleNotFoundError as error:
    print(error)
from learningcity.cli import main
sys.argv[1:] = []
print(main(["check", "-", "--input-format", "yaml"]))
"""


def test_without_the_extra_the_error_says_how_to_install_it() -> None:
    run = subprocess.run([sys.executable, "-c", WITHOUT], capture_output=True, text=True, check=True, input="name: A\n")
    assert run.stdout.splitlines() == ["yaml needs ruamel.yaml: pip install 'learningcity[yaml]'", "2"]
    assert run.stderr == ("-: cannot be read: it needs more to be installed: pip install 'learningcity[yaml]'\n")


def test_equal_populations_in_short_and_long_form() -> None:
    short, long = cities_from_text("- {name: A, population: 0x10}\n- {name: A, population: {count: 16}}\n", "yaml")
    assert short == long == evolve(short, population=Population(16))


@pytest.mark.parametrize("number", ["0x" + 3_900 * "f", "0o" + 4_200 * "7" + 3_000 * "7"])
def test_a_number_in_another_base_is_no_longer_than_one_of_digits(number: str) -> None:
    assert [each.code for each in problems(f"name: x\npopulation: {number}\n")] == ["number-too-long"]
