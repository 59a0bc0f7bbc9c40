"""The steps of the self-test: the example is opened, shown, counted, coded and printed."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from threading import Event
from time import time
from typing import TypeVar

from PySide6.QtCore import QEventLoop, QLibraryInfo, QTimer, QTranslator, SignalInstance
from PySide6.QtGui import QFontDatabase, QGuiApplication, QImage
from PySide6.QtPrintSupport import QPrinterInfo
from PySide6.QtWidgets import QApplication

from klviewer.app.ledger import Ledger, SelfTestError
from klviewer.app.reading import read_files
from klviewer.app.selftest_exports import EXPORTS, READ_BACK, Shown, Writing
from klviewer.app.start import make_application
from klviewer.project.operations import AddCode, AddQuotation, Together
from klviewer.project.project import Project
from klviewer.readers.resources import resource
from klviewer.reports import tables
from klviewer.survey.codes import CODE_COLOURS, AnswerPlace, CodeKind
from klviewer.survey.errors import ExpectedError
from klviewer.survey.messages import translate
from klviewer.survey.responses import Round, WrittenAnswers
from klviewer.survey.selection import Selection
from klviewer.ui import paper, printing
from klviewer.ui.document import Document
from klviewer.ui.example import open_example
from klviewer.ui.fault_report import report_text
from klviewer.ui.main_window import MainWindow
from klviewer.ui.settings import Settings
from klviewer.ui.snapshot import Snapshot
from klviewer.ui.workbench import Workbench

PATIENCE_S = 120
FACE = "Source Sans Pro"
TRIAL = "Selvtest"
_GRID = 16  # every so many pixels of a picture one is looked at

Value = TypeVar("Value")


class Trial:
    """The steps, each on what the ones before it made.

    Args:
        ledger: is told what was seen.
        folder: for what is made on the way.
    """

    def __init__(self, ledger: Ledger, folder: Path) -> None:
        self._ledger = ledger
        self._folder = folder
        self._application = make_application()

    def run(self, files: Sequence[Path]) -> None:
        """Take every step.

        Args:
            files: a project or survey files to open besides the example.

        Raises:
            SelfTestError: the program does not do what is expected.
        """
        self._look_at_equipment()
        project = self._folder / f"{TRIAL}.klv"
        with self._ledger.step("read the example"):
            open_example(project).close()
        with self._ledger.step("first window") as saw:
            window = MainWindow(Settings(self._folder / "settings.ini"))
            window.show()
            self._application.processEvents()
            saw["shown_at"] = time()
        try:
            self._work(window, project, files)
        finally:
            window.close()
            # Settings are written when the program comes to it, which must be before we leave.
            self._application.processEvents()
        with self._ledger.step("close"):
            left = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
            _expect(not left, f"windows left open: {left}")

    def _work(self, window: MainWindow, project: Path, files: Sequence[Path]) -> None:
        with self._ledger.step("open the project") as saw:
            _after(window.ready, window.opening.failed, lambda: window.begin([project]))
            document, workbench = _there(window.document), _there(window.workbench)
            saw.update(_seen(document))
        self._show_tabs(window, workbench)
        self._count(document)
        self._code(document)
        self._print(document, tuple(workbench.pages))
        self._export(document, window.settings)
        self._read_formats()
        for file in files:
            with self._ledger.step(f"open {file.suffix}") as saw:
                opening = window.opening
                _after(window.ready, opening.failed, partial(opening.open_paths, [file]))
                saw.update(_seen(document))

    def _look_at_equipment(self) -> None:
        """What the system and the package give besides Python: windows, letters, words."""
        with self._ledger.step("equipment") as saw:
            saw["windows"] = QGuiApplication.platformName()
            saw["scale"] = self._application.devicePixelRatio()
            saw["printers"] = len(QPrinterInfo.availablePrinterNames())
            own, qt = str(resource("translations")), QLibraryInfo.LibraryPath.TranslationsPath
            for name, place in (("klviewer_en", own), ("qtbase_da", QLibraryInfo.path(qt))):
                _expect(QTranslator().load(name, place), f"{name} is not in {place}")
            paper.paper_theme()
            _expect(FACE in QFontDatabase.families(), f"{FACE} is not there")
            saw["faces"] = len(QFontDatabase.families())

    def _show_tabs(self, window: MainWindow, workbench: Workbench) -> None:
        for view in tuple(workbench.pages):
            with self._ledger.step(f"tab {view}") as saw:
                window.show_view(view)
                self._application.processEvents()
                _expect(workbench.view == view, f"{view} is not shown")
                saw["colours"] = _colours(window.grab().toImage())

    def _count(self, document: Document) -> None:
        with self._ledger.step("tables") as saw:
            shown = _there(_there(document.snapshot).round)
            areas = tables.as_data(shown)["rounds"][0]["areas"]
            saw["questions"] = sum(len(area["questions"]) for area in areas)

    def _code(self, document: Document) -> None:
        """Give an answer a code, and take it back."""
        before = _there(document.snapshot).coding
        operation = _coding_of(_there(document.snapshot))
        with self._ledger.step("code") as saw:
            _after(document.changed, document.failed, lambda: document.perform(operation))
            added = len(_there(document.snapshot).coding.quotations) - len(before.quotations)
            _expect(added == 1, f"{added} quotations were added")
            saw["quotations"] = added
        with self._ledger.step("undo"):
            _after(document.changed, document.failed, document.undo)
            _expect(_there(document.snapshot).coding == before, "undo left something")

    def _print(self, document: Document, views: Sequence[str]) -> None:
        theme = paper.paper_theme()
        material = paper.material_of(_there(document.snapshot), Selection())
        for view in views:
            with self._ledger.step(f"print {view}") as saw:
                printed = paper.paper_of(material, view, theme)
                target = self._folder / f"{view}.pdf"
                printing.write_pdf(printed.pages, target, theme, printed.title)
                content = target.read_bytes()
                _expect(content.startswith(b"%PDF-"), f"{view}.pdf is no PDF")
                saw.update(pages=len(printed.pages), bytes=len(content))

    def _export(self, document: Document, settings: Settings) -> None:
        """Write every kind of file, and open each again."""
        report = report_text(settings)
        for name, write in EXPORTS.items():
            path = self._folder / name
            with self._ledger.step(f"export {name}") as saw:
                ask = partial(_ask_for, document, write, path, report)
                _after(document.worker.idle, document.failed, ask)
                seen = READ_BACK[path.suffix](path)
                _expect(all(seen.values()), f"{name} holds nothing")
                saw.update(seen)

    def _read_formats(self) -> None:
        """Read one survey in every format; its tables are the same in all of them."""
        folder = resource("selftest")
        questionnaire = folder / "svar.yaml"
        counted = set[str]()
        for file in sorted(set(folder.glob("svar.*")) - {questionnaire}):
            with self._ledger.step(f"read {file.suffix}") as saw:
                reading = read_files([questionnaire, file])
                saw["responses"] = sum(responses.size for responses in reading.areas)
                counted.add(repr(tables.as_data(Round("1", "", reading.areas))))
        _expect(len(counted) == 1, "formats of one survey give different tables")


def _after(signal: SignalInstance, failed: SignalInstance, begin: Callable[[], object]) -> None:
    """Do something and stay until a signal has come of it, that of success or that of failure."""
    loop, arrived, errors = QEventLoop(), Event(), list[str]()
    patience = QTimer()
    patience.setSingleShot(True)
    patience.timeout.connect(loop.quit)
    patience.start(PATIENCE_S * 1000)

    def arrive(*_: object) -> None:
        arrived.set()
        loop.quit()

    def fail(error: ExpectedError) -> None:
        errors.append(type(error).__qualname__)
        arrive()

    signal.connect(arrive)
    failed.connect(fail)
    begin()
    if not arrived.is_set():
        loop.exec()
    signal.disconnect(arrive)
    failed.disconnect(fail)
    patience.stop()
    _expect(not errors, ", ".join(errors))
    _expect(arrived.is_set(), f"nothing came within {PATIENCE_S} s")


def _ask_for(document: Document, write: Writing, path: Path, report: str) -> None:
    """Have a file written where the project may be touched."""
    material = paper.material_of(_there(document.snapshot), Selection())

    def task(project: Project | None) -> None:
        write(Shown(_there(project), material, report), path)

    document.ask(task, lambda _: None, document.failed.emit)


def _seen(document: Document) -> dict[str, object]:
    """The open project in figures."""
    snapshot = _there(document.snapshot)
    areas = snapshot.round.areas if snapshot.round else ()
    return {
        "responses": {responses.area.id: responses.size for responses in areas},
        "problems": len(snapshot.problems),
        "quotations": len(snapshot.coding.quotations),
    }


def _coding_of(snapshot: Snapshot) -> Together:
    """A new code for the first answer in words."""
    shown = _there(snapshot.round)
    for responses in shown.areas:
        for question, answers in responses.answers.items():
            for key, row in responses.row_of.items():
                words = answers.values[row] if isinstance(answers, WrittenAnswers) else ""
                if words:
                    place = AnswerPlace(shown.id, responses.area.id, key, question)
                    adding = AddCode(TRIAL, CodeKind.LEARNING, CODE_COLOURS[0])
                    quoting = AddQuotation(TRIAL, place, 0, len(words), words)
                    return Together(translate("operation", "Opret projektet"), (adding, quoting))
    raise SelfTestError("the example has no answer in words")


def _colours(image: QImage) -> int:
    """How many colours a picture has, looked at in a grid; an empty one has one."""
    across, down = range(0, image.width(), _GRID), range(0, image.height(), _GRID)
    found = len({image.pixel(x, y) for x in across for y in down})
    _expect(found > 1, "the window is empty")
    return found


def _there(value: Value | None) -> Value:
    if value is None:
        raise SelfTestError("nothing is open")
    return value


def _expect(holds: bool, otherwise: str) -> None:
    if not holds:
        raise SelfTestError(otherwise)
