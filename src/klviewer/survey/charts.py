"""Chart descriptions: what a graph says, before anyone draws it.

The screen, the paper and every export draw the same description, so a graph never says one
thing on the screen and another in print.
"""

from dataclasses import dataclass

from klviewer.survey.bounds import bounds
from klviewer.survey.cumulation import cumulated
from klviewer.survey.danish import number, percent
from klviewer.survey.messages import Message, Text, translate
from klviewer.survey.municipalities import Frame, Municipality
from klviewer.survey.questionnaire import Choice, Question, QuestionType
from klviewer.survey.responses import AreaResponses, SingleAnswers
from klviewer.survey.table import Table


@dataclass(frozen=True, slots=True)
class Mark:
    """One bar, segment or point.

    Args:
        choice: the id of the choice it counts, empty for “not answered”.
        label: the words beside it.
        count: how many.
        share: of the base, between 0 and 1.
        tone: place on the scale, 0 “as before” to 1, None where it is no scale or no answer.
    """

    choice: str
    label: Text
    count: int
    share: float
    tone: float | None = None


@dataclass(frozen=True, slots=True)
class StatusBar:
    """One bar of the whole base, divided by status."""

    title: Text
    question: str
    marks: tuple[Mark, ...]
    footnotes: tuple[Message, ...] = ()


@dataclass(frozen=True, slots=True)
class RankedBars:
    """Answers by how often they were given."""

    title: Text
    question: str
    marks: tuple[Mark, ...]
    subtitle: Message | None = None
    footnotes: tuple[Message, ...] = ()


@dataclass(frozen=True, slots=True)
class ExpectedCurve:
    """The share that expects to be back to normal by each date, added up.

    Args:
        title: the question.
        question: its id.
        marks: the cumulated count and share at each date; a mark's choice is the one that ends
            there.
        rest: the answers without a date.
        subtitle: how the shares are made.
        footnotes: what stands under the graph.
    """

    title: Text
    question: str
    marks: tuple[Mark, ...]
    rest: tuple[Mark, ...]
    subtitle: Message
    footnotes: tuple[Message, ...] = ()


@dataclass(frozen=True, slots=True)
class Tile:
    """A municipality on the map; without a tone it has not answered."""

    municipality: Municipality
    tone: float | None
    label: Text


@dataclass(frozen=True, slots=True)
class TileMap:
    """The 98 municipalities as tiles, dark where things are as before.

    Args:
        title: what the tones tell.
        area: the area's id.
        question: the question's id.
        tiles: one per municipality of the frame.
        scale: the tones and what they mean, darkest first.
    """

    title: Text
    area: str
    question: str
    tiles: tuple[Tile, ...]
    scale: tuple[Mark, ...]


Chart = StatusBar | RankedBars | ExpectedCurve | TileMap


def tone(question: Question, position: int) -> float:
    """Place of a choice on its scale: 0 for the best, 1 for the last."""
    last = len(question.choices) - 1
    return position / last if last else 0.0


def status_bar(table: Table, frame_size: int) -> StatusBar:
    """The status of a theme as one bar.

    Args:
        table: of a question with one choice each.
        frame_size: how many municipalities there are in the selection, 0 for a survey without
            a frame.
    """
    question = table.question
    marks = [
        Mark(choice.id, choice.name, table.count(row), table.share(row) or 0.0, tone(question, row))
        for row, choice in enumerate(question.choices)
    ]
    missing = table.not_answered()
    if missing:
        share = missing / int(table.base[0])
        marks.append(Mark("", translate("chart", "Ikke besvaret"), missing, share))
    footnotes = (base_note(table, frame_size), *_bounds_note(table, frame_size))
    return StatusBar(question.text, question.id, tuple(marks), footnotes)


def base_note(table: Table, frame_size: int) -> Message:
    """“n = 76 af 98 kommuner.”, or “n = 76.” where there is no frame."""
    n = number(int(table.base[0]))
    if not frame_size:
        return translate("chart", "n = {n}.", n=n)
    return translate("chart", "n = {n} af {frame} kommuner.", n=n, frame=number(frame_size))


def asked_note(table: Table) -> Message:
    """How many were asked, and how many of them did not answer."""
    asked = translate("chart", "n = {n}.", n=number(int(table.base[0])))
    missing = table.not_answered()
    if not missing:
        return asked
    return translate(
        "chart",
        "{asked} {missing} har ikke svaret på spørgsmålet.",
        asked=asked,
        missing=number(missing),
    )


def _bounds_note(table: Table, frame_size: int) -> tuple[Message, ...]:
    silent = frame_size - int(table.answered[0])
    if silent <= 0 or not table.rows or table.not_asked():
        return ()
    interval = bounds(table.count(0), silent, frame_size)
    return (
        translate(
            "chart",
            "Uanset de {silent}, der ikke svarede, er “{label}” mellem {low} og {high} af alle.",
            silent=number(silent),
            label=table.question.choices[0].name.lower(),
            low=number(interval.low * 100),
            high=percent(interval.high),
        ),
    )


def ranked_bars(table: Table) -> RankedBars:
    """The choices of a question by how often they were given; those never given are left out."""
    question = table.question
    marks = tuple(
        Mark(choice.id, choice.name, table.count(row), table.share(row) or 0.0)
        for row, choice in ((row, question.choices[row]) for row in table.ranked())
        if table.count(row)
    )
    return RankedBars(question.text, question.id, marks, _asked_of(table), (asked_note(table),))


def _asked_of(table: Table) -> Message | None:
    several = table.question.type is QuestionType.MULTIPLE
    condition = table.question.asked_of
    if condition is None:
        return translate("chart", "Flere svar.") if several else None
    n = number(int(table.base[0]))
    asked = f"{n}, {condition.wording}" if condition.wording else n
    if several:
        return translate("chart", "Stillet til de {asked}. Flere svar.", asked=asked)
    return translate("chart", "Stillet til de {asked}.", asked=asked)


def expected_curve(table: Table) -> ExpectedCurve:
    """When normal is expected, added up date by date."""
    question = table.question
    base = int(table.base[0])
    found = cumulated(table)
    marks = tuple(
        _cumulated(question.choices[row], int(count), base)
        for row, count in zip(found.dated, found.counts[:, 0], strict=True)
    )
    rest = tuple(
        Mark(question.choices[row].id, question.choices[row].name, table.count(row), share or 0.0)
        for row, share in ((row, table.share(row)) for row in found.undated)
        if table.count(row)
    )
    subtitle = translate("chart", "Andel af de adspurgte kommuner, lagt sammen")
    return ExpectedCurve(question.text, question.id, marks, rest, subtitle, (asked_note(table),))


def _cumulated(choice: Choice, count: int, base: int) -> Mark:
    return Mark(choice.id, choice.name, count, count / base if base else 0.0)


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
    scale = tuple(
        Mark(choice.id, choice.name, 0, 0.0, tone(question, row))
        for row, choice in enumerate(question.choices)
    )
    return TileMap(title, responses.area.id, question.id, tiles, scale)


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
    return Tile(municipality, tone(question, position), question.choices[position].name)
