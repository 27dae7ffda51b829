"""Laws of the network: bodies lead up to one above all, quotations have one speaker, challenges are left out or not."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from learningcity import network
from learningcity.network import AttendanceRole, NetworkFunction, Organisation, UrbanChallenge
from learningcity.sources import Mode

BODIES = st.sampled_from(network.organisations())


@given(BODIES)
def test_a_chain_is_its_body_and_then_the_chain_of_what_it_belongs_to(body: Organisation) -> None:
    above = () if body.parent is None else network.chain(body.parent)

    assert body.chain == network.chain(body.id.removeprefix("organisation.")) == (body.id, *above)
    assert len(set(body.chain)) == len(body.chain)


@given(BODIES)
def test_what_a_body_belongs_to_is_claimed_or_inferred_and_never_silent(body: Organisation) -> None:
    claimed = {claim.value: claim.mode for claim in body.claims}

    assert set(claimed) == {body.parent} - {None}
    assert body.parent_is_inferred == (claimed.get(body.parent) is Mode.INFERRED)


@given(st.sampled_from(network.people()))
def test_the_quotations_of_a_speaker_are_those_that_name_them(person: network.Person) -> None:
    short = person.id.removeprefix("person.")

    assert network.quotations(by=short) == network.quotations(by=person.id)
    assert all(quoted.speaker == person.id for quoted in network.quotations(by=short))


@given(st.frozensets(st.sampled_from(UrbanChallenge)))
def test_a_challenge_is_addressed_or_left_out(addressed: frozenset[UrbanChallenge]) -> None:
    left = network.unaddressed_challenges(addressed)

    assert set(left) == set(UrbanChallenge) - addressed
    assert left == tuple(challenge for challenge in UrbanChallenge if challenge in left)


@given(st.sampled_from(NetworkFunction))
def test_each_source_words_each_function_once(function: NetworkFunction) -> None:
    told = [claim.citation.source.id for claim in network.wordings_of(function)]

    assert sorted(told) == sorted(set(told))


@given(st.sampled_from(network.events()))
def test_who_was_at_an_event_was_there_in_one_role(event: network.Event) -> None:
    there = [who for role in AttendanceRole for who in event.attending(role)]

    assert sorted(there) == sorted({attendance.who for attendance in event.attendances})
