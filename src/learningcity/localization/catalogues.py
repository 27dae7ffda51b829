"""The catalogues: one gettext ``.po`` file a language, read at first use.

The key of an entry is the id of its message, and English is a catalogue like the others, so no sentence
has a second home. Placeholders are named, ``{fact}``, and may stand in any order. An entry with plural
forms chooses among them by its ``count``; the forms stand in the order of the CLDR categories zero, one,
two, few, many, other, as far as the language has them.
"""

from __future__ import annotations

import re
from functools import cache, cached_property
from importlib.resources import files
from string import Formatter
from typing import TypeAlias

from attrs import frozen
from babel import Locale
from babel.messages.pofile import read_po
from babel.plural import PluralRule

from learningcity.errors import UnknownId, UnknownLocale, shown
from learningcity.localization.numbers import as_written
from learningcity.texts import Message, Number, Series

__all__ = ["Catalogue", "Entry", "Template", "catalogue", "languages"]

Template: TypeAlias = tuple[tuple[str, str | None], ...]
"""Literal text and the placeholder after it, None at the end."""

_CATEGORIES = ("zero", "one", "two", "few", "many", "other")
_SEPARATOR = re.compile(r"[-_.@]")


@frozen
class Entry:
    """One message in one language: a template for each plural form, just one where the form never varies."""

    forms: tuple[Template, ...]
    comment: str

    @property
    def placeholders(self) -> frozenset[str]:
        """The names that the entry speaks of, over all its forms."""
        return frozenset(name for form in self.forms for _, name in form if name is not None)


@frozen
class Catalogue:
    """All messages in one language."""

    language: str
    locale: Locale
    entries: dict[str, Entry]

    def template(self, id: str, count: Number | None = None) -> Template:
        """The template of a message, in the plural form for ``count``.

        Raises:
            UnknownId: no such message; a test proves that none of the library's own is missing.
        """
        try:
            forms = self.entries[id].forms
        except KeyError:
            raise UnknownId.of(id, self.entries) from None
        return forms[0] if count is None or len(forms) == 1 else forms[self._form(count)]

    @cached_property
    def _plural_form(self) -> PluralRule:
        return self.locale.plural_form

    @cached_property
    def _categories(self) -> tuple[str, ...]:
        """The plural categories that the language has, in the order of their forms."""
        return tuple(name for name in _CATEGORIES if name in {*self._plural_form.tags, "other"})

    def _form(self, count: Number) -> int:
        return self._categories.index(self._plural_form(as_written(count)))


@cache
def languages() -> tuple[str, ...]:
    """The languages with a catalogue."""
    return tuple(sorted(entry.name for entry in (files("learningcity") / "locale").iterdir() if entry.is_dir()))


def catalogue(locale: str) -> Catalogue:
    """The catalogue for a language tag: ``th``, ``th-TH`` and ``th_TH.UTF-8`` are all Thai.

    Raises:
        UnknownLocale: no catalogue for the language.
    """
    language = _SEPARATOR.split(locale, maxsplit=1)[0].lower() if isinstance(locale, str) else ""
    if language not in languages():
        params = {"locale": shown(locale), "languages": Series(languages())}
        raise UnknownLocale(Message("error.unknown-locale", params))
    return _load(language)


@cache
def _load(language: str) -> Catalogue:
    path = files("learningcity") / "locale" / language / "LC_MESSAGES" / "learningcity.po"
    with path.open("rb") as file:
        read = read_po(file, locale=language)
    entries = {}
    for message in read:
        if message.id:
            id = message.id[0] if message.pluralizable else message.id
            forms = message.string if isinstance(message.string, tuple | list) else (message.string,)
            templates = tuple(_template(str(form)) for form in forms)
            entries[str(id)] = Entry(templates, " ".join(message.auto_comments))
    return Catalogue(language, Locale(language), entries)


def _template(text: str) -> Template:
    return tuple((literal, name) for literal, name, _, _ in Formatter().parse(text))
