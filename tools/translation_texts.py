"""Finds the texts that are marked for translation in Python sources."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from string import Formatter

from tools.environment import ROOT

MARKS = frozenset({"translate", "QT_TRANSLATE_NOOP", "QT_TRANSLATE_NOOP3"})
"""Functions that take a context and a text; `tr` takes a text, its context is the class."""


@dataclass(frozen=True, order=True)
class Text:
    """A text as Qt looks it up: by its context, itself, and what tells it from its double."""

    context: str
    source: str
    comment: str = ""

    def __str__(self) -> str:
        """The text as it is shown in a list of faults."""
        return f"[{self.context}] {self.source!r}" + (self.comment and f" ({self.comment})")


@dataclass
class Texts:
    """The texts of a program, each with the place where it is first met, and what is wrong."""

    places: dict[Text, str] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)


def find_texts(files: Iterable[Path]) -> Texts:
    """All texts marked in these files."""
    texts = Texts()
    for file in files:
        name = str(file.relative_to(ROOT) if file.is_relative_to(ROOT) else file)
        _Visitor(name, texts).visit(ast.parse(file.read_text("utf-8"), name))
    return texts


def placeholders(text: str) -> frozenset[str]:
    """The names of the values that stand in a text: {name} of Python, %1 of Qt.

    Raises:
        ValueError: a brace stands alone.
    """
    fields = {name for _, name, _, _ in Formatter().parse(text) if name is not None}
    return frozenset(fields | set(re.findall(r"%L?\d+|%n", text)))


class _Visitor(ast.NodeVisitor):
    """Walks one file, knowing which class it is in."""

    def __init__(self, file: str, texts: Texts) -> None:
        self._file = file
        self._texts = texts
        self._classes: list[str] = []

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self._classes.append(node.name)
        self.generic_visit(node)
        self._classes.pop()

    def visit_Call(self, node: ast.Call) -> None:
        self.generic_visit(node)
        match node.func:
            case ast.Attribute(attr="tr") if node.args and self._classes:
                self._take(node, ast.Constant(self._classes[-1]), *node.args)
            case ast.Attribute(attr=name) | ast.Name(id=name) if name in MARKS and node.args[1:]:
                self._take(node, *node.args)

    def _take(self, call: ast.Call, context: ast.expr, text: ast.expr, *more: ast.expr) -> None:
        place = f"{self._file}:{call.lineno}"
        match context, text, more:
            case _, ast.Name() | ast.Attribute() | ast.Subscript(), _:
                pass  # looked up by a value; the text is marked where it is written
            case ast.Constant(str(name)), ast.Constant(str(source)), ():
                self._note(place, Text(name, source))
            case ast.Constant(str(name)), ast.Constant(str(source)), (ast.Constant(str(note)),):
                self._note(place, Text(name, source, note))
            case _, _, (_, _, *_):
                self._texts.faults.append(f"{place}: counted forms are not in use; write sentences")
            case _:
                self._texts.faults.append(f"{place}: a text to translate must be written out")

    def _note(self, place: str, text: Text) -> None:
        try:
            placeholders(text.source)
        except ValueError as unbalanced:
            self._texts.faults.append(f"{place}: {unbalanced}: {text}")
        self._texts.places.setdefault(text, place)
