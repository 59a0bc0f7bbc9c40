"""What is named most often: reasons across the areas, and codes by their quotations."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from klviewer.survey.charts import Mark, RankedBars
from klviewer.survey.codes import Code, CodeKind, Coding, Quotation
from klviewer.survey.danish import number, sort_key
from klviewer.survey.messages import Text, translate
from klviewer.survey.overview import name_across_areas
from klviewer.survey.questionnaire import Area, Role, Theme
from klviewer.survey.ranked_findings import shared_finding
from klviewer.survey.responses import AreaResponses
from klviewer.survey.selected_tables import SelectedTables
from klviewer.survey.selection import Clicked, Selection
from klviewer.survey.table import Counting, Table

# What remains when the other choices do not fit; it ranks last, however often it was given.
REMAINDER = "other"


@dataclass(frozen=True, slots=True)
class NamedIn:
    """One theme a reason was given in.

    Args:
        answer: the choice there.
        title: of the theme.
        count: how many gave it there.
        base: of how many asked.
    """

    answer: Clicked
    title: str
    count: int
    base: int


@dataclass(frozen=True, slots=True)
class SharedReason:
    """A reason, added up over the themes it was given in.

    Args:
        id: of the choice.
        label: in the words of the first theme that offers it.
        places: the themes, the one with most answers first.
    """

    id: str
    label: str
    places: tuple[NamedIn, ...]

    @property
    def count(self) -> int:
        """How often it was given; a respondent counts once in each theme."""
        return sum(place.count for place in self.places)


@dataclass(frozen=True, slots=True)
class SharedReasons:
    """The reasons across areas.

    Args:
        reasons: most often given first; those never given are left out.
        base: how often somebody was asked why, once for each theme.
        themes: in how many themes it was asked.
    """

    reasons: tuple[SharedReason, ...]
    base: int
    themes: int

    def marks(self, selection: Selection) -> frozenset[str]:
        """The ids of the reasons that were picked, in any theme."""
        answers = {place.answer for reason in self.reasons for place in reason.places}
        return frozenset(
            pick.choice for pick in selection.picks if isinstance(pick, Clicked) and pick in answers
        )

    def chart(self, title: Text, most: int) -> RankedBars:
        """The reasons given most often, as a graph.

        Args:
            title: above it.
            most: how many to show.
        """
        marks = tuple(
            Mark(reason.id, reason.label, reason.count, reason.count / self.base)
            for reason in self.reasons[:most]
        )
        footnote = translate(
            "chart",
            "n = {n}: en kommune tæller én gang for hvert tema, den er spurgt om. Flere svar.",
            n=number(self.base),
        )
        reasons = [mark for mark in marks if mark.choice != REMAINDER]
        finding = shared_finding(reasons or marks, self.themes)
        return RankedBars(title, "", marks, finding, (footnote,) if marks else ())


def shared_reasons(areas: Sequence[AreaResponses], counting: Counting) -> SharedReasons:
    """Add up the reasons over the themes; choices of the same id are the same reason.

    Args:
        areas: of the shown round.
        counting: makes the table of a question within the header's filter.
    """
    labels: dict[str, str] = {}
    places: dict[str, list[NamedIn]] = {}
    themes: set[tuple[str, str]] = set()
    base = 0
    for responses, theme, table in _tables(areas, counting):
        themes.add((responses.area.id, theme.id))
        base += int(table.base[0])
        for row, choice in enumerate(table.question.choices):
            labels.setdefault(choice.id, choice.name)
            if table.count(row):
                place = _place(responses.area, theme, table, row)
                places.setdefault(choice.id, []).append(place)
    reasons = (
        SharedReason(choice, labels[choice], tuple(sorted(found, key=lambda place: -place.count)))
        for choice, found in places.items()
    )
    ranked = sorted(reasons, key=lambda reason: (reason.id == REMAINDER, -reason.count))
    return SharedReasons(tuple(ranked), base, len(themes))


def reasons_of(tables: SelectedTables) -> SharedReasons:
    """The reasons as a selection has them: with full counts where one of them was picked."""
    areas = tables.counted.sources.shown.areas
    of_all = shared_reasons(areas, tables.of_all)
    if of_all.marks(tables.selection):
        return of_all
    return shared_reasons(areas, tables.of_selected)


def _tables(
    areas: Sequence[AreaResponses], counting: Counting
) -> Iterator[tuple[AreaResponses, Theme, Table]]:
    for responses in areas:
        for theme in responses.area.themes:
            for question in theme.by_role(Role.REASONS):
                yield responses, theme, counting(responses, question)


def _place(area: Area, theme: Theme, table: Table, row: int) -> NamedIn:
    title = name_across_areas(area, theme)
    answer = Clicked(area.id, table.question.id, table.rows[row].id)
    return NamedIn(answer, title, table.count(row), int(table.base[0]))


@dataclass(frozen=True, slots=True)
class QuotedCode:
    """A code and how many quotations carry it."""

    code: Code
    quotations: int


def most_quoted(
    coding: Coding, kind: CodeKind, within: Iterable[Quotation]
) -> tuple[QuotedCode, ...]:
    """The codes of a kind by falling number of quotations; unused codes are left out.

    Args:
        coding: holds the codes.
        kind: reasons or learnings.
        within: the quotations that count.
    """
    counts: dict[int, int] = {}
    for quotation in within:
        counts[quotation.code] = counts.get(quotation.code, 0) + 1
    found = [
        QuotedCode(code, counts[code.id])
        for code in coding.codes
        if code.kind is kind and code.id in counts
    ]
    return tuple(
        sorted(found, key=lambda quoted: (-quoted.quotations, sort_key(quoted.code.title)))
    )
