"""Strategies of what rules are about: cities, applications, nominations, records of members, any attrs class."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, get_args

from attrs import NOTHING
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from learningcity.applications import SUBJECTS, Application, MemberRecord, Nomination
from learningcity.cities import City
from learningcity.strategies.arguments import as_strategy, named, one_of_words, require_class, require_fields
from learningcity.strategies.choices import Missing, Place
from learningcity.strategies.inference import field_strategy
from learningcity.strategies.near import Near, constants_of

__all__ = ["applications", "cities", "member_records", "nominations", "plural_of", "subjects"]

S = TypeVar("S")

_PLURALS: Mapping[type[Any], str] = {
    City: "cities",
    Application: "applications",
    Nomination: "nominations",
    MemberRecord: "member_records",
}
_NEEDED: Mapping[str, Any] = {"name": "A", "city": City(name="A")}
"""What a subject cannot do without."""


def cities(
    *, missing: Missing = "sometimes", near: Near = (), **fields: SearchStrategy[Any] | Any
) -> SearchStrategy[City]:
    """Cities of which anything but the name may be unknown; shrinks to one of which nothing else is known.

    Args:
        missing: how often a field that may be unknown is: ``"never"``, ``"sometimes"`` or ``"often"``.
        near: rules whose thresholds the values often lie on, just below or just above; the shipped rule books unless
            said otherwise.
        **fields: fields of a city, each a constant or a strategy; the others are drawn.

    Raises:
        WrongType: a keyword that is no field, or ``near`` that is no rule.
        InvalidValue: another word for ``missing``, or a constant that its field does not accept.
    """
    return _near_shipped(City, missing, near, fields)


def applications(
    *, missing: Missing = "sometimes", near: Near = (), **fields: SearchStrategy[Any] | Any
) -> SearchStrategy[Application]:
    """Applications for membership, of which anything but the name of the city may be unknown.

    Args:
        missing: how often a field that may be unknown is: ``"never"``, ``"sometimes"`` or ``"often"``.
        near: rules whose thresholds the values often lie on, just below or just above; the shipped rule books about
            applications unless said otherwise.
        **fields: fields of an application, each a constant or a strategy, such as ``city=cities(country="TH")``.

    Raises:
        WrongType: a keyword that is no field, or ``near`` that is no rule.
        InvalidValue: another word for ``missing``, or a constant that its field does not accept.
    """
    return _near_shipped(Application, missing, near, fields)


def nominations(
    *, missing: Missing = "sometimes", near: Near = (), **fields: SearchStrategy[Any] | Any
) -> SearchStrategy[Nomination]:
    """Nominations for the award, of which anything but the name of the city may be unknown; see :func:`applications`.

    Args:
        missing: how often a field that may be unknown is.
        near: rules whose thresholds the values often lie on, just below or just above; the shipped rule books about
            nominations unless said otherwise.
        **fields: fields of a nomination, each a constant or a strategy.

    Raises:
        WrongType: a keyword that is no field, or ``near`` that is no rule.
        InvalidValue: another word for ``missing``, or a constant that its field does not accept.
    """
    return _near_shipped(Nomination, missing, near, fields)


def member_records(
    *, missing: Missing = "sometimes", near: Near = (), **fields: SearchStrategy[Any] | Any
) -> SearchStrategy[MemberRecord]:
    """Records of members, of which anything but the name of the city may be unknown; see :func:`applications`.

    Args:
        missing: how often a field that may be unknown is.
        near: rules whose thresholds the values often lie on, just below or just above; the shipped rule books about
            records of members unless said otherwise.
        **fields: fields of a record, each a constant or a strategy.

    Raises:
        WrongType: a keyword that is no field, or ``near`` that is no rule.
        InvalidValue: another word for ``missing``, or a constant that its field does not accept.
    """
    return _near_shipped(MemberRecord, missing, near, fields)


def _near_shipped(kind: type[S], missing: Missing, near: Near, given: Mapping[str, Any]) -> SearchStrategy[S]:
    if isinstance(near, tuple) and not near:
        from learningcity.eligibility import rulebooks

        near = rulebooks(kind)
    return subjects(kind, missing=missing, near=near, **given)


def subjects(
    kind: type[S], /, *, missing: Missing = "sometimes", near: Near = (), **fields: SearchStrategy[Any] | Any
) -> SearchStrategy[S]:
    """Objects of an attrs class, each field by its annotation.

    Numbers, flags, text, enumerations, dates, tuples of them and attrs classes inside are known; a field of another
    type, or one that accepts less than its annotation says, is given as a keyword.

    Args:
        kind: the class; of a class of cities the inherited fields are drawn as for :func:`cities`.
        missing: how often a field that may be None is: ``"never"``, ``"sometimes"`` or ``"often"``.
        near: rules whose constants the values often lie on, just below or just above.
        **fields: fields of the class, each a constant or a strategy.

    Raises:
        WrongType: no attrs class, a keyword that is no field, or ``near`` that is no rule.
        InvalidValue: another word for ``missing``, or a constant that its field does not accept.
        CannotExpress: a field whose annotation names something out of reach.
    """
    require_class(kind)
    one_of_words("missing", missing, get_args(Missing))
    known = require_fields(kind, fields)
    place = Place(missing, constants_of(near), (kind,))
    values = {
        attribute.alias or attribute.name: as_strategy(fields[attribute.name])
        if attribute.name in fields
        else field_strategy(attribute, kind, place)
        for attribute in known
    }
    _try_constants(kind, fields)
    return named(plural_of(kind), st.builds(kind, **values))


def plural_of(kind: type) -> str:
    """What several subjects of a class are called in the text of a strategy."""
    return next((name for shipped, name in _PLURALS.items() if issubclass(kind, shipped)), "subjects")


def _try_constants(kind: type, given: Mapping[str, Any]) -> None:
    """Nothing, if the class accepts the constants, as far as that can be told without what is drawn."""
    constants = {name: value for name, value in given.items() if not isinstance(value, SearchStrategy)}
    needed = {field.name for field in require_fields(kind, {}) if field.default is NOTHING} - set(constants)
    if issubclass(kind, tuple(SUBJECTS)) and needed <= set(_NEEDED):
        constants |= {name: _NEEDED[name] for name in needed}
    if constants and needed <= set(constants):
        kind(**constants)
