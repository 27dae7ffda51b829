"""What the documents are called, language by language, in the wording of whoever prints it.

The first title of each is the one in its source language. No source gives an official title in Thai: those
here are the wording of the Ministry of Education of Thailand, and the name of a manual that the ministry does not
say to be the Guidelines. Two titles were read in part only, which the notes on their documents tell: the Russian one
of the Beijing Declaration, and the English one of the Hangzhou Statement.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from learningcity.guidance.citing import READING, cited, place_in
from learningcity.sources.citations import Citation, Standing
from learningcity.sources.titles import Title, Titles, TitleStatus

__all__ = ["TITLES"]

_VERIFIED, _REPORTED = Standing.VERIFIED, Standing.REPORTED


def _official(text: str, language: str, *ids: str, standing: Standing = _VERIFIED) -> Title:
    return Title(text=text, language=language, status=TitleStatus.OFFICIAL, citations=cited(*ids), standing=standing)


def _worded_by(status: TitleStatus, text: str, language: str, *ids: str) -> Title:
    return Title(text=text, language=language, status=status, citations=cited(*ids), standing=_REPORTED)


def _in_thai(text: str, *citations: Citation) -> Title:
    return Title(text=text, language="th", status=TitleStatus.GOVERNMENT, citations=citations, standing=_VERIFIED)


def _delegation(text: str, language: str, *ids: str) -> Title:
    return _worded_by(TitleStatus.NATIONAL_COMMISSION, text, language, *ids)


def _government(text: str, language: str, *ids: str) -> Title:
    return _worded_by(TitleStatus.GOVERNMENT, text, language, *ids)


def _journal(text: str, *ids: str) -> Title:
    return _worded_by(TitleStatus.JOURNAL, text, "zh", *ids)


def _press(text: str, language: str, *ids: str) -> Title:
    return _worded_by(TitleStatus.PRESS, text, language, *ids)


_TITLES: dict[str, Titles] = {
    "document.beijing-declaration": Titles(
        (
            _official("Beijing Declaration on Building Learning Cities", "en", "uil-beijing-report-2014"),
            _official(
                "Beijing Declaration on Building Learning Cities. Lifelong Learning for All: Promoting Inclusion,"
                " Prosperity and Sustainability in Cities",
                "en",
                "istruireilfuturo-beijing-2015",
            ),
            _in_thai("ปฏิญญากรุงปักกิ่งว่าด้วยการสร้างเมืองแห่งการเรียนรู้", place_in("bic-moe-2021", "first-conference")),
            _delegation(
                "Déclaration de Pékin sur la création des villes apprenantes", "fr", "S72", "cdeacf-beijing-2015"
            ),
            _official("إعلان بيجين حول مدن التعلم", "ar", "uil-guiding-documents-ar"),
            _journal("建设学习型城市北京宣言——全民终身学习：城市的包容、繁荣与可持续发展", "yang-shuyu-2022"),
            _delegation("Pekinger Erklärung über den Aufbau von Learning Cities", "de", "S85"),
            _government("학습도시 구축에 대한 베이징 선언", "ko", "S53"),
            _press("Пекинская декларация", "ru", "beijing-declaration-ru"),  # it goes on, and was read so far
            _press("Tuyên bố Bắc Kinh về Xây dựng các Thành phố Học tập", "vi", "vietnamnet-gnlc"),
            _press("Dichiarazione di Pechino", "it", "istruireilfuturo-beijing-2015"),
            _press(
                "Declaración de Beijing para el Desarrollo de las Ciudades del Aprendizaje", "es", "el-punto-critico"
            ),
        )
    ),
    "document.key-features": Titles(
        (
            _official("Key Features of Learning Cities", "en", "uil-beijing-report-2014"),
            _in_thai("คุณสมบัติของเมืองแห่งการเรียนรู้", place_in("bic-moe-2021", "first-conference")),
            _official("Référentiel de la ville apprenante", "fr", "uil-members-2016-fr", "S72"),
            _official("الملامح الرئيسية لمدن التعلم", "ar", "uil-guiding-documents-ar"),
            _journal("学习型城市的关键特征", "yuan-liu-2022"),
            _government("학습도시의 핵심특징", "ko", "S53"),
            _press("Các đặc trưng cơ bản của Thành phố Học tập", "vi", "vietnamnet-gnlc"),
            _press("Características-chave das Cidades de Aprendizagem", "pt", "programateip-2014"),
            _press("Características Clave", "es", "el-punto-critico"),
        )
    ),
    "document.guiding-documents": Titles(
        (
            _official("UNESCO Global Network of Learning Cities Guiding Documents", "en", "uil-guiding-documents-2015"),
            _official(
                "Réseau mondial UNESCO des villes apprenantes : Documents d'orientation",
                "fr",
                "uil-guiding-documents-fr",
            ),
            _official(
                "شبكة اليونسكو العالمية لمدن التعلّم. الوثيقتان التوجيهيتان:"
                " إعلان بيجين حول مدن التعلم والملامح الرئيسية لمدن التعلم",
                "ar",
                "uil-guiding-documents-ar",
            ),
        )
    ),
    "document.guidelines": Titles(
        (
            _official("Guidelines for Building Learning Cities", "en", "uil-guidelines-2015", "bic-moe-2021"),
            Title(
                text="คู่มือการสร้างเมืองแห่งการเรียนรู้",
                language="th",
                status=TitleStatus.GOVERNMENT,
                citations=(place_in("bic-moe-2021", "manual"), *READING),
                standing=Standing.UNVERIFIED,
            ),
        )
    ),
    "document.mexico-city-statement": Titles(
        (
            _official(
                "Mexico City Statement on Sustainable Learning Cities",
                "en",
                "uil-mexico-city-2015",
                "uil-mexico-city-statement",
            ),
            _in_thai(
                "แถลงการณ์กรุงเม็กซิโกซิตีว่าด้วยเมืองแห่งการเรียนรู้อย่างยั่งยืน",
                place_in("bic-moe-2021", "second-conference"),
            ),
            _official("Déclaration de Mexico sur les villes apprenantes pérennes", "fr", "uil-mexico-city-report-fr"),
            _official("Заявление Мехико об устойчивых обучающихся городах", "ru", "mexico-city-statement-ru"),
            _journal("建设可持续学习型城市的墨西哥城声明", "yang-shuyu-2022"),
            _press("멕시코시티 성명", "ko", "yeonsu-info-2021"),
            _press(
                "Manifiesto de la Ciudad de México sobre las Ciudades del Aprendizaje Sostenible",
                "es",
                "lanetwork-mexico",
            ),
        )
    ),
    "document.youth-statement": Titles(
        (
            _official(
                "3 x 3 x 3 x 3 Youth Statement on Learning Cities",
                "en",
                "uil-youth-statement-october-2015",
                "uil-youth-statement-december-2015",
            ),
        )
    ),
    "document.cork-call-to-action": Titles(
        (
            _official("Cork Call to Action for Learning Cities", "en", "uil-cork-2017"),
            _in_thai(
                "ข้อเรียกร้องเกี่ยวกับการปฏิบัติการเมืองคอร์กเพื่อพัฒนาเมืองแห่งการเรียนรู้",
                place_in("bic-moe-2021", "third-conference"),
            ),
            _journal("建设学习型城市科克行动倡议", "cork-call-zh-2018", "yang-shuyu-2022"),
            _press("코크 행동강령", "ko", "yeonsu-info-2021"),
        )
    ),
    "document.sdg-guide-to-action": Titles(
        (
            _official("Learning Cities and the SDGs: A Guide to Action", "en", "uil-cork-2017", "gced-sdg-guide"),
            _journal("学习型城市与可持续发展目标行动指南", "shi-feng-2022"),
        )
    ),
    "document.medellin-manifesto": Titles(
        (
            _official("Medellín Manifesto: Learning Cities for Inclusion", "en", "S94", standing=_REPORTED),
            _journal("麦德林宣言：学习型城市促进包容", "yang-shuyu-2022"),
            # The paper calls so what came of the fourth conference, and seems to mix it up with the strategy.
            Title(
                text="메데진 미래전략",
                language="ko",
                status=TitleStatus.PRESS,
                citations=(*cited("yeonsu-info-2021"), *READING),
                standing=Standing.UNVERIFIED,
            ),
        )
    ),
    "document.yeonsu-declaration": Titles(
        (
            _official("Yeonsu Declaration for Learning Cities", "en", "uil-enactment-guide-2022"),
            _official(
                "Yeonsu Declaration for Learning Cities:"
                " Building healthy and resilient cities through lifelong learning",
                "en",
                "zhu-min-2022",
                standing=_REPORTED,
            ),
            _official("Declaración de Yeonsu", "es", "uil-yeonsu-2021-es"),
            _journal("延寿学习型城市宣言——通过终身学习建设健康和富有韧性的城市", "yang-shuyu-2022"),
            _press("연수선언문", "ko", "yeonsu-info-2021"),
        )
    ),
    "document.yeonsu-enactment-guide": Titles(
        (_official("Enactment Guide of the Yeonsu Declaration for Learning Cities", "en", "uil-enactment-guide-2022"),)
    ),
    "document.jubail-commitment": Titles(
        (
            _official("Jubail Commitment", "en", "catania-jubail-2024", standing=_REPORTED),
            _press("Compromiso de Jubail", "es", "patrimonioactual-jubail"),
        )
    ),
    "document.hangzhou-statement": Titles(
        (
            _official("Hangzhou Statement of the Members", "en", "uil-hangzhou-2016"),  # it goes on, as above
            _press("学习型城市建设杭州宣言", "zh", "hangzhou-statement-2016"),
        )
    ),
    "document.villa-maria-declaration": Titles((_official("Villa María Declaration", "en", "uil-villa-maria-2017"),)),
    "document.gwangmyeong-declaration": Titles((_press("광명선언문", "ko", "edaily-gwangmyeong-2017"),)),
}
"""The titles of each document, by its id."""

TITLES: Mapping[str, Titles] = MappingProxyType(_TITLES)
"""The titles of each document, by its id."""
