"""What profiles and observations ask beyond the types of their fields, as far as a schema can say it."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from learningcity.conversion.schema_checks import SOME, denies, has, is_one_of
from learningcity.conversion.schema_scalars import FILLED, ID, Schema, year
from learningcity.conversion.scoring_hooks import LOWEST
from learningcity.scoring.goalposts import GoalpostBasis
from learningcity.scoring.numbers.checks import LARGEST
from learningcity.scoring.observations import Status
from learningcity.sdg.targets import targets

__all__ = ["CLASSES", "FIELDS", "INSTEAD"]

_NUMBER: Schema = {"minimum": -LARGEST, "maximum": LARGEST}
_ABOVE_0: Schema = {"exclusiveMinimum": 0, "maximum": LARGEST}
_SHARE: Schema = {"minimum": 0, "maximum": 1}
_SHARE_ABOVE_0: Schema = {"exclusiveMinimum": 0, "maximum": 1}

FIELDS: Mapping[str, Mapping[str, Schema]] = MappingProxyType(
    {
        "Observation": {"measurement": ID, "year": year(common=True), "value": _NUMBER},
        "Interval": {"low": _NUMBER, "high": _NUMBER},
        "Linear": {"worst": _NUMBER, "best": _NUMBER},
        "Log": {"worst": _ABOVE_0, "best": _ABOVE_0},
        "Parity": {"worst": {"minimum": 0, "exclusiveMaximum": 1}, "best": _SHARE_ABOVE_0},
        "Band": dict.fromkeys("abcd", _NUMBER),
        "Levels": {
            "names": {"minItems": 2, "uniqueItems": True, "items": FILLED},
            "scores": {"minItems": 2, "items": _SHARE},
        },
        "Goalpost": {"measurement": ID, "citations": SOME, "step": _ABOVE_0},
        "UnitConversion": {"factor": _ABOVE_0, "citations": SOME},
        "SdgLink": {
            "node": ID,
            "target": {"enum": [target.id for target in targets()]},
            "strength": _SHARE_ABOVE_0,
            "citations": SOME,
        },
        "Node": {"id": ID, "weights": {"items": _SHARE}},
        "Profile": {
            "id": ID,
            "framework": ID,
            "citations": SOME,
            "tree": {"type": "object", "required": ["children"], "properties": {"children": SOME}},
            "goalposts": SOME,
            "min_coverage": _SHARE,
            "max_age": {"minimum": 0},
            "na_allowed": {"uniqueItems": True},
            "descriptive": {"uniqueItems": True},
            "share": _SHARE_ABOVE_0,
        },
    }
)
"""What fields have to be, by the name of the class. A keyword says something of its own kind of value alone."""

INSTEAD: Mapping[tuple[str, str], Schema] = MappingProxyType(
    {("Node", "p"): {"anyOf": [{"type": "number", "minimum": -LARGEST, "maximum": 1}, {"const": LOWEST}]}}
)
"""What fields are in JSON, by the name of the class and their own, where that is another thing than their types say."""

_OBSERVED = Status.OBSERVED.value
_OF_LEVELS: Schema = {"required": ["levels"]}

CLASSES: Mapping[str, tuple[Schema, ...]] = MappingProxyType(
    {
        "Observation": (
            {
                "if": {"properties": {"status": {"const": _OBSERVED}}},
                "then": {
                    **has("value", "year"),
                    "if": {"properties": {"value": {"type": "string"}}},
                    "else": has("unit"),
                },
                "else": {"properties": {"value": {"type": "null"}}},
            },
            {"if": is_one_of("status", Status.NOT_APPLICABLE.value), "then": has("reason")},
        ),
        "Goalpost": (
            {
                "if": is_one_of("basis", GoalpostBasis.OWN_BASELINE.value),
                "then": denies("cross_city"),
            },
            {
                "if": {"properties": {"unit": {"const": "level"}}},
                "then": {"properties": {"scale": _OF_LEVELS}},
                "else": {"properties": {"scale": {"not": _OF_LEVELS}}},
            },
        ),
    }
)
"""What objects have to be as a whole, by the name of the class."""
