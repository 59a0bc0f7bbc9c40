"""A file that is no project, or a damaged one, gives an expected error and is left as it is."""

import json
import sqlite3
import struct
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from klviewer.project import schema
from klviewer.project.blobs import packed, unpacked
from klviewer.project.errors import (
    NotAProjectError,
    ProjectDamagedError,
    ProjectError,
    ProjectNewerError,
)
from klviewer.project.findings import Finding
from klviewer.project.operations import AddQuotation, RetractCode, WriteFinding, WriteMemo
from klviewer.project.project import Project
from klviewer.survey.codes import about_answer
from tests.project.sample import ANSWER, PLACE, add_code, import_round

# A project with everything in it, made once.
Whole = bytes


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Whole:
    path = tmp_path_factory.mktemp("whole") / "a.klv"
    with Project.create(path) as project:
        project.perform(import_round())
        project.perform(add_code())
        project.perform(AddQuotation(1, PLACE, 0, 11, ANSWER[:11]))
        project.perform(WriteMemo(about_answer(PLACE), "Min note"))
        project.perform(WriteFinding(Finding("a", "children", "meetings", 0, "Mit fund")))
        project.perform(RetractCode(1))
        project.undo()
    return path.read_bytes()


def look_at_everything(path: Path) -> None:
    """What a window does with a project, and what undoing everything does to it."""
    with Project.open(path) as project:
        for info in project.rounds():
            project.round(info.id)
            project.questionnaire(info.id)
            project.problems(info.id)
            for file in project.files(info.id):
                project.file_bytes(file.sha256)
        project.coding()
        project.findings()
        project.setting("title")
        for entry in project.history():
            str(entry.title)
        project.redo()
        while project.undo_title():
            project.undo()


def test_the_whole_file_can_be_looked_at(path: Path, whole: Whole) -> None:
    path.write_bytes(whole)
    look_at_everything(path)


@pytest.mark.parametrize(
    "contents",
    [
        b"",
        b"S",
        "Kommune;Svar\nÆrø;Ja\n".encode("cp1252"),
        b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01" + b"\x00" * 2000,
        b"PK\x03\x04" + b"\x00" * 5000,
        b"SQLite format 3\x00",
        bytes(100_000),
    ],
)
def test_another_kind_of_file_is_no_project(path: Path, contents: bytes) -> None:
    path.write_bytes(contents)
    with pytest.raises(NotAProjectError, match="ikke et projekt fra KL Viewer"):
        Project.open(path)
    assert path.read_bytes() == contents
    assert [found.name for found in path.parent.iterdir()] == [path.name]


@pytest.mark.parametrize("application", [0, 1, 0x0F055112])
def test_another_programs_database_is_no_project(path: Path, application: int) -> None:
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA application_id = {application}")
    connection.execute("CREATE TABLE code(id)")
    connection.close()
    before = path.read_bytes()
    with pytest.raises(NotAProjectError):
        Project.open(path)
    assert path.read_bytes() == before


@pytest.mark.parametrize("version", [schema.VERSION + 1, 2**31 - 1])
def test_a_newer_project_asks_for_a_newer_program(path: Path, whole: Whole, version: int) -> None:
    changed(path, whole, f"PRAGMA user_version = {version}")
    before = path.read_bytes()
    with pytest.raises(ProjectNewerError, match="nyere udgave"):
        Project.open(path)
    assert path.read_bytes() == before


@pytest.mark.parametrize("version", [0, -1])
def test_a_version_that_never_was_is_damage(path: Path, whole: Whole, version: int) -> None:
    changed(path, whole, f"PRAGMA user_version = {version}")
    with pytest.raises(ProjectDamagedError):
        Project.open(path)


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_a_truncated_project_is_never_taken_for_whole(
    tmp_path_factory: pytest.TempPathFactory, whole: Whole, data: st.DataObject
) -> None:
    path = tmp_path_factory.mktemp("cut") / "a.klv"
    path.write_bytes(whole[: data.draw(st.integers(0, len(whole) - 1))])
    with pytest.raises((NotAProjectError, ProjectDamagedError)):
        look_at_everything(path)


@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_changed_bytes_give_at_most_an_expected_error(
    tmp_path_factory: pytest.TempPathFactory, whole: Whole, data: st.DataObject
) -> None:
    path = tmp_path_factory.mktemp("flip") / "a.klv"
    damaged = bytearray(whole)
    places = st.integers(0, 99) | st.integers(0, len(whole) - 1)
    for place in data.draw(st.lists(places, min_size=1, max_size=20)):
        damaged[place] = data.draw(st.integers(0, 255))
    path.write_bytes(damaged)
    with suppress(ProjectError):
        look_at_everything(path)


def edited(blob: bytes, old: str, new: str) -> bytes:
    """The blob with other words in it, and a checksum that agrees."""
    words = unpacked(blob).decode()
    assert old in words
    return packed(words.replace(old, new).encode())


def moments(blob: bytes, seconds: int) -> bytes:
    """As many moments as the blob has, all so far from 1970, and a checksum that agrees."""
    count = len(unpacked(blob)) // 8
    return packed(struct.pack("<q", seconds) * count)


def changed(path: Path, whole: Whole, *statements: str) -> None:
    """Write the whole project, changed by somebody else's SQL."""
    path.write_bytes(whole)
    connection = sqlite3.connect(path, isolation_level=None)
    connection.create_function("edited", 3, edited)
    connection.create_function("moments", 2, moments)
    for statement in statements:
        connection.execute(statement)
    connection.close()


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TRIGGER t AFTER INSERT ON code BEGIN DELETE FROM quotation; END",
        "CREATE VIEW v AS SELECT * FROM code",
        "CREATE TABLE extra(id)",
        "DROP TABLE memo",
        "DROP INDEX quotation_code",
        "ALTER TABLE code ADD COLUMN extra TEXT",
        "ALTER TABLE code RENAME COLUMN colour TO color",
    ],
)
def test_only_the_tables_of_the_format_are_trusted(
    path: Path, whole: Whole, statement: str
) -> None:
    changed(path, whole, statement)
    with pytest.raises(ProjectDamagedError):
        Project.open(path)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE import SET opened = 'i går'",
        "UPDATE import_file SET sha256 = 'x'",
        "UPDATE questionnaire SET content = x'7b7d'",
        "UPDATE questionnaire SET content = edited(content, '\"status\"', '\"state\"')",
        "UPDATE questionnaire SET content = edited(content, 'adults', 'children')",
        'UPDATE questionnaire SET content = edited(content, \'"id":"room"\', \'"id":"stages"\')',
        "DELETE FROM questionnaire",
        "UPDATE area_responses SET area = 'elsewhere'",
        "UPDATE area_responses SET keys = x''",
        "UPDATE area_responses SET completion = zeroblob(21)",
        "UPDATE area_responses SET row = keys",
        "UPDATE area_responses SET answered_at = moments(answered_at, 253402300800)",
        "UPDATE area_responses SET answered_at = moments(answered_at, -62135596801)",
        "DELETE FROM answers WHERE question = 'why'",
        "UPDATE answers SET question = 'else' WHERE question = 'why'",
        "UPDATE answers SET given = NULL WHERE question = 'why'",
        "UPDATE answers SET given = status WHERE question = 'status'",
        "UPDATE answers SET given = status WHERE question = 'words'",
        "UPDATE source_file SET content = x'00'",
        "UPDATE problem SET severity = 'bad'",
        "UPDATE problem SET what = '{}'",
        "UPDATE code SET kind = 'x'",
        "UPDATE code SET title = CAST(x'ff' AS TEXT)",
        "UPDATE quotation SET start = 99",
        "UPDATE quotation SET code = 9",
        "UPDATE memo SET subject = 'x'",
        "UPDATE memo SET path = '[\"a\"]'",
        "UPDATE memo SET path = '[1,2,3,4]'",
        "UPDATE operation SET title = '{'",
        "UPDATE operation SET at = 'nu'",
        "UPDATE operation SET state = 'x'",
        "UPDATE change SET \"table\" = 'sqlite_schema'",
        "UPDATE change SET \"table\" = 'view'",
        "UPDATE change SET \"table\" = 'memo'",
        "UPDATE change SET before = NULL, after = NULL",
        "UPDATE change SET before = '[]'",
        "UPDATE change SET after = before",
        "UPDATE change SET before = replace(before, '\"id\":1', '\"id\":2')",
        'UPDATE change SET before = replace(before, \'"id":1\', \'"id":"1"\')',
        "UPDATE change SET before = replace(before, '\"id\":1', '\"id\":99999999999999999999')",
        "UPDATE code SET title = 'changed behind the log'",
    ],
)
def test_what_contradicts_the_format_is_damage(path: Path, whole: Whole, statement: str) -> None:
    changed(path, whole, statement)
    with pytest.raises(ProjectDamagedError, match="beskadiget"):
        look_at_everything(path)


def test_damage_that_sqlite_cannot_put_into_words_is_damage(path: Path, whole: Whole) -> None:
    assert whole.count(b"colour TEXT NOT NULL") == 1
    path.write_bytes(whole.replace(b"colour TEXT NOT NULL", b"colour TE\xcfT NOT NULL"))
    with pytest.raises(ProjectDamagedError):
        Project.open(path)


def test_a_log_that_would_leave_quotations_without_a_code_changes_nothing(
    path: Path, whole: Whole
) -> None:
    row = json.dumps({"id": 1, "title": "Walk and talk", "kind": "learning", "colour": "green"})
    changed(
        path,
        whole,
        "DELETE FROM change WHERE operation > 1",
        f"INSERT INTO change VALUES (5, 0, 'code', NULL, '{row}')",
    )
    with Project.open(path) as project:
        before = project.coding()
        with pytest.raises(ProjectDamagedError):
            project.undo()
        assert project.coding() == before


def test_a_wrong_count_of_numbers_is_damage(path: Path, whole: Whole) -> None:
    changed(path, whole, "UPDATE sqlite_sequence SET seq = 'many'")
    with Project.open(path) as project, pytest.raises(ProjectDamagedError):
        project.perform(add_code("Ny"))


def test_a_damaged_round_does_not_keep_the_rest_from_being_read(path: Path, whole: Whole) -> None:
    changed(path, whole, "UPDATE answers SET status = x''")
    with Project.open(path) as project:
        with pytest.raises(ProjectDamagedError):
            project.round("2020")
        assert len(project.coding().quotations) == 1
        assert project.files("2020")


def test_bugs_are_not_called_damage(project: Project) -> None:
    project.close()
    use: list[Callable[[], object]] = [project.coding, lambda: project.perform(add_code())]
    for call in use:
        with pytest.raises(sqlite3.ProgrammingError):
            call()
