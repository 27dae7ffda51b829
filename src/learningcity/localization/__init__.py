"""Sentences at the edge: messages, labels and values in a language that is named each time.

Nothing here looks at the environment; a language without a catalogue is refused.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from learningcity.localization.catalogues import Catalogue, Entry, catalogue, languages
from learningcity.localization.dates import format_date
from learningcity.localization.markup import render, render_outline, render_problem
from learningcity.localization.numbers import format_number, format_percent
from learningcity.localization.tags import LocaleTag, negotiate

if TYPE_CHECKING:
    from learningcity.localization.dates.finding import find_dates
    from learningcity.localization.dates.reading import parse_date
    from learningcity.localization.dates.results import FoundDate, ReadDate
    from learningcity.localization.glossary import Term, TermVariant, VariantKind, term, terms
    from learningcity.localization.known_places import PlaceKind
    from learningcity.localization.names import aliases, find, find_all, label
    from learningcity.localization.numbers.finding import find_quantities
    from learningcity.localization.numbers.parsing import parse_quantity
    from learningcity.localization.numbers.quantities import FoundQuantity, Ordinal, Share
    from learningcity.localization.numbers.reading import parse_number
    from learningcity.localization.numerals import in_digits, to_ascii_digits
    from learningcity.localization.places import PlaceName, parse_place
    from learningcity.localization.repair import Repair, RepairRule, repair_thai, thai_repairs
    from learningcity.localization.territories import territory_name

__all__ = [
    "Catalogue",
    "Entry",
    "FoundDate",
    "FoundQuantity",
    "LocaleTag",
    "Ordinal",
    "PlaceKind",
    "PlaceName",
    "ReadDate",
    "Repair",
    "RepairRule",
    "Share",
    "Term",
    "TermVariant",
    "VariantKind",
    "aliases",
    "catalogue",
    "find",
    "find_all",
    "find_dates",
    "find_quantities",
    "format_date",
    "format_number",
    "format_percent",
    "in_digits",
    "label",
    "languages",
    "negotiate",
    "parse_date",
    "parse_number",
    "parse_place",
    "parse_quantity",
    "render",
    "render_outline",
    "render_problem",
    "repair_thai",
    "term",
    "terms",
    "territory_name",
    "thai_repairs",
    "to_ascii_digits",
]

_HOME = {
    "FoundDate": "dates.results",
    "FoundQuantity": "numbers.quantities",
    "Ordinal": "numbers.quantities",
    "PlaceKind": "known_places",
    "PlaceName": "places",
    "ReadDate": "dates.results",
    "Repair": "repair",
    "RepairRule": "repair",
    "Share": "numbers.quantities",
    "Term": "glossary",
    "TermVariant": "glossary",
    "VariantKind": "glossary",
    "aliases": "names",
    "find": "names",
    "find_all": "names",
    "find_dates": "dates.finding",
    "find_quantities": "numbers.finding",
    "in_digits": "numerals",
    "label": "names",
    "parse_date": "dates.reading",
    "parse_number": "numbers.reading",
    "parse_place": "places",
    "parse_quantity": "numbers.parsing",
    "repair_thai": "repair",
    "term": "glossary",
    "terms": "glossary",
    "territory_name": "territories",
    "thai_repairs": "repair",
    "to_ascii_digits": "numerals",
}
"""Where the names are at home whose modules load at their first use."""


def __getattr__(name: str) -> object:
    if name not in _HOME:
        raise AttributeError(f"module 'learningcity.localization' has no attribute {name!r}")
    value: object = getattr(import_module(f"learningcity.localization.{_HOME[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
