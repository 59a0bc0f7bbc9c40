from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListWidgetItem, QPushButton
from pytestqt.qtbot import QtBot

from klviewer.project.errors import RefusedError
from klviewer.project.operations import Finding, WriteFinding
from klviewer.survey.finding_template import ParagraphKind
from klviewer.survey.messages import translate
from klviewer.ui.document import Document
from klviewer.ui.note_page import NotePage
from tests.ui.dragging import dragged_onto
from tests.ui.note_pages import (
    FIGURE,
    THEME,
    button,
    editor_of,
    put_cursor,
    shown_note,
    write,
    written,
)
from tests.ui.opened import light_theme


@pytest.fixture
def page(qtbot: QtBot, document: Document) -> NotePage:
    return shown_note(qtbot, document)


def test_the_note_is_full_of_text_from_the_start(page: NotePage) -> None:
    assert list(page.sheet.sections) == [
        "purpose",
        "method",
        "children.meetings",
        "children.supervision",
        "children.contact",
        "children.other",
        "s104.s104",
        "s103.s103",
        "s85.s85",
        "s85.other",
    ]
    assert all(view.editor.toPlainText() for view in page.sheet.sections.values())
    assert "holder nu møderne som før" in editor_of(page).toPlainText()


def test_a_note_without_answers_offers_nothing(
    qtbot: QtBot, document: Document, page: NotePage
) -> None:
    """Its links once led to a fault; with the answers back it is a note again."""
    with qtbot.waitSignal(document.changed):
        document.undo()
    empty = NotePage(document, light_theme())
    qtbot.addWidget(empty)
    empty.show()
    offered = [found for found in empty.findChildren(QPushButton) if found.isVisible()]
    assert offered
    assert not any(found.isEnabled() for found in offered)
    with qtbot.waitSignal(document.changed):
        document.redo()
    empty.refresh()
    assert empty.checks.isVisible()
    assert page.behind.isVisible()


def test_the_contents_lead_to_their_sections(page: NotePage) -> None:
    entries = [page.contents.list.item(row) for row in range(page.contents.list.count())]
    names = [entry.text().strip() for entry in entries]
    assert names[:4] == ["Formål", "Metode", "Børn og unge", "Møder og samtaler"]
    entry: QListWidgetItem = entries[names.index("§ 103 Beskæftigelse")]
    page.contents.list.itemActivated.emit(entry)
    assert editor_of(page, "s103.s103").hasFocus()
    assert page.contents.list.currentItem() is entry


def test_what_is_typed_is_written_when_the_section_is_left(
    qtbot: QtBot, document: Document, page: NotePage
) -> None:
    editor = put_cursor(page, 0)
    QTest.keyClicks(editor, "Nu: ")
    assert written(document) == {}
    with qtbot.waitSignal(document.changed):
        editor_of(page, "method").setFocus()
    assert written(document)[THEME].startswith(f"Nu: {{{FIGURE}}} af kommunerne")


def test_what_is_typed_is_written_after_a_pause(
    qtbot: QtBot, document: Document, page: NotePage
) -> None:
    with qtbot.waitSignal(document.changed):
        QTest.keyClicks(put_cursor(page, 0), "Nu ")
    assert THEME in written(document)


def test_nothing_typed_is_lost_when_the_page_is_hidden(
    qtbot: QtBot, document: Document, page: NotePage
) -> None:
    QTest.keyClicks(put_cursor(page, 0, "purpose"), "Først: ")
    with qtbot.waitSignal(document.changed):
        page.hide()
    assert written(document)["purpose"].startswith("Først: ")


def test_a_section_that_was_only_read_is_not_written(document: Document, page: NotePage) -> None:
    put_cursor(page, 5)
    page.flush()
    assert not document.worker.is_busy


def test_a_figure_typed_over_becomes_plain_text(
    qtbot: QtBot, document: Document, page: NotePage
) -> None:
    write(qtbot, document, f"{{{FIGURE}}} er i mål.")
    editor = put_cursor(page, 2)
    QTest.keyClicks(editor, "x")
    with qtbot.waitSignal(document.changed):
        page.flush()
    assert written(document)[THEME] == "Mexre end halvdelen er i mål."


def test_the_first_letter_of_a_figure_follows_its_place(
    qtbot: QtBot, document: Document, page: NotePage
) -> None:
    write(qtbot, document, f"{{{FIGURE}}} er i mål.")
    QTest.keyClicks(put_cursor(page, 0), "Nu har ")
    with qtbot.waitSignal(document.changed):
        page.flush()
    assert editor_of(page).toPlainText() == "Nu har mere end halvdelen er i mål."
    assert editor_of(page).textCursor().position() == 7


def test_undo_takes_back_what_was_written(qtbot: QtBot, document: Document, page: NotePage) -> None:
    before = editor_of(page).toPlainText()
    QTest.keyClicks(put_cursor(page, 0), "Nu ")
    with qtbot.waitSignal(document.changed):
        page.flush()
    with qtbot.waitSignal(document.changed):
        document.undo()
    assert editor_of(page).toPlainText() == before
    assert written(document) == {}


def test_the_undo_keys_are_left_to_the_window(
    qtbot: QtBot, document: Document, page: NotePage
) -> None:
    QTest.keyClicks(put_cursor(page, 0), "Nu ")
    with qtbot.waitSignal(document.changed):
        QTest.keyClick(editor_of(page), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert written(document)[THEME].startswith("Nu ")


def test_a_section_is_reset_to_the_proposed_text(
    qtbot: QtBot, document: Document, page: NotePage
) -> None:
    proposed = editor_of(page).toPlainText()
    write(qtbot, document, "Noget helt andet.")
    put_cursor(page, 0)
    reset = button(page, "Nulstil afsnittet")
    assert reset.isEnabled()
    with qtbot.waitSignal(document.changed):
        QTest.mouseClick(reset, Qt.MouseButton.LeftButton)
    assert editor_of(page).toPlainText() == proposed
    assert not reset.isEnabled()


def test_what_another_change_brings_does_not_disturb_typing(
    qtbot: QtBot, document: Document, page: NotePage
) -> None:
    QTest.keyClicks(put_cursor(page, 0), "Nu ")
    write(qtbot, document, "Fra et andet sted.", section="purpose")
    assert editor_of(page).toPlainText().startswith("Nu ")
    assert editor_of(page, "purpose").toPlainText() == "Fra et andet sted."


def test_what_is_on_its_way_is_not_shown_as_it_was_before(
    qtbot: QtBot, document: Document, page: NotePage
) -> None:
    QTest.keyClicks(put_cursor(page, 0), "Nu ")
    document.perform(WriteFinding(Finding("purpose", "", "", 0, "Andet.")))
    with qtbot.waitSignals([document.changed, document.changed]):
        page.flush()
        page.refresh()
        assert editor_of(page).toPlainText().startswith("Nu ")
    assert written(document).keys() == {"purpose", THEME}


def test_what_could_not_be_written_is_kept(
    qtbot: QtBot, document: Document, page: NotePage
) -> None:
    QTest.keyClicks(put_cursor(page, 0), "Nu ")
    with qtbot.waitSignal(document.changed):
        page.flush()
        document.failed.emit(RefusedError(translate("project", "Disken er fuld.")))
    assert editor_of(page).toPlainText().startswith("Nu ")
    with qtbot.waitSignal(document.changed):
        page.flush()
    assert written(document)[THEME].startswith("Nu ")


def test_paragraphs_become_points_and_quotations_and_back(page: NotePage) -> None:
    editor = put_cursor(page, 0, "purpose")
    page.tools.kind_asked.emit(ParagraphKind.BULLET)
    assert editor.template.startswith("- Notatet")
    QTest.keyClick(editor, Qt.Key.Key_Backspace)
    assert editor.template.startswith("Notatet")
    QTest.mouseClick(button(page, "Citat"), Qt.MouseButton.LeftButton)
    assert editor.template.startswith("> Notatet")
    assert editor.hasFocus()


def test_enter_goes_on_with_points_and_ends_them(page: NotePage) -> None:
    editor = put_cursor(page, 0, "purpose")
    editor.toggle_kind(ParagraphKind.BULLET)
    editor.moveCursor(QTextCursor.MoveOperation.EndOfBlock)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QTest.keyClicks(editor, "to")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QTest.keyClicks(editor, "tre")
    assert editor.template.split("\n")[1:3] == ["- to", "tre"]


def test_figures_are_copied_within_the_note_and_words_elsewhere(page: NotePage) -> None:
    editor = put_cursor(page, 0)
    cursor = editor.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    editor.setTextCursor(cursor)
    editor.copy()
    assert QGuiApplication.clipboard().text().startswith("Mere end halvdelen af kommunerne")
    other = put_cursor(page, 0, "purpose")
    other.paste()
    assert other.template.startswith(f"{{{FIGURE}}} af kommunerne")
    QGuiApplication.clipboard().setText("ord\nog {ord}")
    other = put_cursor(page, 0, "method")
    other.paste()
    assert other.template.startswith("ord\nog {{ord}}")


def test_a_graph_leaves_no_sign_in_the_words_that_are_copied(
    qtbot: QtBot, document: Document, page: NotePage
) -> None:
    write(qtbot, document, "Før.\n\n{children.meetings-status|bar}\n\nEfter.")
    editor = put_cursor(page, 0)
    editor.selectAll()
    editor.copy()
    assert QGuiApplication.clipboard().text() == "Før.\n\n\nEfter."
    other = put_cursor(page, 0, "method")
    other.selectAll()
    other.paste()
    assert other.template == "Før.\n\n{children.meetings-status|bar}\n\nEfter."


def test_every_line_is_a_paragraph_however_it_is_ended(page: NotePage) -> None:
    editor = put_cursor(page, 0, "method")
    editor.selectAll()
    QTest.keyClicks(editor, "et")
    QTest.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClicks(editor, "to")
    assert editor.template == "et\nto"
    editor.selectAll()
    QGuiApplication.clipboard().setText("a\vb\u2028c\x85d\r\ne")
    editor.paste()
    assert editor.template == "a\nb\nc\nd\ne"


def test_files_are_left_to_the_window_and_words_are_taken(page: NotePage, tmp_path: Path) -> None:
    editor = put_cursor(page, 0)
    assert not dragged_onto(editor, file=tmp_path / "svar.csv")
    assert dragged_onto(editor, words="ord")


def test_arrows_lead_from_section_to_section(page: NotePage) -> None:
    editor = put_cursor(page, 0, "method")
    QTest.keyClick(editor, Qt.Key.Key_Up)
    QTest.keyClick(editor, Qt.Key.Key_Up)
    assert editor_of(page, "purpose").hasFocus()
    editor_of(page, "purpose").moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClick(editor_of(page, "purpose"), Qt.Key.Key_Down)
    QTest.keyClick(editor_of(page, "purpose"), Qt.Key.Key_Down)
    assert editor_of(page, "method").hasFocus()


def test_a_search_marks_what_it_finds(page: NotePage) -> None:
    page.search("kommuner")
    assert len(editor_of(page, "method").extraSelections()) >= 1
    page.search("")
    assert editor_of(page, "method").extraSelections() == []


def test_what_was_found_stays_marked_when_the_text_is_another(
    qtbot: QtBot, document: Document, page: NotePage
) -> None:
    page.search("kommuner")
    write(qtbot, document, "Her er kommuner, og Kommuner.")
    marks = editor_of(page).extraSelections()
    assert [mark.cursor.selectedText() for mark in marks] == ["kommuner", "Kommuner"]


def test_a_project_for_reading_cannot_be_edited(document: Document, page: NotePage) -> None:
    snapshot = document.snapshot
    assert snapshot is not None
    document.snapshot = replace(snapshot, writable=False)
    page.refresh()
    editor = put_cursor(page, 0)
    QTest.keyClicks(editor, "Nu ")
    assert not editor.is_typed_in
    assert not button(page, "Indsæt tal").isEnabled()
