"""Municipalities are known by exact spellings, and only by those; near misses are offered."""

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
        ("Københavns", 101),
        ("Koebenhavn", 101),
        ("Kbh.", 101),
        ("Frb", 147),
        ("FMK", 430),
        ("RKSK", 760),
        ("Nordfyns", 480),
        ("Hoeje-Taastrup", 169),
        ("borger@aarhus.dk", 751),
        ("x.y@sof.kk.dk", 101),
        ("Post@HTK.dk", 169),
        ("a@ikast-brande.dk", 756),
        ("a@sonderborg.dk", 540),
        ("a@soenderborg.dk", 540),
        ("a@nordfynskommune.dk", 480),
        ("a@fmk.dk", 430),
        ("a@aeroekommune.dk", 492),
        ("a@taarnby.dk", 185),
    ],
)
def test_spellings_in_use_are_known(written: str, number: int) -> None:
    assert NAMES.code(written) == number


@pytest.mark.parametrize(
    "written",
    [
        "",
        "Test",
        "Kbenhavn",
        "Assen",
        "999",
        "1",
        "10101",
        "102 København",
        "København (751)",
        "a@gmail.com",
        "a@kl.dk",
        "@aarhus.dk",
    ],
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


@pytest.mark.parametrize(
    ("written", "offered"),
    [
        ("Københaven", [101]),
        ("Kbenhavn", [101]),
        ("Kobenhavn Kommune", [101]),
        ("102 København", [101]),
        ("Assen", [420]),
        ("Aarhus Kommune, Børn og Unge", [751]),
        ("Lyngby", [173]),
        ("Faaborg", [430]),
        ("Ringkøbing", [760]),
        ("Frederiksund", [250]),
        ("Test", []),
        ("999", []),
        ("", []),
        ("Å", []),
    ],
)
def test_what_is_nearly_a_name_is_offered(written: str, offered: list[int]) -> None:
    assert NAMES.code(written) == UNKNOWN
    assert list(NAMES.near(written))[: max(len(offered), 1)] == offered


def test_no_two_municipalities_share_a_spelling_or_a_domain() -> None:
    for municipality in shipped.frame():
        own = municipality.name.casefold().replace("ø", "oe").replace("æ", "ae").replace("å", "aa")
        assert NAMES.code(f"navn@{own}.dk") == municipality.code
        assert NAMES.code(own) == municipality.code


def test_an_accepted_spelling_counts_and_one_left_as_it_is_is_not_asked_about_again() -> None:
    names = MunicipalityNames(shipped.frame(), {"Københaven": 101, "Hele landet": UNKNOWN})
    assert names.code("  KØBENHAVEN ") == 101
    assert names.is_decided("hele  landet")
    assert not names.is_decided("Aarhuss")


@given(st.text(max_size=30))
def test_what_is_offered_is_in_the_frame_and_short(text: str) -> None:
    offered = NAMES.near(text)
    assert len(offered) == len(set(offered)) <= 4
    assert set(offered) <= set(shipped.frame().by_code)
