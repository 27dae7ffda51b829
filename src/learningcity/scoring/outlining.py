"""A score in words: what was done, what came out, how much is known, and what every part of it rests on."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from fractions import Fraction
from operator import attrgetter
from typing import TypeAlias

from learningcity.dates import PartialDate
from learningcity.key_features.measuring import SourceClass
from learningcity.outlines import Outline, citation_outline, source_outline
from learningcity.scoring.coverage import Coverage
from learningcity.scoring.data import Flag
from learningcity.scoring.modes import MissingData, NoTotal
from learningcity.scoring.naming import name_of
from learningcity.scoring.nodes import ScoreNode
from learningcity.scoring.numbers.scales import Scale
from learningcity.scoring.observations import Observation, Status
from learningcity.scoring.outlining_means import mean_of, means_differ, means_of, weights_in_doubt
from learningcity.scoring.scores import Score
from learningcity.scoring.tree import Node
from learningcity.scoring.wording import amount, between, percent, scale_words, shares_in_percent, state_of, width
from learningcity.sources.citations import Citation, Source, Standing
from learningcity.texts import Message, Quantity, Series

__all__ = [
    "coverage_message",
    "coverage_outline",
    "headline",
    "node_outline",
    "profile_message",
    "score_outline",
    "total_message",
]

_MEASUREMENT = attrgetter("measurement")


def score_outline(score: Score) -> Outline:
    """Everything that there is to say about a score, and under each part what it rests on."""
    return Outline(
        headline(score),
        (
            _profile(score),
            Outline(_missing_data(score)),
            *means_of(score),
            *weights_in_doubt(score),
            Outline(total_message(score), tuple(_why_no_total(score))),
            *_doubts(score),
            coverage_outline(score.coverage),
            *_shares(score),
            *_parts(score),
            *_descriptive(score),
            Outline(Message("sources"), tuple(map(source_outline, _sources(score)))),
        ),
    )


def headline(score: Score) -> Message:
    """Whose score it is, and of which year."""
    year = PartialDate(score.as_of)
    if score.city is None:
        return Message("score.headline.unnamed", {"year": year})
    return Message("score.headline", {"city": score.city, "year": year})


def profile_message(score: Score) -> Message:
    """By which profile a score was made."""
    profile = score.profile
    return Message("score.profile", {"profile": profile.title, "version": profile.version, "id": profile.id})


def _profile(score: Score) -> Outline:
    standing = score.profile.standing
    about = (Message("finding.standing", {"standing": standing}),) if standing is not Standing.VERIFIED else ()
    age = score.profile.max_age
    oldest = Message("score.max-age", {"count": age}) if age else Message("score.max-age.none")
    return Outline(
        profile_message(score), (*map(Outline, (*about, oldest)), *map(citation_outline, score.profile.citations))
    )


def _missing_data(score: Score) -> Message:
    """What became of what is missing; of how much of it somebody says what to assume, where that is not all."""
    coverage = score.coverage
    unknown, assumed = coverage.missing + coverage.withheld, coverage.imputed
    if score.missing_data is not MissingData.IMPUTED or assumed == unknown:
        return Message("score.missing-data", {"how": score.missing_data})
    if not assumed:
        return Message("score.missing-data.none-imputed", {"count": unknown})
    return Message("score.missing-data.imputed", {"assumed": assumed, "count": unknown})


# --- the total ----------------------------------------------------------------------------------------


def total_message(score: Score) -> Message:
    """The score of the city as a whole, or why there is none."""
    if score.total is None:
        return Message("score.no-total", {"reasons": Series(score.no_total, ";")})
    params = {"score": between(score.total)}
    if score.missing_data is MissingData.OBSERVED_ONLY:
        return Message("score.total.observed-only", params)
    return Message("score.total.imputed", params) if score.coverage.imputed else Message("score.total", params)


def _why_no_total(score: Score) -> Iterator[Outline]:
    if NoTotal.LOW_COVERAGE in score.no_total:
        required = percent(score.profile.min_coverage)
        params = {"observed": percent(score.coverage.weight_observed), "required": required}
        yield Outline(Message("score.too-little", params))


def _doubts(score: Score) -> Iterator[Outline]:
    """How many points the data and the weights leave open, each alone, and which of them more."""
    data, weights = score.root.interval_data, score.root.interval_weights
    if data is None or weights is None or score.point is not None:
        return
    params = {"data": width(data), "weights": width(weights)}
    if not score.weights:
        yield Outline(Message("score.doubt.of-data", {"data": params["data"]}))
    elif params["data"] == params["weights"]:
        yield Outline(Message("score.doubt.equal", params))
    else:
        is_data = params["data"] > params["weights"]
        yield Outline(Message("score.doubt.data" if is_data else "score.doubt.weights", params))


# --- coverage -----------------------------------------------------------------------------------------


def coverage_message(coverage: Coverage, *, brief: bool = False) -> Message:
    """How much is known, of when and, unless it is to be brief, from whom, in one sentence; no grade."""
    clauses = [_observed(coverage)]
    if coverage.not_applicable:
        clauses.append(_not_applicable(coverage))
    if coverage.years is not None:
        first, last = map(PartialDate, coverage.years)
        years = first if first == last else Message("period", {"start": first, "end": last})
        clauses.append(Message("coverage.years", {"years": years}))
    if coverage.by_source and not brief:
        clauses.append(_counted(coverage.by_source))
    return Message("coverage", {"parts": Series(tuple(clauses), ";")})


def _not_applicable(coverage: Coverage) -> Message:
    params = {"count": coverage.not_applicable}
    if not coverage.is_weighed:
        return Message("coverage.not-applicable.unweighed", params)
    return Message("coverage.not-applicable", {**params, "share": percent(coverage.na_weight)})


def _observed(coverage: Coverage) -> Message:
    if not coverage.is_weighed:
        return Message("coverage.observed.unweighed", {"observed": coverage.observed, "count": coverage.in_scope})
    share = percent(coverage.weight_observed)
    return Message("coverage.observed", {"observed": coverage.observed, "count": coverage.in_scope, "share": share})


def _counted(counts: Iterable[tuple[object, int]]) -> Message:
    each = tuple(Message("coverage.of-kind", {"kind": kind, "count": count}) for kind, count in counts)
    return Message("coverage.kinds", {"parts": Series(each, ",")})


def coverage_outline(coverage: Coverage) -> Outline:
    """How much is known, and below it what else there is to know of the data."""
    touched = {"touched": coverage.parts_touched, "count": coverage.parts}
    lines = [Message("coverage.parts", touched)] if coverage.parts else []
    counted = (
        (coverage.missing, Message("coverage.missing", {"count": coverage.missing})),
        (coverage.withheld, Message("coverage.withheld", {"count": coverage.withheld})),
        (coverage.imputed, Message("coverage.imputed", {"count": coverage.imputed})),
        (coverage.observed, Message("coverage.with-evidence", {"count": coverage.with_evidence})),
        (coverage.carried, Message("coverage.carried", {"count": coverage.carried})),
        (coverage.conflicts, Message("coverage.conflicts", {"count": coverage.conflicts})),
        (coverage.beyond, Message("coverage.beyond", {"count": coverage.beyond})),
    )
    lines += [line for is_so, line in counted if is_so]
    if coverage.by_quality:
        lines.append(Message("coverage.quality", {"parts": _counted(coverage.by_quality)}))
    return Outline(coverage_message(coverage), tuple(map(Outline, lines)))


def _shares(score: Score) -> Iterator[Outline]:
    """What the sources of each class weigh in the whole, and between which shares single measurements weigh."""
    weights = score.effective_weights
    if not any(weights.values()) or not score.coverage.is_weighed:
        return
    yield _by_source(score)
    by_weight = sorted(weights, key=weights.__getitem__)
    smallest, largest = by_weight[0], by_weight[-1]
    if weights[smallest] == weights[largest]:
        yield Outline(Message("score.weight-of-each", {"share": percent(weights[largest])}))
        return
    params = {"smallest": percent(weights[smallest]), "largest": percent(weights[largest])}
    names = {"first": name_of(score.profile.node(smallest)), "last": name_of(score.profile.node(largest))}
    yield Outline(Message("score.weight-range", {**params, **names}))


def _by_source(score: Score) -> Outline:
    """The weight of each class of source as shares that add to 100 %, with that of what nobody observed."""
    shares: dict[object, Fraction] = dict.fromkeys(SourceClass, Fraction(0))
    unsaid, unobserved = Message("coverage.source-unsaid"), Message("coverage.not-observed")
    for id, weight in score.effective_weights.items():
        datum = score.datum(id)
        key = (datum.used[0].source_class or unsaid) if datum.status is Status.OBSERVED else unobserved
        shares[key] = shares.get(key, Fraction(0)) + weight
    found = {key: share for key, share in shares.items() if share}
    told = shares_in_percent(list(found.values()))
    parts = tuple(
        Message("coverage.share", {"kind": kind, "share": Quantity(share, "percent")})
        for kind, share in zip(found, told, strict=True)
    )
    return Outline(Message("score.weight-by-source", {"parts": Series(parts, ",")}))


# --- the parts ----------------------------------------------------------------------------------------


def node_outline(node: ScoreNode) -> Outline:
    """One part of a score, and below it what it rests on."""
    return _part(node, tells_mean=means_differ(node.score))


def _part(node: ScoreNode, *, tells_mean: bool) -> Outline:
    params = {"name": name_of(node.node), "state": state_of(node)}
    if node.interval is None:
        line = Message("score.part", params)
    else:
        line = Message("score.part.weighed", {**params, "weight": percent(node.effective_weight)})
    below = tuple(_flags(node))
    if node.datum is not None:
        return Outline(line, (*below, *_measurement(node)))
    known = Outline(_observed(node.coverage))
    mean = mean_of(node) if tells_mean else None
    parts = (_part(child, tells_mean=tells_mean) for child in node.children)
    return Outline(line, (known, *(() if mean is None else (mean,)), *below, *parts))


def _parts(score: Score) -> Iterator[Outline]:
    differ = means_differ(score)
    return (_part(child, tells_mean=differ) for child in score.root.children)


def _flags(node: ScoreNode) -> Iterator[Outline]:
    if node.flags:
        yield Outline(Message("score.flags", {"flags": Series(node.flags, ";")}))


def _measurement(node: ScoreNode) -> Iterator[Outline]:
    for line, more, citations in _grounds(node):
        yield Outline(line, (*map(Outline, more), *map(citation_outline, citations)))


_Ground: TypeAlias = tuple[Message, tuple[Message, ...], tuple[Citation, ...]]
"""Something that the score of a measurement rests on: a line, lines below it, and who says so."""


def _grounds(node: ScoreNode) -> Iterator[_Ground]:
    """Its observations, what was assumed, its goalpost, and how its unit became that of the goalpost."""
    goalpost = node.score.profile.goalpost(node.id)
    for observation in node.observations:
        yield _observation(observation, goalpost.scale, is_used=observation.status is node.status)
    for observation in _said_later(node):
        yield _observation(observation, goalpost.scale, is_used=True)
    for imputation in node.score.imputations:
        if imputation.measurement == node.id and Flag.IMPUTED in node.flags:
            params = {"value": amount(imputation.value, goalpost.unit, goalpost.scale)}
            yield Message("score.imputation", params), (), imputation.citations
    scale = {"scale": scale_words(goalpost.scale, goalpost.unit), "basis": goalpost.basis}
    note = () if goalpost.note is None else (Message("note", {"text": goalpost.note}),)
    yield Message("score.goalpost", scale), note, goalpost.citations
    units = {one.unit for one in node.observations}
    for conversion in node.score.profile.conversions:
        if conversion.into == goalpost.unit and conversion.unit in units:
            line = {"one": amount(1, conversion.unit), "other": amount(conversion.factor, conversion.into)}
            yield Message("score.conversion", line), (), conversion.citations


def _said_later(node: ScoreNode) -> Iterator[Observation]:
    """What was stated of a later year than that of the value that is used, and that holds no value."""
    score = node.score
    if node.status not in (Status.OBSERVED, Status.NOT_APPLICABLE):
        return
    newest = max(score.as_of if one.year is None else one.year for one in node.observations)
    first = bisect_left(score.observations, node.id, key=_MEASUREMENT)
    last = bisect_right(score.observations, node.id, key=_MEASUREMENT)
    for one in score.observations[first:last]:
        if one.status in (Status.MISSING, Status.WITHHELD) and (one.year or score.as_of) > newest:
            yield one


def _observation(observation: Observation, scale: Scale | None, *, is_used: bool) -> _Ground:
    params = {"parts": _told(observation, scale)}
    if not is_used:
        line = Message("score.observation.unused", params)
    elif observation.value is None:
        line = Message("score.observation.without-value", params)
    else:
        line = Message("score.observation", params)
    reason = () if observation.reason is None else (Message("score.reason", {"reason": observation.reason}),)
    return line, reason, observation.evidence


def _told(observation: Observation, scale: Scale | None = None) -> Series:
    """The value or why there is none, the year, the class of the source and how it came about, as far as is known."""
    value = observation.status if observation.value is None else amount(observation.value, observation.unit, scale)
    year = None if observation.year is None else PartialDate(observation.year)
    known = (value, year, observation.source_class, observation.quality)
    return Series(tuple(part for part in known if part is not None), ",")


def _descriptive(score: Score) -> Iterator[Outline]:
    """What the profile records and never scores, as far as it was observed."""
    if score.profile.descriptive:
        observed = {one.measurement for one in score.descriptive if one.status is Status.OBSERVED}
        params = {"observed": len(observed), "count": len(score.profile.descriptive)}
        yield Outline(Message("score.descriptive", params), tuple(map(_described, score.descriptive)))


def _described(observation: Observation) -> Outline:
    params = {"name": name_of(Node(observation.measurement)), "state": _told(observation)}
    return Outline(Message("score.part", params), tuple(map(citation_outline, observation.evidence)))


# --- sources ------------------------------------------------------------------------------------------


def _sources(score: Score) -> tuple[Source, ...]:
    """The sources that are cited anywhere in the outline, each once."""
    return tuple(dict.fromkeys(citation.source for citation in _citations(score)))


def _citations(score: Score) -> Iterator[Citation]:
    yield from score.profile.citations
    for node in score.root.walk():
        if node.datum is not None:
            for _, _, citations in _grounds(node):
                yield from citations
    for observation in score.descriptive:
        yield from observation.evidence
