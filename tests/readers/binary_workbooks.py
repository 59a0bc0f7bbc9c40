"""Binary workbooks (.xlsb) written by hand: no package writes them."""

import io
import struct
import zipfile
from collections.abc import Sequence
from datetime import datetime
from typing import Any

_TYPES = b"""<?xml version="1.0" encoding="UTF-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="bin" ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/>
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
</Types>"""
_KIND = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATIONS = (
    b"""<?xml version="1.0" encoding="UTF-8"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Type="%s/worksheet" Target="worksheets/sheet1.bin"/>
</Relationships>"""
    % _KIND
)
_EPOCH = datetime(1899, 12, 30)
_DATE_STYLE = 1


def record(kind: int, content: bytes = b"") -> bytes:
    """A record with its kind and its length before it."""
    length = len(content)
    head = bytes([kind]) if kind < 0x80 else bytes([kind & 0x7F | 0x80, kind >> 7])
    while length >= 0x80:
        head += bytes([length & 0x7F | 0x80])
        length >>= 7
    return head + bytes([length]) + content


def wide(text: str) -> bytes:
    return struct.pack("<I", len(text.encode("utf-16-le")) // 2) + text.encode("utf-16-le")


def row(number: int) -> bytes:
    return record(0, struct.pack("<I", number) + bytes(13))


def shared(column: int, text: int) -> bytes:
    return record(7, struct.pack("<III", column, 0, text))


def _cell(column: int, value: Any) -> bytes:  # noqa: ANN401 - what a cell holds
    at = struct.pack("<II", column, 0)
    if value is None:
        return record(1, at)
    if isinstance(value, datetime):
        days = (value - _EPOCH).total_seconds() / 86400
        return record(5, struct.pack("<IId", column, _DATE_STYLE, days))
    if isinstance(value, float):
        return record(5, at + struct.pack("<d", value))
    return record(6, at + wide(value))


def cells(rows: Sequence[Sequence[Any]]) -> bytes:
    """The records of rows."""
    return b"".join(
        row(number) + b"".join(_cell(place, value) for place, value in enumerate(values))
        for number, values in enumerate(rows)
    )


def sheet(content: bytes) -> bytes:
    dimensions = record(0x94, struct.pack("<4I", 0, 1, 0, 1))
    return b"".join(
        [record(0x81), dimensions, record(0x91), content, record(0x92), record(0x82)],
    )


def strings(*texts: str) -> bytes:
    items = b"".join(record(0x13, b"\0" + wide(text)) for text in texts)
    return record(0x9F, struct.pack("<II", len(texts), len(texts))) + items + record(0xA0)


def xlsb(content: bytes, shared_texts: bytes = b"") -> bytes:
    """A workbook with one sheet.

    Args:
        content: the records between the sheet's beginning and its end.
        shared_texts: the part with the texts that cells share.
    """
    bundle = struct.pack("<II", 0, 1) + wide("rId1") + wide("Svar")
    book = [record(0x83), record(0x8F), record(0x9C, bundle), record(0x90), record(0x84)]
    formats = b"".join(record(0x2F, struct.pack("<HH12x", 0, kind)) for kind in (0, 22))
    styles = record(0x269, struct.pack("<I", 2)) + formats + record(0x26A)
    parts = {
        "[Content_Types].xml": _TYPES,
        "xl/workbook.bin": b"".join([*book, record(0x9D, bytes(26))]),
        "xl/_rels/workbook.bin.rels": _RELATIONS,
        "xl/worksheets/sheet1.bin": sheet(content),
        "xl/styles.bin": styles,
        "xl/sharedStrings.bin": shared_texts or strings(),
    }
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, part in parts.items():
            packed.writestr(name, part)
    return data.getvalue()
