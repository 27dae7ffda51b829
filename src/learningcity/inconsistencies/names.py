"""One thing under several names, and one name written in several ways."""

from __future__ import annotations

from learningcity.inconsistencies.items import (
    HANDOUT,
    KHON_KAEN_NEWS,
    MINISTRY_NEWS,
    MINISTRY_PAGE,
    PMU_A,
    READING,
    item,
    named,
)
from learningcity.inconsistencies.kinds import InconsistencyKind as Kind
from learningcity.sources.claims import Claim, Mode

__all__ = ["NAMES"]

_CANONICAL = "เครือข่ายระดับโลกด้านเมืองแห่งการเรียนรู้ของยูเนสโก"
_UNESCO_LEARNING_CITY = "เมืองแห่งการเรียนรู้ของยูเนสโก"

_GNLC_IN_KHON_KAEN_NEWS = named(
    "gnlc",
    KHON_KAEN_NEWS,
    "เครือข่ายเมืองแห่งการเรียนรู้ระดับโลกของ UNESCO",
    f"เครือข่ายระดับโลกว่าด้วย “{_UNESCO_LEARNING_CITY}”",
    "THE UNESCO GLOBAL NETWORK OF LEARNING CITIES: GNLC",
    "เครือข่ายเมืองแห่งการเรียนรู้ของ UNESCO",
    f"เครือข่ายระดับโลกของ{_UNESCO_LEARNING_CITY}",
    "UNESCO GNLC",
)
_GNLC_IN_HANDOUT = named(
    "gnlc",
    HANDOUT,
    _UNESCO_LEARNING_CITY,
    "The UNESCO Global Network of Learning Cities - GNLC",
    _CANONICAL,
)

NAMES = (
    item(
        16,
        "names-of-the-network",
        Kind.NAMING,
        citations=(MINISTRY_PAGE, PMU_A, MINISTRY_NEWS, KHON_KAEN_NEWS, HANDOUT),
        claims=(
            named("gnlc", MINISTRY_NEWS, _CANONICAL, "UNESCO Global Network of Learning Cities: GNLC"),
            _GNLC_IN_KHON_KAEN_NEWS,
            named(
                "gnlc",
                MINISTRY_PAGE,
                "เมืองแห่งการเรียนรู้ (GNLC)",
                _CANONICAL,
                "The UNESCO Global Network of Learning Cities - GNLC",
                "UNESCO GNLC",
            ),
            named(
                "gnlc",
                PMU_A,
                f"เครือข่ายโลกด้าน “{_UNESCO_LEARNING_CITY}",
                "The UNESCO Global Network of Learning Cities – GNLC",
                _CANONICAL,
                "UNESCO GNLC",
            ),
            _GNLC_IN_HANDOUT,
        ),
        concerns=("gnlc",),
    ),
    item(
        17,
        "company-in-khon-kaen",
        Kind.NAMING,
        citations=(KHON_KAEN_NEWS, PMU_A),
        claims=(
            named(
                "kktt",
                KHON_KAEN_NEWS,
                "บริษัทขอนแก่นพัฒนาเมือง จำกัด",
                "บริษัท ขอนแก่นพัฒนาเมือง (เคเคทีที) จำกัด",
            ),
            named("kktt", PMU_A, "บริษัท ขอนแก่นพัฒนาเมือง(เคเคทีที) จำกัด"),
        ),
    ),
    item(
        19,
        "director-general",
        Kind.NAMING,
        citations=(MINISTRY_NEWS, KHON_KAEN_NEWS),
        claims=(
            named("azoulay", MINISTRY_NEWS, "ออเดรย์ อาซูเลย์"),
            named("azoulay", KHON_KAEN_NEWS, "นางออเดรย์ อาซูเลย์"),
            named("director-general-of-unesco", MINISTRY_NEWS, "ผู้อำนวยการใหญ่ของยูเนสโก"),
            named("director-general-of-unesco", KHON_KAEN_NEWS, "ผู้อำนวยการใหญ่ยูเนสโก"),
        ),
    ),
    item(
        23,
        "names-of-the-conferences",
        Kind.NAMING,
        citations=(MINISTRY_PAGE,),
        claims=(
            named(
                "conference.1",
                MINISTRY_PAGE,
                "ที่ประชุมนานาชาติว่าด้วยเมืองแห่งการเรียนรู้ ครั้งที่ 1",
                "The First International Conference on Learning Cities: ICLC",
            ),
            named(
                "conference.2",
                MINISTRY_PAGE,
                "การประชุมนานาชาติว่าด้วยเมืองแห่งการเรียนรู้ ครั้งที่ 2",
                "The Second International Conference on Learning Cities",
            ),
            named(
                "conference.3",
                MINISTRY_PAGE,
                "การประชุมนานาชาติด้านเมืองแห่งการเรียนรู้ ครั้งที่ 3",
                "The Third International Conference on Learning Cities",
            ),
        ),
        concerns=("conference.1", "conference.2", "conference.3"),
    ),
    item(
        24,
        "names-of-the-goals",
        Kind.NAMING,
        citations=(MINISTRY_PAGE,),
        claims=(
            named(
                "sdgs",
                MINISTRY_PAGE,
                "เป้าหมายการพัฒนาที่ยั่งยืน",
                "เป้าหมายของสหประชาชาติด้านการพัฒนาอย่างยั่งยืน",
                "เป้าหมายแห่งการพัฒนาอย่างยั่งยืน",
            ),
        ),
        concerns=("sdgs",),
    ),
    item(
        25,
        "guidelines-and-manual",
        Kind.NAMING,
        citations=(MINISTRY_PAGE, READING),
        claims=(
            named("document.guidelines", MINISTRY_PAGE, "Guidelines for Building Learning Cities"),
            Claim("document.guidelines", "names", ("คู่มือการสร้างเมืองแห่งการเรียนรู้",), READING, mode=Mode.INFERRED),
        ),
        concerns=("document.guidelines",),
    ),
    item(
        33,
        "capital-letters",
        Kind.NOTATION,
        citations=(KHON_KAEN_NEWS, PMU_A),
        claims=(
            named("kgo-token", PMU_A, "KGO TOKEN", "KGO Token"),
            named("metaverse", PMU_A, "METAVERSE", "Metaverse"),
            _GNLC_IN_KHON_KAEN_NEWS,
        ),
        concerns=("gnlc",),
    ),
    item(
        39,
        "names-of-unesco",
        Kind.NAMING,
        citations=(MINISTRY_NEWS, KHON_KAEN_NEWS),
        claims=(
            named("unesco", MINISTRY_NEWS, "องค์การยูเนสโก", "ยูเนสโก"),
            named("unesco", KHON_KAEN_NEWS, "UNESCO", "ยูเนสโก"),
        ),
    ),
    item(
        40,
        "title-of-the-hand-out",
        Kind.NAMING,
        citations=(HANDOUT,),
        claims=(named("unesco-learning-city", HANDOUT, _UNESCO_LEARNING_CITY), _GNLC_IN_HANDOUT),
        concerns=("gnlc", "learning-city"),
    ),
    item(
        41,
        "lifelong-learning-city",
        Kind.NAMING,
        citations=(PMU_A,),
        claims=(named("unesco-learning-city", PMU_A, _UNESCO_LEARNING_CITY, "เมืองแห่งการเรียนรู้ตลอดชีวิตของยูเนสโก"),),
        concerns=("learning-city",),
    ),
    item(
        47,
        "words-for-stakeholders",
        Kind.NAMING,
        citations=(MINISTRY_PAGE, HANDOUT, PMU_A),
        claims=(
            named("stakeholder", MINISTRY_PAGE, "ผู้มีส่วนได้ส่วนเสีย", "ผู้มีส่วนเกี่ยวข้อง"),
            named("stakeholder", PMU_A, "ผู้มีส่วนได้ส่วนเสีย"),
            named("stakeholder", HANDOUT, "ผู้มีส่วนได้เสีย"),
        ),
        concerns=("key-features.condition.2",),
    ),
)
"""The inconsistencies of names and spellings."""
