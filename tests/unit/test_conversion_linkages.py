"""Links as rows and as a graph."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve

from learningcity import sdg
from learningcity.conversion import LINKAGE_COLUMNS, linkage_graph, linkage_rows
from learningcity.errors import UnknownLocale, WrongType
from learningcity.sources import Standing


def test_a_row_holds_ids_and_spellings_and_words_of_one_language() -> None:
    (row,) = linkage_rows(sdg.linkages(area="key-features.block.6"), "th")

    assert tuple(row) == LINKAGE_COLUMNS
    assert row == {
        "id": "linkage.key-features.block.6.sdg.4",
        "origin": "key-features.block.6",
        "origin_label": "การสนับสนุนวัฒนธรรมการเรียนรู้ตลอดชีวิตอย่างเข้มแข็ง",
        "aim": "sdg.4",
        "aim_label": "การศึกษาที่เท่าเทียม",
        "strength": "support",
        "basis": "reading",
        "standing": "unverified",
        "note": "ทั้งสองกล่าวถึงการเรียนรู้ตลอดชีวิต โดยไลบรารีนี้เชื่อมโยงเอง ไม่มีผู้อื่นกล่าวไว้",
        "citations": "learningcity-reading",
    }


def test_rows_stand_in_the_order_of_the_links_and_tell_every_source() -> None:
    links = sdg.linkages(origin="gnlc")
    rows = linkage_rows(links)

    assert [row["id"] for row in rows] == [link.id for link in links]
    assert {row["note"] for row in rows} == {None}
    assert {row["citations"] for row in rows} == {"bic-moe-2021;gnlc-handout;ukraine-mfa-gnlc"}
    assert {row["origin_label"] for row in rows} == {"UNESCO Global Network of Learning Cities"}
    assert [row["strength"] for row in rows[:4]] == ["support", "support", "support", "focus"]


def test_a_link_of_ones_own_is_labelled_with_its_ids() -> None:
    own = evolve(sdg.linkages()[0], id="moe.link", origin="moe.project")
    (row,) = linkage_rows([own])

    assert (row["origin_label"], row["aim_label"]) == ("moe.project", "No poverty")


@pytest.mark.parametrize("give_out", [linkage_rows, linkage_graph])
@pytest.mark.parametrize(
    ("given", "path"),
    [
        (sdg.linkages()[0], ("linkages",)),
        (None, ("linkages",)),
        (("x",), ("linkages", 0)),
        ((sdg.linkages()[0], None), ("linkages", 1)),
    ],
)
def test_what_is_no_link_is_refused(give_out: Any, given: Any, path: tuple[str | int, ...]) -> None:
    with pytest.raises(WrongType) as caught:
        give_out(given)
    assert caught.value.problem.path == path


def test_a_graph_has_a_node_a_thing_and_a_line_a_link() -> None:
    links = (*sdg.linkages(origin="gnlc", goal=4), *sdg.linkages(area="key-features.block.6"))

    assert (
        linkage_graph(links)
        == """\
digraph linkages {
  rankdir=LR;
  node [shape=box];
  "gnlc" [label="UNESCO Global Network of Learning Cities"];
  "sdg.4" [label="Quality education"];
  "key-features.block.6" [label="a vibrant culture of learning throughout life"];
  "gnlc" -> "sdg.4" [style="bold"];
  "key-features.block.6" -> "sdg.4" [style="dashed"];
}
"""
    )


def test_a_graph_is_in_a_language_and_the_same_each_time() -> None:
    links = sdg.linkages(goal=11)

    assert linkage_graph(links, "th") == linkage_graph(iter(links), "th")
    assert '"sdg.11" [label="เมืองและถิ่นฐานมนุษย์อย่างยั่งยืน"];' in linkage_graph(links, "th")
    assert '"conference.5" -> "sdg.11";' in linkage_graph(links, "th")


def test_a_focus_that_is_only_read_is_bold_and_dashed() -> None:
    read = evolve(sdg.linkages(origin="gnlc")[3], basis=sdg.Basis.READING, standing=Standing.UNVERIFIED)

    assert '"gnlc" -> "sdg.4" [style="bold,dashed"];' in linkage_graph([read])


def test_no_links_are_no_rows_and_an_empty_graph() -> None:
    assert linkage_rows([]) == []
    assert linkage_graph([]) == "digraph linkages {\n  rankdir=LR;\n  node [shape=box];\n}\n"


def test_a_language_without_a_catalogue_is_refused() -> None:
    with pytest.raises(UnknownLocale):
        linkage_rows(sdg.linkages(), "de")
    with pytest.raises(UnknownLocale):
        linkage_graph(sdg.linkages(), "de")
