"""Who moved from which answer to which since the round before, one by one."""

from collections.abc import Sequence

from klviewer.reports.grid import Cell, Grid, Head, Kind
from klviewer.reports.views.material import Material
from klviewer.survey.danish import sort_key
from klviewer.survey.division import Heading
from klviewer.survey.division import Kind as Part
from klviewer.survey.flow_charts import WITHOUT, Flows
from klviewer.survey.messages import Say, Text, translate
from klviewer.survey.questionnaire import Question
from klviewer.survey.transitions import Transitions


def moves_grid(chart: Flows, material: Material, say: Say) -> Grid | None:
    """The respondents of either round with both their answers, by name.

    Args:
        chart: the moves as a graph.
        material: what it was made from.
        say: puts messages into the reader's language.

    Returns:
        None where the round has no such question.
    """
    responses = material.round.area(chart.area)
    if responses is None:
        return None
    moves = material.tables.moves(responses, responses.area.question(chart.question))
    frame = material.known_frame
    who = translate("print", "Kommune") if frame else translate("print", "Besvarelse")
    place = (translate("print", "Kode"), translate("print", "Region")) if frame else ()
    heads = (
        Head(say(who)),
        *(Head(say(title), kind) for title, kind in zip(place, _PLACE, strict=False)),
        *(Head(say(title)) for title in chart.rounds),
        Head(say(translate("print", "Flyttet"))),
    )
    rows = sorted(
        (
            (*_who(key, material), *_answers(moves, place, say))
            for place, key in enumerate(moves.keys)
        ),
        key=lambda row: sort_key(str(row[0])),
    )
    return Grid(say(chart.title), heads, tuple(rows))


_PLACE = (Kind.PLACE, Kind.TEXT)


def _who(key: str, material: Material) -> tuple[Cell, ...]:
    frame = material.known_frame
    found = frame.by_code.get(int(key)) if frame and key.isdecimal() else None
    if frame is None:
        return (key,)
    return (found.name, found.code, found.region) if found else (key, None, "")


def _answers(moves: Transitions, place: int, say: Say) -> tuple[str, str, str]:
    origin, destination = int(moves.origins[place]), int(moves.destinations[place])
    first, second = moves.rows[origin], moves.columns[destination]
    return (
        say(_answer(moves.before, first)),
        say(_answer(moves.after, second)),
        say(_movement(moves, first, second)),
    )


def _answer(question: Question, heading: Heading) -> Text:
    if heading.kind is not Part.PART:
        return WITHOUT[heading.kind]
    return question.choice(heading.id).name


def _movement(moves: Transitions, first: Heading, second: Heading) -> Text:
    """Nearer to the best end, further away, or the same; nothing without two answers to compare."""
    if first.kind is not Part.PART or second.kind is not Part.PART:
        return ""
    if first.id == second.id:
        return translate("print", "samme svar")
    if not moves.same_scale:
        return translate("print", "andet svar")
    order: Sequence[str] = [choice.id for choice in moves.after.choices]
    closer = order.index(second.id) < order.index(first.id)
    return translate("print", "frem") if closer else translate("print", "tilbage")
