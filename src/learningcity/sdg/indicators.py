"""The indicators of the shipped targets, by number: their names are not shipped."""

from __future__ import annotations

from attrs import frozen

from learningcity.errors import looked_up
from learningcity.sdg.goals import require_text
from learningcity.sdg.targets import target as target_of
from learningcity.sdg.targets import targets
from learningcity.sources.citations import Citation, Standing, checked_id
from learningcity.sources.register import source
from learningcity.sources.statements import Statement
from learningcity.texts import Message

__all__ = ["SdgIndicator", "indicator", "indicators"]


@frozen(kw_only=True)
class SdgIndicator(Statement):
    """An indicator of a target.

    Attributes:
        code: as the United Nations number it: ``4.7.1``.
        target: id of its target.

    Raises:
        InvalidValue: a target that is no id, or a blank code.
        WrongType: a code that is no text.
    """

    code: str
    target: str

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        require_text((self.id, "code"), self.code)
        checked_id(self.target, (self.id, "target"))


_LISTED = (Citation(source("open-sdg")),)
_RECALLED = (Citation(source("learningcity-recall")),)


def _listed(id: str, target: str) -> SdgIndicator:
    code = id.removeprefix("sdg.indicator.")
    withdrawn = code == "11.c.1"
    return SdgIndicator(
        id=id,
        code=code,
        target=target,
        label=Message("sdg-indicator", {"code": code}),
        citations=(*_LISTED, *_RECALLED) if withdrawn else _LISTED,
        standing=Standing.REPORTED,
        note=Message("note.indicator-withdrawn") if withdrawn else None,
    )


_ADDED_LATER = SdgIndicator(
    id="sdg.indicator.11.5.3",
    code="11.5.3",
    target="sdg.11.5",
    label=Message("sdg-indicator", {"code": "11.5.3"}),
    citations=_RECALLED,
    standing=Standing.UNVERIFIED,
    note=Message("note.indicator-added"),
)

_INDICATORS = (*(_listed(id, entry.id) for entry in targets() for id in entry.indicators), _ADDED_LATER)
_BY_NAME = {name: entry for entry in _INDICATORS for name in (entry.code, entry.id)}


def indicators(target: str | None = None) -> tuple[SdgIndicator, ...]:
    """The indicators of the shipped targets, or those of one target; one that was only recalled comes last.

    Args:
        target: a target by its code or id.

    Raises:
        UnknownId: no such target is shipped.
    """
    if target is None:
        return _INDICATORS
    id = target_of(target).id
    return tuple(entry for entry in _INDICATORS if entry.target == id)


def indicator(indicator: str) -> SdgIndicator:
    """An indicator by its code or id: ``indicator("4.7.1")``, ``indicator("sdg.indicator.4.7.1")``.

    Raises:
        UnknownId: no such indicator is shipped.
    """
    return looked_up(indicator, _BY_NAME)
