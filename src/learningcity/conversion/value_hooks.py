"""Hooks for fields that hold values of several kinds, and for the values themselves."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import partial
from types import MappingProxyType, NoneType, UnionType
from typing import Any, NewType, Union, get_args, get_origin

from attrs import frozen, has
from cattrs import Converter
from cattrs.gen import make_dict_unstructure_fn, override

from learningcity.cities import City, Endorsement, GoverningBody, Population
from learningcity.conversion.diagnosis import within
from learningcity.conversion.kinds import Kinds, cannot_express, name_of
from learningcity.conversion.scalars import Hook, is_enumeration, read_count, refused
from learningcity.conversion.spellings import spelling
from learningcity.conversion.structuring import typed_fields
from learningcity.conversion.values import (
    decode,
    decode_as,
    decode_number,
    decode_params,
    encode,
    encode_float,
    encode_params,
)
from learningcity.dates import PartialDate, Period
from learningcity.rules.rulebook import RuleBook
from learningcity.rules.verdict import Verdict
from learningcity.sources.titles import Titles
from learningcity.texts import Labels, Message, Number, Quantity, Series

__all__ = ["register_answers", "register_unstructuring", "register_values", "register_verdicts", "unstructure_object"]

_TEXTS = (Message, Labels)
_TAGGED = (Message, Labels, Quantity, Series)
_PARAMS = tuple[tuple[str, object], ...]
_COUNTS = tuple[tuple[str, int], ...]
_STEP = str | int


def _is_any(kind: Any) -> bool:
    return kind is Any or kind is object


def _is_text(kind: Any) -> bool:
    options = get_args(kind) if get_origin(kind) in (UnionType, Union) else ()
    return any(option in _TEXTS for option in options) and all(
        option in (*_TEXTS, Titles, str, NoneType) for option in options
    )


def _step(value: Any, _: Any) -> str | int:
    if type(value) in (str, int):
        return value  # type: ignore[no-any-return]  # as the line above says
    raise refused(value, "step")


def _counts(value: Any, _: Any) -> tuple[tuple[str, int], ...]:
    if not isinstance(value, Mapping):
        raise refused(value, "object")
    return tuple((name, within(name, partial(read_count, count, int))) for name, count in value.items())


def _encode_counts(counts: tuple[tuple[str, int], ...]) -> dict[str, int]:
    encoded = dict(counts)
    if len(encoded) != len(counts):
        raise cannot_express("Summary")
    return encoded


def register_values(converter: Converter, kinds: Kinds) -> None:
    """Teach a converter to read and write values that are tagged in JSON."""
    converter.register_structure_hook_func(_is_any, lambda value, _: decode(value, kinds))
    converter.register_structure_hook_factory(_is_text, lambda kind: _text_hook(kind, kinds))
    converter.register_structure_hook_func(lambda kind: kind == _STEP, _step)
    converter.register_structure_hook_func(lambda kind: kind == _PARAMS, lambda value, _: decode_params(value, kinds))
    converter.register_structure_hook_func(lambda kind: kind == _COUNTS, _counts)
    converter.register_structure_hook_func(lambda kind: kind == Number, lambda value, _: decode_number(value, kinds))
    for tagged in _TAGGED:
        converter.register_structure_hook(tagged, lambda value, kind: decode_as((kind,), value, kinds))
        converter.register_unstructure_hook(tagged, encode)


def _text_hook(kind: Any, kinds: Kinds) -> Hook:
    accepted = get_args(kind)
    return lambda value, _: decode_as(accepted, value, kinds)


def register_unstructuring(converter: Converter) -> None:
    """Teach a converter to write cities, their parts and every other class: known fields only."""
    converter.register_unstructure_hook_factory(has, lambda kind: unstructure_object(kind, converter))
    converter.register_unstructure_hook_func(is_enumeration, spelling)
    converter.register_unstructure_hook(float, encode_float)
    for spelled in (PartialDate, Period):
        converter.register_unstructure_hook(spelled, str)
    converter.register_unstructure_hook(date, date.isoformat)
    for kind, name in ((Population, "count"), (GoverningBody, "kind"), (Endorsement, "by")):
        converter.register_unstructure_hook(kind, _short(kind, name, converter))


def unstructure_object(kind: Any, converter: Converter, own: Mapping[str, Any] = MappingProxyType({})) -> Any:
    """What writes an object of a class: the fields that differ from their defaults, some of them by functions given."""
    overrides: dict[str, Any] = {name: override(unstruct_hook=hook) for name, hook in own.items()}
    for attribute in typed_fields(kind):
        if _is_any(attribute.type) or attribute.type == Number:
            overrides[attribute.name] = override(unstruct_hook=encode)
        elif attribute.type == _PARAMS:
            overrides[attribute.name] = override(unstruct_hook=encode_params)
        elif attribute.type == _COUNTS:
            overrides[attribute.name] = override(unstruct_hook=_encode_counts)
    return make_dict_unstructure_fn(kind, converter, _cattrs_omit_if_default=True, **overrides)


def _short(kind: type, name: str, converter: Converter) -> Any:
    """What writes the one field alone where no other is known."""
    as_object = unstructure_object(kind, converter)

    def unstructure(value: Any) -> Any:
        written = as_object(value)
        return written[name] if len(written) == 1 else written

    return unstructure


_Later = NewType("_Later", object)
"""What is read once it is known as what."""


@frozen
class _VerdictDraft:
    """What JSON tells of a verdict, before its rule book is asked again."""

    rulebook: RuleBook[Any]
    subject: _Later
    kind: str = "city"


def _is_verdict(kind: Any) -> bool:
    return (get_origin(kind) or kind) is Verdict


def register_verdicts(converter: Converter, kinds: Kinds) -> None:
    """Teach a converter to write verdicts as rule book and subject, and to read them by checking again."""

    def unstructure(verdict: Verdict[Any]) -> dict[str, Any]:
        kind = {} if type(verdict.subject) is City else {"kind": name_of(type(verdict.subject))}
        subject = converter.unstructure(verdict.subject)
        return {"rulebook": converter.unstructure(verdict.rulebook), **kind, "subject": subject}

    def structure(value: Any, _: Any) -> Verdict[Any]:
        draft = converter.structure(value, _VerdictDraft)
        kind = within("kind", lambda: kinds.subject(draft.kind))
        subject = within("subject", lambda: converter.structure(draft.subject, kind))
        return draft.rulebook.check(subject)

    converter.register_structure_hook(_Later, lambda value, _: value)
    converter.register_structure_hook_func(_is_verdict, structure)
    converter.register_unstructure_hook_func(_is_verdict, unstructure)


_OF_ANSWERS = (
    "learningcity.award.reviewing.",
    "learningcity.admission.reports.ReportDue",
    "learningcity.admission.screening.",
    "learningcity.localization.dates.",
    "learningcity.localization.numbers.quantities.FoundQuantity",
    "learningcity.rules.cells.",
    "learningcity.rules.difference",
    "learningcity.rules.gaps.",
    "learningcity.scoring.checklists.",
    "learningcity.scoring.comparison.comparing.ScoreComparison",
    "learningcity.scoring.comparison.ordering.",
    "learningcity.scoring.coverage.",
    "learningcity.scoring.data.Datum",
    "learningcity.scoring.levels.",
    "learningcity.scoring.nodes.",
    "learningcity.scoring.ready.",
    "learningcity.scoring.reasons.",
)
"""Where the classes live of what a search or a score answers."""


def _is_answer(kind: Any) -> bool:
    answer = get_origin(kind) or kind
    return f"{getattr(answer, '__module__', '')}.{getattr(answer, '__qualname__', '')}".startswith(_OF_ANSWERS)


def register_answers(converter: Converter) -> None:
    """Teach a converter to refuse what a search answered: the rules tell it again, and JSON could claim anything."""

    def refuse(value: Any) -> Any:
        raise cannot_express(type(value).__name__)

    def refuse_kind(kind: Any) -> Any:
        raise cannot_express((get_origin(kind) or kind).__name__)

    converter.register_unstructure_hook_func(_is_answer, refuse)
    converter.register_structure_hook_factory(_is_answer, refuse_kind)
