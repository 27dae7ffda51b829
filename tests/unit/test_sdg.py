"""The goals and their names, the targets of goals 4 and 11, and the links to both."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve

from learningcity import guidance, key_features, sdg
from learningcity.errors import InvalidValue, UnknownId, WrongType
from learningcity.learning_city import DevelopmentDomain
from learningcity.localization import label, render
from learningcity.sdg import SDG, Basis, Strength, SustainabilityDimension, TargetKind
from learningcity.sdg.linkages import _ORIGINS
from learningcity.sdg.readings import AREAS
from learningcity.sources import (
    Citation,
    Claims,
    Completeness,
    ConflictingClaims,
    Mode,
    Standing,
    Titles,
    TitleStatus,
    source,
)
from learningcity.texts import Labels

NAMES = {
    4: {
        "en": "Quality education",
        "fr": "Éducation de qualité",
        "es": "Educación de calidad",
        "ar": "التعليم الجيد",
        "zh": "优质教育",
        "ru": "Качественное образование",
        "th": "การศึกษาที่เท่าเทียม",
    },
    11: {
        "en": "Sustainable cities and communities",
        "fr": "Villes et communautés durables",
        "es": "Ciudades y comunidades sostenibles",
        "ar": "مدن ومجتمعات محلية مستدامة",
        "zh": "可持续城市和社区",
        "ru": "Устойчивые города и населенные пункты",
        "th": "เมืองและถิ่นฐานมนุษย์อย่างยั่งยืน",
    },
    16: {
        "en": "Peace, justice and strong institutions",
        "fr": "Paix, justice et institutions efficaces",
        "es": "Paz, justicia e instituciones sólidas",
        "ar": "السلام والعدل والمؤسسات القوية",
        "zh": "和平、正义与强大机构",
        "ru": "Мир, правосудие и эффективные институты",
        "th": "สังคมสงบสุข ยุติธรรม ไม่แบ่งแยก",
    },
}

DUE = {
    "4.1": 2030, "4.2": 2030, "4.3": 2030, "4.4": 2030, "4.5": 2030, "4.6": 2030, "4.7": 2030,
    "4.a": None, "4.b": 2020, "4.c": 2030,
    "11.1": 2030, "11.2": 2030, "11.3": 2030, "11.4": None, "11.5": 2030, "11.6": 2030, "11.7": 2030,
    "11.a": None, "11.b": 2020, "11.c": None,
}  # fmt: skip

INDICATORS = """
    4.1.1 4.1.2 4.2.1 4.2.2 4.3.1 4.4.1 4.5.1 4.6.1 4.7.1 4.a.1 4.b.1 4.c.1
    11.1.1 11.2.1 11.3.1 11.3.2 11.4.1 11.5.1 11.5.2 11.6.1 11.6.2 11.7.1 11.7.2 11.a.1 11.b.1 11.b.2 11.c.1
""".split()


def titles(statement: Any) -> Titles:
    assert isinstance(statement.label, Titles)
    return statement.label


def cited(statement: Any) -> list[str]:
    return [citation.source.id for citation in statement.citations]


# --- goals ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("number", [0, 18, -1, 4.5, "4", None])
def test_a_number_that_no_goal_has_is_refused_with_those_that_are_accepted(number: Any) -> None:
    with pytest.raises(ValueError, match=r"from 1 to 17") as caught:
        SDG(number)
    assert isinstance(caught.value, InvalidValue)
    assert repr(number) in str(caught.value)
    assert "จำนวนเต็มตั้งแต่ 1 ถึง 17" in render(caught.value.problem.accepted, "th")


def test_goals_are_numbered() -> None:
    assert [goal.value for goal in SDG] == list(range(1, 18))
    assert [goal.number for goal in sdg.goals()] == list(range(1, 18))
    assert [goal.sdg for goal in sdg.goals()] == list(SDG)
    assert (label(SDG.GOAL_4, "en"), label(SDG.GOAL_4, "th")) == ("Goal 4", "เป้าหมายที่ 4")


def test_a_goal_is_found_by_member_number_and_id() -> None:
    assert sdg.goal(SDG.GOAL_11) is sdg.goal(11) is sdg.goal("sdg.11") is sdg.goal("11")
    assert sdg.goal(11).uri == "http://metadata.un.org/sdg/11"


@pytest.mark.parametrize("unknown", ["sdg.18", "18", "04", "", None, True, 4.0, ["sdg.4"]])
def test_what_is_no_goal_is_an_unknown_id(unknown: Any) -> None:
    with pytest.raises(UnknownId, match=r"number from 1 to 17, or text such as '4' or 'sdg\.4'") as caught:
        sdg.goal(unknown)
    assert f"no goal {unknown!r};" in str(caught.value)


def test_a_number_that_is_none_of_a_goal_is_a_wrong_value() -> None:
    with pytest.raises(InvalidValue):
        sdg.goal(18)


@pytest.mark.parametrize("number", NAMES)
def test_a_goal_has_its_names_in_seven_languages(number: int) -> None:
    names = titles(sdg.goal(number))

    assert names.languages == ("en", "fr", "es", "ar", "zh", "ru", "th")
    for language, name in NAMES[number].items():
        title = names.in_language(language)
        assert title is not None
        assert title.text == name


def test_names_are_of_the_united_nations_but_the_thai_ones() -> None:
    for goal in sdg.goals():
        for title in titles(goal).titles:
            thai = title.language == "th"
            assert title.status is (TitleStatus.GOVERNMENT if thai else TitleStatus.COMMUNICATION)
            read = title.language == "en" or title.citations[0].source.id == "bic-moe-2021"
            assert title.standing is (Standing.VERIFIED if read else Standing.REPORTED)


@pytest.mark.parametrize(
    ("language", "elsewhere"),
    [("fr", {7, 8}), ("es", {16}), ("ar", set(range(1, 18))), ("zh", {8, 9, 11, 16, 17}), ("ru", {8})],
)
def test_a_name_does_not_cite_a_list_that_has_another(language: str, elsewhere: set[int]) -> None:
    silent = set()
    for goal in sdg.goals():
        title = titles(goal).in_language(language)
        assert title is not None
        if "open-sdg" not in cited(title):
            silent.add(goal.number)
    assert silent == elsewhere


def test_the_names_in_each_language_are_on_a_page_of_their_own() -> None:
    for language in ("fr", "es", "ar", "zh", "ru"):
        page = source(f"un-sdg-names-{language}")
        assert (page.language, page.url) == (language, f"https://www.un.org/sustainabledevelopment/{language}/")
        for goal in sdg.goals():
            title = titles(goal).in_language(language)
            assert title is not None
            assert cited(title)[0] == page.id


def test_a_thai_name_cites_the_page_that_lists_nine_of_them() -> None:
    listed = [goal.number for goal in sdg.goals() if "stri-cmu" in str(titles(goal).in_language("th"))]

    assert listed == list(range(1, 10))


def test_the_ministry_calls_one_goal_by_a_name_of_its_own() -> None:
    own = {
        goal.number: [title.text for title in titles(goal).titles if cited(title) == ["bic-moe-2021"]]
        for goal in sdg.goals()
    }

    assert {number: texts for number, texts in own.items() if texts} == {
        4: ["การจัดการศึกษาอย่างครอบคลุม เท่าเทียม และมีคุณภาพ"],
    }


def test_the_goals_together_have_three_thai_names() -> None:
    thai = [title.text for title in titles(sdg.SDGS).titles if title.language == "th"]

    assert thai == [
        "เป้าหมายการพัฒนาที่ยั่งยืน",
        "เป้าหมายของสหประชาชาติด้านการพัฒนาอย่างยั่งยืน",
        "เป้าหมายแห่งการพัฒนาอย่างยั่งยืน",
    ]
    assert render(sdg.SDGS.label, "th") == thai[0]
    assert render(sdg.SDGS.label, "en") == "Sustainable Development Goals"
    assert sdg.SDGS.status is Completeness.COMPLETE
    assert sdg.SDGS.items == tuple(goal.id for goal in sdg.goals())


@pytest.mark.parametrize(("number", "error"), [(18, InvalidValue), (True, WrongType), ("4", WrongType)])
def test_a_goal_has_a_number_that_there_is(number: Any, error: type[Exception]) -> None:
    with pytest.raises(error):
        evolve(sdg.goal(4), number=number)


# --- targets ----------------------------------------------------------------------------------------


def test_the_targets_of_two_goals_are_shipped_with_their_years() -> None:
    assert {target.code: target.due for target in sdg.targets()} == DUE
    assert [target.id for target in sdg.targets()] == [f"sdg.{code}" for code in DUE]
    assert {target.goal for target in sdg.targets(4)} == {"sdg.4"}
    assert sdg.targets(SDG.GOAL_11) == sdg.targets("sdg.11") == sdg.targets()[10:]


@pytest.mark.parametrize("goal", [1, "5", "sdg.17", SDG.GOAL_13])
def test_the_targets_of_a_goal_that_are_not_shipped_are_not_said_to_be_none(goal: Any) -> None:
    with pytest.raises(InvalidValue, match="goal 4 or goal 11") as caught:
        sdg.targets(goal)
    assert caught.value.problem.path == ("goal",)
    assert {found.aim for found in sdg.linkages(goal=goal)} == {sdg.goal(goal).id}


def test_means_of_implementation_have_letters() -> None:
    means = [target.code for target in sdg.targets() if target.kind is TargetKind.MEANS]

    assert means == ["4.a", "4.b", "4.c", "11.a", "11.b", "11.c"]
    assert (sdg.OUTCOMES_OF_GOAL_4.declared, sdg.MEANS_OF_GOAL_4.declared) == (7, 3)
    assert sdg.MEANS_OF_GOAL_4.items == ("sdg.4.a", "sdg.4.b", "sdg.4.c")
    for listed in (sdg.OUTCOMES_OF_GOAL_4, sdg.MEANS_OF_GOAL_4):
        assert listed.status is Completeness.COMPLETE


def test_a_target_is_found_by_code_and_id() -> None:
    assert sdg.target("4.7") is sdg.target("sdg.4.7")
    assert sdg.target("11.b").uri == "http://metadata.un.org/sdg/11.b"


@pytest.mark.parametrize("unknown", ["4.8", "1.1", "sdg.4", "", 4.7, None, ["4.7"]])
def test_an_unknown_target_is_refused(unknown: Any) -> None:
    with pytest.raises(
        UnknownId, match=r"text such as '4\.7' or 'sdg\.4\.7', and only those of goals 4 and 11"
    ) as caught:
        sdg.target(unknown)
    assert f"no target {unknown!r} here" in str(caught.value)
    assert "nearest" not in str(caught.value)


def test_short_titles_say_whose_they_are() -> None:
    for target in sdg.targets():
        assert target.short_titles is not None
        *by_unesco, by_campaign = target.short_titles.titles
        assert by_campaign.status is TitleStatus.CAMPAIGN
        assert by_campaign.standing is Standing.REPORTED
        assert ("sasdghub-sdg-4" in cited(by_campaign)) is (target.goal == "sdg.4")
        assert len(by_unesco) == (target.code in ("4.1", "4.2", "4.3", "4.4", "4.5", "4.6", "4.7"))
        for title in by_unesco:
            read = target.code != "4.7"
            assert title.status is TitleStatus.COMMUNICATION
            assert title.standing is (Standing.VERIFIED if read else Standing.REPORTED)
            assert cited(title) == ["unesco-sdg-4-targets" if read else "ipfrs-education"]


def test_some_short_titles_are_as_they_were_read() -> None:
    def short(code: str) -> list[str]:
        found = sdg.target(code).short_titles
        return [title.text for title in found.titles] if found else []

    assert short("4.2") == [
        "Early childhood development and universal pre-primary education",
        "Equal access to quality pre-primary education",
    ]
    assert short("4.c") == ["Increase the supply of qualified teachers in developing countries"]
    assert short("11.4") == ["Protect the world's cultural and natural heritage"]


def test_a_target_is_labelled_in_words_of_the_library() -> None:
    assert render(sdg.target("4.6").label, "en") == "all youth, and most adults, can read, write and work with numbers"
    assert render(sdg.target("4.6").label, "th") == "เยาวชนทุกคนและผู้ใหญ่ส่วนใหญ่อ่านออก เขียนได้ และคิดคำนวณเป็น"


def test_indicators_are_those_of_the_list_and_one_that_was_recalled() -> None:
    listed = [code.removeprefix("sdg.indicator.") for target in sdg.targets() for code in target.indicators]

    assert listed == INDICATORS
    assert [indicator.code for indicator in sdg.indicators()] == [*INDICATORS, "11.5.3"]
    assert [indicator.code for indicator in sdg.indicators("11.5")] == ["11.5.1", "11.5.2", "11.5.3"]
    assert "sdg.indicator.11.5.3" not in sdg.target("11.5").indicators


def test_what_was_recalled_of_indicators_says_so() -> None:
    added, withdrawn = sdg.indicator("11.5.3"), sdg.indicator("sdg.indicator.11.c.1")

    assert (added.standing, cited(added)) == (Standing.UNVERIFIED, ["learningcity-recall"])
    assert (withdrawn.standing, cited(withdrawn)) == (Standing.REPORTED, ["open-sdg", "learningcity-recall"])
    for indicator in sdg.indicators():
        recalled = indicator in (added, withdrawn)
        assert (indicator.note is not None) is recalled
        assert ("learningcity-recall" in cited(indicator)) is recalled
    assert render(added.label, "th") == "ตัวชี้วัดที่ 11.5.3"


@pytest.mark.parametrize("unknown", ["4.7.2", "4.7", None, ["4.7.1"]])
def test_an_unknown_indicator_is_refused(unknown: Any) -> None:
    with pytest.raises(UnknownId):
        sdg.indicator(unknown)


@pytest.mark.parametrize(
    ("statement", "changes", "error"),
    [
        (sdg.target("4.7"), {"kind": "outcome"}, WrongType),
        (sdg.target("4.7"), {"due": "2030"}, WrongType),
        (sdg.target("4.7"), {"indicators": ["sdg.indicator.4.7.1"]}, WrongType),
        (sdg.target("4.7"), {"goal": "Goal 4"}, InvalidValue),
        (sdg.target("4.7"), {"code": 4.7}, WrongType),
        (sdg.target("4.7"), {"uri": " "}, InvalidValue),
        (sdg.target("4.7"), {"short_titles": Labels(en="global citizenship")}, WrongType),
        (sdg.goal(4), {"uri": None}, WrongType),
        (sdg.goal(4), {"uri": ""}, InvalidValue),
        (sdg.goal(4), {"label": Labels(en="education")}, WrongType),
        (sdg.indicator("4.7.1"), {"code": ""}, InvalidValue),
        (sdg.indicator("4.7.1"), {"target": "Target 4.7"}, InvalidValue),
        (sdg.dimension_matches()[0], {"domain": "economy"}, WrongType),
        (sdg.dimension_matches()[0], {"dimension": "economic"}, WrongType),
        (sdg.linkages()[0], {"origin": "The network"}, InvalidValue),
        (sdg.linkages()[0], {"aim": 4}, WrongType),
        *(
            (sdg.linkages()[0], {"aim": aim}, InvalidValue)
            for aim in ("4", "4.7", "sdg.18", "sdg.4.44", "sdg.5.1", "sdg.indicator.4.7.1", "gnlc", "Goal 4")
        ),
        (sdg.linkages(basis=Basis.READING)[0], {"standing": Standing.VERIFIED}, InvalidValue),
        (sdg.linkages(basis=Basis.READING)[0], {"standing": Standing.REPORTED}, InvalidValue),
        (sdg.linkages()[0], {"strength": "focus"}, WrongType),
        (sdg.linkages()[0], {"basis": None}, WrongType),
    ],
)
def test_a_field_that_does_not_fit_is_refused(statement: Any, changes: dict[str, Any], error: type[Exception]) -> None:
    with pytest.raises(error) as caught:
        evolve(statement, **changes)
    (name,) = changes
    assert caught.value.problem.path == (statement.id, name)  # type: ignore[attr-defined]  # errors of fields


def test_a_target_may_have_no_short_title() -> None:
    assert evolve(sdg.target("4.7"), short_titles=None).short_titles is None


def test_an_indicator_of_a_target_is_an_id() -> None:
    with pytest.raises(InvalidValue) as caught:
        evolve(sdg.target("4.7"), indicators=("sdg.indicator.4.7.1", "4.7 1"))
    assert caught.value.problem.path == ("sdg.4.7", "indicators", 1)


def test_a_link_to_a_target_that_is_not_shipped_is_refused_with_the_reason() -> None:
    with pytest.raises(InvalidValue, match="the targets of the other goals are not shipped"):
        evolve(sdg.linkages()[0], aim="sdg.5.1")


@pytest.mark.parametrize("wrong", ["economy", None, SustainabilityDimension.ECONOMIC])
def test_the_dimension_of_what_is_no_domain_is_refused(wrong: Any) -> None:
    with pytest.raises(WrongType) as caught:
        sdg.dimension_of(wrong)
    assert caught.value.problem.path == ("domain",)


# --- dimensions -------------------------------------------------------------------------------------


def test_the_dimensions_are_three_and_called_as_the_ministry_calls_them() -> None:
    assert [label(dimension, "th") for dimension in SustainabilityDimension] == ["สังคม", "เศรษฐกิจ", "สิ่งแวดล้อม"]
    assert (sdg.DIMENSIONS.declared, sdg.DIMENSIONS.status) == (3, Completeness.COMPLETE)
    assert sdg.DIMENSIONS.items == (
        "sustainability-dimension.social",
        "sustainability-dimension.economic",
        "sustainability-dimension.environmental",
    )
    assert cited(sdg.DIMENSIONS) == ["bic-moe-2021"]


def test_culture_has_no_dimension_and_no_domain_is_the_social_one() -> None:
    assert [sdg.dimension_of(domain) for domain in DevelopmentDomain] == [
        SustainabilityDimension.ECONOMIC,
        None,
        SustainabilityDimension.ENVIRONMENTAL,
    ]
    for match in sdg.dimension_matches():
        assert (match.standing, cited(match)) == (Standing.UNVERIFIED, ["learningcity-reading"])
    assert render(sdg.dimension_matches()[1].label, "en") == "dimension of sustainable development for culture"


def test_what_is_said_of_cities_has_its_speaker() -> None:
    (of_uil,), (of_ministry,) = sdg.ROLE_OF_CITIES.claims, sdg.CITIES_AT_WORK.claims

    assert (of_uil.speaker, of_uil.mode) == ("UIL", Mode.REPORTED)
    assert (of_ministry.speaker, of_ministry.mode) == (None, Mode.STATED)
    assert of_uil.citation.source is of_ministry.citation.source is source("bic-moe-2021")


# --- links ------------------------------------------------------------------------------------------


def aims(**filters: Any) -> list[str]:
    return [linkage.aim for linkage in sdg.linkages(**filters)]


def origins(**filters: Any) -> list[str]:
    return [linkage.origin for linkage in sdg.linkages(**filters)]


def test_the_network_and_the_mexico_city_statement_are_linked_to_every_goal() -> None:
    every = [f"sdg.{number}" for number in range(1, 18)]

    assert aims(origin="gnlc") == aims(document="document.mexico-city-statement") == every
    for origin in ("gnlc", "document.mexico-city-statement"):
        focus = [found.aim for found in sdg.linkages(origin=origin) if found.strength is Strength.FOCUS]
        assert focus == ["sdg.4", "sdg.11"]


def test_links_of_the_network_are_reported_and_those_of_the_statement_stated() -> None:
    for found in sdg.linkages(origin="gnlc"):
        assert (found.basis, found.standing) == (Basis.REPORTED, Standing.REPORTED)
        assert cited(found) == ["bic-moe-2021", "gnlc-handout", "ukraine-mfa-gnlc"]
    for found in sdg.linkages(document="document.mexico-city-statement"):
        contested = found.aim == "sdg.11"
        assert found.basis is Basis.STATED
        assert found.standing is (Standing.CONTESTED if contested else Standing.VERIFIED)
        assert (found.note is not None) is contested
        assert ("uil-mexico-city-statement" in cited(found)) is (found.aim in ("sdg.4", "sdg.11"))
        assert {"mexico-city-statement-ru", "mexico-city-statement-it", "bic-moe-2021"} <= set(cited(found))


def test_two_conferences_are_linked_to_goals_of_which_none_is_the_focus() -> None:
    yeonsu = sdg.linkages(origin="conference.5")
    jubail = sdg.linkages(origin="conference.6")

    assert [found.aim for found in yeonsu] == ["sdg.3", "sdg.11"]
    assert [found.aim for found in jubail] == ["sdg.4", "sdg.11", "sdg.13"]
    for found in (*yeonsu, *jubail):
        assert found.strength is Strength.SUPPORT
        assert found.note is not None
    assert sdg.linkages(document="document.jubail-commitment") == ()
    assert sdg.linkages(document="document.yeonsu-declaration") == ()


def test_a_commentary_ties_the_theme_of_the_fifth_conference_to_its_goals() -> None:
    for found in sdg.linkages(origin="conference.5"):
        assert (found.basis, found.standing, cited(found)) == (Basis.REPORTED, Standing.REPORTED, ["zhu-min-2022"])
        assert "theme of the conference" in render(found.note, "en")


def test_the_sixth_conference_states_its_goals_by_subject_and_not_by_number() -> None:
    for found in sdg.linkages(origin="conference.6"):
        assert (found.basis, found.standing) == (Basis.STATED, Standing.VERIFIED)
        assert cited(found) == ["uil-jubail-aims-2024", "dvv-ukraine-2024"]
        assert "by subject" in render(found.note, "en")


def test_readings_go_from_areas_and_say_whose_they_are() -> None:
    readings = sdg.linkages(basis=Basis.READING)

    assert len(readings) == 20
    assert not {("key-features.benefit.1", "sdg.11.3"), ("key-features.condition.2", "sdg.17")} & {
        (found.origin, found.aim) for found in readings
    }
    for found in readings:
        assert found.origin.startswith("key-features.")
        assert (found.standing, cited(found)) == (Standing.UNVERIFIED, ["learningcity-reading"])
        assert found.strength is Strength.SUPPORT
        assert "nobody but this library" in render(found.note, "en")
    assert set(readings) == {found for found in sdg.linkages() if found.origin.startswith("key-features.")}


def test_links_are_found_from_both_ends() -> None:
    assert aims(area="key-features.block.3") == ["sdg.4.3", "sdg.4.4", "sdg.8"]
    assert aims(area="key-features.block.4") == []
    assert origins(target="4.3") == ["key-features.block.1", "key-features.block.3", "key-features.block.5"]
    assert origins(goal=8) == [
        "gnlc",
        "document.mexico-city-statement",
        "key-features.benefit.2",
        "key-features.block.3",
    ]


def test_links_to_a_goal_are_also_those_to_its_targets() -> None:
    to_goal_4 = set(aims(goal=4))

    assert {"sdg.4", "sdg.4.1", "sdg.4.7", "sdg.4.a"} <= to_goal_4
    assert {aim for aim in aims() if aim == "sdg.4" or aim.startswith("sdg.4.")} == to_goal_4
    assert sdg.linkages(goal=4) == sdg.linkages(goal="sdg.4") == sdg.linkages(goal=SDG.GOAL_4)
    assert aims(target="sdg.4.7") == ["sdg.4.7"]


def test_what_is_asked_for_together_must_hold_together() -> None:
    assert aims(area="key-features.block.1", goal=4, basis=Basis.READING) == aims(area="key-features.block.1")
    assert aims(area="key-features.block.1", target="4.7") == []
    assert aims(origin="gnlc", document="document.mexico-city-statement") == []
    assert sdg.linkages(goal=11, target="4.7") == ()


def test_what_may_be_linked_is_what_the_other_rooms_have() -> None:
    documents = [document.id for document in guidance.documents()]
    conferences = [conference.id for conference in guidance.conferences()]
    areas = [area.id for area in key_features.areas()]

    assert [*_ORIGINS] == ["gnlc", *documents, *conferences, *areas]
    assert [*AREAS] == areas
    for document in documents:
        assert sdg.linkages(document=document) == sdg.linkages(origin=document)


@pytest.mark.parametrize(
    "filters",
    [
        {"origin": "document.nothing"},
        {"origin": ""},
        {"area": "key-features.block.7"},
        {"area": "gnlc"},
        {"document": "key-features.block.1"},
        {"goal": "sdg.18"},
        {"target": "5.1"},
    ],
)
def test_links_of_something_unknown_are_refused(filters: dict[str, Any]) -> None:
    with pytest.raises(UnknownId):
        sdg.linkages(**filters)


def test_links_of_a_goal_that_there_is_not_and_of_a_basis_that_is_none_are_refused() -> None:
    with pytest.raises(InvalidValue):
        sdg.linkages(goal=18)
    with pytest.raises(WrongType):
        sdg.linkages(basis="reading")  # type: ignore[arg-type]  # what a caller may try


def test_the_id_of_a_link_tells_its_ends() -> None:
    for found in sdg.linkages():
        assert found.id == f"linkage.{found.origin}.{found.aim}"
    assert render(sdg.linkages(origin="gnlc")[3].label, "en") == "focus on Goal 4"
    assert render(sdg.linkages(origin="gnlc")[4].label, "th") == "สนับสนุนเป้าหมายที่ 5"
    assert render(sdg.linkages(target="4.4")[0].label, "en") == "support for target 4.4"


def test_the_focus_depends_on_who_is_asked() -> None:
    statement = "document.mexico-city-statement"

    assert sdg.focus_goals("gnlc") == (SDG.GOAL_4, SDG.GOAL_11)
    assert sdg.focus_goals(statement, source="bic-moe-2021") == (SDG.GOAL_4,)
    for id in ("uil-mexico-city-statement", "mexico-city-statement-ru", "mexico-city-statement-it"):
        assert sdg.focus_goals(statement, source=source(id)) == (SDG.GOAL_4, SDG.GOAL_11)


def test_a_focus_on_which_sources_differ_is_not_settled_in_silence() -> None:
    with pytest.raises(ConflictingClaims, match=r"sdg\.4 \(bic-moe-2021\)") as caught:
        sdg.focus_goals("document.mexico-city-statement")

    said = {claim.citation.source.id: claim.value for claim in caught.value.claims}
    assert said == {
        "bic-moe-2021": ("sdg.4",),
        "uil-mexico-city-statement": ("sdg.4", "sdg.11"),
        "mexico-city-statement-ru": ("sdg.4", "sdg.11"),
        "mexico-city-statement-it": ("sdg.4", "sdg.11"),
    }


def test_a_focus_of_which_nobody_speaks_is_none_and_not_empty() -> None:
    assert sdg.focus_goals("gnlc", source="uil-mexico-city-statement") is None
    assert sdg.focus_goals("key-features.block.1") is None
    # The sixth conference is linked to three goals, and nobody says which of them comes first.
    assert len(sdg.linkages(origin="conference.6")) == 3
    assert sdg.focus_goals("conference.6") is None


def test_who_says_what_of_the_focus_and_in_whose_words() -> None:
    said = [
        [(claim.citation.source.id, claim.mode, claim.speaker) for claim in focus.claims] for focus in sdg.focuses()
    ]

    assert said == [
        [
            ("bic-moe-2021", Mode.STATED, None),
            ("gnlc-handout", Mode.STATED, None),
            ("ukraine-mfa-gnlc", Mode.QUOTED, "UIL"),
        ],
        [
            ("bic-moe-2021", Mode.REPORTED, None),
            ("uil-mexico-city-statement", Mode.STATED, None),
            ("mexico-city-statement-ru", Mode.STATED, None),
            ("mexico-city-statement-it", Mode.STATED, None),
        ],
    ]


@pytest.mark.parametrize(("origin", "by"), [("nothing", None), ("gnlc", "nothing")])
def test_the_focus_of_something_unknown_is_refused(origin: str, by: str | None) -> None:
    with pytest.raises(UnknownId):
        sdg.focus_goals(origin, source=by)


def test_the_sources_of_a_focus_are_counted_and_compared() -> None:
    of_network, of_statement = sdg.focuses()

    assert Claims(of_network.claims).witnesses("gnlc", "focus-goals") == 2
    assert Claims(of_network.claims).conflicts() == ()
    conflicts = Claims(of_statement.claims).conflicts()
    assert {one.citation.source.id for one, _ in conflicts} == {"bic-moe-2021"}
    assert {one.value for one, _ in conflicts} == {("sdg.4",)}
    assert {other.value for _, other in conflicts} == {("sdg.4", "sdg.11")}
    assert Claims(of_statement.claims).witnesses("document.mexico-city-statement", "focus-goals") == 3
    assert of_statement.standing is Standing.CONTESTED


def test_a_mapping_that_could_not_be_read_is_kept_as_such() -> None:
    pairs = sdg.GUIDE_TO_ACTION_PAIRS

    assert (pairs.declared, pairs.items, pairs.standing) == (None, (), Standing.VERIFIED)
    assert pairs.note is not None


def test_a_link_needs_a_citation() -> None:
    with pytest.raises(ValueError, match="linkage"):
        evolve(sdg.linkages()[0], citations=())
    own = evolve(sdg.linkages()[0], id="moe.link", label=Labels(en="ours"), citations=(Citation(source("un-kos")),))
    assert own.aim == "sdg.1"
