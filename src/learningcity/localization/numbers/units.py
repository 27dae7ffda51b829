"""The words for units, beside which numbers stand in Thai and in English: classifiers, nouns, ordinals.

A unit has the id that a :class:`~learningcity.texts.Quantity` has; what the catalogues say for it is under
``unit.<id>``. A word that stands for several units in the language is under the one that it always may mean.
"""

from __future__ import annotations

from attrs import frozen

__all__ = ["HEADS", "KINDS", "UNITS", "UNIT_OF_WORD", "Unit"]


@frozen
class Unit:
    """A unit with its classifiers in Thai and its nouns in English, both in the forms in which they are read."""

    id: str
    thai: tuple[str, ...]
    english: tuple[str, ...]


UNITS = (
    Unit("areas", ("พื้นที่",), ("project area", "project areas", "area", "areas")),
    Unit("cities", ("เมือง",), ("city", "cities")),
    Unit("countries", ("ประเทศ",), ("country", "countries")),
    Unit("dimensions", ("มิติ",), ("dimension", "dimensions")),
    Unit("districts", ("อำเภอ",), ("district", "districts")),
    Unit("documents", ("ฉบับ",), ("document", "documents")),
    Unit("entries", ("รายการ",), ("entry", "entries")),
    Unit("goals", ("เป้าหมาย",), ("goal", "goals")),
    Unit("items", ("ประการ",), ("item", "items")),
    Unit("mayors", (), ("mayor", "mayors")),
    Unit("members", (), ("member", "members")),
    Unit("people", ("คน", "ราย"), ("person", "people", "persons", "inhabitants", "residents")),
    Unit("percent", ("%", "\uff05", "\u066a", "เปอร์เซ็นต์"), ("percent", "per cent")),
    Unit("schools", ("โรงเรียน",), ("school", "schools")),
    Unit("spaces", ("แห่ง",), ("learning space", "learning spaces", "space", "spaces")),
    Unit("speakers", (), ("speaker", "speakers")),
    Unit("years", ("ปี",), ("year", "years")),
    Unit("THB", ("บาท",), ("baht", "thai baht")),
)
"""``แห่ง`` counts places of every kind; here, as in the documents, learning spaces, unless a word says others."""

UNIT_OF_WORD = {word: unit.id for unit in UNITS for word in (*unit.thai, *unit.english)}

HEADS = {"นายกเทศมนตรี": "mayors", "วิทยากร": "speakers", "สมาชิก": "members"}
"""Nouns before the number that say who is counted, where the classifier behind it (คน, ราย) only says people."""

KINDS = {
    "ครั้งที่": "edition",
    "เป้าหมายที่": "goal",
    "ฉบับที่": "document",
    "ประการที่": "item",
    "มิติที่": "dimension",
    "conference": "edition",
    "edition": "edition",
    "goal": "goal",
    "sdg": "goal",
    "document": "document",
    "item": "item",
    "dimension": "dimension",
}
"""What an ordinal number counts: words before it, such as ``ครั้งที่ 2`` and ``Goal 4``, and behind it."""
