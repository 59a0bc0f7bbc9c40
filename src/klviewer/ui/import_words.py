"""The words of the import assistant: what columns are read as, and what was recognised."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from klviewer.readers.decisions import NO_COLUMN
from klviewer.readers.recognised import Use
from klviewer.survey.danish import number
from klviewer.survey.questionnaire import QuestionType, Role
from klviewer.survey.questionnaire_rules import TYPES_OF_ROLE
from klviewer.ui.import_draft import Field, ImportDraft, TableDraft

Choices = Sequence[tuple[object, str]]


def field_name(part: Field) -> str:
    """What stands before the row."""
    names: Mapping[Field, str] = {
        Field.USE: QCoreApplication.translate("Import", "Læses som"),
        Field.TEXT: QCoreApplication.translate("Import", "Spørgsmål"),
        Field.CHOICE: QCoreApplication.translate("Import", "Svarmulighed"),
        Field.TYPE: QCoreApplication.translate("Import", "Type"),
        Field.ROLE: QCoreApplication.translate("Import", "Rolle"),
        Field.THEME: QCoreApplication.translate("Import", "Tema"),
    }
    return names[part]


def use_name(use: Use) -> str:
    """What a column is read as."""
    names: Mapping[Use, str] = {
        Use.QUESTION: QCoreApplication.translate("Import", "Spørgsmål"),
        Use.MUNICIPALITY: QCoreApplication.translate("Import", "Kommunen"),
        Use.RESPONDENT: QCoreApplication.translate("Import", "Om besvarelsen"),
        Use.UNREAD: QCoreApplication.translate("Import", "Læses ikke"),
    }
    return names[use]


def type_name(kind: QuestionType) -> str:
    """How a question is answered."""
    names: Mapping[QuestionType, str] = {
        QuestionType.SINGLE: QCoreApplication.translate("Import", "Ét svar"),
        QuestionType.MULTIPLE: QCoreApplication.translate("Import", "Flere svar"),
        QuestionType.TEXT: QCoreApplication.translate("Import", "Tekst"),
        QuestionType.NUMBER: QCoreApplication.translate("Import", "Tal"),
        QuestionType.DATE: QCoreApplication.translate("Import", "Dato"),
    }
    return names[kind]


def role_name(role: Role) -> str:
    """What a question is for."""
    names: Mapping[Role, str] = {
        Role.PRACTICE: QCoreApplication.translate("Import", "Praksis"),
        Role.STATUS: QCoreApplication.translate("Import", "Status"),
        Role.REASONS: QCoreApplication.translate("Import", "Årsager"),
        Role.EXPECTED: QCoreApplication.translate("Import", "Hvornår"),
        Role.LEARNING: QCoreApplication.translate("Import", "Læring"),
        Role.GUIDELINES: QCoreApplication.translate("Import", "Retningslinjer"),
        Role.TEXT: QCoreApplication.translate("Import", "Svar i ord"),
        Role.BACKGROUND: QCoreApplication.translate("Import", "Baggrund"),
    }
    return names[role]


def value_name(value: object) -> str:
    """A value of any of the fields in words."""
    named: Sequence[tuple[type, Callable[..., str]]] = (
        (Use, use_name),
        (QuestionType, type_name),
        (Role, role_name),
    )
    for kind, name in named:
        if isinstance(value, kind):
            return name(value)
    return str(value)


def choices_of(part: Field, table: TableDraft, kinds: Sequence[QuestionType]) -> Choices:
    """What can be chosen for some columns.

    Args:
        part: what is said of the columns.
        table: of an unknown survey.
        kinds: the columns' types; a role must suit them all.
    """
    values: Mapping[Field, Sequence[object]] = {
        Field.USE: (Use.QUESTION, Use.MUNICIPALITY, Use.UNREAD),
        Field.TYPE: tuple(QuestionType),
        Field.ROLE: [role for role in Role if all(kind in TYPES_OF_ROLE[role] for kind in kinds)],
        Field.THEME: table.themes,
    }
    return [(value, value_name(value)) for value in values.get(part, ())]


def summary(draft: ImportDraft) -> str:
    """What was recognised, in a sentence or two."""
    if draft.known:
        words = QCoreApplication.translate("Import", "Filerne er svar på “{title}”.")
        return " ".join((words.format(title=draft.title), *_doubtful(draft)))
    questions = sum(table.questions for table in draft.taken)
    rows = sum(table.found.size for table in draft.taken)
    words = QCoreApplication.translate(
        "Import",
        "Undersøgelsen er ny for programmet. Her er {questions} spørgsmål og {rows} besvarelser. "
        "{municipality} Ret det, der ikke passer.",
    )
    return words.format(
        questions=number(questions), rows=number(rows), municipality=_municipality(draft)
    )


def _doubtful(draft: ImportDraft) -> Iterator[str]:
    """What there is to look at in the answers to a known questionnaire."""
    if draft.near:
        yield QCoreApplication.translate("Import", "Se, om kommunerne til venstre er de rigtige.")
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
