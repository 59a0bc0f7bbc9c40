"""A questionnaire as the text of a questionnaire file. The format: docs/formats.md."""

import re
from collections.abc import Mapping, Sequence

import yaml

from klviewer.survey.questionnaire import (
    Area,
    Choice,
    Condition,
    Question,
    Questionnaire,
    SuggestedCode,
    Theme,
)
from klviewer.survey.questionnaire_schema import IDENTIFIER
from klviewer.survey.questionnaire_text import questionnaire_from_text

Entry = str | Mapping[str, "Entry"] | Sequence["Entry"]

_WIDTH = 100


class _Dumper(yaml.SafeDumper):
    """Writes lists set in under their key, and never an alias, which the format does without."""

    def ignore_aliases(self, _data: object) -> bool:
        return True

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, indentless=False)


def text_of_questionnaire(questionnaire: Questionnaire) -> str:
    """The questionnaire as a file holds it; reading the text again gives an equal one.

    Args:
        questionnaire: from a file, or made from a survey's own structure.

    Raises:
        QuestionnaireError: it has something the format cannot hold, such as two questions that
            differ only in the size of their letters, or more than a file may fill.
    """
    entries = _filled(
        id=questionnaire.id,
        title=questionnaire.title,
        respondents="" if questionnaire.of_municipalities else "rows",
        areas=[_area(area, questionnaire.suggested_codes) for area in questionnaire],
    )
    text: str = yaml.dump(
        entries, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=_WIDTH
    )
    questionnaire_from_text(text, questionnaire.title)
    return text


def _filled(**entries: Entry) -> dict[str, Entry]:
    """The entries in the order given, without those that are empty."""
    return {key: entry for key, entry in entries.items() if entry}


def _id(own: str, otherwise: str) -> str:
    """The id as it is written: not at all where it is what stands in for it."""
    return "" if own == otherwise and not re.fullmatch(IDENTIFIER.pattern, own) else own


def _area(area: Area, codes: Sequence[SuggestedCode]) -> Entry:
    own = [code for code in codes if code.area == area.id]
    return _filled(
        id=_id(area.id, area.title),
        title=area.title,
        short=area.short,
        themes=[_theme(theme, own) for theme in area.themes],
    )


def _theme(theme: Theme, codes: Sequence[SuggestedCode]) -> Entry:
    return _filled(
        id=_id(theme.id, theme.title),
        title=theme.title,
        short=theme.short,
        questions=[_question(question) for question in theme.questions],
        suggested_codes=[
            _filled(title=code.title, kind=code.kind) for code in codes if code.theme == theme.id
        ],
    )


def _question(question: Question) -> Entry:
    return _filled(
        id=_id(question.id, question.variable),
        variable=question.variable,
        text=question.text,
        type=str(question.type),
        role=str(question.role),
        short=question.short,
        wording=question.wording,
        asked_of=_condition(question.asked_of) if question.asked_of else "",
        choices=[_choice(choice) for choice in question.choices],
    )


def _condition(condition: Condition) -> Entry:
    return _filled(
        question=condition.question,
        choices=sorted(condition.choices),
        wording=condition.wording,
    )


def _choice(choice: Choice) -> Entry:
    return _filled(
        id=_id(choice.id, choice.code),
        code=choice.code,
        label=choice.label,
        short=choice.short,
        wording=choice.wording,
        by=choice.by,
    )
