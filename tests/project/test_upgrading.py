"""A project of an earlier version opens whole, and a copy of it stays as it was."""

from __future__ import annotations

import gzip
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from klviewer.project import schema
from klviewer.project.errors import ProjectDamagedError
from klviewer.project.operations import KeepSelection
from klviewer.project.project import Project
from klviewer.survey.codes import about_answer
from klviewer.survey.selection import Clicked, Selection
from tests.project.powers import read_only
from tests.project.sample import ANSWER, PLACE, QUESTIONNAIRE, responses, same

_OLD = gzip.decompress((Path(__file__).parent / "files" / "version-1.klv.gz").read_bytes())
_KEPT = KeepSelection("De sene", Selection().pick(Clicked("children", "status", "late")))


@pytest.fixture
def old() -> Iterator[Path]:
    """A project of version 1, in a folder that everybody may enter."""
    with TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        path = Path(folder) / "Undersøgelse.klv"
        path.write_bytes(_OLD)
        path.chmod(0o644)
        yield path


def version_of(path: Path) -> int:
    with closing(sqlite3.connect(path)) as connection:
        return int(connection.execute("PRAGMA user_version").fetchone()[0])


def assert_whole(project: Project) -> None:
    """Everything that was put into the old project is in it."""
    (area,) = project.round("2020").areas
    assert same(area, responses())
    assert project.questionnaire("2020") == QUESTIONNAIRE
    coding = project.coding()
    assert [quotation.text for quotation in coding.quotations] == [ANSWER[:11]]
    assert [(memo.target, memo.text) for memo in coding.memos] == [
        (about_answer(PLACE), "Min note")
    ]
    assert [finding.text for finding in project.findings()] == ["Mit fund"]
    assert len(project.history()) == 5


def test_an_earlier_version_is_brought_to_todays(old: Path) -> None:
    with Project.open(old) as project:
        assert project.writable
        assert_whole(project)
        project.perform(_KEPT)
    assert version_of(old) == schema.VERSION
    with Project.open(old) as project:
        assert [kept.name for kept in project.selections()] == ["De sene"]
        for _ in range(6):
            project.undo()
        assert project.rounds() == ()


def test_the_project_as_it_was_lies_beside_it(old: Path) -> None:
    with Project.open(old):
        pass
    copy = old.with_name("Undersøgelse (format 1).klv")
    assert version_of(copy) == 1
    with Project.open(old):
        pass
    copies = sorted(found.name for found in old.parent.glob("*format*"))
    assert copies == [copy.name]


def test_an_earlier_copy_is_not_overwritten(old: Path) -> None:
    first = old.with_name("Undersøgelse (format 1).klv")
    first.write_bytes(b"mine")
    with Project.open(old):
        pass
    assert first.read_bytes() == b"mine"
    assert version_of(old.with_name("Undersøgelse (format 1, 2).klv")) == 1


def test_one_that_cannot_be_written_is_viewed_as_it_is(old: Path) -> None:
    with read_only(old, old.parent), Project.open(old) as project:
        assert not project.writable
        assert_whole(project)
        assert project.selections() == ()
    assert old.read_bytes() == _OLD
    assert list(old.parent.glob("*format*")) == []


def test_what_goes_wrong_on_the_way_leaves_the_project_as_it_was(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(connection: sqlite3.Connection, version: int) -> None:
        connection.execute("BEGIN")
        connection.execute("CREATE TABLE half(a)")
        raise sqlite3.DatabaseError("the disk went away")

    monkeypatch.setattr(schema, "upgrade", fails)
    with pytest.raises(sqlite3.DatabaseError):
        Project.open(old)
    monkeypatch.undo()
    assert version_of(old) == 1
    with Project.open(old) as project:
        assert_whole(project)


def test_tables_of_another_version_are_damage(old: Path) -> None:
    with closing(sqlite3.connect(old)) as connection:
        connection.execute(f"PRAGMA user_version = {schema.VERSION}")
    with pytest.raises(ProjectDamagedError):
        Project.open(old)
