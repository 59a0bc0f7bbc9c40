"""Undo and redo, their titles, and the log that carries them over a restart."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from klviewer.project.errors import CodeTitleTakenError, NothingToUndoError
from klviewer.project.history import State
from klviewer.project.operations import MergeCodes, RetractCode
from klviewer.project.project import Project
from tests.project.sample import add_code


def titles(project: Project) -> list[str]:
    return [code.title for code in project.coding().codes]


def test_a_new_project_has_nothing_to_undo(project: Project) -> None:
    assert project.undo_title() is project.redo_title() is None
    assert project.history() == ()
    with pytest.raises(NothingToUndoError):
        project.undo()
    with pytest.raises(NothingToUndoError):
        project.redo()


def test_undo_goes_back_step_by_step_and_redo_forward(project: Project) -> None:
    for title in "abc":
        project.perform(add_code(title))
    assert str(project.undo().title) == "Tilføj koden “c”"
    project.undo()
    assert titles(project) == ["a"]
    assert str(project.undo_title()) == "Tilføj koden “a”"
    assert str(project.redo_title()) == "Tilføj koden “b”"
    assert project.redo().codes == {2}
    project.redo()
    assert titles(project) == ["a", "b", "c"]
    assert project.redo_title() is None


def test_undo_and_redo_reach_over_a_restart(path: Path) -> None:
    with Project.create(path) as project:
        for title in "abc":
            project.perform(add_code(title))
        project.perform(MergeCodes(1, 2))
        project.undo()
    with Project.open(path) as project:
        assert str(project.redo_title()) == "Læg koden “a” sammen med “b”"
        project.undo()
        assert titles(project) == ["a", "b"]
    with Project.open(path) as project:
        project.redo()
        project.redo()
        assert titles(project) == ["b", "c"]


def test_a_new_operation_ends_redoing_but_stays_in_the_history(project: Project) -> None:
    project.perform(add_code("a"))
    project.undo()
    project.perform(add_code("b"))
    assert project.redo_title() is None
    states = [(str(entry.title), entry.state) for entry in project.history()]
    assert states == [
        ("Tilføj koden “b”", State.DONE),
        ("Tilføj koden “a”", State.PASSED),
    ]
    project.undo()
    with pytest.raises(NothingToUndoError):
        project.undo()
    project.redo()
    assert titles(project) == ["b"]


def test_a_refused_operation_leaves_redoing_alone(project: Project) -> None:
    project.perform(add_code("a"))
    project.perform(add_code("b"))
    project.undo()
    with pytest.raises(CodeTitleTakenError):
        project.perform(add_code("A"))
    project.redo()
    assert titles(project) == ["a", "b"]


def test_the_history_tells_what_was_done_and_when(project: Project) -> None:
    for title in "abc":
        project.perform(add_code(title))
    project.perform(RetractCode(2))
    newest, before = project.history(2)
    assert (newest.name, before.name) == ("RetractCode", "AddCode")
    assert newest.id > before.id
    assert abs(datetime.now(UTC) - newest.at) < timedelta(minutes=1)
