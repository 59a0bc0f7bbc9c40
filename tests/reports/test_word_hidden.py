"""Word files tell no more than the print where small counts are hidden."""

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest

from klviewer.reports.chart_layout import Setting, lay_out
from klviewer.reports.document import (
    BarTable,
    ChartBlock,
    Document,
)
from klviewer.reports.pages import lay_out_pages
from klviewer.reports.views import document_of, views
from klviewer.survey.charts import Chart, StatusBar
from tests.reports.geometry import MEASURE, words
from tests.reports.test_hidden_prints import HIDING, flat
from tests.reports.test_views import MATERIAL
from tests.reports.word_files import (
    WordFile,
    made,
    view_of,
)

_NUMBERS = re.compile(r"\d+(?:,\d+)?")
_MARKED = re.compile(r"<[^>]*>")


def numbers(text: str) -> set[str]:
    return set(_NUMBERS.findall(text))


def told_numbers(file: WordFile) -> set[str]:
    """Every number that stands in the texts, the pictures and what is said of them."""
    drawn = (
        _MARKED.sub(" ", content.decode())
        for name, content in file.parts.items()
        if name.startswith("word/media/") or name in ("word/header.xml", "word/footer.xml")
    )
    texts = [text for _, text in file.paragraphs]
    cells = [cell for table in file.tables for row in table for cell in row]
    return numbers(" ".join((*drawn, *texts, *cells, *file.alternatives)))


def charts_of(document: Document) -> Iterator[Chart]:
    for block in flat(document.blocks):
        match block:
            case ChartBlock():
                yield block.chart
            case BarTable():
                yield from (row.bar for row in block.rows)


@pytest.mark.parametrize("view", views(MATERIAL))
def test_no_number_stands_in_the_file_that_the_print_does_not_have(view: str) -> None:
    """The file is made of the print's own blocks; what their graphs say is hidden there."""
    document = document_of(HIDING, view)
    whole = replace(document, blocks=(*document.blocks, *document.filling), filling=())
    printed = " ".join(words(page) for page in lay_out_pages(whole, MEASURE))
    setting = Setting(668, MEASURE)
    said = [lay_out(chart, setting).says for chart in charts_of(whole)]
    allowed = numbers(" ".join((printed, *said)))
    assert told_numbers(WordFile(made(document))) <= allowed


def test_small_counts_stand_nowhere_in_the_file() -> None:
    bars = [c for c in charts_of(document_of(MATERIAL, "note")) if isinstance(c, StatusBar)]
    small = [
        f"{mark.label}: {mark.count} af"
        for bar in bars
        for mark in bar.marks
        if 0 < mark.count < HIDING.threshold
    ]
    shown = view_of("note").everything
    hidden = view_of("note", HIDING).everything
    assert len(small) > 3
    assert all(words in shown for words in small)
    assert not any(words in hidden for words in small)


def test_it_says_what_is_hidden() -> None:
    told = view_of("note", HIDING).paragraphs
    assert any(text.startswith("Skjult: svar givet af færre end 20") for _, text in told)
