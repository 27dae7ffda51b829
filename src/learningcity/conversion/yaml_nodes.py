"""The nodes of YAML with their places, composed from the events of a parser; objects are never made of tags.

A stream comes from somebody else: nothing is composed deeper than a bound, and aliases, by which a short text stands
for a very long one, never add more than a bound of values.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from learningcity.conversion.bounds import MAX_VALUES
from learningcity.conversion.json_text import MAX_NESTING
from learningcity.conversion.positions import Place, place
from learningcity.conversion.spellings import one_of
from learningcity.conversion.yaml_scalars import core_tag, scalar_value, tag_problem
from learningcity.errors import InvalidValue, Path, Problem, shown
from learningcity.texts import Message

__all__ = ["Node", "NothingMoreError", "Stream"]

_DIRECTIVE = re.compile(r"^%YAML", re.MULTILINE)


class NothingMoreError(Exception):
    """Something after which nothing more of a stream can be told; ``problem`` has its place."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem)
        self.problem = problem


class Node:
    """A value with its place, and what is wrong with how it is written.

    Attributes:
        place: where it begins.
        value: as decoded JSON; of what is wrong something that stands for it.
        parts: the nodes of its entries, by key or index.
        keys: the places of its keys.
        flaws: what is wrong with itself, each with its place and path from here, and whether its value says nothing.
        is_flawed: whether anything is wrong with it or within it.
        values: how many values it has, itself and all within it.
        depth: how many lists and objects lie within each other there.
        written: the digits of a number that is too large for one.
    """

    __slots__ = ("depth", "flaws", "is_flawed", "key", "keys", "parts", "place", "value", "values", "written")

    def __init__(self, at: Place, value: Any) -> None:
        self.place: Place = at
        self.value: Any = value
        self.parts: dict[str | int, Node] = {}
        self.keys: dict[str, Place] = {}
        self.key: Node | None = None
        self.flaws: list[tuple[Path, Problem, Place, bool]] = []
        self.is_flawed: bool = False
        self.values: int = 1
        self.depth: int = int(isinstance(value, dict | list))
        self.written: str | None = None

    def flaw(self, problem: Problem, at: Place, path: Path = (), *, hides: bool = False) -> None:
        """Remember something that is wrong with how it is written."""
        self.flaws.append((path, problem, at, hides))
        self.is_flawed = True

    def add(self, node: Node, at: Place) -> None:
        """Add an entry; of an object first its key, and then its value."""
        if isinstance(self.value, list):
            self._put(len(self.value), node)
            self.value.append(node.value)
        elif self.key is None:
            self.key = node
            self._take_key(node, at)
        else:
            key, self.key = self.key.value, None
            if type(key) is str:
                self._put(key, node)
                self.value[key] = node.value

    def _put(self, step: str | int, node: Node) -> None:
        self.parts[step] = node
        self.is_flawed |= node.is_flawed
        self.values += node.values
        self.depth = max(self.depth, node.depth + 1)

    def _take_key(self, node: Node, at: Place) -> None:
        key = node.value
        if type(key) is not str:
            self.flaw(Problem("wrong-type", (), shown(key), Message("accepted.text")), at)
            return
        if key in self.keys:
            self.flaw(Problem("duplicate-key", (), shown(key)), at, (key,))
        self.keys[key] = at


class Stream:
    """A text in YAML.

    Attributes:
        documents: how many were begun so far.
    """

    def __init__(self, text: str) -> None:
        self.documents: int = 0
        self._text = text
        self._anchors: dict[str, Node | None] = {}
        self._open: list[Node] = []
        self._names: list[str | None] = []
        self._expanded = 0
        self._last: Any = None

    def nodes(self) -> Iterator[tuple[Node, bool]]:
        """The values one after the other, each with whether it is an entry of a list.

        A document that is a list gives its entries, any other itself.

        Raises:
            NothingMoreError: the text is no YAML from some place on, or holds more than is read.
        """
        for event in self._events():
            match type(event).__name__:
                case "DocumentStartEvent":
                    self._begin(event)
                case "ScalarEvent":
                    yield from self._completed(self._scalar(event), event.anchor)
                case "SequenceStartEvent":
                    self._enter(self._collection(event, [], "seq"), event)
                case "MappingStartEvent":
                    self._enter(self._collection(event, {}, "map"), event)
                case "AliasEvent":
                    yield from self._added(self._target(event), _place(event.start_mark))
                case "SequenceEndEvent" | "MappingEndEvent":
                    yield from self._completed(self._open.pop(), self._names.pop())
                case _:
                    pass

    def _events(self) -> Iterator[Any]:
        from ruamel.yaml import YAML

        events = YAML(typ="safe", pure=True).parse(self._text)
        while True:
            try:
                event = next(events, None)
            except Exception as error:  # beside its own errors the parser lets through what Python raises inside it
                raise NothingMoreError(self._syntax_problem(error)) from None
            if event is None:
                return
            self._last = event.end_mark
            yield event

    def _syntax_problem(self, error: Any) -> Problem:
        at = self._place_of(error)
        rest = self._text[at.offset : at.offset + 200].strip()
        if rest:
            return at.mark(Problem("yaml-syntax", value=shown(rest[:20].splitlines()[0].rstrip())))
        return at.mark(Problem("yaml-unfinished"))

    def _place_of(self, error: Any) -> Place:
        mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
        if mark is None and isinstance(position := getattr(error, "position", None), int):
            return place(self._text, Place(), position)
        mark = mark or self._last
        return Place() if mark is None else _place(mark)

    def _begin(self, event: Any) -> None:
        self.documents += 1
        self._anchors.clear()
        if event.version not in (None, (1, 2)):
            offset = max(match.start() for match in _DIRECTIVE.finditer(self._text, 0, event.start_mark.index))
            version = ".".join(map(str, event.version))
            problem = Problem("yaml-version", value=shown(version), accepted=one_of(["1.2"]))
            raise NothingMoreError(place(self._text, Place(), offset).mark(problem))

    def _scalar(self, event: Any) -> Node:
        at = _place(event.start_mark)
        try:
            node = Node(at, scalar_value(event.value, event.tag, plain=not event.style))
        except InvalidValue as error:
            node = Node(at, None)
            node.flaw(error.problem, at, hides=True)
        if node.value in (float("inf"), float("-inf")) and any(map(str.isdecimal, event.value)):
            node.written = event.value
        return node

    def _collection(self, event: Any, value: Any, name: str) -> Node:
        node = Node(_place(event.start_mark), value)
        if event.tag not in (None, "!") and core_tag(event.tag) != name:
            node.flaw(tag_problem(event.tag), node.place, hides=True)
        return node

    def _enter(self, node: Node, event: Any) -> None:
        self._open.append(node)
        self._names.append(event.anchor)
        self._anchors[event.anchor] = None  # what it lies in is not complete
        self._require_depth(0, node.place)

    def _require_depth(self, more: int, at: Place) -> None:
        root_is_list = bool(self._open) and isinstance(self._open[0].value, list)
        if len(self._open) - root_is_list + more > MAX_NESTING:
            accepted = Message("accepted.depth", {"depth": MAX_NESTING})
            raise NothingMoreError(at.mark(Problem("too-deep", accepted=accepted)))

    def _target(self, event: Any) -> Node:
        """What an alias stands for."""
        at = _place(event.start_mark)
        node = self._anchors.get(event.anchor)
        if node is None:
            raise NothingMoreError(at.mark(Problem("unknown-alias", value=shown(f"*{event.anchor}"))))
        self._expanded += node.values
        if self._expanded > MAX_VALUES:
            accepted = Message("accepted.most-values", {"count": MAX_VALUES})
            raise NothingMoreError(at.mark(Problem("too-many-values", accepted=accepted)))
        self._require_depth(node.depth, at)
        return node

    def _completed(self, node: Node, name: str | None) -> Iterator[tuple[Node, bool]]:
        if name is not None:
            self._anchors[name] = node
        return self._added(node, node.place)

    def _added(self, node: Node, at: Place) -> Iterator[tuple[Node, bool]]:
        """Add a node to what it lies in; the node itself where it is one of those that are asked for."""
        if not self._open:
            if not isinstance(node.value, list) or node.is_flawed:
                yield node, False
        elif len(self._open) == 1 and isinstance(self._open[0].value, list):
            yield node, True
        else:
            self._open[-1].add(node, at)


def _place(mark: Any) -> Place:
    return Place(mark.index, mark.line + 1, mark.column + 1)
