"""The table behind any graph."""

from klviewer.reports.caption import caption_of
from klviewer.reports.chart_rows import chart_rows
from klviewer.reports.grid import Grid
from klviewer.reports.move_grids import moves_grid
from klviewer.reports.table_grids import table_grid
from klviewer.reports.views.material import Material
from klviewer.survey.charts import Chart, ExpectedCurve, Flows, RankedBars, StatusBar
from klviewer.survey.counted_tables import Columns
from klviewer.survey.disclosure import Disclosure
from klviewer.survey.messages import Say
from klviewer.survey.responses import AreaResponses


def grid_behind(chart: Chart, area: str, material: Material, say: Say) -> Grid:
    """The table behind a graph, to be read, sorted and handed on.

    A graph of one question stands on its table, by region too; moves between rounds on who moved,
    where that may be told; any other on what it draws.

    Args:
        chart: what the graph says.
        area: the id of the area it is about, empty where it is about several.
        material: what it was made from.
        say: puts messages into the reader's language.
    """
    caption = caption_of(material, areas_of(area, material))
    found = disclosure_behind(chart, area, material)
    notes = [say(note) for note in (chart.subtitle, *chart.footnotes) if note]
    if found is not None:
        return table_grid(found, caption, say, () if found.hides_anything else notes)
    names = not material.hides_answers
    drawn = moves_grid(chart, material, say) if names and isinstance(chart, Flows) else None
    heads, rows = (drawn.heads, drawn.rows) if drawn else chart_rows(chart, say)
    lead = (say(caption.selection), *notes)
    source = (*notes, say(caption.source))
    return Grid(say(chart.title), heads, rows, caption.marks(say), lead, notes=source)


def disclosure_behind(chart: Chart, area: str, material: Material) -> Disclosure | None:
    """The counts a graph was drawn from, and what of them is hidden.

    Args:
        chart: what the graph says.
        area: the id of the area it is about, empty where it is about several.
        material: what it was made from; its threshold says what is hidden.

    Returns:
        None for a graph that is not drawn from the answers to one question.
    """
    responses = material.round.area(area)
    if responses is None or not isinstance(chart, StatusBar | RankedBars | ExpectedCurve):
        return None
    questions = {question.id: question for question in responses.area.questions}
    question = questions.get(chart.question)
    if question is None:
        return None
    by = Columns.REGION if material.known_frame else None
    return material.disclosed.of(responses, question, by)


def areas_of(area: str, material: Material) -> tuple[AreaResponses, ...]:
    """The responses a graph is about: an area's, or all where it names none."""
    responses = material.round.area(area)
    return material.round.areas if responses is None else (responses,)
