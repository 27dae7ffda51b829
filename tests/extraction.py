"""Which sentences the library asks for, read from its source.

The ids are read from the source: the first argument of ``Message``, of ``Problem`` (whose sentence is
``problem.<code>``) and of the catalogue's own look-ups. Where that is not a literal, it is followed through
conditional expressions, f-strings, loops over literals, local variables and the parameters of functions to
the literals that callers give. What cannot be followed stands in ``ENDINGS``, with where it comes from.

``python tests/extraction.py`` prints what the English catalogue lacks, and what nothing asks for any longer.
"""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterable, Iterator
from enum import Enum
from functools import cache
from itertools import product
from pathlib import Path

from attrs import frozen

import learningcity
from learningcity import network
from learningcity.applications import SUBJECTS
from learningcity.dates import Boundary
from learningcity.localization import catalogue
from learningcity.outcome import Outcome
from learningcity.rules import clauses, explain
from learningcity.rules.cells import Place, Relation
from learningcity.rules.columns.cells import Need
from learningcity.texts import Bound
from statements import field_names, predicates
from surface import public_enumerations

SOURCE = Path(learningcity.__file__).parent

OUTCOMES = [outcome.value for outcome in Outcome]
KINDS = {*clauses._KIND.values(), "before"}
ORDERED = {"at-least", "at-most", "between", "equals", "one-of"}
"""Of these a value that is known decides, so that what is unknown is said by ``finding.unknown``."""

ENVELOPES = ("rulebook", "profile", "observations")
"""The formats of files that the library has of its own."""

SPELLED_OUT = {Boundary}
"""Enumerations that no sentence names."""


def spoken_enumerations() -> dict[str, type[Enum]]:
    """The public enumerations, by the name that their entries begin with."""
    kinds = [kind for kind in public_enumerations() if kind not in SPELLED_OUT]
    return {re.sub(r"(?<=[a-z])(?=[A-Z])", "-", kind.__name__).lower(): kind for kind in kinds}


def findings() -> set[str]:
    """``finding.<kind>.<outcome>``; a range that is missed says on which side, by an id of its own."""
    every = {f"finding.{kind}.{outcome}" for kind, outcome in product(KINDS, OUTCOMES)}
    return every - {f"finding.{kind}.unknown" for kind in ORDERED} - {"finding.between.not-met"}


def flags() -> set[str]:
    """The clauses of the shipped facts that are true or false: the id of the title, and the outcome."""
    titles = {
        fact.title.id
        for facts in SUBJECTS.values()
        for fact in facts
        if fact.type is bool and isinstance(fact.title, learningcity.Message)
    }
    return {f"{title}.{outcome}" for title, outcome in product(titles, OUTCOMES)}


ENDINGS: dict[tuple[str, str], Iterable[str]] = {
    # What the column of a fact is needed for.
    ("rules/columns/sheets.py", "f'accepted.column-of.{need.value}'"): {
        f"accepted.column-of.{need.value}" for need in Need
    },
    # The codes of the remarks in the table of members.
    ("network/member_table.py", "f'member.remark.{code}'"): {
        remark.id for member in network.members() for remark in member.remarks
    },
    # Every member of the public enumerations that a sentence may name, by the name of its class.
    ("localization/settings.py", "f\"{_HUMP.sub('-', kind.__name__).lower()}.{member.value}\""): {
        f"{name}.{member.value}" for name, kind in spoken_enumerations().items() for member in kind
    },
    # The units of the shipped facts and claims, and those that texts are read with; one of a user is written as it is.
    ("localization/settings.py", "f'unit.{unit}'"): {
        "unit.people",
        "unit.entries",
        "unit.calendar-year",
        "unit.applications",
        "unit.cities",
        "unit.countries",
        "unit.percent",
        "unit.spaces",
        "unit.areas",
        "unit.schools",
        "unit.items",
        "unit.goals",
        "unit.documents",
        "unit.districts",
        "unit.dimensions",
        "unit.mayors",
        "unit.members",
        "unit.speakers",
        "unit.years",
    },
    # How a number is meant, where it is not the number itself.
    ("localization/rendering.py", "quantity.bound.value"): [bound.value for bound in Bound if bound is not Bound.EXACT],
    ("localization/numbers/quantities.py", "self.bound.value"): [
        bound.value for bound in Bound if bound is not Bound.EXACT
    ],
    # What _text hands over: True, False and None.
    ("localization/rendering.py", "str(value).lower()"): ("true", "false", "none"),
    # A message that was made elsewhere; what a catalogue calls something that has no title in its language.
    ("localization/settings.py", "id"): (),
    ("localization/rendering.py", "title_id(titles)"): (),
    # Outcomes, and the kinds of leaves.
    ("rules/explain.py", "outcome.value"): OUTCOMES,
    ("rules/clauses.py", "kind_of(condition)"): KINDS,
    ("rules/explain.py", "f'finding.{kind_of(condition)}.{outcome.value}'"): findings(),
    ("rules/explain.py", "f'{fact.title.id}.{outcome.value}'"): flags(),
    # Where a subject lies to a bound, and how two rules stand to each other.
    ("rules/explain.py", "_PLACE_OF_FLAG[place]"): explain._PLACE_OF_FLAG.values(),
    ("rules/explain.py", "place"): [*(place.value for place in Place), *explain._PLACE_OF_DAY.values()],
    ("rules/explain.py", "comparison.relation.value"): [relation.value for relation in Relation],
    # A rule book that is not in force, or perhaps not; where it is nothing is said.
    ("rules/rulebook.py", "applies.value"): [value for value in OUTCOMES if value != "met"],
    # The codes of problems are collected where problems are made.
    ("errors.py", "self.code"): (),
    # The fields of statements and of what is inside them; what their claims say.
    ("index/naming.py", "f'field.{name}'"): {f"field.{name}" for name in field_names()},
    ("index/naming.py", "f'predicate.{predicate}'"): {f"predicate.{predicate}" for predicate in predicates()},
    # The formats of files: what each is called begins the codes of what is wrong around what it holds.
    ("conversion/envelopes.py", "f'{self.name}-too-long'"): [f"{name}-too-long" for name in ENVELOPES],
    ("conversion/envelopes.py", "f'{self.name}-format'"): [f"{name}-format" for name in ENVELOPES],
    ("conversion/envelopes.py", "f'{self.name}-version'"): [f"{name}-version" for name in ENVELOPES],
    # The id of a message that was read from JSON.
    ("conversion/values.py", "within('message', lambda: _text(value, 'message'))"): (),
}


@frozen(eq=False)
class Module:
    """A parsed file of the library, with the parent of every node."""

    path: str
    tree: ast.Module
    parents: dict[ast.AST, ast.AST]

    def enclosing(self, node: ast.AST) -> Iterator[ast.FunctionDef]:
        """The functions around a node, the innermost first."""
        while node in self.parents:
            node = self.parents[node]
            if isinstance(node, ast.FunctionDef):
                yield node


@cache
def modules() -> tuple[Module, ...]:
    parsed = []
    for path in sorted(SOURCE.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        parents = {child: node for node in ast.walk(tree) for child in ast.iter_child_nodes(node)}
        parsed.append(Module(path.relative_to(SOURCE).as_posix(), tree, parents))
    return tuple(parsed)


def name_called(call: ast.Call) -> str:
    return {ast.Name: "id", ast.Attribute: "attr"}.get(type(call.func), "") and str(
        getattr(call.func, "id", None) or getattr(call.func, "attr", None)
    )


def calls(module: Module) -> Iterator[ast.Call]:
    return (node for node in ast.walk(module.tree) if isinstance(node, ast.Call))


class Unresolved(Exception):
    """An id that cannot be followed to literals."""


used_endings: set[tuple[str, str]] = set()
unfollowed: dict[str, str] = {}
"""The places whose ids cannot be followed and do not stand in ``ENDINGS``."""


def texts(module: Module, node: ast.expr) -> set[str]:
    """Every text that an expression may be."""
    key = (module.path, ast.unparse(node))
    if key in ENDINGS:
        used_endings.add(key)
        return set(ENDINGS[key])
    match node:
        case ast.Constant(value=str(text)):
            return {text}
        case ast.Constant(value=None):
            return set()
        case ast.IfExp():
            return texts(module, node.body) | texts(module, node.orelse)
        case ast.BoolOp(values=values):
            return set().union(*(texts(module, value) for value in values))
        case ast.JoinedStr(values=values):
            return {"".join(parts) for parts in product(*(texts(module, part) for part in values))}
        case ast.FormattedValue(value=value):
            return texts(module, value)
        case ast.Call(func=ast.Attribute(value=ast.Name(table), attr="get"), args=[_, default]):
            return texts_of_table(module, table) | texts(module, default)
        case ast.Subscript(value=ast.Name(table)):
            return texts_of_table(module, table)
        case ast.Name(name):
            return texts_of_name(module, node, name)
        case _:
            raise Unresolved(key)


def texts_of_table(module: Module, name: str) -> set[str]:
    """The values of a dictionary of literals at the top of a module."""
    for statement in module.tree.body:
        match statement:
            case ast.Assign(targets=[ast.Name(target)], value=ast.Dict(values=values)) if target == name:
                return set().union(*(texts(module, value) for value in values))
            case ast.AnnAssign(target=ast.Name(target), value=ast.Dict(values=values)) if target == name:
                return set().union(*(texts(module, value) for value in values))
    raise Unresolved((module.path, name))


def texts_of_name(module: Module, node: ast.AST, name: str) -> set[str]:
    """What a local variable or a parameter may be; scopes from the inside out."""
    for function in module.enclosing(node):
        values = [*assigned(module, function, name)]
        if values:
            return set().union(*(texts(module, value) for value in values))
        arguments = [*function.args.args, *function.args.kwonlyargs]
        if name in [argument.arg for argument in arguments]:
            return texts_of_parameter(module, function, name)
    for statement in module.tree.body:
        match statement:
            case ast.Assign(targets=[ast.Name(target)], value=value) if target == name:
                return texts(module, value)
    raise Unresolved((module.path, name))


def assigned(module: Module, function: ast.FunctionDef, name: str) -> Iterator[ast.expr]:
    for node in ast.walk(function):
        if node is not function and function is not next(module.enclosing(node), None):
            continue
        match node:
            case ast.Assign(targets=[ast.Name(target)], value=value) if target == name:
                yield value
            case ast.Assign(targets=[ast.Tuple(elts=targets)], value=ast.Call(func=ast.Name(called))):
                yield from at_name(targets, [*returned(module, called)], name)
            case ast.For(target=ast.Name(target), iter=ast.Tuple(elts=values)) if target == name:
                yield from values
            case ast.For(target=ast.Tuple(elts=targets), iter=ast.Tuple(elts=rows)):
                yield from at_name(targets, rows, name)


def at_name(targets: list[ast.expr], rows: Iterable[ast.expr], name: str) -> Iterator[ast.expr]:
    """Of each row the part that goes to the name."""
    for position, target in enumerate(targets):
        if isinstance(target, ast.Name) and target.id == name:
            yield from (row.elts[position] for row in rows if isinstance(row, ast.Tuple))


def returned(module: Module, name: str) -> Iterator[ast.expr]:
    for node in ast.walk(module.tree):
        if isinstance(node, ast.FunctionDef) and node.name == name:
            yield from (inner.value for inner in ast.walk(node) if isinstance(inner, ast.Return) and inner.value)


def texts_of_parameter(module: Module, function: ast.FunctionDef, name: str) -> set[str]:
    found: set[str] = set()
    names = [argument.arg for argument in function.args.args]
    bound = names[:1] in (["self"], ["cls"])
    for caller, call in callers(module, function.name):
        given = {keyword.arg: keyword.value for keyword in call.keywords if keyword.arg}
        given.update(zip(names[bound:], call.args, strict=False))
        found |= texts(caller, given[name]) if name in given else default(module, function, name)
    if not found:
        raise Unresolved((module.path, f"{function.name}({name}=...)"))
    return found


def default(module: Module, function: ast.FunctionDef, name: str) -> set[str]:
    arguments = function.args
    positional = dict(zip(reversed([a.arg for a in arguments.args]), reversed(arguments.defaults), strict=False))
    by_keyword = {a.arg: value for a, value in zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True) if value}
    return texts(module, {**positional, **by_keyword}[name])


def callers(home: Module, name: str) -> Iterator[tuple[Module, ast.Call]]:
    """The calls of a function in its own module and where it is imported from there."""
    for module in modules():
        if module is home or imports(module, home, name):
            yield from ((module, call) for call in calls(module) if name_called(call) == name)


def imports(module: Module, home: Module, name: str) -> bool:
    wanted = "learningcity." + home.path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")
    return any(
        isinstance(node, ast.ImportFrom) and node.module == wanted and name in [alias.name for alias in node.names]
        for node in ast.walk(module.tree)
    )


def first_argument(call: ast.Call, keyword: str) -> ast.expr:
    return call.args[0] if call.args else next(k.value for k in call.keywords if k.arg == keyword)


def looked_up(call: ast.Call) -> bool:
    """``Catalogue.template(...)``, or ``.entries.get(...)`` of one, or what calls that."""
    match call.func:
        case (
            ast.Attribute(attr="template" | "_look_up") | ast.Attribute(attr="get", value=ast.Attribute(attr="entries"))
        ):
            return True
        case _:
            return False


@cache
def ids_asked_for() -> dict[str, list[str]]:
    """Every id, with the places that ask for it."""
    asked: dict[str, list[str]] = {}
    for module in modules():
        for call in calls(module):
            place = f"{module.path}:{call.lineno}"
            try:
                for id in ids_of(module, call):
                    asked.setdefault(id, []).append(place)
            except Unresolved as error:
                unfollowed[place] = str(error)
    return asked


def ids_of(module: Module, call: ast.Call) -> set[str]:
    if name_called(call) == "Message":
        return texts(module, first_argument(call, "id"))
    if name_called(call) == "Problem":
        return {f"problem.{code}" for code in texts(module, first_argument(call, "code"))}
    return texts(module, call.args[0]) if looked_up(call) else set()


def parameters(call: ast.Call) -> set[str] | None:
    """The names of what a call tells its sentence, or None where that is not written out."""
    if name_called(call) == "Message":
        given = call.args[1] if len(call.args) > 1 else None
        value: ast.expr | None = None
    else:
        given = next((keyword.value for keyword in call.keywords if keyword.arg == "params"), None)
        value = call.args[2] if len(call.args) > 2 else None
        value = next((keyword.value for keyword in call.keywords if keyword.arg == "value"), value)
    seen = {"value"} if value is not None and not (isinstance(value, ast.Constant) and value.value is None) else set()
    if given is None:
        return seen
    if not isinstance(given, ast.Dict) or None in given.keys:
        return None
    return seen | {str(key.value) for key in given.keys if isinstance(key, ast.Constant)}


def missing() -> dict[str, list[str]]:
    """The ids that the English catalogue lacks, with the places that ask for them."""
    known = catalogue("en").entries
    return {id: places for id, places in ids_asked_for().items() if id not in known}


def stale() -> set[str]:
    """The ids of the English catalogue that nothing asks for."""
    return set(catalogue("en").entries) - set(ids_asked_for())


def main() -> int:
    """Print what is missing, what is stale and what cannot be followed; 1 if anything is."""
    lines = [f"missing: {id}, asked for by {', '.join(places)}" for id, places in sorted(missing().items())]
    lines += [f"stale: {id}" for id in sorted(stale())]
    lines += [f"cannot be followed: {place}: {what}" for place, what in sorted(unfollowed.items())]
    sys.stdout.writelines(f"{line}\n" for line in lines)
    return 1 if lines else 0


if __name__ == "__main__":
    sys.exit(main())
