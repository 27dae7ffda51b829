"""How the documentation is built: ``sphinx-build -n -W --keep-going -b html docs docs/_build/html``.

No network is needed. Nothing outside this library can be linked, therefore; the names that have no page are
listed below, each with its reason.
"""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from learningcity import __version__
from learningcity.cities import CITY_FACTS, City
from learningcity.eligibility import MEMBERSHIP

if TYPE_CHECKING:
    from docutils.nodes import Element
    from sphinx.addnodes import pending_xref
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

sys.path.insert(0, str(Path(__file__).parent))  # for the pages that are made from the objects

project = "learningcity"
author = "The learningcity authors"
project_copyright = "The learningcity authors. MIT license"
version = release = __version__

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon", "fact_pages", "glossary_page"]
exclude_patterns = ["_build"]
source_suffix = {".md": "markdown"}

html_theme = "furo"
html_title = f"learningcity {release}"
html_copy_source = False

myst_heading_anchors = 3

autodoc_member_order = "bysource"
autodoc_typehints_format = "short"
napoleon_numpy_docstring = False
napoleon_custom_sections = [("Fields", "params_style")]
python_maximum_signature_line_length = 88
python_use_unqualified_type_names = True

DEFAULTS = [
    (MEMBERSHIP, "MEMBERSHIP"),
    (CITY_FACTS, "CITY_FACTS"),
    (City, "City"),
    (bool, "bool"),
]
"""Defaults of parameters, and how they are shown."""

nitpick_ignore_regex = [
    # The standard library and the libraries that this one needs: their pages are on the network.
    (
        "py:class",
        r"(builtins|collections\.abc|datetime|decimal|enum|fractions|os|pathlib|typing)\.\w+|date|Decimal|Fraction",
    ),
    ("py:class", r"(babel|cattrs|hypothesis)\.[\w.]+|SearchStrategy"),
    # An alias of a type, which is no class.
    ("py:class", r"Anything|LocaleLike|Missing|Named|Near|Number|Path"),
    # Type variables stand for the class of the user's own objects and have no page.
    ("py:(class|obj)", r"(learningcity\.[\w.]+\.)?([CRSTV]|FrameT)"),
]


def setup(app: Sphinx) -> None:
    """Show each field of an attrs class once, in the text of its class, and defaults by their names.

    What a docstring names by the room that it is imported from is linked to the module that it is documented in.
    """
    app.connect("autodoc-process-docstring", _before_napoleon, priority=400)
    app.connect("autodoc-skip-member", _without_slots)
    app.connect("autodoc-process-signature", _with_short_defaults)
    app.connect("missing-reference", _at_home)


def _before_napoleon(_app: Sphinx, what: str, _name: str, _object: object, _options: object, lines: list[str]) -> None:
    if what in ("attribute", "data", "property") and lines:
        lines[:0] = ["..", ""]  # a comment: or else the words before the first colon would be taken for a type
    lines[:] = ["Fields:" if line == "Attributes:" else line for line in lines]


def _without_slots(_app: Sphinx, _what: str, _name: str, member: object, _skip: bool, _options: object) -> bool | None:
    return True if repr(member) == "SLOTS_ATTR" else None  # Sphinx has no public name for it


def _with_short_defaults(
    _app: Sphinx, _what: str, _name: str, _object: object, _options: object, signature: str | None, result: str | None
) -> tuple[str | None, str | None]:
    if signature is not None:
        for value, name in DEFAULTS:
            signature = signature.replace(repr(value), name)
    return signature, result


def _at_home(app: Sphinx, env: BuildEnvironment, node: pending_xref, shown: Element) -> Element | None:
    room, _, name = str(node["reftarget"]).rpartition(".")
    if not room.startswith("learningcity") or room not in sys.modules:
        return None
    value = getattr(import_module(room), name, None)
    home = f"{getattr(value, '__module__', '')}.{getattr(value, '__qualname__', '')}"
    if home == node["reftarget"] or node.get("refdomain") != "py":
        return None
    return env.domains["py"].resolve_xref(env, node["refdoc"], app.builder, node["reftype"], home, node, shown)
