"""Choices that come back in another wording: never taken for their own opposite."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from klviewer.survey.choice_matching import paired
from klviewer.survey.questionnaire import Choice

EARLIER = (
    Choice("all", "1", "Tilfreds med det hele"),
    Choice("some", "2", "Tilfreds med noget af det"),
    Choice("none", "3", "Ved ikke", "?"),
)


def became(*labels: str, codes: str = "123456") -> list[str]:
    """What each later choice became: an id, a tilde before it where it is renamed; new is “+”."""
    later = [
        Choice(f"x{place}", code, label)
        for place, (code, label) in enumerate(zip(codes, labels, strict=False))
    ]
    found = paired(later, EARLIER)
    said = {one.id: other.id for one, other in found.same}
    said |= {one.id: f"~{other.id}" for one, other in found.renamed}
    return [said.get(choice.id, "+") for choice in later]


@pytest.mark.parametrize(
    ("labels", "codes", "expected"),
    [
        (("tilfreds  med det HELE", "Ved ikke"), "91", ["all", "none"]),
        (("Tilfreds med det meste", "Ved ikke"), "13", ["~all", "none"]),
        (("Tilfreds med det meste", "Ved ikke"), "93", ["+", "none"]),
        (("Tilfreds med  det helle", "Ved ikke"), "93", ["~all", "none"]),
        (("Utilfreds med det hele", "Ved ikke"), "13", ["+", "none"]),
        (("Ikke tilfreds med det hele", "Ved ikke"), "13", ["+", "none"]),
        (("Tilfreds med det", "Ved ikke"), "13", ["all", "none"]),
        (("Happy", "A bit", "No idea"), "123", ["~all", "~some", "~none"]),
        (("Happy", "Ved ikke"), "13", ["+", "none"]),
    ],
)
def test_a_choice_is_the_same_only_where_that_is_sure(
    labels: tuple[str, ...], codes: str, expected: list[str]
) -> None:
    assert became(*labels, codes=codes) == expected


@given(st.lists(st.tuples(st.sampled_from("1234"), st.text("ab ikeu1", max_size=6)), max_size=6))
def test_every_choice_is_in_one_pair_at_most(said: list[tuple[str, str]]) -> None:
    later = [Choice(f"x{place}", code, label) for place, (code, label) in enumerate(said)]
    found = paired(later, EARLIER)
    pairs = (*found.same, *found.renamed)
    assert sorted([*(one.id for one, _ in pairs), *(new.id for new in found.new)]) == [
        choice.id for choice in later
    ]
    assert sorted([*(old.id for _, old in pairs), *(old.id for old in found.gone)]) == [
        "all",
        "none",
        "some",
    ]
