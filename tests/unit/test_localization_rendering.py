"""Messages, values, problems and errors as sentences; the reference wording in Thai, to the letter."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, datetime
from decimal import Decimal
from enum import Enum, IntEnum
from fractions import Fraction
from itertools import product

import pytest
from attrs import evolve

from learningcity import City, check, eligibility, network
from learningcity.admission import AdmissionHistory, AdmissionStep
from learningcity.cities import Endorser, GoverningBodyKind
from learningcity.dates import PartialDate, Period
from learningcity.errors import (
    AmbiguousName,
    ConversionError,
    Infeasible,
    InvalidTable,
    LearningCityError,
    Problem,
    RuleBookFault,
    UnknownName,
)
from learningcity.localization import catalogue, label, languages, render, render_outline, render_problem
from learningcity.network import Metric
from learningcity.outcome import Outcome
from learningcity.outlines import Outline
from learningcity.rules import Condition, Custom, Fact, Requirement, RuleBook, evaluate
from learningcity.rules.cells import GaveUp
from learningcity.rules.explain import outline
from learningcity.scoring import Box, Observation, Status, compare_years, score, self_assessment
from learningcity.sources import Citation, Standing, source
from learningcity.texts import Labels, Message, Quantity, Series

# Reference wording


def test_the_outcomes_are_called_as_the_issue_says() -> None:
    words = ["ผ่านเกณฑ์", "ไม่ผ่านเกณฑ์", "ยังวินิจฉัยไม่ได้"]

    assert [label(outcome, "th") for outcome in Outcome] == words
    assert [render(outcome, "th") for outcome in Outcome] == words
    assert [label(outcome, "en") for outcome in Outcome] == ["met", "not-met", "unknown"]


def test_one_person_short_is_said_as_the_issue_says() -> None:
    city = City(name="หาดใหญ่", population=9_999, governing_body="municipal-council", endorsements=("mayor",))

    assert render(check(city).reason, "th") == (
        "จำนวนประชากร 9,999 คน ต่ำกว่าเกณฑ์ขั้นต่ำ 10,000 คน อยู่ 1 คน; เกณฑ์จำนวนประชากรนี้แหล่งข้อมูลให้ไว้ไม่ตรงกัน"
    )
    assert render(check(city).reason, "en") == (
        "population 9,999 people, below the minimum of 10,000 people by 1 person; "
        "sources disagree on this criterion: population"
    )


def test_an_unknown_council_is_said_as_the_issue_says() -> None:
    city = City(name="หาดใหญ่", population=10_000, endorsements=("mayor",))

    assert render(check(city).reason, "th") == "ไม่มีข้อมูลว่าบริหารงานโดยสภาเทศบาลหรือสภาอื่นที่ได้รับการเลือกตั้งหรือไม่"
    assert render(check(city).reason, "en") == (
        "no information on whether it is governed by a municipal council or another elected council"
    )


# Values


def test_english_has_one_form_for_one_and_another_for_all_other_numbers() -> None:
    counts = (0, 1, 2, 1_000, 1.0, 1.5, Decimal("1.0"), Decimal(1), Fraction(1), Fraction(3, 2), -1)

    assert [render(Quantity(count, "people"), "en") for count in counts] == [
        "0 people",
        "1 person",
        "2 people",
        "1,000 people",
        "1 person",
        "1.5 people",
        "1.0 people",
        "1 person",
        "1 person",
        "1.5 people",
        "-1 person",
    ]
    assert render(Quantity(1, "entries"), "en") == "1 entry"
    assert {render(Quantity(count, "people"), "th").split()[1] for count in counts} == {"คน"}


def test_the_form_follows_a_number_with_its_unit_as_well() -> None:
    rules = eligibility.MEMBERSHIP.without("gnlc.membership.elected-council", "gnlc.membership.endorsement")

    assert render(Message("error.conversion", {"count": 1}), "en") == "1 problem in the input"
    assert render(Message("error.conversion", {"count": 1_000}), "en") == "1,000 problems in the input"
    assert (
        render(Message("error.conversion", {"count": Quantity(1, "entries")}), "en") == "1 entry problem in the input"
    )
    assert render(Message("claim.population", {"count": Quantity(2, "people"), "city": "A"}), "en") == "A has 2 people"
    assert render(check(City(name="A", population=10_000), rules).reason, "en") == "the one requirement is met"


def test_a_count_in_words_takes_the_first_form() -> None:
    assert render(Message("error.conversion", {"count": "many"}), "en") == "many problem in the input"


@pytest.mark.parametrize(
    ("quantity", "english", "thai"),
    [
        (Quantity(1_000_000, "THB"), "1,000,000 Thai baht", "1,000,000 บาท"),
        (Quantity(1, "USD"), "1 US dollar", "1 ดอลลาร์สหรัฐ"),
        (Quantity(2.5, "USD"), "2.5 US dollars", "2.5 ดอลลาร์สหรัฐ"),
        (Quantity(Fraction(1, 4), "USD"), "0.25 US dollars", "0.25 ดอลลาร์สหรัฐ"),
        (Quantity(3, "QQQ"), "3 QQQ", "3 QQQ"),
        (Quantity(3, "rai"), "3 rai", "3 rai"),
        (Quantity(3, "ไร่"), "3 ไร่", "3 ไร่"),
        (Quantity(3), "3", "3"),
        (Quantity(Decimal("0.50"), "USD"), "0.50 US dollars", "0.50 ดอลลาร์สหรัฐ"),
    ],
)
def test_a_quantity_is_a_number_with_its_unit(quantity: Quantity, english: str, thai: str) -> None:
    assert (render(quantity, "en"), render(quantity, "th")) == (english, thai)


@pytest.mark.parametrize(
    ("series", "english", "thai"),
    [
        (Series(()), "", ""),
        (Series(("a",)), "a", "a"),
        (Series(("a", "b")), "a and b", "a และ b"),
        (Series(("a", "b", "c")), "a, b and c", "a b และ c"),
        (Series(("a", "b", "c"), "or"), "a, b or c", "a, b หรือ c"),
        (Series(("a", "b", "c"), ","), "a, b, c", "a, b, c"),
        (Series(("a", "b", "c"), ";"), "a; b; c", "a; b; c"),
        (Series((Endorser.MAYOR, 1_000)), "the mayor and 1,000", "นายกเทศมนตรีและ 1,000"),
        (Series((Endorser.MAYOR, "(b)")), "the mayor and (b)", "นายกเทศมนตรีและ (b)"),
        (Series((Endorser.MAYOR, -1)), "the mayor and -1", "นายกเทศมนตรีและ -1"),
        (Series((Endorser.MAYOR, "Évora")), "the mayor and Évora", "นายกเทศมนตรีและ Évora"),
        (Series((Endorser.MAYOR, "-")), "the mayor and -", "นายกเทศมนตรีและ-"),
    ],
)
def test_a_series_is_joined_in_the_words_of_the_language(series: Series, english: str, thai: str) -> None:
    assert (render(series, "en"), render(series, "th")) == (english, thai)


class Zone(Enum):
    COAST = "coast"


class Level(IntEnum):
    HIGH = 3


@pytest.mark.parametrize(
    ("value", "english", "thai"),
    [
        ("plain", "plain", "plain"),
        (True, "yes", "ใช่"),
        (False, "no", "ไม่ใช่"),
        (None, "none", "ไม่มี"),
        (1_000, "1,000", "1,000"),
        (GoverningBodyKind.MUNICIPAL_COUNCIL, "municipal council", "สภาเทศบาล"),
        (Standing.REPORTED, "reported: read in a secondary source", "มีรายงาน: พบในแหล่งข้อมูลทุติยภูมิ"),
        (Zone.COAST, "coast", "coast"),
        (Level.HIGH, "HIGH", "HIGH"),
        (PartialDate(2024, 2), "February 2024", "กุมภาพันธ์ 2567"),
        (date(2024, 2, 29), "29 February 2024", "29 กุมภาพันธ์ 2567"),
        (datetime(2024, 2, 29, 12, 30), "29 February 2024", "29 กุมภาพันธ์ 2567"),  # noqa: DTZ001  # a day is meant
        (Period.parse("2021/.."), "from 2021 on", "ตั้งแต่ พ.ศ. 2564 เป็นต้นไป"),
        (Message("value.true"), "yes", "ใช่"),
        (Labels(en="Budget", th="งบประมาณ"), "Budget", "งบประมาณ"),
    ],
    ids=str,
)
def test_every_kind_of_value_has_its_text(value: object, english: str, thai: str) -> None:
    assert (render(value, "en"), render(value, "th")) == (english, thai)


def test_labels_fall_back_to_english_and_then_to_the_first() -> None:
    assert render(Labels(th="ไทย", en="English"), "th") == "ไทย"
    assert render(Labels(fr="Français", en="English"), "th") == "English"
    assert render(Labels(fr="Français", de="Deutsch"), "th") == "Français"
    assert render(Labels(fr="Français", de="Deutsch"), "en") == "Français"


def test_the_text_of_a_value_that_waits_for_a_language_is_english() -> None:
    assert str(Message("outcome.not-met")) == "not-met"
    assert str(Labels(th="ไทย", en="English")) == "English"
    assert str(Quantity(1, "people")) == "1 person"
    assert str(Series((Endorser.MAYOR, Endorser.CITY_REPRESENTATIVE), "or")) == "the mayor or a city representative"


def test_a_parameter_may_stand_anywhere_and_more_than_once() -> None:
    assert render(Message("cli.line", {"name": "{name}", "outcome": Outcome.MET, "reason": "100 %"}), "en") == (
        "{name}: met: 100 %"
    )


def test_a_message_without_what_it_speaks_of_is_a_mistake_of_the_programmer() -> None:
    with pytest.raises(KeyError, match="reason"):
        render(Message("cli.line", {"name": "A", "outcome": Outcome.MET}), "en")


def test_a_tree_is_written_two_spaces_further_in_at_each_level() -> None:
    leaf = Outline(Message("value.false"))
    tree = Outline(Message("value.true"), (Outline(Message("value.none"), (leaf,)), leaf))

    assert render_outline(tree, "en") == "yes\n  none\n    no\n  no"
    assert render_outline(leaf, "th") == "ไม่ใช่"


def test_the_tree_of_a_verdict_is_its_explanation() -> None:
    verdict = check(City(name="A"))

    for language in languages():
        assert render(verdict, language) == render_outline(outline(verdict), language) == verdict.explain(language)
        headline = verdict.explain(language).splitlines()[0]
        assert headline.lstrip("\u2068").startswith("A")
        assert label(Outcome.UNKNOWN, language) in headline


@pytest.mark.parametrize("function", [render, render_problem, render_outline], ids=lambda f: f.__name__)
def test_a_language_without_a_catalogue_is_refused_everywhere(function: Callable[[object, str], str]) -> None:
    with pytest.raises(LearningCityError, match="there is no catalogue for 'de'; there are "):
        function(Message("value.true"), "de")


# Problems

POSITIONS = [
    ({"source": source, "line": line, "column": column}, ":".join(str(part) for part in (source, line, column) if part))
    for source, line, column in product((None, "a.csv"), (None, 3), (None, 7))
]


@pytest.mark.parametrize(("place", "position"), POSITIONS, ids=lambda value: value if isinstance(value, str) else "")
@pytest.mark.parametrize("path", [(), ("name",)], ids=["whole", "field"])
def test_a_problem_is_written_with_the_parts_that_it_has(
    place: dict[str, object], position: str, path: tuple[str]
) -> None:
    problem = Problem("blank", path, "''", **place)  # type: ignore[arg-type]  # the parts of a position
    parts = [position, *path, "blank", "'' holds no text"]

    assert render_problem(problem, "en") == ": ".join(filter(None, parts))
    assert str(problem) == render_problem(problem, "en")


@pytest.mark.parametrize(
    ("accepted", "hint", "english", "thai"),
    [
        (None, None, "'' holds no text", "'' ไม่มีข้อความ"),
        (
            Message("accepted.text"),
            None,
            "'' holds no text; accepted: text that is not blank",
            "'' ไม่มีข้อความ ค่าที่รับได้: ข้อความที่ไม่ว่าง",
        ),
        (
            None,
            Message("hint.did-you-mean", {"word": "mayor"}),
            "'' holds no text (did you mean mayor?)",
            "'' ไม่มีข้อความ (หมายถึง mayor ใช่หรือไม่)",
        ),
        (
            Labels(en="a word", th="คำ"),
            Labels(en="write it", th="ให้เขียน"),
            "'' holds no text; accepted: a word (write it)",
            "'' ไม่มีข้อความ ค่าที่รับได้: คำ (ให้เขียน)",
        ),
    ],
    ids=["bare", "accepted", "hint", "both"],
)
def test_a_problem_tells_what_is_accepted_and_the_likely_cure(
    accepted: Message | Labels | None, hint: Message | Labels | None, english: str, thai: str
) -> None:
    problem = Problem("blank", ("name",), "''", accepted, hint, source="a.csv", line=3, column=7)

    assert render_problem(problem, "en") == f"a.csv:3:7: name: blank: {english}"
    assert render_problem(problem, "th") == f"a.csv:3:7: name: blank: {thai}"


def test_a_problem_stays_on_its_line_and_moves_no_cursor() -> None:
    problem = Problem("blank", ("x\ny\x1b[31m\u2028",), "''", hint=Labels(en="a\r\nb"), source="a\tb.csv")

    assert str(problem) == r"a\tb.csv: x\ny\x1b[31m\u2028: blank: '' holds no text (a\r\nb)"


# Errors


class Bare:
    """An object without the fields of a city."""


def decide(_: object) -> Outcome:
    return Outcome.MET


CITATIONS = eligibility.MEMBERSHIP.requirements[0].citations
IN_2021 = RuleBook[City]("test.rules", eligibility.MEMBERSHIP.requirements, in_force=Period.parse("2021/2021"))
FLAG = Fact("test.flag", bool, path=("flag",))


class Odd(Condition):
    """A condition that no reader knows."""


def _raised(error: Exception) -> None:
    """What only a table would raise is raised here, since no library of tables need be there."""
    raise error


RAISED: dict[str, tuple[Callable[[], object], str]] = {
    "InvalidValue": (
        lambda: City(name=" "),
        "name: blank: ' ' holds no text; accepted: text that is not blank",
    ),
    "WrongType": (
        lambda: City(name="A", population=True),
        "population: wrong-type: True is not of an accepted type; accepted: a whole number from 0, such as 191696",
    ),
    "ConversionError": (
        lambda: raise_(ConversionError([Problem("blank", ("name",), "''"), Problem("no-values")])),
        "name: blank: '' holds no text\nno-values: there are no values to compare with",
    ),
    "NoTruthValue": (
        lambda: bool(Outcome.MET),
        "an outcome may be unknown, so it is neither true nor false; write `outcome is Outcome.MET`",
    ),
    "NotAdditive": (
        lambda: network.add("a.sum", *(entry.claims[0] for entry in network.observations(Metric.COHORT_COUNTRIES))),
        (
            "these figures do not add up, since the same may be counted in several of them: cohort.2019 countries, "
            "cohort.2020 countries, cohort.2022 countries, cohort.2024 countries, cohort.2025 countries"
        ),
    ),
    "NotASubject": (
        lambda: evaluate(FLAG.holds(), Bare()),
        "the fact test.flag reads the field flag, which an object of type Bare does not have",
    ),
    "Uncited": (
        lambda: Requirement("test.r", FLAG.holds(), citations=(), title=Labels(en="A")),
        'test.r has no citation; give citations=(Citation(source, "section"),)',
    ),
    "Infeasible": (lambda: raise_(Infeasible(GaveUp(20_000).message)), "no answer after 20,000 steps"),
    "RuleBookFault": (
        lambda: raise_(RuleBookFault("test.rules", [GaveUp(20_000).message])),
        "test.rules: 1 problem in this rule book\n  no answer after 20,000 steps",
    ),
    "MissingStep": (
        lambda: AdmissionHistory(city="tak").advance(AdmissionStep.APPLICATION, citations=(Citation(source("S79")),)),
        "tak cannot take the step “application” yet; missing before it: interest",
    ),
    "UnknownId": (lambda: source("bic-moe-2020"), "there is no bic-moe-2020; the nearest is bic-moe-2021"),
    "UnknownLocale": (
        lambda: catalogue("de"),
        f"there is no catalogue for 'de'; there are {render(Series(languages()), 'en')}",
    ),
    "NotTranslated": (
        lambda: render(Message("cli.line"), "ar"),
        (
            "the catalogue for ar has no cli.line: it speaks of verdicts, problems, goals and areas only; "
            "every sentence is there in en and th"
        ),
    ),
    "AmbiguousName": (
        lambda: raise_(AmbiguousName("Bo", ("a.bo", "b.bo"))),
        (
            "'Bo' stands for several things: a.bo, b.bo; "
            "give one of these ids instead, or choose by what an id begins with, with domain="
        ),
    ),
    "UnknownName": (
        lambda: raise_(UnknownName(Message("error.unknown-name", {"name": "'Bo'"}))),
        "nothing is called 'Bo'",
    ),
    "NotInForce": (
        lambda: IN_2021.require_in_force(date(2025, 6, 15)),
        "test.rules is not in force on 15 June 2025: its period is 2021",
    ),
    "CannotExpress": (lambda: evaluate(Odd(), Bare()), "evaluate cannot express Odd"),
    "NoOrder": (
        lambda: sorted([score([], self_assessment(), as_of=year) for year in (2023, 2024)]),
        "scores have no order; compare(a, b) says who is ahead, where that is certain",
    ),
    "ProfileRequired": (
        lambda: score([], as_of=2024),
        (
            "a score needs a profile: the framework gives no goalpost and no weight. "
            "Write one, or name natural_bounds() or self_assessment()"
        ),
    ),
    "InvalidProfile": (
        lambda: evolve(self_assessment(), descriptive=("a", "a")),
        "descriptive[1]: duplicate-id: 'a' occurs more than once; accepted: an id for each thing, no two the same",
    ),
    "InvalidTable": (
        lambda: _raised(InvalidTable([Problem("missing-column", ("columns", "a.b"), params={"column": "c"})])),
        "columns.a.b: missing-column: there is no column c",
    ),
    "InvalidObservations": (
        lambda: score([Observation(measurement="a.b", status=Status.MISSING)], self_assessment(), as_of=2024),
        (
            "observations[0].measurement: unknown-node: 'a.b' is not in the profile; "
            "accepted: an id that the profile has; what is never scored stands under descriptive"
        ),
    ),
    "WeightSetEmpty": (
        lambda: Box((0.6, 0.6), (1, 1)),
        "no weights are within the limits: the lower ones already sum to 1.2, more than 1",
    ),
    "Incomparable": (
        lambda: compare_years(score([], self_assessment(), as_of=2024), score([], self_assessment(), as_of=2023)),
        "the later score must be of a later year: they are of 2024 and 2023",
    ),
}


def raise_(error: Exception) -> object:
    raise error


def caught(act: Callable[[], object]) -> LearningCityError:
    with pytest.raises(LearningCityError) as info:
        act()
    return info.value


@pytest.mark.parametrize(("kind", "act", "text"), [(kind, *case) for kind, case in RAISED.items()], ids=[*RAISED])
def test_the_text_of_an_error_is_plain_english_from_the_catalogue(
    kind: str, act: Callable[[], object], text: str
) -> None:
    error = caught(act)

    assert type(error).__name__ == kind
    assert str(error) == text


@pytest.mark.parametrize("act", [case[0] for case in RAISED.values()], ids=[*RAISED])
def test_an_error_has_a_sentence_in_every_language(act: Callable[[], object]) -> None:
    message = caught(act).message
    sentences = [render(message, language) for language in languages()]

    assert len(set(sentences)) == len(languages())


def every_error(kind: type[LearningCityError] = LearningCityError) -> Iterator[type[LearningCityError]]:
    yield kind
    for inner in kind.__subclasses__():
        yield from every_error(inner)


def test_every_error_of_the_library_is_tried_here() -> None:
    bases = {"LearningCityError", "FieldError"}

    assert {kind.__name__ for kind in every_error() if kind.__module__ == "learningcity.errors"} - bases == set(RAISED)


def test_a_sentence_of_a_user_stands_in_the_finding_of_a_user() -> None:
    condition = Custom(decide, (FLAG,), Labels(en="near the sea", th="ใกล้ทะเล"), CITATIONS)
    title = Labels(en="sea", th="ทะเล")
    rules = RuleBook[City]("test.custom", (Requirement("test.r", condition, citations=CITATIONS, title=title),))

    assert rules.describe("en").splitlines()[1] == "  sea: near the sea"
    assert rules.describe("th").splitlines()[1] == "  ทะเล: ใกล้ทะเล"


def test_thai_and_other_scripts_keep_a_space_between_them() -> None:
    assert render(Message("finding.unknown", {"fact": "GDP"}), "th") == "ไม่มีข้อมูล GDP"
    assert render(Message("finding.unknown", {"fact": "ประชากร"}), "th") == "ไม่มีข้อมูลประชากร"
    assert render(Message("finding.unknown", {"fact": "เมือง2"}), "th") == "ไม่มีข้อมูลเมือง2"


def test_the_name_of_a_city_breaks_no_line_of_an_explanation() -> None:
    explained = check(City(name="A\nB\x1b[31m")).explain("en")

    assert explained.startswith("A B [31m: unknown")
