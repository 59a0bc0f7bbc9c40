"""What a corrected file changes is told cell by cell and figure by figure."""

from dataclasses import replace
from datetime import date

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from klviewer.survey.codes import AnswerPlace, Quotation
from klviewer.survey.corrections import (
    WHOLE_RESPONSE,
    Kind,
    QuotationEffect,
    correction,
    quotation_effect,
)
from klviewer.survey.counting import DEFAULT_RULE, CountingRule
from klviewer.survey.questionnaire import Choice
from klviewer.survey.responses import (
    NOT_ANSWERED,
    Answers,
    AreaResponses,
    Completion,
    MultipleAnswers,
    SingleAnswers,
    WrittenAnswers,
)
from klviewer.survey.same_fielding import is_correction
from tests.survey.small_survey import small_survey


def answering(question: str, answers: Answers) -> AreaResponses:
    survey = small_survey()
    return replace(survey, answers={**survey.answers, question: answers})


def statuses(*positions: int) -> AreaResponses:
    return answering("status", SingleAnswers(np.array(positions, np.int16)))


def told(before: AreaResponses, after: AreaResponses) -> list[tuple[str, str, str, str]]:
    found = correction([(before, after)])
    return [(c.respondent, str(c.question), str(c.before), str(c.after)) for c in found.cells]


def test_the_same_file_again_changes_nothing() -> None:
    assert not correction([(small_survey(), small_survey())])
    assert told(small_survey(), small_survey()) == []


def test_a_cell_is_told_in_words_with_the_figures_it_moves() -> None:
    found = correction([(small_survey(), statuses(0, 2, 1, 2, 0, NOT_ANSWERED, 1, NOT_ANSWERED))])
    (cell,) = found.cells
    assert (cell.kind, cell.respondent) == (Kind.CHANGED, "147")
    assert (str(cell.before), str(cell.after)) == ("Vi er næsten i mål", "Vi er godt på vej")
    assert [(f.choice, f.before, f.after) for f in found.figures] == [
        ("Vi er næsten i mål", (2, 6), (1, 6)),
        ("Vi er godt på vej", (1, 6), (2, 6)),
    ]


def test_several_choices_and_words_are_compared() -> None:
    survey = small_survey()
    why = survey.answers["why"]
    assert isinstance(why, MultipleAnswers)
    chosen = why.chosen.copy()
    chosen[1, 1] = True
    assert told(survey, answering("why", MultipleAnswers(why.state, chosen))) == [
        ("147", "Hvorfor er I ikke i mål?", "Åbner i etaper", "Åbner i etaper; For små lokaler")
    ]
    words = WrittenAnswers(("ja", "", "nej", "", "", "", "", ""), np.ones(8, np.bool_))
    assert told(survey, answering("words", words)) == [("151", "Uddyb gerne", "ja", "nej")]


def test_respondents_come_and_go_and_come_further() -> None:
    survey = small_survey()
    completion = survey.respondents.completion.copy()
    completion[5] = Completion.COMPLETED
    completion[7] = Completion.COMPLETED
    completion[4] = Completion.DISTRIBUTED
    after = replace(survey, respondents=replace(survey.respondents, completion=completion))
    found = correction([(survey, after)])
    assert (found.respondents(Kind.NEW), found.respondents(Kind.GONE)) == (1, 1)
    assert {(c.kind, c.respondent) for c in found.cells} == {
        (Kind.NEW, "153"),
        (Kind.GONE, "751"),
        (Kind.CHANGED, "851"),
    }
    (new,) = [c for c in found.cells if c.kind is Kind.NEW]
    assert (new.question, str(new.after)) == (WHOLE_RESPONSE, "gennemført")


def test_a_choice_more_is_no_change_of_the_others() -> None:
    survey = small_survey()
    theme = survey.area.themes[0]
    status = theme.questions[0]
    first = Choice("beyond", "0", "Vi er kommet længere end før")
    longer = replace(status, choices=(first, *status.choices))
    area = replace(survey.area, themes=(replace(theme, questions=(longer, *theme.questions[1:])),))
    answers = survey.answers["status"]
    assert isinstance(answers, SingleAnswers)
    positions = np.where(answers.positions >= 0, answers.positions + 1, answers.positions)
    moved = {**survey.answers, "status": SingleAnswers(positions.astype(np.int16))}
    assert told(survey, replace(survey, area=area, answers=moved)) == []


def test_the_same_seconds_tell_a_correction_from_a_round() -> None:
    survey = small_survey()
    later = survey.respondents.answered_at + np.timedelta64(60, "D")
    next_round = replace(survey, respondents=replace(survey.respondents, answered_at=later))
    other = statuses(0, 2, 2, 2, 2, NOT_ANSWERED, 1, NOT_ANSWERED)
    assert is_correction([(survey, other)])
    assert not is_correction([(survey, next_round)])


def test_without_times_the_answers_tell_it() -> None:
    never = np.full(8, np.datetime64("NaT", "s"))
    survey = small_survey()
    without = replace(survey, respondents=replace(survey.respondents, answered_at=never))
    assert is_correction([(without, without)])
    no = NOT_ANSWERED
    other = replace(
        without,
        answers={
            **without.answers,
            "status": SingleAnswers(np.array([2, 0, 2, 0, 1, 1, 1, no], np.int16)),
            "expected": SingleAnswers(np.array([1, 1, 2, 0, 2, 1, 1, no], np.int16)),
        },
    )
    assert not is_correction([(without, other)])
    assert not is_correction([])


def test_the_fate_of_quotations_is_told_beforehand() -> None:
    place = AnswerPlace("1", "children", "151", "words")
    stays = Quotation(1, 1, AnswerPlace("1", "children", "101", "words"), 0, 2, "ja")
    found = [stays, Quotation(2, 1, place, 0, 2, "ja"), Quotation(3, 1, place, 0, 2, "ja")]
    words = WrittenAnswers(("ja", "", "åh ja", "", "", "", "", ""), np.ones(8, np.bool_))
    after = [answering("words", words)]
    assert quotation_effect(found, "1", after) == QuotationEffect(2, 0)
    assert quotation_effect(found, "2", after) == QuotationEffect(0, 0)
    words = WrittenAnswers(("ja", *[""] * 7), np.ones(8, np.bool_))
    assert quotation_effect(found, "1", [answering("words", words)]) == QuotationEffect(0, 2)


@given(
    st.lists(st.integers(-1, 2), min_size=8, max_size=8),
    st.lists(st.text(max_size=3), min_size=8, max_size=8),
)
def test_a_correction_tells_exactly_where_the_files_differ(
    positions: list[int], texts: list[str]
) -> None:
    survey = small_survey()
    after = replace(
        survey,
        answers={
            **survey.answers,
            "status": SingleAnswers(np.array(positions, np.int16)),
            "words": WrittenAnswers(tuple(texts), np.ones(8, np.bool_)),
        },
    )
    changed = {(c.respondent, str(c.question)) for c in correction([(survey, after)]).cells}
    before, words = survey.answers["status"], survey.answers["words"]
    assert isinstance(before, SingleAnswers)
    assert isinstance(words, WrittenAnswers)
    expected = set()
    for key, row in survey.row_of.items():
        if before.positions[row] != positions[row]:
            expected.add((key, "Hvor langt er I?"))
        if words.values[row] != texts[row]:
            expected.add((key, "Uddyb gerne"))
    assert changed == expected
    assert not correction([(after, after)])


def sent(*moments: str, rule: CountingRule = DEFAULT_RULE) -> AreaResponses:
    """The small survey sent at other moments, row by row; “” leaves one as it was."""
    survey = small_survey()
    times = survey.respondents.answered_at.copy()
    for row, moment in enumerate(moments):
        if moment:
            times[row] = np.datetime64(moment, "s")
    return replace(survey, respondents=replace(survey.respondents, answered_at=times), rule=rule)


def test_other_times_change_nothing_unless_they_change_what_counts() -> None:
    assert told(sent(), sent("", "2020-06-05T08:00", "2020-06-01T08:00")) == []


def test_an_answer_on_the_other_side_of_the_deadline_is_a_change() -> None:
    rule = CountingRule(deadline=date(2020, 6, 3))
    before, after = sent(rule=rule), sent("", "2020-06-04T08:30", rule=rule)
    assert told(before, after) == [
        (
            "147",
            "Hvornår svaret er sendt",
            "2. juni 2020 kl. 0.00, inden fristen",
            "4. juni 2020 kl. 8.30, efter fristen",
        )
    ]
    assert correction([(before, after)])
    strict = replace(rule, late=False)
    (gone,) = correction([(replace(before, rule=strict), replace(after, rule=strict))]).cells
    assert (gone.kind, gone.respondent) == (Kind.GONE, "147")


def test_another_of_several_answers_that_counts_is_a_change() -> None:
    survey = small_survey()
    same = {name: _first_again(answers) for name, answers in survey.answers.items()}
    before, after = replace(sent(), answers=same), replace(sent("2020-05-30"), answers=same)
    assert told(before, after) == [
        (
            "101",
            "Hvilket af svarene der tæller",
            "nr. 1 af 2, sendt 2. juni 2020 kl. 0.00",
            "nr. 2 af 2, sendt 1. juni 2020 kl. 0.00",
        )
    ]


def _first_again(answers: Answers) -> Answers:
    """The answers where row 6, the other one from 101, says the same as row 0."""
    if isinstance(answers, SingleAnswers):
        positions = answers.positions.copy()
        positions[6] = positions[0]
        return SingleAnswers(positions)
    if isinstance(answers, MultipleAnswers):
        state, chosen = answers.state.copy(), answers.chosen.copy()
        state[6], chosen[:, 6] = state[0], chosen[:, 0]
        return MultipleAnswers(state, chosen)
    values = list(answers.values)
    values[6] = values[0]
    return WrittenAnswers(tuple(values), answers.asked)


def test_the_new_and_the_gone_stand_in_the_order_of_the_files() -> None:
    small = small_survey()
    nobody = np.full(8, Completion.NEW, np.int8)
    empty = replace(small, respondents=replace(small.respondents, completion=nobody))
    order = ["147", "151", "461", "751", "851", "101"]  # 101's later answer counts
    assert sorted(small.row_of, key=list(small.row_of).index) == list(small.row_of)
    assert [who for who, *_ in told(empty, small)] == list(small.row_of)
    assert [who for who, *_ in told(small, empty)] == list(small.row_of)
    assert set(order) == set(small.row_of)


def test_an_answer_without_a_time_is_not_said_to_be_in_time() -> None:
    rule = CountingRule(deadline=date(2020, 6, 2))
    before, after = replace(small_survey(), rule=rule), replace(small_survey(), rule=rule)
    times = before.respondents.answered_at.copy()
    times[3] = np.datetime64("NaT")
    before = replace(before, respondents=replace(before.respondents, answered_at=times))
    (cell,) = correction([(before, after)]).cells
    assert str(cell.before) == "ikke oplyst"
    assert str(cell.after) == "3. juni 2020 kl. 0.00, efter fristen"
