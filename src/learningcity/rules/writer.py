"""Python source under way: lines, the constants that they name, and the fields of the subject already read."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from attrs import define, field

from learningcity.rules.nodes import AnyFact

__all__ = ["Then", "Writer"]

_LONG_NUMBER = 10**20
"""From here on a number is kept beside the source, not spelled out in it."""


@define
class Then:
    """The statement to run for each outcome."""

    met: str
    not_met: str
    unknown: str


@define
class Writer:
    """Lines of source under way, the constants that they name, and the values already read."""

    lines: list[str] = field(factory=list)
    constants: dict[str, object] = field(factory=dict)
    indent: int = 1
    read: dict[tuple[str, ...], str] = field(factory=dict)
    used_once: frozenset[tuple[str, ...]] = frozenset()
    names: int = 0

    def line(self, text: str) -> None:
        """Add a line at the present depth."""
        self.lines.append("    " * self.indent + text)

    @contextmanager
    def block(self, head: str) -> Iterator[None]:
        """Add a line; what is added inside the block stands one level deeper."""
        self.line(head)
        self.indent += 1
        yield
        self.indent -= 1

    def name(self, prefix: str) -> str:
        """A name that nothing else has."""
        self.names += 1
        return f"{prefix}{self.names}"

    def constant(self, value: object) -> str:
        """Source for a constant; what has no literal gets a name."""
        if type(value) in (str, bool, float) or (type(value) is int and abs(value) < _LONG_NUMBER):
            return repr(value)
        for name, known in self.constants.items():
            if known is value:
                return name
        name = f"K{len(self.constants)}"
        self.constants[name] = value
        return name

    def value(self, fact: AnyFact) -> str:
        """The variable that holds the value of a fact, or the tuple that it goes through, after lines that read it."""
        return self._follow(fact.path[: fact.path.index("*")] if fact.many else fact.path)

    def hold(self, fact: AnyFact) -> None:
        """Read a fact ahead of the branches in which it is used; its last step is left to a test that alone uses it."""
        if fact.path in self.used_once:
            self._follow(fact.path[:-1])
        else:
            self.value(fact)

    def owner(self, fact: AnyFact) -> str | None:
        """The variable that holds the object of which a fact is a field, if the fact is still to be read from it."""
        unread = fact.path in self.used_once and fact.path not in self.read
        return self._follow(fact.path[:-1]) if unread else None

    def _follow(self, steps: tuple[str, ...]) -> str:
        variable = "subject"
        for end in range(1, len(steps) + 1):
            variable = self._step(steps[:end], variable)
        return variable

    def _step(self, path: tuple[str, ...], parent: str) -> str:
        if path not in self.read:
            variable = self.name("v")
            access = f"len({parent})" if path[-1] == "#" else f"{parent}.{path[-1]}"
            guard = "" if parent == "subject" else f"None if {parent} is None else "
            self.line(f"{variable} = {guard}{access}")
            self.read[path] = variable
        return self.read[path]
