"""Any sequence of operations, undo, redo and reopening agrees with a plain model of it."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from klviewer.project.errors import CodeTitleTakenError, NothingToUndoError
from klviewer.project.findings import Finding
from klviewer.project.operations import (
    AddCode,
    AddQuotation,
    ChangeSetting,
    EditCode,
    MergeCodes,
    Operation,
    ResetFinding,
    RetractCode,
    RetractQuotation,
    Together,
    WriteFinding,
    WriteMemo,
)
from klviewer.project.project import Project
from klviewer.survey.codes import Code, CodeKind, MemoTarget, Quotation, about_answer, about_theme
from klviewer.survey.messages import translate
from tests.project.sample import ANSWER, PLACE, import_round

TITLES = st.sampled_from(["Ærø", "ærø", "Walk and talk", "Video", "Etaper"])
KINDS = st.sampled_from(list(CodeKind))
WORDS = st.sampled_from(["", " ", "Note", "En anden note\n"])
ABOUT = st.sampled_from([about_answer(PLACE), about_theme("children", "meetings")])
STRETCHES = st.sampled_from([(0, 2), (0, 11), (3, 11)])
NAMES = st.sampled_from(["a", "b"])


@dataclass(frozen=True)
class Model:
    """What a project should hold, with no file in sight."""

    codes: dict[int, Code] = field(default_factory=dict)
    quotations: dict[int, Quotation] = field(default_factory=dict)
    memos: dict[MemoTarget, str] = field(default_factory=dict)
    findings: dict[str, str] = field(default_factory=dict)
    title: str = ""
    rounds: frozenset[str] = frozenset()

    def taken(self, title: str, but: int = 0) -> bool:
        return any(
            c.title.casefold() == title.casefold() and c.id != but for c in self.codes.values()
        )

    def without_code(self, code: int) -> "Model":
        codes = {number: kept for number, kept in self.codes.items() if number != code}
        kept = {number: q for number, q in self.quotations.items() if q.code != code}
        memos = {t: words for t, words in self.memos.items() if t.path != (str(code),)}
        return replace(self, codes=codes, quotations=kept, memos=memos)

    def with_quotation(self, new: Quotation) -> "Model":
        if any(replace(old, id=new.id) == new for old in self.quotations.values()):
            return self
        return replace(self, quotations={**self.quotations, new.id: new})

    def merged(self, source: int, into: int) -> "Model":
        if source == into:
            return self
        result = self.without_code(source)
        for quotation in self.quotations.values():
            if quotation.code == source:
                result = result.with_quotation(replace(quotation, code=into))
        ordered = dict(sorted(result.quotations.items()))
        return replace(result, quotations=ordered)


class ProjectMachine(RuleBasedStateMachine):
    """Does the same to a project and to a model, whose undo is a list of models."""

    @initialize()
    def begin(self) -> None:
        self.folder = Path(mkdtemp())
        self.project = Project.create(self.folder / "a.klv")
        self.past: list[Model] = []
        self.model = Model()
        self.future: list[Model] = []
        self.numbers = {"code": 0, "quotation": 0}
        self.does(import_round("2020"), replace(self.model, rounds=frozenset({"2020"})))

    def does(self, operation: Operation, expected: Model) -> None:
        change = self.project.perform(operation)
        assert bool(change.subjects) == (expected != self.model)
        if expected != self.model:
            self.past.append(self.model)
            self.future.clear()
        self.model = expected

    def number(self, of: str) -> int:
        self.numbers[of] += 1
        return self.numbers[of]

    def any_code(self, data: st.DataObject) -> int:
        return data.draw(st.sampled_from(sorted(self.model.codes)))

    @rule(title=TITLES, kind=KINDS)
    def add_code(self, title: str, kind: CodeKind) -> None:
        operation = AddCode(title, kind, "green")
        if self.model.taken(title):
            with pytest.raises(CodeTitleTakenError):
                self.project.perform(operation)
            return
        code = Code(self.number("code"), title, kind, "green")
        self.does(operation, replace(self.model, codes={**self.model.codes, code.id: code}))

    @precondition(lambda self: self.model.codes)
    @rule(data=st.data(), title=TITLES, kind=KINDS)
    def edit_code(self, data: st.DataObject, title: str, kind: CodeKind) -> None:
        number = self.any_code(data)
        if self.model.taken(title, but=number):
            return
        code = Code(number, title, kind, "red")
        operation = EditCode(number, title, kind, "red")
        self.does(operation, replace(self.model, codes={**self.model.codes, number: code}))

    @precondition(lambda self: self.model.codes)
    @rule(data=st.data())
    def retract_code(self, data: st.DataObject) -> None:
        number = self.any_code(data)
        self.does(RetractCode(number), self.model.without_code(number))

    @precondition(lambda self: self.model.codes)
    @rule(data=st.data())
    def merge_codes(self, data: st.DataObject) -> None:
        source, into = self.any_code(data), self.any_code(data)
        self.does(MergeCodes(source, into), self.model.merged(source, into))

    @precondition(lambda self: self.model.codes and self.model.rounds)
    @rule(data=st.data(), stretch=STRETCHES)
    def add_quotation(self, data: st.DataObject, stretch: tuple[int, int]) -> None:
        code, (start, end) = self.any_code(data), stretch
        words = ANSWER[start:end]
        expected = self.model.with_quotation(
            Quotation(self.numbers["quotation"] + 1, code, PLACE, start, end, words)
        )
        if expected != self.model:
            self.number("quotation")
        self.does(AddQuotation(code, PLACE, start, end, words), expected)

    @precondition(lambda self: self.model.quotations)
    @rule(data=st.data())
    def retract_quotation(self, data: st.DataObject) -> None:
        number = data.draw(st.sampled_from(sorted(self.model.quotations)))
        kept = {n: q for n, q in self.model.quotations.items() if n != number}
        self.does(RetractQuotation(number), replace(self.model, quotations=kept))

    @rule(about=ABOUT, words=WORDS)
    def write_memo(self, about: MemoTarget, words: str) -> None:
        memos = {**self.model.memos, about: words}
        if not words.strip():
            del memos[about]
        self.does(WriteMemo(about, words), replace(self.model, memos=memos))

    @rule(name=NAMES, words=WORDS)
    def write_finding(self, name: str, words: str) -> None:
        operation = WriteFinding(Finding(name, "children", "", 0, words))
        self.does(operation, replace(self.model, findings={**self.model.findings, name: words}))

    @rule(name=NAMES)
    def reset_finding(self, name: str) -> None:
        kept = {n: words for n, words in self.model.findings.items() if n != name}
        self.does(ResetFinding(name), replace(self.model, findings=kept))

    @rule(title=TITLES)
    def change_title(self, title: str) -> None:
        self.does(ChangeSetting("title", title), replace(self.model, title=title))

    @rule(region=TITLES)
    def look_elsewhere(self, region: str) -> None:
        """It is remembered, and neither undone nor the end of redoing."""
        self.project.perform(ChangeSetting("region", region))
        assert self.project.setting("region") == region

    @rule(name=NAMES)
    def import_another_round(self, name: str) -> None:
        rounds = self.model.rounds | {name}
        self.project.perform(import_round(name))
        self.past.append(self.model)
        self.future.clear()
        self.model = replace(self.model, rounds=rounds)

    @rule(title=TITLES, words=WORDS)
    def several_together(self, title: str, words: str) -> None:
        findings = {**self.model.findings, "a": words, "b": words}
        expected = replace(self.model, title=title, findings=findings)
        operations: list[Operation] = [ChangeSetting("title", title)]
        operations += [WriteFinding(Finding(n, "children", "", 0, words)) for n in "ab"]
        self.does(Together(translate("x", "Flere"), tuple(operations)), expected)

    @rule()
    def undo(self) -> None:
        self.step(self.project.undo, self.past, self.future)

    @rule()
    def redo(self) -> None:
        self.step(self.project.redo, self.future, self.past)

    def step(self, step: Callable[[], object], away: list[Model], onto: list[Model]) -> None:
        if not away:
            with pytest.raises(NothingToUndoError):
                step()
            return
        step()
        onto.append(self.model)
        self.model = away.pop()

    @rule()
    def reopen(self) -> None:
        path = self.project.path
        self.project.close()
        self.project = Project.open(path)

    @invariant()
    def project_agrees_with_model(self) -> None:
        coding = self.project.coding()
        assert {code.id: code for code in coding.codes} == self.model.codes
        assert {q.id: q for q in coding.quotations} == self.model.quotations
        assert {memo.target: memo.text for memo in coding.memos} == self.model.memos
        assert {f.id: f.text for f in self.project.findings()} == self.model.findings
        assert self.project.setting("title") == self.model.title
        assert {info.id for info in self.project.rounds()} == self.model.rounds
        assert (self.project.undo_title() is None) == (not self.past)
        assert (self.project.redo_title() is None) == (not self.future)

    def teardown(self) -> None:
        self.project.close()
        rmtree(self.folder)


TestProject = ProjectMachine.TestCase
TestProject.settings = settings(max_examples=25, stateful_step_count=25, deadline=None)
