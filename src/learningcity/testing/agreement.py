"""Whether all readers of a rule book say what ``evaluate`` says, on subjects that are chosen for their differences."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import Enum
from typing import Any

from learningcity.errors import LearningCityError, NotASubject, Problem, WrongType, shown
from learningcity.outcome import MET, NOT_MET, UNKNOWN, Outcome
from learningcity.rules.cells import DecisionTable, boundary_cases, decision_table
from learningcity.rules.cells.arguments import given_subject, require_class, require_rulebook, require_size
from learningcity.rules.cells.search import BUDGET
from learningcity.rules.cells.tables import MAX_ROWS
from learningcity.rules.evaluate import evaluate, observe
from learningcity.rules.rulebook import Requirement, RuleBook
from learningcity.rules.tree import customs, facts_used
from learningcity.sources.citations import Standing
from learningcity.testing.faults import as_written, conditions_of, facts_of, gave_up, is_attrs, raise_faults
from learningcity.testing.subjects import class_for
from learningcity.texts import Message

__all__ = ["assert_readers_agree"]


def assert_readers_agree(  # noqa: PLR0913  # each may be asked for
    rulebook: RuleBook[Any],
    kind: type[Any] | None = None,
    *,
    subjects: Iterable[Any] = (),
    given: Mapping[str, Any] | None = None,
    budget: int = BUDGET,
    may_give_up: bool = False,
) -> None:
    """Every reader of the rule book gives what ``evaluate`` gives, and fails nowhere.

    Tried are the subjects that are given, every boundary case, and every row of the decision table, of a very long one
    the first thousand. Asked are the predicate, its masks, verdicts with their findings (outcome, values seen,
    standing), missing facts, and the rule book after a trip through JSON; next steps (each plan must lead to ``MET``)
    and explanations in every language, but of a row only where it shows a requirement with an outcome that it had not
    before. Where a function of the user decides, nothing can look into the rule: only the subjects that are given are
    tried, there must be some, and JSON is left out.

    Args:
        rulebook: the rules.
        kind: the attrs class of the subjects that are made; unless said what the rule book is about.
        subjects: further subjects to try.
        given: values of fields that every subject that is made has.
        budget: how many steps each search may take.
        may_give_up: whether it passes where the search for cases gave up on some.

    Raises:
        RuleBookFault: with every difference, where a function of the user fails, or where one decides and no
            subjects are given.
        NotASubject: a subject lacks a field that a requirement reads.
        WrongType, InvalidValue: no rule book, no class, no several subjects, fields that are not there or values that
            they cannot hold in ``given``, a budget that is no whole number from 1.
    """
    kind = class_for(kind, rulebook)
    _require_arguments(rulebook, kind, subjects, given, budget)
    own = [requirement for requirement, condition in conditions_of(rulebook) if customs(condition)]
    told = list(subjects)
    problems = [Message("fault.needs-subjects", {"requirement": id}) for id in own if not told]
    failing = {at: found for at, subject in enumerate(told) if (found := _of_failing(rulebook, subject))}
    problems += (problem for found in failing.values() for problem in found)
    # A subject on which a requirement fails stops every reader: nothing else can be said of it.
    told = [subject for at, subject in enumerate(told) if at not in failing]
    tried = list(told)
    if not own:
        cases = boundary_cases(rulebook, kind, given=given, budget=budget)
        table = decision_table(rulebook, kind, given=given, budget=budget)
        told += (case.subject for case in cases)
        tried = [*told, *(row.subject for row in table)]
        told += _with_new_outcomes(rulebook, table, told)
        all_seen = cases.complete and (table.complete or len(table) == MAX_ROWS)
        if not (all_seen or may_give_up):
            problems.append(gave_up(rulebook.id))
        problems += _of_travel(rulebook)
    problems += _of_description(rulebook)
    for subject in tried:
        problems += _of_subject(rulebook, subject)
    for subject in told:
        problems += (*_of_next_steps(rulebook, subject), *_of_explanation(rulebook, subject))
    raise_faults(rulebook, (*problems, *_of_missing_facts(rulebook, tried)))


def _require_arguments(
    rulebook: object, kind: type[Any], subjects: object, given: Mapping[str, Any] | None, budget: int
) -> None:
    require_rulebook("rulebook", rulebook)
    require_class(kind)
    require_size("budget", budget)
    if not isinstance(subjects, Iterable):
        raise WrongType(Problem("wrong-type", ("subjects",), shown(subjects), Message("accepted.subjects")))
    if given is not None:
        given_subject(kind, (), given, "given")  # of a function nobody else looks at them


def _with_new_outcomes(rulebook: RuleBook[Any], table: DecisionTable[Any], shown: Iterable[Any]) -> Iterator[Any]:
    """The subjects of rows in which a requirement has an outcome that it has in none before."""
    seen = {pair for subject in shown for pair in enumerate(rulebook.check(subject).outcomes)}
    for row in table:
        new = set(enumerate(row.outcomes)) - seen
        if new:
            seen |= new
            yield row.subject


# --- one subject ----------------------------------------------------------------------------------------


def _by_masks(rulebook: RuleBook[Any], subject: Any) -> tuple[Outcome, ...]:
    met, not_met = rulebook.predicate(detail="mask")(subject)
    return tuple(
        MET if met >> at & 1 else NOT_MET if not_met >> at & 1 else UNKNOWN for at in range(len(rulebook.requirements))
    )


def _by_findings(rulebook: RuleBook[Any], subject: Any) -> tuple[Outcome, ...]:
    return tuple(finding.outcome for finding in rulebook.check(subject).findings)


_EACH: dict[str, Callable[[RuleBook[Any], Any], tuple[Any, ...]]] = {
    "predicate(detail='mask')": _by_masks,
    "check().outcomes": lambda rulebook, subject: rulebook.check(subject).outcomes,
    "check().findings[].outcome": _by_findings,
}
"""Readers that give an outcome for each requirement."""

_WHOLE: dict[str, Callable[[RuleBook[Any], Any], Outcome]] = {
    "predicate()": lambda rulebook, subject: rulebook.predicate()(subject),
    "check().outcome": lambda rulebook, subject: rulebook.check(subject).outcome,
}
"""Readers that give the outcome of the rule book."""


def _of_failing(rulebook: RuleBook[Any], subject: Any) -> tuple[Message, ...]:
    """The requirements that cannot be decided of a subject."""
    found: list[Message] = []
    for requirement, condition in conditions_of(rulebook):
        try:
            evaluate(condition, subject)
        except NotASubject:
            raise
        except Exception as error:
            params = {"requirement": requirement, "error": f"{type(error).__name__}: {error}"}
            found.append(Message("fault.function-fails", {**params, "subject": as_written(subject)}))
    return tuple(found)


def _of_subject(rulebook: RuleBook[Any], subject: Any) -> Iterator[Message]:
    try:
        yield from (*_of_outcomes(rulebook, subject), *_of_findings(rulebook, subject))
    except Exception as error:
        yield _fails("check()", error, as_written(subject))


def _of_outcomes(rulebook: RuleBook[Any], subject: Any) -> Iterator[Message]:
    outcomes = tuple(evaluate(requirement.condition, subject) for requirement in rulebook)
    for reader, each in _EACH.items():
        for requirement, found, expected in zip(rulebook, each(rulebook, subject), outcomes, strict=True):
            if found is not expected:
                yield _differs(requirement.id, reader, found, expected, subject)
    whole = Outcome.all_of(outcome for outcome, one in zip(outcomes, rulebook, strict=True) if one.binding)
    for reader, decide in _WHOLE.items():
        found = decide(rulebook, subject)
        if found is not whole:
            yield _differs(rulebook.id, reader, found, whole, subject)


def _of_findings(rulebook: RuleBook[Any], subject: Any) -> Iterator[Message]:
    for finding in rulebook.check(subject).findings:
        requirement = finding.requirement
        seen = tuple(observe(fact, subject) for fact in facts_used(requirement.condition))
        observed = (finding.observed,) if len(seen) == 1 else finding.observed
        if observed != seen:
            yield _differs(requirement.id, "check().findings[].observed", shown(observed), shown(seen), subject)
        standing = _standing(requirement, finding.outcome, subject)
        if finding.standing is not standing:
            yield _differs(requirement.id, "check().findings[].standing", finding.standing, standing, subject)


def _standing(requirement: Requirement, outcome: Outcome, subject: Any) -> Standing:
    """The surest standing among the grounds from which the outcome follows, or else that of the requirement."""
    grounds = [ground.standing for ground in requirement.grounds if evaluate(ground.condition, subject) is outcome]
    if outcome is UNKNOWN or not grounds:
        return requirement.standing
    return min(grounds, key=list(Standing).index)


def _of_next_steps(rulebook: RuleBook[Any], subject: Any) -> Iterator[Message]:
    if not is_attrs(subject):
        return  # nobody knows how to change one
    try:
        plans = [(plan, plan.apply(subject)) for plan in rulebook.check(subject).next_steps().plans]
    except Exception as error:
        yield _fails("check().next_steps()", error, as_written(subject))
        return
    for plan, changed in plans:
        outcome = Outcome.all_of(evaluate(one.condition, changed) for one in rulebook if one.binding)
        if outcome is not MET:
            params = {"plan": plan.message, "outcome": outcome, "subject": as_written(subject)}
            yield Message("fault.step", params)


def _languages() -> tuple[str, ...]:
    """The languages in which everything that the library says has words."""
    from learningcity.localization import catalogue, languages

    return tuple(language for language in languages() if catalogue(language).is_complete)


def _of_explanation(rulebook: RuleBook[Any], subject: Any) -> Iterator[Message]:
    for language in _languages():
        try:
            rulebook.check(subject).explain(language)
        except Exception as error:
            yield _fails(f"check().explain({language!r})", error, as_written(subject))


def _differs(what: str, reader: str, found: object, expected: object, subject: Any) -> Message:
    params = {"requirement": what, "reader": reader, "found": found, "expected": expected}
    return Message("fault.disagrees", {**params, "subject": as_written(subject)})


def _fails(reader: str, error: Exception, subject: str) -> Message:
    return Message("fault.fails", {"reader": reader, "error": str(error), "subject": subject})


# --- the rule book --------------------------------------------------------------------------------------


def _of_description(rulebook: RuleBook[Any]) -> Iterator[Message]:
    for language in _languages():
        try:
            rulebook.describe(language)
        except Exception as error:
            yield _fails(f"describe({language!r})", error, rulebook.id)


def _of_travel(rulebook: RuleBook[Any]) -> Iterator[Message]:
    from learningcity.conversion import rulebook_from_text, rulebook_to_text

    types = dict.fromkeys(fact.type for fact in facts_of(rulebook) if issubclass(fact.type, Enum))
    try:
        again = rulebook_from_text(rulebook_to_text(rulebook), types=types)
    except LearningCityError as error:
        yield Message("fault.does-not-travel", {"error": str(error)})
        return
    if again != rulebook:
        yield Message("fault.travels-changed")


def _of_missing_facts(rulebook: RuleBook[Any], tried: Iterable[Any]) -> Iterator[Message]:
    """Between two subjects of which one knows a fact more, the outcome changes only where the fact is listed."""
    facts = facts_of(rulebook)
    alike: dict[tuple[int, tuple[Any, ...]], list[tuple[bool, Any]]] = {}
    for subject in tried:
        seen = tuple(observe(fact, subject) for fact in facts)
        for at, value in enumerate(seen):
            alike.setdefault((at, (*seen[:at], *seen[at + 1 :])), []).append((value is None, subject))
    for (at, _), pairs in alike.items():
        learned = {rulebook.check(subject).outcome for is_unknown, subject in pairs if not is_unknown}
        for subject in [subject for is_unknown, subject in pairs if is_unknown]:
            verdict = rulebook.check(subject)
            listed = {fact.path for fact in verdict.missing_facts}
            if learned - {verdict.outcome} and facts[at].path not in listed:
                yield Message("fault.missing-fact", {"fact": facts[at].id, "subject": as_written(subject)})
