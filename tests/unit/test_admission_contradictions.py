"""The contradictions between sources: every side with who speaks for it, and a reading that settles nothing."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve

from learningcity import eligibility, index
from learningcity.admission import Contradiction, contradiction, contradictions
from learningcity.dates import PartialDate
from learningcity.errors import InvalidValue, UnknownId, WrongType
from learningcity.localization import render
from learningcity.sources import Citation, Policy, Source, Standing, source
from learningcity.texts import Quantity

BOTH = ("en", "th")

SIDES = {
    "C2": "bic-moe-2021 S19 / S77 S37 S55 S56",
    "C3": "S01 S60 / S08 S09 S16 S49",
    "C4": "S14 S02 / S51",
    "C5": "S53 / S49 S63 S36 S38 S46 S59",
    "C6": "S01 S16 / S47 / S04 S08 S10",
    "C7": "S01 / S62",
    "C8": "S05 S63 S82 / S13 / S68",
    "C9": "S34 / S35 el-moudjahid-2020 S77 / S77",
    "C10": "S19 S22 / S25 S28",
    "C11": "S20 S15 / S23 S24 S27",
    "C12": "S20 / S22",
    "C13": "S22 / S42",
    "C14": "S94 caea-yeonsu-2021 / S69 / S85",
    "C15": "S39 chinhphu-2025 / S40 thailand-prd-2025 turkmenistan-2025",
    "C16": "S39 S40 S71 / S78 / S11 S18 S62",
    "C18": "S12 / S80",
    "C19": "S04 S08 / S05 / S10",
}


def speakers(entry: Contradiction) -> str:
    sides = [dict.fromkeys(claim.citation.source.id for claim in side.claims) for side in entry.conflict.sides]
    return " / ".join(" ".join(side) for side in sides)


@pytest.mark.parametrize("code", SIDES)
def test_every_side_has_the_sources_of_the_notes(code: str) -> None:
    assert speakers(contradiction(code)) == SIDES[code]


def test_all_numbers_are_reachable() -> None:
    assert [entry.code for entry in contradictions()[:19]] == [f"C{number}" for number in range(1, 20)]
    codes = {code for entry in contradictions() for code in (entry.code, *entry.also)}
    assert codes == {*(f"C{number}" for number in range(1, 20)), *(f"M{number}" for number in range(1, 18))}
    assert all(code in (contradiction(code).code, *contradiction(code).also) for code in codes)


def test_a_contradiction_is_found_by_number_code_or_id() -> None:
    third = contradiction(3)

    assert third is contradiction("C3") is contradiction("contradiction.c3") is index.by_id("contradiction.c3")
    assert (third.number, third.code) == (3, "C3")
    assert contradiction("M8") is contradiction(15)
    for key in ("C20", 0, "c3"):
        with pytest.raises(UnknownId):
            contradiction(key)


def test_the_quota_of_three_counts_members_on_one_side_and_applications_on_the_other() -> None:
    units = [{claim.value.unit for claim in side.claims} for side in contradiction("C3").conflict.sides]  # type: ignore[attr-defined]
    assert units == [{"cities"}, {"applications"}]


def test_the_city_that_was_taken_back_is_named() -> None:
    (taken,) = (claim for claim in contradiction("C9").claims if claim.predicate == "taken-back")
    assert (taken.subject, taken.value) == ("laayoune", PartialDate(2020, 9, 24))


def test_new_cities_of_africa_are_counted_in_two_ways() -> None:
    counted = {claim.value: claim.citation.source.id for claim in contradiction("M7").claims if claim.scope is not None}
    assert counted == {Quantity(13, "cities"): "S91", Quantity(7, "cities"): "learningcity-reading"}


def test_a_topic_tells_each_contradiction_once() -> None:
    told = render(index.tree("calls"), "en")
    assert "(contradiction.c3)" in told
    assert ".sides)" not in told


def test_the_first_is_the_one_on_the_least_number_of_people() -> None:
    assert contradiction(1).conflict.sides == eligibility.MINIMUM_POPULATION.sides
    assert eligibility.MINIMUM_POPULATION.id in contradiction(1).concerns


@pytest.mark.parametrize("entry", contradictions(), ids=lambda entry: entry.code)
def test_each_is_contested_and_marks_its_reading(entry: Contradiction) -> None:
    assert entry.standing is Standing.CONTESTED
    assert entry.citations[-1].source is source("learningcity-reading")
    assert entry.note is not None
    assert render(entry.note, "en").startswith("our reading: ")
    assert render(entry.note, "th").startswith("ผู้จัดทำตีความว่า")
    sides = [render(side.statement, language) for language in BOTH for side in entry.conflict.sides]
    assert len(set(sides)) == len(sides)


def test_figures_can_be_compared() -> None:
    first_time = contradiction(15).claims

    assert len(first_time.conflicts()) == 6
    resolved = first_time.resolve("cohort.2025", "first-time-countries", policy=Policy.MOST_WITNESSED)
    assert resolved == Quantity(12, "countries")


def test_a_question_that_is_written_down_is_not_computed_again() -> None:
    written = {claim for entry in contradictions() for side in entry.conflict.sides for claim in side.claims}
    computed = [found for found in index.conflicts() if found not in set(index.walk())]

    assert not [found.id for found in computed for side in found.sides if set(side.claims) <= written]


def test_a_code_is_well_formed_and_stands_once() -> None:
    third = contradiction(3)
    number: Any = 3
    nothing: Any = None
    for wrong in ("3", "C0", "c3", "X1"):
        with pytest.raises(InvalidValue, match="such as C3"):
            evolve(third, code=wrong)
    with pytest.raises(InvalidValue):
        evolve(third, also=("C3",))
    with pytest.raises(WrongType):
        evolve(third, code=number)
    with pytest.raises(WrongType):
        evolve(third, conflict=nothing)
    with pytest.raises(InvalidValue):
        evolve(third, concerns=("no id",))


def test_each_reads_in_both_languages() -> None:
    for entry in contradictions():
        english, thai = (render(index.outline(entry), language) for language in BOTH)
        assert "side 2: " in english
        assert "ฝ่ายที่ 2" in thai


def test_users_write_contradictions_of_their_own() -> None:
    third = contradiction(3)
    own = evolve(third, id="our.c3", citations=(Citation(Source("a", "A")),))

    assert own != third
    assert own.claims == third.claims
