from klviewer.reports.grid import Kind
from klviewer.reports.problems import as_grid
from klviewer.survey.messages import translate
from klviewer.survey.problems import Place, Problem, Severity

PROBLEM = Problem(
    Severity.ERROR,
    translate("reading", "Værdien {value} findes ikke.", value="=9"),
    Place("svar.csv", row=17),
    translate("reading", "Svaret er udeladt."),
)


def test_all_that_is_said_of_a_problem_is_handed_on() -> None:
    grid = as_grid([PROBLEM], str, ("EKSEMPEL",))
    assert [head.title for head in grid.heads] == [
        "Alvor",
        "Hvad",
        "Fil",
        "Ark",
        "Række",
        "Kolonne",
        "Hvad der er gjort",
    ]
    assert grid.heads[4].kind is Kind.PLACE
    assert grid.rows == (
        ("Fejl", "Værdien =9 findes ikke.", "svar.csv", "", 17, "", "Svaret er udeladt."),
    )
    assert grid.marks == ("EKSEMPEL",)


def test_a_problem_of_a_whole_file_names_no_row() -> None:
    whole = Problem(Severity.NOTICE, PROBLEM.what, Place("svar.csv"), PROBLEM.done)
    assert as_grid([whole], str).rows[0][4] is None
