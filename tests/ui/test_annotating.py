"""What is marked and chosen becomes one operation."""

from __future__ import annotations

from klviewer.project.operations import AddCode, AddQuotation, RetractQuotation, Together
from klviewer.survey.codes import CodeKind
from klviewer.ui.annotating import NewCode, give, retract
from klviewer.ui.answer_item import Marked, Stretch
from tests.ui.answers import WALK, answer, quotation

ONE, TWO = answer(1, "Vi går ture"), answer(2, "De ringer ")
NEW = NewCode("Ny", CodeKind.REASON, "amber")


def test_a_code_given_to_some_words_is_one_quotation() -> None:
    operation = give(WALK, [Marked(ONE, 3, 6)])
    assert operation == AddQuotation(WALK.id, ONE.place, 3, 6, "går")


def test_a_new_code_is_added_and_given_together() -> None:
    operation = give(NEW, [Marked(ONE)])
    assert isinstance(operation, Together)
    assert operation.operations == (
        AddCode("Ny", CodeKind.REASON, "amber"),
        AddQuotation("Ny", ONE.place, 0, 11, "Vi går ture"),
    )
    assert str(operation.title) == "Giv ord den nye kode “Ny”"


def test_several_answers_get_a_code_together() -> None:
    operation = give(WALK, [Marked(ONE), Marked(TWO)])
    assert isinstance(operation, Together)
    assert [q.text for q in operation.operations if isinstance(q, AddQuotation)] == [
        "Vi går ture",
        "De ringer",
    ]
    assert str(operation.title) == "Giv 2 svar koden “Walk and talk”"


def test_a_code_is_taken_from_all_its_words_together() -> None:
    stretches = [Stretch(quotation(n, WALK, ONE, n, n + 2), WALK) for n in (1, 4)]
    assert retract(stretches[:1]) == RetractQuotation(1)
    operation = retract(stretches)
    assert isinstance(operation, Together)
    assert operation.operations == (RetractQuotation(1), RetractQuotation(4))
