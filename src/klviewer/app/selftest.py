"""The program tries itself, as it is installed: opens, shows, codes, takes back, prints.

It works on the example, in a folder of its own that is gone afterwards; settings and projects of
the user are not touched.
"""

from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory

from klviewer.app.faults import catch_faults
from klviewer.app.ledger import Ledger


def run_selftest(report: Path, files: Sequence[Path]) -> int:
    """Try the program and write down what was seen.

    Args:
        report: the JSON file.
        files: a project or survey files to open besides the example.

    Returns:
        The exit status: 0 when everything went well.
    """
    ledger = Ledger()
    with ExitStack() as closing:
        closing.callback(lambda: ledger.write(report))
        closing.push(ledger.take_fault)
        folder = Path(closing.enter_context(TemporaryDirectory(prefix="klviewer-")))
        catch_faults(folder, ledger.take_report)
        # What cannot be imported is a fault of the installed program like any other.
        from klviewer.app.selftest_steps import Trial

        Trial(ledger, folder).run(files)
    return 0 if ledger.passed else 1
