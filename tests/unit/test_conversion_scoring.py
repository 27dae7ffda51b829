"""Profiles, observations and scores as JSON: the form of each, what is refused and where, and fingerprints."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any as Anything

import pytest
from attrs import evolve, frozen
from cattrs.errors import ClassValidationError

import learningcity
from learningcity import PartialDate, Source
from learningcity.conversion import (
    canonical_json,
    fingerprint,
    from_json,
    make_converter,
    problems_of,
    score_record,
    to_json,
)
from learningcity.errors import CannotExpress, ConversionError
from learningcity.localization import languages, render_problem
from learningcity.scoring import (
    Band,
    Box,
    Contaminate,
    Goalpost,
    GoalpostBasis,
    Hull,
    Imputation,
    Interval,
    Levels,
    Linear,
    Log,
    MissingData,
    Node,
    Observation,
    Parity,
    Profile,
    Ranked,
    Relative,
    Scale,
    Score,
    SdgLink,
    Status,
    UnitConversion,
    WeightSet,
    natural_bounds,
    score,
    self_assessment,
)
from learningcity.sources import Citation
from learningcity.texts import Labels, Message
from strategies_for_scores import CITED, goalpost, observed, profile_of

TREE = Node("n.0", (Node("n.1", ("a", "b"), (Fraction(1, 3), Fraction(2, 3))), "c"), (0.1, 0.9))
PROFILE = profile_of(TREE)
LEVELS_WITH_LABELS = (
    '{"levels": {"names": ["low", "high"], '
    '"labels": [{"labels": {"en": "Low", "th": "ต่ำ"}}, {"message": "level.begun"}]}}'
)


def found(text: str, kind: Anything) -> list[tuple[str, str]]:
    with pytest.raises(ConversionError) as refused:
        from_json(text, kind)
    for problem in refused.value.problems:
        assert problem.line
        assert all(render_problem(problem, locale) for locale in languages())
    return [(problem.where, problem.code) for problem in refused.value.problems]


# The form of each


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Linear(0, 100), '{"linear": {"worst": 0, "best": 100}}'),
        (
            Linear(Decimal("0.10"), Fraction(1, 3)),
            '{"linear": {"worst": {"decimal": "0.10"}, "best": {"fraction": "1/3"}}}',
        ),
        (Log(100, 75_000.5), '{"log": {"worst": 100, "best": 75000.5}}'),
        (Parity(), '{"parity": {}}'),
        (Band(0, 1, 2, 3), '{"band": {"a": 0, "b": 1, "c": 2, "d": 3}}'),
        (Levels(("low", "high")), '{"levels": {"names": ["low", "high"]}}'),
        (
            Levels(("low", "high"), labels=(Labels(en="Low", th="ต่ำ"), Message("level.begun"))),
            LEVELS_WITH_LABELS,
        ),
        (Levels(("low", "high"), (0, 1)), '{"levels": {"names": ["low", "high"], "scores": [0, 1]}}'),
        (Box((0, 0), (1, 1)), '{"box": {"low": [0, 0], "high": [1, 1]}}'),
        (Relative(0.25), '{"relative": {"r": 0.25}}'),
        (Relative(0, (1, 3)), '{"relative": {"r": 0, "nominal": [{"fraction": "1/4"}, {"fraction": "3/4"}]}}'),
        (Contaminate(0.1), '{"contaminate": {"e": 0.1}}'),
        (Ranked(), '{"ranked": {}}'),
        (Ranked((1, 0)), '{"ranked": {"order": [1, 0]}}'),
        (Hull(((0.5, 0.5),)), '{"hull": {"vectors": [[0.5, 0.5]]}}'),
        (Interval(1, 2.5), '{"low": 1, "high": 2.5}'),
        (Node("a.b"), '"a.b"'),
        (Node("a.b", label=Labels(en="A")), '{"id": "a.b", "label": {"labels": {"en": "A"}}}'),
        (
            Node("n", ("a", "b"), (Fraction(1, 3), Fraction(2, 3)), float("-inf")),
            '{"id": "n", "children": ["a", "b"], "weights": ["1/3", "2/3"], "p": "-infinity"}',
        ),
        (Node("n", ("a",), (1,), 0), '{"id": "n", "children": ["a"], "weights": ["1"], "p": 0.0}'),
        (
            Observation(measurement="a", year=2024, value=0, unit="percent"),
            '{"measurement": "a", "year": 2024, "value": 0, "unit": "percent"}',
        ),
        (
            Observation(measurement="a", year=2024, value=(1, 2), unit="percent"),
            '{"measurement": "a", "year": 2024, "value": {"low": 1, "high": 2}, "unit": "percent"}',
        ),
        (
            Observation(measurement="a", year=2024, value="begun"),
            '{"measurement": "a", "year": 2024, "value": "begun"}',
        ),
        (Observation(measurement="a", status=Status.MISSING), '{"measurement": "a", "status": "missing"}'),
    ],
    ids=str,
)
def test_each_value_has_one_form(value: object, text: str) -> None:
    assert to_json(value) == text
    assert from_json(text, type(value)) == value


@pytest.mark.parametrize("profile", [PROFILE, natural_bounds(), self_assessment(share=0.5)], ids=lambda each: each.id)
def test_a_profile_arrives_equal(profile: Profile) -> None:
    assert from_json(to_json(profile), Profile) == profile


@pytest.mark.parametrize(
    "value",
    [
        Goalpost(
            measurement="a",
            unit="percent",
            scale=Linear(0, 100),
            basis=GoalpostBasis.OWN_BASELINE,
            citations=CITED,
            cross_city=False,
            step=Decimal("0.5"),
            note=Labels(en="Note"),
        ),
        SdgLink(node="a", target="sdg.4.6", strength=Fraction(1, 3), citations=CITED),
        UnitConversion(unit="share", into="percent", factor=100, citations=CITED),
        Imputation(measurement="a", value=Interval(1, 2), citations=CITED),
        Imputation(measurement="a", value="begun", citations=CITED),
    ],
    ids=["Goalpost", "SdgLink", "UnitConversion", "Imputation of an interval", "Imputation of a level"],
)
def test_the_parts_of_a_profile_arrive_equal(value: object) -> None:
    assert from_json(to_json(value), type(value)) == value


@pytest.mark.parametrize(
    ("written", "weights"),
    [
        ('["1/3", "2/3"]', (Fraction(1, 3), Fraction(2, 3))),
        ("[0.1, 0.9]", (Fraction(1, 10), Fraction(9, 10))),
        ('[1, "0"]', (Fraction(1), Fraction(0))),
        ('[{"decimal": "0.25"}, {"fraction": "3/4"}]', (Fraction(1, 4), Fraction(3, 4))),
    ],
)
def test_a_weight_is_a_text_or_a_number_as_it_is_written(written: str, weights: tuple[Fraction, ...]) -> None:
    node = from_json(f'{{"id": "n", "children": ["a", "b"], "weights": {written}}}', Node)

    assert node.weights == weights


def test_a_score_is_written_by_what_it_is_made_of() -> None:
    given = (observed("a", 0.5), observed("b", (0.2, 0.4)), Observation(measurement="c", status=Status.WITHHELD))
    imputed = (Imputation(measurement="c", value=0.9, citations=CITED),)
    made = score(
        given,
        PROFILE,
        as_of=2024,
        weights={"n.1": Relative(0.5)},
        missing_data=MissingData.IMPUTED,
        imputations=imputed,
        city="Tak",
    )
    written = json.loads(to_json(made))

    assert list(written) == ["profile", "observations", "as_of", "weights", "missing_data", "imputations", "city"]
    assert written["weights"] == {"n.1": {"relative": {"r": 0.5}}}
    assert from_json(to_json(made), Score) == made
    plain = score(given, PROFILE, as_of=2024)
    assert list(json.loads(to_json(plain))) == ["profile", "observations", "as_of"]
    assert from_json(to_json(plain), Score) == plain


# What is refused


@pytest.mark.parametrize(
    ("kind", "text", "expected"),
    [
        (Scale, "3", [("", "wrong-type")]),
        (Scale, "{}", [("", "wrong-type")]),
        (Scale, '{"linear": {}, "log": {}}', [("", "wrong-type")]),
        (Scale, '{"liner": {}}', [("", "unknown-tag")]),
        (Scale, '{"relative": {"r": 1}}', [("", "unknown-tag")]),
        (Linear, '{"log": {"worst": 1, "best": 2}}', [("", "unknown-tag")]),
        (Linear, '{"linear": {"worst": 1}}', [("linear.best", "missing")]),
        (Linear, '{"linear": {"worst": 1, "best": 1}}', [("linear", "goalpost")]),
        (
            Linear,
            '{"linear": {"worst": true, "best": "1"}}',
            [("linear.worst", "wrong-type"), ("linear.best", "wrong-type")],
        ),
        (
            Linear,
            '{"linear": {"worst": NaN, "best": 1e400}}',
            [("linear.worst", "wrong-type"), ("linear.best", "wrong-type")],
        ),
        (Linear, '{"linear": 3}', [("linear", "wrong-type")]),
        (WeightSet, '{"linear": {"worst": 1, "best": 2}}', [("", "unknown-tag")]),
        (WeightSet, '{"relative": {"r": -1}}', [("relative.r", "negative")]),
        (WeightSet, '{"box": {"low": [1, 1], "high": [1, 1]}}', [("box", "refused")]),
        (WeightSet, '{"hull": {"vectors": [[1, 2], [1]]}}', [("hull.vectors[1]", "length")]),
        (Ranked, '{"ranked": {"order": [0.5]}}', [("ranked.order[0]", "wrong-type")]),
        (Node, '"A"', [("", "id")]),
        (Node, "3", [("", "wrong-type")]),
        (Node, '{"id": "n", "children": "a"}', [("children", "wrong-type")]),
        (Node, '{"id": "n", "children": ["a", {"id": "b", "x": 1}]}', [("children[1].x", "unknown-key")]),
        (Node, '{"id": "n", "children": ["a"]}', [("weights", "weights")]),
        (Node, '{"id": "n", "children": ["a"], "weights": ["1/2"]}', [("weights", "weights-sum")]),
        (Node, '{"id": "n", "children": ["a"], "weights": ["half"]}', [("weights[0]", "wrong-type")]),
        (Node, '{"id": "n", "children": ["a"], "weights": ["1e9"]}', [("weights[0]", "wrong-type")]),
        (Node, '{"id": "n", "children": ["n"], "weights": [1]}', [("", "cyclic-tree")]),
        (Node, '{"id": "n", "p": 2}', [("p", "exponent")]),
        (Node, '{"id": "n", "p": "infinity"}', [("p", "wrong-type")]),
        (Node, '{"id": "n", "p": true}', [("p", "wrong-type")]),
        (Node, '{"id": "n", "p": -Infinity}', [("p", "wrong-type")]),
        (Node, '{"id": "N", "p": NaN, "label": 1}', [("id", "id"), ("p", "wrong-type"), ("label", "wrong-type")]),
        (Observation, "[]", [("", "wrong-type")]),
        (
            Observation,
            '{"measurement": "A", "year": 0, "value": true, "unit": 3, "status": "seen", "evidence": [{}], "more": 1}',
            [
                ("measurement", "id"),
                ("year", "year"),
                ("value", "wrong-type"),
                ("unit", "wrong-type"),
                ("status", "unknown-value"),
                ("evidence[0].source", "missing"),
                ("more", "unknown-key"),
            ],
        ),
        (
            Observation,
            '{"measurement": "a", "year": "2024", "value": []}',
            [("year", "wrong-type"), ("value", "wrong-type")],
        ),
        (Observation, '{"measurement": "a", "year": 1, "value": {"low": 2}, "unit": "u"}', [("value.high", "missing")]),
        (
            Observation,
            '{"measurement": "a", "year": 1, "value": {"low": 2, "high": 1}, "unit": "u"}',
            [("value", "empty-range")],
        ),
        (
            Observation,
            '{"measurement": "a", "year": 1, "value": {"lowest": 2}, "unit": "u"}',
            [("value", "unknown-tag")],
        ),
        (Observation, '{"measurement": "a", "year": 1, "value": 2}', [("unit", "no-unit")]),
        (Observation, '{"measurement": "a", "status": "not-applicable"}', [("reason", "no-reason")]),
        (Imputation, '{"measurement": "a", "value": null, "citations": []}', [("value", "wrong-type")]),
        (Imputation, '{"measurement": "a", "value": 1, "citations": []}', [("citations", "uncited")]),
        (
            SdgLink,
            '{"node": "A", "target": "sdg.1.1", "strength": "1.5", "citations": 1}',
            [("node", "id"), ("strength", "wrong-type"), ("citations", "wrong-type")],
        ),
    ],
)
def test_every_problem_is_told_where_it_is(kind: Anything, text: str, expected: list[tuple[str, str]]) -> None:
    assert sorted(found(text, kind)) == sorted(expected)


REQUIRED = ("id", "version", "title", "citations", "framework", "tree", "goalposts", "min_coverage", "max_age")


def test_a_score_that_cannot_be_made_again_says_why_at_the_places_of_the_text() -> None:
    written = json.loads(to_json(score((observed("c", 0.5), observed("a", 0.5)), PROFILE, as_of=2024)))

    def damaged(**parts: Anything) -> list[tuple[str, str]]:
        return found(json.dumps({**written, **parts}), Score)

    observations = written["observations"]
    assert [one["measurement"] for one in observations] == ["a", "c"]
    later = [observations[1], {**observations[0], "unit": "years", "year": 2025}]
    assert damaged(observations=later) == [
        ("observations[1].year", "year-after"),
        ("observations[1].unit", "unit-of-goalpost"),
    ]
    assert damaged(as_of=0, weights=3, city=4) == [("as_of", "year"), ("weights", "wrong-type"), ("city", "wrong-type")]
    wrong = {"n.0": {"relative": {"r": -1}}, "n.1": {"x": 1}, "a": {"ranked": {}}}
    assert damaged(weights=wrong) == [("weights.n.0.relative.r", "negative"), ("weights.n.1", "unknown-tag")]
    assert damaged(weights={"a": {"ranked": {}}}) == [("", "refused")]
    assert damaged(missing_data="none", profile={}) == [
        *((f"profile.{name}", "missing") for name in REQUIRED),
        ("missing_data", "unknown-value"),
    ]


@pytest.mark.parametrize("kind", ["ScoreNode", "Coverage", "Datum"])
def test_what_a_score_answers_is_neither_written_nor_read(kind: str) -> None:
    made = score((observed("a", 0.5),), PROFILE, as_of=2024)
    answer = {"ScoreNode": made.root, "Coverage": made.coverage, "Datum": made.datum("a")}[kind]

    with pytest.raises(CannotExpress, match=f"cannot express {kind}"):
        to_json(answer)
    with pytest.raises(CannotExpress, match=f"cannot express {kind}"):
        from_json("{}", type(answer))


class OwnWeights(Ranked):
    """A weight set of a user."""


def test_a_weight_set_that_the_library_does_not_have_is_refused() -> None:
    with pytest.raises(CannotExpress, match="OwnWeights"):
        make_converter().unstructure(OwnWeights(), WeightSet)


def test_a_tree_that_is_deeper_or_larger_than_what_is_read_is_refused() -> None:
    deep = TREE
    for level in range(100):
        deep = Node(f"d.{level}", (deep,), (1,))
    with pytest.raises(CannotExpress, match="too deep"):
        to_json(deep)
    wide = '{"id": "n", "children": [' + '"a",' * 300_000 + '"b"]}'
    assert found(wide, Node) == [("", "too-many-values")]


def test_a_converter_of_ones_own_reads_them_too() -> None:
    converter = make_converter()
    plain = converter.unstructure(PROFILE)

    assert converter.structure(plain, Profile) == PROFILE
    with pytest.raises(ClassValidationError) as refused:
        converter.structure({**plain, "max_age": -1, "share": 2}, Profile)
    assert [(problem.where, problem.code) for problem in problems_of(refused.value)] == [
        ("share", "share"),
        ("max_age", "negative"),
    ]


# Canonical text and fingerprints


def test_canonical_json_is_one_text() -> None:
    assert canonical_json({"b": [1.0, -0.0, 0.5, True, None], "a": "ก"}) == '{"a":"ก","b":[1,0,0.5,true,null]}'
    for unspeakable in (float("nan"), float("inf"), "\ud800", {1: object()}):
        with pytest.raises(CannotExpress):
            canonical_json(unspeakable)
    endless: list[Anything] = []
    endless.append(endless)
    with pytest.raises(CannotExpress, match="list"):
        canonical_json(endless)


def test_a_fingerprint_is_of_the_value_and_of_nothing_else() -> None:
    assert fingerprint(PROFILE) == PROFILE.fingerprint
    assert len(PROFILE.fingerprint) == 64
    assert profile_of(TREE, min_coverage=0.0).fingerprint == PROFILE.fingerprint
    assert profile_of(TREE, framework_version="2").fingerprint != PROFILE.fingerprint
    assert profile_of(TREE, version="2").fingerprint != PROFILE.fingerprint
    assert profile_of(evolve(TREE, p=float("-inf"))).fingerprint != PROFILE.fingerprint


def test_a_fingerprint_stays_what_it_was() -> None:
    # A change of this text makes every score that was kept incomparable with new ones.
    assert PROFILE.fingerprint == "c1037df449cbacebd92434ea6898253d9c2002d87fa81ab47fe1764392bd670d"


def titled(value: object) -> Profile:
    return profile_of(TREE, title=Message("a", {"x": value}))


@frozen
class Own:
    """A class of a user, in a message."""

    word: str = "b"


def test_values_that_differ_have_fingerprints_that_differ() -> None:
    values = (
        1,
        "1",
        Fraction(1, 2),
        0.1,
        Decimal("0.1"),
        date(2024, 1, 1),
        "2024-01-01",
        PartialDate(2024, 1, 1),
        Own("a"),
    )
    more = (Status.MISSING, "missing", None, ("1",), (1, 2), float("-inf"))
    prints = [titled(value).fingerprint for value in (*values, *more)]

    assert len(set(prints)) == len(prints)
    assert titled(Own()).fingerprint == titled(Own("b")).fingerprint
    with pytest.raises(CannotExpress, match="object"):
        _ = titled(object()).fingerprint


# Records


def test_a_record_has_every_number_and_what_it_rests_on() -> None:
    given = (
        Observation(measurement="a", year=2024, value=Decimal("0.1"), unit="share", evidence=CITED),
        Observation(measurement="b", status=Status.NOT_APPLICABLE, reason=Labels(en="None here")),
        Observation(measurement="example.shown", year=2024, value=3, unit="count"),
    )
    profile = profile_of(TREE, descriptive=("example.shown",))
    made = score(given, profile, as_of=2024, weights=Relative(Fraction(1, 3)), city="Tak")
    record = made.to_dict()

    assert record == score_record(made)
    assert list(record) == [
        *("profile", "version", "fingerprint", "framework", "framework_version", "library_version", "as_of", "city"),
        *("missing_data", "total", "point", "no_total", "coverage", "weights", "tree", "imputations", "descriptive"),
    ]
    assert record["fingerprint"] == profile.fingerprint
    assert record["library_version"] == learningcity.__version__
    assert record["total"] == {"low": made.total.low, "high": made.total.high} if made.total else None
    assert record["weights"] == {
        "n.0": {"relative": {"r": "1/3", "nominal": None}},
        "n.1": {"relative": {"r": "1/3", "nominal": None}},
    }
    tree: Anything = record["tree"]
    assert (tree["id"], tree["weight"], tree["p"]) == ("n.0", "1", 1)
    assert tree["coverage"]["weight_observed"] == "1/10"
    (group, last) = tree["children"]
    assert (last["status"], last["interval"], last["effective_weight"]) == ("missing", {"low": 0, "high": 1}, "9/10")
    (first, second) = group["children"]
    assert first["observations"][0]["value"] == "1/10"
    assert first["observations"][0]["evidence"] == [json.loads(to_json(CITED[0]))]
    assert first["goalpost"]["basis"] == "natural-bound"
    assert first["goalpost"]["scale"] == {"linear": {"worst": 0, "best": 1}}
    assert first["goalpost"]["citations"] == [json.loads(to_json(CITED[0]))]
    assert (second["status"], second["interval"], second["weight"]) == ("not-applicable", None, "0")
    assert second["observations"][0]["reason"] == {"labels": {"en": "None here"}}
    descriptive: Anything = record["descriptive"]
    assert [one["measurement"] for one in descriptive] == ["example.shown"]
    json.dumps(record, allow_nan=False)


def test_a_record_says_why_there_is_no_total_and_what_was_assumed() -> None:
    low = profile_of(evolve(TREE, p=float("-inf")), min_coverage=0.5, title=Message("profile.natural-bounds"))
    imputed = (Imputation(measurement="a", value=0.5, citations=(Citation(Source("s", "S"), Labels(en="p. 2")),)),)
    record = score_record(score((), low, as_of=2024, missing_data=MissingData.IMPUTED, imputations=imputed))

    assert (record["total"], record["point"], record["no_total"]) == (None, None, ["low-coverage"])
    assert record["tree"]["p"] == "-infinity"
    assert record["imputations"][0]["citations"] == [
        {"source": {"id": "s", "title": "S"}, "locator": {"labels": {"en": "p. 2"}}}
    ]
    levels = evolve(goalpost("a"), unit="level", scale=Levels(("x", "y")))
    ordinal = profile_of(Node("n", ("a",), (1,)), goalposts=(levels,))
    record = score_record(score((Observation(measurement="a", year=2024, value="y"),), ordinal, as_of=2024))
    assert record["no_total"] == ["ordinal"]
    scale = {"levels": {"names": ["x", "y"], "scores": None, "labels": []}}
    assert record["tree"]["children"][0]["goalpost"]["scale"] == scale
