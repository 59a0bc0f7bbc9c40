"""The tile map: by status, and by whether and how each municipality has answered."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from klviewer.survey.chart_parts import Mark, nth_tone, tone
from klviewer.survey.comparison_findings import RESPONSE_MAP, STATUS_MAP, MapFacts
from klviewer.survey.danish import number
from klviewer.survey.finding_rules import Rule, worded
from klviewer.survey.messages import Message, Text, translate
from klviewer.survey.municipalities import Frame, Municipality
from klviewer.survey.nonresponse import NO_RESPONSE, ResponseState, Standing, response_states
from klviewer.survey.questionnaire import Question
from klviewer.survey.responses import AreaResponses, SingleAnswers


@dataclass(frozen=True, slots=True)
class Tile:
    """A municipality on the map; without a tone it has not answered.

    Args:
        municipality: whose it is.
        tone: its colour.
        label: what is said of it.
        choice: the mark of the scale it belongs to, empty for those without an answer.
        faded: whether it stands back, because others are selected.
    """

    municipality: Municipality
    tone: float | None
    label: Text
    choice: str = ""
    faded: bool = False


@dataclass(frozen=True, slots=True)
class TileMap:
    """The 98 municipalities as tiles, dark where things are as before.

    Args:
        title: what the tones tell.
        area: the area's id.
        question: the question's id, empty where the tones tell how each has answered.
        tiles: one per municipality of the frame.
        scale: the tones and what they mean, darkest first.
        subtitle: what it shows.
        footnotes: what stands under the graph.
    """

    title: Text
    area: str
    question: str
    tiles: tuple[Tile, ...]
    scale: tuple[Mark, ...]
    subtitle: Message | None = None
    footnotes: tuple[Message, ...] = ()


def tile_map(responses: AreaResponses, question: Question, frame: Frame, title: Text) -> TileMap:
    """The status of each municipality on the map.

    Args:
        responses: of the question's area.
        question: with one choice each.
        frame: the municipalities to show.
        title: above the map.

    Raises:
        TypeError: the question has several answers.
    """
    answers = responses.closed(question)
    if not isinstance(answers, SingleAnswers):
        raise TypeError(question.id)
    tiles = tuple(_tile(responses, question, answers, municipality) for municipality in frame)
    scale = [
        Mark(choice.id, choice.name, 0, 0.0, tone(question, row))
        for row, choice in enumerate(question.choices)
    ]
    return counted_map(
        TileMap(title, responses.area.id, question.id, tiles, tuple(scale)), STATUS_MAP
    )


def _tile(
    responses: AreaResponses,
    question: Question,
    answers: SingleAnswers,
    municipality: Municipality,
) -> Tile:
    row = responses.row_of.get(str(municipality.code))
    position = -1 if row is None else int(answers.positions[row])
    if position < 0:
        return Tile(municipality, None, "")
    choice = question.choices[position]
    return Tile(municipality, tone(question, position), choice.name, choice.id)


def counted_map(chart: TileMap, rules: Sequence[Rule[MapFacts]], without: str = "") -> TileMap:
    """The map with its tiles counted: in its scale, its finding and its footnote.

    Args:
        chart: with marks that count nothing yet.
        rules: that word the finding.
        without: the mark of those that are no answers, empty for none.
    """
    counts = Counter(tile.choice for tile in chart.tiles if tile.tone is not None)
    size = len(chart.tiles)
    scale = tuple(
        replace(mark, count=counts[mark.choice], share=counts[mark.choice] / size if size else 0.0)
        for mark in chart.scale
    )
    told = tuple(mark for mark in scale if mark.choice != without)
    n, frame = number(sum(mark.count for mark in told)), number(size)
    note = translate("chart", "n = {n} af {frame} kommuner.", n=n, frame=frame)
    finding = worded(rules, MapFacts(told, size))
    return replace(chart, scale=scale, subtitle=finding, footnotes=(note,) if size else ())


@dataclass(frozen=True, slots=True)
class Manner:
    """A way to have answered.

    Args:
        id: names it.
        label: the words for it.
        holds: whether a response was given so.
    """

    id: str
    label: Message
    holds: Callable[[ResponseState], bool]


LEFT_OUT = "left-out"
MANNERS: Sequence[Manner] = (
    Manner(
        "complete",
        translate("chart", "har svaret"),
        lambda state: state.standing is Standing.COMPLETE,
    ),
    Manner(
        "partial",
        translate("chart", "har svaret på en del"),
        lambda state: state.standing is Standing.PARTIAL,
    ),
    Manner("double", translate("chart", "har svaret flere gange"), lambda state: state.sent > 1),
    Manner("late", translate("chart", "har svaret efter fristen"), lambda state: state.is_late),
    Manner(
        LEFT_OUT,
        translate("chart", "svaret tæller ikke med"),
        lambda state: state.standing is Standing.LEFT_OUT,
    ),
)
"""From the most ordinary to the oddest: of those that hold, the last is shown."""


def response_map(responses: AreaResponses, frame: Frame, title: Text) -> TileMap:
    """Which municipalities have answered, and how: double, late, in part, or not at all.

    Who has sent something that does not count has a mark, and is missing, as in the rates.

    Args:
        responses: of one area.
        frame: the municipalities to show.
        title: above the map.
    """
    states = response_states(responses)
    tones = {manner.id: nth_tone(place, len(MANNERS)) for place, manner in enumerate(MANNERS)}

    def tile(municipality: Municipality) -> Tile:
        state = states.get(str(municipality.code), NO_RESPONSE)
        held = [manner for manner in MANNERS if manner.holds(state)]
        if not held:
            return Tile(municipality, None, "")
        return Tile(municipality, tones[held[-1].id], held[-1].label, held[-1].id)

    tiles = tuple(tile(municipality) for municipality in frame)
    scale = tuple(Mark(manner.id, manner.label, 0, 0.0, tones[manner.id]) for manner in MANNERS)
    found = counted_map(TileMap(title, responses.area.id, "", tiles, scale), RESPONSE_MAP, LEFT_OUT)
    used = tuple(mark for mark in found.scale if mark.count)
    return replace(found, scale=used)


def faded_but(chart: TileMap, selected: Sequence[Municipality]) -> TileMap:
    """The map with everyone standing back but those selected; its counts stay those of all."""
    codes = {municipality.code for municipality in selected}
    tiles = tuple(
        tile if tile.municipality.code in codes else replace(tile, faded=True)
        for tile in chart.tiles
    )
    return replace(chart, tiles=tiles)
