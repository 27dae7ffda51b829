"""What a search found, as a collection that can be told in words."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Protocol, TypeVar

from learningcity.texts import Message

__all__ = ["Findings", "listed"]


class _Told(Protocol):
    @property
    def message(self) -> Message: ...


T = TypeVar("T", bound=_Told)


def listed(messages: Iterable[Message], complete: bool) -> tuple[Message, ...]:
    """What is told of a list of findings: that there is none, and that there may be more, included."""
    told = tuple(messages) or (Message("cells.none"),)
    return told if complete else (*told, Message("cells.incomplete"))


class Findings(Collection[T]):
    """Findings that can be gone through, and whether they are all."""

    __slots__ = ()
    complete: bool

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def __contains__(self, finding: object) -> bool:
        return any(finding == one for one in self)

    def messages(self) -> tuple[Message, ...]:
        """Each in one sentence; that there is none, and that there may be more, is said too."""
        return listed((one.message for one in self), self.complete)

    def __str__(self) -> str:
        return "\n".join(map(str, self.messages()))
