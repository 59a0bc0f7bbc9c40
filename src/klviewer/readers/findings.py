"""Problems as they are found, gathered so that a million of one kind do not drown the rest."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import islice

from klviewer.readers import limits
from klviewer.survey.messages import Message, translate
from klviewer.survey.problems import Place, Problem, Severity


class Findings:
    """The problems found so far, in the order they were met."""

    def __init__(self) -> None:
        self._problems: list[Problem] = []

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Everything found."""
        return tuple(self._problems)

    def error(self, what: Message, place: Place, done: Message) -> None:
        """Something was left out."""
        self._problems.append(Problem(Severity.ERROR, what, place, done))

    def warning(self, what: Message, place: Place, done: Message) -> None:
        """Something was decided on the user's behalf."""
        self._problems.append(Problem(Severity.WARNING, what, place, done))

    def notice(self, what: Message, place: Place, done: Message) -> None:
        """Something is worth knowing, and nothing was changed."""
        self._problems.append(Problem(Severity.NOTICE, what, place, done))

    def extend(self, problems: Iterable[Problem]) -> None:
        """Take over what was found elsewhere."""
        self._problems.extend(problems)

    def many(self, problems: Iterable[Problem], count: int) -> None:
        """Problems of one kind: the first are named, the rest counted.

        Args:
            problems: one per row, made as they are asked for.
            count: how many there are.
        """
        named = list(islice(problems, limits.PROBLEMS_OF_A_KIND))
        self._problems.extend(named)
        if count > len(named):
            last = named[-1]
            what = translate(
                "reading",
                "{what} (Det samme er der i {rest} rækker mere.)",
                what=last.what,
                rest=count - len(named),
            )
            self._problems.append(replace(last, what=what, place=replace(last.place, row=0)))

    def in_rows(self, problem: Problem, rows: Sequence[int]) -> None:
        """The same problem in many rows.

        Args:
            problem: with the place of the file and the column.
            rows: row numbers, counted from 1.
        """
        self.many(
            (replace(problem, place=replace(problem.place, row=row)) for row in rows), len(rows)
        )
