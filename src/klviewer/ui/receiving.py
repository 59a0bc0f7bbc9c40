"""From files that have arrived to what is done with them, by way of what the user answers."""

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from klviewer.ui.arrival_dialog import ArrivalDialog, ArrivalKind
from klviewer.ui.arrivals import Arrival
from klviewer.ui.correction_dialog import CorrectionDialog
from klviewer.ui.document import Document
from klviewer.ui.open_questions import Arrived
from klviewer.ui.theme import Theme


def receive(arrived: Arrived, document: Document, theme: Theme, window: QWidget) -> None:
    """Ask what the files are; a correction is shown before it is done.

    Args:
        arrived: the files.
        document: the open project.
        theme: the look.
        window: the questions stand over it.
    """
    dialog = ArrivalDialog(arrived.arrival, window)

    def go_on() -> None:
        if dialog.kind is ArrivalKind.OTHER_SURVEY:
            arrived.begin()
        elif dialog.kind is ArrivalKind.CORRECTION:
            _show_correction(arrived, dialog.same, document, theme, window)
        else:
            new = arrived.arrival.as_new_round(dialog.title.text(), dialog.same)
            arrived.take(new, new.round_id)

    dialog.accepted.connect(go_on)
    dialog.rejected.connect(arrived.leave)
    dialog.open()


def _show_correction(
    arrived: Arrived,
    same: Mapping[tuple[str, str], bool],
    document: Document,
    theme: Theme,
    window: QWidget,
) -> None:
    arrival: Arrival = arrived.arrival
    dialog = CorrectionDialog(
        theme,
        arrival.info.title,
        arrival.correction(same),
        arrival.quotation_effect(same),
        document.respondent_name,
        window,
    )
    dialog.accepted.connect(lambda: arrived.take(arrival.as_correction(same), ""))
    dialog.rejected.connect(arrived.leave)
    dialog.open()
