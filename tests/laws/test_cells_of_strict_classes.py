"""Classes that refuse values, or make others of them: what cells say then is true, or that they cannot tell."""

from __future__ import annotations

from datetime import date
from enum import Enum
from typing import Any as Anything
from typing import Literal

import pytest
from attrs import field, frozen, validators
from hypothesis import given
from hypothesis import strategies as st

from learningcity.errors import NotASubject
from learningcity.outcome import MET, NOT_MET, UNKNOWN, Outcome
from learningcity.rules import Condition, Fact, evaluate
from learningcity.rules.cells import Clash, GaveUp, Witness, boundary_cases, decision_table, feasible
from learningcity.strategies import rules
from strategies_for_rules import book, fact


class Kind(Enum):
    A = "a"
    B = "b"


@frozen
class Part:
    kind: Kind
    grade: int | None = None


def _lower(value: str | None) -> str | None:
    return None if value is None else value.strip().lower()


def _clamped(value: int | None) -> int | None:
    return None if value is None else min(max(value, 0), 100)


def _not_ten_to_twenty(_: object, __: object, value: int | None) -> None:
    if value is not None and 10 <= value <= 20:
        raise ValueError("refused")


@frozen(kw_only=True)
class Strict:
    year: int | None = field(default=None, validator=validators.optional([validators.ge(1900), validators.le(2100)]))
    share: float | None = field(default=None, validator=validators.optional([validators.ge(50.0), validators.le(60.0)]))
    day: date | None = field(
        default=None,
        validator=validators.optional([validators.ge(date(2010, 1, 1)), validators.le(date(2015, 12, 31))]),
    )
    holed: int | None = field(default=None, validator=_not_ten_to_twenty)
    code: str | None = field(default=None, validator=validators.in_((None, "aa", "bb")))
    pattern: str | None = field(default=None, validator=validators.optional(validators.matches_re("[A-Z]{2}")))
    word: Literal["p", "q"] | None = None
    spelled: str | None = field(default=None, converter=_lower)
    clamped: int | None = field(default=None, converter=_clamped)
    least: int = field(default=150, validator=[validators.ge(100), validators.le(200)])
    parts: tuple[Part | None, ...] | None = None


YEAR, SHARE, DAY = fact(int, "year"), fact(float, "share"), fact(date, "day")
HOLED, CODE, SPELLED = fact(int, "holed"), fact(str, "code"), fact(str, "spelled")
PATTERN, WORD = fact(str, "pattern"), fact(str, "word")
CLAMPED, LEAST = fact(int, "clamped"), fact(int, "least")
KINDS, GRADES, COUNT = fact(Kind, "parts", "*", "kind"), fact(int, "parts", "*", "grade"), fact(int, "parts", "#")
FACTS: tuple[Fact[Anything], ...] = (YEAR, SHARE, DAY, HOLED, CODE, SPELLED, CLAMPED, LEAST, KINDS, GRADES, COUNT, WORD)

SUBJECTS = st.builds(
    Strict,
    year=st.sampled_from([None, 1900, 1950, 2100]),
    share=st.sampled_from([None, 50.0, 55.5, 60.0]),
    day=st.sampled_from([None, date(2010, 1, 1), date(2012, 2, 29), date(2015, 12, 31)]),
    holed=st.sampled_from([None, 5, 9, 21, 10_000]),
    code=st.sampled_from([None, "aa", "bb"]),
    spelled=st.sampled_from([None, "a", "b", "th"]),
    word=st.sampled_from([None, "p", "q"]),
    clamped=st.sampled_from([None, 0, 2, 100]),
    least=st.sampled_from([100, 150, 200]),
    parts=st.none()
    | st.lists(st.none() | st.builds(Part, st.sampled_from(Kind), st.sampled_from([None, 0, 1, 2])), max_size=3).map(
        tuple
    ),
)

CASES: list[tuple[Condition, Outcome]] = [
    (YEAR.at_least(1800), MET),
    (YEAR.at_most(1850), NOT_MET),
    (YEAR.between(1800, 2200), MET),
    (SHARE.between(10.0, 90.0), MET),
    (SHARE.at_least(55.0), NOT_MET),
    (DAY.on_or_after(date(2005, 1, 1)), MET),
    (DAY.before(date(2020, 1, 1)), MET),
    (HOLED.at_least(10), MET),
    (HOLED.at_least(12), MET),
    (HOLED.at_most(15), NOT_MET),
    (LEAST.between(5, 500), MET),
    (KINDS.includes_any(*Kind), UNKNOWN),
    (CODE.equals("aa"), NOT_MET),
    (WORD.equals("q"), NOT_MET),
]


@pytest.mark.parametrize(("condition", "outcome"), CASES, ids=lambda value: getattr(value, "value", None))
def test_what_lies_beside_the_constants_is_found(condition: Condition, outcome: Outcome) -> None:
    answer = feasible({condition: outcome}, Strict)

    assert isinstance(answer, Witness), answer
    assert evaluate(condition, answer.subject) is outcome


@pytest.mark.parametrize(
    ("condition", "outcome"),
    [(PATTERN.equals("TH"), NOT_MET), (SPELLED.equals("TH"), MET)],
)
def test_what_a_class_may_accept_or_not_is_left_open(condition: Condition, outcome: Outcome) -> None:
    assert not isinstance(feasible({condition: outcome}, Strict), Clash)


def test_what_a_class_names_is_all_that_it_accepts() -> None:
    assert isinstance(feasible({CODE.equals("cc"): MET}, Strict), Clash)
    answer = feasible({WORD.equals("p"): NOT_MET}, Strict)
    assert isinstance(answer, Witness)
    assert answer.subject.word == "q"


def test_a_number_that_is_clamped_is_never_beyond() -> None:
    assert isinstance(feasible({CLAMPED.at_least(200): MET}, Strict), Clash)
    for case in boundary_cases(CLAMPED.at_least(50), Strict):
        assert evaluate(CLAMPED.at_least(50), case.subject) is case.outcome


def test_a_field_that_no_value_was_found_for_is_named() -> None:
    @frozen
    class Never:
        number: int = field(default=7, init=False)

    assert isinstance(feasible({fact(int, "number").at_least(5): MET}, Never), Witness)
    assert isinstance(feasible({fact(int, "number").at_least(8): MET}, Never), Clash)
    with pytest.raises(NotASubject, match="no value of the fact"):
        feasible({fact(int, "number").at_least(5): MET}, Counting)
    with pytest.raises(NotASubject, match="number"):
        feasible({fact(int, "number").at_least(5): MET}, Refusing)


def _one_more(value: int) -> int:
    return value + 1


@frozen
class Counting:
    number: int = field(default=0, converter=_one_more)


@frozen
class Ordered:
    low: int | None = None
    high: int | None = None

    def __attrs_post_init__(self) -> None:
        if self.low is not None and self.high is not None and self.low > self.high:
            raise ValueError("low above high")


@frozen
class Raised:
    low: int | None = None
    high: int | None = None

    def __attrs_post_init__(self) -> None:
        if self.low is not None and self.high is not None and self.low > self.high:
            object.__setattr__(self, "high", self.low)


LOW, HIGH = fact(int, "low"), fact(int, "high")


@pytest.mark.parametrize("kind", [Ordered, Raised])
def test_fields_that_a_class_holds_against_each_other_are_not_understood_and_said_so(kind: type[Anything]) -> None:
    apart = book(LOW.at_least(5), HIGH.at_most(3))

    assert isinstance(feasible({apart: MET}, kind), GaveUp)
    table = decision_table(apart, kind)
    assert not table.complete
    for row in table:
        assert row.outcomes == (evaluate(LOW.at_least(5), row.subject), evaluate(HIGH.at_most(3), row.subject))


@frozen
class Pairs:
    parts: tuple[Part | None, ...] | None = None


PAIRS: list[tuple[dict[Condition, Outcome], type]] = [
    ({KINDS.includes_any(*Kind): UNKNOWN, GRADES.includes_any(0): UNKNOWN, COUNT.equals(2): MET}, Witness),
    ({KINDS.includes_any(*Kind): UNKNOWN, GRADES.includes_any(0): MET}, Clash),
    ({KINDS.includes_any(Kind.A): MET, GRADES.includes_any(0): UNKNOWN, COUNT.equals(1): MET}, Witness),
    ({KINDS.includes_any(Kind.A): UNKNOWN, GRADES.includes_any(0): MET}, Witness),
    ({KINDS.includes_any(Kind.A): UNKNOWN, GRADES.includes_any(0): MET, COUNT.equals(1): MET}, Clash),
    ({KINDS.includes_any(Kind.A): UNKNOWN, KINDS.includes_any(Kind.B): UNKNOWN, GRADES.includes_any(0): MET}, Clash),
]


@pytest.mark.parametrize(("wanted", "answer"), PAIRS, ids=range(len(PAIRS)))
def test_an_entry_that_is_not_known_takes_all_its_fields_with_it(
    wanted: dict[Condition, Outcome], answer: type
) -> None:
    found = feasible(wanted, Pairs)

    assert isinstance(found, answer), found
    if isinstance(found, Witness):
        assert all(evaluate(condition, found.subject) is outcome for condition, outcome in wanted.items())


def test_a_clash_of_facts_that_only_an_object_ties_together_names_no_fact() -> None:
    clash = feasible(PAIRS[1][0], Pairs)

    assert isinstance(clash, Clash)
    assert clash.facts == ()
    assert "share" not in str(clash)


@frozen
class Refusing:
    number: int = field(validator=validators.ge(100))


@given(st.lists(rules(facts=FACTS, max_leaves=3), min_size=1, max_size=3), SUBJECTS)
def test_what_a_strict_subject_shows_is_never_said_to_be_impossible(asked: list[Condition], subject: Strict) -> None:
    wanted = {condition: evaluate(condition, subject) for condition in asked}

    answer = feasible(wanted, Strict)

    assert isinstance(answer, Witness | GaveUp), answer
    if isinstance(answer, Witness):
        assert all(evaluate(condition, answer.subject) is outcome for condition, outcome in wanted.items())


@given(st.lists(rules(facts=FACTS, max_leaves=3), min_size=1, max_size=3), SUBJECTS)
def test_what_tables_and_cases_of_a_strict_class_show_is_so(asked: list[Condition], subject: Strict) -> None:
    rules_ = book(*asked)

    table = decision_table(rules_, Strict)
    for row in table:
        assert row.outcomes == tuple(evaluate(condition, row.subject) for condition in asked)
    shown = tuple(evaluate(condition, subject) for condition in asked)
    assert not table.complete or shown in {row.outcomes for row in table}
    for case in boundary_cases(rules_, Strict):
        assert case.outcome is Outcome.all_of(evaluate(condition, case.subject) for condition in asked)
