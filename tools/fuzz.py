"""Every reader against mutated files: `make fuzz`, for a minute or for a night.

`make fuzz ARGS="--seconds 600 spss delimited"` says how long, per reader, and which. An input that
a reader neither reads nor refuses in ten seconds and a gigabyte is kept in build/fuzz/failures.
Linux only, as Atheris is; it is installed in build/fuzz, apart from the project's environment.
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from tools import environment
from tools.environment import ROOT

HOME = ROOT / "build" / "fuzz"
CORPUS = ROOT / "tests" / "fuzz" / "corpus"

SLOWEST = 10
LARGEST_INPUT = 64 * 2**10
HYPOTHESIS_EXAMPLES = 2_000


@dataclass(frozen=True)
class Outcome:
    """How a reader fared.

    Args:
        reader: its name.
        inputs: how many it was tried on.
        per_second: how many in each second.
        megabytes: the most memory the process had.
        failures: the inputs that it could not bear.
    """

    reader: str
    inputs: int
    per_second: int
    megabytes: int
    failures: tuple[Path, ...]


def main(words: list[str]) -> int:
    """Attack the readers one after another; 1 if one of them gave way."""
    readers = sorted(folder.name for folder in CORPUS.iterdir())
    parser = argparse.ArgumentParser(prog="make fuzz", description=__doc__)
    parser.add_argument("readers", nargs="*", metavar="READER", help=", ".join(readers))
    parser.add_argument("--seconds", type=int, default=20, help="for each reader")
    options = parser.parse_args(words)
    if unknown := set(options.readers) - set(readers):
        parser.error(f"no corpus for {', '.join(sorted(unknown))}")
    if sys.platform != "linux":
        print("Atheris, which mutates the files, runs on Linux only.", file=sys.stderr)
        return 1
    _install()
    outcomes = []
    for reader in options.readers or readers:
        print(f"{reader} …", flush=True)
        outcomes.append(_attack(reader, options.seconds))
    print(_account(outcomes))
    generated = _generated(HYPOTHESIS_EXAMPLES)
    return 1 if generated or any(outcome.failures for outcome in outcomes) else 0


def _install() -> None:
    """Atheris as it is locked, where only this command finds it."""
    lock = ROOT / "requirements" / "fuzz.txt"
    stamp = HOME / "packages" / lock.name
    if stamp.exists() and stamp.read_text("utf-8") == lock.read_text("utf-8"):
        return
    pip: list[str | Path] = [
        environment.PYTHON,
        "-m",
        "pip",
        "--disable-pip-version-check",
        "install",
        "--quiet",
    ]
    pip += ["--upgrade", "--target", stamp.parent, "--require-hashes", "--no-deps"]
    subprocess.run([*pip, "--only-binary", ":all:", "--requirement", lock], check=True)
    stamp.write_text(lock.read_text("utf-8"), encoding="utf-8")


def _attack(reader: str, seconds: int) -> Outcome:
    """One reader, in a process of its own; inputs that came further are kept for the next time."""
    found, failures = HOME / "found" / reader, HOME / "failures" / reader
    for folder in (found, failures):
        folder.mkdir(parents=True, exist_ok=True)
    before = set(failures.iterdir())
    command: list[str | Path] = [environment.PYTHON, "-m", "tests.fuzz.endless", reader]
    command += [f"-max_total_time={seconds}", f"-timeout={SLOWEST}", f"-max_len={LARGEST_INPUT}"]
    command += [f"-artifact_prefix={failures}/", "-print_final_stats=1", found, CORPUS / reader]
    path = os.pathsep.join(map(str, (ROOT / "src", ROOT, HOME / "packages")))
    variables = {**environment.variables(), "PYTHONPATH": path, "OPENBLAS_NUM_THREADS": "1"}
    done = subprocess.run(
        command,
        check=False,
        cwd=ROOT,
        env=variables,
        capture_output=True,
        encoding="utf-8",
        errors="replace",
    )
    kept = sorted(set(failures.iterdir()) - before)
    if done.returncode:
        print(done.stdout[-2_000:], done.stderr[-4_000:], sep="\n")
        kept = kept or [failures]  # it ended before any input was in hand
    return _outcome(reader, done.stderr, tuple(kept))


def _outcome(reader: str, said: str, failures: tuple[Path, ...]) -> Outcome:
    names = ("number_of_executed_units", "average_exec_per_sec", "peak_rss_mb")
    figures = (re.search(rf"stat::{name}: *(\d+)", said) for name in names)
    inputs, per_second, megabytes = (int(figure[1]) if figure else 0 for figure in figures)
    return Outcome(reader, inputs, per_second, megabytes, failures)


def _account(outcomes: list[Outcome]) -> str:
    lines = [f"\n{'reader':16}{'inputs':>10}{'per second':>12}{'peak MB':>9}  failures"]
    for found in outcomes:
        failures = ", ".join(str(path.relative_to(ROOT)) for path in found.failures) or "none"
        figures = f"{found.inputs:10,}{found.per_second:12,}{found.megabytes:9,}"
        lines.append(f"{found.reader:16}{figures}  {failures}")
    lines.append(f"{'together':16}{sum(found.inputs for found in outcomes):10,}")
    return "\n".join(lines)


def _generated(examples: int) -> int:
    """Hypothesis' own inputs, many more than in the everyday suite."""
    print(f"\nHypothesis, {examples:,} examples for each kind of input", flush=True)
    variables = {**environment.variables(), "KLVIEWER_EXAMPLES": str(examples)}
    tests = [
        "-m",
        "pytest",
        "tests/readers/test_hostile.py",
        "-q",
        "-k",
        "any or overwritten or cut",
    ]
    command: list[str | Path] = [environment.PYTHON, *tests, "--hypothesis-show-statistics"]
    done = subprocess.run(
        command, check=False, cwd=ROOT, env=variables, stdout=subprocess.PIPE, encoding="utf-8"
    )
    shown = r"^.*(?:^tests/.*::|passing, |failed|passed).*$"
    lines = [done.stdout] if done.returncode else re.findall(shown, done.stdout, re.MULTILINE)
    print("\n".join(lines))
    return done.returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
