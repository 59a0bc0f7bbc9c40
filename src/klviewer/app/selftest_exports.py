"""Every kind of file that the program writes for others, and how the self-test looks at it.

A new export is one more line in `EXPORTS`; the pages of every tab as PDF are tried beside it.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from zipfile import ZipFile

from PySide6.QtGui import QImage

from klviewer.app.ledger import SelfTestError
from klviewer.project.project import Project
from klviewer.readers.formats import sheets
from klviewer.readers.source import SourceFile, silent
from klviewer.reports.grid import Grid
from klviewer.reports.problems import as_grid
from klviewer.reports.semicolon_text import write_semicolon_text
from klviewer.reports.views import Material, document_of
from klviewer.reports.workbooks import write_workbook
from klviewer.reports.written_file import write_bytes
from klviewer.survey.question_charts import chart_of
from klviewer.survey.questionnaire_text import questionnaire_from_text
from klviewer.survey.questionnaire_writing import text_of_questionnaire
from klviewer.survey.table import tabulate
from klviewer.ui.chart_export import ChartExport
from klviewer.ui.chart_saving import write_chart
from klviewer.ui.paper import paper_theme
from klviewer.ui.picture_formats import Format
from klviewer.ui.sheets import write_together
from klviewer.ui.word_file import write_word

_WIDTH = 600.0

Seen = Mapping[str, int]
"""What was found in a file that was written, counted."""


@dataclass(frozen=True)
class Shown:
    """What exports are made from.

    Args:
        project: that is open; exports run where it may be touched.
        material: what the printed views are made from.
        report: of faults, of which there are none.
    """

    project: Project
    material: Material
    report: str

    @property
    def problem_list(self) -> Grid:
        """The problems as a table to be handed on."""
        return as_grid(self.material.problems, str)

    @property
    def graph(self) -> ChartExport:
        """The graph of the first question that has one."""
        for responses in self.material.round.areas:
            for question in responses.area.questions:
                chart = chart_of(tabulate(responses, question), len(self.material.frame))
                if chart is not None:
                    return ChartExport(chart, responses.area.id, self.material)
        raise SelfTestError("the example has no graph")


Writing = Callable[[Shown, Path], object]
"""Writes one kind of file."""

EXPORTS: Mapping[str, Writing] = {
    "problems.xlsx": lambda shown, path: write_workbook(shown.problem_list, path),
    "problems.csv": lambda shown, path: write_semicolon_text(shown.problem_list, path),
    "questionnaire.yaml": lambda shown, path: write_bytes(
        path, text_of_questionnaire(shown.material.questionnaire).encode()
    ),
    "graph.png": lambda shown, path: write_chart(shown.graph, Format.SCREEN, _WIDTH, path),
    "graph.svg": lambda shown, path: write_chart(shown.graph, Format.SVG, _WIDTH, path),
    "graph.pdf": lambda shown, path: write_chart(shown.graph, Format.PDF, _WIDTH, path),
    "graph.xlsx": lambda shown, path: write_workbook(shown.graph.grid, path),
    "municipalities.pdf": lambda shown, path: write_together(
        shown.material, path, paper_theme(), silent
    ),
    "note.docx": lambda shown, path: write_word(
        document_of(shown.material, "note"), path, paper_theme(), silent
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


def _paragraphs(path: Path) -> Seen:
    """Read a Word file's text, and see that every part of it can be read."""
    with ZipFile(path) as package:
        damaged = package.testzip()
        text = package.read("word/document.xml")
    return {"paragraphs": 0 if damaged else text.count(b"</w:p>")}


def _pages(path: Path) -> Seen:
    content = path.read_bytes()
    return {"bytes": len(content) if content.startswith(b"%PDF-") else 0}


READ_BACK: Mapping[str, Callable[[Path], Seen]] = {
    ".csv": _rows,
    ".docx": _paragraphs,
    ".klv": _rounds,
    ".pdf": _pages,
    ".png": _pixels,
    ".svg": _pixels,
    ".txt": _lines,
    ".xlsx": _rows,
    ".yaml": _questions,
}
"""How a file of each ending is opened again; what is counted must not be zero."""
