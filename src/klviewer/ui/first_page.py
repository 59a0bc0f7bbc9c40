"""The page before a project is open: drop files here, go on with a project, or see the example."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from klviewer.ui.elided_label import shortened
from klviewer.ui.tool_tips import tip

_COLUMN = 640
_AROUND_LINK = 40


class FirstPage(QWidget):
    """What a new user sees, and what everyone sees without a project.

    Signals:
        files_wanted: the user asks for the file dialog.
        example_wanted: the user asks for the example.
        project_wanted: the user asks for a recent project; carries its path.
    """

    files_wanted = Signal()
    example_wanted = Signal()
    project_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._recent = QVBoxLayout()
        self._recent.setSpacing(0)
        column = QVBoxLayout()
        column.setSpacing(16)
        column.addWidget(_words(self.tr("Fra svar til notat"), "page-title"))
        column.addWidget(_words(self._introduction(), "lead"))
        column.addWidget(self._drop_place())
        column.addLayout(self._recent)
        column.addStretch(1)
        page = QWidget()
        page.setLayout(column)
        page.setMaximumWidth(_COLUMN)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 56, 24, 24)
        row.addStretch(1)
        row.addWidget(page, 6)
        row.addStretch(1)

    def _drop_place(self) -> QFrame:
        frame = QFrame()
        frame.setProperty("role", "drop-place")
        files = QPushButton(self.tr("Vælg filer…"))
        files.setProperty("role", "primary")
        files.clicked.connect(self.files_wanted)
        example = QPushButton(self.tr("Åbn eksempel"))
        example.clicked.connect(self.example_wanted)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for item in (files, example):
            buttons.addWidget(item)
        buttons.addStretch(1)
        layout = QVBoxLayout(frame)
        layout.setContentsMargins(32, 28, 32, 28)
        layout.setSpacing(8)
        layout.addWidget(_words(self.tr("Træk undersøgelsens filer hertil"), "section-head"))
        layout.addWidget(_words(self._formats(), "quiet"))
        layout.addSpacing(8)
        layout.addLayout(buttons)
        return frame

    def show_recent(self, projects: Sequence[Path]) -> None:
        """List the projects opened last."""
        while (item := self._recent.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        if projects:
            self._recent.addWidget(_words(self.tr("SENESTE PROJEKTER"), "section-title"))
        for path in projects:
            self._recent.addWidget(self._link(path))

    def _introduction(self) -> str:
        return self.tr(
            "Se, hvor langt kommunerne er, hvorfor de ikke er længere, og hvad de har lært. "
            "Sæt ord på svarene, print, og skriv notatet. Alt bliver på denne computer."
        )

    def _formats(self) -> str:
        return self.tr(
            "Udtræk fra SurveyXact, Excel, SPSS eller CSV – gerne alle områder på én gang. "
            "Filerne kopieres ind i projektet; originalerne røres ikke."
        )

    def _link(self, path: Path) -> QPushButton:
        link = QPushButton()
        link.setProperty("role", "row-link")
        link.setText(shortened(path.stem, link, _COLUMN - _AROUND_LINK).replace("&", "&&"))
        link.setAccessibleName(path.stem)
        link.setToolTip(tip(str(path)))
        link.setCursor(Qt.CursorShape.PointingHandCursor)
        link.clicked.connect(lambda: self.project_wanted.emit(path))
        return link


def _words(text: str, role: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", role)
    label.setWordWrap(True)
    return label
