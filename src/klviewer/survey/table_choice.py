"""How the table behind a graph is divided, and what its shares are of, as it was chosen."""

from dataclasses import dataclass, replace
from enum import StrEnum

from klviewer.survey.picks import Sources
from klviewer.survey.questionnaire import Question, QuestionType
from klviewer.survey.responses import AreaResponses
from klviewer.survey.shares import ShareOf
from klviewer.survey.theme_charts import batteries


class Across(StrEnum):
    """What stands beside everyone in a table.

    Members:
        NOTHING: everyone is all.
        REGION: a column per region.
        GROUP: a column per municipality group.
        ROUNDS: a column per round.
        SCALE: no columns; the questions with the same scale stand under each other.
        QUESTION: a column per answer to another question.
    """

    NOTHING = "nothing"
    REGION = "region"
    GROUP = "group"
    ROUNDS = "rounds"
    SCALE = "scale"
    QUESTION = "question"


@dataclass(frozen=True, slots=True)
class TableChoice:
    """What was chosen of a table.

    Args:
        across: what it is divided by; None for what suits the question.
        area: of the other question, where it is divided by one.
        question: the other question's id, likewise.
        of: what shares are of; None for counts.
    """

    across: Across | None = None
    area: str = ""
    question: str = ""
    of: ShareOf | None = None


CHOSEN_AT_FIRST = TableChoice()

_BY_COLUMN = (None, ShareOf.ASKED)
_CROSSED = (*_BY_COLUMN, ShareOf.ROW, ShareOf.ALL)
_WITHIN_ROW = (None, ShareOf.ROW)


def measures(across: Across, question: Question) -> tuple[ShareOf | None, ...]:
    """What the numbers of a table can be: counts (None), or shares of something.

    Rounds are not parts of one whole, so they have shares by column only; questions with the
    same scale have each its own.
    """
    if across is Across.SCALE:
        return _WITHIN_ROW
    found = _BY_COLUMN if across is Across.ROUNDS else _CROSSED
    several = question.type is QuestionType.MULTIPLE
    return (*found[:2], ShareOf.ANSWERS_GIVEN, *found[2:]) if several else found


def battery_of(responses: AreaResponses, question: Question) -> tuple[Question, ...]:
    """The questions with the question's scale beside it in its theme; none where it is alone."""
    runs = batteries(responses.area.theme_of(question.id))
    return next((run for run in runs if question in run), ())


def earlier_of(
    sources: Sources, responses: AreaResponses, question: Question
) -> AreaResponses | None:
    """The area in the round before, where the question was put in the same way; else None."""
    found = sources.earlier.area(responses.area.id) if sources.earlier else None
    if found is None:
        return None
    asked = next((put for put in found.area.questions if put.id == question.id), None)
    return found if asked is not None and asked.type is question.type else None


def offered(sources: Sources, responses: AreaResponses, question: Question) -> tuple[Across, ...]:
    """What a question's table can be divided by, first what suits it best."""
    found = (
        (Across.SCALE, bool(battery_of(responses, question))),
        (Across.REGION, bool(sources.frame)),
        (Across.GROUP, bool(sources.frame)),
        (Across.ROUNDS, earlier_of(sources, responses, question) is not None),
        (Across.NOTHING, True),
    )
    return tuple(across for across, is_there in found if is_there)


def settled(
    choice: TableChoice, sources: Sources, responses: AreaResponses, question: Question
) -> TableChoice:
    """The choice as it can be followed for a question; `across` is never None in it.

    What was chosen for another question, and cannot be had for this one, gives way to what
    suits it.
    """
    across = choice.across
    possible = offered(sources, responses, question)
    if across is Across.QUESTION:
        if dividing(choice, sources, responses, question) is None:
            across = possible[0]
    elif across not in possible:
        across = possible[0]
    of = choice.of if choice.of in measures(across, question) else None
    if across is Across.QUESTION:
        return replace(choice, of=of)
    return TableChoice(across, of=of)


def dividing(
    choice: TableChoice, sources: Sources, responses: AreaResponses, question: Question
) -> Question | None:
    """The question that divides; None where there is none of that id, or it divides nothing."""
    found = sources.question(choice.area, choice.question)
    if found is None or not (found.is_closed and found.choices):
        return None
    return None if (choice.area, found.id) == (responses.area.id, question.id) else found
