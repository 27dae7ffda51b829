"""What others read as the aims of the network, what a city confirms by applying, and the six points of the calls."""

from __future__ import annotations

from learningcity.guidance.citing import cited
from learningcity.learning_city.concepts import Assertion
from learningcity.sources.citations import Standing
from learningcity.sources.claims import Claim, Mode
from learningcity.texts import Message

__all__ = ["AIMS_OF_A_DELEGATION", "APPLYING_CONFIRMS", "SIX_POINTS"]

_DELEGATION, _WALLONIA = cited("S72", "S73")
_CALLS = cited("S44", "S08", "S09")
_BLOCKS = tuple(f"key-features.block.{number}" for number in range(1, 7))

AIMS_OF_A_DELEGATION = Assertion(
    id="gnlc.aims",
    label=Message("gnlc.aims"),
    citations=(_DELEGATION,),
    standing=Standing.REPORTED,
    note=Message("note.gnlc.aims"),
    claims=(
        Claim(
            "gnlc",
            "aims",
            (
                Message("gnlc.aim.inclusive-learning"),
                Message("gnlc.aim.empowerment"),
                Message("gnlc.aim.prosperity"),
                Message("gnlc.aim.sustainable-development"),
                Message("gnlc.aim.resources"),
                Message("gnlc.aim.political-will"),
            ),
            _DELEGATION,
        ),
    ),
)
"""Six aims, as the delegation of France to UNESCO lists them."""

APPLYING_CONFIRMS = Assertion(
    id="gnlc.applying-confirms",
    label=Message("gnlc.applying-confirms"),
    citations=(_WALLONIA,),
    standing=Standing.REPORTED,
    claims=(
        Claim(
            "gnlc.application",
            "confirms",
            (
                Message("gnlc.confirms.development"),
                Message("gnlc.confirms.experience"),
                Message("gnlc.confirms.partnerships"),
                Message("gnlc.confirms.policy"),
            ),
            _WALLONIA,
            mode=Mode.REPORTED,
        ),
    ),
)
"""What a city confirms by applying, as cities of Wallonia were told in 2020."""

SIX_POINTS = Assertion(
    id="gnlc.six-points",
    label=Message("gnlc.six-points"),
    citations=_CALLS,
    standing=Standing.VERIFIED,
    note=Message("note.gnlc.six-points"),
    claims=tuple(Claim("learning-city", "six-points", _BLOCKS, citation) for citation in _CALLS),
)
"""What a learning city does, by UIL and its calls: the building blocks of the Key Features."""
