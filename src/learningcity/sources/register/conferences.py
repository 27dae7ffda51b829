"""Sources on the conferences, the other meetings, and the documents that came of them."""

from __future__ import annotations

from learningcity.dates import PartialDate
from learningcity.sources.citations import Source
from learningcity.sources.register.publishers import UIL, UNESCO
from learningcity.texts import Message

__all__ = ["CONFERENCES"]

_GCED = "GCED Clearinghouse"
_PASCAL = "PASCAL Observatory"
_WEB_ARCHIVE = "https://webarchive.unesco.org/web"

_PREPARATION = (
    Source(
        "uil-hangzhou-2012",
        "International Consultative Meeting for Establishing the UNESCO-Global Learning Cities Network in Hangzhou,"
        " China",
        publisher=UIL,
        date=PartialDate(2012, 12, 13),
        language="en",
        url="https://uil.unesco.org/lifelong-learning/international-consultative-meeting-establishing-unesco-global-learning-cities",
    ),
    Source(
        "uil-girona-2013",
        publisher=UIL,
        language="en",
        url="http://uil.unesco.org/home/news-target/determining-key-features-of-learning-cities/0d8af99ec513aa2edacc2abf4ac9cd3e/",
        description=Message("source.uil-girona-2013"),
    ),
    Source(
        "fcuni-jeju-2013",
        publisher="fcuni.canalblog.com",
        date=PartialDate(2013, 6, 15),
        language="en",
        url="http://fcuni.canalblog.com/archives/2013/06/15/29110202.html",
        description=Message("source.fcuni-jeju-2013"),
    ),
    Source(
        "uil-expert-meeting-2014",
        "Achievements and lessons learnt in building learning cities and in the expansion of the UNESCO GNLC",
        publisher=UIL,
        date=PartialDate(2014, 12, 12),
        language="en",
        url="https://preprod.uil.unesco.org/lifelong-learning/achievements-and-lessons-learnt-building-learning-cities-and-expansion-unesco-gnlc",
    ),
    Source(
        "hangzhou-experts-2015",
        "翁卫军在全球学习型城市大会第二次国际专家会议上的致辞",
        publisher="hangzhou.com.cn",
        date=PartialDate(2015, 3, 4),
        language="zh",
        url="http://hznews.hangzhou.com.cn/chengshi/content/2015-03/04/content_5671668.htm",
    ),
)

_BEIJING = (
    Source(
        "uil-beijing-report-2014",
        "Conference Report: International Conference on Learning Cities - Beijing, China",
        publisher=UIL,
        date=PartialDate(2014),
        language="en",
        url="https://uil.unesco.org/lifelong-learning/learning-cities/conference-report-international-conference-learning-cities-beijing",
    ),
    Source(
        "unesco-beijing-opening-2013",
        "“We need Learning Cities for a Better Future for All,” declares UNESCO Director-General in Beijing",
        publisher=f"{UNESCO}; reproduced by hindi-lyrics.com",
        date=PartialDate(2013, 10, 21),
        language="en",
        url="http://www.hindi-lyrics.com/en/articles/we-need-learning-cities-better-future-all-declares-unesco-director-general-beijing",
    ),
    Source(
        "uil-beijing-2013",
        "“The thriving cities of the future will be learning cities”: UNESCO helps shape the future of cities",
        publisher=UIL,
        date=PartialDate(2013, 11, 22),
        language="en",
        url="https://uil.unesco.org/lifelong-learning/learning-cities/thriving-cities-future-will-be-learning-cities-unesco-helps-shape",
    ),
    Source(
        "fcuni-beijing-2013",
        "“The thriving cities of the future will be learning cities”: UNESCO helps shape the future of cities",
        publisher=f"{UNESCO}; reproduced by fcuni.canalblog.com",
        date=PartialDate(2013, 11, 16),
        language="en",
        url="https://fcuni.canalblog.com/archives/2013/11/16/28441178.html",
    ),
    Source(
        "pascal-mexico-city-2014",
        publisher=_PASCAL,
        date=PartialDate(2014),
        language="en",
        url="http://pascalobservatory.org/pascalnow/pascal-activities/news/pascal-associates-unesco-learning-cities-meeting-mexico-city",
        description=Message("source.pascal-mexico-city-2014"),
    ),
    Source(
        "istruireilfuturo-beijing-2015",
        publisher="istruireilfuturo.com",
        date=PartialDate(2015, 4, 19),
        language="it",
        url="https://istruireilfuturo.com/2015/04/19/la-citta-che-apprende-la-dichiarazione-di-pechino/",
        description=Message("source.istruireilfuturo-beijing-2015"),
    ),
    Source(
        "cdeacf-beijing-2015",
        "Rapport « Conférence internationale sur les villes apprenantes »",
        publisher="CDÉACF",
        date=PartialDate(2015, 1, 19),
        language="fr",
        url="http://cdeacf.ca/actualite/2015/01/19/rapport-conference-internationale-villes-apprenantes",
    ),
    Source(
        "uil-members-2016-fr",
        "Plus de 100 nouvelles villes intègrent le Réseau mondial UNESCO des villes apprenantes",
        publisher=UIL,
        date=PartialDate(2016, 8, 23),
        language="fr",
        url="http://uil.unesco.org/fr/apprendre-au-long-vie/projet/plus-100-nouvelles-villes-integrent-reseau-mondial-unesco-villes",
    ),
    Source(
        "uil-guiding-documents-fr",
        publisher=f"{UIL}; copy on fdocuments.fr",
        language="fr",
        url="https://fdocuments.fr/document/reseau-mondial-unesco-des-villes-pour-les-chercheurs-en-education-planificateurs.html",
        description=Message("source.uil-guiding-documents-fr"),
    ),
    Source(
        "uil-guiding-documents-ar",
        publisher=f"{UIL}; copy on scribd.com",
        date=PartialDate(2015),
        language="ar",
        url="https://www.scribd.com/document/676459444/Unesco-Global-Network-of-Learning-Cities-Guiding-Documents-Ar",
        description=Message("source.uil-guiding-documents-ar"),
    ),
)

_MEXICO_CITY = (
    Source(
        "uil-mexico-city-before-2015",
        publisher=UIL,
        language="en",
        url="https://uil.unesco.org/event/2nd-international-conference-learning-cities",
        description=Message("source.uil-mexico-city-before-2015"),
    ),
    Source(
        "uil-mexico-city-2015",
        "In a nutshell: The 2nd International Conference on Learning Cities",
        publisher=UIL,
        date=PartialDate(2015, 10, 15),
        language="en",
        url="https://uil.unesco.org/lifelong-learning/learning-cities/nutshell-2nd-international-conference-learning-cities",
    ),
    Source(
        "soolun-mexico-city",
        publisher="soolun.net",
        language="zh",
        url="https://soolun.net/periodical/5f30f840cc4a52c7a1743ee7d860c8b2.html",
        description=Message("source.soolun-mexico-city"),
    ),
    Source(
        "ualc-mexico-city",
        "Конференція в Мехіко",
        publisher="ualc.org.ua",
        language="uk",
        url="http://ualc.org.ua/konferencija-v-mehiko/",
    ),
    Source(
        "uil-mexico-city-report-2016",
        "Report on the 2nd International Conference on Learning Cities just published",
        publisher=UIL,
        date=PartialDate(2016, 4),
        language="en",
        url=f"{_WEB_ARCHIVE}/20201204235840/https://uil.unesco.org/lifelong-learning/learning-cities/report-2nd-international-conference-learning-cities-just-published",
    ),
    Source(
        "uil-mexico-city-report-fr",
        "Vient de paraître : Rapport de la 2de Conférence internationale sur les villes apprenantes",
        publisher=UIL,
        date=PartialDate(2017, 5),
        language="fr",
        url=f"{_WEB_ARCHIVE}/20201205082357/https://uil.unesco.org/fr/apprendre-au-long-vie/villes-apprenantes/vient-paraitre-rapport-2de-conference-internationale-villes",
    ),
    Source(
        "uil-youth-statement-october-2015",
        "3 x 3 x 3 x 3 Youth Statement on Learning Cities",
        publisher=UIL,
        date=PartialDate(2015, 10, 21),
        language="en",
        url="https://uil.unesco.org/lifelong-learning/learning-cities/3-x-3-x-3-x-3-youth-statement-learning-cities",
    ),
    Source(
        "uil-youth-statement-december-2015",
        "Youth Statement on Learning Cities now available in English, French and Spanish",
        publisher=UIL,
        date=PartialDate(2015, 12, 31),
        language="en",
        url="https://uil.unesco.org/lifelong-learning/learning-cities/youth-statement-learning-cities-now-available-english-french-and",
    ),
)

_CORK = (
    Source(
        "cork-city-2017",
        "Three day UNESCO conference in Cork comes to a close",
        publisher="Cork City Council",
        date=PartialDate(2017, 9),
        language="en",
        url="http://www.corkcity.ie/news/mainbody,80353,en.html",
    ),
    Source(
        "cork-city-later",
        publisher="Cork City Council",
        language="en",
        description=Message("source.cork-city-later"),
    ),
    Source(
        "unu-cork-2017",
        "UNESCO 3rd International Conference on Learning Cities",
        publisher="United Nations University International Institute for Global Health",
        date=PartialDate(2017, 10, 16),
        language="en",
        url="https://iigh.unu.edu/news/news/unesco-3rd-international-conference-on-learning-cities.html",
    ),
    Source(
        "pascal-cork",
        "Final draft of the third ICLC outcome document - “Call for Action”",
        publisher=_PASCAL,
        language="en",
        url="https://lcn.pascalobservatory.org/pascalnow/pascal-activities/news/final-draft-third-iclc-outcome-document-call-action",
    ),
    Source(
        "uil-cork-2017",
        "Achieving sustainable development through learning cities: Cork Call to Action",
        publisher=UIL,
        date=PartialDate(2017, 12, 7),
        language="en",
        url=f"{_WEB_ARCHIVE}/20180704032628/http://uil.unesco.org/lifelong-learning/learning-cities/achieving-sustainable-development-through-learning-cities-cork",
    ),
    Source(
        "cork-call-zh-2018",
        publisher="zgkjsz.com",
        date=PartialDate(2018, 1, 13),
        language="zh",
        url="http://zgkjsz.com/page/2018/0113/14754705.shtml",
        description=Message("source.cork-call-zh-2018"),
    ),
    Source(
        "istruireilfuturo-cork-2019",
        publisher="istruireilfuturo.com",
        date=PartialDate(2019, 6, 25),
        language="it",
        url="https://istruireilfuturo.com/2019/06/25/",
        description=Message("source.istruireilfuturo-cork-2019"),
    ),
    Source(
        "uil-sdg-guide-2017",
        publisher=f"{UIL}; copy on scribd.com",
        date=PartialDate(2017),
        language="en",
        url="https://tr.scribd.com/document/391342639/Learning-City-and-SDGS",
        description=Message("source.uil-sdg-guide-2017"),
    ),
)

_MEDELLIN = (
    Source(
        "uil-medellin-2019",
        "Conference Report: Fourth International Conference on Learning Cities",
        publisher=UIL,
        date=PartialDate(2019, 12),
        language="en",
        url="https://preprod.uil.unesco.org/learning-cities/conference-report-fourth-international-conference-learning-cities",
    ),
    Source(
        "gced-medellin-2019",
        "UNESCO Conference on Learning Cities to focus on inclusion",
        publisher=_GCED,
        language="en",
        url="https://gcedclearinghouse.org/news/unesco-conference-learning-cities-focus-inclusion",
    ),
    Source(
        "pascal-medellin-2019",
        publisher=_PASCAL,
        language="en",
        url="https://lcn.pascalobservatory.org/pascalnow/pascal-activities/news/unesco-learning-cities-conference-1-3-oct-2019-medellin",
        description=Message("source.pascal-medellin-2019"),
    ),
    Source(
        "pascal-medellin-report",
        publisher=_PASCAL,
        language="en",
        url="https://lcn.pascalobservatory.org/pascalnow/pascal-activities/news/report-fourth-international-conference-learning-cities-medellin-1-3",
        description=Message("source.pascal-medellin-report"),
    ),
    Source(
        "zhu-min-medellin",
        "包容是终身学习与可持续城市发展的基本原则——第四届国际学习型城市大会成果《麦德林宣言》解读",
        publisher="朱敏; copy on lw33.cn",
        language="zh",
        url="https://www.lw33.cn/article/4f9756de04fe58bc929b59ea.html",
    ),
)

_YEONSU = (
    Source(
        "yeonsu-info-2021",
        "제5차 ICLC 연수선언문 어떤 메시지 담길까",
        publisher="yeonsu.info",
        date=PartialDate(2021, 10, 28),
        language="ko",
        url="http://www.yeonsu.info/news/articleView.html?idxno=38049",
    ),
    Source(
        "uil-yeonsu-2021",
        "UNESCO learning cities commit to boosting learning for health and strengthening resilience, and call on"
        " national governments to make lifelong learning a policy priority",
        publisher=f"{UIL}; reproduced by indiaeducationdiary.in",
        date=PartialDate(2021, 10),
        language="en",
        url="https://indiaeducationdiary.in/unesco-learning-cities-commit-to-boosting-learning-for-health-and-strengthening-resilience-and-call-on-national-governments-to-make-lifelong-learning-a-policy-priority",
    ),
    Source(
        "uil-yeonsu-2021-es",
        publisher=UIL,
        date=PartialDate(2021, 10),
        language="es",
        url="https://uil.unesco.org/press/las-ciudades-del-aprendizaje-unesco-se-comprometen-impulsar-aprendizaje-salud-y-fortalecer",
        description=Message("source.uil-yeonsu-2021-es"),
    ),
    Source(
        "caea-yeonsu-2021",
        "中国成人教育协会专家小组参加第五届学习型城市大会有关情况报告",
        publisher="中国成人教育协会; copy on sdirepairs.com",
        date=PartialDate(2021, 12, 1),
        language="zh",
        url="https://sdirepairs.com/newsinfo/2173259.html",
    ),
    Source(
        "yang-shuyu-2022",
        "五届国际学习型城市大会宣言的解读与思考",
        publisher="杨树雨; copy on fx361.cc",
        date=PartialDate(2022, 2, 18),
        language="zh",
        url="https://m.fx361.cc/news/2022/0218/11488754.html",
    ),
    Source(
        "yuan-liu-2022",
        "从中国北京到韩国延寿：联合国教科文组织学习型城市的传承与创新",
        publisher="苑大勇, 刘茹梦; copy on fx361.cc",
        date=PartialDate(2022, 2, 28),
        language="zh",
        url="https://fx361.cc/page/2022/0228/17433826.shtml",
    ),
    Source(
        "shi-feng-2022",
        publisher="史枫; copy on handmsg.com",
        date=PartialDate(2022, 8, 5),
        language="zh",
        url="http://www.handmsg.com/page/2022/0805/11311010.shtml",
        description=Message("source.shi-feng-2022"),
    ),
    Source(
        "uil-enactment-guide-2022",
        "A guide to action on lifelong learning for health in cities",
        publisher=UIL,
        date=PartialDate(2022),
        language="en",
        url="https://www.uil.unesco.org/en/learning-cities/guide-action-lifelong-learning-health-cities",
    ),
)

_JUBAIL = (
    Source(
        "uil-jubail-2024",
        "The sixth International Conference on Learning Cities",
        publisher=UIL,
        language="en",
        url="https://www.uil.unesco.org/en/sixth-international-conference-learning-cities",
    ),
    Source(
        "uil-jubail-aims-2024",
        "About the Sixth International Conference on Learning Cities",
        publisher=UIL,
        language="en",
        url="https://www.uil.unesco.org/en/about-sixth-international-conference-learning-cities",
    ),
    Source(
        "rcjy-jubail-2024",
        "International Conference on Learning Cities in Jubail Industrial City",
        publisher="Royal Commission for Jubail and Yanbu",
        language="en",
        url="https://www.rcjy.gov.sa/en/w/-27",
    ),
    Source(
        "alsaudialyaum-jubail-2024",
        publisher="alsaudialyaum.com",
        language="ar",
        url="https://alsaudialyaum.com/news/87655",
        description=Message("source.alsaudialyaum-jubail-2024"),
    ),
    Source(
        "catania-jubail-2024",
        publisher="University of Catania",
        date=PartialDate(2024, 12),
        language="it",
        url="https://www.unictmagazine.unict.it/roberta-piazza-lencomio-dellunesco-global-network-learning-cities",
        description=Message("source.catania-jubail-2024"),
    ),
    Source(
        "patrimonioactual-jubail",
        "Adopción del Compromiso de Jubail en la Sexta Conferencia Internacional de Ciudades del Aprendizaje",
        publisher="patrimonioactual.com",
        language="es",
        url="https://patrimonioactual.com/page/ciudades-del-aprendizaje-de-la-unesco",
    ),
    Source(
        "theopportunityhere-2026",
        publisher="theopportunityhere.com",
        language="en",
        url="https://theopportunityhere.com/host-global-stage-iclc-7-2027",
        description=Message("source.theopportunityhere-2026"),
    ),
)

_OTHER_MEETINGS = (
    Source(
        "hangzhou-opening-2016",
        publisher="shapeyourfutureusa.com",
        date=PartialDate(2016, 11, 15),
        language="zh",
        url="http://www.shapeyourfutureusa.com/xxxcs/jsdt/2016-11-15/12412.html",
        description=Message("source.hangzhou-opening-2016"),
    ),
    Source(
        "hangzhou-statement-2016",
        publisher="shapeyourfutureusa.com",
        date=PartialDate(2016, 11, 18),
        language="zh",
        url="http://www.shapeyourfutureusa.com/xxxcs/jsdt/2016-11-18/12531.html",
        description=Message("source.hangzhou-statement-2016"),
    ),
    Source(
        "uil-hangzhou-2016",
        "Landmark Members’ Meeting of the UNESCO Global Network of Learning Cities held in Hangzhou",
        publisher=UIL,
        date=PartialDate(2016, 11, 22),
        language="en",
        url="https://preprod.uil.unesco.org/lifelong-learning/learning-cities/landmark-members-meeting-unesco-global-network-learning-cities",
    ),
    Source(
        "cdeacf-hangzhou-2016",
        "Réunion historique à Hangzhou des membres du Réseau mondial UNESCO des villes apprenantes",
        publisher="CDÉACF",
        date=PartialDate(2016, 11, 28),
        language="fr",
        url="https://cdeacf.ca/actualite/2016/11/28/reunion-historique-hangzhou-membres-reseau-mondial-unesco",
    ),
    Source(
        "villa-maria-report-2017",
        "Meeting on Learning to Live Sustainably in Cities in Latin America and the Caribbean",
        publisher=f"{UIL}; copy on docslib.org",
        date=PartialDate(2017),
        language="en",
        url="https://docslib.org/doc/4525634/meeting-on-learning-to-live-sustainably-in-cities-in-latin-america-and-the-caribbean-villa-mar%C3%ADa-argentina-26-28-april-2017-meeting-report",
    ),
    Source(
        "uil-villa-maria-2017",
        "Learning to live sustainably in cities in Latin America and the Caribbean",
        publisher=UIL,
        date=PartialDate(2017, 5, 10),
        language="en",
        url="https://uil.unesco.org/lifelong-learning/learning-cities/learning-live-sustainably-cities-latin-america-and-caribbean",
    ),
    Source(
        "edaily-gwangmyeong-2017",
        "유네스코 글로벌 학습도시 아·태회의 ‘광명선언문’ 채택",
        publisher="E-Daily",
        date=PartialDate(2017, 10, 31),
        language="ko",
        url="https://m.edaily.co.kr/news/read?newsId=03873686616098496&mediaCodeNo=257",
    ),
)

CONFERENCES: tuple[Source, ...] = (
    *_PREPARATION,
    *_BEIJING,
    *_MEXICO_CITY,
    *_CORK,
    *_MEDELLIN,
    *_YEONSU,
    *_JUBAIL,
    *_OTHER_MEETINGS,
)
