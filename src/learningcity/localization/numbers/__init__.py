"""Numbers and quantities as text in a language, and read out of it.

Here is what rendering needs; what reads texts stands in the modules of this package and is loaded when it is used.
"""

from __future__ import annotations

from learningcity.localization.numbers.formatting import (
    as_written,
    format_currency_amount,
    format_number,
    format_percent,
)

__all__ = ["as_written", "format_currency_amount", "format_number", "format_percent"]
