"""Conferences, documents, goals, and the building of a learning city."""

from __future__ import annotations

from learningcity.localization.glossary.entries import (
    HANDOUT,
    KHON_KAEN_NEWS,
    MINISTRY_NEWS,
    MINISTRY_PAGE,
    PMU_A,
    abbreviated,
    alias,
    entry,
    own_words,
)

__all__ = ["TERMS"]

TERMS = (
    entry(
        "conference.iclc",
        "International Conference on Learning Cities",
        "การประชุมนานาชาติว่าด้วยเมืองแห่งการเรียนรู้",
        MINISTRY_PAGE,
        names="iclc",
        variants=(
            alias("การประชุมนานาชาติด้านเมืองแห่งการเรียนรู้", MINISTRY_PAGE),
            abbreviated("ICLC", MINISTRY_PAGE),
        ),
    ),
    entry("conference.edition", "edition number", "ครั้งที่", MINISTRY_PAGE),
    entry("conference.theme", "theme", "หัวข้อ", MINISTRY_PAGE),
    entry(
        "conference.theme.2", "Building Sustainable Learning Cities", "การสร้างเมืองแห่งการเรียนรู้อย่างยั่งยืน", MINISTRY_PAGE
    ),
    entry("conference.delegate", "delegate", "ผู้แทน", MINISTRY_PAGE, PMU_A),
    entry("conference.high-level", "high-level meeting", "การประชุมระดับสูง", KHON_KAEN_NEWS),
    entry("conference.virtual", "virtual", "แบบเสมือนจริง", KHON_KAEN_NEWS, names="event-mode.virtual"),
    entry(
        "conference.2024-title",
        "Empowering Learners of All Ages: UNESCO Learning Cities Transform Lives",
        "เสริมศักยภาพผู้เรียนทุกวัย: เมืองแห่งการเรียนรู้ของยูเนสโกพลิกโฉมชีวิต",
        KHON_KAEN_NEWS,
    ),
    entry(
        "document.beijing-declaration",
        "Beijing Declaration on Building Learning Cities",
        "ปฏิญญากรุงปักกิ่งว่าด้วยการสร้างเมืองแห่งการเรียนรู้",
        MINISTRY_PAGE,
        names="document.beijing-declaration",
    ),
    entry(
        "document.mexico-statement",
        "Mexico City Statement on Sustainable Learning Cities",
        "แถลงการณ์กรุงเม็กซิโกซิตีว่าด้วยเมืองแห่งการเรียนรู้อย่างยั่งยืน",
        MINISTRY_PAGE,
        names="document.mexico-city-statement",
    ),
    entry(
        "document.cork-call",
        "Cork Call to Action for Learning Cities",
        "ข้อเรียกร้องเกี่ยวกับการปฏิบัติการเมืองคอร์กเพื่อพัฒนาเมืองแห่งการเรียนรู้",
        MINISTRY_PAGE,
        names="document.cork-call-to-action",
    ),
    entry(
        "document.guidelines",
        "Guidelines for Building Learning Cities",
        "คู่มือการสร้างเมืองแห่งการเรียนรู้",
        MINISTRY_PAGE,
        names="document.guidelines",
    ),
    entry("document.declaration", "declaration", "ปฏิญญา", MINISTRY_PAGE, names="document-kind.declaration"),
    entry("document.statement", "statement", "แถลงการณ์", MINISTRY_PAGE, names="document-kind.statement"),
    entry("document.call", "call", "ข้อเรียกร้อง", MINISTRY_PAGE, variants=(own_words("demand"),)),
    entry("document.manual", "manual", "คู่มือ", MINISTRY_PAGE, names="document-kind.guide"),
    entry("document.adopt", "adopt", "รับรอง", MINISTRY_PAGE, names="outcome-relation.adopted"),
    entry("document.launch", "launch", "เปิดตัว", MINISTRY_PAGE, names="outcome-relation.launched"),
    entry("document.strategic-direction", "strategic direction", "แนวทางเชิงกลยุทธ์", MINISTRY_PAGE),
    entry("document.action-plan", "action plan", "แผนปฏิบัติการ", MINISTRY_PAGE),
    entry("document.local-action-plan", "local action plan", "แผนปฏิบัติการระดับท้องถิ่น", MINISTRY_PAGE),
    entry("document.copyright", "all rights reserved", "สงวนลิขสิทธิ์", MINISTRY_PAGE),
    entry(
        "sdg.goals",
        "Sustainable Development Goals",
        "เป้าหมายการพัฒนาที่ยั่งยืน",
        MINISTRY_PAGE,
        HANDOUT,
        names="sdgs",
        variants=(
            alias("เป้าหมายของสหประชาชาติด้านการพัฒนาอย่างยั่งยืน", MINISTRY_PAGE),
            own_words("UN goals for sustainable development"),
            alias("เป้าหมายแห่งการพัฒนาอย่างยั่งยืน", MINISTRY_PAGE),
            own_words("goals of sustainable development"),
            abbreviated("SDGs", MINISTRY_PAGE, HANDOUT, language="en"),
        ),
    ),
    entry(
        "sdg.goal4",
        "inclusive, equitable, quality education",
        "การจัดการศึกษาอย่างครอบคลุม เท่าเทียม และมีคุณภาพ",
        MINISTRY_PAGE,
        HANDOUT,
        names="sdg.4",
    ),
    entry("sdg.goal11", "develop cities and settlements", "พัฒนาเมืองและถิ่นฐาน", MINISTRY_PAGE, HANDOUT, names="sdg.11"),
    entry("sdg.dimension", "dimension", "มิติ", MINISTRY_PAGE),
    entry(
        "sdg.dimension.social",
        "social development",
        "การพัฒนาสังคม",
        MINISTRY_PAGE,
        names="sustainability-dimension.social",
    ),
    entry(
        "sdg.dimension.environment",
        "environment",
        "สิ่งแวดล้อม",
        MINISTRY_PAGE,
        HANDOUT,
        names="sustainability-dimension.environmental",
    ),
    entry("journey.journey", "continuous and long journey", "การเดินทางที่ต่อเนื่องและยาวนาน", MINISTRY_PAGE),
    entry("journey.plan", "operating plan", "แผนการดำเนินงาน", MINISTRY_PAGE, names="action-area.plan"),
    entry("journey.leader", "strong leader", "ผู้นำที่เข้มแข็ง", MINISTRY_PAGE),
    entry(
        "journey.participation",
        "participation",
        "การมีส่วนร่วม",
        MINISTRY_NEWS,
        MINISTRY_PAGE,
        PMU_A,
        HANDOUT,
        names="action-area.involvement",
    ),
    entry(
        "journey.celebration", "celebratory activity", "กิจกรรมเฉลิมฉลอง", MINISTRY_PAGE, names="action-area.celebration"
    ),
    entry("journey.experience", "enjoyable experience", "ประสบการณ์ที่สนุกสนาน", MINISTRY_PAGE),
    entry(
        "journey.monitoring",
        "monitoring and evaluation",
        "การติดตามและประเมินผล",
        MINISTRY_PAGE,
        names="action-area.monitoring",
    ),
    entry("journey.funding", "source of funds", "แหล่งเงินทุน", MINISTRY_PAGE, names="action-area.funding"),
)
