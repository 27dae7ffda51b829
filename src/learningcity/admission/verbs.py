"""The words that Thai sources use for the act of admission; they differ, and are kept apart."""

from __future__ import annotations

from enum import Enum
from types import MappingProxyType
from unicodedata import normalize

from learningcity.errors import AmbiguousName, Problem, UnknownName, WrongType, shown
from learningcity.texts import Message

__all__ = ["AdmissionVerb"]


class AdmissionVerb(Enum):
    """What is told to have been done when cities were admitted."""

    ANNOUNCE = "announce"
    """The list of cities is announced."""
    SELECT = "select"
    CERTIFY = "certify"
    """Membership is certified."""
    REVIEW = "review"
    """The city passes a review."""
    JOIN = "join"
    ADD = "add"
    """The city is added to the network, on a recommendation."""

    @classmethod
    def from_text(cls, text: str) -> AdmissionVerb:
        """The one that Thai text uses.

        The verb of certifying alone says nothing yet: of documents it means that they are adopted, and of a mayor
        that he or she endorses. It is one of these together with membership only.

        Raises:
            WrongType: not text.
            AmbiguousName: the text uses several, or the bare verb of certifying.
            UnknownName: it uses none.
        """
        if not isinstance(text, str):  # pyright: ignore[reportUnnecessaryIsInstance]  # users may give anything
            raise WrongType(Problem("wrong-type", ("text",), shown(text), Message("accepted.text")))
        words = "".join(normalize("NFC", text).split())
        found = [verb for verb, forms in _FORMS.items() if any(form in words for form in forms)]
        if len(found) == 1:
            return found[0]
        if found:
            raise AmbiguousName(text, (f"admission-verb.{verb.value}" for verb in found))
        if words in _BARE:
            raise AmbiguousName(text, _SENSES_OF_CERTIFYING)
        raise UnknownName(Message("error.unknown-name", {"name": shown(text)}))


_FORMS = MappingProxyType(
    {
        AdmissionVerb.ANNOUNCE: ("ประกาศรายชื่อ",),
        AdmissionVerb.SELECT: ("คัดเลือก",),
        AdmissionVerb.CERTIFY: ("รับรองสมาชิก", "รับรองการเป็นสมาชิก"),
        AdmissionVerb.REVIEW: ("ผ่านการพิจารณา",),
        AdmissionVerb.JOIN: ("เข้าร่วมเป็นสมาชิก",),
        AdmissionVerb.ADD: ("เพิ่มเข้าไปในเครือข่าย",),
    }
)
"""By verb what it is recognised by, without spaces."""
_BARE = ("รับรอง", "การรับรอง")
_SENSES_OF_CERTIFYING = ("admission-verb.certify", "endorser.mayor", "outcome-relation.adopted")
