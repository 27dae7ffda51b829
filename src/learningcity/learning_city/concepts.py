"""The concepts that the network stands for, and the shape of what is told claim by claim."""

from __future__ import annotations

from attrs import frozen

from learningcity.errors import InvalidValue, Problem, WrongType, require_tuple, shown
from learningcity.sources.citations import Citation, Standing, require_words
from learningcity.sources.claims import Claim
from learningcity.sources.register import source
from learningcity.sources.statements import Statement
from learningcity.texts import Message, Text

__all__ = [
    "LEARNING_CITY",
    "LIFELONG_EDUCATION",
    "LIFELONG_LEARNING",
    "LIFELONG_LEARNING_PROVISION",
    "Assertion",
    "Concept",
    "concepts",
]


@frozen(kw_only=True)
class Assertion(Statement):
    """Something that is said, claim by claim: copies, speakers and disagreements can be told from these.

    Attributes:
        claims: who says what.

    Raises:
        WrongType: claims that are none.
    """

    claims: tuple[Claim, ...]

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        require_tuple((self.id, "claims"), self.claims, Claim)


@frozen(kw_only=True)
class Concept(Statement):
    """A term of the framework.

    Attributes:
        definition: what it means, in the library's words; None where no source tells.
        claims: who defines it so.
        acronym: the letters that sources write for it; None where they write none.

    Raises:
        WrongType: a definition that is no text, claims that are none, or an acronym that is no text.
        InvalidValue: an acronym without a letter.
    """

    definition: Text | None = None
    claims: tuple[Claim, ...] = ()
    acronym: str | None = None

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        if self.definition is not None:
            require_words((self.id, "definition"), self.definition)
        require_tuple((self.id, "claims"), self.claims, Claim)
        if self.acronym is not None:
            path, accepted = (self.id, "acronym"), Message("accepted.text")
            if not isinstance(self.acronym, str):
                raise WrongType(Problem("wrong-type", path, shown(self.acronym), accepted))
            if not self.acronym.strip():
                raise InvalidValue(Problem("blank", path, shown(self.acronym), accepted))


def _cite(*ids: str) -> tuple[Citation, ...]:
    return tuple(Citation(source(id)) for id in ids)


_DEFINITION = Message("learning-city.definition")
_IN_THE_NEWS, _IN_THE_RELEASE, _IN_THE_HANDOUT, _IN_THE_CALL = (
    Citation(source(id), Message("locator.definition"))
    for id in ("khon-kaen-news-2024", "pmu-a-2024", "gnlc-handout", "bic-moe-call-2016")
)


def _defined(citation: Citation, passage: str) -> Claim:
    return Claim("learning-city", "definition", _DEFINITION, citation, passage=passage)


LEARNING_CITY = Concept(
    id="learning-city",
    label=Message("learning-city"),
    definition=_DEFINITION,
    # The sentence lies in a run of text that the first two share, its end in one that the release and the hand-out
    # share, its beginning in one that the hand-out shares with the older call.
    claims=(
        _defined(_IN_THE_NEWS, "passage.aim-and-definition"),
        _defined(_IN_THE_RELEASE, "passage.aim-and-definition"),
        _defined(_IN_THE_RELEASE, "passage.feature-list"),
        _defined(_IN_THE_HANDOUT, "passage.feature-list"),
        _defined(_IN_THE_HANDOUT, "passage.objectives-and-characteristics"),
        _defined(_IN_THE_CALL, "passage.objectives-and-characteristics"),
    ),
    citations=(_IN_THE_NEWS, _IN_THE_RELEASE, _IN_THE_HANDOUT, _IN_THE_CALL),
    standing=Standing.REPORTED,
    note=Message("note.learning-city"),
)
"""A learning city. Three documents and an older page define it with nearly the same sentence: one witness."""

LIFELONG_LEARNING = Concept(
    id="lifelong-learning",
    label=Message("lifelong-learning"),
    definition=Message("lifelong-learning.definition"),
    citations=_cite("bic-moe-2021", "bic-moe-news-2022", "khon-kaen-news-2024", "pmu-a-2024", "gnlc-handout"),
    standing=Standing.REPORTED,
    acronym="LLL",
)
"""Lifelong learning, which all five documents speak of and tie to "for all"."""

LIFELONG_LEARNING_PROVISION = Concept(
    id="lifelong-learning-provision",
    label=Message("lifelong-learning-provision"),
    citations=_cite("bic-moe-2021", "khon-kaen-news-2024", "pmu-a-2024", "gnlc-handout"),
    standing=Standing.REPORTED,
)
"""That lifelong learning is provided, which is another term than :data:`LIFELONG_EDUCATION`."""

LIFELONG_EDUCATION = Concept(
    id="lifelong-education",
    label=Message("lifelong-education"),
    citations=_cite("bic-moe-2021"),
    standing=Standing.REPORTED,
)
"""Lifelong education: a term of one document, there used once."""

_CONCEPTS = (LEARNING_CITY, LIFELONG_LEARNING, LIFELONG_LEARNING_PROVISION, LIFELONG_EDUCATION)


def concepts() -> tuple[Concept, ...]:
    """The terms of the framework that are no part of another list."""
    return _CONCEPTS
