"""The page of a Word file, and the package it is: as the schema has it, and the same each time."""

from io import BytesIO
from zipfile import ZipFile

import pytest

from klviewer.reports.document import (
    Heading,
    Level,
    PageBreak,
    Paragraph,
    SideBySide,
)
from klviewer.reports.views import document_of
from tests.reports.test_views import MATERIAL
from tests.reports.word_files import (
    EVERY_VIEW,
    RELATIONS,
    W,
    made,
    out_of_order,
    paragraphs,
    text_of,
    view_of,
    word,
)


def test_head_and_foot_say_what_it_is_when_and_which_page() -> None:
    told = word(Paragraph("Noget."), is_example=True)
    assert text_of(told.root("word/header.xml")).split() == [
        *["KL", "·", "Prøve", "EKSEMPEL", "–", "opdigtede", "svar"]
    ]
    assert text_of(told.root("word/footer.xml")) == "KL Viewer\t9. juni 2020\tSide 1 af 1"
    fields = told.root("word/footer.xml").iter(f"{W}fldSimple")
    assert [field.get(f"{W}instr") for field in fields] == [" PAGE ", " NUMPAGES "]
    assert "EKSEMPEL" not in word(Paragraph("Noget.")).everything


def test_the_page_is_a4_with_the_margins_of_the_print() -> None:
    section = word().body[-1]
    size, margins = section.find(f"{W}pgSz"), section.find(f"{W}pgMar")
    assert size is not None and margins is not None
    assert (size.get(f"{W}w"), size.get(f"{W}h")) == ("11906", "16838")
    assert (margins.get(f"{W}left"), margins.get(f"{W}right")) == ("945", "945")


def test_what_begins_a_page_does() -> None:
    told = word(Heading("A", Level.TITLE), PageBreak(), Heading("B"), PageBreak(), Paragraph("C"))
    begins = [
        text_of(each)
        for each in told.body.findall(f"{W}p")
        if each.find(f"{W}pPr/{W}pageBreakBefore") is not None
    ]
    assert begins == ["B", ""]
    assert [text for _, text in told.paragraphs] == ["A", "B", "", "C"]


def test_what_stands_side_by_side_on_paper_stands_one_under_the_other() -> None:
    beside = SideBySide((Paragraph("venstre"),), (Paragraph("højre"),))
    assert paragraphs(beside) == [("Normal", "venstre"), ("Normal", "højre")]


@pytest.mark.parametrize("view", EVERY_VIEW)
def test_elements_come_in_the_order_of_the_schema(view: str) -> None:
    told = view_of(view)
    for name in told.parts:
        if name.startswith("word/") and name.endswith(".xml"):
            assert out_of_order(told.root(name)) == [], name


def test_every_part_has_a_type_and_every_relation_a_part() -> None:
    told = view_of("overview")
    types = told.root("[Content_Types].xml")
    endings = {each.get("Extension") for each in types} - {None}
    named = {each.get("PartName", "").lstrip("/") for each in types} - {""}
    assert next(iter(told.parts)) == "[Content_Types].xml"
    for name in told.parts:
        assert name in named or name.rsplit(".", 1)[-1] in endings
    for name in told.parts:
        if name.endswith(".rels"):
            folder = name.split("_rels/")[0]
            for relation in told.root(name).iter(f"{RELATIONS}Relationship"):
                assert folder + relation.get("Target", "") in told.parts
                assert relation.get("TargetMode") is None


def test_the_properties_come_from_the_project_and_not_from_the_machine() -> None:
    core = view_of("note").parts["docProps/core.xml"].decode()
    assert "Normalisering 2020 · Notat" in core
    assert core.count("2020-06-09T00:00:00Z") == 2
    assert "<dc:creator>KL Viewer</dc:creator>" in core
    assert "EKSEMPEL" in core


def test_the_same_document_gives_the_same_bytes() -> None:
    for view in ("note", "overview"):
        assert made(document_of(MATERIAL, view)) == made(document_of(MATERIAL, view))


def test_zipped_files_tell_neither_time_nor_system() -> None:
    with ZipFile(BytesIO(made(document_of(MATERIAL, "note")))) as package:
        for told in package.infolist():
            assert told.date_time == (1980, 1, 1, 0, 0, 0)
            assert (told.create_system, told.external_attr) == (0, 0x20)


def test_how_far_it_is_is_told_and_it_can_be_stopped() -> None:
    heard: list[float] = []
    made(document_of(MATERIAL, "note"), heard.append)
    assert heard == sorted(heard)
    assert (heard[0], heard[-1]) == (0.0, 1.0)

    class StoppedError(Exception):
        pass

    def stop(_part: float) -> None:
        raise StoppedError

    with pytest.raises(StoppedError):
        made(document_of(MATERIAL, "note"), stop)
