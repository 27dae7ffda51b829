"""Applications, nominations and records of members in JSON, JSON Lines and CSV, by example."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any as Anything

import pytest
from attrs import evolve, field, fields, frozen

from learningcity.applications import SUBJECTS, Application, MemberRecord, Nomination, Sender
from learningcity.cities import City, Endorsement, Endorser, Population
from learningcity.conversion import (
    Record,
    WrittenFormat,
    cities_from_text,
    from_json,
    read_records,
    read_subjects,
    rulebook_from_text,
    rulebook_to_text,
    subjects_from_text,
    subjects_to_text,
    to_json,
    verdict_columns,
    verdict_record,
    verdict_row,
    write_subjects,
)
from learningcity.conversion.csv_table import columns_of
from learningcity.conversion.spellings import THAI_HEADS
from learningcity.conversion.subjects import column_name
from learningcity.eligibility import MEMBERSHIP, rulebook
from learningcity.errors import CannotExpress, ConversionError, Problem
from learningcity.rules.verdict import Verdict

EXAMPLES = Path(__file__).parents[2] / "docs" / "examples"
FORMATS: tuple[WrittenFormat, ...] = ("csv", "json", "jsonl")
TAK = City(name="Tak", country="TH", id="tak", population=Population(24_149, 2024), endorsements=("mayor",))
APPLICATION = Application(
    city=TAK,
    id="tak-2025",
    call="gnlc.call.2025",
    in_member_state=True,
    submitted="2025-06-02",
    forwarded="2025-07",
    forwarded_by="national-commission",
    form_language="en",
    committed_to_guiding_documents=False,
    vision=True,
)
NOMINATION = Nomination(
    city=City(name="Cork", member_since="2015"),
    id="cork-2024",
    edition="gnlc.award.2024",
    is_member=True,
    nominated_by="city",
    received_by_commission="2024-05-31",
    received_by_uil="2024-06",
    awarded_in=(2015, 2019),
)
MEMBER = MemberRecord(city=TAK, id="r-1", reported_biennially=True, report_complete=False, takes_part=True)
EVERY = (APPLICATION, NOMINATION, MEMBER)


def problems_in(
    text: str, format: WrittenFormat, kind: type[Anything]
) -> list[tuple[str, str, int | None, int | None]]:
    with pytest.raises(ConversionError) as caught:
        subjects_from_text(text, format, kind=kind)
    return [(problem.code, problem.where, problem.line, problem.column) for problem in caught.value.problems]


# What is written


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("subject", EVERY, ids=lambda subject: type(subject).__name__)
def test_a_subject_of_which_all_is_known_reads_back_equal(
    subject: Anything, format: WrittenFormat, tmp_path: Path
) -> None:
    path = tmp_path / f"subjects.{format}"
    with path.open("w", newline="", encoding="utf-8") as stream:
        write_subjects([subject, evolve(subject, id=None)], stream, format)

    assert read_subjects(path, kind=type(subject)) == (subject, evolve(subject, id=None))
    assert read_subjects(str(path), kind=type(subject), format=format)[0] == subject


def test_a_table_of_applications_has_the_columns_of_the_city_and_its_own() -> None:
    assert subjects_to_text([APPLICATION], "csv") == (
        "name,country,id,population,population_year,endorsements,application_id,call,in_member_state,submitted,"
        "forwarded,forwarded_by,form_language,committed_to_guiding_documents,vision\n"
        "Tak,TH,tak,24149,2024,mayor,tak-2025,gnlc.call.2025,true,2025-06-02,2025-07,national-commission,en,false,true\n"
    )


def test_a_table_of_nominations_has_lists_of_years() -> None:
    assert subjects_to_text(
        [NOMINATION, evolve(NOMINATION, awarded_in=()), evolve(NOMINATION, awarded_in=None)], "csv"
    ) == (
        "name,member_since,nomination_id,edition,is_member,nominated_by,received_by_commission,received_by_uil,"
        "awarded_in\n"
        "Cork,2015,cork-2024,gnlc.award.2024,true,city,2024-05-31,2024-06,2015;2019\n"
        "Cork,2015,cork-2024,gnlc.award.2024,true,city,2024-05-31,2024-06,none\n"
        "Cork,2015,cork-2024,gnlc.award.2024,true,city,2024-05-31,2024-06,\n"
    )


def test_in_json_the_city_is_an_object_of_its_own() -> None:
    assert subjects_to_text([MEMBER], "jsonl") == (
        '{"city": {"name": "Tak", "country": "TH", "id": "tak", "population": {"count": 24149, "year": 2024}, '
        '"endorsements": ["mayor"]}, "id": "r-1", "reported_biennially": true, "report_complete": false, '
        '"takes_part": true}\n'
    )


@pytest.mark.parametrize("format", FORMATS)
def test_subjects_of_several_kinds_do_not_go_into_one_file(format: WrittenFormat) -> None:
    with pytest.raises(CannotExpress, match="Application"):
        subjects_to_text([TAK, APPLICATION], format)


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize(
    ("subject", "where"),
    [
        (evolve(APPLICATION, submitted="2568"), "submitted"),
        (evolve(APPLICATION, forwarded="2568-01"), "forwarded"),
        (evolve(APPLICATION, city=evolve(TAK, member_since="2562")), "city.member_since"),
        (evolve(NOMINATION, received_by_commission="2567"), "received_by_commission"),
        (evolve(NOMINATION, awarded_in=(2015, 2562)), "awarded_in"),
    ],
    ids=str,
)
def test_a_year_of_the_buddhist_era_is_not_written(subject: Anything, where: str, format: WrittenFormat) -> None:
    with pytest.raises(CannotExpress, match=where):
        subjects_to_text([subject], format)


def test_what_csv_cannot_hold_of_the_city_is_refused() -> None:
    dated = evolve(TAK, endorsements=(Endorsement(Endorser.MAYOR, on="2024"),))

    with pytest.raises(CannotExpress, match=r"endorsements\.on"):
        subjects_to_text([evolve(APPLICATION, city=dated)], "csv")


# What is read


def test_a_table_under_thai_heads() -> None:
    assert subjects_from_text(
        "รหัสใบสมัคร,ชื่อเมือง,id,รอบรับสมัคร,ผู้ส่งใบสมัคร,มีวิสัยทัศน์\nก-1,ตาก,tak,gnlc.call.2025,คณะกรรมการแห่งชาติ,ไม่ใช่\n",
        "csv",
        kind=Application,
    ) == (
        Application(
            city=City(name="ตาก", id="tak"),
            id="ก-1",
            call="gnlc.call.2025",
            forwarded_by=Sender.NATIONAL_COMMISSION,
            vision=False,
        ),
    )


def test_years_in_a_cell_are_separated_by_semicolons() -> None:
    read = subjects_from_text("ชื่อเมือง,ปีที่เคยได้รับรางวัล\nA,2015; 2019\nB,ไม่มี\nC,none\nD,\n", "csv", kind=Nomination)

    assert [nomination.awarded_in for nomination in read] == [(2015, 2019), (), (), None]


@pytest.mark.parametrize("kind", [kind for kind in SUBJECTS if kind is not City])
def test_every_own_column_has_a_thai_head(kind: type[Anything]) -> None:
    own = {column_name(kind, attribute.name) for attribute in fields(kind)} - {"city"}

    assert own <= set(THAI_HEADS.values())
    assert own <= set(columns_of(kind))
    for head, name in THAI_HEADS.items():
        if name in own:
            cell = {"forwarded_by": "city", "nominated_by": "city", "awarded_in": "2015"}.get(name, "")
            text = f"{head},name\n{cell},A\n"
            assert len(subjects_from_text(text, "csv", kind=kind)) == 1


def test_all_problems_of_a_row_come_at_once() -> None:
    text = (
        "name,application_id,submitted,vision,population,population_year\n"
        ",1,2568-01-01,yes,-5,2560\n"
        "A, ,2025-13,true,5,x\n"
        "A,1,2025-06,true,,2020\n"
    )

    assert problems_in(text, "csv", Application) == [
        ("missing", "city.name", 2, 1),
        ("buddhist-year", "submitted", 2, 3),
        ("unknown-value", "vision", 2, 4),
        ("negative", "city.population", 2, 5),
        ("buddhist-year", "city.population.year", 2, 6),
        ("blank", "id", 3, 2),
        ("date", "submitted", 3, 3),
        ("whole-number", "city.population.year", 3, 6),
        ("missing", "city.population.count", 4, 5),
    ]


def test_years_of_awards_are_of_the_common_era() -> None:
    assert problems_in("name,awarded_in\nA,2015;2562;x\nB,0\n", "csv", Nomination) == [
        ("buddhist-year", "awarded_in[1]", 2, 2),
        ("whole-number", "awarded_in[2]", 2, 2),
        ("year", "awarded_in[0]", 3, 2),
    ]
    assert problems_in('{"city": {"name": "A"}, "awarded_in": [2015, 2562, "x"]}', "json", Nomination) == [
        ("buddhist-year", "awarded_in[1]", 1, 46),
        ("wrong-type", "awarded_in[2]", 1, 52),
    ]
    assert problems_in('{"city": {"name": "A"}, "awarded_in": 5}', "json", Nomination) == [
        ("wrong-type", "awarded_in", 1, 39)
    ]


def test_all_problems_of_an_object_come_at_once() -> None:
    text = (
        '[{"city": {"name": "", "member_since": "2560", "endorsements": [{"by": "mayor", "on": "2560"}], '
        '"population": {"count": 1, "year": 2560}}, "submitted": "2568-01", "vision": 1, "visoin": 1},\n'
        '{"id": "x"},\n{"city": 5, "forwarded": "2568"},\n5]'
    )

    assert [(code, where, line) for code, where, line, _ in problems_in(text, "json", Application)] == [
        ("blank", "city.name", 1),
        ("buddhist-year", "city.member_since", 1),
        ("buddhist-year", "city.endorsements[0].on", 1),
        ("buddhist-year", "city.population.year", 1),
        ("buddhist-year", "submitted", 1),
        ("wrong-type", "vision", 1),
        ("unknown-key", "visoin", 1),
        ("missing", "city", 2),
        ("wrong-type", "city", 3),
        ("buddhist-year", "forwarded", 3),
        ("wrong-type", "", 4),
    ]


def test_heads_that_are_unknown_or_missing() -> None:
    assert problems_in("nam,application_i,vision,vision,population_year\n", "csv", Application) == [
        ("unknown-column", "", 1, 1),
        ("unknown-column", "", 1, 2),
        ("duplicate-column", "vision", 1, 4),
        ("missing-column", "name", 1, 1),
        ("missing-column", "population", 1, 1),
    ]


def first_problem(text: str, kind: type[Anything]) -> Problem:
    with pytest.raises(ConversionError) as caught:
        subjects_from_text(text, "csv", kind=kind)
    return caught.value.problems[0]


def test_the_hint_names_the_column_that_was_meant() -> None:
    assert "did you mean application_id?" in str(first_problem("aplication_id,name\n", Application))
    assert "did you mean รหัสใบสมัคร?" in str(first_problem("รหัสใบสมัค,name\n", Application))
    assert "รหัสการเสนอชื่อ" not in str(first_problem("รหัสใบสมัค,name\n", Application))
    assert "รหัสใบสมัคร" not in str(first_problem("ชื่อ,name\n", City))
    assert first_problem("รหัสใบสมัคร,name\n", City).code == "unknown-column"


@pytest.mark.parametrize(
    ("kind", "accepted"),
    [(Application, "one application"), (Nomination, "one nomination"), (MemberRecord, "the record of one member")],
)
def test_a_document_of_something_else_is_told_what_is_accepted(kind: type[Anything], accepted: str) -> None:
    with pytest.raises(ConversionError, match=f"an object for {accepted}, or an array"):
        subjects_from_text("5", "json", kind=kind)


def test_a_record_knows_its_subject_and_its_city() -> None:
    records = list(read_records(io.BytesIO(b"name,vision\nA,true\n,true\n"), "csv", source="f", kind=Application))

    assert records[0] == Record(Application(city=City(name="A"), vision=True), (), 2)
    assert [record.city for record in records] == [City(name="A"), None]
    assert Record(City(name="A")).city == City(name="A")


@pytest.mark.parametrize("kind", [object, int, "Application", Population])
def test_a_class_of_something_else_is_refused(kind: Anything) -> None:
    with pytest.raises(CannotExpress):
        subjects_from_text("name\nA\n", "csv", kind=kind)


# Classes of one's own


@frozen(kw_only=True)
class ThaiCity(City):
    budget: int | None = None


def _thai(city: City) -> ThaiCity:
    return city if isinstance(city, ThaiCity) else ThaiCity(name=city.name)


@frozen(kw_only=True)
class ThaiApplication(Application):
    city: ThaiCity = field(converter=_thai)
    country: str | None = None
    officer: str = field()


@frozen(kw_only=True)
class Ambiguous(Application):
    application_id: str | None = None


@frozen(kw_only=True)
class Careful(Application):
    def __attrs_post_init__(self) -> None:
        if self.vision is None:
            raise ValueError("a vision is asked for")


def test_an_own_class_adds_columns_of_both() -> None:
    own = ThaiApplication(city=ThaiCity(name="A", country="TH", budget=5), country="TH", officer="B", id="c")
    text = subjects_to_text([own], "csv")

    assert text == "name,country,budget,application_id,application_country,officer\nA,TH,5,c,TH,B\n"
    for format in FORMATS:
        assert subjects_from_text(subjects_to_text([own], format), format, kind=ThaiApplication) == (own,)
    assert problems_in("name\nA\n", "csv", ThaiApplication) == [("missing-column", "officer", 1, 1)]


def test_two_fields_of_one_column_are_refused() -> None:
    with pytest.raises(CannotExpress, match=r"Ambiguous\.application_id"):
        subjects_from_text("name\nA\n", "csv", kind=Ambiguous)


def test_a_problem_of_the_whole_stands_at_the_name() -> None:
    assert problems_in("call,name\na,A\n", "csv", Careful) == [("refused", "", 2, 2)]
    # What is refused only because a cell was left out is not told.
    assert problems_in("vision,name\nyes,A\n", "csv", Careful) == [("unknown-value", "vision", 2, 1)]


# Verdicts and rule books


@pytest.mark.parametrize(
    ("subject", "id"),
    [(APPLICATION, "gnlc.call.2025"), (NOMINATION, "gnlc.award.2024"), (MEMBER, "gnlc.continuation")],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_verdict_names_its_subject_and_the_city(subject: Anything, id: str) -> None:
    rules = rulebook(id)
    verdict = rules.check(subject)
    record, row = verdict_record(verdict), verdict_row(verdict)

    assert (record["name"], record["id"]) == (subject.city.name, subject.id)
    assert (record["city_id"], record["country"]) == (subject.city.id, subject.city.country)
    assert tuple(row) == verdict_columns(rules)
    assert verdict_columns(rules)[:4] == ("name", "id", "city_id", "country")
    assert row["city_id"] == (subject.city.id or "")
    assert from_json(to_json(verdict), Verdict) == verdict


def test_a_verdict_about_a_city_has_no_id_beside_its_own() -> None:
    assert "city_id" not in verdict_record(MEMBERSHIP.check(TAK))
    assert "city_id" not in verdict_columns(MEMBERSHIP)


@pytest.mark.parametrize("id", ["gnlc.call.2025", "gnlc.award.2024", "gnlc.continuation"])
def test_rule_books_travel(id: str) -> None:
    rules = rulebook(id)

    assert rulebook_from_text(rulebook_to_text(rules)) == rules


# The example files


def test_the_example_files_are_read() -> None:
    english = read_subjects(EXAMPLES / "illustrative-applications.csv", kind=Application)
    thai = read_subjects(EXAMPLES / "illustrative-applications-in-thai.csv", kind=Application)
    nominations = read_subjects(EXAMPLES / "illustrative-nominations.json", kind=Nomination)
    records = read_subjects(EXAMPLES / "illustrative-member-records.jsonl", kind=MemberRecord)

    assert [evolve(one, city=evolve(one.city, name="A")) for one in english] == [
        evolve(one, city=evolve(one.city, name="A")) for one in thai
    ]
    for held in ([one.city for one in english], [one.city for one in nominations], [one.city for one in records]):
        assert all("(made up)" in city.name for city in held)
    assert all("(สมมุติ)" in subject.name for subject in thai)


def test_a_file_of_cities_is_read_as_before() -> None:
    assert cities_from_text("name,id\nA,a\n", "csv") == subjects_from_text("name,id\nA,a\n", "csv", kind=City)


def test_what_is_accepted_under_a_thai_head_stays_as_it_is_where_it_is_no_list_of_words() -> None:
    with pytest.raises(ConversionError) as refused:
        subjects_from_text("ชื่อเมือง,ผู้ส่งใบสมัคร,วันที่ยื่นใบสมัคร\nก,พรุ่งนี้,เมื่อวาน\n", "csv", kind=Application)

    accepted = {problem.path[0]: str(problem.accepted) for problem in refused.value.problems}
    assert accepted == {
        "ผู้ส่งใบสมัคร": "คณะกรรมการแห่งชาติ, เมือง",
        "วันที่ยื่นใบสมัคร": "2013, 2013-10 or 2013-10-21 in the Common Era",
    }
