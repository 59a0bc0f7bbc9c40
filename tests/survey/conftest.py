"""Fixtures of the domain's tests."""

import pytest

from klviewer.survey.responses import AreaResponses
from tests.survey.small_survey import small_survey


@pytest.fixture
def responses() -> AreaResponses:
    """The small survey that is counted by hand."""
    return small_survey()
