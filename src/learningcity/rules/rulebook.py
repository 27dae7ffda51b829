"""Requirements with their citations, and the rule books that join them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Generic, Literal, TypeVar, overload
from typing import Any as Anything

from attrs import evolve, field, frozen

from learningcity.dates import Period, require_day
from learningcity.errors import (
    InvalidValue,
    NotInForce,
    Problem,
    UnknownId,
    WrongType,
    require_tuple,
    shown,
)
from learningcity.outcome import MET, UNKNOWN, Outcome
from learningcity.rules.evaluate import observe
from learningcity.rules.nodes import Condition, Fact
from learningcity.rules.tree import facts_used
from learningcity.sources.citations import (
    Citation,
    Standing,
    checked_id,
    id_only,
    require_citations,
    require_standing,
    source_ids,
)
from learningcity.sources.claims import Conflict
from learningcity.texts import Labels, Message, Series, Text

if TYPE_CHECKING:
    from learningcity.rules.columns.screened import Screened
    from learningcity.rules.verdict import Verdict, Verdicts

__all__ = ["Ground", "Requirement", "RuleBook", "edition_on", "told_of"]

FrameT = TypeVar("FrameT")
S = TypeVar("S")


@frozen
class Ground:
    """A part of a requirement that rests on sources of its own.

    Where a finding follows from this part alone, the standing of the part is the standing of the finding.
    """

    condition: Condition
    citations: tuple[Citation, ...] = field(repr=source_ids)
    standing: Standing

    def __attrs_post_init__(self) -> None:
        require_citations(self.citations, "ground")


@frozen
class Requirement:
    """A condition that somebody asks for, and who says so.

    Attributes:
        id: stable, lower case, dotted.
        condition: what is asked for.
        citations: who asks for it; at least one.
        title: what it is called in sentences; ``Labels`` in words of your own.
        standing: how sure it is that this is asked for.
        binding: an advisory requirement (False) gives a finding and never moves the outcome.
        grounds: parts with sources of their own.
        conflict: the sides, where sources disagree.
        note: what a reader of a verdict should know besides.

    Raises:
        Uncited: no citation.
        WrongType: no condition, or a title that is neither labels nor a message.
        InvalidValue: an id that is not well formed; contested without its sides.
    """

    id: str
    condition: Condition
    citations: tuple[Citation, ...] = field(kw_only=True, repr=source_ids)
    title: Text = field(kw_only=True)
    standing: Standing = field(default=Standing.REPORTED, kw_only=True)
    binding: bool = field(default=True, kw_only=True)
    grounds: tuple[Ground, ...] = field(default=(), kw_only=True)
    conflict: Conflict | None = field(default=None, kw_only=True, repr=id_only)
    note: Text | None = field(default=None, kw_only=True)

    def __attrs_post_init__(self) -> None:
        checked_id(self.id)
        if not isinstance(self.condition, Condition):
            accepted = "condition-of-fact" if isinstance(self.condition, Fact) else "condition"
            raise WrongType(
                Problem("not-a-condition", (self.id,), shown(self.condition), Message(f"accepted.{accepted}"))
            )
        require_citations(self.citations, self.id)
        require_tuple((self.id, "grounds"), self.grounds, Ground)
        if not isinstance(self.title, Labels | Message):
            raise WrongType(Problem("wrong-type", (self.id, "title"), shown(self.title), Message("accepted.title")))
        require_standing((self.id, "standing"), self.standing)
        if type(self.binding) is not bool:
            raise WrongType(Problem("wrong-type", (self.id, "binding"), shown(self.binding), Message("accepted.flag")))
        if self.standing is Standing.CONTESTED and self.conflict is None:
            raise InvalidValue(Problem("one-sided", (self.id,), accepted=Message("accepted.conflict")))

    @cached_property
    def _told(self) -> dict[str, Anything]:
        return {}

    @cached_property
    def _surest_first(self) -> tuple[Ground, ...]:
        return tuple(sorted(self.grounds, key=lambda ground: list(Standing).index(ground.standing)))

    @cached_property
    def _ground_masks(self) -> Callable[[object], tuple[int, int]]:
        from learningcity.rules.predicate import compile_masks

        return compile_masks(ground.condition for ground in self._surest_first)

    @cached_property
    def _ground_bits(self) -> tuple[tuple[int, Standing], ...]:
        return tuple((1 << position, ground.standing) for position, ground in enumerate(self._surest_first))

    def standing_of(self, outcome: Outcome, subject: object) -> Standing:
        """How sure a finding of this outcome is: as sure as the surest ground that has the same outcome."""
        if outcome is UNKNOWN:
            return self.standing
        met, not_met = self._ground_masks(subject)
        mask = met if outcome is MET else not_met
        for bit, standing in self._ground_bits:
            if mask & bit:
                return standing
        return self.standing


@frozen
class RuleBook(Generic[S]):
    """Requirements that hold together; the binding ones decide, joined by "and".

    Attributes:
        id: stable, lower case, dotted.
        requirements: at least one; their ids differ.
        title: what it is called in sentences.
        in_force: when it applies; None where its source states no period, and then it always answers.
        facts_as_of: the day on which its sources were last gone through.
        note: what a reader of a verdict should know besides.

    Raises:
        WrongType: a part that is not a requirement.
        InvalidValue: an id that is not well formed, no binding requirement, or two requirements of the same id.
    """

    id: str
    requirements: tuple[Requirement, ...]
    title: Text | None = field(default=None, kw_only=True)
    in_force: Period | None = field(default=None, kw_only=True)
    facts_as_of: date | None = field(default=None, kw_only=True)
    note: Text | None = field(default=None, kw_only=True)

    def __attrs_post_init__(self) -> None:
        checked_id(self.id)
        require_tuple((self.id,), self.requirements, Requirement)
        ids = [requirement.id for requirement in self.requirements]
        if not any(requirement.binding for requirement in self.requirements):
            # Nothing asked for would be met by everybody, also by those of whom nothing is known.
            raise InvalidValue(Problem("no-requirements", (self.id,), accepted=Message("accepted.requirements")))
        twice = [id for id, times in Counter(ids).items() if times > 1]
        if twice:
            raise InvalidValue(
                Problem("duplicate-id", (self.id,), ", ".join(twice), accepted=Message("accepted.unique-ids"))
            )

    def __iter__(self) -> Iterator[Requirement]:
        return iter(self.requirements)

    def __len__(self) -> int:
        return len(self.requirements)

    def requirement(self, id: str) -> Requirement:
        """The requirement with this id.

        Raises:
            UnknownId: there is none.
        """
        for requirement in self.requirements:
            if requirement.id == id:
                return requirement
        raise UnknownId.of(id, [requirement.id for requirement in self.requirements])

    def extend(
        self, id: str, *requirements: Requirement, title: Text | None = None, in_force: Period | None = None
    ) -> RuleBook[S]:
        """A new rule book with these requirements after the present ones; in force as this one unless said."""
        extended = self._variant(self.requirements + requirements, id, title)
        return extended if in_force is None else evolve(extended, in_force=in_force)

    def without(self, *requirement_ids: str, id: str | None = None, title: Text | None = None) -> RuleBook[S]:
        """A new rule book that lacks these requirements.

        Its id is ``id``, or the present one followed by ``.without.`` and the last words of what is left out.

        Raises:
            UnknownId: an id is not among the requirements.
            InvalidValue: nothing binding would remain.
        """
        chosen = self._chosen(requirement_ids)
        rest = tuple(requirement for requirement in self.requirements if requirement not in chosen)
        return self._variant(rest, id or self._variant_id("without", chosen), title)

    def advisory(self, *requirement_ids: str, id: str | None = None, title: Text | None = None) -> RuleBook[S]:
        """A new rule book in which these requirements give a finding and never move the outcome.

        Its id is ``id``, or the present one followed by ``.advisory.`` and the last words of what advises.

        Raises:
            UnknownId: an id is not among the requirements.
            InvalidValue: nothing binding would remain.
        """
        chosen = self._chosen(requirement_ids)
        changed = tuple(
            evolve(requirement, binding=False) if requirement in chosen else requirement
            for requirement in self.requirements
        )
        return self._variant(changed, id or self._variant_id("advisory", chosen), title)

    def _chosen(self, ids: tuple[str, ...]) -> tuple[Requirement, ...]:
        return tuple(self.requirement(name) for name in dict.fromkeys(ids))

    def _variant_id(self, word: str, chosen: tuple[Requirement, ...]) -> str:
        names = [requirement.id.rpartition(".")[2] for requirement in chosen]
        return ".".join([self.id, word, *names]) if names else self.id

    def _variant(self, requirements: tuple[Requirement, ...], id: str, title: Text | None) -> RuleBook[S]:
        return RuleBook(
            id,
            requirements,
            title=title,
            in_force=self.in_force,
            facts_as_of=self.facts_as_of,
            note=self.note,
        )

    def require_in_force(self, on: date) -> None:
        """Nothing, if the rule book applies on this day or its source states no period.

        Raises:
            WrongType: not a day.
            NotInForce: it does not apply, or its period is not exact enough to tell.
        """
        require_day(("on",), on)
        if self.in_force is None:
            return
        applies = self.in_force.contains(on)
        if applies is not MET:
            params = {"rules": self.id, "day": on, "period": self.in_force}
            raise NotInForce(Message(f"error.not-in-force.{applies.value}", params))

    @cached_property
    def _told(self) -> dict[str, Anything]:
        return {}

    @cached_property
    def binding_mask(self) -> int:
        """A bit for each requirement that is binding, the first lowest."""
        return sum(1 << position for position, requirement in enumerate(self.requirements) if requirement.binding)

    @cached_property
    def _masks(self) -> Callable[[S], tuple[int, int]]:
        from learningcity.rules.predicate import compile_masks

        return compile_masks(requirement.condition for requirement in self.requirements)

    @cached_property
    def _outcome_of(self) -> Callable[[S], Outcome]:
        from learningcity.rules.predicate import compile_outcome

        return compile_outcome(self)

    @cached_property
    def _verdict(self) -> Callable[[RuleBook[S], S, int, int], Verdict[S]]:
        from learningcity.rules.verdict import verdict

        return verdict

    @cached_property
    def _observe(self) -> Callable[[S], tuple[Anything, ...]]:
        from learningcity.rules.predicate import compile_observations

        return compile_observations(requirement.condition for requirement in self.requirements)

    def observe(self, subject: S) -> tuple[Anything, ...]:
        """What each requirement looks at: the value of its fact, or a tuple of values where it reads several."""
        return self._observe(subject)

    def check(self, subject: S, *, on: date | None = None) -> Verdict[S]:
        """The verdict on one subject.

        ``on`` asks whether the rule book applies on that day; without it no date is looked at.

        Raises:
            NotASubject: the subject lacks a field that a requirement reads.
            NotInForce: see :meth:`require_in_force`.
        """
        if on is not None:
            self.require_in_force(on)
        try:
            met, not_met = self._masks(subject)
        except AttributeError:
            self._require_subject(subject)
            raise
        return self._verdict(self, subject, met, not_met)

    def _require_subject(self, subject: object) -> None:
        for requirement in self.requirements:
            for fact in facts_used(requirement.condition):
                observe(fact, subject)

    def check_many(self, subjects: Iterable[S], *, on: date | None = None) -> Verdicts[S]:
        """The verdicts on several subjects, in their order, with a summary.

        All are held in memory; call :meth:`check` in a loop to stream.
        """
        from learningcity.rules.verdict import Verdicts

        return Verdicts(tuple(self.check(subject, on=on) for subject in subjects))

    @overload
    def predicate(self) -> Callable[[S], Outcome]: ...
    @overload
    def predicate(self, detail: Literal["outcome"]) -> Callable[[S], Outcome]: ...
    @overload
    def predicate(self, detail: Literal["mask"]) -> Callable[[S], tuple[int, int]]: ...
    def predicate(
        self, detail: Literal["outcome", "mask"] = "outcome"
    ) -> Callable[[S], Outcome] | Callable[[S], tuple[int, int]]:
        """A function that decides as fast as one written by hand, for loops.

        With ``detail="mask"`` it returns two integers: bit *i* of the first is set where requirement *i*
        is met, of the second where it is not met, of neither where it is unknown.
        """
        return self._masks if detail == "mask" else self._outcome_of

    def screen(
        self,
        frame: FrameT,
        *,
        columns: Mapping[Fact[Anything] | str, str] | None = None,
        reasons: bool = False,
        prefix: str = "",
        text_cells: bool = False,
    ) -> Screened[FrameT]:
        """The outcome of every row of a table, as :meth:`check` gives it for one subject.

        Needs the extra ``tables``: ``pip install 'learningcity[tables]'``. A fact is read from the column that CSV has
        for it; a fact without a column is unknown in every row, and noted. Flags are columns of true and false; dates
        are days, times without a zone, or text in ISO form; an enumeration is text in its spelling, in English or Thai;
        entries are lists, or text with semicolons. A cell that is null, NaN or infinite is unknown. So is one that
        cannot be read, which :meth:`~learningcity.rules.columns.screened.Screened.unread` counts: a word that is none
        of its enumeration, a day that there is not, a year of the Buddhist era, a number of people below zero
        or with a fraction.

        Args:
            frame: one row a subject, eager or lazy, of polars, pandas, pyarrow, DuckDB, Ibis on DuckDB or PySpark.
            columns: the columns of facts that are not named so, by the fact or its id.
            reasons: whether to add a column for each requirement, named by its id.
            prefix: what the names of the new columns begin with, such as ``"call "``.
            text_cells: whether text also stands for numbers and flags, as in CSV: for tables read without types.

        Raises:
            ModuleNotFoundError: the extra is not installed.
            WrongType: no table.
            CannotExpress: a :class:`~learningcity.rules.nodes.Custom` decides, or the engine is none of these.
            InvalidTable: columns that do not suit; its ``problems`` are all of them. Nothing was computed by then. Only
                where the rows are there, cells were looked at: of columns of Python objects, and of columns of an
                unsuitable type, which suit if nothing stands in them.
            InvalidValue: two columns were named for one fact.
        """
        from learningcity.conversion.spellings import VOCABULARY
        from learningcity.rules.columns.asked import Asked
        from learningcity.rules.columns.screening import screen

        return screen(frame, Asked(self, VOCABULARY, columns, reasons, prefix, text_cells))

    def describe(self, locale: str) -> str:
        """The whole rule book in words, with its citations."""
        from learningcity.localization import render_outline
        from learningcity.rules.explain import describe

        return render_outline(describe(self), locale)

    def _repr_html_(self) -> str:
        """Everything that there is to say, in English, for notebooks."""
        from learningcity.localization import render

        return render(self, "en", "html")


def told_of(it: Requirement | RuleBook[S]) -> dict[str, Anything]:
    """What readers have said of it, by a word of their own, so that they need not say it anew each time."""
    return it._told  # noqa: SLF001  # pyright: ignore[reportPrivateUsage]  # of this module


def edition_on(editions: Iterable[RuleBook[S]], on: date) -> RuleBook[S]:
    """The one edition that applies on a day; an edition without a period applies on every day.

    Raises:
        NotInForce: no edition is certain to apply on the day.
        InvalidValue: more than one is.
    """
    require_day(("on",), on)
    books = tuple(editions)
    applying = [book for book in books if book.in_force is None or book.in_force.contains(on) is MET]
    if not applying:
        told = tuple(Message("error.no-edition.edition", {"id": book.id, "period": book.in_force}) for book in books)
        raise NotInForce(Message("error.no-edition", {"day": on, "editions": Series(told, ",")}))
    if len(applying) > 1:
        ids_shown = ", ".join(book.id for book in applying)
        raise InvalidValue(Problem("overlapping-editions", (), ids_shown, Message("accepted.one-edition", {"day": on})))
    return applying[0]
