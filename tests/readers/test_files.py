"""Files on disk: what is taken in of what was handed over, and what is said of the rest."""

import os
import sys
from pathlib import Path

import pytest

from klviewer.readers import limits
from klviewer.readers.errors import UnreadableError
from klviewer.readers.files import load


def test_of_a_folder_its_own_files_are_meant(tmp_path: Path) -> None:
    for name in ("b.csv", "a.csv", "inder/c.csv"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(name.encode())
    assert [(file.name, file.data) for file in load([tmp_path])] == [
        ("a.csv", b"a.csv"),
        ("b.csv", b"b.csv"),
    ]


@pytest.mark.parametrize("name", [".DS_Store", "desktop.ini", "Thumbs.db", "~$svar.xlsx"])
def test_what_systems_and_programs_put_into_a_folder_is_passed_over(
    tmp_path: Path, name: str
) -> None:
    (tmp_path / name).write_bytes(b"x")
    (tmp_path / "svar.csv").write_bytes(b"x")
    assert [file.name for file in load([tmp_path])] == ["svar.csv"]
    assert [file.name for file in load([tmp_path / name])] == [name]


@pytest.mark.parametrize("name", ["findes-ikke.csv", f"{'x' * 300}.csv", "svar.csv/inder.csv"])
def test_a_file_that_cannot_be_opened_is_named(tmp_path: Path, name: str) -> None:
    (tmp_path / "svar.csv").write_bytes(b"x")
    with pytest.raises(UnreadableError, match="kunne ikke åbnes") as raised:
        load([tmp_path / name])
    assert Path(name).name in str(raised.value)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root opens all")
def test_a_folder_that_is_closed_to_the_user_is_named(tmp_path: Path) -> None:
    closed = tmp_path / "lukket"
    closed.mkdir(mode=0o000)
    with pytest.raises(UnreadableError, match="lukket"):
        load([closed])


@pytest.mark.skipif(sys.platform == "win32", reason="there names are always text")
def test_a_name_that_is_no_text_can_be_told(tmp_path: Path) -> None:
    path = tmp_path / os.fsdecode(b"pr\xf8ve.csv")
    path.write_bytes(b"x")
    (file,) = load([path])
    assert file.name.encode() == b"pr?ve.csv"


def test_files_larger_than_a_survey_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "FILE_BYTES", 2**20)
    monkeypatch.setattr(limits, "SET_BYTES", 3 * 2**20)
    paths = [tmp_path / f"{number}.csv" for number in range(4)]
    for path in paths:
        path.write_bytes(bytes(2**20))
    assert len(load(paths[:3])) == 3
    with pytest.raises(UnreadableError, match="højst 3 MB"):
        load(paths)
    paths[0].write_bytes(bytes(2**20 + 1))
    with pytest.raises(UnreadableError, match=r"0\.csv.*højst 1 MB"):
        load(paths[:1])


def test_too_many_files_are_refused(tmp_path: Path) -> None:
    for number in range(limits.FILES + 1):
        (tmp_path / f"{number}.csv").write_bytes(b"x")
    with pytest.raises(UnreadableError, match="Vælg højst 100"):
        load([tmp_path])
