"""Random use of the real window: `make monkey`, for a minute or for a night.

`make monkey ARGS="--seeds 1-20 --steps 1000 example"` says which seeds, how many acts in each
session, and on what ground. What a session does is drawn from its seed: clicks, keys, drags,
menus, files dropped, good and bad, undo, and closing in the middle. A fault is an exception, a
warning of Qt's, a pause of the window, a dialog without a way out, something left behind, an undo
that does not lead back, or an end nobody asked for. Accounts are kept in build/monkey.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys

from tools import environment
from tools.environment import ROOT
from tools.screen import own_screen

HOME = ROOT / "build" / "monkey"
GROUNDS = ("example", "unknown", "rounds", "empty", "nothing")
SLOWEST_STEP = 5  # seconds; a session that takes longer hangs


def main(words: list[str]) -> int:
    """Play every session; 1 if one of them met a fault."""
    parser = argparse.ArgumentParser(prog="make monkey", description=__doc__)
    parser.add_argument("grounds", nargs="*", metavar="GROUND", help=", ".join(GROUNDS))
    parser.add_argument("--seeds", default="1-2", help="first and last, “7” or “1-20”")
    parser.add_argument("--steps", type=int, default=300, help="in each session")
    parser.add_argument("--window", action="store_true", help="on a screen, not without one")
    options = parser.parse_args(words)
    if unknown := set(options.grounds) - set(GROUNDS):
        parser.error(f"no ground {', '.join(sorted(unknown))}")
    first, _, last = options.seeds.partition("-")
    HOME.mkdir(parents=True, exist_ok=True)
    variables = {**environment.variables(), "QT_QPA_PLATFORM": "offscreen"}
    sessions = [
        (ground, seed)
        for seed in range(int(first), int(last or first) + 1)
        for ground in options.grounds or GROUNDS
    ]
    if not options.window:
        return _play_all(sessions, options.steps, variables)
    with own_screen(environment.variables()) as on_screen:
        return _play_all(sessions, options.steps, on_screen)


def _play_all(sessions: list[tuple[str, int]], steps: int, variables: dict[str, str]) -> int:
    failed = [each for each in sessions if _play(*each, steps, variables)]
    print(f"{len(sessions)} sessions of {steps} steps, {len(failed)} with faults")
    for ground, seed in failed:
        print(f"  make monkey ARGS='--seeds {seed} --steps {steps} {ground}'")
    return 1 if failed else 0


def _play(ground: str, seed: int, steps: int, variables: dict[str, str]) -> int:
    """One session in a process of its own; a sudden end of it is a fault too."""
    account = HOME / f"{ground}-{seed}.txt"
    command = [str(environment.PYTHON), "-m", "tests.monkey.session", "--seed", str(seed)]
    command += ["--steps", str(steps), "--ground", ground]
    path = {**variables, "PYTHONPATH": os.pathsep.join(map(str, (ROOT / "src", ROOT)))}
    with account.open("w", encoding="utf-8") as said:
        try:
            status = subprocess.run(
                command,
                cwd=ROOT,
                env=path,
                stdout=said,
                stderr=subprocess.STDOUT,
                timeout=steps * SLOWEST_STEP,
                check=False,
            ).returncode
        except subprocess.TimeoutExpired:
            status = 1
    told = account.read_text("utf-8", "replace")
    if status:
        print(told[-6_000:])
    last = told.rstrip().rpartition("\n")[2] if not status else f"exit {status}"
    print(f"{ground} {seed}: {last}", flush=True)
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
