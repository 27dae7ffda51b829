"""A score: the inputs, and between which numbers they leave every part of the tree.

Nothing is stored but the inputs; every number is computed from them, so that equal inputs give equal scores.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from functools import cached_property
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Literal, NoReturn

from attrs import evolve, field, frozen

from learningcity.errors import (
    InvalidObservations,
    InvalidValue,
    NoOrder,
    NoTruthValue,
    Problem,
    ProfileRequired,
    UnknownId,
    WrongType,
    looked_up,
    require_tuple,
    shown,
)
from learningcity.scoring.coverage import Coverage, coverage_of
from learningcity.scoring.data import Datum, Imputation
from learningcity.scoring.modes import MissingData, NoTotal
from learningcity.scoring.nodes import ScoreNode
from learningcity.scoring.numbers.intervals import Interval
from learningcity.scoring.numbers.weight_sets import WeightSet
from learningcity.scoring.observations import Observation, Status, checked_year
from learningcity.scoring.profiles import Profile
from learningcity.scoring.selection import Selection, select
from learningcity.scoring.weights import left_of, weight_sets_of
from learningcity.sources.citations import Standing, id_only, require_member
from learningcity.texts import Message

if TYPE_CHECKING:
    from learningcity.outlines import Outline

__all__ = ["Score", "score"]


def entries_of(name: str, given: object) -> tuple[Any, ...]:
    """What an argument holds, if it holds anything one after the other.

    Raises:
        WrongType: it does not, or is text.
    """
    if isinstance(given, tuple):
        return given
    if isinstance(given, str | bytes) or not isinstance(given, Iterable):
        raise WrongType(Problem("wrong-type", (name,), shown(given), Message("accepted.tuple")))
    return tuple(given)


_MEASUREMENT = attrgetter("measurement")


def _in_order(observations: Iterable[Observation]) -> tuple[Observation, ...]:
    """The observations in an order of their own, so that the order in which they were given means nothing."""
    given = entries_of("observations", observations)
    if set(map(type, given)) != {Observation}:
        require_tuple(("observations",), given, Observation)
    if len(set(map(_MEASUREMENT, given))) == len(given):
        return tuple(sorted(given, key=_MEASUREMENT))
    return tuple(dict.fromkeys(sorted(given, key=_place)))


def _place(observation: Observation) -> tuple[object, ...]:
    return (observation.measurement, observation.year or 0, repr(observation))


def _by_measurement(imputations: Iterable[Imputation]) -> tuple[Imputation, ...]:
    given = entries_of("imputations", imputations)
    require_tuple(("imputations",), given, Imputation)
    return tuple(sorted(given, key=_MEASUREMENT))


def _require_name(city: object) -> None:
    if not isinstance(city, str):
        raise WrongType(Problem("wrong-type", ("city",), shown(city), Message("accepted.text")))
    if not city.strip():
        raise InvalidValue(Problem("blank", ("city",), shown(city), Message("accepted.text")))


@frozen
class _Ends:
    """The low and the high end of every node, by its position."""

    low: list[float]
    high: list[float]


@frozen(kw_only=True)
class Score:
    """What a profile makes of the observations of one city.

    Attributes:
        profile: what it was made by.
        observations: of the city, in an order that does not depend on how they were given.
        as_of: the year that it speaks of, of the Common Era.
        weights: by the ids of nodes with children the weights that these may have instead of those of the profile.
        missing_data: what became of measurements without a value.
        imputations: what was assumed, where ``missing_data`` is ``IMPUTED``.
        city: whose score it is, as a reader should see it.
        left_out: the positions in the plan of what does not apply, or is not observed where only that counts, and of
            the groups of which that leaves nothing.

    Numbers lie between 0 and 1. A score has no truth value and no order: see
    :func:`~learningcity.scoring.compare`.

    Raises:
        WrongType: a field of a type that it does not accept.
        InvalidValue: imputations in another mode, or a weight set that does not suit its node.
        InvalidObservations: observations that the profile does not accept; its ``problems`` are all of them.
    """

    profile: Profile = field(repr=id_only)
    observations: tuple[Observation, ...] = field(converter=_in_order, repr=False)
    as_of: int
    weights: tuple[tuple[str, WeightSet], ...] = field(default=(), repr=False)
    missing_data: MissingData = MissingData.BOUNDS
    imputations: tuple[Imputation, ...] = field(default=(), converter=_by_measurement, repr=False)
    city: str | None = None
    _data: Selection = field(init=False, eq=False, repr=False)
    left_out: frozenset[int] = field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        if not isinstance(self.profile, Profile):
            raise WrongType(Problem("wrong-type", ("profile",), shown(self.profile), Message("accepted.profile")))
        checked_year(self.as_of, ("as_of",))
        require_member(("missing_data",), self.missing_data, MissingData)
        if self.imputations and self.missing_data is not MissingData.IMPUTED:
            accepted = Message("accepted.imputed-mode")
            raise InvalidValue(Problem("imputations", ("imputations",), shown(len(self.imputations)), accepted))
        if self.city is not None:
            _require_name(self.city)
        put = object.__setattr__
        put(self, "weights", weight_sets_of(self.profile, self.weights))
        put(self, "_data", select(self.profile, self.observations, self.as_of, self.imputations))
        put(self, "left_out", self._left_out())
        self.profile.plan.fill(self._data.low, self._data.high, self.left_out)
        if self.left_out and self.weights:
            self._require_weights_of_what_is_left()

    def __bool__(self) -> NoReturn:
        raise NoTruthValue(Message("error.no-truth-value.score"))

    def __lt__(self, other: object) -> NoReturn:
        raise _no_order()

    def __le__(self, other: object) -> NoReturn:
        raise _no_order()

    def __gt__(self, other: object) -> NoReturn:
        raise _no_order()

    def __ge__(self, other: object) -> NoReturn:
        raise _no_order()

    def _require_weights_of_what_is_left(self) -> None:
        """Nothing, if every weight set means something for the children that are left of its node."""
        for group in self.profile.plan.groups:
            weight_set = dict(self.weights).get(self.profile.plan.nodes[group.index].id)
            if weight_set is not None and group.index not in self.left_out:
                left = group.without(self.left_out)
                left_of(weight_set, None if len(left.children) == len(group.children) else left.places, left.shares)

    def _left_out(self) -> frozenset[int]:
        """The positions of what does not apply, or is not observed where only that counts; and of what that empties."""
        leaves, weighed = self.profile.plan.leaves, self._data.weighed
        out = [leaves[id] for id, datum in weighed.items() if datum.status is Status.NOT_APPLICABLE]
        if self.missing_data is MissingData.OBSERVED_ONLY:
            out += [at for id, at in leaves.items() if self._data.datum(id, at).status is not Status.OBSERVED]
        return self.profile.plan.closed(out)

    @cached_property
    def _uncertain(self) -> _Ends:
        """Both ends of every node where weights may be any that were given."""
        return self._with_weights(self._data.low, self._data.high)

    @cached_property
    def _held(self) -> _Ends:
        """The same with every measurement held in the middle of what it may be."""
        middle = [(low + high) / 2 for low, high in zip(self._data.low, self._data.high, strict=True)]
        return self._with_weights(middle, middle)

    def _with_weights(self, low: Sequence[float], high: Sequence[float]) -> _Ends:
        plan = self.profile.plan
        sets = plan.placed(self.weights)
        ends = _Ends(list(low), list(high))
        plan.fill(ends.low, ends.high, self.left_out, sets)
        return ends

    def interval_at(self, index: int, doubt: Literal["both", "data", "weights"] = "both") -> Interval | None:
        """Between which scores the node at a position of the plan is; see :class:`~learningcity.scoring.ScoreNode`."""
        if index in self.left_out or not self.profile.plan.is_scored[index] or (not index and self.no_total):
            return None
        ends: _Ends | Selection = self._data
        if doubt == "weights":
            ends = self._held
        elif doubt == "both" and self.weights:
            ends = self._uncertain
        return Interval(ends.low[index], ends.high[index])

    def datum(self, measurement: str) -> Datum:
        """What is used of a measurement.

        Raises:
            UnknownId: the profile does not score the measurement.
        """
        if measurement not in self.profile.plan.leaves:
            raise UnknownId.of(measurement, self.profile.plan.leaves)
        return self._data.datum(measurement, self.profile.plan.leaves[measurement])

    @property
    def root(self) -> ScoreNode:
        """The city as a whole."""
        return ScoreNode(self, 0)

    def node(self, id: str) -> ScoreNode:
        """The part of the score with this id: a group or a measurement.

        Raises:
            UnknownId: the profile has no such node.
        """
        return ScoreNode(self, looked_up(id, self.profile.plan.positions))

    @property
    def total(self) -> Interval | None:
        """Between which scores the city as a whole is; None where no total is given, see ``no_total``."""
        return self.root.interval

    @property
    def point(self) -> float | None:
        """The score of the city as a whole, where it is one number; else None."""
        return self.root.point

    @cached_property
    def no_total(self) -> tuple[NoTotal, ...]:
        """Why no total is given; empty where one is."""
        plan = self.profile.plan
        why = {
            NoTotal.ORDINAL: not plan.is_scored[0],
            NoTotal.NOTHING_APPLIES: 0 in self.left_out,
            NoTotal.UNVERIFIED: self.profile.standing is Standing.UNVERIFIED,
            NoTotal.LOW_COVERAGE: self._weight_observed < self.profile.min_coverage,
        }
        return tuple(reason for reason, is_so in why.items() if is_so)

    @property
    def _weight_observed(self) -> Fraction:
        """The share of the weight that is observed; 1 where nobody asks for a share."""
        return self.coverage.weight_observed if self.profile.min_coverage else Fraction(1)

    @cached_property
    def coverage(self) -> Coverage:
        """How much of what the profile asks for is known, and from whom."""
        return coverage_of(self, 0)

    @cached_property
    def effective_weights(self) -> Mapping[str, Fraction]:
        """What each measurement that is left weighs in the whole, by its id; together exactly 1, unless nothing is."""
        return self.profile.plan.effective_weights(self.left_out)

    @cached_property
    def local_weights(self) -> tuple[Fraction, ...]:
        """What each node weighs among its siblings that are left, by its position in the plan."""
        return self.profile.plan.local_weights(self.left_out)

    @cached_property
    def weights_of_what_applies(self) -> Mapping[str, Fraction]:
        """The effective weights of everything that applies, also where only what is observed is scored."""
        plan = self.profile.plan
        out = (at for id, at in plan.leaves.items() if self._data.datum(id, at).status is Status.NOT_APPLICABLE)
        return plan.effective_weights(plan.closed(out))

    @property
    def descriptive(self) -> tuple[Observation, ...]:
        """Observations that the profile records and never scores."""
        return tuple(one for one in self.observations if one.measurement in self.profile.descriptive)

    def to_dict(self) -> dict[str, object]:
        """The score as plain JSON with all its results; see :func:`~learningcity.conversion.score_record`."""
        from learningcity.conversion.scores import score_record

        return score_record(self)

    def outline(self) -> Outline:
        """Everything that there is to say, as a tree: what was done, what came out, what every part rests on."""
        from learningcity.scoring.outlining import score_outline

        return score_outline(self)

    def messages(self) -> tuple[Message, ...]:
        """Everything that there is to say, the total among the first, as messages."""
        from learningcity.outlines import flattened

        return flattened(self.outline())

    def explain(self, locale: str = "en") -> str:
        """Everything that there is to say, in a language, over several lines.

        Raises:
            UnknownLocale: no catalogue for the language.
            CannotExpress: a weight set that the library does not have.
        """
        from learningcity.localization import render_outline

        return render_outline(self.outline(), locale)

    def _repr_html_(self) -> str:
        """Everything that there is to say, in English, for notebooks."""
        from learningcity.localization import render

        return render(self, "en", "html")

    def chart(self, locale: str = "en", *, of: str | None = None, depth: int | None = None) -> str:
        """The score as an SVG picture; see :func:`learningcity.report.chart`."""
        from learningcity.report.charts import chart

        return chart(self, locale, of=of, depth=depth)


def _no_order() -> NoOrder:
    return NoOrder(Message("error.no-order.score"))


def score(  # noqa: PLR0913  # each may be asked for
    observations: Iterable[Observation],
    profile: Profile | None = None,
    *,
    as_of: int,
    weights: WeightSet | Mapping[str, WeightSet] | None = None,
    missing_data: MissingData = MissingData.BOUNDS,
    imputations: Iterable[Imputation] = (),
    city: str | None = None,
) -> Score:
    """The score of one city, which depends on no other city.

    Args:
        observations: of the city, in any order; those of measurements that the profile only describes are kept.
        profile: what to score by. There is no default: the framework gives no scale.
        as_of: the year, of the Common Era; no observation may be of a later one.
        weights: where the weights of the profile are in doubt, what they may be: one set for every node with
            children, such as ``Relative(0.25)``, or one by the id of each node.
        missing_data: what becomes of measurements without a value.
        imputations: what to assume, with ``MissingData.IMPUTED``.
        city: whose score it is, as a reader should see it.

    Raises:
        ProfileRequired: no profile.
        WrongType, InvalidValue, InvalidObservations, WeightSetEmpty: see :class:`Score`.
    """
    if profile is None:
        raise ProfileRequired(Message("error.profile-required"))
    given, assumed = entries_of("observations", observations), entries_of("imputations", imputations)
    try:
        return Score(
            profile=profile,
            observations=given,
            as_of=as_of,
            weights=weights,  # type: ignore[arg-type]  # the class brings it into one form
            missing_data=missing_data,
            imputations=assumed,
            city=city,
        )
    except InvalidObservations as error:
        kept = {"observations": _in_order(given), "imputations": _by_measurement(assumed)}
        places = {id(one): place for found in (given, assumed) for place, one in enumerate(found)}
        moved = (_at_given_place(problem, kept, places) for problem in error.problems)
        raise InvalidObservations(sorted(moved, key=_given_place)) from None


def _at_given_place(problem: Problem, kept: Mapping[str, tuple[Any, ...]], places: Mapping[int, int]) -> Problem:
    """A problem with the place that the caller knows: a score keeps everything in an order of its own."""
    match problem.path:
        case (str() as name, int() as place, *rest):
            return evolve(problem, path=(name, places[id(kept[name][place])], *rest))
        case _:
            return problem


def _given_place(problem: Problem) -> tuple[bool, bool, int]:
    name, place, *_ = problem.path
    return (name == "imputations", isinstance(place, str), place if isinstance(place, int) else 0)
