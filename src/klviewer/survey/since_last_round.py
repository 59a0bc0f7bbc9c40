"""What has changed since the round before: how far each theme has come, and who moved."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from klviewer.survey.danish import number, percent
from klviewer.survey.messages import Message, translate
from klviewer.survey.questionnaire import Question, Theme
from klviewer.survey.responses import AreaResponses, Mask, Round, SingleAnswers
from klviewer.survey.selection import keys_of
from klviewer.survey.table import Counting
from klviewer.survey.transitions import transitions

Rows = Callable[[AreaResponses, Question], Mask]


@dataclass(frozen=True, slots=True)
class Moves:
    """Those who answered in both rounds.

    Args:
        closer: came nearer to the best end of the scale.
        same: gave the same answer.
        back: fell back.
    """

    closer: int
    same: int
    back: int


@dataclass(frozen=True, slots=True)
class ThemeChange:
    """How a theme's status has changed.

    Args:
        before: the share at the best end of the scale in the round before, None where nobody
            was asked.
        after: the same now.
        moves: None where the scale is another, so that no answer is nearer than another.
    """

    before: float | None
    after: float | None
    moves: Moves | None

    @property
    def rise(self) -> float | None:
        """Of the share at the best end, None where one of the rounds has none."""
        if self.before is None or self.after is None:
            return None
        return self.after - self.before

    @property
    def shares(self) -> Message:
        """“33 pct. → 45 pct.”."""
        known = (self.before, self.after)
        before, after = ("–" if share is None else percent(share) for share in known)
        return translate("change", "{before} → {after}", before=before, after=after)

    @property
    def movement(self) -> Message:
        """“12 frem · 3 tilbage”, or why nothing can be said."""
        if self.moves is None:
            return translate("change", "anden skala")
        if not any((self.moves.closer, self.moves.same, self.moves.back)):
            return translate("change", "ingen har svaret begge gange")
        if not self.moves.closer and not self.moves.back:
            return translate("change", "ingen har rykket sig")
        closer, back = number(self.moves.closer), number(self.moves.back)
        return translate("change", "{closer} frem · {back} tilbage", closer=closer, back=back)


def theme_changes(
    before: Round, after: Round, counting: Counting, rows: Rows
) -> Mapping[tuple[str, str], ThemeChange]:
    """Compare the status of every theme both rounds ask about.

    Args:
        before: the earlier round.
        after: the shown one.
        counting: makes the table of a question for those selected.
        rows: the rows such a table counts.

    Returns:
        By the ids of area and theme; themes that cannot be compared are left out.
    """
    found = {}
    for responses in after.areas:
        earlier = before.area(responses.area.id)
        for theme in responses.area.themes if earlier else ():
            if earlier and (change := _change(earlier, responses, theme, counting, rows)):
                found[responses.area.id, theme.id] = change
    return found


def _change(
    before: AreaResponses, after: AreaResponses, theme: Theme, counting: Counting, rows: Rows
) -> ThemeChange | None:
    question = theme.status
    known = {asked.id: asked for asked in before.area.questions}
    if question is None or question.id not in known:
        return None
    earlier = known[question.id]
    answers = before.answers[earlier.id], after.answers[question.id]
    if not all(isinstance(given, SingleAnswers) for given in answers):
        return None
    inside = keys_of(before, rows(before, earlier)) | keys_of(after, rows(after, question))
    found = transitions(before, after, question.id).among(inside)
    if not found.same_scale:
        return ThemeChange(None, counting(after, question).share(0), None)
    shares = counting(before, earlier).share(0), counting(after, question).share(0)
    return ThemeChange(*shares, Moves(*found.moved()))
