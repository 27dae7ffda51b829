"""A strategy for each public class of which users build objects, and for what the library finds out about them."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any, TypeAlias

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from learningcity import outlines, sources
from learningcity.applications import Application, MemberRecord, Nomination
from learningcity.cities import CITY_FACTS, City, Endorsement, GoverningBody, Population
from learningcity.dates import PartialDate, Period
from learningcity.outcome import Outcome
from learningcity.rules import nodes
from learningcity.rules.rulebook import Ground, Requirement, RuleBook
from learningcity.rules.verdict import Finding, Summary, Verdict, Verdicts
from learningcity.sources import Standing
from learningcity.strategies.citing import citations, claims, conflicts, several, sides, words
from learningcity.strategies.citing import sources as some_sources
from learningcity.strategies.conditions import comparisons, facts, requirements, rulebooks, rules
from learningcity.strategies.shipped import one_of_objects
from learningcity.strategies.subjects import applications, cities, member_records, nominations, subjects
from learningcity.strategies.values import ids, labels, messages, partial_dates, periods, quantities, texts
from learningcity.texts import Labels, Message, Quantity, Series

__all__ = ["all_are_known", "builder_of", "none_will_do"]

Build: TypeAlias = Callable[[], SearchStrategy[Any]]


def builder_of(kind: type[Any]) -> Build | None:
    """What makes the strategy of a public class; None where objects of it are not built by users."""
    return _builders().get(kind)


@cache
def _builders() -> dict[type[Any], Build]:
    from learningcity.strategies.builders_of_admission import BUILDERS_OF_ADMISSION
    from learningcity.strategies.builders_of_answers import ANSWERS
    from learningcity.strategies.builders_of_award import BUILDERS_OF_AWARD
    from learningcity.strategies.builders_of_comparisons import COMPARISONS
    from learningcity.strategies.builders_of_members import BUILDERS_OF_MEMBERS
    from learningcity.strategies.builders_of_reasons import REASONS
    from learningcity.strategies.builders_of_rooms import BUILDERS
    from learningcity.strategies.builders_of_scores import BUILDERS_OF_SCORES
    from learningcity.strategies.builders_of_statistics import BUILDERS_OF_STATISTICS

    return {
        **_OF_VALUES,
        **_OF_CITIES,
        **_OF_CONDITIONS,
        **_OF_RULES,
        **BUILDERS,
        **ANSWERS,
        **BUILDERS_OF_SCORES,
        **COMPARISONS,
        **REASONS,
        **BUILDERS_OF_ADMISSION,
        **BUILDERS_OF_AWARD,
        **BUILDERS_OF_STATISTICS,
        **BUILDERS_OF_MEMBERS,
    }


# --- values ---------------------------------------------------------------------------------------------


def _series() -> SearchStrategy[Series]:
    items = several(texts() | st.integers() | words() | quantities())
    return st.builds(Series, items, st.sampled_from(("and", "or", ",", ";")))


def _outlines() -> SearchStrategy[outlines.Outline]:
    leaf = st.builds(outlines.Outline, messages())
    return leaf | st.builds(outlines.Outline, messages(), several(leaf))


_OF_VALUES: dict[type[Any], Build] = {
    Labels: labels,
    Message: messages,
    Quantity: quantities,
    Series: _series,
    PartialDate: partial_dates,
    Period: periods,
    outlines.Outline: _outlines,
    sources.Citation: citations,
    sources.Claim: claims,
    sources.Claims: lambda: st.builds(sources.Claims, several(claims())),
    sources.Conflict: conflicts,
    sources.Discrepancy: lambda: subjects(sources.Discrepancy, id=ids(), expected=st.integers(), stated=st.integers()),
    sources.Side: sides,
    sources.Source: some_sources,
}


# --- cities and rules -----------------------------------------------------------------------------------

_OF_CITIES: dict[type[Any], Build] = {
    Application: applications,
    City: cities,
    MemberRecord: member_records,
    Nomination: nominations,
    Endorsement: lambda: subjects(Endorsement),
    GoverningBody: lambda: subjects(GoverningBody),
    Population: lambda: subjects(Population),
}


def _comparison(kind: type[nodes.Condition]) -> Build:
    return lambda: st.one_of([found[kind] for fact in CITY_FACTS if kind in (found := comparisons(fact))])


def _joined(kind: Callable[[Any], Any]) -> Build:
    return lambda: several(rules(max_leaves=3), min_size=1).map(kind)


def all_are_known(*values: object) -> Outcome:
    """Met where every fact is known, unknown where one is not."""
    return Outcome.UNKNOWN if None in values else Outcome.MET


def none_will_do(*_: object) -> Outcome:
    """Not met, whatever the facts are."""
    return Outcome.NOT_MET


def _customs() -> SearchStrategy[nodes.Custom]:
    plain = one_of_objects([fact for fact in CITY_FACTS if fact.defined_by is None])
    return st.builds(
        nodes.Custom,
        st.sampled_from((all_are_known, none_will_do)),
        several(plain, min_size=1),
        words(),
        several(citations(), min_size=1, max_size=2),
    )


_OF_CONDITIONS: dict[type[Any], Build] = {
    nodes.Condition: rules,
    nodes.All: _joined(nodes.All),
    nodes.Any: _joined(nodes.Any),
    nodes.Not: lambda: rules(max_leaves=3).map(nodes.Not),
    nodes.Custom: _customs,
    nodes.Fact: facts,
    **{
        kind: _comparison(kind)
        for kind in (
            nodes.AtLeast,
            nodes.AtMost,
            nodes.Before,
            nodes.Between,
            nodes.Equals,
            nodes.Holds,
            nodes.IncludesAll,
            nodes.IncludesAny,
            nodes.OneOf,
            nodes.OnOrAfter,
        )
    },
}


def _grounds() -> SearchStrategy[Ground]:
    return st.builds(Ground, rules(max_leaves=3), several(citations(), min_size=1), st.sampled_from(Standing))


def _verdicts() -> SearchStrategy[Verdict[City]]:
    from learningcity import eligibility

    return st.builds(eligibility.check, cities(), one_of_objects(eligibility.rulebooks(City)))


def _findings() -> SearchStrategy[Finding]:
    return _verdicts().flatmap(lambda verdict: one_of_objects(verdict.findings))


def _several_verdicts() -> SearchStrategy[Verdicts[City]]:
    return several(_verdicts()).map(Verdicts)


_OF_RULES: dict[type[Any], Build] = {
    Finding: _findings,
    Ground: _grounds,
    Requirement: requirements,
    RuleBook: rulebooks,
    Summary: lambda: _several_verdicts().map(lambda verdicts: verdicts.summary),
    Verdict: _verdicts,
    Verdicts: _several_verdicts,
}
