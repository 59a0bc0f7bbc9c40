"""What is used of XlsxWriter: it carries annotations, and no py.typed to say so."""

from xlsxwriter.workbook import Workbook as Workbook
