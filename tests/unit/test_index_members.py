"""The topic of members: who is known, country by country, and of how many."""

from __future__ import annotations

from itertools import chain

import pytest

from learningcity import index, network
from learningcity.index.topics import TOPICS, in_topic, of_topic
from learningcity.localization import render


def test_members_stand_under_their_country_and_it_tells_how_many_are_known() -> None:
    head, *branches = index.tree("members").children
    countries = {
        render(branch.message, "en"): branch for branch in branches if branch.message.id == "index.members-of-country"
    }

    assert head.message == network.members().message
    assert list(countries) == sorted(countries)
    assert {text.partition(":")[0] for text in countries} >= {one.country for one in network.members()}
    thailand = next(branch for text, branch in countries.items() if text.startswith("TH: "))
    told = [render(child.message, "en") for child in thailand.children]
    assert dict(thailand.message.params)["known"] == network.members(country="TH").message
    assert len([line for line in told if "(member." in line]) == 13


def test_what_is_about_several_countries_comes_last() -> None:
    others = index.tree("members").children[-1]

    assert others.message.id != "index.members-of-country"


def test_members_are_no_part_of_the_topic_of_the_network() -> None:
    members = {thing.id for thing in of_topic("members")}

    assert members.isdisjoint(thing.id for thing in of_topic("network"))
    assert {one.id for one in network.members()} <= members
    rooms = chain(members, (thing.id for thing in of_topic("network")))
    assert "member.hat-yai" in rooms


@pytest.mark.parametrize("id", ["hat-yai", "bolu", "member.hat-yai"])
def test_a_member_is_found_by_its_key(id: str) -> None:
    assert in_topic("members", id) is network.member(id)


@pytest.mark.parametrize("locale", ["en", "th"])
def test_the_topic_has_a_name(locale: str) -> None:
    assert render(TOPICS["members"], locale)
