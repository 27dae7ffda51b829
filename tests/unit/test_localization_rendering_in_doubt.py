"""What rendering does with what is unusual: digits in code, odd tags, periods, things without words, hostile texts."""

from __future__ import annotations

from decimal import Decimal
from enum import Enum
from fractions import Fraction
from time import process_time
from types import SimpleNamespace
from typing import Any

import pytest

from learningcity import City, check, eligibility
from learningcity.dates import Period
from learningcity.errors import InvalidValue, NotTranslated, Problem, WrongType
from learningcity.index import by_id
from learningcity.localization import catalogue, render, render_outline, render_problem
from learningcity.localization.lists import joiner
from learningcity.localization.scripts import closed, is_isolated, isolated, runs_otherwise
from learningcity.localization.settings import Form, setting
from learningcity.localization.tags import LocaleTag
from learningcity.outlines import Outline, flattened, spoken
from learningcity.rules import Fact, Requirement, RuleBook
from learningcity.sources import Citation, Source, Standing, Title, Titles, TitleStatus
from learningcity.texts import Bound, Labels, Message, Quantity, Series

CITED = (Citation(Source("s1", title="A title"), "section 2"),)
FSI, PDI, RLO = "\u2068", "\u2069", "\u202e"


def titles(text: str, language: str) -> Titles:
    """One title in one language."""
    title = Title(text=text, language=language, status=TitleStatus.PRESS, citations=CITED, standing=Standing.REPORTED)
    return Titles((title,))


# Time


@pytest.mark.parametrize("piece", ["1", "1.", "1 ", "1:2", "\u0661", "ب1"])
def test_whether_a_text_runs_otherwise_is_seen_in_time_that_grows_with_it(piece: str) -> None:
    def seconds(count: int) -> float:
        text = piece * count + "x"
        start = process_time()
        assert runs_otherwise(text, "rtl")
        return process_time() - start

    few, many = (min(seconds(count) for _ in range(5)) for count in (20_000, 160_000))
    assert many < 40 * few + 0.001, "eight times as much, and time to spare; the square would be 64 times"


def test_a_city_of_many_digits_is_said_in_arabic() -> None:
    for name in ("1" * 24 + "x", "1." * 24 + "x", "1 " * 24 + "x"):
        assert f"{FSI}{name}{PDI}" in render(check(City(name=name)), "ar")


# Digits of the tag


def test_what_somebody_is_told_to_type_keeps_its_digits() -> None:
    thai = "th-u-nu-thai"

    for id in catalogue("th").entries:
        if id.partition(".")[0] in ("accepted", "cli", "error", "fault", "hint", "problem"):
            plain, other = (setting(tag).forms(id) for tag in ("th", thai))
            assert [form.write(["x"] * len(form.names)) for form in plain] == [
                form.write(["x"] * len(form.names)) for form in other
            ]
    assert render(Message("accepted.day"), thai) == "วันที่ เช่น datetime.date(2025, 6, 15)"
    assert render(Message("sdg.4"), thai) == "เป้าหมายที่ ๔"
    assert "๑,๐๐๐" in render(Message("error.conversion", {"count": 1_000}), thai)


@pytest.mark.parametrize(("native", "named"), [("th-u-nu-native", "th-u-nu-thai"), ("ar-u-nu-native", "ar-u-nu-arab")])
def test_the_native_digits_are_those_of_the_language(native: str, named: str) -> None:
    verdict = check(City(name="A", population=9_999))

    assert render(verdict, native) == render(verdict, named)
    assert render(by_id("sdg.4"), "th-u-nu-native") == render(by_id("sdg.4"), "th-u-nu-thai")


@pytest.mark.parametrize(
    "tag", ["th-u-nu-roman", "en-u-nu-thaii", "th-u-ca-hebrew", "en-u-ca-buddhist", "ar-u-ca-islamic"]
)
@pytest.mark.parametrize("value", [Message("value.true"), Labels(en="A"), 5])
def test_digits_and_calendars_that_cannot_be_written_are_refused_for_every_value(tag: str, value: object) -> None:
    with pytest.raises(InvalidValue, match="accepted: "):
        render(value, tag)


def test_the_same_verdict_is_said_in_the_digits_of_each_tag() -> None:
    verdict = check(City(name="A", population=9_999))
    plain, thai = (verdict.explain(tag).splitlines() for tag in ("th", "th-u-nu-thai"))
    dated = [line for line in plain if " 25" in line or "พ.ศ." in line]

    assert dated
    assert not set(dated) & set(thai)
    assert verdict.explain("th").splitlines() == plain


# Periods

PERIODS = [
    ("2021/..", "from 2021 on", "ตั้งแต่ พ.ศ. 2564 เป็นต้นไป", "من 2021 فصاعدًا"),
    ("2021/2022", "2021–2022", "2564-2565", "2021–2022"),
    ("2021-03/2021-03", "March 2021", "มีนาคม 2564", "مارس 2021"),
    ("1939/1945", "1939–1945", "ค.ศ. 1939-1945", "1939–1945"),
    ("../..", "at any time", "ไม่จำกัดช่วงเวลา", "في أي وقت"),
]


@pytest.mark.parametrize(("text", "english", "thai", "arabic"), PERIODS, ids=[case[0] for case in PERIODS])
def test_a_period_is_written_in_the_language(text: str, english: str, thai: str, arabic: str) -> None:
    period = Period.parse(text)

    assert [render(period, tag) for tag in ("en", "th", "ar")] == [english, thai, arabic]
    assert render(Message("note", {"text": period}), "en") == f"note: {english}"
    assert "<bdi>" not in render(Message("note", {"text": period}), "ar", "html")


def test_a_period_of_a_class_of_its_own_is_a_period() -> None:
    class Term(Period):
        """A user's own."""

    assert render(Message("note", {"text": Term.parse("2021/..")}), "ar", "html").count("<bdi>") == 0
    assert render(Term.parse("2021/.."), "en") == "from 2021 on"


def test_a_period_stands_in_a_line_of_a_source_as_its_sentence_has_it() -> None:
    said = [spoken(Period.parse(text)) for text in ("2021/..", "2021/2021", "2021/2022")]

    assert [render(Message("note", {"text": value}), "en") for value in said] == [
        "note: from 2021 on",
        "note: 2021",
        "note: 2021 to 2022",
    ]


def test_rules_name_their_period_in_the_era_of_the_language() -> None:
    book = RuleBook[City]("test.b", eligibility.MEMBERSHIP.requirements, in_force=Period.parse("2024-01-01/2026"))

    assert "1 มกราคม 2567 – พ.ศ. 2569" in book.describe("th")
    assert "in force: 1 January 2024\u2009–\u20092026" in book.describe("en")


# Things without words


class Opaque:
    """Nothing that the library knows."""


@pytest.mark.parametrize("language", ["en", "th", "ar"])
@pytest.mark.parametrize("format", ["text", "markdown", "html"])
@pytest.mark.parametrize("value", [City(name="x"), object(), Opaque(), [1], {"a": 1}, b"x", 1j], ids=repr)
def test_what_has_no_words_is_refused(value: object, language: str, format: Any) -> None:
    with pytest.raises(WrongType, match="what the library has words for"):
        render(value, language, format)


def test_in_a_sentence_such_a_thing_is_written_as_python_writes_it() -> None:
    assert render(Message("note", {"text": 1j}), "en") == "note: 1j"


def test_a_bound_has_words_of_its_own() -> None:
    assert [render(bound, "en") for bound in Bound] == [
        "exactly",
        "about",
        "at least",
        "more than",
        "at most",
        "less than",
    ]
    assert render(Bound.ABOUT, "th") == "ประมาณ"
    with pytest.raises(NotTranslated):
        render(Bound.ABOUT, "ar")


@pytest.mark.parametrize("function", [render_outline, render_problem])
@pytest.mark.parametrize("value", ["x", None, check(City(name="A"))], ids=["text", "none", "verdict"])
def test_what_is_no_tree_and_no_problem_is_refused(function: Any, value: object) -> None:
    with pytest.raises(WrongType, match=r"^(outline|problem): wrong-type: .*accepted: an? (Outline|Problem), such as"):
        function(value, "en")


def test_a_series_of_an_unknown_style_is_refused() -> None:
    odd: Any = "xor"
    with pytest.raises(InvalidValue, match=r"style: .*'xor'.*accepted: and, or, ,"):
        render(Series(("a", "b"), odd), "en")


def test_a_very_deep_tree_is_written_in_every_format() -> None:
    tree = leaf = Outline(Message("value.none"))
    for _ in range(3_000):
        tree = Outline(Message("value.true"), (tree, leaf))

    assert render(tree, "en").count("yes") == 3_000
    assert len(render(tree, "en", "markdown").splitlines()) == 6_001
    assert render(tree, "en", "html").endswith("</ul></li><li>none</li></ul></li></ul>")
    assert len(flattened(tree)) == 6_001


def test_what_stands_under_what_is_the_same_in_every_format() -> None:
    yes, no, none = (Message(f"value.{name}") for name in ("true", "false", "none"))
    tree = Outline(yes, (Outline(no, (Outline(none),)), Outline(yes)))

    assert render(tree, "en") == "yes\n  no\n    none\n  yes"
    assert render(tree, "en", "markdown") == "- yes\n  - no\n    - none\n  - yes"
    assert render(tree, "en", "html") == (
        '<ul lang="en" dir="ltr"><li>yes<ul><li>no<ul><li>none</li></ul></li><li>yes</li></ul></li></ul>'
    )
    assert flattened(tree) == (yes, no, none, yes)


# Amounts


def test_of_an_amount_of_money_the_number_alone_is_isolated() -> None:
    text = render(Quantity(-5.5, "THB"), "ar")

    assert text.startswith(FSI)
    assert text.index(PDI) < text.index(" ")
    assert not set(text[text.index(" ") :]) & {FSI, PDI}
    assert render(Quantity(3, "QQQ"), "ar") == f"3 {FSI}QQQ{PDI}"


@pytest.mark.parametrize("count", [Decimal("1.5"), Fraction(3, 2), 1.5])
def test_a_message_takes_the_form_of_a_count_that_is_not_whole(count: Any) -> None:
    assert render(Message("error.conversion", {"count": count}), "en") == "1.5 problems in the input"


# Spaces


def test_arabic_and_stays_beside_a_thai_name() -> None:
    join = joiner(LocaleTag.of("ar"), "and")

    assert join(["Paris", "เชียงใหม่"]) == "Paris وเชียงใหม่"
    assert join(["Paris", "Lyon"]) == "Paris وLyon"


def test_only_thai_sentences_have_spaces_where_thai_meets_another_script() -> None:
    template = (("x", "name"), ("x", None))

    assert Form(template).write(["เมือง"]) == "x เมือง x"
    assert Form(template, is_spaced=False).write(["เมือง"]) == "xเมืองx"


def test_arabic_sentences_have_no_space_after_and_either() -> None:
    text = render(Message("problem.contradicts", {"value": "ก", "other": "ข"}), "ar")

    assert text.endswith(f"{FSI}ก{PDI} و{FSI}ข{PDI}")


def test_an_isolated_name_has_its_space_in_a_thai_list() -> None:
    join = joiner(LocaleTag.of("th"), "and")

    assert join([f"{FSI}GDP{PDI}", "ภูเก็ต"]) == f"{FSI}GDP{PDI} และภูเก็ต"
    assert join(["ภูเก็ต", f"{FSI}GDP{PDI}"]) == f"ภูเก็ตและ {FSI}GDP{PDI}"


def test_a_name_in_a_thai_page_has_its_spaces_outside_its_element() -> None:
    assert render(Message("finding.unknown", {"fact": "GDP"}), "th", "html") == (
        '<span lang="th" dir="ltr">ไม่มีข้อมูล <bdi>GDP</bdi></span>'
    )
    assert render(Message("finding.unknown", {"fact": "ประชากร"}), "th", "html") == (
        '<span lang="th" dir="ltr">ไม่มีข้อมูล<bdi>ประชากร</bdi></span>'
    )


# Words of users


def test_the_words_of_a_user_stay_on_a_line_and_move_no_cursor() -> None:
    label = Labels(en="A\nB\x1b[2J")
    wide = Fact("test.f", int, path=("x",), title=label)
    rules = RuleBook[Any]("test.b", (Requirement("test.r", wide.at_least(5), citations=CITED, title=label),))

    reason = render(rules.check(SimpleNamespace(x=1)).reason, "en")
    assert reason.startswith("A B [2J 1, below")
    assert render(label, "en") == str(label) == "A B [2J"
    assert render("a\u2028b", "en") == "a b"


def test_half_signs_can_be_printed() -> None:
    assert render("a\ud800", "en") == "a\ufffd"
    assert render(Message("note", {"text": "\udfff"}), "th").endswith("\ufffd")
    assert render_problem(Problem("blank", ("\ud800",), "''"), "en").encode().startswith(rb"\ud800: blank")


class Word(str):
    """A text of a class of its own."""

    __slots__ = ()


class Odd(Enum):
    """A word that turns what follows it."""

    TURNED = f"{RLO}abc"


@pytest.mark.parametrize(
    "value",
    [Labels(en=f"{RLO}abc"), f"{RLO}abc", Word(f"{RLO}abc"), Odd.TURNED],
    ids=lambda value: type(value).__name__,
)
def test_a_text_alone_turns_nothing_after_it(value: object) -> None:
    assert render(value, "en") == f"{FSI}abc{PDI}"
    assert render(value, "en", "html") == '<span lang="en" dir="ltr"><bdi>abc</bdi></span>'


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("abc", "abc"),
        ("กรุงเทพ", "กรุงเทพ"),
        (f"{FSI}a{PDI}: {FSI}ب{PDI}", f"{FSI}a{PDI}: {FSI}ب{PDI}"),
        ("\u202bab\u202c", "\u202bab\u202c"),
        ("\u2067\u202ba\u202cb\u2069", "\u2067\u202ba\u202cb\u2069"),
        (f"{RLO}abc", f"{FSI}abc{PDI}"),
        ("abc\u2069", f"{FSI}abc{PDI}"),
        ("\u2066ab\u202c", f"{FSI}ab{PDI}"),
    ],
    ids=ascii,
)
def test_a_text_is_closed_if_it_ends_what_it_begins(text: str, expected: str) -> None:
    assert closed(text) == expected


@pytest.mark.parametrize(
    ("name", "inner"), [(f"{FSI}a{PDI}b{FSI}c{PDI}", "abc"), (f"{FSI}a{RLO}b{PDI}", "ab"), (f"{FSI}a{PDI}", "a")]
)
def test_a_name_is_one_isolated_piece_whatever_it_brings(name: str, inner: str) -> None:
    assert is_isolated(name) is (name == f"{FSI}{inner}{PDI}")
    assert isolated(name) == f"{FSI}{inner}{PDI}"
    assert render(check(City(name=name)), "en").startswith(f"{FSI}{inner}{PDI}: unknown")


def test_labels_are_those_of_the_language_whatever_else_the_tag_names() -> None:
    for tag in ("th", "th-TH", "th-u-nu-thai"):
        assert render(Labels(en="Budget", th="งบประมาณ"), tag) == "งบประมาณ"


def test_a_title_of_another_script_is_isolated() -> None:
    foreign, own = (Message("note", {"text": titles("A Title", language)}) for language in ("en", "ar"))

    assert render(foreign, "ar").endswith(f": {FSI}A Title{PDI} (باللغة الإنجليزية)")
    assert render(own, "ar").endswith(f": {FSI}A Title{PDI}")
    assert render(own, "ar", "html").endswith(": <bdi>A Title</bdi></span>")
    assert render(foreign, "en") == "note: A Title"
    assert render(foreign, "en", "html").endswith(">note: <bdi>A Title</bdi></span>")


class OwnLabels(Labels):
    """A class of a user's own."""


class OwnTitles(Titles):
    """A class of a user's own."""


def test_titles_and_labels_of_a_class_of_their_own_turn_nothing_after_them() -> None:
    for value in (OwnLabels(en=f"{RLO}abc"), OwnTitles(titles(f"{RLO}abc", "en").titles), titles(f"{RLO}abc", "en")):
        assert render(value, "en") == f"{FSI}abc{PDI}"
        assert render(Message("note", {"text": value}), "en") == f"note: {FSI}abc{PDI}"


# Problems


def test_of_a_problem_only_what_a_user_gave_is_set_apart() -> None:
    problem = Problem("blank", ("name",), "''", Message("accepted.text"), source="a.csv")

    assert render(problem, "en", "html") == (
        '<span lang="en" dir="ltr"><bdi>a.csv: name: blank</bdi>: <bdi>\'\'</bdi> holds no text; '
        "accepted: text that is not blank</span>"
    )


def test_a_hint_stands_in_its_sentence_as_it_is() -> None:
    problem = Problem("blank", ("name",), "''", hint=Message("hint.did-you-mean", {"word": "a"}))

    assert render(problem, "en", "html") == (
        '<span lang="en" dir="ltr"><bdi>name: blank</bdi>: <bdi>\'\'</bdi> holds no text '
        "(did you mean <bdi>a</bdi>?)</span>"
    )


def test_the_place_of_a_problem_keeps_its_own_direction() -> None:
    arabic, latin = (Problem("blank", ("name",), "''", source=source) for source in ("ملف.csv", "a.csv"))

    assert render_problem(arabic, "en") == f"{FSI}ملف.csv: name: blank{PDI}: '' holds no text"
    assert render_problem(latin, "ar").startswith(f"{FSI}a.csv: name: blank{PDI}: ")


# Facts with odd values


@pytest.mark.parametrize(
    ("kind", "value", "text"),
    [
        (int, float("inf"), "A ∞ people, not below the minimum of 5 people"),
        (int, True, "A 1 person, below the minimum of 5 people by 4 people"),
        (float, True, "A 1 person, below the minimum of 5 people by 4 people"),
    ],
)
def test_a_number_that_is_none_is_said_as_rules_compare_it(kind: Any, value: Any, text: str) -> None:
    fact = Fact("test.f", kind, path=("population",), unit="people")
    rules = RuleBook[Any]("test.b", (Requirement("test.r", fact.at_least(5), citations=CITED, title=Labels(en="A")),))
    finding = rules.check(SimpleNamespace(population=value)).findings[0]

    assert render(finding, "en").splitlines()[0].endswith(f": {text}")
    for language in ("th", "fr", "ar"):
        assert "5" in render(finding, language)
