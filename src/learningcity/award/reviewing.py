"""What the rules of an edition say of laureates: which hold, which fail, and which nothing published decides.

The nominations are those of :func:`nomination_of`: what nobody published is unknown, and never "no".
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from attrs import evolve, field, frozen

from learningcity.admission import Counted, Quota, QuotaHolder, quota
from learningcity.applications import Nomination
from learningcity.award.nominations import joining_dates, nomination_of, possible_joining_dates
from learningcity.award.rounds import AwardEdition, editions
from learningcity.award.rounds import edition as edition_of
from learningcity.award.winners import Laureate, laureates
from learningcity.eligibility import rulebook
from learningcity.errors import require_tuple
from learningcity.outcome import MET, NOT_MET, UNKNOWN, Outcome
from learningcity.outlines import Outline
from learningcity.rules.explain import finding_line
from learningcity.rules.rulebook import Requirement, RuleBook
from learningcity.rules.verdict import Summary, Verdict
from learningcity.texts import Message, Series

__all__ = ["AwardReview", "LaureateReview", "QuotaReview", "review", "reviews"]


@frozen
class LaureateReview:
    """What the rules of an edition say of one laureate.

    Attributes:
        laureate: who received the award.
        verdict: of the rules, on what is known of the nomination.
    """

    laureate: Laureate
    verdict: Verdict[Nomination]

    @property
    def outcome(self) -> Outcome:
        """Whether the binding requirements are met, all together."""
        return self.verdict.outcome

    @property
    def met(self) -> tuple[str, ...]:
        """The ids of the requirements that hold, the advisory ones with them."""
        return self._with(MET)

    @property
    def not_met(self) -> tuple[str, ...]:
        """The ids of the requirements that fail, the advisory ones with them."""
        return self._with(NOT_MET)

    @property
    def unknown(self) -> tuple[str, ...]:
        """The ids of the requirements that nothing published decides, the advisory ones with them."""
        return self._with(UNKNOWN)

    def _with(self, outcome: Outcome) -> tuple[str, ...]:
        told = zip(self.verdict.rulebook, self.verdict.outcomes, strict=True)
        return tuple(requirement.id for requirement, found in told if found is outcome)

    def outline(self) -> Outline:
        """The outcome, under it each requirement with what is known, and what to know of the laureate besides."""
        params = {"laureate": self.laureate.label, "outcome": self.outcome}
        told = [Outline(finding_line(finding)) for finding in self.verdict.findings]
        since = self.verdict.subject.city.member_since
        if since is not None and not joining_dates(self.laureate):
            told.append(Outline(Message("award.review.joined-by", {"date": since})))
        if self.laureate.note is not None:
            told.append(Outline(Message("note", {"text": self.laureate.note})))
        return Outline(Message("award.review.laureate", params), tuple(told))

    def explain(self, locale: str = "en") -> str:
        """The outline in a language, over several lines.

        Raises:
            UnknownLocale: no catalogue for the language.
        """
        return _explained(self.outline(), locale)


def _countries(over: tuple[tuple[str, tuple[Laureate, ...]], ...]) -> str:
    return f"<{', '.join(country for country, _ in over)}>"


@frozen
class QuotaReview:
    """What a quota of an edition says of laureates taken together.

    Attributes:
        quota: how many there may be, of what, and for whom.
        outcome: whether it is kept. Nominations were not published, and the regions of countries were not found: what
            the laureates alone do not decide is unknown.
        over: each country that has more than the quota allows, with its laureates.
    """

    quota: Quota
    outcome: Outcome
    over: tuple[tuple[str, tuple[Laureate, ...]], ...] = field(default=(), repr=_countries)

    def outline(self) -> Outline:
        """The outcome, and under it the countries of which there are too many."""
        params = {"quota": self.quota.label, "limit": self.quota.limit, "outcome": self.outcome}
        told = (
            Outline(Message("award.review.over", {"country": country, "laureates": _names(found)}))
            for country, found in self.over
        )
        return Outline(Message("award.review.quota", params), tuple(told))

    def explain(self, locale: str = "en") -> str:
        """The outline in a language, over several lines.

        Raises:
            UnknownLocale: no catalogue for the language.
        """
        return _explained(self.outline(), locale)


@frozen
class AwardReview:
    """What the rules of one edition say of several laureates.

    Attributes:
        rules: the rule book of the edition.
        laureates: one entry for each laureate, in their order.
        quotas: one for each quota of the edition, over all of these laureates.
    """

    rules: RuleBook[Nomination]
    laureates: tuple[LaureateReview, ...]
    quotas: tuple[QuotaReview, ...] = ()

    def __iter__(self) -> Iterator[LaureateReview]:
        return iter(self.laureates)

    def __len__(self) -> int:
        return len(self.laureates)

    @property
    def summary(self) -> Summary:
        """How many outcomes there are of each kind, and which requirements made them so."""
        return Summary.of(one.verdict for one in self.laureates)

    def outcomes(self, requirement: str) -> dict[Outcome, int]:
        """Of how many laureates a requirement holds, fails, and is undecided.

        Raises:
            UnknownId: the rules have no such requirement.
        """
        position = self.rules.requirements.index(self.rules.requirement(requirement))
        found = Counter(one.verdict.outcomes[position] for one in self.laureates)
        return {outcome: found[outcome] for outcome in Outcome}

    def outline(self) -> Outline:
        """The counts, then requirement by requirement, quota by quota and laureate by laureate."""
        total = self.summary
        params = {"rules": self.rules.title or self.rules.id, "count": total.total}
        counts = {"met": total.met, "not_met": total.not_met, "unknown": total.unknown}
        return Outline(
            Message("award.review", {**params, **counts}),
            (
                *map(self._line, self.rules),
                *(one.outline() for one in self.quotas),
                *(one.outline() for one in self.laureates),
            ),
        )

    def _line(self, requirement: Requirement) -> Outline:
        found = self.outcomes(requirement.id)
        counts = {"met": found[MET], "not_met": found[NOT_MET], "unknown": found[UNKNOWN]}
        return Outline(Message("award.review.requirement", {"title": requirement.title, **counts}))

    def explain(self, locale: str = "en") -> str:
        """The outline in a language, over several lines.

        Raises:
            UnknownLocale: no catalogue for the language.
        """
        return _explained(self.outline(), locale)

    def _repr_html_(self) -> str:
        """Everything that there is to say, in English, for notebooks."""
        from learningcity.localization import render

        return render(self.outline(), "en", "html")


def review(edition: int | str, laureates: Iterable[Laureate] | None = None) -> AwardReview:
    """What the rules of an edition say of laureates, as if all of them had been nominated in it.

    Args:
        edition: its year, or its id.
        laureates: those to look at; all of every edition if None.

    Raises:
        UnknownId: no such edition.
        WrongType: something else than a laureate among them.
    """
    of, asked = edition_of(edition), _all() if laureates is None else tuple(laureates)
    require_tuple(("laureates",), asked, Laureate)
    rules: RuleBook[Nomination] = rulebook(of.rules)
    return AwardReview(
        rules,
        tuple(LaureateReview(one, _verdict(rules, one, of)) for one in asked),
        tuple(_quota_review(quota(id), asked) for id in of.quotas),
    )


def reviews() -> tuple[AwardReview, ...]:
    """What the rules of each edition say of its own laureates, the oldest edition first."""
    return tuple(review(one.year, laureates(one.year)) for one in editions())


def _all() -> tuple[Laureate, ...]:
    return laureates()


def _verdict(rules: RuleBook[Nomination], laureate: Laureate, of: AwardEdition) -> Verdict[Nomination]:
    """The verdict; of a city that may have joined at several times, that of the last if it makes no difference."""
    nomination = nomination_of(laureate, of.id)
    possible = [
        rules.check(evolve(nomination, city=evolve(nomination.city, member_since=date)))
        for date in possible_joining_dates(laureate)
    ]
    if len({verdict.outcomes for verdict in possible}) == 1:
        return possible[-1]
    return rules.check(nomination)


def _quota_review(quota: Quota, asked: tuple[Laureate, ...]) -> QuotaReview:
    if quota.limit is None or quota.per is QuotaHolder.REGION:
        within = quota.limit is not None and len(asked) <= quota.limit
        return QuotaReview(quota, MET if within else UNKNOWN)
    by_country: dict[str, list[Laureate]] = {}
    for one in dict.fromkeys(asked):
        by_country.setdefault(one.country, []).append(one)
    over = tuple((country, tuple(found)) for country, found in by_country.items() if len(found) > quota.limit)
    kept = MET if quota.of is Counted.LAUREATES else UNKNOWN  # not every city that is nominated receives the award
    return QuotaReview(quota, NOT_MET if over else kept, over)


def _names(laureates: tuple[Laureate, ...]) -> Series:
    return Series(tuple(one.label for one in laureates))


def _explained(outline: Outline, locale: str) -> str:
    from learningcity.localization import render_outline

    return render_outline(outline, locale)
