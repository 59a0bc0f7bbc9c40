"""Names that every system takes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from klviewer.readers import shipped
from klviewer.reports.file_names import distinct_file_names, file_name

RESERVED = set('\\/:*?"<>|') | {chr(code) for code in range(32)}
DEVICES = {"con", "prn", "aux", "nul", *(f"{d}{n}" for d in ("com", "lpt") for n in "0123456789")}


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Ærø", "Ærø"),
        ("Lyngby-Taarbæk", "Lyngby-Taarbæk"),
        ("Normalisering 2020 · Børn og unge", "Normalisering 2020 – Børn og unge"),
        ('a/b\\c:d*e?f"g<h>i|j', "a-b-c-d-e-f-g-h-i-j"),
        ("CON", "CON-"),
        ("com1.2", "com1-.2"),
        ("Kontor", "Kontor"),
        ("slut. ", "slut"),
        ("..", "-"),
        ("", "-"),
    ],
)
def test_titles_become_names(title: str, name: str) -> None:
    assert file_name(title) == name


@given(st.text(max_size=300))
def test_every_title_becomes_a_name_that_windows_takes(title: str) -> None:
    name = file_name(title)
    assert name
    assert not RESERVED & set(name)
    assert name[-1] not in ". "
    assert name.partition(".")[0].casefold() not in DEVICES
    assert len(name) <= 130


@given(st.lists(st.sampled_from(["Ringe", "RINGE", "Ringe (2)", "Ærø", "ærø", "a/b", "a-b"])))
def test_no_two_names_are_the_same_to_windows(titles: list[str]) -> None:
    names = distinct_file_names(titles)
    assert len(names) == len(titles)
    assert len({name.casefold() for name in names}) == len(names)


def test_the_municipalities_are_called_by_their_names() -> None:
    names = [municipality.name for municipality in shipped.frame()]
    assert list(distinct_file_names(names)) == names
