"""The tree that a score is built on: from the city down to single measurements."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from fractions import Fraction

from attrs import field, frozen

from learningcity.errors import InvalidValue, Problem, WrongType, require_tuple, shown
from learningcity.scoring.numbers.checks import checked_number
from learningcity.scoring.numbers.powers import checked_exponent
from learningcity.sources.citations import checked_id, require_words
from learningcity.texts import Message, Number, Text

__all__ = ["MAX_LEVELS", "Node", "as_fraction", "faults_of_tree"]

MAX_LEVELS = 64
"""How many nodes of the tree of a profile may lie within each other, the city and a measurement included."""


def as_fraction(value: Number, path: tuple[str | int, ...]) -> Fraction:
    """The number as it is written: 0.1 is one tenth.

    Raises:
        WrongType: no number.
        InvalidValue: not finite.
    """
    number = checked_number(value, path)
    return Fraction(Decimal(repr(number))) if isinstance(number, float) else Fraction(number)


def _children(children: Iterable[Node | str]) -> tuple[Node, ...]:
    if isinstance(children, str | Node) or not isinstance(children, Iterable):
        raise WrongType(Problem("wrong-type", ("children",), shown(children), Message("accepted.children")))
    return tuple(Node(child) if isinstance(child, str) else child for child in children)


def _weights(weights: Iterable[Number]) -> tuple[Fraction, ...]:
    if isinstance(weights, str) or not isinstance(weights, Iterable):
        raise WrongType(Problem("wrong-type", ("weights",), shown(weights), Message("accepted.node-weights")))
    return tuple(as_fraction(weight, ("weights", place)) for place, weight in enumerate(weights))


def _exponent(p: Number) -> float:
    return checked_exponent(p)


@frozen
class Node:
    """A measurement, or a group of nodes that are averaged.

    Attributes:
        id: of a measurement where there are no children; else of the group, such as an area of the Key Features.
        children: nodes, or ids of measurements.
        weights: one for each child, from 0, together exactly 1; a float counts as it is written.
        p: the exponent of the weighted power mean, at most 1: 1 arithmetic, 0 geometric, -1 harmonic,
            ``float("-inf")`` the least. The lower it is, the less can one child stand in for another.
        label: what it is called, where the library has no name for the id.

    Raises:
        WrongType: a field of a type that it does not accept.
        InvalidValue: an id that is none, weights that do not go with the children or do not add to 1, an exponent
            above 1, a node inside itself.
    """

    id: str
    children: tuple[Node, ...] = field(default=(), converter=_children, repr=False)
    weights: tuple[Fraction, ...] = field(default=(), converter=_weights, repr=False)
    p: float = field(default=1.0, converter=_exponent)
    label: Text | None = None

    def __attrs_post_init__(self) -> None:
        checked_id(self.id)
        require_tuple((self.id, "children"), self.children, Node)
        if self.label is not None:
            require_words((self.id, "label"), self.label)
        self._require_weights()
        if any(node.id == self.id for child in self.children for node in child.walk()):
            raise InvalidValue(Problem("cyclic-tree", (self.id,), shown(self.id), Message("accepted.tree")))

    def _require_weights(self) -> None:
        path = (self.id, "weights")
        if len(self.weights) != len(self.children):
            accepted = Message("accepted.weight-each", {"count": len(self.children)})
            raise InvalidValue(Problem("weights", path, _written(self.weights), accepted))
        if any(weight < 0 for weight in self.weights):
            raise InvalidValue(Problem("weights", path, _written(self.weights), Message("accepted.node-weights")))
        if self.children and sum(self.weights) != 1:
            params = {"sum": str(sum(self.weights))}
            accepted = Message("accepted.node-weights")
            raise InvalidValue(Problem("weights-sum", path, _written(self.weights), accepted, params=params))

    @classmethod
    def equal(cls, id: str, children: Iterable[Node | str], *, p: Number = 1, label: Text | None = None) -> Node:
        """A group whose children all weigh the same. That is a choice like any other, so it has a name.

        Raises:
            WrongType, InvalidValue: as the class does; no child.
        """
        given = _children(children)
        if not given:
            raise InvalidValue(Problem("no-children", (id, "children"), accepted=Message("accepted.children")))
        return cls(id, given, (Fraction(1, len(given)),) * len(given), p, label)

    @property
    def is_measurement(self) -> bool:
        """Whether it has no children."""
        return not self.children

    def walk(self) -> Iterator[Node]:
        """This node and every one below it, each before its children."""
        pending = [self]
        while pending:
            node = pending.pop()
            yield node
            pending += reversed(node.children)

    @property
    def measurements(self) -> tuple[str, ...]:
        """The ids of the measurements in it, in order."""
        return tuple(node.id for node in self.walk() if node.is_measurement)


def _levels(root: Node) -> int:
    levels, level = 0, [root]
    while level and levels <= MAX_LEVELS:
        levels, level = levels + 1, [child for node in level for child in node.children]
    return levels


def _written(weights: tuple[Fraction, ...]) -> str:
    return ", ".join(str(weight) for weight in weights) or "()"


def faults_of_tree(root: Node) -> Iterator[Problem]:
    """What is wrong with a tree as a whole: an id that stands twice, a root that is a measurement, too many levels."""
    if _levels(root) > MAX_LEVELS:
        yield Problem("too-deep", accepted=Message("accepted.depth", {"depth": MAX_LEVELS}))
    if root.is_measurement:
        yield Problem("no-children", (root.id, "children"), accepted=Message("accepted.children"))
    seen: set[str] = set()
    for node in root.walk():
        if node.id in seen:
            yield Problem("duplicate-id", (node.id,), shown(node.id), Message("accepted.different-ids"))
        seen.add(node.id)
