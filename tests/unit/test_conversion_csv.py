"""CSV: every refusal with its line and column, and what it leaves alone."""

from __future__ import annotations

import csv
import io
from enum import IntEnum
from pathlib import Path
from typing import Annotated, NewType
from typing import Any as Anything

import pytest
from attrs import field, frozen, make_class

from learningcity.cities import City, Endorsement, Endorser, Population
from learningcity.conversion import Record, cities_from_text, cities_to_text, read_cities, read_records
from learningcity.dates import PartialDate
from learningcity.errors import CannotExpress, Problem
from learningcity.texts import Message


class Level(IntEnum):
    LOW = 1
    HIGH = 2


@frozen(kw_only=True)
class ThaiCity(City):
    learning_budget: int | None = None
    share: float | None = None
    level: Level | None = None
    scores: tuple[int, ...] | None = None
    since: int | None = 5


def read(text: str | bytes, kind: type[City] = City) -> list[Record[City]]:
    raw = text.encode() if isinstance(text, str) else text
    return list(read_records(io.BytesIO(raw), "csv", source="f.csv", kind=kind))


def problems(text: str | bytes, kind: type[City] = City) -> list[Problem]:
    return [problem for record in read(text, kind) for problem in record.problems]


def places(text: str | bytes, kind: type[City] = City) -> list[tuple[int | None, int | None, str]]:
    return [(problem.line, problem.column, problem.code) for problem in problems(text, kind)]


def only(text: str | bytes, kind: type[City] = City) -> Problem:
    (problem,) = problems(text, kind)
    return problem


def did_you_mean(word: str) -> Message:
    return Message("hint.did-you-mean", {"word": word})


def test_ten_kinds_of_mistakes_give_ten_problems() -> None:
    text = (
        "name,country,population,population_year,governing_body,endorsements,member_since,stakeholder_participation\n"
        "Hat Yai,TH,191696,2020,municipal-council,mayor; city-representative,2019-02,true\n"
        'A,TH,"10,000",,,,,\n'
        "B,th,1,,,,,\n"
        "C,TH,1,2563,,,,\n"
        "D,TH,1,,municipal_council,,,\n"
        "E,TH,1,,,mayor;;mayor,,\n"
        "F,TH,1,,,,2562-02,\n"
        "G,TH,1,,,,,yes\n"
        "H,TH,1\n"
        'I,TH,"1,,,,,\n'
        ",TH,1,,,,,\n"
    )

    assert places(text) == [
        (3, 3, "whole-number"),
        (4, 2, "country"),
        (5, 4, "buddhist-year"),
        (6, 5, "unknown-value"),
        (7, 6, "unknown-value"),
        (8, 7, "buddhist-year"),
        (9, 8, "unknown-value"),
        (10, 4, "ragged-row"),
        (11, 3, "unclosed-quote"),
        (12, 1, "missing"),
    ]
    first = read(text)[0]
    assert first.line == 2
    assert first.city == City(
        name="Hat Yai",
        country="TH",
        population=Population(191_696, 2020),
        governing_body="municipal-council",
        endorsements=("mayor", "city-representative"),
        member_since="2019-02",
        stakeholder_participation=True,
    )


def test_all_problems_of_a_row_come_at_once_in_the_order_of_its_columns() -> None:
    text = "member_since,name,population,population_year,country\n2013-13,,4.9,99999,XX\n"

    assert [(each.column, each.path, each.code) for each in problems(text)] == [
        (1, ("member_since",), "date"),
        (2, ("name",), "missing"),
        (3, ("population",), "whole-number"),
        (4, ("population", "year"), "year"),
        (5, ("country",), "country"),
    ]


def test_thai_heads_and_words() -> None:
    text = (
        " ชื่อเมือง ,ประเทศ,จำนวนประชากร,สภา,การรับรอง,รูปแบบการปกครอง,"
        "learning_city_form,commitment_by,resource_mobilisation\n"
        "หาดใหญ่,TH,10000,สภาเทศบาล,นายกเทศมนตรี;ผู้แทนเมือง,เทศบาลนคร,"
        "เมืองแห่งการเรียนรู้,นายกเทศมนตรี; ฝ่ายบริหาร,ไม่ใช่\n"
        "กรุงเทพ,TH,1,สภาอื่นที่ได้รับการเลือกตั้ง,ไม่มี,กรุงเทพมหานคร,,,ใช่\n"
    )

    assert cities_from_text("\ufeff" + text, "csv") == (
        City(
            name="หาดใหญ่",
            country="TH",
            population=10_000,
            governing_body="municipal-council",
            endorsements=("mayor", "city-representative"),
            administrative_form="city-municipality",
            learning_city_form="learning-town",
            commitment_by=("mayor", "administration"),
            resource_mobilisation=False,
        ),
        City(
            name="กรุงเทพ",
            country="TH",
            population=1,
            governing_body="other-elected-council",
            endorsements=(),
            administrative_form="special-administration",
            resource_mobilisation=True,
        ),
    )


@pytest.mark.parametrize(
    ("cell", "code", "hint"),
    [
        ("๑๐๐๐๐", "whole-number", "10000"),
        ('"10,000"', "whole-number", "10000"),
        ("10 000", "whole-number", "10000"),
        ("๑๐_๐๐๐", "whole-number", "10000"),
        (" 10000", "whole-number", "10000"),
        ('"1,00"', "whole-number", None),
        ("4.9", "whole-number", None),
        ("10000.0", "whole-number", None),
        ("1e4", "whole-number", None),
        ("+5", "whole-number", None),
        ("-1", "negative", None),
        ("9" * 19, "whole-number", None),
    ],
)
def test_only_digits_are_whole_numbers(cell: str, code: str, hint: str | None) -> None:
    problem = only(f"name,population\nA,{cell}\n")

    assert (problem.code, problem.line, problem.column, problem.path) == (code, 2, 2, ("population",))
    assert problem.accepted == Message("accepted.digits")
    assert problem.hint == (None if hint is None else did_you_mean(hint))


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("member_since\nA,2556-10", "2013-10"),
        ("member_since\nA,2568-07-01", "2025-07-01"),
        ("member_since\nA,2572-02-29", "2029"),  # which has no such day
        ("population,population_year\nA,1,2564", "2021"),
    ],
)
def test_years_of_the_buddhist_era_are_refused_and_not_converted(text: str, year: str) -> None:
    problem = only(f"name,{text}")

    assert problem.code == "buddhist-year"
    assert problem.hint == Message("hint.buddhist-era", {"year": year})


@pytest.mark.parametrize(("cell", "hint"), [("TRUE", "true"), ("yes", None), ("1", None)])
def test_flags_are_spelled_in_one_way(cell: str, hint: str | None) -> None:
    problem = only(f"name,jury_recommendation\nA,{cell}\n")

    assert problem.code == "unknown-value"
    assert problem.accepted == Message("accepted.one-of", {"words": "true, false, ใช่, ไม่ใช่"})
    assert problem.hint == (None if hint is None else did_you_mean(hint))


def test_a_year_needs_its_population() -> None:
    assert places("name,population,population_year\nA,,2020\n") == [(2, 2, "missing")]
    assert places("name,population_year\nA,2020\n") == [(1, 1, "missing-column")]


def test_an_empty_cell_is_unknown_and_none_is_an_empty_list() -> None:
    cities = cities_from_text("name,endorsements,good_practices\nA,,none\nB,none,a; b\nC,ไม่มี,\n", "csv")

    assert [(city.endorsements, city.good_practices) for city in cities] == [
        (None, ()),
        ((), ("a", "b")),
        ((), None),
    ]


def test_an_empty_entry_of_a_list_is_a_problem() -> None:
    assert [(each.path, each.code) for each in problems("name,good_practices\nA,a;;b; \n")] == [
        (("good_practices", 1), "blank"),
        (("good_practices", 3), "blank"),
    ]


def test_cells_are_taken_as_they_are() -> None:
    (city,) = cities_from_text('name\n" Hat Yai, \r\n the ""city"" "\r\n\r\n  \r\n', "csv")

    assert city.name == ' Hat Yai, \r\n the "city" '


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("name,populaton", [(1, 2, "unknown-column", did_you_mean("population"))]),
        ("name,จำนวนประชากรณ์", [(1, 2, "unknown-column", did_you_mean("จำนวนประชากร"))]),
        ("name,colour", [(1, 2, "unknown-column", None)]),
        ("name,name", [(1, 2, "duplicate-column", None)]),
        ("name, ชื่อเมือง", [(1, 2, "duplicate-column", None)]),
        ("country", [(1, 1, "missing-column", None)]),
        ("", [(1, 1, "missing-column", None)]),
        (
            "name;country",
            [(1, 1, "unknown-column", Message("hint.commas")), (1, 1, "missing-column", None)],
        ),
        ("name\tcountry", [(1, 1, "unknown-column", Message("hint.commas")), (1, 1, "missing-column", None)]),
        ('"name', [(1, 1, "unclosed-quote", None)]),
        ("name," + "x" * 100_001, [(1, 2, "cell-too-long", None)]),
    ],
)
def test_problems_of_the_head_end_the_reading(head: str, expected: list[tuple[int, int, str, Message | None]]) -> None:
    found = problems(f"{head}\nA,TH,1\n" if head else "")

    assert [(each.line, each.column, each.code, each.hint) for each in found] == expected


def test_a_duplicate_column_says_where_the_first_stands() -> None:
    assert dict(only("country,name,ประเทศ\n").params) == {"first": 1}


@pytest.mark.parametrize(("row", "count", "column"), [("A,TH", 2, 3), ("A,TH,1,2", 4, 4)])
def test_ragged_rows_say_both_counts(row: str, count: int, column: int) -> None:
    problem = only(f"name,country,population\n{row}\n")

    assert (problem.code, problem.column, dict(problem.params)) == (
        "ragged-row",
        column,
        {"expected": 3, "count": count},
    )


@pytest.mark.parametrize(
    ("damage", "expected"),
    [
        ('"open,TH', (2, 1, "unclosed-quote")),
        ('A,"open', (2, 2, "unclosed-quote")),
        ('5" pipe,TH', (2, 1, "stray-quote")),
        ('A,"TH"x', (2, 2, "stray-quote")),
        ('A,"TH" ', (2, 2, "stray-quote")),
    ],
)
def test_after_a_wrong_quote_reading_goes_on_at_the_next_line(damage: str, expected: tuple[int, int, str]) -> None:
    text = f'name,country\n{damage}\nB,TH\n"C, city",TH\n'

    assert places(text) == [expected]
    assert [record.city and record.city.name for record in read(text)] == [None, "B", "C, city"]
    assert [record.line for record in read(text)] == [2, 3, 4]


def test_a_quote_closed_in_the_wrong_place_gives_back_its_lines() -> None:
    text = 'name,country\n"A,TH\nB,TH\nC,T"H\nD,TH\n'

    assert places(text) == [(2, 1, "unclosed-quote"), (4, 2, "stray-quote")]
    assert [record.city and record.city.name for record in read(text)] == [None, "B", None, "D"]


def test_a_row_over_too_many_lines_is_an_unclosed_quote() -> None:
    text = 'name\n"A' + "\n" * 10_000 + '"\nB\n'

    assert places(text)[0] == (2, 1, "unclosed-quote")
    assert read(text)[-1].city == City(name="B")


def test_cells_have_a_bound() -> None:
    text = f'name,id\n{"a" * 100_001},1\n"{"b" * 100_001}",2\n{"c" * 100_000},{"d" * 10_000}\n'

    assert places(text) == [(2, 1, "cell-too-long"), (3, 1, "cell-too-long")]
    assert read(text)[-1].city is not None


def test_lines_have_a_bound_and_only_they_are_lost() -> None:
    text = f"name\n{'a' * 2_500_000}\nB\n{'c' * 1_000_001}"

    assert places(text) == [(2, 1, "line-too-long"), (4, 1, "line-too-long")]
    assert [record.city and record.city.name for record in read(text)] == [None, "B", None]


def test_the_field_limit_of_the_standard_library_is_neither_read_nor_changed() -> None:
    limit = csv.field_size_limit(5)
    try:
        assert cities_from_text("name\nNakhon Si Thammarat\n", "csv")[0].name == "Nakhon Si Thammarat"
        assert csv.field_size_limit() == 5
    finally:
        csv.field_size_limit(limit)


def test_bad_bytes_lose_their_row_only() -> None:
    raw = "name,country\nหาดใหญ่,".encode() + b"\xff\nB,TH\n" + b"\xcb\xd2\xb4\xe3\xcb\xad\xe8,TH\n"

    first, second = problems(raw)
    assert (first.line, first.column, first.code, first.value, first.hint) == (2, 9, "encoding", "FF", None)
    assert (second.line, second.column, second.code) == (4, 1, "encoding")
    assert second.value == "CB D2 B4 E3"
    assert second.hint == Message("hint.thai-encoding")
    assert [record.city and record.city.name for record in read(raw)] == [None, "B", None]


def test_bad_bytes_inside_a_quoted_cell_are_placed_on_their_own_line() -> None:
    raw = b'name,country\n"A\nx\xff",TH\nB,TH\n'

    assert places(raw) == [(3, 2, "encoding")]
    assert [record.line for record in read(raw)] == [2, 4]


def test_own_fields_are_columns_of_their_type() -> None:
    text = "name,learning_budget,share,level,scores\nA,1000000,0.5,HIGH,1; 2\nB,,1e-3,,none\n"

    assert cities_from_text(text, "csv", kind=ThaiCity) == (
        ThaiCity(name="A", learning_budget=1_000_000, share=0.5, level=Level.HIGH, scores=(1, 2)),
        ThaiCity(name="B", share=0.001, scores=()),
    )
    assert places("name,learning_budget,share,level\nA,x,1.,TOP\n", ThaiCity) == [
        (2, 2, "whole-number"),
        (2, 3, "number"),
        (2, 4, "unknown-value"),
    ]
    assert places("name,share\nA,1e999\n", ThaiCity) == [(2, 2, "wrong-type")]


def own(kind: Anything, default: Anything = None) -> Anything:
    """A class of cities with one field more, of this type."""
    return make_class("Own", {"thing": field(type=kind, default=default, kw_only=True)}, bases=(City,), frozen=True)


@pytest.mark.parametrize(
    ("kind", "cell", "value"),
    [
        (tuple[int, ...], "1;2", (1, 2)),
        (tuple[int, ...] | None, "none", ()),
        (tuple[bool, ...], "true;ไม่ใช่", (True, False)),
        (tuple[float, ...], "0.5;2", (0.5, 2.0)),
        (tuple[Level, ...] | None, "HIGH; LOW", (Level.HIGH, Level.LOW)),
        (tuple[PartialDate, ...], "2013;2013-10", (PartialDate(2013), PartialDate(2013, 10))),
        (tuple[str, ...], "1;b", ("1", "b")),
        (int | float | None, "5", 5),
        (float | int, "-5", -5),
        (int | float, "5.0", 5.0),
        (Annotated[int, "baht"], "5", 5),
        (NewType("Baht", int), "5", 5),
    ],
    ids=str,
)
def test_cells_are_read_by_the_type_of_their_field(kind: Anything, cell: str, value: object) -> None:
    (city,) = cities_from_text(f"name,thing\nA,{cell}\n", "csv", kind=own(kind))

    assert city.thing == value
    assert type(city.thing) is type(value)
    assert cities_from_text(cities_to_text([city], "csv"), "csv", kind=type(city)) == (city,)


def test_every_wrong_entry_of_a_list_is_a_problem() -> None:
    found = problems("name,scores,country\nA,1;x;-2;4,XX\n", ThaiCity)

    assert [(each.column, each.path, each.code) for each in found] == [
        (2, ("scores", 1), "whole-number"),
        (2, ("scores", 2), "negative"),
        (3, ("country",), "country"),
    ]


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (int | str, 1),
        (int | str | None, "1"),
        (bool | int, True),
        (Level | str, "HIGH"),
        (Level | int | None, 1),
        (tuple[int | str, ...], (1,)),
        (tuple[tuple[int, ...], ...], ((1,),)),
    ],
    ids=str,
)
def test_a_column_that_could_mean_several_things_is_refused(kind: Anything, value: object) -> None:
    ambiguous = own(kind, default=())

    with pytest.raises(CannotExpress) as refused:
        cities_from_text("name,thing\n", "csv", kind=ambiguous)
    assert refused.value.message == Message("error.cannot-express", {"reader": "conversion", "node": "Own.thing"})
    with pytest.raises(CannotExpress) as refused:
        cities_to_text([ambiguous(name="A", thing=value)], "csv")
    assert refused.value.message == Message("error.cannot-express", {"reader": "conversion", "node": "Own.thing"})


def test_a_column_that_is_not_there_may_be_of_any_type() -> None:
    (city,) = cities_from_text("name\nA\n", "csv", kind=own(int | str | None))

    assert cities_to_text([city], "csv") == "name\nA\n"


@frozen(kw_only=True)
class Shared(City):
    share: float = None  # type: ignore[assignment]  # a default that the field does not accept
    part: float

    def __attrs_post_init__(self) -> None:
        City.__attrs_post_init__(self)
        if self.share > self.part:
            raise ValueError("more than there is")


@frozen(kw_only=True)
class Ordered(City):
    low: int = 5
    high: int = 9

    def __attrs_post_init__(self) -> None:
        if self.low > self.high:
            raise ValueError("the wrong way round")


@pytest.mark.parametrize("cell", ["-inf", "x", "nan"])
def test_a_cell_that_says_nothing_is_one_problem(cell: str) -> None:
    assert places(f"name,share,part\nA,{cell},0.5\n", Shared) == [(2, 2, "number")]
    assert places(f"name,share,part\nA,0.5,{cell}\n", Shared) == [(2, 3, "number")]
    assert places(f"name,low,high\nA,10,{cell}\n", Ordered) == [(2, 3, "whole-number")]
    assert places("name,low,high\nA,10,1\n", Ordered) == [(2, 1, "refused")]


@pytest.mark.parametrize("kind", [int, Population, City(name="A"), list[City]], ids=str)
def test_only_cities_are_read(kind: Anything, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("name\nA\n", encoding="utf-8")

    with pytest.raises(CannotExpress):
        read_cities(path, kind=kind)
    with pytest.raises(CannotExpress):
        read_records(io.BytesIO(b"name\nA\n"), "csv", source="f", kind=kind)


def test_a_class_that_cannot_be_read_is_refused_before_the_stream_is() -> None:
    stream = io.BytesIO(b"name\nA\n")

    with pytest.raises(CannotExpress):
        read_records(stream, "csv", source="f", kind=own(list[str]))
    assert stream.tell() == 0


# Writing


def test_written_columns_are_those_in_use() -> None:
    cities = (
        City(name="A, city", population=Population(5, 2020), endorsements=()),
        ThaiCity(name='the "B"', learning_budget=3, stakeholder_participation=False, endorsements=("mayor", "mayor")),
    )

    assert cities_to_text(cities, "csv") == (
        "name,population,population_year,endorsements,stakeholder_participation,learning_budget\n"
        '"A, city",5,2020,none,,\n'
        '"the ""B""",,,mayor;mayor,false,3\n'
    )
    assert cities_to_text((), "csv") == "name\n"


@pytest.mark.parametrize(
    ("city", "field"),
    [
        (City(name="A", population=Population(1, of="urban area")), "population.of"),
        (City(name="A", endorsements=(Endorsement(Endorser.MAYOR, PartialDate(2020)),)), "endorsements.on"),
        (City(name="A", member_since=PartialDate(2562)), "member_since"),
        (City(name="A", population=Population(10**18)), "population"),
        (City(name="A", good_practices=("a;b",)), "good_practices"),
        (City(name="A", good_practices=("a ",)), "good_practices"),
        (City(name="A", good_practices=("none",)), "good_practices"),
        (City(name="A", population=Population(1, 2563)), "population.year"),
        (City(name="A" * 100_001), "name"),
        (City(name="\ud800"), "name"),
        (ThaiCity(name="A", learning_budget=-1), "learning_budget"),
        (ThaiCity(name="A", since=None), "since"),
    ],
)
def test_what_csv_cannot_hold_is_refused_by_name(city: City, field: str) -> None:
    with pytest.raises(CannotExpress) as refused:
        cities_to_text([city], "csv")

    assert refused.value.message == Message("error.cannot-express", {"reader": "conversion", "node": field})


def test_a_row_that_would_not_read_back_is_refused() -> None:
    with pytest.raises(CannotExpress):
        cities_to_text([City(name="a" + "\n" * 10_001)], "csv")


# Thai heads


@pytest.mark.parametrize(
    ("text", "where", "accepted"),
    [
        ("ชื่อเมือง,การรับรอง\nA,นายก", "การรับรอง[0]", "นายกเทศมนตรี, ผู้แทนเมือง, คณะกรรมการแห่งชาติ"),
        ("ชื่อเมือง,สภา\nA,x", "สภา", "สภาเทศบาล, สภาอื่นที่ได้รับการเลือกตั้ง, appointed-council"),
        ("name,endorsements\nA,x", "endorsements[0]", "mayor, city-representative, national-commission"),
    ],
)
def test_problems_under_a_thai_head_name_it_and_the_thai_words(text: str, where: str, accepted: str) -> None:
    problem = only(text)
    assert problem.where == where
    assert problem.accepted == Message("accepted.one-of", {"words": accepted})


def test_the_national_commission_has_a_thai_word() -> None:
    (city,) = cities_from_text("ชื่อเมือง,การรับรอง\nA,คณะกรรมการแห่งชาติ;นายกเทศมนตรี\n", "csv")
    assert city.endorsements == (Endorsement(Endorser.NATIONAL_COMMISSION), Endorsement(Endorser.MAYOR))


@pytest.mark.parametrize(
    ("cell", "date"),
    [
        ("1 มิถุนายน 2568", "2025-06-01"),
        ("1 June 2025", "2025-06-01"),
        ("มิ.ย. 2568", "2025-06"),
        ("1 มิ.ย. 68", None),  # the century would be guessed
        ("01/06/2568", None),  # day and month look alike
        ("soon", None),
        ("x" * 200, None),
    ],
)
def test_a_date_in_words_is_refused_with_how_files_write_it(cell: str, date: str | None) -> None:
    problem = only(f"name,member_since\nA,{cell}\n")
    assert problem.code == "date"
    assert problem.hint == (None if date is None else Message("hint.write-date", {"date": date}))
