"""A small round to put into projects, and what tells whether it came back the same."""

from dataclasses import replace
from datetime import date

import numpy as np

from klviewer.project.operations import AddCode, ImportRound
from klviewer.survey.codes import AnswerPlace, CodeKind
from klviewer.survey.messages import translate
from klviewer.survey.problems import Place, Problem, Severity
from klviewer.survey.questionnaire import Questionnaire, SuggestedCode
from klviewer.survey.responses import (
    Answers,
    AreaResponses,
    MultipleAnswers,
    Respondents,
    SingleAnswers,
    WrittenAnswers,
)
from tests.survey.small_survey import AREA, small_survey

ANSWER = "Vi går ture, og det vil vi blive ved med 🌿 – også på Ærø."
PLACE = AnswerPlace("2020", "children", "147", "words")
OTHER_AREA = replace(AREA, id="adults", title="Voksne")
QUESTIONNAIRE = Questionnaire(
    "kl",
    "Normalisering på socialområdet",
    (AREA, OTHER_AREA),
    suggested_codes=(SuggestedCode("Walk and talk", "learning", "children", "meetings"),),
)
PROBLEM = Problem(
    Severity.WARNING,
    translate("readers", "{antal} svarede to gange: {hvem}", antal=2, hvem=translate("x", "Ærø")),
    Place("svar.csv", "Ark1", 7, "stato_4"),
    translate("readers", "Det seneste svar tæller."),
)
FILES = (("svar.csv", b"\xff\xfea\x00\t\x00"), ("labels.csv", b"v_1\t1\tJa\n"))


def responses() -> AreaResponses:
    """The small survey, with words worth quoting in the answer at PLACE."""
    survey = small_survey()
    written = survey.answers["words"]
    assert isinstance(written, WrittenAnswers)
    values = ("ja", ANSWER, *written.values[2:])
    return replace(survey, answers={**survey.answers, "words": replace(written, values=values)})


def import_round(round_id: str = "2020", *areas: AreaResponses) -> ImportRound:
    """The operation that takes the small survey into a project."""
    return ImportRound(
        round_id=round_id,
        title=f"Runde {round_id}",
        opened=date(2020, 5, 27),
        closed=date(2020, 6, 4),
        questionnaire=QUESTIONNAIRE,
        areas=areas or (responses(),),
        problems=(PROBLEM,),
        files=FILES,
    )


def add_code(title: str = "Walk and talk") -> AddCode:
    """The operation that adds a learning."""
    return AddCode(title, CodeKind.LEARNING, "green")


def same(left: AreaResponses, right: AreaResponses) -> bool:
    """Whether two areas' responses are equal, every cell of them and its type."""
    return (
        left.area == right.area
        and same_respondents(left.respondents, right.respondents)
        and list(left.answers) == list(right.answers)
        and all(same_answers(left.answers[key], right.answers[key]) for key in left.answers)
    )


def same_respondents(left: Respondents, right: Respondents) -> bool:
    """Whether two lists of respondents are equal."""
    names = ("municipalities", "completion", "answered_at", "file", "row")
    return left.keys == right.keys and all(
        _same_array(getattr(left, name), getattr(right, name)) for name in names
    )


def same_answers(left: Answers, right: Answers) -> bool:
    """Whether two questions' answers are equal."""
    match left, right:
        case SingleAnswers(), SingleAnswers():
            return _same_array(left.positions, right.positions)
        case MultipleAnswers(), MultipleAnswers():
            return _same_array(left.state, right.state) and _same_array(left.chosen, right.chosen)
        case WrittenAnswers(), WrittenAnswers():
            return left.values == right.values and _same_array(left.asked, right.asked)
    return False


def _same_array(left: object, right: object) -> bool:
    left, right = np.asarray(left), np.asarray(right)
    nat = left.dtype.kind == "M"
    return left.dtype == right.dtype and np.array_equal(left, right, equal_nan=nat)
