"""What is hidden in one place cannot be read in another: lists, sums, selections, the console."""

from dataclasses import replace
from datetime import date

import numpy as np
import pytest

from klviewer.readers import shipped
from klviewer.reports.answer_blocks import MemoBlock
from klviewer.reports.disclosed_charts import disclosed_chart
from klviewer.reports.document import Block, Lead
from klviewer.reports.tables import as_data, as_text
from klviewer.reports.views import Material, document_of
from klviewer.reports.views.hiding import SmallSelectionError
from klviewer.survey.charts import GroupDots, RankedBars
from klviewer.survey.codes import Memo, about_answer
from klviewer.survey.divided_tables import divided_chart, divided_table
from klviewer.survey.questionnaire import (
    Area,
    Condition,
    Question,
    Questionnaire,
    QuestionType,
    Role,
    Theme,
)
from klviewer.survey.ranking import reasons_of
from klviewer.survey.responses import AreaResponses, Round, SingleAnswers, WrittenAnswers
from klviewer.survey.selection import Move, Selection
from klviewer.survey.table_choice import Across, TableChoice
from tests.reports.test_views import MATERIAL, PLACE
from tests.survey.generated_survey import scale, survey_of

FRAME = shipped.frame()


def single(name: str, role: Role = Role.STATUS) -> Question:
    return Question(name, name, f"{name}?", QuestionType.SINGLE, role, scale(3))


def given(*counts: int) -> SingleAnswers:
    """So many of each choice, in turn."""
    return SingleAnswers(np.repeat(np.arange(len(counts)), counts).astype(np.int16))


def area_of(*themes: tuple[Question, SingleAnswers]) -> AreaResponses:
    size = len(themes[0][1].positions)
    found = survey_of(dict(themes), size)
    codes = np.array([municipality.code for municipality in FRAME][:size], np.int16)
    respondents = replace(
        found.respondents, keys=tuple(map(str, codes.tolist())), municipalities=codes
    )
    each = tuple(Theme(question.id, question.id, (question,)) for question, _ in themes)
    return replace(found, area=Area("area", "Område", each), respondents=respondents)


def material_of(
    responses: AreaResponses, threshold: int = 5, earlier: AreaResponses | None = None
) -> Material:
    return Material(
        "Prøve",
        Questionnaire("q", "Prøve", (responses.area,)),
        Round("r2", "Juni", (responses,)),
        FRAME,
        shipped.quantities(),
        date(2020, 6, 9),
        threshold=threshold,
        earlier=Round("r1", "Maj", (earlier,)) if earlier else None,
    )


def test_groups_do_not_tell_which_of_the_hidden_answers_nobody_gave() -> None:
    """An answer that nobody gave has no row, so one that is hidden must have none either."""
    status = single("status")
    responses = area_of((status, given(60, 2, 0)))
    material = material_of(responses)
    found = material.disclosed.of(responses, status)
    assert [bool(reason) for reason in found.reasons[:3, 0]] == [False, True, True]
    divided = divided_table(material.tables, responses, status, TableChoice(Across.REGION))
    chart = divided_chart(material.tables, responses, divided)
    assert isinstance(chart, GroupDots)
    shown = disclosed_chart(chart, "area", material)
    assert isinstance(shown, GroupDots)
    assert [row.choice for row in shown.rows] == ["c0"]


def test_a_reason_nobody_gave_in_one_theme_is_not_told_by_the_sum_of_all() -> None:
    first, second = single("first", Role.REASONS), single("second", Role.REASONS)
    responses = area_of((first, given(60, 2, 0)), (second, given(10, 22, 30)))
    material = material_of(responses)
    assert material.disclosed.of(responses, first).reasons[2, 0]
    chart = reasons_of(material.tables).chart("Hvorfor?", 6)
    shown = disclosed_chart(chart, "", material)
    assert isinstance(shown, RankedBars)
    assert [mark.choice for mark in shown.marks] == ["c0"]


def test_the_console_does_not_tell_how_many_were_asked_on_in_words() -> None:
    status = single("status")
    words = Question(
        "words",
        "words",
        "Uddyb",
        QuestionType.TEXT,
        Role.TEXT,
        asked_of=Condition("status", frozenset({"c1"})),
    )
    alone = area_of((status, given(60, 2, 10)))
    asked = alone.closed(status).chose(1)
    answers = {**alone.answers, "words": WrittenAnswers(("",) * 72, asked)}
    (theme,) = alone.area.themes
    themes = (replace(theme, questions=(status, words)),)
    responses = replace(alone, area=replace(alone.area, themes=themes), answers=answers)
    shown = Round("r", "Runden", (responses,))
    (area,) = as_data(shown, threshold=5)["rounds"][0]["areas"]
    told = area["questions"][1]
    assert (told["base"], told["answered"], told["not_answered"], told["not_asked"]) == (None,) * 4
    (area,) = as_data(shown)["rounds"][0]["areas"]
    assert area["questions"][1]["base"] == 2


def test_nobody_asked_has_no_share_in_the_console() -> None:
    responses = area_of((single("status"), given(0, 0, 0)))
    assert "–  Nr. 0" in as_text(as_data(Round("r", "Runden", (responses,))))


def test_the_print_of_codes_does_not_tell_in_its_sentence_what_its_table_hides() -> None:
    hiding = replace(MATERIAL, threshold=5)
    (told,) = (b.text for b in document_of(hiding, "coding").blocks if isinstance(b, Lead))
    assert str(told) == "1 kode i brug. Antallet af svar er skjult."
    (told,) = (b.text for b in document_of(MATERIAL, "coding").blocks if isinstance(b, Lead))
    assert str(told) == "1 kode på 1 svar fra 1 kommune."


def memos(blocks: tuple[Block, ...]) -> list[str]:
    return [block.text for block in blocks if isinstance(block, MemoBlock)]


def test_notes_on_answers_of_those_not_selected_are_not_printed() -> None:
    coding = replace(MATERIAL.coding, memos=(Memo(about_answer(PLACE), "Ring til dem."),))
    everyone = replace(MATERIAL, coding=coding)
    assert memos(document_of(everyone, "coding").blocks) == ["Ring til dem."]
    own = int(PLACE.respondent)
    other = next(code for code in (101, 751) if code != own)
    change = replace(everyone.selection.filter, municipality=other)
    narrowed = replace(everyone, selection=Selection(change))
    assert memos(document_of(narrowed, "coding").blocks) == []


@pytest.mark.parametrize("few", [0, 2])
def test_a_selection_by_a_hidden_move_is_not_printed(few: int) -> None:
    status = single("status")
    before, after = area_of((status, given(60, 10, 0))), area_of((status, given(50, 10, 10)))
    answers = after.closed(status)
    assert isinstance(answers, SingleAnswers)
    later = answers.positions.copy()
    later[:few] = 2
    after = replace(after, answers={"status": SingleAnswers(later)})
    picks = (Move("area", "status", "c0", "c2"), Move("area", "status", "c1", "c2"))
    material = material_of(after, earlier=before)
    # Without regions nothing else is small.
    others = replace(material.questionnaire, of_municipalities=False)
    picked = replace(material, questionnaire=others, selection=Selection(picks=picks))
    if not few:
        assert document_of(picked, "overview").blocks
        return
    with pytest.raises(SmallSelectionError):
        document_of(picked, "overview")
