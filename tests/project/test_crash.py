"""A crash at any moment leaves every operation that had returned, and no part of another."""

import os
import subprocess
import sys
import threading
from pathlib import Path
from random import Random

from klviewer.project.project import Project
from tests.project.sample import add_code, import_round

CRASHES = 8
ROOT = str(Path(__file__).parents[2])
ENVIRONMENT = {**os.environ, "PYTHONPATH": os.pathsep.join([ROOT, *sys.path])}
WORK = """
import sys
from itertools import count
from pathlib import Path
from klviewer.project.project import Project
from klviewer.project.operations import ChangeSetting, Together
from klviewer.survey.messages import translate
from tests.project.sample import add_code, import_round

crash = sys.argv[2]
with Project.open(Path(sys.argv[1])) as project:
    for number in count():
        title = f"{crash}-{number}"
        both = (add_code(title), ChangeSetting("title", title), add_code(title + "b"))
        project.perform(Together(translate("x", "Begge"), both))
        print(title, flush=True)
        if number % 5 == 0:
            project.perform(import_round(title))
            project.undo()
            project.redo()
"""
SUDDEN_END = """
import os
import sys
from pathlib import Path
from klviewer.project.project import Project
from tests.project.sample import add_code

class EndInTheMiddle:
    def perform(self, transaction):
        transaction.connection.execute("PRAGMA cache_size = 1")  # what is changed goes to disk
        for number in range(100):
            add_code(f"halvt {number} " + "x" * 1000).perform(transaction)
        os._exit(7)

Project.open(Path(sys.argv[1])).perform(EndInTheMiddle())
"""
HOT_JOURNAL = bytes.fromhex("d9d505f920a163d7")


def test_an_operation_cut_short_in_the_middle_leaves_no_trace(path: Path) -> None:
    with Project.create(path) as project:
        project.perform(import_round())
        project.perform(add_code("Helt"))
    ended = subprocess.run(
        [sys.executable, "-c", SUDDEN_END, str(path)], env=ENVIRONMENT, check=False
    )
    assert ended.returncode == 7
    assert b"halvt 1" in path.read_bytes()
    assert path.with_name(f"{path.name}-journal").read_bytes()[:8] == HOT_JOURNAL
    with Project.open(path) as project:
        assert [code.title for code in project.coding().codes] == ["Helt"]
        assert [entry.name for entry in project.history()] == ["AddCode", "ImportRound"]
    assert [found.name for found in path.parent.iterdir()] == [path.name]
    assert b"halvt 1" not in path.read_bytes()


def test_every_operation_that_returned_survives_being_killed(path: Path) -> None:
    Project.create(path).close()
    chance = Random(2020)
    returned: list[str] = []
    for crash in range(CRASHES):
        returned += work_until_killed(path, crash, chance.randint(2, 7), chance.uniform(0, 0.05))
        with Project.open(path) as project:
            titles = [code.title for code in project.coding().codes]
            last = project.setting("title")
            rounds = [project.round(info.id) for info in project.rounds()]
        assert set(returned) <= set(titles)
        assert len(titles) % 2 == 0
        assert titles[-2:] == [last, f"{last}b"]
        assert len(titles) // 2 - len(returned) <= crash + 1
        assert all(found.areas for found in rounds)
    assert len(returned) > CRASHES
    undo_everything(path)


def work_until_killed(path: Path, crash: int, titles: int, seconds: float) -> list[str]:
    """The titles whose operations had returned when the process was killed: so many, and more.

    It is killed so long after them, wherever it then is.
    """
    command = [sys.executable, "-c", WORK, str(path), str(crash)]
    with subprocess.Popen(command, env=ENVIRONMENT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        first = "".join(process.stdout.readline() for _ in range(titles))
        timer = threading.Timer(seconds, process.kill)
        timer.start()
        rest = process.stdout.read()
        timer.join()
    lines = (first + rest).splitlines(keepends=True)
    return [line.strip() for line in lines if line.endswith("\n")]


def undo_everything(path: Path) -> None:
    with Project.open(path) as project:
        while project.undo_title():
            project.undo()
        assert project.coding().codes == ()
        assert project.rounds() == ()
        project.perform(import_round())
