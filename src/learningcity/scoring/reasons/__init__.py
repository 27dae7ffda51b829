"""Why a score is what it is, what would change it, and what it has to do with the goals."""

__all__ = ()
