"""The network itself: names, purposes, functions, benefits, strategies, clusters, and cities in general."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve

from learningcity import index, network
from learningcity.dates import Boundary, PartialDate, Period
from learningcity.errors import InvalidValue, WrongType
from learningcity.guidance import document
from learningcity.inconsistencies import inconsistency
from learningcity.key_features import areas
from learningcity.localization import find, label, render, term
from learningcity.network import (
    CLUSTERS_OVER_TIME,
    EXCHANGE,
    FOUNDING,
    FUNCTION_WORDINGS,
    FUNCTIONS,
    GNLC,
    LEARNING_STRATEGIES,
    LOCAL_STRATEGY,
    NO_MONEY,
    POPULATION_TREND,
    PROVISION,
    URBAN_CHALLENGES,
    BenefitKind,
    ExchangeKind,
    InstrumentPurpose,
    NetworkFunction,
    NetworkKind,
    UrbanChallenge,
    absences,
    clusters,
    instrument_purposes,
    membership_benefits,
    strategies,
    unaddressed_challenges,
    wordings_of,
)
from learningcity.sources import Claims, Completeness, Mode, Standing, TitleStatus
from learningcity.texts import Bound, Message, Quantity

FIVE_DOCUMENTS = {"bic-moe-news-2022", "khon-kaen-news-2024", "bic-moe-2021", "pmu-a-2024", "gnlc-handout"}


def cited(statement: Any) -> list[str]:
    return [citation.source.id for citation in statement.citations]


def flat(value: Any) -> tuple[Any, ...]:
    return value if isinstance(value, tuple) else (value,)


# The network


def test_the_network_is_called_as_its_institute_and_the_ministry_call_it() -> None:
    assert GNLC.id == "gnlc"
    assert render(GNLC.label, "en") == "UNESCO Global Network of Learning Cities"
    assert render(GNLC.label, "th") == "เครือข่ายระดับโลกด้านเมืองแห่งการเรียนรู้ของยูเนสโก"
    assert [title.status for title in GNLC.label.titles] == [TitleStatus.OFFICIAL, TitleStatus.GOVERNMENT]  # type: ignore[union-attr]  # titles


def test_the_network_says_who_made_it_who_runs_it_and_what_it_rests_on() -> None:
    # NET-01, NET-02, NET-05, NET-16, NET-18, ORG-24
    assert (GNLC.acronym, GNLC.kind) == ("GNLC", NetworkKind.INTERNATIONAL)
    assert (GNLC.founded_by, GNLC.operated_by) == ("organisation.unesco", "organisation.uil")
    assert GNLC.founded_on is None
    assert GNLC.beneficiaries == ("organisation.local-governments",)
    assert GNLC.guiding_documents == ("document.beijing-declaration", "document.key-features")
    assert GNLC.supports == tuple(range(1, 18))
    assert GNLC.focus_goals == (4, 11)
    for id in (GNLC.founded_by, GNLC.operated_by, *GNLC.beneficiaries, *GNLC.guiding_documents):
        assert index.by_id(id) is not None
    assert set(cited(GNLC)) >= FIVE_DOCUMENTS


def test_texts_that_share_words_are_one_witness_for_the_network() -> None:
    told = Claims(GNLC.claims)

    assert told.witnesses("gnlc", "founded-by") == 1
    assert told.witnesses("gnlc", "made-up-of") == 1
    assert told.witnesses("gnlc", "supports-goals") == 2
    assert told.conflicts() == ()


def test_no_one_year_is_the_founding_of_the_network() -> None:
    told = Claims(FOUNDING.claims)

    assert {(claim.predicate, claim.citation.source.id): claim.value for claim in told} == {
        ("founded", "uil-handbook-learning-cities"): PartialDate(2012),
        ("founded", "S93"): PartialDate(2012),
        ("founded", "S72"): PartialDate(2013),
        ("founding-decided", "S14"): PartialDate(2013),
        ("launched", "S45"): PartialDate(2013),
        ("launched", "S14"): PartialDate(2015, 9),
        ("opened-to-members", "uil-handbook-learning-cities"): PartialDate(2015),
    }
    assert {one.predicate for one, _ in told.conflicts()} == {"founded", "launched"}
    assert FOUNDING.standing is Standing.CONTESTED
    assert FIVE_DOCUMENTS.isdisjoint(cited(FOUNDING))


def test_the_purposes_know_how_many_say_so_by_themselves() -> None:
    # NET-03, NET-04
    assert GNLC.purposes == (LOCAL_STRATEGY, PROVISION)
    assert [purpose.independent_witnesses for purpose in GNLC.purposes] == [1, 1]
    assert [cited(purpose) for purpose in GNLC.purposes] == [
        ["bic-moe-2021", "gnlc-handout"],
        ["khon-kaen-news-2024", "pmu-a-2024"],
    ]
    assert set(PROVISION.claims) <= set(inconsistency(27).claims)


@pytest.mark.parametrize(
    "name",
    [
        "AIMS_OF_A_DELEGATION",
        "APPLYING_CONFIRMS",
        "MISSION",
        "BELIEF_OF_MEMBERS",
        "ADMISSION_HONOURS",
        "JOINING",
        "WORKING_TOOL",
    ],
)
def test_what_the_network_stands_for_is_claimed_by_those_who_are_cited(name: str) -> None:
    said = getattr(network, name)

    assert said.claims
    assert {claim.citation for claim in said.claims} <= set(said.citations)
    for claim in said.claims:
        assert all(render(said, "th") != render(said, "en") for said in flat(claim.value))


def test_the_six_points_of_the_calls_are_the_building_blocks() -> None:
    assert [claim.citation.source.id for claim in network.SIX_POINTS.claims] == ["S44", "S08", "S09"]
    (blocks,) = {claim.value for claim in network.SIX_POINTS.claims}
    assert blocks == tuple(area.id for area in areas("key-features.building-blocks"))


def test_what_admission_honours_is_said_by_one_and_reported_by_the_other() -> None:
    # NET-17
    modes = [claim.mode for claim in network.ADMISSION_HONOURS.claims]
    assert modes == [Mode.STATED, Mode.REPORTED]


@pytest.mark.parametrize(
    ("field", "value", "error"),
    [
        ("acronym", " ", InvalidValue),
        ("acronym", None, WrongType),
        ("kind", "international", WrongType),
        ("founded_by", "UNESCO", InvalidValue),
        ("operated_by", None, WrongType),
        ("founded_on", 2013, WrongType),
        ("purposes", ("a",), WrongType),
        ("functions", ("links",), WrongType),
        ("beneficiaries", ("a", "a"), InvalidValue),
        ("guiding_documents", ("A",), InvalidValue),
        ("supports", ("4",), WrongType),
        ("focus_goals", [4], WrongType),
        ("claims", (1,), WrongType),
    ],
)
def test_a_network_refuses_what_is_none(field: str, value: Any, error: type[Exception]) -> None:
    with pytest.raises(error):
        evolve(GNLC, **{field: value})


# Functions


def test_the_functions_stand_in_the_order_of_the_ministry_under_its_words() -> None:
    # NET-07 to NET-13
    assert GNLC.functions == tuple(NetworkFunction)
    assert [label(function, "th") for function in NetworkFunction] == [
        "การหารือร่วมกันเกี่ยวกับนโยบาย",
        "การเรียนรู้ระหว่างกัน",
        "สร้างความเชื่อมโยง",
        "ความเป็นหุ้นส่วน",
        "สร้างขีดความสามารถ",
        "พัฒนาเครื่องมือ",
    ]
    assert FUNCTIONS.items == tuple(f"network-function.{function.value}" for function in NetworkFunction)
    assert FUNCTIONS.status is Completeness.UNDECLARED
    for function in NetworkFunction:
        assert find(label(function, "th")) == f"network-function.{function.value}"


def test_every_wording_of_a_function_is_kept_with_its_source() -> None:
    for function in NetworkFunction:
        told = wordings_of(function)
        assert {claim.citation.source.id for claim in told} == {"bic-moe-2021", "khon-kaen-news-2024", "S44"}
        assert told.conflicts() == ()
    assert [claim.value for claim in wordings_of(NetworkFunction.LINKS)] == [
        "สร้างความเชื่อมโยง",
        "การสร้างความเชื่อมโยง",
        "forging links",
    ]
    # The only words that the page and the news story share.
    assert wordings_of(NetworkFunction.PEER_LEARNING).witnesses("network-function.peer-learning", "worded") == 2
    assert len(FUNCTION_WORDINGS.claims) == 3 * len(NetworkFunction)
    with pytest.raises(WrongType):
        wordings_of("links")  # type: ignore[arg-type]  # this is the test


def test_the_verbs_for_the_instruments_differ_and_are_all_kept() -> None:
    # INC-30
    assert instrument_purposes() == {
        "bic-moe-2021": (InstrumentPurpose.PROMOTE, InstrumentPurpose.RECOGNISE),
        "khon-kaen-news-2024": (InstrumentPurpose.SUPPORT, InstrumentPurpose.TRACK),
        "S44": (InstrumentPurpose.ENCOURAGE, InstrumentPurpose.RECOGNISE),
    }
    assert {claim.citation.source.id for claim in inconsistency(30).claims} <= set(instrument_purposes())


def test_members_share_three_things() -> None:
    # NET-06
    assert len(ExchangeKind) == 3
    assert EXCHANGE.items == ("exchange-kind.inspiration", "exchange-kind.knowledge", "exchange-kind.good-practice")


# Benefits


def test_the_benefits_that_uil_lists_come_first_in_its_groups() -> None:
    assert [len(membership_benefits(kind)) for kind in BenefitKind] == [2, 3, 3]
    grouped = [benefit for kind in BenefitKind for benefit in membership_benefits(kind)]
    assert list(membership_benefits()[: len(grouped)]) == grouped
    assert all(cited(benefit)[:2] == ["S02", "S03"] for benefit in grouped)
    others = membership_benefits()[len(grouped) :]
    assert others
    assert all(benefit.kind is None and "S02" not in cited(benefit) for benefit in others)
    with pytest.raises(WrongType):
        membership_benefits("network")  # type: ignore[arg-type]  # this is the test


def test_money_is_among_no_benefit() -> None:
    assert NO_MONEY.standing is Standing.UNVERIFIED
    read = {id for benefit in membership_benefits() for id in cited(benefit)}
    assert set(cited(NO_MONEY)) == read | {"learningcity-reading"}


def test_a_new_member_was_told_of_the_functions() -> None:
    # NET-14
    assert network.BENEFITS_ARE_FUNCTIONS.items == FUNCTIONS.items
    with pytest.raises(WrongType):
        evolve(membership_benefits()[0], kind="network")  # type: ignore[arg-type]  # this is the test


# Strategies and clusters


def test_the_clusters_are_the_entries_of_the_strategy() -> None:
    strategy = document("document.network-strategy-2019")

    assert tuple(cluster.commitment for cluster in clusters()) == tuple(entry.id for entry in strategy.commitments)
    assert {str(cluster.period) for cluster in clusters()} == {"2019/2021"}
    assert strategies()[0].document == strategy.id
    assert strategies()[1].document is None
    assert [str(entry.period) for entry in strategies()] == ["2019/2021", "2021/2023"]


def test_one_cluster_has_coordinating_cities_and_a_size() -> None:
    first, *others = clusters()

    told = Claims(first.claims)
    assert told.resolve(first.id, "cities") == Quantity(100, "cities", Bound.MORE_THAN)
    assert "S67" in cited(first)
    assert all(not cluster.claims for cluster in others)


def test_seven_are_declared_and_eight_listed() -> None:
    # C8
    told = Claims(CLUSTERS_OVER_TIME.claims)

    declared = [claim.value for claim in told.about("gnlc.clusters", "declared")]
    listed = [claim.value for claim in told.about("gnlc.clusters", "listed")]
    assert declared == [Quantity(7, "entries"), Quantity(7, "entries")]
    assert listed == [Quantity(7, "entries"), Quantity(8, "entries")]
    assert [str(claim.as_of) for claim in told.about("gnlc.clusters", "state")] == ["2021", "None", "2025-10"]


def test_what_was_not_found_of_them_is_known() -> None:
    assert len(absences()) == 3
    assert all(index.by_id(id) for absence in absences() for id in absence.about)
    told = [render(line.message, "en") for group in index.unknowns() for line in group.children]
    for absence in (*absences(), NO_MONEY):
        assert any(absence.id in line for line in told)


@pytest.mark.parametrize(
    ("value", "field", "wrong", "error"),
    [
        (strategies()[0], "period", Period(PartialDate(2019), Boundary.OPEN), InvalidValue),
        (strategies()[0], "document", "A", InvalidValue),
        (clusters()[0], "period", None, WrongType),
        (clusters()[0], "commitment", None, WrongType),
        (clusters()[0], "claims", ("a",), WrongType),
        (LOCAL_STRATEGY, "claims", ("a",), WrongType),
    ],
)
def test_strategies_clusters_and_purposes_refuse_what_is_none(
    value: Any, field: str, wrong: Any, error: type[Exception]
) -> None:
    with pytest.raises(error):
        evolve(value, **{field: wrong})


# Cities in general


def test_the_growth_of_cities_brings_three_challenges() -> None:
    # URB-05
    assert [label(challenge, "th") for challenge in UrbanChallenge] == [
        "ความสมานฉันท์ในสังคม",
        "การพัฒนาเศรษฐกิจ",
        "ความยั่งยืน",
    ]
    assert URBAN_CHALLENGES.items == tuple(f"urban-challenge.{challenge.value}" for challenge in UrbanChallenge)
    assert term("term.challenge.economy").names == "urban-challenge.economic-development"


def test_what_is_said_of_cities_has_one_witness() -> None:
    # URB-01, URB-04, URB-06
    for said in (POPULATION_TREND, network.INFLUENCE_OF_CITIES, LEARNING_STRATEGIES):
        (subject,) = {claim.subject for claim in said.claims}
        (predicate,) = {claim.predicate for claim in said.claims}
        assert len(said.claims) == 2
        assert Claims(said.claims).witnesses(subject, predicate) == 1
        assert all(isinstance(claim.value, Message) for claim in said.claims)


def test_a_strategy_is_told_which_challenges_it_leaves_out() -> None:
    assert unaddressed_challenges(UrbanChallenge) == ()
    assert unaddressed_challenges([UrbanChallenge.ECONOMIC_DEVELOPMENT]) == (
        UrbanChallenge.SOCIAL_COHESION,
        UrbanChallenge.SUSTAINABILITY,
    )
    with pytest.raises(WrongType):
        unaddressed_challenges(["sustainability"])  # type: ignore[list-item]  # this is the test
