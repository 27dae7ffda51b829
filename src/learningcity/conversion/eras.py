"""Years of the Buddhist era where a city or a rule book has years of the Common Era: refused, never converted."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeVar

from learningcity.cities import City
from learningcity.conversion.kinds import cannot_express
from learningcity.dates import PartialDate
from learningcity.errors import ConversionError, FieldError, InvalidValue, Path, Problem, shown
from learningcity.texts import Message

__all__ = ["in_common_era", "late_days_of_rulebook", "require_common_era", "require_common_years"]

C = TypeVar("C", bound=City)

_FIRST, _LAST = 2400, 2699
"""The years that are most likely of the Buddhist era; compared as numbers, since every city is asked."""


def require_common_era(year: int, written: object, accepted: str) -> None:
    """Nothing, if a year is one of the Common Era.

    Raises:
        InvalidValue: it is most likely one of the Buddhist era; the hint is the year that it then is.
    """
    if _FIRST <= year <= _LAST:
        hint = Message("hint.buddhist-era", {"year": f"{year - 543:04}"})
        raise InvalidValue(Problem("buddhist-year", (), shown(written), Message(f"accepted.{accepted}"), hint))


def require_common_years(city: City) -> None:
    """Nothing, if every year of a city is one of the Common Era.

    Raises:
        CannotExpress: one is not, and would not be read back.
    """
    name = _late(city)
    if name is not None:
        raise cannot_express(name)


def _late(city: City) -> str | None:
    """The first field of a city that has such a year."""
    since, population = city.member_since, city.population
    if since is not None and _FIRST <= since.year <= _LAST:
        return "member_since"
    if population is not None and population.year is not None and _FIRST <= population.year <= _LAST:
        return "population.year"
    for endorsement in city.endorsements or ():
        if endorsement.on is not None and _FIRST <= endorsement.on.year <= _LAST:
            return "endorsements.on"
    return None


def in_common_era(structure: Callable[[Any], C]) -> Callable[[Any], C]:
    """The reader of cities from decoded JSON that also refuses years of the Buddhist era."""

    def read(value: Any) -> C:
        try:
            city = structure(value)
        except ConversionError as error:
            raise ConversionError([*error.problems, *_late_problems(value)]) from None
        # The text is asked only then: a class of the user may have such a year without it.
        if _late(city) is not None and (problems := tuple(_late_problems(value))):
            raise ConversionError(problems)
        return city

    return read


def _late_problems(value: Any) -> Iterator[Problem]:
    for path, written in _written_years(value):
        try:
            if path == ("population", "year"):
                require_common_era(written if type(written) is int else 0, written, "year")
            else:
                require_common_era(_year(written), written, "date")
        except InvalidValue as error:
            yield error.problem.within(*path)


def late_days_of_rulebook(value: Any) -> Iterator[Problem]:
    """A problem for each day of a rule book, as decoded JSON, that is most likely one of the Buddhist era.

    The days are those of conditions, of the period in force, and of when the facts were gone through.
    """
    if isinstance(value, Mapping):
        days = [("facts_as_of", value.get("facts_as_of"))]
        if isinstance(value.get("in_force"), str):
            days += [("in_force", end) for end in value["in_force"].split("/")]
        yield from (problem.within(step) for step, written in days for problem in _late_day(written))
        yield from _late_days(value)


def _late_days(value: Any) -> Iterator[Problem]:
    entries = value.items() if isinstance(value, Mapping) else enumerate(value)
    for step, entry in entries:
        if step in ("on-or-after", "before") and isinstance(entry, Mapping):
            yield from (problem.within(step, "day") for problem in _late_day(entry.get("day")))
        if isinstance(entry, Mapping | list):
            yield from (problem.within(step) for problem in _late_days(entry))


def _late_day(written: Any) -> Iterator[Problem]:
    try:
        require_common_era(_year(written), written, "date")
    except InvalidValue as error:
        yield error.problem


def _year(written: Any) -> int:
    try:
        return PartialDate.parse(written).year
    except FieldError:
        return 0


def _written_years(value: Any) -> Iterator[tuple[Path, Any]]:
    if not isinstance(value, Mapping):
        return
    yield ("member_since",), value.get("member_since")
    population, endorsements = value.get("population"), value.get("endorsements")
    if isinstance(population, Mapping):
        yield ("population", "year"), population.get("year")
    for index, endorsement in enumerate(endorsements if isinstance(endorsements, list) else ()):
        if isinstance(endorsement, Mapping):
            yield ("endorsements", index, "on"), endorsement.get("on")
