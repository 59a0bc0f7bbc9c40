"""Whether small counts may leave the program: asked once, and remembered in the project."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QRadioButton, QSpinBox, QWidget

from klviewer.project.settings import ChangeSetting
from klviewer.survey.disclosure import THRESHOLD
from klviewer.ui.calm_dialog import CalmDialog
from klviewer.ui.document import Document
from klviewer.ui.page_parts import words

SETTING = "small-counts"
"""The project's setting: the least count that is shown; 1 shows all, empty was never asked."""

SHOWN = 1
_WIDTH = 460
_LEAST, _MOST = 2, 20


class SmallCountsDialog(CalmDialog):
    """Asks which counts may be shown outside the program.

    Args:
        threshold: what was chosen before, None where nobody was asked.
        parent: the window it belongs to.
    """

    def __init__(self, threshold: int | None, parent: QWidget) -> None:
        super().__init__(self.tr("Små tal: skal de skjules?"), parent)
        self.add(
            words(
                self.tr(
                    "Et lille tal kan pege på en bestemt kommune. I tabeller og grafer, der "
                    "kopieres eller gemmes, kan tal under en grænse skjules, sammen med de tal, "
                    "de kunne regnes ud fra. Skærmen, print og notatet viser alt; kun kommunesider "
                    "på papir følger valget."
                ),
                "quiet",
            )
        )
        hides = threshold is not None and threshold > SHOWN
        self.show_all = QRadioButton(self.tr("&Vis alle tal"))
        self.hide_small = QRadioButton(self.tr("&Skjul svar givet af færre end"))
        self.least = QSpinBox()
        self.least.setRange(_LEAST, _MOST)
        self.least.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        self.least.setValue(threshold if threshold and hides else THRESHOLD)
        self.least.setAccessibleName(self.tr("Det mindste tal, der vises"))
        self.least.valueChanged.connect(lambda _: self.hide_small.setChecked(True))
        (self.hide_small if hides else self.show_all).setChecked(True)
        row = QHBoxLayout()
        row.addWidget(self.hide_small)
        row.addWidget(self.least)
        row.addStretch(1)
        self.add(self.show_all, row)
        remembered = self.tr("Huskes i projektet. Kan ændres under Rediger › Små tal.")
        self.add(words(remembered, "small"))
        self.add_buttons(self.tr("Vælg"))
        self.take_only_needed(_WIDTH)

    @property
    def threshold(self) -> int:
        """The least count that is shown."""
        return self.least.value() if self.hide_small.isChecked() else SHOWN


def threshold_of(document: Document) -> int | None:
    """The least count that may be shown outside the program, None where nobody was asked."""
    kept = document.snapshot.small_counts if document.snapshot else ""
    return min(max(SHOWN, int(kept[:4])), _MOST) if kept.isdecimal() else None


def with_threshold(parent: QWidget, document: Document, act: Callable[[int], None]) -> None:
    """Hand something on, and ask first which counts may be shown where nobody has decided.

    Args:
        parent: the window the question belongs to.
        document: a project is open.
        act: gets the least count that is shown; not called when the user thinks better of it.
    """
    known = threshold_of(document)
    if known is not None:
        act(known)
        return
    choose_small_counts(parent, document, act)


def choose_small_counts(
    parent: QWidget, document: Document, then: Callable[[int], None] = lambda _threshold: None
) -> None:
    """Ask which counts may be shown outside the program, and remember it in the project.

    Args:
        parent: the window the question belongs to.
        document: a project is open.
        then: gets the least count that is shown.
    """
    dialog = SmallCountsDialog(threshold_of(document), parent)

    def decide() -> None:
        threshold = dialog.threshold
        if document.snapshot is not None and document.snapshot.writable:
            document.perform(ChangeSetting(SETTING, str(threshold)))
        then(threshold)

    dialog.accepted.connect(decide)
    dialog.open()
