"""The files of catalogues: where they lie, what they hold, and of what they have to speak."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from os import PathLike
from pathlib import Path
from string import Formatter

from babel import Locale

from learningcity.errors import InvalidValue, Problem, shown
from learningcity.localization.parts import PARTS, ids_of
from learningcity.localization.plural_forms import categories
from learningcity.localization.po_files import PoEntry, read_file
from learningcity.localization.tags import LocaleTag
from learningcity.texts import Message, Series

__all__ = [
    "english",
    "english_notes",
    "language_of",
    "path_of",
    "placeholders_of",
    "unknown_parts",
    "wanted_ids",
]


def language_of(locale: str) -> str:
    """The language of a tag that names a language alone, as the folders of catalogues do.

    Raises:
        UnknownLocale: no such tag, or a language without data in CLDR.
        InvalidValue: a tag that names more than a language.
    """
    tag = LocaleTag.of(locale)
    if str(tag) != tag.language:
        accepted = Message("accepted.language-alone", {"language": tag.language})
        raise InvalidValue(Problem("catalogue-tag", (), shown(locale), accepted))
    return tag.babel.language


def unknown_parts(parts: Iterable[str]) -> tuple[Problem, ...]:
    """A problem for each name that is none of a part of the catalogues."""
    accepted = Message("accepted.one-of", {"words": Series(tuple(PARTS), "or")})
    return tuple(Problem("catalogue-part", (), shown(part), accepted) for part in parts if part not in PARTS)


def path_of(language: str, directory: str | PathLike[str] | None = None) -> Path:
    """Where the catalogue of a language lies: among those of the library unless a directory is named."""
    root = Path(str(files("learningcity") / "locale")) if directory is None else Path(directory)
    return root / language / "LC_MESSAGES" / "learningcity.po"


@cache
def english() -> dict[str, PoEntry]:
    """The entries of the English catalogue of the library, by which all others go."""
    return {entry.id: entry for entry in read_file(path_of("en")).entries}


def placeholders_of(text: str) -> tuple[str, ...]:
    """The placeholders of a text as they stand in it, each once.

    Raises:
        ValueError: a brace without its other half, or a placeholder that is no plain name.
    """
    found: dict[str, None] = {}
    for _, name, specification, conversion in Formatter().parse(text):
        if name is not None:
            if not name.isidentifier() or specification or conversion:
                raise ValueError(name)
            found[name] = None
    return tuple(found)


def wanted_ids(language: str, parts: Iterable[str], origin: dict[str, PoEntry]) -> tuple[str, ...]:
    """The ids that a catalogue of a language needs for some parts, all of them if none is named, in English order.

    Those that English has no entry for, the titles of areas that have none in this language, come last, by the
    alphabet.
    """
    chosen = tuple(parts)
    wanted = frozenset[str]().union(*(ids_of(part, language) for part in chosen or PARTS))
    if not chosen:
        wanted |= origin.keys()
    return (*(id for id in origin if id in wanted), *sorted(wanted - origin.keys()))


def english_notes(entry: PoEntry) -> tuple[str, ...]:
    """The English text of a message, as the notes of a draft tell it; one note for each form."""
    forms = [text.replace("\n", "\\n") for text in entry.forms]
    if not entry.is_plural:
        return (str(Message("draft.english", {"text": forms[0]})),)
    named = zip(categories(Locale("en")), forms, strict=True)
    return tuple(str(Message("draft.english-form", {"category": name, "text": text})) for name, text in named)
