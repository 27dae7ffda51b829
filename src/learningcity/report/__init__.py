"""Scores as pictures that any page can hold: SVG with the numbers in words beside the bars.

A picture needs no script, no font and no other file, and equal scores give equal bytes.
"""

from __future__ import annotations

from learningcity.report.charts import chart

__all__ = ["chart"]
