"""What the municipalities on a map are coloured by: a status, who has answered, any answer."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from klviewer.survey.answer_map import answer_map
from klviewer.survey.evidence import Share
from klviewer.survey.map_charts import TileMap, faded_but, response_map, tile_map
from klviewer.survey.messages import Message, Text, translate
from klviewer.survey.municipalities import Frame
from klviewer.survey.overview import name_across_areas
from klviewer.survey.reach_map import reach_map
from klviewer.survey.responses import Round
from klviewer.survey.selected_tables import SelectedTables
from klviewer.survey.selection import Clicked, Sources
from klviewer.survey.theme_charts import summing_question

FOLLOWING = ""
"""The id of what follows the selection."""


@dataclass(frozen=True, slots=True)
class Colouring:
    """What a map can be coloured by.

    Args:
        area: the id of an area; empty for all of them.
        question: the id of its question on a status; empty for who has answered.
        name: as it is chosen.
    """

    area: str
    question: str
    name: Text

    @property
    def id(self) -> str:
        """The same in every round of the survey."""
        return f"{self.area}/{self.question}"


def colourings(shown: Round) -> tuple[Colouring, ...]:
    """The statuses of a round's themes, then who has answered: all areas, and each."""
    return (*_statuses(shown), *answerings(shown))


def answerings(shown: Round) -> tuple[Colouring, ...]:
    """Who has answered all areas of a round, where it has several, and who each of them."""
    each = [Colouring(found.area.id, "", _of_answering(found.area.name)) for found in shown.areas]
    if len(each) == 1:
        return tuple(each)
    return (Colouring("", "", translate("map", "Har svaret: alle områder")), *each)


def _statuses(shown: Round) -> Iterator[Colouring]:
    for responses in shown.areas:
        for theme in responses.area.themes:
            question = summing_question(theme)
            if question is not None:
                name = name_across_areas(responses.area, theme)
                yield Colouring(responses.area.id, question.id, name)


def _of_answering(area: str) -> Message:
    return translate("map", "Har svaret: {area}", area=area)


def followed(answer: Clicked | None, sources: Sources) -> Colouring | Clicked | None:
    """What a map shows of an answer: the whole status it belongs to, else who gave it.

    Args:
        answer: that was picked, None for none.
        sources: what it is looked up in.

    Returns:
        The first theme's status where there is no such answer; None in a round without areas.
    """
    offered = colourings(sources.shown)
    if answer is None or not answer.stands(sources):
        return next(iter(offered), None)
    place = f"{answer.area}/{answer.question}"
    return next((found for found in offered if found.id == place), answer)


def name_of(shown: Colouring | Clicked, tables: SelectedTables) -> Text:
    """What the map tells, in few words."""
    if isinstance(shown, Colouring):
        return shown.name
    return shown.words(tables.counted.sources)


def coloured_map(shown: Colouring | Clicked, tables: SelectedTables, title: Text) -> TileMap | None:
    """The municipalities within the filter, those not selected standing back.

    Args:
        shown: what it is coloured by.
        tables: as the selection has them.
        title: above the map.

    Returns:
        None where there are no municipalities, or the round does not have what is to be shown.
    """
    if not isinstance(shown, Clicked) and not shown.question:
        return answered_map(shown.area, tables, title)
    responses, frame = tables.counted.sources.shown.area(shown.area), _frame(tables)
    if responses is None or not frame:
        return None
    if isinstance(shown, Clicked):
        question = responses.area.question(shown.question)
        share = Share(responses, tables.of_all(responses, question), shown.positions(question))
        chart = answer_map(share, frame, title)
    else:
        chart = tile_map(responses, responses.area.question(shown.question), frame, title)
    return _narrowed(chart, tables)


def answered_map(area: str, tables: SelectedTables, title: Text) -> TileMap | None:
    """Who has answered.

    Args:
        area: the id of one; any other stands for all of them.
        tables: as the selection has them.
        title: above the map.

    Returns:
        None where there are no municipalities, or nothing to answer.
    """
    shown, frame = tables.counted.sources.shown, _frame(tables)
    if not frame or not shown.areas:
        return None
    responses = shown.area(area)
    if responses is None:
        return _narrowed(reach_map(shown.areas, frame, title), tables)
    return _narrowed(response_map(responses, frame, title), tables)


def _frame(tables: SelectedTables) -> Frame:
    """The municipalities within the filter; one of them alone would be no map."""
    within = replace(tables.selection.filter, municipality=0)
    return Frame(tuple(filter(within.accepts, tables.counted.sources.frame)))


def _narrowed(chart: TileMap, tables: SelectedTables) -> TileMap:
    selection = tables.selection
    are_narrowed = bool(selection.picks or selection.filter.municipality)
    return faded_but(chart, tables.municipalities) if are_narrowed else chart
