"""The page on the rules of the award shows what the library says today."""

from __future__ import annotations

from award_table import BEGIN, END, PAGE, page_with, table
from learningcity import award


def test_the_table_on_the_page_is_what_the_library_says() -> None:
    page = PAGE.read_text(encoding="utf-8")

    assert page == page_with(table(), page), "make it anew: python tests/award_table.py"


def test_every_laureate_has_a_row_and_every_note_a_line() -> None:
    rows = [line for line in table().splitlines() if line.startswith("| ")]
    notes = [line for line in table().splitlines() if line.startswith("- ")]

    assert len(rows) == 2 + len(award.laureates())
    assert len(notes) == sum(one.note is not None for one in award.laureates())


def test_a_new_table_takes_the_place_of_the_old_one() -> None:
    page = f"# Page\n\n{BEGIN}\nold\n{END}\nrest\n"

    assert page_with("new", page) == f"# Page\n\n{BEGIN}\nnew\n{END}\nrest\n"
