"""Questions that are asked otherwise than before, in words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from klviewer.survey.choice_matching import ChoicePairs, paired
from klviewer.survey.messages import Message, translate
from klviewer.survey.problems import Place, Problem, Severity
from klviewer.survey.questionnaire import Area, Choice, Question, Questionnaire
from klviewer.survey.responses import AreaResponses


@dataclass(frozen=True)
class ScaleChange:
    """A closed question whose choices are others than before.

    Args:
        question: as it was asked before.
        pairs: what became of its choices.
    """

    question: Question
    pairs: ChoicePairs

    def __bool__(self) -> bool:
        return bool(self.pairs.new or self.pairs.gone or self.pairs.renamed)

    @property
    def what(self) -> Message:
        """That the scale has changed."""
        return translate(
            "rounds", "Svarmulighederne til “{text}” er ændret.", text=self.question.text
        )

    @property
    def done(self) -> Message:
        """The choices that came, went or were renamed, and what was done with their answers."""
        return _one_after_another(list(self._became()))

    def _became(self) -> Iterator[Message]:
        new, gone = (_labels(choices) for choices in (self.pairs.new, self.pairs.gone))
        if new:
            yield translate("rounds", "Nye, talt for sig: {labels}.", labels=new)
        if gone:
            yield translate("rounds", "Udgået: {labels}.", labels=gone)
        for later, earlier in self.pairs.renamed:
            yield translate(
                "rounds",
                "“{later}” er talt som “{earlier}”.",
                later=later.label,
                earlier=earlier.label,
            )

    def problem(self, place: Place) -> Problem:
        """The change as it stands in the list of problems.

        A choice that is taken for another is decided on the user's behalf.
        """
        severity = Severity.WARNING if self.pairs.renamed else Severity.NOTICE
        return Problem(severity, self.what, place, self.done)


def _labels(choices: Sequence[Choice]) -> str:
    return "; ".join(choice.label for choice in choices)


def _one_after_another(parts: Sequence[Message]) -> Message:
    """The messages as one."""
    names = [f"part{place}" for place in range(len(parts))]
    template = " ".join(f"{{{name}}}" for name in names)
    return Message("rounds", template, tuple(zip(names, parts, strict=True)))


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
        problem
        for responses in areas
        if responses.area.id in known
        for problem in _of_area(responses.area, known[responses.area.id], _file(responses, files))
    )


def _file(responses: AreaResponses, files: Sequence[str]) -> str:
    numbers = responses.respondents.file
    return files[int(numbers[0])] if len(numbers) else ""


def _of_area(area: Area, known: Area, file: str) -> Iterator[Problem]:
    before = {question.id: question for question in known.questions}
    for question in area.questions:
        earlier = before.pop(question.id, None)
        place = Place(file, column=question.variable)
        if earlier is None:
            what = translate("rounds", "Spørgsmålet “{text}” er nyt i runden.", text=question.text)
            done = translate("rounds", "Det har ingen tidligere tal.")
            yield Problem(Severity.NOTICE, what, place, done)
        elif question.is_closed and earlier.is_closed:
            change = ScaleChange(earlier, paired(question.choices, earlier.choices))
            if change:
                yield change.problem(place)
    for question in before.values():
        what = translate("rounds", "Spørgsmålet “{text}” er ikke med i runden.", text=question.text)
        done = translate("rounds", "Det har kun tidligere tal.")
        yield Problem(Severity.NOTICE, what, Place(file, column=question.variable), done)
