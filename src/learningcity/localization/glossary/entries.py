"""By what the entries of the glossary are written down: the documents that they stand in, and the kinds of forms."""

from __future__ import annotations

from learningcity.localization.glossary.terminology import Term, TermVariant, VariantKind
from learningcity.sources.citations import Citation
from learningcity.sources.register import source

__all__ = [
    "HANDOUT",
    "KHON_KAEN_NEWS",
    "MINISTRY_NEWS",
    "MINISTRY_PAGE",
    "PMU_A",
    "READING",
    "abbreviated",
    "alias",
    "entry",
    "own_words",
    "short",
    "slip",
]

MINISTRY_NEWS = Citation(source("bic-moe-news-2022"))
KHON_KAEN_NEWS = Citation(source("khon-kaen-news-2024"))
MINISTRY_PAGE = Citation(source("bic-moe-2021"))
PMU_A = Citation(source("pmu-a-2024"))
HANDOUT = Citation(source("gnlc-handout"))
READING = Citation(source("learningcity-reading"))


def entry(
    key: str, en: str, th: str, *citations: Citation, names: str | None = None, variants: tuple[TermVariant, ...] = ()
) -> Term:
    """A term under ``term.`` and its key."""
    return Term(id=f"term.{key}", en=en, th=th, citations=citations, names=names, variants=variants)


def alias(text: str, *citations: Citation, language: str | None = "th") -> TermVariant:
    """Another wording for the same."""
    return TermVariant(text=text, language=language, kind=VariantKind.ALIAS, citations=citations)


def short(text: str, *citations: Citation) -> TermVariant:
    """A shorter form in Thai."""
    return TermVariant(text=text, language="th", kind=VariantKind.SHORT_FORM, citations=citations)


def abbreviated(text: str, *citations: Citation, language: str | None = None) -> TermVariant:
    """Letters that stand for it, in every language where none is named."""
    return TermVariant(text=text, language=language, kind=VariantKind.ABBREVIATION, citations=citations)


def slip(text: str, *citations: Citation) -> TermVariant:
    """What is printed for it by mistake, in Thai."""
    return TermVariant(text=text, language="th", kind=VariantKind.SLIP, citations=citations)


def own_words(text: str) -> TermVariant:
    """Another English rendering of the library's own."""
    return TermVariant(text=text, language="en", kind=VariantKind.ALIAS, citations=(READING,))
