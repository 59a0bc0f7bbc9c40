"""What is missing in a table that is answers to a known area, and what is there beside it."""

from collections.abc import Sequence

from klviewer.readers.assignment import ANY, Part
from klviewer.readers.background import holds_municipalities, is_technical
from klviewer.readers.findings import Findings
from klviewer.readers.municipalities import MunicipalityNames
from klviewer.readers.recognition import Recognised
from klviewer.survey.messages import translate
from klviewer.survey.questionnaire import Question, QuestionType

_MOST_NAMED = 10


def check(recognised: Recognised, names: MunicipalityNames, findings: Findings) -> None:
    """Report what a reader of the figures must know of the columns.

    Args:
        recognised: the table and its area.
        names: of municipalities.
        findings: told of what is missing or not read.
    """
    _report_rivals(recognised, findings)
    for question in recognised.area.questions:
        parts = recognised.assignment.parts.get(question.id)
        if parts is None:
            _report_missing(recognised, question, findings)
        elif question.type is QuestionType.MULTIPLE:
            _report_missing_choices(recognised, question, parts, findings)
    _report_unread(recognised, names, findings)


def _report_rivals(recognised: Recognised, findings: Findings) -> None:
    if recognised.rivals:
        findings.warning(
            translate(
                "reading",
                "Kolonnerne passer lige så godt til {others}.",
                others=", ".join(f"“{area.name}”" for area in recognised.rivals),
            ),
            recognised.sheet.place(),
            translate("reading", "Filen er læst som “{area}”.", area=recognised.area.name),
        )


def _report_missing(recognised: Recognised, question: Question, findings: Findings) -> None:
    findings.error(
        translate(
            "reading",
            "Der er ingen kolonne med svar på “{question}” ({area}).",
            question=question.text,
            area=recognised.area.name,
        ),
        recognised.sheet.place(question.variable),
        translate("reading", "Spørgsmålet vises uden svar."),
    )


def _report_missing_choices(
    recognised: Recognised, question: Question, parts: Sequence[Part], findings: Findings
) -> None:
    places = {part.choice for part in parts}
    if ANY in places:
        return
    for place, choice in enumerate(question.choices):
        if place not in places:
            findings.error(
                translate(
                    "reading",
                    "Der er ingen kolonne for svarmuligheden “{choice}” til “{question}”.",
                    choice=choice.label,
                    question=question.text,
                ),
                recognised.sheet.place(f"{question.variable}_{choice.code}"),
                translate("reading", "Svarmuligheden tæller 0."),
            )


def _report_unread(recognised: Recognised, names: MunicipalityNames, findings: Findings) -> None:
    unread = [
        column.name
        for column in recognised.assignment.free(recognised.sheet)
        if column.texts and not is_technical(column) and not holds_municipalities(column, names)
    ]
    if unread:
        named = ", ".join(unread[:_MOST_NAMED]) + (" …" if len(unread) > _MOST_NAMED else "")
        findings.notice(
            translate(
                "reading",
                "Filen har kolonner, der ikke hører til spørgeskemaet: {names}.",
                names=named,
            ),
            recognised.sheet.place(),
            translate("reading", "Kolonnerne er ikke læst."),
        )
