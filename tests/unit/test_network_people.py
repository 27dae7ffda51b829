"""Bodies and what they belong to, people and what they said, and the events of 2024."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from attrs import evolve

from learningcity import index
from learningcity.cities import AdministrativeForm
from learningcity.dates import PartialDate
from learningcity.errors import InvalidValue, UnknownId, WrongType
from learningcity.inconsistencies import inconsistency
from learningcity.localization import find, label, render, term
from learningcity.network import (
    Attendance,
    AttendanceRole,
    EventMode,
    MunicipalRole,
    OrganisationKind,
    PersonRole,
    SpeechMode,
    chain,
    congratulations,
    event,
    events,
    organisation,
    organisations,
    people,
    person,
    quotations,
)
from learningcity.sources import Claims, Mode, Standing

VIEWING = event("viewing.khon-kaen-2024")


# Bodies


def test_every_body_of_the_documents_is_there_and_one_that_they_name_by_its_office_only() -> None:
    # ORG-01 to ORG-25; the ministry is the one besides.
    assert len(organisations()) == 26
    assert len({body.id for body in organisations()}) == 26
    assert all(body.id.startswith("organisation.") for body in organisations())
    assert {body.kind for body in organisations()} == set(OrganisationKind)


def test_a_body_is_found_by_its_id_whole_or_short_and_by_its_names() -> None:
    assert organisation("uil") is organisation("organisation.uil") is organisation(find("สถาบัน UIL"))
    assert find("หน่วย บพท.") == find("บพท.") == find("PMU-A") == "organisation.pmu-a"
    assert find("หอการค้าจังหวัดยะลา") == "organisation.yala-chamber"
    for wrong in ("uill", "organisation.uill", 7):
        with pytest.raises((UnknownId, WrongType)):
            organisation(wrong)  # type: ignore[arg-type]  # this is the test


def test_the_labels_are_the_terms_of_the_documents() -> None:
    for body in organisations():
        (named,) = [entry for entry in index.walk() if entry.id == body.id]
        assert named is body
    for key, id in (
        ("org.kktt", "kktt"),
        ("org.moe-ops-bic", "moe-ops-bic"),
        ("org.committee", "kk-presentation-committee"),
    ):
        assert label(term(f"term.{key}"), "th") == label(organisation(id), "th")


def test_a_chain_leads_up_to_the_body_above_all() -> None:
    # ORG-04, ORG-05
    assert chain("moe-ops-bic") == (
        "organisation.moe-ops-bic",
        "organisation.moe-ops",
        "organisation.moe",
    )
    assert chain("organisation.pmu-a") == ("organisation.pmu-a", "organisation.mhesi")
    assert chain("un") == ("organisation.un",)
    for body in organisations():
        assert len(set(body.chain)) == len(body.chain)


def test_what_is_read_from_the_layout_is_said_to_be_so() -> None:
    # ORG-06, ORG-07
    inferred = {body.id for body in organisations() if body.parent_is_inferred}
    assert inferred == {"organisation.moe-ops-bic-io", "organisation.moe-ops-bic-info"}
    for body in organisations():
        assert [claim.value for claim in body.claims] == ([] if body.parent is None else [body.parent])
        if body.parent_is_inferred:
            assert body.claims[0].citation.source.id == "learningcity-reading"
            assert body.note is not None


def test_local_governments_have_the_form_that_their_source_gives() -> None:
    # ORG-11 to ORG-14
    forms = {body.id: body.form for body in organisations() if body.form is not None}
    assert forms == {
        "organisation.khon-kaen-municipality": AdministrativeForm.CITY_MUNICIPALITY,
        "organisation.yala-municipality": AdministrativeForm.CITY_MUNICIPALITY,
        "organisation.hat-yai-municipality": AdministrativeForm.CITY_MUNICIPALITY,
        "organisation.bangkok": AdministrativeForm.SPECIAL_ADMINISTRATION,
    }
    assert organisation("kk-municipal-schools").count == 11


def test_the_jury_is_not_the_committee() -> None:
    # ORG-15, ORG-16, INC-20
    jury, committee = organisation("gnlc-jury"), organisation("kk-presentation-committee")
    assert (jury.kind, committee.kind) == (OrganisationKind.JURY, OrganisationKind.COMMITTEE)
    assert organisations(OrganisationKind.JURY) == (jury,)
    assert organisations(OrganisationKind.COMMITTEE) == (committee,)
    with pytest.raises(WrongType):
        organisations("jury")  # type: ignore[arg-type]  # this is the test


@pytest.mark.parametrize(
    ("field", "value", "error"),
    [
        ("kind", "jury", WrongType),
        ("parent", "UNESCO", InvalidValue),
        ("form", "province", WrongType),
        ("count", 0, InvalidValue),
        ("claims", (1,), WrongType),
    ],
)
def test_a_body_refuses_what_is_none(field: str, value: Any, error: type[Exception]) -> None:
    with pytest.raises(error):
        evolve(organisation("uil"), **{field: value})


# People


def test_people_have_their_roles_and_what_stands_before_their_names() -> None:
    # PER-01 to PER-04
    assert len(people()) == 5
    assert person("azoulay").role is PersonRole.DIRECTOR_GENERAL
    assert person("theerasak").office is MunicipalRole.MAYOR
    assert person("theerasak").affiliation == "organisation.khon-kaen-municipality"
    assert (person("azoulay").honorific, person("theerasak").honorific) == ("นาง", "นาย")
    assert person("supawatanakorn").academic_titles == ("รศ.", "ดร.")
    assert len([named for named in people() if named.role is PersonRole.COMPILER]) == 2
    for named in people():
        assert named.affiliation is not None
        assert index.by_id(named.affiliation) is not None


def test_a_person_is_found_with_and_without_what_stands_before_the_name() -> None:
    # INC-19
    assert find("นางออเดรย์ อาซูเลย์") == find("ออเดรย์ อาซูเลย์") == "person.azoulay"
    assert find("นายธีระศักดิ์ ฑีฆายุพันธุ์") == person("person.theerasak").id
    with pytest.raises(UnknownId, match=r"person\.azoulay"):
        person("person.azoulai")


def test_a_name_that_this_library_spelled_says_so() -> None:
    spelled = {named.id for named in people() if render(named.note, "en").startswith("the source prints")}
    assert spelled == {named.id for named in people()} - {"person.azoulay"}


def test_what_no_source_says_of_a_person_or_a_quotation_is_not_known() -> None:
    assert evolve(person("panida"), affiliation=None).affiliation is None
    assert evolve(quotations()[0], translated=None).translated is None


def test_the_offices_of_a_municipality_are_those_of_the_news() -> None:
    # PER-05
    assert len(MunicipalRole) == 8
    assert label(MunicipalRole.DEPUTY_CLERK, "th") == "รองปลัดเทศบาล"
    assert find("เลขานุการนายกเทศมนตรี") == "municipal-role.secretary-to-mayor"


@pytest.mark.parametrize(
    ("field", "value", "error"),
    [
        ("role", "expert", WrongType),
        ("office", PersonRole.EXPERT, WrongType),
        ("affiliation", "PMU-A", InvalidValue),
        ("honorific", " ", InvalidValue),
        ("academic_titles", ("ดร.", "ดร."), InvalidValue),
    ],
)
def test_a_person_refuses_what_is_none(field: str, value: Any, error: type[Exception]) -> None:
    with pytest.raises(error):
        evolve(person("supawatanakorn"), **{field: value})


# What they said


def test_quotations_are_told_by_how_they_are_given() -> None:
    # PER-06 to PER-08
    first, second = quotations(by="azoulay")
    assert (first.mode, second.mode) == (SpeechMode.DIRECT, SpeechMode.INDIRECT)
    assert first.translated
    assert [quoted.language for quoted in quotations()] == ["th"] * 4
    assert len(quotations(by="person.theerasak")) == 2
    assert quotations(by="panida") == ()
    assert [quoted for quoted in quotations() if quoted.on is None] == [quotations()[-1]]
    with pytest.raises(UnknownId):
        quotations(by="nobody")


def test_what_is_claimed_in_a_quotation_has_its_mode_and_speaker() -> None:
    for quoted in quotations():
        for claim in quoted.claims:
            assert claim.mode is quoted.mode.claim_mode
            assert f"person.{claim.speaker}" == quoted.speaker
    assert SpeechMode.REPORTED.claim_mode is Mode.REPORTED


def test_the_right_to_education_is_made_real_by_cities() -> None:
    # PER-09
    _, second = quotations(by="azoulay")
    (told,) = Claims(second.claims).about("cities", "realise")
    assert told.citation.source.id == "khon-kaen-news-2024"


def test_no_quotation_holds_the_words() -> None:
    for quoted in quotations():
        assert all(len(render(quoted.label, language)) < 120 for language in ("en", "th"))


@pytest.mark.parametrize(
    ("field", "value", "error"),
    [
        ("speaker", None, WrongType),
        ("mode", Mode.QUOTED, WrongType),
        ("language", "", InvalidValue),
        ("translated", 1, WrongType),
        ("on", date(2022, 9, 2), WrongType),
        ("claims", (1,), WrongType),
    ],
)
def test_a_quotation_refuses_what_is_none(field: str, value: Any, error: type[Exception]) -> None:
    with pytest.raises(error):
        evolve(quotations()[0], **{field: value})


# Events


def test_the_announcement_was_virtual_whatever_place_is_claimed() -> None:
    # ADM-14, INC-09
    announcement = event("announcement.2024")
    assert announcement.mode is EventMode.VIRTUAL
    assert announcement.venue is None
    assert announcement.places_claimed == {"paris"}
    assert announcement.standing is Standing.CONTESTED
    assert set(announcement.claims) <= set(inconsistency(9).claims)
    assert announcement.theme is not None
    assert announcement.theme.languages == ("en", "th")


def test_the_viewing_is_another_event() -> None:
    # EVT-01, EVT-02
    assert events() == (event("announcement.2024"), VIEWING)
    assert (VIEWING.mode, VIEWING.views, VIEWING.channel) == (EventMode.REMOTE_VIEWING, "announcement.2024", "Zoom")
    assert VIEWING.on == PartialDate(2024, 2, 14)
    assert VIEWING.places_claimed == frozenset()
    assert VIEWING.attending(AttendanceRole.GUEST_OF_HONOUR) == ("person.supawatanakorn",)
    assert VIEWING.attending(AttendanceRole.HOST) == ("person.theerasak",)
    assert len(VIEWING.attending(AttendanceRole.WITNESS)) == 4
    assert [office for attendance in VIEWING.attendances for office in attendance.offices] == list(MunicipalRole)
    for attendance in VIEWING.attendances:
        assert index.by_id(attendance.who) is not None
    with pytest.raises(WrongType):
        VIEWING.attending("host")  # type: ignore[arg-type]  # this is the test
    with pytest.raises(UnknownId, match=r"announcement\.2024"):
        event("announcement.2023")


def test_two_municipalities_were_congratulated() -> None:
    # PER-10
    (told,) = congratulations()
    assert told.giver == "organisation.pmu-a"
    assert told.congratulated == ("organisation.khon-kaen-municipality", "organisation.yala-municipality")
    assert find("เทศบาลเมืองขอนแก่น", domain="organisation") == told.congratulated[0]


@pytest.mark.parametrize(
    ("field", "value", "error"),
    [
        ("mode", "virtual", WrongType),
        ("on", None, WrongType),
        ("theme", "a", WrongType),
        ("venue", "a", WrongType),
        ("views", "A", InvalidValue),
        ("channel", "", InvalidValue),
        ("attendances", ("a",), WrongType),
        ("claims", (1,), WrongType),
    ],
)
def test_an_event_refuses_what_is_none(field: str, value: Any, error: type[Exception]) -> None:
    with pytest.raises(error):
        evolve(VIEWING, **{field: value})


def test_an_attendance_refuses_what_is_none() -> None:
    with pytest.raises(InvalidValue):
        Attendance(who="Nobody", role=AttendanceRole.HOST)
    with pytest.raises(WrongType):
        Attendance(who="person.theerasak", role="host")  # type: ignore[arg-type]  # this is the test
    with pytest.raises(WrongType):
        Attendance(who="person.theerasak", role=AttendanceRole.HOST, offices=("mayor",))  # type: ignore[arg-type]  # this is the test


@pytest.mark.parametrize(
    ("field", "value", "error"),
    [
        ("giver", None, WrongType),
        ("congratulated", ("a", "a"), InvalidValue),
        ("on", 2024, WrongType),
    ],
)
def test_a_congratulation_refuses_what_is_none(field: str, value: Any, error: type[Exception]) -> None:
    with pytest.raises(error):
        evolve(congratulations()[0], **{field: value})
