"""Words for times, numbers and what is counted."""

from __future__ import annotations

from learningcity.localization.glossary.entries import (
    HANDOUT,
    KHON_KAEN_NEWS,
    MINISTRY_NEWS,
    MINISTRY_PAGE,
    PMU_A,
    entry,
    own_words,
)

__all__ = ["TERMS"]

TERMS = (
    entry("time.buddhist-era", "Buddhist Era", "พ.ศ.", KHON_KAEN_NEWS, PMU_A),
    entry(
        "time.present",
        "present",
        "ปัจจุบัน",
        MINISTRY_NEWS,
        KHON_KAEN_NEWS,
        MINISTRY_PAGE,
        PMU_A,
        HANDOUT,
        variants=(own_words("now"),),
    ),
    entry("time.since-year", "since the year", "ตั้งแต่ปี", KHON_KAEN_NEWS, PMU_A),
    entry("month.02", "February", "กุมภาพันธ์", KHON_KAEN_NEWS, PMU_A),
    entry("month.05", "May", "พฤษภาคม", KHON_KAEN_NEWS),
    entry("month.09", "September", "กันยายน", MINISTRY_NEWS, MINISTRY_PAGE),
    entry("month.10", "October", "ตุลาคม", MINISTRY_PAGE),
    entry("number.million-people", "million people", "ล้านคน", KHON_KAEN_NEWS),
    entry("number.more-than", "more than", "กว่า", PMU_A),
    entry("number.more-than-half", "more than half", "มากกว่าครึ่ง", MINISTRY_NEWS, MINISTRY_PAGE, HANDOUT),
    entry("classifier.item", "item", "ประการ", MINISTRY_PAGE, HANDOUT, variants=(own_words("point"),)),
    entry("classifier.place", "place", "แห่ง", MINISTRY_PAGE, PMU_A, HANDOUT),
    entry("classifier.document", "document", "ฉบับ", MINISTRY_PAGE),
)
