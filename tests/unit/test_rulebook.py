"""Requirements with their citations, and the rule books that join them."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest
from attrs import evolve, frozen

from learningcity.dates import Boundary, PartialDate, Period
from learningcity.errors import InvalidValue, NotASubject, NotInForce, Uncited, UnknownId, WrongType
from learningcity.outcome import Outcome
from learningcity.rules.nodes import Condition, Custom
from learningcity.rules.rulebook import Ground, Requirement, RuleBook, edition_on
from learningcity.rules.verdict import Summary
from learningcity.sources import Citation, Claim, Conflict, Side, Source, Standing
from learningcity.texts import Labels, Message
from strategies_for_rules import CITATIONS, FLAG, LABEL, NUMBER, TAGS, TITLE, Thing, book, fact, requirement

CONDITION = NUMBER.at_least(1)
CLAIM = Claim("a", "b", 1, CITATIONS[0])
CONFLICT = Conflict("c", Message("q"), (Side(Message("y"), (CLAIM,)), Side(Message("n"), (CLAIM,))))


def required(**changes: Any) -> Requirement:
    parts: dict[str, Any] = {"id": "a.b", "condition": CONDITION, "citations": CITATIONS, "title": TITLE}
    return Requirement(**(parts | changes))


# Nothing uncited

UNCITED: list[Any] = [(), None, [*CITATIONS], "a book", ("a book",), (*CITATIONS, "a book"), Source("a", "A")]


@pytest.mark.parametrize("citations", UNCITED, ids=range(len(UNCITED)))
def test_a_requirement_is_not_accepted_uncited(citations: Any) -> None:
    with pytest.raises(Uncited) as caught:
        required(citations=citations)

    assert caught.value.message == Message("error.uncited", {"what": "a.b"})
    assert isinstance(caught.value, ValueError)


@pytest.mark.parametrize("citations", UNCITED, ids=range(len(UNCITED)))
def test_a_ground_is_not_accepted_uncited(citations: Any) -> None:
    with pytest.raises(Uncited) as caught:
        Ground(CONDITION, citations, Standing.VERIFIED)

    assert caught.value.message == Message("error.uncited", {"what": "ground"})


@pytest.mark.parametrize("source", ["bic-moe-2021", None])
def test_a_citation_is_of_a_source(source: Any) -> None:
    with pytest.raises((WrongType, Uncited)):
        Citation(source)


def test_a_requirement_without_citations_or_title_cannot_be_written() -> None:
    with pytest.raises(TypeError, match="citations"):
        Requirement("a.b", CONDITION, title=TITLE)  # type: ignore[call-arg]  # wrong on purpose
    with pytest.raises(TypeError, match="title"):
        Requirement("a.b", CONDITION, citations=CITATIONS)  # type: ignore[call-arg]  # wrong on purpose


# Requirements


def test_what_a_requirement_is_unless_said() -> None:
    plain = required()

    assert (plain.standing, plain.binding, plain.grounds) == (Standing.REPORTED, True, ())
    assert (plain.conflict, plain.note) == (None, None)


@pytest.mark.parametrize(
    ("condition", "accepted"), [(NUMBER, "condition-of-fact"), (None, "condition"), (True, "condition")]
)
def test_a_requirement_asks_for_a_condition(condition: Any, accepted: str) -> None:
    with pytest.raises(WrongType) as caught:
        required(condition=condition)

    assert caught.value.problem.code == "not-a-condition"
    assert caught.value.problem.path == ("a.b",)
    assert caught.value.problem.accepted == Message(f"accepted.{accepted}")


@pytest.mark.parametrize("title", ["Learning budget", None, 5])
def test_the_title_of_a_requirement_waits_for_a_language(title: Any) -> None:
    with pytest.raises(WrongType) as caught:
        required(title=title)

    assert caught.value.problem.path == ("a.b", "title")
    assert required(title=Message("requirement.a")).title == Message("requirement.a")


@pytest.mark.parametrize("id", ["", "A.b", "a b"])
def test_the_id_of_a_requirement_is_lower_case_and_dotted(id: str) -> None:
    with pytest.raises(InvalidValue) as caught:
        required(id=id)

    assert caught.value.problem.code == "id"


def test_what_is_contested_has_both_sides() -> None:
    with pytest.raises(InvalidValue) as caught:
        required(standing=Standing.CONTESTED)
    assert caught.value.problem.code == "one-sided"
    assert caught.value.problem.path == ("a.b",)

    assert required(standing=Standing.CONTESTED, conflict=CONFLICT).conflict is CONFLICT


# Rule books


def test_a_rule_book_is_its_requirements_in_their_order() -> None:
    first, second = requirement(1, CONDITION), requirement(2, FLAG.holds())
    rules: RuleBook[Thing] = RuleBook("a", (first, second))

    assert list(rules) == [first, second]
    assert len(rules) == 2
    assert rules.requirement("test.r2") is second
    assert (rules.title, rules.in_force, rules.facts_as_of, rules.note) == (None, None, None, None)


def test_a_rule_book_without_requirements_is_refused() -> None:
    with pytest.raises(InvalidValue) as caught:
        RuleBook("a", ())

    assert caught.value.problem.code == "no-requirements"


def test_two_requirements_of_one_id_are_refused_by_name() -> None:
    requirements = tuple(requirement(number, CONDITION) for number in (1, 2, 1, 3, 3))

    with pytest.raises(InvalidValue) as caught:
        RuleBook("a", requirements)

    assert caught.value.problem.code == "duplicate-id"
    assert caught.value.problem.value == "test.r1, test.r3"


@pytest.mark.parametrize("part", [CONDITION, "test.r1", None], ids=["condition", "text", "none"])
def test_a_part_that_is_not_a_requirement_is_refused(part: Any) -> None:
    with pytest.raises(WrongType) as caught:
        RuleBook("a", (requirement(1, CONDITION), part))

    assert caught.value.problem.code == "wrong-type"
    assert caught.value.problem.accepted == Message("accepted.tuple-of", {"type": "Requirement"})


def test_the_requirements_of_a_rule_book_are_a_tuple_or_refused() -> None:
    requirements: Any = [requirement(1, CONDITION)]
    try:
        rules: RuleBook[Thing] = RuleBook("a", requirements)
    except WrongType:
        return
    assert hash(rules) == hash(RuleBook("a", tuple(requirements)))


@pytest.mark.parametrize("id", ["", "Moe.national", "moe national"])
def test_the_id_of_a_rule_book_is_lower_case_and_dotted(id: str) -> None:
    with pytest.raises(InvalidValue) as caught:
        RuleBook(id, (requirement(1, CONDITION),))

    assert caught.value.problem.code == "id"


def test_an_unknown_requirement_is_answered_with_the_nearest_id() -> None:
    rules = book(CONDITION, FLAG.holds())

    with pytest.raises(UnknownId) as caught:
        rules.requirement("test.r11")
    assert caught.value.message in (
        Message("error.unknown-id.near", {"id": "test.r11", "nearest": "test.r1"}),
        Message("error.unknown-id.near", {"id": "test.r11", "nearest": "test.r0"}),
    )
    with pytest.raises(UnknownId) as far:
        rules.requirement("population")
    assert far.value.message == Message("error.unknown-id", {"id": "population"})


# Editions of one's own

FULL: RuleBook[Thing] = RuleBook(
    "a.b",
    (requirement(1, CONDITION), requirement(2, FLAG.holds()), requirement(3, LABEL.equals("a"))),
    title=TITLE,
    in_force=Period(PartialDate(2021, 1, 1)),
    facts_as_of=date(2026, 1, 2),
    note=Message("note.a"),
)


def test_an_extended_rule_book_has_the_new_requirements_after_the_present_ones() -> None:
    new = requirement(4, TAGS.includes_any("a"))
    extended = FULL.extend("a.c", new, title=Labels(en="More"))

    assert extended.id == "a.c"
    assert extended.requirements == (*FULL.requirements, new)
    assert extended.title == Labels(en="More")
    assert (extended.in_force, extended.facts_as_of, extended.note) == (FULL.in_force, FULL.facts_as_of, FULL.note)
    assert len(FULL) == 3


def test_an_extended_rule_book_may_be_in_force_at_another_time() -> None:
    period = Period(PartialDate(2026))

    assert FULL.extend("a.c", in_force=period).in_force == period


def test_extending_by_a_requirement_of_the_same_id_is_refused() -> None:
    with pytest.raises(InvalidValue) as caught:
        FULL.extend("a.c", requirement(2, CONDITION))

    assert caught.value.problem.code == "duplicate-id"


def test_a_rule_book_without_a_requirement_says_so_in_its_id() -> None:
    less = FULL.without("test.r2")

    assert less.id == "a.b.without.r2"
    assert [each.id for each in less] == ["test.r1", "test.r3"]
    assert (less.in_force, less.facts_as_of, less.note) == (FULL.in_force, FULL.facts_as_of, FULL.note)
    assert less.title is None


def test_several_requirements_are_left_out_and_the_id_may_be_given() -> None:
    assert FULL.without("test.r3", "test.r1").id == "a.b.without.r3.r1"
    assert FULL.without("test.r1", id="a.c", title=TITLE).id == "a.c"
    assert FULL.without("test.r1", id="a.c", title=TITLE).title == TITLE


def test_what_is_not_there_cannot_be_left_out() -> None:
    with pytest.raises(UnknownId) as caught:
        FULL.without("test.r2", "test.r33")

    assert caught.value.message in [
        Message("error.unknown-id.near", {"id": "test.r33", "nearest": f"test.r{number}"}) for number in (1, 2, 3)
    ]


def test_not_everything_can_be_left_out() -> None:
    with pytest.raises(InvalidValue) as caught:
        FULL.without("test.r1", "test.r2", "test.r3")

    assert caught.value.problem.code == "no-requirements"


def test_a_rule_book_without_and_with_again_decides_as_before() -> None:
    again = FULL.without("test.r3").extend("a.b", FULL.requirement("test.r3"))

    for thing in (Thing(), Thing(number=1, flag=True, label="a"), Thing(label="b")):
        assert again.check(thing).outcomes == FULL.check(thing).outcomes


def test_an_advisory_edition_gives_the_same_findings_and_another_outcome() -> None:
    advised = FULL.advisory("test.r2")
    thing = Thing(number=1, flag=False, label="a")

    assert advised.id == "a.b.advisory.r2"
    assert [each.binding for each in advised] == [True, False, True]
    assert (advised.in_force, advised.facts_as_of, advised.note) == (FULL.in_force, FULL.facts_as_of, FULL.note)
    assert advised.check(thing).outcomes == FULL.check(thing).outcomes
    assert (FULL.check(thing).outcome, advised.check(thing).outcome) == (Outcome.NOT_MET, Outcome.MET)
    assert [each.binding for each in FULL] == [True, True, True]


def test_an_advisory_edition_may_be_given_an_id_and_a_title() -> None:
    advised = FULL.advisory("test.r1", "test.r3", id="a.c", title=Labels(en="Advice"))

    assert (advised.id, advised.title) == ("a.c", Labels(en="Advice"))
    assert FULL.advisory("test.r3", "test.r1").id == "a.b.advisory.r3.r1"


def test_what_is_not_there_cannot_advise() -> None:
    with pytest.raises(UnknownId):
        FULL.advisory("test.r9")


# In force


def in_force(period: str) -> RuleBook[Thing]:
    return RuleBook("a.b", (requirement(1, CONDITION),), in_force=Period.parse(period))


def test_no_date_is_looked_at_unless_one_is_given() -> None:
    assert in_force("1990/1991").check(Thing(number=1)).outcome is Outcome.MET
    assert len(in_force("1990/1991").check_many([Thing()])) == 1


def test_a_rule_book_whose_source_states_no_period_always_answers() -> None:
    rules = book(CONDITION)

    assert rules.in_force is None
    assert rules.check(Thing(number=1), on=date.min).outcome is Outcome.MET
    assert rules.check(Thing(number=1), on=date.max).outcome is Outcome.MET


def test_a_rule_book_answers_inside_its_period() -> None:
    rules = in_force("2021-03-01/2022")

    assert rules.check(Thing(number=1), on=date(2021, 3, 1)).outcome is Outcome.MET
    assert rules.check_many([Thing(number=0)], on=date(2022, 1, 1))[0].outcome is Outcome.NOT_MET


@pytest.mark.parametrize(
    ("period", "day", "which"),
    [
        ("2021-03-01/2022", date(2021, 2, 28), "not-met"),
        ("2021-03-01/2022", date(2023, 1, 1), "not-met"),
        ("2021-03-01/2022", date(2022, 6, 1), "unknown"),
        ("2021/", date(2023, 1, 1), "unknown"),
        ("/2021", date(2020, 1, 1), "unknown"),
        ("2021-03/..", date(2021, 3, 5), "unknown"),
    ],
)
def test_outside_its_period_and_where_that_cannot_be_told_it_does_not_answer(
    period: str, day: date, which: str
) -> None:
    rules = in_force(period)

    for ask in (lambda: rules.check(Thing(number=1), on=day), lambda: rules.check_many([Thing()], on=day)):
        with pytest.raises(NotInForce) as caught:
            ask()
        assert caught.value.message == Message(
            f"error.not-in-force.{which}", {"rules": "a.b", "day": day, "period": Period.parse(period)}
        )
        assert isinstance(caught.value, ValueError)


def test_a_period_that_never_ends_is_open_at_that_end() -> None:
    assert in_force("2021/..").in_force == Period(PartialDate(2021), Boundary.OPEN)


# Subjects

INSIDE = fact(int, "part", "number")


@pytest.mark.parametrize(
    ("condition", "subject", "step", "fact_id"),
    [
        (CONDITION, object(), "number", "thing.number"),
        (CONDITION, "Hat Yai", "number", "thing.number"),
        (CONDITION, None, "number", "thing.number"),
        (CONDITION, {"number": 5}, "number", "thing.number"),
        (INSIDE.at_least(1), Thing(part=object()), "number", "thing.part.number"),  # type: ignore[arg-type]  # wrong on purpose
    ],
    ids=["object", "text", "none", "mapping", "inside"],
)
def test_a_wrong_subject_is_refused_by_the_field_that_it_lacks(
    condition: Condition, subject: Any, step: str, fact_id: str
) -> None:
    rules = book(FLAG.holds() | ~FLAG.holds(), condition) if isinstance(subject, Thing) else book(condition)

    for ask in (lambda: rules.check(subject), lambda: rules.check_many([subject])):
        with pytest.raises(NotASubject) as caught:
            ask()
        message = caught.value.message
        assert isinstance(message, Message)
        assert message.id == "error.not-a-subject"
        params = dict(message.params)
        assert (params["step"], params["fact"]) == (step, fact_id)


def looks_at_length(value: Any) -> Outcome:
    """A function of a user with a slip in it."""
    return value.no_such_attribute  # type: ignore[no-any-return]  # wrong on purpose


def test_a_slip_in_a_function_of_the_user_is_not_blamed_on_the_subject() -> None:
    rules = book(Custom(looks_at_length, (NUMBER,), TITLE, CITATIONS))

    with pytest.raises(AttributeError, match="no_such_attribute"):
        rules.check(Thing(number=1))


def test_any_object_with_the_fields_is_a_subject() -> None:
    class Plain:
        number = 5

    assert book(CONDITION).check(Plain()).outcome is Outcome.MET


# Many


def test_many_subjects_are_answered_in_their_order_with_a_summary() -> None:
    rules: RuleBook[Thing] = RuleBook(
        "a", (requirement(1, CONDITION), requirement(2, FLAG.holds()), requirement(3, LABEL.equals("a"), binding=False))
    )
    things = [
        Thing(number=1, flag=True, label="a"),
        Thing(number=0, flag=True, label="a"),
        Thing(number=0),
        Thing(number=1, label="b"),
    ]

    verdicts = rules.check_many(iter(things))

    assert [verdict.subject for verdict in verdicts] == things
    assert len(verdicts) == 4
    assert verdicts[3] == rules.check(things[3])
    assert verdicts.summary == Summary(
        met=1,
        not_met=2,
        unknown=1,
        not_met_by_requirement=(("test.r1", 2),),
        unknown_by_requirement=(("test.r2", 1),),
    )
    assert verdicts.summary.total == 4


def test_of_no_subjects_there_is_an_empty_summary() -> None:
    verdicts = book(CONDITION).check_many([])

    assert (len(verdicts), list(verdicts), verdicts.summary) == (0, [], Summary())
    assert Summary().total == 0


def test_a_summary_is_counted_from_a_stream() -> None:
    rules = book(CONDITION)

    assert Summary.of(rules.check(Thing(number=number)) for number in (0, 1, 2, None)) == Summary(
        2, 1, 1, (("test.r0", 1),), (("test.r0", 1),)
    )


def test_a_subject_that_lacks_a_field_is_refused_also_where_another_part_has_decided() -> None:
    @frozen
    class OnlyFlag:
        flag: bool

    rules = book(FLAG.holds() | NUMBER.at_least(1))

    with pytest.raises(NotASubject):
        _ = rules.check(OnlyFlag(flag=True)).findings


# Editions


FIRST = RuleBook[Thing]("a.first", (requirement(1, CONDITION),), in_force=Period.parse("2018-10-01/2021-08-31"))
SECOND = RuleBook[Thing]("a.second", (requirement(1, CONDITION),), in_force=Period.parse("2021-09-01/.."))


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        (date(2018, 10, 1), FIRST),
        (date(2021, 8, 31), FIRST),
        (date(2021, 9, 1), SECOND),
        (date(2030, 1, 1), SECOND),
    ],
)
def test_the_edition_of_a_day_is_the_one_in_force(on: date, expected: RuleBook[Thing]) -> None:
    assert edition_on([FIRST, SECOND], on) is expected


def test_a_day_outside_every_period_has_no_edition() -> None:
    with pytest.raises(NotInForce) as caught:
        edition_on([FIRST, SECOND], date(2018, 9, 30))

    told = str(caught.value).replace("\N{THIN SPACE}", " ")
    assert told.endswith("a.first (1 October 2018 – 31 August 2021), a.second (from 1 September 2021 on)")


def test_a_period_that_is_not_exact_enough_gives_no_edition() -> None:
    vague: RuleBook[Thing] = evolve(FIRST, in_force=Period.parse("2018/.."))

    with pytest.raises(NotInForce):
        edition_on([vague], date(2018, 6, 1))
    assert edition_on([vague], date(2019, 1, 1)) is vague


def test_two_editions_of_one_day_are_a_mistake() -> None:
    always: RuleBook[Thing] = evolve(FIRST, id="a.always", in_force=None)

    with pytest.raises(InvalidValue) as caught:
        edition_on([always, SECOND], date(2022, 1, 1))
    assert caught.value.problem.code == "overlapping-editions"
    assert caught.value.problem.value == "a.always, a.second"


# What must not pass


def test_a_rule_book_in_which_nothing_decides_is_refused() -> None:
    with pytest.raises(InvalidValue) as caught:
        RuleBook[Thing]("a", (requirement(1, CONDITION, binding=False),))
    assert caught.value.problem.code == "no-requirements"
    with pytest.raises(InvalidValue):
        FIRST.advisory("test.r1")


@pytest.mark.parametrize("on", ["2020-01-01", 2020, None, datetime(2020, 1, 1)])  # noqa: DTZ001  # refused whatever the zone
def test_a_day_that_is_none_is_refused_by_every_rule_book(on: Any) -> None:
    always: RuleBook[Thing] = evolve(FIRST, in_force=None)

    for ask in (always.require_in_force, FIRST.require_in_force, lambda day: edition_on([always], day)):
        with pytest.raises(WrongType) as caught:
            ask(on)
        assert caught.value.problem.path == ("on",)


@pytest.mark.parametrize(("field", "value"), [("standing", "reported"), ("binding", "no"), ("binding", 1)])
def test_standing_and_binding_are_of_their_types(field: str, value: Any) -> None:
    with pytest.raises(WrongType) as caught:
        evolve(requirement(1, CONDITION), **{field: value})
    assert caught.value.problem.path == ("test.r1", field)


def test_an_id_that_is_left_out_twice_is_named_once() -> None:
    rules: RuleBook[Thing] = RuleBook("a", (requirement(1, CONDITION), requirement(2, FLAG.holds())))

    assert rules.without("test.r1", "test.r1").id == "a.without.r1"
    assert rules.without() == evolve(rules, title=None)


def test_what_is_no_text_is_no_id() -> None:
    none: Any = None

    with pytest.raises(UnknownId) as caught:
        FIRST.requirement(none)
    assert caught.value.message == Message("error.unknown-id", {"id": "None"})
