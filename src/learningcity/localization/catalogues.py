"""The catalogues: one gettext ``.po`` file a language, read at first use.

The key of an entry is the id of its message, and English is a catalogue like the others, so no sentence
has a second home. Placeholders are named, ``{fact}``, and may stand in any order. An entry with plural
forms chooses among them by its ``count``; the forms stand in the order of the CLDR categories zero, one,
two, few, many, other, as far as the language has them.

A catalogue that does not speak of everything says so in its header, and what it lacks is refused: no other language
stands in for it.
"""

from __future__ import annotations

from functools import cache, cached_property, lru_cache
from importlib.resources import files
from string import Formatter
from typing import TypeAlias

from attrs import frozen
from babel import Locale

from learningcity.errors import NotTranslated, UnknownId, UnknownLocale, shown
from learningcity.localization.numbers import as_written
from learningcity.localization.parts import PARTS, ids_of
from learningcity.localization.plural_forms import categories, category_of, is_plain
from learningcity.localization.tags import LocaleLike, LocaleTag, negotiate
from learningcity.texts import Message, Number, Series

__all__ = ["COUNT", "Catalogue", "Entry", "Template", "catalogue", "languages"]

Template: TypeAlias = tuple[tuple[str, str | None], ...]
"""Literal text and the placeholder after it, None at the end."""

COUNT = "count"
"""The placeholder of the number by which a plural form is chosen."""
_REVIEW = "X-Review"
"""The header of a catalogue that no native speaker has gone through."""


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

    @cached_property
    def is_complete(self) -> bool:
        """Whether it speaks of everything that the library may say, and nothing is left to translate."""
        return not self.covers and (self.language == "en" or catalogue("en").entries.keys() <= self.entries.keys())

    def template(self, id: str, count: Number | None = None) -> Template:
        """The template of a message, in the plural form for ``count``.

        Raises:
            UnknownId: no such message; a test proves that none of the library's own is missing.
            NotTranslated: the message is in no part that this catalogue covers, or waits to be translated.
        """
        try:
            forms = self.entries[id].forms
        except KeyError:
            raise self.missing(id) from None
        if count is None or len(forms) == 1:
            return forms[0]
        form = forms[self.form_of(count)]
        return forms[-1] if _tells(forms[-1]) and not _tells(form) and not self.is_in_words(count) else form

    def missing(self, id: str) -> UnknownId | NotTranslated:
        """The error about a message that it does not have."""
        if id not in catalogue("en").entries:
            return UnknownId.of(id, self.entries)
        complete = tuple(name for name in languages() if catalogue(name).is_complete)
        params = {"id": id, "language": self.language, "languages": Series(complete)}
        if not self.covers or any(id in ids_of(part, self.language) for part in self.covers if part in PARTS):
            return NotTranslated(Message("error.not-translated-yet", params))
        return NotTranslated(Message("error.not-translated", {**params, "parts": Series(self.covers)}))

    @cached_property
    def _categories(self) -> tuple[str, ...]:
        """The plural categories that the language has, in the order of their forms."""
        return categories(self.locale)

    def form_of(self, count: Number) -> int:
        """The place, among the plural forms of the language, of the form for a number."""
        return self._categories.index(category_of(self.locale.plural_form, as_written(count)))

    def is_in_words(self, count: Number) -> bool:
        """Whether a form may say a number in words: ``one city`` is neither -1 nor 1.0 cities."""
        return is_plain(as_written(count))


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
    from learningcity.localization.po_files import ENCODING, covered_by, parsed  # needed when a catalogue is read

    path = files("learningcity") / "locale" / language / "LC_MESSAGES" / "learningcity.po"
    file = parsed(path.read_text(encoding=ENCODING))
    entries = {
        entry.id: Entry(tuple(map(_template, entry.forms)), " ".join(entry.notes))
        for entry in file.entries
        if entry.is_finished  # what nobody has finished is not used
    }
    return Catalogue(language, Locale(language), entries, covered_by(file), file.headers.get(_REVIEW))


def _tells(form: Template) -> bool:
    """Whether a form shows the number by which it was chosen."""
    return any(name == COUNT for _, name in form)


def _template(text: str) -> Template:
    parts = tuple((literal, name) for literal, name, _, _ in Formatter().parse(text))
    return _joined(parts) if "{{" in text or "}}" in text else parts


def _joined(parts: Template) -> Template:
    """The template with one fixed text before each placeholder: a brace that is meant as such had ended it."""
    joined: list[tuple[str, str | None]] = []
    literals: list[str] = []
    for literal, name in parts:
        literals.append(literal)
        if name is not None:
            joined.append(("".join(literals), name))
            literals.clear()
    return (*joined, ("".join(literals), None)) if literals else tuple(joined)
