"""Safe start: default settings and nothing opened, for when an ordinary start goes wrong."""

import sys

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from klviewer.ui.notice_bar import NoticeBar, NoticeKind
from klviewer.ui.settings import reset_settings

_VK_SHIFT = 0x10
_DOWN = 0x8000


def is_shift_held() -> bool:
    """Whether Shift is down now; needs a QGuiApplication."""
    if sys.platform == "win32":
        # Windows tells Qt only of keys that were pressed in a window of the program.
        import ctypes

        if ctypes.windll.user32.GetAsyncKeyState(_VK_SHIFT) & _DOWN:
            return True
    held = QGuiApplication.queryKeyboardModifiers()
    return bool(held & Qt.KeyboardModifier.ShiftModifier)


def tell_safe_start(_parent: QWidget, notices: NoticeBar) -> None:
    """Say how the program was started, and offer to go back to the default settings."""
    words = QCoreApplication.translate(
        "SafeStart",
        "Sikker start: programmet bruger standardindstillinger, og intet projekt er åbnet. "
        "Dine egne indstillinger og projekter er ikke rørt. Næste start er som altid.",
    )
    reset = QCoreApplication.translate("SafeStart", "Nulstil mine indstillinger")
    notices.show_notice(NoticeKind.DONE, words, reset, lambda: _reset(notices))


def _reset(notices: NoticeBar) -> None:
    """Begin afresh from the next start."""
    try:
        aside = reset_settings()
    except OSError as error:
        words = QCoreApplication.translate(
            "SafeStart",
            "Indstillingerne kunne ikke nulstilles ({reason}). Intet er ændret. "
            "Luk andre vinduer med KL Viewer, og prøv igen.",
        )
        notices.show_notice(NoticeKind.ERROR, words.format(reason=error.strerror))
        return
    if aside is None:
        words = QCoreApplication.translate("SafeStart", "Der var ingen indstillinger at nulstille.")
    else:
        words = QCoreApplication.translate(
            "SafeStart",
            "Dine indstillinger er nulstillet fra næste start. De gamle ligger her: {path}",
        ).format(path=aside)
    notices.show_notice(NoticeKind.DONE, words)
