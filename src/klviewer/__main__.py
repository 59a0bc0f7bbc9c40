"""Starts the program: `python -m klviewer`."""

import sys

from klviewer.app.command_line import run


def main() -> int:
    """Run the program with the arguments it was started with.

    Returns:
        The exit status.
    """
    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
