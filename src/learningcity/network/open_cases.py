"""What is not settled about who is a member: open cases, a city that came twice, an admission taken back."""

from __future__ import annotations

from datetime import date
from enum import Enum
from functools import cache
from typing import Any

from attrs import frozen

from learningcity.dates import PartialDate
from learningcity.errors import Problem, WrongType, shown
from learningcity.guidance.citing import cited
from learningcity.guidance.problems import require_ids
from learningcity.network.admissions import ANNOUNCED
from learningcity.sources.citations import Standing, require_date, require_member
from learningcity.sources.statements import Statement
from learningcity.texts import Message

__all__ = ["MembershipState", "MembershipStatus", "membership_states", "states_of"]


class MembershipStatus(Enum):
    """What kind of question is open."""

    OPEN = "open"
    """Whether it still is a member: a later source leaves it out, or speaks against it. No source says that it left."""
    ADMITTED_AGAIN = "admitted-again"
    """Announced a second time; whether it had left in between is told by no source."""
    COUNT_DIFFERS = "count-differs"
    """Some of these are no members any more, if both counts are right; no source says which."""
    WITHDRAWN = "withdrawn"
    """Announced and taken back: it was never counted."""


@frozen(kw_only=True)
class MembershipState(Statement):
    """A question about membership that the sources leave open, or one that they settled.

    Attributes:
        state: what kind of question it is.
        members: ids of the members that it is about; none where the place is no member.
        since: from when on it is open, None where that is right after the admission.
        until: until when it was open, None where it still is.
        announced: when the place was announced, where that was taken back.
        open_again: of a place whose announcement was taken back: when a later list was announced that may have it,
            since it was not read to the end; None where every later list is known in full.
        place: what the source calls that place; names follow the source, and the library takes no position.

    Raises:
        Uncited: no citation.
        InvalidValue: an id that is not well formed.
        WrongType: a value of a type that the field does not accept.
    """

    state: MembershipStatus
    members: tuple[str, ...] = ()
    since: PartialDate | None = None
    until: PartialDate | None = None
    announced: PartialDate | None = None
    open_again: PartialDate | None = None
    place: str | None = None

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        require_member((self.id, "state"), self.state, MembershipStatus)
        require_ids((self.id, "members"), self.members)
        for name in ("since", "until", "announced", "open_again"):
            require_date((self.id, name), getattr(self, name))
        if not isinstance(self.place, str | None):  # pyright: ignore[reportUnnecessaryIsInstance]  # users may give anything
            raise WrongType(Problem("wrong-type", (self.id, "place"), shown(self.place), Message("accepted.text")))

    def is_open_on(self, day: date) -> bool:
        """Whether it makes it doubtful on a day whether a place is a member."""
        if self.state is MembershipStatus.WITHDRAWN:
            return self.open_again is not None and day >= self.open_again.earliest
        if self.since is not None and day < self.since.earliest:
            return False
        return self.until is None or day < self.until.earliest


def membership_states() -> tuple[MembershipState, ...]:
    """Every open, repeated or withdrawn membership that is known."""
    return _STATES


def states_of(id: str) -> tuple[MembershipState, ...]:
    """What is not settled about a member, by its id ``member.kaunas``.

    Raises:
        WrongType: no text.
    """
    if not isinstance(id, str):  # pyright: ignore[reportUnnecessaryIsInstance]  # users may give anything
        raise WrongType(Problem("wrong-type", ("id",), shown(id), Message("accepted.id")))
    return _by_member().get(id, ())


@cache
def _by_member() -> dict[str, tuple[MembershipState, ...]]:
    found: dict[str, tuple[MembershipState, ...]] = {}
    for state in _STATES:
        for id in state.members:
            found[id] = (*found.get(id, ()), state)
    return found


def _state(
    key: str, status: MembershipStatus, *members: str, standing: Standing = Standing.REPORTED, **facts: Any
) -> MembershipState:
    id = f"membership-state.{key}"
    return MembershipState(
        id=id,
        label=Message(id),
        note=Message(f"{id}.note"),
        standing=standing,
        state=status,
        members=tuple(f"member.{member}" for member in members),
        **facts,
    )


_OF_NICARAGUA = ("leon", "bluefields", "granada", "juigalpa", "masaya", "esteli", "ocotal")
_OF_IRAN_BEFORE_2025 = (
    "arak",
    "behbahan",
    "kashan",
    "mashhad",
    "shiraz",
    "hashtgerd-new-town",
    "yazd",
    "bandar-khamir",
    "isfahan",
    "tehran",
    "hamedan",
)
_STATES = (
    _state(
        "laayoune",
        MembershipStatus.WITHDRAWN,
        citations=cited("S34", "S35", "el-moudjahid-2020", "yabiladi-laayoune", "S77"),
        until=PartialDate(2020, 9, 24),
        announced=ANNOUNCED["2020"],
        open_again=ANNOUNCED["2024"],  # of 2022 all nine cities of the Arab States are known
        place="Laâyoune",
    ),
    _state(
        "muharraq",
        MembershipStatus.ADMITTED_AGAIN,
        "muharraq",
        citations=cited("S41", "masquenoticias-2024"),
        until=ANNOUNCED["2024"],
    ),
    _state(
        "kaunas",
        MembershipStatus.OPEN,
        "kaunas",
        citations=cited("unesco-lt-kaunas", "coopskills-kaunas", "S39", "chinhphu-2025"),
        standing=Standing.CONTESTED,
        since=PartialDate(2025, 12),
    ),
    _state(
        "bolu",
        MembershipStatus.OPEN,
        "bolu",
        citations=cited("aydinses-2018", "S75"),
        since=PartialDate(2022, 9),
    ),
    _state(
        "santiago-de-cali",
        MembershipStatus.OPEN,
        "santiago-de-cali",
        citations=cited("S66", "ruta-n-2026"),
        since=PartialDate(2026, 2),
    ),
    _state(
        "nicaragua",
        MembershipStatus.OPEN,
        *_OF_NICARAGUA,
        citations=cited("divergentes-nicaragua"),
        since=PartialDate(2025, 5),
    ),
    _state(
        "iran",
        MembershipStatus.COUNT_DIFFERS,
        *_OF_IRAN_BEFORE_2025,
        citations=cited("irna-2019", "tehrantimes", "S37", "irib-kermanshah-2025"),
        standing=Standing.CONTESTED,
        since=PartialDate(2022, 9),
    ),
)
