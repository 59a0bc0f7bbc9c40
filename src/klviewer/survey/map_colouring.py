"""What the municipalities on a map are coloured by: a status, who has answered, any answer."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from klviewer.survey.answer_map import answer_map
from klviewer.survey.evidence import Share
from klviewer.survey.map_charts import TileMap, faded_but, response_map, tile_map
from klviewer.survey.messages import Message, Text, translate
from klviewer.survey.municipalities import Frame
from klviewer.survey.overview import name_across_areas
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
        area: the id of an area.
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
    """The statuses of a round's themes, then who has answered each area."""
    answered = (
        Colouring(found.area.id, "", _of_answering(found.area.name)) for found in shown.areas
    )
    return (*_statuses(shown), *answered)


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
    sources, selection = tables.counted.sources, tables.selection
    responses = sources.shown.area(shown.area)
    # One municipality alone would be no map.
    within = replace(selection.filter, municipality=0)
    frame = Frame(tuple(filter(within.accepts, sources.frame)))
    if responses is None or not frame:
        return None
    if isinstance(shown, Clicked):
        question = responses.area.question(shown.question)
        share = Share(responses, tables.of_all(responses, question), shown.positions(question))
        chart = answer_map(share, frame, title)
    elif shown.question:
        chart = tile_map(responses, responses.area.question(shown.question), frame, title)
    else:
        chart = response_map(responses, frame, title)
    are_narrowed = bool(selection.picks or selection.filter.municipality)
    return faded_but(chart, tables.municipalities) if are_narrowed else chart
