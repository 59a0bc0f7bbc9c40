"""Questionnaire files: from text to a checked questionnaire. The format: docs/formats.md."""

from klviewer.survey.errors import ExpectedError
from klviewer.survey.messages import translate
from klviewer.survey.questionnaire import (
    Area,
    Choice,
    Condition,
    Question,
    Questionnaire,
    QuestionType,
    Role,
    SuggestedCode,
    Theme,
)
from klviewer.survey.questionnaire_rules import check
from klviewer.survey.questionnaire_schema import Record, record_from_tree
from klviewer.survey.questionnaire_source import LineError, tree_from_text


class QuestionnaireError(ExpectedError):
    """A questionnaire file that cannot be used.

    Args:
        fault: what is wrong and on which line.
        name: the file's name, empty where there is none.
    """

    def __init__(self, fault: LineError, name: str) -> None:
        super().__init__(
            translate(
                "questionnaire",
                "Spørgeskemaet {fil} kan ikke bruges. Linje {linje}: {grund} "
                "Intet er ændret. Ret filen, og prøv igen.",
                fil=f"“{name}”" if name else translate("questionnaire", "uden filnavn"),
                linje=fault.line,
                grund=fault.cause,
            )
        )
        self.line = fault.line


def questionnaire_from_text(text: str, name: str = "") -> Questionnaire:
    """Read a questionnaire file.

    Args:
        text: its content.
        name: its name, for the message.

    Raises:
        QuestionnaireError: the file is not a questionnaire that holds together.
    """
    try:
        record = record_from_tree(tree_from_text(text))
        check(record)
    except LineError as fault:
        raise QuestionnaireError(fault, name) from fault
    return Questionnaire(
        record.word("id"),
        record.word("title"),
        tuple(_area(area) for area in record.within("areas")),
        of_municipalities=record.word("respondents") != "rows",
        suggested_codes=_suggested_codes(record),
    )


def _area(record: Record) -> Area:
    themes = tuple(_theme(theme) for theme in record.within("themes"))
    return Area(record.word("id"), record.word("title"), themes, record.word("short"))


def _theme(record: Record) -> Theme:
    questions = tuple(_question(question) for question in record.within("questions"))
    return Theme(record.word("id"), record.word("title"), questions, record.word("short"))


def _question(record: Record) -> Question:
    conditions = (_condition(condition) for condition in record.within("asked_of"))
    return Question(
        id=record.word("id"),
        variable=record.word("variable"),
        text=record.word("text"),
        type=QuestionType(record.word("type")),
        role=Role(record.word("role")),
        choices=tuple(_choice(choice) for choice in record.within("choices")),
        asked_of=next(conditions, None),
        short=record.word("short"),
        wording=record.word("wording"),
    )


def _condition(record: Record) -> Condition:
    choices = frozenset(choice.text for choice in record.words["choices"])
    return Condition(record.word("question"), choices, record.word("wording"))


def _choice(record: Record) -> Choice:
    return Choice(
        id=record.word("id"),
        code=record.word("code"),
        label=record.word("label"),
        short=record.word("short"),
        wording=record.word("wording"),
        by=record.word("by"),
    )


def _suggested_codes(record: Record) -> tuple[SuggestedCode, ...]:
    return tuple(
        SuggestedCode(code.word("title"), code.word("kind"), area.word("id"), theme.word("id"))
        for area in record.within("areas")
        for theme in area.within("themes")
        for code in theme.within("suggested_codes")
    )
