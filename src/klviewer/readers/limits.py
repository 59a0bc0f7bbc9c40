"""How large a thing may be, declared once: what is larger was not made by a survey."""

FILES = 100
"""Files in one set."""

FILE_BYTES = 256 * 2**20
"""Bytes in one file; a million rows of sixty answers take 120 million."""

SET_BYTES = 512 * 2**20
"""Bytes in all files of a set."""

QUESTIONNAIRE_BYTES = 4 * 2**20
"""Bytes in one questionnaire file; a million characters are all it may have."""

EXPANDED_BYTES = 512 * 2**20
"""Bytes in all parts of a packed file, unpacked."""

COLUMNS = 5_000
"""Columns in one table."""

ROWS = 2_000_000
"""Rows in one table."""

LINE_BYTES = 16 * 2**20
"""Bytes in one line of a text file."""

CELLS = 100_000_000
"""Cells in a table of a text file or an SPSS file, empty ones too."""

WORKBOOK_CELLS = 10_000_000
"""Cells in one sheet of a workbook, empty ones too; the library keeps them all at once."""

TEXT_BYTES = 200 * 2**20
"""Bytes of text in the cells of a workbook, a text that cells share counted in each; the library
writes it out in all of them."""

OPEN_DOCUMENT_CELLS = 3_000_000
"""Cells in all sheets of an .ods workbook; the library keeps every sheet at once, and twice."""

SHEETS = 50
"""Sheets in one workbook."""

CELL_CHARACTERS = 100_000
"""Characters in one cell; Excel's own limit is 32,767."""

VALUE_LABELS = 1_000_000
"""Labels of values in an SPSS file, counted for every variable that has them."""

HEAD_CHARACTERS = 2_000
"""Characters in a column's head; some files have the question's text there."""

CHOICES = 1_000
"""Choices of one question; more are not a scale but something else."""

PROBLEMS_OF_A_KIND = 50
"""Rows named one by one for the same problem in the same column; the rest are counted."""

RESTARTS = 5
"""How often reading of a text goes on after a quotation mark that is never closed."""
