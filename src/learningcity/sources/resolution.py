"""Claims taken together: who agrees, who does not, and which value to go by, if a policy is named.

Two claims are about the same question where subject, predicate, scope and time are the same. Sources that share
a passage are one witness. What this library reads into a source is no claim of the source: it is kept with the
others, and neither counted, nor compared, nor given as a value. Wherever a scope or a time may be asked for, None
asks for any.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from datetime import date
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from itertools import combinations
from math import inf, isfinite
from typing import Any

from attrs import field, frozen

from learningcity.dates import PartialDate
from learningcity.errors import InvalidValue, LearningCityError, Problem, WrongType, require_tuple, shown
from learningcity.sources.citations import checked_id, require_member, require_words
from learningcity.sources.claims import Claim, Mode
from learningcity.sources.enumerations import Enumeration
from learningcity.texts import Bound, Message, Number, Quantity, Series, Text

__all__ = ["AskedOtherwise", "Claims", "ConflictingClaims", "Discrepancy", "Policy"]


class Policy(Enum):
    """What to do where claims differ. Nothing but ``STRICT`` happens unless it is named."""

    STRICT = "strict"
    """Raise, and show every side."""
    LATEST = "latest"
    """The claim that surely speaks of the latest time: every other time, all of it, lies before. An undated claim
    may speak of any time, so that nothing is surely the latest beside it."""
    MOST_WITNESSED = "most-witnessed"
    """The value that the most witnesses give, if one stands out; copies are one witness."""


class ConflictingClaims(LearningCityError, ValueError):
    """Claims differ, and no policy was named, or the one that was does not decide; ``claims`` holds them."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        self.claims: tuple[Claim, ...] = tuple(claims)
        Exception.__init__(self, self.claims)  # what pickle builds it from again
        self.message: Text = Message("error.conflicting-claims", _told(self.claims, _side))


class AskedOtherwise(ConflictingClaims):
    """Sources claim a value, only of another scope or time than was asked for; ``claims`` holds what they say."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        super().__init__(claims)
        self.message: Text = Message("error.asked-otherwise", _told(self.claims, _side_and_question))


def _told(claims: tuple[Claim, ...], side: Callable[[Claim], Message]) -> dict[str, object]:
    sides = Series(tuple(map(side, claims)), ";")
    return {"subject": claims[0].subject, "predicate": claims[0].predicate, "sides": sides}


def _side(claim: Claim) -> Message:
    return Message("claim.side", {"value": claim.value, "source": claim.citation.source.id})


def _side_and_question(claim: Claim) -> Message:
    asked = Series(tuple(part for part in (claim.scope, claim.as_of) if part is not None), ",")
    said = {"value": claim.value, "source": claim.citation.source.id, "of": asked}
    return Message("claim.side.of", said) if asked.items else _side(claim)


def _all(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    return tuple(claims)


@frozen
class Claims:
    """Some claims, in their order. None is ever overwritten by another."""

    claims: tuple[Claim, ...] = field(converter=_all)

    def __attrs_post_init__(self) -> None:
        require_tuple(("claims",), self.claims, Claim)

    def __iter__(self) -> Iterator[Claim]:
        return iter(self.claims)

    def __len__(self) -> int:
        return len(self.claims)

    def about(
        self,
        subject: str,
        predicate: str | None = None,
        *,
        scope: str | Text | None = None,
        as_of: PartialDate | None = None,
    ) -> Claims:
        """Those about a subject; of them those about a predicate, of a scope, as of a time, where these are given."""
        return Claims(_asked(self.claims, subject, predicate, scope, as_of))

    def witnesses(
        self, subject: str, predicate: str, *, scope: str | Text | None = None, as_of: PartialDate | None = None
    ) -> int:
        """How many independent witnesses speak of it: never more than there are sources, fewer where text is shared."""
        return _witnesses(_asked(self.claims, subject, predicate, scope, as_of))

    def conflicts(
        self,
        subject: str | None = None,
        predicate: str | None = None,
        *,
        scope: str | Text | None = None,
        as_of: PartialDate | None = None,
    ) -> tuple[tuple[Claim, Claim], ...]:
        """Every pair that answers the same question in ways that cannot both be right, in the order of the claims."""
        questions: dict[tuple[object, ...], list[tuple[int, Claim]]] = {}
        for place, claim in enumerate(_stated(_asked(self.claims, subject, predicate, scope, as_of))):
            questions.setdefault(_question(claim), []).append((place, claim))
        found = [
            (first, second, (one, other))
            for answers in questions.values()
            for (first, one), (second, other) in combinations(answers, 2)
            if not agree(one.value, other.value)
        ]
        return tuple(pair for *_, pair in sorted(found, key=lambda entry: entry[:2]))

    def resolve(
        self,
        subject: str,
        predicate: str,
        *,
        scope: str | Text | None = None,
        as_of: PartialDate | None = None,
        policy: Policy = Policy.STRICT,
    ) -> object:
        """The one value that is claimed; None only where no source claims any of this subject and predicate.

        Where no scope is asked for, claims of a narrower scope are left out: they answer another question. Values
        that may all be right are one: the narrowest of them is given, a month before its year, an exact number
        before a bound that it keeps to, and the first of those as narrow as each other.

        Raises:
            AskedOtherwise: values are claimed, but only of another scope or time.
            ConflictingClaims: two of the values cannot both be right, and the policy does not choose between them.
            WrongType: the policy is none.
        """
        require_member(("policy",), policy, Policy)
        spoken = _stated(_asked(self.claims, subject, predicate))
        found = [
            claim
            for claim in _asked(spoken, subject, predicate, scope, as_of)
            if scope is not None or claim.scope is None
        ]
        if not found:
            if spoken:
                raise AskedOtherwise(spoken)
            return None
        if policy is Policy.LATEST:
            found = _latest(found)
        elif policy is Policy.MOST_WITNESSED:
            found = _most_witnessed(found)
        if not all(agree(one.value, other.value) for one, other in combinations(found, 2)):
            raise ConflictingClaims(found)
        return _narrowest([claim.value for claim in found])


def _asked(
    claims: Iterable[Claim],
    subject: str | None,
    predicate: str | None,
    scope: str | Text | None = None,
    as_of: PartialDate | None = None,
) -> list[Claim]:
    return [
        claim
        for claim in claims
        if subject in (None, claim.subject)
        and predicate in (None, claim.predicate)
        and scope in (None, claim.scope)
        and as_of in (None, claim.as_of)
    ]


def _question(claim: Claim) -> tuple[object, ...]:
    return claim.subject, claim.predicate, claim.scope, claim.as_of


def _stated(claims: Iterable[Claim]) -> list[Claim]:
    """Without what this library reads into its sources."""
    return [claim for claim in claims if claim.mode is not Mode.INFERRED]


def _witnesses(claims: Iterable[Claim]) -> int:
    """Sources, counted as one where passages join them, be it through a third."""
    groups: list[set[str]] = []
    for claim in _stated(claims):
        marks = {claim.witness, claim.citation.source.id}
        joined = [group for group in groups if group & marks]
        groups = [group for group in groups if not group & marks] + [marks.union(*joined)]
    return len(groups)


@frozen
class _Span:
    """What a value leaves open: everything of its kind from a low end to a high one.

    The second part of an end makes the stricter of two ends at one place the greater low one, and the smaller high
    one: whether the low end lies outside, and whether the high end lies inside.
    """

    kind: tuple[object, ...]
    low: tuple[Any, bool]
    high: tuple[Any, bool]


def agree(one: object, other: object) -> bool:
    """Whether two values can both be right: equal, bounds that some number satisfies, or a month and a day in it.

    Numbers of several types are compared by what they are worth, tuples entry by entry. An approximate number is
    taken for the number itself, since no source says how far it may be off.
    """
    if isinstance(one, tuple) and isinstance(other, tuple):
        return len(one) == len(other) and all(map(agree, one, other))
    here, there = _span(one), _span(other)
    if here is None or there is None or here.kind != there.kind:
        return type(one) is type(other) and one == other
    (low, low_is_outside), (high, high_is_inside) = max(here.low, there.low), min(here.high, there.high)
    return bool(low < high) or (low == high and high_is_inside and not low_is_outside)


def _span(value: object) -> _Span | None:
    """What a value leaves open, None if it is neither a number nor a date."""
    if isinstance(value, Quantity):
        number, bound = _comparable(value.value), value.bound
        low = (-inf, False) if bound in (Bound.AT_MOST, Bound.LESS_THAN) else (number, bound is Bound.MORE_THAN)
        high = (inf, False) if bound in (Bound.AT_LEAST, Bound.MORE_THAN) else (number, bound is not Bound.LESS_THAN)
        return _Span((Quantity, value.unit), low, high)
    if isinstance(value, PartialDate):
        return _Span((date,), (value.earliest, False), (value.latest, True))
    if isinstance(value, date):
        return _Span((date,), (value, False), (value, True))
    if isinstance(value, int | float | Decimal | Fraction) and not isinstance(value, bool | Enum):
        return _Span((Number,), (_comparable(value), False), (_comparable(value), True))
    return None


def _comparable(value: Number) -> Number:
    """The number in a type that is compared with every other: decimals and fractions are not with each other."""
    return Fraction(value) if isinstance(value, Decimal) else value


def _key(value: object) -> object:
    """What values have in common that leave the same open."""
    if isinstance(value, tuple):
        return tuple(map(_key, value))
    return _span(value) or (type(value), value)


def _lies_within(one: object, other: object) -> bool:
    """Whether a value leaves nothing open that another, which agrees with it, does not."""
    if isinstance(one, tuple) and isinstance(other, tuple):
        return all(map(_lies_within, one, other))
    here, there = _span(one), _span(other)
    return here is None or there is None or (here.low >= there.low and here.high <= there.high)


def _narrowest(values: list[object]) -> object:
    """Of values that agree the first that no other lies within; an exact number before an approximate one."""
    exact_first = sorted(values, key=_is_approximate)
    return next(
        value
        for value in exact_first
        if all(_lies_within(value, other) or not _lies_within(other, value) for other in values)
    )


def _is_approximate(value: object) -> bool:
    if isinstance(value, tuple):
        return any(map(_is_approximate, value))
    return isinstance(value, Quantity) and value.bound is Bound.ABOUT


def _latest(claims: list[Claim]) -> list[Claim]:
    """Without those that surely speak of an earlier time than another; all of them if one speaks of no time."""
    times = [claim.as_of for claim in claims if claim.as_of is not None]
    if len(times) < len(claims):
        return claims
    start = max(time.earliest for time in times)
    return [claim for claim, time in zip(claims, times, strict=True) if time.latest >= start]


def _most_witnessed(claims: list[Claim]) -> list[Claim]:
    saying: dict[object, list[Claim]] = {}
    for claim in claims:
        saying.setdefault(_key(claim.value), []).append(claim)
    most = max(map(_witnesses, saying.values()))
    return [claim for claim in claims if _witnesses(saying[_key(claim.value)]) == most]


@frozen(kw_only=True)
class Discrepancy:
    """A figure that is not what others make it: as many entries as declared, the sum of its parts.

    Figures of several types of numbers are compared exactly.

    Attributes:
        id: of what the figure is about.
        expected: what the other figures make it.
        stated: what it is said, or seen, to be.
        claims: where the figures come from.
        explanation: why they differ, None where no source explains it.

    Raises:
        InvalidValue: an id that is not well formed.
        WrongType: a value of a type that the field does not accept.
    """

    id: str
    expected: Number
    stated: Number
    claims: tuple[Claim, ...] = ()
    explanation: Text | None = None

    def __attrs_post_init__(self) -> None:
        checked_id(self.id)
        for name in ("expected", "stated"):
            value = getattr(self, name)
            if (
                isinstance(value, bool)
                or not isinstance(value, int | float | Decimal | Fraction)
                or not isfinite(value)
            ):
                raise WrongType(Problem("wrong-type", (self.id, name), shown(value), Message("accepted.number")))
        require_tuple((self.id, "claims"), self.claims, Claim)
        if self.explanation is not None:
            require_words((self.id, "explanation"), self.explanation)

    @property
    def delta(self) -> Number:
        """How much more is stated than expected; negative where it is less."""
        return _sum((self.stated, -self.expected))

    @classmethod
    def of_sum(cls, id: str, parts: Iterable[Claim], total: Claim) -> Discrepancy:
        """The difference between the sum of some claimed figures and the total that is claimed.

        Raises:
            WrongType: a claim of something that is no :class:`~learningcity.texts.Quantity`.
            InvalidValue: figures of several units, or one that is a bound or approximate.
        """
        claims = (*parts, total)
        values = tuple(claim.value for claim in claims)
        require_tuple((id,), values, Quantity)
        *figures, stated = [value for value in values if isinstance(value, Quantity)]  # all, as checked
        if any((figure.unit, figure.bound) != (stated.unit, Bound.EXACT) for figure in (*figures, stated)):
            raise InvalidValue(Problem("sum", (id,), accepted=Message("accepted.exact-figures")))
        expected = _sum([figure.value for figure in figures])
        return cls(id=id, expected=expected, stated=stated.value, claims=claims)

    @classmethod
    def of_enumeration(cls, listed: Enumeration) -> Discrepancy | None:
        """The difference between the entries that are declared and those that are listed, None where none is."""
        if listed.declared in (None, len(listed.items)):
            return None
        return cls(id=listed.id, expected=listed.declared, stated=len(listed.items), explanation=listed.note)


def _sum(numbers: Collection[Number]) -> Number:
    """What they come to; exactly, where decimals stand beside other numbers that they cannot be added to."""
    with_decimals = any(isinstance(number, Decimal) for number in numbers)
    mixed = with_decimals and any(isinstance(number, float | Fraction) for number in numbers)
    addable: list[Any] = [Fraction(number) if mixed else number for number in numbers]
    total: Number = sum(addable)
    return total
