"""Blobs come back as they were, and a changed one is never taken for answers."""

import struct
import zlib
from contextlib import suppress

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from klviewer.project.blobs import (
    mask_blob,
    mask_of,
    numbers_blob,
    numbers_of,
    packed,
    texts_blob,
    texts_of,
    unpacked,
)
from klviewer.project.checked import MalformedError

SHORT: np.dtype[np.int16] = np.dtype("<i2")


@given(st.binary() | st.binary(max_size=20).map(lambda some: some * 50))
def test_any_contents_come_back(contents: bytes) -> None:
    assert unpacked(packed(contents)) == contents
    assert unpacked(packed(contents), len(contents)) == contents


def test_answers_that_repeat_are_compressed() -> None:
    assert len(packed(b"\x01\x00" * 10_000)) < 200


def test_contents_that_do_not_compress_are_kept_plain() -> None:
    contents = np.random.default_rng(1).bytes(1000)
    assert packed(contents)[13:] == contents


@given(st.binary(max_size=300), st.data())
def test_a_blob_with_one_byte_changed_is_never_other_contents(
    contents: bytes, data: st.DataObject
) -> None:
    blob = bytearray(packed(contents))
    place = data.draw(st.integers(0, len(blob) - 1))
    blob[place] ^= data.draw(st.integers(1, 255))
    with suppress(MalformedError):
        assert unpacked(bytes(blob)) == contents


@pytest.mark.parametrize("blob", [None, "text", 7, b"", b"\x00" * 12, b"\x02" + b"\x00" * 12])
def test_what_is_no_blob_is_refused(blob: object) -> None:
    with pytest.raises(MalformedError):
        unpacked(blob)


def test_a_blob_of_another_length_than_expected_is_refused() -> None:
    with pytest.raises(MalformedError):
        numbers_of(packed(b"\x00" * 8), SHORT, 5)


def test_a_blob_that_would_fill_the_memory_is_refused_before_it_does() -> None:
    bomb = zlib.compress(b"\x00" * 50_000_000)
    assert len(bomb) < 60_000
    head = struct.pack("<BIQ", 1, zlib.crc32(b"\x00" * 10), 10)
    with pytest.raises(MalformedError):
        unpacked(head + bomb)
    with pytest.raises(MalformedError):
        unpacked(struct.pack("<BIQ", 1, 0, 2**40) + bomb)


@given(st.lists(st.integers(-(2**15), 2**15 - 1)))
def test_numbers_come_back(numbers: list[int]) -> None:
    given = np.array(numbers, np.int16)
    found = numbers_of(numbers_blob(given, SHORT), SHORT, len(numbers))
    assert found.dtype == np.int16
    assert np.array_equal(found, given)


def test_numbers_too_large_are_not_cut() -> None:
    with pytest.raises(ValueError, match="int16"):
        numbers_blob(np.array([40_000]), SHORT)


@given(st.integers(0, 5), st.integers(0, 20), st.integers(0, 2**32 - 1))
def test_truth_values_come_back(rows: int, columns: int, seed: int) -> None:
    mask = np.random.default_rng(seed).random((rows, columns)) < 0.5
    assert np.array_equal(mask_of(mask_blob(mask, mask.shape), mask.shape), mask)


def test_a_mask_of_another_shape_is_not_written() -> None:
    with pytest.raises(ValueError, match="7"):
        mask_blob(np.ones(7, np.bool_), (8,))


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]))))
def test_texts_come_back(texts: list[str]) -> None:
    assert texts_of(texts_blob(texts)) == tuple(texts)


@pytest.mark.parametrize("contents", [b"", b"\xff", b"{}", b"[1]", b"[null]", b'["a"'])
def test_what_is_no_list_of_texts_is_refused(contents: bytes) -> None:
    with pytest.raises(MalformedError):
        texts_of(packed(contents))
