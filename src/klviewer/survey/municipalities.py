"""The frame: the municipalities that were asked, with region, group and place on the tile map."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from klviewer.survey.danish import sort_key


@dataclass(frozen=True, slots=True)
class Municipality:
    """One municipality.

    Args:
        code: Danmarks Statistik's number, 101 for København.
        name: without “Kommune”.
        region: one of the five.
        group: Danmarks Statistik's municipality group.
        tile: row and column on the tile map, counted from 0.
    """

    code: int
    name: str
    region: str
    group: str
    tile: tuple[int, int]


@dataclass(frozen=True)
class Frame:
    """The municipalities a round was sent to, by name in the Danish alphabet."""

    municipalities: tuple[Municipality, ...]

    def __iter__(self) -> Iterator[Municipality]:
        return iter(self.municipalities)

    def __len__(self) -> int:
        return len(self.municipalities)

    @cached_property
    def by_code(self) -> dict[int, Municipality]:
        """The municipalities by their number."""
        return {municipality.code: municipality for municipality in self}

    @cached_property
    def regions(self) -> tuple[str, ...]:
        """The regions, in the order of the municipalities' numbers (roughly east to west)."""
        return self._distinct("region")

    @cached_property
    def groups(self) -> tuple[str, ...]:
        """The municipality groups, in the order of the municipalities' numbers."""
        return self._distinct("group")

    def _distinct(self, attribute: str) -> tuple[str, ...]:
        ordered = sorted(self.municipalities, key=lambda municipality: municipality.code)
        return tuple(dict.fromkeys(getattr(municipality, attribute) for municipality in ordered))


def frame_from_csv(text: str) -> Frame:
    """Read the frame from its table.

    Args:
        text: comma-separated, with the heads code, name, region, group, tile_row, tile_col.

    Raises:
        KeyError: a head is missing.
        ValueError: a number is not one.
    """
    rows = csv.DictReader(text.splitlines())
    found = (
        Municipality(
            int(row["code"]),
            row["name"],
            row["region"],
            row["group"],
            (int(row["tile_row"]), int(row["tile_col"])),
        )
        for row in rows
    )
    return Frame(tuple(sorted(found, key=lambda municipality: sort_key(municipality.name))))
