"""The 48 places where the five documents contradict each other or themselves."""

from __future__ import annotations

from typing import Any

import pytest

from learningcity import conversion, eligibility, index, sources
from learningcity.cities import AdministrativeForm, City, Endorser
from learningcity.dates import Boundary, PartialDate, Period
from learningcity.eligibility import check
from learningcity.errors import InvalidValue, UnknownId, WrongType
from learningcity.inconsistencies import (
    Alias,
    AliasFlag,
    Inconsistency,
    InconsistencyKind,
    Treatment,
    claims,
    discrepancies,
    inconsistencies,
    inconsistency,
)
from learningcity.localization import render
from learningcity.outcome import Outcome
from learningcity.sources import (
    Citation,
    Claim,
    Claims,
    ConflictingClaims,
    Mode,
    Policy,
    Source,
    Standing,
    passages,
    source,
)
from learningcity.texts import Bound, Labels, Message, Quantity

DOCUMENTS = {
    "0": "bic-moe-news-2022",
    "1": "khon-kaen-news-2024",
    "2": "bic-moe-2021",
    "3": "pmu-a-2024",
    "4": "gnlc-handout",
}

# Number: kinds, and the documents that the inventory of facts names for it.
INVENTORY = {
    1: ("ARITHMETIC", "01"),
    2: ("DERIVED", "0"),
    3: ("ADMIN_FORM", "03"),
    4: ("ADMIN_FORM", "03"),
    5: ("ADMIN_FORM TYPO", "13"),
    6: ("ADMIN_FORM", "13"),
    7: ("SCOPE", "03"),
    8: ("TEMPORAL", "03"),
    9: ("LOCATION_MODE", "13"),
    10: ("ATTRIBUTION", "3"),
    11: ("NOTATION", "2"),
    12: ("NOTATION", "4"),
    13: ("INCOMPLETE", "2"),
    14: ("TERMINOLOGY", "4"),
    15: ("TERMINOLOGY", "024"),
    16: ("NAMING", "23"),
    17: ("NAMING", "13"),
    18: ("GRANULARITY", "13"),
    19: ("NAMING", "01"),
    20: ("AMBIGUITY", "1"),
    21: ("TERMINOLOGY", "2"),
    22: ("TERMINOLOGY", "24"),
    23: ("NAMING", "2"),
    24: ("NAMING", "2"),
    25: ("NAMING", "2"),
    26: ("DEPENDENCE", "24"),
    27: ("DEPENDENCE", "13"),
    28: ("INCOMPLETE", "34"),
    29: ("SCOPE", "124"),
    30: ("TRANSLATION", "12"),
    31: ("AMBIGUITY", "3"),
    32: ("TYPO", "23"),
    33: ("NOTATION", "13"),
    34: ("SCOPE", "23"),
    35: ("AMBIGUITY", "2"),
    36: ("TEMPORAL", "01234"),
    37: ("TERMINOLOGY", "3"),
    38: ("TRANSLATION", "01"),
    39: ("NAMING", "01"),
    40: ("NAMING", "4"),
    41: ("NAMING", "3"),
    42: ("TEMPORAL", "12"),
    43: ("SCOPE", "01"),
    44: ("AMBIGUITY", "1"),
    45: ("GAP", "1"),
    46: ("TERMINOLOGY", "24"),
    47: ("NAMING", "24"),
    48: ("TRANSLATION", "01234"),
}

# Documents that a note or a claim speaks of besides: three Thai members of 2024, six names of the network, the
# second witness of the urban share, the second pair of sharers, the shortest list, the provinces, who considered
# the admission (which the inventory has elsewhere), the same word.
ALSO = {7: "1", 16: "014", 26: "0", 27: "4", 28: "0", 34: "0", 45: "3", 47: "3"}

# Sources outside the five documents, and the library's own voice.
OUTSIDE = {
    1: {"S36", "S38", "S45"},
    2: {"S36", "S75"},
    3: {"dasta-2024"},
    4: {"dasta-2024"},
    10: {"S72", "uil-guiding-documents-2015"},
    11: {"learningcity-reading"},
    14: {"learningcity-reading"},
    25: {"learningcity-reading"},
    32: {"learningcity-reading"},
    43: {"S36", "S38"},
    45: {"S36"},
}


def names(subject: str, source: str | None = None) -> set[str]:
    """The names that sources use for something."""
    found = claims().about(subject, "names")
    return {
        name
        for claim in found
        if source in (None, claim.citation.source.id) and isinstance(claim.value, tuple)
        for name in claim.value
    }


def values(subject: str, predicate: str, **more: Any) -> list[object]:
    return [claim.value for claim in claims().about(subject, predicate, **more)]


# All of them


def test_all_48_are_there_in_the_order_of_their_numbers() -> None:
    assert [entry.number for entry in inconsistencies()] == list(range(1, 49)) == list(INVENTORY)
    assert len({entry.id for entry in inconsistencies()}) == 48


@pytest.mark.parametrize("number", INVENTORY)
def test_kinds_and_documents_are_those_of_the_inventory(number: int) -> None:
    kinds, documents = INVENTORY[number]
    entry = inconsistency(number)

    assert " ".join(kind.name for kind in entry.kinds) == kinds
    assert set(entry.sources) - set(DOCUMENTS.values()) == OUTSIDE.get(number, set())
    assert set(entry.sources) & set(DOCUMENTS.values()) == {
        DOCUMENTS[digit] for digit in documents + ALSO.get(number, "")
    }


@pytest.mark.parametrize("entry", inconsistencies(), ids=lambda entry: entry.id)
def test_each_says_what_it_is_about_and_what_the_documents_say(entry: Inconsistency) -> None:
    assert entry.id.startswith("inconsistency.")
    assert entry.label == Message(entry.id)
    assert entry.note == Message(f"{entry.id}.note")
    assert entry.treatments
    for language in ("en", "th"):
        assert 10 < len(render(entry.note, language)) < 300
        assert len(render(entry.label, language)) < 80


@pytest.mark.parametrize("entry", inconsistencies(), ids=lambda entry: entry.id)
def test_each_cites_what_its_claims_rest_on_and_registered_sources_only(entry: Inconsistency) -> None:
    assert {claim.citation.source.id for claim in entry.claims} <= set(entry.sources)
    assert all(source(citation.source.id) is citation.source for citation in entry.citations)


@pytest.mark.parametrize("entry", inconsistencies(), ids=lambda entry: entry.id)
def test_each_survives_json(entry: Inconsistency) -> None:
    assert conversion.from_json(conversion.to_json(entry), Inconsistency) == entry


def test_it_is_contested_where_sources_answer_one_question_differently() -> None:
    contested = [entry.number for entry in inconsistencies() if entry.standing is Standing.CONTESTED]

    assert (
        contested
        == [3, 4, 5, 6, 10]
        == [entry.number for entry in inconsistencies() if Claims(entry.claims).conflicts()]
    )
    assert {entry.standing for entry in inconsistencies()} == {Standing.CONTESTED, Standing.VERIFIED}


def test_no_other_claims_of_the_whole_are_in_conflict() -> None:
    assert {(one.subject, one.predicate) for one, _ in claims().conflicts()} == {
        ("hat-yai", "administrative-form"),
        ("khon-kaen", "administrative-form"),
        ("phayao", "administrative-form"),
        ("uil", "seat"),
        ("yala", "administrative-form"),
    }


def test_every_claim_stands_once_among_all() -> None:
    every = [claim for entry in inconsistencies() for claim in entry.claims]

    assert set(claims()) == set(every)
    assert len(claims()) == len(set(every)) < len(every)


def test_a_passage_that_a_claim_names_is_one_of_its_source() -> None:
    shared = {passage.id: passage.sources for passage in passages()}
    named = [claim for claim in claims() if claim.passage is not None]

    assert len(named) == 10
    for claim in named:
        assert claim.passage is not None
        assert claim.citation.source.id in shared[claim.passage]


@pytest.mark.parametrize("entry", inconsistencies(), ids=lambda entry: entry.id)
def test_what_each_concerns_is_known_to_the_library(entry: Inconsistency) -> None:
    for id in entry.concerns:
        assert index.by_id(id)


def test_the_library_speaks_in_its_own_voice_where_it_reads_or_recalls_only() -> None:
    for claim in claims():
        assert (claim.mode is Mode.INFERRED) == (claim.citation.source.id == "learningcity-reading")


def test_what_is_never_a_claim_is_none() -> None:
    assert PartialDate(2021) not in [value for claim in claims() for value in (claim.value, *as_tuple(claim.value))]
    assert "2021" not in as_tuple(values("bic-moe-2021", "printed-years")[0])


def as_tuple(value: object) -> tuple[object, ...]:
    return value if isinstance(value, tuple) else ()


# Looking up


def test_one_is_found_by_its_number_or_its_id() -> None:
    assert inconsistency(1) is inconsistency("inconsistency.network-size") is inconsistencies()[0]


@pytest.mark.parametrize("id", [0, 49, True, 1.0, "1", "network-size", None, ["inconsistency.slips"]], ids=repr)
def test_an_unknown_one_is_refused(id: Any) -> None:
    with pytest.raises(UnknownId):
        inconsistency(id)


def test_an_unknown_id_is_answered_with_the_nearest() -> None:
    with pytest.raises(UnknownId, match=r"the nearest is inconsistency\.network-size"):
        inconsistency("inconsistency.network-sizes")


def test_they_are_found_by_kind_and_by_source() -> None:
    assert [entry.number for entry in inconsistencies(InconsistencyKind.TYPO)] == [5, 32]
    assert [entry.number for entry in inconsistencies(source="S45")] == [1]
    assert [entry.number for entry in inconsistencies(InconsistencyKind.GAP, source("S36"))] == [45]
    assert inconsistencies(InconsistencyKind.GAP, "bic-moe-2021") == ()
    assert {kind for entry in inconsistencies() for kind in entry.kinds} == set(InconsistencyKind)


def test_a_kind_that_is_none_and_a_source_that_is_not_registered_are_refused() -> None:
    with pytest.raises(WrongType) as caught:
        inconsistencies("typo")  # type: ignore[arg-type]  # refused
    assert caught.value.problem.path == ("kind",)
    with pytest.raises(UnknownId):
        inconsistencies(source="bic-moe-2012")


# What is done with them


def test_there_are_seventeen_kinds_and_each_has_a_treatment() -> None:
    assert len(InconsistencyKind) == 17
    assert {kind.treatment for kind in InconsistencyKind} == set(Treatment)
    assert {kind.name: kind.treatment for kind in InconsistencyKind if kind.name in ("NAMING", "NOTATION")} == {
        "NAMING": Treatment.ALIASES,
        "NOTATION": Treatment.ALIASES,
    }
    assert inconsistency(5).treatments == (Treatment.FORM_BY_SOURCE, Treatment.CORRECTED_BESIDE_PRINTED)


# What they are made of


def own(**changes: Any) -> Inconsistency:
    given: dict[str, Any] = {
        "id": "inconsistency.a",
        "label": Labels(en="A thing"),
        "citations": (Citation(Source("a", "A")),),
        "standing": Standing.VERIFIED,
        "number": 1,
        "kinds": (InconsistencyKind.NAMING, InconsistencyKind.NOTATION),
    }
    return Inconsistency(**(given | changes))


def test_one_of_ones_own_has_each_treatment_once() -> None:
    assert own().treatments == (Treatment.ALIASES,)
    assert own(concerns=("gnlc", "sdg.4")).concerns == ("gnlc", "sdg.4")


@pytest.mark.parametrize(
    ("changes", "error", "path"),
    [
        ({"number": "1"}, WrongType, ("inconsistency.a", "number")),
        ({"number": True}, WrongType, ("inconsistency.a", "number")),
        ({"number": 0}, InvalidValue, ("inconsistency.a", "number")),
        ({"kinds": InconsistencyKind.NAMING}, WrongType, ("inconsistency.a", "kinds")),
        ({"kinds": ("naming",)}, WrongType, ("inconsistency.a", "kinds")),
        ({"kinds": ()}, InvalidValue, ("inconsistency.a", "kinds")),
        ({"claims": ("a",)}, WrongType, ("inconsistency.a", "claims")),
        ({"concerns": "gnlc"}, WrongType, ("inconsistency.a", "concerns")),
        ({"concerns": ("gnlc", "The network")}, InvalidValue, ("inconsistency.a", "concerns", 1)),
        ({"aliases": ("a",)}, WrongType, ("inconsistency.a", "aliases")),
    ],
)
def test_a_field_that_does_not_fit_is_refused(
    changes: dict[str, Any], error: type[Exception], path: tuple[str | int, ...]
) -> None:
    with pytest.raises(error) as caught:
        own(**changes)

    assert caught.value.problem.path == path  # type: ignore[attr-defined]  # a FieldError


@pytest.mark.parametrize(
    ("changes", "error", "path"),
    [
        ({"name": None}, WrongType, ("name",)),
        ({"name": " "}, InvalidValue, ("name",)),
        ({"subject": "The city"}, InvalidValue, ("subject",)),
        ({"flags": ("wrong-form",)}, WrongType, ("flags",)),
    ],
)
def test_an_alias_is_a_name_of_something_with_flags(
    changes: dict[str, Any], error: type[Exception], path: tuple[str, ...]
) -> None:
    given: dict[str, Any] = {"name": "a", "subject": "city", "flags": (AliasFlag.WRONG_FORM,)}
    with pytest.raises(error) as caught:
        Alias(**(given | changes))

    assert caught.value.problem.path == path  # type: ignore[attr-defined]  # a FieldError


# Figures


def test_294_and_64_are_not_356_and_nobody_says_why() -> None:
    (found,) = discrepancies()

    assert (found.expected, found.stated, found.delta, found.explanation) == (358, 356, -2, None)
    assert [claim.citation.source.id for claim in found.claims] == [
        "bic-moe-news-2022",
        "khon-kaen-news-2024",
        "khon-kaen-news-2024",
    ]
    assert found.claims[2].speaker == "azoulay"
    assert found.claims[2].mode is Mode.REPORTED


def test_the_size_of_the_network_is_told_by_day() -> None:
    told = {
        (claim.citation.source.id, str(claim.as_of)): claim.value
        for claim in claims().about("gnlc", "cities")
        if claim.scope is None
    }

    assert told == {
        ("bic-moe-news-2022", "2022-09-06"): Quantity(294, "cities"),
        ("S36", "2022-09-02"): Quantity(294, "cities"),
        ("S45", "2023"): Quantity(292, "cities"),
        ("khon-kaen-news-2024", "2024-02-14"): Quantity(356, "cities"),
        ("S38", "2024-02-14"): Quantity(356, "cities"),
    }
    assert claims().conflicts("gnlc", "cities") == ()
    assert claims().resolve("gnlc", "cities", policy=Policy.LATEST) == Quantity(356, "cities")


def test_217_is_a_claim_of_no_document_and_follows_from_two() -> None:
    stated = [claim for claim in claims().about("gnlc", "cities") if claim.value == Quantity(217, "cities")]

    assert [claim.citation.source.id for claim in stated] == ["S75"]
    assert stated[0].scope is not None
    joined = {claim.value for claim in claims().about("cohort.2022", "cities")}
    after = claims().about("gnlc", "cities").claims[0].value
    assert joined == {Quantity(294 - 217, "cities")}
    assert after == Quantity(77 + 217, "cities")


def test_thai_members_of_another_scope_are_no_conflict() -> None:
    everyone, of_the_programme = claims().about("cohort.2022", "members-th")

    assert everyone.value == ("hat-yai", "phayao", "sukhothai")
    assert of_the_programme.value == ("hat-yai", "phayao")
    assert of_the_programme.scope is not None
    assert claims().resolve("cohort.2022", "members-th") == everyone.value
    assert set(as_tuple(claims().resolve("cohort.2024", "members-th"))) == {"bangkok", "khon-kaen", "yala"}


def test_an_edition_is_a_label_and_no_length_of_time() -> None:
    assert values("cohort.2022", "edition") == [Period(PartialDate(2021), PartialDate(2022))]
    assert values("cohort.2022", "announced") == [PartialDate(2022, 9, 2)]
    assert values("cohort.2022", "duration") == []


def test_the_project_begins_within_the_programme() -> None:
    ((programme,), (project,)) = (
        values(subject, "period") for subject in ("programme.pmu-a-learning-city", "project.khon-kaen")
    )

    assert programme == Period(PartialDate(2020), Boundary.OPEN)
    assert project == Period(PartialDate(2021), Boundary.OPEN)


def test_the_urban_share_has_one_witness_for_2030_and_two_for_now() -> None:
    assert claims().witnesses("urban-share", "projected") == 1
    assert len(claims().about("urban-share", "projected")) == 2
    assert claims().resolve("urban-share", "projected") == Quantity(60, "percent")
    assert {claim.as_of for claim in claims().about("urban-share", "projected")} == {PartialDate(2030)}

    assert claims().witnesses("urban-share", "now") == 2
    assert set(values("urban-share", "now")) == {Quantity(50, "percent", Bound.MORE_THAN)}


def test_the_shared_aim_has_one_witness() -> None:
    assert claims().witnesses("purpose.accelerate-lifelong-learning", "of") == 1
    assert len(claims().about("purpose.accelerate-lifelong-learning")) == 2


def test_the_shared_list_of_examples_has_one_witness() -> None:
    shared = claims().about("learning-city", "examples")

    assert {claim.citation.source.id for claim in shared} == {"pmu-a-2024", "gnlc-handout"}
    assert claims().witnesses("learning-city", "examples") == 1
    assert [id[-1] for id in as_tuple(claims().resolve("learning-city", "examples"))] == ["1", "2", "3", "4"]  # type: ignore[index]  # ids
    (passage,) = {claim.passage for claim in shared}
    assert {entry.id: entry.characters for entry in passages()}[passage or ""] == 238


def test_bangkok_is_first_interested_and_then_a_member() -> None:
    interested, member = claims().about("bangkok", "state")

    assert interested.as_of == PartialDate(2017, 9)
    assert member.as_of == PartialDate(2024, 2, 14)
    assert claims().conflicts("bangkok") == ()
    assert claims().resolve("bangkok", "state", policy=Policy.LATEST) == Message("claim.member")


def test_countries_are_those_of_a_cohort_and_cannot_be_added_up() -> None:
    assert values("cohort.2022", "countries") == [Quantity(44, "countries")]
    assert values("cohort.2024", "countries") == [Quantity(35, "countries")]
    assert values("gnlc", "countries") == [Quantity(76, "countries"), Quantity(79, "countries")]


def test_one_of_three_and_one_of_64_are_about_different_wholes() -> None:
    assert values("khon-kaen", "one-of") == [Quantity(3, "cities"), Quantity(64, "cities")]
    assert claims().conflicts("khon-kaen", "one-of") == ()


# Forms, bodies and places


@pytest.mark.parametrize(
    ("place", "forms"),
    [
        ("phayao", {AdministrativeForm.PROVINCE, AdministrativeForm.TOWN_MUNICIPALITY}),
        ("sukhothai", {AdministrativeForm.PROVINCE}),
        (
            "hat-yai",
            {
                AdministrativeForm.CITY_MUNICIPALITY,
                AdministrativeForm.DISTRICT,
                AdministrativeForm.TOWN_MUNICIPALITY,
            },
        ),
        ("khon-kaen", {AdministrativeForm.CITY_MUNICIPALITY, AdministrativeForm.PROVINCE}),
        ("yala", {AdministrativeForm.CITY_MUNICIPALITY, AdministrativeForm.PROVINCE}),
    ],
)
def test_the_documents_give_places_these_forms(place: str, forms: set[AdministrativeForm]) -> None:
    found = [claim for claim in claims().about(place, "administrative-form") if claim.scope is None]

    assert {claim.value for claim in found} == forms
    assert {claim.citation.source.id for claim in found} <= {*DOCUMENTS.values(), "dasta-2024"}


def test_no_form_is_recalled_only() -> None:
    assert [claim for claim in claims() if claim.citation.source.id == "learningcity-recall"] == []
    assert {claim.subject: claim.value for claim in claims() if claim.citation.source.id == "dasta-2024"} == {
        "phayao": AdministrativeForm.TOWN_MUNICIPALITY,
        "sukhothai": AdministrativeForm.PROVINCE,
        "hat-yai": AdministrativeForm.TOWN_MUNICIPALITY,
    }


@pytest.mark.parametrize("place", ["phayao", "hat-yai"])
def test_forms_that_differ_are_not_settled(place: str) -> None:
    with pytest.raises(ConflictingClaims, match="dasta-2024"):
        claims().resolve(place, "administrative-form")


def test_a_slip_is_kept_and_is_no_side() -> None:
    (slip,) = [claim for claim in claims().about("khon-kaen", "administrative-form") if claim.scope is not None]

    assert (slip.value, slip.citation.source.id) == (AdministrativeForm.TOWN_MUNICIPALITY, "pmu-a-2024")
    with pytest.raises(ConflictingClaims) as caught:
        claims().resolve("khon-kaen", "administrative-form")
    assert slip not in caught.value.claims


def test_names_with_a_slip_say_what_looks_wrong() -> None:
    aliases = {alias.name: alias for entry in inconsistencies() for alias in entry.aliases}

    assert {name: alias.flags for name, alias in aliases.items()} == {
        "ทน.นครขอนแก่น": (AliasFlag.DOUBLED_PREFIX,),
        "เทศบาลเมืองขอนแก่น": (AliasFlag.WRONG_FORM,),
    }
    for name, alias in aliases.items():
        assert name in names(alias.subject)


def test_a_province_is_no_answer_to_the_question_of_the_council() -> None:
    verdict = check(City(name="Phayao", administrative_form=AdministrativeForm.PROVINCE))

    assert verdict.finding("gnlc.membership.elected-council").outcome is Outcome.UNKNOWN
    assert "gnlc.membership.elected-council" in inconsistency(34).concerns


def test_the_announcement_is_virtual_and_its_place_is_claimed_twice() -> None:
    assert values("announcement.2024", "mode") == [Message("claim.virtual")]
    assert values("announcement.2024", "place") == ["paris", "paris"]
    assert values("viewing.khon-kaen-2024", "views") == ["announcement.2024"]


def test_only_one_document_places_the_institute_in_thailand_and_others_contradict() -> None:
    assert {claim.citation.source.id: claim.value for claim in claims().about("uil", "seat")} == {
        "pmu-a-2024": "thailand",
        "uil-guiding-documents-2015": "hamburg",
        "S72": "hamburg",
    }
    with pytest.raises(ConflictingClaims, match="pmu-a-2024"):
        claims().resolve("uil", "seat")
    assert inconsistency(10).standing is Standing.CONTESTED


def test_two_committees_are_not_merged() -> None:
    assert names("presentation-committee") == {"คณะกรรมการ"}
    assert names("gnlc-jury") == {"คณะกรรมการผู้เชี่ยวชาญ"}


def test_the_parties_of_yala_hold_an_alternative_and_no_municipality() -> None:
    ((first, second, third),) = map(as_tuple, values("declaration.yala", "parties"))

    assert isinstance(second, tuple)
    assert len(second) == 2
    assert "yala-municipality" not in (first, *second, third)


def test_no_document_mentions_a_nomination_by_the_country() -> None:
    (nominated,) = [claim for claim in claims() if claim.predicate == "nominated-by"]

    assert nominated.value is Endorser.NATIONAL_COMMISSION
    assert nominated.citation.source.id == "S36"
    assert {claim.citation.source.id for claim in claims() if claim.predicate == "recommended-by"} == {
        "S36",
        "khon-kaen-news-2024",
    }
    (considered,) = [claim for claim in claims() if claim.predicate == "considered-by"]
    assert (considered.subject, considered.value, considered.citation.source.id) == ("cohort.2024", "uil", "pmu-a-2024")


# Names


def test_the_network_has_at_least_six_thai_names() -> None:
    thai = {name for name in names("gnlc") if not name.startswith(("The ", "THE ")) and "UNESCO Global" not in name}

    assert len(thai) >= 6
    assert "UNESCO GNLC" in thai
    assert "เครือข่ายระดับโลกด้านเมืองแห่งการเรียนรู้ของยูเนสโก" in thai
    four = {id for id in DOCUMENTS.values() if "เครือข่ายระดับโลกด้านเมืองแห่งการเรียนรู้ของยูเนสโก" in names("gnlc", id)}
    assert four == set(DOCUMENTS.values()) - {"khon-kaen-news-2024"}


def test_the_english_name_of_the_network_is_one_but_for_capitals_and_separators() -> None:
    english = {name for name in names("gnlc") if "global network" in name.casefold()}

    assert len(english) == 4
    assert {
        name.casefold().removeprefix("the ").replace(":", " ").replace("-", " ").replace("–", " ").split()[-1]
        for name in english
    } == {"gnlc"}


def test_names_are_no_conflict() -> None:
    assert {claim.scope for claim in claims() if claim.predicate == "names"} <= {*DOCUMENTS.values(), None}
    assert [pair for pair in claims().conflicts() if pair[0].predicate == "names"] == []


def test_things_have_the_names_that_the_documents_print() -> None:
    assert len(names("kktt")) == 3
    assert names("azoulay") == {"ออเดรย์ อาซูเลย์", "นางออเดรย์ อาซูเลย์"}
    assert len(names("sdgs")) == 3
    assert names("unesco") == {"องค์การยูเนสโก", "ยูเนสโก", "UNESCO"}
    assert names("stakeholder") == {"ผู้มีส่วนเกี่ยวข้อง", "ผู้มีส่วนได้ส่วนเสีย", "ผู้มีส่วนได้เสีย"}
    assert {name.casefold() for name in names("kgo-token")} == {"kgo token"}
    assert {"ทน.นครขอนแก่น", "เทศบาลเมืองขอนแก่น"} <= names("khon-kaen")
    assert [any("ว่าด้วย" in name for name in names(f"conference.{number}")) for number in (1, 2, 3)] == [
        True,
        True,
        False,
    ]


def test_one_wording_may_stand_for_two_things() -> None:
    def meant(name: str) -> set[str]:
        return {claim.subject for claim in claims() if claim.predicate == "names" and name in as_tuple(claim.value)}

    assert meant("เมืองแห่งการเรียนรู้ของยูเนสโก") == {"gnlc", "unesco-learning-city"}
    assert meant("เมืองแห่งการเรียนรู้") == {"learning-city", "learning-city-form.learning-town"}
    assert meant("เมืองแห่งการเรียนรู้ตลอดชีวิตของยูเนสโก") == {"unesco-learning-city"}
    assert meant("คุณสมบัติของเมืองแห่งการเรียนรู้").isdisjoint(meant("คุณลักษณะที่สำคัญ"))


@pytest.mark.parametrize(
    ("subject", "name"),
    [("document.guidelines", "คู่มือการสร้างเมืองแห่งการเรียนรู้"), ("learning-city", "เมืองแห่งความรู้")],
)
def test_a_name_that_only_seems_to_mean_the_same_is_a_reading(subject: str, name: str) -> None:
    (found,) = [claim for claim in claims().about(subject, "names") if name in as_tuple(claim.value)]

    assert found.mode is Mode.INFERRED
    assert found.citation.source.id == "learningcity-reading"


# Terms


def test_resources_are_spoken_of_with_four_verbs() -> None:
    verbs = {verb for value in values("learning-city.resources", "verbs") for verb in as_tuple(value)}

    assert verbs == {"ระดม", "จัดการ", "การเคลื่อนย้าย", "จัดสรร"}


def test_the_instruments_have_other_verbs_in_each_document() -> None:
    ministry, news = map(as_tuple, values("network-function.instruments", "verbs"))

    assert set(ministry).isdisjoint(news)


def test_spaces_and_areas_have_units_of_their_own() -> None:
    programme = "programme.pmu-a-learning-city"

    assert values(programme, "learning-spaces") == [Quantity(29, "spaces", Bound.MORE_THAN)]
    assert values(programme, "areas") == [Quantity(2, "areas")] * 2
    assert render(Quantity(29, "spaces", Bound.MORE_THAN), "th") == "มากกว่า 29 แห่ง"


def test_domains_match_in_part_only() -> None:
    objective, dimensions, benefit = (
        set(as_tuple(values(subject, "domains")[0]))
        for subject in ("objective.sustainable-development", "sdg.dimensions", "key-features.benefit.2")
    )

    assert benefit < objective
    assert objective.isdisjoint(dimensions)
    assert len(objective) == len(dimensions) == 3


def test_the_quotations_speak_of_access_and_of_a_right() -> None:
    access, right = claims().about("azoulay", "speaks-of")

    assert (access.mode, right.mode) == (Mode.QUOTED, Mode.REPORTED)
    assert access.value != right.value
    assert claims().conflicts("azoulay") == ()


# The documents themselves


def test_years_of_two_eras_are_read_side_by_side() -> None:
    ((printed,), (read,)) = (values("bic-moe-2021", predicate) for predicate in ("printed-years", "years"))

    assert [int(str(year)) - (543 if int(str(year)) >= 2400 else 0) for year in as_tuple(printed)] == [
        2030,
        2013,
        2015,
        2017,
    ]
    assert read == tuple(map(PartialDate, (2030, 2013, 2015, 2017)))


def test_counts_are_the_same_whatever_the_digits() -> None:
    assert values("key-features", "printed-counts") == [("๓", "3", "6", "3")]
    assert values("key-features", "counts") == [(3, 3, 6, 3)]


def test_eight_directions_are_declared() -> None:
    assert values("document.mexico-city-statement", "strategic-directions") == [Quantity(8, "entries")]


def test_the_prose_names_fewer_building_blocks_than_the_list() -> None:
    words = {
        str(claim.scope or "list"): [str(block)[-1] for block in as_tuple(claim.value)]
        for claim in claims().about("key-features.building-blocks", "worded")
    }

    assert words == {
        "list": ["1", "2", "3", "4", "5", "6"],
        "gnlc-handout": ["1", "2", "3", "4", "5", "6"],
        "pmu-a-2024": ["1", "2", "3", "4", "6"],
        "bic-moe-news-2022": ["1", "2", "3", "4"],
    }


def test_three_sets_of_requirements_are_three_rule_books() -> None:
    assert inconsistency(29).concerns == tuple(book.id for book in eligibility.rulebooks(City)[:3])


def test_what_is_printed_wrong_stands_beside_what_is_right() -> None:
    ((printed,), (correct,)) = (values("pmu-a-2024", predicate) for predicate in ("printed-words", "correct-words"))

    assert list(zip(as_tuple(printed), as_tuple(correct), strict=True)) == [
        ("เจตนารม", "เจตนารมณ์"),
        ("Hi light", "highlight"),
    ]


def test_the_present_of_a_document_without_a_day_is_not_known() -> None:
    assert {
        entry.source for entry in sources.imprints() if entry.anchor is None and source(entry.source).date is None
    } == {"gnlc-handout"}
    assert set(inconsistency(36).sources) == set(DOCUMENTS.values())


def test_a_claim_of_a_form_survives_json() -> None:
    for claim in claims().about("hat-yai", "administrative-form"):
        assert conversion.from_json(conversion.to_json(claim), Claim) == claim
