"""Laws of scores in words and in pictures: nothing is left out, nothing is sorted, and the picture is sound."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from unicodedata import category

from hypothesis import example, given
from hypothesis import strategies as st

from learningcity import Labels, Source
from learningcity.localization import render
from learningcity.outlines import Outline, flattened, source_outline
from learningcity.report import chart
from learningcity.report.lines import clusters, measured, wrapped
from learningcity.report.svg import cleaned, element, escaped, isolated
from learningcity.scoring import Interval, MissingData, Node, Score, Status, score
from learningcity.scoring.naming import name_of
from learningcity.scoring.wording import between, percent, points, state_of
from strategies_for_scores import YEAR, observations, profile_of, profiles, unit_values, weight_sets

SVG = "{http://www.w3.org/2000/svg}"
DRAWN = {"svg", "title", "desc", "path", "text", "g"}
LOCALES = st.sampled_from(("en", "th"))

any_text = st.text(st.characters() | st.sampled_from("\x00\u202e\u2066กำเ็่ \ufffe\ud800<>&\"'"), max_size=60)
words = st.text(st.sampled_from("aW ก็ำเ่้ีนาการ👍🏽e\u0301 "), max_size=60).map(cleaned)


@st.composite
def scores(draw: st.DrawFn) -> Score:
    """Scores of random profiles, weights sometimes in doubt."""
    profile = draw(profiles())
    return score(
        draw(observations(profile)),
        profile,
        as_of=YEAR,
        weights=draw(st.none() | weight_sets()),
        missing_data=draw(st.sampled_from((MissingData.BOUNDS, MissingData.OBSERVED_ONLY))),
        city=draw(st.none() | any_text.filter(str.strip)),
    )


def labelled(text: str, city: str) -> Score:
    """A score of one measurement that is called something."""
    profile = profile_of(
        Node.equal("n.0", [Node("n.0.0", label=Labels(en=text))], label=Labels(en=text)), title=Labels(en=text)
    )
    return score((), profile, as_of=YEAR, city=city)


def tree_of(picture: str) -> ET.Element:
    return ET.fromstring(picture.encode())  # noqa: S314  # it was made here


def rows_of(picture: str) -> list[str]:
    """The titles of the rows, from the top."""
    return [title.text or "" for group in tree_of(picture).iter(f"{SVG}g") for title in group.iter(f"{SVG}title")]


# Numbers


@given(unit_values())
def test_points_are_a_score_to_a_tenth(value: float) -> None:
    told = points(value)

    assert abs(Fraction(told) - Fraction(value) * 100) <= Fraction(1, 20)
    assert told.as_tuple().exponent == -1


@given(st.fractions(0, 1))
@example(Fraction(1, 10**9))
@example(1 - Fraction(1, 10**9))
def test_a_share_is_told_as_nothing_only_if_it_is_and_as_all_only_if_it_is(share: Fraction) -> None:
    told = render(percent(share), "en")

    assert (told == "0%") is (share == 0)
    assert (told == "100%") is (share == 1)


@given(unit_values(), unit_values())
def test_an_interval_is_told_by_two_numbers_or_by_one(first: float, second: float) -> None:
    interval = Interval(min(first, second), max(first, second))
    told = [Decimal(part) for part in render(between(interval), "en").split(" to ")]

    assert told in ([points(interval.low), points(interval.high)], [points(interval.low)])
    assert len(told) == 2 or points(interval.low) == points(interval.high)


# Outlines


@given(scores(), LOCALES)
def test_an_outline_names_every_part_in_the_order_of_the_profile(drawn: Score, locale: str) -> None:
    told = [
        dict(message.params)["name"]
        for message in drawn.messages()
        if message.id in ("score.part", "score.part.weighed")
    ]

    assert told == [name_of(node.node) for node in drawn.root.walk()][1:]
    assert len(drawn.explain(locale).splitlines()) == len(drawn.messages())


@given(scores())
def test_whoever_is_cited_is_among_the_sources(drawn: Score) -> None:
    outline = drawn.outline()
    listed = [child.message for child in outline.children[-1].children]
    cited = {id for message in flattened(outline) if message.id == "citation.line" for id in ids_in(message)}

    assert len(set(listed)) == len(listed)
    assert cited == {dict(message.params)["id"] for message in listed}
    assert source_outline(Source("survey-2024", title="A survey", publisher="A city")).message in listed


def ids_in(message: object) -> Iterator[object]:
    params = dict(getattr(message, "params", ()))
    yield from (params["id"],) if "id" in params else ()
    for value in params.values():
        yield from ids_in(value)


@given(scores())
def test_a_part_with_a_score_says_what_it_weighs(drawn: Score) -> None:
    def weighed(outline: Outline) -> bool:
        return outline.message.id == "score.part.weighed"

    parts = [message for message in drawn.messages() if message.id.startswith("score.part")]
    for node, message in zip([*drawn.root.walk()][1:], parts, strict=True):
        assert weighed(Outline(message)) is (node.interval is not None)


@given(scores())
def test_the_shares_of_the_sources_add_to_100(drawn: Score) -> None:
    told = [dict(message.params)["parts"] for message in drawn.messages() if message.id == "score.weight-by-source"]
    shares = [dict(part.params)["share"].value for parts in told for part in parts.items]  # type: ignore[attr-defined]

    assert sum(shares) == (100 if any(drawn.effective_weights.values()) else 0)


# Charts


@given(scores(), LOCALES, st.integers(1, 4), st.data())
def test_a_chart_is_sound_and_says_every_number(drawn: Score, locale: str, depth: int, data: st.DataObject) -> None:
    shown = data.draw(st.sampled_from(list(drawn.root.walk())))
    picture = drawn.chart(locale, of=shown.id, depth=depth)
    root = tree_of(picture)

    assert {element.tag.removeprefix(SVG) for element in root.iter()} <= DRAWN
    assert root.get("role") == "img"
    assert root.get("lang") == locale
    assert not re.search(r"script|href|url\(|style=|on[a-z]+=", re.sub(r">[^<]*<", "><", picture))
    description = root.findtext(f"{SVG}desc") or ""
    assert all(row in description for row in rows_of(picture))
    assert root.findtext(f"{SVG}title")


@given(scores())
def test_rows_stand_in_the_order_of_the_profile(drawn: Score) -> None:
    told = [row.partition(":")[0] for row in rows_of(drawn.chart())]

    assert told == [str(name_of(child.node)) for child in drawn.root.children]


@given(scores(), st.randoms(use_true_random=False))
def test_equal_scores_have_equal_charts(drawn: Score, random: object) -> None:
    given_before = list(drawn.observations)
    random.shuffle(given_before)  # type: ignore[attr-defined]  # a Random
    same = score(
        given_before,
        drawn.profile,
        as_of=YEAR,
        weights=dict(drawn.weights),
        missing_data=drawn.missing_data,
        city=drawn.city,
    )

    assert chart(same).encode() == chart(drawn).encode()


@given(scores())
def test_a_row_is_marked_by_what_is_known(drawn: Score) -> None:
    groups = [group for group in tree_of(drawn.chart()).iter(f"{SVG}g") if group.find(f"{SVG}title") is not None]
    for node, group in zip(drawn.root.children, groups, strict=True):
        path = group.find(f"{SVG}path")
        if node.interval is None:
            assert path is None
            continue
        assert path is not None
        is_open = "stroke-dasharray" in path.attrib
        assert is_open is (node.interval == Interval(0, 1) and node.status is not Status.OBSERVED)
        is_diamond = path.get("d", "").endswith("l7-7 7 7-7 7z")
        assert is_diamond is (node.point is not None)
        if not is_open:
            assert render(state_of(node), "en") in "".join(group.itertext())


@given(any_text.filter(bool), any_text.filter(str.strip), LOCALES)
def test_no_name_breaks_a_chart(name: str, city: str, locale: str) -> None:
    picture = labelled(name, city).chart(locale)
    told = "".join(tree_of(picture).itertext())

    assert not re.search("[\u202a-\u202e\u2066\u2067]", told)
    assert told.count("\u2068") == told.count("\u2069")
    assert (cleaned(name) or "n.0.0") in told
    assert "\n" not in picture


# Words of users, and lines


@given(any_text)
def test_what_is_cleaned_stays_so_and_is_accepted_by_xml(text: str) -> None:
    clean = cleaned(text)

    assert cleaned(clean) == clean
    assert ET.fromstring(element("a", {"b": clean}, escaped(clean)).encode()).get("b") == clean  # noqa: S314  # as above


@given(any_text)
def test_a_name_that_is_isolated_is_the_name(text: str) -> None:
    name = cleaned(text)

    assert isolated(name) in (name, f"\u2068{name}\u2069")


@given(words)
def test_no_mark_is_divided_from_its_letter(text: str) -> None:
    pieces = list(clusters(text))

    assert "".join(pieces) == text
    assert not [piece for piece in pieces[1:] if category(piece[0]).startswith("M") or piece[0] == "ำ"]
    assert not [piece for piece in pieces[:-1] if piece in ("เ", "แ", "โ", "ใ", "ไ")]


@given(words, st.floats(1, 30), st.integers(1, 6))
def test_lines_fit_and_hold_the_whole_text_or_say_that_they_do_not(text: str, width: float, most: int) -> None:
    lines = wrapped(text, width, most)

    assert len(lines) <= most
    kept = "".join(lines).replace(" ", "")
    assert kept == text.replace(" ", "") or kept.endswith("…")
    assert all(measured(line) <= width or len(list(clusters(line.rstrip("…")))) == 1 for line in lines)
    assert not [line for line in lines[1:] if category(line[0]).startswith("M")]
