"""Every example of the README and of the folder ``docs``, run: what a page shows is what the library does.

A block of ``python`` runs, after those before it on the same page; where it begins with ``>>>`` its output is
compared, as in a block of ``pycon``. In a block of ``console`` the commands after ``$`` run in the checkout, and
what they print is compared. Blocks of other languages are only looked at.
"""

from __future__ import annotations

import io
import os
import re
import shlex
import sys
from collections.abc import Iterable, Iterator
from contextlib import redirect_stderr, redirect_stdout
from difflib import unified_diff
from doctest import ELLIPSIS
from pathlib import Path
from types import ModuleType
from typing import NamedTuple, TextIO

import pytest
from sybil import Document, Example, Region, Sybil
from sybil.evaluators.doctest import DocTestEvaluator
from sybil.parsers.abstract import DocTestStringParser
from sybil.parsers.myst import CodeBlockParser, PythonCodeBlockParser

CHECKOUT = Path(__file__).parents[2]
README = CHECKOUT / "README.md"
TUTORIAL = CHECKOUT / "docs" / "tutorial.md"
PAGES = [README, *(page for page in sorted((CHECKOUT / "docs").rglob("*.md")) if "_build" not in page.parts)]

RUN = {"python", "pycon", "console"}
DIRECTIVES = {"{toctree}", "{eval-rst}", "{learningcity-tree}", "{learningcity-glossary}"}
ONLY_LOOKED_AT = {"sh", "bat", "text", "json", "csv", "toml", "yaml", "bibtex", *DIRECTIVES}

_FENCE = re.compile(r"^ *```([^\s`]*)", re.MULTILINE)
_LINK = re.compile(r"(?<!\!)\[[^\]]*\]\(<?([^)<>\s]+)>?\)")
_PATH = re.compile(r"(?<![\w/.-])docs/[\w./-]*\w")
_TOCTREE = re.compile(r"^```\{toctree\}\n(.*?)^```", re.MULTILINE | re.DOTALL)

pages = pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(CHECKOUT)))


# --- interactive Python and consoles ----------------------------------------------------------------


class InteractivePython:
    """Finds the examples in blocks of ``pycon``."""

    def __init__(self) -> None:
        self._blocks = CodeBlockParser("pycon", DocTestEvaluator(ELLIPSIS))
        self._examples = DocTestStringParser(DocTestEvaluator(ELLIPSIS))

    def __call__(self, document: Document) -> Iterable[Region]:
        for block in self._blocks(document):
            for example in self._examples(block.parsed, document.path):
                example.adjust(block, block.parsed)
                yield example


class Step(NamedTuple):
    """A command, the lines that it reads, and what it is said to print."""

    command: str
    typed: str
    printed: list[str]


class Console:
    """Runs the steps of blocks of ``console``; the exit status of the last command is remembered."""

    def __init__(self) -> None:
        self._status = 0

    def __call__(self, example: Example) -> str | None:
        for step in steps(str(example.parsed)):
            printed = self._output(step).splitlines()
            if not re.fullmatch(pattern_of(step.printed), "".join(f"{line}\n" for line in printed)):
                return "\n".join(
                    [f"$ {step.command}", *unified_diff(step.printed, printed, "page", "command", lineterm="")]
                )
        return None

    def _output(self, step: Step) -> str:
        match shlex.split(step.command):
            case ["echo", "$?"]:
                return f"{self._status}\n"
            case ["cat", path]:
                return Path(path).read_text(encoding="utf-8")
            case [program, *words] if program.removeprefix(".venv/bin/") == "learningcity":
                self._status, output = run(words, step.typed)
                return output
            case _:
                raise AssertionError(f"no such command in a console; write it in a block of sh: {step.command}")


def steps(block: str) -> Iterator[Step]:
    """The steps of a block; lines that begin with ``>`` continue the command, as in a shell."""
    for text in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
        command, *lines = text.splitlines()
        typed = []
        while lines and lines[0].startswith("> "):
            typed.append(lines.pop(0).removeprefix("> "))
        here = re.fullmatch(r"(.*\S) *<< *'?(\w+)'?", command)
        if here is not None:
            assert typed.pop() == here[2], f"no end of what is typed: {command}"
            command = here[1]
        assert here is not None or not typed, f"nothing reads what is typed: {command}"
        yield Step(command, "".join(f"{line}\n" for line in typed), lines)


def run(words: list[str], typed: str) -> tuple[int, str]:
    """Exit status and output of the command ``learningcity``, both streams in the order of writing."""
    from learningcity.cli import main

    output = io.StringIO()
    with (
        pytest.MonkeyPatch.context() as patch,
        piped(typed) as stdin,
        redirect_stdout(output),
        redirect_stderr(output),
    ):
        patch.setattr(sys, "stdin", stdin)
        patch.setenv("COLUMNS", "80")  # the width at which the help is wrapped
        patch.setenv("PYTHON_COLORS", "0")
        try:
            status: object = main(words)
        except SystemExit as end:
            status = end.code
    assert isinstance(status, int)
    return status, output.getvalue()


def piped(typed: str) -> TextIO:
    """Text that comes out of a pipe, which cannot be read twice; as much as fits into one."""
    end, start = os.pipe()
    with os.fdopen(start, "wb") as stream:
        stream.write(typed.encode())
    return os.fdopen(end, encoding="utf-8")


def pattern_of(lines: list[str]) -> str:
    """What matches the lines; a line ``...`` stands for any lines, also for none."""
    return "".join(r"(?:.*\n)*?" if line.strip() == "..." else re.escape(line) + r"\n" for line in lines)


# --- the pages ----------------------------------------------------------------------------------------


@pages
def test_the_examples_of_a_page_are_true(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    module = ModuleType("page")  # classes and functions of a page belong to a module, as those of a user do
    monkeypatch.setitem(sys.modules, module.__name__, module)
    monkeypatch.chdir(CHECKOUT)
    document = Sybil(
        parsers=[
            PythonCodeBlockParser(doctest_optionflags=ELLIPSIS),
            InteractivePython(),
            CodeBlockParser("console", Console()),
        ]
    ).parse(page)
    document.namespace = module.__dict__
    for example in document:
        example.evaluate()


@pages
def test_a_page_has_only_blocks_of_known_languages(page: Path) -> None:
    opened = _FENCE.findall(page.read_text(encoding="utf-8"))[::2]
    assert set(opened) <= RUN | ONLY_LOOKED_AT


@pytest.mark.parametrize("page", [README, TUTORIAL], ids=lambda page: page.name)
@pytest.mark.parametrize("language", ["python", "console"])
def test_there_are_examples_to_run(page: Path, language: str) -> None:
    assert f"```{language}\n" in page.read_text(encoding="utf-8")


def test_a_console_with_false_output_is_found() -> None:
    with pytest.raises(AssertionError, match="no such command"):
        Console()(_example("$ rm -r docs\n"))
    assert Console()(_example("$ learningcity --version\nlearningcity 0.0.0\n")) is not None
    assert Console()(_example("$ learningcity --version\n...\n$ echo $?\n0\n")) is None


def _example(block: str) -> Example:
    return Example(Document(block, "page"), 1, 1, Region(0, len(block), parsed=block), {})


# --- links ----------------------------------------------------------------------------------------------


@pages
def test_the_links_of_a_page_lead_somewhere(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    targets = [target for target in _LINK.findall(text) if not re.match(r"[a-z]+:", target)]
    missing = [target for target in targets if not _exists(page.parent / target.partition("#")[0])]
    assert missing == []


@pages
def test_the_paths_that_a_page_names_are_there(page: Path) -> None:
    named = _PATH.findall(page.read_text(encoding="utf-8"))
    assert [path for path in named if not path.startswith("docs/_build") and not _exists(CHECKOUT / path)] == []


def test_every_page_is_in_a_table_of_contents() -> None:
    listed = {TUTORIAL.parent / "index.md"}
    for page in PAGES:
        for toctree in _TOCTREE.findall(page.read_text(encoding="utf-8")):
            names = [line for line in toctree.splitlines() if line and not line.startswith(":")]
            listed |= {page.parent / f"{name}.md" for name in names}
    assert listed == set(PAGES) - {README}


def _exists(path: Path) -> bool:
    return path.resolve().exists()
