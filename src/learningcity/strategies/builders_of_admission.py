"""A strategy for each class of admission that users build, or that is found out for them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any, TypeAlias

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from learningcity import admission
from learningcity.admission import AdmissionEntry, AdmissionHistory, AdmissionStep
from learningcity.applications import Application
from learningcity.strategies.citing import citations, several, words
from learningcity.strategies.shipped import one_of_objects
from learningcity.strategies.subjects import subjects
from learningcity.strategies.values import ids, partial_dates

__all__ = ["BUILDERS_OF_ADMISSION"]

Build: TypeAlias = Callable[[], SearchStrategy[Any]]


def _entries(steps: SearchStrategy[AdmissionStep], **fields: SearchStrategy[Any]) -> SearchStrategy[AdmissionEntry]:
    by = st.none() | words()
    return st.builds(
        AdmissionEntry, step=steps, citations=several(citations(), min_size=1, max_size=2), by=by, **fields
    )


def _any_entries() -> SearchStrategy[AdmissionEntry]:
    return _entries(st.sampled_from(AdmissionStep), on=st.none() | partial_dates())


def _histories() -> SearchStrategy[AdmissionHistory]:
    undated = _entries(st.sampled_from(AdmissionStep), on=st.none())
    taken = st.lists(undated, max_size=4, unique_by=lambda entry: entry.step)
    return st.builds(AdmissionHistory.recorded, ids(), taken)


def _answers_on_reports() -> SearchStrategy[admission.ReportDue]:
    days = st.dates(date(2015, 1, 1), date(2030, 12, 31))
    return st.builds(admission.report_due, st.none() | days, on=days)


def _screened() -> SearchStrategy[admission.ScreenedApplications]:
    given = st.lists(subjects(Application), min_size=1, max_size=4)
    return st.builds(admission.screen_applications, one_of_objects(admission.calls()), given)


def _groups() -> SearchStrategy[admission.ApplicationGroup]:
    applications = st.lists(subjects(Application, call=None), min_size=1, max_size=4)
    screened = st.builds(admission.screen_applications, one_of_objects(admission.calls()), applications)
    return screened.map(lambda found: found.groups[0])


BUILDERS_OF_ADMISSION: dict[type[Any], Build] = {
    admission.AdmissionEntry: _any_entries,
    admission.AdmissionHistory: _histories,
    admission.ApplicationGroup: _groups,
    admission.ReportDue: _answers_on_reports,
    admission.ScreenedApplications: _screened,
}
"""By class."""
