"""What a graph's files are called."""

from klviewer.reports.views.material import Material
from klviewer.survey.charts import Chart
from klviewer.survey.messages import Say

_MOST = 80  # characters, so that the whole path fits where paths are short


def export_name(chart: Chart, area: str, material: Material, say: Say) -> str:
    """“Børn – Møder og samtaler – Status”; without suffix, and not yet fit for a file system.

    Args:
        chart: what the graph says.
        area: the id of the area it is about, empty where it is about several.
        material: what it was made from.
        say: puts messages into the reader's language.
    """
    parts = _place(chart, area, material) or (material.title, say(chart.title))
    whole = " – ".join(part for part in parts if part)
    return " ".join(whole.split())[:_MOST].rstrip(" .–")


def _place(chart: Chart, area: str, material: Material) -> tuple[str, ...]:
    """Where its question stands, where it has one of its own."""
    responses = material.round.area(area)
    asked = getattr(chart, "question", "")
    if responses is None:
        return ()
    for theme in responses.area.themes:
        for question in theme.questions:
            if question.id == asked:
                return responses.area.name, theme.name, question.short or question.text
    return ()
