"""A round of the real questionnaire with answers drawn by chance, the same every time."""

import numpy as np

from klviewer.survey.municipalities import Frame
from klviewer.survey.questionnaire import Area, Question, Questionnaire, QuestionType
from klviewer.survey.responses import (
    NOT_ANSWERED,
    NOT_ASKED,
    Answers,
    AreaResponses,
    Completion,
    Mask,
    MultipleAnswers,
    Respondents,
    Round,
    SingleAnswers,
    WrittenAnswers,
)

SIZES = (76, 72, 64, 83)
TEXTS = (
    "Flere familier ønsker fortsat at mødes på video, og vi har sagt ja.",
    "Lokalerne kan ikke rumme et netværksmøde med afstand.",
    "Vi går ture. Samtalen flyder bedre ude end over et bord.",
    "",
    "",
)


def answered_round(questionnaire: Questionnaire, frame: Frame, round_id: str = "r1") -> Round:
    """Answers from 76, 72, 64 and 83 municipalities; two in the second area answer twice."""
    chance = np.random.default_rng(2020)
    areas = [
        _area(area, frame, size, doubles, chance)
        for area, size, doubles in zip(questionnaire.areas, SIZES, (0, 2, 0, 0), strict=False)
    ]
    return Round(round_id, "27. maj – 4. juni 2020", tuple(areas))


def _area(
    area: Area, frame: Frame, size: int, doubles: int, chance: np.random.Generator
) -> AreaResponses:
    codes = np.array([municipality.code for municipality in frame], np.int16)
    chosen = np.sort(chance.permutation(codes)[:size])
    rows = np.concatenate([chosen, chosen[:doubles]])
    days = np.datetime64("2020-05-27", "s") + chance.integers(0, 9 * 86400, len(rows))
    completion = np.full(len(rows), Completion.COMPLETED, np.int8)
    completion[5] = Completion.PARTIAL
    respondents = Respondents(
        tuple(str(code) for code in rows),
        rows,
        completion,
        days.astype("datetime64[s]"),
        np.zeros(len(rows), np.int16),
        np.arange(2, len(rows) + 2, dtype=np.int32),
    )
    answers: dict[str, Answers] = {}
    for question in area.questions:
        asked = _asked(area, question, answers, len(rows))
        answers[question.id] = _answers(question, asked, chance)
    return AreaResponses(area, respondents, answers)


def _asked(area: Area, question: Question, answers: dict[str, Answers], rows: int) -> Mask:
    condition = question.asked_of
    if condition is None:
        return np.ones(rows, np.bool_)
    earlier = area.question(condition.question)
    given = answers[earlier.id]
    assert isinstance(given, SingleAnswers)
    places = [i for i, choice in enumerate(earlier.choices) if choice.id in condition.choices]
    return np.isin(given.positions, places)


def _answers(question: Question, asked: Mask, chance: np.random.Generator) -> Answers:
    rows, choices = len(asked), len(question.choices)
    if question.type is QuestionType.SINGLE:
        weights = np.linspace(3, 1, choices)
        drawn = chance.choice(choices, rows, p=weights / weights.sum())
        return SingleAnswers(np.where(asked, drawn, NOT_ASKED).astype(np.int16))
    if question.type is QuestionType.MULTIPLE:
        often = np.linspace(0.7, 0.1, choices)[:, np.newaxis]
        chosen = (chance.random((choices, rows)) < often) & asked
        answered = np.where(chosen.any(axis=0), 0, NOT_ANSWERED)
        return MultipleAnswers(np.where(asked, answered, NOT_ASKED).astype(np.int16), chosen)
    words = [TEXTS[place] for place in chance.integers(0, len(TEXTS), rows)]
    return WrittenAnswers(
        tuple(text if put else "" for text, put in zip(words, asked, strict=True)), asked
    )
