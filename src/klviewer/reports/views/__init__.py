"""Every tab of the window, and every municipality's page, as a document."""

from collections.abc import Callable, Mapping

from klviewer.reports.document import Document
from klviewer.reports.views.area import area_document
from klviewer.reports.views.coding import coding_document
from klviewer.reports.views.hiding import check_selection
from klviewer.reports.views.material import Material
from klviewer.reports.views.municipality import municipality_document, profiles
from klviewer.reports.views.note import note_document
from klviewer.reports.views.overview import overview_document
from klviewer.reports.views.responses import responses_document
from klviewer.survey.errors import ExpectedError
from klviewer.survey.messages import translate
from klviewer.survey.municipalities import Municipality

__all__ = [
    "MUNICIPALITY",
    "Material",
    "UnknownViewError",
    "document_of",
    "municipality_document",
    "profiles",
    "views",
]

_BEFORE_AREAS: Mapping[str, Callable[[Material], Document]] = {"overview": overview_document}
_AFTER_AREAS: Mapping[str, Callable[[Material], Document]] = {
    "responses": responses_document,
    "coding": coding_document,
    "note": note_document,
}


MUNICIPALITY = "municipality-"
"""With a municipality's number after it, the name of its page."""


class UnknownViewError(ExpectedError):
    """There is no view of that name."""


def views(material: Material) -> tuple[str, ...]:
    """The names of the views, in the order of the tabs; areas by their ids."""
    areas = (area.id for area in material.questionnaire)
    return (*_BEFORE_AREAS, *areas, *_AFTER_AREAS)


def document_of(material: Material, view: str) -> Document:
    """A view as a document.

    Args:
        material: what it is made from.
        view: one of `views`, or “municipality-751” for a municipality's page.

    Raises:
        UnknownViewError: no view is called that.
        SmallSelectionError: who is selected tells a count that is hidden.
    """
    check_selection(material)
    making = {**_BEFORE_AREAS, **_AFTER_AREAS}.get(view)
    if making:
        return making(material)
    for area in material.questionnaire:
        if area.id == view:
            return area_document(material, area)
    if (found := _municipality(material, view)) is not None:
        return municipality_document(material, profiles(material).of(found))
    raise UnknownViewError(
        translate(
            "print",
            "Projektet har ingen visning, der hedder “{view}”. Der er ikke skrevet noget. "
            "Vælg en af disse: {views}.",
            view=view,
            views=", ".join(views(material)),
        )
    )


def _municipality(material: Material, view: str) -> Municipality | None:
    code = view.removeprefix(MUNICIPALITY)
    frame = material.known_frame
    if frame is None or not view.startswith(MUNICIPALITY) or not code.isdecimal():
        return None
    return frame.by_code.get(int(code))
