"""What a selection is called."""

from PySide6.QtWidgets import QLineEdit, QWidget

from klviewer.ui.calm_dialog import CalmDialog
from klviewer.ui.page_parts import words

_WIDTH = 420
_LONGEST = 80


class SelectionDialog(CalmDialog):
    """Asks for a name that no other selection has.

    Args:
        title: of the window.
        accept: the words of the button that goes on.
        name: what stands in the field at first.
        taken: the other selections' names, in small letters.
    """

    def __init__(
        self, title: str, accept: str, name: str, taken: frozenset[str], parent: QWidget
    ) -> None:
        super().__init__(title, parent)
        self._taken = taken
        self.field = QLineEdit(name)
        self.field.setMaxLength(_LONGEST)
        self.field.setAccessibleName(self.tr("Udvalgets navn"))
        self.field.setPlaceholderText(self.tr("Et navn, du kan kende det på"))
        self.trouble = words("", "small")
        says = self.tr("Udvalget gemmes i projektet og findes igen i menuen ved siden af det.")
        self.add(words(says, "quiet"), self.field, self.trouble)
        self.button = self.add_buttons(accept)
        self.field.textChanged.connect(lambda _: self._check())
        self._check()
        self.take_only_needed(_WIDTH)
        self.field.setFocus()

    @property
    def name(self) -> str:
        """What was typed, without needless blanks."""
        return " ".join(self.field.text().split())

    def _check(self) -> None:
        is_taken = self.name.casefold() in self._taken
        self.trouble.setText(self.tr("Et andet udvalg hedder sådan.") if is_taken else "")
        self.button.setEnabled(bool(self.name) and not is_taken)
