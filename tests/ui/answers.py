"""Answers with codes and memos, as the lists of answers show them."""

from collections.abc import Sequence

from klviewer.survey.answers_in_words import AnswerInWords
from klviewer.survey.codes import (
    AnswerPlace,
    Code,
    CodeKind,
    Coding,
    Memo,
    Quotation,
    about_answer,
)
from klviewer.ui.answer_item import AnswerItem, answer_item

WALK = Code(1, "Walk and talk", CodeKind.LEARNING, "green")
VIDEO = Code(2, "Video & telefon", CodeKind.LEARNING, "violet")
HEALTH = Code(3, "Helbredshensyn", CodeKind.REASON, "amber")
CODES = (WALK, VIDEO, HEALTH)

TEXT = "Vi går ture. Samtalen flyder bedre ude end over et bord."


def answer(number: int, text: str = TEXT, status: str = "Godt på vej") -> AnswerInWords:
    """An answer from a respondent of that number."""
    return AnswerInWords(
        AnswerPlace("r1", "children", str(number), "words"), "meetings", status, text
    )


def quotation(number: int, code: Code, of: AnswerInWords, start: int, end: int) -> Quotation:
    """Some words of an answer under a code."""
    return Quotation(number, code.id, of.place, start, end, of.text[start:end])


def item(
    of: AnswerInWords,
    quotations: Sequence[Quotation] = (),
    memo: str = "",
    wanted: str = "",
    question: str = "",
) -> AnswerItem:
    """What a card shows of an answer."""
    memos = (Memo(about_answer(of.place), memo),) if memo else ()
    coding = Coding(CODES, tuple(quotations), memos)
    return answer_item(of, f"Kommune {of.place.respondent}", question, coding, wanted)


def items(count: int) -> list[AnswerItem]:
    """That many answers, some long, some coded, some with a memo."""
    found = []
    for number in range(count):
        one = answer(number, " ".join([TEXT] * (1 + number % 4)))
        quotations = [quotation(number + 1, WALK, one, 3, 11)] if number % 3 == 0 else []
        found.append(item(one, quotations, "Spørg igen" if number % 5 == 0 else ""))
    return found
