"""The one entrance to everything: `python3 -m tools.develop COMMAND`.

Runs on a bare Python of Linux or Windows, with nothing but the standard library. Makefile and
make.bat hand their words on to it. Each command first sees to it that what it needs is there.
"""

from __future__ import annotations

import argparse
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from tools import environment, system_packages
from tools.environment import ROOT, Purpose
from tools.screen import own_screen
from tools.system_packages import SystemIncompleteError, SystemPackage


@dataclass(frozen=True)
class Command:
    """One word after `make`.

    Arguments:
        purpose: which environment it works in, if any.
        packages: what it needs of the system.
        needs_desktop: whether it opens a window for someone to look at.
        act: does it, given the words that follow; returns the exit status.
        tells: one line for `--help`.
    """

    purpose: Purpose | None
    packages: tuple[SystemPackage, ...]
    act: Callable[[list[str]], int]
    tells: str
    needs_desktop: bool = False


CHECKS: Mapping[str, tuple[str, ...]] = {
    "format": ("ruff", "format", "--check", "."),
    "lint": ("ruff", "check", "."),
    "types": ("mypy",),
    "imports": ("lint-imports", "--no-logo"),
    "translations": ("python", "-m", "tools.translations", "check"),
    "notices": ("python", "-m", "tools.notices", "check"),
}
"""What must hold besides the tests; every one runs, also after one has failed."""

ALL_CORES = ("--numprocesses=auto", "--dist=loadfile", "--no-loadscope-reorder")
"""How the whole run is shared out: whole files, since what a file's tests share and leave behind
belongs to it, and in their order, which has the longest tests (those of `app`) first."""


def main(words: list[str]) -> int:
    """Prepare for and carry out one command; the exit status of what it ran is ours."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))
    parser = argparse.ArgumentParser(prog="make", description="KL Viewer")
    choices = parser.add_subparsers(required=True, metavar="command")
    for name, command in COMMANDS.items():
        choices.add_parser(name, help=command.tells, add_help=False).set_defaults(command=command)
    chosen, rest = parser.parse_known_args(words)
    try:
        return _carry_out(chosen.command, rest)
    except SystemIncompleteError as incomplete:
        print(f"\n{incomplete}", file=sys.stderr)
        return 1
    except subprocess.CalledProcessError as failure:
        return failure.returncode
    except KeyboardInterrupt:
        return 128 + signal.SIGINT


def _carry_out(command: Command, words: list[str]) -> int:
    if command.needs_desktop:
        _ensure_desktop()
    needed = system_packages.ENVIRONMENT if command.purpose else ()
    system_packages.ensure((*needed, *command.packages))
    if command.purpose:
        environment.prepare(command.purpose)
        _program("python", "-m", "tools.translations", "compile", check=True)
    return command.act(words)


def _ensure_desktop() -> None:
    if sys.platform == "linux" and not {"DISPLAY", "WAYLAND_DISPLAY"} & set(os.environ):
        raise SystemIncompleteError(
            "There is no screen to open a window on: neither DISPLAY nor WAYLAND_DISPLAY is set.\n"
            "Log in to a desktop and run it there. Without one, `make test` runs the program in "
            "windows of its own,\nand `make pictures` takes pictures of it."
        )


def _prepare(words: list[str]) -> int:
    print("Ready.")
    return 0


def _run(words: list[str]) -> int:
    """Open the program on the example, or on what is named."""
    return _program("python", "-m", "klviewer", *(words or ["--example"]))


def _test(words: list[str]) -> int:
    """Run checks and all tests; or, given words for pytest, only what they name."""
    if words[:1] == ["--window"]:
        return _pytest_in_windows(*words[1:])
    if words:
        return _program("pytest", *words)
    failed = _check([])
    # Two runs and one account of coverage, given after the second.
    plain = _program("pytest", *ALL_CORES, "--cov", "--cov-report=")
    windows = _pytest_in_windows("--cov", "--cov-append", "--cov-report=term")
    return failed or plain or windows


def _pytest_in_windows(*words: str) -> int:
    with own_screen(environment.variables()) as variables:
        return _program("pytest", "-m", "window", *words, variables=variables)


def _check(words: list[str]) -> int:
    """Run what is named of the checks, or all, beside one another; say which have failed."""
    running = {name: _beside(*CHECKS[name]) for name in words or CHECKS}
    failed = []
    for name, process in running.items():
        said, _ = process.communicate()
        print(said, end="", flush=True)
        if process.returncode:
            failed.append(name)
    print(f"checks failed: {', '.join(failed)}" if failed else "checks: all hold", flush=True)
    return 1 if failed else 0


def _pictures(words: list[str]) -> int:
    with own_screen(environment.variables()) as variables:
        return _program("python", "-m", "tools.pictures", *words, variables=variables)


def _bench(words: list[str]) -> int:
    with own_screen(environment.variables()) as variables:
        what = ("-m", "", "--capture=no", "--quiet", *(words or ["tests/benchmarks"]))
        return _program("pytest", *what, variables=variables)


def _fuzz(words: list[str]) -> int:
    return _program("python", "-m", "tools.fuzz", *words)


def _monkey(words: list[str]) -> int:
    return _program("python", "-m", "tools.monkey", *words)


def _lock(words: list[str]) -> int:
    """Write the lock files anew, and the notices of what they name."""
    resolve = ["uv", "pip", "compile", "--quiet", "--universal", "--python-version", "3.11"]
    # Neither machine nor registry may show in a file that everyone shares.
    resolve += ["--generate-hashes", "--no-header", "--no-emit-index-url", "--no-emit-find-links"]
    run, fuzz = (f"requirements/{name}.txt" for name in ("run", "fuzz"))
    _program(*resolve, *words, "--group", "fuzz", "--output-file", fuzz, check=True)
    _program(*resolve, *words, "pyproject.toml", "--output-file", run, check=True)
    resolve += ["--constraint", run]
    develop = "requirements/develop.txt"
    resolve += [*words, "--output-file"]
    _program(*resolve, develop, "--group", "develop", "pyproject.toml", check=True)
    for group in ("installer", "windows-python"):
        _program(*resolve, f"requirements/{group}.txt", "--group", group, check=True)
    environment.prepare("develop")
    return _program("python", "-m", "tools.notices", "update")


def _installer(words: list[str]) -> int:
    """Make the installers that this machine can make, or those named."""
    return _program("python", "-m", "installer", "build", *words)


def _installer_test(words: list[str]) -> int:
    """Install, use, upgrade and uninstall each."""
    return _program("python", "-m", "installer", "try", *words)


def _installer_compare(words: list[str]) -> int:
    """Make each a second time, and say what differs."""
    return _program("python", "-m", "installer", "compare", *words)


def _installer_ci(words: list[str]) -> int:
    """Make and try them where this machine can; where it cannot, say why, which is no failure."""
    try:
        system_packages.ensure((*INSTALLER, *system_packages.BARE_SYSTEM))
    except SystemIncompleteError as incomplete:
        print(f"\ninstallers: not tried here: {incomplete}")
        return 0
    return _program("python", "-m", "installer", "try", "--where-possible", *words)


def _translations(words: list[str]) -> int:
    return _program("python", "-m", "tools.translations", *(words or ["update"]))


def _clean(words: list[str]) -> int:
    """Remove everything that these commands have made."""
    made = (".venv", "build", "dist", ".mypy_cache", ".pytest_cache", ".ruff_cache", ".hypothesis")
    for name in (*made, ".import_linter_cache"):
        shutil.rmtree(ROOT / name, ignore_errors=True)
    for file in (*ROOT.glob(".coverage*"), *ROOT.glob("resources/translations/*.qm")):
        file.unlink()
    return 0


def _beside(name: str, *words: str) -> subprocess.Popen[str]:
    """Start a program of the environment; what it says is kept until it is asked for."""
    return subprocess.Popen(
        [_found(name), *words],
        cwd=ROOT,
        env=environment.variables(),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    )


def _program(
    name: str, *words: str, variables: dict[str, str] | None = None, check: bool = False
) -> int:
    """Run a program of the environment in the project's folder, on the terminal we have."""
    environ = variables or environment.variables()
    sys.stdout.flush()
    return subprocess.run([_found(name), *words], cwd=ROOT, env=environ, check=check).returncode


def _found(name: str) -> str:
    """Where a program of the environment lies."""
    program = shutil.which(name, path=str(environment.SCRIPTS))
    if program is None:
        raise SystemIncompleteError(f"{name} is not in the environment; `make clean`, then again.")
    return program


QT, TESTS = (
    system_packages.QT,
    (
        *system_packages.QT,
        *system_packages.SCREEN,
        *system_packages.PAPER,
        *system_packages.ORACLES,
    ),
)

INSTALLER = (*QT, *system_packages.SCREEN, *system_packages.INSTALLERS)

COMMANDS: Mapping[str, Command] = {
    "run": Command(
        "run", QT, _run, "open the program on the example (or on the files named)", True
    ),
    "test": Command("develop", TESTS, _test, "checks and all tests (or what pytest is told)"),
    "check": Command("develop", (), _check, "only the checks: " + ", ".join(CHECKS)),
    "prepare": Command("develop", TESTS, _prepare, "only install what the others need"),
    "pictures": Command("develop", TESTS, _pictures, "take the pictures of the program"),
    "bench": Command("develop", TESTS, _bench, "measure"),
    "fuzz": Command("develop", (), _fuzz, "try the readers on mutated files"),
    "monkey": Command("develop", TESTS, _monkey, "use the window at random, and look for faults"),
    "translations": Command("develop", (), _translations, "collect the texts to be translated"),
    "installer": Command("run", INSTALLER, _installer, "make the installers (debian, windows)"),
    "installer-test": Command(
        "run",
        (*INSTALLER, *system_packages.BARE_SYSTEM),
        _installer_test,
        "install, use, upgrade and uninstall them",
    ),
    "installer-compare": Command(
        "run", INSTALLER, _installer_compare, "make them twice, and say what differs"
    ),
    "installer-ci": Command("run", (), _installer_ci, "make and try them where it can be done"),
    "lock": Command("develop", (), _lock, "resolve the dependencies anew (--upgrade: the newest)"),
    "clean": Command(None, (), _clean, "remove everything these commands have made"),
}

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
