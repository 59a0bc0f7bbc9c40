"""The domain: questionnaire, responses, tables, wording and codes. Knows no Qt, files or SQL."""
