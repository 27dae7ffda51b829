"""The words by which input may spell members of enumerations and columns, in English and in Thai."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import Enum
from types import MappingProxyType
from typing import TypeVar

from learningcity.applications import Sender
from learningcity.cities import AdministrativeForm, CommitmentBearer, Endorser, GoverningBodyKind, LearningCityForm
from learningcity.errors import InvalidValue, Problem, WrongType, nearest, shown
from learningcity.rules.columns.vocabulary import Vocabulary
from learningcity.texts import Message, Text

__all__ = [
    "FLAGS",
    "NONE_WORDS",
    "THAI_HEADS",
    "THAI_WORDS",
    "VOCABULARY",
    "did_you_mean",
    "in_thai",
    "member",
    "one_of",
    "spelling",
    "words",
]

E = TypeVar("E", bound=Enum)

THAI_WORDS: tuple[tuple[str, Enum], ...] = (
    ("สภาเทศบาล", GoverningBodyKind.MUNICIPAL_COUNCIL),
    ("สภาอื่นที่ได้รับการเลือกตั้ง", GoverningBodyKind.OTHER_ELECTED_COUNCIL),
    ("นายกเทศมนตรี", Endorser.MAYOR),
    ("ผู้แทนเมือง", Endorser.CITY_REPRESENTATIVE),
    ("คณะกรรมการแห่งชาติ", Endorser.NATIONAL_COMMISSION),
    ("นายกเทศมนตรี", CommitmentBearer.MAYOR),
    ("ฝ่ายบริหาร", CommitmentBearer.ADMINISTRATION),
    ("จังหวัด", AdministrativeForm.PROVINCE),
    ("อำเภอ", AdministrativeForm.DISTRICT),
    ("เทศบาลนคร", AdministrativeForm.CITY_MUNICIPALITY),
    ("เทศบาลเมือง", AdministrativeForm.TOWN_MUNICIPALITY),
    ("เทศบาล", AdministrativeForm.MUNICIPALITY),
    ("กรุงเทพมหานคร", AdministrativeForm.SPECIAL_ADMINISTRATION),
    ("เทศบาลแห่งการเรียนรู้", LearningCityForm.MUNICIPALITY),
    ("หมู่บ้านแห่งการเรียนรู้", LearningCityForm.VILLAGE),
    ("เมืองแห่งการเรียนรู้", LearningCityForm.TOWN),
    ("ชุมชนแห่งการเรียนรู้", LearningCityForm.COMMUNITY),
    ("คณะกรรมการแห่งชาติ", Sender.NATIONAL_COMMISSION),
    ("เมือง", Sender.CITY),
)
"""The Thai words that input may use for members."""

THAI_HEADS: Mapping[str, str] = MappingProxyType(
    {
        "ชื่อเมือง": "name",
        "ประเทศ": "country",
        "จำนวนประชากร": "population",
        "สภา": "governing_body",
        "การรับรอง": "endorsements",
        "รูปแบบการปกครอง": "administrative_form",
        "รหัสใบสมัคร": "application_id",
        "รอบรับสมัคร": "call",
        "อยู่ในประเทศสมาชิก": "in_member_state",
        "วันที่ยื่นใบสมัคร": "submitted",
        "วันที่ใบสมัครถึง UIL": "forwarded",
        "ผู้ส่งใบสมัคร": "forwarded_by",
        "ภาษาของแบบฟอร์ม": "form_language",
        "มุ่งมั่นตามเอกสารแนวทาง": "committed_to_guiding_documents",
        "มีวิสัยทัศน์": "vision",
        "รหัสการเสนอชื่อ": "nomination_id",
        "รอบรางวัล": "edition",
        "เป็นสมาชิก": "is_member",
        "ผู้เสนอชื่อ": "nominated_by",
        "วันที่คณะกรรมการแห่งชาติได้รับ": "received_by_commission",
        "วันที่ UIL ได้รับ": "received_by_uil",
        "ปีที่เคยได้รับรางวัล": "awarded_in",
        "รหัสบันทึก": "record_id",
        "ส่งรายงานทุกสองปี": "reported_biennially",
        "รายงานครบถ้วน": "report_complete",
        "เข้าร่วมกิจกรรม": "takes_part",
    }
)
"""The column that a Thai head of CSV stands for, of cities and of what holds a city."""

NONE_WORDS = ("none", "ไม่มี")
"""What a CSV cell holds where a list is known to be empty."""

FLAGS: Mapping[str, bool] = MappingProxyType({"true": True, "false": False, "ใช่": True, "ไม่ใช่": False})
"""What a CSV cell holds for a flag."""


def spelling(value: Enum) -> str:
    """The text that stands for a member: its value, or its name where the value is no text."""
    text: object = value.value
    return text if isinstance(text, str) else value.name


def words(kind: type[E]) -> Mapping[str, E]:
    """Every accepted text with the member that it stands for, English first."""
    accepted = {spelling(entry): entry for entry in kind}
    accepted.update((word, entry) for word, entry in THAI_WORDS if isinstance(entry, kind))
    return MappingProxyType(accepted)


def one_of(accepted: Iterable[str]) -> Message:
    """What says that one of a few words is accepted."""
    return Message("accepted.one-of", {"words": ", ".join(accepted)})


def in_thai(accepted: Text | None) -> Text | None:
    """What is accepted, in Thai as far as there are words where it is the words for an enumeration."""
    thai: dict[Enum, str] = {entry: word for word, entry in THAI_WORDS}
    for kind in dict.fromkeys(type(entry) for entry in thai):
        if accepted == one_of(map(spelling, kind)):
            return one_of(thai.get(entry, spelling(entry)) for entry in kind)
    return accepted


def did_you_mean(word: str, known: Iterable[str]) -> Message | None:
    """The hint that names the nearest of a few words; None where none is near."""
    near = nearest(word, known)
    return Message("hint.did-you-mean", {"word": near}) if near else None


def member(kind: type[E], value: object) -> E:
    """The member that a text stands for; the same problems as the constructors of cities raise.

    Raises:
        WrongType: not text.
        InvalidValue: no such member; the nearest word is the hint.
    """
    known = words(kind)
    accepted = one_of(spelling(entry) for entry in kind)
    if not isinstance(value, str):
        raise WrongType(Problem("wrong-type", (), shown(value), accepted))
    if value in known:
        return known[value]
    raise InvalidValue(Problem("unknown-value", (), shown(value), accepted, did_you_mean(value, known)))


VOCABULARY = Vocabulary(THAI_HEADS, FLAGS, NONE_WORDS, words)
"""What words mean in the heads and cells of tables, as in CSV."""
