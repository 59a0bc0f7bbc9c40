"""The overview's rows without small counts: bars, sums, and what has changed."""

from datetime import date

from klviewer.reports.chart_rows import HIDDEN
from klviewer.reports.views.material import Material
from klviewer.survey.charts import StatusBar
from klviewer.survey.disclosed_charts import disclosed_bar
from klviewer.survey.disclosure import Disclosure
from klviewer.survey.messages import Message
from klviewer.survey.overview import ThemeRow
from klviewer.survey.questionnaire import Question, Role
from klviewer.survey.responses import Round
from klviewer.survey.since_last_round import ThemeChange


def shown_bar(row: ThemeRow, material: Material) -> StatusBar:
    """The bar of a theme as it may be printed."""
    found = _found(material, material.round, row.area.id, row.table.question)
    return row.bar if found is None else disclosed_bar(row.bar, found)


def tells_headline(row: ThemeRow, material: Material) -> bool:
    """Whether the share at the best end, on which the overview's headline stands, is shown."""
    found = _found(material, material.round, row.area.id, row.table.question)
    return found is None or not (found.reason(0) or found.hides_base())


def tells_asked(row: ThemeRow, material: Material) -> bool:
    """Whether it is shown how many were asked."""
    found = _found(material, material.round, row.area.id, row.table.question)
    return found is None or not found.hides_base()


def tells_normal(row: ThemeRow, limit: date | None, material: Material) -> bool:
    """Whether the sum of those at normal before a day holds nothing that is hidden."""
    if not material.disclosed.hides or limit is None:
        return True
    expected = next(iter(row.theme.by_role(Role.EXPECTED)), None)
    if expected is None:
        return True
    status = _found(material, material.round, row.area.id, row.table.question)
    dated = _found(material, material.round, row.area.id, expected)
    if status is None or dated is None:
        return False
    condition = expected.asked_of
    at_normal = [
        place
        for place, choice in enumerate(row.table.question.choices)
        if condition is not None and choice.id not in condition.choices
    ]
    before = [
        place
        for place, choice in enumerate(expected.choices)
        if choice.by and date.fromisoformat(choice.by) < limit
    ]
    return not any(status.reason(place) for place in at_normal) and dated.shows_sum(before)


def hidden_change(row: ThemeRow, material: Material) -> Message | None:
    """“skjult” where few have moved, or the shares stand on what is hidden; None where neither."""
    change = row.since
    if not material.disclosed.hides or change is None:
        return None
    rounds = (material.earlier, material.round)
    question = row.table.question
    found = [_found(material, each, row.area.id, question) for each in rounds if each is not None]
    hides = any(each is None or bool(each.reasons[:, 0].any()) for each in found)
    return HIDDEN if hides or _few(change, material.threshold) else None


def _few(change: ThemeChange, threshold: int) -> bool:
    moves = change.moves
    return moves is not None and any(
        0 < count < threshold for count in (moves.closer, moves.same, moves.back)
    )


def _found(material: Material, among: Round, area: str, question: Question) -> Disclosure | None:
    """What is hidden of a question in a round; None where the round has no such question."""
    responses = among.area(area)
    known = {asked.id: asked for asked in responses.area.questions} if responses else {}
    if responses is None or question.id not in known:
        return None
    return material.disclosed.of(responses, known[question.id])
