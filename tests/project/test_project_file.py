"""Making, opening, locking and copying the file."""

import os
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from klviewer.project.errors import (
    NotCreatedError,
    NotSavedError,
    ProjectInaccessibleError,
    ProjectInterruptedError,
    ProjectInUseError,
    ProjectIsFolderError,
    ProjectMissingError,
    ProjectMovedError,
    ProjectReadOnlyError,
)
from klviewer.project.findings import Finding
from klviewer.project.operations import WriteFinding
from klviewer.project.project import Project
from tests.project.powers import read_only
from tests.project.sample import add_code, import_round, responses, same

POSIX = pytest.mark.skipif(os.name != "posix", reason="Windows has no such folders and files")


def names(folder: Path) -> set[str]:
    return {found.name for found in folder.iterdir()}


def test_a_project_says_what_it_is(path: Path) -> None:
    Project.create(path).close()
    connection = sqlite3.connect(path)
    assert connection.execute("PRAGMA application_id").fetchone() == (0x4B4C5631,)
    assert connection.execute("PRAGMA user_version").fetchone() == (2,)
    connection.close()


def test_nothing_lies_beside_a_closed_project(path: Path) -> None:
    with Project.create(path) as project:
        project.perform(add_code())
    assert names(path.parent) == {path.name}


def test_a_project_can_have_any_name(tmp_path: Path) -> None:
    path = tmp_path / "100% æøå #1 ?mode=ro&x=[1] 🌿.klv"
    with Project.create(path) as project:
        project.perform(add_code())
    assert names(tmp_path) == {path.name}
    with Project.open(path) as project:
        assert project.writable
        assert len(project.coding().codes) == 1


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere names are always text")
def test_a_project_can_have_a_name_that_is_no_text(tmp_path: Path) -> None:
    path = tmp_path / os.fsdecode(b"pr\xf8ve.klv")
    with Project.create(path) as project:
        project.perform(add_code())
    assert names(tmp_path) == {path.name}
    with Project.open(path) as project:
        assert len(project.coding().codes) == 1


def test_opening_and_looking_changes_no_byte(path: Path) -> None:
    with Project.create(path) as project:
        project.perform(import_round())
    before = path.read_bytes()
    with Project.open(path) as project:
        project.round("2020")
        project.coding()
    assert path.read_bytes() == before


def test_a_second_window_is_kept_out(project: Project) -> None:
    with pytest.raises(ProjectInUseError, match="ligger åbent i et andet vindue"):
        Project.open(project.path)
    project.perform(add_code())


def test_another_process_is_kept_out_until_the_window_closes(project: Project) -> None:
    opening = (
        "import sys; from pathlib import Path; from klviewer.project.project import Project\n"
        "from klviewer.project.errors import ProjectInUseError\n"
        "try: Project.open(Path(sys.argv[1])).close()\n"
        "except ProjectInUseError: sys.exit(7)\n"
    )
    command = [sys.executable, "-c", opening, str(project.path)]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    assert subprocess.run(command, env=environment, check=False).returncode == 7
    project.close()
    assert subprocess.run(command, env=environment, check=False).returncode == 0


def test_a_project_in_use_is_not_replaced(project: Project, tmp_path: Path) -> None:
    project.perform(add_code())
    with pytest.raises(ProjectInUseError):
        Project.create(project.path)
    with Project.create(tmp_path / "other.klv") as other, pytest.raises(ProjectInUseError):
        other.copy_to(project.path)
    project.perform(add_code("Mere"))
    assert len(project.coding().codes) == 2


def test_a_new_project_replaces_what_had_its_name(path: Path) -> None:
    with Project.create(path) as project:
        project.perform(add_code())
    with Project.create(path) as project:
        assert project.coding().codes == ()
    path.write_text("noget andet")
    with Project.create(path) as project:
        assert project.coding().codes == ()
    assert names(path.parent) == {path.name}


def test_another_projects_leftover_journal_is_not_taken_for_ones_own(shared: Path) -> None:
    _interrupt(shared)
    shared.unlink()
    with Project.create(shared) as project:
        assert project.coding().codes == ()
        project.perform(add_code("Ny"))
    with Project.open(shared) as project:
        assert [code.title for code in project.coding().codes] == ["Ny"]
    assert names(shared.parent) == {shared.name}


def test_a_project_needs_a_folder_to_lie_in(tmp_path: Path) -> None:
    with pytest.raises(NotCreatedError, match=r"a\.klv kunne ikke gemmes i mappen ny"):
        Project.create(tmp_path / "ny" / "a.klv")
    with pytest.raises(ProjectIsFolderError):
        Project.create(tmp_path)
    assert names(tmp_path) == set()


def test_a_missing_project_is_said_to_be_missing(path: Path) -> None:
    with pytest.raises(ProjectMissingError, match=path.stem):
        Project.open(path)
    assert not path.exists()


def test_a_folder_is_said_to_be_one(tmp_path: Path) -> None:
    with pytest.raises(ProjectIsFolderError, match="er en mappe"):
        Project.open(tmp_path)


def test_a_name_no_file_can_have_is_said_to_be_inaccessible(tmp_path: Path) -> None:
    with pytest.raises(ProjectInaccessibleError):
        Project.open(tmp_path / ("x" * 5000))


def test_a_read_only_file_opens_for_viewing(shared: Path) -> None:
    with read_only(shared), Project.open(shared) as project:
        assert not project.writable
        assert same(project.round("2020").areas[0], responses())
        with pytest.raises(ProjectReadOnlyError, match="kan kun læses"):
            project.perform(add_code("Ny"))
        with pytest.raises(ProjectReadOnlyError):
            project.undo()
        assert len(project.coding().codes) == 1


@POSIX
def test_a_file_in_a_read_only_folder_opens_for_viewing(shared: Path) -> None:
    shared.chmod(0o666)
    with read_only(shared.parent), Project.open(shared) as project:
        assert not project.writable
        assert len(project.coding().codes) == 1


def test_two_windows_may_view_a_read_only_project(shared: Path) -> None:
    with read_only(shared), Project.open(shared) as one, Project.open(shared) as two:
        assert one.rounds() == two.rounds()


@POSIX
def test_a_file_that_may_not_be_read_is_said_to_be_inaccessible(shared: Path) -> None:
    shared.chmod(0o000)
    with read_only(), pytest.raises(ProjectInaccessibleError, match="ikke adgang"):
        Project.open(shared)


@POSIX
def test_a_folder_that_may_not_be_written_gets_no_project(shared: Path) -> None:
    with read_only(shared.parent), pytest.raises(NotCreatedError):
        Project.create(shared.with_name("Ny.klv"))


@POSIX
def test_an_interrupted_project_is_cleared_up_where_it_can_be(shared: Path) -> None:
    _interrupt(shared)
    with read_only(shared, shared.parent), pytest.raises(ProjectInterruptedError, match="journal"):
        Project.open(shared)
    with Project.open(shared) as project:
        assert [code.title for code in project.coding().codes] == ["Walk and talk"]
    assert names(shared.parent) == {shared.name}


def _interrupt(path: Path) -> None:
    """Leave a project as a crash in the middle of a change would."""
    with TemporaryDirectory() as folder:
        scratch = Path(folder) / path.name
        shutil.copy(path, scratch)
        connection = sqlite3.connect(scratch, isolation_level=None)
        connection.execute("PRAGMA cache_size = 1")
        connection.execute("BEGIN")
        connection.execute("UPDATE code SET title = 'halvt'")
        connection.execute("INSERT INTO view VALUES ('page', ?)", ("x" * 100_000,))
        shutil.copy(scratch, path)
        shutil.copy(f"{scratch}-journal", f"{path}-journal")
        connection.close()
    Path(f"{path}-journal").chmod(0o644)


def test_a_full_disk_is_told_and_nothing_is_lost(surveyed: Project) -> None:
    pages = surveyed._connection.execute("PRAGMA page_count").fetchone()[0]
    surveyed._connection.execute(f"PRAGMA max_page_count = {pages}")
    long = Finding("a", "children", "meetings", 0, "x" * 100_000)
    with pytest.raises(NotSavedError, match="Ændringen er ikke gemt"):
        surveyed.perform(WriteFinding(long))
    assert surveyed.findings() == ()
    assert len(surveyed.rounds()) == 1
    surveyed._connection.execute("PRAGMA max_page_count = 1000000")
    surveyed.perform(WriteFinding(long))
    surveyed.undo()
    assert len(surveyed.history()) == 2


@POSIX
def test_work_is_not_written_into_a_file_that_was_deleted(
    surveyed: Project, tmp_path: Path
) -> None:
    surveyed.path.unlink()
    with pytest.raises(ProjectMovedError, match="Gem en kopi"):
        surveyed.perform(add_code())
    copy = tmp_path / "Kopi.klv"
    surveyed.copy_to(copy)
    with Project.open(copy) as project:
        assert same(project.round("2020").areas[0], responses())


@POSIX
def test_work_is_not_written_into_a_file_that_was_replaced(
    surveyed: Project, tmp_path: Path
) -> None:
    other = tmp_path / "other.klv"
    Project.create(other).close()
    other.replace(surveyed.path)
    with pytest.raises(ProjectMovedError):
        surveyed.perform(add_code())
    assert len(surveyed.rounds()) == 1
