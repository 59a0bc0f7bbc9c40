"""A view of a project as PDF or Word file, without a window or a display."""

import os
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from klviewer.project.project import Project
from klviewer.survey.errors import ExpectedError
from klviewer.survey.messages import translate
from klviewer.survey.selection import Selection

if TYPE_CHECKING:
    from klviewer.reports.views import Material
    from klviewer.ui.sheets import Sheets

MUNICIPALITIES = "municipalities"
"""The view that is every municipality's page."""


class OnlyPdfError(ExpectedError):
    """Word files are asked for of what is written as PDF only."""

    def __init__(self) -> None:
        super().__init__(
            translate(
                "print",
                "Alle kommuners sider skrives kun som PDF. Der er ikke skrevet noget. Vælg et navn "
                "på .pdf, eller skriv én kommunes side som Word med municipality-NUMMER.",
            )
        )


def print_municipalities(
    project: Path, output: Path, *, each: bool, threshold: int | None = None
) -> "Sheets":
    """Write the page of every municipality that has answered in the last round.

    Args:
        project: the project file.
        output: the PDF, or the folder of the PDFs; files of the same names are replaced.
        each: whether every municipality gets a PDF of its own.
        threshold: the least count that is shown; what the project has chosen when None.

    Raises:
        ExpectedError: the project cannot be opened, nobody has answered, a Word file is asked for,
            or the place cannot be written to.
    """
    if _is_word(output):
        raise OnlyPdfError
    with _without_display():
        from klviewer.ui import paper, sheets

        write = sheets.write_each if each else sheets.write_together
        material = _material_of(project, threshold)
        return write(material, output, paper.paper_theme(), lambda _: None)


def print_view(project: Path, view: str, output: Path, threshold: int | None = None) -> None:
    """Write a view of the last round as PDF, or as a Word file where its name ends so.

    Args:
        project: the project file.
        view: overview, responses, coding, note, an area's id, or “municipality-751”.
        output: ends in .docx for a Word file; replaced when it exists.
        threshold: the least count that is shown; what the project has chosen when None.

    Raises:
        ExpectedError: the project cannot be opened, has no such view, or the file cannot be
            written.
    """
    with _without_display():
        from klviewer.reports.views import document_of
        from klviewer.ui import paper
        from klviewer.ui.printing import write_pdf
        from klviewer.ui.word_file import write_word

        theme, material = paper.paper_theme(), _material_of(project, threshold)
        if _is_word(output):
            write_word(document_of(material, view), output, theme, lambda _: None)
        else:
            printed = paper.paper_of(material, view, theme)
            write_pdf(printed.pages, output, theme, printed.title)


def _is_word(output: Path) -> bool:
    from klviewer.reports.word import SUFFIX

    return output.suffix.casefold() == SUFFIX


@contextmanager
def _without_display() -> Generator[None]:
    """While this lasts, Qt can lay out text, on a machine without a display too."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtGui import QGuiApplication

    application = QGuiApplication.instance() or QGuiApplication(["klviewer"])
    yield
    del application


def _material_of(project: Path, threshold: int | None) -> "Material":
    from klviewer.ui import paper, snapshot

    with Project.open(project) as opened:
        material = paper.material_of(snapshot.take(opened), Selection())
    return material if threshold is None else replace(material, threshold=threshold)
