"""Writes the small survey that the self-test reads, in every format: `resources/selftest`.

`python3 -m tools.selftest_files`, when a format is added. The files hold the invented survey of
`tests/readers/small_survey.py`; those that only other programs write are copied from the tests'.
"""

from __future__ import annotations

from dataclasses import replace

from klviewer.readers.source import SourceFile
from klviewer.survey.questionnaire_writing import text_of_questionnaire
from tests.readers import written_files
from tests.readers.small_survey import MEETINGS, QUESTIONNAIRE
from tools.environment import ROOT

FOLDER = ROOT / "resources" / "selftest"
OTHERS = ROOT / "tests" / "readers" / "files"
KEPT = ("svar.ods", "svar.por", "svar.xls")


def main() -> None:
    """Write the files anew."""
    FOLDER.mkdir(exist_ok=True)
    for path in FOLDER.glob("svar.*"):
        path.unlink()
    asked = replace(QUESTIONNAIRE, areas=(MEETINGS,))
    (FOLDER / "svar.yaml").write_text(text_of_questionnaire(asked), "utf-8")
    for ending, file in _written().items():
        (FOLDER / f"svar{ending}").write_bytes(file.data)
    for name in KEPT:
        (FOLDER / name).write_bytes((OTHERS / name).read_bytes())


def _written() -> dict[str, SourceFile]:
    return {
        ".csv": written_files.delimited(),
        ".sav": written_files.spss(),
        ".tsv": written_files.delimited(separator="\t", encoding="utf-8-sig"),
        ".txt": written_files.delimited(separator="|", encoding="utf-16-be"),
        ".xlsb": written_files.binary_workbook(),
        ".xlsm": written_files.workbook_with_macros(),
        ".xlsx": written_files.workbook(),
        ".zip": written_files.zipped(*written_files.surveyxact()),
        ".zsav": written_files.spss(packed=True),
    }


if __name__ == "__main__":
    main()
