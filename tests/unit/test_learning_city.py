"""What learning cities are said to be: the network, its terms, characteristics, effects, objectives."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve

from learningcity.errors import InvalidValue, WrongType
from learningcity.learning_city import (
    APPEAL,
    CHANGE_DOMAINS,
    COMPETENCES,
    DEVELOPMENT_DOMAINS,
    INSTITUTIONS,
    LEARNING_CITY,
    LIFELONG_EDUCATION,
    LIFELONG_LEARNING,
    LIFELONG_LEARNING_PROVISION,
    OBJECTIVES,
    PARTNERS,
    RESOURCES,
    ChangeDomain,
    Competence,
    DevelopmentDomain,
    InstitutionKind,
    Objective,
    Sector,
    SocialOutcome,
    characteristics,
    concepts,
    effects,
    missing_sectors,
    objectives,
    resource_wordings,
)
from learningcity.localization import label, render
from learningcity.sources import Claims, Completeness, Mode, Standing

FIVE_DOCUMENTS = {"bic-moe-news-2022", "khon-kaen-news-2024", "bic-moe-2021", "pmu-a-2024", "gnlc-handout"}


def cited(statement: Any) -> list[str]:
    return [citation.source.id for citation in statement.citations]


def test_the_definition_rests_on_texts_that_are_one_witness() -> None:
    assert cited(LEARNING_CITY) == ["khon-kaen-news-2024", "pmu-a-2024", "gnlc-handout", "bic-moe-call-2016"]
    assert LEARNING_CITY.standing is Standing.REPORTED
    assert {claim.value for claim in LEARNING_CITY.claims} == {LEARNING_CITY.definition}
    assert Claims(LEARNING_CITY.claims).witnesses("learning-city", "definition") == 1


def test_the_terms_are_called_as_the_documents_call_them() -> None:
    assert [render(term.label, "th") for term in concepts()] == [
        "เมืองแห่งการเรียนรู้",
        "การเรียนรู้ตลอดชีวิต",
        "การจัดการเรียนรู้ตลอดชีวิต",
        "การจัดการศึกษาตลอดชีวิต",
    ]
    assert set(cited(LIFELONG_LEARNING)) == FIVE_DOCUMENTS
    assert set(cited(LIFELONG_LEARNING_PROVISION)) == FIVE_DOCUMENTS - {"bic-moe-news-2022"}
    assert cited(LIFELONG_EDUCATION) == ["bic-moe-2021"]
    assert LIFELONG_EDUCATION.definition is None
    assert {term.id: term.acronym for term in concepts() if term.acronym} == {"lifelong-learning": "LLL"}


def test_the_characteristics_are_open_lists_of_one_source() -> None:
    assert characteristics() == (INSTITUTIONS, PARTNERS, RESOURCES)
    assert INSTITUTIONS.items == (
        "institution-kind.education",
        "institution-kind.training",
        "institution-kind.culture",
    )
    assert PARTNERS.items == ("sector.public", "sector.civil-society", "sector.private")
    for listed in characteristics():
        assert listed.status is Completeness.UNDECLARED
        assert cited(listed) == ["bic-moe-news-2022"]


def test_institutions_sectors_and_outcomes_are_called_as_the_documents_call_them() -> None:
    assert [label(kind, "th") for kind in InstitutionKind] == ["สถาบันการศึกษา", "สถาบันการฝึกอบรม", "สถาบันวัฒนธรรม"]
    assert [label(sector, "th") for sector in Sector] == ["ภาครัฐ", "ภาคประชาสังคม", "ภาคเอกชน", "ประชาชน"]
    assert [label(outcome, "th") for outcome in SocialOutcome] == ["การสร้างงาน", "การสร้างอาชีพ"]


def test_the_words_for_what_is_done_with_resources_are_kept_apart() -> None:
    assert RESOURCES.items == tuple(wording.id for wording in resource_wordings())
    assert {render(wording.label, "th"): cited(wording) for wording in resource_wordings()} == {
        "ระดมทรัพยากร": ["bic-moe-news-2022", "pmu-a-2024"],
        "จัดการทรัพยากร": ["khon-kaen-news-2024", "pmu-a-2024", "gnlc-handout", "bic-moe-call-2016"],
        "การเคลื่อนย้ายทรัพยากร": ["gnlc-handout"],
        "จัดสรรทรัพยากร": ["bic-moe-2021"],
    }


def test_effects_tell_what_they_bring_and_which_benefits_speak_of_the_same() -> None:
    livelihoods, people, city = effects()

    assert (livelihoods.outcomes, livelihoods.benefits) == ((SocialOutcome.JOBS, SocialOutcome.OCCUPATIONS), ())
    assert cited(livelihoods) == ["pmu-a-2024"]
    assert (people.outcomes, people.benefits) == ((), ("key-features.benefit.1",))
    assert city.benefits == ("key-features.benefit.2", "key-features.benefit.3")
    assert cited(people) == cited(city) == ["gnlc-handout"]


def test_a_sector_without_resources_is_a_gap_and_no_error() -> None:
    assert missing_sectors([Sector.PRIVATE]) == (Sector.PUBLIC, Sector.CIVIL_SOCIETY, Sector.CITIZENS)
    assert missing_sectors(()) == tuple(Sector)
    assert missing_sectors(Sector) == ()


@pytest.mark.parametrize(
    ("sectors", "path"),
    [
        (["public"], ("sectors", 0)),
        ([Sector.PUBLIC, None], ("sectors", 1)),
        ("public", ("sectors",)),
        (Sector.PUBLIC, ("sectors",)),
        (None, ("sectors",)),
    ],
)
def test_what_is_no_sector_is_refused_and_not_counted_as_missing(sectors: Any, path: tuple[str | int, ...]) -> None:
    with pytest.raises(WrongType) as caught:
        missing_sectors(sectors)
    assert caught.value.problem.path == path


def test_the_benefits_of_an_effect_are_ids() -> None:
    with pytest.raises(InvalidValue) as caught:
        evolve(effects()[1], benefits=("key-features.benefit.1", "Benefit 2"))
    assert caught.value.problem.path == (effects()[1].id, "benefits", 1)


def test_the_appeal_is_reported_speech() -> None:
    (claim,) = APPEAL.claims

    assert (claim.mode, claim.speaker, claim.citation.source.id) == (Mode.REPORTED, "UNESCO", "gnlc-handout")


def test_the_objectives_stand_in_the_order_of_the_source() -> None:
    assert [objective.id for objective in objectives()] == [
        "objective.empowerment",
        "objective.adaptation",
        "objective.social-cohesion",
        "objective.sustainable-development",
    ]
    assert OBJECTIVES.items == tuple(objective.id for objective in objectives())
    assert OBJECTIVES.declared is None
    first, second, third, fourth = objectives()
    assert first.competences == (Competence.KNOWLEDGE, Competence.SKILL, Competence.ATTITUDE)
    assert second.changes == (ChangeDomain.SOCIAL, ChangeDomain.ECONOMIC, ChangeDomain.POLITICAL)
    assert (third.competences, third.changes, third.domains) == ((), (), ())
    assert fourth.domains == (DevelopmentDomain.ECONOMY, DevelopmentDomain.CULTURE, DevelopmentDomain.ENVIRONMENT)


def test_the_lists_of_the_objectives_are_called_as_the_source_calls_them() -> None:
    assert [label(member, "th") for member in Competence] == ["ความรู้", "ทักษะ", "ทัศนคติ"]
    assert [label(member, "th") for member in ChangeDomain] == ["สังคม", "เศรษฐกิจ", "การเมือง"]
    assert [label(member, "th") for member in DevelopmentDomain] == ["เศรษฐกิจ", "วัฒนธรรม", "สิ่งแวดล้อม"]
    for listed in (COMPETENCES, CHANGE_DOMAINS, DEVELOPMENT_DOMAINS):
        assert listed.declared is None
        assert cited(listed) == ["gnlc-handout", "bic-moe-call-2016"]
    assert COMPETENCES.items == ("competence.knowledge", "competence.skill", "competence.attitude")
    assert CHANGE_DOMAINS.items == ("change-domain.social", "change-domain.economic", "change-domain.political")
    assert DEVELOPMENT_DOMAINS.items == (
        "development-domain.economy",
        "development-domain.culture",
        "development-domain.environment",
    )


@pytest.mark.parametrize(
    ("statement", "changes", "path"),
    [
        (APPEAL, {"claims": ("x",)}, ("objectives.appeal", "claims")),
        (LEARNING_CITY, {"definition": "a city"}, ("learning-city", "definition")),
        (LEARNING_CITY, {"claims": [APPEAL.claims[0]]}, ("learning-city", "claims")),
        (LEARNING_CITY, {"acronym": 5}, ("learning-city", "acronym")),
        (effects()[0], {"outcomes": ("jobs",)}, ("learning-city.effect.livelihoods", "outcomes")),
        (effects()[0], {"benefits": (1,)}, ("learning-city.effect.livelihoods", "benefits")),
        (objectives()[0], {"competences": ("skill",)}, ("objective.empowerment", "competences")),
        (objectives()[0], {"changes": tuple(Competence)}, ("objective.empowerment", "changes")),
        (objectives()[0], {"domains": None}, ("objective.empowerment", "domains")),
    ],
)
def test_a_field_of_another_type_is_refused(statement: Any, changes: dict[str, Any], path: tuple[str, ...]) -> None:
    with pytest.raises(WrongType) as caught:
        evolve(statement, **changes)
    assert caught.value.problem.path == path


def test_an_acronym_has_letters() -> None:
    with pytest.raises(InvalidValue) as caught:
        evolve(LEARNING_CITY, acronym=" ")
    assert caught.value.problem.path == ("learning-city", "acronym")


def test_an_objective_may_be_about_nothing_in_particular() -> None:
    plain = objectives()[2]

    assert Objective(id="a", label=plain.label, citations=plain.citations, standing=plain.standing).domains == ()
