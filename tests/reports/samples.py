"""Charts to lay out: those of the pictures, and harder ones."""

from collections.abc import Sequence
from datetime import date, timedelta

from klviewer.survey.charts import (
    Chart,
    DatedMark,
    ExpectedCurve,
    Mark,
    RankedBars,
    StatusBar,
    Tile,
    TileMap,
)
from klviewer.survey.messages import translate
from klviewer.survey.municipalities import Municipality

LONG = (
    "Borgere i risikogruppen, eller borgere som ikke kan eller ikke ønsker at modtage støtten "
    "under Sundhedsstyrelsens retningslinjer"
)


def marks(
    labels: Sequence[str], counts: Sequence[int], base: int, scale: bool = True
) -> tuple[Mark, ...]:
    """Marks with a tone each, where they stand on a scale."""
    last = max(1, len(labels) - 1)
    return tuple(
        Mark(f"c{place}", label, count, count / base, place / last if scale else None)
        for place, (label, count) in enumerate(zip(labels, counts, strict=True))
    )


def dated(
    labels: Sequence[str], counts: Sequence[int], base: int, apart: int = 30
) -> tuple[DatedMark, ...]:
    """Marks so many days apart from the end of May 2020."""
    return tuple(
        DatedMark(
            mark.choice,
            mark.label,
            mark.count,
            mark.share,
            day=date(2020, 5, 31) + timedelta(days=place * apart),
        )
        for place, mark in enumerate(marks(labels, counts, base, scale=False))
    )


STATUS = StatusBar(
    "Hvor langt er I med at holde møderne fysisk som før?",
    "status",
    marks(("Som før", "Næsten i mål", "Godt på vej"), (25, 36, 15), 76),
    (
        translate("chart", "n = {n} af {frame} kommuner.", n="76", frame="98"),
        translate(
            "chart",
            "Uanset de {silent}, der ikke svarede, er “{label}” mellem {low} og {high} af alle.",
            silent="22",
            label="som før",
            low="26",
            high="48 pct.",
        ),
    ),
)
NARROW_SEGMENTS = StatusBar(
    "Hvor langt er I med det personrettede tilsyn?",
    "status",
    (
        *marks(("Som før", "Næsten i mål", "Godt på vej", "Slet ikke begyndt"), (43, 1, 2, 27), 76),
        Mark("", "Ikke besvaret", 3, 3 / 76),
    ),
)
LONG_STATUS = StatusBar(LONG + "?", "status", marks((LONG, "Ja", LONG + " endnu"), (3, 70, 3), 76))
EMPTY_STATUS = StatusBar("Hvor langt er I?", "status", marks(("Som før", "Nej"), (0, 0), 1))
RANKED = RankedBars(
    "Hvorfor er I ikke i mål?",
    "reasons",
    marks(
        (
            "Forældre ønsker det ikke",
            "Hensyn til barnets helbred",
            "For at undgå smitte",
            "Lokaler er for små",
            "Andet",
        ),
        (29, 24, 17, 9, 6),
        51,
        scale=False,
    ),
    translate("chart", "Stillet til de {n}, der ikke er i mål. Flere svar.", n="51"),
    (translate("chart", "n = {n}.", n="51"),),
)
LONG_RANKED = RankedBars(
    "Hvordan har I gjort imens?",
    "practice",
    marks((LONG, "Video", LONG.replace(" ", ""), "Ude"), (76, 40, 3, 1), 76, scale=False),
)
EMPTY_RANKED = RankedBars("Hvorfor ikke?", "reasons", ())
CURVE = ExpectedCurve(
    "Hvornår er det normalt igen?",
    "expected",
    dated(("maj", "juni", "juli", "august"), (34, 58, 58, 72), 76),
    (Mark("unknown", "Kan ikke sige det", 4, 4 / 76),),
    translate("chart", "Andel af de adspurgte kommuner, lagt sammen"),
    (translate("chart", "n = {n}.", n="76"),),
)
STEEP_CURVE = ExpectedCurve(
    "Hvornår regner I med, at alle brugere er tilbage på fuld tid?",
    "expected",
    dated(
        [f"Inden udgangen af {month}" for month in ("maj", "juni", "juli", "august", "september")],
        (1, 2, 60, 61, 64),
        64,
    ),
    (
        Mark("waits", "Afventer Sundhedsstyrelsens retningslinjer for området", 2, 2 / 64),
        Mark("unknown", "Kan ikke sige det", 4, 4 / 64),
    ),
    translate("chart", "Andel af de adspurgte kommuner, lagt sammen"),
)
MANY_DATES = ExpectedCurve(
    "Hvornår?",
    "expected",
    dated([f"uge {week}" for week in range(20, 44)], [4 * week for week in range(24)], 92, 7),
    (),
    translate("chart", "Andel af de adspurgte kommuner, lagt sammen"),
)
EMPTY_CURVE = ExpectedCurve("Hvornår?", "expected", (), (), translate("chart", "Lagt sammen"))


def tile_map(tiles: Sequence[Municipality]) -> TileMap:
    """A map on which every fourth municipality has not answered."""
    scale = marks(("Som før", "Næsten i mål", "Godt på vej"), (0, 0, 0), 1)
    return TileMap(
        "Kort: møder og samtaler",
        "children",
        "status",
        tuple(_tile(number, municipality, scale) for number, municipality in enumerate(tiles)),
        scale,
    )


def _tile(number: int, municipality: Municipality, scale: Sequence[Mark]) -> Tile:
    if number % 4 == 3:
        return Tile(municipality, None, "")
    mark = scale[number % 4]
    return Tile(municipality, mark.tone, mark.label)


GRID = tuple(
    Municipality(100 + number, f"{name}{number}", "Region", "Gruppe", divmod(number, 15))
    for number, name in enumerate(["Århus", "Mmmmm", "Ærø", "Lyngby"] * 25)
)

CHARTS: dict[str, Chart] = {
    "status": STATUS,
    "narrow": NARROW_SEGMENTS,
    "long-status": LONG_STATUS,
    "empty-status": EMPTY_STATUS,
    "ranked": RANKED,
    "long-ranked": LONG_RANKED,
    "empty-ranked": EMPTY_RANKED,
    "curve": CURVE,
    "steep": STEEP_CURVE,
    "many-dates": MANY_DATES,
    "empty-curve": EMPTY_CURVE,
    "map": tile_map(GRID),
    "empty-map": tile_map(()),
}
