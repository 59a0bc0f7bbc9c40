"""The program's look and language, as the user or the system chose them."""

from PySide6.QtCore import QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

from klviewer.readers.resources import resource
from klviewer.reports.drawing import TextStyle
from klviewer.ui.settings import APPEARANCE, LANGUAGE, Settings
from klviewer.ui.style import style_sheet
from klviewer.ui.theme import Theme, load_fonts, load_theme

# The text size of a system nobody has changed; larger means the user asked for larger text.
_USUAL_POINTS = 9.0
_LARGEST_SCALE = 2.0


def apply_look(application: QApplication, settings: Settings) -> Theme:
    """Give the program the colours and text size of the user's choice.

    Returns:
        The theme in force.
    """
    load_fonts()
    path = resource("theme", f"{_theme_name(application, settings)}.toml")
    theme = load_theme(path, _text_scale())
    application.setFont(theme.font(TextStyle.TEXT))
    application.setPalette(theme.palette())
    application.setStyleSheet(style_sheet(theme))
    return theme


def _theme_name(application: QApplication, settings: Settings) -> str:
    chosen = settings.get(APPEARANCE)
    if chosen != "system":
        return chosen
    dark = application.styleHints().colorScheme() == Qt.ColorScheme.Dark
    return "dark" if dark else "light"


def _text_scale() -> float:
    system: QFont = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    return min(max(system.pointSizeF() / _USUAL_POINTS, 1.0), _LARGEST_SCALE)


def apply_language(application: QApplication, settings: Settings) -> None:
    """Speak the user's language: Danish is the program's own, English a translation."""
    language = settings.get(LANGUAGE)
    for old in application.findChildren(QTranslator):
        application.removeTranslator(old)
        old.deleteLater()
    QLocale.setDefault(QLocale("da_DK" if language == "da" else "en_GB"))
    _install(application, f"qtbase_{language}", QLibraryInfo.path(_QT_TRANSLATIONS))
    if language != "da":
        _install(application, f"klviewer_{language}", str(resource("translations")))


_QT_TRANSLATIONS = QLibraryInfo.LibraryPath.TranslationsPath


def _install(application: QApplication, name: str, folder: str) -> None:
    translator = QTranslator(application)
    if translator.load(name, folder):
        application.installTranslator(translator)
