"""Sources on the Sustainable Development Goals, and on who links learning cities to them."""

from __future__ import annotations

from learningcity.dates import PartialDate
from learningcity.sources.citations import Source
from learningcity.sources.register.publishers import UIL, UNESCO
from learningcity.texts import Message

__all__ = ["GOALS"]

GOALS: tuple[Source, ...] = (
    Source(
        "un-kos",
        "A Knowledge Organization System for the United Nations Sustainable Development Goals",
        publisher="United Nations (Amit Joshi, Luis Gonzalez Morales, Szymon Klarman, and Aaron Helton), New York, NY",
        date=PartialDate(2019),
        language="en",
        url="http://metadata.un.org/sdg",
    ),
    *(
        Source(
            f"un-sdg-names-{language}",
            publisher="United Nations",
            language=language,
            url=f"https://www.un.org/sustainabledevelopment/{language}/",
            description=Message("source.un-sdg-names"),
        )
        for language in ("fr", "es", "ar", "zh", "ru")
    ),
    Source(
        "open-sdg",
        publisher="Open SDG",
        date=PartialDate(2025, 8, 19),
        language="en",
        url="https://open-sdg.org/sdg-translations/",
        description=Message("source.open-sdg"),
    ),
    Source(
        "nesdc-sdgs",
        publisher="Office of the National Economic and Social Development Council (NESDC)",
        language="th",
        url="https://sdgs.nesdc.go.th/",
        description=Message("source.nesdc-sdgs"),
    ),
    Source(
        "stri-cmu",
        publisher="stri.cmu.ac.th",
        language="th",
        url="https://stri.cmu.ac.th/tip_detail.php?id=57",
        description=Message("source.stri-cmu"),
    ),
    Source(
        "unesco-sdg-4-targets",
        publisher=f"{UNESCO} (web archive capture of 4 July 2018)",
        language="en",
        url="https://webarchive.unesco.org/web/20180704010901/https://en.unesco.org/node/265600",
        description=Message("source.unesco-sdg-4-targets"),
    ),
    Source(
        "ipfrs-education",
        publisher="ipfrs.education",
        language="en",
        url="https://ipfrs.education/en/enonciations-sur-leducation",
        description=Message("source.ipfrs-education"),
    ),
    Source(
        "global-goals",
        publisher="Project Everyone, Global Goals campaign",
        language="en",
        url="https://www.globalgoals.org/",
        description=Message("source.global-goals"),
    ),
    Source(
        "sasdghub-sdg-4",
        publisher="sasdghub.up.ac.za",
        language="en",
        url="https://sasdghub.up.ac.za/en/training/sdg-4-quality-education/",
        description=Message("source.sasdghub-sdg-4"),
    ),
    Source(
        "cork-conference-sdgs",
        publisher="International Conference on Learning Cities, Cork",
        date=PartialDate(2017),
        language="en",
        url="http://learningcities2017.org/learning-cities/learning-cities-the-un-sustainable-development-goals/",
        description=Message("source.cork-conference-sdgs"),
    ),
    Source(
        "ukraine-mfa-gnlc",
        publisher="Ministry of Foreign Affairs of Ukraine",
        language="en",
        url="https://unesco.mfa.gov.ua/en/ukraine-and-unesco-cooperation/unesco-global-network-learning-cities",
        description=Message("source.ukraine-mfa-gnlc"),
    ),
    Source(
        "uil-mexico-city-statement",
        publisher=f"{UIL} (web archive capture of 14 December 2015)",
        language="en",
        url="https://webarchive.unesco.org/web/20151214150551/http://uil.unesco.org/lifelong-learning/project/mexico-city-statement-sustainable-learning-cities",
        description=Message("source.uil-mexico-city-statement"),
    ),
    Source(
        "mexico-city-statement-ru",
        "Заявление Мехико об устойчивых обучающихся городах",
        publisher="studylib.ru",
        language="ru",
        url="https://deploy.studylib.ru/doc/2148591/zayavlenie-mehiko-ob-ustojchivyh-obuchayushhihsya-gorodah",
    ),
    Source(
        "mexico-city-statement-it",
        publisher="istruireilfuturo.com",
        date=PartialDate(2015, 11, 9),
        language="it",
        url="https://istruireilfuturo.com/2015/11/09/citta-del-messico-dichiarazione-delle-learning-cities/",
        description=Message("source.mexico-city-statement-it"),
    ),
    Source(
        "gced-sdg-guide",
        publisher="GCED Clearinghouse",
        language="en",
        url="https://gcedclearinghouse.org/resources/learning-cities-and-sdgs-guide-action",
        description=Message("source.gced-sdg-guide"),
    ),
    Source(
        "zhu-min-2022",
        "通过终身学习建设健康而富有韧性的城市——UNESCO第五届国际学习型城市大会要旨解读",
        publisher="Zhu Min; zgkjsz.com",
        date=PartialDate(2022),
        language="zh",
        url="http://zgkjsz.com/page/2022/1123/11488739.shtml",
    ),
    Source(
        "dvv-ukraine-2024",
        publisher="DVV International Ukraine",
        date=PartialDate(2024, 12),
        language="en",
        url="https://www.dvv-international.org.ua/ukraine/news/detail/the-sixth-international-conference-on-learning-cities-iclc6-held-in-jubail",
        description=Message("source.dvv-ukraine-2024"),
    ),
)
