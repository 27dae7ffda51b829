"""The network, and the concepts that it stands for."""

from __future__ import annotations

from attrs import frozen

from learningcity.errors import require_tuple
from learningcity.sources.citations import Citation, Standing, require_words
from learningcity.sources.claims import Claim
from learningcity.sources.register import source
from learningcity.sources.statements import Statement
from learningcity.sources.titles import Title, Titles, TitleStatus
from learningcity.texts import Message, Text

__all__ = [
    "GNLC",
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

    Raises:
        WrongType: a definition that is no text, or claims that are none.
    """

    definition: Text | None = None
    claims: tuple[Claim, ...] = ()

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        if self.definition is not None:
            require_words((self.id, "definition"), self.definition)
        require_tuple((self.id, "claims"), self.claims, Claim)


def _cite(*ids: str) -> tuple[Citation, ...]:
    return tuple(Citation(source(id)) for id in ids)


GNLC = Statement(
    id="gnlc",
    label=Titles(
        (
            Title(
                text="UNESCO Global Network of Learning Cities",
                language="en",
                status=TitleStatus.OFFICIAL,
                citations=_cite("S04"),
                standing=Standing.VERIFIED,
            ),
            Title(
                text="เครือข่ายระดับโลกด้านเมืองแห่งการเรียนรู้ของยูเนสโก",
                language="th",
                status=TitleStatus.GOVERNMENT,
                citations=_cite("bic-moe-2021", "bic-moe-news-2022"),
                standing=Standing.VERIFIED,
            ),
        )
    ),
    citations=_cite("S04", "bic-moe-2021", "bic-moe-news-2022", "pmu-a-2024", "gnlc-handout"),
    standing=Standing.VERIFIED,
)
"""The network. No cited document tells when it was founded."""

_DEFINITION = Message("learning-city.definition")
_IN_THE_NEWS, _IN_THE_RELEASE, _IN_THE_HANDOUT = (
    Citation(source(id), Message("locator.definition")) for id in ("khon-kaen-news-2024", "pmu-a-2024", "gnlc-handout")
)


def _defined(citation: Citation, passage: str) -> Claim:
    return Claim("learning-city", "definition", _DEFINITION, citation, passage=passage)


LEARNING_CITY = Concept(
    id="learning-city",
    label=Message("learning-city"),
    definition=_DEFINITION,
    # The sentence lies in a run of text that the first two share, its end in one that the last two share.
    claims=(
        _defined(_IN_THE_NEWS, "passage.aim-and-definition"),
        _defined(_IN_THE_RELEASE, "passage.aim-and-definition"),
        _defined(_IN_THE_RELEASE, "passage.feature-list"),
        _defined(_IN_THE_HANDOUT, "passage.feature-list"),
    ),
    citations=(_IN_THE_NEWS, _IN_THE_RELEASE, _IN_THE_HANDOUT),
    standing=Standing.REPORTED,
    note=Message("note.learning-city"),
)
"""A learning city. Three documents define it with the same sentence: one witness."""

LIFELONG_LEARNING = Concept(
    id="lifelong-learning",
    label=Message("lifelong-learning"),
    definition=Message("lifelong-learning.definition"),
    citations=_cite("bic-moe-2021", "bic-moe-news-2022", "khon-kaen-news-2024", "pmu-a-2024", "gnlc-handout"),
    standing=Standing.REPORTED,
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
