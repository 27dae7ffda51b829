"""Laws of language tags: what is written is read again, and nothing is lost or invented on the way back."""

from __future__ import annotations

import os
from random import Random
from unittest import mock

from hypothesis import given
from hypothesis import strategies as st

from learningcity.errors import UnknownLocale
from learningcity.localization import LocaleTag, negotiate

LANGUAGES = st.sampled_from(("th", "en", "zh", "sr", "ar", "az", "fil", "de"))
WORDS = st.text("abcdefghijklmnopqrstuvwxyz0123456789", min_size=3, max_size=8)
EXTENSIONS = st.sampled_from(("u-co-phonebk", "u-kn", "t-fr", "a-bbb-ccc", "x-mine", "x-u-nu-thai"))


def extensions() -> st.SearchStrategy[tuple[str, ...]]:
    one_of_each_letter = st.lists(EXTENSIONS, unique_by=lambda text: text[:4], max_size=4)
    return one_of_each_letter.filter(lambda found: sum(text[0] == "x" for text in found) < 2).map(
        lambda found: tuple(sorted(found))
    )


def tags() -> st.SearchStrategy[LocaleTag]:
    return st.builds(
        LocaleTag,
        LANGUAGES,
        st.sampled_from((None, "Thai", "Latn", "Hant", "Arab")),
        st.sampled_from((None, "TH", "HK", "TW", "ME", "US", "419")),
        st.sampled_from(((), ("1996",), ("1996", "valencia"))),
        st.none() | WORDS | st.just("islamic-umalqura"),
        st.none() | WORDS,
        extensions(),
    )


@given(tags())
def test_what_is_written_is_read_again(tag: LocaleTag) -> None:
    assert LocaleTag.parse(str(tag)) == tag


@given(tags(), st.randoms())
def test_letter_case_and_underscores_do_not_matter(tag: LocaleTag, random: Random) -> None:
    noisy = "".join(random.choice((sign.upper(), sign.lower())) for sign in str(tag)).replace("-", "_")

    assert LocaleTag.parse(noisy) == tag


@given(st.text() | st.text("thTHenu-_.@=x019"))
def test_any_other_text_is_refused_as_no_tag_or_is_one(text: str) -> None:
    try:
        tag = LocaleTag.parse(text)
    except UnknownLocale:
        return
    assert LocaleTag.parse(str(tag)) == tag


@given(tags())
def test_fallbacks_begin_with_the_tag_and_stay_in_its_script(tag: LocaleTag) -> None:
    first, *others = tag.fallbacks

    assert first == tag
    assert {other.maximized.script for other in others} <= {tag.maximized.script}
    assert len(set(tag.fallbacks)) == len(tag.fallbacks)


@given(st.lists(tags(), max_size=4), st.lists(tags(), max_size=4))
def test_what_is_negotiated_is_there_and_was_wanted(wanted: list[LocaleTag], available: list[LocaleTag]) -> None:
    found = negotiate(wanted, available)

    if found is None:
        assert not {(t.language, t.maximized.script) for t in wanted} & {
            (t.language, t.maximized.script) for t in available
        }
    else:
        assert found in available
        assert any((t.language, t.maximized.script) == (found.language, found.maximized.script) for t in wanted)


@given(tags(), st.lists(tags(), max_size=3))
def test_a_tag_that_is_there_is_found_as_it_is(tag: LocaleTag, others: list[LocaleTag]) -> None:
    assert negotiate([tag], [*others, tag]) == tag


@given(tags())
def test_the_environment_is_never_looked_at(tag: LocaleTag) -> None:
    before = tag.fallbacks, negotiate([tag], ["th", "en"])

    with mock.patch.dict(os.environ, {"LANG": "de_DE.UTF-8", "LANGUAGE": "xx", "LC_ALL": "C"}):
        assert (tag.fallbacks, negotiate([tag], ["th", "en"])) == before
