"""Disclosure control of two questions crossed, beside all other tables of both."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from klviewer.survey.answered_lines import AnsweredLines
from klviewer.survey.crossed_worlds import CrossedWorlds, OwnNumber, World, crossed_worlds
from klviewer.survey.disclosure import Disclosure, Line, Reason
from klviewer.survey.table import Table
from klviewer.survey.tally import Cells

_SUMS = (Line.ANSWERED, Line.ANSWERS_GIVEN)


@dataclass(frozen=True, eq=False)
class CrossedDisclosure:
    """What is hidden of two questions crossed, whichever of them makes the columns.

    Args:
        one: how respondents answered one of them.
        other: how they answered the other.
        small: shape (lines of the one, lines of the other), see `AnsweredLines`; the counts of
            answers that are few.
        hidden: its shape; these, and what they could be worked out from.
        threshold: the least count that is shown.
    """

    one: AnsweredLines
    other: AnsweredLines
    small: Cells
    hidden: Cells
    threshold: int

    def turned(self) -> "CrossedDisclosure":
        """The same with the other as the lines."""
        return CrossedDisclosure(self.other, self.one, self.small.T, self.hidden.T, self.threshold)

    def of(self, table: Table, everyone: Disclosure) -> Disclosure:
        """What is hidden of the table of the one across the other.

        Args:
            table: of the one; its columns are the answers to the other.
            everyone: what is hidden of the one undivided.
        """
        columns = [self.other.place(heading) for heading in table.columns[1:]]
        lines = len(table.rows) + len(Line)
        hidden, small = self.hidden[:lines, columns], self.small[:lines, columns]
        reasons = np.where(small, Reason.SMALL, np.where(hidden, Reason.PROTECTS, Reason.SHOWN))
        whole = np.column_stack([everyone.reasons[:, 0], reasons])
        return Disclosure(table, whole.astype(np.int8), self.threshold)


def disclose_crossed(
    one: AnsweredLines, other: AnsweredLines, threshold: int, *, connected: bool
) -> CrossedDisclosure:
    """Decide what of two questions crossed to hide, so that no other table of them tells it.

    Counts of answers of at least one and under the threshold are hidden. What protects them is
    another way in which the same respondents could have answered, as in `disclose_together`:
    two of the same region and group exchange their answers to one of the questions, which
    leaves both questions' other tables as they are; or one answers otherwise where those
    tables hide it. What would then be other numbers is hidden. So is what could give away what
    the own tables hide. Where there is no such way, only what the own tables tell is shown.

    Args:
        one: how respondents answered a question.
        other: how the same respondents answered another.
        threshold: the least count that is shown.
        connected: whether the answers to one of them may have decided who was asked the other,
            or those to a third who was asked either.
    """
    worlds = crossed_worlds(one, other, threshold, connected=connected)
    small = _small(worlds, threshold)
    hidden = small.copy()
    if not worlds.some_are_absent:  # the sizes of columns are what the own tables show
        hidden[:, other.line(Line.SIZE)] |= one.hidden
        hidden[one.line(Line.SIZE)] |= other.hidden
    if one.is_hidden or other.is_hidden or not _protect(hidden, small, worlds):
        _hide_all(hidden, worlds)
    return CrossedDisclosure(one, other, small, hidden, threshold)


def _small(worlds: CrossedWorlds, threshold: int) -> Cells:
    """The counts of answers to one or both that are few."""
    one, other = worlds.one, worlds.other
    tells = np.zeros(worlds.numbers.shape, np.bool_)
    tells[: len(one.question.choices)] = True
    tells[:, : len(other.question.choices)] = True
    tells[[one.line(line) for line in _SUMS]] = False
    tells[:, [other.line(line) for line in _SUMS]] = False
    return tells & (worlds.numbers > 0) & (worlds.numbers < threshold)


def _protect(hidden: Cells, small: Cells, worlds: CrossedWorlds) -> bool:
    """Hide what would be another number, for one number after the other; false where one cannot."""
    safe = np.zeros_like(hidden)

    def hide(world: World | None) -> bool:
        if world is not None:
            changed = np.outer(*world)
            hidden[changed] = safe[changed] = True
        return world is not None

    turned = worlds.turned()
    for number in _own_numbers(worlds.one):
        if not hide(worlds.own(number, hidden)) and number.is_small:
            return False
    for number in _own_numbers(worlds.other):
        world = turned.own(number, hidden.T)
        if not hide((world[1], world[0]) if world else None) and number.is_small:
            return False
    return all(
        safe[row, column] or hide(worlds.crossed(row, column, hidden))
        for row, column in _largest_first(small, worlds)
    )


def _own_numbers(lines: AnsweredLines) -> Iterator[OwnNumber]:
    """What a question's own tables hide, of everyone first: it must not be worked out here.

    Of what is hidden for the sake of another, not everything need be another number.
    """
    rows = lines.line(Line.ANSWERED)
    for row in np.flatnonzero(lines.reasons[:rows]).tolist():
        yield OwnNumber(row, is_small=lines.reasons[row] == Reason.SMALL)
    for division, reasons in enumerate(lines.reasons_in):
        for place, row in np.argwhere(reasons[:, :rows]).tolist():
            yield OwnNumber(row, division, place, is_small=reasons[place, row] == Reason.SMALL)


def _largest_first(small: Cells, worlds: CrossedWorlds) -> list[tuple[int, int]]:
    """The small numbers; the largest often protects others, too."""
    cells = np.argwhere(small)
    ordered = cells[np.argsort(-worlds.numbers[small], kind="stable")]
    return [(row, column) for row, column in ordered.tolist()]


def _hide_all(hidden: Cells, worlds: CrossedWorlds) -> None:
    """Hide everything but what the own tables tell, and what they tell is nothing."""
    one, other = worlds.one, worlds.other
    sizes = one.line(Line.SIZE), other.line(Line.SIZE)
    row, column = hidden[sizes[0]].copy(), hidden[:, sizes[1]].copy()
    hidden[:] = True
    if not worlds.some_are_absent:
        hidden[sizes[0]], hidden[:, sizes[1]] = row, column
    hidden[~worlds.numbers.any(axis=1) & ~one.hidden] = False
    hidden[:, ~worlds.numbers.any(axis=0) & ~other.hidden] = False
