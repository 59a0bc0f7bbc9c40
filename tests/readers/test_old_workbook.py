"""Workbooks of Excel before 2007: what must not reach the library that trusts them."""

import struct
from dataclasses import dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from klviewer.readers import compound, formats, old_workbook, shared_texts, workbook
from klviewer.readers.errors import UnreadableError
from klviewer.readers.source import SourceFile, silent

FREE, END, TABLE = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
SECTOR = 512


def record(kind: int, content: bytes) -> bytes:
    return struct.pack("<HH", kind, len(content)) + content


def dimensions(top: int = 0, bottom: int = 2, left: int = 0, right: int = 2) -> bytes:
    return record(0x0200, struct.pack("<IIHHH", top, bottom, left, right, 0))


@dataclass(frozen=True)
class Container:
    """A compound file with one stream, laid out sector by sector, and so many names for it."""

    stream: bytes = dimensions()
    following: tuple[tuple[int, int], ...] = ()
    more: int = END
    times: int = 1

    def data(self) -> bytes:
        """Table of chains, directory, then the stream filled up to a whole stream's size."""
        content = self.stream.ljust(8 * SECTOR, b"\0")
        chain = [TABLE, END, *range(3, 10), END]
        for sector, following in self.following:
            chain[sector] = following
        table = struct.pack(f"<{len(chain)}I", *chain).ljust(SECTOR, b"\xff")
        directory = _entry("Root Entry", 5, END, 0)
        directory += b"".join(
            _entry(f"Workbook{number or ''}", 2, 2, len(content)) for number in range(self.times)
        )
        return self._header() + table + directory.ljust(SECTOR, b"\0") + content

    def _header(self) -> bytes:
        shifts = struct.pack("<HHHHH6x", 0x3E, 3, 0xFFFE, 9, 6)
        counts = struct.pack("<9I", 0, 1, 1, 0, 4096, END, 0, self.more, 0)
        return compound.MARK + bytes(16) + shifts + counts + struct.pack("<109I", 0, *[FREE] * 108)


def _entry(name: str, kind: int, start: int, length: int) -> bytes:
    written = name.encode("utf-16-le").ljust(64, b"\0")
    return written + struct.pack("<HBB12x16x4x16xIQ", 2 * len(name) + 2, kind, 1, start, length)


def test_a_sound_container_gives_its_streams() -> None:
    found = compound.streams(Container().data())
    assert found["Workbook"].startswith(dimensions())
    old_workbook.check(Container().data())


@pytest.mark.parametrize(
    "broken",
    [
        Container(following=((9, 2),)),  # the stream comes back to its beginning
        Container(following=((5, 5),)),  # a sector is followed by itself
        Container(following=((4, 90),)),  # a sector that is not in the table's file
        Container(following=((1, 1),)),  # the directory never ends
        Container(more=1),  # the rest of the table lies in the directory
        Container(more=500),
        Container(times=3),  # streams that all lie in the same sectors
    ],
)
def test_chains_that_do_not_end_within_the_file_are_refused(broken: Container) -> None:
    with pytest.raises(UnreadableError, match="beskadiget"):
        compound.streams(broken.data())


@pytest.mark.parametrize(
    "stream",
    [
        dimensions(bottom=2**31),
        dimensions(right=300),
        dimensions(top=100, bottom=2),
        dimensions(left=5, right=1),
        record(0x0200, b"\0"),
        record(0x0200, struct.pack("<5H", 7, 3, 0, 2, 0)),
        record(0x0809, bytes(16)) + dimensions(bottom=2**20),
    ],
)
def test_a_sheet_larger_than_the_format_allows_is_refused(stream: bytes) -> None:
    with pytest.raises(UnreadableError, match="beskadiget"):
        old_workbook.check(Container(stream).data())


@pytest.mark.parametrize("kept", [8, 100, 511, 600, 1_500])
def test_a_container_cut_short_is_refused(kept: int) -> None:
    with pytest.raises(UnreadableError, match="beskadiget"):
        compound.streams(Container().data()[:kept])


@settings(max_examples=200, deadline=None)
@given(st.integers(0, 3 * SECTOR), st.binary(min_size=1, max_size=8))
def test_any_change_is_read_or_refused(at: int, change: bytes) -> None:
    whole = Container().data()
    changed = compound.MARK + (whole[:at] + change + whole[at + len(change) :])[8:]
    with pytest.raises(UnreadableError):  # it is no whole workbook to begin with
        formats.sheets(0, SourceFile("svar.xls", changed), silent)


class Panic(BaseException):
    """What the library raises where it gives up."""


def _raising(error: BaseException) -> type:
    class Workbook:
        @staticmethod
        def from_filelike(_data: object) -> None:
            raise error

    return Workbook


def test_a_panic_of_the_library_is_a_damaged_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Panic, "__module__", "pyo3_runtime")
    monkeypatch.setattr(workbook, "CalamineWorkbook", _raising(Panic("index out of range")))
    with pytest.raises(UnreadableError, match="beskadiget"):
        formats.sheets(0, SourceFile("svar.xls", Container().data()), silent)


def test_what_is_no_panic_is_not_taken_for_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook, "CalamineWorkbook", _raising(KeyboardInterrupt()))
    with pytest.raises(KeyboardInterrupt):
        formats.sheets(0, SourceFile("svar.xls", Container().data()), silent)


def cell(row: int, column: int) -> bytes:
    return record(0x0203, struct.pack("<HHHd", row, column, 0, 1.0))


def test_cells_in_opposite_corners_do_not_take_all_memory() -> None:
    stream = dimensions() + cell(0, 0) + cell(65_535, 244)
    with pytest.raises(UnreadableError, match="celler"):
        old_workbook.check(Container(stream).data())


def test_each_sheet_is_measured_by_itself() -> None:
    sheet = record(0x0809, bytes(16)) + dimensions()
    old_workbook.check(Container(sheet + cell(65_535, 0) + sheet + cell(0, 255)).data())


def test_a_workbook_with_a_password_is_said_to_be_locked() -> None:
    with pytest.raises(UnreadableError, match="adgangskode"):
        old_workbook.check(Container(record(0x002F, bytes(54)) + b"scrambled").data())


def shared(*texts: bytes) -> bytes:
    return struct.pack("<II", len(texts), len(texts)) + b"".join(texts)


def text(words: str, flags: int = 0, extra: bytes = b"") -> bytes:
    written = words.encode("utf-16-le" if flags & 1 else "latin-1")
    return struct.pack("<HB", len(words), flags) + extra + written


@pytest.mark.parametrize(
    "stretches",
    [
        [shared(text("to"), text("fire"), text("x" * 40))],
        [shared(text("to", 1), text("fire"), text("x" * 40, 1))],
        [shared(text("to"), text("fire")), text("x" * 40)],
        [shared(text("to"), text("fire"), text("x" * 40)[:13]), b"\1" + b"x\0" * 30],
        [
            shared(
                text("to", 8, b"\1\0"),
                b"runs",
                text("fire", 4, b"\3\0\0\0"),
                b"ext",
                text("x" * 40),
            )
        ],
    ],
)
def test_the_lengths_of_shared_texts_are_followed(stretches: list[bytes]) -> None:
    assert shared_texts.lengths(stretches) == [2, 4, 40]
    cut = [*stretches[:-1], stretches[-1][:-1]]
    assert shared_texts.lengths(cut) == [2, 4]


@given(st.lists(st.binary(max_size=40), max_size=5))
def test_any_shared_texts_are_followed_to_an_end(stretches: list[bytes]) -> None:
    assert len(shared_texts.lengths(stretches)) <= sum(map(len, stretches))


def test_a_long_text_that_many_cells_share_is_refused_before_it_is_written_out() -> None:
    texts = record(0x00FC, shared(text("a"), text("x" * 8_000)))
    cells = b"".join(record(0x00FD, struct.pack("<HHHI", row, 0, 0, 1)) for row in range(30_000))
    sheet = record(0x0809, bytes(16)) + dimensions()
    with pytest.raises(UnreadableError, match="celler fylder"):
        old_workbook._check_records(texts + sheet + cells)
    old_workbook._check_records(texts + sheet + cells.replace(b"\1\0\0\0", bytes(4)))


def short_stream(content: bytes, root: int = 5, kind: int = 2) -> bytes:
    """A container whose stream lies within that of the root, entries of these kinds for both."""
    mini = content.ljust(2 * 64, b"\0")
    chain = struct.pack("<5I", TABLE, END, END, END, FREE).ljust(SECTOR, b"\xff")
    mini_chain = struct.pack("<2I", 1, END).ljust(SECTOR, b"\xff")
    entries = _entry("Root Entry", root, 3, len(mini)) + _entry("Workbook", kind, 0, len(content))
    header = bytearray(Container().data()[:SECTOR])
    struct.pack_into("<2I", header, 60, 2, 1)
    sectors = (chain, entries.ljust(SECTOR, b"\0"), mini_chain, mini.ljust(SECTOR, b"\0"))
    return bytes(header) + b"".join(sectors)


def test_a_short_stream_lies_within_the_roots() -> None:
    content = dimensions(bottom=2**20)
    assert compound.streams(short_stream(content))["Workbook"] == content
    with pytest.raises(UnreadableError, match="beskadiget"):
        old_workbook.check(short_stream(content))


@pytest.mark.parametrize(("root", "kind"), [(244, 2), (2, 2), (5, 1), (5, 9), (5, 0)])
def test_what_an_entry_says_it_is_does_not_hide_what_the_library_reads(
    root: int, kind: int
) -> None:
    with pytest.raises(UnreadableError, match="beskadiget"):
        old_workbook.check(short_stream(dimensions(bottom=2**20), root, kind))


def test_a_chain_without_an_end_is_refused_wherever_it_begins() -> None:
    data = bytearray(Container(following=((9, 2),)).data())
    place = data.index("Workbook".encode("utf-16-le"))
    data[place : place + 2] = "M".encode("utf-16-le")  # of another name and kind
    data[place + 66] = 9
    with pytest.raises(UnreadableError, match="beskadiget"):
        compound.streams(bytes(data))


def test_a_container_without_a_directory_is_refused() -> None:
    data = bytearray(Container().data())
    struct.pack_into("<I", data, 48, END)
    with pytest.raises(UnreadableError, match="beskadiget"):
        compound.streams(bytes(data))


def test_a_stream_longer_than_its_sectors_is_refused() -> None:
    whole = Container()
    data = bytearray(whole.data())
    place = data.index("Workbook".encode("utf-16-le")) + 120
    assert struct.unpack_from("<I", data, place) == (8 * SECTOR,)
    struct.pack_into("<I", data, place, 8 * SECTOR + 1)
    with pytest.raises(UnreadableError, match="beskadiget"):
        compound.streams(bytes(data))
