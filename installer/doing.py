"""Running programs, and saying what each step took."""

from __future__ import annotations

import os
import subprocess
import textwrap
import time
from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

TAIL = 40
SHOWN = 300
"""Characters of a command that a message shows; some name hundreds of files."""


class StepError(Exception):
    """A step of the making or the trial has failed; the message says which and why."""


class UnavailableError(StepError):
    """What a step needs from outside cannot be had here; nothing of ours has failed."""


@contextmanager
def step(what: str) -> Generator[None]:
    """Say what is done and, when it is done, how long it took."""
    print(f"{what} …", flush=True)
    begun = time.monotonic()
    yield
    print(f"  {what}: {time.monotonic() - begun:.1f} s", flush=True)


def run(
    *command: str | Path,
    log: Path | None = None,
    variables: Mapping[str, str] | None = None,
    folder: Path | None = None,
    limit_s: float = 1200,
    statuses: tuple[int, ...] = (0,),
    failing: type[StepError] | None = None,
) -> str:
    """Run a program to its end and give what it wrote.

    Args:
        command: the program and its words.
        log: is written with the output too.
        variables: for its environment, beside our own.
        folder: where it works.
        limit_s: after so many seconds it is stopped.
        statuses: the exit statuses that are well.
        failing: what is raised otherwise; StepError when None.

    Raises:
        StepError: another exit status, with the end of the output; or it took too long.
    """
    error = failing or StepError
    words = [str(word) for word in command]
    shown = textwrap.shorten(" ".join(words), SHOWN, placeholder=" …")
    environment = {**os.environ, **(variables or {})}
    try:
        done = _ended(words, environment, folder, limit_s)
    except subprocess.TimeoutExpired as late:
        raise error(f"{shown}: not done after {limit_s:.0f} s") from late
    output = done.stdout.decode("utf-8", "replace").replace("\r\n", "\n")
    if log is not None:
        log.write_text(output, encoding="utf-8")
    if done.returncode not in statuses:
        tail = "\n".join(output.splitlines()[-TAIL:])
        raise error(f"{shown}: exit status {done.returncode}\n{tail}")
    return output


def _ended(
    words: Sequence[str], environment: Mapping[str, str], folder: Path | None, limit_s: float
) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        words,
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        timeout=limit_s,
        check=False,
    )


def megabytes(path: Path) -> float:
    """The size of a file, or of all files in a folder, in MB (1,000,000 bytes)."""
    files = path.rglob("*") if path.is_dir() else (path,)
    return sum(file.lstat().st_size for file in files if file.is_file()) / 1e6
