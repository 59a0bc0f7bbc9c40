"""What counts, titles and dates, corrected files and rounds that go: all can be undone."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from klviewer.project.errors import (
    AnswerMissingError,
    LastRoundError,
    QuotationOutsideAnswerError,
    RoundMissingError,
    RoundWithoutTitleError,
)
from klviewer.project.operations import (
    AddQuotation,
    ChangeCounting,
    CorrectArea,
    EditRound,
    Operation,
    RemoveRound,
    ReplaceQuotation,
    Subject,
    WriteMemo,
)
from klviewer.project.project import Project
from klviewer.survey.codes import AnswerPlace, Quotation, about_answer
from klviewer.survey.counting import CountingRule, SentAnswer, Which
from klviewer.survey.responses import AreaResponses, WrittenAnswers
from tests.project.sample import ANSWER, PLACE, add_code, import_round, responses

FIRST = CountingRule(Which.FIRST_COMPLETE, deadline=date(2020, 6, 3), late=False)


def written(*values: str) -> AreaResponses:
    """The small survey with other words in its first rows."""
    survey = responses()
    words = survey.answers["words"]
    assert isinstance(words, WrittenAnswers)
    changed = replace(words, values=(*values, *words.values[len(values) :]))
    return replace(survey, answers={**survey.answers, "words": changed})


def coded(project: Project, words: str = "Vi går ture") -> Quotation:
    project.perform(add_code())
    start = ANSWER.index(words)
    project.perform(AddQuotation(1, PLACE, start, start + len(words), words))
    return project.coding().quotations[0]


def correction(*values: str) -> CorrectArea:
    return CorrectArea(replace(import_round("2020", written(*values)), title="Uden betydning"))


def undone_and_done_again(project: Project, operation: Operation) -> None:
    """Perform it, and see that undo brings back everything, and redo the rest."""

    def state() -> object:
        coding = project.coding()
        rounds = [
            (info, project.round(info.id).areas[0].size, len(project.files(info.id)))
            for info in project.rounds()
        ]
        return coding, rounds

    before = state()
    project.perform(operation)
    after = state()
    project.undo()
    assert state() == before
    project.redo()
    assert state() == after != before


def test_what_counts_follows_the_rule(surveyed: Project) -> None:
    change = surveyed.perform(ChangeCounting("2020", FIRST))
    assert change.subjects == {Subject.ROUNDS}
    assert change.rounds == {"2020"}
    (info,) = surveyed.rounds()
    assert info.rule == FIRST
    (area,) = surveyed.round("2020").areas
    assert area.row_of["101"] == 6
    assert "751" not in area.row_of
    surveyed.undo()
    assert surveyed.round("2020").areas[0].row_of["101"] == 0


def test_the_choices_by_hand_come_back_after_closing(surveyed: Project) -> None:
    rule = FIRST.choosing(SentAnswer("children", "101", 1))
    surveyed.perform(ChangeCounting("2020", rule.testing(SentAnswer("children", "147", 1))))
    surveyed.close()
    with Project.open(surveyed.path) as project:
        assert project.rounds()[0].rule == rule.testing(SentAnswer("children", "147", 1))


def test_quotations_follow_the_answer_that_counts(surveyed: Project) -> None:
    surveyed.perform(add_code())
    place = replace(PLACE, respondent="101")
    surveyed.perform(AddQuotation(1, place, 0, 2, "ja"))
    undone_and_done_again(surveyed, ChangeCounting("2020", FIRST))
    assert surveyed.coding().to_review[0].needs_review
    surveyed.perform(ChangeCounting("2020", CountingRule()))
    assert not surveyed.coding().to_review


def test_quotations_of_one_left_out_wait(surveyed: Project) -> None:
    before = coded(surveyed)
    rule = CountingRule(tests=(SentAnswer("children", "147", 1),))
    surveyed.perform(ChangeCounting("2020", rule))
    assert "147" not in surveyed.round("2020").areas[0].row_of
    assert surveyed.coding().quotations == (before,)


def test_a_rounds_title_and_dates_are_edited(surveyed: Project) -> None:
    edit = EditRound("2020", "  Første   runde ", date(2020, 5, 1), None)
    undone_and_done_again(surveyed, edit)
    (info,) = surveyed.rounds()
    assert (info.title, info.opened, info.closed) == (
        "Første runde",
        date(2020, 5, 1),
        date(2020, 6, 4),
    )
    assert surveyed.round("2020").title == "Første runde"


def test_a_round_keeps_a_title(surveyed: Project) -> None:
    with pytest.raises(RoundWithoutTitleError):
        surveyed.perform(EditRound("2020", " ", None, None))
    with pytest.raises(RoundMissingError):
        surveyed.perform(EditRound("2021", "Runde", None, None))


def test_a_round_goes_with_what_was_written_about_its_answers(surveyed: Project) -> None:
    coded(surveyed)
    surveyed.perform(WriteMemo(about_answer(PLACE), "Bør med"))
    surveyed.perform(import_round("2021"))
    surveyed.perform(WriteMemo(about_answer(replace(PLACE, round="2021")), "Bliver"))
    undone_and_done_again(surveyed, RemoveRound("2020"))
    assert [info.id for info in surveyed.rounds()] == ["2021"]
    coding = surveyed.coding()
    assert coding.quotations == ()
    assert [memo.text for memo in coding.memos] == ["Bliver"]
    with pytest.raises(LastRoundError):
        surveyed.perform(RemoveRound("2021"))


def test_a_correction_takes_quotations_along(surveyed: Project) -> None:
    before = coded(surveyed)
    undone_and_done_again(surveyed, correction("ja", "I dag: " + ANSWER))
    (after,) = surveyed.coding().quotations
    assert after == replace(before, start=7, end=7 + len(before.text))
    (info,) = surveyed.rounds()
    assert info.title == "Runde 2020"
    surveyed.perform(correction("ja", "I dag: " + ANSWER))
    assert surveyed.coding().quotations == (after,)


def test_what_a_correction_took_the_words_of_is_kept_for_review(surveyed: Project) -> None:
    before = coded(surveyed)
    undone_and_done_again(surveyed, correction("ja", "Noget ganske andet."))
    assert surveyed.coding().to_review == (replace(before, needs_review=True),)
    surveyed.perform(ReplaceQuotation(before.id, 0, 5))
    assert surveyed.coding().quotations == (replace(before, start=0, end=5, text="Noget"),)
    surveyed.perform(ReplaceQuotation(before.id))
    assert surveyed.coding().quotations[0].text == "Noget ganske andet."


def test_words_that_carry_a_code_already_do_not_get_it_twice(surveyed: Project) -> None:
    kept = coded(surveyed, "Vi går ture")
    surveyed.perform(AddQuotation(1, PLACE, 13, 20, ANSWER[13:20]))
    surveyed.perform(correction("ja", "Vi går ture."))
    (lost,) = surveyed.coding().to_review
    undone_and_done_again(surveyed, ReplaceQuotation(lost.id, kept.start, kept.end))
    assert surveyed.coding().quotations == (kept,)
    assert not surveyed.coding().to_review


@pytest.mark.parametrize("first", [0, 1])
def test_of_two_quotations_with_the_same_words_one_waits_when_the_words_stand_once(
    surveyed: Project, first: int
) -> None:
    surveyed.perform(correction("ja", "Ude. Ude."))
    surveyed.perform(add_code())
    for start in ((0, 5), (5, 0))[first]:
        surveyed.perform(AddQuotation(1, PLACE, start, start + 4, "Ude."))
    undone_and_done_again(surveyed, correction("ja", "Ude. Godt"))
    coding = surveyed.coding()
    assert [quotation.start for quotation in coding.quotations] == [0]
    assert [quotation.start for quotation in coding.to_review] == [5]
    surveyed.perform(correction("ja", "Ude. Ude."))
    assert {quotation.start for quotation in surveyed.coding().quotations} == {0, 5}


def test_a_quotation_is_only_put_on_words(surveyed: Project) -> None:
    number = coded(surveyed).id
    surveyed.perform(correction("ja", ""))
    with pytest.raises(QuotationOutsideAnswerError):
        surveyed.perform(ReplaceQuotation(number))
    gone = AnswerPlace("2020", "children", "999", "words")
    with pytest.raises(AnswerMissingError):
        surveyed.perform(AddQuotation(1, gone, 0, 1, "x"))


def test_only_a_round_that_is_there_is_corrected(surveyed: Project) -> None:
    with pytest.raises(RoundMissingError):
        surveyed.perform(CorrectArea(import_round("2021")))
    assert [info.id for info in surveyed.rounds()] == ["2020"]


WORDS = st.lists(st.sampled_from(["ja", ANSWER, "I dag: " + ANSWER, "Noget andet", ""]), max_size=5)


@settings(max_examples=20, deadline=None)
@given(first=WORDS, second=WORDS)
def test_a_correction_done_twice_changes_nothing_more_and_no_quotation_is_lost(
    first: list[str], second: list[str]
) -> None:
    with TemporaryDirectory() as folder, Project.create(Path(folder) / "p.klv") as project:
        project.perform(import_round("2020"))
        coded(project)
        coded_again = AddQuotation(1, PLACE, 0, len(ANSWER), ANSWER)
        project.perform(coded_again)
        before = project.coding()
        for values in (first, second):
            project.perform(correction(*values))
        once = project.coding()
        project.perform(correction(*second))
        assert project.coding() == once
        assert {q.id for q in (*once.quotations, *once.to_review)} == {1, 2}
        assert {q.text for q in once.to_review} <= {q.text for q in before.quotations}
        for _ in range(3):
            project.undo()
        assert project.coding() == before
