"""Choosing a figure for the note: question, answer, and whether as words, percent or a count."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from klviewer.survey.evidence import Evidence, resolve
from klviewer.survey.finding_template import Form, Reference, reference
from klviewer.survey.note_plan import PlannedSection
from klviewer.survey.questionnaire import Area, Choice, Question, Role, Theme

_LITERAL = str.maketrans({"{": "{{", "}": "}}"})
"""A question's own braces, which are no places for figures."""


class FigureMenu(QMenu):
    """Every figure the round can give, those of the section's theme first.

    Args:
        section: where the figure is to stand.
        evidence: the whole round.

    Signals:
        picked: carries a `Reference`.
    """

    picked = Signal(object)

    def __init__(
        self, section: PlannedSection, evidence: Evidence, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._evidence = evidence
        if section.area is not None and section.theme is not None:
            self._fill_theme(self, section.area, section.theme)
            self.addSeparator()
        for responses in evidence.round.areas:
            self._later(self, responses.area.name, partial(self._fill_area, area=responses.area))
        self.addSeparator()
        self._offer(self, self.tr("Kommuner i alt: {figure}"), reference(Form.FRAME))
        self._offer(self, self.tr("Svarene kom {figure}"), reference(Form.PERIOD))

    def _later(self, menu: QMenu, title: str, fill: Callable[[QMenu], None]) -> None:
        """Add a menu that is filled when it is opened; there are many hundred figures."""
        inner = menu.addMenu(title.replace("&", "&&"))
        inner.aboutToShow.connect(lambda: None if inner.actions() else fill(inner))

    def _fill_area(self, menu: QMenu, area: Area) -> None:
        responses = self.tr("Besvarelser: {figure}")
        self._offer(menu, responses, reference(Form.RESPONSES, area.id))
        menu.addSeparator()
        for theme in area.themes:
            fill = partial(self._fill_theme, area=area, theme=theme)
            self._later(menu, theme.name, fill)

    def _fill_theme(self, menu: QMenu, area: Area, theme: Theme) -> None:
        for question in theme.questions:
            table = self._evidence.table(area.id, question.id)
            if table is None or not table.base[0]:
                continue
            if question.is_closed:
                fill = partial(self._fill_question, area=area, question=question)
                self._later(menu, question.short or question.text, fill)
            else:
                title = (question.short or question.text).translate(_LITERAL) + ": {figure}"
                self._offer(menu, title, reference(Form.ANSWERED, area.id, question.id))

    def _fill_question(self, menu: QMenu, area: Area, question: Question) -> None:
        for choice in question.choices:
            fill = partial(self._fill_choice, area=area, question=question, choice=choice)
            self._later(menu, choice.name, fill)
        menu.addSeparator()
        asked = self.tr("Spurgte: {figure}")
        self._offer(menu, asked, reference(Form.BASE, area.id, question.id))
        if question.role is Role.STATUS:
            graph = menu.addAction(self.tr("Som graf"))
            found = reference(Form.BAR, area.id, question.id)
            graph.triggered.connect(partial(self.picked.emit, found))

    def _fill_choice(self, menu: QMenu, area: Area, question: Question, choice: Choice) -> None:
        forms = [
            (Form.WORDS, self.tr("Ord: {figure}")),
            (Form.PERCENT, self.tr("Procent: {figure}")),
            (Form.COUNT, self.tr("Antal: {figure}")),
        ]
        if choice.by:
            forms += [
                (Form.WORDS_BY, self.tr("Senest da, i ord: {figure}")),
                (Form.PERCENT_BY, self.tr("Senest da, i procent: {figure}")),
                (Form.COUNT_BY, self.tr("Senest da, antal: {figure}")),
            ]
        for form, title in forms:
            self._offer(menu, title, reference(form, area.id, question.id, choice.id))

    def _offer(self, menu: QMenu, title: str, found: Reference) -> None:
        figure = resolve(found, self._evidence)
        if figure is not None:
            action = menu.addAction(title.format(figure=figure).replace("&", "&&"))
            action.triggered.connect(partial(self.picked.emit, found))
