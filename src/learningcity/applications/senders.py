"""Who sends an application or a nomination on to UNESCO."""

from __future__ import annotations

from enum import Enum

__all__ = ["Sender"]


class Sender(Enum):
    """Who sends something on to the UNESCO Institute for Lifelong Learning."""

    NATIONAL_COMMISSION = "national-commission"
    CITY = "city"
    """The city itself, with or without a letter of its National Commission."""
