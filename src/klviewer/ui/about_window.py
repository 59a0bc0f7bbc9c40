"""“Om KL Viewer”: which program this is, where files lie, under which licences."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QDialogButtonBox, QGridLayout, QLineEdit, QWidget

from klviewer import VERSION
from klviewer.ui.calm_dialog import CalmDialog
from klviewer.ui.fault_report import save_report
from klviewer.ui.licence_window import LicenceWindow
from klviewer.ui.page_parts import link, words
from klviewer.ui.program_facts import fingerprint, is_installed, program_file
from klviewer.ui.reachable import is_there
from klviewer.ui.settings import (
    Settings,
    data_folder,
    faults_folder,
    log_file,
    projects_folder,
    settings_file,
)

_WIDTH = 640


@dataclass(frozen=True, slots=True)
class Place:
    """Something of the program's that lies on the disk.

    Args:
        what: in words.
        path: where.
    """

    what: str
    path: Path


class AboutWindow(CalmDialog):
    """Tells what there is to know of the program, to be copied as text.

    Args:
        settings: the user's, for a report of faults.
        parent: the window it belongs to.
    """

    def __init__(self, settings: Settings, parent: QWidget) -> None:
        super().__init__(f"KL Viewer {VERSION}", parent)
        self.setModal(False)
        self._settings = settings
        self.places = _places()
        self.outcome = words("", "quiet")
        self.outcome.hide()
        self.add(words(self._purpose(), "quiet"))
        self.add(words(self.tr("Hvor filerne ligger"), "section-title"), self._place_rows())
        licence = words(self._licence(), "quiet")
        self.read_licences = link(self.tr("Læs licenserne…"))
        self.read_licences.clicked.connect(lambda: LicenceWindow(self).open())
        self.add(words(self.tr("Licenser"), "section-title"), licence)
        self.column.addWidget(self.read_licences, 0, Qt.AlignmentFlag.AlignLeft)
        self.add(self.outcome)
        self.column.addStretch(0)
        self.column.addWidget(self._buttons())
        self.take_only_needed(_WIDTH)

    def _purpose(self) -> str:
        return self.tr(
            "Fra kommunernes svar til et notat, der kan stoles på. Alt bliver på denne computer: "
            "programmet bruger ikke netværk."
        )

    def _licence(self) -> str:
        return self.tr(
            "MIT-licens. Bygger på Qt (LGPL-3), Python, NumPy, pandas, pyqtgraph, pyreadstat, "
            "calamine og Source Sans Pro (OFL)."
        )

    def _place_rows(self) -> QGridLayout:
        rows = QGridLayout()
        rows.setHorizontalSpacing(16)
        rows.setVerticalSpacing(4)
        rows.setColumnStretch(1, 1)
        show = self.tr("Vis mappen")
        for row, place in enumerate(self.places):
            path = QLineEdit(str(place.path))
            path.setProperty("role", "path")
            path.setReadOnly(True)
            path.setCursorPosition(0)
            path.setAccessibleName(place.what)
            opening = link(show)
            opening.setAccessibleName(f"{show}: {place.what}")
            opening.clicked.connect(lambda _=False, path=place.path: self._show_folder(path))
            title = words(place.what, "chart-title")
            for column, part in enumerate((title, path, opening)):
                rows.addWidget(part, row, column)
        return rows

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox()
        actions = QDialogButtonBox.ButtonRole.ActionRole
        self.copy = buttons.addButton(self.tr("Kopiér det hele"), actions)
        self.save = buttons.addButton(self.tr("Gem fejlrapport…"), actions)
        close = buttons.addButton(QDialogButtonBox.StandardButton.Close)
        close.setText(self.tr("Luk"))
        close.setDefault(True)
        self.copy.clicked.connect(self._copy)
        self.save.clicked.connect(lambda: save_report(self, self._settings, self._tell))
        buttons.rejected.connect(self.reject)
        return buttons

    def _show_folder(self, path: Path) -> None:
        """Open the nearest folder that is there in the system's file manager."""
        folder = next((it for it in (path, *path.parents) if is_there(it, Path.is_dir)), None)
        if folder is None:
            self._tell(self.tr("Mappen kan ikke nås nu: {path}").format(path=path))
        else:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

    def as_text(self) -> str:
        """Everything the window tells, for a mail."""
        lines = (f"{place.what}: {place.path}" for place in self.places)
        return "\n".join((*fingerprint(), "", *lines))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.as_text())
        self._tell(self.tr("Kopieret. Stierne kan vise dit brugernavn."))

    def _tell(self, outcome: str) -> None:
        self.outcome.setText(outcome)
        self.outcome.show()
        self.take_only_needed(_WIDTH)


def show_about(settings: Settings, parent: QWidget) -> None:
    """Open the window, or bring it forward."""
    (*_, about) = parent.findChildren(AboutWindow) or [AboutWindow(settings, parent)]
    about.show()
    about.activateWindow()


def _places() -> tuple[Place, ...]:
    program = program_file().parent if is_installed() else Path(__file__).parents[3]
    translate = QCoreApplication.translate
    return (
        Place(translate("AboutWindow", "Projekter"), projects_folder()),
        Place(translate("AboutWindow", "Eksemplet"), data_folder()),
        Place(translate("AboutWindow", "Indstillinger"), settings_file()),
        Place(translate("AboutWindow", "Log"), log_file()),
        Place(translate("AboutWindow", "Fejl"), faults_folder()),
        Place(translate("AboutWindow", "Programmet"), program),
    )
