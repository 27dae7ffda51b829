"""Laws of the award: what members.md says of it comes out, and no review ever makes up a fact."""

from __future__ import annotations

from collections import Counter
from datetime import date

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from learningcity import award
from learningcity.admission import Counted, quota
from learningcity.award import Laureate
from learningcity.dates import PartialDate
from learningcity.eligibility import rulebook
from learningcity.guidance import conference
from learningcity.network import is_member, member
from learningcity.outcome import MET, NOT_MET, UNKNOWN, Outcome

LISTED = {
    2015: "Amman JO, Bahir Dar ET, Balanga PH, Beijing CN, Cork IE, Espoo FI, Melton AU, Mexico City MX, Namyangju KR, "
    "Sorocaba BR, Swansea GB, Ybycuí PY",
    2017: "Bristol GB, Câmara de Lobos PT, Contagem BR, Gelsenkirchen DE, Giza EG, Hangzhou CN, Larissa GR, "
    "Limerick IE, Mayo-Baléo CM, N’Zérékoré GN, Okayama JP, Pécs HU, Surabaya ID, Suwon KR, Tunis TN, Villa María AR",
    2019: "Aswan EG, Chengdu CN, Heraklion GR, Ibadan NG, Medellín CO, Melitopol UA, Petaling Jaya MY, Santiago MX, "
    "Seodaemun-gu KR, Sønderborg DK",
    2021: "Al Wakra QA, Belfast GB, Clermont-Ferrand FR, Damietta EG, Dublin IE, Huejotzingo MX, "
    "Jubail Industrial City SA, Osan KR, Shanghai CN, Wyndham AU",
    2024: "Benguerir MA, Bouaké CI, Cork IE, Cuenca EC, Doha QA, Eunpyeong-gu KR, Glasgow GB, Querétaro MX, Wuhan CN, "
    "Yanbu Industrial City SA",
}
"""The awards as the notes of the project list them."""
YEARS = tuple(LISTED)

laureates = st.sampled_from(range(58)).map(lambda position: award.laureates()[position])
some_laureates = st.lists(laureates, max_size=6, unique=True).map(tuple)
years = st.sampled_from(YEARS)


def test_every_award_of_the_notes_comes_out() -> None:
    told = {year: ", ".join(f"{one.name} {one.country}" for one in award.laureates(year)) for year in YEARS}

    assert told == LISTED
    assert tuple(edition.year for edition in award.editions()) == YEARS
    assert [len(award.laureates(year)) for year in YEARS] == [12, 16, 10, 10, 10]


def test_fifty_eight_awards_went_to_fifty_seven_cities() -> None:
    awards = Counter((one.name, one.country) for one in award.laureates())

    assert len(award.laureates()) == 58
    assert len(awards) == 57
    assert [city for city, count in awards.items() if count > 1] == [("Cork", "IE")]


def test_no_edition_has_two_laureates_of_a_country_though_only_that_of_2024_is_known_to_forbid_it() -> None:
    for year in YEARS:
        countries = [one.country for one in award.laureates(year)]
        assert len(countries) == len(set(countries))
    forbidding = [found.id for found in map(quota, ("quota.award-2024.laureates",)) if found.of is Counted.LAUREATES]
    assert [edition.year for edition in award.editions() if set(forbidding) & set(edition.quotas)] == [2024]


def test_china_and_korea_are_the_countries_of_every_edition() -> None:
    everywhere = set.intersection(*({one.country for one in award.laureates(year)} for year in YEARS))

    assert everywhere == {"CN", "KR"}


def test_every_laureate_is_among_the_members_but_three_of_2015() -> None:
    strangers = [one.id for one in award.laureates() if one.member is None]

    assert strangers == ["laureate.2015.bahir-dar", "laureate.2015.sorocaba", "laureate.2015.ybycui"]
    for one in award.laureates():
        if one.member is not None:
            found = member(one.member)
            assert (found.country, found.name.replace("'", "’")) == (one.country, one.name)


def test_an_edition_holds_its_laureates_its_conference_and_its_rules() -> None:
    for edition in award.editions():
        assert edition.laureates == tuple(one.id for one in award.laureates(edition.year))
        assert all(award.laureate(id).edition == edition.id for id in edition.laureates)
        held = conference(edition.conference).period
        assert isinstance(held.start, PartialDate)
        assert edition.conferred.earliest.year == held.start.year == edition.year
        assert rulebook(edition.rules).id == f"gnlc.award.{edition.year}"


def test_a_count_that_a_source_gives_is_the_number_of_laureates() -> None:
    counted = [
        (edition, claim)
        for edition in award.editions()
        for claim in edition.claims
        if claim.predicate == "laureate-count"
    ]

    assert {edition.year for edition, _ in counted} == {2015, 2017, 2021, 2024}
    for edition, claim in counted:
        assert getattr(claim.value, "value", None) == len(edition.laureates)


@given(laureates, years)
def test_a_nomination_says_nothing_that_no_source_says(laureate: Laureate, year: int) -> None:
    nomination = award.nomination_of(laureate, year)

    assert (nomination.nominated_by, nomination.received_by_commission, nomination.received_by_uil) == (None,) * 3
    assert (nomination.city.population, nomination.city.governing_body) == (None, None)
    assert nomination.awarded_in is not None
    assert all(before < year for before in nomination.awarded_in)
    told = award.joining_dates(laureate)
    assert nomination.city.member_since == (told[0] if len(told) == 1 else None)


@given(laureates, years)
def test_whoever_was_surely_a_member_before_is_one_and_whoever_came_later_is_none(
    laureate: Laureate, year: int
) -> None:
    # Every edition took its nominations after the day of the award before it and by the day of its own.
    before = max((one.conferred.latest for one in award.editions() if one.year < year), default=date(2015, 8, 31))
    at_first = is_member(laureate.key, on=before, country=laureate.country).outcome
    at_last = is_member(laureate.key, on=award.edition(year).conferred.latest, country=laureate.country).outcome
    told = award.nomination_of(laureate, year).is_member

    if at_first is at_last is MET:
        assert told is True
    if at_last is NOT_MET:
        assert told is False


@given(some_laureates, years)
def test_a_review_gives_each_laureate_what_the_rules_say_of_its_nomination(
    asked: tuple[Laureate, ...], year: int
) -> None:
    found = award.review(year, asked)

    assert tuple(one.laureate for one in found) == asked
    for one in found:
        plain = rulebook(f"gnlc.award.{year}").check(award.nomination_of(one.laureate, year))
        assert one.verdict.rulebook is plain.rulebook
        # What sources date in several ways may decide all the same, where the dates make no difference.
        for outcome, known in zip(one.verdict.outcomes, plain.outcomes, strict=True):
            assert outcome is known or known is UNKNOWN
        assert {*one.met, *one.not_met, *one.unknown} == {requirement.id for requirement in plain.rulebook}


@given(some_laureates, years)
def test_the_counts_of_a_review_add_up(asked: tuple[Laureate, ...], year: int) -> None:
    found = award.review(year, asked)

    assert found.summary.total == len(found) == len(asked)
    for requirement in found.rules:
        assert sum(found.outcomes(requirement.id).values()) == len(asked)


@given(some_laureates, some_laureates, years)
def test_more_laureates_never_mend_a_quota(
    asked: tuple[Laureate, ...], besides: tuple[Laureate, ...], year: int
) -> None:
    both = tuple(dict.fromkeys((*asked, *besides)))

    for few, many in zip(award.review(year, asked).quotas, award.review(year, both).quotas, strict=True):
        assert few.quota == many.quota
        if few.outcome is NOT_MET:
            assert many.outcome is NOT_MET
        if many.outcome is MET:
            assert few.outcome is MET


@given(laureates, years)
def test_another_note_changes_no_outcome(laureate: Laureate, year: int) -> None:
    (one,), (other,) = award.review(year, [laureate]), award.review(year, [evolve(laureate, note=None)])

    assert one.verdict == other.verdict


def test_nobody_is_known_to_fail_the_rules_of_its_own_edition_and_nobody_to_fulfil_them_all() -> None:
    outcomes: Counter[Outcome] = Counter(one.outcome for review in award.reviews() for one in review)

    assert outcomes == {UNKNOWN: 58}
