"""Schemas of values that stand under a tag in JSON, and of fields that JSON has in another way than their types say."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, get_args

from learningcity.conversion.conditions import FactDraft
from learningcity.conversion.kinds import PLAIN_TYPES
from learningcity.conversion.schema_scalars import DECIMAL, FRACTION, NUMBER, Schema, day, one_key, partial_date, period
from learningcity.conversion.schema_words import described
from learningcity.conversion.structuring import typed_fields
from learningcity.sources.claims import Claim
from learningcity.sources.titles import Titles
from learningcity.texts import Bound, Labels, Message, Quantity, Series

if TYPE_CHECKING:
    from learningcity.conversion.schema_parts import Parts

__all__ = [
    "PARAMS",
    "any_value",
    "field_instead",
    "is_text",
    "number",
    "observed_value",
    "params",
    "text",
]

PARAMS = tuple[tuple[str, object], ...]
_TEXT: Schema = {"type": "string"}
_LABELS: Schema = {"type": "object", "minProperties": 1, "additionalProperties": {"type": "string", "minLength": 1}}


# --- Under a tag ------------------------------------------------------------------------------------------


def number(parts: Parts) -> Schema:
    """A number, or a decimal or a fraction under its tag."""
    return parts.ref(
        "number", lambda: {"anyOf": [*NUMBER["anyOf"], one_key({"decimal": DECIMAL, "fraction": FRACTION})]}
    )


def observed_value(parts: Parts) -> Schema:
    """A number, both ends of what it may be, or the name of a level."""
    from learningcity.scoring.numbers import Interval

    return {"anyOf": [_TEXT, number(parts), parts.objects(Interval)]}


def is_text(kind: Any) -> bool:
    """Whether a type is that of words, or of a number or several values in words."""
    return kind in _TAGGED


def text(parts: Parts, kind: Any) -> Schema:
    """A message, labels, a quantity or a series under its tag."""
    return parts.ref(kind, lambda: {**described(kind), **_TAGGED[kind](parts)})


def params(parts: Parts) -> Schema:
    """Values by name."""
    return {"type": "object", "additionalProperties": any_value(parts)}


def _object(properties: dict[str, Schema], *required: str) -> Schema:
    return {"type": "object", "properties": properties, "required": [*required], "additionalProperties": False}


def _message(parts: Parts) -> Schema:
    return _object({"message": _TEXT, "params": params(parts)}, "message")


def _labels(_: Parts) -> Schema:
    return _object({"labels": _LABELS}, "labels")


def _quantity(parts: Parts) -> Schema:
    unit: Schema = {"type": ["string", "null"]}
    return _object({"quantity": number(parts), "unit": unit, "bound": parts.of(Bound)}, "quantity")


def _series(parts: Parts) -> Schema:
    style = next(attribute.type for attribute in typed_fields(Series) if attribute.name == "style")
    items: Schema = {"type": "array", "items": any_value(parts)}
    return _object({"series": items, "style": {"enum": [*get_args(style)]}}, "series")


_TAGGED = {Message: _message, Labels: _labels, Quantity: _quantity, Series: _series}


def any_value(parts: Parts) -> Schema:
    """Whatever a message may speak of."""
    return parts.ref("value", lambda: _value(parts, {"type": ["null", "boolean", "string"]}, *_TAGGED))


def _claimed(parts: Parts) -> Schema:
    """What a source may claim: anything but null and several values in words."""
    tagged = (Message, Labels, Quantity)
    return parts.ref("claimed-value", lambda: _value(parts, {"type": ["boolean", "string"]}, *tagged))


def _value(parts: Parts, plain: Schema, *tagged: type[Any]) -> Schema:
    itself = _claimed(parts) if Series not in tagged else any_value(parts)
    several: Schema = {"type": "array", "items": itself}
    under_tags = [text(parts, kind) for kind in tagged]
    return {"anyOf": [plain, number(parts), several, *under_tags, parts.objects(Titles), _dates_and_words(parts)]}


def _dates_and_words(parts: Parts) -> Schema:
    dates = {"date": day(common=False), "partial-date": partial_date(common=False), "period": period(common=False)}

    def make() -> Schema:
        return one_key(dates | {name: parts.of(kind) for name, kind in parts.kinds.every_enumeration().items()})

    return parts.ref("tagged-value", make)


# --- Fields that are in JSON another thing than their types say -------------------------------------------


def field_instead(parts: Parts, owner: type[Any], name: str) -> Schema | None:
    """What a field is in JSON, where that is another thing than its type says."""
    if owner is Claim and name == "value":
        return _claimed(parts)
    if owner is FactDraft and name == "type":
        return {"enum": [*PLAIN_TYPES, *parts.kinds.enumerations]}
    if owner.__module__.startswith("learningcity.scoring."):
        from learningcity.conversion.schema_score_checks import INSTEAD

        return INSTEAD.get((owner.__name__, name))
    return None
