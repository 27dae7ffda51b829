"""Several applications for one call: a verdict on each, and who must choose among whom. Nobody is ranked or chosen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from attrs import frozen

from learningcity.admission.known_calls import Call
from learningcity.admission.known_calls import call as call_of
from learningcity.admission.known_quotas import Quota
from learningcity.applications import Application
from learningcity.errors import InvalidValue, Problem, WrongType, require_tuple, shown
from learningcity.guidance.problems import require_instance
from learningcity.outcome import MET, NOT_MET, UNKNOWN, Outcome
from learningcity.rules.rulebook import RuleBook
from learningcity.rules.verdict import Verdict, Verdicts
from learningcity.texts import Message

if TYPE_CHECKING:
    from learningcity.outlines import Outline

__all__ = ["ApplicationGroup", "ScreenedApplications", "screen_applications"]


@frozen(kw_only=True)
class ApplicationGroup:
    """The applications of one country, that is of one National Commission, for one call.

    Attributes:
        country: ISO 3166-1 alpha-2; None for applications of which the country is not known. These count against the
            quota of no country until it is.
        verdicts: one for each application, in the order in which they were given.
        quota: how many the National Commission may put forward; None where no source states that there is a quota, and
            where the country is not known.
        unplaced: how many applications for the call are of an unknown country and not refused by the rules: they may
            be of this one too; 0 in the group of those.

    Raises:
        WrongType: a value of a type that the field does not accept.
        InvalidValue: fewer unplaced ones than none.
    """

    country: str | None
    verdicts: tuple[Verdict[Application], ...]
    quota: Quota | None = None
    unplaced: int = 0

    def __attrs_post_init__(self) -> None:
        if self.country is not None:
            require_instance(("country",), self.country, str)
        require_tuple(("verdicts",), self.verdicts, Verdict)
        if self.quota is not None:
            require_instance(("quota",), self.quota, Quota)
        accepted = Message("accepted.whole-number")
        if type(self.unplaced) is not int:
            raise WrongType(Problem("wrong-type", ("unplaced",), shown(self.unplaced), accepted))
        if self.unplaced < 0:
            raise InvalidValue(Problem("negative", ("unplaced",), shown(self.unplaced), accepted))

    @property
    def applications(self) -> tuple[Application, ...]:
        """The applications, in the order in which they were given."""
        return tuple(verdict.subject for verdict in self.verdicts)

    @property
    def eligible(self) -> tuple[Application, ...]:
        """Those that meet the requirements."""
        return self._with(MET)

    @property
    def undetermined(self) -> tuple[Application, ...]:
        """Those of which it cannot be told whether they meet them."""
        return self._with(UNKNOWN)

    @property
    def not_eligible(self) -> tuple[Application, ...]:
        """Those that do not meet them."""
        return self._with(NOT_MET)

    def _with(self, outcome: Outcome) -> tuple[Application, ...]:
        return tuple(verdict.subject for verdict in self.verdicts if verdict.outcome is outcome)

    @property
    def candidates(self) -> tuple[Application, ...]:
        """Those among whom the National Commission chooses if it must: all but those that do not meet them."""
        return tuple(verdict.subject for verdict in self.verdicts if verdict.outcome is not NOT_MET)

    @property
    def duplicates(self) -> tuple[tuple[Application, ...], ...]:
        """Applications of what looks like one city; each time all of them.

        Two look alike if their ids are equal, or if their names are equal and the id of one is not known. What has no
        id may stand beside several cities of its name.
        """
        return tuple(same for same in _cities(self.applications) if len(same) > 1)

    @property
    def must_choose(self) -> Outcome:
        """Whether more can be put forward than may be.

        Met where the cities that meet the requirements are too many already. Unknown where they are so only if
        applications are counted that are undetermined, or of what looks like one city, or of an unknown country; and
        where the quota is not known, or none is stated, and there may be anything to choose from.
        """
        most = len(self.candidates) + self.unplaced
        if not most:
            return NOT_MET
        limit = None if self.quota is None else self.quota.limit
        if limit is None:
            return UNKNOWN
        if len(_cities(self.eligible)) > limit:
            return MET
        return UNKNOWN if most > limit else NOT_MET

    @property
    def message(self) -> Message:
        """Who must choose among how many, in one sentence."""
        if self.country is None:
            return Message("screening.no-country", {"count": len(self.verdicts)})
        params: dict[str, object] = {"country": self.country, "count": len(self.candidates)}
        if not self.candidates and not self.unplaced:
            return Message("screening.nothing-to-choose", params)
        if self.quota is None:
            return Message("screening.no-quota", params)
        if self.quota.limit is None:
            return Message("screening.quota-not-known", params)
        return self._within(self.quota.limit, params | {"limit": self.quota.limit})

    def _within(self, limit: int, params: dict[str, object]) -> Message:
        if self.must_choose is MET:
            return Message("screening.must-choose", params)
        if self.must_choose is NOT_MET:
            return Message("screening.within-quota", params)
        if len(self.candidates) <= limit:
            return Message("screening.perhaps-of-country", params | {"unplaced": self.unplaced})
        cities = len(_cities(self.candidates))
        if cities < len(self.candidates):
            return Message("screening.may-be-one-city", params | {"cities": cities})
        return Message("screening.may-have-to-choose", params | {"certain": len(self.eligible)})


@frozen(kw_only=True)
class ScreenedApplications:
    """What was found about several applications for one call: an answer, which chooses nobody.

    Attributes:
        call: the call that they were screened for.
        groups: by country in the order of the codes, then those of which the country is not known. Each application
            for the call is in one of them.
        for_other_calls: applications that name another call; nothing else is told of them.

    Raises:
        WrongType: a value of a type that the field does not accept.
    """

    call: Call
    groups: tuple[ApplicationGroup, ...]
    for_other_calls: tuple[Application, ...] = ()

    def __attrs_post_init__(self) -> None:
        require_instance(("call",), self.call, Call)
        require_tuple(("groups",), self.groups, ApplicationGroup)
        require_tuple(("for_other_calls",), self.for_other_calls, Application)

    @property
    def verdicts(self) -> Verdicts[Application]:
        """One for each application for the call, group by group."""
        return Verdicts(tuple(verdict for group in self.groups for verdict in group.verdicts))

    @property
    def choices(self) -> tuple[ApplicationGroup, ...]:
        """The countries whose National Commission must choose, or perhaps must, for all that is known."""
        return tuple(group for group in self.groups if group.country is not None and group.must_choose is not NOT_MET)

    def group(self, country: str | None) -> ApplicationGroup | None:
        """The applications of a country, or those of which it is not known; None where there are none."""
        return next((group for group in self.groups if group.country == country), None)

    def outline(self) -> Outline:
        """Everything that there is to say, as a tree: countries, and under them their applications."""
        from learningcity.outlines import Outline, citation_outline

        told = [_group_outline(group) for group in self.groups]
        if self.for_other_calls:
            told.append(Outline(Message("screening.other-calls"), tuple(map(_other_call, self.for_other_calls))))
        quota = self.call.quota_on_applications
        citations = () if quota is None else tuple(map(citation_outline, quota.citations))
        total = len(self.verdicts) + len(self.for_other_calls)
        head = Message("screening", {"count": total, "call": self.call.label})
        return Outline(head, (*told, *citations))

    def explain(self, locale: str = "en") -> str:
        """Everything that there is to say, in a language, over several lines.

        Raises:
            UnknownLocale: no catalogue for the language.
        """
        from learningcity.localization import render_outline

        return render_outline(self.outline(), locale)


def _group_outline(group: ApplicationGroup) -> Outline:
    from learningcity.outlines import Outline

    lines = [_line(verdict) for verdict in group.verdicts]
    lines += [Message("screening.duplicate", {"name": same[0].name, "count": len(same)}) for same in group.duplicates]
    return Outline(group.message, tuple(map(Outline, lines)))


def _line(verdict: Verdict[Application]) -> Message:
    params = {"name": verdict.subject.name, "outcome": verdict.outcome, "reason": verdict.reason}
    return Message("screening.application", params)


def _other_call(application: Application) -> Outline:
    from learningcity.outlines import Outline

    return Outline(Message("screening.other-call", {"name": application.name, "call": application.call}))


def _cities(applications: tuple[Application, ...]) -> tuple[tuple[Application, ...], ...]:
    """By what looks like one city. There are no fewer cities than these, unless one goes by several names.

    What has no id stands with every city of its name, so that whichever of them it is makes none too many.
    """
    ids: dict[str, list[str]] = {}
    for application in applications:
        if application.city.id is not None:
            ids.setdefault(_name(application), []).append(application.city.id)
    found: dict[tuple[str, str], dict[int, Application]] = {}
    for position, application in enumerate(applications):
        name = _name(application)
        same = ids.get(name, []) if application.city.id is None else [application.city.id]
        for key in [("id", id) for id in same] or [("name", name)]:
            found.setdefault(key, {})[position] = application
    return tuple(tuple(same.values()) for same in found.values())


def _name(application: Application) -> str:
    return " ".join(application.name.casefold().split())


def screen_applications(
    call: Call | int | str, applications: Iterable[Application], *, rules: RuleBook[Application] | None = None
) -> ScreenedApplications:
    """A verdict on each application for a call, and which National Commission must choose among whom.

    Args:
        call: the call, the year in which it began, or its id such as ``call.2025``.
        applications: those to screen. One that names no call is taken to be for this one; one that names another is
            set apart. The id of the call, of its rule book or of ``rules``, and its year, name it, in capital letters
            and between spaces as well.
        rules: the rule book to apply; that of the call unless it is given.

    Raises:
        UnknownId: no such call, or no rule book of the id that a call of one's own names.
        WrongType: what is no application, or no rule book.
    """
    found = call if isinstance(call, Call) else call_of(call)
    given = _given(applications)
    if rules is not None:
        require_instance(("rules",), rules, RuleBook)
    book = rules if rules is not None else _rules_of(found)
    answering = {id.casefold() for id in (found.id, found.rules, book.id)}
    by_country: dict[str | None, list[Verdict[Application]]] = {}
    others: list[Application] = []
    for application in given:
        if _answers(application, answering):
            by_country.setdefault(application.city.country, []).append(book.check(application))
        else:
            others.append(application)
    unplaced = sum(verdict.outcome is not NOT_MET for verdict in by_country.get(None, ()))
    countries = sorted(by_country, key=lambda country: (country is None, country or ""))
    return ScreenedApplications(
        call=found,
        groups=tuple(_group(found, country, by_country[country], unplaced) for country in countries),
        for_other_calls=tuple(others),
    )


def _given(applications: Iterable[Application]) -> tuple[Application, ...]:
    """Those that were given, of whatever kind they are a collection.

    Raises:
        WrongType: no collection, or one that holds something else.
    """
    given = tuple(applications) if isinstance(applications, Iterable) else applications  # pyright: ignore[reportUnnecessaryIsInstance]  # users may give anything
    require_tuple(("applications",), given, Application)
    return given


def _answers(application: Application, answering: set[str]) -> bool:
    if application.call is None:
        return True
    named = application.call.strip().casefold()
    return named in answering or f"call.{named}" in answering


def _rules_of(call: Call) -> RuleBook[Application]:
    from learningcity.eligibility import rulebook

    return rulebook(call.rules)


def _group(call: Call, country: str | None, verdicts: list[Verdict[Application]], unplaced: int) -> ApplicationGroup:
    if country is None:
        return ApplicationGroup(country=None, verdicts=tuple(verdicts))
    quota = call.quota_on_applications
    return ApplicationGroup(country=country, verdicts=tuple(verdicts), quota=quota, unplaced=unplaced)
