"""Evidence of a learning city by the targets to which a profile links it: by example."""

from __future__ import annotations

from fractions import Fraction

import pytest
from attrs import evolve

from learningcity import Labels
from learningcity.errors import InvalidValue, UnknownId, WrongType
from learningcity.localization import render, render_outline
from learningcity.scoring import (
    MissingData,
    Node,
    Observation,
    Score,
    SdgContributions,
    SdgLink,
    SdgView,
    Status,
    links_of,
    score,
    sdg_contributions,
    self_assessment,
)
from learningcity.sdg import Basis, linkages
from strategies_for_scores import CITED, YEAR, observed, profile_of

NOTHING, HALF = Fraction(0), Fraction(1, 2)


def link(node: str, target: str, strength: Fraction | int = 1) -> SdgLink:
    return SdgLink(node=node, target=f"sdg.{target}", strength=strength, citations=CITED)


def scored(*links: SdgLink, missing_data: MissingData = MissingData.BOUNDS, **values: object) -> Score:
    """Two areas of two measurements each, all equal, and what is linked to targets of them."""
    tree = Node.equal("city", [Node.equal("a", ["a.1", "a.2"]), Node.equal("b", ["b.1", "b.2"])])
    data = [observed(id.replace("_", "."), value) for id, value in values.items()]
    return score(data, profile_of(tree, links=links), as_of=YEAR, missing_data=missing_data)


def parts(found: SdgContributions) -> dict[str | None, tuple[Fraction | None, Fraction | None]]:
    told: dict[str | None, tuple[Fraction | None, Fraction | None]] = {
        entry.target: (entry.lower, entry.upper) for entry in found.targets
    }
    return {**told, None: (found.unlinked_lower, found.unlinked_upper)}


# --- each target by itself ------------------------------------------------------------------------------


def test_a_target_has_the_mean_of_what_is_linked_by_weight_and_strength() -> None:
    found = sdg_contributions(scored(link("a", "4.6"), link("b.1", "4.6", HALF), a_1=0.5, a_2=0.5, b_1=1))

    assert parts(found) == {"sdg.4.6": (Fraction(3, 5), Fraction(3, 5)), None: (None, None)}
    (entry,) = found.targets
    assert entry.coverage == 1
    assert [one.node for one in entry.links] == ["a", "b.1"]
    assert {one.citations for one in entry.links} == {CITED}


def test_a_target_of_what_is_partly_known_has_two_ends() -> None:
    (entry,) = sdg_contributions(scored(link("a", "4.6"), link("b", "4.6"), a_1=0.5, a_2=0.5, b_1=1)).targets

    assert (entry.lower, entry.upper) == (HALF, Fraction(3, 4))
    assert entry.coverage == Fraction(3, 4)


def test_what_is_not_observed_stays_in_the_coverage_of_a_score_of_the_rest() -> None:
    found = scored(link("a.1", "4.6"), link("b.1", "4.6"), missing_data=MissingData.OBSERVED_ONLY, a_1=0.5)

    (entry,) = sdg_contributions(found).targets

    assert (entry.lower, entry.upper, entry.coverage) == (HALF, HALF, HALF)


def test_what_does_not_apply_has_no_part_in_a_target() -> None:
    found = scored(link("a.1", "4.6"))
    gone = Observation(measurement="a.1", status=Status.NOT_APPLICABLE, reason=Labels(en="No harbour"))
    found = score([gone], found.profile, as_of=YEAR)

    (entry,) = sdg_contributions(found).targets

    assert (entry.lower, entry.upper, entry.coverage) == (None, None, Fraction(0))
    assert parts(sdg_contributions(found, SdgView.FRACTIONAL))["sdg.4.6"] == (NOTHING, NOTHING)


def test_targets_come_in_the_order_of_the_goals() -> None:
    found = sdg_contributions(scored(link("a", "11.3"), link("b", "4.b"), link("a", "4.6")))

    assert [entry.target for entry in found.targets] == ["sdg.4.6", "sdg.4.b", "sdg.11.3"]


# --- the score divided ----------------------------------------------------------------------------------


def test_the_score_is_divided_in_proportion_to_strengths_and_the_rest_is_told() -> None:
    found = scored(link("a", "4.6"), link("a", "11.3", HALF), a_1=0.75, a_2=0.75, b_1=0.5, b_2=0.5)

    divided = sdg_contributions(found, SdgView.FRACTIONAL)

    quarter, eighth = Fraction(1, 4), Fraction(1, 8)
    assert parts(divided) == {"sdg.4.6": (quarter,) * 2, "sdg.11.3": (eighth,) * 2, None: (quarter,) * 2}


def test_a_node_inside_another_that_is_linked_goes_its_own_way() -> None:
    found = scored(link("a", "4.6"), link("a.1", "4.7"), a_1=1, a_2=1, b_1=0, b_2=0)

    divided = parts(sdg_contributions(found, SdgView.FRACTIONAL))

    assert divided == {"sdg.4.6": (Fraction(1, 4),) * 2, "sdg.4.7": (Fraction(1, 4),) * 2, None: (NOTHING,) * 2}


def test_a_score_of_0_is_divided_into_nothing() -> None:
    found = scored(link("a", "4.6"), a_1=0, a_2=0, b_1=0, b_2=0)

    assert parts(sdg_contributions(found, SdgView.FRACTIONAL)) == {"sdg.4.6": (NOTHING,) * 2, None: (NOTHING,) * 2}


def test_without_a_total_nothing_is_divided() -> None:
    profile = self_assessment()
    area = profile.measurements[0]
    found = score([], evolve(profile, links=(link(area, "4.6"),)), as_of=YEAR)

    divided = sdg_contributions(found, SdgView.FRACTIONAL)
    assert parts(divided) == {"sdg.4.6": (None, None), None: (None, None)}
    assert render_outline(divided.outline(), "en") == (
        "no total is given, so none is divided: levels have an order and no distances"
    )
    assert "evidence linked to target 4.6: no score" in render_outline(sdg_contributions(found).outline(), "en")


def test_a_view_is_one_of_two() -> None:
    with pytest.raises(WrongType, match=r"SdgView\.FULL, SdgView\.FRACTIONAL"):
        sdg_contributions(scored(), "full")  # type: ignore[arg-type]


# --- links ----------------------------------------------------------------------------------------------


def test_links_for_a_profile_come_from_those_that_are_shipped() -> None:
    area = "key-features.block.1"
    aims = {entry.aim for entry in linkages(area=area) if "." in entry.aim.removeprefix("sdg.")}

    links = links_of(area, strength=HALF)

    assert {one.target for one in links} == aims
    assert {(one.node, one.strength) for one in links} == {(area, HALF)}
    assert all(one.citations for one in links)
    assert len({one.target for one in links}) == len(links)


def test_links_may_be_of_one_basis_only() -> None:
    areas = ("key-features.block.1", "key-features.block.2", "key-features.benefit.3")
    every = links_of(*areas, strength=1)

    assert [one.node for one in every] == ["key-features.block.1"] * 5 + ["key-features.benefit.3"] * 2
    assert links_of(*areas, strength=1, basis=Basis.READING) == every
    assert links_of(*areas, strength=1, basis=Basis.STATED) == ()


def test_links_are_of_areas_and_need_a_strength() -> None:
    assert links_of(strength=1) == ()
    with pytest.raises(UnknownId):
        links_of("key-features.block.99", strength=1)
    with pytest.raises(InvalidValue):
        links_of("key-features.block.1", strength=0)
    with pytest.raises(TypeError):
        links_of("key-features.block.1")  # type: ignore[call-arg]


# --- in words -------------------------------------------------------------------------------------------


def test_no_entry_speaks_of_an_achievement() -> None:
    (entry,) = sdg_contributions(scored(link("a", "4.6"))).targets

    assert render(entry.message, "en") == "learning-city evidence linked to target 4.6"
    assert render(entry.message, "th") == "หลักฐานของเมืองแห่งการเรียนรู้ที่เชื่อมโยงกับเป้าหมายย่อย 4.6"


def test_targets_by_themselves_in_words() -> None:
    found = sdg_contributions(scored(link("a", "4.6"), link("b", "4.6"), a_1=0.5, a_2=0.5, b_1=1))

    assert render_outline(found.outline(), "en").splitlines() == [
        "evidence of the city by targets; what has several links counts in each",
        "  learning-city evidence linked to target 4.6: 50.0 to 75.0",
        "    75% of the weight observed",
        "    a, strength 100%",
        "      source: A city, undated, p. 1 [survey-2024]",
        "    b, strength 100%",
        "      source: A city, undated, p. 1 [survey-2024]",
        "  this is arithmetic of the score: no forecast, and no cause",
    ]


def test_the_score_divided_in_words_adds_up() -> None:
    found = scored(link("a", "4.6"), link("a", "4.7"), link("a", "11.3"), a_1=0.5, a_2=0.5, b_1=1)

    lines = render_outline(sdg_contributions(found, SdgView.FRACTIONAL).outline(), "en").splitlines()

    assert [line for line in lines if not line.startswith("    ")] == [
        "the score divided over the targets; nothing counts twice. city: 50.0 / 75.0",
        "  learning-city evidence linked to target 4.6: 8.4",
        "  learning-city evidence linked to target 4.7: 8.3",
        "  learning-city evidence linked to target 11.3: 8.3",
        "  linked to no target: 25.0 / 50.0",
        "  before the slash: with everything not known at its worst; after it: at its best",
        "  this is arithmetic of the score: no forecast, and no cause",
    ]
    exact = scored(link("a", "4.6"), a_1=0.5, a_2=0.5, b_1=1, b_2=1)
    assert "slash" not in render_outline(sdg_contributions(exact, SdgView.FRACTIONAL).outline(), "en")
