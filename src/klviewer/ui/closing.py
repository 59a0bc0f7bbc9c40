"""Closing the window: not before what was typed last is on disk."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from klviewer.ui.notice_bar import NoticeKind

if TYPE_CHECKING:
    from klviewer.ui.document import Document
    from klviewer.ui.main_window import MainWindow


class Closing:
    """Closes the project, or keeps the window open and says why.

    Args:
        window: that is to be closed.
    """

    def __init__(self, window: "MainWindow") -> None:
        self._window = window
        self._is_given_up = False

    def is_done(self) -> bool:
        """End the work when all that was given to the project is written.

        Returns:
            False where something could not be written: the window tells it, the project stays open.
        """
        document, worker = self._window.document, self._window.worker
        if document is not None:
            if not self._is_written(document) and not self._is_given_up:
                self._offer_to_give_up()
                return False
            document.close()
        worker.stop()
        return True

    def _is_written(self, document: "Document") -> bool:
        failures: list[object] = []
        document.failed.connect(failures.append)
        document.worker.settle()
        document.failed.disconnect(failures.append)
        return not failures

    def _offer_to_give_up(self) -> None:
        """What cannot be written anywhere must not keep the window open for ever."""
        notices = self._window.notices
        anyway = QCoreApplication.translate("Closing", "Luk alligevel")
        notices.show_notice(NoticeKind.ERROR, notices.text, anyway, self._give_up)

    def _give_up(self) -> None:
        self._is_given_up = True
        self._window.close()
