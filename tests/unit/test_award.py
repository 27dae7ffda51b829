"""The award by example: editions, laureates, nominations, and what the rules say of them."""

from __future__ import annotations

from typing import Any

import pytest

from learningcity import award
from learningcity.award import Award, AwardCriterion, AwardEdition, Laureate
from learningcity.dates import PartialDate
from learningcity.errors import CannotExpress, InvalidValue, UnknownId, WrongType
from learningcity.index import by_id, outline, tree
from learningcity.index.topics import in_topic, of_topic
from learningcity.localization import render, render_outline
from learningcity.outcome import MET, NOT_MET, UNKNOWN
from learningcity.sources import Citation, Source, Standing
from learningcity.texts import Labels, Message, Quantity

SHARED: dict[str, Any] = {
    "label": Labels(en="A prize"),
    "citations": (Citation(Source("prize", "A prize")),),
    "standing": Standing.REPORTED,
}
EDITION: dict[str, Any] = {
    **SHARED,
    "id": "prize.2030",
    "year": 2030,
    "conference": "conference.8",
    "conferred": PartialDate(2030),
    "rules": "prize.rules",
}
LAUREATE: dict[str, Any] = {**SHARED, "id": "prize.2030.yala", "name": "Yala", "country": "TH", "edition": "prize.2030"}


def reviewed(year: int, id: str) -> award.LaureateReview:
    """What the rules of a year say of one laureate."""
    (found,) = award.review(year, [award.laureate(id)])
    return found


# --- editions -----------------------------------------------------------------------------------------


def test_an_edition_is_found_by_its_year_and_by_its_id() -> None:
    assert award.edition(2024) is award.edition("award.2024") is by_id("award.2024")
    assert award.edition(2024).rules == "gnlc.award.2024"
    assert award.edition(2024).criteria == tuple(AwardCriterion)
    assert award.edition(2017).criteria == ()


@pytest.mark.parametrize("key", [2027, 2016, "2024", "award", None])
def test_what_is_no_edition_is_not_found(key: Any) -> None:
    with pytest.raises(UnknownId):
        award.edition(key)


def test_of_2027_nothing_is_known_and_that_is_said() -> None:
    absent = award.absences()[0]

    assert absent.id == "absence.award-2027"
    assert "conference.7" in absent.about
    assert render(absent.label, "th") == "หลักเกณฑ์หรือกำหนดการของรางวัลใน พ.ศ. 2570"


def test_the_award_is_no_designation_and_no_label() -> None:
    told = {claim.predicate: claim.value for claim in award.AWARD.claims}

    assert told["designates-learning-cities"] is False
    assert told["official-label"] is False
    assert award.AWARD.editions == tuple(edition.id for edition in award.editions())
    assert [by_id(id).id for id in award.AWARD.contradictions] == list(award.AWARD.contradictions)  # type: ignore[union-attr]


def test_a_claim_says_by_when_files_were_due() -> None:
    due = [
        (claim.predicate, claim.value, claim.citation.source.id, claim.scope)
        for claim in award.edition(2024).claims
        if "deadline" in claim.predicate
    ]

    assert due == [
        ("deadline", PartialDate(2024, 5, 31), "S25", None),
        ("deadline", PartialDate(2024, 5, 31), "S26", None),
        ("commission-deadline", PartialDate(2024, 5, 31), "S28", Message("scope.italy")),
        ("uil-deadline", PartialDate(2024, 6, 28), "S28", Message("scope.italy")),
    ]


@pytest.mark.parametrize(
    ("kind", "known", "field", "value", "error"),
    [
        (AwardEdition, EDITION, "year", 0, InvalidValue),
        (AwardEdition, EDITION, "year", True, WrongType),
        (AwardEdition, EDITION, "conference", "the eighth", InvalidValue),
        (AwardEdition, EDITION, "conferred", "2030", WrongType),
        (AwardEdition, EDITION, "rules", "", InvalidValue),
        (AwardEdition, EDITION, "quotas", ("a", "a"), InvalidValue),
        (AwardEdition, EDITION, "criteria", ("monitoring",), WrongType),
        (AwardEdition, EDITION, "laureates", ["a"], WrongType),
        (AwardEdition, EDITION, "claims", ("a",), WrongType),
        (Award, {**SHARED, "id": "prize"}, "editions", ("a", "a"), InvalidValue),
        (Award, {**SHARED, "id": "prize"}, "claims", (1,), WrongType),
        (Award, {**SHARED, "id": "prize"}, "contradictions", ("no id",), InvalidValue),
        (Laureate, LAUREATE, "name", " ", InvalidValue),
        (Laureate, LAUREATE, "country", "Thailand", InvalidValue),
        (Laureate, LAUREATE, "edition", "the first", InvalidValue),
        (Laureate, LAUREATE, "member", "", InvalidValue),
    ],
)
def test_a_field_that_cannot_be_right_is_refused(
    kind: Any, known: dict[str, Any], field: str, value: object, error: type[Exception]
) -> None:
    assert kind(**known).id == known["id"]
    with pytest.raises(error) as refused:
        kind(**{**known, field: value})
    assert (known["id"], field) == refused.value.problem.path[:2]  # type: ignore[attr-defined]


# --- laureates ----------------------------------------------------------------------------------------


def test_laureates_are_found_by_edition_country_and_city() -> None:
    cork = award.laureates(city="Cork")

    assert [one.id for one in cork] == ["laureate.2015.cork", "laureate.2024.cork"]
    assert award.laureates(city="member.cork") == cork
    assert [one.name for one in award.laureates(country="IE")] == ["Cork", "Limerick", "Dublin", "Cork"]
    assert [one.name for one in award.laureates("award.2021", "SA")] == ["Jubail Industrial City"]
    assert award.laureates(country="TH") == ()
    assert award.laureate("laureate.2024.cork").key == "cork"


def test_what_is_no_laureate_or_no_edition_is_not_found() -> None:
    with pytest.raises(UnknownId):
        award.laureate("laureate.2024.bangkok")
    with pytest.raises(UnknownId):
        award.laureates(2027)


def test_a_laureate_reads_well() -> None:
    cork = award.laureate("laureate.2024.cork")

    assert render(cork.label, "en") == "Cork, laureate of 2024"
    assert render(cork.label, "th") == "เมืองคอร์ก ผู้ได้รับรางวัล พ.ศ. 2567"
    for one in award.laureates():
        assert render(one.label, "en") == f"{one.name}, laureate of {one.id.split('.')[1]}"


# --- nominations --------------------------------------------------------------------------------------


def test_of_a_nomination_only_what_is_known_is_told() -> None:
    bouake = award.nomination_of(award.laureate("laureate.2024.bouake"))

    assert (bouake.edition, bouake.is_member, bouake.awarded_in) == ("gnlc.award.2024", True, ())
    assert bouake.city.member_since == PartialDate(2022, 9, 2)
    assert (bouake.nominated_by, bouake.received_by_uil) == (None, None)


def test_an_earlier_award_counts_from_the_edition_after_it() -> None:
    first, second = award.laureates(city="Cork")

    assert award.nomination_of(first).awarded_in == ()
    assert award.nomination_of(second).awarded_in == (2015,)
    assert award.nomination_of(first, 2024).awarded_in == (2015,)
    assert award.nomination_of(award.laureate("laureate.2021.dublin"), 2019).awarded_in == ()


@pytest.mark.parametrize(
    ("id", "year", "expected"),
    [
        ("laureate.2024.doha", 2024, True),
        ("laureate.2024.doha", 2021, False),  # it joined the year after the award
        ("laureate.2021.jubail-industrial-city", 2021, None),  # it joined between two awards: was it before the call?
        ("laureate.2021.wyndham", 2021, True),
        ("laureate.2017.larissa", 2017, True),
        ("laureate.2017.villa-maria", 2017, None),  # sources do not agree
        ("laureate.2015.bahir-dar", 2024, None),  # no source has it as a member, and the table is not complete
        ("laureate.2015.cork", 2015, None),  # the network opened at that conference
        ("laureate.2024.glasgow", 2024, None),  # known as a member by the award alone, which came later
    ],
)
def test_membership_is_told_for_the_time_of_the_nomination(id: str, year: int, expected: bool | None) -> None:
    assert award.nomination_of(award.laureate(id), year).is_member is expected


@pytest.mark.parametrize(
    ("id", "expected"),
    [
        ("laureate.2024.doha", (PartialDate(2022, 9, 2),)),
        ("laureate.2021.clermont-ferrand", (PartialDate(2016, 10), PartialDate(2017, 1, 6))),
        ("laureate.2015.melton", ()),  # the source may have taken the award for membership
        ("laureate.2024.wuhan", ()),  # a year from an item whose address is not known
        ("laureate.2024.cork", ()),  # by when it was a member is known, since when is not
        ("laureate.2015.sorocaba", ()),
    ],
)
def test_every_date_of_joining_that_a_source_gives_is_told(id: str, expected: tuple[PartialDate, ...]) -> None:
    assert award.joining_dates(award.laureate(id)) == expected


# --- reviews ------------------------------------------------------------------------------------------


def test_under_the_rules_of_2024_the_laureates_of_2019_and_2021_fail_and_nobody_else() -> None:
    found = award.review(2024)

    failing = [one.laureate.id for one in found if one.outcome is NOT_MET]
    assert failing == [one.id for year in (2019, 2021) for one in award.laureates(year)]
    assert {id for one in found for id in one.not_met} == {"gnlc.award.2024.no-earlier-award"}
    assert (found.summary.met, found.summary.not_met, found.summary.unknown) == (0, 20, 38)
    assert len(found) == 58


def test_requirement_by_requirement_a_review_counts() -> None:
    found = award.review("award.2024", award.laureates(2024))

    assert found.outcomes("gnlc.award.2024.member") == {MET: 7, NOT_MET: 0, UNKNOWN: 3}
    assert found.outcomes("gnlc.award.2024.twelve-months") == {MET: 7, NOT_MET: 0, UNKNOWN: 3}
    assert found.outcomes("gnlc.award.2024.no-earlier-award") == {MET: 10, NOT_MET: 0, UNKNOWN: 0}
    assert found.outcomes("gnlc.award.2024.nominated-by") == {MET: 0, NOT_MET: 0, UNKNOWN: 10}
    with pytest.raises(UnknownId):
        found.outcomes("gnlc.award.2017.population")


def test_dates_that_differ_settle_what_any_of_them_would_settle() -> None:
    clermont = reviewed(2024, "laureate.2021.clermont-ferrand")

    assert award.nomination_of(clermont.laureate, 2024).city.member_since is None
    assert "gnlc.award.2024.twelve-months" in clermont.met


def test_a_laureate_taken_for_a_member_by_its_award_alone_stays_undecided() -> None:
    amman = reviewed(2024, "laureate.2015.amman")

    assert amman.outcome is UNKNOWN
    assert {"gnlc.award.2024.member", "gnlc.award.2024.twelve-months"} <= {*amman.unknown}
    assert "may have taken the award of 2015 for membership" in amman.explain()


def test_one_laureate_a_country_holds_in_2024_and_not_over_all_editions() -> None:
    _, of_2024 = award.review(2024, award.laureates(2024)).quotas
    nominations, of_all = award.review(2024).quotas

    assert (of_2024.quota.id, of_2024.outcome, of_2024.over) == ("quota.award-2024.laureates", MET, ())
    assert of_all.outcome is NOT_MET
    over = sorted((len(found), country) for country, found in of_all.over)
    assert over[:5] == [(2, "AU"), (2, "BR"), (2, "GR"), (2, "QA"), (2, "SA")]
    assert over[5:] == [(3, "EG"), (4, "GB"), (4, "IE"), (4, "MX"), (5, "CN"), (5, "KR")]
    assert [country for country, _ in nominations.over] == ["CN", "IE", "MX", "KR", "GB", "EG"]
    assert repr(nominations).endswith("over=<CN, IE, MX, KR, GB, EG>)")


def test_what_laureates_alone_do_not_decide_about_a_quota_is_unknown() -> None:
    (regions,) = award.review(2015, award.laureates(2015)).quotas
    (few,) = award.review(2015, award.laureates(2015)[:6]).quotas
    (nominations,) = award.review(2019, award.laureates(2019)).quotas

    assert (regions.quota.limit, regions.outcome) == (6, UNKNOWN)
    assert few.outcome is MET
    assert nominations.outcome is UNKNOWN


def test_reviews_put_every_laureate_under_the_rules_of_its_edition() -> None:
    found = award.reviews()

    assert [review.rules.id for review in found] == [edition.rules for edition in award.editions()]
    assert [one.laureate for review in found for one in review] == list(award.laureates())
    assert [len(review) for review in found] == [12, 16, 10, 10, 10]


def test_what_is_no_laureate_is_not_reviewed() -> None:
    with pytest.raises(WrongType):
        award.review(2024, ["Cork"])  # type: ignore[list-item]
    with pytest.raises(UnknownId):
        award.review(2027)


def test_a_review_explains_itself_in_english_and_thai() -> None:
    found = award.review(2024, award.laureates(country="QA"))

    english, thai = found.explain().splitlines(), found.explain("th").splitlines()
    assert english[0].endswith(", over 2 laureates: met 0, not met 1, unknown 1")
    assert "Al Wakra, laureate of 2021: not-met" in [line.strip() for line in english]
    assert "QA: Al Wakra, laureate of 2021 and Doha, laureate of 2024" in [line.strip() for line in english]
    assert "Doha ผู้ได้รับรางวัล พ.ศ. 2567: ยังวินิจฉัยไม่ได้" in [line.strip() for line in thai]
    assert len(english) == len(thai)
    assert found._repr_html_().startswith(
        '<ul lang="en" dir="ltr"><li>UNESCO Learning City Award 2024, over 2 laureates'
    )
    assert found.quotas[1].explain().splitlines()[1].strip() in [line.strip() for line in english]


def test_a_review_is_refused_by_json() -> None:
    from learningcity.conversion import to_json

    for value in (award.review(2024), award.review(2024).laureates[0], award.review(2024).quotas[0]):
        with pytest.raises(CannotExpress):
            to_json(value)


# --- as a topic ---------------------------------------------------------------------------------------


def test_the_award_is_a_topic_with_its_editions_and_their_laureates() -> None:
    told = render_outline(tree("award"), "en").splitlines()

    assert in_topic("award", "2024.cork").id == "laureate.2024.cork"  # type: ignore[union-attr]
    assert len(of_topic("award")) == 1 + 5 + 58 + 4
    assert told[0] == "the UNESCO Learning City Award and its laureates"
    assert told[1] == "  UNESCO Learning City Award (award)"
    assert told[2] == "    UNESCO Learning City Award 2015 (award.2015)"
    assert told[3] == "      Amman, laureate of 2015 (laureate.2015.amman)"


def test_an_edition_tells_what_it_is_in_thai() -> None:
    told = render_outline(outline(award.edition(2024)), "th")

    assert "รางวัลเมืองแห่งการเรียนรู้ของยูเนสโก พ.ศ. 2567" in told
    assert "การเข้าถึงการเรียนรู้ของทุกคน" in told
    assert "2,024" not in told


def test_names_load_when_they_are_asked_for() -> None:
    assert dir(award) == sorted(award.__all__)
    with pytest.raises(AttributeError, match="has no attribute 'winner'"):
        _ = award.winner
    assert Quantity(16, "cities") in [claim.value for claim in award.edition(2017).claims]


def test_a_city_of_which_only_the_time_is_known_by_which_it_was_a_member_may_have_joined_between_two_days() -> None:
    cork = award.laureate("laureate.2024.cork")

    assert award.possible_joining_dates(cork) == (PartialDate(2015, 9, 1), PartialDate(2016, 12, 31))
    assert award.possible_joining_dates(award.laureate("laureate.2024.doha")) == (PartialDate(2022, 9, 2),)
    assert award.possible_joining_dates(award.laureate("laureate.2015.melton")) == ()  # if it is a member at all
    assert award.possible_joining_dates(award.laureate("laureate.2015.sorocaba")) == ()
    (found,) = award.review(2024, [cork])
    assert found.verdict.finding("gnlc.award.2024.twelve-months").outcome is MET


def test_a_laureate_that_is_given_twice_counts_once() -> None:
    cork = award.laureate("laureate.2024.cork")

    assert [quota.over for quota in award.review(2024, [cork, cork]).quotas] == [(), ()]


def test_a_laureate_is_asked_for_by_the_key_of_the_member_too_and_a_country_by_its_code() -> None:
    assert award.laureates(city="cork") == award.laureates(city="Cork") == award.laureates(city="member.cork")
    with pytest.raises(InvalidValue) as refused:
        award.laureates(country="kr")
    assert refused.value.problem.hint == Message("hint.did-you-mean", {"word": "KR"})
