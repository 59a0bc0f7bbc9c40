"""What a trial of the installed program looks at on every system."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from installer.doing import StepError
from klviewer.app.selftest_exports import EXPORTS
from klviewer.readers import shipped
from klviewer.readers.resources import resource
from klviewer.ui.example import open_example

TRIED = ("overview", "children", "s104", "s103", "s85", "responses", "coding", "note")


def make_project(path: Path) -> None:
    """Make a user's project, of the example's answers."""
    path.parent.mkdir(parents=True, exist_ok=True)
    open_example(path).close()


def example_files(folder: Path) -> list[Path]:
    """The example's survey files, in a folder of the user's."""
    return [Path(shutil.copy(file, folder)) for file in shipped.example().files]


def selftest(run: Callable[[], object], report: Path, version: str) -> str:
    """Let the installed program try itself, and read what it saw.

    Args:
        run: has it write the report, and raises a StepError when it ends otherwise than with 0.
        report: the file; none is left of an earlier trial.
        version: the program's.

    Returns:
        It in a few lines.

    Raises:
        StepError: it did not pass; the message has what the program says of that.
    """
    report.unlink(missing_ok=True)
    try:
        run()
    except StepError as failed:
        said = report.read_text("utf-8") if report.exists() else "It has written no report."
        raise StepError(f"{failed}\n{said}") from failed
    return check_selftest(report, version)


def check_selftest(report: Path, version: str) -> str:
    """Read what a self-test saw.

    Args:
        report: what the program wrote.
        version: the program's.

    Returns:
        It in a few lines.

    Raises:
        StepError: it did not pass, was not the installed program, or left steps out.
    """
    told: dict[str, Any] = json.loads(report.read_text("utf-8"))
    steps = {step["name"]: step for step in told["steps"]}
    missing = [f"{act} {view}" for act in ("tab", "print") for view in TRIED]
    missing += [f"export {name}" for name in EXPORTS]
    missing += [f"read {path.suffix}" for path in resource("selftest").glob("svar.[!y]*")]
    missing = [name for name in (*missing, "code", "undo", "close") if name not in steps]
    if not told["passed"] or not told["installed"] or told["version"] != version or missing:
        raise StepError(
            f"The self-test did not pass; missing: {missing}\n{json.dumps(told, indent=1)}"
        )
    packages = ", ".join(f"{name} {number}" for name, number in told["packages"].items())
    pages = sum(step.get("pages", 0) for step in told["steps"])
    opened = steps.get("open .klv")
    return "\n".join(
        f"    {line}"
        for line in (
            f"{told['version']} on {told['system']}, Python {told['python']}",
            packages,
            f"{len(steps)} steps in {told['seconds']} s, {pages} pages printed, "
            f"{_count(steps, 'export ')} files exported, {_count(steps, 'read .')} formats read, "
            f"windows: {steps['equipment']['windows']}",
            f"example: {steps['open the project']['responses']}",
            *([f"project opened: {opened['responses']}"] if opened else []),
        )
    )


def _count(steps: Iterable[str], begin: str) -> int:
    return sum(name.startswith(begin) for name in steps)


def check_left(left: Iterable[str], expected: Iterable[str]) -> None:
    """Print what an uninstalled program left behind.

    Raises:
        StepError: it is not just what was expected.
    """
    found = sorted(left)
    print("  left behind: " + (", ".join(found) or "nothing"))
    if found != sorted(expected):
        raise StepError("That is not what should have been left.")
