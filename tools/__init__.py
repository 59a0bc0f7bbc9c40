"""What is needed to work on KL Viewer: environment, tests, checks, pictures, translations."""

import sys

# Written so that an older Python can read it, and say what is the matter.
if sys.version_info < (3, 11):  # noqa: UP036
    sys.exit(
        "KL Viewer needs Python 3.11 or newer, and this is Python "
        + ".".join(str(part) for part in sys.version_info[:3])
        + ". Name another one: make PYTHON=python3.11 ..."
    )
