"""A number stands with its noun, in the singular where there is one."""

import pytest

from klviewer.survey import counted
from klviewer.survey.counted import Noun

NOUNS = [noun for noun in vars(counted).values() if isinstance(noun, Noun)]


@pytest.mark.parametrize(
    ("count", "said"),
    [(0, "0 citater"), (1, "1 citat"), (2, "2 citater"), (1234, "1.234 citater")],
)
def test_one_is_in_the_singular_and_all_others_are_not(count: int, said: str) -> None:
    assert str(counted.QUOTATIONS(count)) == said


@pytest.mark.parametrize("noun", NOUNS, ids=str)
def test_one_and_several_are_told_apart_for_other_languages(noun: Noun) -> None:
    one, several = noun(1), noun(5)
    assert (one.context, several.context) == ("one", "several")
    assert str(one).startswith("1 ")
    assert str(several).startswith("5 ")
