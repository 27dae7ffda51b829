"""Rule books as files: the envelope, what is refused, and that hostile ones are refused in bounded time."""

from __future__ import annotations

import io
import json
import sys
from collections import UserDict
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from pathlib import Path
from typing import Any as Anything

import pytest
from attrs import evolve
from cattrs.errors import ClassValidationError

from learningcity.cities import POPULATION, City
from learningcity.conversion import (
    MAX_RULEBOOK,
    MAX_VALUES,
    from_json,
    make_converter,
    problems_of,
    read_rulebook,
    rulebook_from_text,
    rulebook_to_text,
    to_json,
    write_rulebook,
)
from learningcity.conversion.bounds import MAX_LEVELS
from learningcity.conversion.diagnosis import MAX_PROBLEMS
from learningcity.dates import PartialDate, Period
from learningcity.eligibility import MEMBERSHIP
from learningcity.eligibility import rulebooks as shipped_rulebooks
from learningcity.errors import CannotExpress, ConversionError, Problem, WrongType
from learningcity.localization import languages, render_problem
from learningcity.outcome import Outcome
from learningcity.rules.nodes import MAX_DEPTH, All, Condition, Custom, Fact, Not
from learningcity.rules.rulebook import Requirement, RuleBook
from learningcity.sources import Citation, Source
from learningcity.texts import Labels, Message, Quantity
from strategies_for_rules import StrangeLeaf

CITATIONS = (Citation(Source("s", "A source"), "page 1"),)
TITLE = Labels(en="A title")
FLAG = Fact("a.flag", bool, path=("flag",))
LEAF = {"holds": {"fact": {"id": "a.flag", "type": "boolean", "path": ["flag"]}}}


class Zone(Enum):
    COAST = "coast"
    HILLS = "hills"


def sunny(*_: object) -> Outcome:
    """A function of a user."""
    return Outcome.MET


def book(condition: Condition | None = None, **more: Anything) -> RuleBook[Anything]:
    condition = FLAG.holds() if condition is None else condition
    return RuleBook("a.book", (Requirement("a.r", condition, citations=CITATIONS, title=TITLE),), **more)


def plain(condition: Anything = LEAF) -> dict[str, Anything]:
    """A rule book as decoded JSON."""
    written: dict[str, Anything] = json.loads(to_json(book(FLAG.holds())))
    written["requirements"][0]["condition"] = condition
    return written


def enveloped(rulebook: Anything, **more: Anything) -> dict[str, Anything]:
    return {"format": "learningcity-rulebook", "version": 1, "rulebook": rulebook, **more}


def text_of(rulebook: Anything, **more: Anything) -> str:
    return json.dumps(enveloped(rulebook, **more))


def refusals(text: str | bytes) -> tuple[Problem, ...]:
    with pytest.raises(ConversionError) as refused:
        rulebook_from_text(text)
    for problem in refused.value.problems:
        assert problem.source == "<text>"
        assert problem.line
        assert problem.column
        assert all(render_problem(problem, locale) for locale in languages())
    return refused.value.problems


def found(text: str | bytes) -> list[tuple[str, str]]:
    return [(problem.where, problem.code) for problem in refusals(text)]


# What is written


def test_a_file_is_json_to_be_read_by_people() -> None:
    text = rulebook_to_text(RuleBook("a.book", book(FLAG.holds()).requirements, note=Labels(th="หมายเหตุ")))

    assert text == (
        """{
  "format": "learningcity-rulebook",
  "version": 1,
  "rulebook": {
    "id": "a.book",
    "requirements": [
      {
        "id": "a.r",
        "condition": {
          "holds": {
            "fact": {
              "id": "a.flag",
              "type": "boolean",
              "path": [
                "flag"
              ]
            }
          }
        },
        "citations": [
          {
            "source": {
              "id": "s",
              "title": "A source"
            },
            "locator": "page 1"
          }
        ],
        "title": {
          "labels": {
            "en": "A title"
          }
        }
      }
    ],
    "note": {
      "labels": {
        "th": "หมายเหตุ"
      }
    }
  }
}
"""
    )


@pytest.mark.parametrize("rules", shipped_rulebooks(), ids=lambda rules: rules.id)
def test_every_shipped_rule_book_travels(rules: RuleBook[City], tmp_path: Path) -> None:
    path = tmp_path / "rules.json"
    write_rulebook(rules, path)

    assert read_rulebook(path) == rules
    assert read_rulebook(str(path)) == rules
    assert b"\r" not in path.read_bytes()


@pytest.mark.parametrize("newline", [None, "", "\r\n"])
def test_open_files_are_written_and_read(newline: str | None, tmp_path: Path) -> None:
    path = tmp_path / "rules.json"
    with path.open("w", encoding="utf-8", newline=newline) as stream:
        write_rulebook(MEMBERSHIP, stream)

    with path.open(encoding="utf-8") as stream:
        assert read_rulebook(stream) == MEMBERSHIP
    with path.open("rb", buffering=0) as raw:
        assert read_rulebook(raw) == MEMBERSHIP
    assert read_rulebook(io.StringIO(rulebook_to_text(MEMBERSHIP))) == MEMBERSHIP


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_encodings_are_those_of_cities(encoding: str) -> None:
    assert rulebook_from_text(rulebook_to_text(MEMBERSHIP).encode(encoding)) == MEMBERSHIP


def test_facts_may_be_of_enumerations_of_the_user() -> None:
    rules = book(Fact("zone", Zone, path=("zone",)).one_of(Zone.COAST))
    text = rulebook_to_text(rules)

    assert rulebook_from_text(text, types=[Zone]) == rules
    assert read_rulebook(io.StringIO(text), types=iter([Zone])) == rules
    (problem,) = refusals(text)
    assert (problem.where, problem.code) == ("rulebook.requirements[0].condition.one-of.fact.type", "unknown-type")
    assert problem.hint == Message("hint.own-types")
    for of_no_fact in ("boundary", "outcome", "standing"):
        assert of_no_fact not in str(problem.accepted)
    (problem,) = refusals(text.replace('"zone",', '"endorsr",', 2).replace('"id": "endorsr"', '"id": "zone"'))
    assert problem.hint == Message("hint.did-you-mean", {"word": "endorser"})


def enumeration(name: str) -> Anything:
    """Another one of this name."""
    return Enum(name, {"COAST": "coast"})


@pytest.mark.parametrize(
    ("types", "path", "accepted"),
    [
        (Zone, ("types",), "accepted.own-types"),
        (3, ("types",), "accepted.own-types"),
        (None, ("types",), "accepted.own-types"),
        ("Zone", ("types",), "accepted.own-types"),
        ([int], ("types", 0), "accepted.own-type"),
        ([Zone, "Zone"], ("types", 1), "accepted.own-type"),
        ([Zone.COAST], ("types", 0), "accepted.own-type"),
    ],
)
def test_types_of_ones_own_are_a_list_of_classes(types: Anything, path: Anything, accepted: str) -> None:
    text = rulebook_to_text(MEMBERSHIP)
    for read in (
        lambda: rulebook_from_text(text, types=types),
        lambda: read_rulebook(io.StringIO(text), types=types),
        lambda: from_json(to_json(MEMBERSHIP), RuleBook, types=types),
        lambda: make_converter(types=types),
    ):
        with pytest.raises(WrongType) as refused:
            read()
        problem = refused.value.problem
        assert (problem.path, problem.accepted) == (path, Message(accepted))
        assert problem.hint == (Message("hint.as-list", {"written": "[Zone]"}) if types is Zone else None)


def test_two_types_of_one_name_are_not_told_apart() -> None:
    text = rulebook_to_text(MEMBERSHIP)
    assert rulebook_from_text(text, types=[Zone, Zone]) == MEMBERSHIP
    for types in ([Zone, enumeration("Zone")], [enumeration("Endorser")], [enumeration("Unit")]):
        with pytest.raises(CannotExpress, match="cannot be told apart in JSON: another type has the name"):
            rulebook_from_text(text, types=types)


@pytest.mark.parametrize(
    ("call", "path", "accepted"),
    [
        (lambda: rulebook_from_text(None), ("text",), "accepted.text-or-bytes"),  # type: ignore[arg-type]
        (lambda: rulebook_from_text(3), ("text",), "accepted.text-or-bytes"),  # type: ignore[arg-type]
        (lambda: from_json(None, RuleBook), ("text",), "accepted.json-text"),  # type: ignore[arg-type]
        (lambda: read_rulebook(3), ("source",), "accepted.file"),  # type: ignore[arg-type]
        (lambda: read_rulebook(None), ("source",), "accepted.file"),  # type: ignore[arg-type]
        (lambda: write_rulebook(MEMBERSHIP, 3), ("target",), "accepted.file"),  # type: ignore[arg-type]
    ],
)
def test_what_is_no_text_and_no_file_is_refused(
    call: Callable[[], object], path: tuple[str, ...], accepted: str
) -> None:
    with pytest.raises(WrongType) as refused:
        call()
    assert (refused.value.problem.path, refused.value.problem.accepted) == (path, Message(accepted))


def test_a_whole_number_may_be_below_zero_in_a_condition() -> None:
    staff = {"id": "school.staff", "type": "integer", "path": ["staff"]}
    low = {"between": {"fact": staff, "low": "10", "high": 20}}
    (problem,) = refusals(text_of(plain(low)))
    assert problem.accepted == Message("accepted.integer")
    rulebook_from_text(text_of(plain({"between": {"fact": staff, "low": -5, "high": 20}})))
    assert found(text_of(plain({"between": {"fact": staff, "low": 30, "high": 20}}))) == [
        ("rulebook.requirements[0].condition.between", "empty-range")
    ]


CUSTOM = Custom(sunny, (POPULATION,), Labels(en="Sunny"), CITATIONS)


def nested(depth: int) -> Message:
    message = Message("a")
    for _ in range(depth):
        message = Message("a", {"x": message})
    return message


@pytest.mark.parametrize(
    "rules",
    [
        book(CUSTOM),
        book(Not(CUSTOM)),
        book(Fact("a", defined_by=CUSTOM).holds()),
        book(note=Message("a", {"x": Quantity(Decimal("nan"))})),
        book(note=Labels(en="\ud800")),
        book(note=nested(MAX_LEVELS)),
        book(note=nested(5_000)),
        book(note=Labels(en="a" * MAX_RULEBOOK)),
        book(All((FLAG.holds(),) * (MAX_VALUES // 7))),
    ],
    ids=["custom", "denied", "derived", "nan", "surrogate", "deep", "very deep", "long", "wide"],
)
def test_what_a_file_cannot_hold_is_refused_and_nothing_is_written(rules: RuleBook[Anything], tmp_path: Path) -> None:
    path = tmp_path / "rules.json"
    with pytest.raises(CannotExpress) as refused:
        write_rulebook(rules, path)

    assert str(refused.value)
    assert not path.exists()


@pytest.mark.parametrize("condition", [CUSTOM, ~CUSTOM, Fact("d", bool, defined_by=CUSTOM).holds()])
def test_a_function_that_decides_is_named_with_its_requirement(condition: Condition) -> None:
    for write in (rulebook_to_text, to_json):
        with pytest.raises(CannotExpress) as refused:
            write(book(condition))
        assert str(refused.value) == "a.r: a function decides here (Sunny); a file cannot look into it"
    with pytest.raises(CannotExpress) as refused:
        to_json(condition)
    assert str(refused.value) == "a function decides here (Sunny); a file cannot look into it"


def test_a_node_that_nobody_knows_is_named() -> None:
    for write in (rulebook_to_text, to_json):
        with pytest.raises(CannotExpress, match="conversion cannot express StrangeLeaf"):
            write(book(StrangeLeaf()))


def test_only_rule_books_are_written() -> None:
    with pytest.raises(WrongType, match="accepted: a rule book"):
        rulebook_to_text(City(name="A"))  # type: ignore[arg-type]  # refused


# The envelope


@pytest.mark.parametrize(
    ("envelope", "expected"),
    [
        ([], [("", "wrong-type")]),
        ("a", [("", "wrong-type")]),
        (None, [("", "wrong-type")]),
        ({}, [("", "missing"), ("", "missing"), ("", "missing")]),
        ({"rulebook": plain()}, [("format", "missing"), ("version", "missing")]),
        (enveloped(plain(), titel=1), [("titel", "unknown-key")]),
        (enveloped(None), [("rulebook", "wrong-type")]),
        (enveloped(plain(), format="learningcity-rulebok"), [("format", "rulebook-format")]),
        (enveloped(plain(), format=["a"]), [("format", "rulebook-format")]),
        (enveloped({}, format="x", version=7, more=1), ["format", "version", "more"]),
        (enveloped({}, version=2), [("version", "rulebook-version")]),
        (enveloped({}, version=0), [("version", "rulebook-version")]),
        (enveloped({}, version=True), [("version", "rulebook-version")]),
        (enveloped({}, version=1.0), [("version", "rulebook-version")]),
        (enveloped({}, version="1"), [("version", "rulebook-version")]),
        (enveloped({}, version=None), [("version", "rulebook-version")]),
        (
            {"rulebook": {"id": "a.b"}, "version": 1},
            [("format", "missing"), ("rulebook.requirements", "missing")],
        ),
    ],
)
def test_every_problem_of_the_envelope_is_told(envelope: Anything, expected: list[Anything]) -> None:
    problems = found(json.dumps(envelope))

    if expected and isinstance(expected[0], str):
        assert [where for where, _ in problems] == expected
    elif envelope == {}:
        assert sorted(where for where, _ in problems) == ["format", "rulebook", "version"]
    else:
        assert problems == expected


def test_another_version_says_what_to_do() -> None:
    (problem,) = refusals('{\n  "format": "learningcity-rulebook",\n  "version": 2,\n  "rulebook": {"v2": []}\n}')

    assert str(problem) == (
        "<text>:3:14: version: rulebook-version: 2 is no version of the format that this library reads;"
        " accepted: a whole number from 1 to 1 (use a newer learningcity to read it)"
    )
    (problem,) = refusals(text_of(plain(), version=0))
    assert problem.hint is None
    (problem,) = refusals(text_of(plain(), format="learningcity-rulebok"))
    assert problem.hint == Message("hint.did-you-mean", {"word": "learningcity-rulebook"})


# The rule book inside


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        ({"al": []}, [("", "unknown-tag")]),
        ({}, [("", "wrong-type")]),
        ({"all": [LEAF], "any": [LEAF]}, [("", "wrong-type")]),
        ([LEAF], [("", "wrong-type")]),
        ({"not": [LEAF]}, [(".not", "wrong-type")]),
        ({"all": LEAF}, [(".all", "wrong-type")]),
        ({"all": [LEAF, {"hold": 1}, 5]}, [(".all[1]", "unknown-tag"), (".all[2]", "wrong-type")]),
        ({"holds": {"fact": {"id": "a", "path": "flag"}}}, [(".holds.fact.path", "wrong-type")]),
        ({"custom": {}}, [(".custom", "custom-condition")]),
        (
            {"any": [{"custom": 1}, {"not": {"custom": None}}, {"holds": {}}, {"custum": []}]},
            [
                (".any[0].custom", "custom-condition"),
                (".any[1].not.custom", "custom-condition"),
                (".any[2].holds.fact", "missing"),
                (".any[3]", "unknown-tag"),
            ],
        ),
    ],
)
def test_damaged_conditions_are_told_with_their_place(condition: Anything, expected: list[tuple[str, str]]) -> None:
    text = text_of(plain(condition))

    assert found(text) == [(f"rulebook.requirements[0].condition{where}", code) for where, code in expected]


def test_a_function_in_a_file_stands_where_it_is() -> None:
    text = json.dumps(enveloped(plain({"not": {"custom": {"function": "os.remove"}}})), indent=1)
    (problem,) = refusals(text)

    line = text.splitlines()[(problem.line or 0) - 1]
    assert line[(problem.column or 0) - 1 :].startswith("{")
    assert '"custom": ' in line
    assert "a function of a program decides here" in str(problem)


SINCE = Fact("a.since", PartialDate, path=("since",))


def test_days_of_the_buddhist_era_are_refused_with_the_year_to_write() -> None:
    early = SINCE.on_or_after(date(2020, 1, 1)) | ~SINCE.before(date(2019, 2, 3))
    rules = book(early, in_force=Period(PartialDate(2021), PartialDate(2022)), facts_as_of=date(2023, 4, 5))
    text = rulebook_to_text(rules)
    for year in ("2019", "2020", "2021", "2022", "2023"):
        text = text.replace(year, str(int(year) + 543))

    problems = refusals(text)
    condition = "rulebook.requirements[0].condition.any"
    assert [(problem.where, problem.code) for problem in problems] == [
        (f"{condition}[0].on-or-after.day", "buddhist-year"),
        (f"{condition}[1].not.before.day", "buddhist-year"),
        ("rulebook.in_force", "buddhist-year"),
        ("rulebook.in_force", "buddhist-year"),
        ("rulebook.facts_as_of", "buddhist-year"),
    ]
    hints = [
        Message("hint.buddhist-era", {"year": year})
        for year in ("2020-01-01", "2019-02-03", "2021", "2022", "2023-04-05")
    ]
    assert [problem.hint for problem in problems] == hints


@pytest.mark.parametrize(
    "rules",
    [
        book(SINCE.before(date(2563, 1, 1))),
        book(in_force=Period(PartialDate(2563))),
        book(facts_as_of=date(2563, 1, 1)),
    ],
)
def test_what_would_not_be_read_back_for_its_era_is_not_written(rules: RuleBook[Anything]) -> None:
    with pytest.raises(CannotExpress, match="too late for a year of the Common Era"):
        rulebook_to_text(rules)
    assert from_json(to_json(rules), RuleBook) == rules


def test_days_are_looked_for_where_other_things_are_wrong_too() -> None:
    damaged = plain({"before": {"fact": {"id": "a", "type": "date", "path": ["a"]}, "day": "2563-01-01"}})
    damaged |= {"in_force": 3, "facts_as_of": 4, "titel": 1}
    assert {code for _, code in found(text_of(damaged))} == {"wrong-type", "unknown-key", "buddhist-year"}


def test_a_tag_is_hinted_at_by_the_nearest() -> None:
    (problem,) = refusals(text_of(plain({"hold": {}})))

    assert problem.hint == Message("hint.did-you-mean", {"word": "holds"})


def test_keys_that_stand_twice_are_told() -> None:
    text = text_of(plain()).replace('"id": "a.book"', '"id": "a.book", "id": "b"')
    text = text.replace('"version": 1', '"version": 1, "version": 1')

    assert found(text) == [("version", "duplicate-key"), ("rulebook.id", "duplicate-key")]


@pytest.mark.parametrize(
    ("number", "code"),
    [
        ("NaN", "wrong-type"),
        ("-Infinity", "wrong-type"),
        ("1e999", "wrong-type"),
        ("1.5", "wrong-type"),
        ("true", "wrong-type"),
        ('"1"', "wrong-type"),
        ("null", "wrong-type"),
        ("9" * 100_000, "number-too-long"),
    ],
)
def test_numbers_that_are_none_are_refused(number: str, code: str) -> None:
    bound = {"at-least": {"fact": {"id": "n", "type": "integer", "path": ["n"]}, "bound": "BOUND"}}
    (problem,) = refusals(text_of(plain(bound)).replace('"BOUND"', number))

    assert problem.code == code


def test_a_bound_of_many_digits_is_a_number_like_others() -> None:
    rules = book(POPULATION.at_least(10**4_000))

    assert rulebook_from_text(rulebook_to_text(rules)) == rules
    with pytest.raises(CannotExpress):
        rulebook_to_text(book(POPULATION.at_least(10**5_000)))


@pytest.mark.parametrize("spelled", ["1e999999999", "1E999999999", "0.5", " 1", "1/", "1_0", "9" * 5_000, "x", "1/0"])
def test_fractions_are_not_written_out(spelled: str) -> None:
    note = {"message": "a", "params": {"x": {"fraction": spelled}}}

    assert found(text_of({**plain(), "note": note})) == [("rulebook.note.params.x.fraction", "wrong-type")]
    assert from_json('{"quantity": {"fraction": "-1/3"}}', Quantity) == Quantity(Fraction(-1, 3))


@pytest.mark.parametrize("spelled", ["1e999999999", "-1e-999999999", "0e7000", "1e6145", "9" * 7_000])
def test_decimals_are_not_written_out(spelled: str) -> None:
    note = {"message": "a", "params": {"x": {"decimal": spelled}}}

    assert found(text_of({**plain(), "note": note})) == [("rulebook.note.params.x.decimal", "wrong-type")]
    with pytest.raises(CannotExpress):
        rulebook_to_text(book(note=Message("a", {"x": Decimal(spelled)})))
    largest = book(note=Message("a", {"x": Decimal("-1e6144"), "y": Decimal("1e-6144")}))
    assert rulebook_from_text(rulebook_to_text(largest)) == largest


# Hostile text: each is refused before anything is made of it, so that no clock is needed


def closed(opening: str, inner: str, closing: str, times: int) -> str:
    return opening * times + inner + closing * times


HOSTILE = {
    "nothing": ("", "json-unfinished"),
    "space": (" \n", "json-unfinished"),
    "not JSON": ("rules", "json-syntax"),
    "a zero byte": ("\x00", "json-syntax"),
    "a zero byte in a text": ('{"format": "\x00"}', "json-syntax"),
    "truncated": (text_of(plain())[:-40], "json-unfinished"),
    "more after the end": (text_of(plain()) + "{}", "json-syntax"),
    "half a character": (text_of(plain()).replace("A title", "\\ud800"), "lone-surrogate"),
    "half a character, raw": (text_of(plain()).replace("A title", "\ud800"), "encoding"),
    "arrays, 10,000 deep": ("[" * 10_000, "too-deep"),
    "arrays, 1,000,000 deep": (closed("[", "", "]", 1_000_000), "too-deep"),
    "objects, 1,000,000 deep": (closed('{"a":', "1", "}", 1_000_000), "too-deep"),
    "conditions, 10,000 deep": (text_of(plain("X")).replace('"X"', closed('{"not":', "1", "}", 10_000)), "too-deep"),
    "lists of a rule book, 200 deep": (text_of(plain("X")).replace('"X"', closed("[", "", "]", 200)), "too-deep"),
    "1,000,000 conditions": (
        text_of(plain("X")).replace('"X"', '{"all":[' + "{}," * 1_000_000 + "1]}"),
        "too-many-values",
    ),
    "1,000,000 escapes": (
        text_of(plain("X")).replace('"X"', '{"all":["\\u0e01",' + "1," * 1_000_000 + "1]}"),
        "too-many-values",
    ),
    "1,000,000 requirements": ('{"rulebook":{"requirements":[' + "1," * 1_000_000 + "1]}}", "too-many-values"),
    "1,000,000 values beside the rule book": ('{"x":[' + "1," * 1_000_000 + "1]}", "too-many-values"),
    "1,000,000 values": ("[" + "1," * 1_000_000 + "1]", "too-many-values"),
    "too many bytes": (" " * (MAX_RULEBOOK + 1), "rulebook-too-long"),
}


@pytest.mark.parametrize(("text", "code"), HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_text_has_one_clear_problem(text: str, code: str) -> None:
    (problem,) = refusals(text)

    assert problem.code == code
    assert len(str(problem)) < 500


@pytest.mark.parametrize("text", [text for text, _ in HOSTILE.values()], ids=HOSTILE.keys())
def test_single_values_of_hostile_text_are_refused_too(text: str) -> None:
    for kind in (RuleBook, Condition):
        with pytest.raises(ConversionError):
            from_json(text, kind)


def test_an_endless_stream_is_not_read_to_its_end() -> None:
    class Endless(io.RawIOBase):
        def read(self, size: int = -1) -> bytes:
            assert 0 <= size <= MAX_RULEBOOK + 1
            return b" " * min(size, 1_000_000)

    with pytest.raises(ConversionError) as refused:
        read_rulebook(Endless())  # type: ignore[arg-type]  # it has all that is asked of a stream
    assert [(problem.code, problem.source) for problem in refused.value.problems] == [("rulebook-too-long", "<stream>")]


def test_problems_name_the_file(tmp_path: Path) -> None:
    path = tmp_path / "rules.json"
    path.write_text("{", encoding="utf-8")

    for source in (path, str(path)):
        with pytest.raises(ConversionError) as refused:
            read_rulebook(source)
        assert [problem.source for problem in refused.value.problems] == [str(path)]
    with path.open(encoding="utf-8") as stream, pytest.raises(ConversionError) as refused:
        read_rulebook(stream)
    assert [problem.source for problem in refused.value.problems] == [str(path)]
    with pytest.raises(ConversionError, match=r"t\.json:1:2"):
        rulebook_from_text("{", source="t.json")
    with pytest.raises(ConversionError, match="<stream>:1:1"):
        read_rulebook(io.BytesIO())
    with pytest.raises(OSError, match="nowhere"):
        read_rulebook(tmp_path / "nowhere")


def test_bytes_that_are_no_text_are_told_with_their_place() -> None:
    (problem,) = refusals(b'{\n "format": "\xa1\xa2\xa3"}')
    assert (problem.code, problem.line, problem.column) == ("encoding", 2, 13)
    assert refusals("{}".encode("utf-32"))[0].code == "utf-32"


@pytest.mark.parametrize("depth", [MAX_DEPTH, MAX_DEPTH + 1, 60, 100])
def test_conditions_nest_as_deep_as_the_language_allows(depth: int) -> None:
    condition: Anything = LEAF
    for _ in range(depth - 1):
        condition = {"holds": {"fact": {"id": "deeper", "defined_by": condition}}}
    text = text_of(plain(condition))

    if depth == MAX_DEPTH:
        assert rulebook_from_text(text).requirements[0].id == "a.r"
        return
    (problem,) = refusals(text)
    assert problem.code == "too-deep"
    assert problem.path[:3] == ("rulebook", "requirements", 0)[: len(problem.path)]


def test_definitions_that_are_repeated_cost_what_they_are_long() -> None:
    condition: Anything = LEAF
    for _ in range(7):
        deeper = {"holds": {"fact": {"id": "deeper", "defined_by": condition}}}
        condition = {"any": [deeper, deeper]}

    rules = rulebook_from_text(text_of(plain(condition)))
    assert rulebook_from_text(rulebook_to_text(rules)) == rules


def test_the_largest_rule_book_is_read_and_one_value_more_is_not() -> None:
    spare = MAX_VALUES - values_in(json.loads(to_json(book(All((FLAG.holds(),))))))
    leaves, zeros = divmod(spare - values_in({"message": "a", "params": {"x": [0]}}), values_in(LEAF))
    rules = book(All((FLAG.holds(),) * (leaves + 1)), note=Message("a", {"x": (0,) * (zeros + 1)}))
    larger = evolve(rules, note=Message("a", {"x": (0,) * (zeros + 2)}))

    assert values_in(json.loads(to_json(rules))) == MAX_VALUES
    assert rulebook_from_text(rulebook_to_text(rules)) == rules
    with pytest.raises(CannotExpress, match="too many values"):
        rulebook_to_text(larger)
    one_more = rulebook_to_text(rules).replace(" 0\n", " 0,\n0\n")
    assert found(one_more) == [("rulebook", "too-many-values")]


def values_in(decoded: Anything) -> int:
    inner = decoded.values() if isinstance(decoded, dict) else decoded if isinstance(decoded, list) else ()
    return 1 + sum(map(values_in, inner))


def test_a_rule_book_nests_as_deep_as_it_is_read() -> None:
    levels = 2  # the rule book, and the innermost message
    deepest = book(note=nested((MAX_LEVELS - levels) // 2))

    assert rulebook_from_text(rulebook_to_text(deepest)) == deepest
    with pytest.raises(CannotExpress, match="too deep"):
        rulebook_to_text(evolve(deepest, note=nested((MAX_LEVELS - levels) // 2 + 1)))


# Many problems


@pytest.mark.parametrize(
    ("many", "listed"),
    [
        (lambda count: {"all": [{}] * count}, ".all"),
        (lambda count: {"all": [{"custom": 1}] * count}, ".all"),
        (lambda count: {"holds": {f"k{number}": 1 for number in range(count)}}, ".holds"),
        (lambda count: {"holds": {"fact": {**LEAF["holds"]["fact"], "path": [1] * count}}}, ".holds.fact.path"),
        (
            lambda count: {"holds": {"fact": {**LEAF["holds"]["fact"], **{f"k{n}": 1 for n in range(count)}}}},
            ".holds.fact",
        ),
    ],
    ids=["entries", "functions", "keys of a leaf", "steps", "keys of a fact"],
)
def test_of_very_many_problems_the_first_are_listed(many: Callable[[int], Anything], listed: str) -> None:
    few = refusals(text_of(plain(many(MAX_PROBLEMS - 1))))
    assert "more-problems" not in {problem.code for problem in few}

    assert len(few) in (MAX_PROBLEMS - 1, MAX_PROBLEMS)

    problems = refusals(text_of(plain(many(MAX_PROBLEMS + 1))))
    (more,) = [problem for problem in problems if problem.code == "more-problems"]
    assert more.where == f"rulebook.requirements[0].condition{listed}"
    assert "more than 1,000 problems" in str(more)
    assert len(problems) == MAX_PROBLEMS + 1


def test_of_very_many_keys_that_stand_again_the_first_are_listed() -> None:
    text = '{"format": "learningcity-rulebook"' + ', "format": 1' * (MAX_PROBLEMS + 5) + "}"

    assert [code for _, code in found(text)].count("duplicate-key") == MAX_PROBLEMS


def test_problems_far_apart_have_their_places() -> None:
    text = json.dumps(enveloped(plain({"all": [LEAF, 1, LEAF, 2]})), indent=1)

    for problem, number in zip(refusals(text), (1, 2), strict=True):
        line = text.splitlines()[(problem.line or 0) - 1]
        assert line[(problem.column or 0) - 1 :].rstrip(",") == str(number)


# Mappings of Python, which may hold themselves


def cyclic_condition() -> Anything:
    condition: dict[str, Anything] = {}
    condition["not"] = condition
    return plain(condition)


def cyclic_list() -> Anything:
    condition: dict[str, Anything] = {"all": []}
    condition["all"] += [condition, condition]
    return plain(condition)


def cyclic_definition() -> Anything:
    condition: dict[str, Anything] = {"holds": {"fact": {"id": "a"}}}
    condition["holds"]["fact"]["defined_by"] = condition
    return plain(condition)


def cyclic_book() -> Anything:
    rules = plain()
    rules["requirements"].append(rules)
    return rules


def cyclic_note() -> Anything:
    note: dict[str, Anything] = {"message": "a"}
    note["params"] = {"x": note}
    return {**plain(), "note": note}


def cyclic_mapping() -> Anything:
    condition: UserDict[str, Anything] = UserDict()
    condition["not"] = condition
    return plain(condition)


def deep(opening: Callable[[Anything], Anything], times: int = 10_000) -> Anything:
    inner: Anything = LEAF
    for _ in range(times):
        inner = opening(inner)
    return plain(inner)


def shared() -> Anything:
    """A few objects, of which a tree without end comes."""
    inner: Anything = LEAF
    for _ in range(40):
        inner = {"any": (inner, inner)}
    return plain(inner)


def shared_note() -> Anything:
    inner: Anything = {"message": "a"}
    for _ in range(40):
        inner = {"message": "a", "params": {"x": inner, "y": [inner, inner]}}
    return {**plain(), "note": inner}


def wide() -> Anything:
    entries = [LEAF] * 100_000
    return plain({"all": [{"all": entries}] * 100_000})


STRANGE: dict[str, Callable[[], Anything]] = {
    "a condition in itself": cyclic_condition,
    "a list in itself": cyclic_list,
    "a definition in itself": cyclic_definition,
    "a rule book in itself": cyclic_book,
    "a note in itself": cyclic_note,
    "a mapping in itself": cyclic_mapping,
    "10,000 denials": lambda: deep(lambda inner: {"not": inner}),
    "10,000 lists": lambda: deep(lambda inner: [inner]),
    "10,000 definitions": lambda: deep(lambda inner: {"holds": {"fact": {"id": "a", "defined_by": inner}}}),
    "one part in many places": shared,
    "one text in many places": shared_note,
    "one list in many places": wide,
}


@pytest.mark.parametrize("make", STRANGE.values(), ids=STRANGE.keys())
@pytest.mark.parametrize("detailed", [True, False])
def test_strange_mappings_have_a_clear_problem(make: Callable[[], Anything], detailed: bool) -> None:
    converter = make_converter()
    converter.detailed_validation = detailed
    rules = make()

    for kind, value in ((RuleBook, rules), (Condition, rules["requirements"][0]["condition"])):
        if kind is Condition and value is LEAF:
            continue
        with pytest.raises(Exception) as refused:  # noqa: PT011  # a group of cattrs, or the problem itself
            converter.structure(value, kind)
        (problem,) = problems_of(refused.value)
        assert problem.code in ("too-deep", "too-many-values")
        assert "at most" in str(problem)


def test_a_key_of_a_mapping_that_is_no_text_is_refused() -> None:
    with pytest.raises(Exception) as refused:  # noqa: PT011  # a group of cattrs
        make_converter().structure(plain({5: 1}), RuleBook)
    assert [problem.code for problem in problems_of(refused.value)] == ["wrong-type"]


def test_the_problems_of_a_list_of_rule_books_have_its_index() -> None:
    with pytest.raises(Exception) as refused:  # noqa: PT011  # a group of cattrs
        make_converter().structure([plain(), plain({"custom": 1})], list[RuleBook[Anything]])

    (problem,) = problems_of(refused.value)
    assert problem.where == "[1].requirements[0].condition.custom"


def test_what_no_converter_expresses_is_no_problem_of_the_input() -> None:
    class Odd:
        pass

    with pytest.raises(CannotExpress):
        problems_of(ClassValidationError("", [CannotExpress(Message("a"))], Odd))


def test_a_rule_book_in_a_tower_of_calls_is_refused_or_read() -> None:
    text = rulebook_to_text(MEMBERSHIP)

    def under(calls: int) -> str:
        return under(calls - 1) if calls else rulebook_from_text(text).id

    def tried(calls: int) -> str:
        try:
            return under(calls)
        except (ConversionError, RecursionError):
            return "refused"

    limit = sys.getrecursionlimit()
    assert {tried(calls) for calls in range(0, limit, limit // 20)} == {MEMBERSHIP.id, "refused"}
