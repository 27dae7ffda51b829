"""The answer of a rule book about one subject, and what it rests on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING, Generic, NoReturn, TypeVar
from typing import Any as Anything

from attrs import define, field, frozen

from learningcity.errors import NoTruthValue
from learningcity.outcome import MET, NOT_MET, UNKNOWN, Outcome
from learningcity.rules.nodes import (
    AnyFact,
    AtLeast,
    AtMost,
    Before,
    Between,
    Condition,
    Equals,
    Holds,
    Leaf,
    OnOrAfter,
)
from learningcity.rules.rulebook import Requirement, RuleBook
from learningcity.sources.citations import Standing, id_only
from learningcity.texts import Message, Number

if TYPE_CHECKING:
    from learningcity.outlines import Outline
    from learningcity.rules.gaps import NextSteps

__all__ = ["Finding", "Summary", "Tally", "Verdict", "Verdicts", "verdict"]

S = TypeVar("S")


# A frozen object is built with checked stores, which cost more than a whole rule. These two are built
# unfrozen, with plain stores, and sealed by changing to the frozen class of the same layout.
@define(eq=False)
class _FindingFields:
    requirement: Requirement = field(repr=id_only)
    outcome: Outcome
    observed: Anything
    standing: Standing


@frozen
class Finding(_FindingFields):
    """What a verdict found about one requirement.

    Attributes:
        requirement: what was asked for, with its citations.
        outcome: whether it is met.
        observed: the value seen; a tuple of values, in the order of ``facts_used``, where the
            requirement reads several facts.
        standing: how sure it is that what decided here is asked for.
    """

    @property
    def required(self) -> Anything:
        """The constant that the requirement compares with; None where it is more than one comparison."""
        return _required(self.requirement.condition)

    @property
    def shortfall(self) -> Number | None:
        """How far a number is on the wrong side of its bound, in the unit of the fact; None where nothing is short."""
        if self.outcome is not Outcome.NOT_MET:
            return None
        return shortfall(self.requirement.condition, self.observed)

    def _repr_html_(self) -> str:
        """Everything that there is to say, in English, for notebooks."""
        from learningcity.localization import render

        return render(self, "en", "html")


def shortfall(condition: Condition, observed: Anything) -> Number | None:
    """How far an observed number is on the wrong side of the bound of a single comparison."""
    match condition:
        case AtLeast(_, bound):
            return _difference(bound, observed)
        case AtMost(_, bound):
            return _difference(observed, bound)
        case Between(_, low, high):
            return _difference(low, observed) if observed < low else _difference(observed, high)
        case Holds(fact) if fact.defined_by is not None:
            return shortfall(fact.defined_by, observed)
        case _:
            return None


def _difference(more: float, less: float) -> float:
    """The difference of two numbers as they are written: 0.5 and 0.4 differ by 0.1."""
    if isinstance(more, int) and isinstance(less, int):
        return more - less
    from decimal import Decimal

    return float(Decimal(repr(more)) - Decimal(repr(less)))


def _required(condition: Condition) -> Anything:
    match condition:
        case AtLeast(_, bound) | AtMost(_, bound):
            return bound
        case Between(_, low, high):
            return (low, high)
        case Equals(_, value):
            return value
        case OnOrAfter(_, day) | Before(_, day):
            return day
        case Holds(fact):
            return True if fact.defined_by is None else _required(fact.defined_by)
        case Leaf():
            return condition.values  # type: ignore[attr-defined]  # the leaves that remain hold values
        case _:
            return None


@define(eq=False)
class _VerdictFields(Generic[S]):
    rulebook: RuleBook[S] = field(repr=id_only)
    subject: S
    met: int
    not_met: int


@frozen
class Verdict(_VerdictFields[S]):
    """The answer about one subject. Findings and sentences are made when they are asked for.

    Attributes:
        rulebook: the rules applied.
        subject: what they were applied to.
        met, not_met: a bit for each requirement of the rule book, the first lowest; a requirement that is
            in neither is unknown.

    A verdict has no truth value: ask ``outcome`` or ``eligible``.
    """

    def __bool__(self) -> NoReturn:
        raise NoTruthValue(Message("error.no-truth-value.verdict"))

    @property
    def outcomes(self) -> tuple[Outcome, ...]:
        """The outcome of each requirement, in the order of the rule book."""
        met, not_met = self.met, self.not_met
        return tuple(
            [
                MET if met >> position & 1 else NOT_MET if not_met >> position & 1 else UNKNOWN
                for position in range(len(self.rulebook.requirements))
            ]
        )

    @property
    def outcome(self) -> Outcome:
        """Whether the binding requirements are met, all together."""
        binding = self.rulebook.binding_mask
        if self.not_met & binding:
            return NOT_MET
        return MET if self.met & binding == binding else UNKNOWN

    @property
    def eligible(self) -> bool | None:
        """The outcome for code that speaks of yes, no and None."""
        return {Outcome.MET: True, Outcome.NOT_MET: False, Outcome.UNKNOWN: None}[self.outcome]

    @property
    def findings(self) -> tuple[Finding, ...]:
        """One finding for each requirement, in the order of the rule book."""
        rulebook, subject, met, not_met = self.rulebook, self.subject, self.met, self.not_met
        found: list[Finding] = []
        bit = 1
        for requirement, observed in zip(rulebook.requirements, rulebook.observe(subject), strict=True):
            outcome = MET if met & bit else NOT_MET if not_met & bit else UNKNOWN
            standing = requirement.standing_of(outcome, subject) if requirement.grounds else requirement.standing
            # Sealed here and not in a function of its own, which costs as much as reading the facts.
            finding: Anything = _FindingFields(requirement, outcome, observed, standing)
            finding.__class__ = Finding
            found.append(finding)
            bit <<= 1
        return tuple(found)

    def finding(self, requirement_id: str) -> Finding:
        """The finding about one requirement.

        Raises:
            UnknownId: the rule book has no such requirement.
        """
        return self.findings[self.rulebook.requirements.index(self.rulebook.requirement(requirement_id))]

    @property
    def failures(self) -> tuple[str, ...]:
        """The ids of the binding requirements that are not met."""
        return tuple(
            requirement.id
            for requirement, outcome in zip(self.rulebook, self.outcomes, strict=True)
            if requirement.binding and outcome is Outcome.NOT_MET
        )

    @property
    def turns_on(self) -> tuple[Requirement, ...]:
        """The binding requirements without which the outcome would be another."""
        binding = [pair for pair in zip(self.rulebook, self.outcomes, strict=True) if pair[0].binding]
        return tuple(
            requirement
            for requirement, _ in binding
            if Outcome.all_of(outcome for other, outcome in binding if other is not requirement) is not self.outcome
        )

    @property
    def missing_facts(self) -> tuple[AnyFact, ...]:
        """The unknown facts that matter: learning any other fact never changes the outcome."""
        if self.outcome is not UNKNOWN:
            return ()  # what is decided stays so, whatever is learned
        from learningcity.rules.gaps import missing_facts

        return missing_facts(self.rulebook, self.subject)

    def next_steps(self, *, limit: int = 32) -> NextSteps:
        """What to do so that the outcome is met: sets of changes of which nothing can be left out.

        Args:
            limit: how many plans there are at the most.

        Raises:
            WrongType, InvalidValue: a limit that is no whole number from 1.
            NotASubject: the class of the subject is no attrs class, or the subject has a value that its class refuses.
            CannotExpress: two facts read the same field as values of different types.
        """
        from learningcity.rules.gaps import next_steps

        return next_steps(self.rulebook, self.subject, limit)

    @property
    def facts_as_of(self) -> date | None:
        """The day on which the sources of the rule book were last gone through."""
        return self.rulebook.facts_as_of

    @property
    def reason(self) -> Message:
        """In one sentence, why the outcome is what it is."""
        from learningcity.rules.explain import reason

        return reason(self)

    def messages(self) -> tuple[Message, ...]:
        """Everything that there is to say, outcome first, as messages."""
        from learningcity.outlines import flattened
        from learningcity.rules.explain import outline

        return flattened(outline(self))

    def outline(self) -> Outline:
        """Everything that there is to say, as a tree: findings, under them who says so."""
        from learningcity.rules.explain import outline

        return outline(self)

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


def verdict(rulebook: RuleBook[S], subject: S, met: int, not_met: int) -> Verdict[S]:
    """A verdict, as ``Verdict(...)`` makes it, in a third of the time."""
    fields: Anything = _VerdictFields(rulebook, subject, met, not_met)
    fields.__class__ = Verdict
    return fields  # type: ignore[no-any-return]  # a verdict since the line above


@frozen
class Summary:
    """How many verdicts there are of each outcome, and how often each binding requirement made them so."""

    met: int = 0
    not_met: int = 0
    unknown: int = 0
    not_met_by_requirement: tuple[tuple[str, int], ...] = ()
    unknown_by_requirement: tuple[tuple[str, int], ...] = ()

    @property
    def total(self) -> int:
        """How many verdicts there are."""
        return self.met + self.not_met + self.unknown

    @classmethod
    def of(cls, verdicts: Iterable[Verdict[Anything]]) -> Summary:
        """Count verdicts; reads an iterable to its end and keeps none."""
        tally = Tally()
        for each in verdicts:
            tally.add(each)
        return tally.summary


class Tally:
    """Counts verdicts as they come and keeps none: for streams, where a :class:`Summary` is for the end."""

    def __init__(self) -> None:
        self.total: int = 0
        self._met = 0
        self._not_met = 0
        self._not_met_by: dict[str, int] = {}
        self._unknown_by: dict[str, int] = {}

    def add(self, verdict: Verdict[Anything]) -> None:
        """Count one more verdict."""
        outcome = verdict.outcome
        self.total += 1
        self._met += outcome is MET
        self._not_met += outcome is NOT_MET
        if outcome is MET:
            return
        counts = self._not_met_by if outcome is NOT_MET else self._unknown_by
        for requirement, found in zip(verdict.rulebook, verdict.outcomes, strict=True):
            if found is outcome and requirement.binding:
                counts[requirement.id] = counts.get(requirement.id, 0) + 1

    @property
    def summary(self) -> Summary:
        """The counts so far."""
        return Summary(
            self._met,
            self._not_met,
            self.total - self._met - self._not_met,
            tuple(sorted(self._not_met_by.items())),
            tuple(sorted(self._unknown_by.items())),
        )


@frozen
class Verdicts(Generic[S]):
    """Verdicts in the order of their subjects."""

    verdicts: tuple[Verdict[S], ...]

    def __iter__(self) -> Iterator[Verdict[S]]:
        return iter(self.verdicts)

    def __len__(self) -> int:
        return len(self.verdicts)

    def __getitem__(self, position: int) -> Verdict[S]:
        return self.verdicts[position]

    @property
    def summary(self) -> Summary:
        """How many there are of each outcome."""
        return Summary.of(self.verdicts)
