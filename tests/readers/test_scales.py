"""Answers in words come in the order of their scale, where it is one that is known."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from klviewer.readers.reading import read
from klviewer.readers.scales import in_order
from tests.readers.small_survey import FRAME
from tests.readers.written_files import file


@pytest.mark.parametrize(
    ("met", "ordered"),
    [
        (["Nej", "Ja"], ["Ja", "Nej"]),
        (["Langt fra", "Som før", "Næsten som før"], ["Som før", "Næsten som før", "Langt fra"]),
        (["August", "Ved ikke", "Maj"], ["Maj", "August", "Ved ikke"]),
        (["Slet ikke", "I høj  grad"], ["I høj  grad", "Slet ikke"]),
        (["Ved ikke", "Andet"], ["Ved ikke", "Andet"]),
        (["Rød", "Ja"], ["Rød", "Ja"]),
        ([], []),
    ],
)
def test_answers_are_put_in_order(met: list[str], ordered: list[str]) -> None:
    assert in_order(met) == ordered


@given(st.lists(st.text(max_size=8) | st.sampled_from(["Ja", "Nej", "Ved ikke"]), unique=True))
def test_no_answer_is_lost(met: list[str]) -> None:
    assert sorted(in_order(met)) == sorted(met)


def test_a_survey_without_codes_shows_its_scales_in_order() -> None:
    lines = [f"{word};{n}" for n, word in enumerate(["Nej", "Ved ikke", "Ja"] * 4)]
    (area,) = read([file("svar;nr", *lines)], [], FRAME).areas
    assert [choice.label for choice in area.area.question("svar").choices] == [
        "Ja",
        "Nej",
        "Ved ikke",
    ]
