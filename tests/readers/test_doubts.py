"""What is asked about in files of a known survey, and what comes of the answer."""

from dataclasses import replace

import pytest

from klviewer.readers.decisions import (
    Decisions,
    TableDecision,
    heading,
)
from klviewer.readers.doubts import (
    LikelyColumn,
    NearMunicipality,
    NewSurvey,
    NoMunicipality,
    OtherText,
    unasked,
)
from klviewer.readers.errors import NotASurvey
from klviewer.readers.reading import looked_at
from klviewer.readers.source import SourceFile
from klviewer.survey.questionnaire import (
    Area,
    Choice,
    Question,
    Questionnaire,
    QuestionType,
    Role,
    Theme,
)
from klviewer.survey.responses import SingleAnswers
from tests.readers import written_files
from tests.readers.same import assert_same
from tests.readers.small_survey import (
    FRAME,
    MEETINGS,
    PRACTICE,
    QUESTIONNAIRE,
    REASONS,
    STATUS,
    Reply,
)
from tests.readers.test_decisions import ROUND, of_table, opened
from tests.readers.written_files import file

_WRITTEN = (QuestionType.TEXT, Role.TEXT)
OTHER_STATUS = "Hvor mange borgere har I telefonisk kontakt med?"


def _renamed() -> SourceFile:
    text = written_files.delimited(encoding="utf-8").data.decode()
    assert text.count("status_moeder") == 1
    return SourceFile("runde2.csv", text.replace("status_moeder", "status_moederne").encode())


def test_a_question_about_the_municipality_is_asked_about_like_others() -> None:
    asked = opened(
        file("kommune;Hvor langt er kommunen med møderne?;ord", "Odense;Langt;a", "Aarhus;Kort;b")
    ).questionnaire
    lines = ("kommune;Hvor langt er kommunen nu med møderne?;ord", "Odense;Langt;a")
    reading = opened(file(*lines), known=(asked,))
    (doubt,) = reading.doubts
    assert isinstance(doubt, LikelyColumn)
    assert doubt.name == "Hvor langt er kommunen nu med møderne?"


def test_a_column_that_is_like_a_question_is_asked_about() -> None:
    reading = opened(_renamed(), known=(QUESTIONNAIRE,))
    (doubt,) = reading.doubts
    assert isinstance(doubt, LikelyColumn)
    assert (doubt.name, doubt.question) == ("status_moederne", "status")
    assert not reading.areas[0].answers["status"].answered.any()
    answers = {heading("meetings", "STATUS_moederne"): "status"}
    accepted = opened(_renamed(), known=(QUESTIONNAIRE,), decisions=Decisions(answers=answers))
    assert accepted.doubts == ()
    status = accepted.areas[0].answers["status"]
    assert isinstance(status, SingleAnswers)
    assert status.answered.any()


def test_a_likeness_that_was_refused_is_not_asked_about_again() -> None:
    refused = Decisions(answers={heading("meetings", "status_moederne"): ""})
    reading = opened(_renamed(), known=(QUESTIONNAIRE,), decisions=refused)
    assert reading.doubts == ()
    assert not reading.areas[0].answers["status"].answered.any()


def test_columns_that_differ_in_a_number_are_not_alike() -> None:
    first = opened(file("spørgsmål nr. 1;spørgsmål nr. 2;tal", "1;2;3", "1;2;5"))
    second = file("spørgsmål nr. 1;spørgsmål nr. 3;tal", "1;2;3", "1;2;5")
    assert opened(second, known=(first.questionnaire,)).doubts == ()


def _with_text(text: str) -> tuple[SourceFile, ...]:
    """The small survey from SurveyXact with another text for the question about status."""
    status = replace(STATUS, text=text)
    theme = replace(MEETINGS.themes[0], questions=(PRACTICE, status, REASONS))
    return written_files.surveyxact(area=replace(MEETINGS, themes=(theme, *MEETINGS.themes[1:])))


def test_a_name_with_another_text_is_asked_about() -> None:
    reading = opened(*_with_text(OTHER_STATUS), known=(QUESTIONNAIRE,))
    (doubt,) = reading.doubts
    assert isinstance(doubt, OtherText)
    assert (doubt.question, doubt.text, doubt.suggested) == (STATUS, OTHER_STATUS, False)
    head = heading("meetings", doubt.name)
    same = Decisions(answers={head: "status"})
    taken = opened(*_with_text(OTHER_STATUS), known=(QUESTIONNAIRE,), decisions=same)
    assert taken.doubts == ()
    assert_same(taken.areas[0], reading.areas[0])
    other = Decisions(answers={head: ""})
    refused = opened(*_with_text(OTHER_STATUS), known=(QUESTIONNAIRE,), decisions=other)
    assert refused.doubts == ()
    assert not refused.areas[0].answers["status"].answered.any()
    assert any("status_m" in str(p.what) for p in refused.problems)


def test_a_new_choice_under_another_text_is_asked_about_like_any_other() -> None:
    choices = (*PRACTICE.choices, Choice("new", "77", "Et helt nyt svar"))
    practice = replace(PRACTICE, text=OTHER_STATUS, choices=choices)
    theme = replace(MEETINGS.themes[0], questions=(practice, STATUS, REASONS))
    area = replace(MEETINGS, themes=(theme, *MEETINGS.themes[1:]))
    files = written_files.surveyxact(area=area)
    reading = opened(*files, known=(QUESTIONNAIRE,))
    asked = [doubt.question.id for doubt in reading.doubts if isinstance(doubt, OtherText)]
    assert asked == [PRACTICE.id]


@pytest.mark.parametrize("text", ["Hvor langt er I?", "Hvor langt er i?", "Hvor langt"])
def test_the_same_text_in_another_spelling_is_not_asked_about(text: str) -> None:
    assert opened(*_with_text(text), known=(QUESTIONNAIRE,)).doubts == ()


def test_a_word_put_right_is_more_likely_the_same_than_not() -> None:
    (doubt,) = opened(*_with_text("Hvor langt er I nået?"), known=(QUESTIONNAIRE,)).doubts
    assert isinstance(doubt, OtherText)
    assert doubt.suggested


def test_where_every_text_is_another_and_refused_the_survey_is_its_own() -> None:
    columns = ("a", "b", "c")
    asked = [Question(c, c, f"Hvad mener I om punkt {c}?", *_WRITTEN) for c in columns]
    known = Questionnaire("k", "Kendt", (Area("k", "Kendt", (Theme("t", "T", tuple(asked)),)),))
    told = [replace(q, text=f"Skriv noget helt andet om {q.id}") for q in asked]
    area = Area("k", "Kendt", (Theme("t", "T", tuple(told)),))
    files = written_files.surveyxact([Reply(101, written={"a": "Ja"})], area)
    first = opened(*files, known=(known,))
    assert [type(doubt) for doubt in first.doubts] == [OtherText] * 3
    refused = Decisions(answers={heading("k", column): "" for column in columns})
    again = opened(*files, known=(known,), decisions=refused)
    assert [type(doubt) for doubt in again.doubts] == [NewSurvey]
    assert unasked(again.doubts, first.doubts) == again.doubts
    assert [q.text for q in again.areas[0].area.questions] == [q.text for q in told]


def test_a_known_survey_without_a_municipality_column_asks_for_it() -> None:
    lines = ("hvem;hvor går det;ord", "Kbh;Godt;a", "Odense;Skidt;b", "et sted;Godt;c")
    first = opened(file(*ROUND))
    area = first.questionnaire.areas[0]
    asked = area.themes[0].questions
    kept = tuple(q for q in asked if q.id in ("hvor går det", "ord"))
    theme = replace(area.themes[0], questions=kept)
    known = replace(first.questionnaire, areas=(replace(area, themes=(theme,)),))
    with pytest.raises(NotASurvey):
        opened(file(*lines), known=(known,))
    reading = looked_at([file(*lines)], [known], FRAME)
    assert reading.areas == ()
    assert reading.doubts == (NoMunicipality((0, ""), (0,)),)
    decided = of_table(TableDecision(municipality=0))
    again = opened(file(*lines), known=(known,), decisions=decided)
    assert again.areas[0].respondents.keys == ("101", "461")
    near = unasked(again.doubts, reading.doubts)
    assert all(isinstance(doubt, NearMunicipality) for doubt in near)
