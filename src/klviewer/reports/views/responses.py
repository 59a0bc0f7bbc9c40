"""Non-response on paper: who has answered, who is missing, and what was wrong in the files."""

from collections.abc import Callable, Iterator, Sequence

from klviewer.reports.document import (
    Block,
    ChartBlock,
    Document,
    Heading,
    Paragraph,
    SideBySide,
    TableBlock,
)
from klviewer.reports.drawing import Align
from klviewer.reports.problems import SEVERITIES
from klviewer.reports.views.material import Material
from klviewer.reports.views.parts import beginning, document
from klviewer.survey.counted import RESPONSES
from klviewer.survey.counting_words import OUTCOMES, counts_apart, rule_words
from klviewer.survey.danish import number
from klviewer.survey.dates import day_of_month
from klviewer.survey.groups import region_name
from klviewer.survey.map_colouring import answered_map
from klviewer.survey.messages import Message, Text, translate
from klviewer.survey.municipalities import Municipality
from klviewer.survey.nonresponse import (
    MISSING,
    Respondent,
    ResponseState,
    Standing,
    respondents_of,
    response_rates,
)
from klviewer.survey.problems import Place, Problem, Severity
from klviewer.survey.reach_words import reach_words
from klviewer.survey.responses import AreaResponses

NAME = translate("print", "Besvarelser")
_DAYS = 0.44  # of the width, beside the map


def responses_document(material: Material) -> Document:
    """The tab about the responses on paper."""
    return document(material, NAME, _blocks(material))


def _blocks(material: Material) -> Iterator[Block]:
    areas = material.round.areas
    has_frame = material.known_frame is not None
    respondents = _selected(material, has_frame)
    are_chosen = bool(material.selection.picks)
    title = translate("print", "Hvem har svaret?")
    told = _told(respondents, len(areas), has_frame, are_chosen=are_chosen)
    yield from beginning(material, title, told, areas)
    yield from _counting(areas, has_frame=has_frame)
    yield from _graphs(material)
    if has_frame:
        yield from _rates(material)
        yield from _missing(respondents, areas)
    yield from _problems(material.problems)
    everyone = translate("print", "Alle besvarelser")
    yield Heading(translate("print", "De valgte besvarelser") if are_chosen else everyone)
    yield _everyone(respondents, areas, has_frame)


def _graphs(material: Material) -> Iterator[Block]:
    """When the answers came, and from where."""
    selection, found = material.selection, list[Block]()
    days = material.tables.days(translate("print", "Hvornår kom svarene?"))
    if days.marks:
        found.append(ChartBlock(days, selection.days))
    tiles = answered_map("", material.tables, translate("print", "Hvor kom svarene fra?"))
    if tiles is not None:
        found.append(ChartBlock(tiles, frozenset(), selection.municipalities))
    if len(found) > 1:
        yield SideBySide((found[0],), (found[1],), _DAYS)
    else:
        yield from found


def _selected(material: Material, has_frame: bool) -> tuple[Respondent, ...]:
    """Everyone that is selected, also those without a response."""
    areas = material.round.areas
    if has_frame:
        return respondents_of(areas, material.municipalities)
    everyone = respondents_of(areas, None)
    if not material.selection.picks:
        return everyone
    keys = material.tables.keys
    return tuple(respondent for respondent in everyone if respondent.key in keys)


_GRAVITY = tuple(Severity)
"""The gravest first."""


def _told(
    respondents: Sequence[Respondent], areas: int, has_frame: bool, *, are_chosen: bool
) -> Message:
    if not has_frame:
        return translate("print", "{responses}.", responses=RESPONSES(len(respondents)))
    return reach_words(respondents, areas, are_chosen=are_chosen)


def _counting(areas: Sequence[AreaResponses], *, has_frame: bool) -> Iterator[Block]:
    """Which answers count, and where they are not all of those that were sent."""
    if areas:
        rule = rule_words(areas[0].rule)
        yield Paragraph(translate("print", "Hvad der tæller: {rule}.", rule=rule))
    for responses in areas:
        apart = counts_apart(responses, has_frame=has_frame)
        if apart is not None:
            yield Paragraph(apart)


def _rates(material: Material) -> Iterator[Block]:
    frame = material.frame
    by_region = _rates_table(
        material, translate("print", "Region"), frame.regions, lambda m: m.region, region_name
    )
    by_group = _rates_table(
        material, translate("print", "Gruppe"), frame.groups, lambda m: m.group, str
    )
    yield Heading(translate("print", "Andel, der har svaret"))
    yield by_region
    yield by_group


def _rates_table(
    material: Material,
    head: Message,
    parts: Sequence[str],
    part_of: Callable[[Municipality], str],
    name_of: Callable[[str], str],
) -> TableBlock:
    rates = response_rates(material.round.areas, material.municipalities, parts, part_of)
    columns = range(len(rates.columns))
    rows: list[tuple[Text, ...]] = []
    for row, heading in enumerate(rates.rows):
        name: Text = name_of(heading.label) if row else translate("print", "Alle")
        answered = (
            _rate(int(rates.counts[row, column]), rates.share(row, column)) for column in columns
        )
        rows.append((name, number(int(rates.frame[row])), *answered))
    titles: tuple[Text, ...] = (
        head,
        translate("print", "Kommuner"),
        *(heading.label for heading in rates.columns),
    )
    return TableBlock(titles, tuple(rows), (Align.LEFT, *(Align.RIGHT for _ in titles[1:])))


def _rate(count: int, share: float | None) -> str:
    return "–" if share is None else f"{number(count)} · {number(100 * share)} pct."


def _missing(respondents: Sequence[Respondent], areas: Sequence[AreaResponses]) -> Iterator[Block]:
    yield Heading(translate("print", "Mangler"))
    for place, responses in enumerate(areas):
        names = [
            respondent.name
            for respondent in respondents
            if respondent.states[place].standing in MISSING
        ]
        yield Paragraph(
            translate(
                "print",
                "{area}, {count}: {names}.",
                area=responses.area.name,
                count=number(len(names)),
                names=", ".join(names) or "–",
            )
        )


def _problems(problems: Sequence[Problem]) -> Iterator[Block]:
    yield Heading(translate("print", "Problemer i filerne"))
    if not problems:
        yield Paragraph(translate("print", "Der er ikke fundet problemer i filerne."))
        return
    head = (
        translate("print", "Alvor"),
        translate("print", "Sted"),
        translate("print", "Hvad"),
        translate("print", "Hvad er der gjort"),
    )
    rows = tuple(
        (SEVERITIES[problem.severity], _where(problem.place), problem.what, problem.done)
        for problem in sorted(problems, key=lambda problem: _GRAVITY.index(problem.severity))
    )
    yield TableBlock(head, rows, (Align.LEFT,) * len(head))


def _where(place: Place) -> Text:
    """File, sheet, row and column, as far as they are known."""
    said: Text = place.file
    if place.sheet:
        said = translate("print", "{place}, ark {sheet}", place=said, sheet=place.sheet)
    if place.row:
        said = translate("print", "{place}, række {row}", place=said, row=place.row)
    if place.column:
        said = translate("print", "{place}, kolonne {column}", place=said, column=place.column)
    return said


def _everyone(
    respondents: Sequence[Respondent], areas: Sequence[AreaResponses], has_frame: bool
) -> TableBlock:
    who = translate("print", "Kommune") if has_frame else translate("print", "Respondent")
    region = (translate("print", "Region"),) if has_frame else ()
    head = (who, *region, *(responses.area.name for responses in areas))
    rows = tuple(
        (respondent.name, *_region(respondent, has_frame), *map(_state, respondent.states))
        for respondent in respondents
    )
    return TableBlock(head, rows, (Align.LEFT,) * len(head))


def _region(respondent: Respondent, has_frame: bool) -> tuple[str, ...]:
    if not has_frame:
        return ()
    return (region_name(respondent.municipality.region),) if respondent.municipality else ("",)


def _state(state: ResponseState) -> Text:
    """“28. maj”, “delvist, 28. maj”, or a dash for no response."""
    if state.standing is Standing.NONE:
        return "–"
    if state.standing is Standing.LEFT_OUT:
        return OUTCOMES[state.outcome]
    moment = state.answered_at
    when: Text = day_of_month(moment) if moment else ""
    if state.standing is Standing.COMPLETE:
        return when or translate("print", "svaret")
    if not when:
        return translate("print", "delvist")
    return translate("print", "delvist, {when}", when=when)
