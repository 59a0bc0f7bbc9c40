"""`python -m installer build` or `try`, for all that this machine can, or what is named."""

from __future__ import annotations

import argparse
import os
import sys

from installer import debian, debian_trial, windows, windows_trial
from installer.doing import StepError

BUILDS = {"debian": debian.build, "windows": windows.build}
TRIALS = {"debian": debian_trial.run_trial, "windows": windows_trial.run_trial}


def main(words: list[str]) -> int:
    """Do what is asked; say what failed."""
    parser = argparse.ArgumentParser(prog="installer", description=__doc__)
    parser.add_argument("action", choices=("build", "try"))
    possible = tuple(BUILDS) if sys.platform == "linux" else ("windows",)
    parser.add_argument("systems", nargs="*", choices=(*possible, []), metavar="SYSTEM")
    options = parser.parse_args(words)
    # The icons are painted without a screen.
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    acts = BUILDS if options.action == "build" else TRIALS
    try:
        for system in options.systems or possible:
            print(f"== {options.action} {system}", flush=True)
            acts[system]()
    except StepError as error:
        print(f"\n{error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
