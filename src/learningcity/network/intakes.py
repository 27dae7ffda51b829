"""The cohorts: what was announced together, how many that were said to be, and how many of them are known by name."""

from __future__ import annotations

from enum import Enum
from functools import cache

from attrs import frozen

from learningcity.dates import PartialDate, Period
from learningcity.errors import InvalidValue, Problem, WrongType, looked_up, require_tuple, shown
from learningcity.guidance.citing import cited
from learningcity.guidance.problems import require_ids
from learningcity.network.admissions import ANNOUNCED
from learningcity.sources.citations import Citation, Standing, require_date, require_member
from learningcity.sources.claims import Claim
from learningcity.sources.register import source
from learningcity.sources.statements import Statement
from learningcity.texts import Message, Quantity

__all__ = ["Cohort", "NetworkRegion", "RegionCount", "cohort", "cohorts"]


class NetworkRegion(Enum):
    """The regions by which UNESCO lists new members."""

    AFRICA = "africa"
    ARAB_STATES = "arab-states"
    ASIA_PACIFIC = "asia-pacific"
    EUROPE_NORTH_AMERICA = "europe-north-america"
    LATIN_AMERICA = "latin-america"


@frozen(kw_only=True)
class RegionCount:
    """How many members of a cohort a region has, and how many of them are known by name.

    Attributes:
        region: which one.
        total: how many the announcement has, None where its list was not read to the end.
        known: how many are known; None where the members were not told apart by region.

    Raises:
        WrongType: a value of a type that the field does not accept.
        InvalidValue: a number below zero.
    """

    region: NetworkRegion
    total: int | None = None
    known: int | None = None

    def __attrs_post_init__(self) -> None:
        require_member(("region",), self.region, NetworkRegion)
        _require_count(("total",), self.total)
        _require_count(("known",), self.known)


def _require_count(path: tuple[str, ...], value: object) -> None:
    if value is None:
        return
    if type(value) is not int:
        raise WrongType(Problem("wrong-type", path, shown(value), Message("accepted.whole-number")))
    if value < 0:
        raise InvalidValue(Problem("negative", path, shown(value), Message("accepted.whole-number")))


@frozen(kw_only=True)
class Cohort(Statement):
    """Members that were announced together, or that came one by one before there were announcements.

    Cohorts are not to be added up: memberships end, and a city may come twice.

    Attributes:
        id: ``cohort.`` and the key by which queries take it.
        announced: when; None where cities came one by one.
        corrected: when the announcement was corrected, None where it was not.
        edition: the years that the label of the admission names, which is no date of it.
        cities: how many cities were announced, after the correction; None where no source gives a number.
        countries: of how many countries they were.
        members: ids of those that are known, in the order of the table.
        regions: how far the regions are known.
        claims: the counts as sources give them, those before the correction too.

    Raises:
        Uncited: no citation.
        InvalidValue: an id that is not well formed, or a number below zero.
        WrongType: a value of a type that the field does not accept.
    """

    announced: PartialDate | None = None
    corrected: PartialDate | None = None
    edition: Period | None = None
    cities: int | None = None
    countries: int | None = None
    members: tuple[str, ...] = ()
    regions: tuple[RegionCount, ...] = ()
    claims: tuple[Claim, ...] = ()

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        for name in ("announced", "corrected"):
            require_date((self.id, name), getattr(self, name))
        if not isinstance(self.edition, Period | None):  # pyright: ignore[reportUnnecessaryIsInstance]  # users may give anything
            raise WrongType(
                Problem("wrong-type", (self.id, "edition"), shown(self.edition), Message("accepted.period"))
            )
        for name in ("cities", "countries"):
            _require_count((self.id, name), getattr(self, name))
        require_ids((self.id, "members"), self.members)
        require_tuple((self.id, "regions"), self.regions, RegionCount)
        require_tuple((self.id, "claims"), self.claims, Claim)

    @property
    def key(self) -> str:
        """The word by which queries take it: ``2024``."""
        return self.id.removeprefix("cohort.")

    @property
    def known(self) -> int:
        """How many of its members are known by name."""
        return len(self.members)

    @property
    def is_complete(self) -> bool:
        """Whether as many are known as were announced."""
        return self.cities == self.known


_ROLLING = "rolling-2015-2018"


def cohort(key: int | str) -> Cohort:
    """A cohort, by its year ``2024``, its key ``rolling-2015-2018`` or its id ``cohort.2024``.

    The years 2015 to 2018, in which cities came one by one, have one together; 2021 and 2023 have none.

    Raises:
        UnknownId: there was no cohort of that year; the error names the nearest key.
    """
    word = str(key).removeprefix("cohort.")
    return looked_up(_ROLLING if word in ("2015", "2016", "2017", "2018") else word, _by_key())


def cohorts() -> tuple[Cohort, ...]:
    """Every cohort, the oldest first."""
    return tuple(_by_key().values())


@cache
def _by_key() -> dict[str, Cohort]:
    from learningcity.network.member_table import member_table

    known: dict[str, list[str]] = {key: [] for key in _FACTS}
    for member in member_table().values():
        for id in member.cohorts:
            known[id.removeprefix("cohort.")].append(member.id)
    return {key: _cohort(key, tuple(known[key])) for key in _FACTS}


_COUNTED = (
    ("cities", "cities"),
    ("countries", "countries"),
    ("network-cities", "cities"),
    ("network-countries", "countries"),
)
"""What sources count of an announcement, with the unit."""


def _counts(key: str, id: str, as_of: PartialDate, *numbers: int) -> tuple[Claim, ...]:
    """What one source says of an announcement, as far as it counts."""
    citation = Citation(source(id))
    return tuple(
        Claim(f"cohort.{key}", predicate, Quantity(number, unit), citation, as_of=as_of)
        for (predicate, unit), number in zip(_COUNTED, numbers, strict=False)
    )


def _regions(**counted: tuple[int | None, int | None]) -> tuple[RegionCount, ...]:
    return tuple(
        RegionCount(region=NetworkRegion[name.upper()], total=total, known=known)
        for name, (total, known) in counted.items()
    )


_FIRST_TEXT, _CORRECTED = PartialDate(2020, 9), PartialDate(2020, 9, 24)
_FACTS: dict[str, dict[str, object]] = {
    _ROLLING: {"citations": cited("S42", "S01"), "standing": Standing.VERIFIED},
    "2019": {
        "citations": cited("S41"),
        "standing": Standing.VERIFIED,
        "cities": 38,
        "countries": 23,
        "claims": _counts("2019", "S41", ANNOUNCED["2019"], 38, 23),
    },
    "2020": {
        "citations": cited("S34", "S35", "el-moudjahid-2020", "uil-villes-apprenantes-2022"),
        "standing": Standing.VERIFIED,
        "corrected": _CORRECTED,
        "cities": 54,
        "countries": 27,
        "regions": _regions(arab_states=(8, 8)),
        "claims": (
            *_counts("2020", "S34", _FIRST_TEXT, 55, 27, 230, 64),
            *_counts("2020", "el-moudjahid-2020", _CORRECTED, 54, 27, 229, 64),
        ),
        "note": Message("cohort.2020.note"),
    },
    "2022": {
        "citations": (*cited("S36", "S37"), Citation(source("bic-moe-news-2022"))),
        "standing": Standing.VERIFIED,
        "edition": Period(PartialDate(2021), PartialDate(2022)),
        "cities": 77,
        "countries": 44,
        "regions": _regions(
            africa=(16, 16),
            arab_states=(9, 9),
            asia_pacific=(13, 13),
            europe_north_america=(None, 17),
            latin_america=(None, 11),
        ),
        "claims": _counts("2022", "S36", ANNOUNCED["2022"], 77, 44, 294, 76),
        "note": Message("cohort.2022.note"),
    },
    "2024": {
        "citations": (*cited("unesco-gnlc-2024", "S38", "S89", "S91"), Citation(source("khon-kaen-news-2024"))),
        "standing": Standing.VERIFIED,
        "edition": Period(PartialDate(2024), PartialDate(2024)),
        "cities": 64,
        "countries": 35,
        "regions": _regions(
            africa=(7, 7),
            arab_states=(None, 14),
            asia_pacific=(11, 11),
            europe_north_america=(None, 13),
            latin_america=(None, 11),
        ),
        "claims": _counts("2024", "unesco-gnlc-2024", ANNOUNCED["2024"], 64, 35, 356),
        "note": Message("cohort.2024.note"),
    },
    "2025": {
        "citations": cited("S39", "S40"),
        "standing": Standing.VERIFIED,
        "cities": 72,
        "countries": 46,
        "regions": _regions(
            africa=(None, 3),
            arab_states=(None, 10),
            asia_pacific=(21, 15),
            europe_north_america=(None, 9),
            latin_america=(10, 10),
        ),
        "claims": _counts("2025", "S39", ANNOUNCED["2025"], 72, 46, 425, 91),
    },
}


def _cohort(key: str, members: tuple[str, ...]) -> Cohort:
    id = f"cohort.{key}"
    label = Message("cohort.rolling") if key == _ROLLING else Message("cohort", {"year": PartialDate(int(key))})
    facts = {"id": id, "label": label, "announced": ANNOUNCED.get(key), "members": members, **_FACTS[key]}
    return Cohort(**facts)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]  # checked by the class
