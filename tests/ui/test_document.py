"""The document: what pages read from and write through."""

from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from klviewer.project.errors import CopyOntoItselfError, RefusedError
from klviewer.project.operations import AddCode, ChangeSetting, Subject
from klviewer.project.project import Project
from klviewer.survey.charts import Order
from klviewer.survey.codes import Code, CodeKind
from klviewer.survey.errors import ExpectedError
from klviewer.survey.messages import translate
from klviewer.survey.questionnaire import Questionnaire
from klviewer.survey.selection import Clicked, Filter
from klviewer.survey.uncertainty import Uncertainty
from klviewer.ui import open_project
from klviewer.ui.document import Document
from klviewer.ui.snapshot import Snapshot
from tests.survey.small_survey import AREA, small_survey
from tests.ui.opened import opened_document, perform

CODE = AddCode("Walk and talk", CodeKind.LEARNING, "violet")


def test_an_operation_is_in_the_snapshot_when_changed_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    with opened_document(qtbot, tmp_path / "p.klv") as document:
        with qtbot.waitSignal(document.changed) as told:
            document.perform(CODE)
        assert told.args == [frozenset({Subject.CODES})]
        assert [code.title for code in _codes(document)] == ["Walk and talk"]


def test_undo_reaches_behind_the_opening(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "p.klv"
    with opened_document(qtbot, path) as document:
        perform(qtbot, document, CODE)
        with qtbot.waitSignal(document.opened):
            document.close()
        with qtbot.waitSignal(document.opened):
            document.open(path, lambda: Project.open(path))
        assert _codes(document)
        with qtbot.waitSignal(document.changed):
            document.undo()
        assert not _codes(document)
        with qtbot.waitSignal(document.changed):
            document.redo()
        assert _codes(document)


def test_what_is_refused_is_told_and_nothing_changes(qtbot: QtBot, tmp_path: Path) -> None:
    with opened_document(qtbot, tmp_path / "p.klv") as document:
        perform(qtbot, document, CODE)
        with qtbot.waitSignal(document.failed) as told:
            document.perform(CODE)
        assert told.args is not None
        assert isinstance(told.args[0], ExpectedError)
        assert len(_codes(document)) == 1


def test_a_project_that_cannot_be_opened_leaves_the_open_one(qtbot: QtBot, tmp_path: Path) -> None:
    missing = tmp_path / "missing.klv"
    with opened_document(qtbot, tmp_path / "p.klv") as document:
        with qtbot.waitSignal(document.failed):
            document.open(missing, lambda: Project.open(missing))
        perform(qtbot, document, CODE)
        assert _codes(document)


def test_what_is_written_while_another_project_opens_is_the_left_ones(
    qtbot: QtBot, tmp_path: Path
) -> None:
    left, other = tmp_path / "p.klv", tmp_path / "andet.klv"
    Project.create(other).close()
    with opened_document(qtbot, left) as document:
        document.leaving.connect(lambda: document.perform(CODE))
        with qtbot.waitSignal(document.worker.idle):
            document.open(other, lambda: Project.open(other))
        assert document.snapshot is not None
        assert document.snapshot.path == other
        assert not _codes(document)
    with Project.open(left) as written:
        assert [code.title for code in written.coding().codes] == ["Walk and talk"]


def test_what_comes_too_late_for_the_left_project_is_not_written_to_the_next(
    qtbot: QtBot, tmp_path: Path
) -> None:
    other = tmp_path / "andet.klv"
    Project.create(other).close()
    with opened_document(qtbot, tmp_path / "p.klv") as document:
        document.opened.connect(lambda: document.perform(CODE))
        with qtbot.waitSignal(document.worker.idle):
            document.open(other, lambda: Project.open(other))
        assert document.snapshot is not None
        assert (document.snapshot.path, _codes(document)) == (other, ())


def test_a_project_closed_while_another_opens_leaves_neither_in_use(
    qtbot: QtBot, tmp_path: Path
) -> None:
    left, other = tmp_path / "p.klv", tmp_path / "andet.klv"
    Project.create(other).close()
    with opened_document(qtbot, left) as document:
        with qtbot.waitSignal(document.worker.idle):
            document.open(other, lambda: Project.open(other))
            document.close()
        assert document.snapshot is None
        for path in (left, other):
            with Project.open(path) as free:
                assert free.writable


def test_a_project_that_cannot_be_read_is_not_in_use_for_that(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unreadable(_project: Project) -> None:
        raise RefusedError(translate("test", "Kan ikke læses."))

    other = tmp_path / "andet.klv"
    Project.create(other).close()
    with opened_document(qtbot, tmp_path / "p.klv") as document:
        monkeypatch.setattr(open_project, "take", unreadable)
        with qtbot.waitSignal(document.failed) as told:
            document.open(other, lambda: Project.open(other))
        assert told.args is not None
        with Project.open(other) as free:
            assert free.writable


def test_two_changes_in_a_row_are_both_shown(qtbot: QtBot, tmp_path: Path) -> None:
    with opened_document(qtbot, tmp_path / "p.klv") as document:
        with qtbot.waitSignals([document.changed, document.changed]):
            document.perform(CODE)
            document.perform(AddCode("For små lokaler", CodeKind.REASON, "amber"))
        assert len(_codes(document)) == 2


def test_a_copy_is_opened_and_the_original_left(qtbot: QtBot, tmp_path: Path) -> None:
    copy = tmp_path / "kopi.klv"
    with opened_document(qtbot, tmp_path / "p.klv") as document:
        with qtbot.waitSignal(document.opened):
            document.copy_to(copy)
        perform(qtbot, document, CODE)
        assert document.snapshot is not None
        assert document.snapshot.path == copy
    with Project.open(tmp_path / "p.klv") as original:
        assert original.coding().codes == ()


def test_a_filter_narrows_tables_and_a_click_narrows_the_selected(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with opened_document(qtbot, tmp_path / "p.klv") as document:
        responses = document.area("children")
        assert responses is not None
        status = responses.area.question("meetings-status")
        everyone = document.tables.table(responses, status)
        document.filter_by(Filter(region="Region Nordjylland"))
        north = document.tables.table(responses, status)
        assert 0 < int(north.base[0]) < int(everyone.base[0])
        with qtbot.waitSignal(document.selection_changed):
            document.click(Clicked("children", "meetings-status", "as-before"))
        assert int(document.tables.selected(responses).sum()) == north.count(0)


def test_the_same_click_again_clears_it(qtbot: QtBot, tmp_path: Path) -> None:
    clicked = Clicked("children", "meetings-status", "as-before")
    with opened_document(qtbot, tmp_path / "p.klv") as document:
        document.click(clicked)
        assert document.selection.picks == (clicked,)
        document.click(clicked)
        assert not document.selection.picks


def test_what_is_clicked_in_one_area_selects_the_same_municipalities_in_another(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with opened_document(qtbot, tmp_path / "p.klv") as document:
        children, s85 = document.area("children"), document.area("s85")
        assert children is not None
        assert s85 is not None
        document.click(Clicked("children", "meetings-status", "as-before"))
        chosen = {
            children.respondents.keys[row]
            for row in document.tables.selected(children).nonzero()[0].tolist()
        }
        found = {
            s85.respondents.keys[row] for row in document.tables.selected(s85).nonzero()[0].tolist()
        }
        assert found == chosen & set(s85.row_of)


def test_respondents_have_names(qtbot: QtBot, tmp_path: Path) -> None:
    with opened_document(qtbot, tmp_path / "p.klv") as document:
        assert document.respondent_name("751") == "Aarhus"
        assert document.respondent_name("svar.csv:7") == "svar.csv:7"
        assert len(document.tables.municipalities) == 98


def _codes(document: Document) -> tuple[Code, ...]:
    assert document.snapshot is not None
    return document.snapshot.coding.codes


def test_what_is_written_last_is_known_before_the_screen_shows_it(
    qtbot: QtBot, document: Document
) -> None:
    """A print that was asked for right after typing came without the last words."""
    told: list[Snapshot | None] = []
    with qtbot.waitSignal(document.worker.idle):
        document.perform(ChangeSetting("title", "Nyt navn"))
        document.ask_of_written(lambda written: written, told.append, document.failed.emit)
    (written,) = told
    assert written is not None
    assert written.title == "Nyt navn"


def test_what_is_written_is_looked_at_as_on_the_screen(qtbot: QtBot, document: Document) -> None:
    document.tell_uncertainty(Uncertainty.ALIKE)
    told: list[Snapshot | None] = []
    with qtbot.waitSignal(document.worker.idle):
        document.ask_of_written(lambda written: written, told.append, document.failed.emit)
    (written,) = told
    assert written is not None
    assert written.shown == document.shown


def test_nothing_is_known_as_written_where_no_project_is_open(
    qtbot: QtBot, document: Document
) -> None:
    told: list[Snapshot | None] = []
    with qtbot.waitSignal(document.worker.idle):
        document.close()
        document.ask_of_written(lambda written: written, told.append, document.failed.emit)
    assert told == [None]


def test_a_row_of_a_survey_of_others_is_no_municipality(qtbot: QtBot, tmp_path: Path) -> None:
    """Its rows are called by their numbers, of which 101 is København's too."""
    free = Questionnaire("free", "Uden ramme", (AREA,), of_municipalities=False)
    with opened_document(qtbot, tmp_path / "p.klv", free, (small_survey(),)) as document:
        assert document.respondent_name("101") == "101"
        assert document.snapshot is not None
        told = str(document.snapshot.problems)
        assert "har svaret mere end én gang" in told
        assert "København" not in told


def test_a_project_that_cannot_be_written_is_looked_at_the_same_in_another_round(
    qtbot: QtBot, document: Document
) -> None:
    """The order of its themes was lost, as it cannot be kept in the project."""
    assert document.snapshot is not None
    document.snapshot = replace(document.snapshot, writable=False)
    document.look_at(replace(document.snapshot.look, order=Order.SHARE))
    with qtbot.waitSignal(document.opened):
        document.show_round("r1")
    assert document.snapshot.look.order is Order.SHARE


def test_a_copy_that_cannot_be_opened_leaves_the_open_project(
    qtbot: QtBot, document: Document, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It was closed by then, and nothing more could be written."""

    def fail(path: Path) -> Project:
        raise CopyOntoItselfError(path)

    monkeypatch.setattr(Project, "open", fail)
    with qtbot.waitSignal(document.failed):
        document.copy_to(tmp_path / "kopi.klv")
    perform(qtbot, document, CODE)
    assert [code.title for code in _codes(document)] == ["Walk and talk"]
