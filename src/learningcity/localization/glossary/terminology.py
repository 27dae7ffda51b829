"""What a term of the glossary is: one thing, its preferred form in English and Thai, and other forms that mean it."""

from __future__ import annotations

from enum import Enum

from attrs import field, frozen

from learningcity.errors import InvalidValue, Path, Problem, WrongType, require_tuple, shown
from learningcity.sources.citations import Citation, checked_id, require_citations, require_member, source_ids
from learningcity.texts import Message

__all__ = ["Term", "TermVariant", "VariantKind"]


class VariantKind(Enum):
    """Why a form stands beside the preferred one."""

    ALIAS = "alias"
    """Another wording for the same; understood, never written."""
    SHORT_FORM = "short-form"
    """Fewer words for the same, where it is clear what is meant."""
    ABBREVIATION = "abbreviation"
    """Letters for the same."""
    SLIP = "slip"
    """Printed by mistake; understood, never written."""


@frozen(kw_only=True)
class TermVariant:
    """A form that means what a term means, beside the preferred one.

    Attributes:
        text: as printed.
        language: BCP 47 tag; None where it is the same in every language, such as GNLC.
        kind: why it stands beside the preferred form.
        citations: where it is printed.

    Raises:
        Uncited: no citation.
        InvalidValue: no text, or an empty language.
        WrongType: a value of a type that the field does not accept.
    """

    text: str
    language: str | None
    kind: VariantKind
    citations: tuple[Citation, ...] = field(repr=source_ids)

    def __attrs_post_init__(self) -> None:
        _require_form(("text",), self.text)
        if self.language is not None:
            _require_form(("language",), self.language)
        require_member(("kind",), self.kind, VariantKind)
        require_citations(self.citations, self.text)

    @property
    def is_input_only(self) -> bool:
        """Whether it is understood and never written."""
        return self.kind in (VariantKind.ALIAS, VariantKind.SLIP)


@frozen(kw_only=True)
class Term:
    """A term of the framework: what it is called, and who calls it so.

    Attributes:
        id: ``term.<domain>.<name>``.
        en: the preferred form in English; in the words of the library where no source has an English one.
        th: the preferred form in Thai.
        citations: the documents in which the Thai form stands; the library's own reading where all print it otherwise.
        names: id of the thing of the library that the term names, None where there is none.
        variants: the other forms.

    Raises:
        Uncited: no citation.
        InvalidValue: no form, or an id that is not well formed.
        WrongType: a value of a type that the field does not accept.
    """

    id: str
    en: str
    th: str
    citations: tuple[Citation, ...] = field(repr=source_ids)
    names: str | None = None
    variants: tuple[TermVariant, ...] = ()

    def __attrs_post_init__(self) -> None:
        checked_id(self.id)
        _require_form(("en",), self.en)
        _require_form(("th",), self.th)
        require_citations(self.citations, self.id)
        if self.names is not None:
            checked_id(self.names, ("names",))
        require_tuple(("variants",), self.variants, TermVariant)

    @property
    def domain(self) -> str:
        """What the term belongs to, such as ``network``: the second part of its id."""
        return self.id.split(".")[1] if "." in self.id else self.id

    @property
    def stands_for(self) -> str:
        """The id that its names lead to: that of the thing that it names, or else its own."""
        return self.names or self.id

    def preferred(self, language: str) -> str | None:
        """The preferred form in a language (a BCP 47 tag without region), None in one that has none."""
        return {"en": self.en, "th": self.th}.get(language)

    def forms(self, language: str) -> tuple[str, ...]:
        """Every form in a language: the preferred one, then the variants that are of it or of every language."""
        preferred = self.preferred(language)
        others = (variant.text for variant in self.variants if variant.language in (None, language))
        return (*(() if preferred is None else (preferred,)), *others)


def _require_form(path: Path, value: object) -> None:
    if not isinstance(value, str):
        raise WrongType(Problem("wrong-type", path, shown(value), Message("accepted.text")))
    if not value.strip():
        raise InvalidValue(Problem("blank", path, shown(value), Message("accepted.text")))
