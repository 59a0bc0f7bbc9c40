"""What an area's answers look like in columns, whatever the format of the file."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from klviewer.survey.questionnaire import Area, Choice, Question, QuestionType
from tools.example.replies import Reply


@dataclass(frozen=True)
class Column:
    """One column of answers.

    Args:
        name: as the file heads it.
        question: what it answers.
        choice: the choice it stands for, where the question takes several.
    """

    name: str
    question: Question
    choice: Choice | None = None

    @property
    def title(self) -> str:
        """The question, and the choice where the column stands for one."""
        return f"{self.question.text} - {self.choice.label}" if self.choice else self.question.text


Suffix = Callable[[int, Choice], str]


def by_code(_place: int, choice: Choice) -> str:
    """Name the columns of a question with several answers by the codes of its choices."""
    return choice.code


def by_place(place: int, _choice: Choice) -> str:
    """Name them by number, as SurveyXact does whatever the codes are."""
    return str(place)


def columns_of(area: Area, suffix: Suffix = by_code) -> tuple[Column, ...]:
    """The columns of an area, question by question."""
    return tuple(column for question in area.questions for column in _columns(question, suffix))


def _columns(question: Question, suffix: Suffix) -> Iterator[Column]:
    if question.type is not QuestionType.MULTIPLE:
        yield Column(question.variable, question)
        return
    for place, choice in enumerate(question.choices, 1):
        yield Column(f"{question.variable}_{suffix(place, choice)}", question, choice)


def has_answered(reply: Reply, column: Column) -> bool:
    """Whether the reply answers the column's closed question at all."""
    return column.question.id in reply.answers


def has_chosen(reply: Reply, column: Column) -> bool:
    """Whether the reply gives the choice the column stands for."""
    given = reply.answers.get(column.question.id, ())
    return column.choice is not None and column.choice.id in given


def chosen(reply: Reply, column: Column) -> Choice | None:
    """The choice given at a question with one answer."""
    given = reply.answers.get(column.question.id)
    return column.question.choice(given[0]) if given else None


def written(reply: Reply, column: Column) -> str:
    """What was written at a question answered in words."""
    return reply.texts.get(column.question.id, "")
