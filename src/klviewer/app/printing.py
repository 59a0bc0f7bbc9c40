"""A view of a project as PDF, without a window or a display."""

import os
from pathlib import Path

from klviewer.project.project import Project
from klviewer.survey.selection import Selection


def print_view(project: Path, view: str, output: Path) -> None:
    """Write a view of the last round as PDF.

    Args:
        project: the project file.
        view: overview, responses, coding, note or an area's id.
        output: the PDF; replaced when it exists.

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
        material = paper.material_of(snapshot.take(opened), Selection())
    printed = paper.paper_of(material, view, theme)
    write_pdf(printed.pages, output, theme, printed.title)
    del application
