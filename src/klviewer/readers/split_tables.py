"""Tables that an export divided over several sheets, Dataset(1), Dataset(2) …, put together.

Old workbooks have room for 256 columns and 65,536 rows. What did not fit went on in the next
sheet: other columns of the same rows, or more rows of the same columns.
"""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from klviewer.readers.cells import folded
from klviewer.readers.findings import Findings
from klviewer.readers.growing import GrowingColumn
from klviewer.readers.sheet import Column, Sheet
from klviewer.survey.messages import translate

_MOST_DIGITS = 4


def rejoined(sheets: Sequence[Sheet], findings: Findings) -> list[Sheet]:
    """The tables, those that were divided made whole.

    Args:
        sheets: every table of every file.
        findings: told of what is named as a part and fits no other.
    """
    parts: dict[tuple[int, str], list[tuple[int, Sheet]]] = {}
    found: list[Sheet | tuple[int, str]] = []
    for sheet in sheets:
        whole_name, number = _divided(sheet.name)
        if not number:
            found.append(sheet)
            continue
        key = sheet.file, folded(whole_name)
        if key not in parts:
            found.append(key)
        parts.setdefault(key, []).append((int(number), sheet))
    whole: list[Sheet] = []
    for one in found:
        if isinstance(one, Sheet):
            whole.append(one)
        else:
            whole += _joined([sheet for _, sheet in sorted(parts[one], key=_number)], findings)
    return whole


def _divided(name: str) -> tuple[str, str]:
    """What stands before the number in brackets that a name ends in, and the number."""
    before, opening, number = name.removesuffix(")").rpartition("(")
    closed = bool(opening) and name.endswith(")")
    is_number = number.isdecimal() and len(number) <= _MOST_DIGITS
    return (before, number) if closed and is_number else (name, "")


def _number(part: tuple[int, Sheet]) -> int:
    return part[0]


def _joined(parts: Sequence[Sheet], findings: Findings) -> list[Sheet]:
    """The first part with the others after it, and those that do not fit."""
    first, *others = parts
    apart: list[Sheet] = []
    for part in others:
        if _heads(first) == _heads(part):
            first = _below(first, part)
        elif np.array_equal(first.rows, part.rows) and _agree(first, part):
            first = _beside(first, part)
        else:
            _report_apart(first, part, findings)
            apart.append(part)
    return [first, *apart]


def _heads(sheet: Sheet) -> list[str]:
    return [folded(column.name) for column in sheet.columns]


def _agree(first: Sheet, second: Sheet) -> bool:
    """Whether the columns both have, by which rows are known again, hold the same."""
    known = {folded(column.name): column for column in first.columns}
    both = [(known[folded(c.name)], c) for c in second.columns if folded(c.name) in known]
    return all(one.written() == other.written() for one, other in both)


def _beside(first: Sheet, second: Sheet) -> Sheet:
    known = set(_heads(first))
    more = tuple(column for column in second.columns if folded(column.name) not in known)
    problems = (*first.problems, *second.problems)
    return replace(first, columns=(*first.columns, *more), problems=problems)


def _below(first: Sheet, second: Sheet) -> Sheet:
    """More rows; they are numbered on from the last, so that every row has a number of its own."""
    last = int(first.rows[-1]) if len(first.rows) else 1
    columns = tuple(map(_longer, first.columns, second.columns))
    rows = np.concatenate([first.rows, second.rows - 1 + last]).astype(np.int32)
    return replace(first, columns=columns, rows=rows, problems=(*first.problems, *second.problems))


def _longer(first: Column, second: Column) -> Column:
    growing = GrowingColumn()
    for column in (first, second):
        growing.add(column.positions, column.texts)
    positions, texts = growing.whole()
    return replace(first, positions=positions, texts=texts)


def _report_apart(first: Sheet, part: Sheet, findings: Findings) -> None:
    findings.warning(
        translate(
            "reading",
            "Arket hedder som en del af “{name}”, men har hverken de samme rækker eller de "
            "samme kolonner.",
            name=first.name,
        ),
        part.place(),
        translate("reading", "Arket er læst for sig."),
    )
