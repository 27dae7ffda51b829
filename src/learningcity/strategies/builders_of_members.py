"""A strategy for each class of the answers about members, asked about members, countries and days that are drawn."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any, TypeAlias

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from learningcity import network

__all__ = ["BUILDERS_OF_MEMBERS"]

Build: TypeAlias = Callable[[], SearchStrategy[Any]]


def _days() -> SearchStrategy[date]:
    return st.dates(date(2013, 1, 1), date(2028, 12, 31))


def _members() -> SearchStrategy[network.Members]:
    countries = st.none() | st.sampled_from(sorted({one.country for one in network.members()}))
    keys = st.none() | st.sampled_from([each.key for each in network.cohorts()])
    return st.builds(network.members, countries, keys, st.none() | _days())


def _answers() -> SearchStrategy[network.MembershipAnswer]:
    keys = st.sampled_from([one.key for one in network.members()])
    in_table = st.builds(network.is_member, keys, on=_days())
    strangers = st.builds(
        network.is_member,
        st.sampled_from(("songkhla", "laayoune")),
        on=_days(),
        country=st.none() | st.just("TH"),
        distinct=st.booleans(),
    )
    return in_table | strangers


BUILDERS_OF_MEMBERS: dict[type[Any], Build] = {network.Members: _members, network.MembershipAnswer: _answers}
"""By the class what makes its strategy."""
