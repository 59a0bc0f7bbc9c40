"""What must hold between the parts of a questionnaire: ids, conditions, wording and dates."""

import re
from collections.abc import Iterable
from datetime import date

from klviewer.survey.messages import Message, translate
from klviewer.survey.questionnaire import QuestionType, Role
from klviewer.survey.questionnaire_schema import Record
from klviewer.survey.questionnaire_source import LineError

CLOSED = frozenset({QuestionType.SINGLE, QuestionType.MULTIPLE})
SCALE = frozenset({QuestionType.SINGLE})
TYPES_OF_ROLE = {
    Role.PRACTICE: CLOSED,
    Role.STATUS: SCALE,
    Role.REASONS: CLOSED,
    Role.EXPECTED: SCALE,
    Role.LEARNING: CLOSED,
    Role.GUIDELINES: CLOSED,
    Role.TEXT: frozenset({QuestionType.TEXT}),
    Role.BACKGROUND: frozenset(QuestionType),
}
_BRACES = re.compile(r"\{([^{}]*)\}")


def check(questionnaire: Record) -> None:
    """Hold the parts of a questionnaire to each other.

    Raises:
        LineError: at the first part that does not fit the others.
    """
    areas = questionnaire.within("areas")
    _refuse_repeated(areas, "id")
    themes = [theme for area in areas for theme in area.within("themes")]
    _refuse_repeated(
        (code for theme in themes for code in theme.within("suggested_codes")), "title"
    )
    for area in areas:
        _check_area(area)


def _check_area(area: Record) -> None:
    _refuse_repeated(area.within("themes"), "id")
    questions = [
        question for theme in area.within("themes") for question in theme.within("questions")
    ]
    _refuse_repeated(questions, "id")
    _refuse_repeated(questions, "variable")
    earlier: dict[str, frozenset[str]] = {}
    for question in questions:
        _check_question(question)
        for condition in question.within("asked_of"):
            _check_condition(condition, earlier)
        earlier[question.word("id")] = _choice_ids(question)


def _refuse_repeated(records: Iterable[Record], key: str) -> None:
    seen: set[str] = set()
    for record in records:
        word = record.word(key).casefold()
        if word in seen:
            cause = translate(
                "questionnaire",
                "“{navn}: {ord}” er brugt før og må kun stå én gang.",
                navn=key,
                ord=record.word(key),
            )
            raise LineError(record.line_of(key), cause)
        seen.add(word)


def _check_question(question: Record) -> None:
    kind = QuestionType(question.word("type"))
    choices = question.within("choices")
    if kind not in TYPES_OF_ROLE[Role(question.word("role"))]:
        raise LineError(question.line_of("type"), _unfit_type(question))
    if kind in CLOSED and not choices:
        cause = translate(
            "questionnaire",
            "Spørgsmålet “{navn}” mangler svarmuligheder.",
            navn=question.word("id"),
        )
        raise LineError(question.line, cause)
    if kind not in CLOSED and choices:
        cause = translate(
            "questionnaire",
            "Et spørgsmål af typen “{type}” kan ikke have svarmuligheder.",
            type=kind,
        )
        raise LineError(choices[0].line, cause)
    for key in ("id", "code"):
        _refuse_repeated(choices, key)
    _check_wording(question)
    _check_dates(choices)


def _unfit_type(question: Record) -> Message:
    return translate(
        "questionnaire",
        "Et spørgsmål med rollen “{rolle}” kan ikke være af typen “{type}”.",
        rolle=question.word("role"),
        type=question.word("type"),
    )


def _choice_ids(question: Record) -> frozenset[str]:
    return frozenset(choice.word("id") for choice in question.within("choices"))


def _check_condition(condition: Record, earlier: dict[str, frozenset[str]]) -> None:
    asked = condition.word("question")
    if asked not in earlier:
        cause = translate(
            "questionnaire",
            "Betingelsen peger på “{navn}”, som ikke er stillet tidligere i området.",
            navn=asked,
        )
        raise LineError(condition.line_of("question"), cause)
    for choice in condition.words["choices"]:
        if choice.text not in earlier[asked]:
            raise LineError(choice.line, _unknown_choice(asked, choice.text))


def _unknown_choice(question: str, choice: str) -> Message:
    return translate(
        "questionnaire",
        "Spørgsmålet “{navn}” har ikke svarmuligheden “{svar}”.",
        navn=question,
        svar=choice,
    )


def _check_wording(question: Record) -> None:
    wording = question.word("wording")
    known = _choice_ids(question)
    for named in _BRACES.findall(wording):
        if named not in known:
            cause = _unknown_choice(question.word("id"), named)
            raise LineError(question.line_of("wording"), cause)
    if set("{}") & set(_BRACES.sub("", wording)):
        cause = translate("questionnaire", "En krøllet parentes mangler sin makker.")
        raise LineError(question.line_of("wording"), cause)


def _check_dates(choices: Iterable[Record]) -> None:
    latest = date.min
    for choice in choices:
        if not choice.word("by"):
            continue
        reached = _date(choice)
        if reached < latest:
            cause = translate("questionnaire", "Datoen ligger før datoen i svarmuligheden ovenfor.")
            raise LineError(choice.line_of("by"), cause)
        latest = reached


def _date(choice: Record) -> date:
    try:
        return date.fromisoformat(choice.word("by"))
    except ValueError as error:
        cause = translate("questionnaire", "“{dato}” er ikke en dato.", dato=choice.word("by"))
        raise LineError(choice.line_of("by"), cause) from error
