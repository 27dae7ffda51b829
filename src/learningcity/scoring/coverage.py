"""How much of what a profile asks for is known, from whom and of when. Facts only: no grade."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from enum import Enum
from fractions import Fraction
from operator import attrgetter
from typing import TYPE_CHECKING, TypeVar

from attrs import frozen

from learningcity.key_features.measuring import SourceClass
from learningcity.scoring.data import Datum, Flag
from learningcity.scoring.observations import Observation, Quality, Status

if TYPE_CHECKING:
    from learningcity.outlines import Outline
    from learningcity.scoring.scores import Score
    from learningcity.texts import Message

__all__ = ["Coverage", "coverage_of"]

E = TypeVar("E", bound=Enum)


@frozen(kw_only=True)
class Coverage:
    """What is known of one part of a score, or of the whole.

    Attributes:
        in_scope: how many measurements the profile scores or ranks there.
        observed, missing, not_applicable, withheld: how many of them are so; together ``in_scope``.
        imputed: how many of the missing and withheld ones are assumed.
        weight_observed: the share of the weight that is observed, of what applies; from 0 to 1.
        na_weight: the share of the weight by the profile that does not apply; from 0 to 1.
        parts, parts_touched: how many nodes right below there are, and in how many of them something is observed.
        by_source: how many observed measurements come from which class of source, one that comes from two in both; the
            rest do not say.
        by_quality: how many came about how; the rest do not say.
        with_evidence: how many observed measurements name where the figure is to be seen.
        years: the first and the last year that is used, None where none is.
        carried: how many are from a year before that of the score.
        conflicts: how many have observations that differ.
        beyond: how many lie beyond the worst or the best.
        is_weighed: whether anything in it is told in numbers, so that weights have a meaning; levels without numbers
            are counted alone.
    """

    in_scope: int
    observed: int
    missing: int
    not_applicable: int
    withheld: int
    imputed: int
    weight_observed: Fraction
    na_weight: Fraction
    parts: int
    parts_touched: int
    by_source: tuple[tuple[SourceClass, int], ...]
    by_quality: tuple[tuple[Quality, int], ...]
    with_evidence: int
    years: tuple[int, int] | None
    carried: int
    conflicts: int
    beyond: int
    is_weighed: bool = True

    @property
    def message(self) -> Message:
        """How much is known, of when and from whom, in one sentence; no grade."""
        from learningcity.scoring.outlining import coverage_message

        return coverage_message(self)

    def outline(self) -> Outline:
        """The sentence, and below it what else there is to know of the data."""
        from learningcity.scoring.outlining import coverage_outline

        return coverage_outline(self)

    def _repr_html_(self) -> str:
        """Everything that there is to say, in English, for notebooks."""
        from learningcity.localization import render

        return render(self, "en", "html")


def coverage_of(score: Score, index: int) -> Coverage:
    """What is known of the node at a position of the plan."""
    plan = score.profile.plan
    data = {id: score.datum(id) for id in plan.nodes[index].measurements}
    observed = {id: datum for id, datum in data.items() if datum.status is Status.OBSERVED}
    statuses = Counter(datum.status for datum in data.values())
    flags = Counter(flag for datum in data.values() for flag in datum.flags)
    used = [one for datum in observed.values() for one in datum.used]
    years = [one.year or 0 for one in used]  # what is observed has a year
    not_applicable = {id for id, datum in data.items() if datum.status is Status.NOT_APPLICABLE}
    parts = plan.nodes[index].children
    return Coverage(
        in_scope=len(data),
        observed=len(observed),
        missing=statuses[Status.MISSING],
        not_applicable=len(not_applicable),
        withheld=statuses[Status.WITHHELD],
        imputed=flags[Flag.IMPUTED],
        weight_observed=_share(score.weights_of_what_applies, data, observed),
        na_weight=_share(plan.effective_weights(frozenset()), data, not_applicable),
        parts=len(parts),
        parts_touched=sum(any(id in observed for id in part.measurements) for part in parts),
        by_source=_counted(SourceClass, _each(observed.values(), attrgetter("source_class"))),
        by_quality=_counted(Quality, _each(observed.values(), attrgetter("quality"))),
        with_evidence=sum(any(one.evidence for one in datum.used) for datum in observed.values()),
        years=(min(years), max(years)) if years else None,
        carried=flags[Flag.CARRIED],
        conflicts=flags[Flag.CONFLICT],
        beyond=sum(_is_beyond(datum) for datum in observed.values()),
        is_weighed=any(plan.is_scored[plan.leaves[id]] for id in data),
    )


def _is_beyond(datum: Datum) -> bool:
    return Flag.BEYOND_BEST in datum.flags or Flag.BEYOND_WORST in datum.flags


def _each(data: Iterable[Datum], of: Callable[[Observation], E | None]) -> Iterator[E | None]:
    """What observations say of themselves, once for each measurement that they differ about."""
    for datum in data:
        yield from {of(one) for one in datum.used}


def _counted(kind: type[E], found: Iterable[E | None]) -> tuple[tuple[E, int], ...]:
    counts = Counter(found)
    return tuple((member, counts[member]) for member in kind if counts[member])


def _share(weights: Mapping[str, Fraction], data: Iterable[str], some: Collection[str]) -> Fraction:
    """What some of the measurements weigh, as a share of all of them; 0 where none has any weight."""
    there = [(id, weights[id]) for id in data if id in weights]
    total = sum(weight for _, weight in there)
    return sum((weight for id, weight in there if id in some), Fraction(0)) / total if total else Fraction(0)
