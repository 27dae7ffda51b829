"""Words that stand before Thai names of places, and words that are no names although they stand there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from attrs import frozen

from learningcity.cities import AdministrativeForm as Form
from learningcity.localization.folding import folded
from learningcity.localization.glossary import terms
from learningcity.localization.known_places import PlaceKind, known_place

__all__ = ["LEVELS", "PREFIXES", "Prefix", "is_general", "is_term", "pieces", "prefix_of"]


@frozen
class Prefix:
    """What may stand before a name: how it is spelled, and what it says of the place."""

    spelled: str
    form: Form | None = None
    kind: PlaceKind | None = None

    @property
    def is_municipal(self) -> bool:
        """Whether it says that the place is a municipality, of whichever class."""
        return LEVELS.get(self.form or self.kind) == "municipality"


PREFIXES = (
    Prefix("เทศบาลนคร", Form.CITY_MUNICIPALITY),
    Prefix("ทน.", Form.CITY_MUNICIPALITY),
    Prefix("เทศบาลเมือง", Form.TOWN_MUNICIPALITY),
    Prefix("เทศบาลตำบล", kind=PlaceKind.SUBDISTRICT_MUNICIPALITY),
    Prefix("เทศบาล", Form.MUNICIPALITY),
    Prefix("จังหวัด", Form.PROVINCE),
    Prefix("จ.", Form.PROVINCE),
    Prefix("อำเภอ", Form.DISTRICT),
    Prefix("อ.", Form.DISTRICT),
    Prefix("ตำบล", kind=PlaceKind.SUBDISTRICT),
    Prefix("ประเทศ", kind=PlaceKind.COUNTRY),
    Prefix("กรุง", kind=PlaceKind.CAPITAL),
    Prefix("เมือง", kind=PlaceKind.CITY),
)
"""What may stand before a name, the longer before what it begins with.

The abbreviation ทน. stands in ``khon-kaen-news-2024``; จ., อ. and กทม. in a list of abbreviations of a publisher of
teaching material, http://www.trueplookpanya.com/new/cms_detail/knowledge/1623-00/. No source was found for ทม. and ทต.
"""

LEVELS: dict[Form | PlaceKind | None, str] = {
    Form.CITY_MUNICIPALITY: "municipality",
    Form.TOWN_MUNICIPALITY: "municipality",
    Form.MUNICIPALITY: "municipality",
    PlaceKind.SUBDISTRICT_MUNICIPALITY: "municipality",
    PlaceKind.SUBDISTRICT: "subdistrict",
    Form.DISTRICT: "district",
    Form.PROVINCE: "province",
    Form.SPECIAL_ADMINISTRATION: "province",
    PlaceKind.COUNTRY: "country",
}
"""What a place is to those that it lies in: no two places of one level stand in one name."""

_MAY_BEGIN_SO = (Form.DISTRICT, PlaceKind.SUBDISTRICT, PlaceKind.SUBDISTRICT_MUNICIPALITY)
"""Of these there are names that begin like common nouns: ``ตำบลในเมือง``, ``เทศบาลตำบลที่วัง``."""
_NOT_FOR_CITIES = (*_MAY_BEGIN_SO, Form.CITY_MUNICIPALITY, Form.TOWN_MUNICIPALITY, Form.MUNICIPALITY)

_BEFORE_A_PART = re.compile(r" ?, ?| ?(?=จังหวัด|อำเภอ|จ\.|อ\.)| (?=ตำบล|ประเทศ|เทศบาล|ทน\.|กรุงเทพ|กทม\.)")
_NO_NAME = re.compile(
    r"ๆ"
    r"|^(?:หลาย|ต่าง|ทุก|แต่ละ|ทั้ง|อื่น|ใด|นี้|นั้น|แห่ง|บางแห่ง|ของ|และ.|หรือ|สมาชิก|ใกล้เคียง|ดังกล่าว|[0-9๐-๙])"
    r"|^(?:ใน|ที่)$"
    r"|^[ก-ฮ]{1,4}\."
    r"|แห่ง$"
    r"|จังหวัด|อำเภอ|ตำบล|เทศบาล|ประเทศ|ทน\."
    r"|การเมือง|ผู้ว่าราชการ|องค์การบริหารส่วน"
)
"""What no name begins with, holds or ends with: words for places in general, a second prefix, persons and bodies."""
_NO_BEGINNING = re.compile(r"^(?:ใน|ที่)")
_NO_CITY = re.compile(
    r"^(?:กำลังพัฒนา|พัฒนาแล้ว|ด้อยพัฒนา|เพื่อนบ้าน|ยากจน|รายได้|ตะวันตก|ตะวันออก|ภาค(?:เหนือ|ใต้|กลาง|ตะวัน|อีสาน)|ชายแดน|ชายทะเล|ชายฝั่ง"
    r"|ท่องเที่ยว|อัจฉริยะ|น่าอยู่|สร้างสรรค์|นวัตกรรม|ยั่งยืน|อุตสาหกรรม|ประวัติศาสตร์|มรดก|พี่น้อง|คู่แฝด|สีเขียว|สุขภาพ|ศูนย์กลาง|เศรษฐกิจ"
    r"|เป้าหมาย|นำร่อง|ต้นแบบ|กีฬา|วัฒนธรรม|ชั้นนำ|ขนาด|เจ้าภาพ|สาธารณะ)"
    r"|^(?:หลวง|เก่า|ใหม่|ใหญ่|เล็ก|รอง|หลัก|ชาติ)(?:$| |ของ|ใน|ที่)"
)
"""What follows the words for a city, a capital, a province or a country where no certain one is meant."""
_JOINED = re.compile(r" ?(?:และ|กับ|หรือ|[/–-]) ?| and ")
"""What joins two names to a list, where one of them is known; each may also be a part of a name."""
_AND = re.compile(".และ.")


def prefix_of(words: str) -> Prefix | None:
    """What stands before a name, None where nothing does."""
    return next((prefix for prefix in PREFIXES if words.startswith(prefix.spelled)), None)


def pieces(words: str) -> Iterator[tuple[str, bool]]:
    """A name of a place cut before each prefix of another, with whether the cut at its end was made within a word."""
    start = 0
    for cut in _BEFORE_A_PART.finditer(words):
        if words[start : cut.start()]:
            yield words[start : cut.start()], cut.start() == cut.end()
        start = cut.end()
    if words[start:]:
        yield words[start:], False


def is_general(name: str, prefix: Prefix | None = None) -> bool:
    """Whether no certain place is called so, or several are, where this prefix stands before it."""
    if not any(sign.isalpha() for sign in name) or _NO_NAME.search(name) or _joins_known(name):
        return True
    said = None if prefix is None else prefix.form or prefix.kind
    if said not in _MAY_BEGIN_SO and (_NO_BEGINNING.search(name) or _AND.search(name)):
        return True
    return prefix is not None and said not in _NOT_FOR_CITIES and _NO_CITY.search(name) is not None


def _joins_known(name: str) -> bool:
    """Whether two names stand there, at least one of them known if a word joins them, or else both."""
    joined = _JOINED.split(name)
    if len(joined) > 1 and any(known_place(word) is not None for word in joined):
        return True
    return sum(known_place(word) is not None for word in name.split()) > 1


def is_term(words: str) -> bool:
    """Whether the glossary has this for something that is no place."""
    return folded(words) in _other_terms()


@cache
def _other_terms() -> frozenset[str]:
    others = (term for term in terms() if term.domain != "place" and not term.id.endswith("-municipality"))
    return frozenset(folded(form) for term in others for language in ("th", "en") for form in term.forms(language))
