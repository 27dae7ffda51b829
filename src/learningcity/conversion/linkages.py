"""Links to the goals as rows for scripts, and as a graph in the DOT language of Graphviz."""

from __future__ import annotations

from collections.abc import Iterable

from learningcity.conversion.spellings import spelling
from learningcity.errors import Problem, UnknownId, WrongType, shown
from learningcity.sdg.links import Basis, Linkage, Strength
from learningcity.sources.citations import Citation
from learningcity.texts import Message

__all__ = ["LINKAGE_COLUMNS", "linkage_graph", "linkage_rows"]

LINKAGE_COLUMNS = (
    "id",
    "origin",
    "origin_label",
    "aim",
    "aim_label",
    "strength",
    "basis",
    "standing",
    "note",
    "citations",
)
"""The columns of a row; ``citations`` holds the ids of the sources, separated by semicolons."""

_ESCAPED = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n"})
"""What would end or change a text between quotation marks."""


def linkage_rows(linkages: Iterable[Linkage], locale: str = "en") -> list[dict[str, str | None]]:
    """Links as rows, in their order, each by the columns of
    :data:`~learningcity.conversion.linkages.LINKAGE_COLUMNS`.

    Labels and notes are in the language of ``locale``; ids and spellings are the same in every language. What has an
    origin or aim that the library does not know is labelled with its id; a link without a note has None for it.

    Raises:
        UnknownLocale: no catalogue for the language.
        WrongType: something that is no link, or a single link.
    """
    return [dict(zip(LINKAGE_COLUMNS, _cells(linkage, locale), strict=True)) for linkage in _checked(linkages)]


def _checked(linkages: Iterable[Linkage]) -> tuple[Linkage, ...]:
    accepted = Message("accepted.tuple-of", {"type": "Linkage"})
    if not isinstance(linkages, Iterable):
        raise WrongType(Problem("wrong-type", ("linkages",), shown(linkages), accepted))
    given = tuple(linkages)
    for place, linkage in enumerate(given):
        if not isinstance(linkage, Linkage):
            raise WrongType(Problem("wrong-type", ("linkages", place), shown(linkage), accepted))
    return given


def _cells(linkage: Linkage, locale: str) -> tuple[str | None, ...]:
    from learningcity.localization import render

    return (
        linkage.id,
        linkage.origin,
        _label(linkage.origin, locale),
        linkage.aim,
        _label(linkage.aim, locale),
        spelling(linkage.strength),
        spelling(linkage.basis),
        spelling(linkage.standing),
        None if linkage.note is None else render(linkage.note, locale),
        ";".join(_sources(linkage.citations)),
    )


def _sources(citations: tuple[Citation, ...]) -> dict[str, None]:
    return dict.fromkeys(citation.source.id for citation in citations)


def _label(id: str, locale: str) -> str:
    from learningcity.index import by_id
    from learningcity.index.naming import called
    from learningcity.localization import render

    try:
        return render(called(by_id(id)), locale)
    except UnknownId:
        return id


def linkage_graph(linkages: Iterable[Linkage], locale: str = "en") -> str:
    """Links as a directed graph in the DOT language: ``dot -Tsvg`` draws it.

    The names of nodes are ids, their labels are in the language of ``locale``. A bold line is a focus, a dashed one is
    a reading of this library. Equal links in an equal order give equal text.

    Raises:
        UnknownLocale: no catalogue for the language.
        WrongType: something that is no link, or a single link.
    """
    linkages = _checked(linkages)
    ids = dict.fromkeys(id for linkage in linkages for id in (linkage.origin, linkage.aim))
    nodes = [f"  {_quoted(id)} [label={_quoted(_label(id, locale))}];" for id in ids]
    edges = [f"  {_quoted(linkage.origin)} -> {_quoted(linkage.aim)}{_style(linkage)};" for linkage in linkages]
    return "\n".join(["digraph linkages {", "  rankdir=LR;", "  node [shape=box];", *nodes, *edges, "}", ""])


def _style(linkage: Linkage) -> str:
    styles = [
        *(["bold"] if linkage.strength is Strength.FOCUS else []),
        *(["dashed"] if linkage.basis is Basis.READING else []),
    ]
    return f' [style="{",".join(styles)}"]' if styles else ""


def _quoted(text: str) -> str:
    return f'"{text.translate(_ESCAPED)}"'
