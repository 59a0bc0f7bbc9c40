"""Every kind of file that the program writes for others, and how the self-test looks at it.

A new export is one more line in `EXPORTS`; the pages of every tab as PDF are tried beside it.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtGui import QImage

from klviewer.project.project import Project
from klviewer.readers.formats import sheets
from klviewer.readers.source import SourceFile, silent
from klviewer.reports.grid import Grid
from klviewer.reports.problems import as_grid
from klviewer.reports.semicolon_text import write_semicolon_text
from klviewer.reports.workbooks import write_workbook
from klviewer.reports.written_file import write_bytes
from klviewer.survey.problems import Problem
from klviewer.survey.questionnaire import Questionnaire
from klviewer.survey.questionnaire_text import questionnaire_from_text
from klviewer.survey.questionnaire_writing import text_of_questionnaire

Seen = Mapping[str, int]
"""What was found in a file that was written, counted."""


@dataclass(frozen=True)
class Shown:
    """What exports are made from.

    Args:
        project: that is open; exports run where it may be touched.
        questionnaire: of the shown round.
        problems: found in its files.
        report: of faults, of which there are none.
    """

    project: Project
    questionnaire: Questionnaire
    problems: tuple[Problem, ...]
    report: str

    @property
    def problem_list(self) -> Grid:
        """The problems as a table to be handed on."""
        return as_grid(self.problems, str)


Writing = Callable[[Shown, Path], None]
"""Writes one kind of file."""

EXPORTS: Mapping[str, Writing] = {
    "problems.xlsx": lambda shown, path: write_workbook(shown.problem_list, path),
    "problems.csv": lambda shown, path: write_semicolon_text(shown.problem_list, path),
    "questionnaire.yaml": lambda shown, path: write_bytes(
        path, text_of_questionnaire(shown.questionnaire).encode()
    ),
    "copy.klv": lambda shown, path: shown.project.copy_to(path),
    "report.txt": lambda shown, path: write_bytes(path, shown.report.encode()),
}
"""File names, and what writes them; the ending tells how they are looked at."""


def _rows(path: Path) -> Seen:
    """Read a table as the program's own readers do."""
    tables = sheets(0, SourceFile(path.name, path.read_bytes()), silent)
    return {"rows": sum(len(table.rows) for table in tables)}


def _questions(path: Path) -> Seen:
    found = questionnaire_from_text(path.read_text("utf-8"), path.name)
    return {"questions": sum(len(area.questions) for area in found.areas)}


def _rounds(path: Path) -> Seen:
    with Project.open(path) as project:
        return {"rounds": len(project.rounds())}


def _pixels(path: Path) -> Seen:
    image = QImage(str(path))
    return {"pixels": image.width() * image.height()}


def _lines(path: Path) -> Seen:
    return {"lines": len(path.read_text("utf-8").splitlines())}


def _pages(path: Path) -> Seen:
    content = path.read_bytes()
    return {"bytes": len(content) if content.startswith(b"%PDF-") else 0}


READ_BACK: Mapping[str, Callable[[Path], Seen]] = {
    ".csv": _rows,
    ".klv": _rounds,
    ".pdf": _pages,
    ".png": _pixels,
    ".svg": _pixels,
    ".txt": _lines,
    ".xlsx": _rows,
    ".yaml": _questions,
}
"""How a file of each ending is opened again; what is counted must not be zero."""
