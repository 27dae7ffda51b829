"""The network: what it is for, who runs it, its members, and the figures that are told of it.

Membership can end, a city can be admitted twice, and the list of members is not complete: every answer says so. A part
loads when its names are first asked for.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from learningcity.network.admissions import Admission, Confidence, Doubt
    from learningcity.network.benefits import (
        BENEFITS_ARE_FUNCTIONS,
        NO_MONEY,
        BenefitKind,
        MembershipBenefit,
        membership_benefits,
    )
    from learningcity.network.bodies import Organisation, OrganisationKind, chain, organisation, organisations
    from learningcity.network.counts_by_country import CountryCount, country_counts
    from learningcity.network.derived import DerivedValue, Operation, derive
    from learningcity.network.functions import (
        EXCHANGE,
        FUNCTION_WORDINGS,
        FUNCTIONS,
        ExchangeKind,
        InstrumentPurpose,
        NetworkFunction,
        instrument_purposes,
        wordings_of,
    )
    from learningcity.network.intakes import Cohort, NetworkRegion, RegionCount, cohort, cohorts
    from learningcity.network.known_members import Member, MemberUnit, member
    from learningcity.network.membership import Coverage, Members, MembershipAnswer, is_member, members
    from learningcity.network.metrics import Metric, metric_of
    from learningcity.network.model import FOUNDING, GNLC, Network, NetworkKind
    from learningcity.network.observed import NetworkObservation, Projection
    from learningcity.network.occasions import (
        Attendance,
        AttendanceRole,
        Congratulation,
        Event,
        EventMode,
        congratulations,
        event,
        events,
    )
    from learningcity.network.open_cases import MembershipState, MembershipStatus, membership_states
    from learningcity.network.persons import MunicipalRole, Person, PersonRole, people, person
    from learningcity.network.purposes import (
        ADMISSION_HONOURS,
        BELIEF_OF_MEMBERS,
        JOINING,
        LOCAL_STRATEGY,
        MISSION,
        PROVISION,
        Purpose,
    )
    from learningcity.network.speech import Quotation, SpeechMode, quotations
    from learningcity.network.statistics import (
        LatestFigure,
        add,
        derived_values,
        discrepancies,
        latest,
        observations,
        projections,
    )
    from learningcity.network.strategy import (
        CLUSTERS_OVER_TIME,
        Cluster,
        NetworkStrategy,
        absences,
        clusters,
        strategies,
    )
    from learningcity.network.unsaid import membership_absences
    from learningcity.network.urban import (
        INFLUENCE_OF_CITIES,
        LEARNING_STRATEGIES,
        POPULATION_TREND,
        URBAN_CHALLENGES,
        UrbanChallenge,
        unaddressed_challenges,
    )

__all__ = [
    "ADMISSION_HONOURS",
    "BELIEF_OF_MEMBERS",
    "BENEFITS_ARE_FUNCTIONS",
    "CLUSTERS_OVER_TIME",
    "EXCHANGE",
    "FOUNDING",
    "FUNCTIONS",
    "FUNCTION_WORDINGS",
    "GNLC",
    "INFLUENCE_OF_CITIES",
    "JOINING",
    "LEARNING_STRATEGIES",
    "LOCAL_STRATEGY",
    "MISSION",
    "NO_MONEY",
    "POPULATION_TREND",
    "PROVISION",
    "URBAN_CHALLENGES",
    "Admission",
    "Attendance",
    "AttendanceRole",
    "BenefitKind",
    "Cluster",
    "Cohort",
    "Confidence",
    "Congratulation",
    "CountryCount",
    "Coverage",
    "DerivedValue",
    "Doubt",
    "Event",
    "EventMode",
    "ExchangeKind",
    "InstrumentPurpose",
    "LatestFigure",
    "Member",
    "MemberUnit",
    "Members",
    "MembershipAnswer",
    "MembershipBenefit",
    "MembershipState",
    "MembershipStatus",
    "Metric",
    "MunicipalRole",
    "Network",
    "NetworkFunction",
    "NetworkKind",
    "NetworkObservation",
    "NetworkRegion",
    "NetworkStrategy",
    "Operation",
    "Organisation",
    "OrganisationKind",
    "Person",
    "PersonRole",
    "Projection",
    "Purpose",
    "Quotation",
    "RegionCount",
    "SpeechMode",
    "UrbanChallenge",
    "absences",
    "add",
    "chain",
    "clusters",
    "cohort",
    "cohorts",
    "congratulations",
    "country_counts",
    "derive",
    "derived_values",
    "discrepancies",
    "event",
    "events",
    "instrument_purposes",
    "is_member",
    "latest",
    "member",
    "members",
    "membership_absences",
    "membership_benefits",
    "membership_states",
    "metric_of",
    "observations",
    "organisation",
    "organisations",
    "people",
    "person",
    "projections",
    "quotations",
    "strategies",
    "unaddressed_challenges",
    "wordings_of",
]

_HOME = {
    "ADMISSION_HONOURS": "purposes",
    "Admission": "admissions",
    "Attendance": "occasions",
    "AttendanceRole": "occasions",
    "BELIEF_OF_MEMBERS": "purposes",
    "BENEFITS_ARE_FUNCTIONS": "benefits",
    "BenefitKind": "benefits",
    "CLUSTERS_OVER_TIME": "strategy",
    "Cluster": "strategy",
    "Cohort": "intakes",
    "Confidence": "admissions",
    "Congratulation": "occasions",
    "CountryCount": "counts_by_country",
    "Coverage": "membership",
    "DerivedValue": "derived",
    "Doubt": "admissions",
    "EXCHANGE": "functions",
    "Event": "occasions",
    "EventMode": "occasions",
    "ExchangeKind": "functions",
    "FOUNDING": "model",
    "FUNCTIONS": "functions",
    "FUNCTION_WORDINGS": "functions",
    "GNLC": "model",
    "INFLUENCE_OF_CITIES": "urban",
    "InstrumentPurpose": "functions",
    "JOINING": "purposes",
    "LEARNING_STRATEGIES": "urban",
    "LOCAL_STRATEGY": "purposes",
    "LatestFigure": "statistics",
    "MISSION": "purposes",
    "Member": "known_members",
    "MemberUnit": "known_members",
    "Members": "membership",
    "MembershipAnswer": "membership",
    "MembershipBenefit": "benefits",
    "MembershipState": "open_cases",
    "MembershipStatus": "open_cases",
    "Metric": "metrics",
    "MunicipalRole": "persons",
    "NO_MONEY": "benefits",
    "Network": "model",
    "NetworkFunction": "functions",
    "NetworkKind": "model",
    "NetworkObservation": "observed",
    "NetworkRegion": "intakes",
    "NetworkStrategy": "strategy",
    "Operation": "derived",
    "Organisation": "bodies",
    "OrganisationKind": "bodies",
    "POPULATION_TREND": "urban",
    "PROVISION": "purposes",
    "Person": "persons",
    "PersonRole": "persons",
    "Projection": "observed",
    "Purpose": "purposes",
    "Quotation": "speech",
    "RegionCount": "intakes",
    "SpeechMode": "speech",
    "URBAN_CHALLENGES": "urban",
    "UrbanChallenge": "urban",
    "absences": "strategy",
    "add": "statistics",
    "chain": "bodies",
    "clusters": "strategy",
    "cohort": "intakes",
    "cohorts": "intakes",
    "congratulations": "occasions",
    "country_counts": "counts_by_country",
    "derive": "derived",
    "derived_values": "statistics",
    "discrepancies": "statistics",
    "event": "occasions",
    "events": "occasions",
    "instrument_purposes": "functions",
    "is_member": "membership",
    "latest": "statistics",
    "member": "known_members",
    "members": "membership",
    "membership_absences": "unsaid",
    "membership_benefits": "benefits",
    "membership_states": "open_cases",
    "metric_of": "metrics",
    "observations": "statistics",
    "organisation": "bodies",
    "organisations": "bodies",
    "people": "persons",
    "person": "persons",
    "projections": "statistics",
    "quotations": "speech",
    "strategies": "strategy",
    "unaddressed_challenges": "urban",
    "wordings_of": "functions",
}


def __getattr__(name: str) -> object:
    if name not in _HOME:
        raise AttributeError(f"module 'learningcity.network' has no attribute {name!r}")
    value: object = getattr(import_module(f"learningcity.network.{_HOME[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
