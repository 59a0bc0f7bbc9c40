"""What the user is told when the program has a fault of its own."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialogButtonBox

from klviewer.ui.calm_dialog import CalmDialog
from klviewer.ui.fault_report import save_report
from klviewer.ui.main_window import MainWindow
from klviewer.ui.notice_bar import NoticeBar, NoticeKind
from klviewer.ui.page_parts import words

_WIDTH = 520


class FaultDialog(CalmDialog):
    """Says that what was done is safe, and offers a report to send.

    Args:
        window: the program's.
    """

    def __init__(self, window: MainWindow) -> None:
        title = QCoreApplication.translate("FaultDialog", "Der er en fejl i programmet")
        super().__init__(title, window)
        self._window = window
        self.outcome = words("", "quiet")
        self.outcome.hide()
        self.add(words(self._comfort(), "quiet"), words(self._request(), "quiet"), self.outcome)
        self.column.addStretch(0)
        buttons = QDialogButtonBox()
        self.save = buttons.addButton(
            self.tr("Gem fejlrapport…"), QDialogButtonBox.ButtonRole.ActionRole
        )
        self.go_on = buttons.addButton(self.tr("Fortsæt"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.go_on.setProperty("role", "primary")
        self.go_on.setDefault(True)
        self.save.clicked.connect(self._save)
        buttons.accepted.connect(self.accept)
        self.column.addWidget(buttons)
        self.take_only_needed(_WIDTH)

    def _comfort(self) -> str:
        return self.tr(
            "Det, du har lavet, er gemt i projektet. Du kan arbejde videre; opfører programmet sig "
            "mærkeligt, så luk det og åbn det igen."
        )

    def _request(self) -> str:
        return self.tr(
            "Vil du hjælpe med at få fejlen rettet, så gem en fejlrapport og send den. Det er én "
            "tekstfil uden svar, uden navne på kommuner og uden navne på filer."
        )

    def _save(self) -> None:
        save_report(self, self._window.settings, self._tell)

    def _tell(self, outcome: str) -> None:
        self.outcome.setText(outcome)
        self.outcome.show()
        self.take_only_needed(_WIDTH)


def show_fault(window: MainWindow) -> None:
    """Say that the program has a fault, once: more of them add nothing for the user."""
    if not window.findChildren(FaultDialog):
        FaultDialog(window).open()


def tell_crash(window: MainWindow, notices: NoticeBar) -> None:
    """Say that the program ended suddenly the last time, and offer a report."""
    told = QCoreApplication.translate(
        "FaultDialog",
        "Sidst lukkede KL Viewer uventet. Det, du havde lavet, er gemt i projektet.",
    )
    save = QCoreApplication.translate("FaultDialog", "Gem fejlrapport…")
    notices.show_notice(NoticeKind.WARNING, told, save, lambda: save_fault_report(window, notices))


def save_fault_report(window: MainWindow, notices: NoticeBar) -> None:
    """Ask where to and write a report; say in the window how it went."""
    save_report(
        window, window.settings, lambda outcome: notices.show_notice(NoticeKind.DONE, outcome)
    )
