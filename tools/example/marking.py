"""The words that mark everything made from the example."""

MARK = "EKSEMPEL – opdigtede svar"
MARK_EXPLAINED = "Svarene er opdigtede. Ingen kommune har givet dem."
