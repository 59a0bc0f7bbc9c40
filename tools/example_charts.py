"""Every kind of graph of the example, for people to look at.

Its second round, its deadline and the groups that are hidden are made up here.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from klviewer.readers import shipped
from klviewer.readers.reading import read
from klviewer.readers.source import SourceFile
from klviewer.survey.answer_map import answer_map
from klviewer.survey.charts import (
    Chart,
    ComparedAnswer,
    ThemeDates,
    ThemeStatus,
    answers_compared,
    answers_per_day,
    expected_curve,
    expected_curves,
    flows,
    group_dots,
    ranked_bars,
    response_map,
    status_bar,
    status_bars,
    tile_map,
)
from klviewer.survey.cross_table import cross
from klviewer.survey.disclosure import THRESHOLD
from klviewer.survey.division import division_of_groups
from klviewer.survey.evidence import Share
from klviewer.survey.groups import municipality_groups, regions
from klviewer.survey.linked_disclosure import disclose_together
from klviewer.survey.overview import name_across_areas
from klviewer.survey.questionnaire import Question, Role, Theme
from klviewer.survey.responses import AreaResponses
from klviewer.survey.table import Table, tabulate
from klviewer.survey.transitions import transitions
from tools.later_round import later

TODAY = date(2020, 6, 9)
DEADLINE = date(2020, 6, 2)
_CHANCE = 7

Found = tuple[AreaResponses, Theme, Question]


class ExampleCharts:
    """The example, read once, and the graphs of it."""

    def __init__(self) -> None:
        files = [SourceFile(path.name, path.read_bytes()) for path in shipped.example().files]
        self.frame = shipped.frame()
        areas = read(files, shipped.questionnaires(), self.frame).areas
        rule = replace(areas[0].rule, deadline=DEADLINE)
        self.areas = tuple(replace(responses, rule=rule) for responses in areas)

    def charts(self) -> Iterator[tuple[str, Chart]]:
        """Each kind by its name."""
        yield from self._themes()
        yield from self._first_theme()
        yield from self._groups()
        yield from self._maps()
        yield from self._in_time()

    def _by_role(self, role: Role) -> Iterator[Found]:
        for responses in self.areas:
            for theme in responses.area.themes:
                for question in theme.by_role(role)[:1]:
                    yield responses, theme, question

    def _themes(self) -> Iterator[tuple[str, Chart]]:
        themes = [
            ThemeStatus(
                responses.area.id,
                name_across_areas(responses.area, theme),
                tabulate(responses, question),
            )
            for responses, theme, question in self._by_role(Role.STATUS)
        ]
        yield "themes", status_bars("Hvor langt er temaerne?", themes, len(self.frame))
        alike = [theme for theme in themes if len(theme.table.rows) == len(themes[0].table.rows)]
        yield "themes-alike", status_bars("Hvor langt er temaerne?", alike[:1], len(self.frame))
        yield "battery", status_bars("2 spørgsmål med samme skala", alike[:2], len(self.frame))
        dates = [
            ThemeDates(
                responses.area.id,
                name_across_areas(responses.area, theme),
                tabulate(responses, question),
            )
            for responses, theme, question in self._by_role(Role.EXPECTED)
            if any(choice.by for choice in question.choices)
        ]
        yield "curves", expected_curves("Hvornår er det normalt igen?", dates, TODAY)
        yield "curve-last", expected_curve(dates[-1].table, TODAY)

    def _first_theme(self) -> Iterator[tuple[str, Chart]]:
        responses, _, status = next(self._by_role(Role.STATUS))
        yield "status", status_bar(tabulate(responses, status), len(self.frame))
        for role in (Role.REASONS, Role.PRACTICE):
            responses, _, question = next(self._by_role(role))
            yield f"ranked-{role.value}", ranked_bars(tabulate(responses, question))
        responses, _, question = next(self._by_role(Role.EXPECTED))
        yield "curve", expected_curve(tabulate(responses, question), TODAY)

    def _crossed(self, responses: AreaResponses, question: Question, by: str) -> Table:
        groups = {"region": regions, "group": municipality_groups}[by](responses, self.frame)
        return cross(responses, question, division_of_groups(groups, len(responses.respondents)))

    def _groups(self) -> Iterator[tuple[str, Chart]]:
        for by in ("region", "group"):
            compared = [
                ComparedAnswer(
                    responses.area.id,
                    name_across_areas(responses.area, theme),
                    self._crossed(responses, question, by),
                )
                for responses, theme, question in self._by_role(Role.STATUS)
            ]
            yield f"groups-{by}", group_dots("Hvor er man som før?", by, compared)
        responses, _, question = next(self._by_role(Role.REASONS))
        table = self._crossed(responses, question, "region")
        parts = regions(responses, self.frame)
        found = disclose_together(responses, question, responses.counted, [parts], THRESHOLD)
        hidden = replace(found.tables[0], table=table)
        rows = answers_compared(responses.area.id, table, hidden)
        yield "groups-hidden", group_dots(question.text, "region", rows)

    def _maps(self) -> Iterator[tuple[str, Chart]]:
        responses, _, question = next(self._by_role(Role.STATUS))
        yield "map-status", tile_map(responses, question, self.frame, question.text)
        yield "map-responses", response_map(self.areas[1], self.frame, "Hvem har svaret?")
        responses, _, reasons = next(self._by_role(Role.REASONS))
        share = Share(responses, tabulate(responses, reasons), (0,))
        yield "map-answer", answer_map(share, self.frame, "Hvem nævner det?")

    def _in_time(self) -> Iterator[tuple[str, Chart]]:
        responses, _, question = next(self._by_role(Role.STATUS))
        moves = transitions(responses, later(responses, (question,), _CHANCE), question.id)
        yield "flows", flows(responses.area.id, moves, ("Forår 2020", "Efterår 2020"))
        yield "days", answers_per_day([responses], "Hvornår kom svarene?", len(self.frame))
        yield "days-all", answers_per_day(self.areas, "Hvornår kom svarene?", len(self.frame))
