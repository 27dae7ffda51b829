"""What a score is made by: a named, cited profile. The framework gives no scale, so nothing here is a default."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from functools import cached_property
from itertools import islice
from operator import attrgetter
from types import MappingProxyType
from typing import Any

from attrs import field, frozen

from learningcity.errors import (
    InvalidProfile,
    Problem,
    WrongType,
    looked_up,
    nearest,
    require_tuple,
    shown,
)
from learningcity.scoring.goalposts import Goalpost, UnitConversion
from learningcity.scoring.links import SdgLink
from learningcity.scoring.plan import Plan
from learningcity.scoring.tree import Node, as_fraction, faults_of_tree
from learningcity.sources.citations import (
    Citation,
    Standing,
    checked_id,
    require_citations,
    require_standing,
    require_words,
    source_ids,
)
from learningcity.texts import Message, Number, Text

_KEY_FEATURES = "key-features"

_ORDERS: Mapping[str, Callable[[Any], Any]] = {
    "goalposts": attrgetter("measurement"),
    "na_allowed": str,
    "descriptive": str,
    "conversions": attrgetter("unit", "into"),
    "links": attrgetter("node", "target"),
}
"""What is kept in an order of its own, so that the order in which it was given makes no other profile."""

__all__ = ["Profile", "unknown_id"]

_MOST_PROBLEMS = 1_001
"""After so many problems no more are looked for; a reader lists one fewer, and says that there are more."""

_MOST_HINTS = 20
"""For so many unknown ids of a list the nearest known one is looked for."""


def _share_of_weight(value: Number) -> Fraction:
    return as_fraction(value, ("min_coverage",))


def _share(value: Number | None) -> Fraction | None:
    return None if value is None else as_fraction(value, ("share",))


@frozen(kw_only=True)
class Profile:
    """How a city is scored: what counts, how much, from where to where, and who says so.

    Attributes:
        id: stable; what results name it by.
        version: of this profile; a changed goalpost is a new version.
        title: what it is called.
        citations: who made it; at least one.
        standing: how sure the list of what it measures is. Of an ``UNVERIFIED`` one no total is given.
        framework: id of the framework that it puts into numbers.
        framework_version: of that framework, None where it has none.
        tree: what is averaged with what, and with which weights and exponents.
        goalposts: one for each measurement in the tree, in any order.
        min_coverage: the share of the weight, from 0 to 1, that must be observed for a total to be given.
        max_age: how many years before the year of a score an observation still counts.
        na_allowed: ids of the measurements that may be not applicable.
        descriptive: ids of measurements that are recorded and shown and never scored.
        conversions: from other units into those of the goalposts.
        links: to targets of the goals.
        share: for levels: the share of measurements, above 0 and at most 1, that must have reached a level; None where
            the profile does not say.

    Raises:
        Uncited: no citation.
        WrongType: a field of a type that it does not accept.
        InvalidProfile: a share or an age out of range, parts that do not go together; its ``problems`` are all of them.
    """

    id: str
    version: str
    title: Text
    citations: tuple[Citation, ...] = field(repr=source_ids)
    standing: Standing = Standing.VERIFIED
    framework: str
    framework_version: str | None = None
    tree: Node
    goalposts: tuple[Goalpost, ...] = field(repr=False)
    min_coverage: Fraction = field(converter=_share_of_weight)
    max_age: int
    na_allowed: tuple[str, ...] = field(default=(), repr=False)
    descriptive: tuple[str, ...] = field(default=(), repr=False)
    conversions: tuple[UnitConversion, ...] = field(default=(), repr=False)
    links: tuple[SdgLink, ...] = field(default=(), repr=False)
    share: Fraction | None = field(default=None, converter=_share)

    def __attrs_post_init__(self) -> None:
        for name in ("id", "framework"):
            checked_id(getattr(self, name), (name,))
        for name in ("version", "framework_version"):
            value = getattr(self, name)
            if not (isinstance(value, str) or (value is None and name == "framework_version")):
                raise WrongType(Problem("wrong-type", (name,), shown(value), Message("accepted.text")))
        require_words(("title",), self.title)
        require_citations(self.citations, self.id)
        require_standing(("standing",), self.standing)
        self._require_parts()
        problems = tuple(islice(_faults(self), _MOST_PROBLEMS))
        if problems:
            raise InvalidProfile(problems)
        for name, key in _ORDERS.items():
            object.__setattr__(self, name, tuple(sorted(getattr(self, name), key=key)))

    def _require_parts(self) -> None:
        if not isinstance(self.tree, Node):
            raise WrongType(Problem("wrong-type", ("tree",), shown(self.tree), Message("accepted.node")))
        kinds = {"goalposts": Goalpost, "na_allowed": str, "descriptive": str}
        for name, kind in {**kinds, "conversions": UnitConversion, "links": SdgLink}.items():
            require_tuple((name,), getattr(self, name), kind)
        if type(self.max_age) is not int:
            accepted = Message("accepted.whole-number-from", {"first": 0})
            raise WrongType(Problem("wrong-type", ("max_age",), shown(self.max_age), accepted))

    @cached_property
    def _goalposts(self) -> Mapping[str, Goalpost]:
        return MappingProxyType({goalpost.measurement: goalpost for goalpost in self.goalposts})

    @cached_property
    def plan(self) -> Plan:
        """The tree laid out for the arithmetic."""
        return Plan.of(self.tree, self._goalposts)

    @property
    def measurements(self) -> tuple[str, ...]:
        """The ids of the measurements that it scores or ranks, in the order of the tree."""
        return self.tree.measurements

    def goalpost(self, measurement: str) -> Goalpost:
        """The goalpost of a measurement.

        Raises:
            UnknownId: the profile does not have the measurement.
        """
        return looked_up(measurement, self._goalposts)

    def node(self, id: str) -> Node:
        """The node with this id.

        Raises:
            UnknownId: there is none.
        """
        return self.plan.nodes[looked_up(id, self.plan.positions)]

    @property
    def effective_weights(self) -> Mapping[str, Fraction]:
        """What each measurement weighs in the whole, by its id, in the order of the tree; together exactly 1."""
        return self.plan.effective_weights(frozenset())

    @cached_property
    def fingerprint(self) -> str:
        """SHA-256 of the profile as canonical JSON: scores compare where it is the same."""
        from learningcity.conversion.fingerprints import fingerprint

        return fingerprint(self)


def _faults(profile: Profile) -> Iterator[Problem]:
    """What is out of range or does not go together, all of it."""
    yield from _out_of_range(profile)
    yield from (problem.within("tree") for problem in faults_of_tree(profile.tree))
    measurements = profile.tree.measurements
    nodes = {node.id for node in profile.tree.walk()}
    goalposts = [goalpost.measurement for goalpost in profile.goalposts]
    placed, measured = frozenset(goalposts), dict.fromkeys(measurements)
    yield from _repeated("goalposts", goalposts)
    yield from _repeated("na_allowed", profile.na_allowed)
    yield from _repeated("descriptive", profile.descriptive)
    for measurement in measurements:
        if measurement not in placed:
            yield Problem("no-goalpost", ("tree", measurement), accepted=Message("accepted.goalpost"))
    yield from _strangers("goalposts", goalposts, measured)
    yield from _strangers("na_allowed", profile.na_allowed, measured)
    yield from _strangers("links", [link.node for link in profile.links], nodes)
    for place, id in enumerate(profile.descriptive):
        if id in nodes:
            yield Problem("descriptive", ("descriptive", place), shown(id), Message("accepted.descriptive"))
    pairs = [(link.node, link.target) for link in profile.links]
    yield from _repeated("links", [" ".join(pair) for pair in pairs])
    yield from _misnamed(profile)
    yield from _repeated("conversions", [f"{entry.unit} {entry.into}" for entry in profile.conversions])


def _out_of_range(profile: Profile) -> Iterator[Problem]:
    if not 0 <= profile.min_coverage <= 1:
        yield Problem("share", ("min_coverage",), str(profile.min_coverage), Message("accepted.share"))
    if profile.share is not None and not 0 < profile.share <= 1:
        yield Problem("share", ("share",), str(profile.share), Message("accepted.share-above-0"))
    if profile.max_age < 0:
        accepted = Message("accepted.whole-number-from", {"first": 0})
        yield Problem("negative", ("max_age",), shown(profile.max_age), accepted)


def _misnamed(profile: Profile) -> Iterator[Problem]:
    """Ids that look like those of the Key Features and are none, nor stand below one."""
    ids = [node.id for node in profile.tree.walk() if node.id.startswith(f"{_KEY_FEATURES}.")]
    if not ids:
        return
    from learningcity.key_features.drafts import draft_features, draft_measurements  # light door: only who names them
    from learningcity.key_features.framework import areas, groups

    known = {entry.id for entry in (*groups(), *areas(), *draft_features(), *draft_measurements())}
    for id in ids:
        if id not in known and not any(id.startswith(f"{above}.") for above in known):
            near = nearest(id, known)
            hint = None if near is None else Message("hint.did-you-mean", {"word": near})
            yield Problem("unknown-area", ("tree", id), shown(id), Message("accepted.area-or-own-id"), hint)


def unknown_id(id: str, known: Iterable[str]) -> Problem:
    """What is wrong with an id that a profile does not have; the nearest that it has is the hint."""
    near = nearest(id, known)
    hint = None if near is None else Message("hint.did-you-mean", {"word": near})
    return Problem("unknown-node", (), shown(id), Message("accepted.node-of-profile"), hint)


def _repeated(name: str, ids: Sequence[str]) -> Iterator[Problem]:
    seen: set[str] = set()
    for place, id in enumerate(ids):
        if id in seen:
            yield Problem("duplicate-id", (name, place), shown(id), Message("accepted.different-ids"))
        seen.add(id)


def _strangers(name: str, ids: Sequence[str], known: Collection[str]) -> Iterator[Problem]:
    strangers = [(place, id) for place, id in enumerate(ids) if id not in known]
    for count, (place, id) in enumerate(strangers):
        # To look for what was meant takes long where everything is unknown, and then does not help.
        yield unknown_id(id, known if count < _MOST_HINTS else ()).within(name, place)
