"""Read by the program and counted by it, the example gives every published figure."""

from dataclasses import dataclass

import numpy as np
import pytest

from klviewer.readers import shipped
from klviewer.readers.files import load
from klviewer.readers.reading import Reading, read
from klviewer.survey.responses import AreaResponses, WrittenAnswers
from klviewer.survey.table import Table, tabulate
from tests.example.published import ABOUT_BOTH, WITHOUT_FIGURE, Published, measured, published
from tests.example.raw import RawTables

BY_HAND = RawTables()


@dataclass(frozen=True)
class CountedTables:
    """The program's own tables."""

    areas: dict[str, AreaResponses]

    def responses(self, area: str) -> int:
        return self.areas[area].size

    def table(self, area: str, question: str) -> Table:
        return tabulate(self.areas[area], self.areas[area].area.question(question))

    def base(self, area: str, question: str) -> int:
        return int(self.table(area, question).base[0])

    def count(self, area: str, question: str, choice: str) -> int:
        table = self.table(area, question)
        return table.count(table.row_of(choice))


@pytest.fixture(scope="module")
def reading() -> Reading:
    return read(load(shipped.example().files), shipped.questionnaires(), shipped.frame())


@pytest.fixture(scope="module")
def tables(reading: Reading) -> CountedTables:
    return CountedTables({responses.area.id: responses for responses in reading.areas})


def test_the_files_are_known_as_the_questionnaires_four_areas(reading: Reading) -> None:
    assert reading.questionnaire.id == "kl-2020-normalisering"
    assert [found.area.id for found in reading.areas] == ["children", "s104", "s103", "s85"]


@pytest.mark.parametrize(
    "row", [row for row in published() if row.id not in WITHOUT_FIGURE], ids=lambda row: row.id
)
def test_every_published_figure_is_counted(row: Published, tables: CountedTables) -> None:
    assert row.has_figure
    for found, base in measured(row, tables):
        assert row.holds(found, base)


@pytest.mark.parametrize(
    "row", [row for row in published() if row.id in WITHOUT_FIGURE], ids=lambda row: row.id
)
def test_what_was_published_without_a_figure_was_answered(
    row: Published, tables: CountedTables
) -> None:
    assert not row.has_figure
    for found, _ in measured(row, tables):
        assert found > 0


@pytest.mark.parametrize("row", [r for r in published() if r.base == "74"], ids=lambda row: row.id)
def test_before_the_doubles_are_settled_there_are_74(row: Published, tables: CountedTables) -> None:
    responses = tables.areas["s104"]
    question = responses.area.question(row.question)
    position = [choice.id for choice in question.choices].index(row.choice)
    sent = responses.respondents.has_answers
    found = np.count_nonzero(sent & responses.closed(question).chose(position))
    assert np.count_nonzero(sent) == 74
    assert row.holds(int(found), 74)
    assert tables.base("s104", question.id) == 72
    assert len(responses.superseded) == 2


def test_the_program_counts_as_one_counts_by_hand(tables: CountedTables) -> None:
    for area, responses in tables.areas.items():
        for question in responses.area.questions:
            assert tables.base(area, question.id) == BY_HAND.base(area, question.id), question.id
            for choice in question.choices:
                by_hand = BY_HAND.count(area, question.id, choice.id)
                assert tables.count(area, question.id, choice.id) == by_hand, question.id


def test_the_program_reads_every_word(tables: CountedTables) -> None:
    for area, responses in tables.areas.items():
        rows = BY_HAND.rows(area)
        for question in responses.area.questions:
            answers = responses.answers[question.id]
            if isinstance(answers, WrittenAnswers):
                read_texts = [answers.values[row] for row in np.flatnonzero(responses.counted)]
                texts = [row.texts[question.id] for row in rows if question.id in row.texts]
                assert sorted(filter(None, read_texts)) == sorted(texts)


def test_only_what_was_published_about_both_adult_areas_stands_apart() -> None:
    assert [row.id for row in published() if row.question.startswith("summary")] == [ABOUT_BOTH]
