"""The 17 goals, by number and by name."""

from __future__ import annotations

from enum import Enum
from typing import NoReturn

from attrs import frozen

from learningcity.errors import InvalidValue, Path, Problem, UnknownId, WrongType, shown
from learningcity.sources.citations import Citation, Standing
from learningcity.sources.enumerations import Enumeration
from learningcity.sources.register import source
from learningcity.sources.statements import Statement
from learningcity.sources.titles import Title, Titles, TitleStatus
from learningcity.texts import Message

__all__ = ["SDG", "SDGS", "Goal", "goal", "goals", "require_text", "require_titles"]


class SDG(Enum):
    """The Sustainable Development Goals by number: ``SDG(4)`` is ``SDG.GOAL_4``.

    Raises:
        InvalidValue: any other number, such as ``SDG(0)`` or ``SDG(18)``.
    """

    GOAL_1 = 1
    GOAL_2 = 2
    GOAL_3 = 3
    GOAL_4 = 4
    GOAL_5 = 5
    GOAL_6 = 6
    GOAL_7 = 7
    GOAL_8 = 8
    GOAL_9 = 9
    GOAL_10 = 10
    GOAL_11 = 11
    GOAL_12 = 12
    GOAL_13 = 13
    GOAL_14 = 14
    GOAL_15 = 15
    GOAL_16 = 16
    GOAL_17 = 17

    @classmethod
    def _missing_(cls, value: object) -> NoReturn:
        raise InvalidValue(Problem("sdg", (), shown(value), Message("accepted.sdg")))


@frozen(kw_only=True)
class Goal(Statement):
    """A goal under its names for the public. The text that the United Nations adopted is not shipped.

    Attributes:
        number: 1 to 17.
        uri: its address in the vocabulary of the United Nations.

    Raises:
        WrongType: no whole number, a label that is no titles, or an address that is no text.
        InvalidValue: another number, or a blank address.
    """

    label: Titles
    number: int
    uri: str

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        require_titles((self.id, "label"), self.label)
        if type(self.number) is not int:
            raise WrongType(Problem("wrong-type", (self.id, "number"), shown(self.number), Message("accepted.sdg")))
        SDG(self.number)
        require_text((self.id, "uri"), self.uri)

    @property
    def sdg(self) -> SDG:
        """The goal as a member of the enumeration."""
        return SDG(self.number)


def require_text(path: Path, value: object) -> None:
    """Nothing, if the value is text that is not blank.

    Raises:
        WrongType: no text.
        InvalidValue: blank text.
    """
    if not isinstance(value, str):
        raise WrongType(Problem("wrong-type", path, shown(value), Message("accepted.text")))
    if not value.strip():
        raise InvalidValue(Problem("blank", path, shown(value), Message("accepted.text")))


def require_titles(path: Path, value: object) -> None:
    """Nothing, if the value is titles.

    Raises:
        WrongType: it is none.
    """
    if not isinstance(value, Titles):
        raise WrongType(Problem("wrong-type", path, shown(value), Message("accepted.title")))


_UN = Citation(source("un-kos"))
_OPEN_SDG = Citation(source("open-sdg"))
_NESDC = Citation(source("nesdc-sdgs"), Message("locator.repeated"))
_CMU = Citation(source("stri-cmu"))
_MINISTRY = Citation(source("bic-moe-2021"), Message("locator.goals"))

_ELSEWHERE_IN_OPEN_SDG: dict[str, tuple[int, ...]] = {
    "fr": (7, 8),
    "es": (16,),
    "ar": tuple(range(1, 18)),
    "zh": (8, 9, 11, 16, 17),
    "ru": (8,),
}
"""The goals that source ``open-sdg`` calls otherwise, by language."""

_BY_THE_MINISTRY = {4: "การจัดการศึกษาอย่างครอบคลุม เท่าเทียม และมีคุณภาพ"}
"""How source ``bic-moe-2021`` calls a goal.

Its words for goal 4 are kept, though they stand in a sentence: they are a whole noun phrase, which names what the goal
is about as a name would. Those for goal 11 are the beginning of a clause that goes on, and no name of anything.
"""


def _titles(number: int, names: dict[str, str]) -> Titles:
    own = _BY_THE_MINISTRY.get(number)
    by_ministry = () if own is None else (_title(own, "th", TitleStatus.GOVERNMENT, (_MINISTRY,), Standing.VERIFIED),)
    return Titles((*(_name(number, language, text) for language, text in names.items()), *by_ministry))


def _name(number: int, language: str, text: str) -> Title:
    if language == "en":
        return _title(text, language, TitleStatus.COMMUNICATION, (_UN,), Standing.VERIFIED)
    if language == "th":
        seen = (_NESDC, _CMU) if number <= 9 else (_NESDC,)
        return _title(text, language, TitleStatus.GOVERNMENT, seen, Standing.REPORTED)
    names = Citation(source(f"un-sdg-names-{language}"), Message("locator.repeated"))
    cited = (names,) if number in _ELSEWHERE_IN_OPEN_SDG[language] else (names, _OPEN_SDG)
    return _title(text, language, TitleStatus.COMMUNICATION, cited, Standing.REPORTED)


def _title(text: str, language: str, status: TitleStatus, citations: tuple[Citation, ...], standing: Standing) -> Title:
    return Title(text=text, language=language, status=status, citations=citations, standing=standing)


def _goal(number: int, **names: str) -> Goal:
    return Goal(
        id=f"sdg.{number}",
        number=number,
        label=_titles(number, names),
        uri=f"http://metadata.un.org/sdg/{number}",
        citations=(_UN,),
        standing=Standing.VERIFIED,
        note=Message("note.sdg-names"),
    )


_GOALS = (
    _goal(
        1,
        en="No poverty",
        fr="Pas de pauvreté",
        es="Fin de la pobreza",
        ar="القضاء على الفقر",
        zh="无贫穷",
        ru="Ликвидация нищеты",
        th="ขจัดความยากจน",
    ),
    _goal(
        2,
        en="Zero hunger",
        fr="Faim « zéro »",
        es="Hambre cero",
        ar="القضاء التام على الجوع",
        zh="零饥饿",
        ru="Ликвидация голода",
        th="ขจัดความหิวโหย",
    ),
    _goal(
        3,
        en="Good health and well-being",
        fr="Bonne santé et bien-être",
        es="Salud y bienestar",
        ar="الصحة الجيدة والرفاه",
        zh="良好健康与福祉",
        ru="Хорошее здоровье и благополучие",
        th="การมีสุขภาพและความเป็นอยู่ที่ดี",
    ),
    _goal(
        4,
        en="Quality education",
        fr="Éducation de qualité",
        es="Educación de calidad",
        ar="التعليم الجيد",
        zh="优质教育",
        ru="Качественное образование",
        th="การศึกษาที่เท่าเทียม",
    ),
    _goal(
        5,
        en="Gender equality",
        fr="Égalité entre les sexes",
        es="Igualdad de género",
        ar="المساواة بين الجنسين",
        zh="性别平等",
        ru="Гендерное равенство",
        th="ความเท่าเทียมทางเพศ",
    ),
    _goal(
        6,
        en="Clean water and sanitation",
        fr="Eau propre et assainissement",
        es="Agua limpia y saneamiento",
        ar="المياه النظيفة والنظافة الصحية",
        zh="清洁饮水和卫生设施",
        ru="Чистая вода и санитария",
        th="การจัดการน้ำและสุขาภิบาล",
    ),
    _goal(
        7,
        en="Affordable and clean energy",
        fr="Énergie propre et d’un coût abordable",
        es="Energía asequible y no contaminante",
        ar="طاقة نظيفة وبأسعار معقولة",
        zh="经济适用的清洁能源",
        ru="Недорогостоящая и чистая энергия",
        th="พลังงานสะอาดที่ทุกคนเข้าถึงได้",
    ),
    _goal(
        8,
        en="Decent work and economic growth",
        fr="Travail décent et croissance économique",
        es="Trabajo decente y crecimiento económico",
        ar="العمل اللائق ونمو الاقتصاد",
        zh="体面工作和经济增长",
        ru="Достойная работа и экономический рост",
        th="การจ้างงานที่มีคุณค่าและการเติบโตทางเศรษฐกิจ",
    ),
    _goal(
        9,
        en="Industry, innovation and infrastructure",
        fr="Industrie, innovation et infrastructure",
        es="Industria, innovación e infraestructura",
        ar="الصناعة والابتكار والهياكل الأساسية",
        zh="产业、创新和基础设施",
        ru="Индустриализация, инновации и инфраструктура",
        th="อุตสาหกรรม นวัตกรรม โครงสร้างพื้นฐาน",
    ),
    _goal(
        10,
        en="Reduced inequalities",
        fr="Inégalités réduites",
        es="Reducción de las desigualdades",
        ar="الحد من أوجه عدم المساواة",
        zh="减少不平等",
        ru="Уменьшение неравенства",
        th="ลดความเหลื่อมล้ำ",
    ),
    _goal(
        11,
        en="Sustainable cities and communities",
        fr="Villes et communautés durables",
        es="Ciudades y comunidades sostenibles",
        ar="مدن ومجتمعات محلية مستدامة",
        zh="可持续城市和社区",
        ru="Устойчивые города и населенные пункты",
        th="เมืองและถิ่นฐานมนุษย์อย่างยั่งยืน",
    ),
    _goal(
        12,
        en="Responsible consumption and production",
        fr="Consommation et production responsables",
        es="Producción y consumo responsables",
        ar="الاستهلاك والإنتاج المسؤولان",
        zh="负责任消费和生产",
        ru="Ответственное потребление и производство",
        th="แผนการบริโภคและการผลิตที่ยั่งยืน",
    ),
    _goal(
        13,
        en="Climate action",
        fr="Mesures relatives à la lutte contre les changements climatiques",
        es="Acción por el clima",
        ar="العمل المناخي",
        zh="气候行动",
        ru="Борьба с изменением климата",
        th="การรับมือการเปลี่ยนแปลงสภาพภูมิอากาศ",
    ),
    _goal(
        14,
        en="Life below water",
        fr="Vie aquatique",
        es="Vida submarina",
        ar="الحياة تحت الماء",
        zh="水下生物",
        ru="Сохранение морских экосистем",
        th="การใช้ประโยชน์จากมหาสมุทรและทรัพยากรทางทะเล",
    ),
    _goal(
        15,
        en="Life on land",
        fr="Vie terrestre",
        es="Vida de ecosistemas terrestres",
        ar="الحياة في البر",
        zh="陆地生物",
        ru="Сохранение экосистем суши",
        th="การใช้ประโยชน์จากระบบนิเวศทางบก",
    ),
    _goal(
        16,
        en="Peace, justice and strong institutions",
        fr="Paix, justice et institutions efficaces",
        es="Paz, justicia e instituciones sólidas",
        ar="السلام والعدل والمؤسسات القوية",
        zh="和平、正义与强大机构",
        ru="Мир, правосудие и эффективные институты",
        th="สังคมสงบสุข ยุติธรรม ไม่แบ่งแยก",
    ),
    _goal(
        17,
        en="Partnerships for the goals",
        fr="Partenariats pour la réalisation des objectifs",
        es="Alianzas para lograr los objetivos",
        ar="عقد الشراكات لتحقيق الأهداف",
        zh="促进目标实现的伙伴关系",
        ru="Партнерство в интересах устойчивого развития",
        th="ความร่วมมือเพื่อการพัฒนาที่ยั่งยืน",
    ),
)
_BY_ID = {entry.id: entry for entry in _GOALS}

SDGS = Enumeration(
    id="sdgs",
    label=Titles(
        (
            _title("Sustainable Development Goals", "en", TitleStatus.OFFICIAL, (_UN,), Standing.VERIFIED),
            *(
                _title(wording, "th", TitleStatus.GOVERNMENT, (Citation(source("bic-moe-2021")),), Standing.VERIFIED)
                for wording in (
                    "เป้าหมายการพัฒนาที่ยั่งยืน",
                    "เป้าหมายของสหประชาชาติด้านการพัฒนาอย่างยั่งยืน",
                    "เป้าหมายแห่งการพัฒนาอย่างยั่งยืน",
                )
            ),
        )
    ),
    citations=(_MINISTRY, Citation(source("gnlc-handout"), Message("locator.goals")), _UN),
    standing=Standing.VERIFIED,
    declared=17,
    items=tuple(_BY_ID),
)
"""The goals as a list, with the three Thai wordings of one ministry for it, the one that it uses first first."""


def goals() -> tuple[Goal, ...]:
    """The 17 goals, by number."""
    return _GOALS


def goal(goal: SDG | int | str) -> Goal:
    """A goal by its member, number, code or id: ``goal(SDG.GOAL_4)``, ``goal(4)``, ``goal("4")``, ``goal("sdg.4")``.

    Raises:
        InvalidValue: a number that no goal has.
        UnknownId: anything else.
    """
    if type(goal) is int:
        goal = SDG(goal)
    id = str(goal.value) if isinstance(goal, SDG) else goal
    found = (_BY_ID.get(id) or _BY_ID.get(f"sdg.{id}")) if isinstance(id, str) else None
    if found is None:
        raise UnknownId(Message("error.unknown-goal", {"id": shown(goal)}))
    return found
