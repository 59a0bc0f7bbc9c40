"""Bytes to text: which encoding a text file is written in, and what to do where it breaks."""

import codecs
import re
from dataclasses import dataclass

from klviewer.readers.errors import UnreadableError
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
_DANISH = "æøåÆØÅ"
_COMMON = "æøå"  # no Danish text of some length is without
_UNIT = {"utf-16-le": 2, "utf-16-be": 2, "utf-32-le": 4, "utf-32-be": 4}
_SAMPLE = 4096
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


def decode(data: bytes) -> Decoded:
    """Read bytes as text.

    Raises:
        UnreadableError: they are not text, or in no encoding known here.
    """
    encoding, body = _marked(data)
    if encoding == "utf-8":
        return _checked(_utf8(body))
    return _checked(_wide(body, encoding))


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


def _wide(body: bytes, encoding: str) -> Decoded:
    whole = len(body) - len(body) % _UNIT[encoding]
    text = body[:whole].decode(encoding, "replace")
    broken = text.count("\ufffd")
    return Decoded(text.encode(), encoding, cut=whole < len(body), broken=broken)


def _utf8(body: bytes) -> Decoded:
    try:
        body.decode()
    except UnicodeDecodeError as error:
        if error.end == len(body) and error.reason == "unexpected end of data":
            return Decoded(body[: error.start], "utf-8", cut=True)
        return _nearly_utf8(body) or _single_byte(body)
    return Decoded(body, "utf-8")


def _nearly_utf8(body: bytes) -> Decoded | None:
    """UTF-8 with a few bytes from elsewhere, as when two files were joined."""
    good = body.decode(errors="ignore")
    broken = len(body) - len(good.encode())
    beyond_ascii = len(good) - len(good.encode("ascii", "ignore"))
    if broken > _MOST_BROKEN * beyond_ascii:
        return None
    text = _ESCAPED.sub(_mended, body.decode(errors="surrogateescape"))
    return Decoded(text.encode(), "utf-8", broken=broken)


def _mended(escaped: re.Match[str]) -> str:
    return escaped[0].encode(errors="surrogateescape").decode("cp1252", "replace")


def _single_byte(body: bytes) -> Decoded:
    """One byte per letter: the encoding in which the Danish letters come out."""
    fitting: dict[str, str] = {}
    for encoding in _SINGLE_BYTE:
        try:
            fitting[encoding] = body.decode(encoding)
        except UnicodeDecodeError:
            continue
    best = max(fitting, key=lambda name: sum(map(fitting[name].count, _DANISH)))
    if best != _SINGLE_BYTE[0] and not any(letter in fitting[best] for letter in _COMMON):
        raise UnreadableError(
            translate(
                "reading",
                "Filens tegnsæt kendes ikke. Gem den som UTF-8, og prøv igen.",
            )
        )
    return Decoded(fitting[best].encode(), best)


def _checked(decoded: Decoded) -> Decoded:
    """The text without NUL.

    Raises:
        UnreadableError: there are too many control characters for a text.
    """
    text = decoded.text
    nul = text.count(0)
    strange = len(text) - len(text.translate(None, _CONTROL)) + nul
    if strange > _MOST_CONTROL * len(text) + 1:
        raise UnreadableError(translate("reading", "Filen er ikke en tekstfil."))
    if not nul:
        return decoded
    kept = text.replace(b"\x00", b"")
    return Decoded(kept, decoded.encoding, decoded.cut, decoded.broken, nul)
