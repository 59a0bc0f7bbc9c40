"""What all charts are made of: marks, tones, and the notes that stand under a graph."""

from dataclasses import dataclass, field
from datetime import date

from klviewer.survey.danish import number
from klviewer.survey.messages import Message, Text, translate
from klviewer.survey.questionnaire import Question, QuestionType
from klviewer.survey.table import Table


@dataclass(frozen=True, slots=True)
class Mark:
    """One bar, segment or point.

    Args:
        choice: the id of the choice it counts, empty for “not answered”.
        label: the words beside it.
        count: how many.
        share: of the base, between 0 and 1.
        tone: place on the scale, 0 “as before” to 1, None where it is no scale or no answer.
    """

    choice: str
    label: Text
    count: int
    share: float
    tone: float | None = None


@dataclass(frozen=True, slots=True)
class DatedMark(Mark):
    """A mark that stands for a day.

    Args:
        day: the day it reaches, or begins with.
    """

    day: date = field(kw_only=True)


def tone(question: Question, position: int) -> float:
    """Place of a choice on its scale: 0 for the best, 1 for the last."""
    return nth_tone(position, len(question.choices))


def nth_tone(position: int, count: int) -> float:
    """The tone of one of so many, as far from its neighbours as they let it."""
    return position / (count - 1) if count > 1 else 0.0


def base_note(table: Table, frame_size: int) -> Message:
    """“n = 76 af 98 kommuner.”, or “n = 76.” where there is no frame.

    Args:
        table: counts all, or only those that were picked.
        frame_size: of how many municipalities it counts the answers, 0 without a frame.
    """
    n = number(int(table.base[0]))
    if not frame_size:
        return translate("chart", "n = {n}.", n=n)
    if table.of_chosen:
        chosen = number(frame_size)
        return translate("chart", "n = {n} af de {chosen} valgte kommuner.", n=n, chosen=chosen)
    return translate("chart", "n = {n} af {frame} kommuner.", n=n, frame=number(frame_size))


def asked_note(table: Table) -> Message:
    """How many were asked, and how many of them did not answer."""
    n = number(int(table.base[0]))
    asked = translate("chart", "n = {n}.", n=n)
    if table.of_chosen:
        asked = translate("chart", "n = {n} af de valgte.", n=n)
    missing = table.not_answered()
    if not missing:
        return asked
    return translate(
        "chart",
        "{asked} {missing} har ikke svaret på spørgsmålet.",
        asked=asked,
        missing=number(missing),
    )


def asked_of_note(table: Table) -> tuple[Message, ...]:
    """Whom the question was put to, where not everyone, and whether each may give several."""
    several = table.question.type is QuestionType.MULTIPLE
    condition = table.question.asked_of
    if condition is None:
        return (translate("chart", "Flere svar."),) if several else ()
    n = number(int(table.base[0]))
    asked = f"{n}, {condition.wording}" if condition.wording else n
    if several:
        return (translate("chart", "Stillet til de {asked}. Flere svar.", asked=asked),)
    return (translate("chart", "Stillet til de {asked}.", asked=asked),)
