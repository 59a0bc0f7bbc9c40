"""Reads files in a process of its own, to see what it took: `measured(...)` in tests.

The process prints its outcome as JSON and may take no more than a gigabyte beyond what it had when
everything was imported.
"""

import base64
import json
import resource
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
SLOWEST = 10.0
MOST_MEMORY = 2**30


@dataclass(frozen=True)
class Outcome:
    """What became of files.

    Args:
        messages: of the problems, or of the refusal.
        refused: whether nothing could be read.
        seconds: that reading took.
        kilobytes: the most memory the process had.
    """

    messages: tuple[str, ...]
    refused: bool
    seconds: float
    kilobytes: int


def measured(*files: tuple[str, bytes]) -> Outcome:
    """Read files, by name and content, within the limits of time and memory."""
    given = json.dumps([(name, base64.b64encode(data).decode()) for name, data in files])
    command = [sys.executable, "-m", "tests.readers.measured"]
    done = subprocess.run(
        command,
        cwd=ROOT,
        env={"PYTHONPATH": f"{ROOT / 'src'}", "PATH": "", "OPENBLAS_NUM_THREADS": "1"},
        input=given,
        stdout=subprocess.PIPE,
        encoding="utf-8",
        timeout=60,
        check=True,
    )
    found = json.loads(done.stdout)
    assert found["seconds"] < SLOWEST
    assert found["kilobytes"] < MOST_MEMORY // 1024
    return Outcome(tuple(found.pop("messages")), **found)


def _main() -> None:
    from klviewer.readers import shipped
    from klviewer.readers.errors import NotASurvey
    from klviewer.readers.reading import read
    from klviewer.readers.source import SourceFile

    files = [SourceFile(name, base64.b64decode(data)) for name, data in json.load(sys.stdin)]
    questionnaires, frame = shipped.questionnaires(), shipped.frame()
    _limit_memory()
    begun = time.monotonic()
    try:
        problems, refused = read(files, questionnaires, frame).problems, False
    except NotASurvey as error:
        problems, refused = error.problems, True
    outcome = {
        "messages": [str(problem.what) for problem in problems],
        "refused": refused,
        "seconds": time.monotonic() - begun,
        "kilobytes": _most_memory(),
    }
    sys.stdout.write(json.dumps(outcome))


def _most_memory() -> int:
    # What getrusage says begins with what the process had that started this one.
    status = Path("/proc/self/status").read_text("ascii")
    return int(status.partition("VmHWM:")[2].split()[0])


def _limit_memory() -> None:
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[0])
    most = pages * resource.getpagesize() + MOST_MEMORY
    resource.setrlimit(resource.RLIMIT_AS, (most, most))


if __name__ == "__main__":
    _main()
