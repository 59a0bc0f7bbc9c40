"""When the themes of all areas are expected to be back to normal, side by side."""

from collections.abc import Iterator
from datetime import date

from klviewer.survey.charts import ExpectedCurves, expected_curves
from klviewer.survey.curves import ThemeDates
from klviewer.survey.messages import Text
from klviewer.survey.overview import name_across_areas
from klviewer.survey.picks import Clicked
from klviewer.survey.questionnaire import Role
from klviewer.survey.selected_tables import SelectedTables
from klviewer.survey.selection import Selection


def overview_dates(tables: SelectedTables, title: Text, today: date) -> ExpectedCurves | None:
    """The curves of every theme that asks when.

    Args:
        tables: of the shown round.
        title: above the graph.
        today: the day to mark.

    Returns:
        None where no theme asks when, or nobody has answered.
    """
    themes = tuple(_dated(tables))
    return expected_curves(title, themes, today) if themes else None


def _dated(tables: SelectedTables) -> Iterator[ThemeDates]:
    for responses in tables.counted.sources.shown.areas:
        for theme in responses.area.themes:
            question = next(iter(theme.by_role(Role.EXPECTED)), None)
            if question is None or not any(choice.by for choice in question.choices):
                continue
            table = tables.table(responses, question)
            if table.answered[0]:
                name = name_across_areas(responses.area, theme)
                yield ThemeDates(responses.area.id, name, table)


def date_marks(selection: Selection) -> frozenset[str]:
    """The ids of the points that were picked, as the curves have them: “area/question/choice”."""
    return frozenset(
        f"{pick.area}/{pick.question}/{pick.choice}"
        for pick in selection.picks
        if isinstance(pick, Clicked) and pick.or_earlier
    )
