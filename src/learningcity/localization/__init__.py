"""Sentences at the edge: messages, labels and values in a language that is named each time.

Nothing here looks at the environment; a language without a catalogue is refused.
"""

from __future__ import annotations

from learningcity.localization.catalogues import Catalogue, Entry, catalogue, languages
from learningcity.localization.rendering import label, render, render_outline, render_problem

__all__ = ["Catalogue", "Entry", "catalogue", "label", "languages", "render", "render_outline", "render_problem"]
