"""`python -m installer build`, `try` or `compare`: all that can be made here, or what is named."""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from installer import comparing, debian, debian_trial, newer_wine, windows, windows_trial
from installer.bare_system import check_possible
from installer.doing import StepError, UnavailableError
from installer.places import DEBIAN_PACKAGE, ROOT, WINDOWS_INSTALLER, SystemName

NEEDED_BYTES = 10_000_000_000
"""What building and trying both takes, two bare systems among it."""


@dataclass(frozen=True)
class System:
    """What is made for a system, how, and how it is tried."""

    product: Path
    build: Callable[[], None]
    run_trial: Callable[[], None]


def _try_windows(with_keys: bool) -> None:
    windows_trial.run_trial()
    newer_wine.run_trial(with_keys=with_keys)


def systems(with_keys: bool) -> Mapping[SystemName, System]:
    """What can be made, and how it is tried; with keys held only where somebody waits for it.

    On a busy machine Wine's editor, over which they are held, may come too late.
    """
    trial = partial(_try_windows, with_keys)
    return {
        "debian": System(DEBIAN_PACKAGE, debian.build, debian_trial.run_trial),
        "windows": System(WINDOWS_INSTALLER, windows.build, trial),
    }


def main(words: list[str]) -> int:
    """Do what is asked; say what failed."""
    parser = _parser()
    options = parser.parse_args(words)
    if unknown := set(options.systems) - set(systems(with_keys=True)):
        parser.error(f"no installer is made for {', '.join(sorted(unknown))}")
    # The icons are painted without a screen.
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    begun = time.monotonic()
    done: list[str] = []
    try:
        if options.where_possible:
            _check_machine()
        for name in options.systems or _possible():
            if options.within and time.monotonic() - begun > options.within * 60:
                raise UnavailableError(f"{options.within} minutes are over; {name} was not begun")
            _do(options.action, name, systems(with_keys=not options.where_possible)[name])
            done.append(name)
    except UnavailableError as error:
        told = f"{', '.join(done) or 'nothing'} tried; the rest not here: {error}"
        print(f"\ninstallers: {told}", file=sys.stdout if options.where_possible else sys.stderr)
        return 0 if options.where_possible else 1
    except StepError as error:
        print(f"\ninstallers: failed\n{error}", file=sys.stderr)
        return 1
    print(f"installers: {options.action}: {', '.join(done)} ({time.monotonic() - begun:.0f} s)")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="installer", description=__doc__)
    parser.add_argument("action", choices=("build", "try", "compare"))
    parser.add_argument("systems", nargs="*", metavar="SYSTEM", help=" or ".join(_possible()))
    parser.add_argument(
        "--where-possible", action="store_true", help="what cannot be had here is no failure"
    )
    parser.add_argument("--within", type=float, metavar="MINUTES", help="begin nothing after these")
    return parser


def _possible() -> list[SystemName]:
    return list(systems(with_keys=True)) if sys.platform == "linux" else ["windows"]


def _check_machine() -> None:
    """See to it that there is room and right for a trial.

    Raises:
        UnavailableError: there is not.
    """
    free = shutil.disk_usage(ROOT).free
    if free < NEEDED_BYTES:
        needed = NEEDED_BYTES / 1e9
        raise UnavailableError(f"{free / 1e9:.0f} GB of disk are free, {needed:.0f} are needed")
    check_possible()


def _do(action: str, name: SystemName, system: System) -> None:
    if action == "build" or not system.product.exists():
        print(f"== build: {name}", flush=True)
        system.build()
    if action == "try":
        print(f"== try: {name}", flush=True)
        system.run_trial()
    if action == "compare":
        print(f"== compare: {name}", flush=True)
        comparing.compare(name, system.product, system.build)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
