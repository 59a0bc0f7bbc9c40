"""Bytes become text, or it is said why not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from klviewer.readers import encodings
from klviewer.readers.encodings import decode
from klviewer.readers.errors import UnreadableError

TEXT = "kommune;status\nÆrø;på vej\nKøbenhavn;færdig\n"


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "mac_roman"],
)
def test_usual_encodings_are_recognised_by_their_content(encoding: str) -> None:
    decoded = decode(TEXT.encode(encoding))
    assert decoded.text.decode() == TEXT
    assert not (decoded.cut or decoded.broken or decoded.nul)


@given(st.text(alphabet=st.characters(codec="cp1252", exclude_categories=["Cc"]), min_size=20))
def test_windows_text_with_danish_letters_is_read_as_windows_text(text: str) -> None:
    written = f"æøå ÆØÅ {text} æøå"
    assert decode(written.encode("cp1252")).text.decode() == written


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-32-be"])
def test_half_a_character_at_the_end_is_noticed(encoding: str) -> None:
    decoded = decode("\ufeffkommune;ø".encode(encoding)[:-1])
    assert decoded.cut
    assert decoded.text.decode() == "kommune;"


@pytest.mark.parametrize("letter", "æøåÆØÅ")
def test_one_danish_letter_at_the_very_end_is_no_half_a_character(letter: str) -> None:
    decoded = decode(f"by;land\nBro {letter}".encode("cp1252"))
    assert decoded.text.decode() == f"by;land\nBro {letter}"
    assert not decoded.cut


def test_a_few_foreign_bytes_do_not_spoil_the_rest() -> None:
    decoded = decode((TEXT * 5).encode() + "Tårnby\n".encode("cp1252"))
    assert decoded.text.decode() == TEXT * 5 + "Tårnby\n"
    assert decoded.broken == 1


def test_nul_is_taken_out() -> None:
    decoded = decode(TEXT.encode().replace(b"status", b"sta\x00tus"))
    assert decoded.text.decode() == TEXT
    assert decoded.nul == 1


def test_an_unknown_encoding_is_refused() -> None:
    with pytest.raises(UnreadableError, match="tegnsæt"):
        decode(b"kommune;\x81\x8d\n\x9d;1\n")


def test_bytes_that_are_no_text_are_refused() -> None:
    with pytest.raises(UnreadableError, match="ikke en tekstfil"):
        decode(bytes(range(32)) * 10)


@given(st.binary())
def test_any_bytes_are_text_or_refused(data: bytes) -> None:
    try:
        decoded = decode(data)
    except UnreadableError:
        return
    assert b"\x00" not in decoded.text
    decoded.text.decode()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1252", "mac_roman"])
@pytest.mark.parametrize("piece", [4, 8, 12])
def test_a_text_read_piece_by_piece_is_the_same(
    monkeypatch: pytest.MonkeyPatch, encoding: str, piece: int
) -> None:
    monkeypatch.setattr(encodings, "_PIECE", piece)
    assert decode(TEXT.encode(encoding)).text.decode() == TEXT


def test_half_a_character_after_whole_pieces_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(encodings, "_PIECE", 4)
    decoded = decode("kommune;øå;ø".encode()[:-1])
    assert (decoded.cut, decoded.text.decode()) == (True, "kommune;øå;")
