"""SPSS portable files: what they hold, and damage."""

import struct

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from klviewer.readers import limits, spss_dictionary, spss_portable
from klviewer.readers.errors import UnreadableError
from klviewer.readers.sheet import Column
from klviewer.readers.source import SourceFile, silent
from klviewer.survey.questionnaire import QuestionType
from tests.readers import written_files

WHOLE = written_files.kept("svar.por").data
DIGITS = "0123456789ABCDEFGHIJKLMNOPQRST"


def number(value: int) -> str:
    high, low = divmod(value, 30)
    return (DIGITS[high] if high else "") + DIGITS[low] + "/"


def text(words: str, encoding: str = "ascii") -> str:
    return number(len(words.encode(encoding))) + words


def variable(name: str, width: int = 0, kind: int = 5) -> str:
    return "7" + number(width) + text(name) + (number(kind) + number(8) + number(0)) * 2


def portable(records: str, encoding: str = "ascii", end: str = "\r\n") -> bytes:
    """A file whose table has the characters where ASCII has them, in lines of eighty."""
    head = b"ASCII SPSS PORT FILE".ljust(200)
    table = b"0" * 64 + spss_portable._PORTABLE.encode("latin-1")
    body = "SPSSPORTA" + text("20200609") + text("120000") + records
    whole = head + table.ljust(256, b"0") + body.encode(encoding)
    lines = [whole[start : start + 80] for start in range(0, len(whole), 80)]
    return b"".join(line.rstrip() + end.encode() for line in lines)


def columns(data: bytes) -> dict[str, Column]:
    (sheet,) = spss_portable.sheets(0, SourceFile("svar.por", data), silent)
    return {column.name: column for column in sheet.columns}


ONE = "4" + number(1) + variable("SVAR")


def test_numbers_dates_and_texts_are_read() -> None:
    found = columns(WHOLE)
    assert found["ANTAL_AN"].written() == ("12.5", "1200", "", "", "")
    assert found["SIDEN_DA"].written() == ("", "2020-04-01", "", "", "2020-05-01")
    assert found["SIDEN_DA"].type is QuestionType.DATE
    assert found["ORD_OM_L"].written()[0] == "Vi har “lært”; meget, ikke? Og <b>mere</b> æøå."
    assert found["STATUS_M"].labels == {"1": "Som før", "2": "Næsten som før", "3": "Langt fra"}
    assert found["STATUS_M"].label == "Hvor langt er I?"


@pytest.mark.parametrize("shift", [0, 82], ids=["as before", "as SPSS 25 numbers them"])
@pytest.mark.parametrize(
    ("kind", "read"),
    [
        (20, "1582-10-15"),
        (21, "24:00:10"),
        (22, "1582-10-15 00:00:10"),
        (25, "24:00:10"),
        (28, "1582-10-15"),
        (38, "1582-10-15"),
        (41, "1582-10-15 00:00:10"),
    ],
)
def test_dates_and_times_are_known_by_the_number_of_their_format(
    kind: int, read: str, shift: int
) -> None:
    records = "4" + number(1) + variable("DAG", kind=kind + shift) + "C" + text("Hvilken?" * 20)
    found = columns(portable(f"{records}F360A/Z"))["DAG"]  # 86,410 seconds in base 30
    assert found.written() == (read,)
    assert found.type is (None if kind in (21, 25) else QuestionType.DATE)


@pytest.mark.parametrize("end", ["\r\n", "\n", "\r"])
@pytest.mark.parametrize("encoding", ["utf-8", "cp1252"])
def test_letters_of_any_age_are_read(encoding: str, end: str) -> None:
    label = "C" + text("Hvad lærte I på §103?", encoding)
    data = portable(ONE + label + "F" + "1/2/Z", encoding, end)
    assert columns(data)["SVAR"].label == "Hvad lærte I på §103?"


@pytest.mark.parametrize(
    ("written", "read"),
    [("0/", "0"), ("-1A/", "-40"), ("0.F/", "0.5"), ("1+2/", "900"), ("F-1/", "0.5")],
)
def test_numbers_in_base_30(written: str, read: str) -> None:
    assert columns(portable(f"{ONE}F{written}7/Z"))["SVAR"].written() == (read, "7")


def test_the_sign_for_no_number_is_an_empty_cell() -> None:
    assert columns(portable(f"{ONE}F*.7/Z"))["SVAR"].written() == ("7",)


@pytest.mark.parametrize(
    "missing", ["89/", "8*.89/", "9-1/B9/9/", "A9/", "B8.F/9/"], ids=lambda text: text[0]
)
def test_user_missing_values_are_no_answers(missing: str) -> None:
    assert columns(portable(f"{ONE}{missing}F1/9/2/Z"))["SVAR"].written() == ("1", "2")


def test_texts_can_have_labels_and_missing_values() -> None:
    labels = "D" + number(1) + text("ORD") + number(1) + text("ja") + text("Jo da")
    records = "4" + number(1) + variable("ORD", 8, 1) + "8" + text("ved ikke") + labels
    data = portable(f"{records}E1/{text('En note')}F{text('ja')}{text('ved ikke')}{text('nej')}Z")
    assert columns(data)["ORD"].written() == ("ja", "nej")
    assert columns(data)["ORD"].labels == {"ja": "Jo da"}


@pytest.mark.parametrize(
    "records",
    [
        "",
        "X",
        "FZ",
        "4" + number(0) + "FZ",
        ONE,
        ONE + "F1/",
        ONE + "F1/2",
        ONE + "F1x/Z",
        ONE + "F" + "1" * 200 + "/Z",
        ONE + "F1+TTTTTTTT/Z",
        "C" + text("Ingen variabel"),
        "8" + "9/",
        ONE + "C" + "TTTTT/",
        ONE + "D" + number(1) + text("ANDEN") + number(0),
        "7" + "*." + text("SVAR"),
    ],
)
def test_what_does_not_follow_the_format_is_refused(records: str) -> None:
    with pytest.raises(UnreadableError, match="SPSS-filen er beskadiget"):
        columns(portable(records))


def test_lines_that_would_fill_the_memory_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "EXPANDED_BYTES", 2**20)
    with pytest.raises(UnreadableError, match="pakkes ud"):
        columns(WHOLE + b"\n" * 2**15)


def test_labels_that_would_fill_the_memory_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    names = number(2) + text("SVAR") + text("ANDEN")
    labels = number(2) + "1/" + text("Ja") + "2/" + text("Nej")
    data = portable(f"{ONE}{variable('ANDEN')}D{names}{labels}F1/2/Z")
    monkeypatch.setattr(limits, "VALUE_LABELS", 4)
    assert columns(data)["ANDEN"].labels == {"1": "Ja", "2": "Nej"}
    monkeypatch.setattr(limits, "VALUE_LABELS", 3)
    with pytest.raises(UnreadableError, match="værdietiketter: højst 3"):
        columns(data)


@settings(max_examples=300, deadline=None)
@given(st.integers(0, len(WHOLE) - 1), st.binary(min_size=1, max_size=4))
def test_any_change_is_read_or_refused(at: int, change: bytes) -> None:
    try:
        columns(WHOLE[:at] + change + WHOLE[at + len(change) :])
    except UnreadableError as error:
        assert str(error)


PACKED = written_files.spss(packed=True).data


def test_packed_blocks_that_claim_too_much_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    spss_dictionary.check(PACKED)
    monkeypatch.setattr(limits, "EXPANDED_BYTES", 100)
    with pytest.raises(UnreadableError, match="pakkes ud"):
        spss_dictionary.check(PACKED)


@pytest.mark.parametrize(
    ("from_end", "layout", "value"),
    [
        (28, "<i", 9),  # more blocks than are listed
        (28, "<i", -1),
        (16, "<q", -1),  # where the block begins
        (8, "<i", 2**31 - 1),  # how large it is unpacked
        (8, "<i", -1),
        (4, "<i", 2**31 - 1),  # how large it is
        (4, "<i", -5),
    ],
)
def test_packed_blocks_that_cannot_be_are_refused(from_end: int, layout: str, value: int) -> None:
    at = len(PACKED) - from_end
    number = struct.pack(layout, value)
    with pytest.raises(UnreadableError):
        spss_dictionary.check(PACKED[:at] + number + PACKED[at + len(number) :])
