"""The command line over the same core, as a script would use it."""

import json
import os
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

from klviewer.app.command_line import run
from klviewer.readers import shipped
from klviewer.readers.resources import resource

EXAMPLE = [str(path) for path in shipped.example().files]


def test_tables_of_the_example_as_json(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert run(["tables", *EXAMPLE, "--json"]) == 0
    (only,) = json.loads(capfdbinary.readouterr().out)["rounds"]
    sizes = {area["id"]: area["responses"] for area in only["areas"]}
    assert sizes == {"children": 76, "s104": 72, "s103": 64, "s85": 83}
    questions = {question["id"]: question for question in only["areas"][0]["questions"]}
    status = questions["meetings-status"]
    assert list(status) == [
        *("id", "variable", "theme", "role", "type"),
        *("base", "answered", "not_answered", "not_asked", "rows"),
    ]
    assert (status["theme"], status["role"], status["type"]) == ("meetings", "status", "single")
    assert (status["base"], status["answered"]) == (76, 76)
    assert [(row["code"], row["count"]) for row in status["rows"]] == [
        ("1", 25),
        ("2", 36),
        ("3", 15),
    ]
    assert status["rows"][0]["share"] == 25 / 76
    reasons = questions["meetings-reasons"]
    assert (reasons["base"], reasons["not_asked"]) == (51, 76 - 51)
    assert reasons["not_answered"] == 51 - reasons["answered"]


def test_tables_for_reading(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert run(["tables", *EXAMPLE]) == 0
    lines = capfdbinary.readouterr().out.decode().splitlines()
    assert lines[0] == "children: 76 besvarelser"
    assert any("32,9 pct.  Vi holder fysiske møder" in line for line in lines)
    assert any(
        "meetings-reasons (n = 51, " in line and "25 er ikke spurgt" in line for line in lines
    )


@pytest.mark.skipif(os.name != "posix", reason="Windows has no such pipes")
def test_who_reads_the_tables_may_stop_before_the_end() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    command = [sys.executable, "-m", "klviewer", "tables", *EXAMPLE]
    done = subprocess.run(
        command,
        env=_variables(),
        stdout=writing,
        stderr=subprocess.PIPE,
        text=True,
        check=False,
        timeout=60,
    )
    os.close(writing)
    assert (done.returncode, done.stderr) == (0, "")


def test_problems_of_the_example(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert run(["problems", *EXAMPLE, "--json"]) == 0
    problems = json.loads(capfdbinary.readouterr().out)
    doubles = [problem for problem in problems if problem["severity"] == "warning"]
    assert {problem["file"] for problem in doubles} == {"Paragraf 104 aktivitet.xlsx"}
    assert len(doubles) == 2
    assert all(problem["row"] > 1 and problem["done"] for problem in doubles)


def test_a_file_that_is_no_survey_ends_in_a_message(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    picture = tmp_path / "billede.png"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(400))
    assert run(["tables", str(picture), "--json"]) == 1
    output, message = capfd.readouterr()
    assert output == ""
    assert "billede.png" in message
    assert "Traceback" not in message


def test_a_missing_file_ends_in_a_message(capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["problems", "findes-ikke.csv"]) == 1
    assert "findes-ikke.csv" in capfd.readouterr().err


def test_an_unknown_survey_is_shown_from_its_own_structure(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    file = tmp_path / "tilfredshed.csv"
    rows = "\n".join(f"{n};{'Ja' if n % 3 else 'Nej'};Svar {n} i ord" for n in range(30))
    file.write_text(f"nummer;tilfreds;hvorfor\n{rows}\n", "utf-8")
    assert run(["tables", str(file), "--json"]) == 0
    (area,) = json.loads(capfdbinary.readouterr().out)["rounds"][0]["areas"]
    questions = {question["id"]: question for question in area["questions"]}
    counts = {row["label"]: row["count"] for row in questions["tilfreds"]["rows"]}
    assert counts == {"Ja": 20, "Nej": 10}
    assert questions["hvorfor"]["type"] == "text"


def test_printing_needs_no_display(tmp_path: Path) -> None:
    output = tmp_path / "børn.pdf"
    done = _printed(_example_project(tmp_path), "children", output)
    assert (done.returncode, done.stderr) == (0, "")
    assert output.read_bytes().startswith(b"%PDF")


def test_a_name_on_docx_asks_for_a_word_file(tmp_path: Path) -> None:
    output = tmp_path / "notat.DOCX"
    done = _printed(_small_project(tmp_path), "note", output)
    assert (done.returncode, done.stderr) == (0, "")
    with ZipFile(output) as package:
        assert "Formål" in package.read("word/document.xml").decode()


def test_all_municipalities_are_no_word_file(tmp_path: Path) -> None:
    output = tmp_path / "kommuner.docx"
    done = _printed(_small_project(tmp_path), "municipalities", output)
    assert done.returncode == 1
    assert "kun som PDF" in done.stderr
    assert not output.exists()


def test_every_municipality_of_the_example_is_one_page(tmp_path: Path) -> None:
    output = tmp_path / "kommuner.pdf"
    done = _printed(_example_project(tmp_path), "municipalities", output)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == (
        "Kommunesider er skrevet til “kommuner.pdf”: 96. Kommuner uden svar, som ingen side har: "
        "2.\n"
    )
    words = ["pdftotext", "-layout", str(output), "-"]
    text = subprocess.run(words, capture_output=True, encoding="utf-8", check=True).stdout
    pages = text.split("\f")[:-1]
    assert len(pages) == 96
    assert all("Side 1 af 1" in page and "EKSEMPEL" in page for page in pages)


def test_every_municipality_can_have_a_file_of_its_own(tmp_path: Path) -> None:
    folder = tmp_path / "kommuner"
    done = _printed(_small_project(tmp_path), "municipalities", folder, "--each")
    assert (done.returncode, done.stderr) == (0, "")
    assert {path.name for path in folder.iterdir()} == {
        "Aarhus.pdf",
        "København.pdf",
        "Nordfyns.pdf",
        "Vesthimmerlands.pdf",
    }


def test_an_unknown_view_is_told_and_nothing_is_written(tmp_path: Path) -> None:
    output = tmp_path / "x.pdf"
    done = _printed(_small_project(tmp_path), "forside", output)
    assert done.returncode == 1
    assert "meetings" in done.stderr
    assert "Traceback" not in done.stderr
    assert not output.exists()


def _variables() -> dict[str, str]:
    """Those of a machine without a display."""
    variables = {name: value for name, value in os.environ.items() if name != "DISPLAY"}
    return variables | {"PYTHONPATH": str(Path(__file__).parents[2] / "src"), "PYTHONUTF8": "1"}


def _printed(
    project: Path, view: str, output: Path, *more: str
) -> subprocess.CompletedProcess[str]:
    """Print in a program of its own: it makes its own application, and needs no display."""
    words = ["print", str(project), "--view", view, "-o", str(output), *more]
    command = [sys.executable, "-m", "klviewer", *words]
    return subprocess.run(
        command, env=_variables(), capture_output=True, text=True, check=False, timeout=300
    )


def test_wrong_words_are_answered_with_usage() -> None:
    with pytest.raises(SystemExit) as left:
        run(["print"])
    assert left.value.code == 2


def _example_project(folder: Path) -> Path:
    from klviewer.ui.example import open_example

    path = folder / "eksempel.klv"
    open_example(path).close()
    return path


def _small_project(folder: Path) -> Path:
    """One area that four municipalities have answered."""
    from klviewer.readers.source import silent
    from klviewer.ui.importing import create_from, read_files

    files = [resource("selftest", name) for name in ("svar.yaml", "svar.csv")]
    path = folder / "lille.klv"
    create_from(path, read_files(files, silent), {"title": "Lille"}).close()
    return path


def test_a_program_without_standard_output_writes_nowhere(monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(sys, "stdout", None)
        patched.setattr(sys, "stderr", None)
        assert run(["problems", "findes-ikke.csv"]) == 1
        assert run(["tables", *EXAMPLE]) == 0
        sys.stdout.close()
        sys.stderr.close()


def test_small_counts_are_hidden_where_that_is_asked(
    capfdbinary: pytest.CaptureFixture[bytes],
) -> None:
    assert run(["tables", *EXAMPLE, "--json", "--hide-small", "5"]) == 0
    (only,) = json.loads(capfdbinary.readouterr().out)["rounds"]
    rows = [row for area in only["areas"] for asked in area["questions"] for row in asked["rows"]]
    assert not [row for row in rows if row["count"] is not None and 0 < row["count"] < 5]
    assert [row for row in rows if row["count"] is None and row["share"] is None]
    assert run(["tables", *EXAMPLE, "--hide-small", "5"]) == 0
    assert "skjult" in capfdbinary.readouterr().out.decode()


@pytest.mark.parametrize("least", ["0", "-1", "2,5", "fem", "²"])
def test_a_least_count_that_is_none_is_said_to_be_none(
    least: str, capfd: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as left:
        run(["tables", *EXAMPLE, f"--hide-small={least}"])
    assert left.value.code == 2
    assert f"“{least}” er ikke et helt tal fra 1 og op" in capfd.readouterr().err
