"""Where something was: checks that conferences and meetings share."""

from __future__ import annotations

import re

from learningcity.errors import InvalidValue, Problem, WrongType, shown
from learningcity.sources.citations import require_words
from learningcity.texts import Message

__all__ = ["require_place"]

_COUNTRY = re.compile(r"[A-Z]{2}")


def require_place(id: str, place: object, country: object) -> None:
    """Nothing, if the place is words, and the country has the form of an ISO 3166-1 alpha-2 code; both may be None.

    Raises:
        WrongType: a place that is no text, or a country that is none.
        InvalidValue: a country of another form.
    """
    if place is not None:
        require_words((id, "place"), place)
    if country is None:
        return
    path, accepted = (id, "country"), Message("accepted.country")
    if not isinstance(country, str):
        raise WrongType(Problem("wrong-type", path, shown(country), accepted))
    if not _COUNTRY.fullmatch(country):
        raise InvalidValue(Problem("country", path, shown(country), accepted))
