"""Who may join, in which form, how a city is admitted, and what the network does."""

from __future__ import annotations

from learningcity.localization.glossary.entries import (
    HANDOUT,
    KHON_KAEN_NEWS,
    MINISTRY_NEWS,
    MINISTRY_PAGE,
    PMU_A,
    alias,
    entry,
    own_words,
    short,
)

__all__ = ["TERMS"]

TERMS = (
    entry("eligibility.endorsement", "endorsement by the mayor", "การรับรองโดยนายกเทศมนตรี", MINISTRY_PAGE),
    entry("eligibility.population", "at least 10,000 people", "อย่างน้อย 10,000 คนขึ้นไป", MINISTRY_PAGE),
    entry(
        "eligibility.municipal-council",
        "municipal council",
        "สภาเทศบาล",
        KHON_KAEN_NEWS,
        MINISTRY_PAGE,
        names="governing-body-kind.municipal-council",
    ),
    entry(
        "eligibility.other-council",
        "another elected council",
        "สภาอื่นที่ได้รับการเลือกตั้ง",
        MINISTRY_PAGE,
        names="governing-body-kind.other-elected-council",
    ),
    entry("eligibility.elected", "elected", "ได้รับการเลือกตั้ง", MINISTRY_PAGE),
    entry(
        "form.learning-municipality",
        "Learning Municipality",
        "เทศบาลแห่งการเรียนรู้",
        MINISTRY_PAGE,
        names="learning-city-form.learning-municipality",
    ),
    entry(
        "form.learning-village",
        "Learning Village",
        "หมู่บ้านแห่งการเรียนรู้",
        MINISTRY_PAGE,
        names="learning-city-form.learning-village",
    ),
    entry(
        "form.learning-town",
        "Learning Town",
        "เมืองแห่งการเรียนรู้",
        MINISTRY_PAGE,
        names="learning-city-form.learning-town",
    ),
    entry(
        "form.learning-community",
        "Learning Community",
        "ชุมชนแห่งการเรียนรู้",
        MINISTRY_PAGE,
        names="learning-city-form.learning-community",
    ),
    entry("admission.announce", "announce the list of cities", "ประกาศรายชื่อเมือง", MINISTRY_NEWS, KHON_KAEN_NEWS),
    entry(
        "admission.select",
        "be selected",
        "ได้รับคัดเลือก",
        KHON_KAEN_NEWS,
        variants=(alias("ได้รับการคัดเลือก", KHON_KAEN_NEWS),),
    ),
    entry("admission.certify", "certification of membership", "การรับรองสมาชิก", KHON_KAEN_NEWS),
    entry("admission.join", "join as a member", "เข้าร่วมเป็นสมาชิก", MINISTRY_NEWS, KHON_KAEN_NEWS, MINISTRY_PAGE, PMU_A),
    entry("admission.apply", "apply to join", "สมัครเข้าร่วมเป็นสมาชิก", MINISTRY_NEWS, MINISTRY_PAGE),
    entry("admission.review", "pass the review", "ผ่านการพิจารณา", PMU_A),
    entry(
        "admission.recommendation",
        "recommendation of the jury of experts",
        "คำแนะนำของคณะกรรมการผู้เชี่ยวชาญ",
        KHON_KAEN_NEWS,
        names="gnlc.admission-conditions.jury",
    ),
    entry("admission.present", "present to the committee", "นำเสนอต่อคณะกรรมการ", KHON_KAEN_NEWS),
    entry("admission.condition", "important condition", "เงื่อนไขสำคัญ", KHON_KAEN_NEWS, HANDOUT),
    entry("admission.commitment", "strong commitment", "ความมุ่งมั่นอันแรงกล้า", KHON_KAEN_NEWS),
    entry(
        "admission.administration",
        "city administration",
        "ฝ่ายบริหารของทางการเมือง",
        KHON_KAEN_NEWS,
        names="commitment-bearer.administration",
    ),
    entry(
        "admission.policy-initiative",
        "policy initiative",
        "ความคิดริเริ่มด้านนโยบาย",
        KHON_KAEN_NEWS,
        names="city.policy-initiatives",
    ),
    entry("admission.edition", "edition", "ประจำปี", MINISTRY_NEWS, PMU_A, variants=(own_words("for the year"),)),
    entry("admission.honour", "outstanding effort", "ความพยายามอันโดดเด่น", MINISTRY_NEWS, KHON_KAEN_NEWS),
    entry("admission.readiness", "readiness", "ความพร้อม", KHON_KAEN_NEWS),
    entry(
        "admission.jury",
        "jury of experts",
        "คณะกรรมการผู้เชี่ยวชาญ",
        KHON_KAEN_NEWS,
        names="organisation.gnlc-jury",
        variants=(short("คณะกรรมการ", KHON_KAEN_NEWS),),
    ),
    entry(
        "function.policy-dialogue",
        "policy dialogue",
        "การหารือร่วมกันเกี่ยวกับนโยบาย",
        MINISTRY_PAGE,
        names="network-function.policy-dialogue",
    ),
    entry(
        "function.peer-learning",
        "peer learning",
        "การเรียนรู้ระหว่างกัน",
        KHON_KAEN_NEWS,
        MINISTRY_PAGE,
        names="network-function.peer-learning",
    ),
    entry(
        "function.links",
        "making links",
        "สร้างความเชื่อมโยง",
        KHON_KAEN_NEWS,
        MINISTRY_PAGE,
        names="network-function.links",
    ),
    entry(
        "function.partnership",
        "partnership",
        "ความเป็นหุ้นส่วน",
        KHON_KAEN_NEWS,
        MINISTRY_PAGE,
        names="network-function.partnerships",
    ),
    entry(
        "function.capacity", "capacity building", "สร้างขีดความสามารถ", MINISTRY_PAGE, names="network-function.capacity"
    ),
    entry(
        "function.instruments",
        "develop instruments",
        "พัฒนาเครื่องมือ",
        MINISTRY_PAGE,
        names="network-function.instruments",
    ),
    entry(
        "function.track-progress", "track progress", "ติดตามความก้าวหน้า", KHON_KAEN_NEWS, names="instrument-purpose.track"
    ),
)
