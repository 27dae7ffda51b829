"""What was told of the size of the network, what follows from it, and what does not add up."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import Any

import pytest
from attrs import evolve

from learningcity import inconsistencies, index
from learningcity.dates import PartialDate
from learningcity.errors import InvalidValue, NotAdditive, WrongType
from learningcity.localization import render
from learningcity.network import (
    DerivedValue,
    LatestFigure,
    Metric,
    NetworkObservation,
    Operation,
    Projection,
    add,
    derive,
    derived_values,
    discrepancies,
    latest,
    membership_absences,
    metric_of,
    observations,
    projections,
)
from learningcity.network.open_cases import states_of
from learningcity.sources import Citation, Claim, ConflictingClaims, Policy, Source, Standing, source
from learningcity.texts import Bound, Labels, Message, Quantity

CITATION = Citation(Source("a", "A"))


def figure(
    count: int, subject: str = "gnlc", predicate: str = "cities", *, unit: str = "cities", bound: Bound = Bound.EXACT
) -> Claim:
    return Claim(subject, predicate, Quantity(count, unit, bound), CITATION, PartialDate(2024))


def observation(*claims: Claim, **fields: Any) -> NetworkObservation:
    given = {"metric": Metric.NETWORK_CITIES, "as_of": PartialDate(2024), "claims": claims, **fields}
    label = Labels(en="A")
    return NetworkObservation(
        id="observation.a", label=label, citations=(CITATION,), standing=Standing.REPORTED, **given
    )


def counted(metric: Metric) -> dict[str, Any]:
    return {str(entry.as_of): entry.value and entry.value.value for entry in observations(metric)}


# --- observations ---------------------------------------------------------------------------------------


def test_the_cities_of_the_network_as_they_were_told() -> None:
    assert counted(Metric.NETWORK_CITIES) == {
        "2016-03": 11,
        "2016": 49,
        "2016-08-23": 115,
        "2017-01": 177,
        "2017-05": 188,
        "2018-03": 182,
        "2018-09-26": 200,
        "2019": 221,
        "2019-07": 224,
        "2020": 173,
        "2020-05": 173,
        "2020-06": 173,
        "2020-09": 229,
        "2022-03": 229,
        "2022": 217,
        "2022-09-02": 294,
        "2022-09-06": 294,
        "2023": 292,
        "2024-02": 292,
        "2024-02-14": None,  # 356, and 359 by one
        "2024-12": 356,
        "2025-12-04": None,  # 425, and 498 by one
        "2026-01": 425,
        "2026-02": 425,
        "2026-02-05": 425,
    }


def test_the_countries_of_the_network_as_they_were_told() -> None:
    told = counted(Metric.NETWORK_COUNTRIES)

    assert list(told.values()) == [9, 22, 28, 41, 42, 50, 51, 52, 55, 55, 64, 76, 76, 79, 91, 91, 91]


def test_the_cohorts_as_they_were_told() -> None:
    assert list(counted(Metric.COHORT_CITIES).values()) == [38, 54, 77, 64, None]  # 72, and 73 by one
    assert list(counted(Metric.COHORT_COUNTRIES).values()) == [23, 27, 44, 35, 46]


def test_active_members_and_citizens_are_counted_on_bases_of_their_own() -> None:
    assert counted(Metric.ACTIVE_MEMBERS) == {"2019": 170}
    assert counted(Metric.ACTIVE_COUNTRIES) == {"2019": 53}
    assert counted(Metric.CITIZENS_REACHED) == {"2024-02-14": 390_000_000}


def test_more_than_two_hundred_is_no_two_hundred() -> None:
    (entry,) = (found for found in observations() if found.id == "observation.network-cities.2018-09-26")

    assert entry.value == Quantity(200, "cities", Bound.MORE_THAN)


def test_every_observation_has_an_id_of_its_own_and_is_in_the_index() -> None:
    assert len({entry.id for entry in observations()}) == len(observations())
    assert all(index.by_id(entry.id) is entry for entry in observations())


def test_an_observation_reads_in_both_languages() -> None:
    (entry,) = observations(Metric.CITIZENS_REACHED)

    assert render(index.outline(entry), "en").splitlines()[0].startswith("citizens reached, 14 February 2024 (")
    assert render(index.outline(entry), "th").splitlines()[0].startswith("จำนวนพลเมืองที่เข้าถึง 14 กุมภาพันธ์ 2567 (")


def test_a_figure_that_its_own_speaker_took_back_is_kept_and_is_no_value() -> None:
    (entry,) = (found for found in observations() if found.id == "observation.network-cities.2020-09")

    assert [claim.value for claim in entry.withdrawn] == [Quantity(230, "cities")]
    assert entry.value == Quantity(229, "cities")
    assert len(entry.conflicts) == 2
    assert entry.standing is Standing.CONTESTED


def test_where_every_figure_was_taken_back_there_is_none() -> None:
    assert observation(figure(5), withdrawn=(figure(5),)).value is None


def test_sources_that_disagree_give_no_value_unless_a_policy_chooses() -> None:
    entry = latest(Metric.NETWORK_CITIES, on=date(2025, 12, 31)).observation
    assert entry is not None

    assert entry.value is None
    with pytest.raises(ConflictingClaims):
        entry.resolve()
    assert entry.resolve(Policy.MOST_WITNESSED) == Quantity(425, "cities")
    assert entry.witnesses == 3


@pytest.mark.parametrize(
    "claims",
    [
        (figure(5), evolve(figure(6), as_of=PartialDate(2023))),
        (figure(5), figure(6, "cohort.2024")),
        (figure(5), evolve(figure(5), scope="somewhere")),
        (evolve(figure(5), value=5),),
        (figure(5, predicate="countries"),),
        (),
    ],
)
def test_the_claims_of_an_observation_answer_one_question(claims: tuple[Claim, ...]) -> None:
    with pytest.raises(InvalidValue, match="claims with a quantity"):
        observation(*claims)


def test_what_was_taken_back_is_one_of_the_claims() -> None:
    with pytest.raises(InvalidValue, match="claims of the same observation"):
        observation(figure(5), withdrawn=(figure(6),))


def test_a_metric_is_asked_for_by_its_member() -> None:
    word: Any = "network-cities"
    for ask in (observations, projections, discrepancies, latest):
        with pytest.raises(WrongType):
            ask(word)


def test_a_claim_of_something_else_has_no_metric() -> None:
    assert metric_of(figure(5, "city", "wells")) is None
    assert metric_of(figure(5)) is Metric.NETWORK_CITIES


# --- projections ----------------------------------------------------------------------------------------


def test_a_projection_is_no_observation() -> None:
    (entry,) = projections(Metric.URBAN_SHARE)

    assert projections() == (entry,)
    assert (entry.expected_for, entry.claims[0].value) == (PartialDate(2030), Quantity(60, "percent"))
    assert not [found for found in observations() if set(found.claims) & set(entry.claims)]
    assert [found.value for found in observations(Metric.URBAN_SHARE)] == [
        Quantity(50, "percent", Bound.MORE_THAN),
        Quantity(50, "percent", Bound.MORE_THAN),
    ]
    assert projections(Metric.NETWORK_CITIES) == ()


def test_a_projection_is_for_the_time_of_its_claims() -> None:
    label = Labels(en="A")
    with pytest.raises(InvalidValue, match="other-figure"):
        Projection(
            id="projection.a",
            label=label,
            citations=(CITATION,),
            standing=Standing.REPORTED,
            metric=Metric.NETWORK_CITIES,
            expected_for=PartialDate(2030),
            claims=(figure(5),),
        )


# --- the latest -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("day", "count"),
    [
        (date(2016, 4, 1), 11),
        (date(2020, 10, 1), 229),
        (date(2020, 12, 31), 229),
        (date(2022, 9, 1), 229),
        (date(2022, 9, 2), 294),
        (date(2024, 1, 1), 292),
        (date(2024, 12, 31), 356),
        (date(2026, 4, 1), 425),
    ],
)
def test_the_latest_figure_until_a_day(day: date, count: int) -> None:
    assert latest(Metric.NETWORK_CITIES, on=day).value == Quantity(count, "cities")


def test_before_the_first_figure_there_is_none() -> None:
    found = latest(Metric.NETWORK_CITIES, on=date(2013, 10, 23))

    assert found == LatestFigure(Metric.NETWORK_CITIES, date(2013, 10, 23), None)
    assert (found.value, found.claims, found.witnesses, found.conflicts) == (None, (), 0, ())


def test_what_gives_a_year_only_may_be_later_than_the_day() -> None:
    found = latest(Metric.NETWORK_CITIES, on=date(2023, 6, 1))

    assert found.value == Quantity(294, "cities")
    assert [entry.id for entry in found.perhaps] == ["observation.network-cities.2023"]


def test_without_a_day_the_last_of_all_is_told() -> None:
    found = latest(Metric.COHORT_CITIES)

    assert (found.value, found.witnesses, len(found.claims), len(found.conflicts)) == (None, 3, 3, 2)
    assert found.perhaps == ()
    (undated,) = latest(Metric.URBAN_SHARE).perhaps
    assert undated.as_of is None


def test_the_state_before_an_admission_is_not_the_latest() -> None:
    scoped = [entry for entry in observations() if entry.is_scoped]

    assert [entry.value for entry in scoped] == [Quantity(217, "cities"), Quantity(292, "cities")]
    assert latest(Metric.NETWORK_CITIES, on=date(2022, 12, 31)).value == Quantity(294, "cities")


def test_a_day_is_a_date() -> None:
    year: Any = 2024
    with pytest.raises(WrongType):
        latest(Metric.NETWORK_CITIES, on=year)


# --- what is derived ------------------------------------------------------------------------------------


def test_members_before_four_announcements_and_net_losses() -> None:
    found = {entry.id.removeprefix("derived."): (entry.result.value, entry.agrees) for entry in derived_values()}

    assert found == {
        "before-cohort-2020": (175, False),  # 173 were told in June
        "before-cohort-2022": (217, True),
        "before-cohort-2024": (292, True),
        "before-cohort-2025": (353, None),
        "loss-2020-2022": (12, None),
        "loss-2022-2023": (2, None),
        "loss-2022-2024": (2, None),
        "loss-2024-2025": (3, None),
        "admissions": (305, None),
    }


def test_a_derived_value_says_what_it_is_made_of_and_that_the_library_made_it() -> None:
    entry = index.by_id("derived.before-cohort-2022")
    assert isinstance(entry, DerivedValue)

    assert entry.operation is Operation.DIFFERENCE
    assert [claim.citation.source.id for claim in entry.operands] == ["S36", "S36"]
    assert entry.citations[0].source is source("learningcity-reading")
    assert "computed from" in render(index.outline(entry), "en")


def test_the_cities_of_cohorts_add_up_to_admissions() -> None:
    found = add("a.sum", figure(77, "cohort.2022"), figure(64, "cohort.2024"))

    assert (found.result, found.operation) == (Quantity(141, "cities"), Operation.SUM)
    assert found.label == Message("derived")


@pytest.mark.parametrize(
    "claims",
    [
        (figure(44, "cohort.2022", "countries"), figure(35, "cohort.2024", "countries")),
        (figure(294), figure(356)),
        (figure(77, "cohort.2022"), figure(77, "cohort.2022")),
        (figure(1, "city", "wells"), figure(2, "town", "wells")),
    ],
)
def test_what_may_be_counted_twice_does_not_add_up(claims: tuple[Claim, ...]) -> None:
    with pytest.raises(NotAdditive, match="the same may be counted"):
        add("a.sum", *claims)


@pytest.mark.parametrize("operation", [Operation.SUM, Operation.DIFFERENCE, Operation.SHORTFALL])
def test_active_members_are_not_reckoned_with_members(operation: Operation) -> None:
    with pytest.raises(NotAdditive, match="membership can end"):
        derive("a.b", operation, figure(224), figure(170, predicate="active-members"))


def test_cohorts_added_to_members_give_no_members() -> None:
    with pytest.raises(NotAdditive, match="membership can end"):
        add("a.sum", figure(294), figure(64, "cohort.2024"))


@pytest.mark.parametrize(
    ("operation", "claims"),
    [
        (Operation.SHORTFALL, (figure(292), figure(294), figure(294))),
        (Operation.DIFFERENCE, (figure(425), figure(356), figure(294))),
        (Operation.DIFFERENCE, (figure(425), figure(64, "cohort.2024"), figure(64, "cohort.2024"))),
        (Operation.SHORTFALL, (figure(64, "cohort.2024"), figure(64, "cohort.2024"), figure(425))),
    ],
)
def test_no_member_is_counted_twice_on_one_side(operation: Operation, claims: tuple[Claim, ...]) -> None:
    with pytest.raises(NotAdditive, match="the same may be counted"):
        derive("a.b", operation, *claims)


def test_one_size_and_different_cohorts_may_be_taken_together() -> None:
    cohorts = (figure(64, "cohort.2024"), figure(72, "cohort.2025"))
    assert derive("a.b", Operation.SHORTFALL, figure(292), *cohorts, figure(425)).result == Quantity(3, "cities")
    assert derive("a.b", Operation.DIFFERENCE, figure(425), *cohorts, figure(280)).result == Quantity(9, "cities")


def test_countries_of_two_times_may_be_compared_and_no_more() -> None:
    later, sooner = figure(91, predicate="countries"), figure(79, predicate="countries")

    assert derive("a.b", Operation.DIFFERENCE, later, sooner).result == Quantity(12, "cities")
    with pytest.raises(NotAdditive):
        derive("a.b", Operation.DIFFERENCE, later, sooner, sooner)
    with pytest.raises(NotAdditive):
        derive("a.b", Operation.SHORTFALL, later, sooner)
    with pytest.raises(NotAdditive):
        derive("a.b", Operation.DIFFERENCE, figure(5, "city", "wells"), figure(4, "town", "wells"))


def test_a_figure_is_derived_from_two_or_more_exact_ones_of_one_unit() -> None:
    about = figure(200, bound=Bound.MORE_THAN)
    words: Any = evolve(figure(5), value="five")
    with pytest.raises(InvalidValue, match="two claims or more"):
        derive("a.b", Operation.SUM, figure(5))
    with pytest.raises(InvalidValue, match="other-figure"):
        derive("a.b", Operation.DIFFERENCE, figure(294), about)
    with pytest.raises(InvalidValue, match="other-figure"):
        derive("a.b", Operation.DIFFERENCE, figure(294), figure(5, unit="countries"))
    with pytest.raises(WrongType):
        derive("a.b", Operation.DIFFERENCE, figure(294), words)
    nothing: Any = "294"
    with pytest.raises(WrongType):
        derive("a.b", Operation.DIFFERENCE, figure(294), nothing)


# --- what does not add up -------------------------------------------------------------------------------


def test_the_totals_that_are_not_the_one_before_and_the_cohort() -> None:
    assert [(found.expected, found.stated, found.delta) for found in discrepancies()] == [
        (358, 356, -2),
        (227, 229, 2),
        (306, 294, -12),
        (428, 425, -3),
    ]
    assert all(found.explanation is None for found in discrepancies())
    assert discrepancies(Metric.NETWORK_CITIES) == discrepancies()
    assert discrepancies(Metric.COHORT_CITIES) == ()


def test_the_first_discrepancy_is_that_of_the_documents() -> None:
    assert discrepancies()[:1] == inconsistencies.discrepancies()
    assert set(discrepancies()) <= set(index.discrepancies())
    assert len(set(index.discrepancies())) == len(index.discrepancies())


def test_the_times_of_the_figures_of_a_metric_do_not_go_back() -> None:
    for metric in Metric:
        dated = [entry.as_of for entry in observations(metric) if entry.as_of and not entry.is_scoped]
        assert all(one.earliest <= other.latest for one, other in pairwise(dated))


def test_what_was_not_found_on_members() -> None:
    ids = [entry.id for entry in membership_absences()]

    assert "absence.inactive-list" in ids
    assert "absence.named-losses" in ids
    assert all(entry.standing is Standing.UNVERIFIED for entry in membership_absences())


def test_a_question_of_membership_is_open_until_the_day_before_its_end_begins() -> None:
    (muharraq,) = states_of("member.muharraq")
    assert muharraq.is_open_on(date(2024, 2, 13))
    assert not muharraq.is_open_on(date(2024, 2, 14))
    of_a_month = evolve(muharraq, until=PartialDate(2024, 2))
    assert of_a_month.is_open_on(date(2024, 1, 31))
    assert not of_a_month.is_open_on(date(2024, 2, 1))
