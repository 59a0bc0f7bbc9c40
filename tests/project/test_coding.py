"""Codes, quotations and memos: what can be done with them, and what is kindly refused."""

from dataclasses import replace

import pytest

from klviewer.project.errors import (
    AnswerMissingError,
    CodeMissingError,
    CodeTitleTakenError,
    CodeWithoutTitleError,
    QuotationMissingError,
    QuotationOutsideAnswerError,
)
from klviewer.project.operations import (
    AddCode,
    AddQuotation,
    EditCode,
    MergeCodes,
    RetractCode,
    RetractQuotation,
    Subject,
    Together,
    WriteMemo,
)
from klviewer.project.project import Project
from klviewer.survey.codes import (
    AnswerPlace,
    Code,
    CodeKind,
    Coding,
    Memo,
    Quotation,
    about_answer,
    about_code,
    about_theme,
)
from klviewer.survey.messages import translate
from tests.project.sample import ANSWER, PLACE, add_code, import_round

WALKS = Code(1, "Walk and talk", CodeKind.LEARNING, "green")
ROOM = Code(2, "For små lokaler", CodeKind.REASON, "red")


def quote(start: int, end: int, code: int | str = 1) -> AddQuotation:
    return AddQuotation(code, PLACE, start, end, ANSWER[start:end])


@pytest.fixture
def coded(surveyed: Project) -> Project:
    """Two codes; the first is quoted twice, the second once."""
    surveyed.perform(add_code())
    surveyed.perform(AddCode("For små lokaler", CodeKind.REASON, "red"))
    for operation in (quote(0, 11), quote(13, 20), quote(0, 11, 2)):
        surveyed.perform(operation)
    return surveyed


def test_a_code_is_there_when_it_was_added(project: Project) -> None:
    change = project.perform(add_code())
    assert project.coding().codes == (WALKS,)
    assert change.subjects == {Subject.CODES}
    assert change.codes == {1}
    assert str(change.title) == "Tilføj koden “Walk and talk”"


def test_a_title_is_kept_on_one_line(project: Project) -> None:
    project.perform(add_code("  Walk\n and\ttalk "))
    assert project.coding().codes == (WALKS,)


@pytest.mark.parametrize("title", ["Ærlig ØVELSE", "ærlig øvelse", "A\u030arlig"])
def test_a_title_is_unique_whatever_the_size_of_its_letters(project: Project, title: str) -> None:
    project.perform(add_code("Ærlig øvelse"))
    project.perform(add_code("Årlig"))
    with pytest.raises(CodeTitleTakenError, match="allerede en kode"):
        project.perform(add_code(title))
    project.perform(add_code("Walk and talk"))
    with pytest.raises(CodeTitleTakenError):
        project.perform(EditCode(3, title, CodeKind.REASON, "red"))
    assert len(project.coding().codes) == 3


@pytest.mark.parametrize("title", ["", "  \n "])
def test_a_code_needs_a_title(project: Project, title: str) -> None:
    with pytest.raises(CodeWithoutTitleError):
        project.perform(add_code(title))


def test_half_characters_cannot_stop_a_code(project: Project) -> None:
    project.perform(add_code("Tur \ud83d"))
    assert project.coding().codes[0].title == "Tur ?"


def test_a_code_can_be_edited_and_keep_its_title(coded: Project) -> None:
    change = coded.perform(EditCode(1, "WALK and talk", CodeKind.REASON, "blue"))
    assert coded.coding().code(1) == Code(1, "WALK and talk", CodeKind.REASON, "blue")
    assert str(change.title) == "Ret koden “Walk and talk”"
    assert len(coded.coding().with_code(1)) == 2


def test_a_code_edited_into_itself_is_no_step_of_undo(coded: Project) -> None:
    steps = len(coded.history())
    change = coded.perform(EditCode(1, WALKS.title, WALKS.kind, WALKS.colour))
    assert change.subjects == frozenset()
    assert len(coded.history()) == steps


@pytest.mark.parametrize(
    "operation",
    [
        EditCode(9, "Ny", CodeKind.REASON, "red"),
        RetractCode(9),
        MergeCodes(9, 1),
        MergeCodes(1, 9),
        quote(0, 11, 9),
        quote(0, 11, "Findes ikke"),
    ],
)
def test_a_code_that_is_gone_cannot_be_worked_on(
    coded: Project, operation: EditCode | RetractCode | MergeCodes | AddQuotation
) -> None:
    before = coded.coding()
    with pytest.raises(CodeMissingError):
        coded.perform(operation)
    assert coded.coding() == before


def test_a_quotation_is_there_when_it_was_added(coded: Project) -> None:
    assert coded.coding().quotations[0] == Quotation(1, 1, PLACE, 0, 11, "Vi går ture")
    change = coded.perform(quote(0, len(ANSWER)))
    assert change.subjects == {Subject.QUOTATIONS}
    assert change.codes == {1}
    assert change.quotations == {4}
    assert change.places == {PLACE}


def test_the_same_stretch_carries_a_code_once(coded: Project) -> None:
    change = coded.perform(quote(0, 11))
    assert change.subjects == frozenset()
    assert len(coded.coding().quotations) == 3


def test_quotations_may_overlap(coded: Project) -> None:
    coded.perform(quote(5, 15))
    assert len(coded.coding().of_answer(PLACE)) == 4


@pytest.mark.parametrize(
    ("start", "end", "text"),
    [(0, 0, ""), (-1, 3, "Vi"), (3, 1, "i"), (0, 999, ANSWER), (0, 2, "vi"), (1, 3, "Vi")],
)
def test_a_quotation_must_hold_the_words_that_stand_there(
    coded: Project, start: int, end: int, text: str
) -> None:
    with pytest.raises(QuotationOutsideAnswerError, match="Markér dem igen"):
        coded.perform(AddQuotation(1, PLACE, start, end, text))


@pytest.mark.parametrize(
    "place",
    [
        replace(PLACE, round="2021"),
        replace(PLACE, area="adults"),
        replace(PLACE, respondent="153"),
        replace(PLACE, question="status"),
        replace(PLACE, question="unknown"),
    ],
)
def test_only_an_answer_in_words_that_counts_can_be_quoted(
    coded: Project, place: AnswerPlace
) -> None:
    with pytest.raises(AnswerMissingError):
        coded.perform(AddQuotation(1, place, 0, 2, "Vi"))


def test_a_retracted_quotation_is_gone(coded: Project) -> None:
    change = coded.perform(RetractQuotation(2))
    assert [q.id for q in coded.coding().quotations] == [1, 3]
    assert str(change.title) == "Fjern “Walk and talk” fra et citat"
    with pytest.raises(QuotationMissingError):
        coded.perform(RetractQuotation(2))


def test_a_retracted_code_takes_its_quotations_and_its_memo_along(coded: Project) -> None:
    coded.perform(WriteMemo(about_code(WALKS), "Husk at spørge"))
    before = coded.coding()
    change = coded.perform(RetractCode(1))
    after = coded.coding()
    assert (after.codes, len(after.quotations), after.memos) == ((ROOM,), 1, ())
    assert change.subjects == {Subject.CODES, Subject.QUOTATIONS, Subject.MEMOS}
    coded.undo()
    assert coded.coding() == before


def test_a_number_is_never_given_twice(coded: Project) -> None:
    coded.perform(add_code("Tredje"))
    coded.undo()
    coded.perform(add_code("Fjerde"))
    assert coded.coding().codes[-1].id == 4


def test_merged_codes_keep_every_stretch_once(coded: Project) -> None:
    before = coded.coding()
    change = coded.perform(MergeCodes(1, 2))
    after = coded.coding()
    assert after.codes == (ROOM,)
    assert [(q.start, q.end) for q in after.with_code(2)] == [(0, 11), (13, 20)]
    assert str(change.title) == "Læg koden “Walk and talk” sammen med “For små lokaler”"
    coded.undo()
    assert coded.coding() == before


def test_merged_codes_keep_both_memos(coded: Project) -> None:
    coded.perform(WriteMemo(about_code(WALKS), "Den ene"))
    coded.perform(MergeCodes(1, 2))
    assert coded.coding().memos == (Memo(about_code(ROOM), "Den ene"),)
    coded.undo()
    coded.perform(WriteMemo(about_code(ROOM), "Den anden"))
    coded.perform(MergeCodes(1, 2))
    assert coded.coding().memos == (Memo(about_code(ROOM), "Den anden\n\nDen ene"),)


def test_a_code_merged_into_itself_stays(coded: Project) -> None:
    before = coded.coding()
    assert coded.perform(MergeCodes(1, 1)).subjects == frozenset()
    assert coded.coding() == before


def test_memos_stand_by_what_they_are_about(coded: Project) -> None:
    targets = (about_answer(PLACE), about_code(WALKS), about_theme("children", "meetings"))
    for number, target in enumerate(targets):
        change = coded.perform(WriteMemo(target, f"Note {number}"))
        assert change.subjects == {Subject.MEMOS}
        assert change.memos == {target}
    assert [coded.coding().memo(target) for target in targets] == ["Note 0", "Note 1", "Note 2"]
    coded.perform(WriteMemo(targets[0], "Rettet"))
    coded.perform(WriteMemo(targets[1], " \n"))
    assert [coded.coding().memo(target) for target in targets] == ["Rettet", "", "Note 2"]
    assert len(coded.coding().memos) == 2


def test_writing_the_memo_that_is_there_is_no_step_of_undo(coded: Project) -> None:
    coded.perform(WriteMemo(about_code(WALKS), "Note"))
    steps = len(coded.history())
    coded.perform(WriteMemo(about_code(WALKS), "Note"))
    coded.perform(WriteMemo(about_code(ROOM), ""))
    assert len(coded.history()) == steps


def test_a_new_code_and_its_first_quotation_are_one_step(surveyed: Project) -> None:
    title = translate("coding", "Kod ord som “{titel}”", titel="Walk and talk")
    step = Together(title, (add_code(), quote(0, 11, "walk AND talk")))
    change = surveyed.perform(step)
    assert change.subjects == {Subject.CODES, Subject.QUOTATIONS}
    assert surveyed.undo_title() == title
    surveyed.undo()
    assert surveyed.coding() == Coding()
    surveyed.redo()
    assert len(surveyed.coding().with_code(1)) == 1


def test_of_several_operations_all_are_done_or_none(surveyed: Project) -> None:
    step = Together(translate("x", "Begge"), (add_code(), quote(0, 999)))
    with pytest.raises(QuotationOutsideAnswerError):
        surveyed.perform(step)
    assert surveyed.coding().codes == ()
    assert len(surveyed.history()) == 1


def test_an_answer_can_be_quoted_in_the_step_that_imports_it(project: Project) -> None:
    step = Together(translate("x", "Alt"), (import_round(), add_code(), quote(0, 11)))
    project.perform(step)
    assert len(project.coding().quotations) == 1
