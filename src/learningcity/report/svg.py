"""Elements of SVG as text: escaped, without anything that XML forbids, the same bytes for the same picture."""

from __future__ import annotations

import re
from html import escape
from unicodedata import bidirectional

__all__ = ["cleaned", "element", "escaped", "isolated", "number"]

_FORBIDDEN = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ufdd0-\ufdef\ufffe\uffff]+")
"""What XML does not accept, or would break a line."""
_SURROGATES = re.compile("[\ud800-\udfff]")
"""Halves of signs, which no encoding has; in text they are shown as U+FFFD as well."""
_LAST_TWO_OF_A_PLANE = 0xFFFE
_DIRECTIONS = re.compile("[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]")
"""Signs that turn the direction of writing, also of what stands after a name."""


def cleaned(text: str) -> str:
    """Words of a user on one line, without signs that are no part of a name."""
    whole = _SURROGATES.sub("\ufffd", _DIRECTIONS.sub("", text))
    on_a_line = _FORBIDDEN.sub(" ", whole)
    kept = "".join(sign for sign in on_a_line if ord(sign) & 0xFFFF < _LAST_TWO_OF_A_PLANE)
    return " ".join(kept.split())


def isolated(name: str) -> str:
    """A name as a part of a sentence: one that is written from right to left leaves the rest where it is."""
    runs_left = any(bidirectional(sign) in ("R", "AL", "AN") for sign in name)
    return f"\u2068{name}\u2069" if runs_left else name


def element(name: str, attributes: dict[str, object], *content: str) -> str:
    """An element with its attributes in the order in which they are given; its content is markup already."""
    given = "".join(f' {key}="{_written(value)}"' for key, value in attributes.items())
    inside = "".join(content)
    return f"<{name}{given}>{inside}</{name}>" if inside else f"<{name}{given}/>"


def _written(value: object) -> str:
    return number(value) if isinstance(value, int | float) else escape(str(value))


def number(value: float) -> str:
    """A length to a tenth of a pixel, without a decimal that says nothing."""
    return f"{value:.1f}".removesuffix(".0")


def escaped(text: str) -> str:
    """Words as the content of an element."""
    return escape(text, quote=False)
