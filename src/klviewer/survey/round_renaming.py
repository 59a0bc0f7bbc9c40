"""A later round's responses under the earlier round's names, so that rounds can be compared."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace

from klviewer.survey.choice_matching import paired
from klviewer.survey.questionnaire import Area, Choice, Question, Questionnaire, Theme
from klviewer.survey.responses import AreaResponses
from klviewer.survey.round_matching import Matching


def renamed(
    areas: Iterable[AreaResponses], earlier: Questionnaire, matching: Matching
) -> tuple[AreaResponses, ...]:
    """The responses with the ids, roles and themes of the earlier round's questions.

    Args:
        areas: of the later round; those that match no earlier area stay as they are.
        earlier: the earlier round's questionnaire.
        matching: with no doubts left.
    """
    return tuple(_renamed(responses, earlier, matching) for responses in areas)


def _renamed(responses: AreaResponses, earlier: Questionnaire, matching: Matching) -> AreaResponses:
    area = responses.area
    known = earlier.area(matching.areas[area.id]) if area.id in matching.areas else None
    if known is None or known == area:
        return responses
    same = {
        question.id: known.question(matching.questions[area.id, question.id])
        for question in area.questions
        if (area.id, question.id) in matching.questions
    }
    names = _Names(area, same, _question_ids(area, known, same))
    answers = {names.questions[old]: given for old, given in responses.answers.items()}
    return replace(responses, area=_area(area, known, names), answers=answers)


@dataclass(frozen=True)
class _Names:
    """What the questions of a later area are to be called.

    Args:
        area: the later one.
        same: the earlier question by the later one's id.
        questions: the new id of every question by its id.
    """

    area: Area
    same: Mapping[str, Question]
    questions: Mapping[str, str]

    def choices(self, question: Question) -> dict[str, str]:
        """The new id of every choice by its id."""
        known = self.same.get(question.id)
        if known is None:
            return {choice.id: choice.id for choice in question.choices}
        found = paired(question.choices, known.choices)
        names = {later.id: earlier.id for later, earlier in (*found.same, *found.renamed)}
        taken = {choice.id for choice in known.choices}
        for choice in found.new:
            names[choice.id] = _free(choice.id, taken)
            taken.add(names[choice.id])
        return names


def _question_ids(area: Area, known: Area, same: Mapping[str, Question]) -> dict[str, str]:
    found = {later: question.id for later, question in same.items()}
    taken = {question.id for question in known.questions}
    for question in area.questions:
        if question.id not in found:
            found[question.id] = _free(question.id, taken)
            taken.add(found[question.id])
    return found


def _free(wanted: str, taken: Collection[str]) -> str:
    number, name = 1, wanted
    while name in taken:
        number += 1
        name = f"{wanted}-{number}"
    return name


def _area(area: Area, known: Area, names: _Names) -> Area:
    """The area under its earlier name, with its questions in the earlier themes."""
    themes: dict[str, tuple[Theme, list[Question]]] = {}
    for own in area.themes:
        theme = own
        for question in own.questions:
            if question.id in names.same:
                theme = known.theme_of(names.same[question.id].id)
            _, questions = themes.setdefault(theme.id, (theme, []))
            questions.append(_question(question, names))
    return replace(
        known,
        themes=tuple(
            replace(theme, questions=tuple(questions)) for theme, questions in themes.values()
        ),
    )


def _question(question: Question, names: _Names) -> Question:
    known = names.same.get(question.id)
    choices = names.choices(question)
    wording = question.wording
    for old, new in choices.items():
        wording = wording.replace(f"{{{old}}}", f"{{{new}}}")
    found = replace(
        question,
        id=names.questions[question.id],
        choices=tuple(_choice(choice, choices[choice.id], known) for choice in question.choices),
        wording=wording,
    )
    condition = question.asked_of
    if condition is not None:
        gave = names.choices(names.area.question(condition.question))
        renamed_condition = replace(
            condition,
            question=names.questions[condition.question],
            choices=frozenset(gave[choice] for choice in condition.choices),
        )
        found = replace(found, asked_of=renamed_condition)
    if known is None:
        return found
    is_whole = {choice.id for choice in known.choices} == set(choices.values())
    return replace(
        found,
        role=known.role,
        short=found.short or known.short,
        wording=found.wording or (known.wording if is_whole else ""),
    )


def _choice(choice: Choice, name: str, question: Question | None) -> Choice:
    """The choice under its earlier id, with what the earlier one could say besides."""
    known = next((c for c in question.choices if c.id == name), None) if question else None
    if known is None:
        return replace(choice, id=name)
    return replace(
        choice,
        id=name,
        short=choice.short or known.short,
        wording=choice.wording or known.wording,
        by=choice.by or known.by,
    )
