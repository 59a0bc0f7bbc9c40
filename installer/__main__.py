"""`python -m installer build` or `try`, for all that this machine can, or what is named."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from installer import debian, debian_trial, windows, windows_trial
from installer.doing import StepError
from installer.places import DEBIAN_PACKAGE, WINDOWS_INSTALLER


@dataclass(frozen=True)
class System:
    """What is made for a system, how, and how it is tried."""

    product: Path
    build: Callable[[], None]
    run_trial: Callable[[], None]


SYSTEMS = {
    "debian": System(DEBIAN_PACKAGE, debian.build, debian_trial.run_trial),
    "windows": System(WINDOWS_INSTALLER, windows.build, windows_trial.run_trial),
}


def main(words: list[str]) -> int:
    """Do what is asked; say what failed."""
    parser = argparse.ArgumentParser(prog="installer", description=__doc__)
    parser.add_argument("action", choices=("build", "try"))
    possible = list(SYSTEMS) if sys.platform == "linux" else ["windows"]
    parser.add_argument("systems", nargs="*", metavar="SYSTEM", help=" or ".join(possible))
    options = parser.parse_args(words)
    # The icons are painted without a screen.
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    try:
        for name in options.systems or possible:
            system = SYSTEMS[name]
            if options.action == "build" or not system.product.exists():
                print(f"== build: {name}", flush=True)
                system.build()
            if options.action == "try":
                print(f"== try: {name}", flush=True)
                system.run_trial()
    except StepError as error:
        print(f"\n{error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
