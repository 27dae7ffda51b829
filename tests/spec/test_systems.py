"""The systems that the source documents describe, numbered and named as in their inventory, with its checks."""

from __future__ import annotations

from typing import Any

import pytest

from learningcity import City, Outcome, check, eligibility
from learningcity.cities import AdministrativeForm, LearningCityForm
from learningcity.errors import InvalidValue
from learningcity.localization import label
from learningcity.sources import source

MET, NOT_MET, UNKNOWN = Outcome.MET, Outcome.NOT_MET, Outcome.UNKNOWN


def city(**changes: Any) -> City:
    values: dict[str, Any] = {"population": 10_000, "governing_body": "municipal-council", "endorsements": ("mayor",)}
    return City(name="a", **(values | changes))


def failures(**changes: Any) -> tuple[str, ...]:
    return check(city(**changes)).failures


def test_system_10_eligibility() -> None:
    # ELI-01: endorsed by the mayor or by a city representative.
    assert failures(endorsements=()) == ("gnlc.membership.endorsement",)
    assert failures(endorsements=("mayor",)) == failures(endorsements=("city-representative",)) == ()

    # ELI-02: at least 10,000 people, the bound included.
    assert failures(population=9_999) == ("gnlc.membership.population",)
    assert failures(population=10_000) == ()
    assert check(city(population=None)).outcome is UNKNOWN
    with pytest.raises(ValueError, match="-1"):
        city(population=-1)

    # ELI-03: run by a municipal council, or by another council that was elected for it.
    assert failures(governing_body="municipal-council") == failures(governing_body="other-elected-council") == ()
    assert failures(governing_body="appointed-council") == ("gnlc.membership.elected-council",)
    assert check(city(governing_body=None)).outcomes == (MET, UNKNOWN, MET)

    # ELI-04: joined by "and"; each is reported by itself, with the clause of its source.
    assert check(city()).eligible is True
    assert check(city(population=9_999, endorsements=None)).eligible is False
    assert check(city(endorsements=None)).eligible is None
    for finding in check(city()).findings:
        first = finding.requirement.citations[0]
        assert first.source is source("bic-moe-2021")
        assert first.locator is not None

    # ELI-11: admission asks for the commitment of the mayor and of the administration.
    admission = eligibility.ADMISSION_CONDITIONS
    assert check(City(name="a", commitment_by=("mayor",)), admission).failures == (
        "gnlc.admission-conditions.commitment",
    )

    # ELI-12: and for a track record of policy initiatives and of good practices.
    record = check(City(name="a", policy_initiatives=(), good_practices=("x",)), admission)
    assert record.failures == ("gnlc.admission-conditions.track-record",)
    assert record.finding("gnlc.admission-conditions.track-record").observed == (0, 1)

    # ELI-13: cities are added on the recommendation of a jury of experts; none recorded is not one refused.
    jury = "gnlc.admission-conditions.jury"
    assert check(City(name="a"), admission).finding(jury).outcome is UNKNOWN
    assert check(City(name="a", jury_recommendation=False), admission).failures == (jury,)

    # ELI-14: three sets of requirements, which are not merged, each from a source of its own.
    rulebooks = eligibility.rulebooks()
    ids = [requirement.id for rules in rulebooks for requirement in rules]
    assert len(rulebooks) == 3
    assert len(set(ids)) == len(ids) == 9
    for rules, cited in zip(rulebooks, ("bic-moe-2021", "khon-kaen-news-2024", "gnlc-handout"), strict=True):
        assert all(requirement.citations[0].source is source(cited) for requirement in rules)


def test_system_11_learning_city_forms() -> None:
    # ELI-05: one of four forms, in the order of the source.
    assert [form.name for form in LearningCityForm] == ["MUNICIPALITY", "VILLAGE", "TOWN", "COMMUNITY"]

    # ELI-06: learning municipality.
    assert label(LearningCityForm.MUNICIPALITY, "th") == "เทศบาลแห่งการเรียนรู้"

    # ELI-07: learning village; no exemption from the population is stated for it.
    assert label(LearningCityForm.VILLAGE, "th") == "หมู่บ้านแห่งการเรียนรู้"
    assert failures(population=9_999, learning_city_form="learning-village") == ("gnlc.membership.population",)

    # ELI-08: learning town, in Thai the same words as a learning city; only its spelling stands for the form.
    assert label(LearningCityForm.TOWN, "th") == "เมืองแห่งการเรียนรู้"
    with pytest.raises(InvalidValue):
        city(learning_city_form="เมืองแห่งการเรียนรู้")

    # ELI-09: learning community.
    assert label(LearningCityForm.COMMUNITY, "th") == "ชุมชนแห่งการเรียนรู้"

    # ELI-10: the form and the legal class are separate axes, and no rule of membership looks at either.
    for legal in AdministrativeForm:
        for form in LearningCityForm:
            place = city(administrative_form=legal, learning_city_form=form)
            assert (place.administrative_form, place.learning_city_form) == (legal, form)
            assert check(place).outcome is MET
    assert {member.value for member in AdministrativeForm}.isdisjoint(member.value for member in LearningCityForm)
