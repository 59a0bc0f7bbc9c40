"""Reads a file in one way, in a process of its own: prints seconds and the most memory.

The processor's seconds are those of all its cores; they can be compared on a busy machine too.

Started by `test_reading` with the way, the file and, for ours, nothing more.
"""

import json
import resource
import sys
import time
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path


def program(file: Path) -> dict[str, float]:
    """Read and code, as the window's worker does; with the longest wait between reports."""
    from klviewer.readers import shipped
    from klviewer.readers.reading import read
    from klviewer.readers.source import SourceFile
    from klviewer.survey.responses import SingleAnswers

    questionnaires, frame = shipped.questionnaires(), shipped.frame()
    import pandas  # noqa: F401 - imported beforehand in every way

    before = _megabytes()
    begun, worked = time.perf_counter(), time.process_time()
    reports = [begun]
    file_read = SourceFile(file.name, file.read_bytes())
    reading = read(
        [file_read], questionnaires, frame, lambda _share: reports.append(time.perf_counter())
    )
    taken, worked = time.perf_counter() - begun, time.process_time() - worked
    answers = [found for area in reading.areas for found in area.answers.values()]
    coded = sum(found.positions.nbytes for found in answers if isinstance(found, SingleAnswers))
    arrays = ("municipalities", "completion", "answered_at", "file", "row")
    about = sum(getattr(area.respondents, name).nbytes for area in reading.areas for name in arrays)
    waits = [later - earlier for earlier, later in pairwise(reports)]
    return {
        "seconds": taken,
        "processor": worked,
        "megabytes": _megabytes() - before,
        "coded": coded / 2**20,
        "respondents": about / 2**20,
        "file": len(file_read.data) / 2**20,
        "longest wait": max(waits),
    }


def pandas_alone(file: Path) -> dict[str, float]:
    """Read the numbers, without a question or a choice."""
    import pandas as pd

    before = _megabytes()
    begun, worked = time.perf_counter(), time.process_time()
    pd.read_csv(file, sep=";")
    return {
        "seconds": time.perf_counter() - begun,
        "processor": time.process_time() - worked,
        "megabytes": _megabytes() - before,
    }


def _megabytes() -> float:
    status = Path("/proc/self/status")
    if status.exists():  # what getrusage says begins with what the starting process had
        return int(status.read_text("ascii").partition("VmHWM:")[2].split()[0]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


WAYS: dict[str, Callable[[Path], dict[str, float]]] = {
    "program": program,
    "pandas": pandas_alone,
}

if __name__ == "__main__":
    sys.stdout.write(json.dumps(WAYS[sys.argv[1]](Path(sys.argv[2]))))
