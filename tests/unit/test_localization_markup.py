"""Things and values as text, Markdown and HTML; lists; what is written from right to left."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from enum import Enum, IntEnum
from html.parser import HTMLParser
from typing import Any as Anything

import pytest
from markdown_it import MarkdownIt

from examples_of_values.scoring import EXAMPLES
from examples_of_values.scoring_reasons import EXAMPLES as REASONS
from learningcity import City, check, eligibility, index, key_features, sdg
from learningcity.cities import POPULATION, Endorser
from learningcity.dates import Boundary, PartialDate, Period
from learningcity.errors import (
    ConversionError,
    InvalidValue,
    NotTranslated,
    Problem,
    RuleBookFault,
    Uncited,
    UnknownLocale,
    WrongType,
)
from learningcity.guidance import ConferenceState
from learningcity.localization import Ordinal, catalogue, languages, render, render_outline, render_problem
from learningcity.localization.lists import joiner
from learningcity.localization.parts import title_id
from learningcity.localization.settings import setting
from learningcity.localization.tags import LocaleTag
from learningcity.outlines import Outline, flattened
from learningcity.rules import All, Any, Fact, Not, Requirement, RuleBook
from learningcity.scoring import ReadinessReport, score, self_assessment
from learningcity.sources import Source, Standing, Title, Titles, TitleStatus
from learningcity.testing import difference
from learningcity.texts import Bound, Labels, Message, Quantity, Series

HAT_YAI = City(name="Hat Yai", population=9_999, governing_body="municipal-council", endorsements=("mayor",))
VERDICT = check(HAT_YAI)
CONFLICT = next(requirement.conflict for requirement in eligibility.MEMBERSHIP if requirement.conflict)
CITATION = CONFLICT.citations[0]
PROBLEM = Problem("blank", ("name",), "''", source="a.csv", line=3)
SCORE = score([], self_assessment(), as_of=2024)
DIFFERENCE = difference(eligibility.MEMBERSHIP, eligibility.MEMBERSHIP.without("gnlc.membership.population"))

THINGS: dict[str, Callable[[], Anything]] = {
    "verdict": lambda: VERDICT,
    "finding": lambda: VERDICT.findings[0],
    "rule book": lambda: eligibility.MEMBERSHIP,
    "requirement": lambda: eligibility.MEMBERSHIP.requirements[0],
    "fact of rules": lambda: POPULATION,
    "next steps": VERDICT.next_steps,
    "difference": lambda: DIFFERENCE,
    "change": lambda: DIFFERENCE.changes[0],
    "conflict": lambda: CONFLICT,
    "claim": lambda: CONFLICT.sides[0].claims[0],
    "citation": lambda: CITATION,
    "source": lambda: CITATION.source,
    "statement": lambda: index.by_id("sdg.4.7"),
    "score": lambda: SCORE,
    "coverage": lambda: SCORE.coverage,
    "readiness": lambda: ReadinessReport(VERDICT, SCORE),
    "outline": lambda: Outline(Message("value.true"), (Outline(Message("value.false")),)),
    "several problems": lambda: ConversionError((PROBLEM, PROBLEM)),
    "faults": lambda: RuleBookFault("test.rules", [Message("value.none")]),
}
VALUES: dict[str, tuple[object, str]] = {
    "text": ("a <b>", "a <b>"),
    "message": (Message("value.true"), "yes"),
    "labels": (Labels(en="Budget"), "Budget"),
    "quantity": (Quantity(1, "people"), "1 person"),
    "series": (Series(("a", "b")), "a and b"),
    "date": (PartialDate(2024, 2), "February 2024"),
    "number": (1_000, "1,000"),
    "problem": (PROBLEM, "a.csv:3: name: blank: '' holds no text"),
    "error of a field": (InvalidValue(PROBLEM), "a.csv:3: name: blank: '' holds no text"),
    "error": (
        Uncited(Message("error.uncited", {"what": "a"})),
        'a has no citation; give citations=(Citation(source, "section"),)',
    ),
}


class Page(HTMLParser):
    """The elements of a page, the texts of its items, and whether everything that is opened is closed."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.lines: list[str] = []
        self.apart: list[str] = []
        self._open: list[str] = []
        self.feed(html)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        self._open.append(tag)
        if tag == "li":
            self.lines.append("")
        if tag == "bdi":
            self.apart.append("")

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.lines:
            self.lines[-1] += data
        if "bdi" in self._open:
            self.apart[-1] += data


def in_markdown(text: str) -> list[str]:
    """The texts of the items, or of paragraphs, as a reader of CommonMark understands them."""
    reader = MarkdownIt("gfm-like", {"linkify": False})
    reader.normalizeLinkText = lambda link: link  # type: ignore[method-assign]  # as it is written
    tokens = reader.parse(text)
    kinds = {token.type for token in tokens}
    assert kinds <= {
        *(f"{kind}_{end}" for kind in ("bullet_list", "list_item", "paragraph") for end in ("open", "close")),
        "inline",
    }
    inside = [token.children or [] for token in tokens if token.type == "inline"]
    assert {child.type for children in inside for child in children} <= {
        "text",
        "text_special",
        "link_open",
        "link_close",
    }
    for children in inside:
        assert all(child.markup == "autolink" for child in children if child.type == "link_open")
    return ["".join(child.content for child in children).replace("\u2060", "") for children in inside]


# Everything in three formats


@pytest.mark.parametrize("language", ["en", "th"])
@pytest.mark.parametrize("thing", THINGS.values(), ids=THINGS)
def test_a_thing_is_said_in_full_in_every_format(thing: Callable[[], object], language: str) -> None:
    lines = [line.strip() for line in render(thing(), language).splitlines()]
    page = Page(render(thing(), language, "html"))
    plain = [line.replace("\u2068", "").replace("\u2069", "") for line in lines]

    assert all(lines)
    assert in_markdown(render(thing(), language, "markdown")) == lines
    assert page.lines == plain
    assert page.elements[0] == ("ul", {"lang": language, "dir": "ltr"})
    assert {(tag, *attributes) for tag, attributes in page.elements[1:]} <= {("ul",), ("li",), ("bdi",)}


@pytest.mark.parametrize(("value", "text"), VALUES.values(), ids=VALUES)
def test_a_value_is_a_text_in_every_format(value: object, text: str) -> None:
    html = render(value, "en", "html")

    assert render(value, "en") == text
    assert in_markdown(render(value, "en", "markdown")) == [text]
    assert html.startswith('<span lang="en" dir="ltr">')
    assert html.endswith("</span>")
    page = Page(f"<li>{html}</li>")
    assert page.lines == [text]


def test_an_error_is_said_as_its_own_text_says_it() -> None:
    for error in (InvalidValue(PROBLEM), ConversionError((PROBLEM, PROBLEM)), THINGS["faults"]()):
        assert render(error, "en") == str(error)


def test_what_explains_itself_says_the_same() -> None:
    for language in ("en", "th"):
        assert render(VERDICT, language) == VERDICT.explain(language)
        assert render(SCORE, language) == SCORE.explain(language)
        assert render(DIFFERENCE, language) == DIFFERENCE.explain(language)
        assert render(eligibility.MEMBERSHIP, language) == eligibility.MEMBERSHIP.describe(language)
        assert render(VERDICT.next_steps(), language) == VERDICT.next_steps().explain(language)
        assert render(PROBLEM, language) == render_problem(PROBLEM, language)


def test_a_subclass_is_said_as_what_it_is_a_kind_of() -> None:
    class Own(Fact[int]):
        """A fact of a user's own class."""

    assert render(Own("test.own", int, path=("own",), title=Labels(en="own")), "en").startswith("own (test.own)")


@pytest.mark.parametrize("format", ["text", "markdown", "html"])
def test_a_finding_alone_is_said_as_in_its_verdict(format: str) -> None:
    # Of several facts, the outcomes of the parts follow from what was observed.
    flags = [
        Fact(f"test.f{number}", bool, path=(name,))
        for number, name in enumerate(("stakeholder_participation", "resource_mobilisation"))
    ]
    condition = All((Any((flags[0].holds(), POPULATION.at_least(10))), Not(flags[1].holds())))
    rules = RuleBook[City](
        "test.book", (Requirement("test.r", condition, citations=(CITATION,), title=Labels(en="both")),)
    )
    verdict = rules.check(City(name="A", population=5, stakeholder_participation=False, resource_mobilisation=True))

    lines = render(verdict, "en").splitlines()
    assert lines[1].strip() == render(verdict.findings[0], "en").splitlines()[0]
    assert "population 5 people, below the minimum of 10 people" in lines[1]
    assert render(verdict.findings[0], "en", format)  # type: ignore[arg-type]  # one of the three


@pytest.mark.parametrize("format", ["pdf", "HTML", "", None, []])
def test_another_format_is_refused(format: object) -> None:
    with pytest.raises(InvalidValue, match="accepted: text, markdown or html"):
        render(Message("value.true"), "en", format)  # type: ignore[arg-type]  # that is the point


@pytest.mark.parametrize("format", ["text", "markdown", "html"])
@pytest.mark.parametrize("locale", ["de", "x", "", "th-"])
def test_a_language_without_a_catalogue_is_refused_in_every_format(format: str, locale: str) -> None:
    with pytest.raises(UnknownLocale):
        render(VERDICT, locale, format)  # type: ignore[arg-type]  # one of the three


# Names that look like markup

HOSTILE = [
    "*a*",
    "_a_",
    "`a`",
    "<script>alert(1)</script>",
    "a|b",
    "[a](b)",
    "![a](b)",
    "# a",
    "- a",
    "+ a",
    "1. a",
    "1) a",
    "> a",
    "~~a~~",
    "a &amp; b",
    "&lt;",
    "\\*",
    "    a",
    "a\n\nb",
    "===",
    "---",
    "$a$",
    "^a^",
    "{a}",
    "</li></ul>",
    '"a"',
    "--",
    "a\r\n# b",
    "\ud800",
    "\u2066a",
    "a\u2069b",
    "\u202ea",
    "&#42;",
    "http://a_b_c",
    "a<!-- b",
    "| a | b |\n|---|---|",
    "a  ",
    ":a:",
]


@pytest.mark.parametrize("name", HOSTILE, ids=repr)
def test_no_name_becomes_markup(name: str) -> None:
    verdict = check(City(name=name))
    html, markdown = render(verdict, "en", "html"), render(verdict, "en", "markdown")
    page = Page(html)

    assert len(page.lines) == len(in_markdown(markdown)) == len(render(verdict, "en").splitlines())
    assert {tag for tag, _ in page.elements} == {"ul", "li", "bdi"}
    assert all(text.encode() for text in (html, markdown))
    said = page.apart[0]
    assert page.lines[0].startswith(f"{said}: unknown")
    assert not {"\n", "\r", "\ud800", "\u202e", "\u2066"} & {*said}
    alone = in_markdown(render(name, "en", "markdown"))
    assert [line.strip("\u2068\u2069").strip() for line in alone] == [said.strip()]


LINKS = {
    "www.evil.com": "www\\.evil.com",
    "http://evil.com": "http\\://evil.com",
    "HTTPS://evil.com": "HTTPS\\://evil.com",
    "ftp://evil.com": "ftp\\://evil.com",
    "@everyone": "@\u2060everyone",
    "a@evil.com": "a@\u2060evil.com",
    "see #12": "see #\u206012",
    "xhttp: 4.7": "xhttp: 4.7",
    "-": "\\-",
    "#": "\\#",
    "+": "\\+",
    "!": "!",
    ":::": ":::",
}


@pytest.mark.parametrize(("name", "markdown"), LINKS.items(), ids=LINKS)
def test_no_name_becomes_a_link_or_a_mention(name: str, markdown: str) -> None:
    assert render(name, "en", "markdown") == markdown


@pytest.mark.parametrize("language", languages())
def test_the_address_of_a_source_is_a_link(language: str) -> None:
    address = "https://example.org/1409325_00001.htm?a=*b*&c=[d]"
    source = Source("s1", title="a_b www.a.org", url=address, publisher="P")
    line = render(source, language, "markdown")
    tokens = MarkdownIt("gfm-like", {"linkify": False}).parse(line)
    links = [child for token in tokens for child in token.children or [] if child.type == "link_open"]

    assert f"<{address}>" in line
    assert "a\\_b www\\.a.org" in line
    assert len(links) == 1
    assert str(links[0].attrs["href"]).startswith("https://example.org/1409325_00001.htm?a=*b*")


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "https://a b", "https://a>b", "#1 *a*", "https://a\u202eb", "https://a\\b"]
)
def test_an_address_that_could_be_something_else_is_no_link(address: str) -> None:
    line = render(Source("s1", title="A", url=address), "en", "markdown")

    assert "link_open" not in str(MarkdownIt("gfm-like", {"linkify": False}).parse(line))
    assert "<" not in line.replace("\\<", "")
    assert in_markdown(line) == [render(Source("s1", title="A", url=address), "en")]


def test_what_a_user_gave_and_nothing_else_is_set_apart_in_html() -> None:
    message = Message(
        "cli.line",
        {"name": "<A>", "outcome": Labels(en="B"), "reason": Series(("c", 1, PartialDate(2024), Endorser.MAYOR))},
    )

    assert render(message, "en", "html") == (
        '<span lang="en" dir="ltr"><bdi>&lt;A&gt;</bdi>: <bdi>B</bdi>: <bdi>c</bdi>, 1, 2024 and the mayor</span>'
    )


ACCEPTED = Message("accepted.condition")
PROBLEMS = {
    ("en", "html", "a.csv"): (
        '<span lang="en" dir="ltr"><bdi>a.csv:3: name: blank</bdi>: <bdi>\'\'</bdi> holds no text; '
        "accepted: a condition, such as POPULATION.at_least(10_000)</span>"
    ),
    ("en", "text", "ملف.csv"): (
        "\u2068ملف.csv:3: name: blank\u2069: '' holds no text; "
        "accepted: a condition, such as POPULATION.at_least(10_000)"
    ),
    ("ar", "text", "a.csv"): (
        "\u2068a.csv:3: name: blank\u2069: القيمة \u2068''\u2069 لا تتضمن أي نص؛ "
        "المقبول: شرط، مثل \u2068POPULATION.at_least(10_000)\u2069"
    ),
    ("ar", "html", "a.csv"): (
        '<span lang="ar" dir="rtl"><bdi>a.csv:3: name: blank</bdi>: القيمة <bdi>\'\'</bdi> لا تتضمن أي نص؛ '
        "المقبول: شرط، مثل <bdi>POPULATION.at_least(10_000)</bdi></span>"
    ),
}


@pytest.mark.parametrize(("where", "text"), PROBLEMS.items(), ids=map(str, PROBLEMS))
def test_the_place_of_a_problem_and_what_was_given_are_set_apart_and_nothing_else(
    where: tuple[str, Anything, str], text: str
) -> None:
    language, format, source = where
    problem = Problem("blank", ("name",), "''", ACCEPTED, source=source, line=3)

    assert render(problem, language, format) == text
    if format == "text":
        assert render_problem(problem, language) == text


def test_html_has_neither_style_nor_script() -> None:
    html = render(SCORE, "th", "html")

    assert {tag for tag, _ in Page(html).elements} == {"ul", "li", "bdi"}
    assert "style=" not in html


# Lists

LISTS = {
    "en": ("A and B", "A, B and C", "A, B or C", "A, B, C", "A; B; C"),
    "en-GB": ("A and B", "A, B and C", "A, B or C", "A, B, C", "A; B; C"),
    "en-AU": ("A and B", "A, B and C", "A, B or C", "A, B, C", "A; B; C"),
    "en-US": ("A and B", "A, B, and C", "A, B, or C", "A, B, C", "A; B; C"),
    "th": ("A และ B", "A B และ C", "A, B หรือ C", "A, B, C", "A; B; C"),
    "fr": ("A et B", "A, B et C", "A, B ou C", "A, B, C", "A\u202f; B\u202f; C"),
    "ar": ("A وB", "A وB وC", "A أو B أو C", "A، B، C", "A؛ B؛ C"),
    "ur": ("A اور B", "A، B، اور C", "A، B، یا C", "A، B، C", "A؛ B؛ C"),
    "ja": ("A、B", "A、B、C", "A、B、またはC", "A、B、C", "A；B；C"),
    "zh-TW": ("A和B", "A、B和C", "A、B或C", "A、B、C", "A；B；C"),
    "ti": ("Aን Bን", "A፣ Bን Cን", "A፣ B ወይ C", "A, B, C", "A; B; C"),
}


@pytest.mark.parametrize(("tag", "texts"), LISTS.items(), ids=LISTS)
def test_a_list_is_joined_as_cldr_has_it(tag: str, texts: tuple[str, ...]) -> None:
    language = LocaleTag.of(tag)
    joined = [joiner(language, style)(["A", "B", "C"]) for style in ("and", "or", ",", ";")]

    assert (joiner(language, "and")(["A", "B"]), *joined) == texts
    assert joiner(language, "and")([]) == ""
    assert joiner(language, "or")(["A"]) == "A"


def test_thai_words_stand_in_a_list_without_a_space_before_the_last_and_latin_ones_with_it() -> None:
    join = joiner(LocaleTag.of("th"), "and")

    assert join(["เชียงใหม่", "ภูเก็ต"]) == "เชียงใหม่และภูเก็ต"
    assert join(["เชียงใหม่", "Phuket"]) == "เชียงใหม่และ Phuket"
    assert join(["Phuket", "เชียงใหม่"]) == "Phuket และเชียงใหม่"
    assert join(["ก", "ข", "ค", "ง"]) == "ก ข ค และง"
    assert join(["อย่างน้อย 5 คน", "ไม่เกิน 9 คน"]) == "อย่างน้อย 5 คน และไม่เกิน 9 คน"


def test_a_list_of_very_many_takes_as_long_as_it_is_long() -> None:
    many = ["A"] * 50_000

    assert joiner(LocaleTag.of("th"), "and")(many).count("A") == 50_000
    assert joiner(LocaleTag.of("en"), "or")(many) == "A, " * 49_998 + "A or A"


# The tag

FROM_TAGS = [
    ("th", "9,999 คน", "20 พฤศจิกายน 2569"),
    ("th-TH-u-nu-thai", "๙,๙๙๙ คน", "๒๐ พฤศจิกายน ๒๕๖๙"),
    ("th-u-ca-gregory", "9,999 คน", "20 พฤศจิกายน ค.ศ. 2026"),
    ("en", "9,999 people", "20 November 2026"),
]


@pytest.mark.parametrize(("tag", "people", "day"), FROM_TAGS)
def test_digits_and_calendar_follow_the_tag(tag: str, people: str, day: str) -> None:
    for locale in (tag, LocaleTag.of(tag)):
        assert render(Quantity(9_999, "people"), locale) == people
        assert render(date(2026, 11, 20), locale) == day
    assert people in VERDICT.explain(tag)
    assert f'lang="{tag}"' in render(VERDICT, tag, "html")


def test_thai_digits_keep_a_space_to_thai_words() -> None:
    assert render(Message("rules.headline", {"rules": "ก", "id": "a", "count": 3}), "th-u-nu-thai").count("๓ ") == 1


def test_a_setting_is_made_once_for_a_tag() -> None:
    assert setting("th") is setting(LocaleTag.of("th")) is not setting("th", is_marked=True)


# From right to left

PARTIAL = [language for language in languages() if not catalogue(language).is_complete]


@pytest.mark.parametrize("name", ["חיפה", "القاهرة", "A\u202eB", "\u0661\u0662"])
def test_a_name_that_runs_the_other_way_is_isolated(name: str) -> None:
    inner = name.replace("\u202e", "")

    assert render(check(City(name=name)), "en").startswith(f"\u2068{inner}\u2069: unknown")
    assert f"\\- \u2068{inner}" not in render(check(City(name=name)), "en", "markdown")
    assert render(check(City(name=name)), "th", "html").startswith(f'<ul lang="th" dir="ltr"><li><bdi>{inner}</bdi>: ')


@pytest.mark.parametrize("name", ["Hat Yai", "หาดใหญ่", "Évora", "上海", "A (B)", "-1"])
def test_a_name_that_runs_the_same_way_is_written_as_it_is(name: str) -> None:
    assert render(check(City(name=name)), "en").startswith(f"{name}: unknown")
    assert "\u2068" not in render(check(City(name=name)), "en")


def test_arabic_isolates_what_would_change_its_order() -> None:
    def said(value: object) -> str:
        return render(Message("finding.unknown", {"fact": value}), "ar")

    turning = ("Hat Yai", "bic-moe-2021", "https://example.org/a", Labels(en="A"), -5, "(ب", "A\u2069")
    assert [said(value).count("\u2068") for value in turning] == [1] * len(turning)
    assert [said(value).count("\u2069") for value in turning] == [1] * len(turning)
    quiet = ("القاهرة", 10_000, PartialDate(2024, 2), Quantity(10_000, "people"), Message("outcome.met"))
    assert [said(value).count("\u2068") for value in quiet] == [0] * len(quiet)


def test_arabic_runs_from_right_to_left_in_html() -> None:
    html = render(VERDICT, "ar", "html")

    assert html.startswith('<ul lang="ar" dir="rtl"><li><bdi>Hat Yai</bdi>')
    assert "\u2068" not in html


# Languages that do not speak of everything


@pytest.mark.parametrize("language", PARTIAL)
def test_what_a_language_does_not_cover_is_refused(language: str) -> None:
    for thing in (SCORE, DIFFERENCE):
        with pytest.raises(LookupError, match="no "):
            render(thing, language)


class Zone(Enum):
    """A user's own words."""

    COAST = "coast"


@pytest.mark.parametrize("language", languages())
def test_a_word_of_a_user_stands_in_every_language(language: str) -> None:
    assert render(Zone.COAST, language) == "coast"
    assert "coast" in render(Series((Zone.COAST, Zone.COAST)), language)


# Notebooks

SHOWN = (
    "verdict",
    "finding",
    "rule book",
    "next steps",
    "difference",
    "conflict",
    "statement",
    "score",
    "readiness",
    "outline",
)


@pytest.mark.parametrize("name", SHOWN)
def test_a_notebook_shows_everything_in_english(name: str) -> None:
    thing = THINGS[name]()

    assert thing._repr_html_() == render(thing, "en", "html")


@pytest.mark.parametrize(
    "kind", ["Checklist", "Maturity", "YearComparison", "Gap", "Shortfall", "Coverage", "SdgContributions"]
)
def test_a_notebook_shows_what_is_said_of_scores(kind: str) -> None:
    shown: Anything = {**EXAMPLES, **REASONS}[kind]()

    assert shown._repr_html_() == render(shown, "en", "html")
    assert shown._repr_html_().startswith('<ul lang="en" dir="ltr"><li>')


# Values of every kind in a sentence


class Word(str):
    """A text of a class of its own."""

    __slots__ = ()


class Level(IntEnum):
    """Numbers with names, of a user."""

    HIGH = 3


IN_SENTENCES = [
    (Word("a"), "a"),
    (("a", 1), "a, 1"),
    ((), "none"),
    (None, "none"),
    (True, "yes"),
    (Level.HIGH, "HIGH"),
    (Boundary.OPEN, ".."),
    (datetime(2024, 2, 29, 12), "29 February 2024"),  # noqa: DTZ001  # a day is meant
    (Period.parse("2021/.."), "from 2021 on"),
    (Quantity(500, "people", Bound.MORE_THAN), "more than 500 people"),
    (Quantity(10**5_000, "people"), "1" + "0" * 2 + ",000" * 1_666 + " people"),
    (Quantity(2, "THB"), "2 Thai baht"),
    (Quantity(2, "rai"), "2 rai"),
    (Quantity(2), "2"),
    (PROBLEM, "a.csv:3: name: blank: '' holds no text"),
    (sdg.goal(4).label, "Quality education"),
]


@pytest.mark.parametrize(("value", "text"), IN_SENTENCES, ids=lambda value: str(value)[:30])
def test_a_value_of_any_kind_stands_in_a_sentence(value: object, text: str) -> None:
    assert render(value, "en") == text
    assert render(Message("note", {"text": value}), "en") == f"note: {text}"
    for locale in ("ar", "th", "th-u-nu-thai", "fr-CH"):
        assert render(Message("note", {"text": value}), locale, "html").count("<span") == 1


def test_a_title_in_no_language_of_the_reader_is_marked_with_its_own() -> None:
    titles = Titles(
        (
            Title(
                text="Ein Titel",
                language="de",
                status=TitleStatus.PRESS,
                citations=(CITATION,),
                standing=Standing.REPORTED,
            ),
        )
    )

    assert render(titles, "en") == "Ein Titel (in German)"
    assert render(titles, "th") == "Ein Titel (ภาษาเยอรมัน)"


def test_a_word_that_a_language_lacks_is_refused_and_not_said_in_english() -> None:
    with pytest.raises(NotTranslated, match="conference-state"):
        render(ConferenceState.HELD, "ar")


def test_a_hindi_number_is_grouped_in_its_own_way_before_a_unit() -> None:
    assert render(Quantity(1_234_567, "people"), "en-IN") == "12,34,567 people"
    assert render(Quantity(1_234_567, "people"), "en-IN-u-nu-deva").startswith("१२,३४,५६७")


def test_what_says_itself_by_a_message_stands_in_a_sentence() -> None:
    third = Ordinal(3, "edition")

    assert render(Message("note", {"text": third}), "en") == f"note: {third}"
    assert render(third, "th") == render(third.message, "th")


class Count(int):
    """A whole number of a class of its own."""

    __slots__ = ()


def test_a_number_of_a_class_of_its_own_is_a_number() -> None:
    assert render(Message("note", {"text": Count(1_000)}), "en") == "note: 1,000"


def test_a_catalogue_has_its_own_words_for_what_has_no_title_in_its_language() -> None:
    label = key_features.areas()[0].label

    assert isinstance(label, Titles)
    for language in PARTIAL:
        if label.in_language(language) is None:
            in_words = catalogue(language).entries[title_id(label)]
            assert render(label, language) == in_words.forms[0][0][0]


def test_a_sentence_without_what_it_speaks_of_is_a_mistake_of_the_programmer() -> None:
    for _ in range(2):
        with pytest.raises(KeyError, match="text"):
            render(Message("note"), "en")


def test_a_tree_of_any_depth_is_said_in_every_format() -> None:
    deep = 3_000
    tree = Outline(Message("value.true"))
    for _ in range(deep - 1):
        tree = Outline(Message("value.true"), (tree, Outline(Message("value.false"))))

    assert render(tree, "en").count("yes") == len(flattened(tree)) - deep + 1 == deep
    assert render(tree, "en", "markdown").count("- yes") == deep
    html = render(tree, "en", "html")
    assert html.count("<li>yes") == deep
    assert html.count("<ul") == html.count("</ul>") == deep
    assert html.endswith("</ul></li><li>no</li></ul></li></ul>")


def test_thai_words_touch_the_words_before_them_and_not_a_numeral() -> None:
    assert "ราว 10,000 คนขึ้นไป" in render(eligibility.MEMBERSHIP, "th")
    assert render(Message("accepted.whole-number-from", {"first": 3}), "th") == "จำนวนเต็มตั้งแต่ 3 ขึ้นไป"
    assert render(DIFFERENCE, "th").startswith("จากการเป็นสมาชิก")


@pytest.mark.parametrize("value", [VERDICT, "x", None])
def test_what_is_no_outline_or_no_problem_is_refused_with_what_is(value: Anything) -> None:
    with pytest.raises(WrongType, match="accepted: an Outline, such as"):
        render_outline(value, "en")
    with pytest.raises(WrongType, match="accepted: a Problem, such as"):
        render_problem(value, "en")
