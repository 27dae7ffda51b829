"""Scores of many cities at once, as columns of a table."""

__all__ = ()
