"""What the import assistant shows and lets be changed, before anything of it is done."""

from collections.abc import Sequence

from klviewer.readers.decisions import Decisions, TableDecision, TableKey, heading
from klviewer.readers.doubts import LikelyColumn, NearMunicipality, NoMunicipality, OtherText
from klviewer.readers.reading import Reading
from klviewer.readers.recognised import Use
from klviewer.ui.import_table_draft import TableDraft


class ImportDraft:
    """Everything the assistant lets be changed.

    Args:
        reading: as the files are understood until now.
        round_title: as the round would be called.
    """

    def __init__(self, reading: Reading, round_title: str) -> None:
        self._reading = reading
        self.title = self.found_title
        self.round_title = self.found_round_title = round_title
        likely: dict[TableKey, dict[int, str]] = {}
        lacking: dict[TableKey, tuple[int, ...]] = {}
        for doubt in reading.doubts:
            if isinstance(doubt, LikelyColumn):
                likely.setdefault(doubt.table, {})[doubt.column] = doubt.question
            elif isinstance(doubt, NoMunicipality):
                lacking[doubt.table] = doubt.candidates
        self.tables = [
            TableDraft(sheet, likely.get(sheet.key, {}), lacking.get(sheet.key))
            for sheet in reading.recognised
        ]
        self.others = tuple(d for d in reading.doubts if isinstance(d, OtherText))
        self.same = {doubt: doubt.suggested for doubt in self.others}
        near = [doubt for doubt in reading.doubts if isinstance(doubt, NearMunicipality)]
        self.near: Sequence[NearMunicipality] = tuple({d.written: d for d in near}.values())
        self.municipalities = {doubt.written: doubt.candidates[0] for doubt in self.near}

    @property
    def found_title(self) -> str:
        """The survey's title as the files have it."""
        return self._reading.questionnaire.title

    @property
    def known(self) -> bool:
        """Whether the files answer a known questionnaire."""
        return any(table.found.known for table in self.tables)

    @property
    def taken(self) -> list[TableDraft]:
        """The tables that will be read."""
        return [table for table in self.tables if table.taken]

    @property
    def first(self) -> int:
        """The table to look at first: one with a column in doubt, else the first that is read."""
        places = range(len(self.tables))
        return max(
            places,
            key=lambda place: (self.tables[place].is_in_doubt, self.tables[place].taken, -place),
        )

    @property
    def can_be_read(self) -> bool:
        """Whether there is anything to read."""
        return any(table.questions and not table.needs_municipality for table in self.taken)

    def decisions(self) -> Decisions:
        """What was decided, beside what was decided before."""
        before = self._reading.decisions
        return Decisions(
            "" if self.known else self.title,
            self.round_title if self.round_title != self.found_round_title else "",
            {**before.municipalities, **self.municipalities},
            {**before.answers, **self._answers()},
            {**before.tables, **self._tables()},
        )

    def _tables(self) -> dict[TableKey, TableDecision]:
        """What was decided about each table, after what was decided about it before."""
        before = self._reading.decisions
        return {t.found.key: before.of(t.found.key).then(t.decision()) for t in self.tables}

    def _answers(self) -> dict[tuple[str, str], str]:
        """What each column that was or could be in doubt holds."""
        said = {
            heading(doubt.area, doubt.name): doubt.question.id if same else ""
            for doubt, same in self.same.items()
        }
        for table in self.taken:
            for place, column in enumerate(table.columns):
                asked = place in table.likely or column != table.found.columns[place]
                if table.can_answer(place) and asked:
                    name = heading(table.found.area, column.name)
                    said[name] = column.question if column.use is Use.QUESTION else ""
        return said
