"""Subjects that have the outcomes asked for: made so, never drawn and thrown away."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Literal, TypeAlias, TypeVar, cast, get_args

from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument
from hypothesis.strategies import SearchStrategy

from learningcity.applications import SUBJECTS
from learningcity.cities import City, Endorsement, Endorser, Population
from learningcity.dates import PartialDate
from learningcity.eligibility import MEMBERSHIP, rulebooks
from learningcity.errors import Infeasible, Problem, WrongType, looked_up, shown
from learningcity.outcome import MET, NOT_MET, UNKNOWN, Outcome
from learningcity.rules.cells.arguments import given_subject
from learningcity.rules.cells.circuit import bits
from learningcity.rules.cells.inquiry import Aim, GaveUp, Inquiry, Rule, clash_of, conditions_of
from learningcity.rules.cells.search import Exhausted, Want
from learningcity.rules.nodes import Condition
from learningcity.rules.rulebook import Requirement, RuleBook
from learningcity.strategies.arguments import one_of_words, require_class, require_fields
from learningcity.strategies.choices import Missing
from learningcity.strategies.drawing import Boundaries, Drawing
from learningcity.strategies.subjects import plural_of, subjects
from learningcity.texts import Message, Text

__all__ = ["InfeasibleStrategy", "Others", "Rules", "bases", "cities_where", "rule_of", "subjects_where"]

S = TypeVar("S")

Rules: TypeAlias = Rule | str | Iterable[Rule | str]
"""A rule book, a requirement, a condition, the id of a requirement, or several of these."""
Others: TypeAlias = Literal["free", "met", "not-met", "unknown"]

_Fixed: TypeAlias = Mapping[int, tuple[int, ...]]


class InfeasibleStrategy(Infeasible, InvalidArgument):
    """No subject can be what a strategy was asked for, or none was found; Hypothesis reports it as its own."""

    def __init__(self, message: Text) -> None:
        Infeasible.__init__(self, message)


def cities_where(  # noqa: PLR0913  # each may be asked for
    rules: RuleBook[City] = MEMBERSHIP,
    *,
    met: Rules = (),
    not_met: Rules = (),
    unknown: Rules = (),
    others: Others = "free",
    boundary: Boundaries = "mixed",
    missing: Missing = "sometimes",
    **fields: SearchStrategy[Any] | Any,
) -> SearchStrategy[City]:
    """Cities that have the outcomes asked for; see :func:`subjects_where`, which does the same for any class.

    Args:
        rules: the rule book in which ids are looked up first, and which ``others`` is about.
        met: what the cities are to meet.
        not_met: what they are to fail.
        unknown: what is not to be known of them.
        others: the outcome of the requirements of ``rules`` that are not named.
        boundary: how often values lie at a threshold.
        missing: how often a field that no rule asked for reads is unknown.
        **fields: fields of a city, each a constant or a strategy.
    """
    return subjects_where(
        City,
        rules,
        met=met,
        not_met=not_met,
        unknown=unknown,
        others=others,
        boundary=boundary,
        missing=missing,
        **fields,
    )


def subjects_where(  # noqa: PLR0913  # each may be asked for
    kind: type[S],
    /,
    rules: RuleBook[Any],
    *,
    met: Rules = (),
    not_met: Rules = (),
    unknown: Rules = (),
    others: Others = "free",
    boundary: Boundaries = "mixed",
    missing: Missing = "sometimes",
    **fields: SearchStrategy[Any] | Any,
) -> SearchStrategy[S]:
    """Objects of an attrs class that have the outcomes asked for; no draw is rejected.

    A failure shrinks to values at a threshold, and to a subject of which as little as possible is known.

    Args:
        kind: the class.
        rules: the rule book in which ids are looked up first, and which ``others`` is about.
        met: what the subjects are to meet: one or several of a requirement, its id, a condition, or a rule book, of
            which all binding requirements together are meant.
        not_met: what they are to fail.
        unknown: what is not to be known of them.
        others: the outcome of the requirements of ``rules`` that are not named: ``"free"``, ``"met"``, ``"not-met"``
            or ``"unknown"``.
        boundary: how often values lie next to a threshold of what is asked for: ``"mixed"`` (first of all, and about
            half of the time), ``"always"`` where there is one, or ``"never"`` where there are other values.
        missing: how often a field that may be None and that no rule asked for reads is None; see :func:`subjects`.
        **fields: fields of the class, each a constant or, where no rule asked for reads it, a strategy. A constant in a
            field that is read is kept, and all else is drawn to go with it.

    Raises:
        InfeasibleStrategy: no subject can be so, and the message names what clashes; or none was found in the steps
            that a search takes. Also an ``InvalidArgument`` of Hypothesis.
        WrongType: a keyword that is no field, a strategy for a field that is read, or something that is no rule.
        InvalidValue: another word for an option, or a constant that its field does not accept.
        UnknownId: an id that no requirement has.
        NotASubject: no attrs class, or one that lacks a field that a rule reads.
        CannotExpress: a rule with a function of the user.
    """
    require_class(kind)
    require_fields(kind, fields)
    _require_rulebook(rules)
    one_of_words("others", others, get_args(Others))
    one_of_words("boundary", boundary, get_args(Boundaries))
    aims = tuple(_aims(rules, {"met": met, "not_met": not_met, "unknown": unknown}, others))
    constants = {name: value for name, value in fields.items() if not isinstance(value, SearchStrategy)}
    conditions = conditions_of(aim.rule for aim in aims)
    inquiry = Inquiry(kind, conditions, base=given_subject(kind, conditions, constants))
    _require_constants(inquiry, fields)
    fixed = _fixed(inquiry, constants)
    wants = [Want(root, bits(aim.outcomes)) for root, aim in enumerate(aims)]
    _require_feasible(inquiry, aims, wants, fixed)
    drawing = Drawing(
        inquiry.world, inquiry.search(wants, fixed), bases(inquiry, rules, missing=missing, **fields), boundary
    )
    free = frozenset(range(len(inquiry.world.variables))) - set(fixed)

    def drawn(draw: st.DrawFn) -> S:
        found = drawing.draw(draw)
        subject: S = inquiry.world.subject(found.cells, found.values, free, found.base)
        return subject

    drawn.__name__ = f"{plural_of(kind)}_where"
    return st.composite(drawn)()


# --- what is asked for --------------------------------------------------------------------------------------

_OUTCOMES = {"met": MET, "not_met": NOT_MET, "unknown": UNKNOWN}


def _require_rulebook(rules: object) -> None:
    if not isinstance(rules, RuleBook):
        raise WrongType(Problem("wrong-type", ("rules",), shown(rules), Message("accepted.rulebook")))


def _aims(rules: RuleBook[Any], asked: Mapping[str, Rules], others: Others) -> Iterator[Aim]:
    chosen: list[Aim] = []
    for name, given in asked.items():
        chosen += [Aim(rule, (_OUTCOMES[name],)) for rule in _rules(name, given, rules)]
    yield from chosen
    if others != "free":
        named_ = {requirement for aim in chosen for requirement in _requirements(aim.rule)}
        rest = [requirement for requirement in rules if requirement not in named_]
        yield from (Aim(requirement, (Outcome(others),)) for requirement in rest)


def _requirements(rule: Rule) -> tuple[Requirement, ...]:
    """The requirements that a rule names."""
    if isinstance(rule, RuleBook):
        return tuple(requirement for requirement in rule if requirement.binding)
    return (rule,) if isinstance(rule, Requirement) else ()


def _rules(name: str, given: Rules, rules: RuleBook[Any]) -> Iterator[Rule]:
    if isinstance(given, tuple | list | set | frozenset):
        for each in cast("Iterable[Rule | str]", given):
            yield rule_of(name, each, rules)
    else:
        yield rule_of(name, cast("Rule | str", given), rules)


def rule_of(name: str, given: Rule | str, rules: RuleBook[Any] | None = None) -> Rule:
    """The rule, or the requirement that has the id: of these rules, or else of the shipped rule books.

    Raises:
        UnknownId: no requirement has it.
        WrongType: something else.
    """
    _require_rule(name, given)
    if not isinstance(given, str):
        return given
    known: dict[str, Requirement] = {}
    for book in (rules, *rulebooks()):
        for requirement in book or ():
            known.setdefault(requirement.id, requirement)
    return looked_up(given, known)


def _require_rule(name: str, value: object) -> None:
    if not isinstance(value, RuleBook | Requirement | Condition | str):
        raise WrongType(Problem("wrong-type", (name,), shown(value), Message("accepted.rules-of-subjects")))


# --- whether it can be --------------------------------------------------------------------------------------


def _require_constants(inquiry: Inquiry, fields: Mapping[str, Any]) -> None:
    read = {variable.fact.path[0] for variable in inquiry.world.variables}
    for name, value in fields.items():
        if name in read and isinstance(value, SearchStrategy):
            seen = shown(cast("object", value))
            raise WrongType(Problem("field-read-by-rules", (name,), seen, Message("accepted.constant-of-field")))


def _fixed(inquiry: Inquiry, constants: Mapping[str, Any]) -> dict[int, tuple[int, ...]]:
    """The cells in which the given constants lie."""
    read = [at for at, variable in enumerate(inquiry.world.variables) if variable.fact.path[0] in constants]
    cells = inquiry.world.locate(inquiry.world.base) if read else ()
    return {at: (cells[at],) for at in read}


def _require_feasible(inquiry: Inquiry, aims: Sequence[Aim], wants: Sequence[Want], fixed: _Fixed) -> None:
    try:
        if inquiry.cells(wants, fixed) is not None:
            return
        core = inquiry.clashing(wants, fixed)
    except Exhausted:
        raise InfeasibleStrategy(GaveUp(inquiry.budget).message) from None
    clash = clash_of([aims[want.root] for want in core], inquiry.to_blame(core, fixed))
    raise InfeasibleStrategy(clash.message)


# --- all else -----------------------------------------------------------------------------------------------

_NAMES = ("A", "Hat Yai", "หาดใหญ่", "Córdoba", "北京", "N'Djamena", 'The "Town"', "a, b", "=1+1")
_MAYOR, _REPRESENTATIVE, _COMMISSION = (Endorsement(by) for by in Endorser)
_LAST_YEAR, _LONG_AGO = PartialDate(2024), PartialDate(2013, 10, 21)
_IN_PARTS: dict[str, tuple[Any, ...]] = {
    "population": (None, Population(1, 2020), Population(1, 1999, "the urban area"), Population(1, None, "เขตเทศบาล")),
    "endorsements": (
        None,
        (_COMMISSION,),
        (_MAYOR, _COMMISSION),
        (Endorsement(Endorser.MAYOR, _LAST_YEAR), _COMMISSION, Endorsement(Endorser.MAYOR, _LONG_AGO)),
        (Endorsement(Endorser.NATIONAL_COMMISSION, _LONG_AGO), _REPRESENTATIVE, _REPRESENTATIVE),
    ),
}
"""For fields of a city that rules read in part, what else they may hold; drawn in one step."""


def bases(inquiry: Inquiry, rules: Any, *, missing: Missing = "sometimes", **fields: Any) -> SearchStrategy[Any]:
    """Subjects for what no rule reads; a field of one value that a rule reads is not drawn, as it will be changed."""
    world = inquiry.world
    kind = world.shape.kind
    chosen = {path[0]: st.just(getattr(world.base, path[0])) for path in world.position if len(path) == 1}
    near = (rules, *(book for shipped in SUBJECTS if issubclass(kind, shipped) for book in rulebooks(shipped)))
    if issubclass(kind, City):
        in_parts = {} if missing == "never" else _IN_PARTS
        read = {variable.fact.path[0] for variable in world.variables}
        chosen |= {name: st.sampled_from(values) for name, values in in_parts.items() if name in read}
        chosen["name"] = st.sampled_from(_NAMES)
    return subjects(kind, missing=missing, near=near, **{**chosen, **fields})
