"""Runs of text that several sources share word for word: whoever copies is no further witness.

Only that they are shared, by whom and how long they are is kept here; the words themselves are not.
"""

from __future__ import annotations

from attrs import frozen

from learningcity.errors import InvalidValue, Problem, WrongType, shown
from learningcity.sources.citations import Citation, Standing
from learningcity.sources.register import source
from learningcity.sources.statements import Statement
from learningcity.texts import Message

__all__ = ["Passage", "passages", "shared_passages"]


@frozen(kw_only=True)
class Passage(Statement):
    """The longest run of text that some sources have in common; what it is about is its label.

    Which of them copied, or whether both did, no source says.

    Attributes:
        characters: its length without white space, after the displaced vowels of extracted text were put right.

    Raises:
        InvalidValue: fewer than two sources, or no characters.
        WrongType: a length that is no whole number.
    """

    characters: int

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        if type(self.characters) is not int:
            accepted = Message("accepted.whole-number")
            raise WrongType(Problem("wrong-type", (self.id, "characters"), shown(self.characters), accepted))
        if self.characters < 1 or len(set(self.sources)) < 2:
            raise InvalidValue(Problem("passage", (self.id,), accepted=Message("accepted.passage")))

    @property
    def sources(self) -> tuple[str, ...]:
        """The ids of the sources that have it."""
        return tuple(citation.source.id for citation in self.citations)


def _passage(id: str, about: Message, characters: int, *sources: str, note: Message | None = None) -> Passage:
    return Passage(
        id=id,
        label=about,
        citations=tuple(Citation(source(id)) for id in sources),
        standing=Standing.VERIFIED,
        note=note,
        characters=characters,
    )


_PASSAGES = (
    _passage(
        "passage.introduction",
        Message("passage.introduction"),
        1_194,
        "bic-moe-2021",
        "gnlc-handout",
    ),
    _passage(
        "passage.aim-and-definition",
        Message("passage.aim-and-definition"),
        275,
        "khon-kaen-news-2024",
        "pmu-a-2024",
    ),
    _passage(
        "passage.feature-list",
        Message("passage.feature-list"),
        238,
        "pmu-a-2024",
        "gnlc-handout",
    ),
    _passage(
        "passage.objectives-and-characteristics",
        Message("passage.objectives-and-characteristics"),
        217,
        "bic-moe-call-2016",
        "gnlc-handout",
        note=Message("note.passage.objectives-and-characteristics"),
    ),
    _passage(
        "passage.network-description",
        Message("passage.network-description"),
        107,
        "bic-moe-news-2022",
        "khon-kaen-news-2024",
    ),
    _passage(
        "passage.functions",
        Message("passage.functions"),
        49,
        "khon-kaen-news-2024",
        "bic-moe-2021",
    ),
)


def passages() -> tuple[Passage, ...]:
    """The passages that sources of the register were found to share, the longest first."""
    return _PASSAGES


def shared_passages(one: str, other: str, *, min_characters: int = 0) -> tuple[Passage, ...]:
    """The passages that two sources share, the longest first.

    Args:
        one: the id of a source.
        other: the id of another.
        min_characters: how long a passage has to be.

    Raises:
        UnknownId: no source of the register has one of the ids.
    """
    ids = {source(one).id, source(other).id}
    return tuple(
        passage for passage in _PASSAGES if ids <= set(passage.sources) and passage.characters >= min_characters
    )
