"""The five Thai documents that the framework was first read from, as the public documents that they are."""

from __future__ import annotations

from learningcity.dates import PartialDate
from learningcity.sources.citations import Source
from learningcity.sources.register.publishers import BIC
from learningcity.texts import Message

__all__ = ["DOCUMENTS"]

DOCUMENTS = (
    Source(
        "bic-moe-news-2022",
        "พะเยา สุโขทัย หาดใหญ่ ร่วมเป็นสมาชิกใหม่ของเครือข่ายระดับโลกด้านเมืองแห่งการเรียนรู้",
        publisher=BIC,
        date=PartialDate(2022, 9, 6),
        language="th",
        url="https://www.moe.go.th/%E0%B8%9E%E0%B8%B0%E0%B9%80%E0%B8%A2%E0%B8%B2-%E0%B8%AA%E0%B8%B8%E0%B9%82%E0%B8%82%E0%B8%97%E0%B8%B1%E0%B8%A2-%E0%B8%AB%E0%B8%B2%E0%B8%94%E0%B9%83%E0%B8%AB%E0%B8%8D%E0%B9%88-%E0%B8%A3%E0%B9%88/",
    ),
    Source(
        "khon-kaen-news-2024",
        language="th",
        # The text begins with its lead; what it was headed with was not seen.
        url="https://poonamtongtin.com/%e0%b8%a2%e0%b8%b9%e0%b9%80%e0%b8%99%e0%b8%aa%e0%b9%82%e0%b8%81%e0%b8%a3%e0%b8%b1%e0%b8%9a%e0%b8%a3%e0%b8%ad%e0%b8%87-%e0%b8%97%e0%b8%99-%e0%b8%82%e0%b8%ad%e0%b8%99%e0%b9%81%e0%b8%81%e0%b9%88",
        description=Message("source.khon-kaen-news-2024"),
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
        publisher="หน่วยบริหารและจัดการทุนด้านการพัฒนาระดับพื้นที่ (บพท.)",
        language="th",
        url="https://pmua.or.th/14123/",
    ),
    Source(
        "gnlc-handout",
        "เมืองแห่งการเรียนรู้ของยูเนสโก (The UNESCO Global Network of Learning Cities - GNLC)",
        language="th",
    ),
)
