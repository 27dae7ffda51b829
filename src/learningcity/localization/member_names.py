"""The names of members besides their labels: in their own language, otherwise spelled, and with their legal form."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from learningcity.cities import AdministrativeForm as Form
from learningcity.localization.glossary import terms
from learningcity.localization.known_places import known_place

if TYPE_CHECKING:
    from learningcity.network import Member

__all__ = ["languages_of_members", "names_of_members"]

_BEFORE = {
    Form.PROVINCE: ("จังหวัด", "จ."),
    Form.CITY_MUNICIPALITY: ("เทศบาลนคร", "ทน.", "เทศบาล"),
    Form.TOWN_MUNICIPALITY: ("เทศบาลเมือง", "เทศบาล"),
    Form.MUNICIPALITY: ("เทศบาล",),
}
"""What stands before a Thai name for each legal form."""
_AFTER = {
    Form.PROVINCE: "Province",
    Form.CITY_MUNICIPALITY: "City Municipality",
    Form.TOWN_MUNICIPALITY: "Town Municipality",
    Form.MUNICIPALITY: "Municipality",
}
"""What stands after an English name for each legal form."""


_WITH_FORMS = ("en", "th")
"""The languages in which members have other names than their own."""


@cache
def _known() -> tuple[Member, ...]:
    from learningcity.network import members

    return members().members


@cache
def languages_of_members() -> frozenset[str]:
    """The languages in which the table of members has a name of one."""
    return frozenset(one.native_language for one in _known() if one.native_language is not None)


def names_of_members(language: str) -> Iterator[tuple[str, str]]:
    """The ids of members, each with a name that it bears in the language and that is not its label.

    A place that was announced and is no member is found by its name too.
    """
    from learningcity.network import membership_states

    for one in _known():
        if language in (one.native_language, *_WITH_FORMS):
            yield from ((one.id, name) for name in _names(one, language))
    if language == "en":
        yield from ((state.id, state.place) for state in membership_states() if state.place is not None)


def _names(one: Member, language: str) -> Iterator[str]:
    if language == one.native_language and one.native is not None:
        yield one.native
    if language == "en":
        yield from one.spellings
        yield from (f"{one.name} {_AFTER[form]}" for form in one.forms if form in _AFTER)
    if language == "th" and one.thai is not None:
        place = known_place(one.thai)
        yield from () if place is None else place.others
        yield from (before + one.thai for form in one.forms for before in _BEFORE.get(form, ()))
        yield from (form for term in terms() if term.names == _municipality(one) for form in term.forms("th"))


def _municipality(one: Member) -> str:
    """The id of the municipality that the member is, as a body; slips of its name are names of the member too."""
    return f"organisation.{one.key}-municipality"
