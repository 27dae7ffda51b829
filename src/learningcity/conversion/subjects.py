"""What files hold: cities, and what holds a city, such as an application; how the fields of both are named.

In JSON the city is an object under ``city``. A row of CSV has the columns of the city and those of its holder
side by side; what both have, such as an id, belongs to the city, and that of the holder is named after it.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from attrs import fields_dict

from learningcity.applications import SUBJECTS, Application, MemberRecord, Nomination
from learningcity.cities import City
from learningcity.conversion.kinds import cannot_express
from learningcity.conversion.structuring import typed_fields
from learningcity.texts import Message

__all__ = ["CITY", "accepted_in_files", "checked_kind", "city_class", "column_name", "subject_class"]

CITY = "city"
"""The field in which a subject that is no city holds one."""
_HOLDERS: Mapping[type[Any], str] = MappingProxyType(
    {Application: "application", Nomination: "nomination", MemberRecord: "record"}
)
"""What a column is named after that a holder has besides the city."""
_ACCEPTED: Mapping[type[Any], Message] = MappingProxyType(
    {
        City: Message("accepted.cities"),
        Application: Message("accepted.applications"),
        Nomination: Message("accepted.nominations"),
        MemberRecord: Message("accepted.member-records"),
    }
)


def checked_kind(kind: Any) -> type[Any]:
    """The class of cities, applications, nominations or records of members, if it is one.

    Raises:
        CannotExpress: it is none.
    """
    if isinstance(kind, type) and issubclass(kind, tuple(SUBJECTS)):
        return kind
    raise cannot_express(kind.__name__ if isinstance(kind, type) else str(kind))


def subject_class(kind: type[Any]) -> type[Any]:
    """Of which shipped class of subjects a class is: itself, or what it is derived from."""
    return next(shipped for shipped in SUBJECTS if issubclass(kind, shipped))


def city_class(kind: type[Any]) -> type[City] | None:
    """The class of the city that a subject holds; None of a class of cities."""
    if issubclass(kind, City):
        return None
    return next(attribute.type for attribute in typed_fields(kind) if attribute.name == CITY)


def column_name(kind: type[Any], name: str) -> str:
    """The column of a field of what holds a city: ``application_id``, since ``id`` is that of the city."""
    return f"{_HOLDERS[subject_class(kind)]}_{name}" if name in fields_dict(City) else name


def accepted_in_files(kind: type[Any]) -> Message:
    """What a JSON document may hold where these are read."""
    return _ACCEPTED[subject_class(kind)]
