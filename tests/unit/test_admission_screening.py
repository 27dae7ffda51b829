"""Several applications for a call: everybody gets a verdict, who must choose is told, and nobody is chosen."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve

from learningcity import City
from learningcity.admission import ApplicationGroup, ScreenedApplications, call, quota, screen_applications
from learningcity.applications import VISION, Application
from learningcity.conversion import from_json, to_json
from learningcity.eligibility import rulebook
from learningcity.errors import CannotExpress, InvalidValue, UnknownId, WrongType
from learningcity.outcome import MET, NOT_MET, UNKNOWN
from learningcity.rules import Requirement, RuleBook
from learningcity.sources import Citation, source
from learningcity.texts import Labels

CITED = (Citation(source("S09")),)
RULES = RuleBook[Application](
    "test.vision", (Requirement("test.vision.shown", VISION.holds(), citations=CITED, title=Labels(en="vision")),)
)


def application(name: str, *, country: str | None = "TH", id: str | None = None, **fields: Any) -> Application:
    return Application(city=City(name=name, country=country, id=id), **{"vision": True, **fields})


def screened(*applications: Application, year: int = 2025) -> ScreenedApplications:
    return screen_applications(year, applications, rules=RULES)


FOUR = tuple(application(name) for name in ("Tak", "Rayong", "Satun", "Nan"))


def only(found: ScreenedApplications) -> ApplicationGroup:
    (group,) = found.groups
    return group


def test_within_the_quota_nobody_must_choose() -> None:
    group = only(screened(*FOUR[:3]))
    assert (group.must_choose, group.message.id, group.quota) == (
        NOT_MET,
        "screening.within-quota",
        quota("quota.call-2025"),
    )
    assert screened(*FOUR[:3]).choices == ()


def test_above_the_quota_the_commission_must_choose_and_the_library_does_not() -> None:
    found = screened(*FOUR)
    group = only(found)
    assert (group.must_choose, group.candidates, group.eligible) == (MET, FOUR, FOUR)
    assert found.choices == (group,)
    assert found.explain("en").splitlines()[1] == (
        "  TH: the National Commission must choose 3 at the most of 4 applications"
    )


def test_what_is_undetermined_makes_a_choice_possible_only() -> None:
    unknown = application("Loei", vision=None)
    group = only(screened(*FOUR[:3], unknown))
    assert (group.must_choose, group.undetermined, group.message.id) == (
        UNKNOWN,
        (unknown,),
        "screening.may-have-to-choose",
    )
    assert dict(group.message.params)["certain"] == 3
    assert screened(*FOUR[:3], unknown).choices == (group,)


def test_what_does_not_meet_the_rules_is_no_candidate() -> None:
    refused = application("Loei", vision=False)
    group = only(screened(*FOUR[:3], refused))
    assert (group.must_choose, group.not_eligible, group.candidates) == (NOT_MET, (refused,), FOUR[:3])
    nothing = only(screened(refused))
    assert (nothing.must_choose, nothing.message.id) == (NOT_MET, "screening.nothing-to-choose")


def test_a_quota_that_was_not_read_or_is_not_stated_is_never_guessed() -> None:
    not_read, not_stated = screened(*FOUR, year=2021), screened(*FOUR, year=2015)
    assert [only(found).must_choose for found in (not_read, not_stated)] == [UNKNOWN, UNKNOWN]
    assert [only(found).message.id for found in (not_read, not_stated)] == [
        "screening.quota-not-known",
        "screening.no-quota",
    ]
    assert not_stated.outline().children[-1].message == only(not_stated).message


def test_what_looks_like_one_city_is_named_and_makes_nothing_certain() -> None:
    group = only(screened(*FOUR[:3], application(" tak")))
    assert group.must_choose is UNKNOWN
    assert str(group.message) == (
        "TH: 4 applications, some of which look like one city (different cities: 3);"
        " the National Commission may have to choose 3 at the most"
    )
    assert [[entry.name for entry in same] for same in group.duplicates] == [["Tak", " tak"]]
    by_id = only(
        screened(application("Tak", id="tak"), application("Mueang Tak", id="tak"), application("Tak", id="b"))
    )
    assert [[entry.name for entry in same] for same in by_id.duplicates] == [["Tak", "Mueang Tak"]]


def test_applications_for_another_call_are_set_apart() -> None:
    old = application("Loei", call="gnlc.call.2023")
    this = [application("A", call="gnlc.call.2025"), application("B", call="call.2025"), application("C")]
    found = screened(old, *this)
    assert found.for_other_calls == (old,)
    assert only(found).applications == tuple(this)
    assert len(found.verdicts) == 3
    assert "Loei: gnlc.call.2023" in found.explain("th")


def test_an_unknown_country_is_a_group_of_its_own() -> None:
    nowhere = [application(name, country=None) for name in "ABCDE"]
    found = screened(*nowhere, *FOUR, application("Kaunas", country="LT"))
    assert [group.country for group in found.groups] == ["LT", "TH", None]
    group = found.group(None)
    assert group is not None
    assert (group.quota, group.message.id, group.must_choose) == (None, "screening.no-country", UNKNOWN)
    assert [choice.country for choice in found.choices] == ["LT", "TH"]
    assert found.group("BR") is None


def test_what_is_of_an_unknown_country_may_be_of_any() -> None:
    found = screened(*FOUR[:3], application("Nan", country=None), application("Loei", country=None, vision=False))
    group = found.groups[0]
    assert (group.unplaced, group.must_choose, group.message.id) == (1, UNKNOWN, "screening.perhaps-of-country")
    assert str(group.message) == (
        "TH: 3 applications, and 3 may be put forward;"
        " the National Commission may have to choose if those of unknown country (1) are of this one"
    )
    within = screened(*FOUR[:2], application("Nan", country=None)).groups[0]
    assert (within.must_choose, within.message.id) == (NOT_MET, "screening.within-quota")
    assert screened(*FOUR, application("Loei", country=None)).groups[0].must_choose is MET


def test_where_every_file_is_refused_those_of_unknown_country_still_count() -> None:
    refused = application("Loei", vision=False)
    nowhere = [application(name, country=None) for name in "ABCD"]
    few, many = screened(refused, nowhere[0]).groups[0], screened(refused, *nowhere).groups[0]
    assert (few.must_choose, few.message.id) == (NOT_MET, "screening.within-quota")
    assert (many.must_choose, many.message.id) == (UNKNOWN, "screening.perhaps-of-country")


@pytest.mark.parametrize(("unplaced", "error"), [(-1, InvalidValue), (True, WrongType), ("1", WrongType)])
def test_unplaced_applications_are_a_number(unplaced: Any, error: type[Exception]) -> None:
    with pytest.raises(error):
        evolve(only(screened(*FOUR)), unplaced=unplaced)
    assert evolve(only(screened(*FOUR)), unplaced=0).unplaced == 0


def test_a_name_without_an_id_looks_like_every_city_of_that_name() -> None:
    tak, nameless, other = application("Tak", id="tak"), application("TAK"), application("Tak", id="b")
    assert only(screened(tak, nameless)).duplicates == ((tak, nameless),)
    assert only(screened(tak, other)).duplicates == ()
    assert only(screened(tak, nameless, other)).duplicates == ((tak, nameless), (nameless, other))
    assert only(screened(tak, nameless, *FOUR[1:3])).must_choose is UNKNOWN
    assert only(screened(tak, other, *FOUR[1:3])).must_choose is MET


def test_names_are_compared_without_regard_to_case_in_every_script() -> None:
    assert len(only(screened(application("Straße"), application("STRASSE"))).duplicates) == 1


def test_a_call_is_named_by_its_ids_its_year_and_the_rules_that_are_applied() -> None:
    named = ["2025", " call.2025 ", "GNLC.CALL.2025", "test.vision"]
    found = screened(*(application(f"City {call_id}", call=call_id) for call_id in named))
    assert found.for_other_calls == ()
    assert [entry.call for entry in only(found).applications] == named
    assert len(screened(application("Loei", call="2023"), application("Nan", call="25")).for_other_calls) == 2


def test_the_outline_counts_the_applications_for_other_calls_and_cites_the_quota() -> None:
    lines = screened(*FOUR, application("Loei", call="gnlc.call.2023")).explain("en").splitlines()
    assert lines[0] == "5 applications screened: call of 2025"
    of_quota = quota("quota.call-2025").citations
    assert len(of_quota) == 3
    assert [f"[{citation.source.id}]" in line for citation, line in zip(of_quota, lines[-3:], strict=True)] == [
        True
    ] * 3


def test_without_rules_of_ones_own_those_of_the_call_apply() -> None:
    found = screen_applications("call.2025", FOUR[:1])
    assert {verdict.rulebook for verdict in found.verdicts} == {rulebook("gnlc.call.2025")}
    own = evolve(call(2025), id="call.own", rules="ministry.call")
    assert screen_applications(own, FOUR, rules=RULES).call is own
    with pytest.raises(UnknownId):
        screen_applications(own, FOUR)
    with pytest.raises(UnknownId):
        screen_applications(2027, FOUR)


def test_none_is_no_application_and_none_at_all_is_an_answer() -> None:
    with pytest.raises(WrongType):
        screen_applications(2025, [City(name="Tak")])  # type: ignore[list-item]  # what a caller may try
    with pytest.raises(WrongType):
        screen_applications(2025, None)  # type: ignore[arg-type]  # what a caller may try
    with pytest.raises(WrongType):
        screen_applications(2025, FOUR, rules="x")  # type: ignore[arg-type]  # what a caller may try
    assert len(screen_applications(2025, iter(FOUR)).verdicts) == 4
    assert screened().groups == ()
    assert screened().explain("en").splitlines()[0] == "0 applications screened: call of 2025"


def test_an_answer_is_no_file() -> None:
    with pytest.raises(CannotExpress):
        to_json(screened(*FOUR))
    with pytest.raises(CannotExpress):
        from_json("{}", ScreenedApplications)


@pytest.mark.parametrize("changes", [{"country": 3}, {"verdicts": FOUR}, {"quota": 3}])
def test_a_group_refuses_what_it_cannot_be(changes: dict[str, object]) -> None:
    with pytest.raises(WrongType):
        evolve(only(screened(*FOUR)), **changes)  # type: ignore[arg-type]  # what a caller may try


@pytest.mark.parametrize("changes", [{"call": 2025}, {"groups": FOUR}, {"for_other_calls": ("a",)}])
def test_an_answer_refuses_what_it_cannot_be(changes: dict[str, object]) -> None:
    with pytest.raises(WrongType):
        evolve(screened(*FOUR), **changes)  # type: ignore[arg-type]  # what a caller may try
