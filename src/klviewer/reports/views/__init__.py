"""Every tab of the window as a document."""

from collections.abc import Callable, Mapping

from klviewer.reports.document import Document
from klviewer.reports.views.area import area_document
from klviewer.reports.views.coding import coding_document
from klviewer.reports.views.material import Material
from klviewer.reports.views.note import note_document
from klviewer.reports.views.overview import overview_document
from klviewer.reports.views.responses import responses_document
from klviewer.survey.errors import ExpectedError
from klviewer.survey.messages import translate

__all__ = ["Material", "UnknownViewError", "document_of", "views"]

_BEFORE_AREAS: Mapping[str, Callable[[Material], Document]] = {"overview": overview_document}
_AFTER_AREAS: Mapping[str, Callable[[Material], Document]] = {
    "responses": responses_document,
    "coding": coding_document,
    "note": note_document,
}


class UnknownViewError(ExpectedError):
    """There is no view of that name."""


def views(material: Material) -> tuple[str, ...]:
    """The names of the views, in the order of the tabs; areas by their ids."""
    areas = (area.id for area in material.questionnaire)
    return (*_BEFORE_AREAS, *areas, *_AFTER_AREAS)


def document_of(material: Material, view: str) -> Document:
    """A view as a document.

    Raises:
        UnknownViewError: no tab is called that.
    """
    making = {**_BEFORE_AREAS, **_AFTER_AREAS}.get(view)
    if making:
        return making(material)
    for area in material.questionnaire:
        if area.id == view:
            return area_document(material, area)
    raise UnknownViewError(
        translate(
            "print",
            "Projektet har ingen visning, der hedder “{view}”. Der er ikke skrevet noget. "
            "Vælg en af disse: {views}.",
            view=view,
            views=", ".join(views(material)),
        )
    )
