"""How cities are admitted: calls and windows, quotas, the steps of an application, reports, and what is contested.

What each call asks for are the rule books of :mod:`learningcity.eligibility`; here is when, by whom and how many.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from learningcity.admission.contradicting import Contradiction
    from learningcity.admission.form import (
        APPLICATION_FORM,
        APPLICATION_ROUTE,
        ApplicationForm,
        FormAnswer,
        FormBlock,
        FormField,
        RouteStep,
    )
    from learningcity.admission.histories import (
        AdmissionCredit,
        KnownAdmission,
        admission_credits,
        known_admission,
        known_admissions,
    )
    from learningcity.admission.known_calls import Call, Examination, call, call_on, calls
    from learningcity.admission.known_contradictions import contradiction, contradictions
    from learningcity.admission.known_quotas import Counted, Quota, QuotaHolder, QuotaSpan, quota, quotas
    from learningcity.admission.reports import (
        REPORT_DUTY,
        ReportCycle,
        ReportDue,
        ReportDuty,
        report_cycles,
        report_due,
    )
    from learningcity.admission.screening import ApplicationGroup, ScreenedApplications, screen_applications
    from learningcity.admission.steps import AdmissionEntry, AdmissionHistory, AdmissionStep
    from learningcity.admission.unanswered import absences
    from learningcity.admission.verbs import AdmissionVerb
    from learningcity.admission.windows import Window

__all__ = [
    "APPLICATION_FORM",
    "APPLICATION_ROUTE",
    "REPORT_DUTY",
    "AdmissionCredit",
    "AdmissionEntry",
    "AdmissionHistory",
    "AdmissionStep",
    "AdmissionVerb",
    "ApplicationForm",
    "ApplicationGroup",
    "Call",
    "Contradiction",
    "Counted",
    "Examination",
    "FormAnswer",
    "FormBlock",
    "FormField",
    "KnownAdmission",
    "Quota",
    "QuotaHolder",
    "QuotaSpan",
    "ReportCycle",
    "ReportDue",
    "ReportDuty",
    "RouteStep",
    "ScreenedApplications",
    "Window",
    "absences",
    "admission_credits",
    "call",
    "call_on",
    "calls",
    "contradiction",
    "contradictions",
    "known_admission",
    "known_admissions",
    "quota",
    "quotas",
    "report_cycles",
    "report_due",
    "screen_applications",
]

_HOME = {
    "APPLICATION_FORM": "form",
    "APPLICATION_ROUTE": "form",
    "AdmissionCredit": "histories",
    "AdmissionEntry": "steps",
    "AdmissionHistory": "steps",
    "AdmissionStep": "steps",
    "AdmissionVerb": "verbs",
    "ApplicationForm": "form",
    "ApplicationGroup": "screening",
    "Call": "known_calls",
    "Contradiction": "contradicting",
    "Counted": "known_quotas",
    "Examination": "known_calls",
    "FormAnswer": "form",
    "FormBlock": "form",
    "FormField": "form",
    "KnownAdmission": "histories",
    "Quota": "known_quotas",
    "QuotaHolder": "known_quotas",
    "QuotaSpan": "known_quotas",
    "REPORT_DUTY": "reports",
    "ReportCycle": "reports",
    "ReportDue": "reports",
    "ReportDuty": "reports",
    "RouteStep": "form",
    "ScreenedApplications": "screening",
    "Window": "windows",
    "absences": "unanswered",
    "admission_credits": "histories",
    "call": "known_calls",
    "call_on": "known_calls",
    "calls": "known_calls",
    "contradiction": "known_contradictions",
    "contradictions": "known_contradictions",
    "known_admission": "histories",
    "known_admissions": "histories",
    "quota": "known_quotas",
    "quotas": "known_quotas",
    "report_cycles": "reports",
    "report_due": "reports",
    "screen_applications": "screening",
}


def __getattr__(name: str) -> object:
    if name not in _HOME:
        raise AttributeError(f"module 'learningcity.admission' has no attribute {name!r}")
    value: object = getattr(import_module(f"learningcity.admission.{_HOME[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
