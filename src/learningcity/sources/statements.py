"""The shape that everything the library says of the world has in common."""

from __future__ import annotations

from attrs import field, frozen

from learningcity.errors import Problem, WrongType, shown
from learningcity.sources.citations import (
    Citation,
    Standing,
    checked_id,
    require_citations,
    require_standing,
    require_words,
    source_ids,
)
from learningcity.sources.titles import Titles
from learningcity.texts import Labels, Message, Text

__all__ = ["Statement"]


@frozen(kw_only=True)
class Statement:
    """Something that the library says of the world, who says so, and how sure that is.

    Attributes:
        id: stable, lower case, dotted.
        label: what it is called: official titles, or a term or words of the library.
        citations: who says so; at least one.
        standing: how sure it is.
        note: what a reader should know besides.

    Raises:
        Uncited: no citation.
        InvalidValue: an id that is not well formed.
        WrongType: a label or a note that is no text, or a standing that is none.
    """

    id: str
    label: Message | Labels | Titles
    citations: tuple[Citation, ...] = field(repr=source_ids)
    standing: Standing
    note: Text | None = None

    def __attrs_post_init__(self) -> None:
        checked_id(self.id)
        require_citations(self.citations, self.id)
        if not isinstance(self.label, Message | Labels | Titles):
            raise WrongType(Problem("wrong-type", (self.id, "label"), shown(self.label), Message("accepted.title")))
        require_standing((self.id, "standing"), self.standing)
        if self.note is not None:
            require_words((self.id, "note"), self.note)

    def _repr_html_(self) -> str:
        """Everything that there is to say, in English, for notebooks."""
        from learningcity.localization import render

        return render(self, "en", "html")
