"""The questionnaire as a value: areas, themes, questions and choices."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum


class Role(StrEnum):
    """What a question is for."""

    PRACTICE = "practice"
    STATUS = "status"
    REASONS = "reasons"
    EXPECTED = "expected"
    LEARNING = "learning"
    GUIDELINES = "guidelines"
    TEXT = "text"
    BACKGROUND = "background"


class QuestionType(StrEnum):
    """How a question is answered."""

    SINGLE = "single"
    MULTIPLE = "multiple"
    TEXT = "text"
    NUMBER = "number"
    DATE = "date"


@dataclass(frozen=True, slots=True)
class Choice:
    """One possible answer.

    Args:
        id: its name in conditions, wording and links.
        code: how the files write it.
        label: its text in the questionnaire.
        short: the text that fits beside a bar; the label when empty.
        wording: how a sentence goes on after a quantity, “er næsten i mål”.
        by: for the scale of expected dates, the ISO date the choice reaches.
    """

    id: str
    code: str
    label: str
    short: str = ""
    wording: str = ""
    by: str = ""

    @property
    def name(self) -> str:
        """The short label where there is one."""
        return self.short or self.label


@dataclass(frozen=True, slots=True)
class Condition:
    """Who a question was asked of.

    Args:
        question: the question that decided it.
        choices: the answers to it that were asked on.
        wording: says who they are after their number, “der ikke er i mål”.
    """

    question: str
    choices: frozenset[str]
    wording: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """One question of a theme.

    Args:
        id: unique in its area.
        variable: its name in the files.
        text: the question as it was asked.
        type: how it is answered.
        role: what it is for.
        choices: the possible answers in the order of the scale, best first.
        asked_of: who was asked, everyone when None.
        short: a title that fits a tab or a table head.
        wording: a sentence with the ids of choices in braces, each replaced by a quantity.
    """

    id: str
    variable: str
    text: str
    type: QuestionType
    role: Role
    choices: tuple[Choice, ...] = ()
    asked_of: Condition | None = None
    short: str = ""
    wording: str = ""

    def choice(self, choice_id: str) -> Choice:
        """The choice of that id.

        Raises:
            KeyError: no such choice.
        """
        for choice in self.choices:
            if choice.id == choice_id:
                return choice
        raise KeyError(choice_id)

    @property
    def is_closed(self) -> bool:
        """Whether the answers are among given choices."""
        return self.type in (QuestionType.SINGLE, QuestionType.MULTIPLE)


@dataclass(frozen=True, slots=True)
class Theme:
    """A subject within an area, with the questions asked about it."""

    id: str
    title: str
    questions: tuple[Question, ...]
    short: str = ""

    @property
    def name(self) -> str:
        """The short title where there is one."""
        return self.short or self.title

    def by_role(self, role: Role) -> tuple[Question, ...]:
        """The theme's questions of that role, in order."""
        return tuple(question for question in self.questions if question.role is role)

    @property
    def status(self) -> Question | None:
        """The question on how far normalisation has come, if the theme asks it."""
        return next(iter(self.by_role(Role.STATUS)), None)

    @property
    def texts(self) -> tuple[Question, ...]:
        """The questions answered in words."""
        return tuple(q for q in self.questions if q.type is QuestionType.TEXT)


@dataclass(frozen=True, slots=True)
class Area:
    """A field of social services, answered separately by each municipality."""

    id: str
    title: str
    themes: tuple[Theme, ...]
    short: str = ""

    @property
    def name(self) -> str:
        """The short title where there is one, as a tab shows it."""
        return self.short or self.title

    @property
    def questions(self) -> tuple[Question, ...]:
        """Every question of the area, theme after theme."""
        return tuple(question for theme in self.themes for question in theme.questions)

    def question(self, question_id: str) -> Question:
        """The question of that id.

        Raises:
            KeyError: no such question.
        """
        for question in self.questions:
            if question.id == question_id:
                return question
        raise KeyError(question_id)

    def theme_of(self, question_id: str) -> Theme:
        """The theme a question belongs to.

        Raises:
            KeyError: no such question.
        """
        for theme in self.themes:
            if any(question.id == question_id for question in theme.questions):
                return theme
        raise KeyError(question_id)


@dataclass(frozen=True, slots=True)
class SuggestedCode:
    """A code the questionnaire proposes from the start, so coding needs no blank page."""

    title: str
    kind: str
    area: str
    theme: str


@dataclass(frozen=True, slots=True)
class Questionnaire:
    """A survey's questions.

    Args:
        id: names the survey across rounds.
        title: shown in the window's header.
        areas: in the order of the tabs.
        of_municipalities: whether the respondents are the 98 municipalities; otherwise each
            row of the file is a respondent of its own.
        suggested_codes: codes offered in a new project.
    """

    id: str
    title: str
    areas: tuple[Area, ...]
    of_municipalities: bool = True
    suggested_codes: tuple[SuggestedCode, ...] = field(default=())

    def area(self, area_id: str) -> Area:
        """The area of that id.

        Raises:
            KeyError: no such area.
        """
        for area in self.areas:
            if area.id == area_id:
                return area
        raise KeyError(area_id)

    def __iter__(self) -> Iterator[Area]:
        return iter(self.areas)
