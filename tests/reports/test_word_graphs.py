"""Graphs in Word files: vectors, points beside them, and words."""

from klviewer.reports.document import (
    ChartBlock,
    Heading,
    Level,
)
from klviewer.survey.charts import Mark, StatusBar
from tests.reports.samples import GRID, STATUS, tile_map
from tests.reports.word_files import (
    SVG,
    A,
    R,
    view_of,
    word,
)


def test_a_graph_is_vectors_with_points_beside_them_and_words() -> None:
    told = word(ChartBlock(STATUS))
    (points,) = (blip.get(f"{R}embed") for blip in told.body.iter(f"{A}blip"))
    (vectors,) = (blip.get(f"{R}embed") for blip in told.body.iter(f"{SVG}svgBlip"))
    relations = told.root("word/_rels/document.xml.rels")
    targets = {each.get("Id"): each.get("Target") for each in relations}
    assert (targets[points], targets[vectors]) == ("media/graf1.png", "media/graf1.svg")
    assert told.parts["word/media/graf1.svg"].startswith(b"<?xml")
    (said,) = told.alternatives
    assert said.startswith("Hvor langt er I med at holde møderne fysisk som før?")
    assert "Som før: 25" in said


def test_a_graphs_question_and_n_are_text_and_not_drawn() -> None:
    told = word(Heading("T", Level.TITLE), ChartBlock(STATUS))
    assert told.paragraphs[1] == ("Caption", STATUS.title)
    assert told.paragraphs[3][0] == "LilleTekst"
    assert told.paragraphs[3][1].startswith("n = 76 af 98 kommuner. Uanset de 22")
    drawn = told.parts["word/media/graf1.svg"].decode().split("</desc>")[1]
    assert "Som før" in drawn
    assert str(STATUS.title) not in drawn and "n = 76" not in drawn


def test_a_graph_as_high_as_a_page_is_made_smaller_in_both_directions() -> None:
    marks = tuple(Mark(f"c{n}", f"Svar {n}", 1, 0.01) for n in range(90))
    high = StatusBar("Hvor?", "q", marks)
    told = word(ChartBlock(high))
    (size,) = told.body.iter(
        "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}extent"
    )
    assert int(size.get("cy", "0")) <= 0.85 * 932 * 9525 + 1


def test_pictures_have_numbers_of_their_own() -> None:
    told = view_of("overview")
    numbers = [each.get("id") for each in told.body.iter() if each.tag.endswith("}docPr")]
    assert len(numbers) > 3
    assert numbers == [str(number) for number in range(1, len(numbers) + 1)]


def test_a_map_of_nobody_is_a_graph_too() -> None:
    assert word(ChartBlock(tile_map(GRID[:3]))).alternatives
