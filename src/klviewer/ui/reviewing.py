"""Which quotations of the shown round have lost their words, and the answers they stood in."""

from collections.abc import Sequence

from klviewer.survey.answers_in_words import AnswerInWords
from klviewer.survey.codes import AnswerPlace, Quotation
from klviewer.ui.document import Document


def quotations_to_review(document: Document) -> list[Quotation]:
    """The quotations of the shown round whose words are gone, in questions it still has."""
    snapshot = document.snapshot
    shown = snapshot.round if snapshot else None
    if snapshot is None or shown is None:
        return []
    questions = {(r.area.id, q.id) for r in shown.areas for q in r.area.questions}
    return [
        quotation
        for quotation in snapshot.coding.to_review
        if quotation.place.round == shown.id
        and (quotation.place.area, quotation.place.question) in questions
    ]


def with_those_gone(
    document: Document, answers: Sequence[AnswerInWords], to_review: Sequence[Quotation]
) -> dict[AnswerPlace, AnswerInWords]:
    """The answers by their place, and those that have no words any more.

    Args:
        document: the open project.
        answers: with words.
        to_review: the quotations whose answers are wanted.
    """
    found = {answer.place: answer for answer in answers}
    for quotation in to_review:
        place = quotation.place
        responses = document.area(place.area)
        if place not in found and responses is not None:
            theme = responses.area.theme_of(place.question)
            found[place] = AnswerInWords(place, theme.id, "", "")
    return found
