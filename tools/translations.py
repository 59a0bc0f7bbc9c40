"""Keeps the translations of the program's Danish texts complete: `make translations`.

The texts are found by Python's own parser. Qt's pyside6-lupdate reads Python by looks: it passes
over translate("…", "…", name=…) and puts texts into wrong contexts, and says nothing of it.
See docs/decisions/0004-danish-source-texts.md. Qt's translation file and its compiler remain.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

from tools.environment import ROOT
from tools.translation_file import Translations, read, write
from tools.translation_texts import Texts, find_texts, placeholders

SOURCES = ROOT / "src" / "klviewer"
FILE = ROOT / "resources" / "translations" / "klviewer_en.ts"


def main(words: list[str]) -> int:
    """Do what is asked; 0 when all texts are translated (or collected, or compiled)."""
    parser = argparse.ArgumentParser(prog="translations", description=__doc__)
    parser.add_argument("action", choices=("update", "check", "compile"))
    action = parser.parse_args(words).action
    if action == "compile":
        return compile_file(FILE)
    texts = find_texts(sorted(SOURCES.rglob("*.py")))
    if action == "update":
        write(FILE, updated(texts, read(FILE)))
    found = list(faults(texts, read(FILE)))
    print("\n".join(found) or f"translations: {len(texts.places)} texts, all translated")
    return 0 if action == "update" else bool(found)


def updated(texts: Texts, translations: Translations) -> Translations:
    """The translations of just these texts; empty where one is still to be made."""
    return {text: translations.get(text, "") for text in texts.places}


def faults(texts: Texts, translations: Translations) -> Iterable[str]:
    """What is missing, left over or at odds, one line each."""
    yield from texts.faults
    for text, place in texts.places.items():
        if text not in translations:
            yield f"{place}: not collected, run make translations: {text}"
        elif not translations[text].strip():
            yield f"{place}: not translated: {text}"
        elif placeholders(text.source) != placeholders(translations[text]):
            yield f"{place}: other placeholders than its translation: {text}"
    for text in translations.keys() - texts.places.keys():
        yield f"{FILE.name}: no longer in the program, run make translations: {text}"


def compile_file(file: Path) -> int:
    """Make what Qt loads, unless it is there and newer than its source."""
    compiled = file.with_suffix(".qm")
    if not file.exists() or (
        compiled.exists() and compiled.stat().st_mtime_ns > file.stat().st_mtime_ns
    ):
        return 0
    program = shutil.which("pyside6-lrelease", path=str(Path(sys.executable).parent))
    if program is None:
        print("pyside6-lrelease is not in this environment.", file=sys.stderr)
        return 1
    return subprocess.run(
        [program, "-silent", str(file), "-qm", str(compiled)], check=False
    ).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
