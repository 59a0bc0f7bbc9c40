"""One reader against endless mutations, in a process of its own: `python -m tests.fuzz.endless`.

Started by `tools.fuzz` with the reader's name and libFuzzer's own options. Atheris, which is not
among the project's tools, sees which lines of the readers an input comes through and keeps
those that come further.
"""

import resource
import sys
from pathlib import Path

import atheris

MOST_MEMORY = 2**30


def main() -> None:
    """Attack until the time is up or something gives way."""
    with atheris.instrument_imports(include=["klviewer.readers"]):
        from tests.fuzz.targets import TARGETS
    target = next(target for target in TARGETS if target.name == sys.argv[1])
    for seed in target.seeds:
        target.attack(seed.read_bytes())  # all that is imported late is in memory now

    def attack(data: bytes) -> None:
        target.attack(data)

    _limit_memory()
    atheris.Setup([sys.argv[0], *sys.argv[2:]], attack)
    atheris.Fuzz()


def _limit_memory() -> None:
    """No more than a gigabyte beyond what the program itself takes."""
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[0])
    most = pages * resource.getpagesize() + MOST_MEMORY
    resource.setrlimit(resource.RLIMIT_AS, (most, most))


if __name__ == "__main__":
    main()
