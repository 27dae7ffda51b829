"""Dates as people write them: written, read as a whole, and found in text; in Thai by the Buddhist era.

Here is what rendering needs; what reads texts stands in the modules of this package and is loaded when it is used.
"""

from __future__ import annotations

from learningcity.localization.dates.writing import format_date, format_date_of_any_era

__all__ = ["format_date", "format_date_of_any_era"]
