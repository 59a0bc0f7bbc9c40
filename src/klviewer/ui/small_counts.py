"""Whether small counts may leave the program: asked once, and remembered in the project."""

from collections.abc import Callable

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QRadioButton, QSpinBox, QVBoxLayout, QWidget

from klviewer.project.settings import ChangeSetting
from klviewer.survey.disclosure import THRESHOLD
from klviewer.ui.calm_dialog import CalmDialog
from klviewer.ui.document import Document
from klviewer.ui.kept_small_counts import MOST, SETTING, SHOWN, SmallCounts, kept_small_counts
from klviewer.ui.page_parts import words

_WIDTH = 460
_LEAST = 2
_INDENT = 24
_FIELD = 64
_INTO_FIELD = 8


class SmallCountsDialog(CalmDialog):
    """Asks which counts may be shown outside the program.

    Args:
        known: what was chosen before, None where nobody was asked.
        parent: the window it belongs to.
    """

    def __init__(self, known: SmallCounts | None, parent: QWidget) -> None:
        super().__init__(self.tr("Små tal: skal de skjules?"), parent)
        self.add(
            words(
                self.tr(
                    "Et lille tal kan pege på en bestemt kommune. I print, grafer og tabeller, der "
                    "kopieres eller gemmes, kan tal under en grænse skjules, sammen med de tal, "
                    "de kunne regnes ud fra. Skærmen viser alt, og notatets egen tekst ændres ikke."
                ),
                "quiet",
            )
        )
        hides = known is not None and known.threshold > SHOWN
        self.show_all = QRadioButton(self.tr("&Vis alle tal"))
        self.hide_small = QRadioButton(self.tr("&Skjul svar givet af færre end"))
        self.least = QSpinBox()
        self.least.setRange(_LEAST, MOST)
        self.least.setValue(known.threshold if known and hides else THRESHOLD)
        self.least.setMinimumWidth(_FIELD)
        self.least.lineEdit().setTextMargins(_INTO_FIELD, 0, 0, 0)
        self.least.setAccessibleName(self.tr("Det mindste tal, der vises"))
        self.least.valueChanged.connect(lambda _: self.hide_small.setChecked(True))
        self.named = QCheckBox(self.tr("Kommunernes &egne svar må stå ved deres navn"))
        self.named.setChecked(known is not None and known.names_answers)
        (self.hide_small if hides else self.show_all).setChecked(True)
        row = QHBoxLayout()
        row.addWidget(self.hide_small)
        row.addWidget(self.least)
        row.addStretch(1)
        self.add(self.show_all, row, self._about_names())
        self._allow_names(hides)
        self.hide_small.toggled.connect(self._allow_names)
        limits = self.tr(
            "Tabeller med forskellige udvalg, eller fordelt på to forskellige spørgsmål, kan "
            "tilsammen røbe mere end hver for sig."
        )
        remembered = self.tr("Huskes i projektet. Kan ændres under Rediger › Små tal.")
        self.add(words(limits, "small"), words(remembered, "small"))
        self.add_buttons(self.tr("Vælg"))
        self.take_only_needed(_WIDTH)

    def _about_names(self) -> QVBoxLayout:
        """The one thing that is no count, and yet can be counted."""
        column = QVBoxLayout()
        column.setContentsMargins(_INDENT, 0, 0, 0)
        column.addWidget(self.named)
        told = self.tr(
            "Kort, flytninger og svar i ord viser, hvad hver kommune selv har svaret. Den, der "
            "tæller efter, kan finde de skjulte tal."
        )
        column.addWidget(words(told, "small"))
        return column

    def _allow_names(self, hides: bool) -> None:
        self.named.setEnabled(hides)

    @property
    def chosen(self) -> SmallCounts:
        """What may be shown."""
        if not self.hide_small.isChecked():
            return SmallCounts(SHOWN)
        return SmallCounts(self.least.value(), self.named.isChecked())


def small_counts_of(document: Document) -> SmallCounts | None:
    """What may be shown outside the program, None where nobody was asked."""
    return kept_small_counts(document.snapshot.small_counts) if document.snapshot else None


def with_small_counts(
    parent: QWidget, document: Document, act: Callable[[SmallCounts], None]
) -> None:
    """Hand something on, and ask first which counts may be shown where nobody has decided.

    Args:
        parent: the window the question belongs to.
        document: a project is open.
        act: gets what may be shown; not called when the user thinks better of it.
    """
    known = small_counts_of(document)
    if known is not None:
        act(known)
        return
    choose_small_counts(parent, document, act)


def with_threshold(parent: QWidget, document: Document, act: Callable[[int], None]) -> None:
    """The same for what stands beside nobody's name: only the least count matters.

    Args:
        parent: the window the question belongs to.
        document: a project is open.
        act: gets the least count that is shown; not called when the user thinks better of it.
    """
    with_small_counts(parent, document, lambda chosen: act(chosen.threshold))


def choose_small_counts(
    parent: QWidget,
    document: Document,
    then: Callable[[SmallCounts], None] = lambda _chosen: None,
) -> None:
    """Ask which counts may be shown outside the program, and remember it in the project.

    Args:
        parent: the window the question belongs to.
        document: a project is open.
        then: gets what may be shown.
    """
    dialog = SmallCountsDialog(small_counts_of(document), parent)

    def decide() -> None:
        chosen = dialog.chosen
        if document.snapshot is not None and document.snapshot.writable:
            document.perform(ChangeSetting(SETTING, chosen.kept))
        then(chosen)

    dialog.accepted.connect(decide)
    dialog.open()
