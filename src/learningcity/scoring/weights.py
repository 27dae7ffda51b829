"""Weight sets for the nodes of a tree: which node has which, and what is left of one where children are left out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from learningcity.errors import FieldError, InvalidValue, Problem, UnknownId, WrongType, shown
from learningcity.scoring.numbers.weight_sets import Contaminate, Hull, Ranked, Relative, WeightSet
from learningcity.texts import Message, Number

if TYPE_CHECKING:
    from learningcity.scoring.profiles import Profile
    from learningcity.scoring.tree import Node

__all__ = ["left_of", "weight_sets_of"]


def weight_sets_of(
    profile: Profile, given: WeightSet | Mapping[str, WeightSet] | Iterable[tuple[str, WeightSet]] | None
) -> tuple[tuple[str, WeightSet], ...]:
    """Which node may have which weights, in the order of the tree.

    Raises:
        WrongType: neither a weight set nor weight sets by ids of nodes.
        UnknownId: no such node with children.
        InvalidValue, WeightSetEmpty: a set that does not suit the number of children.
    """
    if given is None or given == ():
        return ()
    groups = {node.id: node for node in profile.tree.walk() if not node.is_measurement}
    if isinstance(given, WeightSet):
        by_id = {id: given for id, node in groups.items() if len(node.children) > 1}
    else:
        by_id = _by_id(given)
    for id, weight_set in by_id.items():
        if id not in groups:
            raise UnknownId.of(id, groups)
        if not isinstance(weight_set, WeightSet):
            raise WrongType(Problem("wrong-type", ("weights", id), shown(weight_set), Message("accepted.weight-set")))
        _require_suits(weight_set, groups[id])
    return tuple((id, by_id[id]) for id in groups if id in by_id)


def _by_id(given: object) -> dict[str, WeightSet]:
    is_pairs = isinstance(given, Mapping) or (
        isinstance(given, tuple | list) and all(isinstance(pair, tuple) and len(pair) == 2 for pair in given)
    )
    if not is_pairs:
        number = isinstance(given, int | float) and 0 < given <= 1 and not isinstance(given, bool)
        hint = Message("hint.write", {"written": f"Relative({given!r})"}) if number else None
        raise WrongType(Problem("wrong-type", ("weights",), shown(given), Message("accepted.weight-set"), hint))
    return dict(given)  # type: ignore[call-overload, no-any-return]  # as just looked at


def _require_suits(weight_set: WeightSet, node: Node) -> None:
    try:
        weight_set.around(node.weights)
    except FieldError as error:
        raise type(error)(error.problem.within("weights", node.id)) from None


def left_of(weight_set: WeightSet, places: tuple[int, ...] | None, shares: tuple[float, ...]) -> WeightSet:
    """What a weight set means for the children at some places, the others being left out.

    Args:
        weight_set: of all children.
        places: which are left; None for all.
        shares: what these weigh by the profile, together 1.

    Raises:
        InvalidValue: a box, of which what is left is no box; a hull of which no vector gives those any weight.
    """
    if places is None:
        return weight_set.around(shares)
    match weight_set:
        case Relative(r, nominal):
            return Relative(r, shares if nominal is None else _at(nominal, places))
        case Contaminate(e, nominal):
            return Contaminate(e, shares if nominal is None else _at(nominal, places))
        case Ranked(order):
            ranking = range(max(places) + 1) if order is None else order
            return Ranked(tuple(places.index(place) for place in ranking if place in places))
        case Hull(vectors):
            left = [_at(vector, places) for vector in vectors]
            if any(map(any, left)):
                return Hull(tuple(vector for vector in left if any(vector)))
        case _:
            pass
    accepted = Message("accepted.weight-set-of-all")
    raise InvalidValue(Problem("weight-set-of-some", ("weights",), type(weight_set).__name__, accepted))


def _at(weights: Sequence[Number], places: tuple[int, ...]) -> tuple[Number, ...]:
    return tuple(weights[place] for place in places)
