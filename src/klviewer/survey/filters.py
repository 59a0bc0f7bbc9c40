"""What the header narrows every figure to."""

from dataclasses import dataclass

import numpy as np

from klviewer.survey.groups import region_name
from klviewer.survey.messages import Message, translate
from klviewer.survey.municipalities import Frame, Municipality
from klviewer.survey.responses import AreaResponses, Mask


@dataclass(frozen=True, slots=True)
class Filter:
    """What the header narrows every figure to. Empty means everyone.

    Args:
        region: one of the frame's regions.
        group: one of its municipality groups.
        municipality: a municipality's number, 0 for all.
    """

    region: str = ""
    group: str = ""
    municipality: int = 0

    def __bool__(self) -> bool:
        return bool(self.region or self.group or self.municipality)

    def accepts(self, municipality: Municipality) -> bool:
        """Whether a municipality is within the filter."""
        return (
            self.region in ("", municipality.region)
            and self.group in ("", municipality.group)
            and self.municipality in (0, municipality.code)
        )

    def rows(self, responses: AreaResponses, frame: Frame) -> Mask:
        """The counted rows within the filter; shape (rows,)."""
        if not self:
            return responses.counted
        codes = [municipality.code for municipality in frame if self.accepts(municipality)]
        return responses.counted & np.isin(responses.respondents.municipalities, codes)

    def words(self, frame: Frame | None) -> Message:
        """Who is left: “alle kommuner”, “landkommuner i Region Sjælland”, “Aarhus”.

        Args:
            frame: None for a survey without one.
        """
        if frame is None:
            return translate("selection", "alle")
        if self.municipality in frame.by_code:
            return translate("selection", "{name}", name=frame.by_code[self.municipality].name)
        if self.region and self.group:
            group, region = self.group.lower(), region_name(self.region)
            return translate("selection", "{group} i Region {region}", group=group, region=region)
        if self.region:
            return translate("selection", "Region {region}", region=region_name(self.region))
        if self.group:
            return translate("selection", "{group}", group=self.group.lower())
        return translate("selection", "alle kommuner")


EVERYWHERE = Filter()
