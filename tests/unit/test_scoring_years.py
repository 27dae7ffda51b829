"""One city in two years: by example."""

from __future__ import annotations

from fractions import Fraction

import pytest
from attrs import evolve

from learningcity import Labels
from learningcity.errors import Incomparable
from learningcity.localization import render_outline
from learningcity.scoring import (
    Interval,
    MissingData,
    Node,
    Observation,
    Profile,
    Score,
    Status,
    Unmatched,
    compare_years,
    score,
    self_assessment,
)
from strategies_for_scores import observed, profile_of

QUARTER = Fraction(1, 4)


def a_profile(**fields: object) -> Profile:
    tree = Node.equal("city", [Node.equal("a", ["a.1", "a.2"]), Node.equal("b", ["b.1", "b.2"])])
    return profile_of(tree, **fields)


def in_year(year: int, *more: Observation, profile: Profile | None = None, **values: object) -> Score:
    """A score from values by the ids of measurements, ``a_1`` for ``a.1``."""
    data = [observed(id.replace("_", "."), value, year) for id, value in values.items()]
    return score([*data, *more], profile or a_profile(), as_of=year, city="Hat Yai")


def test_only_what_is_observed_in_both_years_is_change() -> None:
    earlier, later = in_year(2020, a_1=0.5, a_2=0.5, b_1=1), in_year(2022, a_1=0.7, a_2=0.5, b_2=0)

    found = compare_years(earlier, later)

    assert found.matched is not None
    assert found.matched.measurements == ("a.1", "a.2")
    assert found.matched.is_certain
    assert [(part.id, round(part.amount, 9)) for part in found.matched.lower.walk()] == [
        ("city", 0.1), ("a", 0.1), ("a.1", 0.1), ("a.2", 0)
    ]  # fmt: skip
    assert found.unmatched == (("b.1", Unmatched.LOST, QUARTER), ("b.2", Unmatched.GAINED, QUARTER))
    assert found.full is not None
    assert (float(found.full.low), float(found.full.high)) == pytest.approx((0.3 - 0.75, 0.55 - 0.5))
    assert repr(found).startswith("YearComparison(earlier=<profile.tried, 2020>, later=<profile.tried, 2022>, matched=")


def test_intervals_that_meet_show_no_change() -> None:
    earlier, later = in_year(2020, a_1=(0.2, 0.4)), in_year(2022, a_1=(0.4, 0.9))

    found = compare_years(earlier, later).matched

    assert found is not None
    assert not found.is_certain
    assert (found.earlier, found.later, found.bounds) == (Interval(0.2, 0.4), Interval(0.4, 0.9), Interval(0, 0.7))
    fallen = compare_years(earlier, in_year(2022, a_1=(0.0, 0.1))).matched
    assert fallen is not None
    assert fallen.is_certain


def test_a_value_of_an_earlier_year_cannot_show_a_change() -> None:
    found = compare_years(in_year(2020, a_1=0.5, b_1=0.5), in_year(2022, observed("b.1", 1, 2021), a_1=0.5))

    assert found.matched is not None
    assert found.matched.measurements == ("a.1",)
    assert found.unmatched == (("b.1", Unmatched.CARRIED, QUARTER),)


def broken(id: str, year: int) -> Observation:
    return evolve(observed(id, 0.5, year), series_break=True)


@pytest.mark.parametrize(
    ("breaks", "why"),
    [
        ((broken("a.1", 2022),), Unmatched.SERIES_BREAK),
        ((broken("a.1", 2021), observed("a.1", 0.5, 2022)), Unmatched.SERIES_BREAK),
        ((broken("a.1", 2020), observed("a.1", 0.5, 2022)), None),
        ((broken("b.1", 2021), observed("a.1", 0.5, 2022)), None),
        ((broken("b.1", 2021), broken("a.1", 2021)), Unmatched.SERIES_BREAK),
    ],
)
def test_a_break_in_the_series_between_the_two_values_is_no_change(
    breaks: tuple[Observation, ...], why: Unmatched | None
) -> None:
    found = compare_years(in_year(2020, a_1=0.4), in_year(2022, *breaks))

    told = {id: reason for id, reason, _ in found.unmatched}
    assert told.get("a.1") is why
    assert (found.matched is None) is (why is not None)


def test_a_break_of_which_no_year_is_told_is_not_between() -> None:
    unknown = Observation(measurement="a.1", status=Status.MISSING, series_break=True)

    assert compare_years(in_year(2020, a_1=0.4), in_year(2022, unknown, a_1=0.5)).matched is not None


def test_where_nothing_is_matched_no_change_is_told() -> None:
    found = compare_years(in_year(2020, a_1=1), in_year(2022, b_1=1))

    assert found.matched is None
    assert found.full is not None


def test_levels_without_numbers_have_no_change() -> None:
    profile = self_assessment()
    level = Observation(measurement=profile.measurements[0], year=2020, value="begun")
    earlier = score([level], profile, as_of=2020)
    later = score([evolve(level, year=2022)], profile, as_of=2022)

    found = compare_years(earlier, later)

    assert (found.matched, found.full, found.unmatched) == (None, None, ())


def test_years_are_compared_by_one_profile() -> None:
    earlier = in_year(2020, a_1=1)

    with pytest.raises(Incomparable, match="compare only by one profile"):
        compare_years(earlier, in_year(2022, profile=a_profile(max_age=1)))
    with pytest.raises(Incomparable, match="treated alike"):
        compare_years(earlier, evolve(in_year(2022, a_1=1), missing_data=MissingData.OBSERVED_ONLY))


def test_the_later_year_is_later() -> None:
    with pytest.raises(Incomparable, match="they are of 2022 and 2020"):
        compare_years(in_year(2022), in_year(2020))
    with pytest.raises(Incomparable):
        compare_years(in_year(2020), in_year(2020))


def test_years_are_of_one_city() -> None:
    earlier, later = in_year(2020, a_1=0), in_year(2022, a_1=1)

    with pytest.raises(Incomparable, match="two cities: Hat Yai and Chiang Rai"):
        compare_years(earlier, evolve(later, city="Chiang Rai"))
    assert compare_years(earlier, evolve(later, city=None)).matched is not None


def test_a_goalpost_that_compares_no_years_is_refused() -> None:
    posts = tuple(evolve(post, cross_time=post.measurement != "b.2") for post in a_profile().goalposts)
    profile = a_profile(goalposts=posts)

    with pytest.raises(Incomparable, match=r"goalpost of b\.2 does not compare years"):
        compare_years(in_year(2020, profile=profile), in_year(2022, profile=profile))


def test_two_years_in_words() -> None:
    earlier = in_year(2020, a_1=0.5, a_2=(0.5, 0.75), b_1=1)
    later = in_year(2022, observed("b.1", 1, 2021), a_1=0.75, a_2=(0.5, 0.7), b_2=0)

    assert render_outline(compare_years(earlier, later).outline(), "en").splitlines() == [
        "from 2020 to 2022",
        "  change in the 2 measurements observed in both years alike, weighed by themselves: city: 12.5 / 10.0",
        "    no change is certain: it lies in 0.0 to 22.5",
        "    a: 12.5 / 10.0",
        "      a.1: 12.5",
        "      a.2: 0.0 / -2.5",
        "    before the slash: with everything not known at its worst; after it: at its best",
        "  observed in the later year only:",
        "    b.2, weight 25%",
        "  value of an earlier year used in the later score:",
        "    b.1, weight 25%",
        "  difference of the totals, in part because other things are known: -25.0 to 11.3",
        "  this is arithmetic of the score: no forecast, and no cause",
    ]


def test_a_certain_change_in_words() -> None:
    found = compare_years(in_year(2020, a_1=0.5), in_year(2022, a_1=0.75))

    text = render_outline(found.outline(digits=0), "en")
    assert "change in the 1 measurement observed in both years alike, weighed by itself: city: 25" in text
    assert "certain" not in text
    assert "ตั้งแต่ พ.ศ. 2563 ถึง พ.ศ. 2565" in render_outline(found.outline(), "th")


def test_two_years_of_which_nothing_compares_in_words() -> None:
    profile = a_profile(min_coverage=1)

    assert render_outline(
        compare_years(in_year(2020, profile=profile), in_year(2022, profile=profile)).outline(), "en"
    ).splitlines() == [
        "from 2020 to 2022",
        "  nothing was observed in both years alike, so no change is told",
        "  this is arithmetic of the score: no forecast, and no cause",
    ]


def test_what_is_observed_in_an_area_that_is_left_out_weighs_nothing() -> None:
    profile = profile_of(Node("city", ("a", "b"), (1, 0)))
    gone = Observation(measurement="a", status=Status.NOT_APPLICABLE, reason=Labels(en="No harbour"))

    found = compare_years(in_year(2020, gone, profile=profile), in_year(2022, gone, profile=profile, b=1))

    assert found.unmatched == (("b", Unmatched.GAINED, Fraction(0)),)
