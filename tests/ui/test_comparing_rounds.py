"""With which earlier round the shown one is compared: the one before, until another is chosen."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from klviewer.project.operations import ImportRound, RemoveRound
from klviewer.project.project import Project
from klviewer.ui.document import Document
from klviewer.ui.round_menu import RoundMenu
from tests.ui.opened import opened_document, perform


@pytest.fixture
def document(qtbot: QtBot, tmp_path: Path) -> Iterator[Document]:
    """Four rounds: r1, and r2 to r4 in the autumn; the last is shown."""
    with opened_document(qtbot, tmp_path / "p.klv") as opened:
        snapshot = opened.snapshot
        assert snapshot is not None and snapshot.round is not None
        asked = snapshot.questionnaire
        assert asked is not None
        for month in (9, 10, 11):
            first, last = date(2020, month, 1), date(2020, month, 9)
            name, title, files = f"r{month - 7}", f"Runde & {month}", (("svar.csv", b"svar"),)
            areas = snapshot.round.areas
            taking_in = ImportRound(name, title, first, last, asked, areas, (), files)
            perform(qtbot, opened, taking_in)
        show(qtbot, opened, "r4")
        yield opened


def show(qtbot: QtBot, document: Document, round_id: str) -> None:
    with qtbot.waitSignal(document.opened):
        document.show_round(round_id)


def compared(document: Document) -> str:
    assert document.snapshot is not None
    return document.snapshot.earlier.id if document.snapshot.earlier else ""


def menu(qtbot: QtBot, document: Document) -> RoundMenu:
    found = RoundMenu(document)
    qtbot.addWidget(found)
    return found


def test_a_round_is_compared_with_the_one_before_until_another_is_chosen(
    qtbot: QtBot, document: Document, tmp_path: Path
) -> None:
    assert compared(document) == "r3"
    offered = menu(qtbot, document).compared
    assert [entry.text() for entry in offered] == ["Runde && 10", "Runde && 9", "Juni 2020"]
    assert [entry.isChecked() for entry in offered] == [True, False, False]
    with qtbot.waitSignal(document.opened):
        offered[2].trigger()
    assert compared(document) == "r1"
    assert document.tables.counted.sources.earlier is not None
    assert document.tables.counted.sources.earlier.id == "r1"
    assert [entry.isChecked() for entry in menu(qtbot, document).compared] == [False, False, True]
    path = tmp_path / "p.klv"
    with qtbot.waitSignal(document.opened):
        document.close()
    with qtbot.waitSignal(document.opened):
        document.open(path, lambda: Project.open(path))
    assert compared(document) == "r1"


def test_what_was_chosen_holds_for_later_rounds_and_gives_way_to_the_one_before(
    qtbot: QtBot, document: Document
) -> None:
    with qtbot.waitSignal(document.opened):
        document.compare_with("r2")
    show(qtbot, document, "r3")
    assert compared(document) == "r2"
    show(qtbot, document, "r2")
    assert compared(document) == "r1"
    show(qtbot, document, "r1")
    assert compared(document) == ""
    show(qtbot, document, "r4")
    perform(qtbot, document, RemoveRound("r2"))
    assert compared(document) == "r3"


def test_choosing_is_no_step_of_undo(qtbot: QtBot, document: Document) -> None:
    assert document.snapshot is not None
    before = document.snapshot.undo_title
    with qtbot.waitSignal(document.opened):
        document.compare_with("r1")
    assert document.snapshot.undo_title == before


@pytest.mark.parametrize("round_id", ["r1", "r2"])
def test_nothing_is_offered_where_there_is_no_choice(
    qtbot: QtBot, document: Document, round_id: str
) -> None:
    show(qtbot, document, round_id)
    assert menu(qtbot, document).compared == ()
