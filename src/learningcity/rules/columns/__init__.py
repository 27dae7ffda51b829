"""Rule books over tables: the outcome of every row as a column, and one column a requirement."""

__all__ = ()
