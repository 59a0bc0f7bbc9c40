"""What is refused, what is said of it, and how reading is followed and stopped."""

import pytest

from klviewer.readers import limits, regular, shipped
from klviewer.readers.errors import NotASurvey
from klviewer.readers.files import load
from klviewer.readers.reading import Reading, read
from klviewer.readers.source import SourceFile
from klviewer.survey.errors import ExpectedError
from klviewer.survey.problems import Severity
from tests.readers import written_files
from tests.readers.small_survey import FRAME, QUESTIONNAIRE
from tests.readers.written_files import file


def opened(*files: SourceFile) -> Reading:
    return read(files, [QUESTIONNAIRE], FRAME)


def document(part: str) -> bytes:
    """A packed document of an office program."""
    parts = (SourceFile(name, b"x") for name in ("[Content_Types].xml", part))
    return written_files.zipped(*parts).data


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "Filen er tom"),
        (b"\x00\x00\n\n", "Filen er tom"),
        (b"\xff\xfe", "ikke delt i kolonner"),
        (b"%PDF-1.7 ...", "en PDF"),
        (b"\x89PNG\r\n\x1a\n", "et billede"),
        (b"SQLite format 3\x00", "en database"),
        (b"<!DOCTYPE html><p>a;b;c", "en webside"),
        (b"\xef\xbb\xbf<!doctype html><p>a;b;c\n<p>1;2;3", "en webside"),
        (b"\n<HTML><table><tr><td>a, b\n<tr><td>1, 2\n<tr><td>3, 4", "en webside"),
        (b"<table>\n<td>a,b\n<td>1,2\n<td>3,4", "en webside"),
        (b"\xef\xbb\xbf<?xml version='1.0'?>\n<a b='1,2'>\n<a b='1,2'>", "et XML-dokument"),
        (b'{"a": 1, "b": 2}\n{"a": 1, "b": 3}\n{"a": 1, "b": 3}\n', "et JSON-dokument"),
        (b'[\n {"a": 1}\n]', "et JSON-dokument"),
        (document("word/document.xml"), "et tekstdokument"),
        (document("ppt/presentation.xml"), "en præsentation"),
        (document("noget/andet.xml"), "pakket"),
        (b"PK\x03\x04 and no more", "beskadiget eller afbrudt"),
        (b"$FL2 and no more", "SPSS-filen er beskadiget"),
        (bytes(range(256)) * 8, "ikke en tekstfil"),
        (b"Kun et ord", "ikke delt i kolonner"),
        (b"a;b;c\n", "ingen rækker med svar"),
    ],
)
def test_what_is_no_survey_is_refused_with_a_reason(data: bytes, why: str) -> None:
    with pytest.raises(NotASurvey, match=why) as refused:
        opened(SourceFile("fil.csv", data))
    assert isinstance(refused.value, ExpectedError)
    assert "fil.csv" in str(refused.value)
    (problem,) = refused.value.problems
    assert problem.severity is Severity.ERROR


def test_nothing_at_all_is_refused() -> None:
    with pytest.raises(NotASurvey, match="ingen filer"):
        opened()


def test_several_bad_files_are_counted() -> None:
    with pytest.raises(NotASurvey, match="2 problemer") as refused:
        opened(SourceFile("a.csv", b""), SourceFile("b.csv", b"%PDF"))
    assert [problem.place.file for problem in refused.value.problems] == ["a.csv", "b.csv"]


def test_a_file_that_is_too_large_is_not_begun(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "FILE_BYTES", 100)
    with pytest.raises(NotASurvey, match="fylder mere end"):
        opened(written_files.delimited())


def test_more_files_than_belong_together_are_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "FILES", 1)
    reading = opened(written_files.delimited(), file("a;b", "1;2", name="to.csv"))
    assert [problem.place.file for problem in reading.problems] == ["to.csv"]


def test_the_same_file_twice_is_read_once() -> None:
    once = written_files.delimited()
    reading = opened(once, SourceFile("kopi.csv", once.data))
    assert len(reading.areas[0].respondents) == len(opened(once).areas[0].respondents)
    (problem,) = reading.problems
    assert (problem.severity, problem.place.file) == (Severity.WARNING, "kopi.csv")


def test_the_reading_keeps_the_files_as_they_were() -> None:
    files = written_files.surveyxact()
    reading = opened(*files)
    assert reading.files == files
    assert reading.files[0].sha256 != reading.files[1].sha256


def test_progress_only_grows_and_ends_at_the_whole() -> None:
    told: list[float] = []
    read(
        (*written_files.surveyxact(), written_files.workbook(), written_files.spss()),
        [QUESTIONNAIRE],
        FRAME,
        told.append,
    )
    assert told == sorted(told)
    assert told[-1] == 1.0
    assert len(told) > 20


def test_progress_stands_still_while_irregular_text_is_read_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(regular, "SLICE", 1_000)
    told: list[float] = []
    text = file("a;b", *["1;2"] * 5_000, "1;2;3")
    read([text], [], FRAME, told.append)
    assert told == sorted(told)


class CancelledError(Exception):
    """What a caller raises to stop."""


@pytest.mark.parametrize("steps", [1, 3, 7, 15])
def test_reading_stops_where_progress_says_so(steps: int) -> None:
    told = 0

    def cancel(_share: float) -> None:
        nonlocal told
        told += 1
        if told == steps:
            raise CancelledError

    files = (*written_files.surveyxact(), written_files.workbook(), written_files.spss())
    with pytest.raises(CancelledError):
        read(files, [QUESTIONNAIRE], FRAME, cancel)
    assert told == steps


def test_the_shipped_example_is_read_without_anything_left_out() -> None:
    files = load(shipped.example().files)
    reading = read(files, shipped.questionnaires(), shipped.frame())
    sizes = {area.area.id: area.size for area in reading.areas}
    assert sizes == {"children": 76, "s104": 72, "s103": 64, "s85": 83}
    assert not [found for found in reading.problems if found.severity is Severity.ERROR]
    doubles = [found for found in reading.problems if found.severity is Severity.WARNING]
    assert len(doubles) == 2
