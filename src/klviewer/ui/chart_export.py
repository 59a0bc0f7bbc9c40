"""A graph on its way out of the program: as a picture, as words, as a table."""

from dataclasses import dataclass, replace
from functools import cached_property

from klviewer.reports.caption import caption_of
from klviewer.reports.chart_grids import areas_of, disclosure_behind, grid_behind
from klviewer.reports.chart_layout import Setting
from klviewer.reports.chart_picture import chart_picture
from klviewer.reports.disclosed_charts import disclosed_chart
from klviewer.reports.export_names import export_name
from klviewer.reports.grid import Grid
from klviewer.reports.views.material import Material
from klviewer.survey.charts import Chart, DayColumns, TileMap
from klviewer.survey.selection import Selection
from klviewer.ui.page_files import file_name
from klviewer.ui.painting import FontMeasure
from klviewer.ui.paper import paper_theme
from klviewer.ui.picture_formats import Picture
from klviewer.ui.saying import say

_NARROWEST, _WIDEST = 320, 960


def counted_in(chart: Chart, area: str, selection: Selection) -> Selection:
    """Whom a graph counts: everyone in the filter where it was picked in, and on every map.

    Args:
        chart: what the graph says.
        area: the id of the area it is about, empty where it is about several.
        selection: whom the page shows.
    """
    match chart:
        case TileMap():
            counts_all = True
        case DayColumns():
            counts_all = bool(selection.days)
        case _:
            counts_all = selection.keeps(area, getattr(chart, "question", ""))
    return replace(selection, picks=()) if counts_all else selection


@dataclass(frozen=True, eq=False)
class ChartExport:
    """One graph with what it was made from.

    Args:
        chart: what the graph says.
        area: the id of the area it is about, empty where it is about several.
        material: what it was made from.
    """

    chart: Chart
    area: str
    material: Material

    @property
    def name(self) -> str:
        """What its files are called, without suffix."""
        return file_name(export_name(self.chart, self.area, self.material, say))

    @cached_property
    def disclosed(self) -> Chart:
        """The graph as it may leave the program; what is to be hidden is found out once.

        Raises:
            OwnAnswersError: it shows everyone's own answer, and that may not be told.
            NothingLeftError: all of it is hidden.
        """
        return disclosed_chart(self.chart, self.area, self.material)

    def picture(self, width: float) -> Picture:
        """The graph on white paper, with who is counted and the source.

        Args:
            width: of the whole picture.

        Raises:
            OwnAnswersError: it shows everyone's own answer, and that may not be told.
            NothingLeftError: all of it is hidden.
        """
        theme = paper_theme()
        letters = FontMeasure(theme)
        caption = caption_of(self.material, areas_of(self.area, self.material))
        drawing = chart_picture(self.disclosed, caption, Setting(width, letters, say))
        title = say(self.chart.title) or self.name
        return Picture(title, drawing, theme, letters)

    def picture_as_seen(self, width: float) -> Picture:
        """The picture as wide as the graph on the screen, within reason."""
        return self.picture(min(max(width, _NARROWEST), _WIDEST))

    @property
    def words(self) -> str:
        """What it shows, in words."""
        return self.picture(_WIDEST).drawing.says

    @property
    def grid(self) -> Grid:
        """The table behind it; one of a question hides what is small itself."""
        has_table = disclosure_behind(self.chart, self.area, self.material) is not None
        chart = self.chart if has_table else self.disclosed
        return grid_behind(chart, self.area, self.material, say)
