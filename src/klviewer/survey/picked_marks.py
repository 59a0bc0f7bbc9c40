"""The marks of what was picked, in graphs of several questions or of groups."""

from klviewer.survey.picks import Clicked
from klviewer.survey.selection import Selection


def path_marks(selection: Selection) -> frozenset[str]:
    """The ids of answers as such graphs have them: “area/question/choice”, or with “/group”."""
    return frozenset(
        "/".join((pick.area, pick.question, pick.choice, *_part(pick)))
        for pick in selection.picks
        if isinstance(pick, Clicked) and not pick.or_earlier
    )


def _part(pick: Clicked) -> tuple[str, ...]:
    part = pick.within.region or pick.within.group
    return (part,) if part else ()
