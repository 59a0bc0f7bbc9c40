"""Whatever is dropped ends in a reading or in a message, and soon."""

import os
import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from klviewer.readers.errors import NotASurvey
from klviewer.readers.reading import read
from klviewer.readers.source import SourceFile
from tests.readers import written_files
from tests.readers.small_survey import FRAME, QUESTIONNAIRE

SLOWEST = 10.0  # seconds of the processor, however busy the machine is

QUIET = settings(
    deadline=None,
    max_examples=int(os.environ.get("KLVIEWER_EXAMPLES", "150")),  # more in `make fuzz`
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
WHOLE = {
    file.name: file.data
    for file in (
        *written_files.surveyxact(),
        written_files.delimited(),
        written_files.workbook(),
        written_files.spss(),
        written_files.spss(packed=True),
        written_files.binary_workbook(),
        written_files.zipped(*written_files.surveyxact()),
        *map(written_files.kept, ("svar.por", "svar.xls", "svar.ods")),
    )
}


def assert_read_or_refused(*files: SourceFile) -> None:
    begun = time.process_time()
    try:
        reading = read(files, [QUESTIONNAIRE], FRAME)
    except NotASurvey as error:
        assert error.problems
        assert str(error)
    else:
        assert reading.areas
        for problem in reading.problems:
            assert str(problem.what)
            assert str(problem.done)
            assert problem.place.file
    assert time.process_time() - begun < SLOWEST


@QUIET
@given(st.binary(max_size=2000))
def test_any_bytes(data: bytes) -> None:
    assert_read_or_refused(SourceFile("hvad.som.helst", data))


@QUIET
@given(st.text(max_size=1000), st.sampled_from(["utf-8", "utf-16", "utf-16-le", "utf-32"]))
def test_any_text(text: str, encoding: str) -> None:
    assert_read_or_refused(SourceFile("tekst.csv", text.encode(encoding, "surrogatepass")))


CELLS = st.text(alphabet="ab1,;\t|\"' \n\r0%-.:æ", max_size=8)


@QUIET
@given(st.lists(st.lists(CELLS, min_size=1, max_size=6), min_size=1, max_size=8))
def test_any_lines_of_cells(rows: list[list[str]]) -> None:
    assert_read_or_refused(SourceFile("celler.csv", "\n".join(map(";".join, rows)).encode()))


@QUIET
@given(st.sampled_from(sorted(WHOLE)), st.data())
def test_a_survey_with_a_stretch_overwritten(name: str, data: st.DataObject) -> None:
    whole = WHOLE[name]
    start = data.draw(st.integers(0, len(whole)))
    stretch = data.draw(st.binary(min_size=1, max_size=12))
    kept = data.draw(st.integers(0, 12))
    changed = whole[:start] + stretch + whole[start + kept :]
    assert_read_or_refused(SourceFile(name, changed))


@QUIET
@given(st.sampled_from(sorted(WHOLE)), st.data())
def test_a_survey_cut_short(name: str, data: st.DataObject) -> None:
    length = data.draw(st.integers(0, len(WHOLE[name])))
    assert_read_or_refused(SourceFile(name, WHOLE[name][:length]))


@QUIET
@given(st.lists(st.sampled_from(sorted(WHOLE)), max_size=5), st.data())
def test_any_mixture_of_files(names: list[str], data: st.DataObject) -> None:
    files = []
    for name in names:
        whole = WHOLE[name]
        length = data.draw(st.integers(0, len(whole)) | st.just(len(whole)))
        files.append(SourceFile(name, whole[:length]))
    if files:
        assert_read_or_refused(*files)


@pytest.mark.parametrize("name", WHOLE)
def test_a_name_says_nothing(name: str) -> None:
    assert_read_or_refused(SourceFile(f"{name}.pdf", WHOLE[name]))
