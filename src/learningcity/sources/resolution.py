"""Claims taken together: who agrees, who does not, and which value to go by, if a policy is named.

Two claims are about the same question where subject, predicate, scope and time are the same. Sources that share
a passage are one witness. What this library reads into a source is no claim of the source: it is kept with the
others, and neither counted, nor compared, nor given as a value.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from itertools import combinations
from math import inf

from attrs import field, frozen

from learningcity.dates import PartialDate
from learningcity.errors import InvalidValue, LearningCityError, Problem, WrongType, require_tuple, shown
from learningcity.sources.citations import checked_id, require_member, require_words
from learningcity.sources.claims import Claim, Mode
from learningcity.sources.enumerations import Enumeration
from learningcity.texts import Bound, Message, Number, Quantity, Series, Text

__all__ = ["Claims", "ConflictingClaims", "Discrepancy", "Policy"]


class Policy(Enum):
    """What to do where claims differ. Nothing but ``STRICT`` happens unless it is named."""

    STRICT = "strict"
    """Raise, and show every side."""
    LATEST = "latest"
    """The claim that speaks of the latest time, if it stands alone there."""
    MOST_WITNESSED = "most-witnessed"
    """The value that the most witnesses give, if one stands out; copies are one witness."""


class ConflictingClaims(LearningCityError, ValueError):
    """Claims differ, and no policy was named, or the one that was does not decide; ``claims`` holds them."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        self.claims: tuple[Claim, ...] = tuple(claims)
        Exception.__init__(self, self.claims)  # what pickle builds it from again
        first = self.claims[0]
        sides = tuple(Message("claim.side", {"value": c.value, "source": c.citation.source.id}) for c in self.claims)
        params = {"subject": first.subject, "predicate": first.predicate, "sides": Series(sides, ";")}
        self.message: Text = Message("error.conflicting-claims", params)


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

    def about(self, subject: str, predicate: str | None = None, *, scope: str | Text | None = None) -> Claims:
        """Those about a subject; of them those about a predicate, and those of a scope, where these are given."""
        return Claims(
            claim
            for claim in self.claims
            if claim.subject == subject
            and (predicate is None or claim.predicate == predicate)
            and (scope is None or claim.scope == scope)
        )

    def witnesses(self, subject: str, predicate: str) -> int:
        """How many independent witnesses speak of it: never more than there are sources, fewer where text is shared."""
        return _witnesses(self.about(subject, predicate))

    def conflicts(self, subject: str | None = None, predicate: str | None = None) -> tuple[tuple[Claim, Claim], ...]:
        """Every pair that answers the same question in ways that cannot both be right."""
        return tuple(
            (one, other)
            for one, other in combinations(_stated(self.claims), 2)
            if subject in (None, one.subject)
            and predicate in (None, one.predicate)
            and _question(one) == _question(other)
            and not agree(one.value, other.value)
        )

    def resolve(self, subject: str, predicate: str, *, policy: Policy = Policy.STRICT) -> object:
        """The one value that is claimed, None where nobody claims any.

        Claims of a narrower scope are left out: they answer another question.

        Raises:
            ConflictingClaims: more than one value is claimed, and the policy does not choose one.
            WrongType: the policy is none.
        """
        require_member(("policy",), policy, Policy)
        found = [claim for claim in _stated(self.about(subject, predicate)) if claim.scope is None]
        if policy is Policy.LATEST:
            found = _latest(found)
        elif policy is Policy.MOST_WITNESSED:
            found = _most_witnessed(found)
        if len({(type(claim.value), claim.value) for claim in found}) > 1:
            raise ConflictingClaims(found)
        return found[0].value if found else None


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


def agree(one: object, other: object) -> bool:
    """Whether two values can both be right: equal, bounds that some number satisfies, or a month and a day in it.

    An approximate number is taken for the number itself, since no source says how far it may be off.
    """
    if isinstance(one, PartialDate) and isinstance(other, PartialDate):
        return max(one.earliest, other.earliest) <= min(one.latest, other.latest)
    if not isinstance(one, Quantity) or not isinstance(other, Quantity) or one.unit != other.unit:
        return type(one) is type(other) and one == other
    (low, low_is_outside), (high, high_is_inside) = max(_low(one), _low(other)), min(_high(one), _high(other))
    return low < high or (low == high and high_is_inside and not low_is_outside)


def _low(quantity: Quantity) -> tuple[Number, bool]:
    """The lower end, and whether it lies outside: of two ends at one number the one outside is the stricter."""
    if quantity.bound in (Bound.AT_MOST, Bound.LESS_THAN):
        return -inf, False
    return _comparable(quantity.value), quantity.bound is Bound.MORE_THAN


def _high(quantity: Quantity) -> tuple[Number, bool]:
    """The upper end, and whether it lies inside, the other way round: the stricter of two is the smaller."""
    if quantity.bound in (Bound.AT_LEAST, Bound.MORE_THAN):
        return inf, False
    return _comparable(quantity.value), quantity.bound is not Bound.LESS_THAN


def _comparable(value: Number) -> Number:
    """The number in a type that is compared with every other: decimals and fractions are not with each other."""
    return Fraction(value) if isinstance(value, Decimal) else value


def _latest(claims: list[Claim]) -> list[Claim]:
    dated = [claim for claim in claims if claim.as_of is not None]
    last = max((claim.as_of.latest for claim in dated if claim.as_of), default=None)
    return [claim for claim in dated if claim.as_of and claim.as_of.latest == last] or claims


def _most_witnessed(claims: list[Claim]) -> list[Claim]:
    saying: dict[tuple[type, object], list[Claim]] = {}
    for claim in claims:
        saying.setdefault((type(claim.value), claim.value), []).append(claim)
    most = max(map(_witnesses, saying.values()), default=0)
    return [claim for claim in claims if _witnesses(saying[type(claim.value), claim.value]) == most]


@frozen(kw_only=True)
class Discrepancy:
    """A figure that is not what others make it: as many entries as declared, the sum of its parts.

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
            if isinstance(value, bool) or not isinstance(value, int | float | Decimal | Fraction):
                raise WrongType(Problem("wrong-type", (self.id, name), shown(value), Message("accepted.number")))
        require_tuple((self.id, "claims"), self.claims, Claim)
        if self.explanation is not None:
            require_words((self.id, "explanation"), self.explanation)

    @property
    def delta(self) -> Number:
        """How much more is stated than expected; negative where it is less."""
        return self.stated - self.expected  # type: ignore[operator]  # both numbers of one kind

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
        expected: Number = sum(figure.value for figure in figures)
        return cls(id=id, expected=expected, stated=stated.value, claims=claims)

    @classmethod
    def of_enumeration(cls, listed: Enumeration) -> Discrepancy | None:
        """The difference between the entries that are declared and those that are listed, None where none is."""
        if listed.declared in (None, len(listed.items)):
            return None
        return cls(id=listed.id, expected=listed.declared, stated=len(listed.items), explanation=listed.note)
