"""What goes into the installed program and what stays out, each with its reason.

Read by `klviewer.spec` under the Python that makes the program, so it imports nothing.
"""

from __future__ import annotations

FONTS = ("Regular", "It", "Semibold", "Bold")
"""The weights that the window and the paper use, of the twelve in the package."""

LICENCES = (
    "LICENSE",
    "THIRD-PARTY-NOTICES.md",
    "docs/licences/GPL-3.0.txt",
    "docs/licences/LGPL-3.0.txt",
)
"""Laid beside the program, in the folder `licences`."""

RESOURCES_LEFT_OUT = (".ts", ".py")
"""Endings of files in resources/ that only the making of the program reads."""

FOUND_AT_RUN_TIME = (
    "PySide6.QtOpenGL",
    "PySide6.QtOpenGLWidgets",
    "klviewer.ui.document",
    "klviewer.ui.workbench",
    "klviewer.ui.importing",
)
"""Modules that pyqtgraph and the program import by name; PyInstaller cannot see that."""

MODULES_LEFT_OUT = {
    "PySide6.QtDBus": "the program speaks to no other",
    "PySide6.QtDesigner": "for making programs",
    "PySide6.QtHelp": "help is a page of the program's own",
    "PySide6.QtNetwork": "the program has no network",
    "PySide6.QtQml": "the window is made of widgets",
    "PySide6.QtQuick": "the window is made of widgets",
    "PySide6.QtSql": "Python's own sqlite3 is used",
    "PySide6.QtTest": "for tests",
    "PySide6.QtUiTools": "no window is read from a file",
    "OpenGL": "pyqtgraph's three-dimensional half",
    "pyqtgraph.opengl": "pyqtgraph's three-dimensional half",
    "pyqtgraph.examples": "for learning pyqtgraph",
    "pyqtgraph.flowchart": "no flowcharts",
    "pyqtgraph.jupyter": "no notebooks",
    "IPython": "no notebooks",
    "matplotlib": "graphs are laid out by the program",
    "scipy": "pyqtgraph's and pandas' wish, not used",
    "numba": "pyqtgraph's and pandas' wish, not used",
    "cupy": "pyqtgraph's wish, not used",
    "h5py": "pyqtgraph's wish, not used",
    "PIL": "pictures are read by Qt",
    "lxml": "no such format is read",
    "openpyxl": "workbooks are read by calamine and written by xlsxwriter",
    "polars": "pyreadstat gives pandas",
    "pyarrow": "pandas works without it",
    "sqlalchemy": "Python's own sqlite3 is used",
    "pandas.tests": "for tests",
    "numpy.tests": "for tests",
    "numpy.f2py": "for making modules of Fortran",
    "numpy.distutils": "for making modules of C",
    "pytest": "for tests",
    "setuptools": "for installing packages",
    "pip": "for installing packages",
    "doctest": "for tests",
    "pdb": "for finding faults by hand",
    "tkinter": "another window system",
    "_tkinter": "another window system",
    "curses": "a window system for terminals",
    "readline": "nothing is typed at a prompt",
    "lib2to3": "for old programs",
    "ensurepip": "for installing packages",
    "idlelib": "for making programs",
    "ssl": "the program has no network",
    "_ssl": "the program has no network",
    "_hashlib": "Python has the hashes that are used without OpenSSL",
    "_wmi": "asks Windows about the machine; crashes under Wine",
    "winsound": "the program is silent",
    "_msi": "for making installers",
}
"""Modules that are not taken, whoever imports them."""

HOOKS_LEFT_OUT = {
    "pyi_rth_inspect": "no source is shown",
    "pyi_rth_pkgutil": "nobody asks for a package's modules",
    "pyi_rth_multiprocessing": "the program runs as one; it brings in sockets",
    "pyi_rth_pyqtgraph_multiprocess": "the program runs as one",
}
"""What PyInstaller would run before the program, which then starts later."""

FILES_LEFT_OUT = {
    "opengl32sw": "a graphics card in software, for OpenGL and Qt Quick only",
    "d3dcompiler": "for OpenGL and Qt Quick only",
    "qt6network": "the program has no network",
    "qt6pdf": "pages are shown from their drawings",
    "qt6qml": "the window is made of widgets",
    "qt6quick": "the window is made of widgets",
    "qt6virtualkeyboard": "the system has one",
    "ucrtbase": "Windows has it since version 10",
    "api-ms-win": "Windows has them since version 10",
    "libcrypto": "the program has no network",
    "libssl": "the program has no network",
    "plugins/generic/": "touch screens without a window system",
    "plugins/egldeviceintegrations/": "screens without a window system",
    "plugins/networkinformation/": "the program has no network",
    "plugins/tls/": "the program has no network",
    "plugins/sqldrivers/": "Python's own sqlite3 is used",
    "plugins/platforminputcontexts/libqtvirtualkeyboard": "the system has one",
    "plugins/platformthemes/libqgtk3": "brings the whole of GTK for the look of file dialogs",
    "qt6eglfs": "screens without a window system",
    "plugins/platforms/libqeglfs": "screens without a window system",
    "plugins/platforms/libqlinuxfb": "screens without a window system",
    "plugins/platforms/libqminimal": "draws nothing",
    "plugins/platforms/libqvkkhrdisplay": "screens without a window system",
    "plugins/platforms/libqvnc": "the program has no network",
    "plugins/platforms/qminimal": "draws nothing",
    "plugins/platforms/qdirect2d": "Qt's own drawing is used",
    "plugins/styles/": "the window has one style on every system, which is part of Qt's widgets",
    "qgif.": "no such picture is read",
    "qicns.": "no such picture is read",
    "qico.": "no such picture is read",
    "qpdf.": "pages are shown from their drawings",
    "qtga.": "no such picture is read",
    "qtiff.": "no such picture is read",
    "qwbmp.": "no such picture is read",
    "qwebp.": "no such picture is read",
    "pyqtgraph/colors/maps/": "colours are the theme's",
    "pyqtgraph/icons/peegee": "pyqtgraph's own mark",
    "pandas/io/formats/templates/": "tables are drawn by the program",
    ".pyi": "for those who write programs",
    ".dist-info/record": "for removing packages; differs with the folder it was made in",
}
"""Beginnings or parts of file names, small letters, that are not taken."""

QT_TRANSLATIONS = ("qtbase_da.qm", "qtbase_en.qm")
"""Of Qt's own translations: the program's two languages."""

FROM_THE_SYSTEM = ("/lib/", "/usr/lib/")
"""Where a Debian package finds libraries that it names instead of carrying them."""

CARRIED_ALL_THE_SAME = ("libpython",)
"""Python itself belongs to the program: its version must be the one its modules are made for."""


def is_left_out(name: str) -> bool:
    """Whether a file of the program stays out.

    Args:
        name: where it would lie, as the system writes it.
    """
    place = name.replace("\\", "/").casefold()
    if place.endswith(".qm") and "/translations/" in place:
        return place.startswith("pyside6") and not place.endswith(QT_TRANSLATIONS)
    return any(part in place for part in FILES_LEFT_OUT)


def comes_from_the_system(name: str, origin: str) -> bool:
    """Whether a library is named as a dependency of the Debian package instead of carried."""
    last = name.replace("\\", "/").rsplit("/", 1)[-1]
    carried = last.startswith(CARRIED_ALL_THE_SAME) or ".cpython-" in last
    return origin.startswith(FROM_THE_SYSTEM) and not carried
