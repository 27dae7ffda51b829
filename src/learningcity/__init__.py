"""The learning-city framework of UNESCO's Global Network of Learning Cities, as typed objects.

``from learningcity import City, check`` is the whole main job. Names and rooms load when they are first
asked for; ``import learningcity`` alone loads nothing but attrs.
"""

from __future__ import annotations

import sys
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from learningcity import (
        admission,
        applications,
        award,
        cities,
        conversion,
        dates,
        eligibility,
        errors,
        guidance,
        inconsistencies,
        index,
        key_features,
        learning_city,
        localization,
        network,
        outcome,
        outlines,
        report,
        rules,
        scoring,
        sdg,
        sources,
        strategies,
        testing,
        texts,
    )
    from learningcity.applications import Application, MemberRecord, Nomination
    from learningcity.cities import (
        AdministrativeForm,
        City,
        CommitmentBearer,
        Endorsement,
        Endorser,
        GoverningBody,
        GoverningBodyKind,
        LearningCityForm,
        Population,
    )
    from learningcity.dates import PartialDate, Period
    from learningcity.eligibility import check, check_many
    from learningcity.errors import LearningCityError, Problem
    from learningcity.outcome import Outcome
    from learningcity.rules.nodes import Fact, all_of, any_of
    from learningcity.rules.rulebook import Requirement, RuleBook
    from learningcity.rules.verdict import Finding, Summary, Verdict, Verdicts
    from learningcity.sdg import SDG
    from learningcity.sources import Citation, Claim, Conflict, Source, Standing, Statement
    from learningcity.texts import Bound, Labels, Message, Quantity

__version__ = "0.1.0"

_HOME = {
    "AdministrativeForm": "cities",
    "Application": "applications",
    "Bound": "texts",
    "Citation": "sources",
    "City": "cities",
    "Claim": "sources",
    "CommitmentBearer": "cities",
    "Conflict": "sources",
    "Endorsement": "cities",
    "Endorser": "cities",
    "Fact": "rules.nodes",
    "Finding": "rules.verdict",
    "GoverningBody": "cities",
    "GoverningBodyKind": "cities",
    "Labels": "texts",
    "LearningCityError": "errors",
    "LearningCityForm": "cities",
    "MemberRecord": "applications",
    "Message": "texts",
    "Nomination": "applications",
    "Outcome": "outcome",
    "PartialDate": "dates",
    "Period": "dates",
    "Population": "cities",
    "Problem": "errors",
    "Quantity": "texts",
    "Requirement": "rules.rulebook",
    "RuleBook": "rules.rulebook",
    "SDG": "sdg",
    "Source": "sources",
    "Standing": "sources",
    "Statement": "sources",
    "Summary": "rules.verdict",
    "Verdict": "rules.verdict",
    "Verdicts": "rules.verdict",
    "all_of": "rules.nodes",
    "any_of": "rules.nodes",
    "check": "eligibility",
    "check_many": "eligibility",
}
_ROOMS = (
    "admission",
    "applications",
    "award",
    "cities",
    "conversion",
    "dates",
    "eligibility",
    "errors",
    "guidance",
    "inconsistencies",
    "index",
    "key_features",
    "learning_city",
    "localization",
    "network",
    "outcome",
    "outlines",
    "report",
    "rules",
    "scoring",
    "sdg",
    "sources",
    "strategies",
    "testing",
    "texts",
)

__all__ = [  # names, then rooms
    "SDG",
    "AdministrativeForm",
    "Application",
    "Bound",
    "Citation",
    "City",
    "Claim",
    "CommitmentBearer",
    "Conflict",
    "Endorsement",
    "Endorser",
    "Fact",
    "Finding",
    "GoverningBody",
    "GoverningBodyKind",
    "Labels",
    "LearningCityError",
    "LearningCityForm",
    "MemberRecord",
    "Message",
    "Nomination",
    "Outcome",
    "PartialDate",
    "Period",
    "Population",
    "Problem",
    "Quantity",
    "Requirement",
    "RuleBook",
    "Source",
    "Standing",
    "Statement",
    "Summary",
    "Verdict",
    "Verdicts",
    "admission",
    "all_of",
    "any_of",
    "applications",
    "award",
    "check",
    "check_many",
    "cities",
    "conversion",
    "dates",
    "eligibility",
    "errors",
    "guidance",
    "inconsistencies",
    "index",
    "key_features",
    "learning_city",
    "localization",
    "network",
    "outcome",
    "outlines",
    "report",
    "rules",
    "scoring",
    "sdg",
    "sources",
    "strategies",
    "testing",
    "texts",
]


def __getattr__(name: str) -> object:
    if name in _HOME:
        value: object = getattr(import_module(f"learningcity.{_HOME[name]}"), name)
    elif name in _ROOMS:
        value = import_module(f"learningcity.{name}")
    else:
        raise AttributeError(f"module 'learningcity' has no attribute {name!r}")
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted([*__all__, "__version__"])


if sys.modules.get("hypothesis.strategies") is not None:  # in use already, and has asked for plugins before
    from _learningcity_hypothesis import setup as _setup

    _setup()
