"""The project file: one SQLite file, opened like a document."""
