"""A catalogue of a further language to begin with: every entry that it needs, with its notes and without words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from os import PathLike
from pathlib import Path

from babel import Locale

from learningcity.errors import InvalidValue, Problem, WrongType, shown
from learningcity.localization.catalogue_files import (
    english,
    english_notes,
    language_of,
    path_of,
    unknown_parts,
    wanted_ids,
)
from learningcity.localization.parts import PARTS
from learningcity.localization.plural_forms import categories, plural_header, sample_numbers
from learningcity.localization.po_files import PoEntry, quoted
from learningcity.texts import Message, Series

__all__ = ["draft", "start_catalogue"]

_TITLE = "title.in-words."
_REVIEW = "draft, not reviewed by a native speaker"


def start_catalogue(language: str, parts: Iterable[str] = (), directory: str | PathLike[str] | None = None) -> Path:
    """Write a draft of the catalogue of a language where the library, or a folder of catalogues, has none yet.

    Args:
        language: the language alone, such as ``vi``.
        parts: what it is to speak of, such as ``verdicts``; everything if none is named.
        directory: the folder that holds a folder for each language; that of the library unless named.

    Returns:
        Where the file lies.

    Raises:
        UnknownLocale, InvalidValue, WrongType: as :func:`draft`; or there is a file already.
        OSError: the file cannot be written.
    """
    text = draft(language, parts)
    path = path_of(language_of(language), directory)
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError:
        raise InvalidValue(Problem("catalogue-exists", source=str(path))) from None
    return path


def draft(language: str, parts: Iterable[str] = ()) -> str:
    """The text of a catalogue without translations.

    Raises:
        UnknownLocale: no such language, or one of which CLDR has no data.
        InvalidValue: a tag that names more than a language, or a part that there is not.
        WrongType: a single text instead of several parts.
    """
    name = language_of(language)
    if isinstance(parts, str):
        accepted = Message("accepted.catalogue-parts", {"parts": Series(tuple(PARTS), ",")})
        raise WrongType(Problem("wrong-type", ("parts",), shown(parts), accepted))
    named = tuple(parts)
    for problem in unknown_parts(named):
        raise InvalidValue(problem)
    chosen = tuple(part for part in PARTS if part in named)
    origin = english()
    entries = (_entry(id, origin.get(id), Locale(name)) for id in wanted_ids(name, chosen, origin))
    return "\n".join((_header(name, chosen), *entries))


def _header(language: str, parts: tuple[str, ...]) -> str:
    headers = {
        "Project-Id-Version": "learningcity",
        "Language": language,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=utf-8",
        "Content-Transfer-Encoding": "8bit",
        "Plural-Forms": plural_header(Locale(language)),
        **({"X-Covers": ", ".join(parts)} if parts else {}),
        "X-Review": _REVIEW,
    }
    lines = [quoted(f"{name}: {value}\n") for name, value in headers.items()]
    return "".join(f"{line}\n" for line in ('msgid ""', 'msgstr ""', *lines))


def _entry(id: str, origin: PoEntry | None, locale: Locale) -> str:
    lines = [f"#. {note}" for note in _notes(id, origin, locale)]
    lines.append(f"msgid {quoted(id)}")
    if origin is not None and origin.is_plural:
        lines.append(f"msgid_plural {quoted(id)}")
        lines += [f'msgstr[{at}] ""' for at in range(len(categories(locale)))]
    else:
        lines.append('msgstr ""')
    return "".join(f"{line}\n" for line in lines)


def _notes(id: str, origin: PoEntry | None, locale: Locale) -> Iterator[str]:
    if origin is None:
        yield str(Message("draft.title", {"title": id.removeprefix(_TITLE)}))
        return
    yield from origin.notes
    yield from english_notes(origin)
    if origin.is_plural:
        forms = tuple(_form(category, locale) for category in categories(locale))
        yield str(Message("draft.forms", {"forms": Series(forms, ",")}))


def _form(category: str, locale: Locale) -> Message:
    numbers = sample_numbers(locale, category)
    if not numbers:
        return Message("draft.form-of-fractions", {"category": category})
    return Message("draft.form", {"category": category, "numbers": Series(tuple(map(str, numbers)), ",")})
