"""Sources on the Key Features of Learning Cities."""

from __future__ import annotations

from learningcity.dates import PartialDate
from learningcity.sources.citations import Source
from learningcity.sources.register.publishers import UIL
from learningcity.texts import Message

__all__ = ["FEATURES"]

FEATURES: tuple[Source, ...] = (
    Source(
        "uil-key-features",
        publisher=UIL,
        language="en",
        url="http://learningcities.uil.unesco.org/key-features/key-features-of-learning-cities",
        description=Message("source.uil-key-features"),
    ),
    Source(
        "uil-plenary-2015",
        publisher=UIL,
        language="en",
        url="https://uil.unesco.org/lifelong-learning/learning-cities/plenary-session-implementing-key-features-sustainable-learning",
        description=Message("source.uil-plenary-2015"),
    ),
    Source(
        "uil-guiding-documents-2015",
        publisher=f"{UIL}; copy on slidelegend.com",
        date=PartialDate(2015),
        language="en",
        url="https://slidelegend.com/unesco-global-network-of-learning-cities-guiding-unesdoc_59e435d81723ddd8d81fe7fd.html",
        description=Message("source.uil-guiding-documents-2015"),
    ),
    Source(
        "uil-documents-2016",
        publisher=UIL,
        date=PartialDate(2016, 4, 8),
        language="en",
        url="http://uil.unesco.org/lifelong-learning/learning-cities/learning-cities-documents-and-materials-now-available-all-six",
        description=Message("source.uil-documents-2016"),
    ),
    Source(
        "el-punto-critico",
        publisher="El Punto Crítico",
        language="es",
        url="https://elpuntocritico.com/world/211-gobierno-df/71495-asume-df-dogma-de-beijing-para-consolidarse-como-ciudad-del-aprendizaje",
        description=Message("source.el-punto-critico"),
    ),
    Source(
        "lanetwork-mexico",
        publisher="lanetwork.org",
        language="es",
        url="https://lanetwork.org/ciudad-mexico-la-unesco-trabajan-aprendizaje-las-ciudades",
        description=Message("source.lanetwork-mexico"),
    ),
    Source(
        "trithucvn-2024",
        publisher="trithucvn2.net",
        date=PartialDate(2024, 2),
        language="vi",
        url="https://trithucvn2.net/tin-tuc-vn/viet-nam-them-2-thanh-pho-gia-nhap-mang-luoi-thanh-pho-hoc-tap-toan-cau.html/amp",
        description=Message("source.trithucvn-2024"),
    ),
    Source(
        "viet-jo-2024",
        publisher="viet-jo.com",
        date=PartialDate(2024, 2, 16),
        language="ja",
        url="https://viet-jo.com/news/social/240216075757.html",
        description=Message("source.viet-jo-2024"),
    ),
)
