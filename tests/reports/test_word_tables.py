"""Tables in Word files: heads that are repeated, whole rows, numbers at the right."""

import pytest

from klviewer.reports.document import (
    TableBlock,
)
from klviewer.reports.drawing import Align
from tests.reports.word_files import (
    EVERY_VIEW,
    W,
    view_of,
    word,
)


def test_heads_are_repeated_and_rows_stay_whole() -> None:
    for table in view_of("responses").body.findall(f"{W}tbl"):
        first, *others = table.findall(f"{W}tr")
        assert first.find(f"{W}trPr/{W}tblHeader") is not None
        assert all(row.find(f"{W}trPr/{W}tblHeader") is None for row in others)
        assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in (first, *others))


def test_numbers_stand_at_the_right() -> None:
    block = TableBlock(("Svar", "Antal"), (("Ja", "12"),), (Align.LEFT, Align.RIGHT))
    (table,) = word(block).body.findall(f"{W}tbl")
    for row in table.iter(f"{W}tr"):
        sides = [cell.find(f"{W}p/{W}pPr/{W}jc") for cell in row.findall(f"{W}tc")]
        assert sides[0] is None
        assert sides[1] is not None and sides[1].get(f"{W}val") == "right"


def test_rows_that_stand_out_are_shaded() -> None:
    rows = (("Ja", "1"), ("Nej", "2"))
    block = TableBlock(("Svar", "Antal"), rows, (Align.LEFT, Align.RIGHT), frozenset({1}))
    (table,) = word(block).body.findall(f"{W}tbl")
    shaded = [row.find(f"{W}tc/{W}tcPr/{W}shd") is not None for row in table.findall(f"{W}tr")]
    assert shaded == [False, False, True]


def test_no_table_touches_the_next() -> None:
    block = TableBlock(("Svar",), (("Ja",),), (Align.LEFT,))
    names = [part.tag.removeprefix(W) for part in word(block, block).body]
    assert names == ["p", "tbl", "p", "tbl", "p", "sectPr"]


@pytest.mark.parametrize("view", EVERY_VIEW)
def test_columns_are_no_wider_than_the_page_and_cells_are_as_wide_as_their_columns(
    view: str,
) -> None:
    for table in view_of(view).body.iter(f"{W}tbl"):
        columns = [int(c.get(f"{W}w", "0")) for c in table.findall(f"{W}tblGrid/{W}gridCol")]
        assert sum(columns) <= 10_020 + len(columns)
        for row in table.findall(f"{W}tr"):
            widths = [c.find(f"{W}tcPr/{W}tcW") for c in row.findall(f"{W}tc")]
            found = [int(w.get(f"{W}w", "0")) for w in widths if w is not None]
            assert sum(found) == sum(columns)
