"""How the overview was looked at last, as the project keeps it."""

from collections.abc import Iterator

from klviewer.project.operations import ChangeSetting
from klviewer.project.project import Project
from klviewer.survey.charts import Order
from klviewer.survey.overview_look import OverviewLook

_ORDER, _MAP = "theme-order", "map"


def kept_look(project: Project) -> OverviewLook:
    """How a project was looked at; what it keeps and nobody could have chosen is left out."""
    order = project.setting(_ORDER)
    known = Order(order) if order in {*Order} else Order.QUESTIONNAIRE
    return OverviewLook(known, project.setting(_MAP))


def keeping(look: OverviewLook, before: OverviewLook) -> Iterator[ChangeSetting]:
    """What is to be written when the overview is looked at in another way."""
    if look.order is not before.order:
        yield ChangeSetting(_ORDER, look.order)
    if look.colouring != before.colouring:
        yield ChangeSetting(_MAP, look.colouring)
