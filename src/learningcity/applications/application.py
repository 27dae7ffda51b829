"""An application of a city for membership, and the facts that the rules of the calls read."""

from __future__ import annotations

from datetime import date
from typing import Any, TypeVar

from attrs import field, frozen

from learningcity.applications.of_cities import checked_city, checked_id, of_city
from learningcity.applications.senders import Sender
from learningcity.cities import (
    ADOPTED_DOCUMENTS,
    COMMITMENT_BY,
    COUNTRY,
    ENDORSERS,
    GOOD_PRACTICES,
    GOVERNING_BODY,
    POLICY_INITIATIVES,
    POPULATION,
    City,
    date_of,
    flag_of,
    member_of,
    text_of,
)
from learningcity.dates import PartialDate
from learningcity.rules.nodes import Fact
from learningcity.texts import Message

__all__ = [
    "APPLICANT_ADOPTED_DOCUMENTS",
    "APPLICANT_COMMITMENT_BY",
    "APPLICANT_COUNTRY",
    "APPLICANT_ENDORSERS",
    "APPLICANT_GOOD_PRACTICES",
    "APPLICANT_GOVERNING_BODY",
    "APPLICANT_POLICY_INITIATIVES",
    "APPLICANT_POPULATION",
    "APPLICATION_FACTS",
    "COMMITTED_TO_GUIDING_DOCUMENTS",
    "FORM_LANGUAGE",
    "FORWARDED",
    "FORWARDED_BY",
    "IN_MEMBER_STATE",
    "SUBMITTED",
    "VISION",
    "Application",
]

V = TypeVar("V")


def _call(value: str | None) -> str | None:
    return None if value is None else text_of("call", value)


def _form_language(value: str | None) -> str | None:
    return None if value is None else text_of("form_language", value)


def _in_member_state(value: bool | None) -> bool | None:
    return flag_of("in_member_state", value)


def _committed(value: bool | None) -> bool | None:
    return flag_of("committed_to_guiding_documents", value)


def _vision(value: bool | None) -> bool | None:
    return flag_of("vision", value)


def _submitted(value: PartialDate | date | str | None) -> PartialDate | None:
    return date_of("submitted", value)


def _forwarded(value: PartialDate | date | str | None) -> PartialDate | None:
    return date_of("forwarded", value)


def _forwarded_by(value: Sender | str | None) -> Sender | None:
    return None if value is None else member_of("forwarded_by", Sender, value)


@frozen(kw_only=True)
class Application:
    """An application of a city for membership in the network, as far as it is known.

    Attributes:
        city: the city that applies, with what is known of it; its endorsements are the signatures on the form.
        id: stable id in the user's data.
        call: id of the call that it answers, such as ``gnlc.call.2025``.
        in_member_state: whether the city lies in a Member State of UNESCO. The library keeps no list of them.
        submitted: when the city handed it to its National Commission.
        forwarded: when it reached the UNESCO Institute for Lifelong Learning.
        forwarded_by: who sent it there; a spelling is accepted.
        form_language: BCP 47 tag of the language in which the form is filled in.
        committed_to_guiding_documents: whether the city commits itself to implementing the guiding documents.
        vision: whether it shows a vision of lifelong learning for all.

    Raises:
        WrongType: a value of a type that the field does not accept.
        InvalidValue: a value that the field does not accept.
    """

    city: City = field(converter=checked_city)
    id: str | None = field(default=None, converter=checked_id)
    call: str | None = field(default=None, converter=_call)
    in_member_state: bool | None = field(default=None, converter=_in_member_state)
    submitted: PartialDate | None = field(default=None, converter=_submitted)
    forwarded: PartialDate | None = field(default=None, converter=_forwarded)
    forwarded_by: Sender | None = field(default=None, converter=_forwarded_by)
    form_language: str | None = field(default=None, converter=_form_language)
    committed_to_guiding_documents: bool | None = field(default=None, converter=_committed)
    vision: bool | None = field(default=None, converter=_vision)

    @property
    def name(self) -> str:
        """The name of the city."""
        return self.city.name


def _fact(name: str, type_: type[V], path: str) -> Fact[V]:
    return Fact(f"application.{name}", type_, path=(path,), column=path, title=Message(f"fact.application.{name}"))


APPLICANT_COUNTRY = of_city(COUNTRY, "application")
APPLICANT_POPULATION = of_city(POPULATION, "application")
APPLICANT_GOVERNING_BODY = of_city(GOVERNING_BODY, "application")
APPLICANT_ENDORSERS = of_city(ENDORSERS, "application")
APPLICANT_ADOPTED_DOCUMENTS = of_city(ADOPTED_DOCUMENTS, "application")
APPLICANT_COMMITMENT_BY = of_city(COMMITMENT_BY, "application")
APPLICANT_POLICY_INITIATIVES = of_city(POLICY_INITIATIVES, "application")
APPLICANT_GOOD_PRACTICES = of_city(GOOD_PRACTICES, "application")

IN_MEMBER_STATE = _fact("in-member-state", bool, "in_member_state")
SUBMITTED = _fact("submitted", PartialDate, "submitted")
FORWARDED = _fact("forwarded", PartialDate, "forwarded")
FORWARDED_BY = _fact("forwarded-by", Sender, "forwarded_by")
FORM_LANGUAGE = _fact("form-language", str, "form_language")
COMMITTED_TO_GUIDING_DOCUMENTS = _fact("committed-to-guiding-documents", bool, "committed_to_guiding_documents")
VISION = _fact("vision", bool, "vision")

APPLICATION_FACTS: tuple[Fact[Any], ...] = (
    APPLICANT_COUNTRY,
    APPLICANT_POPULATION,
    APPLICANT_GOVERNING_BODY,
    APPLICANT_ENDORSERS,
    APPLICANT_ADOPTED_DOCUMENTS,
    APPLICANT_COMMITMENT_BY,
    APPLICANT_POLICY_INITIATIVES,
    APPLICANT_GOOD_PRACTICES,
    IN_MEMBER_STATE,
    SUBMITTED,
    FORWARDED,
    FORWARDED_BY,
    FORM_LANGUAGE,
    COMMITTED_TO_GUIDING_DOCUMENTS,
    VISION,
)
"""The facts of an application: those of its city that rules read, then its own in the order of its fields."""
