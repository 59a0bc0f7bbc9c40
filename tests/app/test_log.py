"""The log holds events, names of the program's own and counts, and nothing else."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given
from hypothesis import strategies as st

from klviewer.app.log import Event, Log


def test_an_event_is_a_line(tmp_path: Path) -> None:
    log = Log(tmp_path / "new" / "log.txt")
    log.note(Event.CHANGED, ["codes", "rounds"])
    log.note(Event.SHOWN, responses=76, problems=0)
    first, second = (tmp_path / "new" / "log.txt").read_text("utf-8").splitlines()
    assert first.endswith(" changed codes rounds")
    assert second.endswith(" shown responses=76 problems=0")


@given(words=st.text().filter(lambda text: not text.isascii() or " " in text))
def test_words_have_no_way_in(words: str) -> None:
    with TemporaryDirectory() as folder:
        Log(Path(folder) / "log.txt").note(Event.FAILED, [words])
        (line,) = (Path(folder) / "log.txt").read_text("utf-8").splitlines()
    assert line.endswith(" failed ?")


def test_a_long_log_loses_its_oldest_lines(tmp_path: Path) -> None:
    path = tmp_path / "log.txt"
    path.write_text("".join(f"{number}\n" for number in range(2001)), "utf-8")
    Log(path).note(Event.ENDED)
    lines = path.read_text("utf-8").splitlines()
    assert len(lines) == 1001
    assert lines[-2] == "2000"


def test_a_log_that_cannot_be_written_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "log.txt").mkdir()
    Log(tmp_path / "log.txt").note(Event.STARTED)
    assert list((tmp_path / "log.txt").iterdir()) == []
