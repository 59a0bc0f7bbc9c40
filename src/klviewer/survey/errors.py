"""What can be expected to go wrong, apart from bugs."""

from klviewer.survey.messages import Message


class ExpectedError(Exception):
    """Something the user can understand and act upon.

    Args:
        message: what happened, what is safe, and what to do.
    """

    def __init__(self, message: Message) -> None:
        super().__init__(str(message))
        self.message = message
