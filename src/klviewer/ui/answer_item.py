"""What one card of an answer shows, as values that can be compared."""

from dataclasses import dataclass

from klviewer.survey.answers_in_words import AnswerInWords
from klviewer.survey.code_use import codes_of
from klviewer.survey.codes import AnswerPlace, Code, Coding, Quotation, about_answer


@dataclass(frozen=True, slots=True)
class Stretch:
    """A quotation together with its code."""

    quotation: Quotation
    code: Code


@dataclass(frozen=True, slots=True)
class AnswerItem:
    """An answer with all that stands around it.

    Args:
        answer: the words and where they stand.
        name: of the respondent.
        question: the question in short, empty where the theme asks only one.
        stretches: the quotations, from the answer's beginning.
        codes: those of the quotations, each once.
        memo: the consultant's own words about the answer.
        wanted: the text that is looked for, empty when nothing is.
    """

    answer: AnswerInWords
    name: str
    question: str
    stretches: tuple[Stretch, ...]
    codes: tuple[Code, ...]
    memo: str
    wanted: str = ""

    @property
    def place(self) -> AnswerPlace:
        """Where the answer stands."""
        return self.answer.place


def answer_item(
    answer: AnswerInWords, name: str, question: str, coding: Coding, wanted: str = ""
) -> AnswerItem:
    """Gather what the project knows about an answer.

    Args:
        answer: the words.
        name: of the respondent.
        question: in short, empty where it need not be said.
        coding: holds the quotations and memos.
        wanted: the text that is looked for.
    """
    quotations = coding.of_answer(answer.place)
    return AnswerItem(
        answer,
        name,
        question,
        tuple(Stretch(quotation, coding.code(quotation.code)) for quotation in quotations),
        codes_of(quotations, coding),
        coding.memo(about_answer(answer.place)),
        wanted,
    )


@dataclass(frozen=True, slots=True)
class Marked:
    """Words of an answer that shall have a code; without words the whole answer.

    Args:
        answer: the answer.
        start: first character, counted from 0.
        end: the character after the last; equal to `start` when nothing is marked.
    """

    answer: AnswerInWords
    start: int = 0
    end: int = 0

    @property
    def stretch(self) -> tuple[int, int]:
        """First character and the one after the last, without blanks around the words."""
        start, end = (self.start, self.end) if self.end > self.start else (0, len(self.answer.text))
        words = self.answer.text[start:end]
        left = len(words) - len(words.lstrip())
        return (start + left, start + len(words.rstrip())) if words.strip() else (start, end)
