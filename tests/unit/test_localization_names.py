"""Names: from what has an id to its name, from any name to the id; homonyms, slips and near misses."""

from __future__ import annotations

import subprocess
import sys
import threading
from enum import StrEnum
from pathlib import Path
from typing import Any

import pytest

import learningcity
from learningcity import localization, network
from learningcity.cities import POPULATION, LearningCityForm
from learningcity.eligibility import MEMBERSHIP, MINIMUM_POPULATION
from learningcity.errors import AmbiguousName, NotTranslated, UnknownId, UnknownLocale, UnknownName, WrongType
from learningcity.index.rooms import held
from learningcity.index.walking import statements_in
from learningcity.localization import LocaleTag, aliases, find, find_all, label, languages, names, term, terms
from learningcity.localization import name_table as tables
from learningcity.localization.bearers import ROOMS
from learningcity.localization.folding import folded, tidied
from learningcity.outcome import Outcome
from learningcity.rules.nodes import Fact
from learningcity.sources import source
from learningcity.texts import Labels

LEARNING_CITY = "เมืองแห่งการเรียนรู้"
NETWORK = "เครือข่ายระดับโลกด้านเมืองแห่งการเรียนรู้ของยูเนสโก"


# label


def test_a_thing_and_its_id_are_called_the_same() -> None:
    for thing in (MEMBERSHIP, MINIMUM_POPULATION, POPULATION, network.GNLC, source("bic-moe-2021")):
        assert label(thing, "th") == label(thing.id, "th")
    assert label(LearningCityForm.TOWN, "en") == label("learning-city-form.learning-town", "en") == "Learning Town"
    assert label(term("term.network.gnlc"), "th") == label("term.network.gnlc", "th") == NETWORK
    assert label("gnlc", "th") == NETWORK


def test_a_title_is_known_in_languages_without_a_catalogue() -> None:
    assert "es" not in languages()
    assert label("sdg.4", "es") == "Educación de calidad"
    assert label("sdg.4", "es-MX") == "Educación de calidad"
    with pytest.raises(UnknownLocale):
        label("gnlc.membership", "es")


def test_a_term_without_a_form_in_the_language_is_called_as_what_it_names() -> None:
    assert label("term.sector.public", "th") == "ภาครัฐ"
    assert label("term.sdg.goal4", "fr") == label("sdg.4", "fr")
    with pytest.raises(NotTranslated) as caught:
        label("term.credit.references", "fr")
    assert dict(caught.value.message.params)["id"] == "term.credit.references"  # type: ignore[union-attr]  # a message
    with pytest.raises(UnknownLocale):
        label("term.credit.references", "de")


def test_what_has_no_title_is_called_by_its_id_and_words_of_users_are_kept() -> None:
    own = Fact("moe.learning-budget", int, path=("learning_budget",))
    titled = Fact("moe.budget", int, path=("budget",), title=Labels(en="Learning budget", th="งบประมาณการเรียนรู้"))

    assert label(own, "th") == "moe.learning-budget"
    assert label(titled, "th") == "งบประมาณการเรียนรู้"


def test_a_member_without_a_word_is_called_by_its_spelling() -> None:
    class Colour(StrEnum):
        RED = "red"

    assert label(Colour.RED, "th") == "red"
    assert label(Outcome.MET, "th") == "ผ่านเกณฑ์"


@pytest.mark.parametrize(
    ("id", "near"),
    [("term.network.gnlcs", "term.network.gnlc"), ("sdg.44", "sdg.4.4"), ("gnlcc", "gnlc"), ("xyzzy", None)],
)
def test_an_id_that_nothing_has_is_refused_with_the_nearest(id: str, near: str | None) -> None:
    for look_up in (lambda: label(id, "en"), lambda: aliases(id)):
        with pytest.raises(UnknownId) as caught:
            look_up()
        assert dict(caught.value.message.params).get("nearest") == near  # type: ignore[union-attr]  # a message


def test_what_has_no_id_is_refused() -> None:
    wrong: Any
    for wrong in (5, None, Labels(en="a"), object()):
        with pytest.raises(WrongType):
            label(wrong, "en")


# find


def test_any_name_finds_its_thing() -> None:
    assert find("UNESCO Global Network of Learning Cities") == "gnlc"
    assert find("GNLC", "th") == find("gnlc", "en") == "gnlc"
    assert find("การศึกษาที่เท่าเทียม") == find("Quality education") == find("Educación de calidad", "es") == "sdg.4"
    assert find("การจัดการศึกษาอย่างครอบคลุม เท่าเทียม และมีคุณภาพ", "th") == "sdg.4"
    assert find("Learning Town", "en") == "learning-city-form.learning-town"
    assert find("สหประชาชาติ") == "organisation.un"


def test_a_name_of_another_language_is_none_where_a_language_is_named() -> None:
    with pytest.raises(UnknownName):
        find("Quality education", "th")
    assert find_all("Quality education", "th") == ()
    assert find_all("Quality education", "en-GB") == ("sdg.4",)


def test_a_homonym_is_refused_with_its_senses_and_resolved_by_a_domain() -> None:
    # LC-08, INC-21
    with pytest.raises(AmbiguousName) as caught:
        find(LEARNING_CITY, "th")
    assert set(caught.value.senses) == {"learning-city", "learning-city-form.learning-town"}
    assert caught.value.name == LEARNING_CITY

    assert find(LEARNING_CITY, domain="learning-city-form") == "learning-city-form.learning-town"
    assert find(LEARNING_CITY, domain="form") == "learning-city-form.learning-town"
    assert find(LEARNING_CITY, domain="concept") == find(LEARNING_CITY, domain="term.concept") == "learning-city"
    assert find(LEARNING_CITY, domain="term.form") == "learning-city-form.learning-town"
    for sense in caught.value.senses:  # as the error says
        assert find(sense) == sense
        assert sense in str(caught.value)
    assert "domain=" in str(caught.value)
    assert set(find_all(LEARNING_CITY)) == set(caught.value.senses)


@pytest.mark.parametrize(
    ("name", "id"),
    [
        ("เมืองแห่งการเรียนรู้ตลอดชีวิตของยูเนสโก", "term.concept.learning-city.unesco"),
        ("UNESCO lifelong learning city", "term.concept.learning-city.unesco"),
        ("ผู้มีส่วนได้ส่วนเสีย", "term.stakeholder.1"),
        ("ความเป็นหุ้นส่วน", "network-function.partnerships"),
        ("population", "city.population"),
        ("Key Features of Learning Cities", "key-features"),
        ("jury of experts", "organisation.gnlc-jury"),
        ("recommendation of the jury of experts", "gnlc.admission-conditions.jury"),
        ("participation of stakeholders", "key-features.condition.2"),
    ],
)
def test_what_only_speaks_of_a_thing_is_no_sense_of_its_name(name: str, id: str) -> None:
    assert find(name) == id
    assert len(find_all(name)) > 1


def test_what_speaks_of_a_thing_is_found_where_nothing_else_is_called_so() -> None:
    assert find("Jubail Commitment") == "document.jubail-commitment"
    assert find(label("inconsistency.city-of-knowledge", "en"), "en", domain="inconsistency").startswith(
        "inconsistency."
    )


def test_a_thing_without_a_title_in_the_language_is_called_by_the_term_that_names_it() -> None:
    assert label("document.guidelines", "th") == term("term.document.guidelines").th
    assert aliases("document.guidelines", "th")[0] == label("document.guidelines", "th")
    assert label("document.jubail-commitment", "th") == "Jubail Commitment (ภาษาอังกฤษ)"


def test_an_id_is_a_name_of_itself_in_its_domain() -> None:
    assert find("learning-city") == find("learning-city", "th", domain="concept") == "learning-city"
    assert find_all("learning-city") == ()
    with pytest.raises(UnknownName):
        find("learning-city", domain="form")


def test_a_source_is_found_by_its_title_where_nothing_else_is_called_so() -> None:
    title = "International Conference on Learning Cities"

    assert set(find_all(title, "en")) == {"iclc", "S69"}
    assert find(title, "en") == "iclc"
    assert find("Building a learning city") == "uil-build-learning-city"
    with pytest.raises(AmbiguousName) as caught:
        find("Join the UNESCO Global Network of Learning Cities!")
    assert set(caught.value.senses) == {"S04", "S09"}


@pytest.mark.parametrize(
    ("typed", "near"),
    [
        ("Lerning City", "learning city"),
        ("เมืองแหงการเรียนรู้", LEARNING_CITY),
        ("UNESCO Global Network of Learning Citys", "UNESCO Global Network of Learning Cities"),
        ("xyzzy", None),
        ("", None),
        ("   ", None),
    ],
)
def test_a_name_that_nothing_bears_is_refused_with_the_nearest(typed: str, near: str | None) -> None:
    with pytest.raises(UnknownName) as caught:
        find(typed)
    assert dict(caught.value.message.params).get("nearest") == near  # type: ignore[union-attr]  # a message


def test_a_name_that_is_cut_short_has_a_nearest_too() -> None:
    for typed, near in (
        ("Lifelong learni", "lifelong learning"),
        ("learning c", "learning city"),
        ("provinc", "province"),
    ):
        with pytest.raises(UnknownName) as caught:
            find(typed, "en")
        assert dict(caught.value.message.params)["nearest"] == near  # type: ignore[union-attr]  # a message


def test_of_two_spellings_of_a_name_the_first_is_offered() -> None:
    offered = tables.table("en").spelled[folded("the unesco global network of learning cities - gnlc")]

    assert offered == "THE UNESCO GLOBAL NETWORK OF LEARNING CITIES: GNLC"
    with pytest.raises(UnknownName) as caught:
        find("the unesco global network of learning cities - gnl", "en")
    assert dict(caught.value.message.params)["nearest"] == offered  # type: ignore[union-attr]  # a message


def test_the_nearest_name_is_looked_for_in_the_domain_alone() -> None:
    for domain, near in (("sector", "public sector"), ("sdg", None)):
        with pytest.raises(UnknownName) as caught:
            find("public sectr", "en", domain=domain)
        assert dict(caught.value.message.params).get("nearest") == near  # type: ignore[union-attr]  # a message


def test_only_words_are_looked_up_in_languages_and_domains_that_there_are() -> None:
    wrong: Any
    for wrong in (5, None, []):
        with pytest.raises(WrongType):
            find(wrong)
    with pytest.raises(WrongType):
        find("gnlc", domain=5)  # type: ignore[arg-type]  # this is the test
    for domain, near in (("sectr", "the nearest domain is sector"), ("", "such as learning-city-form")):
        with pytest.raises(UnknownId) as caught:
            find("gnlc", domain=domain)
        assert str(caught.value).startswith(f"no id begins with {domain!r} and a dot; ")
        assert near in str(caught.value)
    for wrong in ("xx", "", 5, "fi"):
        with pytest.raises(UnknownLocale):
            find("gnlc", wrong)


# aliases


def test_every_alias_leads_to_one_thing() -> None:
    # NET-20, NET-21
    assert {find(alias) for alias in aliases("term.network.gnlc")} == {"gnlc"}
    assert aliases("term.network.gnlc") == aliases("gnlc")
    assert len(aliases("gnlc", "th")) >= 6
    assert aliases("gnlc", "th")[0] == label("gnlc", "th")
    assert len(aliases("sdgs", "th")) == 3  # INC-24
    assert aliases("term.credit.references", "fr") == ()


def test_what_has_no_name_in_a_language_has_no_aliases_in_it() -> None:
    assert aliases("gnlc.membership", "es") == ()
    assert aliases("sdg.4", "es") == ("Educación de calidad",)
    wrong: Any
    for wrong in (5, None, []):
        with pytest.raises(UnknownId):
            aliases(wrong)


@pytest.mark.parametrize(
    ("id", "names"),
    [
        # NET-21: three separators before the acronym, and capitals
        (
            "gnlc",
            ["THE UNESCO GLOBAL NETWORK OF LEARNING CITIES: GNLC", "UNESCO Global Network of Learning Cities: GNLC"],
        ),
        ("gnlc", [f"The UNESCO Global Network of Learning Cities {dash} GNLC" for dash in "-–—"]),
        # INC-17, ORG-10
        (
            "organisation.kktt",
            ["บริษัทขอนแก่นพัฒนาเมือง จำกัด", "บริษัท ขอนแก่นพัฒนาเมือง (เคเคทีที) จำกัด", "บริษัท ขอนแก่นพัฒนาเมือง(เคเคทีที) จำกัด"],
        ),
        # ORG-01, ORG-02, ORG-11
        ("organisation.unesco", ["องค์การยูเนสโก", "ยูเนสโก", "UNESCO"]),
        ("organisation.uil", ["สถาบันUIL", "UIL", "UNESCO Institute for Lifelong Learning"]),
        ("member.khon-kaen", ["ทน.ขอนแก่น", "ทน.นครขอนแก่น", "เทศบาลเมืองขอนแก่น", "เทศบาลนครขอนแก่น"]),
        # INC-19, INC-23, TXT-19
        ("person.azoulay", ["นางออเดรย์ อาซูเลย์", "ออเดรย์ อาซูเลย์", "Audrey Azoulay"]),
        ("person-role.director-general", ["ผู้อำนวยการใหญ่ของยูเนสโก", "ผู้อำนวยการใหญ่ยูเนสโก"]),
        ("iclc", ["การประชุมนานาชาติด้านเมืองแห่งการเรียนรู้", "การประชุมนานาชาติว่าด้วยเมืองแห่งการเรียนรู้", "ICLC"]),
        ("term.kk.kgo", ["KGO TOKEN", "KGO Token"]),
        ("term.stakeholder.1", ["ผู้มีส่วนได้เสีย", "ผู้มีส่วนเกี่ยวข้อง", "those concerned"]),
    ],
)
def test_the_spellings_of_the_documents_lead_to_one_thing(id: str, names: list[str]) -> None:
    assert {find(name) for name in names} == {id}


# Folding


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ต่างๆ", "ต่าง ๆ"),
        ("เครือข่ายฯ", "เครือข่าย ฯ"),
        ("สถาบันUIL", "สถาบัน\u00a0UIL"),
        ("สมาชิก\nเครือข่าย", "สมาชิกเครือข่าย"),
        ("Network(GNLC)", "network ( GNLC )"),
        ("ค\u0e4d\u0e32", "คำ"),
        ("น\u0e4d\u0e49\u0e32", "น้ำ"),
        ("พ.ศ. ๒๕๖๗", "พ.ศ. 2567"),
        ("“เมือง”", '"เมือง"'),
        ("l'éducation", "L’E\u0301DUCATION"),
        ("เมือง\u200bแห่ง\u2060การ\ufeffเรียนรู้", LEARNING_CITY),
        ("A – B", "a: b"),
        ("A -B", "A- B"),
        ("  a \t b ", "A B"),
    ],
)
def test_what_a_reader_does_not_see_tells_no_names_apart(one: str, other: str) -> None:
    assert folded(one) == folded(other)


@pytest.mark.parametrize(
    ("one", "other"), [("learning-city", "learning city"), ("4.1", "41"), ("a b", "ab"), ("ปี", "ปิ")]
)
def test_what_a_reader_sees_does(one: str, other: str) -> None:
    assert folded(one) != folded(other)


def test_tidy_text_reads_as_before() -> None:
    assert tidied(" ค\u0e4d\u0e32\u200b  ว่า “A” ๒ ") == "คำ ว่า “A” ๒"


@pytest.mark.parametrize("text", ["\ud800", "\u0e33", "\u0301a", "\u0e4d", "\u0e4d" * 5, "a\ud800 - b"])
def test_no_text_is_too_broken_to_fold(text: str) -> None:
    assert isinstance(folded(text), str)
    assert find_all(text) == ()


@pytest.mark.parametrize("piece", [" ", " -", ": ", "\u0e4d\u0e48", "( ", "ก ", "a"])
def test_a_long_text_is_folded_in_one_pass_and_compared_with_no_name(
    piece: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    compared: list[list[str]] = []
    monkeypatch.setattr(names, "nearest", lambda _, near: compared.append(near))
    with pytest.raises(UnknownName):
        find(piece * 200_000 + "x" * 500)
    assert compared == [[]]


# Loading


def run(code: str) -> None:
    """The code in a process of its own, where nothing has loaded yet."""
    home = str(Path(learningcity.__file__).parents[1])
    subprocess.run(
        [sys.executable, "-c", code], check=True, env={"PYTHONPATH": home, "PYTHONDONTWRITEBYTECODE": "1"}, timeout=60
    )


def test_tables_are_made_once_a_language_also_by_many_threads() -> None:
    tables.table.cache_clear()
    found: list[str] = []
    threads = [threading.Thread(target=lambda: found.append(find("GNLC", LocaleTag("th")))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert found == ["gnlc"] * 8
    assert tables.table("th") is tables.table("th")


def test_in_every_room_that_is_named_there_are_ids_that_begin_so() -> None:
    for beginning, room in ROOMS.items():
        found = {statement.id.partition(".")[0] for value in held(room) for statement in statements_in(value)}
        assert beginning in found


def test_one_label_loads_its_own_room_alone() -> None:
    code = """
import sys
from learningcity.localization import catalogues, label, name_table
assert label("lifelong-learning", "th") and label("term.sector.public", "th")
for room in ("sdg", "guidance", "key_features", "inconsistencies"):
    assert "learningcity." + room not in sys.modules, room
assert not name_table.table.cache_info().misses
"""
    run(code)


def test_names_in_one_language_are_looked_up_without_those_of_others() -> None:
    code = """
from learningcity.localization import find, name_table
assert find("GNLC", "th") == "gnlc"
assert name_table.table.cache_info().misses == 1
assert not name_table.table_of_all.cache_info().misses
assert not name_table.languages_of_names.cache_info().misses
"""
    run(code)


def test_the_glossary_loads_at_its_first_use() -> None:
    code = """
import sys
import learningcity.localization as localization
early = [name for name in sys.modules if "localization.glossary" in name or name.endswith((".names", ".places"))]
assert not early, early
localization.label
assert not [name for name in sys.modules if name.endswith("glossary.network")]
assert localization.find("GNLC") == "gnlc"
assert [name for name in sys.modules if name.endswith("glossary.network")]
"""
    run(code)


def test_the_room_names_what_it_has() -> None:
    assert set(dir(localization)) == set(localization.__all__)
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        localization.nothing  # noqa: B018  # this is the test
    assert terms() is not None


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("เทศบาลนครเชียงราย", "เชียงราย"),
        ("Chiang Rai City Municipality", "Chiang Rai"),
        ("เทศบาลนครเชียงใหม", "เทศบาลนครเชียงใหม่"),
        ("เทศบาลแห่งการเรียนร้", "เทศบาลแห่งการเรียนรู้"),
        ("จังหวัดเชียงรา", "เชียงราย"),
    ],
)
def test_the_nearest_name_of_a_place_is_near_without_the_word_for_its_kind(name: str, meant: str) -> None:
    with pytest.raises(UnknownName, match=f"did you mean {meant}\\?"):
        find(name)


def test_no_other_place_is_offered_for_the_word_before_its_name() -> None:
    with pytest.raises(UnknownName) as raised:
        find("จังหวัดพัทยา")
    assert "?" not in str(raised.value)
