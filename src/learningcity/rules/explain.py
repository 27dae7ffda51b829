"""Rules and verdicts in words: messages, as trees and flat. No sentence is written here, only which one."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import TYPE_CHECKING, TypeVar
from typing import Any as Anything

from learningcity.dates import PartialDate
from learningcity.outcome import Outcome
from learningcity.outlines import Outline, citation_outline, kept, sides_outline
from learningcity.rules.cited import citations_of, sources_of
from learningcity.rules.clauses import (
    cannot_express,
    clause,
    kind_of,
    name_of,
    required_by,
    shown_value,
    unbracketed,
)
from learningcity.rules.evaluate import observe, outcome_of
from learningcity.rules.nodes import (
    All,
    Any,
    AnyFact,
    Between,
    Condition,
    Custom,
    Holds,
    IncludesAny,
    Leaf,
    Not,
)
from learningcity.rules.rulebook import Requirement, RuleBook, told_of
from learningcity.rules.tree import facts_used
from learningcity.rules.verdict import Finding, Verdict, shortfall
from learningcity.sources import Standing
from learningcity.texts import Message, Quantity, Series, Text

if TYPE_CHECKING:
    from learningcity.rules.cells import Aim, BoundaryCase, Clash, Comparison
    from learningcity.rules.cells.inquiry import Rule

__all__ = [
    "boundary_sentence",
    "clash_sentence",
    "comparison_sentence",
    "describe",
    "finding_line",
    "finding_outline",
    "outline",
    "reason",
    "requirement_outline",
    "sentence",
]

S = TypeVar("S")

_PLACE_OF_FLAG = {"equal": "yes", "other": "no", "missing": "missing.flag"}
_PLACE_OF_DAY = {"just-below": "just-before", "just-above": "just-after"}

# --- verdicts ---------------------------------------------------------------------------------------


def outline(verdict: Verdict[S]) -> Outline:
    """Everything that there is to say about a verdict: findings, and under each who says so."""
    book = verdict.rulebook
    children = [finding_outline(finding) for finding in verdict.findings]
    missing = tuple(name_of(fact, None) for fact in verdict.missing_facts)
    if missing:
        children.append(Outline(Message("verdict.missing-facts", {"facts": Series(missing)})))
    children += _about_the_rules(book)
    return Outline(_headline(verdict), (*children, sources_of(book)))


def reason(verdict: Verdict[S]) -> Message:
    """In one sentence, why the outcome is what it is; with a word where it turns on a contested requirement."""
    if verdict.outcome is Outcome.MET:
        binding = sum(requirement.binding for requirement in verdict.rulebook)
        return Message("reason.met.only") if binding == 1 else Message("reason.met", {"count": binding})
    decisive = [
        finding for finding in verdict.findings if finding.requirement.binding and finding.outcome is verdict.outcome
    ]
    parts = [_sentence_of(finding) for finding in decisive]
    parts += [
        Message("standing.contested.note", {"title": requirement.title})
        for requirement in verdict.turns_on
        if requirement.standing is Standing.CONTESTED
    ]
    return _told_once(parts)


def _headline(verdict: Verdict[S]) -> Message:
    book = verdict.rulebook
    name = getattr(verdict.subject, "name", None)
    params = {"outcome": verdict.outcome, "rules": book.title or book.id}
    if name is None:
        return Message("verdict.headline.unnamed", params)
    return Message("verdict.headline", {"name": name, **params})


def _about_the_rules(book: RuleBook[S]) -> tuple[Outline, ...]:
    return kept(told_of(book), "about", lambda: _notes_on(book))


def _notes_on(book: RuleBook[S]) -> tuple[Outline, ...]:
    about = [] if book.note is None else [Outline(Message("note", {"text": book.note}))]
    if book.in_force is None:
        about.append(Outline(Message("rules.no-period")))
    else:
        about.append(Outline(Message("rules.in-force", {"period": book.in_force})))
    if book.facts_as_of is not None:
        about.append(Outline(Message("rules.facts-as-of", {"day": book.facts_as_of})))
    return tuple(about)


def finding_outline(finding: Finding) -> Outline:
    """What a verdict found about one requirement, and who says so."""
    return Outline(finding_line(finding), _who_says_so(finding.requirement, finding.standing))


def finding_line(finding: Finding) -> Message:
    """What a verdict found about one requirement, in one sentence."""
    return Message(
        "finding.line" if finding.requirement.binding else "finding.line.advisory",
        {"outcome": finding.outcome, "sentence": _sentence_of(finding)},
    )


def _who_says_so(requirement: Requirement, standing: Standing) -> tuple[Outline, ...]:
    return kept(told_of(requirement), standing.value, lambda: _backing(requirement, standing))


def _backing(requirement: Requirement, standing: Standing) -> tuple[Outline, ...]:
    children = [Outline(Message("finding.standing", {"standing": standing}))]
    if requirement.note is not None:
        children.append(Outline(Message("note", {"text": requirement.note})))
    children += [citation_outline(citation) for citation in citations_of(requirement)]
    if requirement.conflict is not None:
        message = Message("standing.contested.note", {"title": requirement.title})
        children.append(Outline(message, sides_outline(requirement.conflict)))
    return tuple(children)


# --- rule books -------------------------------------------------------------------------------------


def describe(book: RuleBook[S]) -> Outline:
    """A whole rule book: what each requirement asks for, and who says so."""
    children = map(requirement_outline, book)
    return Outline(
        Message("rules.headline", {"rules": book.title or book.id, "id": book.id, "count": len(book)}),
        (*children, *_about_the_rules(book), sources_of(book)),
    )


def requirement_outline(requirement: Requirement) -> Outline:
    """What one requirement asks for, and who says so."""
    line = Message(
        "requirement.line" if requirement.binding else "requirement.line.advisory",
        {"title": requirement.title, "condition": unbracketed(clause(requirement.condition, requirement.title))},
    )
    return Outline(line, _who_says_so(requirement, requirement.standing))


# --- what cannot be ---------------------------------------------------------------------------------


def clash_sentence(clash: Clash) -> Message:
    """Which rules and outcomes cannot go together, and in which facts they meet."""
    parts = tuple(map(_aim, clash.aims))
    if len(parts) == 1:
        sentence_ = Message("clash.alone", {"aim": parts[0]})
    elif not clash.facts:
        sentence_ = Message("clash.apart", {"aims": Series(parts, ";")})
    else:
        facts = Series(tuple(name_of(fact, None) for fact in clash.facts))
        sentence_ = Message("clash.together", {"aims": Series(parts, ";"), "facts": facts})
    return (
        Message("clash.with-given", {"clash": sentence_, "fields": Series(clash.given)}) if clash.given else sentence_
    )


def _aim(aim: Aim) -> Message:
    return Message("clash.aim", {"rule": _rule_name(aim.rule), "outcomes": Series(aim.outcomes, "or")})


def _rule_name(rule: Rule) -> Text | str:
    """What a rule is called; what it asks for where it is not a whole book."""
    if isinstance(rule, RuleBook):
        return rule.title or rule.id
    if isinstance(rule, Requirement):
        words = unbracketed(clause(rule.condition, rule.title))
        return Message("requirement.line", {"title": rule.title, "condition": words})
    return clause(rule, None)


def comparison_sentence(comparison: Comparison[Anything]) -> Message:
    """How two rules stand to each other."""
    params = {"first": _rule_name(comparison.first), "second": _rule_name(comparison.second)}
    return Message(f"comparison.{comparison.relation.value}", params)


def boundary_sentence(case: BoundaryCase[Anything]) -> Message:
    """Where a subject lies to a bound of a rule, and what the rule says of it."""
    params = {"fact": name_of(case.fact, None), "outcome": case.outcome}
    place = case.place.value
    if case.fact.type is bool and place in _PLACE_OF_FLAG:
        return Message(f"boundary.{_PLACE_OF_FLAG[place]}", params)
    if case.fact.type in (date, PartialDate):
        place = _PLACE_OF_DAY.get(place, place)
    return Message(f"boundary.{place}", {**params, "bound": shown_value(case.fact, case.bound)})


# --- sentences --------------------------------------------------------------------------------------


def _sentence_of(finding: Finding) -> Message:
    requirement, observed = finding.requirement, finding.observed
    condition = requirement.condition
    if isinstance(condition, Leaf) and not isinstance(condition, Holds):  # most are, and this is quicker
        return _of_value(condition, finding.outcome, observed, requirement.title, told_of(requirement))
    facts = facts_used(condition)
    values = dict(zip(facts, (observed,) if len(facts) == 1 else observed, strict=True))
    return _sentence(condition, finding.outcome, values.__getitem__, requirement.title)


def sentence(condition: Condition, outcome: Outcome, subject: object, title: Text | None = None) -> Message:
    """What was found: the value seen, the value asked for, how far apart they are.

    ``title`` names a fact that has no title of its own.

    Raises:
        CannotExpress: a node that has no sentence.
    """
    return _sentence(condition, outcome, lambda fact: observe(fact, subject), title)


def _sentence(
    condition: Condition, outcome: Outcome, value_of: Callable[[AnyFact], Anything], title: Text | None
) -> Message:
    match condition:
        case All(conditions) | Any(conditions):
            return _joined(conditions, outcome, value_of)
        case Not(IncludesAny(fact, _) as child):
            found = _of_value(child, ~outcome, value_of(fact), title, {})
            return found if outcome is Outcome.UNKNOWN else Message(_WITHOUT[outcome], found.params)
        case Not(child):
            return Message("finding.not", {"sentence": _sentence(child, ~outcome, value_of, title)})
        case Custom():
            return Message(f"finding.custom.{outcome.value}", {"text": condition.message})
        case Holds(fact) if fact.defined_by is not None and fact.title is None:
            return _sentence(fact.defined_by, outcome, value_of, title)
        case Holds(fact):
            return _of_flag(fact, outcome, title)
        case Leaf():
            return _of_value(condition, outcome, value_of(condition.fact), title, {})
        case _:
            raise cannot_express(condition)


def _joined(conditions: tuple[Condition, ...], outcome: Outcome, value_of: Callable[[AnyFact], Anything]) -> Message:
    """Only the parts that made the outcome what it is: of a conjunction that fails, those that fail."""
    outcomes = [(child, outcome_of(child, value_of)) for child in conditions]
    return _told_once([_sentence(child, found, value_of, None) for child, found in outcomes if found is outcome])


def _parts(words: Message) -> tuple[Message, ...]:
    """The parts of a sentence that was joined from several; any other as it is."""
    return dict(words.params)["parts"].items if words.id == "reason.parts" else (words,)  # type: ignore[attr-defined]  # a series


def _told_once(parts: Iterable[Message]) -> Message:
    """Several sentences in one, each once: the same fact may be missing to several requirements."""
    each = dict.fromkeys(part for words in parts for part in _parts(words))
    return Message("reason.parts", {"parts": Series(tuple(each), ";")})


def _of_flag(fact: AnyFact, outcome: Outcome, title: Text | None) -> Message:
    # The catalogues have a clause for each outcome of the library's own flags, under the name of the fact.
    if isinstance(fact.title, Message) and fact.title.id == "fact." + fact.id.partition(".")[2]:
        return Message(f"{fact.title.id}.{outcome.value}")
    return Message(f"finding.holds.{outcome.value}", {"fact": name_of(fact, title)})


def _of_value(
    condition: Leaf, outcome: Outcome, observed: Anything, title: Text | None, told: dict[str, Anything]
) -> Message:
    fact = condition.fact
    if type(observed) is bool and fact.type is not bool:
        observed = int(observed)  # as a number rules compare it
    params: dict[str, object] = {"fact": name_of(fact, title)}
    if outcome is Outcome.UNKNOWN and not _is_partly_known(observed):
        return Message("finding.unknown", params)
    required = told.get("required") or told.setdefault("required", required_by(condition))
    params |= {"observed": shown_value(fact, observed), **required}
    short = shortfall(condition, observed) if outcome is Outcome.NOT_MET else None
    if short is not None:
        params["shortfall"] = Quantity(short, fact.unit)
    if isinstance(condition, Between) and short is not None:
        side = "below" if observed < condition.low else "above"
        return Message(f"finding.between.not-met.{side}", params)
    return Message(f"finding.{kind_of(condition)}.{outcome.value}", params)


def _is_partly_known(observed: Anything) -> bool:
    if isinstance(observed, tuple):
        return any(entry is not None for entry in observed)
    return isinstance(observed, PartialDate)


_WITHOUT = {Outcome.MET: "finding.includes-none.met", Outcome.NOT_MET: "finding.includes-none.not-met"}
