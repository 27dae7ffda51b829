"""What a schema says of classes and fields in words: those of their docstrings."""

from __future__ import annotations

import re
from inspect import cleandoc
from typing import Any

__all__ = ["described", "fields_described"]

_SECTION = re.compile(r"^Attributes:\n((?:[ \t]+.*\n?|\n)+)", re.MULTILINE)
_ENTRY = re.compile(r"^ {4}(\w+(?:, \w+)*): (.*(?:\n {8}.*)*)", re.MULTILINE)
_ROLE = re.compile(r":\w+:`~?(?:[\w.]*\.)?(\w+)`")


def _doc(kind: type[Any]) -> str:
    """The docstring of a class, or else that of the nearest class that it is derived from."""
    docs = (each.__doc__ for each in kind.__mro__[:-1])
    return cleandoc(next((doc for doc in docs if doc), ""))


def _plain(text: str) -> str:
    return _ROLE.sub(r"\1", " ".join(text.split())).replace("``", "`")


def described(kind: type[Any]) -> dict[str, str]:
    """The name of a class as the title of its schema, and the first paragraph of its docstring."""
    first = _plain(_doc(kind).partition("\n\n")[0])
    return {"title": kind.__name__, **({"description": first} if first else {})}


def fields_described(kind: type[Any]) -> dict[str, str]:
    """What the docstrings of a class and of those that it is derived from say of their fields, by name."""
    said: dict[str, str] = {}
    for each in reversed(kind.__mro__[:-1]):
        section = _SECTION.search(cleandoc(each.__doc__ or ""))
        for names, text in _ENTRY.findall(section[1] if section else ""):
            said |= dict.fromkeys(names.split(", "), _plain(text))
    return said
