"""Laws of rendering: no words of a user are lost or become markup; what is compiled says what the plain way says."""

from __future__ import annotations

import asyncio
import re
from concurrent.futures import ThreadPoolExecutor
from html import unescape
from string import Formatter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from learningcity import City, check, eligibility
from learningcity.cities import POPULATION
from learningcity.localization import catalogue, languages, render
from learningcity.localization.catalogues import Template
from learningcity.localization.lists import joiner
from learningcity.localization.scripts import END, START
from learningcity.localization.settings import Form
from learningcity.localization.tags import LocaleTag
from learningcity.rules import Requirement, RuleBook
from learningcity.rules.explain import outline
from learningcity.sources import Citation, Source
from learningcity.texts import Labels, Message, Quantity, Series
from strategies_for_rules import Thing, any_conditions, cities, things

LANGUAGES = languages()
PARTIAL = [language for language in LANGUAGES if not catalogue(language).is_complete]
PIECES = st.text(st.sampled_from("ก เx9๙(-_.,:ابح%é"), max_size=4)
NAMES = st.text(min_size=1, max_size=12).filter(str.strip) | st.text(
    st.sampled_from("ab *_`<>|[]()#&;~\\-+=1.\n\t!\u2066\u2069\u202eกאב"), min_size=1, max_size=12
).filter(str.strip)

# The plain version of what is compiled

THAI, OTHER = r"[\u0e01-\u0e4e]", r"(?![\u0e00-\u0e4f\u0e5a-\u0e7f_])\w"
BORDER = re.compile(rf"{THAI}(?:{OTHER}|\(|-\d)|{OTHER}{THAI}")


def plainly(template: Template, texts: list[str]) -> str:
    """A template filled piece by piece, with a look at every place where two pieces meet."""
    given_texts = iter(texts)
    text = ""
    for literal, name in template:
        for part in (literal, "" if name is None else next(given_texts)):
            between = " " if text and BORDER.match(text[-1] + part[:2]) else ""
            text += between + part
    return text


@given(st.lists(PIECES, min_size=1, max_size=5), st.data())
def test_a_template_made_ready_writes_what_the_plain_one_writes(literals: list[str], data: st.DataObject) -> None:
    text = "{x}".join(literal.replace("{", "").replace("}", "") for literal in literals)
    template = tuple((literal, name) for literal, name, _, _ in Formatter().parse(text))
    texts = [data.draw(PIECES) for _ in literals[1:]]

    assert Form(template).write(texts) == plainly(template, texts)


@pytest.mark.parametrize("language", ["en", "th", "fr", "ar", "ja", "ti", "ab"])
@given(items=st.lists(PIECES, max_size=6), style=st.sampled_from(["and", "or", ",", ";"]))
def test_a_list_holds_its_entries_in_their_order(language: str, items: list[str], style: str) -> None:
    joined = joiner(LocaleTag.of(language), style)(items)

    at = 0
    for item in items:
        place = joined.find(item, at)
        assert place >= 0
        at = place + len(item)


CITED = (Citation(Source("s1", title="A title"), "section 2"),)


@st.composite
def books(draw: st.DrawFn) -> RuleBook[Thing]:
    """A rule book of a user, with conditions of every kind."""
    trees = [draw(any_conditions()) for _ in range(draw(st.integers(1, 3)))]
    return RuleBook(
        "test.book",
        tuple(
            Requirement(f"test.r{number}", tree, citations=CITED, title=Labels(en="A", th="ก"))
            for number, tree in enumerate(trees)
        ),
    )


# Words of users


def lines_in_markdown(text: str) -> list[str]:
    tokens = MarkdownIt("gfm-like", {"linkify": False}).parse(text)
    return [
        "".join(child.content for child in token.children or [] if child.type in ("text", "text_special"))
        for token in tokens
        if token.type == "inline"
    ]


HAS_PEOPLE = RuleBook[City](
    "test.people", (Requirement("test.people", POPULATION.at_least(1), citations=CITED, title=Labels(en="A")),)
)
"""A short one, of which only the name is of interest."""


@given(NAMES, st.sampled_from(LANGUAGES))
def test_all_formats_say_the_same_of_a_city_of_any_name(name: str, language: str) -> None:
    verdict = HAS_PEOPLE.check(City(name=name))
    text = render(verdict, language).split("\n")
    html = render(verdict, language, "html")

    in_html = [unescape(re.sub(r"<.*?>", "", line)) for line in html.split("<li>")[1:]]
    assert [squeezed(line) for line in in_html] == [squeezed(line) for line in text]
    markdown = lines_in_markdown(render(verdict, language, "markdown"))
    assert [squeezed(line) for line in markdown] == [squeezed(line) for line in text]


def squeezed(line: str) -> str:
    """A line without isolates and turns, and without what CommonMark or HTML make of spaces and of half signs."""
    kept = re.sub("[\u202a-\u202e\u2066-\u2069]", "", line)
    return "".join(re.sub("[\ud800-\udfff\0]", "\ufffd", kept).split())


@given(NAMES, NAMES, st.sampled_from(LANGUAGES))
def test_isolates_are_balanced_and_never_inside_each_other(name: str, other: str, language: str) -> None:
    message = Message("finding.unknown", {"fact": Series((name, Labels(en=other), Quantity(-1, other)))})
    text = render(message, language)

    depth = 0
    for sign in text:
        depth += (sign == START) - (sign == END)
        assert depth in (0, 1) or sign not in (START, END)
    assert depth == 0 or not any(sign in name + other for sign in (START, END))


@given(books(), things())
def test_a_finding_alone_says_what_its_verdict_says_of_it(rules: RuleBook[Thing], subject: Thing) -> None:
    verdict = rules.check(subject)

    for finding, told in zip(verdict.findings, outline(verdict).children, strict=False):
        assert render(finding, "en") == render(told, "en")


# Languages that do not speak of everything


@pytest.mark.parametrize("language", PARTIAL)
@settings(max_examples=40)
@given(rules=books(), subject=things())
def test_every_verdict_is_said_in_a_language_that_covers_verdicts(
    language: str, rules: RuleBook[Thing], subject: Thing
) -> None:
    verdict = rules.check(subject)

    for thing in (verdict, rules, verdict.reason, *verdict.findings):
        assert render(thing, language).strip() or thing is verdict.reason


@pytest.mark.parametrize("language", PARTIAL)
@settings(max_examples=25)  # each takes a search for plans
@given(city=cities())
def test_what_to_do_next_is_said_in_a_language_that_covers_verdicts(language: str, city: City) -> None:
    for rules in eligibility.rulebooks():
        if rules.id.startswith("gnlc.membership"):
            verdict = rules.check(city)
            assert render(verdict, language, "html")
            assert render(verdict.next_steps(), language)


# Threads and tasks


def explained(tag: str) -> str:
    return render(check(City(name="Bo", population=9_999)), tag)


TAGS = ["en", "th", "th-u-nu-thai", *PARTIAL] * 8


def test_threads_in_several_languages_do_not_disturb_each_other() -> None:
    alone = [explained(tag) for tag in TAGS]

    with ThreadPoolExecutor(8) as threads:
        assert list(threads.map(explained, TAGS)) == alone


def test_tasks_in_several_languages_do_not_disturb_each_other() -> None:
    async def explain(tag: str) -> str:
        found = check(City(name="Bo", population=9_999))
        await asyncio.sleep(0)
        return render(found, tag)

    async def together() -> list[str]:
        return await asyncio.gather(*map(explain, TAGS))

    assert asyncio.run(together()) == [explained(tag) for tag in TAGS]
