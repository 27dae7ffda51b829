"""How many features and measurements the framework is said to have, and what sources call the features.

The counts are told; no official text of a feature or a measurement was read, so that nothing is listed.
"""

from __future__ import annotations

from attrs import frozen

from learningcity.errors import require_tuple
from learningcity.sources.citations import Citation, Standing
from learningcity.sources.claims import Claim, Conflict, Side
from learningcity.sources.enumerations import Enumeration
from learningcity.sources.register import source
from learningcity.texts import Message

__all__ = ["FEATURES", "FEATURE_NAMING", "MEASUREMENTS", "CountedList"]

_FEATURES = "key-features.features"
_VIET_NAM = "viet-nam-2024"
"""The Japanese-language notice repeats Vietnamese news, so that both are one witness."""


@frozen(kw_only=True)
class CountedList(Enumeration):
    """A list that sources count, with who says how many.

    Attributes:
        claims: what single sources say of its length.

    Raises:
        WrongType: claims that are none; and as an enumeration does.
    """

    claims: tuple[Claim, ...] = ()

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        require_tuple((self.id, "claims"), self.claims, Claim)


_PLATFORM = Message("scope.indicators-of-a-platform")
"""The page on Mexico City does not say that the indicators of its platform are the features."""


def _counted(id: str, *, passage: str | None = None, scope: Message | None = None) -> Claim:
    return Claim(_FEATURES, "count", 42, Citation(source(id)), scope=scope, passage=passage)


FEATURES = CountedList(
    id=_FEATURES,
    label=Message("key-features.features"),
    declared=42,
    citations=tuple(Citation(source(id)) for id in ("trithucvn-2024", "viet-jo-2024", "lanetwork-mexico")),
    standing=Standing.REPORTED,
    note=Message("note.key-features.features"),
    claims=(
        _counted("trithucvn-2024", passage=_VIET_NAM),
        _counted("viet-jo-2024", passage=_VIET_NAM),
        _counted("lanetwork-mexico", scope=_PLATFORM),
    ),
)
"""The features: 42 according to one witness, news from Viet Nam that a Japanese-language notice repeats; none was read.

A page on Mexico City tells of a platform with 42 indicators: the same number, though not said to be of the features.
"""

MEASUREMENTS = CountedList(
    id="key-features.measurements",
    label=Message("key-features.measurements"),
    declared=60,
    citations=(Citation(source("learningcity-recall")),),
    standing=Standing.UNVERIFIED,
    note=Message("note.key-features.measurements"),
)
"""The measurements: 60 as recalled; no source that was read says so, and none was read."""


def _called(word: str, id: str, *, passage: str | None = None, scope: Message | None = None) -> Claim:
    value = Message(f"key-features.called.{word}")
    return Claim(_FEATURES, "called", value, Citation(source(id)), scope=scope, passage=passage)


FEATURE_NAMING = Conflict(
    "key-features.feature-naming",
    Message("conflict.feature-naming"),
    (
        Side(Message("conflict.feature-naming.features"), (_called("features", "uil-key-features"),)),
        Side(
            Message("conflict.feature-naming.criteria"),
            (
                _called("criteria", "trithucvn-2024", passage=_VIET_NAM),
                _called("criteria", "viet-jo-2024", passage=_VIET_NAM),
            ),
        ),
        Side(
            Message("conflict.feature-naming.indicators"),
            (_called("indicators", "lanetwork-mexico", scope=_PLATFORM),),
        ),
    ),
)
"""What the 42 are called: key features at the institute, criteria in the press, perhaps indicators on a platform."""
