"""Survey files that leave something to ask about, made of the example's by changing their cells."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import xlsxwriter

from klviewer.readers import shipped
from klviewer.readers.shipped import frame

_HOUSING = "paragraf85 bostoette.csv"
_COPENHAGEN = "København;02-06-2020 10:05;Gennemført;1;1;1;0;0;"
_GOES = "Telefonopkald morgen og aften"
_FREDERIKSBERG = 'Frederiksberg;29-05-2020 10:07;Gennemført;1;0;0;1;1;"'


@dataclass(frozen=True)
class Files:
    """Where the files are that the pictures are made with.

    Args:
        unknown: a survey the program has not met, with spellings that name no municipality.
        questionnaire: where the example's questionnaire is to be written.
        renamed: the example's answers with a column under another name.
        other_texts: with the names as they were and other texts.
        without_municipality: without a column that names municipalities.
        sheets: a workbook with several sheets of answers.
        battery: a survey with several questions on the same scale.
        later: a later round, some of its questions put otherwise, a scale changed.
        corrected: the example's, with cells put right.
        lost_words: what the corrected file does not say any more.
        empty: a file without anything in it.
        picture: a picture that is called a workbook.
        locked: a workbook that wants a password.
    """

    unknown: Path
    questionnaire: Path
    renamed: tuple[Path, ...]
    other_texts: tuple[Path, ...]
    without_municipality: tuple[Path, ...]
    sheets: tuple[Path, ...]
    battery: Path
    later: Path
    corrected: Path
    empty: Path
    picture: Path
    locked: Path
    lost_words: str = _GOES


def files_in(folder: Path) -> Files:
    """Write the files, each under a name a consultant would meet."""
    folder.mkdir(exist_ok=True)
    questionnaire = folder / "spørgeskema.yaml"
    return Files(
        _unknown(folder / "Trivsel i botilbud 2021.csv"),
        questionnaire,
        (_housing(folder / "bostøtte, runde 2.csv", {"boststat;": "boststatus;"}), questionnaire),
        (*_other_texts(folder), questionnaire),
        (_without_municipality(folder / "bostøtte uden kommune.csv"), questionnaire),
        (_sheets(folder / "Besvarelser.xlsx"),),
        _battery(folder / "Samarbejde om borgeren 2021.csv"),
        _later(folder / "bostøtte september.csv"),
        _corrected(folder / "bostøtte rettet.csv"),
        _written(folder / "tom.csv", b""),
        _written(folder / "svar.xlsx", b"\x89PNG\r\n\x1a\n" + bytes(200)),
        _written(folder / "med adgangskode.xlsx", _LOCKED),
    )


_LOCKED = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2040)


def _written(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


def _original(name: str) -> bytes:
    return next(file for file in shipped.example().files if file.name == name).read_bytes()


def _housing(path: Path, changes: dict[str, str]) -> Path:
    text = _original(_HOUSING).decode("cp1252")
    for before, after in changes.items():
        if before not in text:
            raise ValueError(before)
        text = text.replace(before, after)
    return _written(path, text.encode("cp1252", "replace"))


def _unknown(path: Path) -> Path:
    names = [municipality.name for municipality in frame()]
    written = {3: "Københaven", 17: "Nordfynske", 40: "Faaborg", 61: "Testkommunen"}
    rows = ["Kommune;Hvor langt er I?;Hvordan mødes I?;Barriere_1;Barriere_2;Hvad virker?;Dato"]
    scale = ("Som før", "Næsten som før", "Langt fra")
    ways = ('"Ude, Video"', "Ude", '"Video, Telefon"', "Telefon")
    for nth, name in enumerate(names[:80]):
        said = f"Vi går ture med borgerne, og det virker godt i gruppe {nth}"
        cells = (written.get(nth, name), scale[nth % 3], ways[nth % 4], nth % 2, (nth + 1) % 2)
        rows.append(";".join(map(str, (*cells, said, f"{nth % 28 + 1:02}-05-2021"))))
    return _written(path, "\n".join(rows).encode())


def _battery(path: Path) -> Path:
    """How well five things work, each in the same words, and what is in the way."""
    asked = (
        "Får borgeren en fast kontaktperson?",
        "Bliver pårørende inddraget, når borgeren ønsker det?",
        "Deler sygehus, kommune og praktiserende læge de oplysninger, der skal til?",
        "Er der en plan for tiden efter udskrivning?",
        "Kan I nå borgeren samme uge?",
    )
    scale = ("I meget høj grad", "I høj grad", "I nogen grad", "I mindre grad", "Slet ikke")
    rows = [";".join(("Kommune", *asked, "Hvad virker?"))]
    for nth, place in enumerate(list(frame())[:83]):
        given = (scale[(nth * (turn + 2) // 7 + turn) % 5] for turn in range(len(asked)))
        cells = [answer if (nth + turn) % 19 else "" for turn, answer in enumerate(given)]
        rows.append(";".join((place.name, *cells, f"Faste møder hver uge, hold {nth}")))
    return _written(path, "\n".join(rows).encode())


def _other_texts(folder: Path) -> tuple[Path, ...]:
    """The children's files; two questions are put otherwise, one a little."""
    changes = {
        "Hvordan har I holdt møder og samtaler i perioden?": (
            "Hvilke borgere har I haft svært ved at få kontakt med under nedlukningen?"
        ),
        "Hvor langt er I med": "Hvor langt er I nået med",
    }
    found = []
    for name in ("boern_dataset.csv", "boern_structure.csv", "boern_labels.csv"):
        text = _original(name).decode("utf-16")
        for before, after in changes.items():
            text = text.replace(before, after)
        found.append(_written(folder / name, text.encode("utf-16")))
    return tuple(found)


def _without_municipality(path: Path) -> Path:
    text = _original(_HOUSING).decode("cp1252")
    head, *lines = text.split("\r\n" if "\r\n" in text else "\n")
    names = {municipality.name for municipality in frame()}
    told = []
    for line in lines:
        first, mark, rest = line.partition(";")
        told.append(f"Socialforvaltningen {first}{mark}{rest}" if first in names else line)
    return _written(path, "\n".join([f"enhed{head[len('kommune') :]}", *told]).encode("cp1252"))


def _sheets(path: Path) -> Path:
    sheets = {"Læs mig": [["Om udtrækket"], ["Lavet af"], ["Analyseenheden"]]}
    heads = ["Kommune", "Hvor langt er I?", "Hvad mangler?"]
    for name, size in (("Børn", 60), ("Voksne", 40)):
        answers = [
            [place.name, ("Helt i mål", "På vej", "Ikke begyndt")[nth % 3], f"Det hele, nr. {nth}"]
            for nth, place in enumerate(list(frame())[:size])
        ]
        sheets[name] = [[f"Svar fra {name.lower()}området"], [], heads, *answers]
    book = xlsxwriter.Workbook(str(path))
    for name, rows in sheets.items():
        sheet = book.add_worksheet(name)
        for row, cells in enumerate(rows):
            for column, cell in enumerate(cells):
                sheet.write_string(row, column, cell)
    book.close()
    return path


def _later(path: Path) -> Path:
    """Everyone in September; a choice that was not there before."""
    found = _housing(path, {"-05-2020 ": "-09-2020 ", "-06-2020 ": "-09-2020 "})
    head, *lines = found.read_text("cp1252").splitlines()
    place = head.split(";").index("boststat")
    changed = []
    for nth, line in enumerate(lines):
        cells = line.split(";")
        whole = len(cells) == len(head.split(";")) and '"' not in line
        if whole and cells[place] == "2" and nth % 2:
            cells[place] = "Kun i weekenden"
        changed.append(";".join(cells))
    return _written(path, "\n".join([head, *changed]).encode("cp1252"))


def _corrected(path: Path) -> Path:
    changes = {
        f"{_COPENHAGEN}{_GOES}": f"{_COPENHAGEN}Opringninger hver dag",
        _FREDERIKSBERG: f"{_FREDERIKSBERG}Kort sagt: ",
        "Ballerup;29-05-2020 08:26;Gennemført;1;0": "Ballerup;29-05-2020 08:26;Gennemført;1;1",
    }
    return _housing(path, changes)
