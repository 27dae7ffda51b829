"""The membership rule in other engines, on the same cities: ``python tests/benchmarks/bench_rivals.py``.

``pip install -e '.[bench]'`` installs the engines; one that is not there gets a row that says so. Each is given what
it likes best, a dictionary a city, made beforehand, and the rule in the form that its documentation advises for
speed: compiled once, without guards for what may be unknown. An error that an engine raises is caught, and the time
that this takes is its own. On the cities of which everything is known, all answers must be those of ``check``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from importlib import import_module
from importlib.metadata import version
from itertools import product
from typing import Annotated, Any, Literal, NamedTuple

from bench_rules import all_by_hand, by_hand, random_cities
from learningcity import City, Outcome, Verdict
from learningcity.eligibility import MEMBERSHIP
from measure import seconds_in_blocks
from table import Row, duration, show, times

_COUNT = 100_000
_RULE = (
    "population >= 10000 {and_} governing_body in ['municipal-council', 'other-elected-council'] "
    "{and_} ('mayor' in endorsements {or_} 'city-representative' in endorsements)"
)
_IN_WORDS = _RULE.format(and_="and", or_="or")
_IN_SIGNS = _RULE.format(and_="&&", or_="||")


class Contender(NamedTuple):
    """What decides, and what its answers mean; a refusal is an error that says "no"."""

    decide: Callable[[Any], object]
    meaning: Callable[[Any], Outcome | None]
    refusal: type[Exception] | tuple[()] = ()
    reads_cities: bool = False
    runs: int = 5


def _outcome(said: object) -> Outcome | None:
    """Yes, no, or nothing; whatever else an engine gives is an error: cel in C++ gives its text."""
    if said is True:
        return Outcome.MET
    if said is False:
        return Outcome.NOT_MET
    return Outcome.UNKNOWN if said is None else None


# --- the contenders ------------------------------------------------------------------------------------


def _by_hand() -> Contender:
    return Contender(by_hand, lambda outcome: outcome, reads_cities=True)


def _predicate() -> Contender:
    return Contender(MEMBERSHIP.predicate(), lambda outcome: outcome, reads_cities=True)


def _check() -> Contender:
    return Contender(MEMBERSHIP.check, lambda verdict: verdict.outcome, reads_cities=True)


def _check_and_findings() -> Contender:
    check = MEMBERSHIP.check

    def decide(city: City) -> Verdict[City]:
        verdict = check(city)
        verdict.findings  # noqa: B018  # building them is the work
        return verdict

    return Contender(decide, lambda verdict: verdict.outcome, reads_cities=True)


def _endorsed(endorsements: list[str]) -> list[str]:
    if "mayor" in endorsements or "city-representative" in endorsements:
        return endorsements
    raise ValueError("neither the mayor nor a city representative")


def _constraints() -> dict[str, Any]:
    pydantic = import_module("pydantic")
    return {
        "population": Annotated[int, pydantic.Field(ge=10_000)],
        "governing_body": Literal["municipal-council", "other-elected-council"],
        "endorsements": Annotated[list[str], pydantic.AfterValidator(_endorsed)],
    }


def _pydantic_model() -> Contender:
    pydantic = import_module("pydantic")
    model = pydantic.create_model("Member", **_constraints())
    return Contender(model.model_validate, lambda _: Outcome.MET, refusal=pydantic.ValidationError)


def _pydantic_yes_or_no() -> Contender:
    record = import_module("typing_extensions").TypedDict("Member", _constraints())
    return Contender(import_module("pydantic").TypeAdapter(record).validator.isinstance_python, _outcome)


def _zen() -> Contender:
    return Contender(import_module("zen").compile_expression(_IN_WORDS).evaluate, _outcome)


def _cel_in_cpp() -> Contender:
    cel = import_module("cel_expr_python.cel")
    kinds = {
        "population": cel.Type.INT,
        "governing_body": cel.Type.STRING,
        "endorsements": cel.Type.List(cel.Type.STRING),
    }
    evaluate = cel.NewEnv(variables=kinds).compile(_IN_SIGNS).eval
    return Contender(lambda record: evaluate(data=record).value(), _outcome)


def _cel_in_rust() -> Contender:
    return Contender(import_module("cel").compile(_IN_SIGNS).execute, _outcome)


def _rule_engine() -> Contender:
    return Contender(import_module("rule_engine").Rule(_IN_WORDS).matches, _outcome, runs=2)


CONTENDERS: dict[str, tuple[str, Callable[[], Contender]]] = {
    "three-valued `if` by hand": ("", _by_hand),
    "`predicate`": ("", _predicate),
    "`check`, findings on demand": ("", _check),
    "`check`, every finding built": ("", _check_and_findings),
    "pydantic, a typed dictionary, yes or no": ("pydantic", _pydantic_yes_or_no),
    "pydantic, a model, or its errors": ("pydantic", _pydantic_model),
    "zen-engine, a compiled expression": ("zen-engine", _zen),
    "cel in C++": ("cel-expr-python", _cel_in_cpp),
    "cel in Rust": ("common-expression-language", _cel_in_rust),
    "rule-engine": ("rule-engine", _rule_engine),
}
ROWS = tuple(Row(what) for what in CONTENDERS)


# --- what they answer ----------------------------------------------------------------------------------


def record_of(city: City) -> dict[str, Any]:
    """A city as a dictionary of the facts that the rule reads; what is not known is None."""
    return {
        "population": None if city.population is None else city.population.count,
        "governing_body": None if city.governing_body is None else city.governing_body.kind.value,
        "endorsements": None if city.endorsements is None else [given.by.value for given in city.endorsements],
    }


def combinations() -> list[tuple[City, Outcome]]:
    """Each fact met, not met and unknown: 27 cities, and what Kleene's logic says of them."""
    met, not_met, unknown = Outcome
    facts: list[dict[Outcome, Any]] = [
        {met: 10_000, not_met: 9_999, unknown: None},
        {met: "municipal-council", not_met: "appointed-council", unknown: None},
        {met: ("mayor",), not_met: ("national-commission",), unknown: None},
    ]
    return [
        (
            City(name="A town", population=size[a], governing_body=council[b], endorsements=endorsed[c]),
            Outcome.all_of((a, b, c)),
        )
        for size, council, endorsed in [facts]
        for a, b, c in product(Outcome, repeat=3)
    ]


def answer(contender: Contender, city: City) -> Outcome | None:
    """What a contender says of a city; None is an error."""
    subject = city if contender.reads_cities else record_of(city)
    try:
        return contender.meaning(contender.decide(subject))
    except contender.refusal:
        return Outcome.NOT_MET
    except Exception:
        return None


def answers(contender: Contender) -> dict[str, str]:
    """How many of the combinations are decided rightly, and what becomes of the others."""
    tally: Counter[str] = Counter()
    for city, truth in combinations():
        said = answer(contender, city)
        due = "unknown" if truth is Outcome.UNKNOWN else "certain"
        if said is truth:
            tally["right of 27"] += 1
        elif said is None:
            tally[f"error for {due}"] += 1
        else:
            assert (said, truth) == (Outcome.NOT_MET, Outcome.UNKNOWN), "no engine is known to say this"
            tally["no for unknown"] += 1
    columns = ("right of 27", "no for unknown", "error for unknown", "error for certain")
    return {column: str(tally[column]) for column in columns}


# --- how long it takes ---------------------------------------------------------------------------------


def _asking(decide: Callable[[Any], object]) -> Callable[[Iterable[object]], None]:
    def ask(subjects: Iterable[object]) -> None:
        for subject in subjects:
            try:  # noqa: SIM105  # suppress() costs more than an answer
                decide(subject)
            except Exception:  # noqa: S110  # an error is an answer, too
                pass

    return ask


def _seconds(contender: Contender, cities: Sequence[City]) -> tuple[float, float]:
    subjects = cities if contender.reads_cities else [record_of(city) for city in cities]
    return seconds_in_blocks(_asking(contender.decide), subjects, all_by_hand, cities, contender.runs)


def _measured(row: Row, package: str, contender: Contender, known: Sequence[City], others: Sequence[City]) -> Row:
    """The ratio on all cities, and on those of which everything is known."""
    (seconds, floor), (more_seconds, more_floor) = _seconds(contender, known), _seconds(contender, others)
    more = {
        "all is known": times(seconds / floor),
        "a city": duration((seconds + more_seconds) / (len(known) + len(others))),
        **answers(contender),
        "package": f"{package} {version(package)}" if package else "",
    }
    return row.filled((seconds + more_seconds) / (floor + more_floor), more=more)


def rows() -> list[Row]:
    """The ratios and the answers; where an engine is not installed, that it is not."""
    cities = random_cities(_COUNT)
    others = [city for city in cities if None in (city.population, city.governing_body, city.endorsements)]
    known = [city for city in cities if None not in (city.population, city.governing_body, city.endorsements)]
    outcomes = [MEMBERSHIP.check(city).outcome for city in known]
    measured = []
    for row, (package, make) in zip(ROWS, CONTENDERS.values(), strict=True):
        try:
            contender = make()
        except ImportError:
            measured.append(row.filled(None, more={"package": f"{package}: not installed"}))
            continue
        assert [answer(contender, city) for city in known] == outcomes, row.what
        measured.append(_measured(row, package, contender, known, others))
    return measured


if __name__ == "__main__":
    show(rows())
