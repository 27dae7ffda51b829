"""Language tags: what is read, what is refused, what stands in for what."""

from __future__ import annotations

import pickle

import pytest

from learningcity.errors import InvalidValue, UnknownLocale, WrongType
from learningcity.localization import LocaleTag, catalogue, negotiate

READ = {
    "th": LocaleTag("th"),
    "TH": LocaleTag("th"),
    "th-TH": LocaleTag("th", region="TH"),
    "th_TH": LocaleTag("th", region="TH"),
    "th_TH.UTF-8": LocaleTag("th", region="TH"),
    "th_TH.tis-620@calendar=buddhist": LocaleTag("th", region="TH", calendar="buddhist"),
    "th_TH@calendar=buddhist": LocaleTag("th", region="TH", calendar="buddhist"),
    "th@calendar=gregorian;numbers=thai": LocaleTag("th", calendar="gregory", numbers="thai"),
    "th-TH-u-ca-buddhist-nu-thai": LocaleTag("th", region="TH", calendar="buddhist", numbers="thai"),
    "th-th-U-NU-THAI-CA-BUDDHIST": LocaleTag("th", region="TH", calendar="buddhist", numbers="thai"),
    "ar-u-ca-islamic-umalqura": LocaleTag("ar", calendar="islamic-umalqura"),
    "zh-hant-hk": LocaleTag("zh", "Hant", "HK"),
    "es-419": LocaleTag("es", region="419"),
    "sr_RS@latin": LocaleTag("sr", "Latn", "RS"),
    "ca_ES@valencia": LocaleTag("ca", region="ES", variants=("valencia",)),
    "de_DE@euro": LocaleTag("de", region="DE"),
    "de-AT-1996": LocaleTag("de", region="AT", variants=("1996",)),
    "en-u-attr-co-phonebk": LocaleTag("en", extensions=("u-attr", "u-co-phonebk")),
    "en-a-bbb-x-q-twain": LocaleTag("en", extensions=("a-bbb", "x-q-twain")),
    "de-u-kn-kf-upper": LocaleTag("de", extensions=("u-kf-upper", "u-kn")),
    "th-u-nu-thai-nu-latn": LocaleTag("th", numbers="thai"),
}
"""Spellings of BCP 47, POSIX and ICU, and the parts that they name."""


@pytest.mark.parametrize("text", READ)
def test_a_tag_is_read_by_its_parts(text: str) -> None:
    assert LocaleTag.parse(text) == READ[text]


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("TH_th.UTF-8", "th-TH"),
        ("ZH-HANT-hk", "zh-Hant-HK"),
        ("th-u-nu-thai-ca-buddhist", "th-u-ca-buddhist-nu-thai"),
        ("en-x-mine-u-co", "en-x-mine-u-co"),
        ("en-u-kn-t-fr", "en-t-fr-u-kn"),
        ("en-u-attr-kn", "en-u-attr-kn"),
    ],
)
def test_a_tag_is_written_as_bcp_47_recommends(text: str, canonical: str) -> None:
    assert str(LocaleTag.parse(text)) == canonical


@pytest.mark.parametrize(
    "text",
    [
        "", " th", "th ", "../th", "C", "C.UTF-8", "POSIX", "th-", "th--TH", "th-TH-TH", "th@", "th@calendar=",
        "th@colour=red", "th@nonsense=", "english", "th-u", "th-u-ca", "th-x", "th-u-nu-thai-u-kn", "th-TH-u-nu", "ไทย",
        "th-๑๒๓", "th" + "-abcde" * 60, "de-1996-1996", "th\x00", "th\ud800", "th@latin=1", "123",
    ],
)  # fmt: skip
def test_what_is_no_tag_is_refused(text: str) -> None:
    with pytest.raises(UnknownLocale, match="is no language tag; accepted are tags of BCP 47"):
        LocaleTag.parse(text)


@pytest.mark.parametrize("value", [None, 3, b"th", ("th",)])
def test_what_is_no_text_is_no_tag(value: object) -> None:
    with pytest.raises(UnknownLocale, match="is no language tag"):
        LocaleTag.of(value)  # type: ignore[arg-type]  # what a caller may try


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("US", "en"),
        ("GB", "en"),
        ("JP", "ja"),
        ("tha", "th"),
        ("iw-IL", "he"),
        ("fre", "fr"),
        ("AQ", "en"),
    ],
)
def test_an_unknown_language_is_refused_with_the_one_that_was_meant(text: str, meant: str) -> None:
    with pytest.raises(
        UnknownLocale, match=rf"there is no language {text.lower()[:3].split('-')[0]}; did you mean {meant}\?"
    ):
        LocaleTag.parse(text)


@pytest.mark.parametrize("text", ["qq", "xx"])
def test_an_unknown_language_that_is_like_no_other_is_refused_alone(text: str) -> None:
    with pytest.raises(UnknownLocale) as caught:
        LocaleTag.parse(text)

    assert str(caught.value) == f"'{text}': there is no language {text}"


def test_the_code_of_no_region_is_not_taken_for_one() -> None:
    with pytest.raises(UnknownLocale, match=r"there is no language zz; did you mean zza\?"):
        LocaleTag.parse("ZZ")


@pytest.mark.parametrize(
    ("tag", "chain"),
    [
        ("th", ["th"]),
        ("th-TH-u-nu-thai", ["th-TH-u-nu-thai", "th-TH", "th"]),
        ("de-AT-1996", ["de-AT-1996", "de-AT", "de"]),
        ("de-AT-1996-u-kn", ["de-AT-1996-u-kn", "de-AT-1996", "de-AT", "de"]),
        ("zh-Hant-HK", ["zh-Hant-HK", "zh-Hant"]),
        ("zh-Hans-CN", ["zh-Hans-CN", "zh-Hans", "zh"]),
        ("sr-Latn", ["sr-Latn"]),
        ("zh-TW", ["zh-TW", "zh-Hant"]),
        ("pa-PK", ["pa-PK", "pa-Arab"]),
        ("sr-ME-u-kn", ["sr-ME-u-kn", "sr-ME", "sr-Latn"]),
    ],
)
def test_a_tag_falls_back_to_less_of_itself_and_never_to_another_script(tag: str, chain: list[str]) -> None:
    assert [str(fallback) for fallback in LocaleTag.parse(tag).fallbacks] == chain


def test_the_likeliest_script_and_region_are_added() -> None:
    assert str(LocaleTag("th").maximized) == "th-Thai-TH"
    assert str(LocaleTag("zh", region="HK").maximized) == "zh-Hant-HK"
    assert str(LocaleTag("zh", "Hant", "HK").maximized) == "zh-Hant-HK"
    assert str(LocaleTag("qq").maximized) == "qq"


def test_the_direction_is_that_of_the_script() -> None:
    right_to_left = ("ar", "he-IL", "az-Arab", "az-IR", "pa-PK", "uz-AF", "kk-CN")

    assert {LocaleTag.parse(tag).direction for tag in right_to_left} == {"rtl"}
    assert {LocaleTag.parse(tag).direction for tag in ("th", "az", "pa", "sd-IN", "mn-CN")} == {"ltr"}


def test_the_locale_of_babel_is_the_nearest_that_there_is() -> None:
    assert str(LocaleTag.parse("th-TH-u-nu-thai").babel) == "th_TH"
    assert str(LocaleTag.parse("th-US").babel) == "th"
    assert str(LocaleTag.parse("zh-Hant-HK").babel) == "zh_Hant_HK"
    assert str(LocaleTag.parse("zh-TW").babel) == "zh_Hant_TW", "never in the other script"
    assert str(LocaleTag.parse("sr-ME").babel) == "sr_Latn_ME"


def test_a_language_without_data_is_refused_when_they_are_needed() -> None:
    klingon = LocaleTag.parse("tlh")

    with pytest.raises(UnknownLocale, match=r"^for tlh there are no data in CLDR"):
        klingon.babel  # noqa: B018  # the property is what is tried


@pytest.mark.parametrize(
    "parts",
    [
        {"language": "TH"},
        {"language": "english"},
        {"language": "th", "script": "thai"},
        {"language": "th", "region": "th"},
        {"language": "th", "variants": ("x",)},
        {"language": "th", "variants": "1996"},
        {"language": "th", "calendar": "-"},
        {"language": "th", "numbers": "no"},
        {"language": "th", "extensions": ("u-ca-buddhist",)},
        {"language": "th", "extensions": (3,)},
        {"language": 3},
    ],
)
def test_a_part_that_cannot_stand_in_a_tag_is_refused(parts: dict[str, object]) -> None:
    with pytest.raises(InvalidValue, match="cannot stand in a language tag; accepted: "):
        LocaleTag(**parts)  # type: ignore[arg-type]  # what a caller may try


def test_a_tag_is_a_value() -> None:
    tag = LocaleTag.parse("th-TH-u-nu-thai")

    assert tag == LocaleTag.of(tag) == LocaleTag.of("th_TH@numbers=thai")
    assert hash(tag) == hash(LocaleTag.parse(str(tag)))
    assert pickle.loads(pickle.dumps(tag)) == tag  # noqa: S301  # its own bytes


# --- negotiation ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("wanted", "available", "found"),
    [
        (["zh-Hant-HK"], ["zh", "zh-Hant"], "zh-Hant"),
        (["zh-Hant-HK"], ["zh"], None),
        (["zh-HK"], ["zh-Hant-TW", "zh-Hant"], "zh-Hant"),
        (["zh-HK"], ["zh-Hant-TW", "zh-Hant-HK"], "zh-Hant-HK"),
        (["en-GB"], ["en-US", "en"], "en"),
        (["en"], ["en-GB", "en-US"], "en-US"),
        (["en"], ["en-US", "en"], "en"),
        (["pt-AO"], ["pt-BR", "pt-PT"], "pt-BR"),
        (["fr", "th-TH"], ["en", "th"], "th"),
        (["sr-Latn"], ["sr"], None),
        (["th-u-nu-thai"], ["th", "th-u-nu-thai"], "th-u-nu-thai"),
        (["ca-valencia"], ["ca", "ca-valencia"], "ca-valencia"),
        ([], ["th"], None),
        (["th"], [], None),
    ],
)
def test_languages_are_negotiated_by_language_script_and_region(
    wanted: list[str], available: list[str], found: str | None
) -> None:
    there = negotiate(wanted, available)

    assert (None if there is None else str(there)) == found


def test_one_text_in_place_of_several_tags_is_refused() -> None:
    with pytest.raises(WrongType, match=r"^wanted: wrong-type: 'th'"):
        negotiate("th", ["th"])
    with pytest.raises(WrongType, match=r"^available: wrong-type: 'th'"):
        negotiate(["th"], "th")


def test_a_catalogue_is_negotiated_by_script() -> None:
    assert catalogue("th-Thai-TH") is catalogue("th")
    with pytest.raises(UnknownLocale, match=r"^there is no catalogue for 'th-Latn'"):
        catalogue("th-Latn")
