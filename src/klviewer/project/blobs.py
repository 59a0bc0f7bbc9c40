"""Arrays and texts as blobs and back, with a head that tells damage from answers.

A blob is a head of 13 bytes (little-endian: one byte 0 plain or 1 zlib; CRC-32 of the plain
contents in four bytes; their length in eight) followed by the contents.
"""

import struct
import zlib
from collections.abc import Iterable
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from klviewer.project.checked import MalformedError, items, parsed, require, text, written
from klviewer.survey.responses import Mask

Kind = TypeVar("Kind", bound=np.generic)

_HEAD = struct.Struct("<BIQ")
_PLAIN, _ZLIB = 0, 1
_LONGEST = 2**30  # about what SQLite itself allows in one value
_LEVEL = 1  # quick; answers repeat so much that more effort gains little


def packed(contents: bytes) -> bytes:
    """Contents as a blob, compressed where that saves a tenth."""
    squeezed = zlib.compress(contents, _LEVEL)
    pays = len(squeezed) < 0.9 * len(contents)
    head = _HEAD.pack(_ZLIB if pays else _PLAIN, zlib.crc32(contents), len(contents))
    return head + (squeezed if pays else contents)


def unpacked(blob: object, length: int | None = None) -> bytes:
    """The contents of a blob.

    Args:
        blob: what stands in the file.
        length: how many bytes the contents must be, any number when None.

    Raises:
        MalformedError: it is not a blob of that length, or it is damaged.
    """
    if not isinstance(blob, bytes) or len(blob) < _HEAD.size:
        raise MalformedError("no blob")
    form, checksum, announced = _HEAD.unpack_from(blob)
    require(form in (_PLAIN, _ZLIB), "form of a blob")
    require(announced <= _LONGEST and length in (None, announced), "length of a blob")
    rest = blob[_HEAD.size :]
    contents = _inflated(rest, announced) if form == _ZLIB else rest
    require(len(contents) == announced, "length of a blob's contents")
    require(zlib.crc32(contents) == checksum, "contents of a blob")
    return contents


def _inflated(squeezed: bytes, length: int) -> bytes:
    """At most one byte more than expected, however much the blob would become."""
    try:
        return zlib.decompressobj().decompress(squeezed, length + 1)
    except zlib.error as error:
        raise MalformedError("zlib") from error


def numbers_blob(numbers: NDArray[np.generic], kind: np.dtype[np.generic]) -> bytes:
    """Whole numbers or times as a blob of little-endian `kind`.

    Raises:
        ValueError: a number is too large for the kind.
    """
    cast = numbers.astype(kind, casting="same_kind")
    if kind.kind == "i" and not np.array_equal(cast, numbers):
        raise ValueError(kind)
    return packed(cast.tobytes())


def numbers_of(blob: object, kind: np.dtype[Kind], count: int) -> NDArray[Kind]:
    """That many numbers of little-endian `kind`, in the machine's own order; not writable."""
    contents = unpacked(blob, count * kind.itemsize)
    return np.frombuffer(contents, kind).astype(kind.newbyteorder("="), copy=False)


def mask_blob(mask: Mask, shape: tuple[int, ...]) -> bytes:
    """Truth values as a blob, eight to a byte, row after row.

    Raises:
        ValueError: the mask has another shape.
    """
    if mask.shape != shape:
        raise ValueError((mask.shape, shape))
    return packed(np.packbits(mask).tobytes())


def mask_of(blob: object, shape: tuple[int, ...]) -> Mask:
    """Truth values of that shape."""
    count = int(np.prod(shape))
    contents = unpacked(blob, (count + 7) // 8)
    bits = np.unpackbits(np.frombuffer(contents, np.uint8), count=count)
    return bits.view(np.bool_).reshape(shape)


def texts_blob(texts: Iterable[str]) -> bytes:
    """Texts as a blob that holds a JSON list."""
    return document_blob(list(texts))


def texts_of(blob: object) -> tuple[str, ...]:
    """The texts of a blob."""
    return tuple(text(item) for item in items(document_in(blob)))


def document_blob(document: object) -> bytes:
    """What JSON can hold as a blob."""
    return packed(written(document).encode())


def document_in(blob: object) -> object:
    """The JSON document of a blob."""
    try:
        document = unpacked(blob).decode()
    except UnicodeDecodeError as error:
        raise MalformedError("text") from error
    return parsed(document)
