"""The survey files of the example by name: each area comes in another format."""

from operator import attrgetter

from tools.example.area_replies import questionnaire, replies_of
from tools.example.delimited import semicolon_table
from tools.example.spss import spss_file
from tools.example.surveyxact import surveyxact_set
from tools.example.workbook import workbook


def example_files() -> dict[str, bytes]:
    """Every file's content by its name."""
    areas = {area.id: area for area in questionnaire()}
    replies = {area.id: replies_of(area) for area in areas.values()}
    in_order_of_time = sorted(replies["s104"], key=attrgetter("at"))
    return {
        **surveyxact_set(areas["children"], replies["children"], "boern"),
        "Paragraf 104 aktivitet.xlsx": workbook(areas["s104"], in_order_of_time),
        "paragraf103.sav": spss_file(areas["s103"], replies["s103"]),
        "paragraf85 bostoette.csv": semicolon_table(areas["s85"], replies["s85"]),
    }
