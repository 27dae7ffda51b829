"""JSON and JSON Lines: every refusal with its line and column."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from attrs import frozen

from learningcity.cities import City, Endorsement, Endorser, GoverningBody, GoverningBodyKind, Population
from learningcity.conversion import (
    Record,
    WrittenFormat,
    cities_from_text,
    cities_to_text,
    from_json,
    read_cities,
    read_records,
    reading,
    write_cities,
)
from learningcity.dates import PartialDate
from learningcity.errors import CannotExpress, ConversionError, InvalidValue, Problem
from learningcity.texts import Message


@frozen(kw_only=True)
class Own(City):
    budget: int | None = None
    refused: str | None = None

    def __attrs_post_init__(self) -> None:
        if self.refused is not None:
            raise ValueError(self.refused)


def read(text: str | bytes, format: WrittenFormat = "jsonl", kind: type[City] = City) -> list[Record[City]]:
    raw = text.encode() if isinstance(text, str) else text
    return list(read_records(io.BytesIO(raw), format, source="f", kind=kind))


def problems(text: str | bytes, format: WrittenFormat = "jsonl", kind: type[City] = City) -> list[Problem]:
    return [problem for record in read(text, format, kind) for problem in record.problems]


def places(text: str | bytes, format: WrittenFormat = "jsonl") -> list[tuple[int | None, int | None, str]]:
    return [(problem.line, problem.column, problem.code) for problem in problems(text, format)]


def buddhist(year: str) -> Message:
    return Message("hint.buddhist-era", {"year": year})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('{"name": "A", "population": 10000.0}', [(1, 29, "wrong-type")]),
        ('{"name": "A", "population": 1e4}', [(1, 29, "wrong-type")]),
        ('{"name": "A", "population": "10000"}', [(1, 29, "wrong-type")]),
        ('{"name": "A", "population": true}', [(1, 29, "wrong-type")]),
        ('{"name": "A", "population": NaN}', [(1, 29, "wrong-type")]),
        ('{"name": "A", "population": -Infinity}', [(1, 29, "wrong-type")]),
        ('{"name": "A", "population": -1}', [(1, 29, "negative")]),
        (
            '{"name": "A", "population": {"count": -1, "year": 0, "of": ""}}',
            [(1, 39, "negative"), (1, 51, "year"), (1, 60, "blank")],
        ),
        ('{"name": "A", "population": {"coun": 1}}', [(1, 29, "missing"), (1, 30, "unknown-key")]),
        ('{"name": null}', [(1, 10, "wrong-type")]),
        ('{"name": "A", "stakeholder_participation": "false"}', [(1, 44, "wrong-type")]),
        ('{"name": "A", "governing_body": {"kind": "x"}}', [(1, 42, "unknown-value")]),
        ('{"name": "A", "governing_body": ["x"]}', [(1, 33, "wrong-type")]),
        ('{"name": "A", "endorsements": "mayor"}', [(1, 31, "wrong-type")]),
        ('{"name": "A", "endorsements": [{"by": "mayor", "on": "2020-1"}]}', [(1, 54, "date")]),
        ('{"name": "A", "member_since": 2013}', [(1, 31, "wrong-type")]),
        ('{"name": "A", "country": "th"}', [(1, 26, "country")]),
        (
            '{"name": "A", "name": "B", "n": {"a": 1, "a": 2}}',
            [(1, 15, "duplicate-key"), (1, 28, "unknown-key"), (1, 42, "duplicate-key")],
        ),
        ('{"name": "\\ud800"}', [(1, 1, "lone-surrogate")]),
        ('{"name": "A"} {"name": "B"}', [(1, 15, "json-syntax")]),
        ('{"nam": "A"} x', [(1, 1, "missing"), (1, 2, "unknown-key"), (1, 14, "json-syntax")]),
        ("  {\"name\": 'A'}", [(1, 12, "json-syntax")]),
        ('{"name": "A"', [(1, 13, "json-unfinished")]),
        ('{"name": "A', [(1, 10, "json-unfinished")]),
        ('{"name": "A\tB"}', [(1, 12, "json-syntax")]),
        ('{"name": ' + "9" * 5000 + "}", [(1, 1, "number-too-long")]),
        ('{"name": ' + "[" * 100 + "]" * 100 + "}", [(1, 1, "too-deep")]),
        ('{"name": ' + "[" * 5000 + "]" * 5000 + "}", [(1, 1, "too-deep")]),
        ("[]", [(1, 1, "wrong-type")]),
        ("\ufefftrue", [(1, 1, "wrong-type")]),
    ],
)
def test_refusals_have_their_place(text: str, expected: list[tuple[int, int, str]]) -> None:
    assert places(text) == expected
    assert places(f"{text}\n") == expected


def test_positions_count_lines_and_characters() -> None:
    text = (
        '\n[\n {"name": "หาดใหญ่", "population": 1.5},\n'
        ' {"name": "B",\n\n  "endorsements": ["mayor",\n "mayr"]}, {"nam": 1}\n]'
    )

    assert places(text, "json") == [
        (3, 36, "wrong-type"),
        (7, 2, "unknown-value"),
        (7, 12, "missing"),
        (7, 13, "unknown-key"),
    ]
    assert [record.line for record in read(text, "json")] == [3, 4, 7]


def test_a_problem_says_what_was_seen_and_what_would_do() -> None:
    (problem,) = problems('{"name": "A", "endorsements": ["mayr"]}')

    assert problem == Problem(
        "unknown-value",
        ("endorsements", 0),
        "'mayr'",
        Message("accepted.one-of", {"words": "mayor, city-representative, national-commission"}),
        Message("hint.did-you-mean", {"word": "mayor"}),
        source="f",
        line=1,
        column=32,
    )


def test_misspelt_keys_get_the_nearest() -> None:
    missing, unknown = problems('{"Name": "A"}')

    assert (missing.path, dict(missing.params)) == (("name",), {"key": "name"})
    assert unknown.hint == Message("hint.did-you-mean", {"word": "name"})


def test_object_forms_and_thai_spellings_are_accepted() -> None:
    (city,) = cities_from_text(
        '{"name": "A", "population": {"count": 5, "year": 2020, "of": "urban area"},'
        ' "governing_body": {"kind": "สภาเทศบาล"}, "endorsements": ["ผู้แทนเมือง", {"by": "mayor", "on": "2020-05"}],'
        ' "member_since": "2019", "country": null,'
        ' "adopted_documents": []}',
        "json",
    )

    assert city == City(
        name="A",
        population=Population(5, 2020, "urban area"),
        governing_body=GoverningBody(GoverningBodyKind.MUNICIPAL_COUNCIL),
        endorsements=(Endorser.CITY_REPRESENTATIVE, Endorsement(Endorser.MAYOR, PartialDate(2020, 5))),
        member_since="2019",
        adopted_documents=(),
    )


def test_years_of_the_buddhist_era_are_refused_at_their_place() -> None:
    text = (
        '{"name": "A", "member_since": "2562-10", "population": {"count": 1, "year": 2563},'
        ' "endorsements": ["mayor", {"by": "mayor", "on": "2564"}, {"by": "mayor", "on": "2021"}]}'
    )

    for format in ("json", "jsonl"):
        assert [(each.column, each.path, each.code, each.value, each.hint) for each in problems(text, format)] == [
            (31, ("member_since",), "buddhist-year", "'2562-10'", buddhist("2019-10")),
            (77, ("population", "year"), "buddhist-year", "2563", buddhist("2020")),
            (132, ("endorsements", 1, "on"), "buddhist-year", "'2564'", buddhist("2021")),
        ]
    assert [each.accepted for each in problems(text)] == [
        Message("accepted.date"),
        Message("accepted.year"),
        Message("accepted.date"),
    ]


@pytest.mark.parametrize(("year", "refused"), [(2399, False), (2400, True), (2699, True), (2700, False)])
def test_three_centuries_are_of_the_buddhist_era(year: int, refused: bool) -> None:
    for inner in (
        f'"member_since": "{year}"',
        f'"population": {{"count": 1, "year": {year}}}',
        f'"endorsements": [{{"by": "mayor", "on": "{year}-01"}}]',
    ):
        text = f'{{"name": "A", {inner}}}'
        assert [each.code for each in problems(text)] == (["buddhist-year"] if refused else [])
        (city,) = [from_json(text, City)]
        assert reads_back(city) is not refused


def reads_back(city: City) -> bool:
    formats: tuple[WrittenFormat, ...] = ("json", "jsonl")
    try:
        return all(cities_from_text(cities_to_text([city], format), format) == (city,) for format in formats)
    except CannotExpress:
        return False


@pytest.mark.parametrize("format", ["csv", "json", "jsonl"])
@pytest.mark.parametrize(
    ("city", "named"),
    [
        (City(name="A", member_since="2562"), "member_since"),
        (City(name="A", population=Population(1, 2563)), "population.year"),
        (City(name="A", endorsements=(Endorsement(Endorser.MAYOR, "2564-01"),)), "endorsements.on"),
    ],
)
def test_years_of_the_buddhist_era_are_not_written(format: WrittenFormat, city: City, named: str) -> None:
    with pytest.raises(CannotExpress) as refused:
        cities_to_text([City(name="B"), city], format)
    assert refused.value.message == Message("error.cannot-express", {"reader": "conversion", "node": named})


def test_years_of_the_buddhist_era_come_with_the_other_problems() -> None:
    text = (
        '{"nam": "A", "member_since": "2562", "population": {"count": true, "year": 2563},'
        ' "endorsements": [{"by": "mayr", "on": "2564"}, {"by": "mayor", "on": "x"}]}'
    )
    assert [problem.code for problem in problems(text)] == [
        "missing",
        "unknown-key",
        "buddhist-year",
        "wrong-type",
        "buddhist-year",
        "unknown-value",
        "buddhist-year",
        "date",
    ]
    assert [each.code for each in problems('{"population": 1, "endorsements": "x", "member_since": 2562}')] == [
        "missing",
        "wrong-type",
        "wrong-type",
    ]


LATE = PartialDate(2562)


@frozen(kw_only=True)
class Late(City):
    member_since: PartialDate | None = LATE


def test_a_year_that_the_text_does_not_tell_is_not_refused() -> None:
    (record,) = read('{"name": "A"}', kind=Late)

    assert record.city == Late(name="A")


def test_only_cities_are_written() -> None:
    for format in ("csv", "json", "jsonl"):
        with pytest.raises(CannotExpress):
            cities_to_text([5], format)  # type: ignore[list-item]  # refused


@frozen(kw_only=True)
class Listed(City):
    tags: list[str] | None = None


@pytest.mark.parametrize("format", ["csv", "json", "jsonl"])
def test_text_is_no_list_of_its_characters(format: WrittenFormat) -> None:
    named = Message("error.cannot-express", {"reader": "conversion", "node": "Listed.tags"})
    text = "name,tags\nA,abc\n" if format == "csv" else '{"name": "A", "tags": "abc"}'

    with pytest.raises(CannotExpress) as refused:
        cities_from_text(text, format, kind=Listed)
    assert refused.value.message == named
    with pytest.raises(CannotExpress) as refused:
        cities_to_text([Listed(name="A", tags=["a"])], format)
    assert refused.value.message == named


def test_escaped_text_reads_as_it_is_meant() -> None:
    assert cities_from_text('{"name": "\\u0e01\\ud83d\\ude00"}', "jsonl") == (City(name="ก😀"),)


def test_blank_lines_are_none_and_bad_lines_are_lost_alone() -> None:
    raw = b'\n{"name": "A"}\r\n  \n{"name": "\xff"}\n{"name": "B"}\n' + b" " * 1_000_001 + b'\n{"name": "C"}'

    assert [(record.line, record.city and record.city.name) for record in read(raw)] == [
        (2, "A"),
        (4, None),
        (5, "B"),
        (6, None),
        (7, "C"),
    ]
    assert places(raw) == [(4, 11, "encoding"), (6, 1, "line-too-long")]


@pytest.mark.parametrize(
    ("text", "names", "expected"),
    [
        ("[]", [], []),
        (" [ ] ", [], []),
        ('{"name": "A"}\n', ["A"], []),
        ('[{"name": "A"}, {"name": "B"}]', ["A", "B"], []),
        ('[{"name": "A"},]', ["A"], [(1, 16, "json-syntax")]),
        ('[{"name": "A"} {"name": "B"}]', ["A"], [(1, 16, "json-syntax")]),
        ('[{"name": "A"}', ["A"], [(1, 15, "json-unfinished")]),
        ('[{"name": "A"}] x', ["A"], [(1, 17, "json-syntax")]),
        ("[", [], [(1, 2, "json-unfinished")]),
        ("[1, 2]", [], [(1, 2, "wrong-type"), (1, 5, "wrong-type")]),
        ("", [], [(1, 1, "json-unfinished")]),
        ("12", [], [(1, 1, "wrong-type")]),
    ],
)
def test_documents_hold_an_array_or_one_city(text: str, names: list[str], expected: list[tuple[int, int, str]]) -> None:
    assert places(text, "json") == expected
    assert [record.city.name for record in read(text, "json") if record.city] == names


def test_documents_have_a_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MAX_DOCUMENT", 10)

    assert places("[         ]", "json") == [(1, 1, "document-too-long")]
    assert places("[        ]", "json") == []


def test_bad_bytes_end_a_document() -> None:
    assert places(b'[{"name": "A"},\n {"name": "\xff"}]', "json") == [(2, 12, "encoding")]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("format", ["json", "jsonl"])
def test_encodings(encoding: str, format: WrittenFormat) -> None:
    assert cities_from_text('{"name": "หาดใหญ่"}'.encode(encoding), format) == (City(name="หาดใหญ่"),)


@pytest.mark.parametrize("encoding", ["utf-32", "utf-32-le", "utf-32-be"])
def test_utf_32_is_refused(encoding: str) -> None:
    assert places('{"name": "A"}'.encode(encoding)) == [(1, 1, "utf-32")]


def test_broken_utf_16_loses_its_line_only() -> None:
    raw = '{"name": "A"}\n{"name": "'.encode("utf-16-le") + b"\x00\xd8" + '"}\n{"name": "B"}\n'.encode("utf-16-le")

    assert places(raw + b"\x00") == [(2, 11, "encoding"), (4, 1, "encoding")]
    assert [record.city.name for record in read(raw) if record.city] == ["A", "B"]


def test_long_utf_16_is_read_in_parts() -> None:
    line = '{"name": "' + "ก" * 50_000 + '"}\n'

    assert len(cities_from_text(("\ufeff" + line * 3).encode("utf-16-be"), "jsonl")) == 3
    assert places(("x" * 1_100_000 + "\n" + line).encode("utf-16-le")) == [(1, 1, "line-too-long")]


class Drip(io.RawIOBase):
    """A stream that gives a byte at a time."""

    def __init__(self, raw: bytes) -> None:
        self._raw = io.BytesIO(raw)

    def read(self, size: int = -1, /) -> bytes:
        return self._raw.read(min(size, 1))

    def readline(self, size: int | None = -1, /) -> bytes:
        return self._raw.readline(size)


@pytest.mark.parametrize("text", ["{}", "a\nb", "\n\n\n\n\n", ""])
def test_streams_may_give_less_than_asked(text: str) -> None:
    dripped = list(read_records(Drip(text.encode()), "jsonl", source="f"))  # type: ignore[call-overload]  # what is asked of a stream

    assert dripped == read(text)


def test_own_refusals_of_a_constructor_are_problems() -> None:
    (problem,) = problems('{"name": "A", "refused": "no such place"}', kind=Own)

    assert (problem.code, dict(problem.params), problem.path) == ("refused", {"reason": "no such place"}, ())
    (problem,) = problems('{"name": "A", "refused": ""}', kind=Own)
    assert dict(problem.params) == {"reason": "ValueError"}
    assert problems("name,refused\nA,never\n", "csv", Own)[0].column == 1


# Files


@pytest.mark.parametrize("suffix", [".csv", ".json", ".JSONL", ".ndjson"])
def test_the_suffix_tells_the_format(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"cities{suffix}"
    written = (City(name="A", country="TH"), City(name="B", endorsements=()))
    format: WrittenFormat = {".csv": "csv", ".json": "json"}.get(suffix, "jsonl")  # type: ignore[assignment]  # one of them
    with path.open("w", encoding="utf-8", newline="") as stream:
        write_cities(written, stream, format)

    assert read_cities(path) == written
    assert read_cities(str(path), format=format) == written


def test_a_file_is_named_in_its_problems(tmp_path: Path) -> None:
    path = tmp_path / "cities.csv"
    path.write_text("name,country\nA,XX\n,TH\n", encoding="utf-8")

    with pytest.raises(ConversionError) as refused:
        read_cities(path)

    assert [(problem.source, problem.line) for problem in refused.value.problems] == [(str(path), 2), (str(path), 3)]


def test_unknown_formats_are_refused(tmp_path: Path) -> None:
    with pytest.raises(InvalidValue) as refused:
        read_cities(tmp_path / "cities.jsn")
    assert refused.value.problem.hint == Message("hint.did-you-mean", {"word": ".json"})
    with pytest.raises(InvalidValue):
        read_records(io.BytesIO(), "xml", source="f")  # type: ignore[call-overload]  # refused
    with pytest.raises(InvalidValue):
        cities_to_text([], "xml")  # type: ignore[arg-type]  # refused


def test_written_json_has_the_known_fields_only() -> None:
    cities = (City(name="A", population=5, governing_body="municipal-council", endorsements=("mayor",)), City(name="B"))

    assert cities_to_text(cities, "jsonl") == (
        '{"name": "A", "population": 5, "governing_body": "municipal-council", "endorsements": ["mayor"]}\n'
        '{"name": "B"}\n'
    )
    assert cities_to_text(cities, "json").startswith('[\n{"name": "A"')
    assert cities_to_text((), "json") == "[]\n"


def test_a_line_that_would_not_read_back_is_refused() -> None:
    with pytest.raises(CannotExpress):
        cities_to_text([City(name="A" * 1_000_000)], "jsonl")
    with pytest.raises(CannotExpress):
        cities_to_text([City(name="\ud800")], "jsonl")


def test_one_value_and_nothing_after_it() -> None:
    with pytest.raises(ConversionError) as refused:
        from_json('{"name": "A"}\n{', City)

    (problem,) = refused.value.problems
    assert (problem.source, problem.line, problem.column, problem.code) == (None, 2, 1, "json-syntax")


@pytest.mark.parametrize("value", [5, 2560])
def test_a_class_may_have_something_else_in_a_field_of_dates(value: int) -> None:
    from attrs import frozen

    from learningcity.conversion import cities_from_text

    @frozen(kw_only=True)
    class Plain(City):
        population: int | None = None  # type: ignore[assignment]
        member_since: str | None = None  # type: ignore[assignment]
        endorsements: tuple[str, ...] | None = None  # type: ignore[assignment]

    text = f'{{"name": "q", "population": {value}, "member_since": "long ago", "endorsements": ["x"]}}'
    (city,) = cities_from_text(text, "json", kind=Plain)
    assert city == Plain(name="q", population=value, member_since="long ago", endorsements=("x",))
