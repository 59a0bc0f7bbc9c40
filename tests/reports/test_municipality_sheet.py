"""A municipality on one sheet: its answers, its words, and those it is compared with."""

from dataclasses import replace

import pytest

from klviewer.reports.answer_blocks import Tag
from klviewer.reports.compared_blocks import ComparedArea, ComparedTable
from klviewer.reports.document import Document
from klviewer.reports.drawing import Box, Drawing, Ink, Line
from klviewer.reports.pages import lay_out_pages
from klviewer.reports.views import (
    Material,
    UnknownViewError,
    document_of,
    municipality_document,
    profiles,
)
from klviewer.survey.codes import Coding
from klviewer.survey.municipalities import Municipality
from klviewer.survey.responses import Round, SingleAnswers, WrittenAnswers
from klviewer.survey.selection import Filter, Selection
from tests.reports.geometry import MEASURE, assert_tidy, words
from tests.reports.samples import LONG
from tests.reports.test_views import CHILDREN, FRAME, MATERIAL, NAME, PLACE, ROUND

OWN = FRAME.by_code[int(PLACE.respondent)]


def sheet(material: Material = MATERIAL) -> Document:
    return document_of(material, f"municipality-{OWN.code}")


def table(document: Document) -> ComparedTable:
    return next(block for block in document.blocks if isinstance(block, ComparedTable))


def children(document: Document) -> ComparedArea:
    return table(document).areas[0]


def pages(document: Document) -> tuple[Drawing, ...]:
    return lay_out_pages(document, MEASURE)


@pytest.mark.parametrize(
    "municipality", FRAME.municipalities, ids=lambda municipality: municipality.name
)
def test_every_municipality_of_the_frame_is_one_tidy_page(municipality: Municipality) -> None:
    (page,) = pages(document_of(MATERIAL, f"municipality-{municipality.code}"))
    assert_tidy(page)
    assert "Side 1 af 1" in words(page)
    assert "EKSEMPEL – opdigtede svar" in words(page)


def test_its_answers_stand_beside_those_of_its_region_group_and_all() -> None:
    (meetings, *_) = children(sheet()).themes
    status = CHILDREN.answers["meetings-status"]
    assert isinstance(status, SingleAnswers)
    row = CHILDREN.row_of[PLACE.respondent]
    own = int(status.positions[row])
    alike = [other for other in CHILDREN.row_of.values() if status.positions[other] == own]
    everyone = f"{100 * len(alike) / 76:.0f} pct. af 76"
    question = CHILDREN.area.question("meetings-status")
    assert str(meetings.status[0].answer) == question.choices[own].name
    assert str(meetings.status[0].shares[2]) == everyone
    assert meetings.own == question.choices[own].id


def stands_over(box: Box, left: float, right: float, foot: float) -> bool:
    """Whether a box ends right above a stroke that is as wide."""
    sides = box.x, box.x + box.width, box.y + box.height
    return sides == pytest.approx((left, right, foot), abs=4)


def test_its_own_answer_is_marked_under_the_groups_bar() -> None:
    (page,) = pages(sheet())
    marks = [s for s in page.shapes if isinstance(s, Line) and s.colour is Ink.INK and s.width == 3]
    boxes = [shape for shape in page.shapes if isinstance(shape, Box) and shape.link]
    themes = [theme for area in table(sheet()).areas for theme in area.themes if theme.own]
    assert len(marks) == len(themes) > 0
    for mark in marks:
        (left, foot), (right, _) = mark.points
        (above,) = (box for box in boxes if stands_over(box, left, right, foot))
        assert above.link is not None
        assert above.link.choice in {theme.own for theme in themes}


def test_its_words_carry_their_codes_and_memos() -> None:
    coded = next(words for words in children(sheet()).words if words.tags)
    assert coded.tags == (Tag("Walk and talk", "violet"),)
    assert coded.memo == "Ring til dem."
    assert str(coded.question) == "Møder og samtaler · Praksis i ord"
    assert "Note: Ring til dem." in words(pages(sheet())[0])


def test_when_it_was_sent_and_what_was_counted_is_said() -> None:
    double = next(key for key, rows in ROUND.areas[1].respondents.sent.items() if len(rows) > 1)
    document = document_of(MATERIAL, f"municipality-{double}")
    note = str(table(document).areas[1].note)
    assert "gennemført: " in note
    assert note.count("Sendt ") == 2
    assert "(et andet svar tæller)" in note


def test_who_has_not_answered_is_said_to_have_not() -> None:
    silent = next(m for m in FRAME if all(str(m.code) not in area.row_of for area in ROUND.areas))
    (page,) = pages(document_of(MATERIAL, f"municipality-{silent.code}"))
    assert "Kommunen har ikke svaret i denne runde." in words(page)
    assert words(page).count("Ikke besvaret.") == len(ROUND.areas)


def test_the_header_does_not_narrow_what_it_is_compared_with() -> None:
    narrowed = replace(MATERIAL, selection=Selection(Filter(municipality=OWN.code)))
    assert children(sheet(narrowed)) == children(sheet())


def test_a_change_since_the_round_before_is_said() -> None:
    status = CHILDREN.answers["meetings-status"]
    assert isinstance(status, SingleAnswers)
    positions = status.positions.copy()
    row = CHILDREN.row_of[PLACE.respondent]
    own = int(positions[row])
    positions[row] = before = 2 if own != 2 else 1
    answers = {**CHILDREN.answers, "meetings-status": SingleAnswers(positions)}
    earlier = Round("r0", "Maj 2020", (replace(CHILDREN, answers=answers),))
    document = sheet(replace(MATERIAL, earlier=earlier))
    name = CHILDREN.area.question("meetings-status").choices[before].name
    assert str(children(document).themes[0].status[0].quiet) == f"før: {name}"
    moved = (1, 0) if own < before else (0, 1)
    told = f"Siden Maj 2020: rykket frem på {moved[0]}, tilbage på {moved[1]} og uændret på 2"
    assert told in words(pages(document)[0])


def test_hidden_counts_are_said_to_be_hidden() -> None:
    document = sheet(replace(MATERIAL, threshold=5))
    shares = [
        str(share)
        for area in table(document).areas
        for theme in area.themes
        for row in (*theme.status, *theme.rows)
        for share in row.shares
    ]
    assert "skjult" in shares
    assert any("pct." in share for share in shares)


def test_long_words_go_on_to_a_second_page_with_the_head_and_nothing_lost() -> None:
    answers = {}
    for id_, given in CHILDREN.answers.items():
        answers[id_] = given
        if isinstance(given, WrittenAnswers):
            answers[id_] = WrittenAnswers(tuple(f"{LONG} " * 9 for _ in given.values), given.asked)
    long = replace(ROUND, areas=(replace(CHILDREN, answers=answers), *ROUND.areas[1:]))
    found = pages(sheet(replace(MATERIAL, round=long, coding=Coding())))
    assert len(found) > 1
    assert "Fortsættes på næste side" in words(found[0])
    for page in found:
        assert_tidy(page)
        assert "Kommunens egne ord" in words(page)
    written = sum(words(page).count("Sundhedsstyrelsens") for page in found)
    assert written >= 9


def test_a_survey_of_others_has_no_municipalities() -> None:
    others = replace(
        MATERIAL, questionnaire=replace(MATERIAL.questionnaire, of_municipalities=False)
    )
    with pytest.raises(UnknownViewError):
        sheet(others)


@pytest.mark.parametrize("view", ["municipality-", "municipality-9999", "municipality-x"])
def test_what_is_no_municipality_is_refused(view: str) -> None:
    with pytest.raises(UnknownViewError):
        document_of(MATERIAL, view)


def test_the_title_is_the_name() -> None:
    assert str(sheet().title) == f"Normalisering 2020 · {NAME}"
    assert municipality_document(MATERIAL, profiles(MATERIAL).of(OWN)) == sheet()
