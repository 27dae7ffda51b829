"""What it means that the readers of one rule book agree on one subject."""

from __future__ import annotations

from typing import Any as Anything

from learningcity.outcome import Outcome
from learningcity.rules.evaluate import evaluate, observe
from learningcity.rules.rulebook import RuleBook
from learningcity.rules.tree import facts_used
from strategies_for_rules import binding_conditions

__all__ = ["assert_all_readers_agree"]

MET, NOT_MET, UNKNOWN = Outcome.MET, Outcome.NOT_MET, Outcome.UNKNOWN


def assert_all_readers_agree(rules: RuleBook[Anything], subject: object) -> None:
    expected = tuple(evaluate(requirement.condition, subject) for requirement in rules)
    whole = Outcome.all_of(evaluate(condition, subject) for condition in binding_conditions(rules))

    met, not_met = rules.predicate(detail="mask")(subject)
    assert met == sum(1 << at for at, outcome in enumerate(expected) if outcome is MET)
    assert not_met == sum(1 << at for at, outcome in enumerate(expected) if outcome is NOT_MET)
    assert rules.predicate()(subject) is whole
    assert rules.predicate(detail="outcome")(subject) is whole

    verdict = rules.check(subject)
    assert (verdict.met, verdict.not_met) == (met, not_met)
    assert verdict.outcomes == expected
    assert verdict.outcome is whole
    assert verdict.eligible is {MET: True, NOT_MET: False, UNKNOWN: None}[whole]
    assert tuple(finding.outcome for finding in verdict.findings) == expected
    assert verdict.failures == tuple(
        requirement.id
        for requirement, outcome in zip(rules, expected, strict=True)
        if requirement.binding and outcome is NOT_MET
    )
    for finding in verdict.findings:
        facts = facts_used(finding.requirement.condition)
        observed = (finding.observed,) if len(facts) == 1 else finding.observed
        assert observed == tuple(observe(fact, subject) for fact in facts)
