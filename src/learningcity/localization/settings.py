"""In which language, with which digits and calendar values are written, made ready once: a setting for each tag.

A setting keeps what it takes from the catalogue and from CLDR in the form in which it is needed: each message as the
names of its placeholders and the text around them. It has no state besides, so threads and tasks share it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from enum import Enum
from functools import lru_cache
from typing import TypeAlias

from learningcity.localization.catalogues import COUNT, Catalogue, Entry, Template, catalogue
from learningcity.localization.code_in_sentences import with_code_apart
from learningcity.localization.dates.calendars import calendar_of
from learningcity.localization.lists import Join, joiner
from learningcity.localization.numbers.formatting import number_writer
from learningcity.localization.numbers.signs import signs_of
from learningcity.localization.numerals import numbers_in_digits
from learningcity.localization.scripts import between, edge_after, edge_before, isolated, runs_otherwise
from learningcity.localization.tags import LocaleLike, LocaleTag
from learningcity.texts import Number

__all__ = ["Form", "Setting", "setting"]

_SAMPLES = (1_234, -12_345_678)
"""A language that writes these as Python does writes every whole number so."""
_AS_THEY_ARE = ("accepted", "cli", "error", "fault", "hint", "problem")
"""Families of messages in which numbers are a part of code, or of what somebody is told to type."""
_SPACED = "th"
"""The language that has a space where its script meets another."""
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")

Forms: TypeAlias = "tuple[Form, ...]"
Write: TypeAlias = Callable[[Number], str]


class Form:
    """A template made ready: the names of its placeholders, and how the texts of their values are put in.

    ``is_spaced`` says whether spaces come where Thai meets another script, as in Thai sentences alone.

    Attributes:
        names: the placeholders in their order; one may stand there more than once.
        pattern: the whole text for ``%``, where no placeholder touches a letter, so that nothing can come between.
    """

    __slots__ = ("_around", "_first", "names", "pattern")

    def __init__(self, template: Template, *, is_spaced: bool = True) -> None:
        literals = [*(literal for literal, _ in template), ""]
        self.names: tuple[str, ...] = tuple(name for _, name in template if name is not None)
        self._first, *after = literals[: len(self.names) + 1]
        before = [self._first, *after]
        self._around = [
            (edge_before(left) and (place > 0 or left != ""), edge_after(right), right)
            for place, (left, right) in enumerate(zip(before, after, strict=False))
        ]
        needs_spaces = is_spaced and any(lead or (trail and right) for lead, trail, right in self._around)
        pieces = [piece.replace("%", "%%") for piece in before]
        self.pattern: str | None = None if needs_spaces else "%s".join(pieces)

    @property
    def around_one(self) -> tuple[str, str] | None:
        """The text before and after the only placeholder, None where there are others or spaces may come between."""
        is_plain = self.pattern is not None and len(self.names) == 1
        return (self._first, self._around[0][2]) if is_plain else None

    def write(self, texts: Sequence[str]) -> str:
        """The whole text, from the texts of the placeholders in their order."""
        if self.pattern is not None:
            return self.pattern % tuple(texts)
        last = self._first
        found = [last]
        for text, (lead, trail, right) in zip(texts, self._around, strict=True):
            if text:
                if lead:
                    found.append(between(last, text))
                found.append(text)
                last = text
            if right:
                if trail:
                    found.append(between(last, right))
                found.append(right)
                last = right
        return "".join(found)


class Setting:
    """How values are written for one language tag.

    Attributes:
        tag, name: the language, with the calendar and digits that it names.
        catalogue: the messages of the language.
        language: the language of the catalogue.
        number: writes a number as a part of a sentence.
        words: by the id of the object, a member of an enumeration that was asked for before, and what it is called.
        texts: by its id, a message without placeholders that was asked for before.
        ready: by its id, a message that was asked for before.
        amounts: by a unit that was asked for before, what :meth:`amount` gives.
        is_marked: whether every word of a user is set apart, as HTML wants it, and not only what would turn the order.
    """

    __slots__ = (
        "_digits",
        "_form_of_whole",
        "_joiners",
        "amounts",
        "catalogue",
        "direction",
        "is_marked",
        "language",
        "name",
        "number",
        "ready",
        "tag",
        "texts",
        "words",
    )

    def __init__(self, tag: LocaleTag, *, is_marked: bool = False) -> None:
        self.tag: LocaleTag = tag
        self.name: str = str(tag)
        self.catalogue: Catalogue = catalogue(tag)
        self.language: str = self.catalogue.language
        self.direction: str = tag.direction
        self.is_marked: bool = is_marked
        self._digits: str | None = None if tag.numbers is None else signs_of(tag).system
        calendar_of(tag, None)  # refuses one that the language does not have
        write = number_writer(tag)
        self.number: Write = write if self.direction == "ltr" else lambda value: self.counted(write(value))
        self.ready: dict[str, Forms] = {}
        self.texts: dict[str, str] = {}
        self.amounts: dict[str | None, Write] = {}
        self._form_of_whole = lru_cache(maxsize=4096)(self.catalogue.form_of)
        self._joiners: dict[str, Join] = {}
        self.words: dict[int, tuple[Enum, str]] = {}

    def text(self, id: str) -> str:
        """A message that speaks of no values.

        Raises:
            KeyError: it has placeholders, which is a mistake of the programmer.
            UnknownId, NotTranslated: the catalogue does not have it.
        """
        form = self.forms(id)[0]
        if form.names:
            raise KeyError(form.names[0])
        text = self.texts[id] = form.write(())
        return text

    def forms(self, id: str) -> Forms:
        """A message in each of its plural forms.

        Raises:
            UnknownId, NotTranslated: the catalogue does not have it.
        """
        found = self.ready.get(id)
        if found is None:
            entry = self.catalogue.entries.get(id)
            if entry is None:
                raise self.catalogue.missing(id)
            found = self.ready[id] = self._forms(id, entry)
        return found

    def _forms(self, id: str, entry: Entry) -> Forms:
        """The templates of a message made ready, with the numbers in them in the digits that the tag names."""
        templates, digits = entry.forms, self._digits
        if digits is not None and id.partition(".")[0] not in _AS_THEY_ARE:
            templates = tuple(
                tuple((numbers_in_digits(literal, digits), name) for literal, name in template)
                for template in templates
            )
        if self.direction == "rtl":
            templates = tuple(map(with_code_apart, templates))
        return tuple(Form(template, is_spaced=self.language == _SPACED) for template in templates)

    def amount(self, unit: str) -> Write | None:
        """How numbers of a unit that the library knows are written with it, None for a unit of a user."""
        write = self.amounts.get(unit)
        entry_id = f"unit.{unit}"
        entry = None if write is not None else self.catalogue.entries.get(entry_id)
        if entry is not None:
            write = self.amounts[unit] = self._in_words(self._forms(entry_id, entry))
        return write

    def _in_words(self, forms: Forms) -> Write:
        """Writes a number into the one of several forms that it takes."""
        number = self.number
        around = [form.around_one for form in forms if form.around_one is not None]
        alone = len(forms) == 1
        form_of_whole: Callable[[int], int] = _alone if alone else self._form_of_whole

        def write(value: Number) -> str:
            form = self.in_form(forms, value)
            return form.write([number(value)] * len(form.names))

        if len(around) < len(forms) or any(number(sample) != f"{sample:,}" for sample in _SAMPLES):
            return write

        def write_quickly(value: Number) -> str:
            if type(value) is int:
                before, after = around[form_of_whole(value)]
                try:
                    return f"{before}{value:,}{after}"
                except ValueError:  # more digits than Python writes out
                    pass
            return write(value)

        return write_quickly

    def word(self, member: Enum) -> str | None:
        """What the library calls a member of an enumeration, None for a member of a user's own.

        Raises:
            NotTranslated: the catalogue does not have it.
        """
        known = self.words.get(id(member))
        if known is not None:
            return known[1]
        kind = type(member)
        if kind.__module__.partition(".")[0] != "learningcity":
            return None
        word = self._look_up(f"{_HUMP.sub('-', kind.__name__).lower()}.{member.value}")
        if word is not None:
            self.words[id(member)] = member, word  # which keeps the member, and so its id
        return word

    def _look_up(self, id: str) -> str | None:
        entry = self.catalogue.entries.get(id)
        if entry is None and id in catalogue("en").entries:
            raise self.catalogue.missing(id)
        return None if entry is None else self._forms(id, entry)[0].write(())

    def in_form(self, forms: Forms, count: Number | None) -> Form:
        """The plural form for a number, the first one where nothing is counted."""
        if len(forms) == 1 or count is None:
            return forms[0]
        if type(count) is int and count >= 0:
            return forms[self._form_of_whole(count)]
        form, last = forms[self.catalogue.form_of(count)], forms[-1]
        is_silent = COUNT not in form.names and COUNT in last.names
        return last if is_silent and not self.catalogue.is_in_words(count) else form

    def join(self, texts: Sequence[str], style: str) -> str:
        """Several texts as one, by the list patterns of the language."""
        join = self._joiners.get(style)
        if join is None:
            join = self._joiners[style] = joiner(self.tag, style)
        return join(texts)

    def given(self, text: str) -> str:
        """The words of a user, or an id, as a part of a sentence."""
        if self.is_marked or ((self.direction == "rtl" or not text.isascii()) and runs_otherwise(text, self.direction)):
            return isolated(text)
        return text

    def counted(self, text: str) -> str:
        """A number, a date or an amount as a part of a sentence: from right to left, a sign stays where it belongs."""
        return isolated(text) if self.direction == "rtl" and runs_otherwise(text, "rtl") else text


def _alone(_: int) -> int:
    """The place of the only form."""
    return 0


def setting(locale: LocaleLike, *, is_marked: bool = False) -> Setting:
    """The setting for a tag, the same one each time.

    Raises:
        UnknownLocale: no such tag, or no catalogue for its language.
        InvalidValue: the tag names digits or a calendar that cannot be written.
    """
    return _of_text(locale, is_marked) if type(locale) is str else _of_tag(LocaleTag.of(locale), is_marked)


@lru_cache(maxsize=256)
def _of_text(text: str, is_marked: bool) -> Setting:
    return _of_tag(LocaleTag.parse(text), is_marked)


@lru_cache(maxsize=256)
def _of_tag(tag: LocaleTag, is_marked: bool) -> Setting:
    return Setting(tag, is_marked=is_marked)
