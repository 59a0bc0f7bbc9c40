"""Questions that are asked otherwise than in the round before, as notices."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from klviewer.survey.messages import Message, translate
from klviewer.survey.problems import Place, Problem, Severity
from klviewer.survey.questionnaire import Area, Question, Questionnaire
from klviewer.survey.responses import AreaResponses
from klviewer.survey.round_matching import folded


def scale_changes(
    areas: Sequence[AreaResponses], earlier: Questionnaire, files: Sequence[str]
) -> tuple[Problem, ...]:
    """Say which scales are others, which questions are new and which are gone.

    Args:
        areas: of the later round, under the names of the earlier.
        earlier: the earlier round's questionnaire.
        files: the later round's, as `Respondents.file` counts them.
    """
    known = {area.id: area for area in earlier}
    return tuple(
        replace(problem, place=Place(_file(responses, files), column=problem.place.column))
        for responses in areas
        if responses.area.id in known
        for problem in _of_area(responses.area, known[responses.area.id])
    )


def _file(responses: AreaResponses, files: Sequence[str]) -> str:
    numbers = responses.respondents.file
    return files[int(numbers[0])] if len(numbers) else ""


def _of_area(area: Area, known: Area) -> Iterator[Problem]:
    before = {question.id: question for question in known.questions}
    for question in area.questions:
        earlier = before.pop(question.id, None)
        if earlier is None:
            what = translate("rounds", "Spørgsmålet “{text}” er nyt i runden.", text=question.text)
            yield _notice(question, what, translate("rounds", "Det har ingen tidligere tal."))
        elif question.is_closed and _labels(question) != _labels(earlier):
            yield _notice(question, _other_scale(question, earlier), _which(question, earlier))
    for question in before.values():
        what = translate("rounds", "Spørgsmålet “{text}” er ikke med i runden.", text=question.text)
        yield _notice(question, what, translate("rounds", "Det har kun tidligere tal."))


def _notice(question: Question, what: Message, done: Message) -> Problem:
    return Problem(Severity.NOTICE, what, Place("", column=question.variable), done)


def _labels(question: Question) -> list[str]:
    return sorted(folded(choice.label) for choice in question.choices)


def _other_scale(question: Question, earlier: Question) -> Message:
    now, before = len(question.choices), len(earlier.choices)
    if now == before:
        return translate(
            "rounds", "Spørgsmålet “{text}” har fået andre svarmuligheder.", text=question.text
        )
    return translate(
        "rounds",
        "Spørgsmålet “{text}” har nu {now} svarmuligheder, før {before}.",
        text=question.text,
        now=now,
        before=before,
    )


def _which(question: Question, earlier: Question) -> Message:
    """The choices that came and went, as they are written."""
    return translate(
        "rounds",
        "Nye: {new}. Udgået: {gone}. De fælles svarmuligheder kan sammenlignes.",
        new=_listed(question, earlier),
        gone=_listed(earlier, question),
    )


def _listed(question: Question, other: Question) -> str:
    known = set(_labels(other))
    labels = [choice.label for choice in question.choices if folded(choice.label) not in known]
    return "; ".join(labels) or "–"
