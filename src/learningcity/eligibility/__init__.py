"""Who may be a member, what a call asks for, who may get the award, and what members owe: rule books by edition.

Sets of requirements that overlap in topic and differ in content stand side by side and are not merged. A rule book
loads when it is first asked for: ``check`` of a city needs one of them.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from learningcity.eligibility.checking import check, check_many
    from learningcity.eligibility.conditions import ADMISSION_CONDITIONS, FUNDAMENTAL_CONDITIONS
    from learningcity.eligibility.lookup import as_of, editions, families, rulebook, rulebooks
    from learningcity.eligibility.membership import MEMBERSHIP, MINIMUM_POPULATION

__all__ = [
    "ADMISSION_CONDITIONS",
    "FUNDAMENTAL_CONDITIONS",
    "MEMBERSHIP",
    "MINIMUM_POPULATION",
    "as_of",
    "check",
    "check_many",
    "editions",
    "families",
    "rulebook",
    "rulebooks",
]

_HOME = {
    "ADMISSION_CONDITIONS": "conditions",
    "FUNDAMENTAL_CONDITIONS": "conditions",
    "MEMBERSHIP": "membership",
    "MINIMUM_POPULATION": "membership",
    "as_of": "lookup",
    "check": "checking",
    "check_many": "checking",
    "editions": "lookup",
    "families": "lookup",
    "rulebook": "lookup",
    "rulebooks": "lookup",
}


def __getattr__(name: str) -> object:
    if name not in _HOME:
        raise AttributeError(f"module 'learningcity.eligibility' has no attribute {name!r}")
    value: object = getattr(import_module(f"learningcity.eligibility.{_HOME[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
