"""Examples of the network, and of the bodies, people and events around it."""

from __future__ import annotations

from collections.abc import Callable

from attrs import evolve

from learningcity import network
from learningcity.network import Attendance, AttendanceRole, BenefitKind, MunicipalRole

EXAMPLES: dict[str, Callable[[], object]] = {
    "Attendance": lambda: Attendance(
        who="organisation.kktt", role=AttendanceRole.WITNESS, offices=(MunicipalRole.DIRECTOR,)
    ),
    "Cluster": lambda: evolve(network.clusters()[0]),
    "Congratulation": lambda: evolve(network.congratulations()[0]),
    "Event": lambda: evolve(network.event("viewing.khon-kaen-2024")),
    "MembershipBenefit": lambda: evolve(network.membership_benefits(BenefitKind.NETWORK)[0]),
    "Network": lambda: evolve(network.GNLC),
    "NetworkStrategy": lambda: evolve(network.strategies()[0]),
    "Organisation": lambda: evolve(network.organisation("moe-ops-bic-io")),
    "Person": lambda: evolve(network.person("supawatanakorn")),
    "Purpose": lambda: evolve(network.LOCAL_STRATEGY),
    "Quotation": lambda: evolve(network.quotations()[0]),
}
