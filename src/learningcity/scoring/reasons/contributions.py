"""What the evidence of a learning city has to do with targets of goals 4 and 11, through the cited links of a profile.

Nothing here is an achievement of a goal: targets are national and global. It is evidence of a city that is linked to
a target.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import TYPE_CHECKING

from attrs import field, frozen

from learningcity.outlines import Outline, citation_outline
from learningcity.scoring.links import SdgLink
from learningcity.scoring.naming import name_of
from learningcity.scoring.nodes import ScoreNode
from learningcity.scoring.numbers.intervals import Interval
from learningcity.scoring.numbers.rounding import apportion
from learningcity.scoring.observations import Status
from learningcity.scoring.reasons.splitting import split_of
from learningcity.scoring.reasons.states import States
from learningcity.scoring.reasons.telling import ARITHMETIC, STATES, line_of, of_what
from learningcity.scoring.wording import between, percent
from learningcity.sources.citations import Citation, require_member
from learningcity.texts import Message, Number, Series

if TYPE_CHECKING:
    from learningcity.scoring.scores import Score
    from learningcity.sdg.links import Basis

__all__ = ["SdgContributions", "SdgView", "TargetContribution", "links_of", "sdg_contributions"]


class SdgView(Enum):
    """How evidence is assigned to targets."""

    FULL = "full"
    """Each target has a score of its own, of everything that is linked to it; what has several links counts in each."""
    FRACTIONAL = "fractional"
    """The score of the city is divided over the targets and what is not linked, so that nothing counts twice."""


@frozen
class TargetContribution:
    """Evidence of a learning city that is linked to one target.

    Attributes:
        target: id of the target.
        lower: in the full view the score of what is linked, in the fractional one its part in the score of the city,
            with everything not known at its worst; None where there is none.
        upper: the same with everything not known at its best.
        coverage: the share of the weight of what is linked that is observed.
        links: of the profile to this target, each with who makes it.
    """

    target: str
    lower: Fraction | None
    upper: Fraction | None
    coverage: Fraction
    links: tuple[SdgLink, ...]

    @property
    def message(self) -> Message:
        """What it is: evidence linked to the target, and no achievement of it."""
        return Message("sdg-evidence", {"target": self.target.removeprefix("sdg.")})


@frozen
class SdgContributions:
    """Evidence of a learning city by the targets to which its profile links it.

    Attributes:
        score: what it is of.
        view: how evidence is assigned.
        targets: those to which anything is linked, in the order of the goals.
        unlinked_lower: in the fractional view the part of what is linked to no target, with everything not known at
            its worst; with the parts of the targets it sums exactly to the score of the city. None where that is not
            given, and in the full view.
        unlinked_upper: the same with everything not known at its best.
    """

    score: Score = field(repr=of_what)
    view: SdgView
    targets: tuple[TargetContribution, ...]
    unlinked_lower: Fraction | None = None
    unlinked_upper: Fraction | None = None

    def outline(self) -> Outline:
        """The evidence as a tree, in points of 100; in the fractional view they add to the score of the city."""
        if self.view is SdgView.FULL:
            lines = tuple(self._entry(found, _score_line(found)) for found in self.targets)
            return Outline(Message("sdg-evidence.full"), (*lines, ARITHMETIC))
        if self.unlinked_lower is None or self.unlinked_upper is None:
            reasons = Series(self.score.no_total, ";")
            return Outline(Message("sdg-evidence.no-total", {"reasons": reasons}))
        *worst, rest_at_worst = _apportioned([*(found.lower for found in self.targets), self.unlinked_lower])
        *best, rest_at_best = _apportioned([*(found.upper for found in self.targets), self.unlinked_upper])
        rows = zip(self.targets, worst, best, strict=True)
        lines = tuple(self._entry(found, line_of(found.message, low, high)) for found, low, high in rows)
        rest = Outline(line_of(Message("sdg-evidence.unlinked"), rest_at_worst, rest_at_best))
        states = () if [*worst, rest_at_worst] == [*best, rest_at_best] else (STATES,)
        whole = line_of(name_of(self.score.profile.tree), sum(worst, rest_at_worst), sum(best, rest_at_best))
        return Outline(Message("sdg-evidence.fractional", {"whole": whole}), (*lines, rest, *states, ARITHMETIC))

    def _repr_html_(self) -> str:
        """Everything that there is to say, in English, for notebooks."""
        from learningcity.localization import render

        return render(self, "en", "html")

    def _entry(self, found: TargetContribution, line: Message) -> Outline:
        """A line about a target, and below it how much is known and who makes the links."""
        known = Outline(Message("sdg-evidence.coverage", {"share": percent(found.coverage)}))
        return Outline(line, (known, *(self._link(link) for link in found.links)))

    def _link(self, link: SdgLink) -> Outline:
        params = {"part": name_of(self.score.profile.node(link.node)), "strength": percent(link.strength)}
        return Outline(Message("sdg-evidence.link", params), tuple(map(citation_outline, link.citations)))


def _score_line(found: TargetContribution) -> Message:
    if found.lower is None or found.upper is None:
        return Message("sdg-evidence.none", {"evidence": found.message})
    return Message(
        "sdg-evidence.score", {"evidence": found.message, "score": between(Interval(found.lower, found.upper))}
    )


def _apportioned(parts: Sequence[Fraction | None]) -> tuple[Decimal, ...]:
    shares = [100 * (part or Fraction(0)) for part in parts]
    return apportion(shares, sum(shares), 1)


def links_of(*areas: str, strength: Number, basis: Basis | None = None) -> tuple[SdgLink, ...]:
    """Links for a profile whose nodes are areas of the Key Features, from the links that the library ships.

    Args:
        areas: their ids: ``key-features.block.4``.
        strength: above 0 and at most 1, the same for all; no source that was read tells one, so the caller does.
        basis: who makes the link; unless said, also readings of the library, which are ``UNVERIFIED``: nobody else says
            so. No link of an area to a target that was read elsewhere is shipped so far.

    Returns:
        Links to targets, in the order of the areas; those of several citations to one target are one link. Links to
        goals as a whole are left out.

    Raises:
        UnknownId: no such area.
        WrongType, InvalidValue: see :class:`~learningcity.scoring.SdgLink`.
    """
    from learningcity.sdg.linkages import linkages  # light door: the facts load with the first question
    from learningcity.sdg.targets import targets

    ids = {target.id for target in targets()}
    found: dict[tuple[str, str], tuple[Citation, ...]] = {}
    for area in areas:
        for linkage in linkages(area=area, basis=basis):
            if linkage.aim in ids:
                found[area, linkage.aim] = (*found.get((area, linkage.aim), ()), *linkage.citations)
    return tuple(
        SdgLink(node=node, target=target, strength=strength, citations=tuple(dict.fromkeys(citations)))
        for (node, target), citations in found.items()
    )


def sdg_contributions(score: Score, view: SdgView = SdgView.FULL) -> SdgContributions:
    """The evidence of a city by the targets of goals 4 and 11 to which its profile links it.

    In the full view the score of a target is the arithmetic mean of what is linked to it, as the links name it, by
    effective weight times strength. In the fractional view the score of the city is split over its measurements from a
    state in which everything is 0; the part of each goes to the links of the nearest node above it that has any, or its
    own, in proportion to their strengths. So nothing counts twice, and the parts sum exactly to the score.

    By when a target is to be reached is a field of it, ``due``.

    Args:
        score: of a city.
        view: how evidence is assigned.

    Raises:
        WrongType: a view that is none.
    """
    require_member(("view",), view, SdgView)
    if view is SdgView.FULL:
        return SdgContributions(score, view, tuple(_full(score, links) for links in _by_target(score)))
    if score.total is None:
        return SdgContributions(score, view, tuple(_target(score, links) for links in _by_target(score)))
    states = States.of(score)
    lower, upper = (_divided(score, states, state) for state in (states.low, states.high))
    shares = tuple(
        _target(score, links, (lower[links[0].target], upper[links[0].target])) for links in _by_target(score)
    )
    return SdgContributions(score, view, shares, lower[None], upper[None])


def _by_target(score: Score) -> Iterator[tuple[SdgLink, ...]]:
    """The links of a profile to each target, in the order of the goals."""
    from learningcity.sdg.targets import targets  # light door, as above

    for target in targets():
        links = tuple(link for link in score.profile.links if link.target == target.id)
        if links:
            yield links


def _target(
    score: Score, links: tuple[SdgLink, ...], parts: tuple[Fraction | None, Fraction | None] = (None, None)
) -> TargetContribution:
    return TargetContribution(links[0].target, *parts, _coverage(score, links), links)


def _coverage(score: Score, links: tuple[SdgLink, ...]) -> Fraction:
    """The share of the weight of what is linked that is observed, of what applies."""
    plan, found, total = score.profile.plan, Fraction(0), Fraction(0)
    out = (at for id, at in plan.leaves.items() if score.datum(id).status is Status.NOT_APPLICABLE)
    weights = plan.effective_weights(plan.closed(out))
    for link in links:
        for id in score.profile.node(link.node).measurements:
            weight = weights.get(id, 0) * link.strength
            total += weight
            found += weight if score.datum(id).status is Status.OBSERVED else 0
    return found / total if total else Fraction(0)


def _full(score: Score, links: tuple[SdgLink, ...]) -> TargetContribution:
    rows: list[tuple[Fraction, Interval]] = []
    for link in links:
        node = score.node(link.node)
        interval, weight = node.interval_data, node.effective_weight * link.strength
        if interval is not None and weight:
            rows.append((weight, interval))
    if not rows:
        return _target(score, links)
    total, lower, upper = Fraction(0), Fraction(0), Fraction(0)
    for weight, interval in rows:
        total += weight
        lower += weight * Fraction(interval.low)
        upper += weight * Fraction(interval.high)
    return _target(score, links, (lower / total, upper / total))


def _divided(score: Score, states: States, state: Sequence[float]) -> Mapping[str | None, Fraction]:
    """The score of the city in one state, by the targets to which it goes; by None what goes to none."""
    nothing = [0.0] * len(state)
    split = split_of(states.plan, nothing, state, states.left_out)
    parts = [(part.id, Fraction(part.amount)) for part in split.measurements]
    found = sum(part for _, part in parts)
    exact = Fraction(state[0]) / found if found else Fraction(0)  # what floats lose is shared out as well
    divided: dict[str | None, Fraction] = defaultdict(Fraction)
    for id, part in parts:
        links = _nearest_links(score, id)
        strengths = sum(link.strength for link in links)
        for link in links:
            divided[link.target] += part * exact * link.strength / strengths
        if not links:
            divided[None] += part * exact
    return divided


def _nearest_links(score: Score, measurement: str) -> tuple[SdgLink, ...]:
    """The links of a measurement, or else of the nearest node above it that has any."""
    node: ScoreNode | None = score.node(measurement)
    while node is not None:
        id = node.id
        links = tuple(link for link in score.profile.links if link.node == id)
        if links:
            return links
        node = node.parent
    return ()
