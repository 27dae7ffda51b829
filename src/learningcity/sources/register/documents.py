"""The five Thai documents that the framework was first read from, as the public documents that they are."""

from __future__ import annotations

from learningcity.dates import PartialDate
from learningcity.sources.citations import Source
from learningcity.sources.register.publishers import BIC

__all__ = ["DOCUMENTS"]

DOCUMENTS = (
    Source(
        "bic-moe-news-2022",
        "พะเยา สุโขทัย หาดใหญ่ ร่วมเป็นสมาชิกใหม่ของเครือข่ายระดับโลกด้านเมืองแห่งการเรียนรู้",
        publisher=BIC,
        date=PartialDate(2022, 9, 6),
        language="th",
    ),
    Source(
        "khon-kaen-news-2024",
        "“ขอนแก่น” ได้รับคัดเลือกร่วมเป็นสมาชิกเครือข่ายเมืองแห่งการเรียนรู้ระดับโลกของ UNESCO (GNLC)",
        language="th",
    ),
    Source(
        "bic-moe-2021",
        "เมืองแห่งการเรียนรู้ (GNLC)",
        publisher=BIC,
        date=PartialDate(2021),
        language="th",
    ),
    Source(
        "pmu-a-2024",
        "บพท. หนุน ขอนแก่น – ยะลา ร่วมเป็นสมาชิกเครือข่ายโลกด้าน “เมืองแห่งการเรียนรู้ของยูเนสโก"
        " (The UNESCO Global Network of Learning Cities – GNLC)” ประจำปี 2567",
        publisher="Program Management Unit on Area-based Development (PMU-A)",
        language="th",
    ),
    Source(
        "gnlc-handout",
        "เมืองแห่งการเรียนรู้ของยูเนสโก (The UNESCO Global Network of Learning Cities - GNLC)",
        language="th",
    ),
)
