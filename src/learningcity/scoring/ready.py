"""Rules, evidence and score of one city side by side: three answers, and no fourth that mixes them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import TYPE_CHECKING, Generic, NoReturn, TypeVar, cast, overload

from attrs import field, frozen

from learningcity.cities import City
from learningcity.errors import NoTruthValue
from learningcity.rules.rulebook import RuleBook
from learningcity.rules.verdict import Verdict
from learningcity.scoring.coverage import Coverage
from learningcity.scoring.data import Imputation
from learningcity.scoring.modes import MissingData
from learningcity.scoring.numbers.weight_sets import WeightSet
from learningcity.scoring.observations import Observation
from learningcity.scoring.profiles import Profile
from learningcity.scoring.reasons.telling import of_what
from learningcity.scoring.scores import Score, score
from learningcity.texts import Message

if TYPE_CHECKING:
    from learningcity.outlines import Outline

__all__ = ["ReadinessReport", "readiness"]

S = TypeVar("S")


@frozen
class ReadinessReport(Generic[S]):
    """What the rules say of a city, how much evidence there is, and how it scores.

    The three stay apart: a rule is met or not, whatever the score; data that is missing is no rule broken; and no
    score makes a city eligible. So a report has no truth value, no order and no number of its own, and it is no
    :class:`~learningcity.key_features.ReadinessFinding`: whether a city is ready is for others to find.

    Attributes:
        verdict: what the rules say.
        score: what the profile makes of the observations.
    """

    verdict: Verdict[S]
    score: Score = field(repr=of_what)

    def __bool__(self) -> NoReturn:
        raise NoTruthValue(Message("error.no-truth-value.readiness"))

    @property
    def coverage(self) -> Coverage:
        """How much of what the profile asks for is known, and from whom."""
        return self.score.coverage

    def outline(self) -> Outline:
        """Everything that there is to say, as a tree: the rules, the evidence, the score."""
        from learningcity.scoring.outlining_readiness import readiness_outline

        return readiness_outline(self)

    def explain(self, locale: str = "en") -> str:
        """Everything that there is to say, in a language, over several lines.

        Raises:
            UnknownLocale: no catalogue for the language.
        """
        from learningcity.localization import render_outline

        return render_outline(self.outline(), locale)

    def _repr_html_(self) -> str:
        """Everything that there is to say, in English, for notebooks."""
        from learningcity.localization import render

        return render(self, "en", "html")


@overload
def readiness(
    city: City,
    observations: Iterable[Observation],
    profile: Profile,
    *,
    as_of: int,
    rulebook: None = None,
    on: date | None = None,
    weights: WeightSet | Mapping[str, WeightSet] | None = None,
    missing_data: MissingData = MissingData.BOUNDS,
    imputations: Iterable[Imputation] = (),
) -> ReadinessReport[City]: ...
@overload
def readiness(
    city: S,
    observations: Iterable[Observation],
    profile: Profile,
    *,
    as_of: int,
    rulebook: RuleBook[S],
    on: date | None = None,
    weights: WeightSet | Mapping[str, WeightSet] | None = None,
    missing_data: MissingData = MissingData.BOUNDS,
    imputations: Iterable[Imputation] = (),
) -> ReadinessReport[S]: ...
def readiness(  # noqa: PLR0913  # each may be asked for
    city: S,
    observations: Iterable[Observation],
    profile: Profile,
    *,
    as_of: int,
    rulebook: RuleBook[S] | None = None,
    on: date | None = None,
    weights: WeightSet | Mapping[str, WeightSet] | None = None,
    missing_data: MissingData = MissingData.BOUNDS,
    imputations: Iterable[Imputation] = (),
) -> ReadinessReport[S] | ReadinessReport[City]:
    """The verdict of a rule book, the evidence and a score of one city, side by side and never in one number.

    Args:
        city: the subject of the rules.
        observations: of the city, in any order.
        profile: what to score by.
        as_of: the year of the score, of the Common Era.
        rulebook: the rules, :data:`~learningcity.eligibility.MEMBERSHIP` unless said otherwise; another one may be
            about subjects of any class.
        on: a day on which the rules must be in force; unless it is given, no date is checked.
        weights: where those of the profile are in doubt, what they may be; see :func:`~learningcity.scoring.score`.
        missing_data: what becomes of measurements without a value.
        imputations: what to assume, with ``MissingData.IMPUTED``.

    Raises:
        NotASubject, NotInForce: as :meth:`~learningcity.rules.rulebook.RuleBook.check` does.
        ProfileRequired, WrongType, InvalidValue, InvalidObservations, WeightSetEmpty: as the score does.
    """
    name = getattr(city, "name", None)
    scored = score(
        observations,
        profile,
        as_of=as_of,
        weights=weights,
        missing_data=missing_data,
        imputations=imputations,
        city=name if isinstance(name, str) else None,
    )
    if rulebook is not None:
        return ReadinessReport(rulebook.check(city, on=on), scored)
    from learningcity.eligibility import MEMBERSHIP  # light door: only who names no rules needs them

    return ReadinessReport(MEMBERSHIP.check(cast("City", city), on=on), scored)
