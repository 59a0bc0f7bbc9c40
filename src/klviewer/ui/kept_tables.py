"""What the project keeps of how its tables are looked at."""

from klviewer.project.project import Project
from klviewer.survey.shown_tables import ShownTables
from klviewer.survey.uncertainty import Uncertainty
from klviewer.ui.kept_settings import kept_choice

UNCERTAINTY = "uncertainty"
"""The project's setting: what graphs say of those who did not answer."""


def kept_tables(project: Project) -> ShownTables:
    """How a project's tables are looked at when it is opened."""
    return ShownTables(uncertainty=kept_choice(project, UNCERTAINTY, Uncertainty.BOUNDS))
