"""The questions asked before a code is made, changed, merged or taken away."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QMessageBox, QWidget

from klviewer.project.titles import comparable
from klviewer.survey.code_use import CodeUse
from klviewer.survey.codes import Code, CodeKind, Coding
from klviewer.survey.danish import number
from klviewer.ui.annotating import NewCode
from klviewer.ui.calm_dialog import CalmDialog
from klviewer.ui.code_form import CodeForm, swatch
from klviewer.ui.page_parts import words
from klviewer.ui.theme import Theme

_WIDTH = 400
_NARROW = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon


class CodeDialog(CalmDialog):
    """Asks for a code's title, kind and colour.

    Args:
        theme: the look.
        coding: the codes there are.
        code: the code that is changed, None for a new one.
    """

    def __init__(self, theme: Theme, coding: Coding, code: Code | None, parent: QWidget) -> None:
        new = QCoreApplication.translate("CodeDialog", "Ny kode")
        super().__init__(
            QCoreApplication.translate("CodeDialog", "Ret kode") if code else new, parent
        )
        self._taken = {comparable(other.title) for other in coding.codes if other != code}
        self.title = QLineEdit(code.title if code else "")
        self.title.setAccessibleName(self.tr("Kodens titel"))
        self.title.setPlaceholderText(self.tr("Kodens titel"))
        self.title.textChanged.connect(self._check)
        self.form = CodeForm(theme)
        self.form.begin(coding, code.kind if code else CodeKind.REASON, code.colour if code else "")
        self._trouble = words("", "error")
        self._trouble.setWordWrap(True)
        self.add(self.title, self.form, self._trouble)
        self.button = self.add_buttons(self.tr("Gem") if code else self.tr("Opret"))
        self.title.selectAll()
        self.title.setFocus()
        self._check()

    @property
    def written(self) -> NewCode:
        """The code as it is written in the dialog."""
        return NewCode(" ".join(self.title.text().split()), self.form.kind, self.form.colour)

    def _check(self) -> None:
        title = self.written.title
        taken = comparable(title) in self._taken
        trouble = self.tr("Der er allerede en kode, der hedder “{title}”.") if taken else ""
        self._trouble.setText(trouble.format(title=title))
        self._trouble.setVisible(taken)
        self.button.setEnabled(bool(title) and not taken)
        self.take_only_needed(_WIDTH)


class MergeDialog(CalmDialog):
    """Asks which code takes over another's quotations.

    Args:
        theme: the look.
        coding: the codes there are.
        use: of the code that goes, in the whole project; there is another one.
    """

    def __init__(self, theme: Theme, coding: Coding, use: CodeUse, parent: QWidget) -> None:
        super().__init__(QCoreApplication.translate("MergeDialog", "Læg koder sammen"), parent)
        self.into = QComboBox()
        self.into.setAccessibleName(self.tr("Koden, der bliver"))
        self.into.setSizeAdjustPolicy(_NARROW)
        for code in coding.alphabetical():
            if code != use.code:
                self.into.addItem(swatch(theme, code.colour), code.title, code.id)
        says = self.tr(
            "“{title}” forsvinder, og det, der er kodet med den ({count} svar i hele projektet), "
            "får i stedet koden herunder. Noter lægges sammen. Ctrl+Z bringer det tilbage."
        )
        explained = words(says.format(title=use.code.title, count=number(use.answers)), "text")
        explained.setWordWrap(True)
        self.add(explained, self.into)
        self.button = self.add_buttons(self.tr("Læg sammen"))
        self.take_only_needed(_WIDTH)

    @property
    def chosen(self) -> int:
        """The number of the code that stays."""
        return int(self.into.currentData())


class RetractQuestion(QMessageBox):
    """Says what goes with a code before it is taken away.

    Args:
        use: of the code, in the whole project.
    """

    def __init__(self, use: CodeUse, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWindowTitle(self.tr("Fjern kode"))
        self.setText(self.tr("Fjern koden “{title}”?").format(title=use.code.title))
        says = self.tr(
            "Den tages af {count} svar i hele projektet, og noten til koden fjernes. Svarene selv "
            "røres ikke. Ctrl+Z bringer det hele tilbage."
        )
        self.setInformativeText(says.format(count=number(use.answers)))
        self.remove = self.addButton(self.tr("Fjern"), QMessageBox.ButtonRole.AcceptRole)
        cancel = self.addButton(self.tr("Annullér"), QMessageBox.ButtonRole.RejectRole)
        self.setDefaultButton(cancel)
