"""Levels of maturity: how many measurements are at each, which is in the middle, which a share of them has reached.

Levels have an order and no distances, so nothing here averages them, and no answer depends on how far apart
somebody takes them to lie. What is not known may be any level: an answer is then the lowest and the highest that it
can be. Every measurement counts as one, whatever it weighs in a score.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, TypeAlias

from attrs import field, frozen

from learningcity.errors import InvalidValue, Problem
from learningcity.scoring.data import Datum
from learningcity.scoring.nodes import ScoreNode
from learningcity.scoring.numbers.ordinal import lower_median, share_level
from learningcity.scoring.numbers.scales import Levels
from learningcity.scoring.observations import Observation, Status
from learningcity.scoring.profiles import Profile
from learningcity.scoring.reasons.telling import of_what
from learningcity.scoring.scores import Score, score
from learningcity.scoring.tree import Node
from learningcity.texts import Message

if TYPE_CHECKING:
    from learningcity.outlines import Outline

__all__ = ["LevelCounts", "LevelRange", "Maturity", "MaturityNode", "maturity"]

_Ranks: TypeAlias = tuple[int, int] | None
"""Between which positions in their order the level of a measurement is; None where nothing is known of it."""


@frozen
class LevelRange:
    """Every level from ``low`` to ``high``, both included; the same where the level is known."""

    low: str
    high: str


@frozen(kw_only=True)
class LevelCounts:
    """How many measurements are at each level of one scale.

    Attributes:
        levels: the names of the levels in the words of the profile, the lowest first.
        counts: how many measurements are known to be at each.
        missing: of how many nothing is known, or nothing is told.
        disagreeing: of how many the observations name different levels.
    """

    levels: tuple[str, ...]
    counts: tuple[int, ...]
    missing: int
    disagreeing: int


@frozen
class MaturityNode:
    """A node of the tree of a profile: the city, a group, or a measurement. It is a view of what was observed.

    Attributes:
        score: the observations, and the profile that they were put in order by.
        index: its position in the plan of the profile, 0 for the city.
    """

    score: Score = field(repr=of_what)
    index: int

    @property
    def node(self) -> Node:
        """The node of the profile."""
        return self.score.profile.plan.nodes[self.index]

    @property
    def id(self) -> str:
        """The id of the group or the measurement."""
        return self.node.id

    @property
    def children(self) -> tuple[MaturityNode, ...]:
        """Its parts, in the order of the profile."""
        return tuple(MaturityNode(self.score, index) for index in self.score.profile.plan.children[self.index])

    def walk(self) -> Iterator[MaturityNode]:
        """This node and every one below it, each before its children."""
        yield self
        for child in self.children:
            yield from child.walk()

    @property
    def status(self) -> Status:
        """Of a measurement whether it has a level, and why not; of a group whether any in it has one."""
        return ScoreNode(self.score, self.index).status

    @property
    def counts(self) -> tuple[LevelCounts, ...]:
        """How many measurements in it are at each level; one entry for each scale, in the order of the profile.

        Measurements that do not apply are left out, and so are those that are told in numbers.
        """
        return tuple(_counted(levels, found) for levels, found in self._scales.items())

    @property
    def not_applicable(self) -> int:
        """How many measurements in it that have levels do not apply."""
        return sum(datum.status is Status.NOT_APPLICABLE for _, datum in self._data)

    @property
    def in_numbers(self) -> int:
        """How many measurements in it are told in numbers, so that they are not counted here."""
        return len(self.node.measurements) - len(self._data)

    @property
    def median(self) -> LevelRange | None:
        """The level of the measurement in the middle, of two such measurements the lower.

        None where no measurement is left, or where they have different levels.
        """
        return self._between(lambda ranks, size: lower_median(ranks, size)[0])

    @property
    def level(self) -> LevelRange | None:
        """The highest level that at least the share of the measurements that the profile asks for has reached.

        None where the profile names no share, where no measurement is left, or where they have different levels.
        """
        share = self.score.profile.share
        if share is None:
            return None
        return self._between(lambda ranks, size: share_level(ranks, share, size)[0])

    @property
    def _data(self) -> tuple[tuple[Levels, Datum], ...]:
        """The scale of each measurement in it that has levels, and what is known of it."""
        of = self.score.profile.goalpost
        scales = ((id, of(id).scale) for id in self.node.measurements)
        return tuple((scale, self.score.datum(id)) for id, scale in scales if isinstance(scale, Levels))

    @property
    def _scales(self) -> Mapping[tuple[str, ...], list[_Ranks]]:
        """The measurements that apply, by the names of their levels."""
        found: dict[tuple[str, ...], list[_Ranks]] = {}
        for scale, datum in self._data:
            if datum.status is not Status.NOT_APPLICABLE:
                found.setdefault(scale.names, []).append(_ranks(scale, datum))
        return found

    def _between(self, answer: Callable[[list[int], int], int]) -> LevelRange | None:
        """An answer with every measurement at its lowest, and with every one at its highest."""
        scales = self._scales
        if len(scales) != 1:
            return None
        ((levels, found),) = scales.items()
        size = len(levels)
        ends = [(0, size - 1) if ranks is None else ranks for ranks in found]
        low, high = (answer([pair[end] for pair in ends], size) for end in (0, 1))
        return LevelRange(levels[low], levels[high])


def _ranks(scale: Levels, datum: Datum) -> _Ranks:
    if datum.status is not Status.OBSERVED:
        return None
    ranks = [scale.rank(str(one.value)) for one in datum.used]
    return min(ranks), max(ranks)


def _counted(levels: tuple[str, ...], found: list[_Ranks]) -> LevelCounts:
    known = [ranks for ranks in found if ranks is not None]
    return LevelCounts(
        levels=levels,
        counts=tuple(known.count((rank, rank)) for rank in range(len(levels))),
        missing=len(found) - len(known),
        disagreeing=sum(low != high for low, high in known),
    )


@frozen
class Maturity:
    """Which levels a city has reached: counted and put in order, never averaged.

    Attributes:
        score: the observations, and the profile that they were put in order by.

    Raises:
        InvalidValue: the profile has no measurement with levels.
    """

    score: Score = field(repr=of_what)

    def __attrs_post_init__(self) -> None:
        if not any(isinstance(goalpost.scale, Levels) for goalpost in self.score.profile.goalposts):
            accepted = Message("accepted.profile-with-levels")
            raise InvalidValue(Problem("no-levels", ("profile",), self.score.profile.id, accepted))

    @property
    def root(self) -> MaturityNode:
        """The city as a whole."""
        return MaturityNode(self.score, 0)

    def node(self, id: str) -> MaturityNode:
        """The part with this id: a group or a measurement.

        Raises:
            UnknownId: the profile has no such node.
        """
        return MaturityNode(self.score, self.score.node(id).index)

    def outline(self) -> Outline:
        """Everything that there is to say, as a tree."""
        from learningcity.scoring.outlining_levels import maturity_outline

        return maturity_outline(self)

    def explain(self, locale: str = "en") -> str:
        """Everything that there is to say, in a language, over several lines.

        Raises:
            UnknownLocale: no catalogue for the language.
        """
        from learningcity.localization import render_outline

        return render_outline(self.outline(), locale)

    def _repr_html_(self) -> str:
        """Everything that there is to say, in English, for notebooks."""
        from learningcity.localization import render

        return render(self, "en", "html")


def maturity(
    observations: Iterable[Observation], profile: Profile | None = None, *, as_of: int, city: str | None = None
) -> Maturity:
    """Which levels a city has reached, area by area.

    Args:
        observations: of the city, in any order.
        profile: whose goalposts have levels, such as :func:`~learningcity.scoring.self_assessment`; whether these
            have numbers as well makes no difference. There is no default.
        as_of: the year, of the Common Era; no observation may be of a later one.
        city: whose levels they are, as a reader should see it.

    Raises:
        ProfileRequired: no profile.
        WrongType, InvalidObservations: see :class:`~learningcity.scoring.Score`.
        InvalidValue: a profile without levels.
    """
    return Maturity(score(observations, profile, as_of=as_of, city=city))
