"""Members of the network, cohorts, and who was a member on a day."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from attrs import evolve

from examples_of_values import members as examples
from learningcity import network
from learningcity.cities import AdministrativeForm
from learningcity.dates import PartialDate
from learningcity.errors import InvalidValue, NoTruthValue, UnknownId, WrongType
from learningcity.localization import find, find_all, label, render
from learningcity.network import Confidence, Doubt, MemberCoverage, MembershipStatus, cohort, is_member, member, members
from learningcity.network.open_cases import states_of
from learningcity.outcome import MET, NOT_MET, UNKNOWN, Outcome
from learningcity.sources import Standing, source
from learningcity.texts import Labels, Message, Quantity


def told(id: str, day: date, **given: Any) -> tuple[Outcome, str]:
    """The answer and the reason."""
    answer = is_member(id, on=day, **given)
    assert isinstance(answer.why, Message)
    return answer.outcome, answer.why.id.removeprefix("membership.")


# Members


def test_a_member_is_found_by_its_key_and_by_its_id() -> None:
    hat_yai = member("hat-yai")

    assert member("member.hat-yai") is hat_yai
    assert (hat_yai.key, hat_yai.name, hat_yai.thai, hat_yai.country) == ("hat-yai", "Hat Yai", "หาดใหญ่", "TH")
    assert hat_yai.forms == (AdministrativeForm.CITY_MUNICIPALITY, AdministrativeForm.TOWN_MUNICIPALITY)
    assert hat_yai.cohorts == ("cohort.2022",)
    assert (hat_yai.standing, hat_yai.confidence) == (Standing.VERIFIED, Confidence.HIGH)


@pytest.mark.parametrize("id", ["hat-yia", None, 3])
def test_what_the_table_lacks_is_no_id(id: Any) -> None:
    with pytest.raises(UnknownId) as caught:
        member(id)
    assert ("hat-yai" in str(caught.value)) is (id == "hat-yia")


def test_a_city_that_came_twice_is_one_member() -> None:
    muharraq = member("muharraq")

    assert muharraq.cohorts == ("cohort.2019", "cohort.2024")
    assert [citation.source.id for citation in muharraq.citations] == ["S41", "masquenoticias-2024"]
    assert [remark.id.removeprefix("member.remark.") for remark in muharraq.remarks] == [
        "named-again-in-2024",
        "second-admission",
    ]


def test_thai_members_are_thirteen_of_thirteen() -> None:
    found = members("TH")

    assert (found.known, found.total, found.coverage) == (13, 13, MemberCoverage.COMPLETE)
    assert found.total_as_of == PartialDate(2025, 12)
    assert [citation.source.id for citation in found.citations] == ["thailand-prd-2025"]
    assert {one.key for one in members("TH", cohort=2024)} == {"bangkok", "khon-kaen", "yala"}
    assert all(one.thai for one in found)
    assert "members=<13>" in repr(found)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("เทศบาลนครหาดใหญ่", "hat-yai"),
        ("เทศบาลเมืองตาก", "tak"),
        ("จังหวัดระยอง", "rayong"),
        ("Rayong Province", "rayong"),
        ("เชียงราย", "chiang-rai"),
        ("กทม.", "bangkok"),
        ("宁波", "ningbo"),
        ("안성시", "anseong"),
        ("Харків", "kharkiv"),
        ("Hull", "kingston-upon-hull"),
        ("Torino", "turin"),
        ("León", "leon"),
        ("ปักกิ่ง", "beijing"),
    ],
)
def test_members_are_found_by_name(text: str, key: str) -> None:
    assert find(text) == find(text, domain="member") == f"member.{key}"


def test_members_are_called_in_thai_where_a_source_does() -> None:
    assert label(member("rayong"), "th") == "ระยอง"
    assert label("term.place.cork", "th") == label("member.cork", "th") == "เมืองคอร์ก"
    assert label("member.ningbo", "th") == "Ningbo"
    assert find("Laâyoune") == "membership-state.laayoune"
    assert find_all("เทศบาลนครขอนแก่น", domain="organisation") == ("organisation.khon-kaen-municipality",)


@pytest.mark.parametrize(
    ("given", "error"),
    [
        ({"id": "khon-kaen"}, InvalidValue),
        ({"name": " "}, InvalidValue),
        ({"name": None}, WrongType),
        ({"thai": 1}, WrongType),
        ({"country": "Thailand"}, InvalidValue),
        ({"country": None}, WrongType),
        ({"admissions": ()}, InvalidValue),
        ({"admissions": ("2024",)}, WrongType),
        ({"spellings": ["a"]}, WrongType),
        ({"unit": "province"}, WrongType),
        ({"ordinal": 0}, WrongType),
        ({"ordinal": True}, WrongType),
        ({"remarks": ("text",)}, WrongType),
    ],
)
def test_a_member_refuses(given: dict[str, Any], error: type[Exception]) -> None:
    with pytest.raises(error):
        evolve(examples.member(), **given)


@pytest.mark.parametrize(
    ("given", "error"),
    [
        ({"cohort": "2024!"}, InvalidValue),
        ({"joined": "2024"}, WrongType),
        ({"otherwise": PartialDate(2024)}, WrongType),
        ({"attested_before": 1}, WrongType),
        ({"confidence": "high"}, WrongType),
        ({"doubt": "date"}, WrongType),
    ],
)
def test_an_admission_refuses(given: dict[str, Any], error: type[Exception]) -> None:
    with pytest.raises(error):
        evolve(examples.admission(), **given)


# Cohorts


@pytest.mark.parametrize(
    ("key", "known", "cities", "countries"),
    [
        ("rolling-2015-2018", 35, None, None),
        ("2019", 20, 38, 23),
        ("2020", 43, 54, 27),
        ("2022", 66, 77, 44),
        ("2024", 56, 64, 35),
        ("2025", 47, 72, 46),
    ],
)
def test_cohorts_know_how_many_of_them_are_known(
    key: str, known: int, cities: int | None, countries: int | None
) -> None:
    found = cohort(key)

    assert cohort(found.id) is found
    assert (found.key, found.known, found.cities, found.countries) == (key, known, cities, countries)
    assert not found.is_complete
    assert found.known == members(cohort=key).known == len(members(cohort=found.id))
    assert members(cohort=key).coverage is (MemberCoverage.UNCOUNTED if cities is None else MemberCoverage.PARTIAL)


def test_cohorts_are_known_for_this_many_countries() -> None:
    countries = {each.key: len({member(id).country for id in each.members}) for each in network.cohorts()}

    assert countries == {"rolling-2015-2018": 21, "2019": 14, "2020": 23, "2022": 39, "2024": 29, "2025": 30}
    without = [one for one in members() if not one.cohorts]
    assert (len(without), len({one.country for one in without})) == (68, 25)


def test_the_counts_of_2020_were_corrected_and_both_are_kept() -> None:
    found = cohort(2020)
    counted = {
        (claim.predicate, str(claim.as_of)): claim.value.value
        for claim in found.claims
        if isinstance(claim.value, Quantity)
    }

    assert found.corrected == PartialDate(2020, 9, 24)
    assert (counted["cities", "2020-09"], counted["cities", "2020-09-24"]) == (55, 54)
    assert (counted["network-cities", "2020-09"], counted["network-cities", "2020-09-24"]) == (230, 229)


def test_the_label_of_an_edition_is_no_date() -> None:
    assert str(cohort(2022).edition) == "2021/2022"
    assert cohort(2022).announced == PartialDate(2022, 9, 2)
    assert [(each.key, each.edition) for each in network.cohorts() if each.edition is None] == [
        ("rolling-2015-2018", None),
        ("2019", None),
        ("2020", None),
        ("2025", None),
    ]


def test_cities_came_one_by_one_until_2018_and_there_was_no_cohort_of_2021_and_2023() -> None:
    assert cohort(2015) is cohort(2018) is cohort("rolling-2015-2018")
    for year in (2021, 2023, 2014, None):
        with pytest.raises(UnknownId):
            cohort(year)  # type: ignore[arg-type]  # anything may be given


def test_regions_say_how_far_they_are_known() -> None:
    regions = {each.region.value: (each.known, each.total) for each in cohort(2024).regions}

    assert regions["africa"] == (7, 7)
    assert regions["arab-states"] == (14, None)


@pytest.mark.parametrize(
    ("given", "error"),
    [
        ({"announced": date(2024, 2, 14)}, WrongType),
        ({"edition": "2024"}, WrongType),
        ({"cities": -1}, InvalidValue),
        ({"cities": 1.0}, WrongType),
        ({"members": ("a", "a")}, InvalidValue),
        ({"regions": (1,)}, WrongType),
        ({"claims": (1,)}, WrongType),
    ],
)
def test_a_cohort_refuses(given: dict[str, Any], error: type[Exception]) -> None:
    with pytest.raises(error):
        evolve(examples.cohort(), **given)


def test_a_count_of_a_region_refuses() -> None:
    with pytest.raises(WrongType):
        evolve(examples.region_count(), region="africa")  # type: ignore[arg-type]  # anything may be given
    with pytest.raises(InvalidValue):
        evolve(examples.region_count(), known=-1)


# Counts of countries


@pytest.mark.parametrize(
    ("country", "known", "total", "coverage"),
    [
        ("CN", 15, 15, MemberCoverage.COMPLETE),
        ("VN", 6, 6, MemberCoverage.COMPLETE),
        ("EG", 10, 10, MemberCoverage.COMPLETE),
        ("SA", 8, 8, MemberCoverage.COMPLETE),
        ("PT", 17, 17, MemberCoverage.COMPLETE),
        ("QA", 7, 7, MemberCoverage.DATED),
        ("RO", 3, 3, MemberCoverage.DATED),
        ("FR", 8, 8, MemberCoverage.DATED),
        ("DE", 4, 4, MemberCoverage.DATED),
        ("UA", 11, 9, MemberCoverage.DATED),
        ("KR", 24, 59, MemberCoverage.PARTIAL),
        ("CO", 11, 9, MemberCoverage.DIFFERS),
        ("IR", 12, 10, MemberCoverage.DIFFERS),
        ("BR", 6, None, MemberCoverage.UNCOUNTED),
        ("IS", 0, None, MemberCoverage.UNCOUNTED),
    ],
)
def test_every_answer_knows_how_complete_it_is(
    country: str, known: int, total: int | None, coverage: MemberCoverage
) -> None:
    found = members(country)

    assert (found.known, found.total, found.coverage) == (known, total, coverage)


def test_the_whole_table_is_no_count_of_the_network() -> None:
    assert (len(members()), members().total, members().coverage) == (334, 425, MemberCoverage.PARTIAL)
    assert len({one.country for one in members()}) == 82
    assert members(on=date(2020, 9, 24)).total == 229
    assert members(on=date(2021, 1, 1)).total == 229
    assert members(on=date(2016, 1, 1)).total is None
    assert members("TH", on=date(2022, 9, 2)).total is None
    assert members("TH", cohort=2022).total is None
    assert members("TH", on=date(2027, 1, 1)).coverage is MemberCoverage.DATED


def test_members_on_a_day_leave_out_those_who_came_later_and_name_those_in_doubt() -> None:
    found = members("LT", on=date(2020, 1, 1))

    assert (found.known, [one.key for one in found.undetermined]) == (1, [])
    found = members("LT", on=date(2026, 1, 1))
    assert (found.known, [one.key for one in found.undetermined]) == (0, ["kaunas"])
    assert [one.key for one in members("TH", on=date(2019, 12, 31))] == ["chiang-rai"]
    assert "not known whether: 1" in render(found, "en")
    assert "13" in render(members("TH"), "th")


def test_an_answer_is_asked_for_members_and_keys() -> None:
    found = members("TH")

    assert "hat-yai" in found
    assert "member.hat-yai" in found
    assert member("hat-yai") in found
    assert "cork" not in found
    assert None not in found


@pytest.mark.parametrize(
    ("given", "error"),
    [
        ({"members": ("a",)}, WrongType),
        ({"country": "Thailand"}, InvalidValue),
        ({"cohort": "A"}, InvalidValue),
        ({"on": PartialDate(2024)}, WrongType),
        ({"total": 1.0}, WrongType),
        ({"coverage": "partial"}, WrongType),
    ],
)
def test_an_answer_about_members_refuses(given: dict[str, Any], error: type[Exception]) -> None:
    with pytest.raises(error):
        evolve(examples.members(), **given)


@pytest.mark.parametrize(
    ("given", "error"),
    [
        ({"country": "thailand"}, InvalidValue),
        ({"country": "XX"}, InvalidValue),
        ({"cohort": 2021}, UnknownId),
        ({"on": 2024}, WrongType),
    ],
)
def test_questions_about_members_are_checked(given: dict[str, Any], error: type[Exception]) -> None:
    with pytest.raises(error):
        members(**given)


@pytest.mark.parametrize(
    ("given", "error"),
    [
        ({"country": "Thailand"}, InvalidValue),
        ({"country": None}, WrongType),
        ({"total": 13.0}, WrongType),
        ({"total": -1}, InvalidValue),
        ({"as_of": date(2025, 12, 4)}, WrongType),
    ],
)
def test_a_count_of_a_country_refuses(given: dict[str, Any], error: type[Exception]) -> None:
    with pytest.raises(error):
        evolve(examples.country_count(), **given)


# Membership


@pytest.mark.parametrize(
    ("key", "day", "expected"),
    [
        ("hat-yai", date(2022, 9, 1), (NOT_MET, "not-yet")),
        ("hat-yai", date(2022, 9, 2), (MET, "admitted")),
        ("hat-yai", date(2025, 12, 3), (MET, "admitted.losses")),
        ("hat-yai", date(2026, 4, 30), (MET, "admitted.losses")),
        ("hat-yai", date(2026, 5, 1), (UNKNOWN, "after-the-facts")),
        ("chiang-mai", date(2020, 8, 31), (NOT_MET, "not-yet.month")),
        ("hat-yai", date(2027, 1, 1), (UNKNOWN, "after-the-facts")),
        ("chiang-mai", date(2020, 9, 20), (UNKNOWN, "date-open")),
        ("surabaya", date(2015, 12, 31), (NOT_MET, "not-yet.joined")),
        ("surabaya", date(2015, 8, 31), (NOT_MET, "not-open-yet")),
        ("tehran", date(2018, 12, 31), (NOT_MET, "not-yet.joined")),
        ("surabaya", date(2016, 6, 1), (UNKNOWN, "date-open")),
        ("surabaya", date(2016, 12, 31), (MET, "admitted")),
        ("bolu", date(2018, 3, 20), (MET, "admitted")),
        ("bolu", date(2022, 8, 31), (MET, "admitted")),
        ("bolu", date(2022, 9, 1), (UNKNOWN, "open")),
        ("kaunas", date(2017, 1, 1), (MET, "admitted")),
        ("kaunas", date(2025, 11, 30), (MET, "admitted.losses")),
        ("kaunas", date(2025, 12, 1), (UNKNOWN, "open")),
        ("medellin", date(2016, 12, 31), (NOT_MET, "not-yet.joined")),
        ("medellin", date(2018, 6, 1), (UNKNOWN, "date-open")),
        ("santiago-de-cali", date(2018, 12, 31), (MET, "admitted")),
        ("santiago-de-cali", date(2026, 1, 31), (MET, "admitted.losses")),
        ("santiago-de-cali", date(2026, 2, 1), (UNKNOWN, "open")),
        ("isfahan", date(2022, 8, 31), (MET, "admitted")),
        ("villa-maria", date(2017, 12, 30), (UNKNOWN, "date-open")),
        ("villa-maria", date(2017, 12, 31), (MET, "admitted")),
        ("cascais", date(2020, 10, 30), (UNKNOWN, "date-open")),
        ("cascais", date(2020, 10, 31), (MET, "admitted")),
        ("granada", date(2024, 1, 1), (MET, "admitted")),
        ("granada", date(2025, 5, 1), (UNKNOWN, "open")),
        ("tehran", date(2025, 1, 1), (UNKNOWN, "open")),
        ("kermanshah", date(2026, 1, 1), (MET, "admitted")),
        ("muharraq", date(2019, 7, 17), (UNKNOWN, "open")),
        ("muharraq", date(2022, 1, 1), (UNKNOWN, "open")),
        ("muharraq", date(2024, 2, 14), (MET, "admitted")),
        ("la-paz", date(2026, 1, 1), (UNKNOWN, "doubtful")),
        ("wuhan", date(2018, 1, 1), (UNKNOWN, "date-open")),
        ("wuhan", date(2025, 1, 1), (MET, "admitted")),
        ("dongducheon", date(2026, 4, 1), (UNKNOWN, "date-open")),
        ("vinnytsia", date(2026, 4, 1), (UNKNOWN, "date-open")),
        ("nasiriyah", date(2025, 7, 1), (UNKNOWN, "date-open")),
        ("arak", date(2019, 7, 1), (MET, "admitted")),
        ("changzhou", date(2020, 1, 1), (UNKNOWN, "date-open")),
        ("changzhou", date(2025, 12, 31), (MET, "admitted")),
        ("montpellier", date(2024, 2, 28), (UNKNOWN, "date-open")),
        ("montpellier", date(2024, 2, 29), (MET, "admitted")),
        ("laayoune", date(2020, 9, 20), (NOT_MET, "withdrawn")),
        ("laayoune", date(2024, 2, 13), (NOT_MET, "withdrawn")),
        ("laayoune", date(2024, 2, 14), (UNKNOWN, "withdrawn.since")),
        ("laayoune", date(2026, 5, 1), (UNKNOWN, "after-the-facts")),
        ("hat-yia", date(2022, 1, 1), (UNKNOWN, "not-in-table.near")),
        ("zzzzzz", date(2022, 1, 1), (UNKNOWN, "not-in-table")),
        ("zzzzzz", date(2015, 8, 31), (NOT_MET, "not-open-yet")),
        ("zzzzzz", date(2027, 1, 1), (UNKNOWN, "after-the-facts")),
    ],
)
def test_unknown_is_never_no(key: str, day: date, expected: tuple[Outcome, str]) -> None:
    assert told(key, day) == expected


def test_a_place_that_the_table_lacks_is_none_where_all_members_are_known_and_it_is_said_to_be_another() -> None:
    assert told("songkhla", date(2026, 1, 1), country="TH", distinct=True) == (NOT_MET, "others")
    assert told("songkhla", date(2026, 1, 1), country="TH") == (UNKNOWN, "other-name")
    assert told("zzzzzz", date(2026, 1, 1), distinct=True) == (UNKNOWN, "not-in-table")
    assert told("songkhla", date(2023, 1, 1), country="TH", distinct=True) == (UNKNOWN, "not-in-table")
    assert told("songkhla", date(2025, 12, 5), country="TH", distinct=True) == (UNKNOWN, "not-in-table")
    assert told("songkhla", date(2026, 5, 1), country="TH", distinct=True) == (UNKNOWN, "after-the-facts")
    assert told("toulouse", date(2026, 1, 1), country="FR", distinct=True)[0] is UNKNOWN
    assert told("busan", date(2026, 1, 1), country="KR", distinct=True)[0] is UNKNOWN
    assert told("porto-alegre", date(2026, 1, 1), country="BR", distinct=True)[0] is UNKNOWN


@pytest.mark.parametrize(
    ("country", "words"),
    [
        ("TH", "hatyai chiangmai had-yai hat-yia"),
        ("SA", "jubail yanbu kaec medina"),
        ("EG", "sharqia"),
        ("VN", "ha-noi"),
        ("CN", "xi-an"),
        ("PT", "lisboa lagoa macao"),
    ],
)
def test_another_spelling_of_a_member_is_never_denied(country: str, words: str) -> None:
    for word in words.split():
        for distinct in (False, True):
            assert told(word, date(2026, 1, 1), country=country, distinct=distinct) == (UNKNOWN, "not-in-table.near")


@pytest.mark.parametrize(("country", "key"), [("TH", "krung-thep"), ("VN", "saigon"), ("CN", "peking")])
def test_another_name_of_a_member_is_not_denied_unless_the_caller_says_that_it_is_none(country: str, key: str) -> None:
    assert told(key, date(2026, 1, 1), country=country) == (UNKNOWN, "other-name")


def test_a_namesake_in_another_country_is_a_place_that_the_table_lacks() -> None:
    answer = is_member("granada", on=date(2024, 1, 1), country="ES")

    assert (answer.outcome, answer.member) == (UNKNOWN, None)
    assert is_member("granada", on=date(2024, 1, 1), country="NI").outcome is MET


@pytest.mark.parametrize(
    ("given", "hint"), [("Hat Yai", "hat-yai"), ("หาดใหญ่", "hat-yai"), ("Lisboa", "lisbon"), ("Foo bar", None)]
)
def test_a_name_is_no_key_and_the_error_tells_the_key(given: str, hint: str | None) -> None:
    with pytest.raises(InvalidValue) as caught:
        is_member(given, on=date(2024, 1, 1))
    assert caught.value.problem.hint == (None if hint is None else Message("hint.did-you-mean", {"word": hint}))


def test_an_answer_says_how_many_left_unnamed_since_the_admission() -> None:
    found = {key: is_member(key, on=date(2026, 1, 1)).losses for key in ("surabaya", "hat-yai", "yala", "rayong")}

    assert {key: [int(loss.result.value) for loss in losses] for key, losses in found.items()} == {
        "surabaya": [12, 2, 3],
        "hat-yai": [2, 3],
        "yala": [3],
        "rayong": [],
    }
    assert is_member("surabaya", on=date(2023, 1, 1)).losses == found["surabaya"][:1]
    assert is_member("kaunas", on=date(2026, 1, 1)).losses == ()
    assert "at least 17 members that no source names" in render(is_member("surabaya", on=date(2026, 1, 1)), "en")


@pytest.mark.parametrize(
    ("key", "day", "en", "th"),
    [
        (
            "hat-yai",
            date(2022, 9, 1),
            "Hat Yai was no member of the network on 1 September 2022: its admission was announced on 2 September 2022",
            "หาดใหญ่ไม่ได้เป็นสมาชิกเครือข่าย ณ วันที่ 1 กันยายน 2565 เนื่องจากประกาศรับเป็นสมาชิกเมื่อวันที่ 2 กันยายน 2565",
        ),
        (
            "rayong",
            date(2026, 1, 1),
            (
                "Rayong was a member of the network on 1 January 2026: "
                "it was admitted by then, and no source that was read names it among those that left"
            ),
            "ระยองเป็นสมาชิกเครือข่าย ณ วันที่ 1 มกราคม 2569 เนื่องจากได้รับเข้าเป็นสมาชิกแล้ว และไม่มีแหล่งข้อมูลที่อ่านระบุว่าออกจากเครือข่าย",
        ),
        (
            "tak",
            date(2026, 6, 1),
            (
                "whether Tak was a member of the network on 1 June 2026 is not known: "
                "membership can end, and the newest page that was read is of April 2026"
            ),
            (
                "ไม่ทราบว่าตากเป็นสมาชิกเครือข่าย ณ วันที่ 1 มิถุนายน 2569 หรือไม่ เนื่องจากสมาชิกภาพสิ้นสุดได้ "
                "และหน้าเว็บล่าสุดที่อ่านเป็นของเดือนเมษายน 2569"
            ),
        ),
    ],
)
def test_an_answer_is_a_sentence(key: str, day: date, en: str, th: str) -> None:
    answer = is_member(key, on=day)

    assert (render(answer, "en"), render(answer, "th")) == (en, th)


def test_a_place_is_called_as_the_source_calls_it() -> None:
    assert render(is_member("laayoune", on=date(2022, 1, 1)), "en").startswith("Laâyoune was no member")
    assert render(is_member("songkhla", on=date(2022, 1, 1)), "en").startswith("whether songkhla was")


def test_a_country_with_a_member_in_doubt_is_not_known_in_full() -> None:
    found = members("UA", on=date(2025, 7, 1))

    assert (found.known, found.total, [one.key for one in found.undetermined]) == (9, 9, ["vinnytsia"])
    assert found.coverage is MemberCoverage.DATED
    assert told("odesa", date(2025, 7, 1), country="UA", distinct=True)[0] is UNKNOWN


def test_a_count_of_a_month_is_not_used_before_the_month_is_over() -> None:
    assert members("TH", on=date(2025, 12, 2)).total is None
    assert members("TH", on=date(2025, 12, 31)).total == 13


def test_the_size_of_the_network_is_the_last_that_was_told_exactly() -> None:
    told = {day: members(on=day) for day in (date(2018, 1, 1), date(2018, 10, 1), date(2019, 12, 31))}

    assert [found.total for found in told.values()] == [188, None, 224]
    assert members(on=date(2024, 2, 14)).total == 356
    corrected = members(on=date(2021, 1, 1))
    assert (corrected.total, [one.source.id for one in corrected.citations]) == (229, ["S35", "el-moudjahid-2020"])


def test_sources_of_members() -> None:
    cited = {
        key: [one.source.id for one in member(key).citations]
        for key in ("nairobi", "medellin", "santiago-de-cali", "cascais")
    }

    assert cited == {
        "nairobi": ["uil-nairobi-2020", "afp-2017"],
        "medellin": ["S66", "aquilanoticia-2026"],
        "santiago-de-cali": ["S66", "aquilanoticia-2026"],
        "cascais": ["S12", "S80"],
    }
    assert member("macao-portugal").name == "Mação"


def test_an_answer_tells_its_member_and_what_is_open() -> None:
    answer = is_member("member.kaunas", on=date(2026, 1, 1), country="LT")

    assert (answer.id, answer.member) == ("kaunas", member("kaunas"))
    assert [state.id for state in answer.states] == ["membership-state.kaunas"]
    assert "ลิทัวเนีย" in render(answer, "th")
    with pytest.raises(NoTruthValue):
        bool(answer)


@pytest.mark.parametrize(
    ("id", "given", "error"),
    [
        ("Hat Yai", {"on": date(2024, 1, 1)}, InvalidValue),
        (None, {"on": date(2024, 1, 1)}, WrongType),
        ("hat-yai", {"on": PartialDate(2024)}, WrongType),
        ("hat-yai", {"on": date(2024, 1, 1), "country": "th"}, InvalidValue),
        ("songkhla", {"on": date(2024, 1, 1), "country": "thailand"}, InvalidValue),
        ("songkhla", {"on": date(2024, 1, 1), "country": "XX"}, InvalidValue),
        ("songkhla", {"on": date(2024, 1, 1), "country": 66}, WrongType),
        ("songkhla", {"on": date(2024, 1, 1), "distinct": 1}, WrongType),
    ],
)
def test_questions_about_membership_are_checked(id: Any, given: dict[str, Any], error: type[Exception]) -> None:
    with pytest.raises(error):
        is_member(id, **given)


@pytest.mark.parametrize(
    ("given", "error"),
    [
        ({"id": "Hat Yai"}, InvalidValue),
        ({"on": None}, WrongType),
        ({"outcome": True}, WrongType),
        ({"states": (1,)}, WrongType),
        ({"losses": (3,)}, WrongType),
    ],
)
def test_an_answer_about_membership_refuses(given: dict[str, Any], error: type[Exception]) -> None:
    with pytest.raises(error):
        evolve(examples.membership_answer(), **given)


def test_open_cases_are_never_told_as_left() -> None:
    states = {state.id.removeprefix("membership-state."): state for state in network.membership_states()}

    assert {key for key, state in states.items() if state.state is MembershipStatus.OPEN} == {
        "kaunas",
        "bolu",
        "santiago-de-cali",
        "nicaragua",
    }
    assert len(states["nicaragua"].members) == 7
    assert len(states["iran"].members) == 11
    assert states["laayoune"].members == ()
    assert all(states_of(id) for state in states.values() for id in state.members)
    assert states_of("member.hat-yai") == ()
    with pytest.raises(WrongType):
        states_of(1)  # type: ignore[arg-type]  # anything may be given


@pytest.mark.parametrize(
    "given", [{"state": "open"}, {"members": "member.bolu"}, {"since": date(2022, 1, 1)}, {"place": 1}]
)
def test_a_state_of_a_membership_refuses(given: dict[str, Any]) -> None:
    with pytest.raises(WrongType):
        evolve(examples.membership_state(), **given)


# Sources


def test_the_pages_of_members_are_sources() -> None:
    page = source("abc-2025")

    assert (page.publisher, page.date, page.language) == ("abc.com.py", PartialDate(2025, 12, 4), "es")
    assert page.url is not None
    assert page.url.startswith("https://www.abc.com.py/")
    assert "abc.com.py" in str(page.description)


def test_a_dubious_admission_is_never_verified() -> None:
    for one in members():
        if any(admission.doubt is Doubt.MEMBERSHIP for admission in one.admissions):
            assert one.standing is Standing.REPORTED


def test_a_member_of_the_user_may_have_words_of_the_user() -> None:
    assert evolve(examples.member(), label=Labels(en="A town")).label == Labels(en="A town")
