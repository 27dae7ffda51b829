"""The values of the fields of cities that accept less than their annotations say, or are drawn in fewer steps."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from itertools import combinations
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from learningcity.cities import (
    COUNTRY_CODES,
    City,
    CommitmentBearer,
    Endorsement,
    Endorser,
    GoverningBody,
    GoverningBodyKind,
    Population,
)
from learningcity.strategies.choices import Place, often, one_of_few, optional
from learningcity.strategies.near import near_numbers, near_partial_dates
from learningcity.strategies.values import partial_dates, texts

__all__ = ["CITY_FIELDS"]

_FIRST_DAY, _LAST_DAY = date(1950, 1, 1), date(2099, 12, 31)
"""Between them lie the dates of cities; much later ones are taken for years of the Buddhist era."""
_MOST_PEOPLE = 50_000_000
_MOST_ENTRIES = 20
_WORDS = ("a", "Reading to children", "การอ่าน", 'The "Long" Table', "n/a", "2")
_DOCUMENTS = ("document.beijing-declaration", "document.cork-call-to-action", "a document of one's own")


def _texts_of(constants: Iterable[Any]) -> list[Any]:
    """The constants without blank text: a rule may ask for it, and no city has it."""
    return [text for text in constants if not isinstance(text, str) or text.strip()]


def _names(place: Place) -> SearchStrategy[Any]:
    return often(_texts_of(place.here), texts())


def _ids(place: Place) -> SearchStrategy[Any]:
    return one_of_few(("city-1", "TH-90", "เมือง 2", "0"), place.missing, _texts_of(place.here))


def _countries(place: Place) -> SearchStrategy[Any]:
    named = [code for code in place.here if code in COUNTRY_CODES]
    return one_of_few(("TH", *sorted(COUNTRY_CODES - {"TH"})), place.missing, named)


def _populations(place: Place) -> SearchStrategy[Any]:
    counts = often(near_numbers(place.at("count").here, 0), st.integers(0, _MOST_PEOPLE))
    years = one_of_few(range(_FIRST_DAY.year, _LAST_DAY.year + 1), place.missing, place.at("year").here)
    parts = one_of_few((None, None, "the urban area", "เขตเทศบาล"), "never", _texts_of(place.at("of").here))
    return optional(st.builds(Population, counts, years, parts), place.missing)


def _governing_bodies(place: Place) -> SearchStrategy[Any]:
    return one_of_few(map(GoverningBody, GoverningBodyKind), place.missing, map(GoverningBody, place.at("kind").here))


def _endorsements(place: Place) -> SearchStrategy[Any]:
    named = place.at("*", "by").here
    endorsement = st.builds(Endorsement, one_of_few(Endorser, "never", named), _dates(place.at("*", "on")))
    several = st.tuples(endorsement) | st.tuples(endorsement, endorsement)
    undated = [tuple(map(Endorsement, chosen)) for chosen in _subsets(Endorser)]
    if place.missing == "never":
        return st.just(()) | several
    return one_of_few(undated, place.missing, [(Endorsement(by),) for by in named]) | several


def _dates(place: Place) -> SearchStrategy[Any]:
    recent = partial_dates(min_value=_FIRST_DAY, max_value=_LAST_DAY)
    return optional(often(near_partial_dates(place.here), recent), place.missing)


def _bearers(place: Place) -> SearchStrategy[Any]:
    return one_of_few(_subsets(CommitmentBearer), place.missing)


def _documents(place: Place) -> SearchStrategy[Any]:
    named = _texts_of(place.at("*").here)
    return one_of_few(_subsets(dict.fromkeys((*named[:3], *_DOCUMENTS))), place.missing, [(id,) for id in named])


def _entries(place: Place) -> SearchStrategy[Any]:
    words = dict.fromkeys((*place.at("*").here, *_WORDS))
    sizes = [size for size in near_numbers(place.at("#").here, 0) if size <= _MOST_ENTRIES]
    near = [tuple((*words, *_WORDS * _MOST_ENTRIES)[: int(size)]) for size in sizes]
    return one_of_few(((), *((word,) for word in words), *combinations(words, 2)), place.missing, near)


def _subsets(values: Iterable[Any]) -> list[tuple[Any, ...]]:
    """Every choice of at most three of the values, the smaller ones first."""
    few = tuple(values)
    return [chosen for size in range(min(3, len(few)) + 1) for chosen in combinations(few, size)]


CITY_FIELDS: dict[tuple[type, str], Callable[[Place], SearchStrategy[Any]]] = {
    (City, "adopted_documents"): _documents,
    (City, "commitment_by"): _bearers,
    (City, "country"): _countries,
    (City, "endorsements"): _endorsements,
    (City, "good_practices"): _entries,
    (City, "governing_body"): _governing_bodies,
    (City, "id"): _ids,
    (City, "member_since"): _dates,
    (City, "name"): _names,
    (City, "policy_initiatives"): _entries,
    (City, "population"): _populations,
    (Endorsement, "on"): _dates,
    (Population, "count"): lambda place: often(near_numbers(place.here, 0), st.integers(0, _MOST_PEOPLE)),
    (Population, "year"): lambda place: optional(st.integers(_FIRST_DAY.year, _LAST_DAY.year), place.missing),
}
"""By class and name of the field."""
