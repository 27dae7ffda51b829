"""Years of the Buddhist era where a subject or a rule book has years of the Common Era: refused, never converted."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Any, TypeAlias, TypeVar

from attrs import evolve

from learningcity.applications import Application, MemberRecord, Nomination
from learningcity.cities import City, Endorsement, Population
from learningcity.conversion.kinds import cannot_express
from learningcity.conversion.subjects import CITY
from learningcity.dates import FIRST_LATE_YEAR as _FIRST
from learningcity.dates import LAST_LATE_YEAR as _LAST
from learningcity.dates import PartialDate
from learningcity.dates import require_common_era as _require
from learningcity.errors import ConversionError, FieldError, InvalidValue, Path, Problem
from learningcity.texts import Message

__all__ = [
    "fields_in_common_era",
    "in_common_era",
    "late_days_of_rulebook",
    "require_common_era",
    "require_common_years",
]

S = TypeVar("S")
_Written: TypeAlias = tuple[Path, bool, Any]
"""A place in decoded JSON, whether a date and no plain year stands there, and what is written."""

_OWN_DAYS: Mapping[type[Any], tuple[str, ...]] = MappingProxyType(
    {Application: ("submitted", "forwarded"), Nomination: ("received_by_commission", "received_by_uil")}
)
_OWN_YEARS: Mapping[type[Any], tuple[str, ...]] = MappingProxyType({Nomination: ("awarded_in",)})
"""The days, and the years in tuples, of what holds a city."""
_OF_CITIES = ("member_since", "population", "endorsements")
"""Where in a city there are years."""


def fields_in_common_era(kind: type[Any]) -> frozenset[str]:
    """The fields of a subject, in the year of which, or of what is in which, files refuse years of the Buddhist era."""
    if issubclass(kind, City):
        return frozenset(_OF_CITIES)
    return frozenset((CITY, *_own(_OWN_DAYS, kind), *_own(_OWN_YEARS, kind)))


def require_common_era(year: int, written: object, accepted: str) -> None:
    """Nothing, if a year is one of the Common Era.

    Raises:
        InvalidValue: it is most likely one of the Buddhist era; the hint is the year, or the date, that it then is.
    """
    try:
        _require((), year, written, Message(f"accepted.{accepted}"))
    except InvalidValue as error:
        hint = Message("hint.buddhist-era", {"year": _in_common_era(year - 543, written)})
        raise InvalidValue(evolve(error.problem, hint=hint)) from None


def _in_common_era(year: int, written: object) -> str:
    """The year, with the month and the day that are written after it where it has such a day."""
    try:
        return str(PartialDate.parse(f"{year:04}{written[4:]}" if isinstance(written, str) else ""))
    except InvalidValue:
        return f"{year:04}"


def require_common_years(subject: Any) -> None:
    """Nothing, if every year of a subject is one of the Common Era.

    Raises:
        CannotExpress: one is not, and would not be read back.
    """
    name = _late(subject)
    if name is not None:
        raise cannot_express(name)


def _is_late(year: int) -> bool:
    return _FIRST <= year <= _LAST


def _late(subject: Any) -> str | None:
    """The first field of a subject that has such a year."""
    return _late_in_city(subject) if isinstance(subject, City) else _late_in_holder(subject)


def _late_in_city(city: City) -> str | None:
    since, population = city.member_since, city.population
    # A class of one's own may have something else in a field of this name.
    if isinstance(since, PartialDate) and _is_late(since.year):
        return "member_since"
    if isinstance(population, Population) and population.year is not None and _is_late(population.year):
        return "population.year"
    dated = (each.on for each in city.endorsements or () if isinstance(each, Endorsement))
    return "endorsements.on" if any(day is not None and _is_late(day.year) for day in dated) else None


def _late_in_holder(holder: Application | Nomination | MemberRecord) -> str | None:
    within = _late_in_city(holder.city)
    if within is not None:
        return f"city.{within}"
    for name in _own(_OWN_DAYS, type(holder)):
        day: object = getattr(holder, name)
        if isinstance(day, PartialDate) and _is_late(day.year):
            return name
    return next(
        (
            name
            for name in _own(_OWN_YEARS, type(holder))
            if any(type(year) is int and _is_late(year) for year in getattr(holder, name) or ())
        ),
        None,
    )


def _own(names: Mapping[type[Any], tuple[str, ...]], kind: type[Any]) -> Iterator[str]:
    return (name for holder, own in names.items() if issubclass(kind, holder) for name in own)


def in_common_era(structure: Callable[[Any], S], kind: type[S]) -> Callable[[Any], S]:
    """The reader of a kind of subject from decoded JSON that also refuses years of the Buddhist era."""

    def read(value: Any) -> S:
        try:
            subject = structure(value)
        except ConversionError as error:
            raise ConversionError([*error.problems, *_late_problems(value, kind)]) from None
        # The text is asked only then: a class of the user may have such a year without it.
        if _late(subject) is not None and (problems := tuple(_late_problems(value, kind))):
            raise ConversionError(problems)
        return subject

    return read


def _late_problems(value: Any, kind: type[Any]) -> Iterator[Problem]:
    for path, is_date, written in _written_years(value, kind):
        try:
            if is_date:
                require_common_era(_year(written), written, "date")
            else:
                require_common_era(written if type(written) is int else 0, written, "year")
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


def _written_years(value: Any, kind: type[Any]) -> Iterator[_Written]:
    if not isinstance(value, Mapping):
        return
    if issubclass(kind, City):
        yield from _written_of_city(value)
        return
    yield from (((CITY, *path), is_date, written) for path, is_date, written in _written_of_city(value.get(CITY)))
    yield from (((name,), True, value.get(name)) for name in _own(_OWN_DAYS, kind))
    for name in _own(_OWN_YEARS, kind):
        years = value.get(name)
        yield from (((name, at), False, year) for at, year in enumerate(years if isinstance(years, list) else ()))


def _written_of_city(value: Any) -> Iterator[_Written]:
    if not isinstance(value, Mapping):
        return
    yield ("member_since",), True, value.get("member_since")
    population, endorsements = value.get("population"), value.get("endorsements")
    if isinstance(population, Mapping):
        yield ("population", "year"), False, population.get("year")
    for index, endorsement in enumerate(endorsements if isinstance(endorsements, list) else ()):
        if isinstance(endorsement, Mapping):
            yield ("endorsements", index, "on"), True, endorsement.get("on")
