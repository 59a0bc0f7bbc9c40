"""What the window says of a project that it has just shown."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from klviewer.survey.danish import number
from klviewer.ui.notice_bar import NoticeKind

if TYPE_CHECKING:
    from klviewer.ui.main_window import MainWindow
    from klviewer.ui.snapshot import Snapshot


def tell_of_project(window: "MainWindow", snapshot: "Snapshot") -> None:
    """Say what the user must know of a project to understand what is seen of it.

    Args:
        window: shows the project.
        snapshot: of the project.
    """
    if not snapshot.writable:
        words = QCoreApplication.translate(
            "ProjectNotices",
            "Filen er skrivebeskyttet. Alt kan ses og printes, men ikke ændres. "
            "Vælg Filer › Gem kopi som… for at arbejde videre i en kopi.",
        )
        window.notices.show_notice(NoticeKind.WARNING, words)
    elif snapshot.round is None:
        _tell_of_emptiness(window, snapshot)


def _tell_of_emptiness(window: "MainWindow", snapshot: "Snapshot") -> None:
    """Say why every page is empty, and lead on from there."""
    if snapshot.redo_title is None:
        told = QCoreApplication.translate(
            "ProjectNotices", "Projektet er tomt. Træk undersøgelsens filer hertil, eller vælg dem."
        )
        choose = QCoreApplication.translate("ProjectNotices", "Vælg filer…")
        act = choose, window.commands.choose_files
    else:
        told = QCoreApplication.translate(
            "ProjectNotices",
            "Projektet er tomt, for indlæsningen af filerne er fortrudt. Intet er slettet.",
        )
        act = QCoreApplication.translate("ProjectNotices", "Gentag"), window.commands.redo
    window.notices.show_notice(NoticeKind.WARNING, told, *act)


def tell_of_files(window: "MainWindow", snapshot: "Snapshot") -> None:
    """Say how reading went.

    Args:
        window: shows the project the files were read into.
        snapshot: of the project.
    """
    words = QCoreApplication.translate(
        "ProjectNotices", "Filerne er læst. Værd at se på i rundens filer: {count}."
    )
    if snapshot.problems:
        told = words.format(count=number(len(snapshot.problems)))
        see = QCoreApplication.translate("ProjectNotices", "Vis dem"), window.show_problems
        window.notices.show_notice(NoticeKind.WARNING, told, *see)
    else:
        told = QCoreApplication.translate("ProjectNotices", "Filerne er læst uden problemer.")
        window.notices.show_notice(NoticeKind.DONE, told)
