"""A language is contributed: a draft is begun, translated and checked, and every problem has its line."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from babel import Locale
from babel.messages.pofile import read_po

import learningcity
from learningcity.errors import InvalidValue, UnknownLocale, WrongType
from learningcity.localization import catalogue
from learningcity.localization.__main__ import main
from learningcity.localization.catalogue_files import english, path_of, placeholders_of
from learningcity.localization.checking import check_catalogue
from learningcity.localization.contributing import draft, start_catalogue
from learningcity.localization.parts import PARTS, ids_of
from learningcity.localization.plural_forms import (
    categories,
    is_formula,
    plural_header,
    sample_numbers,
    says_one_number,
)
from learningcity.localization.po_files import quoted, read_file

PART = ("verdicts",)
NOBODYS = "vo"
"""A language that CLDR knows, and that no catalogue will be in."""
PLURAL = "unit.people"
SENTENCE = "standing.contested.note"
"""An entry with one placeholder, {title}."""


def translated(text: str) -> str:
    """A draft with a made-up translation of every entry: a word that is not English, and its placeholders."""
    known, lines, id = english(), [], ""
    for line in text.splitlines():
        match = re.fullmatch(r'msgid "(.*)"', line)
        id = match[1] if match else id
        if id and re.fullmatch(r'msgstr(\[[0-9]\])? ""', line):
            names = {name for form in (known[id].forms if id in known else ()) for name in placeholders_of(form)}
            words = " ".join(["żółw", *(f"{{{name}}}" for name in sorted(names))])
            lines.append(line.removesuffix('""') + quoted(words))
        else:
            lines.append(line)
    return "\n".join(lines) + "\n"


@pytest.fixture(scope="module")
def sound() -> str:
    """A whole Polish catalogue of one part."""
    return translated(draft("pl", PART))


@pytest.fixture
def problems_of(tmp_path: Path) -> Callable[[str], list[tuple[str, str, int | None]]]:
    """Checks a text as the Polish catalogue: the code, the id and the line of each problem."""

    def checked(text: str) -> list[tuple[str, str, int | None]]:
        path = path_of("pl", tmp_path)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        found = check_catalogue("pl", tmp_path)
        assert all(problem.source == str(path) and str(problem) for problem in found)
        return [(problem.code.removeprefix("catalogue-"), problem.where, problem.line) for problem in found]

    return checked


def line_of(text: str, start: str) -> int:
    return next(number for number, line in enumerate(text.splitlines(), 1) if line.startswith(start))


def entry_of(text: str, id: str) -> str:
    """An entry as it stands, from its notes on."""
    return next(block for block in text.split("\n\n") if f'msgid "{id}"\n' in block)


# Drafts


def test_a_draft_has_what_its_parts_need_and_says_so() -> None:
    text = draft("pl", ("areas", "verdicts"))
    wanted = ids_of("verdicts", "pl") | ids_of("areas", "pl")
    ids = re.findall(r'^msgid "(.+)"$', text, re.MULTILINE)

    assert set(ids) == wanted
    assert len(ids) == len(wanted)
    assert '"X-Covers: verdicts, areas\\n"\n' in text
    assert '"X-Review: draft, not reviewed by a native speaker\\n"\n' in text
    assert '"Language: pl\\n"\n' in text
    assert [id for id in english() if id in wanted] == [id for id in ids if id in english()]


def test_a_draft_of_everything_names_no_parts() -> None:
    text = draft("vi")

    assert '"X-Covers' not in text
    ids = re.findall(r'^msgid "(.+)"$', text, re.MULTILINE)
    titles = sorted(ids_of("areas", "vi") - english().keys())

    assert titles[0].startswith("title.in-words.")
    assert ids == [*english(), *titles]
    assert text.count('msgstr ""') + text.count('msgstr[0] ""') == len(ids) + 1


def test_an_entry_of_a_draft_helps_its_translator() -> None:
    text = draft("pl", PART)

    assert entry_of(text, SENTENCE) == (
        "#. Said where a verdict touches a requirement on which sources disagree; {title} names the requirement.\n"
        "#. English: sources disagree on this criterion: {title}\n"
        'msgid "standing.contested.note"\n'
        'msgstr ""'
    )
    assert entry_of(text, PLURAL) == (
        "#. A number of people.\n"
        "#. English, one: {count} person\n"
        "#. English, other: {count} people\n"
        "#. The forms in turn: one (1), few (2, 3, 4, 22), many (0, 5, 6, 7), other (numbers with decimals)\n"
        'msgid "unit.people"\n'
        'msgid_plural "unit.people"\n'
        'msgstr[0] ""\n'
        'msgstr[1] ""\n'
        'msgstr[2] ""\n'
        'msgstr[3] ""'
    )


def test_the_title_of_an_area_is_told_in_its_own_language() -> None:
    notes = entry_of(draft("vi", ["areas"]), "title.in-words.wider benefits")

    assert "In its own: wider benefits" in notes


def test_babel_reads_a_draft(tmp_path: Path) -> None:
    path = start_catalogue("ar", PART, tmp_path)
    with path.open("rb") as file:
        read = read_po(file, locale="ar", abort_invalid=True)

    assert {str(entry.id[0] if entry.pluralizable else entry.id) for entry in read if entry.id} == ids_of(
        "verdicts", "ar"
    )
    assert read.num_plurals == 6


@pytest.mark.parametrize(
    ("language", "header"), [("vi", "nplurals=1; plural=(0);"), ("fr", "nplurals=3;"), ("ar", "nplurals=6;")]
)
def test_the_header_tells_the_plural_forms_of_cldr(language: str, header: str) -> None:
    assert plural_header(Locale(language)).startswith(header)
    assert re.search(r"[a-m]", plural_header(Locale(language)).partition("plural=")[2].removeprefix("s=")) is None


@pytest.mark.parametrize("language", ["en", "th", "fr", "ar", "pl", "vi", "de", "cy"])
def test_the_sample_numbers_of_a_form_take_it(language: str) -> None:
    locale = Locale(language)
    for category in categories(locale):
        assert all(locale.plural_form(number) == category for number in sample_numbers(locale, category))


def test_a_draft_is_begun_once(tmp_path: Path) -> None:
    path = start_catalogue("vi", ["areas"], tmp_path)
    assert path == tmp_path / "vi" / "LC_MESSAGES" / "learningcity.po"
    assert path.read_text(encoding="utf-8") == draft("vi", ["areas"])

    with pytest.raises(InvalidValue, match=r"there is a catalogue already") as refused:
        start_catalogue("vi", (), tmp_path)
    assert refused.value.problem.source == str(path)
    with pytest.raises(InvalidValue, match=r"there is a catalogue already"):
        start_catalogue("th")


def test_a_folder_may_be_given_as_a_text(tmp_path: Path) -> None:
    path = start_catalogue("vi", ["areas"], str(tmp_path))

    assert path == tmp_path / "vi" / "LC_MESSAGES" / "learningcity.po"
    assert {problem.code for problem in check_catalogue("vi", str(tmp_path))} == {"catalogue-empty"}


@pytest.mark.parametrize("language", ["", "../x", "x/y", None, 5, "xx"])
def test_what_is_no_language_is_not_looked_for(language: object, tmp_path: Path) -> None:
    with pytest.raises(UnknownLocale):
        check_catalogue(language, tmp_path)  # type: ignore[arg-type]  # what a caller may try


def test_a_language_is_checked_by_its_tag_alone(tmp_path: Path) -> None:
    assert check_catalogue("TH") == check_catalogue("th")
    with pytest.raises(InvalidValue, match=r"'th-TH' names more than a language"):
        check_catalogue("th-TH")
    with pytest.raises(InvalidValue, match=r"no catalogue for this language.*start vi") as refused:
        check_catalogue("vi", tmp_path)
    assert refused.value.problem.source == str(path_of("vi", tmp_path))


def test_what_cannot_be_begun_is_refused() -> None:
    with pytest.raises(UnknownLocale):
        draft("xx")
    with pytest.raises(WrongType, match=r"'verdicts'.*several parts of a catalogue.*out of verdicts, problems"):
        draft("vi", "verdicts")
    with pytest.raises(InvalidValue, match=r"'pt-BR' names more than a language.*the language alone, pt"):
        draft("pt-BR")
    with pytest.raises(
        InvalidValue, match=r"'vedricts' is no part of the catalogues.*verdicts, problems, goals or areas"
    ):
        draft("vi", ["areas", "vedricts"])


# Checks


def test_a_translated_draft_is_sound(sound: str, problems_of: Callable[[str], list[object]]) -> None:
    assert problems_of(sound) == []


def test_all_parts_together_are_sound_when_they_are_translated(problems_of: Callable[[str], list[object]]) -> None:
    assert problems_of(translated(draft("pl", PARTS))) == []
    assert problems_of(translated(draft("pl"))) == []


def test_a_draft_lacks_every_translation(problems_of: Callable[[str], list[tuple[str, str, int | None]]]) -> None:
    found = problems_of(draft("pl", PART))

    assert {code for code, _, _ in found} == {"empty"}
    assert {id for _, id, _ in found} == ids_of("verdicts", "pl")


Change = Callable[[str], str]


def replaced(old: str, new: str) -> Change:
    def changed(text: str) -> str:
        assert old in text
        return text.replace(old, new, 1)

    return changed


def in_entry(id: str, old: str, new: str) -> Change:
    def changed(text: str) -> str:
        entry = entry_of(text, id)
        return text.replace(entry, replaced(old, new)(entry), 1)

    return changed


def without(id: str) -> Change:
    return lambda text: text.replace(entry_of(text, id) + "\n\n", "", 1)


def first_again(text: str) -> str:
    return f"{text}\n{entry_of(text, 'outcome.met')}\n"


def moved_to_the_end(text: str) -> str:
    return first_again(text).replace(entry_of(text, "outcome.met") + "\n\n", "", 1)


def moved_behind_the_header(text: str) -> str:
    entry = entry_of(text, PLURAL)
    head, _, rest = text.replace(entry + "\n\n", "", 1).partition("\n\n")
    return f"{head}\n\n{entry}\n\n{rest}"


FAULTS: dict[str, tuple[Change, list[tuple[str, str]]]] = {
    "language": (replaced("Language: pl", "Language: de"), [("language", "")]),
    "no language": (replaced('"Language: pl\\n"\n', ""), [("language", "")]),
    "plurals": (replaced("nplurals=4", "nplurals=2"), [("plurals", "")]),
    "no formula": (lambda text: re.sub(r"plural=\(.*\)", "plural=(n+banana)", text), [("formula", "")]),
    "another formula": (lambda text: re.sub(r"plural=\(.*\)", "plural=(n != 1)", text), [("formula", "")]),
    "deep formula": (lambda text: re.sub(r"plural=\(.*\)", "plural=" + "(" * 500, text), [("formula", "")]),
    "encoding": (replaced("charset=utf-8", "charset=iso-8859-1"), [("charset", "")]),
    "no encoding": (replaced('"Content-Type: text/plain; charset=utf-8\\n"\n', ""), [("charset", "")]),
    "encoding in capitals": (replaced("charset=utf-8", "charset=UTF-8"), []),
    "byte order mark": (lambda text: "\ufeff" + text, []),
    "line separator": (in_entry("outcome.met", "żółw", "żó\u2028łw"), []),
    "no end of the last line": (lambda text: text.rstrip("\n"), []),
    "line ends of Windows": (lambda text: text.replace("\n", "\r\n"), []),
    "context": (in_entry("outcome.met", "msgid", 'msgctxt "rule"\nmsgid'), [("context", "")]),
    "first of all": (
        moved_behind_the_header,
        [("order", PLURAL)],
    ),
    "no plurals": (replaced("Plural-Forms", "Plural"), [("plurals", "")]),
    "one part of two": (replaced("X-Covers: verdicts", "X-Covers: verdicts, gaols"), [("part", "")]),
    "no part that is one": (
        lambda text: replaced("X-Covers: verdicts", "X-Covers: verdict")(text.partition("\n\n")[0] + "\n"),
        [("part", "")],
    ),
    "fuzzy header": (lambda text: f"#, fuzzy\n{text}", [("fuzzy", "")]),
    "a line": (in_entry(SENTENCE, "msgstr", "mgstr"), [("line", ""), ("empty", SENTENCE)]),
    "a loose text": (lambda text: text + '\n"loose"\n', [("line", "")]),
    "obsolete": (lambda text: text + '\n#~ msgid "a"\n#~ msgstr "b"\n', [("obsolete", "")]),
    "missing": (without(SENTENCE), [("missing", SENTENCE)]),
    "twice": (first_again, [("order", "outcome.met"), ("twice", "outcome.met")]),
    "order": (moved_to_the_end, [("order", "outcome.met")]),
    "stale": (in_entry(SENTENCE, "standing.contested.note", "a.b"), [("missing", SENTENCE), ("stale", "a.b")]),
    "outside": (
        lambda text: text + '\n#. A note.\nmsgid "problem.wrong-type"\nmsgstr "żółw {value}"\n',
        [("stale", "problem.wrong-type")],
    ),
    "empty": (in_entry("outcome.met", "żółw", " "), [("empty", "outcome.met")]),
    "empty form": (in_entry(PLURAL, '[3] "żółw {count}"', '[3] ""'), [("empty", PLURAL)]),
    "fuzzy": (in_entry("outcome.met", "msgid", "#, python-format, fuzzy\nmsgid"), [("fuzzy", "outcome.met")]),
    "note": (
        lambda text: text.replace("#. Outcome of a rule.\n#. English: not-met\n", ""),
        [("note", "outcome.not-met")],
    ),
    "English": (
        in_entry("outcome.not-met", "English: not-met", "English: not"),
        [("english-changed", "outcome.not-met")],
    ),
    "no English": (
        in_entry("outcome.not-met", "#. English: not-met\n", ""),
        [("english-missing", "outcome.not-met")],
    ),
    "no English anywhere": (lambda text: re.sub("#. English.*\n", "", text), []),
    "English form": (in_entry(PLURAL, "other: {count} people", "other: {count}"), [("english-changed", PLURAL)]),
    "forms": (in_entry(PLURAL, '\nmsgstr[3] "żółw {count}"', ""), [("forms", PLURAL)]),
    "too many forms": (in_entry(PLURAL, "msgstr[3]", 'msgstr[4] "żółw {count}"\nmsgstr[3]'), [("forms", PLURAL)]),
    "a form is skipped": (in_entry(PLURAL, 'msgstr[1] "żółw {count}"\n', ""), [("empty", PLURAL)]),
    "braces": (in_entry(SENTENCE, "żółw {title}", "żółw {title"), [("braces", SENTENCE)]),
    "a number": (in_entry(SENTENCE, "żółw {title}", "żółw {0}"), [("braces", SENTENCE)]),
    "a format": (in_entry(SENTENCE, "żółw {title}", "żółw {title:d}"), [("braces", SENTENCE)]),
    "a conversion": (in_entry(SENTENCE, "żółw {title}", "żółw {title!r}"), [("braces", SENTENCE)]),
    "placeholder": (
        in_entry(SENTENCE, "żółw {title}", "żółw {tytuł}"),
        [("placeholder-missing", SENTENCE), ("placeholder-unknown", SENTENCE)],
    ),
    "other form": (in_entry(PLURAL, '[3] "żółw {count}"', '[3] "żółw"'), [("placeholder-missing", PLURAL)]),
    "several in words": (in_entry(PLURAL, '[1] "żółw {count}"', '[1] "żółw"'), [("placeholder-missing", PLURAL)]),
    "one in words": (in_entry(PLURAL, '[0] "żółw {count}"', '[0] "jeden żółw"'), []),
    "in English": (
        in_entry(SENTENCE, "żółw {title}", "sources disagree on this criterion: {title}"),
        [("english", SENTENCE)],
    ),
    "one English word": (in_entry("outcome.met", "żółw", "met"), []),
    "bidi": (in_entry("outcome.met", "żółw", "\u2067żółw"), [("bidi", "outcome.met")]),
    "bidi end": (in_entry("outcome.met", "żółw", "żółw\u202c"), [("bidi", "outcome.met")]),
    "bidi crossed": (in_entry("outcome.met", "żółw", "\u2067\u202bżółw\u2069\u202c"), [("bidi", "outcome.met")]),
    "bidi balanced": (in_entry("outcome.met", "żółw", "\u2067\u202bżółw\u202c\u2069"), []),
    "a comment": (in_entry("outcome.met", "msgid", "# sprawdzić\n#: a.py:1\nmsgid"), []),
    "several lines": (in_entry("outcome.met", '"żółw"', '""\n"żó"\n"łw"'), []),
}


@pytest.mark.parametrize("name", FAULTS)
def test_every_fault_is_told(
    name: str, sound: str, problems_of: Callable[[str], list[tuple[str, str, int | None]]]
) -> None:
    change, told = FAULTS[name]
    text = change(sound)

    assert sorted((code, id) for code, id, _ in problems_of(text)) == sorted(told)
    assert text != sound


def test_a_problem_stands_at_its_line(sound: str, problems_of: Callable[[str], list[object]]) -> None:
    text = in_entry(SENTENCE, "żółw {title}", "żółw {tytuł}")(replaced("nplurals=4", "nplurals=2")(sound))
    text = without("outcome.not-met")(text) + "loose\n"
    at = line_of(text, f'msgid "{SENTENCE}"')

    assert problems_of(text) == [
        ("missing", "outcome.not-met", 1),
        ("plurals", "", line_of(text, '"Plural-Forms')),
        ("placeholder-missing", SENTENCE, at),
        ("placeholder-unknown", SENTENCE, at),
        ("line", "", len(text.splitlines())),
    ]


def test_an_entry_has_plural_forms_where_english_has(sound: str, problems_of: Callable[[str], list[object]]) -> None:
    single = re.sub(rf'msgid_plural "{PLURAL}"\nmsgstr\[0\] (".*")\n(?:msgstr\[[123]\].*\n)*', r"msgstr \1\n", sound)
    several = in_entry(SENTENCE, "msgstr", f'msgid_plural "{SENTENCE}"\nmsgstr[0]')(sound)

    assert problems_of(single) == [("plural-missing", PLURAL, line_of(single, f'msgid "{PLURAL}"'))]
    assert problems_of(several) == [("plural-not-there", SENTENCE, line_of(several, f'msgid "{SENTENCE}"'))]


def test_of_two_entries_that_change_places_one_is_told(sound: str, problems_of: Callable[[str], list[object]]) -> None:
    first, second = entry_of(sound, "outcome.met"), entry_of(sound, "outcome.not-met")
    text = sound.replace(f"{first}\n\n{second}", f"{second}\n\n{first}")

    assert text != sound
    assert len(problems_of(text)) == 1


@pytest.mark.parametrize("language", ["en", "th", "fr", "ar", "pl", "cy", "pt", "lv", "is", "br"])
def test_a_form_may_say_a_number_in_words_if_it_is_for_no_other(language: str) -> None:
    locale = Locale(language)
    sole = {category for category in categories(locale) if says_one_number(locale, category)}
    expected = {
        "en": {"one"},
        "ar": {"zero", "one", "two"},
        "pl": {"one"},
        "cy": {"zero", "one", "two", "few", "many"},
    }

    assert sole == expected.get(language, set())


@pytest.mark.parametrize("language", ["en", "th", "fr", "ar", "pl", "vi", "de", "cy", "br"])
def test_the_formula_of_a_draft_chooses_as_cldr_does(language: str) -> None:
    locale = Locale(language)
    formula = plural_header(locale).partition("plural=")[2].rstrip(";")

    assert is_formula(formula, locale)
    assert not is_formula(f"1 + ({formula})", locale)
    assert not is_formula("", locale)


def test_a_file_in_another_encoding_is_no_catalogue(tmp_path: Path) -> None:
    path = path_of("pl", tmp_path)
    path.parent.mkdir(parents=True)
    path.write_bytes(b'msgid "\xff"')
    (problem,) = check_catalogue("pl", tmp_path)

    assert str(problem) == f"{path}: catalogue-not-utf-8: the file is not in UTF-8"


def test_an_empty_file_lacks_everything(problems_of: Callable[[str], list[tuple[str, str, int | None]]]) -> None:
    codes = [code for code, _, _ in problems_of("")]

    assert codes.count("missing") == len(english().keys() | ids_of("areas", "pl"))
    assert set(codes) == {"missing", "language", "plurals", "charset"}


def test_english_itself_is_checked_but_not_for_being_english(tmp_path: Path) -> None:
    path = path_of("en", tmp_path)
    path.parent.mkdir(parents=True)
    shutil.copy(path_of("en"), path)

    assert check_catalogue("en", tmp_path) == check_catalogue("en") == ()


def test_what_a_file_says_is_read_as_it_was_written(tmp_path: Path) -> None:
    text = 'a "word"\n\ttab \\ back\rreturn {x}'
    path = tmp_path / "a.po"
    path.write_text(f"msgid {quoted('a')}\nmsgstr {quoted(text)}\n", encoding="utf-8")

    assert read_file(path).entries[0].forms == (text,)


# The command


def test_the_command_begins_and_checks(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = str(tmp_path)
    path = path_of("vi", tmp_path)

    assert main(["start", "vi", "--parts", "areas", "--into", folder]) == 0
    assert capsys.readouterr().out == f"{path} is there to be translated\n"
    assert main(["check", "vi", "--in", folder]) == 1
    *problems, last = capsys.readouterr().out.splitlines()
    assert last == f"{len(problems)} problems"
    assert problems[0].endswith("catalogue-empty: the translation, or one of its plural forms, is empty")
    assert re.match(rf"{re.escape(str(path))}:[0-9]+: ", problems[0])

    path.write_text(translated(path.read_text(encoding="utf-8")), encoding="utf-8")
    assert main(["check", "--in", folder]) == 0
    assert capsys.readouterr().out == "0 problems\n"


def test_without_a_folder_the_catalogues_of_the_library_are_checked(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "th"]) == 0
    assert capsys.readouterr().out == "0 problems\n"
    assert main(["check"]) in (0, 1)


def test_the_module_is_the_command() -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "learningcity.localization", "check", "en"],
        capture_output=True,
        check=False,
        encoding="utf-8",
    )

    assert (ran.returncode, ran.stdout) == (0, "0 problems\n")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["start", "xx"], "xx"),
        (["start", "th"], "catalogue-exists: there is a catalogue already"),
        (["start", "pt-BR"], "catalogue-tag: 'pt-BR' names more than a language"),
        (["start", "vi", "--parts", "areas, x"], "catalogue-part: 'x' is no part of the catalogues"),
        (["check", NOBODYS], "there is no catalogue for this language (begin it with `python -m learningcity"),
        (["check", "vi", "--in", "../x"], "catalogue-not-there"),
        (["check", "--in", "no such folder"], "no such folder: No such file or directory"),
    ],
)
def test_what_the_command_cannot_do_it_says(
    arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 2
    told = capsys.readouterr()
    assert said in told.err
    assert told.out == ""


# Another language is one new file


def test_another_language_is_one_new_file(tmp_path: Path) -> None:
    home = Path(learningcity.__file__).parent
    copy = tmp_path / "learningcity"
    shutil.copytree(home, copy, ignore=shutil.ignore_patterns("__pycache__"))
    path = path_of(NOBODYS, copy / "locale")
    path.parent.mkdir(parents=True)
    path.write_text(translated(draft(NOBODYS, ["verdicts"])).replace("żółw", "Zif"), encoding="utf-8")
    program = """if True:
        import sys
        from learningcity import City, check
        from learningcity.errors import NotTranslated
        from learningcity.localization import catalogue, languages, render
        from learningcity.localization.__main__ import main
        from learningcity.texts import Message, Quantity

        assert "vo" in languages()
        assert catalogue("vo-001").covers == ("verdicts",)
        print(render(Message("outcome.met"), "vo"), render(Quantity(1, "people"), "vo"))
        print(check(City(name="Zifik", population=24_149)).explain("vo").count("Zif") > 3)
        try:
            render(Message("problem.wrong-type", {"value": "1"}), "vo")
        except NotTranslated as error:
            print(error)
        sys.exit(main(["check", "vo"]))
    """
    ran = subprocess.run(
        [sys.executable, "-c", program],
        env={"PYTHONPATH": str(tmp_path), "PYTHONIOENCODING": "utf-8", "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        check=False,
        encoding="utf-8",
    )

    assert ran.stderr == ""
    first, *lines = ran.stdout.splitlines()
    assert first == "Zif Zif 1"
    assert lines[0] == "True"
    assert "problem.wrong-type" in lines[1]
    assert lines[2] == "0 problems"
    assert ran.returncode == 0
    assert NOBODYS not in [entry.name for entry in (home / "locale").iterdir()]
    assert catalogue("en").is_complete
