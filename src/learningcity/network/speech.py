"""Who is quoted in the Thai documents, how, and on what. The words themselves are not kept here."""

from __future__ import annotations

from enum import Enum

from attrs import frozen

from learningcity.dates import PartialDate
from learningcity.errors import require_tuple
from learningcity.guidance.citing import cited, place_in
from learningcity.guidance.problems import require_flag, require_instance, require_text
from learningcity.inconsistencies.figures import SIZE_2024, URBAN_SHARE_NOW
from learningcity.network.persons import person
from learningcity.sources.citations import Citation, Standing, checked_id, require_date
from learningcity.sources.claims import Claim, Mode
from learningcity.sources.statements import Statement
from learningcity.texts import Message

__all__ = ["Quotation", "SpeechMode", "quotations"]


class SpeechMode(Enum):
    """How a source gives what somebody said."""

    DIRECT = "direct"
    """In quotation marks."""
    INDIRECT = "indirect"
    """After a word such as "said that", without quotation marks."""
    REPORTED = "reported"
    """Retold in words of its own."""

    @property
    def claim_mode(self) -> Mode:
        """The mode of what is claimed in such speech."""
        return Mode.QUOTED if self is SpeechMode.DIRECT else Mode.REPORTED


@frozen(kw_only=True)
class Quotation(Statement):
    """That a source quotes somebody. What it is about is its label, in the library's words.

    Attributes:
        speaker: id of who speaks.
        mode: how the source gives it.
        language: BCP 47 tag of the words as the source has them.
        translated: whether they were said in another language; None where that is not known.
        on: when they were said; None where no source says.
        claims: what is claimed in them.

    Raises:
        WrongType: a value of a type that the field does not accept.
        InvalidValue: a speaker that is no id, or a blank language.
    """

    speaker: str
    mode: SpeechMode
    language: str
    translated: bool | None = None
    on: PartialDate | None = None
    claims: tuple[Claim, ...] = ()

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        checked_id(self.speaker, (self.id, "speaker"))
        require_instance((self.id, "mode"), self.mode, SpeechMode)
        require_text((self.id, "language"), self.language)
        if self.translated is not None:
            require_flag((self.id, "translated"), self.translated)
        require_date((self.id, "on"), self.on)
        require_tuple((self.id, "claims"), self.claims, Claim)


_DIGEST, _STORY = cited("bic-moe-news-2022", "khon-kaen-news-2024")
_ANNOUNCED_2022, _ANNOUNCED_2024 = PartialDate(2022, 9, 2), PartialDate(2024, 2, 14)


def _indirect(
    label: Message,
    speaker: str,
    citation: Citation,
    *claims: Claim,
    translated: bool | None,
    on: PartialDate | None = None,
) -> Quotation:
    return Quotation(
        id=label.id,
        label=label,
        citations=(citation,),
        standing=Standing.REPORTED,
        speaker=speaker,
        mode=SpeechMode.INDIRECT,
        language="th",
        translated=translated,
        on=on,
        claims=claims,
    )


_QUOTATIONS = (
    Quotation(
        id="quotation.azoulay-2022",
        label=Message("quotation.azoulay-2022"),
        citations=(_DIGEST,),
        standing=Standing.REPORTED,
        speaker="person.azoulay",
        mode=SpeechMode.DIRECT,
        language="th",
        translated=True,
        on=_ANNOUNCED_2022,
        claims=URBAN_SHARE_NOW[:1],
    ),
    _indirect(
        Message("quotation.azoulay-2024"),
        "person.azoulay",
        _STORY,
        SIZE_2024,
        Claim(
            "cities",
            "realise",
            Message("claim.right-to-education"),
            _STORY,
            _ANNOUNCED_2024,
            mode=Mode.REPORTED,
            speaker="azoulay",
        ),
        translated=True,
        on=_ANNOUNCED_2024,
    ),
    _indirect(
        Message("quotation.theerasak-announcement"),
        "person.theerasak",
        _STORY,
        translated=False,
        on=_ANNOUNCED_2024,
    ),
    _indirect(
        Message("quotation.theerasak-credit"),
        "person.theerasak",
        place_in("khon-kaen-news-2024", "mayor-on-research"),
        translated=False,
    ),
)


def quotations(by: str | None = None) -> tuple[Quotation, ...]:
    """The quotations in the order in which they were made: all, or those of one speaker.

    Args:
        by: id of a person, whole or short.

    Raises:
        UnknownId: no such person.
    """
    if by is None:
        return _QUOTATIONS
    speaker = person(by).id
    return tuple(quoted for quoted in _QUOTATIONS if quoted.speaker == speaker)
