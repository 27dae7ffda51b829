"""The calls for applications: when, by whom, how many, who looks at the files, and what came of it.

What a call asks for is its rule book in :mod:`learningcity.eligibility`. Each call states its own window: none is
derived from another, and none of the future is known.
"""

from __future__ import annotations

from datetime import date
from enum import Enum

from attrs import frozen

from learningcity.admission.call_details import (
    CLAIMS_ON_CALLS,
    QUOTAS_OF_CALLS,
    WINDOWS_OF_CALLS,
)
from learningcity.admission.known_quotas import Counted, Quota
from learningcity.admission.windows import Window
from learningcity.applications import Sender
from learningcity.dates import FIRST_LATE_YEAR, LAST_LATE_YEAR, require_day
from learningcity.errors import NotInForce, UnknownId, looked_up, require_tuple
from learningcity.guidance.citing import cited
from learningcity.guidance.problems import require_ids, require_instance
from learningcity.outcome import MET, NOT_MET
from learningcity.sources.citations import Standing, checked_id
from learningcity.sources.claims import Claim
from learningcity.sources.statements import Statement
from learningcity.texts import Message

__all__ = ["Call", "Examination", "call", "call_on", "calls"]


class Examination(Enum):
    """Who looks at the files beside the National Commission, as far as the sources name anybody."""

    NONE_NAMED = "none-named"
    """No jury is named in what was read; that does not say that there was none."""
    JURY_OF_EXPERTS = "jury-of-experts"
    EXPERT_REVIEW = "expert-review"
    """Experts, whom no source that was read calls a jury."""


@frozen(kw_only=True)
class Call(Statement):
    """A call for applications, or the time in which one set of rules on admission held.

    Attributes:
        rules: id of its rule book, such as ``gnlc.call.2025``.
        windows: when cities, and when National Commissions, may hand in.
        forwarded_by: who sends the files to the UNESCO Institute for Lifelong Learning; where several are given,
            sources differ.
        quotas: how many there may be; empty where no source states that there is a quota.
        examination: who looks at the files beside the National Commission.
        cohorts: ids of the cohorts that came of it.
        claims: what sources say of it besides, or differently.
        not_known: what was looked for and not found.

    Raises:
        WrongType: a value of a type that the field does not accept.
        InvalidValue: an id that is none, or stands twice.
    """

    rules: str
    windows: tuple[Window, ...] = ()
    forwarded_by: tuple[Sender, ...] = ()
    quotas: tuple[Quota, ...] = ()
    examination: Examination | None = None
    cohorts: tuple[str, ...] = ()
    claims: tuple[Claim, ...] = ()
    not_known: tuple[Message, ...] = ()

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        checked_id(self.rules, (self.id, "rules"))
        parts = (("windows", Window), ("forwarded_by", Sender), ("quotas", Quota), ("claims", Claim))
        for name, kind in (*parts, ("not_known", Message)):
            require_tuple((self.id, name), getattr(self, name), kind)
        if self.examination is not None:
            require_instance((self.id, "examination"), self.examination, Examination)
        require_ids((self.id, "cohorts"), self.cohorts)

    @property
    def quota_on_applications(self) -> Quota | None:
        """The quota by which a National Commission chooses among files; None where no source states that there is one.

        It is the first that counts applications, or else the first that counts new members.
        """
        counted = (Counted.APPLICATIONS, Counted.NEW_MEMBERS)
        return next((found for what in counted for found in self.quotas if found.of is what), None)


_NOT_READ = (Message("not-known.guidelines"), Message("not-known.criteria"))

_CALLS = (
    Call(
        id="call.2015",
        label=Message("call.launch"),
        citations=cited("S42", "S06", "S14", "S15", "S51", "S53"),
        standing=Standing.CONTESTED,
        note=Message("note.call-launch"),
        rules="gnlc.launch.2015",
        windows=WINDOWS_OF_CALLS[2015],
        forwarded_by=(
            Sender.NATIONAL_COMMISSION,
            Sender.CITY,
        ),
        quotas=QUOTAS_OF_CALLS[2015],
        examination=Examination.NONE_NAMED,
        claims=CLAIMS_ON_CALLS[2015],
        not_known=(Message("not-known.window"), Message("not-known.quota"), *_NOT_READ),
    ),
    Call(
        id="call.2018",
        label=Message("call.regulations"),
        citations=cited("S01", "S02", "S05", "S16", "S34", "S35", "S41"),
        standing=Standing.VERIFIED,
        note=Message("note.call-regulations"),
        rules="gnlc.regulations.2018",
        windows=WINDOWS_OF_CALLS[2018],
        forwarded_by=(Sender.NATIONAL_COMMISSION,),
        quotas=QUOTAS_OF_CALLS[2018],
        examination=Examination.NONE_NAMED,
        cohorts=(
            "cohort.2019",
            "cohort.2020",
        ),
        claims=CLAIMS_ON_CALLS[2018],
        not_known=(Message("not-known.opening-days"), *_NOT_READ),
    ),
    Call(
        id="call.2021",
        label=Message("call.2021"),
        citations=cited("S03", "S04", "S07", "S36"),
        standing=Standing.VERIFIED,
        rules="gnlc.call.2021",
        windows=WINDOWS_OF_CALLS[2021],
        forwarded_by=(Sender.NATIONAL_COMMISSION,),
        quotas=QUOTAS_OF_CALLS[2021],
        examination=Examination.JURY_OF_EXPERTS,
        cohorts=("cohort.2022",),
        claims=CLAIMS_ON_CALLS[2021],
        not_known=(Message("not-known.quota-number"), *_NOT_READ),
    ),
    Call(
        id="call.2023",
        label=Message("call.2023"),
        citations=cited("S08", "S18", "S38", "S76"),
        standing=Standing.VERIFIED,
        rules="gnlc.call.2023",
        windows=WINDOWS_OF_CALLS[2023],
        forwarded_by=(Sender.NATIONAL_COMMISSION,),
        quotas=QUOTAS_OF_CALLS[2023],
        examination=Examination.JURY_OF_EXPERTS,
        cohorts=("cohort.2024",),
        claims=CLAIMS_ON_CALLS[2023],
        not_known=(Message("not-known.commission-deadline"), *_NOT_READ),
    ),
    Call(
        id="call.2025",
        label=Message("call.2025"),
        citations=cited("S09", "S10", "S11", "S39", "S61"),
        standing=Standing.VERIFIED,
        note=Message("note.call-2025"),
        rules="gnlc.call.2025",
        windows=WINDOWS_OF_CALLS[2025],
        forwarded_by=(Sender.NATIONAL_COMMISSION,),
        quotas=QUOTAS_OF_CALLS[2025],
        examination=Examination.EXPERT_REVIEW,
        cohorts=("cohort.2025",),
        claims=CLAIMS_ON_CALLS[2025],
        not_known=(Message("not-known.next-call"), *_NOT_READ),
    ),
)
_BY_ID = {entry.id: entry for entry in _CALLS}
_BY_ANY_ID = _BY_ID | {entry.rules: entry for entry in _CALLS}


def _years(window: Window) -> range:
    """The years that the stated days of a window lie in or between."""
    stated = [day.year for day in (window.opens, window.closes, window.extended_to) if day is not None]
    return range(stated[0], stated[-1] + 1) if stated else range(0)


_BY_YEAR = {year: entry for entry in _CALLS for window in entry.windows for year in _years(window)}
"""By a year the call of which a window was open in it."""


def calls() -> tuple[Call, ...]:
    """Every call that is known of, the oldest first; nothing is known of one after 2025."""
    return _CALLS


def call(key: int | str) -> Call:
    """A call by a year, by its id such as ``call.2025``, or by the id of its rule book such as ``gnlc.call.2025``.

    A year is that in which it, or its rules, began, or else one in which a window of it was open.

    Raises:
        UnknownId: there is none, or none is known of.
    """
    if type(key) is not int:
        return looked_up(key, _BY_ANY_ID)
    if FIRST_LATE_YEAR <= key <= LAST_LATE_YEAR:
        hint = Message("hint.buddhist-era", {"year": f"{key - 543:04}"})
        raise UnknownId(Message("error.unknown-call-year", {"year": f"{key:04}", "hint": hint}))
    id = f"call.{key}"
    return _BY_YEAR[key] if id not in _BY_ID and key in _BY_YEAR else looked_up(id, _BY_ID)


def call_on(on: date) -> Call:
    """The call to which cities could hand in applications on a day.

    Raises:
        WrongType: no day.
        NotInForce: no call is known to have been open to cities on the day, or it cannot be told whether one was.
    """
    require_day(("on",), on)
    found = [
        (entry, window.is_open(on)) for entry in _CALLS for window in entry.windows if window.open_to is Sender.CITY
    ]
    for entry, outcome in found:
        if outcome is MET:
            return entry
    for entry, outcome in found:
        if outcome is not NOT_MET:
            raise NotInForce(Message("error.call-uncertain", {"day": on, "call": entry.id}))
    raise NotInForce(Message("error.no-call", {"day": on, "last": _CALLS[-1].id}))
