"""Zip files: what they hold is read as if it had been handed over by itself."""

import io
import struct
import zipfile
from collections.abc import Sequence

import pytest

from klviewer.readers import limits
from klviewer.readers.errors import NotASurvey
from klviewer.readers.questionnaire_files import apart
from klviewer.readers.reading import Reading, read
from klviewer.readers.resources import resource
from klviewer.readers.source import SourceFile
from klviewer.survey.questionnaire_text import QuestionnaireError
from tests.readers import written_files
from tests.readers.same import assert_same
from tests.readers.small_survey import FRAME, QUESTIONNAIRE

SURVEY = written_files.delimited()


def archive(*members: tuple[str, bytes]) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in members:
            packed.writestr(name, content)
    return data.getvalue()


def opened(data: bytes, *others: SourceFile) -> Reading:
    return read([SourceFile("alt.zip", data), *others], [QUESTIONNAIRE], FRAME)


def refusal(data: bytes) -> str:
    with pytest.raises(NotASurvey) as raised:
        opened(data)
    (problem,) = raised.value.problems
    assert problem.place.file == "alt.zip"
    return str(problem.what)


def packed(files: Sequence[SourceFile], folder: str = "") -> bytes:
    return archive(*((f"{folder}{file.name}", file.data) for file in files))


def test_the_files_take_the_archives_place() -> None:
    reading = opened(packed(written_files.surveyxact(), "eksport/"))
    assert [file.name for file in reading.files] == ["dataset.csv", "structure.csv", "labels.csv"]
    assert not reading.problems
    assert_same(reading.areas[0], opened(archive(("a.csv", SURVEY.data))).areas[0])


def test_what_was_unpacked_reads_the_same_by_itself() -> None:
    reading = opened(packed([*written_files.surveyxact(), written_files.workbook()]))
    again = read(reading.files, [QUESTIONNAIRE], FRAME)
    assert again.files == reading.files
    assert_same(again.areas[0], reading.areas[0])


@pytest.mark.parametrize(
    "name",
    ["../../svar.csv", "/etc/svar.csv", "..\\..\\svar.csv", "C:\\svar.csv", "a/../b/svar.csv"],
)
def test_a_path_leads_nowhere(name: str) -> None:
    (file,) = opened(archive((name, SURVEY.data))).files
    assert file.name == "svar.csv"


QUESTIONNAIRE_FILE = resource("questionnaires", "kl-2020-normalisering.yaml").read_bytes()


def test_a_questionnaire_in_an_archive_is_used_for_the_files_beside_it() -> None:
    data = archive(("mappe/Skema.YML", QUESTIONNAIRE_FILE), ("mappe/svar.csv", SURVEY.data))
    given, others = apart([SourceFile("alt.zip", data), SURVEY])
    assert [found.id for found in given] == ["kl-2020-normalisering"]
    assert [file.name for file in others] == ["alt.zip", "svar.csv"]
    reading = opened(data)
    assert [file.name for file in reading.files] == ["svar.csv"]
    assert not reading.problems


def test_a_mistake_in_an_archives_questionnaire_is_named() -> None:
    with pytest.raises(QuestionnaireError, match=r"skema\.yaml"):
        apart([SourceFile("alt.zip", archive(("skema.yaml", b"id: {")))])


def test_a_questionnaire_with_a_password_is_said_to_have_one() -> None:
    data = bytearray(archive(("skema.yaml", QUESTIONNAIRE_FILE), ("svar.csv", SURVEY.data)))
    for mark, flags in ((b"PK\3\4", 6), (b"PK\1\2", 8)):
        data[data.index(mark) + flags] |= 1
    given, others = apart([SourceFile("alt.zip", bytes(data))])
    assert not given
    (problem,) = read(others, [QUESTIONNAIRE], FRAME).problems
    assert "adgangskode" in str(problem.what)
    assert problem.place.sheet == "skema.yaml"


def test_names_of_older_programs_are_read() -> None:
    whole = archive(("b_rn.csv", SURVEY.data)).replace(b"b_rn.csv", "børn.csv".encode("cp850"))
    assert opened(whole).files[0].name == "børn.csv"


def test_what_systems_add_is_passed_over() -> None:
    added = ["__MACOSX/._svar.csv", ".DS_Store", "mappe/Thumbs.db", "mappe/"]
    reading = opened(archive(("mappe/svar.csv", SURVEY.data), *((name, b"x") for name in added)))
    assert [file.name for file in reading.files] == ["svar.csv"]
    assert not reading.problems


def test_what_systems_add_to_a_questionnaire_is_no_questionnaire() -> None:
    twin = ("__MACOSX/._skema.yaml", b"\0\5\x16\7\xff\xfe")
    data = archive(("skema.yaml", QUESTIONNAIRE_FILE), twin, ("svar.csv", SURVEY.data))
    given, _ = apart([SourceFile("alt.zip", data)])
    assert [found.id for found in given] == ["kl-2020-normalisering"]


def test_a_questionnaire_too_large_to_be_one_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "QUESTIONNAIRE_BYTES", 2**20)
    data = archive(("skema.yaml", b"#" * (2**20 + 1)), ("svar.csv", SURVEY.data))
    given, others = apart([SourceFile("alt.zip", data)])
    assert not given
    (problem,) = read(others, [QUESTIONNAIRE], FRAME).problems
    assert "for stort" in str(problem.what)
    assert problem.place.sheet == "skema.yaml"


def test_an_archive_in_an_archive_is_not_opened() -> None:
    inner = archive(("svar.csv", SURVEY.data))
    assert "zip-fil i en zip-fil" in refusal(archive(("inder.zip", inner)))


def test_a_workbook_in_an_archive_is_read() -> None:
    assert not opened(packed([written_files.workbook()])).problems


def test_files_with_a_password_are_refused_one_by_one() -> None:
    whole = bytearray(archive(("svar.csv", SURVEY.data)))
    whole[6] |= 1
    central = whole.index(b"PK\x01\x02")
    whole[central + 8] |= 1
    assert "adgangskode" in refusal(bytes(whole))
    reading = opened(bytes(whole), SURVEY)
    (problem,) = reading.problems
    assert (problem.place.file, problem.place.sheet) == ("alt.zip", "svar.csv")


def test_a_bomb_is_refused_by_what_it_says(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "EXPANDED_BYTES", 2**20)
    bomb = archive(("a.csv", bytes(2**19)), ("b.csv", bytes(2**19)), ("c.csv", b"x"))
    assert len(bomb) < 2**13
    assert "pakkes ud" in refusal(bomb)


def test_several_archives_share_the_room(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "EXPANDED_BYTES", 2**20)
    twin = SourceFile("mere.zip", archive(("mere.csv", bytes(2**20))))
    reading = opened(archive(("svar.csv", SURVEY.data)), twin)
    (problem,) = reading.problems
    assert problem.place.file == "mere.zip"


def test_a_bomb_that_lies_about_its_size_gives_no_more_than_it_says() -> None:
    whole = bytearray(archive(("svar.csv", bytes(2**22))))
    central = whole.index(b"PK\x01\x02")
    struct.pack_into("<I", whole, central + 24, 100)
    assert "beskadiget" in refusal(bytes(whole))


def test_too_many_files_are_refused() -> None:
    many = archive(*((f"{number}.csv", b"a;b") for number in range(limits.FILES + 1)))
    assert "filer" in refusal(many)


def test_an_archive_without_files_is_refused() -> None:
    assert "tom" in refusal(archive())
    assert "tom" in refusal(archive(("mappe/", b"")))


def test_a_truncated_archive_is_refused() -> None:
    assert "beskadiget" in refusal(archive(("svar.csv", SURVEY.data))[:-30])


def test_a_damaged_file_does_not_take_the_others_with_it() -> None:
    whole = bytearray(packed([written_files.spss(), SURVEY]))
    whole[60:70] = b"0123456789"
    reading = opened(bytes(whole))
    assert [file.name for file in reading.files] == [SURVEY.name]
    (problem,) = reading.problems
    assert problem.place.sheet == "svar.sav"
