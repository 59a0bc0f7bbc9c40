"""Texts to be translated are found wherever they are written, and translations held to them."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QObject, QTranslator
from pytestqt.qtbot import QtBot

from tools import translations
from tools.translation_file import read, write
from tools.translation_texts import Text, Texts, find_texts, placeholders

SOURCE = """
class Page(QObject):
    LABELS = (QT_TRANSLATE_NOOP("labels", "Kommuner"),)

    def build(self):
        QCoreApplication.translate("Page", "først")
        self.tr(
            "delt over "
            "{count} linjer",
        )
        f"{self.tr('i en f-streng')}"
        return translate(message.context, message.template)

class Other:
    def build(self):
        self.tr("Område", "column")

text = messages.translate("problem", "Filen “{name}” er tom & “<b>”", name=f(translate("a", "b")))
"""

FOUND = {
    Text("labels", "Kommuner"),
    Text("Page", "først"),
    Text("Page", "delt over {count} linjer"),
    Text("Page", "i en f-streng"),
    Text("Other", "Område", "column"),
    Text("problem", "Filen “{name}” er tom & “<b>”"),
    Text("a", "b"),
}


def _texts(folder: Path, source: str) -> Texts:
    file = folder / "source.py"
    file.write_text(source, encoding="utf-8")
    return find_texts([file])


def test_marked_texts_are_found_in_their_contexts(tmp_path: Path) -> None:
    texts = _texts(tmp_path, SOURCE)
    assert set(texts.places) == FOUND
    assert texts.faults == []
    assert texts.places[Text("labels", "Kommuner")].endswith("source.py:3")


@pytest.mark.parametrize(
    "call",
    [
        'translate("a", f"{x} kommuner")',
        'translate("a", "kommuner: " + x)',
        'translate("a", "{} kommuner".format(x))',
        'translate(context, "kommuner")',
        'translate("a", "{ kommuner")',
        "class A:\n    def f(self): self.tr(f'{x}')",
        "class A:\n    def f(self): self.tr('%n svar', '', 3)",
    ],
)
def test_a_text_that_no_one_could_translate_is_a_fault(tmp_path: Path, call: str) -> None:
    assert len(_texts(tmp_path, call).faults) == 1


def test_placeholders_are_those_of_python_and_of_qt() -> None:
    assert placeholders("{n:>3} af {frame}, {{ikke}} %1 62 pct.") == {"n", "frame", "%1"}


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    made = {text: f"Ænglish <{number}> & “{text.source}”" for number, text in enumerate(FOUND)}
    write(tmp_path / "some" / "en.ts", made)
    assert read(tmp_path / "some" / "en.ts") == made
    assert read(tmp_path / "none.ts") == {}


def test_collecting_keeps_translations_and_drops_what_is_gone(tmp_path: Path) -> None:
    texts = _texts(tmp_path, 'translate("a", "ny"); translate("a", "gammel")')
    before = {Text("a", "gammel"): "old", Text("a", "væk"): "gone"}
    assert translations.updated(texts, before) == {Text("a", "ny"): "", Text("a", "gammel"): "old"}


def test_every_kind_of_incompleteness_is_told(tmp_path: Path) -> None:
    source = '[translate("a", each) for each in "xy"]\n' + "\n".join(
        f'translate("a", "{text}", n=1)' for text in ("ny", "tom", "{n} af", "god {n}")
    )
    kept = {"tom": " ", "{n} af": "{m} of", "god {n}": "good {n}", "væk": "gone"}
    told = translations.faults(
        _texts(tmp_path, source), {Text("a", text): english for text, english in kept.items()}
    )
    assert [line.partition(": ")[2].split(":")[0] for line in told] == [
        "not collected, run make translations",
        "not translated",
        "other placeholders than its translation",
        "no longer in the program, run make translations",
    ]


def test_qt_finds_a_translation_by_class_also_from_a_subclass(qtbot: QtBot, tmp_path: Path) -> None:
    class Page(QObject):
        def title(self) -> str:
            return self.tr("Kommuner {n}")

    class AreaPage(Page):
        pass

    write(tmp_path / "en.ts", {Text("Page", "Kommuner {n}"): "Municipalities {n}"})
    assert translations.compile_file(tmp_path / "en.ts") == 0
    translator = QTranslator()
    assert translator.load(str(tmp_path / "en.qm"))
    assert QCoreApplication.installTranslator(translator)
    try:
        assert [Page().title(), AreaPage().title()] == ["Municipalities {n}"] * 2
    finally:
        QCoreApplication.removeTranslator(translator)


def test_compiling_is_done_again_only_when_the_source_is_newer(tmp_path: Path) -> None:
    write(tmp_path / "en.ts", {Text("a", "b"): "c"})
    translations.compile_file(tmp_path / "en.ts")
    compiled = tmp_path / "en.qm"
    compiled.write_bytes(b"kept")
    translations.compile_file(tmp_path / "en.ts")
    assert compiled.read_bytes() == b"kept"
    shutil.copyfile(tmp_path / "en.ts", tmp_path / "new.ts")
    (tmp_path / "new.ts").replace(tmp_path / "en.ts")
    translations.compile_file(tmp_path / "en.ts")
    assert compiled.read_bytes() != b"kept"
