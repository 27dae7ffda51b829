"""Code in the sentences of a language from right to left: what is set apart, and what is not."""

from __future__ import annotations

import re

import pytest

from learningcity.localization import catalogue, languages, render
from learningcity.localization.catalogues import Template
from learningcity.localization.code_in_sentences import with_code_apart
from learningcity.localization.scripts import END, START
from learningcity.localization.settings import setting
from learningcity.texts import Message


def marked(text: str) -> str:
    """A text, in which {x} is a placeholder, with the pieces that were set apart in «»."""
    names = text.count("{x}")
    pieces = text.split("{x}")
    template: Template = tuple((piece, "x" if at < names else None) for at, piece in enumerate(pieces))
    return "{x}".join(literal for literal, _ in with_code_apart(template)).replace(START, "«").replace(END, "»")


SENTENCES = {
    "مثل fact.holds() أو fact.at_least(1)": "مثل «fact.holds()» أو «fact.at_least(1)»",
    "اكتب .holds()": "اكتب «.holds()»",
    "(مرّر may_give_up=True)": "(مرّر «may_give_up=True»)",
    "(budget=1 قيمة)": "(«budget=1» قيمة)",
    "هدف [sdg.8) ما": "هدف [«sdg.8») ما",
    'اكتب citations=(Citation(source, "section"),)': 'اكتب «citations=(Citation(source, "section"),)»',
    "0 <= worst < best <= 1": "«0 <= worst < best <= 1»",
    "مثل th وth-TH وth-TH-u-nu-thai": "مثل th و«th-TH» و«th-TH-u-nu-thai»",
    'كائن {"holds": ...}': 'كائن «{"holds": ...}»',
    "بين -1 و1": "بين «-1» و1",
    "النص JSON: {x}": "النص JSON: {x}",
    "[{x}] {x}": "[{x}] {x}",
    "رمز TH.": "رمز TH.",
    "مثل sdg.4.7. هذا": "مثل «sdg.4.7». هذا",
    "ابدأها بالأمر `python start {x}`": "ابدأها بالأمر «`python start {x}`»",
    "اكتب ({x},)": "اكتب «({x},)»",
    "{x} ({x})": "{x} ({x})",
    "قائمة": "قائمة",
    "": "",
}


@pytest.mark.parametrize(("text", "apart"), SENTENCES.items(), ids=SENTENCES)
def test_code_is_set_apart_and_words_are_not(text: str, apart: str) -> None:
    assert marked(text) == apart


def test_every_text_from_right_to_left_keeps_its_words_and_has_no_sign_of_code_alone() -> None:
    for language in languages():
        if setting(language).direction == "rtl":
            for entry in catalogue(language).entries.values():
                for form in entry.forms:
                    apart = with_code_apart(form)
                    plain = [(re.sub(f"[{START}{END}]", "", literal), name) for literal, name in apart]
                    assert plain == [*form]
                    rest = re.sub(f"{START}.*?{END}", "", "".join(literal for literal, _ in apart))
                    assert not re.search(r"[A-Za-z](?:[=\"'(\[{]|\.[a-z])|=", rest), rest


def test_code_in_an_arabic_sentence_is_a_piece_of_its_own_in_every_format() -> None:
    message = Message("accepted.condition")

    assert render(message, "ar").endswith(f"{START}POPULATION.at_least(10_000){END}")
    assert render(message, "ar", "html").endswith("<bdi>POPULATION.at_least(10_000)</bdi></span>")
    assert render(message, "ar", "markdown").endswith(f"{START}POPULATION.at\\_least(10\\_000){END}")
    assert START not in render(message, "th") + render(message, "fr")


def test_braces_that_are_meant_as_such_stand_in_the_sentence_with_all_that_follows() -> None:
    assert render(Message("accepted.condition-object"), "en").endswith('such as {"holds": ...}')
    assert render(Message("accepted.condition-object"), "ar").endswith(f'{START}{{"holds": ...}}{END}')
    for language in languages():
        for entry in catalogue(language).entries.values():
            assert all(name is not None for form in entry.forms for _, name in form[:-1])
