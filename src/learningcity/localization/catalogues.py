"""The catalogues: one gettext ``.po`` file a language, read at first use.

The key of an entry is the id of its message, and English is a catalogue like the others, so no sentence
has a second home. Placeholders are named, ``{fact}``, and may stand in any order. An entry with plural
forms chooses among them by its ``count``; the forms stand in the order of the CLDR categories zero, one,
two, few, many, other, as far as the language has them.

A catalogue that does not speak of everything says so in its header, and what it lacks is refused: no other language
stands in for it.
"""

from __future__ import annotations

import re
from functools import cache, cached_property, lru_cache
from importlib.resources import files
from io import StringIO
from string import Formatter
from typing import TypeAlias

from attrs import frozen
from babel import Locale
from babel.plural import PluralRule

from learningcity.errors import NotTranslated, UnknownId, UnknownLocale, shown
from learningcity.localization.numbers import as_written
from learningcity.localization.plural_forms import categories
from learningcity.localization.tags import LocaleLike, LocaleTag, negotiate
from learningcity.texts import Message, Number, Series

__all__ = ["Catalogue", "Entry", "Template", "catalogue", "languages"]

Template: TypeAlias = tuple[tuple[str, str | None], ...]
"""Literal text and the placeholder after it, None at the end."""

_HEADER = re.compile(r'^"([\w-]+): (.*)\\n"$', re.MULTILINE)
_COVERS, _REVIEW = "X-Covers", "X-Review"
"""Headers of a catalogue that speaks of some parts only, and of one that no native speaker has gone through."""


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
    """All messages in one language.

    Attributes:
        covers: the parts that it speaks of, such as ``verdicts``; empty for everything.
        review: what users should know of the translation, None where native speakers or officials stand behind it.
    """

    language: str
    locale: Locale
    entries: dict[str, Entry]
    covers: tuple[str, ...] = ()
    review: str | None = None

    @property
    def is_complete(self) -> bool:
        """Whether it speaks of everything that the library may say."""
        return not self.covers

    def template(self, id: str, count: Number | None = None) -> Template:
        """The template of a message, in the plural form for ``count``.

        Raises:
            UnknownId: no such message; a test proves that none of the library's own is missing.
            NotTranslated: the message is in no part that this catalogue covers.
        """
        try:
            forms = self.entries[id].forms
        except KeyError:
            raise self.missing(id) from None
        return forms[0] if count is None or len(forms) == 1 else forms[self.form_of(count)]

    def missing(self, id: str) -> UnknownId | NotTranslated:
        """The error about a message that it does not have."""
        if self.is_complete or id not in catalogue("en").entries:
            return UnknownId.of(id, self.entries)
        complete = tuple(name for name in languages() if catalogue(name).is_complete)
        params = {"id": id, "language": self.language, "parts": Series(self.covers), "languages": Series(complete)}
        return NotTranslated(Message("error.not-translated", params))

    @cached_property
    def _plural_form(self) -> PluralRule:
        return self.locale.plural_form

    @cached_property
    def _categories(self) -> tuple[str, ...]:
        """The plural categories that the language has, in the order of their forms."""
        return categories(self.locale)

    def form_of(self, count: Number) -> int:
        """The place, among the plural forms of the language, of the form for a number."""
        return self._categories.index(self._plural_form(as_written(count)))


@cache
def languages() -> tuple[str, ...]:
    """The languages with a catalogue; one that does not speak of everything is among them."""
    return tuple(sorted(entry.name for entry in (files("learningcity") / "locale").iterdir() if entry.is_dir()))


def catalogue(locale: LocaleLike) -> Catalogue:
    """The catalogue for a language tag: ``th``, ``th-TH`` and ``th_TH.UTF-8`` are all Thai.

    Raises:
        UnknownLocale: no such tag, or no catalogue for its language in its script.
    """
    return _found(LocaleTag.of(locale))


@lru_cache(maxsize=1024)
def _found(tag: LocaleTag) -> Catalogue:
    there = negotiate((tag,), languages())
    if there is None:
        params = {"locale": shown(str(tag)), "languages": Series(languages())}
        raise UnknownLocale(Message("error.unknown-locale", params))
    return _load(there.language)


@cache
def _load(language: str) -> Catalogue:
    from babel.messages.pofile import read_po  # takes as long to load as a catalogue of a hundred messages

    path = files("learningcity") / "locale" / language / "LC_MESSAGES" / "learningcity.po"
    text = path.read_text(encoding="utf-8")
    read = read_po(StringIO(text), locale=language)
    entries = {}
    for message in read:
        if message.id:
            id = message.id[0] if message.pluralizable else message.id
            forms = message.string if isinstance(message.string, tuple | list) else (message.string,)
            templates = tuple(_template(str(form)) for form in forms)
            entries[str(id)] = Entry(templates, " ".join(message.auto_comments))
    header = dict(_HEADER.findall(text.partition("\n\n")[0]))  # Babel keeps only the names that it knows
    covers = tuple(part.strip() for part in header.get(_COVERS, "").split(",") if part.strip())
    return Catalogue(language, Locale(language), entries, covers, header.get(_REVIEW))


def _template(text: str) -> Template:
    return tuple((literal, name) for literal, name, _, _ in Formatter().parse(text))
