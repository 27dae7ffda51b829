"""Sources on membership, in the order of their ids."""

from __future__ import annotations

from learningcity.dates import PartialDate
from learningcity.sources.citations import Source
from learningcity.sources.register.publishers import UIL
from learningcity.texts import Message

__all__ = ["MEMBERSHIP"]

MEMBERSHIP = (
    Source(
        "S03",
        "Join the network",
        publisher=UIL,
        language="en",
        url="https://preprod.uil.unesco.org/learning-cities/members/become-member",
    ),
    Source(
        "S04",
        "Join the UNESCO Global Network of Learning Cities!",
        publisher=UIL,
        date=PartialDate(2021, 8, 27),
        language="en",
        url="https://uil.unesco.org/node/11061",
    ),
    Source(
        "S05",
        "Join the UNESCO Global Network of Learning Cities – deadline extended!",
        publisher=UIL,
        date=PartialDate(2020, 4, 29),
        language="en",
        url="https://uil.unesco.org/lifelong-learning/learning-cities/join-unesco-global-network-learning-cities-deadline-extended",
    ),
    Source(
        "S06",
        "Membership application for the UNESCO GNLC",
        publisher=f"{UIL}; copy on studylib.net",
        language="en",
        url="https://studylib.net/doc/6814030/application-form---global-network-of-learning-cities",
    ),
    Source(
        "S07",
        "Join the UNESCO Global Network of Learning Cities",
        publisher="Ghana Commission for UNESCO",
        language="en",
        url="https://unescoghana.gov.gh:443/join-the-unesco-global-network-of-learning-cities",
    ),
    Source(
        "S08",
        "Join the UNESCO GNLC!",
        publisher="UNESCO; reproduced by center4mediarts.com",
        date=PartialDate(2023, 4, 25),
        language="en",
        url="http://www.center4mediarts.com/html/419/20230425/3034.html",
    ),
    Source(
        "S09",
        "Join the UNESCO Global Network of Learning Cities!",
        publisher="UNESCO; reproduced by MOJA Africa",
        date=PartialDate(2025, 5, 15),
        language="en",
        url="https://mojaafrica.net/fr/magazine/join-the-unesco-global-network-of-learning-cities",
    ),
    Source(
        "S12",
        "Cidades de Aprendizagem",
        publisher="National Commission of Portugal for UNESCO",
        language="pt",
        url="https://unescoportugal.mne.gov.pt/pt/redes-unesco/cidades-de-aprendizagem",
    ),
    Source(
        "S13",
        "Candidaturas à Rede das Cidades de Aprendizagem da UNESCO 2023",
        publisher="National Commission of Cabo Verde for UNESCO",
        date=PartialDate(2023),
        language="pt",
        url="https://cvunesco.org/cidades-do-conhecimeto/568-https-unescoportugal-mne-gov-pt-images-cidades-de-aprendizagem-sp-membership-application-form-final-pdf-2",
    ),
    Source(
        "S14",
        publisher="Korean National Commission for UNESCO",
        language="ko",
        url="https://unesco.or.kr/%ec%9c%a0%eb%84%a4%ec%8a%a4%ec%bd%94-%ec%84%b8%ea%b3%84-%ec%b5%9c%ec%b4%88%eb%a1%9c-%ea%b8%80%eb%a1%9c%eb%b2%8c-%ed%95%99%ec%8a%b5%eb%8f%84%ec%8b%9c-%eb%84%a4%ed%8a%b8%ec%9b%8c%ed%81%ac-%ec%b6%9c",
        description=Message("source.s14"),
    ),
    Source(
        "S15",
        publisher="Japanese National Commission for UNESCO",
        language="ja",
        url="http://www.mext.go.jp/unesco/002/006/002/001/shiryo/attach/1389009.htm",
        description=Message("source.s15"),
    ),
    Source(
        "S16",
        publisher="Japanese National Commission for UNESCO",
        date=PartialDate(2020, 6),
        language="ja",
        url="https://www.mext.go.jp/unesco/002/006/002/001/shiryo/attach/1409325_00001.htm",
        description=Message("source.s16"),
    ),
    Source(
        "S17",
        publisher="Ministry of Education, Culture, Sports, Science and Technology of Japan",
        language="ja",
        url="https://www.mext.go.jp/a_menu/ikusei/gnlc/1367840.htm",
        description=Message("source.s17"),
    ),
    Source(
        "S18",
        "Jetzt bewerben: UNESCO GNLC",
        publisher="REAB Hessen",
        date=PartialDate(2023),
        language="de",
        url="https://www.reab-hessen.de/aktuelles/aktuelle-meldungen/detailansicht/jetzt-bewerben-unesco-global-network-of-learning-cities.html",
    ),
    Source(
        "S19",
        publisher="careercentreplus, relaying the award text of the UNESCO Institute for Lifelong Learning",
        date=PartialDate(2016, 8),
        language="en",
        url="https://careercentreplus.blogspot.com/2016/08/unesco-learning-city-award-2017.html",
        description=Message("source.s19"),
    ),
    Source(
        "S36",
        "UNESCO GNLC: 77 new members from 44 countries",
        publisher=f"UNESCO, {UIL}",
        date=PartialDate(2022, 9, 2),
        language="en",
        url="https://uil.unesco.org/unesco-global-network-learning-cities-77-new-members-44-countries",
    ),
    Source(
        "S38",
        "UNESCO GNLC: 64 new members from 35 countries",
        publisher="UNESCO; reproduced by ethicalmarketingnews.com",
        date=PartialDate(2024, 2),
        language="en",
        url="https://ethicalmarketingnews.com/unesco-global-network-of-learning-cities-64-new-members-from-35-countries",
    ),
    Source(
        "S57",
        "Pampilhosa da Serra",
        publisher="Infopédia, Porto Editora",
        language="pt",
        url="https://www.infopedia.pt/artigos/$pampilhosa-da-serra?uri=toponimia/Fojo",
    ),
    Source(
        "S58",
        "Censos 2011",
        publisher="macao2013.blogspot.com, quoting the census",
        date=PartialDate(2011, 7),
        language="pt",
        url="http://macao2013.blogspot.com/2011/07/censos-2011-melhor-do-que-se-esperava.html",
    ),
    Source(
        "S74",
        "Puebla, Ciudad de Aprendizaje",
        publisher="Pensando en Puebla",
        date=PartialDate(2020, 9, 24),
        language="es",
        url="https://pensandoenpuebla.com.mx/2020/09/24/unesco-declara-a-puebla-como-ciudad-de-aprendizaje/",
    ),
)
