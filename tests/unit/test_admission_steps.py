"""The way to membership: no step is left out, recorded history names its gaps, words for the act are kept apart."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

import pytest
from attrs import evolve

from learningcity import index
from learningcity.admission import (
    AdmissionEntry,
    AdmissionHistory,
    AdmissionStep,
    AdmissionVerb,
    admission_credits,
    known_admission,
    known_admissions,
)
from learningcity.conversion import from_json, to_json
from learningcity.dates import PartialDate
from learningcity.errors import AmbiguousName, InvalidValue, MissingStep, Uncited, UnknownId, UnknownName, WrongType
from learningcity.learning_city import Sector
from learningcity.localization import render
from learningcity.sources import Citation, source
from learningcity.texts import Labels

CITED = (Citation(source("S79")),)
STEPS = tuple(AdmissionStep)
TAK = AdmissionHistory(city="tak")


def entry(step: AdmissionStep, on: str | None = None) -> AdmissionEntry:
    return AdmissionEntry(step=step, on=None if on is None else PartialDate.parse(on), citations=CITED)


# --- one's own ------------------------------------------------------------------------------------------


def test_every_step_is_taken_in_its_order() -> None:
    history = TAK
    for step in STEPS:
        history = history.advance(step, citations=CITED)
    assert history.steps == STEPS
    assert history.gaps == ()


def test_a_step_that_is_missing_is_refused_by_name() -> None:
    history = TAK.advance(AdmissionStep.INTEREST, citations=CITED).advance(AdmissionStep.APPLICATION, citations=CITED)
    with pytest.raises(MissingStep, match="tak cannot take the step “announcement” yet") as caught:
        history.advance(AdmissionStep.ANNOUNCEMENT, citations=CITED)
    assert str(caught.value).endswith(
        "missing before it: endorsement by the mayor, endorsement by the National Commission,"
        " recommendation by the jury"
    )
    assert "ยังขาดขั้นตอนก่อนหน้า ได้แก่ นายกเทศมนตรีรับรอง" in render(caught.value.message, "th")


def test_the_presentation_to_a_committee_is_never_missing_and_may_be_recorded() -> None:
    history = TAK.advance(AdmissionStep.INTEREST, citations=CITED).advance(AdmissionStep.APPLICATION, citations=CITED)
    presented = history.advance(
        AdmissionStep.PRESENTATION, citations=CITED, on=PartialDate(2023, 5), by=Labels(en="a board", th="คณะหนึ่ง")
    )
    assert history.advance(AdmissionStep.MAYOR, citations=CITED).gaps == ()
    assert presented.advance(AdmissionStep.MAYOR, citations=CITED).gaps == ()
    found = presented.entry(AdmissionStep.PRESENTATION)
    assert found is not None
    assert (found.on, found.by) == (PartialDate(2023, 5), Labels(en="a board", th="คณะหนึ่ง"))


def test_nobody_goes_backwards_or_stands_still() -> None:
    history = TAK.advance(AdmissionStep.INTEREST, citations=CITED, on=PartialDate(2025, 3)).advance(
        AdmissionStep.APPLICATION, citations=CITED
    )
    for step in (AdmissionStep.INTEREST, AdmissionStep.APPLICATION):
        with pytest.raises(InvalidValue) as caught:
            history.advance(step, citations=CITED)
        assert (caught.value.problem.code, caught.value.problem.path) == ("step-order", ("entries", 2, "step"))
    with pytest.raises(InvalidValue) as caught:
        history.advance(AdmissionStep.MAYOR, citations=CITED, on=PartialDate(2025, 2))
    assert caught.value.problem.path == ("entries", 2, "on")
    assert "a day that is not before March 2025, that of the step “interest”" in str(caught.value)
    with pytest.raises(InvalidValue, match="a step after “application”"):
        history.advance(AdmissionStep.INTEREST, citations=CITED)
    assert history.advance(AdmissionStep.MAYOR, citations=CITED, on=PartialDate(2025)).gaps == ()


def test_a_step_needs_a_citation_and_a_step_that_there_is() -> None:
    with pytest.raises(Uncited):
        TAK.advance(AdmissionStep.INTEREST, citations=())
    for changes in ({"step": "interest"}, {"on": date(2025, 1, 1)}, {"by": "a board"}):
        with pytest.raises(WrongType):
            evolve(entry(AdmissionStep.INTEREST), **changes)
    with pytest.raises(WrongType):
        TAK.advance("interest", citations=CITED)  # type: ignore[arg-type]  # what a caller may try


# --- what is recorded -----------------------------------------------------------------------------------


def test_recorded_history_loads_in_any_order_and_names_its_gaps() -> None:
    history = AdmissionHistory.recorded(
        "tak", [entry(AdmissionStep.ANNOUNCEMENT, "2025-12-04"), entry(AdmissionStep.INTEREST)]
    )
    assert history.steps == (AdmissionStep.INTEREST, AdmissionStep.ANNOUNCEMENT)
    assert history.gaps == (
        AdmissionStep.APPLICATION,
        AdmissionStep.MAYOR,
        AdmissionStep.NATIONAL_COMMISSION,
        AdmissionStep.JURY,
    )
    assert (TAK.gaps, TAK.entry(AdmissionStep.JURY)) == ((), None)
    with pytest.raises(MissingStep):
        history.advance(AdmissionStep.MEMBERSHIP, citations=CITED)


def test_a_history_is_told_step_by_step_with_its_gaps() -> None:
    told = AdmissionHistory.recorded(
        "tak",
        [
            evolve(entry(AdmissionStep.INTEREST, "2025-03"), by=Labels(en="the council", th="สภา")),
            entry(AdmissionStep.JURY),
        ],
    )
    lines = [line.strip() for line in told.explain().splitlines()]
    assert lines[:3] == ["steps of tak to membership", "interest: March 2025", "by or before: the council"]
    assert "[S79]" in lines[3]
    assert lines[4] == "recommendation by the jury: the day is not recorded"
    assert lines[-1].startswith("nothing is recorded of: application, endorsement by the mayor")
    assert "ไม่มีบันทึกของขั้นตอน: กรอกใบสมัคร, นายกเทศมนตรีรับรอง" in told.explain("th")
    assert TAK.explain() == "steps of tak to membership"


def test_what_is_credited_stands_under_the_admission() -> None:
    lines = render(index.tree("calls"), "en").splitlines()
    (at,) = (number for number, line in enumerate(lines) if "(admission.khon-kaen.residents)" in line)
    assert lines[at].startswith("    ")
    assert known_admission("khon-kaen").credits == tuple(credit.id for credit in admission_credits("khon-kaen"))
    assert known_admission("tak").credits == ()


@pytest.mark.parametrize("entries", [("interest",), 3])
def test_what_is_no_entry_is_refused(entries: object) -> None:
    with pytest.raises((WrongType, TypeError)):
        AdmissionHistory.recorded("tak", entries)  # type: ignore[arg-type]  # what a caller may try


def test_a_city_is_an_id_and_no_step_is_recorded_twice() -> None:
    with pytest.raises(InvalidValue):
        AdmissionHistory(city="Tak City")
    with pytest.raises(InvalidValue):
        AdmissionHistory.recorded("tak", [entry(AdmissionStep.JURY), entry(AdmissionStep.JURY)])


@pytest.mark.parametrize("days", [("2023-06-01", "2023", "2023-03-01"), ("2023-03-01", "2023-06-01", "2023-04-01")])
def test_no_day_is_before_that_of_any_earlier_step(days: tuple[str, str, str]) -> None:
    steps = (AdmissionStep.INTEREST, AdmissionStep.APPLICATION, AdmissionStep.MAYOR)
    entries = tuple(map(entry, steps, days))
    first = AdmissionHistory(city="tak", entries=entries[:2])
    ways: tuple[Callable[[], AdmissionHistory], ...] = (
        lambda: AdmissionHistory(city="tak", entries=entries),
        lambda: AdmissionHistory.recorded("tak", reversed(entries)),
        lambda: first.advance(AdmissionStep.MAYOR, citations=CITED, on=PartialDate.parse(days[2])),
    )
    for make in ways:
        with pytest.raises(InvalidValue) as caught:
            make()
        assert caught.value.problem.path == ("entries", 2, "on")
    later = first.advance(AdmissionStep.MAYOR, citations=CITED, on=PartialDate(2023, 6, 1))
    assert later.steps == steps


def test_the_state_on_a_day_is_what_was_certainly_reached() -> None:
    history = AdmissionHistory.recorded(
        "tak",
        [entry(AdmissionStep.INTEREST, "2025-03"), entry(AdmissionStep.JURY), entry(AdmissionStep.MEMBERSHIP, "2025")],
    )
    assert history.state_on(date(2025, 3, 30)) is None
    assert history.state_on(date(2025, 3, 31)) is AdmissionStep.INTEREST
    assert history.state_on(date(2025, 12, 30)) is AdmissionStep.INTEREST
    assert history.state_on(date(2025, 12, 31)) is AdmissionStep.MEMBERSHIP
    with pytest.raises(WrongType):
        history.state_on(datetime(2025, 1, 1))  # noqa: DTZ001  # a moment is no day


# --- what is known of cities ----------------------------------------------------------------------------


def test_nine_cities_of_thailand_have_a_known_history() -> None:
    found = [(known.city, str(known.history.entries[-1].on)) for known in known_admissions()]
    assert found == [
        ("phayao", "2022-09-02"),
        ("sukhothai", "2022-09-02"),
        ("hat-yai", "2022-09-02"),
        ("khon-kaen", "2024-02-14"),
        ("bangkok", "2024-02-14"),
        ("yala", "2024-02-14"),
        ("tak", "2025-12-04"),
        ("rayong", "2025-12-04"),
        ("satun", "2025-12-04"),
    ]
    with pytest.raises(UnknownId):
        known_admission("cork")


def test_a_known_admission_refuses_what_it_cannot_be() -> None:
    known = known_admission("yala")
    with pytest.raises(InvalidValue):
        evolve(known, city="Yala City")
    with pytest.raises(InvalidValue):
        evolve(known, credits=("a", "a"))
    with pytest.raises(WrongType):
        evolve(known, claims=("a",))  # type: ignore[arg-type]  # what a caller may try
    assert from_json(to_json(known.history), AdmissionHistory) == known.history


@pytest.mark.parametrize("predicate", ["step-jurry", "jury", "cities"])
def test_a_claim_of_a_known_admission_is_about_a_step(predicate: str) -> None:
    known = known_admission("yala")
    with pytest.raises(InvalidValue) as caught:
        evolve(known, claims=(known.claims[0], evolve(known.claims[0], predicate=predicate)))
    assert (caught.value.problem.code, caught.value.problem.path) == (
        "unknown-value",
        ("admission.yala", "claims", 1),
    )


@pytest.mark.parametrize(
    ("told", "kept"),
    [
        (("2024", "2024-02-01"), "2024-02-01"),
        (("2024-02-01", "2024"), "2024-02-01"),
        (("2024-05-01", "2024-03-01"), "2024-05-01"),
        (("2024-05", "2024-03-01"), "2024-05"),
        (("2024-05", "2024-06-01"), "2024-05"),
    ],
)
def test_the_day_told_first_is_kept_as_exact_as_it_is_told(told: tuple[str, str], kept: str) -> None:
    known = known_admission("yala")
    claims = tuple(evolve(known.claims[0], predicate="step-jury", value=PartialDate.parse(day)) for day in told)
    found = evolve(known, claims=claims).history.entry(AdmissionStep.JURY)
    assert found is not None
    assert str(found.on) == kept


def test_the_credits_of_khon_kaen_come_from_every_sector() -> None:
    assert {sector for credit in admission_credits("khon-kaen") for sector in credit.sectors} == set(Sector)
    assert admission_credits() == admission_credits("khon-kaen")
    with pytest.raises(UnknownId):
        admission_credits("yala")
    with pytest.raises(InvalidValue):
        evolve(admission_credits()[0], city="Khon Kaen")
    with pytest.raises(WrongType):
        evolve(admission_credits()[0], sectors=("public",))  # type: ignore[arg-type]  # what a caller may try


# --- words ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("ประกาศรายชื่อเมือง", AdmissionVerb.ANNOUNCE),
        ("ได้รับคัดเลือก", AdmissionVerb.SELECT),
        ("การรับรองสมาชิก", AdmissionVerb.CERTIFY),
        ("ที่ผ่านการพิจารณาขององค์การยูเนสโก", AdmissionVerb.REVIEW),
        ("เข้าร่วมเป็นสมาชิก", AdmissionVerb.JOIN),
        ("ได้รับการเพิ่มเข้าไปในเครือข่าย", AdmissionVerb.ADD),
        ("เข้าร่วม เป็นสมาชิก", AdmissionVerb.JOIN),
    ],
)
def test_the_words_for_the_act_of_admission_are_kept_apart(text: str, verb: AdmissionVerb) -> None:
    assert AdmissionVerb.from_text(text) is verb


def test_certifying_means_something_else_without_membership() -> None:
    for text in ("รับรอง", "การรับรอง"):
        with pytest.raises(AmbiguousName) as caught:
            AdmissionVerb.from_text(text)
        assert caught.value.senses == ("admission-verb.certify", "endorser.mayor", "outcome-relation.adopted")
    for text in ("รับรองปฏิญญาปักกิ่ง", "รับรองโดยนายกเทศมนตรี", "", "member"):
        with pytest.raises(UnknownName):
            AdmissionVerb.from_text(text)


def test_text_with_several_of_the_words_is_ambiguous() -> None:
    with pytest.raises(AmbiguousName) as caught:
        AdmissionVerb.from_text("ได้รับคัดเลือกเข้าร่วมเป็นสมาชิก")
    assert caught.value.senses == ("admission-verb.select", "admission-verb.join")
    with pytest.raises(WrongType):
        AdmissionVerb.from_text(3)  # type: ignore[arg-type]  # what a caller may try
