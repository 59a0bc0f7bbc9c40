"""Municipalities are known by exact spellings, and only by those."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from klviewer.readers import shipped
from klviewer.readers.municipalities import UNKNOWN, MunicipalityNames

NAMES = MunicipalityNames(shipped.frame())


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("101", 101),
        ("0101", 101),
        ("101.0", 101),
        ("København", 101),
        ("KØBENHAVN", 101),
        ("Københavns Kommune", 101),
        ("København kommune", 101),
        ("101 København", 101),
        ("København (101)", 101),
        ("Århus", 751),
        ("Aarhus Kommune", 751),
        ("Ålborg", 851),
        ("Åbenrå", 580),
        ("Aabenraa Kommune", 580),
        ("Høje Taastrup", 169),
        ("Høje-Tåstrup Kommune", 169),
        ("Lyngby-Tårbæk", 173),
        ("Fåborg Midtfyn", 430),
        ("Nordfyn", 480),
        ("Nordfyns Kommune", 480),
        ("Vesthimmerland", 820),
        ("Ikast Brande", 756),
        ("Bornholms Regionskommune", 400),
        ("  Odense   Kommune ", 461),
    ],
)
def test_spellings_in_use_are_known(written: str, number: int) -> None:
    assert NAMES.code(written) == number


@pytest.mark.parametrize(
    "written",
    ["", "Test", "Kbenhavn", "Assen", "999", "1", "10101", "102 København", "København (751)"],
)
def test_nothing_is_guessed(written: str) -> None:
    assert NAMES.code(written) == UNKNOWN


def test_every_municipality_is_known_by_its_own_name_number_and_genitive() -> None:
    for municipality in shipped.frame():
        name = municipality.name
        genitive = name if name.endswith(("s", "x", "z")) else f"{name}s"
        for written in (name, str(municipality.code), f"{name} Kommune", f"{genitive} Kommune"):
            assert NAMES.code(written) == municipality.code


def test_what_a_value_means_goes_before_the_value() -> None:
    assert NAMES.code("461", "Aarhus Kommune") == 751
    assert NAMES.code("461", "Svarer på vegne af") == 461


@given(st.text(max_size=20))
def test_any_text_is_a_municipality_or_unknown(text: str) -> None:
    assert NAMES.code(text) in {UNKNOWN, *shipped.frame().by_code}
