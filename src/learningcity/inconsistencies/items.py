"""The shape of an inconsistency, and the short forms in which the others are written."""

from __future__ import annotations

from attrs import frozen

from learningcity.errors import InvalidValue, Problem, WrongType, require_tuple, shown
from learningcity.inconsistencies.aliases import Alias
from learningcity.inconsistencies.kinds import InconsistencyKind, Treatment
from learningcity.sources.citations import Citation, Standing, checked_id
from learningcity.sources.claims import Claim
from learningcity.sources.register import source
from learningcity.sources.resolution import Claims
from learningcity.sources.statements import Statement
from learningcity.texts import Message, Quantity

__all__ = [
    "HANDOUT",
    "KHON_KAEN_NEWS",
    "MINISTRY_NEWS",
    "MINISTRY_PAGE",
    "PMU_A",
    "READING",
    "Inconsistency",
    "cities",
    "item",
    "named",
]


@frozen(kw_only=True)
class Inconsistency(Statement):
    """A place where the documents contradict each other or themselves, or invite a wrong reading.

    What it is about is its label; what the documents say is its note.

    Attributes:
        number: in the order in which they were found, from 1.
        kinds: in what way, the main one first.
        claims: the figures, forms, dates and names that it is about, each with its source.
        concerns: ids of what it bears on.
        aliases: names among the claims in which something looks wrong.

    Raises:
        InvalidValue: a number below 1, no kind, or an id that is not well formed.
        WrongType: a value of a type that the field does not accept.
    """

    number: int
    kinds: tuple[InconsistencyKind, ...]
    claims: tuple[Claim, ...] = ()
    concerns: tuple[str, ...] = ()
    aliases: tuple[Alias, ...] = ()

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        if type(self.number) is not int:
            accepted = Message("accepted.position")
            raise WrongType(Problem("wrong-type", (self.id, "number"), shown(self.number), accepted))
        if self.number < 1:
            raise InvalidValue(
                Problem("position", (self.id, "number"), shown(self.number), Message("accepted.position"))
            )
        require_tuple((self.id, "kinds"), self.kinds, InconsistencyKind)
        if not self.kinds:
            raise InvalidValue(Problem("no-kind", (self.id, "kinds"), accepted=Message("accepted.kinds")))
        require_tuple((self.id, "claims"), self.claims, Claim)
        require_tuple((self.id, "concerns"), self.concerns, str)
        for position, id in enumerate(self.concerns):
            checked_id(id, (self.id, "concerns", position))
        require_tuple((self.id, "aliases"), self.aliases, Alias)

    @property
    def treatments(self) -> tuple[Treatment, ...]:
        """What this library does with it, for each of its kinds."""
        return tuple(dict.fromkeys(kind.treatment for kind in self.kinds))

    @property
    def sources(self) -> tuple[str, ...]:
        """The ids of the sources that it is about."""
        return tuple(dict.fromkeys(citation.source.id for citation in self.citations))


def _cite(id: str) -> Citation:
    return Citation(source(id))


MINISTRY_NEWS = _cite("bic-moe-news-2022")
KHON_KAEN_NEWS = _cite("khon-kaen-news-2024")
MINISTRY_PAGE = _cite("bic-moe-2021")
PMU_A = _cite("pmu-a-2024")
HANDOUT = _cite("gnlc-handout")
READING = _cite("learningcity-reading")


def item(  # noqa: PLR0913  # what an inconsistency is made of
    number: int,
    slug: str,
    *kinds: InconsistencyKind,
    citations: tuple[Citation, ...],
    claims: tuple[Claim, ...] = (),
    concerns: tuple[str, ...] = (),
    aliases: tuple[Alias, ...] = (),
) -> Inconsistency:
    """An inconsistency whose label and note have the ids that its slug makes.

    What the documents say was read in them; it is contested where they answer one question in different ways.
    """
    return Inconsistency(
        id=f"inconsistency.{slug}",
        label=Message(f"inconsistency.{slug}"),
        note=Message(f"inconsistency.{slug}.note"),
        number=number,
        kinds=kinds,
        citations=citations,
        claims=claims,
        concerns=concerns,
        aliases=aliases,
        standing=Standing.CONTESTED if Claims(claims).conflicts() else Standing.VERIFIED,
    )


def named(subject: str, citation: Citation, *names: str, passage: str | None = None) -> Claim:
    """The names that a source uses for something, as printed there.

    A name is no claim against another: each source is asked only what it says itself, so that it is the scope.
    """
    return Claim(subject, "names", names, citation, scope=citation.source.id, passage=passage)


def cities(count: int) -> Quantity:
    """So many cities."""
    return Quantity(count, "cities")
