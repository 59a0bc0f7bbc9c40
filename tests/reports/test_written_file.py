from pathlib import Path

import pytest

from klviewer.reports.written_file import NotWrittenError, write_bytes, written_file


def names(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()]


def test_a_file_in_place_is_replaced_and_nothing_else_is_left(tmp_path: Path) -> None:
    place = tmp_path / "ud.csv"
    place.write_text("før")
    write_bytes(place, b"efter")
    assert place.read_bytes() == b"efter"
    assert names(tmp_path) == ["ud.csv"]


def test_the_file_in_place_stays_when_writing_is_broken_off(tmp_path: Path) -> None:
    place = tmp_path / "ud.csv"
    place.write_text("før")
    with pytest.raises(RuntimeError), written_file(place) as unfinished:
        unfinished.write_text("halv")
        raise RuntimeError
    assert place.read_text() == "før"
    assert names(tmp_path) == ["ud.csv"]


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "ud.csv").mkdir()
    with pytest.raises(NotWrittenError, match=r"“ud\.csv” kunne ikke skrives"):
        write_bytes(tmp_path / "ud.csv", b"indhold")
    with pytest.raises(NotWrittenError):
        write_bytes(tmp_path / "findes ikke" / "ud.csv", b"indhold")
    assert names(tmp_path) == ["ud.csv"]
