"""SurveyXact exports: a table of answers, and beside it what its columns and values mean.

An export is three tables, whichever file or sheet each stands in. `structure` has a row for every
column of a several-answers question, because the number a column's name ends in is not the
choice's code, and one or more rows for every other question. `labels` has no heads: variable,
value, label. Which table is which is seen from what stands in it.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from types import MappingProxyType

from klviewer.readers.background import is_technical
from klviewer.readers.cells import code, folded
from klviewer.readers.findings import Findings
from klviewer.readers.inference import is_mark, type_of
from klviewer.readers.names import matched
from klviewer.readers.sheet import Column, ColumnChoice, Sheet
from klviewer.survey.messages import translate
from klviewer.survey.questionnaire import QuestionType

_STRUCTURE_HEADS = frozenset({"variablename", "questiontext", "choicevalue", "choicetext"})
_SURVEY = "survey"  # the column whose only value is labelled with the survey's title
# How far each respondent came, in every table of answers that SurveyXact writes as numbers.
_STATUS_HEADS = tuple(
    frozenset(f"{stem}_{number}" for number in range(1, 6)) for stem in ("stato", "statoverall")
)
_LABELS_WIDTH = 3
_LEAST_SHARED = 0.5
_TYPES = {
    "single": QuestionType.SINGLE,
    "multiple": QuestionType.MULTIPLE,
    "string": QuestionType.TEXT,
    "double": QuestionType.NUMBER,
    "integer": QuestionType.NUMBER,
    "date": QuestionType.DATE,
}


@dataclass(frozen=True, slots=True)
class _Row:
    """A row of a structure."""

    variable: str
    question: str
    type: QuestionType | None
    text: str
    choice: ColumnChoice


def joined(sheets: Sequence[Sheet], findings: Findings) -> list[Sheet]:
    """The tables that can hold answers, each with what a structure and labels say of it.

    Args:
        sheets: every table of every file.
        findings: told of parts whose answers are not there.
    """
    structures = [sheet for sheet in sheets if _is_structure(sheet)]
    labels = [sheet for sheet in sheets if _is_labels(sheet)]
    answers = [sheet for sheet in sheets if sheet not in structures and sheet not in labels]
    structure_of = _paired(answers, structures)
    labels_of = _paired(answers, labels)
    _report_alone([*structures, *labels], [*structure_of.values(), *labels_of.values()], findings)
    for sheet in (found for found in labels_of if found not in structure_of):
        _report_no_structure(sheet, findings)
    for sheet in answers:
        if sheet not in structure_of and sheet not in labels_of and _is_dataset(sheet):
            _report_only_answers(sheet, findings)
    found = []
    for sheet in answers:
        described = _described(sheet, structure_of.get(sheet))
        found.append(_labelled(described, labels_of.get(sheet)))
    return found


def _is_dataset(sheet: Sheet) -> bool:
    """Whether it is SurveyXact's answers as numbers, with nothing that says what they mean."""
    heads = {folded(column.name) for column in sheet.columns}
    is_explained = any(column.label or column.labels for column in sheet.columns)
    has_status = any(heads >= status for status in _STATUS_HEADS)
    return has_status and not is_explained and not _is_worded(sheet)


def _is_worded(sheet: Sheet) -> bool:
    """Whether answers that were chosen stand in words, which nobody has to explain."""
    asked = (column for column in sheet.columns if not is_technical(column))
    closed = [column for column in asked if type_of(column) is QuestionType.SINGLE]
    coded = [column for column in closed if all(map(_is_number, column.texts))]
    marks = [column for column in coded if is_mark(column, "")]  # in an export in words, too
    return len(closed) - len(coded) > len(coded) - len(marks)


def _is_structure(sheet: Sheet) -> bool:
    return {folded(column.name) for column in sheet.columns} >= _STRUCTURE_HEADS


def _is_labels(sheet: Sheet) -> bool:
    """Three columns without heads, a number in every second cell."""
    if len(sheet.columns) != _LABELS_WIDTH:
        return False
    variables, values, _ = sheet.columns
    numbers = all(_is_number(text) for text in (values.name, *values.texts))
    return numbers and not any(" " in text for text in (variables.name, *variables.texts))


def _is_number(text: str) -> bool:
    return code(text).removeprefix("-").isdecimal()


def _variables(part: Sheet) -> tuple[str, ...]:
    if _is_structure(part):
        return _named(part, "variableName").texts
    return (part.columns[0].name, *part.columns[0].texts)


def _named(sheet: Sheet, name: str) -> Column:
    return next(column for column in sheet.columns if folded(column.name) == folded(name))


def _paired(answers: Sequence[Sheet], parts: Sequence[Sheet]) -> dict[Sheet, Sheet]:
    """Which part belongs to which answers: most variables in common, then most like in name."""
    fits = sorted(
        ((*_fit(sheet, part), sheet, part) for sheet in answers for part in parts),
        key=lambda fit: fit[:3],
        reverse=True,
    )
    pairs: dict[Sheet, Sheet] = {}
    for shared, _, _, sheet, part in fits:
        free = sheet not in pairs and part not in pairs.values()
        if shared >= _LEAST_SHARED and free:
            pairs[sheet] = part
    return pairs


def _fit(sheet: Sheet, part: Sheet) -> tuple[float, float, int]:
    variables = {folded(name) for name in _variables(part)}
    found = matched(variables, (column.name for column in sheet.columns))
    alike = SequenceMatcher(None, sheet.file_name, part.file_name, autojunk=False).ratio()
    return len(found) / max(len(variables), 1), alike, -abs(sheet.file - part.file)


def _rows(structure: Sheet) -> Iterator[_Row]:
    cells = {folded(column.name): column.written() for column in structure.columns}
    blank = ("",) * len(structure.rows)
    names = ("variablename", "questionname", "subtype", "questiontext", "choicevalue", "choicetext")
    for variable, question, kind, text, value, label in zip(
        *(cells.get(name, blank) for name in names), strict=True
    ):
        choice = ColumnChoice(code(value), label)
        yield _Row(folded(variable), question or variable, _TYPES.get(folded(kind)), text, choice)


def _described(sheet: Sheet, structure: Sheet | None) -> Sheet:
    if structure is None:
        return sheet
    rows: dict[str, list[_Row]] = {}
    for row in _rows(structure):
        rows.setdefault(row.variable, []).append(row)
    heads = matched(rows, (column.name for column in sheet.columns))
    of_head = {head: rows[variable] for variable, head in heads.items()}
    columns = tuple(
        _explained(column, of_head.get(folded(column.name), ())) for column in sheet.columns
    )
    return replace(sheet, columns=columns, problems=(*sheet.problems, *structure.problems))


def _explained(column: Column, rows: Sequence[_Row]) -> Column:
    if not rows:
        return column
    first = rows[0]
    whole = replace(column, question=first.question, label=first.text, type=first.type)
    if first.type is QuestionType.MULTIPLE:
        return replace(whole, choice=first.choice)
    labels = {row.choice.code: row.choice.label for row in rows if row.choice.code}
    return replace(whole, labels=MappingProxyType(labels))


def _labelled(sheet: Sheet, part: Sheet | None) -> Sheet:
    if part is None:
        return sheet
    labels: dict[str, dict[str, str]] = {}
    for variable, value, label in _entries(part):
        labels.setdefault(folded(variable), {})[code(value)] = label
    heads = matched(labels, (column.name for column in sheet.columns))
    of_head: Mapping[str, dict[str, str]] = {head: labels[name] for name, head in heads.items()}
    columns = tuple(
        replace(column, labels=MappingProxyType({**column.labels, **of_head[folded(column.name)]}))
        if folded(column.name) in of_head
        else column
        for column in sheet.columns
    )
    title = next(iter(labels.get(_SURVEY, {}).values()), "")
    problems = (*sheet.problems, *part.problems)
    return replace(sheet, columns=columns, problems=problems, title=title)


def _entries(part: Sheet) -> Iterator[tuple[str, str, str]]:
    """The rows of labels; the first of them was taken for heads."""
    variables, values, labels = part.columns
    yield variables.name, values.name, labels.name
    yield from zip(variables.written(), values.written(), labels.written(), strict=True)


def _report_alone(parts: Sequence[Sheet], used: Sequence[Sheet], findings: Findings) -> None:
    for part in parts:
        if part not in used:
            findings.error(
                translate(
                    "reading",
                    "Filen beskriver spørgsmål eller svar i SurveyXact, men besvarelserne "
                    "(dataset) er ikke med.",
                ),
                part.place(),
                translate("reading", "Filen er ikke brugt. Tag alle tre filer med på én gang."),
            )


def _report_no_structure(sheet: Sheet, findings: Findings) -> None:
    findings.warning(
        translate("reading", "Filen med spørgsmålenes opbygning (structure) er ikke med."),
        sheet.place(),
        translate(
            "reading",
            "Svarmulighederne er fundet ud fra kolonnernes numre, som kan være andre end "
            "svarenes. Tag alle tre filer med på én gang.",
        ),
    )


def _report_only_answers(sheet: Sheet, findings: Findings) -> None:
    findings.notice(
        translate(
            "reading",
            "Filen ligner besvarelserne (dataset) fra SurveyXact, men filerne med spørgsmålene "
            "(structure) og svarene (labels) er ikke med.",
        ),
        sheet.place(),
        translate(
            "reading",
            "Filen er læst ud fra kolonnernes navne og svarenes numre. Tag alle tre filer med på "
            "én gang, så er det SurveyXact, der siger, hvad de betyder.",
        ),
    )
