"""Reads files in a process of its own, to see what it took: `measured(...)` in tests.

The process may take no more than a gigabyte beyond what it had when everything was imported. It
is split off from one that has imported everything and waits; the two speak JSON, a line each way.
"""

import atexit
import base64
import json
import os
import resource
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import IO

ROOT = Path(__file__).parents[2]
SLOWEST = 10.0
LONGEST = 60
MOST_MEMORY = 2**30


@dataclass(frozen=True)
class Outcome:
    """What became of files.

    Args:
        messages: of the problems, or of the refusal.
        refused: whether nothing could be read.
        seconds: of the processor that reading took, however busy the machine is.
        kilobytes: the most memory the process had.
    """

    messages: tuple[str, ...]
    refused: bool
    seconds: float
    kilobytes: int


def measured(*files: tuple[str, bytes]) -> Outcome:
    """Read files, by name and content, within the limits of time and memory."""
    given = json.dumps([(name, base64.b64encode(data).decode()) for name, data in files])
    to_process, from_process = _waiting()
    to_process.write(f"{given}\n")
    to_process.flush()
    found = json.loads(from_process.readline())
    assert "ended" not in found, f"the process ended: {found['ended']}"
    assert found["seconds"] < SLOWEST
    assert found["kilobytes"] < MOST_MEMORY // 1024
    return Outcome(tuple(found.pop("messages")), **found)


@cache
def _waiting() -> tuple[IO[str], IO[str]]:
    """The process that has imported everything: what it is told through, and what it answers."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.readers.measured"],
        cwd=ROOT,
        env={"PYTHONPATH": f"{ROOT / 'src'}", "PATH": "", "OPENBLAS_NUM_THREADS": "1"},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    )
    assert process.stdin is not None
    assert process.stdout is not None
    atexit.register(_end, process)
    return process.stdin, process.stdout


def _end(process: "subprocess.Popen[str]") -> None:
    process.communicate()


def _wait() -> None:
    """Read each line of files in a process split off for it."""
    from klviewer.readers import shipped
    from klviewer.readers.reading import read

    shipped.questionnaires(), shipped.frame(), read
    while line := sys.stdin.readline():
        if not (child := os.fork()):
            signal.alarm(LONGEST)
            sys.stdout.write(f"{json.dumps(_outcome(line))}\n")
            sys.stdout.flush()
            os._exit(0)
        if ended := os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]):
            sys.stdout.write(f"{json.dumps({'ended': ended})}\n")
            sys.stdout.flush()


def _outcome(line: str) -> dict[str, object]:
    from klviewer.readers import shipped
    from klviewer.readers.errors import NotASurvey
    from klviewer.readers.reading import read
    from klviewer.readers.source import SourceFile

    files = [SourceFile(name, base64.b64decode(data)) for name, data in json.loads(line)]
    questionnaires, frame = shipped.questionnaires(), shipped.frame()
    _limit_memory()
    begun = time.process_time()
    try:
        problems, refused = read(files, questionnaires, frame).problems, False
    except NotASurvey as error:
        problems, refused = error.problems, True
    return {
        "messages": [str(problem.what) for problem in problems],
        "refused": refused,
        "seconds": time.process_time() - begun,
        "kilobytes": _most_memory(),
    }


def _most_memory() -> int:
    # What getrusage says begins with what the process had that started this one.
    status = Path("/proc/self/status").read_text("ascii")
    return int(status.partition("VmHWM:")[2].split()[0])


def _limit_memory() -> None:
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[0])
    most = pages * resource.getpagesize() + MOST_MEMORY
    resource.setrlimit(resource.RLIMIT_AS, (most, most))


if __name__ == "__main__":
    _wait()
