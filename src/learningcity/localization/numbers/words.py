"""The words before a number that say how it is meant, or that it is no quantity: Thai ones and English ones."""

from __future__ import annotations

from enum import Enum
from functools import cache

from learningcity.localization.numbers.units import HEADS, KINDS
from learningcity.texts import Bound

__all__ = ["BOUNDS", "COMPARED", "MONTHS", "SINCE", "TWICE", "Role", "split_words", "words_before"]


class Role(Enum):
    """What a word before a number does."""

    BOUND = "bound"
    EXHAUSTIVE = "exhaustive"
    ADDITIONAL = "additional"
    HEAD = "head"
    PERCENT = "percent"
    ORDINAL = "ordinal"
    SINCE = "since"
    NOT = "not"
    LABEL = "label"
    NTH = "nth"
    TERM = "term"
    PLACES = "places"
    YEAR = "year"
    PERIOD = "period"
    NOTHING = "nothing"


BOUNDS = {
    Bound.AT_LEAST: (
        "อย่างน้อย ไม่น้อยกว่า ไม่ต่ำกว่า ตั้งแต่|at least|no fewer than|no less than|not less than|not fewer than|not under"
        "|not below|never less than|never fewer than|never under|never below|a minimum of"
    ),
    Bound.MORE_THAN: "มากกว่า กว่า เกิน เกินกว่า|more than|over|above|in excess of",
    Bound.AT_MOST: (
        "ไม่เกิน ไม่มากกว่า ไม่เกินกว่า อย่างมาก|at most|no more than|not more than|not over|not above|never more than"
        "|never over|never above|up to|a maximum of"
    ),
    Bound.LESS_THAN: "น้อยกว่า ต่ำกว่า ไม่ถึง|less than|fewer than|under|below",
    Bound.ABOUT: "ประมาณ ราว ราวๆ ราว ๆ เกือบ โดยประมาณ|about|approximately|roughly|nearly|almost",
}
SINCE = "ตั้งแต่"
"""At least, or since when."""
COMPARED = (
    "ดี เร็ว ช้า ใหญ่ เล็ก ยาว สั้น เก่า ใหม่ ก่อน แพง ถูก ไกล ใกล้ สำคัญ เข้มแข็ง เหนือ หนัก เบา ยาก ง่าย เด็ก แก่ อ่อน โต สูง กว้าง แคบ ลึก"
    " ตื้น หนา บาง เพลิน เก่ง แย่ สวย งาม สะดวก สะอาด ปลอดภัย แข็งแรง ทันสมัย รวย ชัดเจน ยิ่ง จน"
).split()
"""With กว่า these compare things, not numbers; จนกว่า is "until"."""
TWICE = "รวมทั้ง พร้อมทั้ง อีกทั้ง".split()
"""Words that end in ทั้ง and mean "and also"."""
_OTHERS = (
    "งบประมาณ เรื่องราว คราว ส่วนเกิน เหลือเกิน ล่วงเกิน พื้นที่ เจ้าหน้าที่ สถานที่ เนื้อที่ อยู่ที่ ไว้ที่|spread over|all over"
    "|report about|reports about|story about|stories about|book about|books about|article about|articles about"
    "|information about|data about|talk about|talks about|study about|learn about|learned about|heard about|film about"
)
"""Words that end like a bound or a word for a place in an order, and are none."""
_LABELS = (
    "ข้อ ข้อที่ มาตรา หน้า หน้าที่ บทที่ ตอนที่ เล่มที่ เลขที่ หมายเลข โทร โทร. ห้อง ชั้น ชั้นที่ วันที่ อันดับ อันดับที่ ลำดับ ลำดับที่ ปีที่"
    " ไตรมาส เฟส ม."
    "|section|page|pages|chapter|no.|number|article|figure|table|part|room|step|version|phase|zone|district|grade|level"
    "|round|stage|rank|quarter"
)
_PLACES = (
    "โรงพยาบาล คลินิก เว็บไซต์ โรงแรม โรงงาน โรงเรียน บริษัท ธนาคาร ร้าน ร้านค้า ร้านอาหาร ตลาด วัด มัสยิด สถานีตำรวจ สถานีรถไฟ หมู่บ้าน"
    " เมือง เทศบาล"
)
"""Places that แห่ง counts, but that are no learning spaces."""
MONTHS = (
    "มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม"
    " ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค.|january|february|march|april|may|june|july|august"
    "|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec"
)
"""Names of months, Thai ones apart by spaces, English ones by bars."""
_YEARS = f"ปี พ.ศ. ค.ศ. พ.ศ ค.ศ ศักราช ปีงบประมาณ ปีการศึกษา © {MONTHS}|in|by|since|until|till|during|year|the year|years"
_PERIODS = "ช่วง ถึง จนถึง นับแต่|after|before|from|to|between|of"
"""Before a number that may be a year, and has the form of none otherwise, these make it one."""


def split_words(words: str) -> list[str]:
    """Thai words before the first bar stand apart by spaces; after it English ones, which may hold spaces."""
    thai, *english = words.split("|")
    return [*thai.split(), *english]


@cache
def words_before() -> dict[str, tuple[Role, object]]:
    """What each word does, and what it stands for: a bound, a unit, itself."""
    found: dict[str, tuple[Role, object]] = {f"{word}กว่า": (Role.NOTHING, None) for word in COMPARED}
    found |= dict.fromkeys([*TWICE, *split_words(_OTHERS)], (Role.NOTHING, None))
    found |= {word: (Role.BOUND, bound) for bound, words in BOUNDS.items() for word in split_words(words)}
    found |= dict.fromkeys(("ทั้ง", "ทั้งหมด", "ครบ", "ครบทั้ง", "all", "all the", "all of the"), (Role.EXHAUSTIVE, None))
    found |= dict.fromkeys(("อีก", "another", "an additional", "additional"), (Role.ADDITIONAL, None))
    found |= dict.fromkeys(("ไม่", "not", "never"), (Role.NOT, None))
    found |= {word: (Role.HEAD, unit) for word, unit in HEADS.items()}
    found |= dict.fromkeys(_PLACES.split(), (Role.PLACES, None))
    found |= dict.fromkeys(split_words(_PERIODS), (Role.PERIOD, None))
    found |= dict.fromkeys(split_words(_LABELS), (Role.LABEL, None))
    found |= {word: (Role.YEAR, word) for word in split_words(_YEARS)}
    found |= {word: (Role.ORDINAL, word) for word in KINDS if word != "conference"}
    return {**found, SINCE: (Role.SINCE, Bound.AT_LEAST), "ร้อยละ": (Role.PERCENT, None)} | {
        "ที่": (Role.NTH, None),
        "ระยะ": (Role.TERM, None),
    }
