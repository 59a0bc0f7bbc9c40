"""Bytes to text: which encoding a text file is written in, and what to do where it breaks."""

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from klviewer.readers.errors import UnreadableError
from klviewer.readers.source import Progress, followed, part, silent
from klviewer.survey.messages import translate

# UTF-32 first: its mark begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SINGLE_BYTE = ("cp1252", "mac_roman")  # of two that fit equally well the first is taken
_UNDEFINED = {"cp1252": b"\x81\x8d\x8f\x90\x9d", "mac_roman": b""}
_DANISH = "æøåÆØÅ"
_DANISH_BYTES = frozenset(letter.encode("cp1252") for letter in _DANISH)
_COMMON = "æøå"  # no Danish text of some length is without
_UNIT = {"utf-16-le": 2, "utf-16-be": 2, "utf-32-le": 4, "utf-32-be": 4}
_SAMPLE = 4096
_PIECE = 2**18  # never all of a text at once: in memory, a character can take four bytes
_ESCAPED = re.compile("[\udc80-\udcff]")
_CONTROL = bytes({*range(1, 32)} - {*b"\t\n\r\f\v\x1a\x1e\x1f"})
_MOST_CONTROL = 0.01
_MOST_BROKEN = 0.2


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text file's content.

    Args:
        text: in UTF-8, without byte order mark and NUL.
        encoding: what the file was written in.
        cut: whether the last character is only half there.
        broken: how many bytes did not belong to the encoding and were read as Windows-1252.
        nul: how many NUL characters were taken out.
    """

    text: bytes
    encoding: str
    cut: bool = False
    broken: int = 0
    nul: int = 0


def decode(data: bytes, progress: Progress = silent) -> Decoded:
    """Read bytes as text.

    Args:
        data: of a file.
        progress: told how much is read; raises to cancel.

    Raises:
        UnreadableError: they are not text, or in no encoding known here.
    """
    encoding, body = _marked(data)
    decoding, checking = part(progress, 0.0, 0.7), part(progress, 0.7, 1.0)
    if encoding == "utf-8":
        return _checked(_utf8(body, decoding), checking)
    return _checked(_wide(body, encoding, decoding), checking)


def _marked(data: bytes) -> tuple[str, bytes]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding, data[len(mark) :]
    sample = data[:_SAMPLE]
    half = max(len(sample) // 2, 1)
    if sample[1::2].count(0) * 2 > half and not sample[::2].count(0):
        return "utf-16-le", data
    if sample[::2].count(0) * 2 > half and not sample[1::2].count(0):
        return "utf-16-be", data
    return "utf-8", data


def _pieces(body: bytes, progress: Progress) -> Iterator[bytes]:
    for start in range(0, len(body), _PIECE):
        progress(start / len(body))
        yield body[start : start + _PIECE]


def _decoded(
    body: bytes, encoding: str, progress: Progress, errors: str = "strict"
) -> Iterator[str]:
    """A text piece by piece."""
    decoder = codecs.getincrementaldecoder(encoding)(errors)
    for piece in _pieces(body, progress):
        yield decoder.decode(piece)
    yield decoder.decode(b"", final=True)


def _wide(body: bytes, encoding: str, progress: Progress) -> Decoded:
    whole = len(body) - len(body) % _UNIT[encoding]
    pieces = _decoded(body[:whole], encoding, progress, "replace")
    text = b"".join(piece.encode() for piece in pieces)
    broken = text.count("\ufffd".encode())
    return Decoded(text, encoding, cut=whole < len(body), broken=broken)


def _utf8(body: bytes, progress: Progress) -> Decoded:
    if body.isascii():
        return Decoded(body, "utf-8")
    try:
        for _ in _decoded(body, "utf-8", progress):
            pass
    except UnicodeDecodeError as error:
        whole = body[: len(body) - len(error.object)]
        alone = error.object in _DANISH_BYTES and whole.isascii()
        if error.reason == "unexpected end of data" and not alone:
            return Decoded(whole, "utf-8", cut=True)
        return _nearly_utf8(body, progress) or _single_byte(body, progress)
    return Decoded(body, "utf-8")


def _nearly_utf8(body: bytes, progress: Progress) -> Decoded | None:
    """UTF-8 with a few bytes from elsewhere, as when two files were joined."""
    broken, beyond_ascii = len(body), 0
    for good in _decoded(body, "utf-8", progress, "ignore"):
        broken -= len(good.encode())
        beyond_ascii += len(good) - len(good.encode("ascii", "ignore"))
    if broken > _MOST_BROKEN * beyond_ascii:
        return None
    escaped = _decoded(body, "utf-8", progress, "surrogateescape")
    text = b"".join(_ESCAPED.sub(_mended, piece).encode() for piece in escaped)
    return Decoded(text, "utf-8", broken=broken)


def _mended(escaped: re.Match[str]) -> str:
    return escaped[0].encode(errors="surrogateescape").decode("cp1252", "replace")


def _single_byte(body: bytes, progress: Progress) -> Decoded:
    """One byte per letter: the encoding in which the Danish letters come out."""
    fitting = [name for name in _SINGLE_BYTE if not _holds_any(body, _UNDEFINED[name])]
    best = max(fitting, key=lambda name: sum(map(body.count, _written(_DANISH, name))))
    if best != _SINGLE_BYTE[0] and not _holds_any(body, _COMMON.encode(best)):
        raise UnreadableError(
            translate(
                "reading",
                "Filens tegnsæt kendes ikke. Gem den som UTF-8, og prøv igen.",
            )
        )
    return Decoded(b"".join(piece.encode() for piece in _decoded(body, best, progress)), best)


def _written(letters: str, encoding: str) -> list[bytes]:
    return [letter.encode(encoding) for letter in letters]


def _holds_any(body: bytes, octets: bytes) -> bool:
    return any(octet in body for octet in octets)


def _controls(text: bytes, start: int) -> int:
    """How many control characters a piece has; in most texts the line breaks are the lowest."""
    octets = np.frombuffer(text, np.uint8, min(_PIECE, len(text) - start), start)
    usual = sum(np.count_nonzero(octets == sign) for sign in b"\n\r\t")
    if np.count_nonzero(octets < ord(" ")) == usual:
        return 0
    piece = octets.tobytes()
    return len(piece) - len(piece.translate(None, _CONTROL))


def _checked(decoded: Decoded, progress: Progress) -> Decoded:
    """The text without NUL.

    Raises:
        UnreadableError: there are too many control characters for a text.
    """
    text = decoded.text
    nul = text.count(0) if b"\0" in text else 0
    places = followed(range(0, len(text), _PIECE), progress)
    strange = sum(_controls(text, start) for start in places) + nul
    if strange > _MOST_CONTROL * len(text) + 1:
        raise UnreadableError(translate("reading", "Filen er ikke en tekstfil."))
    if not nul:
        return decoded
    kept = text.replace(b"\x00", b"")
    return Decoded(kept, decoded.encoding, decoded.cut, decoded.broken, nul)
