"""Scores side by side: who is ahead whatever the weights are, and what stays open."""

__all__ = ()
