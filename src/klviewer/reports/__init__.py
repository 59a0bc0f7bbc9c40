"""Views of a survey as documents: drawn charts, tables and paged paper. Knows no Qt."""
