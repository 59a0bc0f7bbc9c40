"""What a self-test saw, step by step, and the fault it ended with, if it did."""

import json
import platform
import time
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType

from klviewer import VERSION
from klviewer.app.faults import places
from klviewer.ui.program_facts import is_installed, packages, program_file


class SelfTestError(Exception):
    """The program does not do what the self-test expects; the message says what."""


@dataclass
class Ledger:
    """What was seen, in the order it was seen.

    Args:
        steps: name, seconds and findings of each step that went well.
        faults: where the program failed; never what answers say.
    """

    steps: list[dict[str, object]] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    begun: float = field(default_factory=time.time)

    @contextmanager
    def step(self, name: str) -> Generator[dict[str, object]]:
        """One step; what is put into the dictionary is told of it."""
        begun = time.perf_counter()
        saw: dict[str, object] = {}
        yield saw
        self.steps.append({"name": name, "seconds": round(time.perf_counter() - begun, 3), **saw})

    def take_fault(
        self,
        _kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> bool:
        """Write down what ended the self-test; a windowed program would ask someone to click."""
        if not isinstance(error, Exception):
            return False
        # What other exceptions say may quote an answer.
        said = f": {error}" if isinstance(error, SelfTestError | ImportError) else ""
        self.faults += [*places(trace), f"{type(error).__qualname__}{said}"]
        return True

    def take_report(self, report: Path | None) -> None:
        """Write down a fault that was caught elsewhere, from the report of it."""
        self.faults.append(report.read_text("utf-8") if report else "a fault without a report")

    @property
    def passed(self) -> bool:
        """Whether every step went well."""
        return not self.faults

    def write(self, path: Path) -> None:
        """Write everything down as JSON."""
        told = {
            "passed": self.passed,
            "faults": self.faults,
            "version": VERSION,
            "installed": is_installed(),
            "program": str(program_file()),
            "system": platform.platform(),
            "python": platform.python_version(),
            "packages": dict(packages()),
            "begun": self.begun,
            "seconds": round(time.time() - self.begun, 3),
            "steps": self.steps,
        }
        path.write_text(json.dumps(told, indent=1, ensure_ascii=False), encoding="utf-8")
