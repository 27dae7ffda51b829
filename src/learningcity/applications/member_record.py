"""What a member city has done since it joined, and the facts that the rules of continued membership read."""

from __future__ import annotations

from typing import Any

from attrs import field, frozen

from learningcity.applications.of_cities import checked_city, checked_id
from learningcity.cities import City, flag_of
from learningcity.rules.nodes import Fact
from learningcity.texts import Message

__all__ = [
    "MEMBER_RECORD_FACTS",
    "REPORTED_BIENNIALLY",
    "REPORT_COMPLETE",
    "TAKES_PART",
    "MemberRecord",
]


def _reported_biennially(value: bool | None) -> bool | None:
    return flag_of("reported_biennially", value)


def _report_complete(value: bool | None) -> bool | None:
    return flag_of("report_complete", value)


def _takes_part(value: bool | None) -> bool | None:
    return flag_of("takes_part", value)


@frozen(kw_only=True)
class MemberRecord:
    """What a member has done since it joined, as far as it is known.

    Attributes:
        city: the member; its ``member_since`` tells since when.
        id: stable id in the user's data.
        reported_biennially: whether it handed in every biennial progress report that it owed.
        report_complete: whether the last of them was complete.
        takes_part: whether it takes part in activities of the network.

    Raises:
        WrongType: a value of a type that the field does not accept.
        InvalidValue: a value that the field does not accept.
    """

    city: City = field(converter=checked_city)
    id: str | None = field(default=None, converter=checked_id)
    reported_biennially: bool | None = field(default=None, converter=_reported_biennially)
    report_complete: bool | None = field(default=None, converter=_report_complete)
    takes_part: bool | None = field(default=None, converter=_takes_part)

    @property
    def name(self) -> str:
        """The name of the city."""
        return self.city.name


def _flag(name: str, path: str) -> Fact[bool]:
    title = Message(f"fact.member-record.{name}")
    return Fact(f"member-record.{name}", bool, path=(path,), column=path, title=title)


REPORTED_BIENNIALLY = _flag("reported-biennially", "reported_biennially")
REPORT_COMPLETE = _flag("report-complete", "report_complete")
TAKES_PART = _flag("takes-part", "takes_part")

MEMBER_RECORD_FACTS: tuple[Fact[Any], ...] = (REPORTED_BIENNIALLY, REPORT_COMPLETE, TAKES_PART)
"""The facts of the record of a member, in the order of its fields."""
