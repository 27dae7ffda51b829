"""Several applications for one call: a verdict on each, and who must choose among whom. Nobody is ranked or chosen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from attrs import frozen

from learningcity.admission.known_calls import Call
from learningcity.admission.known_calls import call as call_of
from learningcity.admission.known_quotas import Quota
from learningcity.applications import Application
from learningcity.errors import require_tuple
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

    Raises:
        WrongType: a value of a type that the field does not accept.
    """

    country: str | None
    verdicts: tuple[Verdict[Application], ...]
    quota: Quota | None = None

    def __attrs_post_init__(self) -> None:
        if self.country is not None:
            require_instance(("country",), self.country, str)
        require_tuple(("verdicts",), self.verdicts, Verdict)
        if self.quota is not None:
            require_instance(("quota",), self.quota, Quota)

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
        """Applications of what looks like one city, by its id, or else by its name; each time all of them."""
        found: dict[str, list[Application]] = {}
        for application in self.applications:
            found.setdefault(_city_key(application), []).append(application)
        return tuple(tuple(same) for same in found.values() if len(same) > 1)

    @property
    def must_choose(self) -> Outcome:
        """Whether more can be put forward than may be.

        Met where the cities that meet the requirements are too many already. Unknown where they are so only if
        applications are counted that are undetermined, or are of what looks like one city; and where the quota is
        not known, or none is stated, and there is anything to choose from.
        """
        if not self.candidates:
            return NOT_MET
        limit = None if self.quota is None else self.quota.limit
        if limit is None:
            return UNKNOWN
        if len({_city_key(application) for application in self.eligible}) > limit:
            return MET
        return UNKNOWN if len(self.candidates) > limit else NOT_MET

    @property
    def message(self) -> Message:
        """Who must choose among how many, in one sentence."""
        if self.country is None:
            return Message("screening.no-country", {"count": len(self.verdicts)})
        params: dict[str, object] = {"country": self.country, "count": len(self.candidates)}
        if not self.candidates:
            return Message("screening.nothing-to-choose", params)
        if self.quota is None:
            return Message("screening.no-quota", params)
        if self.quota.limit is None:
            return Message("screening.quota-not-known", params)
        params |= {"limit": self.quota.limit}
        if self.must_choose is MET:
            return Message("screening.must-choose", params)
        cities = len({_city_key(application) for application in self.candidates})
        if self.must_choose is UNKNOWN and cities < len(self.candidates):
            return Message("screening.may-be-one-city", params | {"cities": cities})
        if self.must_choose is UNKNOWN:
            return Message("screening.may-have-to-choose", params | {"certain": len(self.eligible)})
        return Message("screening.within-quota", params)


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


def _city_key(application: Application) -> str:
    city = application.city
    return f"id {city.id}" if city.id is not None else f"name {' '.join(city.name.casefold().split())}"


def screen_applications(
    call: Call | int | str, applications: Iterable[Application], *, rules: RuleBook[Application] | None = None
) -> ScreenedApplications:
    """A verdict on each application for a call, and which National Commission must choose among whom.

    Args:
        call: the call, the year in which it began, or its id such as ``call.2025``.
        applications: those to screen. One that names no call is taken to be for this one; one that names another is
            set apart.
        rules: the rule book to apply; that of the call unless it is given.

    Raises:
        UnknownId: no such call, or no rule book of the id that a call of one's own names.
        WrongType: what is no application.
    """
    found = call if isinstance(call, Call) else call_of(call)
    given = tuple(applications)
    require_tuple(("applications",), given, Application)
    book = rules if rules is not None else _rules_of(found)
    answering = {None, found.id, found.rules}
    by_country: dict[str | None, list[Verdict[Application]]] = {}
    for application in given:
        if application.call in answering:
            by_country.setdefault(application.city.country, []).append(book.check(application))
    countries = sorted(by_country, key=lambda country: (country is None, country or ""))
    return ScreenedApplications(
        call=found,
        groups=tuple(_group(found, country, by_country[country]) for country in countries),
        for_other_calls=tuple(application for application in given if application.call not in answering),
    )


def _rules_of(call: Call) -> RuleBook[Application]:
    from learningcity.eligibility import rulebook

    return rulebook(call.rules)


def _group(call: Call, country: str | None, verdicts: list[Verdict[Application]]) -> ApplicationGroup:
    quota = None if country is None else call.quota_on_applications
    return ApplicationGroup(country=country, verdicts=tuple(verdicts), quota=quota)
