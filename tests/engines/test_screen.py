"""What `RuleBook.screen` gives, refuses and says; that it decides as `evaluate` is shown in test_screen_agreement."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from typing import Any

import pytest

from learningcity import City, eligibility
from learningcity.cities import ENDORSERS, MEMBER_SINCE, POPULATION, CommitmentBearer, Endorser
from learningcity.dates import PartialDate
from learningcity.errors import CannotExpress, InvalidTable, InvalidValue, Problem, WrongType
from learningcity.outcome import Outcome
from learningcity.rules import Condition, Custom, Fact, Requirement, RuleBook, Screened
from learningcity.sources import Citation, Source
from learningcity.texts import Labels, Message

pl = pytest.importorskip("polars")
pa = pytest.importorskip("pyarrow")
pd = pytest.importorskip("pandas")

MEMBERSHIP = eligibility.MEMBERSHIP
CITATIONS = (Citation(Source("test-source", title="A test"), "section 1"),)

TAGS = Fact("test.tags", str, path=("tags", "*"))
NUMBERS = Fact("test.numbers", int, path=("numbers", "*"))
ENTRIES = Fact("test.entries", int, path=("entries", "#"))
RATIO = Fact("test.ratio", float, path=("ratio",))
WHOLE = Fact("test.whole", int, path=("whole",))
FLAG = Fact("test.flag", bool, path=("flag",))
LABEL = Fact("test.label", str, path=("label",))
DAY = Fact("test.day", date, path=("day",))
SINCE = Fact("test.since", PartialDate, path=("since",))


def book(*conditions: Condition, advisory: tuple[Condition, ...] = (), id: str = "test.rules") -> RuleBook[Any]:
    """A rule book of these conditions, named by their places."""
    asked = [(condition, True) for condition in conditions] + [(condition, False) for condition in advisory]
    return RuleBook(
        id,
        tuple(
            Requirement(f"test.{place}", condition, citations=CITATIONS, title=Labels(en=str(place)), binding=binding)
            for place, (condition, binding) in enumerate(asked)
        ),
    )


naive = datetime.fromisoformat
"""A day and a time of day in no zone."""


def cities() -> Any:
    return pl.DataFrame(
        {
            "name": ["a", "b", "c", "d"],
            "population": [10_000, 9_999, None, 20_000],
            "governing_body": ["municipal-council", None, "สภาเทศบาล", "appointed-council"],
            "endorsements": [["mayor"], None, ["national-commission", None], []],
        }
    )


def outcomes(rules: RuleBook[Any], frame: Any, **arguments: Any) -> list[str]:
    """The outcomes of the rows."""
    screened: Any = rules.screen(frame, **arguments).frame
    screened = screened.collect() if isinstance(screened, pl.LazyFrame) else screened
    column = screened["outcome"]
    return column.to_pylist() if isinstance(screened, pa.Table) else list(column)


def problems_of(frame: Any, rules: RuleBook[Any] = MEMBERSHIP, **arguments: Any) -> list[Problem]:
    """What is refused."""
    with pytest.raises(InvalidTable) as refused:
        rules.screen(frame, **arguments)
    return list(refused.value.problems)


ANYWHERE: dict[str, Callable[[Any], Any]] = {
    "polars": lambda frame: frame,
    "polars, lazy": lambda frame: frame.lazy(),
    "pandas": lambda frame: frame.to_pandas(),
    "pandas on Arrow": lambda frame: frame.to_pandas(use_pyarrow_extension_array=True),
    "pyarrow": lambda frame: frame.to_arrow(),
}
anywhere = pytest.mark.parametrize("made", ANYWHERE.values(), ids=ANYWHERE)


# What comes out


@anywhere
def test_the_table_comes_back_in_its_kind_with_an_outcome(made: Callable[[Any], Any]) -> None:
    frame = made(cities())
    screened = MEMBERSHIP.screen(frame)
    assert type(screened.frame) is type(frame)
    assert outcomes(MEMBERSHIP, frame) == ["met", "not-met", "unknown", "not-met"]
    assert screened.notes == ()
    assert screened.outcome == "outcome"
    assert screened.reasons == {}


def test_columns_rows_and_their_order_stay() -> None:
    frame = cities()
    screened = MEMBERSHIP.screen(frame, reasons=True).frame
    assert screened.columns == [*frame.columns, "outcome", *(each.id for each in MEMBERSHIP)]
    assert screened.select(frame.columns).equals(frame)


@anywhere
def test_each_requirement_may_have_a_column(made: Callable[[Any], Any]) -> None:
    screened = MEMBERSHIP.screen(made(cities()), reasons=True)
    assert list(screened.reasons) == [each.id for each in MEMBERSHIP]
    import narwhals.stable.v2 as nw

    frame: Any = nw.from_native(screened.frame)
    rows = (frame.collect() if isinstance(frame, nw.LazyFrame) else frame).select(*screened.reasons.values()).rows()
    assert rows == [
        ("met", "met", "met"),
        ("not-met", "unknown", "unknown"),
        ("unknown", "met", "unknown"),
        ("met", "not-met", "not-met"),
    ]


def test_advice_has_a_column_and_no_say() -> None:
    rules = book(WHOLE.at_least(1), advisory=(FLAG.holds(),))
    frame = pl.DataFrame({"whole": [1, 0], "flag": [False, True]})
    screened = rules.screen(frame, reasons=True)
    assert screened.frame.rows() == [(1, False, "met", "met", "not-met"), (0, True, "not-met", "not-met", "met")]
    assert outcomes(rules, frame) == ["met", "not-met"]


def test_a_prefix_names_new_columns_so_that_two_rule_books_suit_one_table() -> None:
    once = MEMBERSHIP.screen(cities(), prefix="one ", reasons=True)
    twice = MEMBERSHIP.without("gnlc.membership.endorsement").screen(once.frame, prefix="two ")
    assert once.outcome == "one outcome"
    assert once.reasons["gnlc.membership.population"] == "one gnlc.membership.population"
    assert twice.frame["two outcome"].to_list() == ["met", "not-met", "unknown", "not-met"]


@anywhere
def test_the_summary_is_that_of_the_verdicts(made: Callable[[Any], Any]) -> None:
    subjects = [
        City(name="a", population=10_000, governing_body="municipal-council", endorsements=("mayor",)),
        City(name="b", population=9_999),
        City(name="c", governing_body="municipal-council"),
        City(name="d", population=20_000, governing_body="appointed-council", endorsements=()),
    ]
    screened = MEMBERSHIP.screen(made(cities()))
    assert screened.summary() == MEMBERSHIP.check_many(subjects).summary
    assert screened.summary() is screened.summary()


def test_a_table_without_rows_has_none() -> None:
    screened = MEMBERSHIP.screen(cities().head(0), reasons=True)
    assert screened.frame.height == 0
    assert screened.summary().total == 0
    assert screened.unread() == {}


@pytest.mark.parametrize("height", [1, 200, 201, 19_999, 20_000, 30_000])
def test_many_rows_are_answered_as_few(height: int) -> None:
    rows = pl.concat([cities()] * (height // 4 + 1)).head(height)
    few = MEMBERSHIP.screen(cities(), reasons=True).frame
    many = MEMBERSHIP.screen(rows, reasons=True).frame
    assert many.equals(pl.concat([few] * (height // 4 + 1)).head(height))


def test_it_says_what_it_is() -> None:
    screened = MEMBERSHIP.screen(cities())
    assert repr(screened) == "<Screened by 'gnlc.membership': 'outcome' in a DataFrame>"
    assert isinstance(screened, Screened)


# Which columns


@anywhere
def test_a_fact_without_a_column_is_unknown_and_noted(made: Callable[[Any], Any]) -> None:
    screened = MEMBERSHIP.screen(made(cities().drop("endorsements")))
    assert outcomes(MEMBERSHIP, made(cities().drop("endorsements"))) == ["unknown", "not-met", "unknown", "not-met"]
    title = ENDORSERS.title
    assert screened.notes == (Message("note.screen.no-column", {"fact": title, "column": "endorsements"}),)


def test_without_any_column_everything_is_unknown() -> None:
    screened = MEMBERSHIP.screen(pl.DataFrame({"name": ["a", "b"]}), reasons=True)
    assert screened.frame.rows() == [("a", *["unknown"] * 4), ("b", *["unknown"] * 4)]
    assert len(screened.notes) == 3
    assert screened.summary().unknown == 2


@pytest.mark.parametrize("key", [POPULATION, "city.population"])
def test_a_column_may_be_named(key: Any) -> None:
    frame = cities().rename({"population": "people"})
    assert outcomes(MEMBERSHIP, frame, columns={key: "people"})[:2] == ["met", "not-met"]


def test_a_column_may_have_its_thai_head() -> None:
    frame = cities().rename({"population": "จำนวนประชากร", "governing_body": "สภา", "endorsements": "การรับรอง"})
    assert MEMBERSHIP.screen(frame).notes == ()
    assert outcomes(MEMBERSHIP, frame) == outcomes(MEMBERSHIP, cities())


def test_two_columns_of_one_fact_are_refused_unless_one_is_chosen() -> None:
    frame = cities().with_columns(pl.lit(5).alias("จำนวนประชากร"))
    found = problems_of(frame)
    assert [(each.code, each.path) for each in found] == [
        ("same-fact", ("frame", "population")),
        ("same-fact", ("frame", "จำนวนประชากร")),
    ]
    assert outcomes(MEMBERSHIP, frame, columns={POPULATION: "population"}) == outcomes(MEMBERSHIP, cities())


def test_a_fact_of_ones_own_is_read_from_the_column_of_its_field() -> None:
    class OwnRank(Enum):
        LOW = "low"
        HIGH = "high"

    rank = Fact("own.rank", OwnRank, path=("rank",))
    year = Fact("own.year", int, path=("population", "year"))
    frame = pl.DataFrame({"rank": ["low", "high", "hihg"], "population_year": [2020, 2010, None]})
    assert outcomes(book(rank.equals(OwnRank.HIGH)), frame) == ["not-met", "met", "unknown"]
    assert outcomes(book(year.at_least(2015)), frame) == ["met", "not-met", "unknown"]


EVERY_FAULT = """\
columns: unknown-value: 'city.popultion' is not one of the accepted words; \
accepted: city.population, city.governing-body, city.endorsers (did you mean city.population?)
columns: unknown-value: 'city.member-since' is not one of the accepted words; \
accepted: city.population, city.governing-body, city.endorsers
frame.population: wrong-type: String is not of an accepted type; \
accepted: a column of numbers (with text_cells=True text is read as in CSV)
frame.governing_body: wrong-type: Boolean is not of an accepted type; accepted: a column of text
frame.endorsements: wrong-type: List(Int64) is not of an accepted type; \
accepted: a column of lists, or of text with entries between semicolons
frame.Outcome: column-exists: the table already has a column of this name; \
accepted: a table without this column, which would hold a result (give the new columns other names by prefix)
"""


def test_every_fault_of_the_columns_is_told_at_once() -> None:
    frame = pl.DataFrame(
        {
            "population": ["10,000"],
            "governing_body": [True],
            "endorsements": [[1]],
            "Outcome": ["?"],
        }
    )
    found = problems_of(frame, columns={"city.popultion": "population", MEMBER_SINCE: "since"})
    assert [str(each) for each in found] == EVERY_FAULT.splitlines()


def test_a_column_that_is_named_must_be_there() -> None:
    found = problems_of(cities(), columns={POPULATION: "populations"})
    assert [(each.code, each.hint) for each in found] == [
        ("missing-column", Message("hint.did-you-mean", {"word": "population"}))
    ]


@pytest.mark.parametrize("columns", [["population"], "population", 3])
def test_columns_are_a_mapping(columns: Any) -> None:
    with pytest.raises(WrongType):
        MEMBERSHIP.screen(cities(), columns=columns)


def test_a_prefix_is_text() -> None:
    with pytest.raises(WrongType):
        MEMBERSHIP.screen(cities(), prefix=None)  # type: ignore[arg-type]


@pytest.mark.parametrize("frame", [None, [], {"population": [1]}, 3, "table"])
def test_what_is_no_table_is_refused(frame: object) -> None:
    with pytest.raises(WrongType):
        MEMBERSHIP.screen(frame)


@pytest.mark.parametrize(
    ("column", "rules", "accepted"),
    [
        (pl.Series("flag", ["true"]), book(FLAG.holds()), "flag"),
        (pl.Series("flag", [1]), book(FLAG.holds()), "flag"),
        (pl.Series("whole", [True]), book(WHOLE.at_least(1)), "number"),
        (pl.Series("label", [1]), book(LABEL.equals("a")), "text"),
        (pl.Series("day", [2020]), book(DAY.before(date(2020, 1, 1))), "date"),
        (
            pl.Series("day", [naive("2020-01-01")]).dt.replace_time_zone("UTC"),
            book(DAY.before(date(2020, 1, 1))),
            "date",
        ),
        (pl.Series("tags", [["a"]]), book(LABEL.equals("a")), None),
        (pl.Series("tags", [[1.5]]), book(TAGS.includes_any("a")), "entries"),
        (pl.Series("numbers", [["a"]]), book(NUMBERS.includes_any(1)), "entries"),
        (pl.Series("entries", [True]), book(ENTRIES.at_least(1)), "count"),
        (pl.Series("label", [{"a": 1}]), book(LABEL.equals("a")), "text"),
        (pl.Series("label", [object()], dtype=pl.Object), book(LABEL.equals("a")), "text"),
    ],
)
def test_a_column_of_another_type_is_refused(column: Any, rules: RuleBook[Any], accepted: str | None) -> None:
    frame = column.to_frame()
    if accepted is None:
        assert outcomes(rules, frame) == ["unknown"]
        return
    (found,) = problems_of(frame, rules)
    assert found.path == ("frame", column.name)
    assert found.accepted == Message(f"accepted.column-of.{accepted}")


def test_columns_of_one_name_are_refused() -> None:
    frame = pd.DataFrame([[1, 2]], columns=["population", "population"])
    assert {each.code for each in problems_of(frame)} == {"duplicate-name"}


def test_a_column_whose_name_is_no_text_stands_aside() -> None:
    frame = pd.DataFrame({0: [1], "population": [9]})
    screened = MEMBERSHIP.screen(frame).frame
    assert list(screened["outcome"]) == ["not-met"]
    assert 0 in screened.columns


def test_what_no_engine_can_be_asked_is_refused_by_name() -> None:
    rules = book(Custom(always, (WHOLE,), Labels(en="always"), CITATIONS))
    with pytest.raises(CannotExpress, match="screen cannot express Custom"):
        rules.screen(pl.DataFrame({"whole": [1]}))


def always(_: int | None) -> Outcome:
    """Decides nothing by itself."""
    return Outcome.MET


def test_a_function_that_only_advises_does_not_hinder_an_outcome() -> None:
    rules = book(WHOLE.at_least(1), advisory=(Custom(always, (WHOLE,), Labels(en="always"), CITATIONS),))
    frame = pl.DataFrame({"whole": [1]})
    assert outcomes(rules, frame) == ["met"]
    with pytest.raises(CannotExpress):
        rules.screen(frame, reasons=True)


def test_an_engine_that_nobody_tried_is_refused_by_name() -> None:
    ibis = pytest.importorskip("ibis")
    table = ibis.polars.connect({"t": cities().select("population")}).table("t")
    with pytest.raises(CannotExpress, match=r"tables of ibis\[polars\] are not screened"):
        MEMBERSHIP.screen(table)


def test_without_narwhals_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "narwhals.stable.v2", None)
    with pytest.raises(ModuleNotFoundError, match=r"pip install 'learningcity\[tables\]'"):
        MEMBERSHIP.screen(cities().lazy())


# What cells mean


@anywhere
def test_what_cannot_be_read_is_unknown_and_counted(made: Callable[[Any], Any]) -> None:
    frame = pl.DataFrame(
        {
            "population": [-1, 10_000, 10_000],
            "governing_body": ["town-council", "municipal-council", "municipal-council"],
            "endorsements": [["mayor"], ["mayr"], ["mayr", "mayor"]],
        }
    )
    screened = MEMBERSHIP.screen(made(frame))
    assert outcomes(MEMBERSHIP, made(frame)) == ["unknown", "unknown", "met"]
    assert screened.unread() == {"endorsements": 2, "governing_body": 1, "population": 1}


@anywhere
def test_numbers_that_are_none_are_unknown(made: Callable[[Any], Any]) -> None:
    ratios = [0.5, float("nan"), float("inf"), -float("inf"), None, 0.25]
    frame = made(pl.DataFrame({"ratio": ratios}))
    assert outcomes(book(RATIO.at_least(0.5)), frame) == ["met", *["unknown"] * 4, "not-met"]
    assert outcomes(book(~RATIO.at_least(0.5)), frame) == ["not-met", *["unknown"] * 4, "met"]


@pytest.mark.parametrize("kind", ["Int8", "Int64", "UInt8", "UInt64", "Int128", "Float32", "Float64"])
@pytest.mark.parametrize(
    ("bound", "expected"),
    [
        (-(10**40), "met"),
        (-1, "met"),
        (0, "met"),
        (100, "met"),
        (101, "not-met"),
        (300, "not-met"),
        (2**63, "not-met"),
        (2**64, "not-met"),
        (10**40, "not-met"),
        (10**400, "not-met"),
    ],
)
def test_constants_out_of_reach_of_a_column_decide(kind: str, bound: int, expected: str) -> None:
    frame = pl.DataFrame({"whole": [100, None]}, schema={"whole": getattr(pl, kind)})
    opposite = {"met": "not-met", "not-met": "met"}[expected]
    assert outcomes(book(WHOLE.at_least(bound)), frame) == [expected, "unknown"]
    assert outcomes(book(~WHOLE.at_least(bound)), frame) == [opposite, "unknown"]
    assert outcomes(book(WHOLE.at_most(bound - 1)), frame) == [opposite, "unknown"]
    is_it = "met" if bound == 100 else "not-met"
    assert outcomes(book(WHOLE.equals(bound)), frame) == [is_it, "unknown"]
    assert outcomes(book(WHOLE.one_of(bound, bound + 1)), frame) == [is_it, "unknown"]


@pytest.mark.parametrize(
    ("value", "bound", "expected"),
    [
        (2.0**53, 2**53 + 1, "not-met"),
        (2.0**53 + 2, 2**53 + 1, "met"),
        (-(2.0**53), -(2**53) - 1, "met"),
        (0.1, 1, "not-met"),
    ],
)
def test_a_whole_number_that_is_no_float_bounds_floats_exactly(value: float, bound: int, expected: str) -> None:
    frame = pl.DataFrame({"whole": [value]})
    assert (value >= bound) is (expected == "met")
    assert outcomes(book(WHOLE.at_least(bound)), frame) == [expected]


def test_a_fraction_between_two_whole_numbers_parts_them() -> None:
    frame = pl.DataFrame({"ratio": [0, 1]})
    assert outcomes(book(RATIO.at_least(0.5)), frame) == ["not-met", "met"]
    assert outcomes(book(RATIO.between(0.5, 0.7)), frame) == ["not-met", "not-met"]


def test_fractions_bound_whole_numbers_exactly() -> None:
    frame = pl.DataFrame({"ratio": [2, 3, None]})
    assert outcomes(book(RATIO.at_least(2.5)), frame) == ["not-met", "met", "unknown"]
    assert outcomes(book(RATIO.at_most(2.5)), frame) == ["met", "not-met", "unknown"]
    assert outcomes(book(RATIO.equals(2.5)), frame) == ["not-met", "not-met", "unknown"]
    assert outcomes(book(RATIO.one_of(2.5, 3.0)), frame) == ["not-met", "met", "unknown"]


@anywhere
def test_decimal_numbers_are_numbers(made: Callable[[Any], Any]) -> None:
    frame = made(pl.DataFrame({"whole": [Decimal("9999.99"), Decimal("10000.00"), None]}))
    assert outcomes(book(WHOLE.at_least(10_000)), frame) == ["not-met", "met", "unknown"]
    assert outcomes(book(WHOLE.at_least(10**20)), frame) == ["not-met", "not-met", "unknown"]
    ratio = Fact("test.decimal", float, path=("whole",))
    assert outcomes(book(ratio.equals(9999.99)), frame) == ["met", "not-met", "unknown"]


@anywhere
@pytest.mark.parametrize("blank", ["", "  ", "\t\n", "\u00a0", "\u3000"])
def test_blank_text_is_unknown(made: Callable[[Any], Any], blank: str) -> None:
    frame = made(pl.DataFrame({"label": ["a", blank, None, "b"]}))
    assert outcomes(book(LABEL.equals("a")), frame) == ["met", "unknown", "unknown", "not-met"]
    assert outcomes(book(~LABEL.one_of("a", "c")), frame) == ["not-met", "unknown", "unknown", "met"]
    assert outcomes(book(LABEL.equals(blank)), frame) == ["not-met", "unknown", "unknown", "not-met"]


@anywhere
def test_dates_in_text_are_as_exact_as_they_are_written(made: Callable[[Any], Any]) -> None:
    cells = ["2019", "2020", "2021", "2020-05", "2020-06", "2020-05-31", "2020-06-01", "2020-06-15", None]
    frame = made(pl.DataFrame({"since": cells}))
    known = [PartialDate.parse(cell) if cell else None for cell in cells]
    for day in map(
        date.fromisoformat, ("2020-06-01", "2020-06-15", "2020-01-01", "2021-01-01", "2020-05-01", "2020-05-15")
    ):
        expected = ["unknown" if each is None else _on_or_after(each, day) for each in known]
        assert outcomes(book(SINCE.on_or_after(day)), frame) == expected


def _on_or_after(when: PartialDate, day: date) -> str:
    return "met" if when.earliest >= day else "not-met" if when.latest < day else "unknown"


@anywhere
@pytest.mark.parametrize(
    "cell",
    [
        "2020-13",
        "2020-02-30",
        "2019-02-29",
        "1900-02-29",
        "0000",
        "2563",
        "2563-01-01",
        "20",
        "2020-1",
        "๒๕๖๓",
        "soon",
        "2020\n",
    ],
)
def test_text_that_is_no_date_of_the_common_era_is_unknown(made: Callable[[Any], Any], cell: str) -> None:
    screened = book(SINCE.on_or_after(date(2000, 1, 1))).screen(made(pl.DataFrame({"since": [cell, "2020-02-29"]})))
    assert outcomes(screened.rulebook, made(pl.DataFrame({"since": [cell, "2020-02-29"]}))) == ["unknown", "met"]
    assert screened.unread() == {"since": 1}


def test_a_day_is_whole_for_a_fact_of_days() -> None:
    frame = pl.DataFrame({"day": ["2020", "2020-06", "2020-06-01"]})
    assert outcomes(book(DAY.on_or_after(date(2019, 1, 1))), frame) == ["unknown", "unknown", "met"]


@anywhere
def test_days_and_times_are_dates(made: Callable[[Any], Any]) -> None:
    days = [date(2020, 5, 31), date(2020, 6, 1), date(2563, 6, 1), None]
    times = [naive("2020-05-31T23:59"), naive("2020-06-01"), naive("2563-06-01"), None]
    for cells in (days, times):
        frame = made(pl.DataFrame({"day": cells}))
        rules = book(DAY.on_or_after(date(2020, 6, 1)))
        assert outcomes(rules, frame) == ["not-met", "met", "unknown", "unknown"]
        assert outcomes(book(DAY.before(date(2020, 6, 1))), frame) == ["met", "not-met", "unknown", "unknown"]
        assert rules.screen(frame).unread() == {"day": 1}


@anywhere
@pytest.mark.parametrize("as_text", [False, True])
def test_entries_are_lists_or_text(made: Callable[[Any], Any], as_text: bool) -> None:
    lists: list[Any] = [["mayor"], ["national-commission"], ["national-commission", "mayor"], [], None]
    text = ["mayor", " national-commission ", "national-commission;mayor", "none", None]
    frame = made(pl.DataFrame({"endorsements": text if as_text else lists}))
    expected = ["met", "not-met", "met", "not-met", "unknown"]
    assert outcomes(book(ENDORSERS.includes_any(Endorser.MAYOR)), frame) == expected
    both = book(ENDORSERS.includes_all(Endorser.MAYOR, Endorser.NATIONAL_COMMISSION))
    assert outcomes(both, frame) == ["not-met", "not-met", "met", "not-met", "unknown"]


@anywhere
@pytest.mark.parametrize("cell", ["mayor;", "mayor;;x", ";", "mayr", "mayor\n;x", "\u00a0city-representative"])
def test_text_with_an_entry_that_cannot_be_read_denies_nothing(made: Callable[[Any], Any], cell: str) -> None:
    frame = made(pl.DataFrame({"endorsements": [cell, "national-commission"]}))
    rules = book(ENDORSERS.includes_any(Endorser.CITY_REPRESENTATIVE))
    assert outcomes(rules, frame) == ["unknown", "not-met"]
    assert rules.screen(frame).unread() == {"endorsements": 1}


@anywhere
def test_texts_and_numbers_are_entries_too(made: Callable[[Any], Any]) -> None:
    tags = made(pl.DataFrame({"tags": [["a"], ["b", None], [], None, [""], ["b"]]}))
    expected = ["met", "unknown", "not-met", "unknown", "unknown", "not-met"]
    assert outcomes(book(TAGS.includes_any("a", "\ud800", "")), tags) == expected
    numbers = made(pl.DataFrame({"numbers": [[1], [2, None], [], None, [-1], [2]]}))
    expected = ["met", "unknown", "not-met", "unknown", "met", "not-met"]
    assert outcomes(book(NUMBERS.includes_any(1, -1, 10**30)), numbers) == expected
    text = made(pl.DataFrame({"numbers": ["1", "2;001", "none", None, "2;-1", "2"]}))
    assert outcomes(book(NUMBERS.includes_any(1, -1)), text) == [
        "met",
        "met",
        "not-met",
        "unknown",
        "unknown",
        "not-met",
    ]
    written = made(pl.DataFrame({"tags": ["a", "b;a.c", "none", None, "b; ", "b"]}))
    assert outcomes(book(TAGS.includes_any("a", "a|b")), written) == expected_of_text()


def expected_of_text() -> list[str]:
    return ["met", "not-met", "not-met", "unknown", "unknown", "not-met"]


@anywhere
def test_lists_of_nothing_hold_nothing_that_is_known(made: Callable[[Any], Any]) -> None:
    frame = made(pl.DataFrame({"tags": [[], [None], None]}, schema={"tags": pl.List(pl.Null)}))
    assert outcomes(book(TAGS.includes_any("a")), frame) == ["not-met", "unknown", "unknown"]


@anywhere
def test_entries_are_counted(made: Callable[[Any], Any]) -> None:
    rules = book(ENTRIES.at_least(2))
    expected = ["met", "not-met", "not-met", "unknown"]
    for cells in ([2, 1, 0, None], [["a", None], ["a"], [], None], ["a;b", "a", "none", None]):
        assert outcomes(rules, made(pl.DataFrame({"entries": cells}))) == expected
    assert outcomes(rules, made(pl.DataFrame({"entries": ["a;", " ", "ไม่มี"]}))) == ["unknown", "unknown", "not-met"]


@anywhere
def test_a_column_of_nulls_tells_nothing(made: Callable[[Any], Any]) -> None:
    rules = book(
        WHOLE.at_least(1), FLAG.holds(), LABEL.equals("a"), TAGS.includes_any("a"), DAY.before(date(2020, 1, 1))
    )
    frame = made(pl.DataFrame({name: [None, None] for name in ("whole", "flag", "label", "tags", "day")}))
    screened = rules.screen(frame, reasons=True)
    assert outcomes(rules, frame) == ["unknown", "unknown"]
    assert screened.notes == ()


@pytest.mark.parametrize("kind", [pl.Categorical, pl.Enum(["municipal-council", "appointed-council", "ส"])])
@pytest.mark.parametrize("made", [*[*ANYWHERE.values()][:2], ANYWHERE["pyarrow"]], ids=["eager", "lazy", "pyarrow"])
def test_categories_are_text(made: Callable[[Any], Any], kind: Any) -> None:
    frame = cities().with_columns(
        pl.Series("governing_body", ["municipal-council", "appointed-council", "ส", None], dtype=kind)
    )
    screened = MEMBERSHIP.screen(made(frame), reasons=True)
    import narwhals.stable.v2 as nw

    column: Any = nw.from_native(screened.frame).lazy().select("gnlc.membership.elected-council").collect()
    assert [row[0] for row in column.rows()] == ["met", "not-met", "unknown", "unknown"]
    label = made(frame.rename({"governing_body": "label"}))
    assert outcomes(book(LABEL.equals("ส")), label) == ["not-met", "not-met", "met", "unknown"]


@anywhere
def test_cells_of_text_are_read_as_csv_where_that_is_said(made: Callable[[Any], Any]) -> None:
    frame = made(
        pl.DataFrame(
            {
                "whole": ["1", "01", "", "1.0", "x", None],
                "ratio": ["1", "-1.5e0", " ", "1,5", "nan", None],
                "flag": ["true", "ไม่ใช่", "", "1", "True", None],
            }
        )
    )
    for rules, expected, unread in (
        (book(WHOLE.equals(1)), ["met", "met", *["unknown"] * 4], {"whole": 2}),
        (book(RATIO.at_least(0.0)), ["met", "not-met", *["unknown"] * 4], {"ratio": 2}),
        (book(FLAG.holds()), ["met", "not-met", *["unknown"] * 4], {"flag": 2}),
    ):
        assert outcomes(rules, frame, text_cells=True) == expected
        assert rules.screen(frame, text_cells=True).unread() == unread
        assert problems_of(frame, rules)[0].hint == Message("hint.text-cells")


# Objects of pandas


@pytest.mark.parametrize(
    ("cells", "rules", "expected"),
    [
        ([True, False, None], book(FLAG.holds()), ["met", "not-met", "unknown"]),
        ([2, 1, None], book(WHOLE.at_least(2)), ["met", "not-met", "unknown"]),
        ([2, 1.5, float("nan")], book(WHOLE.at_least(2)), ["met", "not-met", "unknown"]),
        ([Decimal("2.0"), Decimal("1.5"), None], book(WHOLE.at_least(2)), ["met", "not-met", "unknown"]),
        (["a", "b", None], book(LABEL.equals("a")), ["met", "not-met", "unknown"]),
        (
            [date(2020, 1, 2), date(2020, 1, 1), None],
            book(DAY.on_or_after(date(2020, 1, 2))),
            ["met", "not-met", "unknown"],
        ),
        (
            [naive("2020-01-02T05:00"), pd.Timestamp("2020-01-01"), pd.NaT],
            book(DAY.on_or_after(date(2020, 1, 2))),
            ["met", "not-met", "unknown"],
        ),
        ([("a",), {"b"}, None], book(TAGS.includes_any("a")), ["met", "not-met", "unknown"]),
        ([["b", None], [], ["c", "a"]], book(TAGS.includes_any("a")), ["unknown", "not-met", "met"]),
        ([[1], [-1, 2], frozenset()], book(NUMBERS.includes_any(-1)), ["not-met", "met", "not-met"]),
        ([["a", "b"], ["a", None], []], book(ENTRIES.at_least(2)), ["met", "met", "not-met"]),
        ([None, float("nan"), pd.NA], book(FLAG.holds()), ["unknown"] * 3),
        ([None, pd.NaT, pd.NA], book(DAY.before(date(2020, 1, 1))), ["unknown"] * 3),
        ([3, 2.5, 2], book(WHOLE.equals(2)), ["not-met", "not-met", "met"]),
        ([Decimal(2**53 + 1), Decimal(2**53), None], book(WHOLE.equals(2**53 + 1)), ["met", "not-met", "unknown"]),
        ([Decimal("sNaN"), Decimal("NaN"), Decimal("0.5")], book(RATIO.at_least(0.5)), ["unknown", "unknown", "met"]),
        ([["x\x1fa"], ["\0b"], ["a"]], book(~TAGS.includes_any("a")), ["unknown", "unknown", "not-met"]),
        ([["x\x1fa"], ["a", "b"], []], book(ENTRIES.at_least(2)), ["not-met", "met", "not-met"]),
    ],
)
def test_objects_of_one_kind_are_read(cells: list[Any], rules: RuleBook[Any], expected: list[str]) -> None:
    (fact,) = {leaf.fact for leaf in _leaves(rules)}
    frame = pd.DataFrame({fact.path[0]: pd.Series(cells, index=[7, 7, 3], dtype="object")})
    screened = rules.screen(frame)
    assert list(screened.frame["outcome"]) == expected
    assert list(screened.frame.index) == [7, 7, 3]
    assert screened.unread() == (
        {"tags": expected.count("unknown")} if expected[0] == "unknown" and fact is TAGS else {}
    )


def _leaves(rules: RuleBook[Any]) -> list[Any]:
    from learningcity.rules.tree import leaves

    return [leaf for requirement in rules for leaf in leaves(requirement.condition)]


@pytest.mark.parametrize(
    ("cells", "rules", "seen"),
    [
        ([True, 1], book(FLAG.holds()), "flag, whole"),
        ([1, "1"], book(WHOLE.at_least(1)), "whole, text"),
        ([2**63, 1], book(WHOLE.at_least(1)), "int, whole"),
        ([naive("2020-01-01").astimezone()], book(DAY.before(date(2021, 1, 1))), "datetime"),
        ([["a"]], book(LABEL.equals("a")), "list of text"),
        ([["a", 1]], book(TAGS.includes_any("a")), "list of text and whole"),
        ([[1]], book(TAGS.includes_any("1")), "list of whole"),
        ([["1"]], book(NUMBERS.includes_any(1)), "list of text"),
        ([[1.5]], book(NUMBERS.includes_any(1)), "list of float"),
        ([date(2020, 1, 1)], book(LABEL.equals("a")), "day"),
        (["true"], book(FLAG.holds()), "String"),
        ([object], book(FLAG.holds()), "type"),
    ],
)
def test_objects_of_several_kinds_are_refused(cells: list[Any], rules: RuleBook[Any], seen: str) -> None:
    (fact,) = {leaf.fact for leaf in _leaves(rules)}
    (found,) = problems_of(pd.DataFrame({fact.path[0]: pd.Series(cells, dtype="object")}), rules)
    assert found.value == seen


# What is remembered


def test_a_rule_book_remembers_only_the_last_kinds_of_tables() -> None:
    rules = book(WHOLE.at_least(1))
    for width in range(20):
        frame = pl.DataFrame({"whole": [1], **{f"c{place}": [0] for place in range(width)}})
        assert outcomes(rules, frame) == ["met"]
    assert len(rules._told["screen"]) <= 8


def test_a_table_with_other_types_is_looked_at_anew() -> None:
    rules = book(RATIO.at_least(1.5))
    assert outcomes(rules, pl.DataFrame({"ratio": [1, 2]})) == ["not-met", "met"]
    assert outcomes(rules, pl.DataFrame({"ratio": [1.4, 1.5]})) == ["not-met", "met"]
    with pytest.raises(InvalidTable):
        rules.screen(pl.DataFrame({"ratio": ["1.5"]}))


def test_names_of_columns_may_be_anything() -> None:
    odd = ["screen 0", "SCREEN text", 'a"b', "a.b", "`x`", ""]
    frame = cities().with_columns(pl.lit(1).alias(name) for name in odd)
    assert outcomes(MEMBERSHIP, frame) == outcomes(MEMBERSHIP, cities())
    assert outcomes(MEMBERSHIP, frame.to_arrow()) == outcomes(MEMBERSHIP, cities())


def test_entries_may_be_categories_where_the_engine_looks_among_them() -> None:
    entries = pl.Series(
        "endorsements", [["mayor"], ["national-commission", None], ["x"]], dtype=pl.List(pl.Categorical)
    )
    rules = book(ENDORSERS.includes_any(Endorser.MAYOR))
    assert outcomes(rules, entries.to_frame()) == ["met", "unknown", "unknown"]
    (found,) = problems_of(entries.to_frame().to_arrow(), rules)
    assert found.accepted == Message("accepted.column-of.entries")


def test_lists_of_one_length_are_no_lists() -> None:
    frame = pl.DataFrame({"tags": [["a", "b"]]}, schema={"tags": pl.Array(pl.String, 2)})
    assert [each.code for each in problems_of(frame, book(TAGS.includes_any("a")))] == ["wrong-type"]


@anywhere
def test_other_white_space_around_an_entry_hides_it(made: Callable[[Any], Any]) -> None:
    frame = made(pl.DataFrame({"tags": ["x;\u00a0a", "a\u3000", "x;a\u00a0b", " a\t; x"]}))
    assert outcomes(book(TAGS.includes_any("a")), frame) == ["unknown", "unknown", "not-met", "met"]


@anywhere
def test_a_rule_book_may_be_long(made: Callable[[Any], Any]) -> None:
    rules = book(*(WHOLE.at_least(-bound) for bound in range(600)))
    assert outcomes(rules, made(pl.DataFrame({"whole": [0, -1, None]}))) == ["met", "not-met", "unknown"]


@pytest.mark.parametrize("storage", ["python", "pyarrow"])
def test_a_text_that_ends_in_nothing_is_another_one(storage: str) -> None:
    frame = pd.DataFrame({"label": pd.Series(["a", "a\0", None], dtype=pd.StringDtype(storage))})
    assert outcomes(book(LABEL.equals("a\0")), frame) == ["not-met", "met", "unknown"]
    assert outcomes(book(LABEL.equals("a")), frame) == ["met", "not-met", "unknown"]


@anywhere
@pytest.mark.parametrize("unit", ["ns", "us", "ms"])
def test_times_of_every_unit_are_dates(made: Callable[[Any], Any], unit: str) -> None:
    cells = pl.Series("day", [naive("2019-12-31T23:59"), naive("2020-01-01"), None], dtype=pl.Datetime(unit))
    frame = made(cells.to_frame())
    for day, expected in (("2020-01-01", "not-met met"), ("0001-01-01", "met met"), ("9999-12-31", "not-met not-met")):
        rules = book(DAY.on_or_after(date.fromisoformat(day)))
        assert outcomes(rules, frame) == [*expected.split(), "unknown"]
        assert rules.screen(frame).unread() == {}


def test_an_engine_that_overlooks_capitals_is_not_given_two_such_columns() -> None:
    duckdb = pytest.importorskip("duckdb")
    found = problems_of(duckdb.sql("select 'a' as label, 1 as x, 2 as X"), book(LABEL.equals("a")))
    assert [(each.code, each.path) for each in found] == [
        ("duplicate-name", ("frame", "x")),
        ("duplicate-name", ("frame", "X")),
    ]
    pyarrow = pa.table({"label": ["a"], "x": [1], "X": [2]})
    assert outcomes(book(LABEL.equals("a")), pyarrow) == ["met"]


def test_what_an_empty_table_was_allowed_another_is_not() -> None:
    rules = book(FLAG.holds())
    empty = pl.DataFrame({"flag": [None, None]}, schema={"flag": pl.String})
    assert outcomes(rules, empty) == ["unknown", "unknown"]
    assert [each.code for each in problems_of(pl.DataFrame({"flag": ["true", "?"]}), rules)] == ["wrong-type"]
    assert [each.code for each in problems_of(empty.lazy(), rules)] == ["wrong-type"]


@anywhere
def test_counts_are_those_of_the_table_as_it_was(made: Callable[[Any], Any]) -> None:
    frame = made(pl.DataFrame({"whole": [1, 2, 3]}))
    screened = book(WHOLE.at_least(2)).screen(frame)
    if isinstance(frame, pd.DataFrame):
        frame["whole"] = 0
        frame["outcome"] = screened.frame["outcome"]
    elif isinstance(frame, pl.DataFrame):
        frame.replace_column(0, pl.Series("whole", [0, 0, 0]))
    assert (screened.summary().met, screened.summary().not_met) == (2, 1)


@pytest.mark.parametrize("count", [1, 60])
def test_counting_is_asked_once_for_each_requirement(count: int) -> None:
    rules = book(*(WHOLE.at_least(bound) for bound in range(count)))
    summary = rules.screen(pl.DataFrame({"whole": [0, count, None]})).summary()
    assert (summary.met, summary.not_met, summary.unknown) == (1 + (count == 1), count > 1, 1)
    assert len(summary.unknown_by_requirement) == count


def test_a_duckdb_column_of_another_type_is_refused() -> None:
    duckdb = pytest.importorskip("duckdb")
    for select, rules in (
        ("select '\"a\"'::json as label", book(LABEL.equals("a"))),
        ("select uuid() as label", book(LABEL.equals("a"))),
        ("select map {'a': 1} as label", book(LABEL.equals("a"))),
    ):
        assert [each.code for each in problems_of(duckdb.sql(select), rules)] == ["wrong-type"]


def test_a_date_beyond_all_dates_is_unknown() -> None:
    duckdb = pytest.importorskip("duckdb")
    days = "select unnest(['infinity', '-infinity', '2021-01-01', '20001-01-01']::date[]) as day"
    times = "select unnest(['infinity', '-infinity', '2021-01-01', '20001-01-01']::timestamp[]) as day"
    for frame in (duckdb.sql(days), duckdb.sql(times)):
        screened = book(DAY.on_or_after(date(2020, 1, 1))).screen(frame)
        assert [row[-1] for row in screened.frame.fetchall()] == ["unknown", "unknown", "met", "unknown"]
        assert screened.unread() == {"day": 3}


@pytest.mark.parametrize(
    ("column", "rules"),
    [
        (pa.array([2**63, 1], pa.uint64()), book(WHOLE.at_least(1))),
        (pa.array([[2**63], [1]], pa.list_(pa.uint64())), book(NUMBERS.includes_any(1))),
        (pa.array([1, 2]).dictionary_encode(), book(LABEL.equals("1"))),
        (pa.array([["a"]], pa.list_(pa.string_view())), book(TAGS.includes_any("a"))),
    ],
)
@pytest.mark.parametrize("in_pandas", [False, True])
def test_what_arrow_compares_otherwise_is_refused(column: Any, rules: RuleBook[Any], in_pandas: bool) -> None:
    (fact,) = {leaf.fact for leaf in _leaves(rules)}
    table = pa.table({fact.path[0]: column})
    frame = table.to_pandas(types_mapper=pd.ArrowDtype) if in_pandas else table
    assert [each.code for each in problems_of(frame, rules)] == ["wrong-type"]


def test_views_of_text_are_text() -> None:
    table = pa.table({"label": pa.array(["a", "b", None], pa.string_view())})
    assert outcomes(book(LABEL.equals("a")), table) == ["met", "not-met", "unknown"]


def test_categories_that_are_no_text_are_refused() -> None:
    frame = pd.DataFrame({"label": pd.Categorical([1, 2, None])})
    assert [each.code for each in problems_of(frame, book(LABEL.equals("1")))] == ["wrong-type"]
    text = pd.DataFrame({"label": pd.Categorical(["1", "2", None])})
    assert outcomes(book(LABEL.equals("1")), text) == ["met", "not-met", "unknown"]


@anywhere
def test_decimals_of_many_places_are_numbers(made: Callable[[Any], Any]) -> None:
    frame = made(pl.DataFrame({"whole": [Decimal("1.5"), Decimal("0.25"), None]}, schema={"whole": pl.Decimal(38, 30)}))
    assert outcomes(book(WHOLE.at_least(1)), frame) == ["met", "not-met", "unknown"]
    assert outcomes(book(WHOLE.at_least(10**20)), frame) == ["not-met", "not-met", "unknown"]


@anywhere
def test_columns_of_one_name_are_named(made: Callable[[Any], Any]) -> None:
    assert problems_of(made(cities().with_columns(pl.lit("?").alias("outcome"))))[0].code == "column-exists"
    assert outcomes(MEMBERSHIP, made(cities().rename({"population": "people"})), columns={POPULATION: "people"})


def test_duplicates_are_named_on_arrow_and_where_they_are_no_text() -> None:
    for frame in (
        pa.table([[1], [2]], names=["population", "population"]),
        pd.DataFrame([[1, 2, 3]], columns=[0, 0, "population"]),
    ):
        assert [each.code for each in problems_of(frame)] == ["duplicate-name"]


@pytest.mark.parametrize("columns", [{"city.population": ["population"]}, {"city.population": 3}])
def test_a_column_is_named_by_text(columns: Any) -> None:
    with pytest.raises(WrongType):
        MEMBERSHIP.screen(cities(), columns=columns)


def test_a_fact_has_one_column() -> None:
    with pytest.raises(InvalidValue, match=r"columns: duplicate-id: city\.population occurs more than once"):
        MEMBERSHIP.screen(cities(), columns={POPULATION: "population", "city.population": "name"})


def test_a_prefix_can_be_written() -> None:
    with pytest.raises(WrongType):
        MEMBERSHIP.screen(cities(), prefix="\ud800")


@pytest.mark.parametrize("lazy", [False, True])
@pytest.mark.parametrize("module", ["narwhals", "narwhals.stable.v1", "narwhals.stable.v2"])
def test_a_table_that_narwhals_wraps_comes_back_so(module: str, lazy: bool) -> None:
    from importlib import import_module

    frame = import_module(module).from_native(cities().lazy() if lazy else cities())
    screened = MEMBERSHIP.screen(frame).frame
    assert type(screened) is type(frame)
    native = screened.to_native()
    assert (native.collect() if lazy else native)["outcome"].to_list() == outcomes(MEMBERSHIP, cities())


def test_a_table_of_a_class_derived_from_that_of_pandas_keeps_it() -> None:
    class OwnFrame(pd.DataFrame):  # type: ignore[misc,name-defined]
        @property
        def _constructor(self) -> type[OwnFrame]:
            return OwnFrame

    frame = OwnFrame({"whole": [1, 0]})
    frame.attrs["source"] = "census"
    screened = book(WHOLE.at_least(1)).screen(frame).frame
    assert type(screened) is OwnFrame
    assert screened.attrs == {"source": "census"}


def test_nothing_is_below_zero_where_nothing_can_be() -> None:
    frame = pl.DataFrame({"whole": [0, 1]}, schema={"whole": pl.UInt8})
    assert outcomes(book(WHOLE.at_least(1)), frame) == ["not-met", "met"]
    assert outcomes(book(WHOLE.equals(0)), frame) == ["met", "not-met"]


@anywhere
def test_whole_numbers_in_text_are_exact(made: Callable[[Any], Any]) -> None:
    frame = made(pl.DataFrame({"whole": [str(2**53 + 1), str(2**53)]}))
    assert outcomes(book(WHOLE.equals(2**53 + 1)), frame, text_cells=True) == ["met", "not-met"]


def test_a_number_below_zero_is_one_where_nothing_is_counted() -> None:
    assert book(RATIO.at_least(0.0)).screen(pl.DataFrame({"ratio": [-1.0]})).unread() == {}


def test_a_condition_that_nobody_knows_is_refused_by_name() -> None:
    class Odd(Condition):
        pass

    with pytest.raises(CannotExpress, match="screen cannot express Odd"):
        book(Odd()).screen(pl.DataFrame({"whole": [1]}))


@anywhere
def test_facts_may_share_a_column(made: Callable[[Any], Any]) -> None:
    other = Fact("test.endorsers", Endorser, path=("endorsements", "*", "by"), column="endorsements")
    count = Fact("test.count", int, path=("endorsements", "#"))
    rules = book(
        ENDORSERS.includes_any(Endorser.MAYOR), other.includes_any(Endorser.NATIONAL_COMMISSION), count.at_least(2)
    )
    frame = made(pl.DataFrame({"endorsements": [["mayor", "national-commission"], ["mayor"], ["mayor", "x"]]}))
    assert outcomes(rules, frame) == ["met", "not-met", "unknown"]
    assert rules.screen(frame).unread() == {"endorsements": 1}


@anywhere
def test_lists_of_nothing_are_read(made: Callable[[Any], Any]) -> None:
    frame = made(pl.DataFrame({"tags": [[], [None], None]}, schema={"tags": pl.List(pl.Null)}))
    assert book(TAGS.includes_any("a")).screen(frame).unread() == {"tags": 1}


@anywhere
def test_there_is_no_half_of_a_person(made: Callable[[Any], Any]) -> None:
    people = [24_149.5, 10_000.0, 9_999.0, -1.0, float("inf"), float("nan"), None]
    frame = made(pl.DataFrame({"population": people}))
    rules = book(POPULATION.at_least(10_000))
    assert outcomes(rules, frame) == ["unknown", "met", "not-met", *["unknown"] * 4]
    assert rules.screen(frame).unread() == {"population": 2}
    assert outcomes(book(WHOLE.at_least(1)), made(pl.DataFrame({"whole": [1.5, 0.5]}))) == ["met", "not-met"]


@anywhere
def test_a_cell_is_unread_if_one_of_the_facts_in_its_column_cannot_be_read(made: Callable[[Any], Any]) -> None:
    bearers = Fact("test.bearers", CommitmentBearer, path=("endorsements", "*"))
    rules = book(ENDORSERS.includes_any(Endorser.MAYOR), bearers.includes_any(CommitmentBearer.MAYOR))
    frame = made(pl.DataFrame({"endorsements": [["mayor"], ["administration"], ["national-commission"]]}))
    assert rules.screen(frame).unread() == {"endorsements": 2}


class Support(Enum):
    """A member is called like the word for an empty list."""

    NONE = "none"
    FULL = "full"


@anywhere
def test_a_word_for_none_alone_is_no_entry(made: Callable[[Any], Any]) -> None:
    support = Fact("test.support", Support, path=("support", "*"), column="support")
    frame = made(pl.DataFrame({"support": ["none", "full;none", "full", "x;none", None]}))
    assert outcomes(book(support.includes_any(Support.NONE)), frame) == ["not-met", "met", "not-met", "met", "unknown"]
    every = support.includes_any(Support.NONE, Support.FULL)
    assert outcomes(book(every), frame) == ["not-met", "met", "met", "met", "unknown"]
