"""Copies of a project: they hold everything, and cannot harm what is there."""

from pathlib import Path

import pytest

from klviewer.project.errors import (
    CopyOntoItselfError,
    NotCreatedError,
    ProjectIsFolderError,
)
from klviewer.project.project import Project
from tests.project.powers import read_only
from tests.project.sample import add_code, responses, same
from tests.project.test_project_file import names


@pytest.mark.parametrize("place", ["fil.txt/a.klv", f"{'x' * 300}.klv"])
def test_a_place_where_no_file_can_be_gets_no_project_and_no_copy(
    surveyed: Project, tmp_path: Path, place: str
) -> None:
    (tmp_path / "fil.txt").write_bytes(b"")
    for make in (Project.create, surveyed.copy_to):
        with pytest.raises(NotCreatedError, match="kunne ikke gemmes"):
            make(tmp_path / place)


def test_a_copy_holds_everything(surveyed: Project, tmp_path: Path) -> None:
    surveyed.perform(add_code())
    copy = tmp_path / "Kopi.klv"
    surveyed.copy_to(copy)
    surveyed.undo()
    with Project.open(copy) as project:
        assert same(project.round("2020").areas[0], responses())
        assert len(project.coding().codes) == 1
        project.undo()
        project.undo()
        assert project.rounds() == ()


def test_a_copy_replaces_what_had_its_name(surveyed: Project, tmp_path: Path) -> None:
    copy = tmp_path / "Kopi.klv"
    Project.create(copy).close()
    surveyed.copy_to(copy)
    with Project.open(copy) as project:
        assert len(project.rounds()) == 1
    assert names(tmp_path) >= {"Kopi.klv", surveyed.path.name}


def test_a_copy_is_not_made_onto_the_project_itself(surveyed: Project) -> None:
    with pytest.raises(CopyOntoItselfError):
        surveyed.copy_to(surveyed.path)
    with pytest.raises(CopyOntoItselfError):
        surveyed.copy_to(surveyed.path.parent / "." / surveyed.path.name)
    assert len(surveyed.rounds()) == 1


def test_a_copy_that_cannot_be_made_leaves_nothing(surveyed: Project, tmp_path: Path) -> None:
    with pytest.raises(NotCreatedError):
        surveyed.copy_to(tmp_path / "ny" / "Kopi.klv")
    before = names(tmp_path)
    with pytest.raises(ProjectIsFolderError):
        surveyed.copy_to(tmp_path)
    assert names(tmp_path) == before


def test_work_goes_on_in_a_copy_of_a_read_only_project(shared: Path, tmp_path: Path) -> None:
    copy = tmp_path / "Kopi.klv"
    with read_only(shared):
        project = Project.open(shared)
    with project:
        project.copy_to(copy)
    with Project.open(copy) as project:
        project.perform(add_code("Ny"))
        assert len(project.coding().codes) == 2
