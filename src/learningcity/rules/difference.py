"""What changed between two editions of a rule book; what is asked for is compared by cells, not by text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import Enum
from typing import TYPE_CHECKING, Generic, TypeAlias, TypeVar
from typing import Any as Anything

from attrs import evolve, field, frozen

from learningcity.errors import CannotExpress
from learningcity.outcome import MET, NOT_MET, UNKNOWN, Outcome
from learningcity.rules.cells.arguments import given_subject, require_class, require_rulebook, require_size
from learningcity.rules.cells.inquiry import Aim, Rule, Witness, feasible
from learningcity.rules.cells.relations import Relation, compare
from learningcity.rules.cells.search import BUDGET
from learningcity.rules.nodes import Condition
from learningcity.rules.rulebook import Requirement, RuleBook
from learningcity.sources.citations import id_only
from learningcity.texts import Message

if TYPE_CHECKING:
    from learningcity.outlines import Outline

__all__ = ["Change", "ChangeKind", "Changed", "Difference", "difference"]

S = TypeVar("S")
Changed: TypeAlias = Requirement | RuleBook[Anything]


class ChangeKind(Enum):
    """What is different in the new edition."""

    ADDED = "added"
    """A requirement that the old edition does not have."""
    REMOVED = "removed"
    """A requirement that only the old edition has."""
    TIGHTENED = "tightened"
    """What meets the new met the old, and not the other way round."""
    LOOSENED = "loosened"
    """What met the old meets the new, and not the other way round."""
    REPLACED = "replaced"
    """The old can be met without the new, and the new without the old."""
    REWORDED = "reworded"
    """Put differently; everything has the same outcome as before, unknown included."""
    ANSWERED_OTHERWISE = "answered-otherwise"
    """The same subjects meet both; of the others some were not met and are unknown now, or the other way round."""
    UNDECIDED = "undecided"
    """A function of the user decides, or the search gave up before it knew."""
    NOW_BINDING = "now-binding"
    NOW_ADVISORY = "now-advisory"
    STANDING = "standing"
    SOURCES = "sources"
    """Other citations; their order does not count."""
    GROUNDS = "grounds"
    """Other parts with sources of their own; their order does not count."""
    CONFLICT = "conflict"
    TITLE = "title"
    NOTE = "note"
    IN_FORCE = "in-force"
    FACTS_AS_OF = "facts-as-of"


@frozen
class Change(Generic[S]):
    """One thing that is different in the new edition.

    Attributes:
        kind: what is different.
        old, new: the requirement in each edition, None in the one that lacks it; where the edition itself
            changed, the rule books.
        shown_by: subjects for whom it makes a difference, those that met the old before those that meet the new.
            Of a condition: a subject that meets it as it was and not (or not surely) as it is now, or the other
            way round. Of a requirement that is added or now binding: a subject that met the whole old edition
            and does not meet this; of one that is removed or now advisory, one that meets the whole new edition
            and not this. Empty where there is none, or none was found.
    """

    kind: ChangeKind
    old: Changed | None = field(repr=id_only)
    new: Changed | None = field(repr=id_only)
    shown_by: tuple[S, ...] = ()

    @property
    def rule(self) -> Changed:
        """What changed, as the new edition has it; as the old one had it where it is removed."""
        return next(rule for rule in (self.new, self.old) if rule is not None)

    @property
    def before(self) -> Anything:
        """What stood there: a condition, or the value of the part that changed; None where there was nothing.

        Of the effect on editions as a whole, the conditions that decide.
        """
        return self._part(self.old)

    @property
    def after(self) -> Anything:
        """What stands there now; None where there is nothing."""
        return self._part(self.new)

    def _part(self, rule: Changed | None) -> Anything:
        if rule is None:
            return None
        if self.kind in _FIELD:
            return getattr(rule, _FIELD[self.kind])
        return _decisive(rule) if isinstance(rule, RuleBook) else rule.condition

    @property
    def message(self) -> Message:
        """The change in one sentence."""
        from learningcity.rules.explain_difference import sentence_of

        return sentence_of(self)

    def __str__(self) -> str:
        return str(self.message)


def _decisive(book: RuleBook[Anything]) -> tuple[Condition, ...]:
    return tuple(requirement.condition for requirement in book if requirement.binding)


_FIELD = {
    ChangeKind.NOW_BINDING: "binding",
    ChangeKind.NOW_ADVISORY: "binding",
    ChangeKind.STANDING: "standing",
    ChangeKind.SOURCES: "citations",
    ChangeKind.GROUNDS: "grounds",
    ChangeKind.CONFLICT: "conflict",
    ChangeKind.TITLE: "title",
    ChangeKind.NOTE: "note",
    ChangeKind.IN_FORCE: "in_force",
    ChangeKind.FACTS_AS_OF: "facts_as_of",
}
"""What a change is about that is not about a condition."""

_OF_BOOKS = (ChangeKind.TITLE, ChangeKind.IN_FORCE, ChangeKind.FACTS_AS_OF, ChangeKind.NOTE)
_OF_REQUIREMENTS = (
    ChangeKind.STANDING,
    ChangeKind.SOURCES,
    ChangeKind.GROUNDS,
    ChangeKind.CONFLICT,
    ChangeKind.TITLE,
    ChangeKind.NOTE,
)


@frozen
class Difference(Generic[S]):
    """Two editions, and everything that is different in the new one.

    Attributes:
        old, new: the editions.
        changes: of the edition itself, then requirement by requirement in the order of the new edition, then
            what was removed.
        effect: how the binding requirements, all together, compare; None where none of their conditions changed,
            and then everything has the same outcome as before.
    """

    old: RuleBook[S] = field(repr=id_only)
    new: RuleBook[S] = field(repr=id_only)
    changes: tuple[Change[S], ...]
    effect: Change[S] | None

    def __iter__(self) -> Iterator[Change[S]]:
        return iter(self.changes)

    def __len__(self) -> int:
        return len(self.changes)

    def __contains__(self, change: object) -> bool:
        return change in self.changes

    @property
    def still_met(self) -> bool | None:
        """Whether whatever met the old edition meets the new one; None where that is undecided."""
        if self.effect is None:
            return True
        return _STILL_MET[self.effect.kind]

    def messages(self) -> tuple[Message, ...]:
        """Everything that there is to say, as messages: what it comes to, then change by change."""
        from learningcity.outlines import flattened

        return flattened(self.outline())

    def outline(self) -> Outline:
        """Everything that there is to say, as a tree: changes, and under them subjects that show them."""
        from learningcity.rules.explain_difference import outline_of

        return outline_of(self)

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


_STILL_MET = {
    ChangeKind.LOOSENED: True,
    ChangeKind.REWORDED: True,
    ChangeKind.ANSWERED_OTHERWISE: True,
    ChangeKind.TIGHTENED: False,
    ChangeKind.REPLACED: False,
    ChangeKind.UNDECIDED: None,
}


def difference(
    old: RuleBook[S],
    new: RuleBook[S],
    kind: type[S],
    *,
    given: Mapping[str, Anything] | None = None,
    budget: int = BUDGET,
) -> Difference[S]:
    """What changed between two editions, and what that comes to for those who met the old one.

    Requirements of the same id belong together; of the others those whose ids go on alike after the id of their
    own rule book, so that ``call.2023.population`` of the edition ``call.2023`` is found again as
    ``call.2025.population`` in ``call.2025``. The order of requirements, of citations and of grounds does not count.

    Args:
        old: an edition.
        new: a later one.
        kind: the attrs class of the subjects, such as ``City``; :func:`learningcity.testing.difference` is the same
            with cities unless said otherwise.
        given: values of fields that every subject looked at has.
        budget: how many steps a search may take; a comparison that takes more is undecided.

    Raises:
        NotASubject: no attrs class, or one that lacks a field that a changed condition reads.
        WrongType, InvalidValue: no rule book, no class, values that ``given`` cannot hold, or a budget that is none.
    """
    require_rulebook("old", old)
    require_rulebook("new", new)
    require_class(kind)
    require_size("budget", budget)
    given_subject(kind, [condition for book in (old, new) for condition in _decisive(book)], given, "given")
    inquirer = _Inquirer(old, new, kind, given or {}, budget)
    changes = list(_other_parts(_OF_BOOKS, old, new))
    for before, after in _matched(old, new):
        changes += inquirer.changes(before, after)
    return Difference(old, new, tuple(changes), inquirer.effect())


def _matched(
    old: RuleBook[Anything], new: RuleBook[Anything]
) -> Iterator[tuple[Requirement | None, Requirement | None]]:
    """Each requirement of the new edition with the old one; then the old ones that are left."""
    left = {requirement.id: requirement for requirement in old}
    kept = left.keys() & {requirement.id for requirement in new}
    by_ending = {_ending(old, each): each for each in old if each.id not in kept}
    for requirement in new:
        before = left.get(requirement.id)
        ending = _ending(new, requirement)
        if before is None and ending is not None:
            before = by_ending.get(ending)
        if before is not None:
            del left[before.id]
        yield before, requirement
    for requirement in left.values():
        yield requirement, None


def _ending(book: RuleBook[Anything], requirement: Requirement) -> str | None:
    """How the id of a requirement goes on after that of its rule book; None where it begins otherwise."""
    ending = requirement.id.removeprefix(f"{book.id}.")
    return None if ending == requirement.id else ending


def _other_parts(kinds: tuple[ChangeKind, ...], old: Changed, new: Changed) -> Iterator[Change[Anything]]:
    """The changes that are told by looking."""
    for kind in kinds:
        before, after = getattr(old, _FIELD[kind]), getattr(new, _FIELD[kind])
        if kind in (ChangeKind.SOURCES, ChangeKind.GROUNDS):
            before, after = frozenset(before), frozenset(after)
        if before != after:
            yield Change(kind, old, new)


@frozen
class _Inquirer(Generic[S]):
    """Two editions, and the subjects that are asked what difference it makes."""

    old: RuleBook[S]
    new: RuleBook[S]
    kind: type[S]
    given: Mapping[str, Anything]
    budget: int

    def effect(self) -> Change[S] | None:
        """What changed for the rule books as a whole."""
        same = frozenset(_decisive(self.old)) == frozenset(_decisive(self.new))
        return None if same else self._compared(self.old, self.new)

    def changes(self, old: Requirement | None, new: Requirement | None) -> Iterator[Change[S]]:
        """What changed in one requirement."""
        if old is None or new is None:
            change: Change[S] = Change(ChangeKind.REMOVED if new is None else ChangeKind.ADDED, old, new)
            yield evolve(change, shown_by=self._turned_away(change))
            return
        if old.condition != new.condition:
            yield self._compared(old, new)
        if old.binding is not new.binding:
            change = Change(ChangeKind.NOW_BINDING if new.binding else ChangeKind.NOW_ADVISORY, old, new)
            yield evolve(change, shown_by=self._turned_away(change))
        yield from _other_parts(_OF_REQUIREMENTS, old, new)

    def _turned_away(self, change: Change[S]) -> tuple[S, ...]:
        """A subject that meets all of the edition in which the requirement does not bind, and not the requirement."""
        comes = change.kind in (ChangeKind.ADDED, ChangeKind.NOW_BINDING)
        requirement, without = (change.new, self.old) if comes else (change.old, self.new)
        if not isinstance(requirement, Requirement) or not requirement.binding:
            return ()
        try:
            return self._first((MET, NOT_MET), (MET, UNKNOWN), rules=(without, requirement))
        except CannotExpress:
            return ()

    def _compared(self, old: Changed, new: Changed) -> Change[S]:
        try:
            kind, shown = self._relation(old, new)
        except CannotExpress:
            kind, shown = ChangeKind.UNDECIDED, ()
        return Change(kind, old, new, shown)

    def _relation(self, old: Rule, new: Rule) -> tuple[ChangeKind, tuple[S, ...]]:
        found = compare(old, new, self.kind, given=self.given, budget=self.budget)
        # Who is surely refused shows a change better than one of whom it is not known.
        only_old, only_new = _those(found.only_first), _those(found.only_second)
        only_old = only_old and (self._first((MET, NOT_MET), rules=(old, new)) or only_old)
        only_new = only_new and (self._first((NOT_MET, MET), rules=(old, new)) or only_new)
        shown = only_old + only_new
        if found.relation is Relation.UNDECIDED:
            return ChangeKind.UNDECIDED, shown
        if shown:
            return _BY_WITNESS[bool(only_old), bool(only_new)], shown
        if found.same_outcomes is None:
            return ChangeKind.UNDECIDED, ()
        if found.same_outcomes:
            return ChangeKind.REWORDED, ()
        apart = self._first((NOT_MET, UNKNOWN), (UNKNOWN, NOT_MET), rules=(old, new))
        return ChangeKind.ANSWERED_OTHERWISE, apart

    def _first(self, *outcomes: tuple[Outcome, Outcome], rules: tuple[Rule, Rule]) -> tuple[S, ...]:
        """A subject with the first of these pairs of outcomes that there is one for."""
        for wanted in outcomes:
            aims = [Aim(rule, (outcome,)) for rule, outcome in zip(rules, wanted, strict=True)]
            answer = feasible(aims, self.kind, given=self.given, budget=self.budget)
            if isinstance(answer, Witness):
                return (answer.subject,)
        return ()


def _those(subject: S | None) -> tuple[S, ...]:
    return () if subject is None else (subject,)


_BY_WITNESS = {
    (True, False): ChangeKind.TIGHTENED,
    (False, True): ChangeKind.LOOSENED,
    (True, True): ChangeKind.REPLACED,
}
"""By whether a subject meets only the old, and one only the new."""
