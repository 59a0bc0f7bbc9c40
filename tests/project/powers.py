"""Being an ordinary user for a while, since the administrator may write everywhere."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

NOBODY = 65534


@contextmanager
def read_only(*paths: Path) -> Iterator[None]:
    """Have files and folders that nobody may write, and be nobody in particular."""
    modes = [(path, path.stat().st_mode) for path in paths]
    for path, mode in modes:
        path.chmod(mode & ~0o222)
    try:
        with _ordinary_user():
            yield
    finally:
        for path, mode in modes:
            path.chmod(mode)


@contextmanager
def _ordinary_user() -> Iterator[None]:
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        yield
        return
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)
