"""The directive ``learningcity-glossary``: the terms of the glossary as tables, one for each domain.

Each term stands there under its id as an anchor, with the form to write, the forms that are understood besides, and
the documents that it was taken from. No such page is kept by hand, and nothing is written into the repository.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from typing import TYPE_CHECKING

from docutils import nodes
from sphinx.util.docutils import SphinxDirective

from learningcity.localization import Term, label, terms

if TYPE_CHECKING:
    from sphinx.application import Sphinx

__all__ = ["setup"]

_LOCALE = "en"
_HEADS = ("Term", "English", "Thai", "Other forms", "Stands in")
_WIDTHS = (22, 20, 22, 24, 12)


class GlossaryDirective(SphinxDirective):
    """``learningcity-glossary``: a section with a table for each domain."""

    def run(self) -> list[nodes.Node]:
        """The sections, in the order of the domains' names."""
        ordered = sorted(terms(), key=lambda term: term.domain)
        return [self._section(domain, list(entries)) for domain, entries in groupby(ordered, lambda term: term.domain)]

    def _section(self, domain: str, entries: list[Term]) -> nodes.section:
        id = f"term.{domain}"
        section = nodes.section("", nodes.title(domain, domain), ids=[id], names=[id])
        group = nodes.tgroup("", *(nodes.colspec(colwidth=width) for width in _WIDTHS), cols=len(_HEADS))
        group += nodes.thead("", _row(nodes.paragraph("", head) for head in _HEADS))
        group += nodes.tbody("", *map(self._entry, entries))
        section += nodes.table("", group)
        return section

    def _entry(self, term: Term) -> nodes.row:
        name = nodes.paragraph("", "", nodes.literal(text=term.id))
        if term.names is not None:
            name += [nodes.Text(" for "), nodes.literal(text=term.names)]
        sources = ", ".join(citation.source.id for citation in term.citations)
        row = _row((name, *(nodes.paragraph("", text) for text in (term.en, term.th)), _others(term), _text(sources)))
        row["ids"].append(term.id)
        self.env.domains.standard_domain.note_hyperlink_target(term.id, self.env.docname, term.id)
        return row


def _others(term: Term) -> nodes.Node:
    """The other forms, each with why it stands beside the preferred one."""
    others = [f"{variant.text} ({label(variant.kind, _LOCALE)})" for variant in term.variants]
    return nodes.bullet_list("", *(nodes.list_item("", _text(other)) for other in others)) if others else _text("")


def _text(text: str) -> nodes.paragraph:
    return nodes.paragraph("", text)


def _row(cells: Iterable[nodes.Node]) -> nodes.row:
    return nodes.row("", *(nodes.entry("", cell) for cell in cells))


def setup(app: Sphinx) -> dict[str, bool]:
    """Add the directive."""
    app.add_directive("learningcity-glossary", GlossaryDirective)
    return {"parallel_read_safe": True}
