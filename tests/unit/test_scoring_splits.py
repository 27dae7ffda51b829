"""Why a score is not higher, and what makes the difference between two: by example."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from math import inf

import pytest
from attrs import evolve

from learningcity import Labels
from learningcity.errors import Incomparable, InvalidValue, UnknownId, WrongType
from learningcity.localization import render, render_outline
from learningcity.scoring import (
    MissingData,
    Node,
    Observation,
    PrintedSplit,
    Profile,
    Score,
    Split,
    Status,
    gap,
    natural_bounds,
    printed,
    score,
    self_assessment,
    shortfall,
)
from learningcity.scoring.naming import name_of
from learningcity.scoring.reasons.slopes import mean_slope, slope
from strategies_for_scores import YEAR, goalpost, observed, profile_of

HALF = Fraction(1, 2)


def two_areas(p: float = 1, below: float = 1) -> Profile:
    """Two areas of two measurements each, all equal."""
    first = Node.equal("a", ["a.1", "a.2"], p=below, label=Labels(en="Access", th="การเข้าถึง"))
    return profile_of(Node.equal("city", [first, Node.equal("b", ["b.1", "b.2"], p=below)], p=p))


def scored(profile: Profile, city: str | None = "Hat Yai", as_of: int = YEAR, **values: object) -> Score:
    """A score from values by the ids of measurements, ``a_1`` for ``a.1``."""
    data = [observed(id.replace("_", "."), value, as_of) for id, value in values.items()]
    return score(data, profile, as_of=as_of, city=city)


def amounts(split: Split) -> dict[str, float]:
    return {part.id: round(part.amount, 9) for part in split.walk()}


# --- slopes ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("values", "p", "rise"),
    [
        ((0.2, 0.8), 1, 0.25),
        ((0.2, 0.8), float("-inf"), 1.0),
        ((0.8, 0.2), float("-inf"), 0.0),
        ((0.5, 0.5), float("-inf"), 0.0),
        ((0.5, 0.5), 0, 0.25),
        ((0.5, 0.5), -1, 0.25),
        ((0.5, 0.0), 0, 0.0),
        ((0.0, 0.5), 0, inf),
        ((0.0, 0.5), 0.5, inf),
        ((0.0, 0.5), -1, 4.0),
        ((0.0, 0.0), 0.5, 0.0625),
        ((0.0, 0.0), -1, 0.0),
        ((5e-324, 0.5), 0.02, inf),
    ],
)
def test_how_fast_a_mean_rises_with_its_first_value(values: tuple[float, ...], p: float, rise: float) -> None:
    assert slope(values, (0.25, 0.75), p, 0) == pytest.approx(rise)


def test_a_value_without_weight_raises_nothing_and_one_that_has_all_of_it_everything() -> None:
    assert slope((0.0, 0.5), (0.0, 1.0), 0, 0) == 0
    assert slope((0.0, 0.5), (0.0, 1.0), 0, 1) == 1


@pytest.mark.parametrize("p", [0.5, 0, -1])
def test_the_part_of_a_value_that_does_not_change_is_the_limit_of_the_part_of_one_that_does(p: float) -> None:
    from learningcity.scoring import decompose, power_mean

    shares, rest = (0.25, 0.75), ((0.4,), (0.9,))
    change = 1e-7
    before, after = (0.5, *rest[0]), (0.5 + change, *rest[1])
    means = (float(power_mean(before, shares, p)), float(power_mean((0.5, *rest[1]), shares, p)))

    limit = mean_slope(0.25, 0.5, means, p)

    assert limit == pytest.approx(float(decompose(before, after, shares, p)[0]) / change, rel=1e-5)
    assert limit == mean_slope(0.25, 0.5, means[::-1], p)


def test_where_the_mean_does_not_change_that_limit_is_its_slope() -> None:
    assert mean_slope(0.25, 0.5, (0.4, 0.4), 0) == pytest.approx(0.25 / 0.5 * 0.4)
    assert mean_slope(0.25, 0.5, (0.4, 0.7), 1) == 0.25
    assert mean_slope(0.25, 0.5, (0.0, 0.7), 0) == 0
    assert mean_slope(0.25, 0.5, (0.4, 0.7), float("-inf")) == 0


# --- splits ---------------------------------------------------------------------------------------------


def test_what_rises_and_what_falls_in_an_area_that_stays_the_same_is_told() -> None:
    profile = two_areas()
    before, after = scored(profile, a_1=0, a_2=1, b_1=0, b_2=0), scored(profile, a_1=1, a_2=0, b_1=1, b_2=0)

    assert amounts(gap(before, after).lower) == {
        "city": 0.25, "a": 0.0, "a.1": 0.25, "a.2": -0.25, "b": 0.25, "b.1": 0.25, "b.2": 0.0
    }  # fmt: skip


def test_so_it_is_where_the_areas_are_averaged_in_another_way() -> None:
    profile = two_areas(p=0)
    before, after = scored(profile, a_1=0, a_2=1, b_1=0.5, b_2=0.5), scored(profile, a_1=1, a_2=0, b_1=1, b_2=1)

    found = amounts(gap(before, after).lower)

    assert found["a"] == 0
    assert found["a.1"] == -found["a.2"] > 0
    assert found["b"] == found["city"] == round(0.5**0.5 - 0.5, 9)


def test_of_a_geometric_mean_of_0_the_zeros_have_the_whole_shortfall() -> None:
    why = shortfall(scored(two_areas(below=0), a_1=0, a_2=0.9, b_1=1, b_2=1))

    assert why is not None
    assert amounts(why.lower)["a.1"] == amounts(why.lower)["city"] == 0.5
    assert amounts(why.lower)["a.2"] == 0


def test_a_shortfall_of_an_exact_score() -> None:
    why = shortfall(scored(two_areas(), a_1=0.5, a_2=1, b_1=1, b_2=0.25))

    assert why is not None
    assert why.lower == why.upper
    assert why.unknown == ()
    assert [(part.id, part.amount, part.before, part.after) for part in why.lower.measurements] == [
        ("a.1", 0.125, 0.5, 1), ("a.2", 0, 1, 1), ("b.1", 0, 1, 1), ("b.2", 0.1875, 0.25, 1)
    ]  # fmt: skip
    assert repr(why).startswith("Shortfall(score=<profile.tried, 2024>, part='city', lower=Split(id='city', amount=0.3")


def test_what_is_not_known_has_lines_of_its_own() -> None:
    why = shortfall(scored(two_areas(), a_1=0.5, a_2=1, b_1=(0.2, 0.6)))

    assert why is not None
    assert (why.lower.amount, why.upper.amount) == pytest.approx((0.575, 0.225))
    assert [(one.measurement, one.status) for one in why.unknown] == [
        ("b.1", Status.OBSERVED),
        ("b.2", Status.MISSING),
    ]
    assert [one.up_to for one in why.unknown] == pytest.approx([0.1, 0.25])


def test_a_part_has_a_shortfall_of_its_own() -> None:
    why = shortfall(scored(two_areas(), a_1=0.5, a_2=1), "a")

    assert why is not None
    assert amounts(why.lower) == {"a": 0.25, "a.1": 0.25, "a.2": 0}
    with pytest.raises(UnknownId):
        shortfall(why.score, "c")


def test_without_a_total_there_is_no_shortfall_of_the_city_but_of_its_parts() -> None:
    found = score([], natural_bounds(), as_of=YEAR)

    assert shortfall(found) is None
    assert shortfall(found, "key-features.draft.1.1.1") is not None


def test_levels_without_numbers_have_no_shortfall() -> None:
    assert shortfall(score([], self_assessment(), as_of=YEAR)) is None


# --- as printed -----------------------------------------------------------------------------------------


def shown(split: PrintedSplit) -> dict[str, str]:
    return {part.id: str(part.points) for part in split.walk()}


def a_split(*parts: float) -> Split:
    children = tuple(Split(f"n.{place}", part, 0, part) for place, part in enumerate(parts))
    return Split("n", sum(parts), 0, sum(parts), children)


def test_parts_are_printed_so_that_they_add_up() -> None:
    third = 1 / 3

    assert shown(printed(a_split(third, third, third), 0)) == {"n": "100", "n.0": "34", "n.1": "33", "n.2": "33"}
    assert shown(printed(a_split(-0.00126, 0.00052))) == {"n": "-0.1", "n.0": "-0.1", "n.1": "0.0"}


def test_what_one_part_is_shown_as_the_only_part_in_it_is_shown_as() -> None:
    inner = Split("n.0", 0.0104, 0, 0, (Split("n.0.0", 0.0104, 0, 0),))
    split = Split("n", 0.0208, 0, 0, (inner, Split("n.1", 0.0104, 0, 0)))

    assert shown(printed(split, 0)) == {"n": "2", "n.0": "1", "n.0.0": "1", "n.1": "1"}


def test_what_floats_lose_at_the_edge_of_a_unit_does_not_break_the_sum() -> None:
    inner = Split("n.0", 0.03 - 1e-15, 0, 0, (Split("n.0.0", 0.03 + 1e-15, 0, 0),))
    split = Split("n", 0.03 - 1e-15 + 0.0049, 0, 0, (inner, Split("n.1", 0.0049, 0, 0)))

    assert printed(split, 0).points == 3
    assert shown(printed(split, 0)) == {"n": "3", "n.0": "3", "n.0.0": "3", "n.1": "0"}


def test_a_unit_too_many_is_taken_back() -> None:
    inner = Split("n.0", 0.03 - 1e-15, 0, 0, (Split("n.0.0", 0.03 + 1e-15, 0, 0),))
    split = Split("n", 0.0349 - 1e-15, 0, 0, (Split("n.1", 0.0049, 0, 0), inner))

    whole = printed(Split("n", 0.02, 0, 0, (Split("n.0", 0.03, 0, 0),)), 0)

    assert shown(whole) == {"n": "2", "n.0": "2"}
    assert sum(child.points for child in printed(split, 0).children) == Decimal(3)


def test_digits_are_from_0_to_12() -> None:
    with pytest.raises(InvalidValue):
        printed(a_split(0.5), -1)
    with pytest.raises(WrongType):
        printed(a_split(0.5), 1.0)  # type: ignore[arg-type]


# --- gaps -----------------------------------------------------------------------------------------------


def test_a_gap_is_told_for_both_states() -> None:
    profile = two_areas()
    found = gap(scored(profile, a_1=0.5, a_2=1, b_1=0.5), scored(profile, a_1=0.5, a_2=1, b_1=0.5, b_2=0.5))

    assert amounts(found.lower)["b.2"] == 0.125
    assert amounts(found.upper)["b.2"] == -0.125


def not_applicable(id: str) -> Observation:
    return Observation(measurement=id, status=Status.NOT_APPLICABLE, reason=Labels(en="No harbour"))


def test_scores_of_two_profiles_have_no_gap() -> None:
    one = scored(two_areas(), a_1=1)

    with pytest.raises(Incomparable, match=r"profile\.tried 1 and profile\.tried 2"):
        gap(one, evolve(one, profile=evolve(one.profile, version="2")))


def test_scores_that_treat_missing_data_in_two_ways_have_no_gap() -> None:
    one = scored(two_areas(), a_1=1)

    with pytest.raises(Incomparable, match="the first: what is missing may be anything; the second: only what was"):
        gap(one, evolve(one, missing_data=MissingData.OBSERVED_ONLY))


def test_scores_of_different_measurements_have_no_gap() -> None:
    one = scored(two_areas(), a_1=1)

    with pytest.raises(Incomparable, match="leave out different measurements"):
        gap(one, evolve(one, observations=(*one.observations, not_applicable("a.2"))))


def test_scores_without_a_total_have_no_gap() -> None:
    one = scored(evolve(two_areas(), min_coverage=1), a_1=1)

    with pytest.raises(Incomparable, match="no total"):
        gap(one, one)


def with_goalposts(profile: Profile, *, cross_city: bool = True, cross_time: bool = True) -> Profile:
    posts = (evolve(post, cross_city=cross_city, cross_time=cross_time) for post in profile.goalposts)
    return evolve(profile, goalposts=tuple(posts))


def test_a_goalpost_that_compares_no_cities_asks_for_one_city() -> None:
    profile = with_goalposts(two_areas(), cross_city=False)

    assert gap(scored(profile, a_1=0.5), scored(profile, a_1=1)).lower.amount == 0.125
    for city in (None, "Chiang Rai"):
        with pytest.raises(Incomparable, match=r"goalpost of a\.1 does not compare cities"):
            gap(scored(profile, city, a_1=0.5), scored(profile, None if city is None else "Hat Yai", a_1=1))
    both = two_areas()
    assert gap(scored(both, None, a_1=0.5), scored(both, "Chiang Rai", a_1=1)).lower.amount == 0.125


def test_a_goalpost_that_compares_no_years_asks_for_one_year() -> None:
    profile = with_goalposts(two_areas(), cross_time=False)

    with pytest.raises(Incomparable, match=r"goalpost of a\.1 does not compare years"):
        gap(scored(profile, a_1=0.5), scored(profile, as_of=YEAR + 1, a_1=1))
    assert gap(scored(two_areas(), a_1=0.5), scored(two_areas(), as_of=YEAR + 1, a_1=1)).lower.amount == 0.125


def test_a_goalpost_of_what_does_not_apply_is_not_asked() -> None:
    profile = two_areas()
    posts = (evolve(goalpost("a.1"), cross_city=False), *profile.goalposts[1:])
    one = evolve(scored(evolve(profile, goalposts=posts), None), observations=(not_applicable("a.1"),))

    assert gap(one, one).lower.amount == 0


# --- in words -------------------------------------------------------------------------------------------


def test_a_node_is_called_by_the_library_or_by_its_label_or_by_its_id() -> None:
    own = Labels(en="Own")

    assert render(name_of(Node("key-features.block.2", label=own)), "en") != "Own"
    assert name_of(Node("own.id", label=own)) == own
    assert name_of(Node("own.id")) == "own.id"


def test_a_shortfall_in_words() -> None:
    why = shortfall(scored(two_areas(), a_1=0.5, a_2=1, b_1=(0.2, 0.6)))

    assert why is not None
    assert render_outline(why.outline(), "en").splitlines() == [
        "city: 22.5 to 57.5 points short of 100",
        "  Access: 12.5",
        "    a.1: 12.5",
        "    a.2: 0.0",
        "  b: 45.0 / 10.0",
        "    b.1: 20.0 / 10.0",
        "    b.2: 25.0 / 0.0",
        "  before the slash: with everything not known at its worst; after it: at its best",
        "  of these, 35.0 points only because something is not known:",
        "    b.1 (observed): up to 10.0",
        "    b.2 (missing): up to 25.0",
        "  this is arithmetic of the score: no forecast, and no cause",
    ]
    assert "การเข้าถึง: 12.5" in render_outline(why.outline(), "th")


def test_an_exact_shortfall_in_words() -> None:
    why = shortfall(scored(two_areas(), a_1=0.5, a_2=1, b_1=1, b_2=1))

    assert why is not None
    assert render_outline(why.outline(digits=0), "en").splitlines() == [
        "city: 12 points short of 100",
        "  Access: 12",
        "    a.1: 12",
        "    a.2: 0",
        "  b: 0",
        "    b.1: 0",
        "    b.2: 0",
        "  this is arithmetic of the score: no forecast, and no cause",
    ]


def test_a_gap_in_words() -> None:
    profile = two_areas()
    found = gap(scored(profile, a_1=0.5, a_2=1, b_1=0.5), scored(profile, a_1=0.5, a_2=0.5, b_1=0.5))

    assert render_outline(found.outline(), "en").splitlines() == [
        "change from the one score to the other: city: -12.5",
        "  Access: -12.5",
        "    a.1: 0.0",
        "    a.2: -12.5",
        "  b: 0.0",
        "    b.1: 0.0",
        "    b.2: 0.0",
        "  this is arithmetic of the score: no forecast, and no cause",
    ]
