"""The menu of figures for the note, in surveys whose words are not the program's own."""

from pytestqt.qtbot import QtBot

from klviewer.readers import shipped
from klviewer.survey.codes import Coding
from klviewer.survey.evidence import Evidence
from klviewer.survey.note_plan import PlannedSection
from klviewer.survey.questionnaire import Question, Questionnaire, QuestionType, Role
from klviewer.survey.responses import Round, WrittenAnswers
from klviewer.ui.figure_menu import FigureMenu
from tests.survey.generated_survey import survey_of


def test_a_question_with_braces_in_it_can_be_chosen(qtbot: QtBot) -> None:
    """The menu could not be opened at all."""
    asked = Question("q", "q", "Hvad lærte {kommune} & andre?", QuestionType.TEXT, Role.TEXT)
    written = WrittenAnswers(("a", ""), survey_of({}, 2).respondents.municipalities == 0)
    responses = survey_of({asked: written}, 2)
    evidence = Evidence(Round("r", "Juni", (responses,)), shipped.quantities(), Coding(), None)
    survey = Questionnaire("own", "Egen", (responses.area,), of_municipalities=False)
    (theme,) = responses.area.themes
    section = PlannedSection("s", "Tema", "Tema", survey, responses.area, theme)
    menu = FigureMenu(section, evidence)
    qtbot.addWidget(menu)
    titles = [action.text() for action in menu.actions()]
    assert titles[0] == "Hvad lærte {kommune} && andre?: 1"
