"""Code and formulas in the sentences of a language that is written from right to left: each is a piece of its own.

Brackets, quotation marks, equals signs and dashes have no direction: next to Arabic letters they would move to the
other end of the code (UAX #9, 2.7 and 3.3.5). Translators need not know; it is done when a text is made ready.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from learningcity.localization.catalogues import Template
from learningcity.localization.scripts import END, START

__all__ = ["with_code_apart"]

_SLOT = "\ue000"
"""Stands for a placeholder; no catalogue has this sign, which is of no script."""
_CODE = re.compile(rf"`[^`]*`|\({_SLOT},\)|[!-~](?:[ -~]*[!-~])?")
"""Code in backticks, a tuple of what is put in, and all else that is written with the signs of ASCII."""
_HAS_WORDS = re.compile(r"[A-Za-z]|-\d")
_HAS_SIGNS = re.compile(r"[^A-Za-z0-9 ]")
_PAIRS = {")": "(", "]": "[", "}": "{"}


def with_code_apart(template: Template) -> Template:
    """The template with every piece of code in it isolated, also where a placeholder stands inside."""
    whole = "".join(literal + (_SLOT if name is not None else "") for literal, name in template)
    literals = _CODE.sub(_isolated, whole).split(_SLOT)
    return tuple((literal, name) for literal, (_, name) in zip(literals, template, strict=False))


def _isolated(found: re.Match[str]) -> str:
    run = found[0]
    if run[0] == "`" or _SLOT in run:
        return f"{START}{run}{END}"
    return "".join(map(_piece, _between_lone_brackets(run)))


def _between_lone_brackets(run: str) -> Iterator[str]:
    """The parts of a run, and between them the brackets whose partner stands elsewhere, in words."""
    last = 0
    for place in _lone_brackets(run):
        yield from (run[last:place], run[place])
        last = place + 1
    yield run[last:]


def _lone_brackets(run: str) -> list[int]:
    opened: list[int] = []
    lone: list[int] = []
    for place, sign in enumerate(run):
        if sign in _PAIRS.values():
            opened.append(place)
        elif sign in _PAIRS:
            if opened and run[opened[-1]] == _PAIRS[sign]:
                opened.pop()
            else:
                lone.append(place)
    return sorted(lone + opened)


def _piece(text: str) -> str:
    """A part of a run, isolated without the marks and spaces of the sentence around it if it is code."""
    code = text.lstrip(" :,;").rstrip(" :,;.!?")
    if not (_HAS_WORDS.search(code) and _HAS_SIGNS.search(code)):
        return text
    before, _, after = text.partition(code)
    return f"{before}{START}{code}{END}{after}"
