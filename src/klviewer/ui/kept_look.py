"""How the overview was looked at last, as the project keeps it."""

from collections.abc import Iterator, Mapping

from klviewer.project.operations import ChangeSetting
from klviewer.project.project import Project
from klviewer.survey.charts import Order
from klviewer.survey.overview_look import OverviewLook
from klviewer.ui.kept_settings import changes, kept_choice

_ORDER, _MAP = "theme-order", "map"


def kept_look(project: Project) -> OverviewLook:
    """How a project was looked at; what it keeps and nobody could have chosen is left out."""
    order = kept_choice(project, _ORDER, Order.QUESTIONNAIRE)
    return OverviewLook(order, project.setting(_MAP))


def keeping(look: OverviewLook, before: OverviewLook) -> Iterator[ChangeSetting]:
    """What is to be written when the overview is looked at in another way."""
    return changes(_settings(look), _settings(before))


def _settings(look: OverviewLook) -> Mapping[str, str]:
    return {_ORDER: look.order, _MAP: look.colouring}
