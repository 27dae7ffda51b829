"""Examples of calls, quotas, steps, reports, forms, and of what screening finds."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from learningcity.admission import (
    AdmissionCredit,
    AdmissionEntry,
    AdmissionHistory,
    AdmissionStep,
    ApplicationForm,
    Call,
    Counted,
    Examination,
    FormAnswer,
    FormBlock,
    FormField,
    KnownAdmission,
    Quota,
    QuotaHolder,
    QuotaSpan,
    ReportCycle,
    ReportDue,
    ReportDuty,
    RouteStep,
    ScreenedApplications,
    Window,
    report_due,
    screen_applications,
)
from learningcity.applications import Application, Sender
from learningcity.cities import City
from learningcity.dates import PartialDate, Period
from learningcity.learning_city import Sector
from learningcity.sources import Citation, Claim, Source, Standing
from learningcity.texts import Labels

__all__ = ["EXAMPLES"]

CITATIONS = (Citation(Source("a", "A"), "p. 3"),)
SHARED: dict[str, Any] = {
    "label": Labels(en="A", th="ก"),
    "citations": CITATIONS,
    "standing": Standing.REPORTED,
    "note": Labels(en="B", th="ข"),
}


def window() -> Window:
    return Window(
        id="window.test",
        open_to=Sender.CITY,
        opens=PartialDate(2030, 5),
        closes=PartialDate(2030, 6),
        extended_to=PartialDate(2030, 7, 1),
        **SHARED,
    )


def quota() -> Quota:
    return Quota(
        id="quota.test",
        per=QuotaHolder.COUNTRY,
        of=Counted.APPLICATIONS,
        within=QuotaSpan.CALL,
        limit=3,
        **SHARED,
    )


def call() -> Call:
    return Call(
        id="call.test",
        rules="gnlc.call.2025",
        windows=(window(),),
        forwarded_by=(Sender.NATIONAL_COMMISSION,),
        quotas=(quota(),),
        examination=Examination.JURY_OF_EXPERTS,
        cohorts=("cohort.2025",),
        claims=(Claim("call.test", "window", PartialDate(2030, 5), CITATIONS[0]),),
        **SHARED,
    )


def entry() -> AdmissionEntry:
    return AdmissionEntry(
        step=AdmissionStep.JURY, on=PartialDate(2030, 8), citations=CITATIONS, by=Labels(en="C", th="ค")
    )


def history() -> AdmissionHistory:
    return AdmissionHistory(city="tak", entries=(entry(),))


def known() -> KnownAdmission:
    return KnownAdmission(
        id="admission.test",
        city="tak",
        claims=(Claim("tak", "step-jury", PartialDate(2030, 8), CITATIONS[0]),),
        **SHARED,
    )


def credit() -> AdmissionCredit:
    return AdmissionCredit(id="admission.test.credit", city="tak", sectors=(Sector.PUBLIC,), **SHARED)


def duty() -> ReportDuty:
    return ReportDuty(id="report.test", since=PartialDate(2030), every_years=2, **SHARED)


def cycle() -> ReportCycle:
    return ReportCycle(
        id="report.cycle.test",
        reporting_on=Period(PartialDate(2030), PartialDate(2031)),
        joined=Period(end=PartialDate(2029)),
        deadline=PartialDate(2031, 12, 31),
        **SHARED,
    )


def due() -> ReportDue:
    return report_due("2019", on=date(2020, 1, 1))


def form_field() -> FormField:
    return FormField(
        id="form.test.name",
        block=FormBlock.CITY,
        answer=FormAnswer.TEXT,
        filled_in_by=Sender.CITY,
        words_at_most=200,
        cut_off=True,
        **SHARED,
    )


def form() -> ApplicationForm:
    return ApplicationForm(id="form.test", fields=(form_field(),), **SHARED)


def route_step() -> RouteStep:
    return RouteStep(id="route.test", number=1, reaches=(AdmissionStep.INTEREST,), **SHARED)


def screened() -> ScreenedApplications:
    return screen_applications(2025, [Application(city=City(name="Tak", country="TH"))])


EXAMPLES: dict[str, Callable[[], object]] = {
    "AdmissionCredit": credit,
    "AdmissionEntry": entry,
    "AdmissionHistory": history,
    "ApplicationForm": form,
    "ApplicationGroup": lambda: screened().groups[0],
    "Call": call,
    "FormField": form_field,
    "KnownAdmission": known,
    "Quota": quota,
    "ReportCycle": cycle,
    "ReportDue": due,
    "ReportDuty": duty,
    "RouteStep": route_step,
    "ScreenedApplications": screened,
    "Window": window,
}
