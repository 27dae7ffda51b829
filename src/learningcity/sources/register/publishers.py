"""Publishers of several sources, named in one place."""

from __future__ import annotations

__all__ = ["BIC", "UIL", "UNESCO"]

BIC = "Bureau of International Cooperation, Office of the Permanent Secretary, Ministry of Education of Thailand"
UIL = "UNESCO Institute for Lifelong Learning"
UNESCO = "UNESCO"
