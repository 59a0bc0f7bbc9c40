"""The words of the import assistant: what columns are read as, and what was recognised."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication

from klviewer.readers.decisions import NO_COLUMN
from klviewer.readers.recognised import Use
from klviewer.survey.counted import QUESTIONS, RESPONSES
from klviewer.survey.messages import Message, translate
from klviewer.survey.questionnaire import QuestionType, Role
from klviewer.survey.questionnaire_rules import TYPES_OF_ROLE
from klviewer.ui.import_draft import ImportDraft
from klviewer.ui.import_table_draft import Field, ListedType, TableDraft
from klviewer.ui.saying import say

Choices = Sequence[tuple[object, str]]

# By type first: the same word is a type and a role.
_NAMES: Mapping[type, Mapping[Any, Message]] = {
    Field: {
        Field.USE: translate("Import", "Læses som"),
        Field.TEXT: translate("Import", "Spørgsmål"),
        Field.CHOICE: translate("Import", "Svarmulighed"),
        Field.TYPE: translate("Import", "Type"),
        Field.ROLE: translate("Import", "Rolle"),
        Field.THEME: translate("Import", "Tema"),
    },
    Use: {
        Use.QUESTION: translate("Import", "Spørgsmål"),
        Use.MUNICIPALITY: translate("Import", "Kommunen"),
        Use.RESPONDENT: translate("Import", "Om besvarelsen"),
        Use.UNREAD: translate("Import", "Læses ikke"),
    },
    QuestionType: {
        QuestionType.SINGLE: translate("Import", "Ét svar"),
        QuestionType.MULTIPLE: translate("Import", "Flere svar"),
        QuestionType.TEXT: translate("Import", "Tekst"),
        QuestionType.NUMBER: translate("Import", "Tal"),
        QuestionType.DATE: translate("Import", "Dato"),
    },
    ListedType: {
        ListedType.SEMICOLON: translate("Import", "Flere svar, delt ved ;"),
        ListedType.COMMA: translate("Import", "Flere svar, delt ved ,"),
        ListedType.SLASH: translate("Import", "Flere svar, delt ved /"),
    },
    Role: {
        Role.PRACTICE: translate("Import", "Praksis"),
        Role.STATUS: translate("Import", "Status"),
        Role.REASONS: translate("Import", "Årsager"),
        Role.EXPECTED: translate("Import", "Hvornår"),
        Role.LEARNING: translate("Import", "Læring"),
        Role.GUIDELINES: translate("Import", "Retningslinjer"),
        Role.TEXT: translate("Import", "Svar i ord"),
        Role.BACKGROUND: translate("Import", "Baggrund"),
    },
}


def name_of(value: object) -> str:
    """A field, or a value of one, in words; what somebody wrote stays as it is."""
    named = _NAMES.get(type(value), {}).get(value)
    return say(named) if named else str(value)


def choices_of(part: Field, table: TableDraft, places: Sequence[int]) -> Choices:
    """What can be chosen for some columns.

    Args:
        part: what is said of the columns.
        table: the columns'.
        places: the columns'; what is offered suits them all.
    """
    asked = [table.columns[p].type for p in places if table.columns[p].use is Use.QUESTION]
    if table.found.known:
        return [(value, name_of(value)) for value in (Use.MUNICIPALITY, Use.UNREAD)]
    values: Mapping[Field, Sequence[object]] = {
        Field.USE: (Use.QUESTION, Use.MUNICIPALITY, Use.UNREAD),
        Field.TYPE: table.types(places),
        Field.ROLE: [role for role in Role if all(kind in TYPES_OF_ROLE[role] for kind in asked)],
        Field.THEME: table.themes,
    }
    return [(value, name_of(value)) for value in values.get(part, ())]


def summary(draft: ImportDraft) -> str:
    """What was recognised, in a sentence or two."""
    if draft.known:
        words = QCoreApplication.translate("Import", "Filerne er svar på “{title}”.")
        return " ".join((words.format(title=draft.title), *_doubtful(draft)))
    questions = sum(table.questions for table in draft.taken)
    rows = sum(table.found.size for table in draft.taken)
    words = QCoreApplication.translate(
        "Import",
        "Undersøgelsen er ny for programmet. Her er {questions} og {rows}. {municipality} Ret "
        "det, der ikke passer.",
    )
    return words.format(
        questions=say(QUESTIONS(questions)),
        rows=say(RESPONSES(rows)),
        municipality=_municipality(draft),
    )


def _doubtful(draft: ImportDraft) -> Iterator[str]:
    """What there is to look at in the answers to a known questionnaire."""
    if any(table.needs_municipality for table in draft.taken):
        yield QCoreApplication.translate(
            "Import",
            "Vælg “Kommunen” over den kolonne, der siger, hvem der svarer; ellers kan svarene "
            "ikke tælles.",
        )
    if draft.near:
        yield QCoreApplication.translate("Import", "Se, om kommunerne til venstre er de rigtige.")
    if draft.others:
        yield QCoreApplication.translate(
            "Import", "Nogle spørgsmål har en anden ordlyd i filen: Se til venstre, om de er ens."
        )
    if any(table.likely for table in draft.taken):
        yield QCoreApplication.translate(
            "Import", "Se, om de farvede kolonner hører til det spørgsmål, de ligner."
        )


def _municipality(draft: ImportDraft) -> str:
    found = {
        table.columns[table.municipality].name
        for table in draft.taken
        if table.municipality != NO_COLUMN
    }
    if not found:
        return QCoreApplication.translate(
            "Import", "Ingen kolonne siger, hvilken kommune der svarer."
        )
    words = QCoreApplication.translate("Import", "Kommunen står i {columns}.")
    return words.format(columns=", ".join(f"“{name}”" for name in sorted(found)))
