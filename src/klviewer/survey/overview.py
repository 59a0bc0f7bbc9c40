"""The overview: every theme's status side by side, and one sentence over them all."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

import numpy as np

from klviewer.survey.charts import Order, StatusBar, status_bar
from klviewer.survey.danish import capitalised, uncapitalised
from klviewer.survey.finding_template import Form, reference
from klviewer.survey.headlines import Phrase, Sentence
from klviewer.survey.picked_words import of_chosen
from klviewer.survey.quantities import Quantities
from klviewer.survey.questionnaire import Area, Question, Role, Theme
from klviewer.survey.responses import AreaResponses
from klviewer.survey.selected_tables import SelectedTables
from klviewer.survey.since_last_round import ThemeChange, theme_changes
from klviewer.survey.status_charts import in_order
from klviewer.survey.table import Table

# Closer than this a theme is said to come right after the furthest; farther away it lags.
_RIGHT_AFTER = 0.10
_LAGGING = 0.15


@dataclass(frozen=True, slots=True)
class NormalShare:
    """Those that are back to normal, or expect to be before the milestone.

    Args:
        count: how many.
        base: of how many.
    """

    count: int
    base: int

    @property
    def share(self) -> float:
        """Between 0 and 1."""
        return self.count / self.base if self.base else 0.0


@dataclass(frozen=True, eq=False)
class ThemeRow:
    """One theme in the overview.

    Args:
        area: the theme's area.
        theme: the theme.
        table: its status.
        bar: the same as a graph.
        normal: those back to normal before the milestone, None where it was not asked.
        since: what has changed since the round before, None where the theme cannot be compared.
    """

    area: Area
    theme: Theme
    table: Table
    bar: StatusBar
    normal: NormalShare | None
    since: ThemeChange | None = None

    @property
    def name(self) -> str:
        """What the theme is called among those of other areas."""
        return name_across_areas(self.area, self.theme)

    @property
    def as_before(self) -> float:
        """The share at the best end of the status scale."""
        return self.table.share(0) or 0.0

    @property
    def change(self) -> float | None:
        """Of that share since the round before, None where there is none to compare with."""
        return self.since.rise if self.since else None

    @property
    def reference(self) -> str:
        """What the words for `as_before` stand for."""
        return reference(
            Form.WORDS, self.area.id, self.table.question.id, self.table.rows[0].id
        ).text


def name_across_areas(area: Area, theme: Theme) -> str:
    """The area's name where it asks about status in no other theme, else the theme's."""
    asking = [asked for asked in area.themes if asked.status is not None]
    return area.name if asking == [theme] else theme.name


@dataclass(frozen=True, slots=True)
class Received:
    """How many responses an area has."""

    area: Area
    count: int


@dataclass(frozen=True, eq=False)
class Overview:
    """All themes together.

    Args:
        headline: which themes are furthest and which lag; empty without a status anywhere.
        rows: the themes that ask about status, in the order that was asked for.
        milestone: the first day of the last month on the scales of expected dates, None where
            no theme asks when.
        received: responses per area.
        frame_size: how many municipalities are selected, 0 without a frame.
        earlier: the title of the round before, empty where there is none.
    """

    headline: Sentence
    rows: tuple[ThemeRow, ...]
    milestone: date | None
    received: tuple[Received, ...]
    frame_size: int
    earlier: str = ""


def overview(
    tables: SelectedTables, quantities: Quantities, order: Order = Order.QUESTIONNAIRE
) -> Overview:
    """Put the themes of all areas side by side.

    A theme whose status was picked keeps its full counts. It is left out of the headline, in
    which all figures are of those selected.

    Args:
        tables: of the shown round.
        quantities: words for shares.
        order: of the themes.
    """
    sources = tables.counted.sources
    areas, earlier = sources.shown.areas, sources.earlier
    rows = tuple(in_order(_rows(tables), order))
    received = tuple(
        Received(responses.area, int(np.count_nonzero(tables.selected(responses))))
        for responses in areas
    )
    picked = tables.selection.picks
    told = [row for row in rows if row.table.of_chosen] if picked else rows
    headline = of_chosen(_headline(told, quantities), tables)
    title = earlier.title if earlier else ""
    limit = milestone(areas)
    return Overview(headline, rows, limit, received, len(tables.municipalities), title)


def _rows(tables: SelectedTables) -> Iterator[ThemeRow]:
    sources = tables.counted.sources
    limit = milestone(sources.shown.areas)
    changes: Mapping[tuple[str, str], ThemeChange] = {}
    if sources.earlier is not None:
        changes = theme_changes(sources.earlier, sources.shown, tables.table, tables.counted_rows)
    for responses in sources.shown.areas:
        for theme in responses.area.themes:
            if theme.status is not None and theme.status.choices:
                since = changes.get((responses.area.id, theme.id))
                yield _row(responses, theme, theme.status, tables, limit, since)


def milestone(areas: Sequence[AreaResponses]) -> date | None:
    """The first day of the last month on the scales of expected dates."""
    dates = [
        date.fromisoformat(choice.by)
        for responses in areas
        for question in responses.area.questions
        for choice in question.choices
        if question.role is Role.EXPECTED and choice.by
    ]
    return max(dates).replace(day=1) if dates else None


def _row(
    responses: AreaResponses,
    theme: Theme,
    status: Question,
    tables: SelectedTables,
    limit: date | None,
    since: ThemeChange | None,
) -> ThemeRow:
    table = tables.table(responses, status)
    expected = next(iter(theme.by_role(Role.EXPECTED)), None)
    normal = None
    if expected is not None and limit is not None:
        same = tables.of_selected if table.of_chosen else tables.of_all
        normal = normal_before(limit, table, same(responses, expected))
    bar = status_bar(table, tables.frame_size(table))
    return ThemeRow(responses.area, theme, table, bar, normal, since)


def normal_before(limit: date, status: Table, expected: Table) -> NormalShare:
    """Count those back to normal before a day.

    Where only those not yet at normal were asked when, the others are at normal already and
    count with them, so that the base is all who were asked about status.

    Args:
        limit: the day before which.
        status: of the theme's status question.
        expected: of the theme's question on expected dates.
    """
    dated = sum(
        expected.count(row)
        for row, choice in enumerate(expected.question.choices)
        if choice.by and date.fromisoformat(choice.by) < limit
    )
    condition = expected.question.asked_of
    if condition is None or condition.question != status.question.id:
        return NormalShare(dated, int(expected.base[0]))
    already = sum(
        status.count(row)
        for row, heading in enumerate(status.rows)
        if heading.id not in condition.choices
    )
    return NormalShare(already + dated, int(status.base[0]))


def _headline(rows: Sequence[ThemeRow], quantities: Quantities) -> Sentence:
    asked = [row for row in rows if row.table.answered[0]]
    asked.sort(key=lambda row: -row.as_before)
    groups = [
        (words, tuple(found))
        for words, found in groupby(asked, lambda row: quantities.words(row.as_before))
    ]
    if not groups:
        return ()
    return _one_sentence(*groups[0]) if len(groups) == 1 else _compared(groups)


def _one_sentence(words: str, rows: Sequence[ThemeRow]) -> Sentence:
    start = "Alle temaer er lige langt: " if len(rows) > 1 else f"{_names(rows)}: "
    return (Phrase(capitalised(start)), Phrase(words, rows[0].reference), Phrase(" er som før."))


def _compared(groups: Sequence[tuple[str, tuple[ThemeRow, ...]]]) -> Sentence:
    words, best = groups[0]
    last_words, last = groups[-1]
    phrases = [
        Phrase(capitalised(f"{_names(best)} er længst: ")),
        Phrase(words, best[0].reference),
        Phrase(" er som før"),
    ]
    next_words, following = groups[1]
    top = best[0].as_before
    if following is not last and top - following[-1].as_before <= _RIGHT_AFTER:
        phrases.append(Phrase(f", fulgt af {_names(following)} med "))
        phrases.append(Phrase(next_words, following[0].reference))
    # “knap 70 pct.” ends the sentence itself.
    end = " " if phrases[-1].text.endswith(".") else ". "
    lagging = "halter efter" if top - last[-1].as_before >= _LAGGING else "følger efter"
    phrases.append(Phrase(f"{end}{capitalised(_names(last))} {lagging}: her er "))
    phrases.append(Phrase(last_words, last[0].reference))
    phrases.append(Phrase(" som før."))
    return tuple(phrases)


def _names(rows: Sequence[ThemeRow]) -> str:
    names = [uncapitalised(row.name) for row in rows]
    return " og ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)
