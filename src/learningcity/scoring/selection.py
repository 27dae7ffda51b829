"""Which observations of each measurement a score uses.

The newest year decides that is not after the year of the score, and not too old. Where two observations of it
differ, the score spans both, with a flag: nothing is chosen quietly.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from attrs import evolve, frozen

from learningcity.errors import InvalidObservations, Problem, shown
from learningcity.scoring.data import MISSING, Datum, Flag, Imputation
from learningcity.scoring.observations import Observation, Status
from learningcity.scoring.placing import (
    faults_of_observation,
    faults_of_value,
    in_unit_of_goalpost,
    placed_together,
    placed_value,
)
from learningcity.scoring.plan import Lines
from learningcity.scoring.profiles import Profile, unknown_id
from learningcity.texts import Message

__all__ = ["Selection", "select"]


@frozen
class Selection:
    """What a score uses of each measurement.

    Attributes:
        low, high: both ends of each measurement at its position in the plan; at other positions 0 and 1.
        alone: the observations about which nothing had to be asked, by measurement: each is the score at its position.
        weighed: what is used of the other measurements of which something is said.
    """

    low: list[float]
    high: list[float]
    alone: dict[str, Observation]
    weighed: dict[str, Datum]

    def datum(self, measurement: str, position: int) -> Datum:
        """What is used of a measurement, by its id and its position."""
        one = self.alone.get(measurement)
        if one is None:
            return self.weighed.get(measurement, MISSING)
        return Datum(Status.OBSERVED, (one,), self.low[position], self.high[position])


_BY_PLACE = {flag: place for place, flag in enumerate(Flag)}


def select(
    profile: Profile, observations: Sequence[Observation], as_of: int, imputations: Sequence[Imputation] = ()
) -> Selection:
    """What a score of a year uses; a measurement that is not in it is missing.

    Raises:
        InvalidObservations: with every problem of every observation, at its place.
    """
    plan = profile.plan
    selection = Selection([0.0] * len(plan.nodes), [1.0] * len(plan.nodes), {}, {})
    others = _straight(selection, plan.lines, observations, as_of)
    if others or imputations:
        problems = [*_problems(profile, others, as_of), *_problems_of_imputations(profile, imputations)]
        if problems:
            raise InvalidObservations(problems)
        selection.weighed.update(_weighed_up(profile, [one for _, one in others], as_of))
        _impute_all(profile, selection, imputations)
        for id, datum in selection.weighed.items():
            selection.low[plan.leaves[id]], selection.high[plan.leaves[id]] = datum.low, datum.high
    return selection


def _impute_all(profile: Profile, selection: Selection, imputations: Sequence[Imputation]) -> None:
    """Put what is assumed where nothing is known.

    Raises:
        InvalidObservations: with every imputation of what is observed, or does not apply.
    """
    known = (Status.OBSERVED, Status.NOT_APPLICABLE)
    leaves = profile.plan.leaves
    wrong = [
        Problem("imputation-of-known", ("imputations", place), shown(id), Message("accepted.unknown-measurement"))
        for place, id in enumerate(imputation.measurement for imputation in imputations)
        if selection.datum(id, leaves[id]).status in known
    ]
    if wrong:
        raise InvalidObservations(wrong)
    for imputation in imputations:
        _impute(profile, selection.weighed, imputation)


def _straight(
    selection: Selection, lines: Lines, observations: Sequence[Observation], as_of: int
) -> list[tuple[int, Observation]]:
    """Put in what nothing has to be asked about; the other observations, with their places.

    That is the only observation of its measurement, of the very year, in the very unit, on a linear scale and between
    its ends: most of them. What :func:`_weighed_up` says of it is the same.
    """
    low, high, alone = selection.low, selection.high, selection.alone
    others: list[tuple[int, Observation]] = []
    several: set[str] = set()
    for place, one in enumerate(observations):
        id, value = one.measurement, one.value
        line = lines.get(id)
        if line is not None and (type(value) is float or type(value) is int) and one.year == as_of:
            index, worst, span, unit = line
            score = (value - worst) / span
            if 0.0 <= score <= 1.0 and one.unit == unit and not one.series_break and id not in alone:
                alone[id] = one
                low[index] = high[index] = score
                continue
        others.append((place, one))
        several.add(id)
    if several.isdisjoint(alone):
        return others
    for id in several & alone.keys():
        del alone[id]
        low[lines[id].place], high[lines[id].place] = 0.0, 1.0
    return [(place, one) for place, one in enumerate(observations) if one.measurement not in alone]


def _weighed_up(profile: Profile, observations: Iterable[Observation], as_of: int) -> dict[str, Datum]:
    """What decides of each measurement, among observations that have no fault of their own.

    Raises:
        InvalidObservations: some have a value, and others of the same year say that the question does not arise.
    """
    of: dict[str, list[Observation]] = {}
    for one in observations:
        if one.measurement in profile.plan.leaves:
            of.setdefault(one.measurement, []).append(one)
    chosen = {id: _datum(profile, given, as_of) for id, given in of.items()}
    both = [id for id, datum in chosen.items() if datum is _DISAGREEING]
    if both:
        accepted = Message("accepted.one-status")
        raise InvalidObservations(
            Problem("value-and-not-applicable", ("observations", id), accepted=accepted) for id in both
        )
    return chosen


def _problems(profile: Profile, observations: Iterable[tuple[int, Observation]], as_of: int) -> Iterator[Problem]:
    leaves, descriptive = profile.plan.leaves, profile.descriptive
    for place, one in observations:
        if one.year is not None and one.year > as_of:
            yield _too_late(one.year, as_of).within("observations", place)
        if one.measurement in leaves:
            for problem in faults_of_observation(profile, one):
                yield problem.within("observations", place)
        elif one.measurement not in descriptive:
            known = (*leaves, *descriptive)
            yield unknown_id(one.measurement, known).within("observations", place, "measurement")


def _too_late(year: int, as_of: int) -> Problem:
    return Problem("year-after", ("year",), shown(year), Message("accepted.year-until", {"year": str(as_of)}))


def _problems_of_imputations(profile: Profile, imputations: Sequence[Imputation]) -> Iterator[Problem]:
    for place, imputation in enumerate(imputations):
        id = imputation.measurement
        if id not in profile.plan.leaves:
            yield unknown_id(id, profile.plan.leaves).within("imputations", place, "measurement")
            continue
        if any(other.measurement == id for other in imputations[:place]):
            accepted = Message("accepted.different-ids")
            yield Problem("duplicate-id", ("imputations", place, "measurement"), shown(id), accepted)
        for problem in faults_of_value(imputation.value, profile.goalpost(id)):
            yield problem.within("imputations", place)


def _datum(profile: Profile, given: list[Observation], as_of: int) -> Datum:
    """What decides among the observations of one measurement; ``_DISAGREEING`` if they cannot all be so."""
    in_time = [one for one in given if one.year is None or one.year >= as_of - profile.max_age]
    telling = [one for one in in_time if one.status in (Status.OBSERVED, Status.NOT_APPLICABLE)]
    if not telling:
        return _untold(given, in_time)
    newest = max(_year(one, as_of) for one in telling)
    deciding = tuple(dict.fromkeys(one for one in telling if _year(one, as_of) == newest))
    statuses = {one.status for one in deciding}
    if len(statuses) > 1:
        return _DISAGREEING
    if statuses == {Status.NOT_APPLICABLE}:
        return Datum(Status.NOT_APPLICABLE, deciding)
    datum = _observed(profile, deciding, is_carried=newest < as_of)
    if any(one.status is Status.WITHHELD and _year(one, as_of) > newest for one in in_time):
        return evolve(datum, flags=_in_order({*datum.flags, Flag.LATER_WITHHELD}))
    return datum


_DISAGREEING = Datum(Status.MISSING, flags=(Flag.CONFLICT,))
"""One observation has a value, and another says that the question does not arise."""


def _year(observation: Observation, as_of: int) -> int:
    """Its year; what is told of no year is so in every year."""
    return as_of if observation.year is None else observation.year


def _untold(given: Sequence[Observation], in_time: Sequence[Observation]) -> Datum:
    withheld = tuple(one for one in in_time if one.status is Status.WITHHELD)
    is_old = any(one.status is Status.OBSERVED for one in given)
    flags = (Flag.TOO_OLD,) if is_old else ()
    return (
        Datum(Status.WITHHELD, withheld, flags=flags) if withheld else Datum(Status.MISSING, tuple(given), flags=flags)
    )


def _observed(profile: Profile, deciding: tuple[Observation, ...], *, is_carried: bool) -> Datum:
    low, high, found = placed_together(profile, deciding)
    flags = set(found)
    if any(one.series_break for one in deciding):
        flags.add(Flag.SERIES_BREAK)
    if len({in_unit_of_goalpost(profile, one) for one in deciding}) > 1:
        flags.add(Flag.CONFLICT)
    if is_carried:
        flags.add(Flag.CARRIED)
    return Datum(Status.OBSERVED, deciding, low, high, _in_order(flags))


def _in_order(flags: Iterable[Flag]) -> tuple[Flag, ...]:
    return tuple(sorted(flags, key=_BY_PLACE.__getitem__))


def _impute(profile: Profile, weighed: dict[str, Datum], imputation: Imputation) -> None:
    datum = weighed.get(imputation.measurement, MISSING)
    low, high, flags = placed_value(imputation.value, profile.goalpost(imputation.measurement))
    flags = _in_order({*datum.flags, *flags, Flag.IMPUTED})
    weighed[imputation.measurement] = evolve(datum, low=low, high=high, flags=flags)
