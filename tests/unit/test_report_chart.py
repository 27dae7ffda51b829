"""Charts of scores: what is drawn where, what is read aloud, and how long names are broken."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from itertools import combinations

import pytest

from learningcity import Labels, report
from learningcity.errors import InvalidValue, UnknownId, UnknownLocale, WrongType
from learningcity.key_features import areas
from learningcity.report import chart, charts
from learningcity.report.lines import clusters, measured, wrapped
from learningcity.report.svg import cleaned, element, isolated, number
from learningcity.scoring import Node, Observation, Profile, Score, Status, score, self_assessment
from strategies_for_scores import CITED, observed, profile_of

SVG = "{http://www.w3.org/2000/svg}"
NO_SEA = Labels(en="No sea", th="ไม่มีทะเล")


def profile(*labels: str, **fields: object) -> Profile:
    parts = [Node(f"n.0.{place}", label=Labels(en=label)) for place, label in enumerate(labels)]
    return profile_of(Node.equal("n.0", parts), **{"title": Labels(en="Tried", th="ทดลอง"), **fields})


def example(city: str | None = "Ban Na") -> Score:
    given = (
        observed("n.0.0", (0.25, 0.75)),
        observed("n.0.1", 0.5),
        Observation(measurement="n.0.2", status=Status.WITHHELD),
        Observation(measurement="n.0.3", status=Status.NOT_APPLICABLE, reason=NO_SEA),
    )
    return score(given, profile("schools", "libraries", "museums", "harbours"), as_of=2024, city=city)


def of_areas() -> Score:
    """The twelve areas, three measurements each, some of them missing."""
    tree = Node.equal("n.0", [Node.equal(area.id, [f"{area.id}.{place}" for place in range(3)]) for area in areas()])
    by = profile_of(tree)
    known = [observed(id, place / 36) for place, id in enumerate(by.measurements) if place % 5]
    return score(known, by, as_of=2024, city="เทศบาลนครหาดใหญ่")


def read(picture: str) -> ET.Element:
    return ET.fromstring(picture)  # noqa: S314  # it was made here


def texts(picture: str) -> list[str]:
    return [text.text or "" for text in read(picture).iter(f"{SVG}text")]


def paths(picture: str) -> list[str]:
    """What is drawn in the rows."""
    return [path.get("d", "") for group in read(picture).iter(f"{SVG}g") for path in group.iter(f"{SVG}path")]


def test_what_is_read_aloud() -> None:
    root = read(example().chart())

    assert root.findtext(f"{SVG}title") == "Ban Na: score for 2024"
    assert root.findtext(f"{SVG}desc") == (
        "bar chart from 0 to 100 points; total: 25.0 to 75.0 out of 100; schools: 25.0 to 75.0; libraries: 50.0; "
        "museums: withheld; harbours: not applicable; 2 of 4 measurements in scope observed (66.7% of the weight); "
        "1 not applicable (25% of the weight); data of 2024"
    )


def test_what_is_written() -> None:
    assert texts(example().chart()) == [
        "Ban Na: score for 2024",
        "profile: Tried, version 1 (profile.tried)",
        "total: 25.0 to 75.0 out of 100",
        *("0", "25", "50", "75", "100"),
        *("schools", "25.0 to 75.0", "libraries", "50.0", "museums", "withheld", "harbours", "not applicable"),
        "bar: the score is somewhere between its ends",
        "diamond: the score is one number",
        "stripes: the value is not known, so any score is possible",
        "2 of 4 measurements in scope observed (66.7% of the weight); 1 not applicable (25% of the weight);",
        "data of 2024",
    ]


def test_what_is_written_in_thai() -> None:
    picture = example(city=None).chart("th-TH")

    assert read(picture).get("lang") == read(picture).get("{http://www.w3.org/XML/1998/namespace}lang") == "th"
    assert texts(picture)[:3] == [
        "คะแนนประจำปี พ.ศ. 2567",
        "เกณฑ์การให้คะแนน: ทดลอง ฉบับ 1 (profile.tried)",
        "คะแนนรวม: 25.0 ถึง 75.0 จากคะแนนเต็ม 100",
    ]


def test_marks_lie_where_the_scores_are() -> None:
    left, width = charts._LEFT, charts._PLOT
    interval, point, stripes = paths(example().chart())

    assert interval.startswith(f"M{number(left + width / 4)} ")
    assert f"h{number(width / 2 - 6)}v" in interval
    assert point.startswith(f"M{number(left + width / 2 - 7)} ")
    assert re.fullmatch(rf"M{left} \d+H{left + width}", stripes)


def test_an_interval_that_is_hardly_one_is_still_seen() -> None:
    picture = score([observed("n.0.0", (0.5, 0.5001))], profile("schools"), as_of=2024).chart()

    assert "h3v4h0v-4h3v16h-3v-4h-0v4h-3z" in paths(picture)[0].replace("h0.0", "h0")
    assert "50.0" in texts(picture)


def test_only_marks_that_are_used_are_explained() -> None:
    told = texts(score([], profile("schools"), as_of=2024).chart())

    assert [text for text in told if text.startswith(("bar:", "diamond:", "stripes:"))] == [
        "stripes: the value is not known, so any score is possible"
    ]


def test_levels_have_no_place_on_a_scale() -> None:
    by = self_assessment()
    first = by.measurements[0]
    given = score([Observation(measurement=first, year=2024, value="begun")], by, as_of=2024)
    picture = given.chart(depth=2)

    assert paths(picture) == []
    assert "25" not in texts(picture)
    assert "level: begun" in texts(picture)
    assert "no total: levels have an order and no distances" in texts(picture)


def test_a_part_is_shown_by_its_id_and_rows_below_a_row_stand_to_its_right() -> None:
    given = of_areas()
    area = areas()[1]
    picture = given.chart(of=area.id)
    below = given.chart(depth=2)
    indents = [
        text.get("x") for text in read(below).iter(f"{SVG}text") if (text.text or "").startswith("key-features.")
    ]

    title = read(picture).findtext(f"{SVG}title")
    assert title == "เทศบาลนครหาดใหญ่: score for 2024, economic development and cultural prosperity"
    assert " ".join(texts(picture)[:2]) == title
    assert texts(picture)[3] == "economic development and cultural prosperity: 6.5 to 39.8 out of 100"
    assert [text for text in texts(picture) if text.startswith(area.id)] == [f"{area.id}.{place}" for place in range(3)]
    assert set(indents) == {str(charts._MARGIN + charts._INDENT)}
    assert given.chart(depth=99) == given.chart(depth=2)


def test_a_measurement_is_a_row_of_its_own() -> None:
    picture = example().chart(of="n.0.1")

    assert texts(picture)[2] == "libraries: 50.0 out of 100"
    assert len(paths(picture)) == 1


def test_a_part_without_a_score_says_why() -> None:
    assert texts(example().chart(of="n.0.3"))[2] == "harbours: not applicable, left out"


def test_what_is_not_accepted() -> None:
    given = example()

    with pytest.raises(UnknownLocale):
        given.chart("xx")
    with pytest.raises(UnknownId):
        given.chart(of="n.0.9")
    with pytest.raises(InvalidValue):
        given.chart(depth=0)
    with pytest.raises(WrongType):
        chart(given, depth=True)


def test_a_chart_is_small() -> None:
    given = of_areas()

    assert len(given.chart().encode()) < 6_000
    assert len(given.chart("th").encode()) < 10_000  # each Thai letter is three bytes


def test_colours_can_be_told_from_paper_and_nothing_hangs_on_them() -> None:
    marks = (charts._BAR, charts._DIAMOND, charts._STRIPES)

    assert contrast(charts._INK) > 7
    assert all(contrast(mark) > 3 for mark in marks)
    legend = [charts._bar(charts._Row("", "", 0, mark, (0.2, 0.8)), 0) for mark in list(charts._Mark)[:3]]
    shapes = [re.sub(r"#\w+", "", shape) for shape in legend]
    assert all(first != second for first, second in combinations(shapes, 2))


def contrast(colour: str) -> float:
    """Of a colour to the paper, by WCAG 2.2."""

    def luminance(code: str) -> float:
        digits = code[1:] if len(code) == 7 else "".join(digit * 2 for digit in code[1:])
        parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
        linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    return (luminance(charts._PAPER) + 0.05) / (luminance(colour) + 0.05)


# Names


def test_names_are_escaped_and_stay_where_they_are() -> None:
    by = profile('<b>&"x"', "\u202eevil\x07 name", "\u200f", title=Labels(en="<i>"))
    picture = score((), by, as_of=2024, city="عمّان\u202e").chart()

    assert texts(picture)[0] == "\u2068عمّان\u2069: score for 2024"
    assert [text for text in texts(picture) if text in ('<b>&"x"', "evil name", "n.0.2")] == [
        '<b>&"x"',
        "evil name",
        "n.0.2",
    ]
    assert "<b>" not in picture


def test_a_long_name_ends_in_an_ellipsis_and_is_whole_in_its_title() -> None:
    name = "a " * 300 + "b"
    picture = score((), profile(name), as_of=2024).chart()
    label = [text for text in texts(picture) if text.startswith("a a")]

    assert len(label) == 4
    assert label[-1].endswith("…")
    assert f"<title>{name}: missing</title>" in picture


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("เก่ง", ["เก่", "ง"]),
        ("น้ำ", ["น้ำ"]),
        ("ไทย", ["ไท", "ย"]),
        ("e\u0301a", ["e\u0301", "a"]),
        ("👨‍👩‍👧a", ["👨‍👩‍👧", "a"]),
        ("👍🏽a", ["👍🏽", "a"]),
        ("🇹🇭🇫🇷", ["🇹🇭", "🇫🇷"]),
        ("\u1112\u1161\u11ab\u1100", ["\u1112\u1161\u11ab", "\u1100"]),
        ("\u2068a\u2069b", ["\u2068a\u2069", "b"]),
        ("", []),
    ],
)
def test_signs_that_are_read_as_one_stay_together(text: str, pieces: list[str]) -> None:
    assert list(clusters(text)) == pieces


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("", 10, ()),
        ("one two three", 6, ("one two", "three")),
        ("one  two", 6, ("one two",)),
        ("abcdefghij", 3.3, ("abcde", "fghij")),
        ("ab abcdefghij", 3.3, ("ab", "abcde", "fghij")),
        ("การพัฒนาอย่างยั่งยืนและความสมานฉันท์", 10.5, ("การพัฒนาอย่างยั่งยืน", "และความสมานฉันท์")),
        ("ก การพัฒนาอย่างยั่งยืนและความสมานฉันท์", 11.5, ("ก การพัฒนาอย่างยั่งยืน", "และความสมานฉันท์")),
        ("ทางวัฒนธรรมตั้งแต่ปี", 8, ("ทางวัฒนธรรม", "ตั้งแต่ปี")),
        ("ความรุ่งเรืองของเมือง", 6, ("ความรุ่งเรือง", "ของเมือง")),
        ("ง่ง่ง่ง่ง่ง่", 1.9, ("ง่ง่ง่", "ง่ง่ง่")),
        ("W", 0.5, ("W",)),
    ],
)
def test_lines_are_broken_where_words_begin(text: str, width: float, lines: tuple[str, ...]) -> None:
    assert wrapped(text, width, 9) == lines


def test_what_does_not_fit_is_cut_between_signs() -> None:
    assert wrapped("aaaa bbbb cccc", 3, 2) == ("aaaa", "bbb…")
    assert wrapped("W W", 0.5, 1) == ("W…",)


def test_signs_are_measured_by_their_script() -> None:
    assert measured("学") > measured("M") > measured("ß") > measured("a") > measured("ก") > measured("i")
    assert measured("\u0e48") == measured("\u2068") == 0


def test_markup() -> None:
    assert element("a", {}) == "<a/>"
    assert element("a", {"b": 1.04, "c": "<&\"'>"}, "d") == '<a b="1" c="&lt;&amp;&quot;&#x27;&gt;">d</a>'
    assert [number(value) for value in (2, 2.04, -7.25, 0.0)] == ["2", "2", "-7.2", "0"]


def test_signs_that_xml_forbids_are_left_out() -> None:
    assert cleaned(" a\x00\nb\ufffe\U0001ffff\u202ec\ud800 ") == "a b c\ufffd"
    assert isolated("ab") == "ab"


def test_the_profile_is_cited_where_scores_are_explained() -> None:
    assert CITED[0].source.id in example().explain()


def test_a_chart_goes_down_to_the_areas_unless_told_otherwise() -> None:
    given = score([], self_assessment(), as_of=2024)
    assert given.chart() == given.chart(depth=2) != given.chart(depth=1)
    assert all(str(area.label.in_language("en").text).split()[0] in given.chart() for area in areas())  # type: ignore[union-attr]
    assert given.chart(of="key-features.benefits") == given.chart(of="key-features.benefits", depth=1)
    assert given.chart(of="key-features.benefit.1") == given.chart(of="key-features.benefit.1", depth=1)
    assert example().chart() == example().chart(depth=1)


def test_the_room_has_its_names_and_no_others() -> None:
    assert dir(report) == ["chart"]
    assert report.chart is charts.chart
    with pytest.raises(AttributeError, match="pie"):
        report.pie  # noqa: B018  # the point
