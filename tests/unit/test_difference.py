"""What changed between two editions: how requirements are found again, what is said, and who shows it."""

from __future__ import annotations

from datetime import date
from typing import Any as Anything

import pytest
from attrs import evolve, fields

from learningcity.cities import POPULATION, City
from learningcity.dates import PartialDate, Period
from learningcity.errors import NotASubject
from learningcity.localization import render
from learningcity.outcome import MET
from learningcity.rules.cells import Relation, compare
from learningcity.rules.difference import Change, ChangeKind, Difference, difference
from learningcity.rules.nodes import Condition, Custom, any_of
from learningcity.rules.rulebook import Ground, Requirement, RuleBook
from learningcity.sources import Citation, Claim, Conflict, Side, Source, Standing
from learningcity.texts import Labels, Message
from strategies_for_rules import (
    CITATIONS,
    FLAG,
    LABEL,
    NUMBER,
    NUMBERS,
    PARTIAL,
    RATIO,
    TAG_COUNT,
    TAGS,
    TITLE,
    Thing,
    always_met,
    spelled_evenly,
)

OTHER = (Citation(Source("circular", title="A circular", publisher="Ministry", date=PartialDate(2025)), "section 2"),)
TITLES = Labels(en="size", th="ขนาด")
NEVER = NUMBER.at_least(1) & ~NUMBER.at_least(1)
CUSTOM = Custom(spelled_evenly, (LABEL,), TITLE, CITATIONS)
CLAIMS = tuple(Claim("city", "size", number, CITATIONS[0]) for number in (1, 2))
CONFLICT = Conflict("size", Labels(en="how many?"), tuple(Side(Labels(en=str(c.value)), (c,)) for c in CLAIMS))


def asks(condition: Condition, id: str = "call.size", **parts: Anything) -> Requirement:
    return Requirement(id, condition, **{"citations": CITATIONS, "title": TITLES, **parts})


def edition(*requirements: Requirement, id: str = "call", **parts: Anything) -> RuleBook[Anything]:
    return RuleBook(id, requirements, **parts)


def between(old: Requirement, new: Requirement) -> Difference[Thing]:
    """The difference of two editions of one requirement."""
    return difference(edition(old), edition(new), Thing)


def only(found: Difference[Thing]) -> Change[Thing]:
    (change,) = found
    return change


def kinds(found: Difference[Anything]) -> list[tuple[ChangeKind, str]]:
    return [(change.kind, change.rule.id) for change in found]


# --- which requirements belong together -----------------------------------------------------------------


def test_requirements_of_one_id_belong_together_in_any_order() -> None:
    size, flag = asks(NUMBER.at_least(1)), asks(FLAG.holds(), "call.flag")

    assert kinds(difference(edition(size, flag), edition(flag, size), Thing)) == []


def test_ids_that_go_on_alike_after_the_id_of_their_edition_belong_together() -> None:
    old = edition(asks(NUMBER.at_least(1), "call.2023.size"), id="call.2023")
    new = edition(asks(NUMBER.at_least(2), "call.2025.size"), id="call.2025")

    assert kinds(difference(old, new, Thing)) == [(ChangeKind.TIGHTENED, "call.2025.size")]


def test_the_whole_id_comes_before_its_end() -> None:
    old = edition(asks(NUMBER.at_least(1), "a.size"), id="a")
    new = edition(asks(NUMBER.at_least(2), "b.size"), asks(NUMBER.at_least(1), "a.size"), id="b")

    assert kinds(difference(old, new, Thing)) == [(ChangeKind.ADDED, "b.size")]
    assert kinds(difference(new, old, Thing)) == [(ChangeKind.REMOVED, "b.size")]


@pytest.mark.parametrize("ids", [("size", "b.size"), ("a.size", "size"), ("x.size", "y.size"), ("a.size", "b.sizes")])
def test_other_ids_do_not_belong_together(ids: tuple[str, str]) -> None:
    old, new = edition(asks(FLAG.holds(), ids[0]), id="a"), edition(asks(FLAG.holds(), ids[1]), id="b")

    assert kinds(difference(old, new, Thing)) == [(ChangeKind.ADDED, ids[1]), (ChangeKind.REMOVED, ids[0])]


def test_changes_stand_in_the_order_of_the_new_edition_and_what_is_removed_at_the_end() -> None:
    old = edition(asks(FLAG.holds(), "gone"), asks(FLAG.holds(), "a"), asks(FLAG.holds(), "b"), note=TITLE)
    new = edition(asks(~FLAG.holds(), "b", binding=False), asks(FLAG.holds(), "new"), asks(~FLAG.holds(), "a"))

    assert kinds(difference(old, new, Thing)) == [
        (ChangeKind.NOTE, "call"),
        (ChangeKind.REPLACED, "b"),
        (ChangeKind.NOW_ADVISORY, "b"),
        (ChangeKind.ADDED, "new"),
        (ChangeKind.REPLACED, "a"),
        (ChangeKind.REMOVED, "gone"),
    ]


# --- every part is looked at --------------------------------------------------------------------------------

GROUNDS = (Ground(FLAG.holds(), OTHER, Standing.VERIFIED), Ground(NUMBER.at_least(1), CITATIONS, Standing.REPORTED))
PARTS: dict[str, tuple[Anything, Anything, ChangeKind]] = {
    "condition": (NUMBER.at_least(1), NUMBER.at_least(2), ChangeKind.TIGHTENED),
    "citations": (CITATIONS, OTHER, ChangeKind.SOURCES),
    "title": (TITLE, TITLES, ChangeKind.TITLE),
    "standing": (Standing.REPORTED, Standing.VERIFIED, ChangeKind.STANDING),
    "binding": (True, False, ChangeKind.NOW_ADVISORY),
    "grounds": (GROUNDS[:1], GROUNDS, ChangeKind.GROUNDS),
    "conflict": (None, CONFLICT, ChangeKind.CONFLICT),
    "note": (None, TITLE, ChangeKind.NOTE),
}
PARTS_OF_BOOKS: dict[str, tuple[Anything, Anything, ChangeKind]] = {
    "title": (None, TITLES, ChangeKind.TITLE),
    "in_force": (None, Period.parse("2025/2026"), ChangeKind.IN_FORCE),
    "facts_as_of": (date(2024, 1, 2), date(2026, 1, 2), ChangeKind.FACTS_AS_OF),
    "note": (TITLES, TITLE, ChangeKind.NOTE),
}


def test_no_part_of_a_requirement_or_of_a_rule_book_is_left_out() -> None:
    assert set(PARTS) == {field.name for field in fields(Requirement)} - {"id"}
    assert set(PARTS_OF_BOOKS) == {field.name for field in fields(RuleBook)} - {"id", "requirements"}
    named = {kind for _, _, kind in (*PARTS.values(), *PARTS_OF_BOOKS.values())}
    of_conditions = set(list(ChangeKind)[: list(ChangeKind).index(ChangeKind.UNDECIDED) + 1])
    assert named | of_conditions | {ChangeKind.NOW_BINDING} == set(ChangeKind)


@pytest.mark.parametrize("part", PARTS)
def test_a_part_of_a_requirement_that_changed_is_one_change(part: str) -> None:
    before, after, kind = PARTS[part]
    beside = asks(FLAG.holds(), "call.flag")
    parts: dict[str, Anything] = {"condition": NUMBER.at_least(1), part: before}
    old, new = edition(asks(**parts), beside), edition(asks(**{**parts, part: after}), beside)

    change = only(difference(old, new, Thing))

    assert (change.kind, change.old, change.new) == (kind, old.requirements[0], new.requirements[0])
    assert (change.before, change.after) == (before, after)


@pytest.mark.parametrize("part", PARTS_OF_BOOKS)
def test_a_part_of_a_rule_book_that_changed_is_one_change(part: str) -> None:
    before, after, kind = PARTS_OF_BOOKS[part]
    old, new = (edition(asks(FLAG.holds()), **{part: value}) for value in (before, after))

    found = difference(old, new, Thing)
    change = only(found)

    assert (change.kind, change.old, change.new, change.rule) == (kind, old, new, new)
    assert (change.before, change.after) == (before, after)
    assert (found.effect, found.still_met) == (None, True)


def test_the_order_of_citations_and_of_grounds_does_not_count() -> None:
    old = asks(FLAG.holds(), citations=CITATIONS + OTHER, grounds=GROUNDS)
    new = asks(FLAG.holds(), citations=OTHER + CITATIONS, grounds=GROUNDS[::-1])

    assert kinds(between(old, new)) == []


# --- what is asked for, decided by cells -------------------------------------------------------------------

COMPARED: list[tuple[Condition, Condition, ChangeKind, bool | None, list[Thing]]] = [
    (NUMBER.at_least(1), NUMBER.at_least(2), ChangeKind.TIGHTENED, False, [Thing(number=1)]),
    (NUMBER.at_least(2), NUMBER.at_least(1), ChangeKind.LOOSENED, True, [Thing(number=1)]),
    (NUMBER.at_least(2), NUMBER.at_most(1), ChangeKind.REPLACED, False, [Thing(number=2), Thing(number=1)]),
    (NUMBER.between(1, 1), NUMBER.equals(1), ChangeKind.REWORDED, True, []),
    (NUMBER.at_least(1), NUMBER.at_least(1) & FLAG.holds(), ChangeKind.TIGHTENED, False, [Thing(number=1, flag=False)]),
    (NUMBER.at_least(1), NEVER, ChangeKind.TIGHTENED, False, [Thing(number=1)]),
    (NEVER, FLAG.holds() & ~FLAG.holds(), ChangeKind.ANSWERED_OTHERWISE, True, [Thing(number=0)]),
    (FLAG.holds(), FLAG.holds() | NEVER, ChangeKind.ANSWERED_OTHERWISE, True, [Thing(flag=False)]),
    (CUSTOM, NUMBER.at_least(1), ChangeKind.UNDECIDED, None, []),
    (CUSTOM, evolve(CUSTOM, function=always_met), ChangeKind.UNDECIDED, None, []),
]


@pytest.mark.parametrize(("old", "new", "kind", "still_met", "shown_by"), COMPARED)
def test_what_is_asked_for_is_compared_by_its_meaning(
    old: Condition, new: Condition, kind: ChangeKind, still_met: bool | None, shown_by: list[Thing]
) -> None:
    found = between(asks(old), asks(new))

    assert only(found).kind is kind
    assert list(only(found).shown_by) == shown_by
    assert found.still_met is still_met
    assert found.effect is not None
    assert (found.effect.kind, found.effect.shown_by) == (kind, only(found).shown_by)


def test_a_subject_that_is_surely_refused_shows_more_than_one_of_whom_it_is_not_known() -> None:
    found = between(asks(NUMBER.at_least(1)), asks(RATIO.at_least(1.0)))

    assert found.effect is not None
    outcomes = [(found.old.check(thing).outcome, found.new.check(thing).outcome) for thing in found.effect.shown_by]
    assert [{str(outcome.value) for outcome in pair} for pair in outcomes] == [{"met", "not-met"}] * 2


def test_one_of_whom_it_is_not_known_is_shown_where_nobody_is_surely_refused() -> None:
    known = FLAG.holds() | ~FLAG.holds()
    found = between(asks(NUMBER.at_least(1)), asks(NUMBER.at_least(1) & known))

    assert only(found).kind is ChangeKind.TIGHTENED
    assert only(found).shown_by == (Thing(number=1),)


def test_the_same_function_of_the_user_needs_no_search() -> None:
    found = difference(
        edition(asks(CUSTOM), asks(NUMBER.at_least(1), "n", binding=False)),
        edition(asks(NUMBER.at_least(2), "n", binding=False), asks(CUSTOM)),
        Thing,
    )

    assert kinds(found) == [(ChangeKind.TIGHTENED, "n")]
    assert found.effect is None


def test_what_moved_to_another_requirement_changes_nothing_as_a_whole() -> None:
    old = edition(asks(NUMBER.at_least(1) & FLAG.holds()))
    new = edition(asks(NUMBER.at_least(1)), asks(FLAG.holds(), "call.flag"))

    found = difference(old, new, Thing)

    assert [change.kind for change in found] == [ChangeKind.LOOSENED, ChangeKind.ADDED]
    assert found.effect is not None
    assert (found.effect.kind, found.still_met) == (ChangeKind.REWORDED, True)
    assert found.effect.before == (NUMBER.at_least(1) & FLAG.holds(),)
    assert found.effect.after == (NUMBER.at_least(1), FLAG.holds())


def test_a_search_that_gives_up_leaves_a_change_undecided_with_what_it_found() -> None:
    tags = [TAGS.includes_all(*"ab") | TAG_COUNT.at_least(number) | NUMBERS.includes_any(number) for number in range(9)]
    old, new = edition(asks(any_of(*tags))), edition(asks(any_of(*tags[::-1], FLAG.holds())))

    effects = [difference(old, new, Thing, budget=budget).effect for budget in (1, 20_000)]

    assert [effect and effect.kind for effect in effects] == [ChangeKind.UNDECIDED, ChangeKind.LOOSENED]


def test_equality_that_is_not_found_out_is_undecided() -> None:
    some = (TAGS.includes_any("a"), FLAG.holds(), RATIO.at_least(1.0), LABEL.equals("a"), TAG_COUNT.at_least(1))
    old, new = (edition(asks(NEVER & any_of(*each))) for each in (some, some[::-1]))

    found = compare(old, new, Thing, budget=10)

    assert (found.relation, found.same_outcomes) == (Relation.EQUIVALENT, None)
    kinds = [only(difference(old, new, Thing, budget=budget)).kind for budget in (10, 20_000)]
    assert kinds == [ChangeKind.UNDECIDED, ChangeKind.REWORDED]


def test_subjects_can_be_given_values() -> None:
    old, new = edition(asks(POPULATION.at_least(1))), edition(asks(POPULATION.at_least(2)))

    found = difference(old, new, City, given={"name": "Hat Yai"})

    assert found.changes[0].shown_by == (City(name="Hat Yai", population=1),)


def test_a_class_without_the_field_is_refused() -> None:
    with pytest.raises(NotASubject):
        difference(edition(asks(NUMBER.at_least(1))), edition(asks(NUMBER.at_least(2))), City)


# --- what comes and goes ----------------------------------------------------------------------------------------


def coming(condition: Condition, **parts: Anything) -> Change[Thing]:
    """That a requirement is added to an edition that asks for a number."""
    old = edition(asks(NUMBER.at_least(1)))
    found = difference(old, old.extend("call", asks(condition, "call.new", **parts)), Thing)
    assert only(found).kind is ChangeKind.ADDED
    assert (only(found).old, only(found).before, only(found).after) == (None, None, condition)
    return only(found)


def test_who_met_the_old_edition_and_not_what_is_added_shows_it() -> None:
    assert coming(FLAG.holds()).shown_by == (Thing(number=1, flag=False),)
    assert coming(NUMBER.at_most(5)).shown_by == (Thing(number=6),)


def test_where_only_what_is_not_known_is_in_the_way_that_is_shown() -> None:
    assert coming(FLAG.holds() | ~FLAG.holds()).shown_by == (Thing(number=1),)


def test_nobody_shows_what_everybody_who_met_the_old_edition_meets() -> None:
    assert coming(NUMBER.at_least(0)).shown_by == ()


def test_nobody_shows_what_does_not_decide_or_what_a_function_of_the_user_decides() -> None:
    assert coming(FLAG.holds(), binding=False).shown_by == ()
    assert coming(CUSTOM).shown_by == ()


def test_who_meets_the_new_edition_and_not_what_is_removed_shows_it() -> None:
    new = edition(asks(NUMBER.at_least(1)))
    found = difference(new.extend("call", asks(FLAG.holds(), "call.old")), new, Thing)

    assert only(found).kind is ChangeKind.REMOVED
    assert (only(found).new, only(found).after, only(found).rule.id) == (None, None, "call.old")
    assert only(found).shown_by == (Thing(number=1, flag=False),)


def test_what_decides_now_or_does_not_any_more_is_shown() -> None:
    both = edition(asks(NUMBER.at_least(1)), asks(FLAG.holds(), "call.flag"))
    advised = both.advisory("call.flag", id="call")

    for old, new, kind in ((advised, both, ChangeKind.NOW_BINDING), (both, advised, ChangeKind.NOW_ADVISORY)):
        found = difference(old, new, Thing)
        assert kinds(found) == [(kind, "call.flag")]
        assert only(found).shown_by == (Thing(number=1, flag=False),)
        assert advised.check(only(found).shown_by[0]).outcome is MET


# --- in words -----------------------------------------------------------------------------------------------------

PEOPLE = [POPULATION.at_least(bound) for bound in (10_000, 50_000)]
SIZED = asks(PEOPLE[0])
SAID: list[tuple[dict[str, Anything], dict[str, Anything], str, str]] = [
    (
        {"condition": PEOPLE[0]},
        {"condition": PEOPLE[1]},
        "size: at least 50,000 people instead of at least 10,000 people (tightened)",
        "ขนาด: เปลี่ยนจาก “อย่างน้อย 10,000 คน” เป็น “อย่างน้อย 50,000 คน” (เข้มงวดขึ้น)",
    ),
    (
        {"condition": PEOPLE[1]},
        {"condition": POPULATION.at_most(50_000)},
        "size: at most 50,000 people instead of at least 50,000 people (replaced: each can be met without the other)",
        "ขนาด: เปลี่ยนจาก “อย่างน้อย 50,000 คน” เป็น “ไม่เกิน 50,000 คน” (เปลี่ยนเป็นเงื่อนไขอื่น แต่ละข้อผ่านได้โดยไม่ผ่านอีกข้อหนึ่ง)",
    ),
    (
        {"condition": PEOPLE[0]},
        {"condition": POPULATION.between(10_000, 20_000)},
        (
            "size: population from 10,000 people to 20,000 people instead of population of at least 10,000 people "
            "(tightened)"
        ),
        "ขนาด: เปลี่ยนจาก “จำนวนประชากรอย่างน้อย 10,000 คน” เป็น “จำนวนประชากรตั้งแต่ 10,000 คน ถึง 20,000 คน” (เข้มงวดขึ้น)",
    ),
    (
        {"binding": False},
        {"binding": True},
        "size: now binding, decides",
        "ขนาด: เปลี่ยนเป็นเกณฑ์ที่มีผลต่อการวินิจฉัย",
    ),
    (
        {"standing": Standing.REPORTED},
        {"standing": Standing.VERIFIED},
        "size: standing “verified: read in a primary source” instead of “reported: read in a secondary source”",
        "ขนาด: สถานะของเกณฑ์เปลี่ยนจาก “มีรายงาน: พบในแหล่งข้อมูลทุติยภูมิ” เป็น “ยืนยันแล้ว: พบในแหล่งข้อมูลปฐมภูมิ”",
    ),
    (
        {"citations": CITATIONS},
        {"citations": CITATIONS + OTHER + OTHER},
        "size: now also cited: Ministry, 2025, section 2 [circular]",
        "ขนาด: แหล่งอ้างอิงที่เพิ่ม: Ministry, พ.ศ. 2568, section 2 [circular]",
    ),
    (
        {"citations": CITATIONS + OTHER},
        {"citations": OTHER},
        "size: no longer cited: no publisher printed, undated, section 1 [test-source]",
        "ขนาด: แหล่งอ้างอิงที่ตัดออก: ไม่ระบุผู้เผยแพร่, ไม่ระบุวันที่, section 1 [test-source]",
    ),
    (
        {"citations": CITATIONS},
        {"citations": OTHER},
        (
            "size: now cited: Ministry, 2025, section 2 [circular]; no longer cited: no publisher printed, undated, "
            "section 1 [test-source]"
        ),
        (
            "ขนาด: แหล่งอ้างอิงที่เพิ่ม: Ministry, พ.ศ. 2568, section 2 [circular]; แหล่งอ้างอิงที่ตัดออก: ไม่ระบุผู้เผยแพร่, "
            "ไม่ระบุวันที่, section 1 [test-source]"
        ),
    ),
    (
        {"grounds": ()},
        {"grounds": (Ground(PEOPLE[0], OTHER, Standing.VERIFIED),)},
        (
            "size: parts with sources of their own: population of at least 10,000 people (verified: read in a primary "
            "source; Ministry, 2025, section 2 [circular]); before: none stated"
        ),
        (
            "ขนาด: ส่วนที่มีแหล่งอ้างอิงของตนเอง: จำนวนประชากรอย่างน้อย 10,000 คน (ยืนยันแล้ว: พบในแหล่งข้อมูลปฐมภูมิ; "
            "Ministry, พ.ศ. 2568, section 2 [circular]); เดิม: ไม่ได้ระบุ"
        ),
    ),
    (
        {"conflict": None},
        {"conflict": CONFLICT},
        "size: sources now disagree: how many?",
        "ขนาด: เพิ่มประเด็นที่แหล่งข้อมูลให้ข้อมูลไม่ตรงกัน: how many?",
    ),
    (
        {"conflict": CONFLICT},
        {"conflict": None},
        "size: no longer said to be what sources disagree on: how many?",
        "ขนาด: ตัดประเด็นที่แหล่งข้อมูลให้ข้อมูลไม่ตรงกันออก: how many?",
    ),
    (
        {"conflict": CONFLICT},
        {"conflict": evolve(CONFLICT, sides=CONFLICT.sides[::-1])},
        "size: sources disagree in another way: how many?",
        "ขนาด: ความไม่ตรงกันของแหล่งข้อมูลเปลี่ยนไป: how many?",
    ),
    (
        {"title": Labels(en="number", th="จำนวน")},
        {"title": TITLES},
        "number: now called size",
        "จำนวน: เปลี่ยนชื่อเป็น ขนาด",
    ),
    (
        {"note": None},
        {"note": Labels(en="of the town", th="ของเมือง")},
        "size: note: of the town; before: none stated",
        "ขนาด: หมายเหตุ: ของเมือง; เดิม: ไม่ได้ระบุ",
    ),
]


@pytest.mark.parametrize(("before", "after", "english", "thai"), SAID)
def test_a_change_of_a_requirement_in_words(
    before: dict[str, Anything], after: dict[str, Anything], english: str, thai: str
) -> None:
    beside = asks(PEOPLE[0], "call.beside")
    found = difference(edition(evolve(SIZED, **before), beside), edition(evolve(SIZED, **after), beside), City)

    (change,) = found
    assert str(change) == english
    assert render(change.message, "th") == thai


def test_bounds_of_different_facts_are_told_with_the_facts() -> None:
    tagged, ranged = asks(TAG_COUNT.at_least(1)), asks(NUMBER.between(1, 2))

    assert str(only(between(asks(NUMBER.at_least(1)), tagged))) == (
        "size: thing.tags.count of at least 1 instead of thing.number of at least 1 "
        "(replaced: each can be met without the other)"
    )
    assert str(only(between(asks(NUMBER.at_least(1)), ranged))) == (
        "size: size from 1 to 2 instead of size of at least 1 (tightened)"
    )


def test_editions_that_ask_for_the_same_are_told_to() -> None:
    found = difference(edition(SIZED, id="a"), edition(SIZED, id="b"), City)

    assert list(map(str, found.messages())) == ["from a to b: 0 changes", EFFECTS[ChangeKind.REWORDED]]


def test_changes_of_an_edition_in_words() -> None:
    old = edition(SIZED, in_force=Period.parse("2023/2024"), facts_as_of=date(2024, 1, 2), note=Labels(en="first"))
    new = edition(SIZED, in_force=Period.parse("2025/.."), title=TITLES)

    assert list(map(str, difference(old, new, City))) == [
        "call: now called size",
        "in force: from 2025 on; before: 2023 to 2024",
        "sources as of none stated; before: 2 January 2024",
        "size: note: none stated; before: first",
    ]


EFFECTS = {
    ChangeKind.TIGHTENED: "whatever meets the new edition met the old one, but not the other way round",
    ChangeKind.LOOSENED: "whatever met the old edition meets the new one, but not the other way round",
    ChangeKind.REPLACED: "what met the old edition need not meet the new one, and what meets the new one need not "
    "have met the old one",
    ChangeKind.REWORDED: "everything has the same outcome under both editions",
    ChangeKind.ANSWERED_OTHERWISE: "the same is met under both editions, but of the rest some is not met under one "
    "and unknown under the other",
    ChangeKind.UNDECIDED: "whether what met the old edition meets the new one is not decided",
}


@pytest.mark.parametrize(("old", "new", "kind"), [each[:3] for each in COMPARED])
def test_what_all_changes_come_to_in_words(old: Condition, new: Condition, kind: ChangeKind) -> None:
    found = between(asks(old), asks(new))

    assert str(found.messages()[1]) == EFFECTS[kind]
    assert len(found.outline().children[0].children) == 2 * len(only(found).shown_by)


def test_a_difference_in_words_says_who_shows_it_and_who_says_so() -> None:
    beside = asks(POPULATION.at_most(900_000), "call.2.most")
    old = edition(evolve(SIZED, id="call.1.size"), evolve(beside, id="call.1.most"), id="call.1", title=TITLES)
    added = asks(POPULATION.at_least(20_000), "call.2.new", citations=OTHER, title=Labels(en="at least"), binding=False)
    new = edition(asks(PEOPLE[1], "call.2.size"), added, id="call.2")

    assert difference(old, new, City).explain("en").splitlines() == [
        "from size (call.1) to call.2: 4 changes",
        "  " + EFFECTS[ChangeKind.REPLACED],
        "    for example, in the old edition: met: all 2 requirements are met",
        (
            "    the same in the new edition: not-met: population 10,000 people, below the minimum of 50,000 people by "
            "40,000 people"
        ),
        (
            "    for example, in the old edition: not-met: population 900,001 people, above the maximum of "
            "900,000 people by 1 person"
        ),
        "    the same in the new edition: met: the one requirement is met",
        "  size: no longer has a title",
        "  size: at least 50,000 people instead of at least 10,000 people (tightened)",
        "    for example, in the old edition: met: population 10,000 people, not below the minimum of 10,000 people",
        (
            "    the same in the new edition: not-met: population 10,000 people, below the minimum of 50,000 people by "
            "40,000 people"
        ),
        "  added: at least (advisory): population of at least 20,000 people",
        "    standing: reported: read in a secondary source",
        "    source: Ministry, 2025, section 2 [circular]",
        "  removed: size: population of at most 900,000 people",
        (
            "    what meets the new edition need not meet this, for example: not-met: population 900,001 people, above "
            "the maximum of 900,000 people by 1 person"
        ),
    ]


def test_what_is_added_says_whom_it_turns_away() -> None:
    old = edition(asks(POPULATION.at_most(900_000)))
    found = difference(old, old.extend("call", asks(PEOPLE[0], "call.new")), City)

    assert str(found.messages()[-1]) == (
        "what met the old edition need not meet this, for example: not-met: population 9,999 people, below the minimum "
        "of 10,000 people by 1 person"
    )


def test_a_difference_is_as_long_as_its_changes() -> None:
    found = between(asks(NUMBER.at_least(1)), asks(NUMBER.at_least(2), note=TITLE))

    assert len(found) == len(list(found)) == 2
    assert not between(asks(PARTIAL.before(date(2021, 1, 1))), asks(PARTIAL.before(date(2021, 1, 1))))
    assert "<call>" in repr(found)
    assert found.messages()[0].id == Message("difference.headline").id
