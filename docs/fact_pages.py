"""The directive ``learningcity-tree``: what the library says on a topic, written from its objects into a page.

Each thing stands there with its standing and its sources, under its id as an anchor. No such page is kept by
hand, and nothing is written into the repository.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar

from docutils import nodes
from sphinx.addnodes import pending_xref
from sphinx.util.docutils import SphinxDirective

from learningcity.index import outline, tree, unknowns
from learningcity.index.topics import TOPICS, Branch, forest, of_topic
from learningcity.localization import render
from learningcity.outlines import Outline
from learningcity.texts import Message

if TYPE_CHECKING:
    from sphinx.application import Sphinx

__all__ = ["setup"]

_LOCALE = "en"
_WITH_PAGE = {thing.id for topic in TOPICS if topic != "rules" for thing in of_topic(topic)}
"""The ids that a page has an anchor for; rule books have a page that is written by hand."""


class TreeDirective(SphinxDirective):
    """``learningcity-tree`` and a topic, or ``unknowns``."""

    required_arguments: ClassVar[int] = 1

    def run(self) -> list[nodes.Node]:
        """A section for each thing that stands under no other, and in it lists of what it is and what it holds."""
        if self.arguments[0] == "unknowns":
            return [self._section(group.message.id, group, ()) for group in unknowns()]
        sections = [
            self._section(branch.thing.id, _about(branch), branch.parts) for branch in forest(self.arguments[0])
        ]
        told = [child for child in tree(self.arguments[0]).children if child.message.id == "index.discrepancy"]
        return [*sections, *_list(map(_item, told))]

    def _section(self, id: str, told: Outline, parts: Iterable[Branch]) -> nodes.section:
        title = render(told.message, _LOCALE)
        section = nodes.section("", nodes.title(title, title), ids=[id], names=[id])
        section += _list([*map(_item, told.children), *map(self._part, parts)])
        self._anchor(id)
        return section

    def _part(self, branch: Branch) -> nodes.list_item:
        id, told = branch.thing.id, _about(branch)
        item = nodes.list_item("", nodes.paragraph("", "", nodes.strong(text=render(told.message, _LOCALE))), ids=[id])
        item += _list([*map(_item, told.children), *map(self._part, branch.parts)])
        self._anchor(id)
        return item

    def _anchor(self, id: str) -> None:
        self.env.domains.standard_domain.note_hyperlink_target(id.lower(), self.env.docname, id)


def _about(branch: Branch) -> Outline:
    return outline(branch.thing, deep=False)


def _list(items: Iterable[nodes.list_item]) -> list[nodes.Node]:
    items = list(items)
    return [nodes.bullet_list("", *items)] if items else []


def _item(told: Outline) -> nodes.list_item:
    item = nodes.list_item("", nodes.paragraph("", "", _line(told.message)))
    item += _list(map(_item, told.children))
    return item


def _line(message: Message) -> nodes.Node:
    """A line as text; one that names a thing with a page leads there."""
    text = render(message, _LOCALE)
    id = _named_in(message)
    if id not in _WITH_PAGE:
        return nodes.Text(text)
    place = pending_xref("", refdomain="std", reftype="ref", reftarget=id.lower(), refexplicit=True)
    place += nodes.inline(text, text)
    return place


def _named_in(message: object) -> str:
    """The id of what a line is about, or of what it gives as the value of a field, or cites."""
    params = dict(message.params) if isinstance(message, Message) else {}
    inner = next((params[name] for name in ("value", "citation") if name in params), None)
    return str(params["id"]) if "id" in params else "" if inner is None else _named_in(inner)


def setup(app: Sphinx) -> dict[str, bool]:
    """Add the directive."""
    app.add_directive("learningcity-tree", TreeDirective)
    return {"parallel_read_safe": True}
