"""Where a session of the monkey begins, and the files that lie about there."""

from __future__ import annotations

import gzip
import shutil
from dataclasses import dataclass
from pathlib import Path

from klviewer.project.project import Project
from klviewer.readers import shipped
from tests.journeys.later_files import changed, later
from tools.picture_files import files_in

GROUNDS = ("example", "unknown", "empty", "nothing", "rounds")
"""The example; a survey nobody knows; a project without answers; no project; files in rounds."""

_EARLIER_FORMAT = Path(__file__).parents[1] / "project" / "files" / "version-1.klv.gz"


@dataclass(frozen=True)
class Ground:
    """What can be opened.

    Args:
        folder: where files can be written.
        begins_with: what is opened first; nothing where the first page is shown.
        opens_example: whether the example is opened first instead.
        files: groups of files that someone may open together, good and bad.
    """

    folder: Path
    begins_with: tuple[Path, ...]
    opens_example: bool
    files: tuple[tuple[Path, ...], ...]


def ground(name: str, folder: Path) -> Ground:
    """Write the files of a ground.

    Args:
        name: one of `GROUNDS`.
        folder: exists and is empty.
    """
    made = files_in(folder / "Filer æøå")
    example = tuple(
        Path(shutil.copy(file, folder)) for file in shipped.example().files
    )  # what is saved may come to lie on them
    empty = folder / "tomt projekt.klv"
    Project.create(empty).close()
    good = (
        example,
        (later(folder, "september.csv", "09-2020"),),
        (changed(folder, "rettet.csv", {"Telefonopkald morgen og aften": "Opkald"}),),
        (made.unknown,),
        made.renamed,
        made.other_texts,
        (made.later,),
        (made.corrected,),
        made.sheets,
        made.without_municipality,
        *((file,) for file in example),
    )
    bad = ((made.empty,), (made.picture,), (made.locked,), *_bad(folder), (folder,))
    projects = ((empty,), (_earlier(folder),))
    begins = {
        "unknown": (made.unknown,),
        "empty": (empty,),
        "rounds": example,
    }
    files = (*good, *bad, *projects)
    return Ground(folder, begins.get(name, ()), name == "example", files)


def _earlier(folder: Path) -> Path:
    """A project that an earlier version of the program wrote."""
    path = folder / "fra før.klv"
    path.write_bytes(gzip.decompress(_EARLIER_FORMAT.read_bytes()))
    return path


def _bad(folder: Path) -> list[tuple[Path, ...]]:
    written = {
        "ikke et projekt.klv": b"SQLite format 3\0" + bytes(500),
        "afbrudt.klv": gzip.decompress(_EARLIER_FORMAT.read_bytes())[:9000],
        "svar.sav": b"$FL2@(#) SPSS" + bytes(range(256)) * 4,
        "spørgeskema.yaml": b"title: [1, 2\nareas: {",
        "arkiv.zip": b"PK\x03\x04" + bytes(60),
        "langt.csv": b"a;b\n" + b"x" * 200_000,
        "uden linjer.csv": b"Kommune;Svar\n",
        "billede.png": b"\x89PNG\r\n\x1a\n",
    }
    for name, data in written.items():
        (folder / name).write_bytes(data)
    return [(folder / name,) for name in (*written, "findes ikke.xlsx", "findes ikke.klv")]
