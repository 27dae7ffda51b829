"""What changed between two editions, in words: messages, as trees and flat."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, cast
from typing import Any as Anything

from learningcity.outlines import Outline, cited_as, spoken
from learningcity.rules.clauses import clause
from learningcity.rules.difference import Change, ChangeKind
from learningcity.rules.evaluate import evaluate
from learningcity.rules.explain import reason, requirement_outline, sentence
from learningcity.rules.nodes import AtLeast, AtMost
from learningcity.rules.rulebook import Ground, Requirement, RuleBook
from learningcity.rules.tree import facts_used
from learningcity.sources import Citation
from learningcity.texts import Bound, Message, Quantity, Series, Text

if TYPE_CHECKING:
    from learningcity.rules.difference import Changed, Difference

__all__ = ["outline_of", "sentence_of"]


def outline_of(difference: Difference[Anything]) -> Outline:
    """Everything that there is to say about two editions: what it comes to, and each change."""
    params = {"old": _edition(difference.old), "new": _edition(difference.new), "count": len(difference)}
    if difference.effect is None:
        effect = Outline(Message("difference.whole.same"))
    else:
        effect = Outline(difference.effect.message, _shown_by(difference.effect))
    changes = (Outline(change.message, _children(change)) for change in difference)
    return Outline(Message("difference.headline", params), (effect, *changes))


def _edition(book: RuleBook[Anything]) -> Message | str:
    """The title of an edition, and its id, since editions often have the same title."""
    return book.id if book.title is None else Message("difference.edition", {"rules": book.title, "id": book.id})


def _children(change: Change[Anything]) -> tuple[Outline, ...]:
    if change.kind is ChangeKind.ADDED:
        return (*requirement_outline(_requirement(change.new)).children, *_shown_by(change))
    return _shown_by(change)


def _requirement(rule: Anything) -> Requirement:
    """The rule, which is a requirement, since the change is one of requirements."""
    return cast("Requirement", rule)


# --- subjects that show a change ----------------------------------------------------------------------


def _shown_by(change: Change[Anything]) -> tuple[Outline, ...]:
    return tuple(Outline(line) for subject in change.shown_by for line in _shown(change, subject))


def _shown(change: Change[Anything], subject: object) -> tuple[Message, ...]:
    if change.kind in (ChangeKind.ADDED, ChangeKind.NOW_BINDING):
        return (Message("difference.shown.added", {"found": _found(change.new, subject)}),)
    if change.kind in (ChangeKind.REMOVED, ChangeKind.NOW_ADVISORY):
        return (Message("difference.shown.removed", {"found": _found(change.old, subject)}),)
    old, new = _found(change.old, subject), _found(change.new, subject)
    return Message("difference.shown.old", {"found": old}), Message("difference.shown.new", {"found": new})


def _found(rule: Changed | None, subject: object) -> Message:
    """The outcome of a rule for a subject, and why."""
    if isinstance(rule, RuleBook):
        verdict = rule.check(subject)
        return Message("finding.line", {"outcome": verdict.outcome, "sentence": reason(verdict)})
    requirement = _requirement(rule)
    outcome = evaluate(requirement.condition, subject)
    words = sentence(requirement.condition, outcome, subject, requirement.title)
    return Message("finding.line", {"outcome": outcome, "sentence": words})


# --- changes --------------------------------------------------------------------------------------------


def sentence_of(change: Change[Anything]) -> Message:
    """A change in one sentence."""
    return _SENTENCES.get(change.kind, _of_condition)(change)


def _name(rule: Changed) -> Text | str:
    return rule.title or rule.id


def _of_condition(change: Change[Anything]) -> Message:
    if isinstance(change.rule, RuleBook):
        return Message(_WHOLE[change.kind])
    before, after = _asked(_requirement(change.old), _requirement(change.new))
    title = _name(change.rule)
    return Message("difference.condition", {"title": title, "before": before, "after": after, "kind": change.kind})


def _asked(old: Requirement, new: Requirement) -> tuple[object, object]:
    """What each edition asks for; bounds of one fact without its name."""
    before, after = old.condition, new.condition
    if isinstance(before, AtLeast | AtMost) and isinstance(after, AtLeast | AtMost) and before.fact == after.fact:
        return _amount(before), _amount(after)
    # The title stands for a fact without one, which would give two facts one name.
    alike = facts_used(before) == facts_used(after)
    return clause(before, old.title if alike else None), clause(after, new.title if alike else None)


def _amount(condition: AtLeast | AtMost) -> Quantity:
    bound = Bound.AT_LEAST if isinstance(condition, AtLeast) else Bound.AT_MOST
    return Quantity(condition.bound, condition.fact.unit, bound)


def _of_added(change: Change[Anything]) -> Message:
    return Message("difference.added", {"requirement": requirement_outline(_requirement(change.new)).message})


def _of_removed(change: Change[Anything]) -> Message:
    return Message("difference.removed", {"requirement": requirement_outline(_requirement(change.old)).message})


def _of_binding(change: Change[Anything]) -> Message:
    return Message("difference.binding", {"title": _name(change.rule), "kind": change.kind})


def _of_standing(change: Change[Anything]) -> Message:
    params = {"title": _name(change.rule), "before": change.before, "after": change.after}
    return Message("difference.standing", params)


def _of_sources(change: Change[Anything]) -> Message:
    title = _name(change.rule)
    came, went = _cited(change.after, change.before), _cited(change.before, change.after)
    if not went.items:
        return Message("difference.sources.came", {"title": title, "citations": came})
    if not came.items:
        return Message("difference.sources.went", {"title": title, "citations": went})
    return Message("difference.sources.changed", {"title": title, "came": came, "went": went})


def _cited(citations: Iterable[Citation], without: Iterable[Citation] = ()) -> Series:
    """Citations in a sentence, each once, but for those of the other edition."""
    others = frozenset(without)
    return Series(tuple(cited_as(each) for each in dict.fromkeys(citations) if each not in others), ";")


def _of_grounds(change: Change[Anything]) -> Message:
    before, after = _grounds(change.before), _grounds(change.after)
    return Message("difference.grounds", {"title": _name(change.rule), "before": before, "after": after})


def _grounds(grounds: tuple[Ground, ...]) -> object:
    return Series(tuple(map(_ground, grounds)), ";") if grounds else Message("difference.none")


def _ground(ground: Ground) -> Message:
    params = {"standing": ground.standing, "citations": _cited(ground.citations)}
    return Message("difference.ground", {"condition": clause(ground.condition, None), **params})


def _of_conflict(change: Change[Anything]) -> Message:
    title = _name(change.rule)
    if change.before is None:
        return Message("difference.conflict.came", {"title": title, "question": change.after.question})
    if change.after is None:
        return Message("difference.conflict.went", {"title": title, "question": change.before.question})
    return Message("difference.conflict.changed", {"title": title, "question": change.after.question})


def _of_title(change: Change[Anything]) -> Message:
    names = [rule.title or rule.id for rule in (change.old, change.new) if rule is not None]
    if change.after is None:
        return Message("difference.title.went", {"before": names[0]})
    return Message("difference.title", {"before": names[0], "after": names[1]})


def _of_note(change: Change[Anything]) -> Message:
    before, after = _or_none(change.before), _or_none(change.after)
    return Message("difference.note", {"title": _name(change.rule), "before": before, "after": after})


def _of_period(change: Change[Anything]) -> Message:
    return Message("difference.in-force", {"before": _or_none(change.before), "after": _or_none(change.after)})


def _of_day(change: Change[Anything]) -> Message:
    return Message("difference.facts-as-of", {"before": _or_none(change.before), "after": _or_none(change.after)})


def _or_none(value: object) -> object:
    return Message("difference.none") if value is None else spoken(value)


_SENTENCES: dict[ChangeKind, Callable[[Change[Anything]], Message]] = {
    ChangeKind.ADDED: _of_added,
    ChangeKind.REMOVED: _of_removed,
    ChangeKind.NOW_BINDING: _of_binding,
    ChangeKind.NOW_ADVISORY: _of_binding,
    ChangeKind.STANDING: _of_standing,
    ChangeKind.SOURCES: _of_sources,
    ChangeKind.GROUNDS: _of_grounds,
    ChangeKind.CONFLICT: _of_conflict,
    ChangeKind.TITLE: _of_title,
    ChangeKind.NOTE: _of_note,
    ChangeKind.IN_FORCE: _of_period,
    ChangeKind.FACTS_AS_OF: _of_day,
}
"""The sentence of each kind of change that is not one of a condition."""

_WHOLE = {
    ChangeKind.TIGHTENED: "difference.whole.tightened",
    ChangeKind.LOOSENED: "difference.whole.loosened",
    ChangeKind.REPLACED: "difference.whole.replaced",
    ChangeKind.REWORDED: "difference.whole.same",
    ChangeKind.ANSWERED_OTHERWISE: "difference.whole.answered-otherwise",
    ChangeKind.UNDECIDED: "difference.whole.undecided",
}
"""What a change comes to for rule books as a whole."""
