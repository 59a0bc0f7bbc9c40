"""The command line: the window, and three commands that need no display.

Imports stand in the functions that need them: opening the window must not wait for the
readers, nor counting a file for Qt.
"""

import argparse
import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from klviewer import VERSION
from klviewer.survey.errors import ExpectedError

_COMMANDS = ("tables", "problems", "print")
EXPECTED_ERROR = 1
FIRST_ROUND = "1"


def run(arguments: Sequence[str]) -> int:
    """Do what the command line says.

    Args:
        arguments: without the program's name.

    Returns:
        The exit status: 0 done, 1 something expected went wrong, 2 the words are off.
    """
    _ensure_streams()
    options = _parser(arguments).parse_args(arguments)
    try:
        return int(options.command(options))
    except ExpectedError as error:
        sys.stderr.write(f"{error.message}\n")
        return EXPECTED_ERROR


def _ensure_streams() -> None:
    """Let what is written go nowhere, where there is nowhere to write to.

    On Windows the program with the window has no standard output; klviewer-cli.exe has.
    """
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            nowhere = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 - stays open
            setattr(sys, name, nowhere)


def _parser(arguments: Sequence[str]) -> argparse.ArgumentParser:
    if arguments and arguments[0] in _COMMANDS:
        return _command_parser()
    parser = argparse.ArgumentParser(
        "klviewer",
        usage="klviewer [PROJEKT.klv | FIL …]\n       klviewer tables|problems|print …",
        description="Åbner vinduet; med filer indlæses de.",
    )
    parser.add_argument("files", nargs="*", type=Path, metavar="FIL")
    parser.add_argument("--example", action="store_true", help="åbn eksemplet")
    parser.add_argument(
        "--safe-start", action="store_true", help="standardindstillinger, intet åbnes (også: Shift)"
    )
    parser.add_argument("--selftest", type=Path, metavar="UD.json", help="afprøv programmet")
    parser.add_argument("--offscreen", action="store_true", help="uden skærm")
    parser.add_argument("--version", action="version", version=f"KL Viewer {VERSION}")
    parser.set_defaults(command=_window)
    return parser


def _command_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("klviewer")
    commands = parser.add_subparsers(required=True)
    for name, command, words in (
        ("tables", _tables, "skriv alle tabeller"),
        ("problems", _problems, "skriv, hvad der er galt i filerne"),
    ):
        added = commands.add_parser(name, help=words)
        added.add_argument("files", nargs="+", type=Path, metavar="FIL")
        added.add_argument("--json", action="store_true", help="som JSON")
        added.set_defaults(command=command)
        if command is _tables:
            _add_hiding(added, "skjul svar givet af færre end N, og tal, de kunne regnes ud fra")
    printing = commands.add_parser("print", help="skriv en visning som PDF eller Word")
    printing.add_argument("project", type=Path, metavar="PROJEKT.klv")
    printing.add_argument(
        "--view",
        required=True,
        help="overview, responses, coding, note, et områdes navn, municipality-NUMMER "
        "eller municipalities (alle kommuner, der har svaret)",
    )
    printing.add_argument(
        "--each",
        action="store_true",
        help="med municipalities: en PDF til hver kommune i mappen UD",
    )
    _add_hiding(printing, "det samme i print; uden gælder, hvad der er valgt i projektet")
    printing.add_argument(
        "-o",
        "--output",
        required=True,
        type=Path,
        metavar="UD.pdf|UD.docx",
        help="endelsen siger, om det bliver PDF eller Word",
    )
    printing.set_defaults(command=_print)
    return parser


def _add_hiding(parser: argparse.ArgumentParser, words: str) -> None:
    parser.add_argument("--hide-small", type=_least, metavar="N", help=words)


def _least(text: str) -> int:
    """The least count that is shown, from 1 for all."""
    if not (text.isascii() and text.isdecimal() and int(text)):
        raise argparse.ArgumentTypeError(f"“{text}” er ikke et helt tal fra 1 og op")
    return int(text)


def _window(options: argparse.Namespace) -> int:
    files = [path.absolute() for path in options.files]
    if options.offscreen:
        # Set here and not by the caller: not every system hands the variable on.
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    if options.selftest is not None:
        from klviewer.app.selftest import run_selftest

        return run_selftest(options.selftest.absolute(), files)
    from klviewer.app.start import open_window

    return open_window(files, example=options.example, safe=options.safe_start)


def _tables(options: argparse.Namespace) -> int:
    from klviewer.app.reading import read_files
    from klviewer.reports import tables
    from klviewer.survey.responses import Round

    shown = Round(FIRST_ROUND, "", read_files(options.files).areas)
    found = tables.as_data(shown, threshold=options.hide_small or 1)
    _write(json.dumps(found, ensure_ascii=False) if options.json else tables.as_text(found))
    return 0


def _problems(options: argparse.Namespace) -> int:
    from klviewer.app.reading import read_files
    from klviewer.reports import problems

    found = problems.as_data(read_files(options.files).problems)
    _write(json.dumps(found, ensure_ascii=False) if options.json else problems.as_text(found))
    return 0


def _print(options: argparse.Namespace) -> int:
    from klviewer.app.printing import MUNICIPALITIES, print_municipalities, print_view

    if options.view != MUNICIPALITIES:
        print_view(options.project, options.view, options.output, options.hide_small)
        return 0
    written = print_municipalities(
        options.project, options.output, each=options.each, threshold=options.hide_small
    )
    _write(str(written.message))
    return 0


def _write(text: str) -> None:
    try:
        # The bytes are the same on every system: a Windows console would otherwise choose its own.
        sys.stdout.buffer.write(f"{text}\n".encode())
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever reads has seen enough; Python would still try to write the rest when it ends.
        with Path(os.devnull).open("w") as nowhere:
            os.dup2(nowhere.fileno(), sys.stdout.fileno())
