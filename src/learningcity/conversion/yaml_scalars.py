"""What a scalar of YAML 1.2 stands for: the core schema of the specification, and nothing else.

``NO``, ``on``, ``1:30``, ``1_000`` and ``2013-10-21`` are text, as is whatever stands in quotes. See YAML 1.2.2,
section 10.3: https://yaml.org/spec/1.2.2/#103-core-schema
"""

from __future__ import annotations

import re
from typing import Any

from learningcity.conversion.json_text import MOST_BITS
from learningcity.conversion.spellings import one_of
from learningcity.errors import InvalidValue, Problem, shown
from learningcity.texts import Message

__all__ = ["CORE_TAGS", "core_tag", "scalar_value", "tag_problem"]

_PREFIX = "tag:yaml.org,2002:"
_COLLECTIONS = ("seq", "map")
_NULL = re.compile(r"null|Null|NULL|~|")
_TRUE = re.compile(r"true|True|TRUE")
_FALSE = re.compile(r"false|False|FALSE")
_DECIMAL = re.compile(r"[-+]?[0-9]+")
_OCTAL = re.compile(r"0o[0-7]+")
_HEXADECIMAL = re.compile(r"0x[0-9a-fA-F]+")
_FLOAT = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")
_INFINITY = re.compile(r"[-+]?\.(?:inf|Inf|INF)")
_NOT_A_NUMBER = re.compile(r"\.(?:nan|NaN|NAN)")
_MOST_DIGITS = 4_000  # Python itself refuses a few hundred more

CORE_TAGS = ("!!str", "!!null", "!!bool", "!!int", "!!float", "!!seq", "!!map")
"""The tags that are read."""


def core_tag(tag: str) -> str | None:
    """The name of a tag of the core schema, such as ``int``; None of any other."""
    name = tag.removeprefix(_PREFIX)
    return name if tag != name and f"!!{name}" in CORE_TAGS else None


def tag_problem(tag: str) -> Problem:
    """The problem of a tag that is not read, or not before this value."""
    short = f"!!{tag.removeprefix(_PREFIX)}" if tag.startswith(_PREFIX) else tag
    return Problem("yaml-tag", value=shown(short), accepted=one_of(CORE_TAGS))


def scalar_value(text: str, tag: str | None, *, plain: bool) -> Any:
    """What a scalar stands for.

    Args:
        text: of it, without quotes.
        tag: before it, None where there is none.
        plain: whether it stands without quotes.

    Raises:
        InvalidValue: a tag that is not read or does not suit the text, a number of very many digits, or half a
            character.
    """
    if tag is None and plain:
        return _resolved(text)
    if tag in (None, "!"):
        return _whole_text(text)
    return _tagged(text, str(tag))


def _resolved(text: str) -> Any:
    """What plain text stands for."""
    if _NULL.fullmatch(text):
        return None
    if _TRUE.fullmatch(text) or _FALSE.fullmatch(text):
        return text in ("true", "True", "TRUE")
    number = _number(text)
    return _whole_text(text) if number is None else number


def _tagged(text: str, tag: str) -> Any:
    name = core_tag(tag)
    if name == "str":
        return _whole_text(text)
    value = _resolved(text)
    if name == "float" and type(value) is int:
        return float(text)
    if name is not None and name not in _COLLECTIONS and type(value).__name__ == {"null": "NoneType"}.get(name, name):
        return value
    raise InvalidValue(tag_problem(tag))


def _number(text: str) -> int | float | None:
    if len(text) > _MOST_DIGITS and (
        _DECIMAL.fullmatch(text) or _HEXADECIMAL.fullmatch(text) or _OCTAL.fullmatch(text)
    ):
        raise InvalidValue(Problem("number-too-long", accepted=Message("accepted.number")))
    if _DECIMAL.fullmatch(text):
        return int(text)
    if _OCTAL.fullmatch(text):
        return _bounded(int(text, 8))
    if _HEXADECIMAL.fullmatch(text):
        return _bounded(int(text, 16))
    if _FLOAT.fullmatch(text):
        return float(text)
    if _INFINITY.fullmatch(text):
        return float(text.replace(".", "").lower())
    return float("nan") if _NOT_A_NUMBER.fullmatch(text) else None


def _bounded(number: int) -> int:
    if number.bit_length() > MOST_BITS:
        raise InvalidValue(Problem("number-too-long", accepted=Message("accepted.number")))
    return number


def _whole_text(text: str) -> str:
    r"""The text, in which the two halves of a character, written ``\ud83d\ude00``, are one."""
    try:
        text.encode()
    except UnicodeEncodeError:
        try:
            return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le")
        except UnicodeDecodeError:
            raise InvalidValue(Problem("lone-surrogate", accepted=Message("accepted.characters"))) from None
    return text
