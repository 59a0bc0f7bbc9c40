from __future__ import annotations

from dataclasses import replace

from klviewer.survey.charts import ExpectedCurve, RankedBars, StatusBar
from klviewer.survey.question_charts import chart_of
from klviewer.survey.questionnaire import Choice, Role
from klviewer.survey.responses import AreaResponses
from klviewer.survey.table import tabulate


def test_every_kind_of_question_has_its_graph(responses: AreaResponses) -> None:
    kinds = {
        question.id: type(chart_of(tabulate(responses, question), 98))
        for question in responses.area.questions
    }

    assert kinds == {
        "status": StatusBar,
        "why": RankedBars,
        "expected": ExpectedCurve,
        "words": type(None),
    }


def test_many_choices_are_ranked_unless_they_are_a_status(responses: AreaResponses) -> None:
    table = tabulate(responses, responses.area.question("status"))
    choices = tuple(Choice(str(number), str(number), "Svar") for number in range(3, 6))
    long = replace(table.question, choices=(*table.question.choices, *choices))
    counted = replace(table, question=long, counts=table.counts.repeat(2, axis=0))

    assert isinstance(chart_of(counted, 98), StatusBar)
    nominal = replace(counted, question=replace(long, role=Role.BACKGROUND))
    assert isinstance(chart_of(nominal, 98), RankedBars)
