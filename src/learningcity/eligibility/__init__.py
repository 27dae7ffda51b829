"""Who may be a member, what a call asks for, who may get the award, and what members owe: rule books by edition.

Sets of requirements that overlap in topic and differ in content stand side by side and are not merged. A rule book
loads when it is first asked for: ``check`` of a city needs one of them.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from learningcity.eligibility.absences import unread_rules
    from learningcity.eligibility.award import AWARD_2015, AWARD_2017, AWARD_2019, AWARD_2021, AWARD_2024
    from learningcity.eligibility.calls import CALL_2021, CALL_2023, CALL_2025, LAUNCH_2015, REGULATIONS_2018
    from learningcity.eligibility.checking import check, check_many
    from learningcity.eligibility.conditions import ADMISSION_CONDITIONS, FUNDAMENTAL_CONDITIONS
    from learningcity.eligibility.continuation import CONTINUATION
    from learningcity.eligibility.disagreements import (
        APPLICATION_PERIOD_2018,
        AWARD_2015_MEMBERS,
        AWARD_2017_DEADLINE,
        SENDER_AT_LAUNCH,
    )
    from learningcity.eligibility.lookup import as_of, editions, families, rulebook, rulebooks
    from learningcity.eligibility.membership import MEMBERSHIP, MINIMUM_POPULATION

__all__ = [
    "ADMISSION_CONDITIONS",
    "APPLICATION_PERIOD_2018",
    "AWARD_2015",
    "AWARD_2015_MEMBERS",
    "AWARD_2017",
    "AWARD_2017_DEADLINE",
    "AWARD_2019",
    "AWARD_2021",
    "AWARD_2024",
    "CALL_2021",
    "CALL_2023",
    "CALL_2025",
    "CONTINUATION",
    "FUNDAMENTAL_CONDITIONS",
    "LAUNCH_2015",
    "MEMBERSHIP",
    "MINIMUM_POPULATION",
    "REGULATIONS_2018",
    "SENDER_AT_LAUNCH",
    "as_of",
    "check",
    "check_many",
    "editions",
    "families",
    "rulebook",
    "rulebooks",
    "unread_rules",
]

_HOME = {
    "ADMISSION_CONDITIONS": "conditions",
    "APPLICATION_PERIOD_2018": "disagreements",
    "AWARD_2015": "award",
    "AWARD_2015_MEMBERS": "disagreements",
    "AWARD_2017": "award",
    "AWARD_2017_DEADLINE": "disagreements",
    "AWARD_2019": "award",
    "AWARD_2021": "award",
    "AWARD_2024": "award",
    "CALL_2021": "calls",
    "CALL_2023": "calls",
    "CALL_2025": "calls",
    "CONTINUATION": "continuation",
    "FUNDAMENTAL_CONDITIONS": "conditions",
    "LAUNCH_2015": "calls",
    "MEMBERSHIP": "membership",
    "MINIMUM_POPULATION": "membership",
    "REGULATIONS_2018": "calls",
    "SENDER_AT_LAUNCH": "disagreements",
    "as_of": "lookup",
    "check": "checking",
    "check_many": "checking",
    "editions": "lookup",
    "families": "lookup",
    "rulebook": "lookup",
    "rulebooks": "lookup",
    "unread_rules": "absences",
}


def __getattr__(name: str) -> object:
    if name not in _HOME:
        raise AttributeError(f"module 'learningcity.eligibility' has no attribute {name!r}")
    value: object = getattr(import_module(f"learningcity.eligibility.{_HOME[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
