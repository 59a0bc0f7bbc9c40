"""A survey's replies written in every format the readers know."""

import csv
import io
import tempfile
import zipfile
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from datetime import date, datetime
from itertools import chain
from pathlib import Path
from typing import Any

import openpyxl
import pandas as pd
import pyreadstat
import xlsxwriter

from klviewer.readers.source import SourceFile
from klviewer.survey.questionnaire import Area, Question, QuestionType
from klviewer.survey.responses import Completion
from tests.readers.binary_workbooks import cells, xlsb
from tests.readers.small_survey import MEETINGS, REPLIES, Reply, name_of

SX_TYPES = {
    QuestionType.SINGLE: "Single",
    QuestionType.MULTIPLE: "Multiple",
    QuestionType.TEXT: "String",
    QuestionType.NUMBER: "Double",
    QuestionType.DATE: "Date",
}

STRUCTURE_HEADS = [
    "questionName",
    "variableName",
    "questionType",
    "subType",
    "questionText",
    "choiceValue",
    "choiceText",
    "",  # the phantom column of real exports
]


def table(
    rows: Sequence[Sequence[str]],
    separator: str = ";",
    encoding: str = "utf-8",
    *,
    has_mark: bool = True,
) -> bytes:
    """Rows as delimited text; UTF-16 with its mark, unless it is to have none."""
    text = io.StringIO()
    csv.writer(text, delimiter=separator, lineterminator="\r\n").writerows(rows)
    mark = "\ufeff" if encoding.startswith("utf-16") and has_mark else ""
    return (mark + text.getvalue()).encode(encoding)


def file(*rows: str, name: str = "svar.csv", encoding: str = "utf-8") -> SourceFile:
    """A text file of lines."""
    return SourceFile(name, "".join(f"{row}\n" for row in rows).encode(encoding))


def _columns(area: Area, suffix: Callable[[int, str], str]) -> list[str]:
    heads = []
    for question in area.questions:
        if question.type is QuestionType.MULTIPLE:
            heads += [
                f"{question.variable}_{suffix(place, choice.code)}"
                for place, choice in enumerate(question.choices, 1)
            ]
        else:
            heads.append(question.variable)
    return heads


def by_code(_place: int, code: str) -> str:
    """A several-answers column is numbered by its choice's code."""
    return code


def by_place(place: int, _code: str) -> str:
    """A several-answers column is numbered by where it stands, as SurveyXact does."""
    return str(place)


def surveyxact(
    replies: Sequence[Reply] = REPLIES,
    area: Area = MEETINGS,
    *,
    separator: str = "\t",
    encoding: str = "utf-16-le",
    has_mark: bool = True,
    prefix: str = "",
) -> tuple[SourceFile, ...]:
    """The three files of a SurveyXact export; zeros also for those who never answered."""
    return tuple(
        SourceFile(f"{prefix}{name}.csv", table(rows, separator, encoding, has_mark=has_mark))
        for name, rows in surveyxact_tables(replies, area).items()
    )


def surveyxact_workbook(across: int = 0, down: int = 0) -> SourceFile:
    """A SurveyXact export as one workbook.

    Args:
        across: columns in the first of two sheets the answers are divided over.
        down: rows in the first of two sheets, without its heads.
    """
    tables = surveyxact_tables()
    dataset = tables.pop("dataset")
    parts = {"Dataset": dataset}
    if across:
        parts = {
            "Dataset(1)": [row[:across] for row in dataset],
            "Dataset(2)": [[row[0], *row[across:]] for row in dataset],
        }
    if down:
        heads, *rows = dataset
        parts = {"Dataset(1)": [heads, *rows[:down]], "Dataset(2)": [heads, *rows[down:]]}
    sheets = {**parts, **{name.capitalize(): rows for name, rows in tables.items()}}
    return SourceFile("eksport.xlsx", xlsx(sheets))


def surveyxact_tables(
    replies: Sequence[Reply] = REPLIES, area: Area = MEETINGS
) -> dict[str, list[list[str]]]:
    """The rows of the three tables of a SurveyXact export, by their names."""
    heads = _cut(_columns(area, by_place))
    status = [f"stato_{number}" for number in range(1, 6)]
    dataset = [["kommune", "closetim", "created", *heads, *status]]
    for reply in replies:
        moment = reply.at.strftime("%d-%m-%Y %H:%M:%S") if reply.at else ""
        marks = [str(int(reply.completion == number)) for number in range(1, 6)]
        cells = chain.from_iterable(_sx_cells(reply, question) for question in area.questions)
        dataset.append([str(reply.municipality), moment, "01-05-2020 08:00:00", *cells, *marks])
    return {
        "dataset": dataset,
        "structure": _structure(area, heads),
        "labels": _labels(area, heads),
    }


def _cut(heads: Sequence[str]) -> list[str]:
    """Eight characters of a name, with what is needed to tell columns apart, as SurveyXact does."""
    found: list[str] = []
    for head in heads:
        stem, _, number = head.rpartition("_")
        found.append(f"{stem[:5]}_{number}" if number.isdecimal() else head[:8])
    return found


def _sx_cells(reply: Reply, question: Question) -> list[str]:
    if question.type is QuestionType.MULTIPLE:
        return [str(int(reply.gave(question, choice))) for choice in question.choices]
    return [reply.closed.get(question.id) or danish(reply, question)]


def danish(reply: Reply, question: Question) -> str:
    """A written answer as a Danish program writes it."""
    text = reply.written.get(question.id, "")
    if question.type is QuestionType.NUMBER:
        return text.replace(".", ",")
    if question.type is QuestionType.DATE and text:
        return date.fromisoformat(text).strftime("%d-%m-%Y")
    return text


def _structure(area: Area, heads: Sequence[str]) -> list[list[str]]:
    rows = [STRUCTURE_HEADS]
    left = iter(heads)
    for question in area.questions:
        kind = "Closed" if question.is_closed else "Open"
        several = question.type is QuestionType.MULTIPLE
        name = "" if several else next(left)
        for choice in question.choices or (None,):
            code, label = (choice.code, choice.label) if choice else ("", "")
            variable = next(left) if several else name
            asked = [question.variable, variable, kind, SX_TYPES[question.type], question.text]
            rows.append([*asked, code, label, ""])
    return rows


def _labels(area: Area, heads: Sequence[str]) -> list[list[str]]:
    rows = []
    left = iter(heads)
    for question in area.questions:
        if question.type is QuestionType.MULTIPLE:
            for _ in question.choices:
                name = next(left)
                rows += [[name, "0", "Ikke valgt"], [name, "1", "Valgt"]]
        else:
            name = next(left)
            rows += [[name, choice.code, choice.label] for choice in question.choices]
    return rows


def delimited(
    replies: Sequence[Reply] = REPLIES,
    area: Area = MEETINGS,
    *,
    separator: str = ";",
    encoding: str = "cp1252",
) -> SourceFile:
    """One table with codes, municipalities' names and a column that says how far each came."""
    rows = [["Kommune", "Samlet status", "Besvaret", *_columns(area, by_code)]]
    for reply in replies:
        moment = reply.at.strftime("%d.%m.%Y kl. %H.%M") if reply.at else ""
        cells = chain.from_iterable(_sx_cells(reply, question) for question in area.questions)
        words = COMPLETION_WORDS[reply.completion]
        rows.append([f"{name_of(reply.municipality)} Kommune", words, moment, *cells])
    return SourceFile("svar.csv", table(rows, separator, encoding))


def with_lists(separator: str = "; ") -> SourceFile:
    """One table in which a cell lists every answer to a several-answers question."""
    rows = [["Kommune", "Status", "Dato", *(question.text for question in MEETINGS.questions)]]
    for reply in REPLIES:
        moment = reply.at.strftime("%d-%m-%Y %H:%M") if reply.at else ""
        given = [
            separator.join(c.label for c in question.choices if reply.gave(question, c))
            or danish(reply, question)
            for question in MEETINGS.questions
        ]
        words = COMPLETION_WORDS[reply.completion]
        rows.append([name_of(reply.municipality), words, moment, *given])
    return SourceFile("svar.csv", table(rows))


LIMESURVEY_OWN = {
    "id": "Besvarelse ID",
    "submitdate": "Dato for indsendelse",
    "lastpage": "Sidste side",
    "startlanguage": "Start language",  # what its translation leaves in English
    "datestamp": "Dato for sidste handling",
    "kommune": "Hvilken kommune?",
}
"""The columns before the questions, by code and in full."""


def limesurvey(
    *, codes: bool, full: bool = False, line: bool = False, separator: str = ""
) -> SourceFile:
    """An export of LimeSurvey.

    Args:
        codes: answers as codes rather than labels.
        full: headings as texts rather than codes.
        line: sub-questions after an underscore rather than in brackets.
        separator: between code and text, where headings are both.
    """
    by_code, in_full = list(LIMESURVEY_OWN), list(LIMESURVEY_OWN.values())
    for question in MEETINGS.questions:
        name = question.variable.replace("_", "")
        for choice in question.choices if question.type is QuestionType.MULTIPLE else (None,):
            sub = f"SQ{int(choice.code):03}" if choice and choice.label != "Andet" else "other"
            code = f"{name}_{sub}" if line else f"{name}[{sub}]"
            by_code.append(code if choice else name)
            in_full.append(f"{question.text} [{choice.label}]" if choice else question.text)
    both = [f"{code}{separator}{text}" for code, text in zip(by_code, in_full, strict=True)]
    rows = [both if separator else in_full if full else by_code]
    for number, reply in enumerate(REPLIES, 1):
        moment = reply.at.isoformat(sep=" ") if reply.at else ""
        sent = moment if reply.completion is Completion.COMPLETED else ""
        given = chain.from_iterable(_lime_cells(reply, q, codes) for q in MEETINGS.questions)
        rows.append([str(number), sent, "3", "da", moment, name_of(reply.municipality), *given])
    return SourceFile("results-survey.csv", table(rows, ",", "utf-8-sig"))


def _lime_cells(reply: Reply, question: Question, codes: bool) -> list[str]:
    if question.type is QuestionType.MULTIPLE:
        yes, no = ("Y", "") if codes else ("Ja", "Nej")
        no = no if reply.closed.get(question.id) else ""
        return [
            ("Noget helt andet" if reply.gave(question, choice) else "")
            if choice.label == "Andet"
            else (yes if reply.gave(question, choice) else no)
            for choice in question.choices
        ]
    if question.type is QuestionType.SINGLE:
        given = reply.choice(question)
        return [(f"A{given.code}" if codes else given.label) if given else ""]
    return [reply.written.get(question.id, "")]


def with_decimal_points(found: SourceFile) -> SourceFile:
    """The text with points in its numbers in place of commas."""
    changed = found.data.replace(b"12,5", b"12.5")
    assert changed != found.data
    return SourceFile(found.name, changed)


def with_titles(found: SourceFile) -> SourceFile:
    """The text below a title, as a workbook saved as text has it."""
    return SourceFile(found.name, b"Opf\xf8lgning;;;;\r\n;;;;\r\n" + found.data)


def with_separator_line(found: SourceFile, separator: str) -> SourceFile:
    """The text with the line Excel puts first to say what separates the fields."""
    return SourceFile(found.name, f"sep={separator}\r\n".encode() + found.data)


def zipped(*files: SourceFile) -> SourceFile:
    """Files in a zip file."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as packed:
        for found in files:
            packed.writestr(found.name, found.data)
    return SourceFile("svar.zip", data.getvalue())


COMPLETION_WORDS = ("", "Ny", "Distribueret", "Nogen svar", "Gennemført", "Frafaldet")


def workbook(replies: Sequence[Reply] = REPLIES, area: Area = MEETINGS) -> SourceFile:
    """A sheet with texts as heads and labels as cells, numbers and dates as such."""
    return SourceFile("svar.xlsx", xlsx({"Svar": typed_rows(replies, area)}))


def workbook_without_date_formats() -> SourceFile:
    """The same sheet, its dates the numbers that workbooks keep them as."""
    first = datetime(1899, 12, 30)
    rows = [
        [
            (cell - first).total_seconds() / 86_400 if isinstance(cell, datetime) else cell
            for cell in row
        ]
        for row in typed_rows()
    ]
    return SourceFile("svar.xlsx", xlsx({"Svar": rows}))


def workbook_with_heads_over_heads() -> SourceFile:
    """A several-answers question stands once over its choices."""
    heads, *rows = typed_rows()
    above: list[str | None] = []
    below: list[str | None] = []
    for head in heads:
        question, _, label = head.partition(" - ")
        above.append(None if question in above else question)
        below.append(label or None)
    return SourceFile("svar.xlsx", xlsx({"Svar": [above, below, *rows]}))


def binary_workbook() -> SourceFile:
    """The same sheet as Excel's binary workbooks have it."""
    return SourceFile("svar.xlsb", xlsb(cells(typed_rows())))


def workbook_with_macros() -> SourceFile:
    """The same workbook, of the kind that can have macros."""
    plain = b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    macros = b"application/vnd.ms-excel.sheet.macroEnabled.main+xml"
    return SourceFile("svar.xlsm", repacked(workbook().data, "[Content_Types].xml", plain, macros))


def repacked(data: bytes, part: str, old: bytes, new: bytes) -> bytes:
    """A packed file with something replaced in one of its parts."""
    changed = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as before,
        zipfile.ZipFile(changed, "w", zipfile.ZIP_DEFLATED) as after,
    ):
        for name in before.namelist():
            content = before.read(name)
            assert name != part or old in content
            after.writestr(name, content.replace(old, new) if name == part else content)
    return changed.getvalue()


def workbook_full_of_obstacles() -> SourceFile:
    """The same sheet, hidden, its heads below merged titles, its answers formulas."""
    data = io.BytesIO()
    with closing(xlsxwriter.Workbook(data, {"in_memory": True})) as book:
        book.add_worksheet("Læs mig").write_string(0, 0, "Svarene står på næste ark.")
        sheet: Any = book.add_worksheet("Svar")
        sheet.merge_range("A1:H1", "Opfølgning på normalisering")
        day = book.add_format({"num_format": "dd-mm-yyyy hh:mm:ss"})
        for at, row in enumerate(typed_rows(), 3):
            for column, cell in enumerate(row):
                if isinstance(cell, datetime):
                    sheet.write_datetime(at, column, cell, day)
                elif cell is not None:
                    value = cell if isinstance(cell, str) else repr(cell)
                    sheet.write_formula(at, column, "=NA()", None, value)
        sheet.hide()
    return SourceFile("svar.xlsx", data.getvalue())


def typed_rows(replies: Sequence[Reply] = REPLIES, area: Area = MEETINGS) -> list[list[Any]]:
    """Heads and rows for a workbook: labels as texts, numbers and dates as such."""
    sheet_heads: list[Any] = ["Kommunenavn", "Status", "Dato"]
    for question in area.questions:
        if question.type is QuestionType.MULTIPLE:
            sheet_heads += [f"{question.text} - {choice.label}" for choice in question.choices]
        else:
            sheet_heads.append(question.text)
    rows = [sheet_heads]
    for reply in replies:
        words = COMPLETION_WORDS[reply.completion]
        given = chain.from_iterable(_typed_cells(reply, question) for question in area.questions)
        rows.append([name_of(reply.municipality), words, reply.at, *given])
    return rows


def xlsx(sheets: Mapping[str, Sequence[Sequence[Any]]]) -> bytes:
    """Rows as a workbook."""
    book = openpyxl.Workbook()
    book.remove(book["Sheet"])
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


def _typed_cells(reply: Reply, question: Question) -> list[Any]:
    if question.type is QuestionType.MULTIPLE:
        return [
            choice.label if reply.gave(question, choice) else None for choice in question.choices
        ]
    if question.type is QuestionType.SINGLE:
        given = reply.choice(question)
        return [given.label if given else None]
    text = reply.written.get(question.id)
    if text and question.type is QuestionType.NUMBER:
        return [float(text)]
    if text and question.type is QuestionType.DATE:
        return [datetime.fromisoformat(text)]
    return [text]


def spss(
    replies: Sequence[Reply] = REPLIES,
    area: Area = MEETINGS,
    *,
    packed: bool = False,
    heads: Sequence[str] = (),
) -> SourceFile:
    """A system file with variable and value labels."""
    names = dict(zip(_columns(area, by_code), heads or _columns(area, by_code), strict=True))
    heads = ["kommune", "status", "svartidspunkt", *names.values()]
    labels = ["Hvilken kommune?", "Samlet status", "Hvornår?"]
    for question in area.questions:
        labels += [question.text] * (
            len(question.choices) if question.type is QuestionType.MULTIPLE else 1
        )
    rows = [
        [
            float(reply.municipality),
            float(reply.completion),
            reply.at,
            *chain.from_iterable(_spss_cells(reply, question) for question in area.questions),
        ]
        for reply in replies
    ]
    frame = pd.DataFrame(rows, columns=heads)
    values: dict[str, dict[float, str]] = {
        "kommune": {float(r.municipality): name_of(r.municipality) for r in replies},
        "status": {float(place): word for place, word in enumerate(COMPLETION_WORDS) if word},
    }
    for question in area.questions:
        if question.type is QuestionType.SINGLE:
            meant = {float(c.code): c.label for c in question.choices}
            values[names[question.variable]] = meant
    name = "svar.zsav" if packed else "svar.sav"
    data = sav(frame, column_labels=labels, variable_value_labels=values, compress=packed)
    return SourceFile(name, data)


def with_short_names(area: Area = MEETINGS) -> list[str]:
    """Names of eight characters at most, as old formats need them."""
    return _cut(_columns(area, by_code))


def kept(name: str) -> SourceFile:
    """A file that other programs wrote; `files/README.md` tells how."""
    return SourceFile(name, (Path(__file__).parent / "files" / name).read_bytes())


def _spss_cells(reply: Reply, question: Question) -> list[Any]:
    if question.type is QuestionType.MULTIPLE:
        return [float(reply.gave(question, choice)) for choice in question.choices]
    if question.type is QuestionType.SINGLE:
        given = reply.choice(question)
        return [float(given.code) if given else None]
    text = reply.written.get(question.id)
    if question.type is QuestionType.NUMBER:
        return [float(text) if text else None]
    if question.type is QuestionType.DATE:
        return [date.fromisoformat(text) if text else None]
    return [text or ""]


def sav(frame: pd.DataFrame, **options: object) -> bytes:
    """A data frame as an SPSS system file."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "svar.sav"
        write: Callable[..., None] = pyreadstat.write_sav
        write(frame, path, **options)
        return path.read_bytes()
