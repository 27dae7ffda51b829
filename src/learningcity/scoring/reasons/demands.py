"""What has to be so before two scores are held against each other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from learningcity.errors import Incomparable
from learningcity.scoring.naming import name_of
from learningcity.texts import Message

if TYPE_CHECKING:
    from learningcity.scoring.scores import Score

__all__ = ["require_goalposts", "require_one_profile"]


def require_one_profile(one: Score, other: Score) -> None:
    """Nothing, if two scores were made by the same profile, and of missing data in the same way.

    Raises:
        Incomparable: they were not.
    """
    if one.profile != other.profile:
        ids = {"one": f"{one.profile.id} {one.profile.version}", "other": f"{other.profile.id} {other.profile.version}"}
        raise Incomparable(Message("error.incomparable.profile", ids))
    if one.missing_data is not other.missing_data:
        how = {"one": one.missing_data, "other": other.missing_data}
        raise Incomparable(Message("error.incomparable.missing-data", how))


def require_goalposts(score: Score, across: Literal["cities", "years"]) -> None:
    """Nothing, if every goalpost that a score uses gives scores that compare.

    Raises:
        Incomparable: one does not; the message names its measurement.
    """
    for node in score.root.walk():
        goalpost = node.goalpost
        if goalpost is None or node.index in score.left_out:
            continue
        if across == "cities" and not goalpost.cross_city:
            raise Incomparable(Message("error.incomparable.cities", {"part": name_of(node.node)}))
        if across == "years" and not goalpost.cross_time:
            raise Incomparable(Message("error.incomparable.years", {"part": name_of(node.node)}))
