"""A view of a project as PDF, without a window or a display."""

import os
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from klviewer.project.project import Project
from klviewer.survey.selection import Selection

if TYPE_CHECKING:
    from klviewer.reports.views import Material
    from klviewer.ui.sheets import Sheets

MUNICIPALITIES = "municipalities"
"""The view that is every municipality's page."""


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
        ExpectedError: the project cannot be opened, nobody has answered, or the place cannot be
            written to.
    """
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtGui import QGuiApplication

    from klviewer.ui import paper, sheets, snapshot

    application = QGuiApplication.instance() or QGuiApplication(["klviewer"])
    with Project.open(project) as opened:
        material = _hiding(paper.material_of(snapshot.take(opened), Selection()), threshold)
    write = sheets.write_each if each else sheets.write_together
    written = write(material, output, paper.paper_theme(), lambda _: None)
    del application
    return written


def _hiding(material: "Material", threshold: int | None) -> "Material":
    return material if threshold is None else replace(material, threshold=threshold)


def print_view(project: Path, view: str, output: Path, threshold: int | None = None) -> None:
    """Write a view of the last round as PDF.

    Args:
        project: the project file.
        view: overview, responses, coding, note, an area's id, or “municipality-751”.
        output: the PDF; replaced when it exists.
        threshold: the least count that is shown; what the project has chosen when None.

    Raises:
        ExpectedError: the project cannot be opened, has no such view, or the PDF cannot be
            written.
    """
    # A machine without a display can lay out text all the same.
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtGui import QGuiApplication

    from klviewer.ui import paper, snapshot
    from klviewer.ui.printing import write_pdf

    application = QGuiApplication.instance() or QGuiApplication(["klviewer"])
    theme = paper.paper_theme()
    with Project.open(project) as opened:
        material = _hiding(paper.material_of(snapshot.take(opened), Selection()), threshold)
    printed = paper.paper_of(material, view, theme)
    write_pdf(printed.pages, output, theme, printed.title)
    del application
