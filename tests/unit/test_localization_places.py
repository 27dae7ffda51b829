"""Thai names of places, taken apart; names of countries and territories."""

from __future__ import annotations

import pickle
from typing import Any

import pytest
from attrs import evolve

from learningcity.cities import AdministrativeForm as Form
from learningcity.errors import InvalidValue, NotTranslated, UnknownLocale, WrongType
from learningcity.inconsistencies import AliasFlag
from learningcity.index import claims
from learningcity.localization import LocaleTag, PlaceKind, PlaceName, find, label, parse_place, territory_name
from learningcity.localization.glossary import HOMONYMS, term
from learningcity.localization.known_places import KNOWN_PLACES, known_place
from learningcity.localization.territories import UNESCO_NAMES
from learningcity.sources import Standing, source

CITY, TOWN = Form.CITY_MUNICIPALITY, Form.TOWN_MUNICIPALITY
DOUBLED, WRONG = AliasFlag.DOUBLED_PREFIX, AliasFlag.WRONG_FORM


def place(name: str, form: Form | None = None, **given: Any) -> PlaceName:
    """A place whose form is the one that is meant."""
    return PlaceName(name=name, form=form, **{"meant": form, **given})


# The vectors of the documents


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("เทศบาลนครหาดใหญ่", place("หาดใหญ่", CITY, place="term.place.hat-yai")),
        ("ทน.ขอนแก่น", place("ขอนแก่น", CITY, place="term.place.khon-kaen")),
        ("ทน.นครขอนแก่น", place("ขอนแก่น", CITY, place="term.place.khon-kaen", flags=(DOUBLED,))),
        ("นายกเทศมนตรีนครขอนแก่น", place("ขอนแก่น", CITY, place="term.place.khon-kaen", role="term.role.mayor")),
        ("เทศบาลเมืองขอนแก่น", place("ขอนแก่น", TOWN, meant=CITY, place="term.place.khon-kaen", flags=(WRONG,))),
        ("จังหวัดสุโขทัย", place("สุโขทัย", Form.PROVINCE, place="term.place.sukhothai")),
        (
            "พื้นที่อำเภอหาดใหญ่ จังหวัดสงขลา",
            place(
                "หาดใหญ่",
                Form.DISTRICT,
                place="term.place.hat-yai",
                area=True,
                within=place("สงขลา", Form.PROVINCE, place="term.place.songkhla"),
            ),
        ),
        ("กรุงเทพมหานคร", place("กรุงเทพมหานคร", Form.SPECIAL_ADMINISTRATION, place="term.place.bangkok")),
        ("กรุงปารีส", place("ปารีส", kind=PlaceKind.CAPITAL, place="term.place.paris")),
        ("เมืองคอร์ก", place("คอร์ก", kind=PlaceKind.CITY, place="term.place.cork")),
    ],
)
def test_the_names_of_the_documents(text: str, expected: PlaceName) -> None:
    assert parse_place(text) == expected


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("เทศบาลเมืองหลาย ๆ แห่ง", None),
        ("เทศบาล เมืองต่าง ๆ", None),
        ("ทางการเมือง", "hint.city-authorities"),
        ("และการเมือง", "hint.politics"),
    ],
)
def test_common_nouns_of_the_documents_are_no_places(text: str, hint: str | None) -> None:
    with pytest.raises(InvalidValue) as caught:
        parse_place(text)
    problem = caught.value.problem
    assert problem.code == "place-name"
    assert getattr(problem.hint, "id", None) == hint


# Other names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("พื้นที่จังหวัดพะเยา", place("พะเยา", Form.PROVINCE, place="term.place.phayao", area=True)),
        ("ทน. นครขอนแก่น", place("ขอนแก่น", CITY, place="term.place.khon-kaen", flags=(DOUBLED,))),
        ("จังหวัดจังหวัดสุโขทัย", place("สุโขทัย", Form.PROVINCE, place="term.place.sukhothai", flags=(DOUBLED,))),
        ("จ.จังหวัดสุโขทัย", place("สุโขทัย", Form.PROVINCE, place="term.place.sukhothai", flags=(DOUBLED,))),
        ("ทน.เทศบาลนครยะลา", place("ยะลา", CITY, place="term.place.yala", flags=(DOUBLED,))),
        ("เทศบาลเมืองเมืองยะลา", place("ยะลา", TOWN, meant=CITY, place="term.place.yala", flags=(DOUBLED, WRONG))),
        ("เทศบาลขอนแก่น", place("ขอนแก่น", Form.MUNICIPALITY, meant=CITY, place="term.place.khon-kaen")),
        ("เทศบาลพะเยา", place("พะเยา", Form.MUNICIPALITY, meant=TOWN, place="term.place.phayao")),
        # Sources disagree on the class of this municipality, so neither is wrong.
        ("เทศบาลเมืองหาดใหญ่", place("หาดใหญ่", TOWN, place="term.place.hat-yai")),
        ("รองนายกเทศมนตรีเทศบาลนครยะลา", place("ยะลา", CITY, place="term.place.yala", role="term.role.deputy-mayor")),
        (
            "ทางการเมืองขอนแก่น",
            place("ขอนแก่น", kind=PlaceKind.CITY, place="term.place.khon-kaen", role="term.admission.administration"),
        ),
        ("กทม.", place("กรุงเทพมหานคร", Form.SPECIAL_ADMINISTRATION, place="term.place.bangkok")),
        ("กรุงเทพ ฯ", place("กรุงเทพมหานคร", Form.SPECIAL_ADMINISTRATION, place="term.place.bangkok")),
        ("ประเทศไทย", place("ไทย", kind=PlaceKind.COUNTRY, place="term.place.thailand")),
        ("สาธารณรัฐไอร์แลนด์", place("สาธารณรัฐไอร์แลนด์", kind=PlaceKind.COUNTRY, place="term.place.ireland")),
        (
            "กรุงเม็กซิโกซิตี สหรัฐเม็กซิโก",
            place(
                "เม็กซิโกซิตี",
                kind=PlaceKind.CAPITAL,
                place="term.place.mexico-city",
                within=place("สหรัฐเม็กซิโก", kind=PlaceKind.COUNTRY, place="term.place.mexico"),
            ),
        ),
        ("ขอนแก่น", place("ขอนแก่น", place="term.place.khon-kaen")),
        ("khon  kaen", place("khon kaen", place="term.place.khon-kaen")),
        ("Limerick", place("Limerick")),
    ],
)
def test_names_are_taken_apart(text: str, expected: PlaceName) -> None:
    assert parse_place(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # What looks like a second prefix belongs to the name.
        ("เทศบาลนครนครราชสีมา", place("นครราชสีมา", CITY)),
        ("เทศบาลเมืองเมืองพล", place("เมืองพล", TOWN)),
        ("อำเภอเมืองขอนแก่น", place("เมืองขอนแก่น", Form.DISTRICT)),
        ("เทศบาลตำบลบ้านดู่", place("บ้านดู่", kind=PlaceKind.SUBDISTRICT_MUNICIPALITY)),
        ("ตำบลบางกะปิ", place("บางกะปิ", kind=PlaceKind.SUBDISTRICT)),
    ],
)
def test_of_a_place_that_is_not_known_nothing_is_corrected(text: str, expected: PlaceName) -> None:
    assert parse_place(text) == expected


@pytest.mark.parametrize(
    ("text", "prefix"),
    [
        ("จังหวัดกรุงเทพมหานคร", Form.PROVINCE),
        ("จ.กรุงเทพฯ", Form.PROVINCE),
        ("เทศบาลนครกรุงเทพมหานคร", CITY),
        ("อำเภอกรุงเทพมหานคร", Form.DISTRICT),
        ("นายกเทศมนตรีกรุงเทพมหานคร", Form.MUNICIPALITY),
    ],
)
def test_the_special_form_has_no_prefix(text: str, prefix: Form) -> None:
    found = parse_place(text)

    assert (found.name, found.place) == ("กรุงเทพมหานคร", "term.place.bangkok")
    assert (found.form, found.meant) == (prefix, Form.SPECIAL_ADMINISTRATION)
    assert found.flags == (WRONG,)


def test_other_words_before_the_special_form() -> None:
    found = parse_place("ตำบลกรุงเทพ")

    assert (found.kind, found.meant, found.flags) == (PlaceKind.SUBDISTRICT, Form.SPECIAL_ADMINISTRATION, (WRONG,))
    assert parse_place("เมืองกรุงเทพมหานคร").flags == ()  # a city it is
    assert parse_place("ประเทศกรุงเทพมหานคร").place is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "เทศบาลตำบลขอนแก่น",
            place(
                "ขอนแก่น",
                kind=PlaceKind.SUBDISTRICT_MUNICIPALITY,
                meant=CITY,
                place="term.place.khon-kaen",
                flags=(WRONG,),
            ),
        ),
        (
            "เทศบาลตำบลหาดใหญ่",  # of which class it is sources disagree, but of this none says that it is
            place("หาดใหญ่", kind=PlaceKind.SUBDISTRICT_MUNICIPALITY, place="term.place.hat-yai", flags=(WRONG,)),
        ),
        ("เทศบาลเทศบาลนครขอนแก่น", place("ขอนแก่น", CITY, place="term.place.khon-kaen", flags=(DOUBLED,))),
        ("เทศบาล เทศบาลนครขอนแก่น", place("ขอนแก่น", CITY, place="term.place.khon-kaen", flags=(DOUBLED,))),
        ("เทศบาลนครเทศบาลขอนแก่น", place("ขอนแก่น", CITY, place="term.place.khon-kaen", flags=(DOUBLED,))),
        (
            "เทศบาลเทศบาลตำบลบ้านดู่",
            place("บ้านดู่", kind=PlaceKind.SUBDISTRICT_MUNICIPALITY, flags=(DOUBLED,)),
        ),
    ],
)
def test_every_class_of_municipality_is_checked(text: str, expected: PlaceName) -> None:
    assert parse_place(text) == expected


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        ("ประเทศขอนแก่น", False),
        ("กรุงไทย", False),
        ("เมืองไทย", False),
        ("กรุงขอนแก่น", False),
        ("ตำบลยะลา", False),
        ("อำเภอขอนแก่น", False),
        ("จังหวัดหาดใหญ่", False),
        ("เทศบาลนครสุโขทัย", False),
        ("ประเทศไทย", True),
        ("กรุงปักกิ่ง", True),
        ("เมืองปักกิ่ง", True),
        ("เมืองขอนแก่น", True),
        ("อำเภอหาดใหญ่", True),
        ("เทศบาลตำบลยะลา", True),
    ],
)
def test_the_id_is_given_where_what_is_said_fits_the_place(text: str, fits: bool) -> None:
    assert (parse_place(text).place is not None) is fits


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("ตำบลในเมือง อำเภอเมืองขอนแก่น จังหวัดขอนแก่น", "ในเมือง"),
        ("ตำบลในเมืองอำเภอเมืองขอนแก่นจังหวัดขอนแก่น", "ในเมือง"),
        ("เทศบาลตำบลที่วัง", "ที่วัง"),
        ("ตำบลและ", "และ"),
        ("ตำบลกอและ", "กอและ"),
        ("เมืองหลวงพระบาง", "หลวงพระบาง"),
        ("เทศบาลเมืองใหม่", "ใหม่"),
        ("เมือง!ขอนแก่น", "!ขอนแก่น"),
    ],
)
def test_names_that_begin_like_common_nouns_are_names(text: str, name: str) -> None:
    assert parse_place(text).name == name


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("จังหวัดสงขลา อำเภอหาดใหญ่", ["หาดใหญ่", "สงขลา"]),
        ("อ.หาดใหญ่จ.สงขลา", ["หาดใหญ่", "สงขลา"]),
        ("อ.หาดใหญ่, จ.สงขลา", ["หาดใหญ่", "สงขลา"]),
        ("จังหวัดขอนแก่น เทศบาลนครขอนแก่น", ["ขอนแก่น", "ขอนแก่น"]),
        ("หาดใหญ่จังหวัดสงขลา", ["หาดใหญ่", "สงขลา"]),
        ("กรุงปารีส, ฝรั่งเศส", ["ปารีส", "ฝรั่งเศส"]),
        ("เขตบางรัก กรุงเทพมหานคร", ["เขตบางรัก", "กรุงเทพมหานคร"]),
        ("ประเทศไทย กรุงเทพมหานคร", ["กรุงเทพมหานคร", "ไทย"]),
        # A municipality may lie in a subdistrict, and a subdistrict in a municipality.
        ("เทศบาลเมืองบ้านพรุ ตำบลพะตง อำเภอหาดใหญ่", ["บ้านพรุ", "พะตง", "หาดใหญ่"]),
        ("ตำบลในเมือง เทศบาลนครขอนแก่น", ["ในเมือง", "ขอนแก่น"]),
    ],
)
def test_what_a_place_lies_in_is_larger(text: str, names: list[str]) -> None:
    found: PlaceName | None = parse_place(text)
    told = []
    while found is not None:
        told.append(found.name)
        found = found.within
    assert told == names


def test_a_place_lies_in_another_and_that_in_a_third() -> None:
    found = parse_place("ตำบลบ้านดู่ อ.เมืองเชียงราย จ.เชียงราย")

    assert found.kind is PlaceKind.SUBDISTRICT
    assert found.within is not None
    assert found.within.form is Form.DISTRICT
    assert found.within.within == place("เชียงราย", Form.PROVINCE)
    assert parse_place("อำเภอหาดใหญ่จังหวัดสงขลา") == parse_place("อำเภอหาดใหญ่ จังหวัดสงขลา")


def test_encoding_and_invisible_signs_do_not_matter() -> None:
    assert parse_place("อ\u0e4d\u0e32เภอ\u200bหาดใหญ่") == parse_place("อำเภอหาดใหญ่")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "  ",
        "เทศบาล",
        "พื้นที่",
        "นายกเทศมนตรี",
        "จังหวัดสุโขทัย อำเภอ",
        "26 อำเภอ",
        "เทศบาล ๓ แห่ง",
        "เทศบาลแห่งการเรียนรู้",
        "เทศบาลทุกแห่ง",
        "ทม.ขอนแก่น",  # no source was found for this abbreviation
        "การเมือง",
        "ก" * 301,
        # no letter
        "!!!",
        "เทศบาลนคร!!!",
        "\ud800",
        "\u0e48",
        # common nouns
        "จังหวัดใกล้เคียง",
        "ตำบลใกล้เคียง",
        "จังหวัดชายแดนภาคใต้",
        "ประเทศกำลังพัฒนา",
        "ประเทศเพื่อนบ้าน",
        "เมืองหลวง",
        "เมืองหลวงของประเทศไทย",
        "เมืองท่องเที่ยว",
        "เมืองอัจฉริยะ",
        "เมืองในจังหวัดยะลา",
        "เทศบาลเมืองที่เข้าร่วม",
        "อำเภอในจังหวัดขอนแก่น",
        "พื้นที่สาธารณะ",
        "พื้นที่สีเขียว",
        "พื้นที่การเรียนรู้",
        "เขตเมือง",
        "learning city",
        # persons and bodies
        "ผู้ว่าราชการจังหวัดขอนแก่น",
        "ผู้ว่าราชการ จังหวัดขอนแก่น",
        "รองผู้ว่าราชการจังหวัดขอนแก่น",
        "องค์การบริหารส่วนจังหวัดขอนแก่น",
        "องค์การบริหารส่วนตำบลในเมือง",
        "อบจ.ขอนแก่น",
        "นายอำเภอหาดใหญ่",
        "ปลัดเทศบาลนครขอนแก่น",
        "นายกเทศมนตรีจังหวัดขอนแก่น",
        "หอการค้าจังหวัดยะลา",
        # lists
        "เทศบาลนครหาดใหญ่และเทศบาลนครยะลา",
        "เทศบาลนครหาดใหญ่และยะลา",
        "เทศบาลนครขอนแก่น เทศบาลนครยะลา",
        "ขอนแก่น, ยะลา",
        "ขอนแก่น – ยะลา",
        "ขอนแก่น ยะลา",
        "Hat Yai and Yala",
        "จังหวัดเชียงใหม่และเชียงราย",
        "เทศบาลนครหาดใหญ่ และ เทศบาลนครยะลา",
        "กรุงปารีส, กรุงปักกิ่ง",
        "จังหวัดขอนแก่น จังหวัดยะลา",
        "จังหวัดขอนแก่น กรุงเทพมหานคร",
        # prefixes that disagree
        "เทศบาลเมืองเทศบาลนครยะลา",
        "จังหวัด อำเภอหาดใหญ่",
        "จังหวัดก" * 1_000_000,
    ],
)
def test_what_names_no_place_is_refused(text: str) -> None:
    with pytest.raises(InvalidValue) as caught:
        parse_place(text)
    assert caught.value.problem.code == "place-name"


def test_what_is_no_text_is_refused() -> None:
    wrong: Any
    for wrong in (5, None, b"a"):
        with pytest.raises(WrongType):
            parse_place(wrong)


def test_broken_text_is_a_name_where_it_has_a_letter() -> None:
    assert parse_place("\u0301ก").name == "\u0301ก"
    assert parse_place("ก\ud800").name == "ก\ud800"


# What is known of places


def test_known_places_have_a_source_and_one_name_each() -> None:
    assert len({entry.id for entry in KNOWN_PLACES}) == len(KNOWN_PLACES) == 20
    for entry in KNOWN_PLACES:
        assert entry.citations
        assert all(source(citation.source.id) is citation.source for citation in entry.citations)
        assert known_place(entry.th) is known_place(entry.en) is entry
        assert all(known_place(name) is entry for name in entry.others)


def test_a_known_place_is_labelled_and_found_by_its_id() -> None:
    for entry in KNOWN_PLACES:
        assert label(entry.id, "en") == entry.en
        assert find(entry.id) == entry.id
        found = term(entry.id).stands_for if entry.has_term else entry.id  # a member, where the place is one
        assert find(entry.en, "en") == found
        assert entry.th in label(entry.id, "th")
        if entry.th not in HOMONYMS:
            assert find(label(entry.id, "th"), "th") == found
        assert parse_place(entry.th).place == entry.id


def test_the_forms_of_known_places_are_those_that_sources_state() -> None:
    stated: dict[str, set[Form]] = {}
    for claim in claims():
        if claim.predicate == "administrative-form" and claim.scope is None:  # a slip has a scope of its own
            stated.setdefault(claim.subject, set()).add(claim.value)  # type: ignore[arg-type]  # a form
    known = {entry.key: set(entry.forms) for entry in KNOWN_PLACES if entry.key in stated}

    assert known == stated
    assert set(stated) == {"phayao", "sukhothai", "hat-yai", "khon-kaen", "yala"}


def test_every_kind_of_place_is_called_something() -> None:
    assert [label(kind, "th") for kind in PlaceKind] == ["เมือง", "เมืองหลวง", "ประเทศ", "ตำบล", "เทศบาลตำบล"]


# Values


def test_a_name_of_a_place_is_a_value() -> None:
    found = parse_place("พื้นที่อำเภอหาดใหญ่ จังหวัดสงขลา")

    assert pickle.loads(pickle.dumps(found)) == found  # noqa: S301  # our own bytes
    assert hash(evolve(found)) == hash(found)


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"name": " "}, InvalidValue),
        ({"name": 5}, WrongType),
        ({"form": "province"}, WrongType),
        ({"kind": "city"}, WrongType),
        ({"meant": "province"}, WrongType),
        ({"within": "สงขลา"}, WrongType),
        ({"role": "Mayor"}, InvalidValue),
        ({"place": "Hat Yai"}, InvalidValue),
        ({"area": 1}, WrongType),
        ({"flags": ("wrong-form",)}, WrongType),
    ],
)
def test_a_name_of_a_place_that_says_nothing_is_refused(changes: dict[str, Any], error: type[Exception]) -> None:
    with pytest.raises(error):
        evolve(place("หาดใหญ่"), **changes)


# Countries and territories


def test_territories_are_called_as_in_cldr() -> None:
    assert territory_name("TH", "th") == "ไทย"
    assert territory_name("TH", "en") == "Thailand"
    assert territory_name("KR", LocaleTag("en")) == "South Korea"
    assert territory_name("TH", "ja") == "タイ"
    assert territory_name("CI", "fr-CA") == "Côte d’Ivoire"


def test_unesco_calls_its_member_states_otherwise() -> None:
    assert territory_name("KR", "en", style="unesco") == "Republic of Korea"
    assert territory_name("IR", "en-GB", style="unesco") == "Iran (Islamic Republic of)"
    assert territory_name("BN", "ar", style="unesco") == "بروني دار السلام"
    # In a language, or of a state, for which no page of UNESCO was read, CLDR stands in.
    assert territory_name("KR", "th", style="unesco") == territory_name("KR", "th")
    assert territory_name("TH", "en", style="unesco") == "Thailand"


def test_every_name_that_unesco_uses_is_cited_and_differs_from_cldr() -> None:
    for (code, language), title in UNESCO_NAMES.items():
        assert title.language == language
        assert title.citations[0].source.publisher == "UNESCO"
        assert title.text != territory_name(code, language)
    assert [code for (code, _), title in UNESCO_NAMES.items() if title.standing is not Standing.VERIFIED] == ["PS"]


@pytest.mark.parametrize(
    ("code", "meant"),
    [
        ("UK", "GB"),
        ("th", "TH"),
        (" TH ", "TH"),
        ("THA", "TH"),
        ("764", "TH"),
        ("Thailand", "TH"),
        ("viet nam", "VN"),
        ("SU", None),  # several states took its place
        ("XK", None),
        ("EU", None),
        ("001", None),
        ("", None),
    ],
)
def test_what_is_no_code_is_refused_with_the_one_that_was_meant(code: str, meant: str | None) -> None:
    with pytest.raises(InvalidValue) as caught:
        territory_name(code, "en")
    hint = caught.value.problem.hint
    assert (hint and dict(hint.params)["word"]) == meant  # type: ignore[union-attr]  # a message


def test_wrong_arguments_are_refused() -> None:
    wrong: Any
    for wrong in (5, None):
        with pytest.raises(WrongType):
            territory_name(wrong, "en")
    with pytest.raises(InvalidValue, match="cldr or unesco"):
        territory_name("TH", "en", style="un")  # type: ignore[arg-type]  # this is the test
    with pytest.raises(UnknownLocale):
        territory_name("TH", "xx")


def test_a_language_in_which_cldr_has_no_name_is_refused() -> None:
    with pytest.raises(NotTranslated) as caught:
        territory_name("TH", "co")  # Corsican
    assert "CLDR has no name for TH" in str(caught.value)
