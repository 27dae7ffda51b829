"""A strategy for each class of the rooms about the journey, self-assessment, reading and language that users build."""

from __future__ import annotations

import io
from collections.abc import Callable
from operator import attrgetter
from typing import Any, TypeAlias

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from learningcity import guidance, key_features
from learningcity.cities import City
from learningcity.conversion.reading import Record, read_records
from learningcity.errors import Problem
from learningcity.localization.catalogues import Catalogue, Entry, catalogue, languages
from learningcity.localization.glossary import Term, TermVariant, terms
from learningcity.localization.known_places import KNOWN_PLACES
from learningcity.localization.numbers.quantities import ORDINAL_KINDS, Ordinal, Share
from learningcity.localization.places import PlaceName, parse_place
from learningcity.localization.tags import LocaleTag
from learningcity.outcome import Outcome
from learningcity.strategies.citing import citations, several, words
from learningcity.strategies.encoding import encoded
from learningcity.strategies.shipped import one_of_objects
from learningcity.strategies.subjects import subjects
from learningcity.strategies.values import partial_dates, quantities, texts
from learningcity.texts import Bound

__all__ = ["BUILDERS"]

Build: TypeAlias = Callable[[], SearchStrategy[Any]]


def _amounts() -> SearchStrategy[Any]:
    return st.none() | quantities(min_value=0, units=("THB", "USD"))


def _entries(entry: SearchStrategy[Any], key: Callable[[Any], Any] | None = None) -> SearchStrategy[Any]:
    """None, or a tuple of entries that differ, or of which the keys do."""

    def differing(found: tuple[Any, ...]) -> tuple[Any, ...]:
        return tuple({key(each) if key else each: each for each in found}.values())

    return st.none() | several(entry).map(differing)


# --- the building journey -------------------------------------------------------------------------------


def _actions() -> SearchStrategy[Any]:
    return subjects(guidance.Action, serves=_entries(_goals()))


def _goals() -> SearchStrategy[str]:
    return st.sampled_from(("sdg.4.7", "sdg.11.3", "key-features.block.2")) | texts()


def _plans() -> SearchStrategy[Any]:
    return subjects(
        guidance.LocalActionPlan,
        goals=_entries(_goals()),
        actions=_entries(_actions(), attrgetter("id")),
        stakeholders=_entries(texts()),
        documents=_entries(st.sampled_from(("document.cork-call-to-action",)) | texts()),
    )


def _activities() -> SearchStrategy[Any]:
    areas = st.sampled_from(guidance.ActionArea)
    return subjects(guidance.Activity, areas=_entries(areas).map(lambda found: found or ()))


def _progress_in_areas() -> SearchStrategy[Any]:
    return subjects(guidance.AreaProgress, evidence=_entries(texts()))


def _journeys() -> SearchStrategy[Any]:
    areas = _entries(_progress_in_areas(), attrgetter("area")).map(lambda found: found or ())
    return subjects(guidance.Journey, areas=areas)


def _funding_sources() -> SearchStrategy[Any]:
    ending = {"until": st.none() | partial_dates(), "sustainable": st.sampled_from((None, False))}
    lasting = {"until": None, "sustainable": True}
    return _funding_sources_with(ending) | _funding_sources_with(lasting)


def _funding_sources_with(end: dict[str, Any]) -> SearchStrategy[Any]:
    return subjects(guidance.FundingSource, amount=_amounts(), **end)


def _grants() -> SearchStrategy[Any]:
    return subjects(guidance.Grant, amount=_amounts())


def _contributions() -> SearchStrategy[Any]:
    return subjects(guidance.Contribution, amount=_amounts())


def _indicators() -> SearchStrategy[Any]:
    return subjects(guidance.ProgressIndicator, every_months=st.none() | st.integers(1, 60))


def _measurements(indicator: SearchStrategy[str] | str, unit: str | None) -> SearchStrategy[Any]:
    return subjects(guidance.Measurement, indicator=indicator, value=quantities(units=(unit,)))


def _series() -> SearchStrategy[Any]:
    return _indicators().flatmap(_series_of)


def _series_of(indicator: Any) -> SearchStrategy[Any]:
    measured = _measurements(indicator.id, indicator.unit)
    return subjects(
        guidance.MonitoringSeries,
        indicator=indicator,
        measurements=st.none() | several(measured),
        baseline=st.none() | measured,
        target=st.none() | quantities(units=(indicator.unit,)),
    )


def _progress() -> SearchStrategy[Any]:
    outcomes = st.sampled_from(Outcome)
    changes = st.none() | quantities(units=(None, "visits"), bounds=(Bound.EXACT,))
    return st.builds(guidance.Progress, _measurements(texts(), None), changes, outcomes, outcomes)


def _totals() -> SearchStrategy[Any]:
    return _funding_plans().map(lambda plan: plan.total() or guidance.Total())


def _funding_plans() -> SearchStrategy[Any]:
    return subjects(guidance.FundingPlan, sources=_entries(_funding_sources(), attrgetter("name")))


def _resource_plans() -> SearchStrategy[Any]:
    return subjects(guidance.ResourcePlan, contributions=st.none() | several(_contributions()))


def _era_changes() -> SearchStrategy[Any]:
    eras = guidance.eras()
    pairs = [(old, new) for at, new in enumerate(eras) for old in eras[:at]]
    return one_of_objects(pairs).map(lambda pair: guidance.changes(*pair))


_OF_GUIDANCE: dict[type[Any], Build] = {
    guidance.Action: _actions,
    guidance.Activity: _activities,
    guidance.AreaProgress: _progress_in_areas,
    guidance.Contribution: _contributions,
    guidance.EraChanges: _era_changes,
    guidance.FundingPlan: _funding_plans,
    guidance.FundingSource: _funding_sources,
    guidance.Grant: _grants,
    guidance.Journey: _journeys,
    guidance.LocalActionPlan: _plans,
    guidance.Measurement: lambda: _measurements(texts(), "visits"),
    guidance.MonitoringSeries: _series,
    guidance.Progress: _progress,
    guidance.ProgressIndicator: _indicators,
    guidance.ResourcePlan: _resource_plans,
    guidance.TimelineEntry: lambda: one_of_objects(guidance.timeline()),
    guidance.Total: _totals,
}


# --- self-assessment ------------------------------------------------------------------------------------


def _evidence() -> SearchStrategy[Any]:
    return st.builds(
        key_features.Evidence,
        area=st.sampled_from([area.id for area in key_features.areas()]),
        present=st.sampled_from((None, True, False)),
        statement=words(),
        citations=several(citations(), min_size=1),
        as_of=st.none() | partial_dates(),
    )


def _assessments() -> SearchStrategy[Any]:
    return st.builds(key_features.SelfAssessment, texts(), several(_evidence()))


_OF_ASSESSMENT: dict[type[Any], Build] = {
    key_features.Evidence: _evidence,
    key_features.EvidenceCounts: lambda: st.builds(key_features.EvidenceCounts, *[st.integers(0, 20)] * 3),
    key_features.SelfAssessment: _assessments,
}


# --- reading and language -------------------------------------------------------------------------------


def _first_record(text: str) -> Record[City]:
    return next(iter(read_records(io.BytesIO(text.encode()), "jsonl", source="cities.jsonl")))


def _records() -> SearchStrategy[Record[City]]:
    texts_of_all = encoded(format="jsonl") | encoded(format="jsonl", damage="one-problem")
    return texts_of_all.map(lambda drawn: _first_record(drawn[0]))


def _problems() -> SearchStrategy[Problem]:
    """Problems as reading tells them, with all that belongs to them."""
    return encoded(format="csv", damage="one-problem").map(lambda drawn: drawn[1][0])


def _catalogues() -> SearchStrategy[Catalogue]:
    return st.sampled_from(languages()).map(catalogue)


def _catalogue_entries() -> SearchStrategy[Entry]:
    return _catalogues().flatmap(lambda chosen: one_of_objects(chosen.entries.values()))


def _tags() -> SearchStrategy[LocaleTag]:
    """Tags of the languages with a catalogue, with what may stand behind a language."""
    return st.builds(
        LocaleTag,
        st.sampled_from(languages()),
        region=st.sampled_from((None, "TH", "001")),
        calendar=st.sampled_from((None, "buddhist", "gregory")),
        numbers=st.sampled_from((None, "latn", "thai")),
        extensions=st.sampled_from(((), ("u-co-phonebk",), ("t-fr", "x-mine"))),
    )


def _ordinals() -> SearchStrategy[Ordinal]:
    return st.builds(Ordinal, st.integers(min_value=0), st.none() | st.sampled_from(ORDINAL_KINDS))


@st.composite
def _shares(draw: st.DrawFn) -> Share:
    whole = draw(st.integers(min_value=1))
    part = draw(st.integers(min_value=0, max_value=whole))
    unit = draw(st.sampled_from((None, "cities", "people")))
    return Share(part, whole, unit, bound=draw(st.sampled_from(Bound)))


def _terms() -> SearchStrategy[Term]:
    return one_of_objects(terms())


def _variants() -> SearchStrategy[TermVariant]:
    return one_of_objects(variant for term in terms() for variant in term.variants)


def _place_names() -> SearchStrategy[PlaceName]:
    """What names of known places mean, as they are and with whatever may stand before them."""
    prefixes = st.sampled_from(("", "จังหวัด", "เทศบาลนคร", "ทน.นคร", "เทศบาลเมือง", "พื้นที่อำเภอ", "เมือง"))
    return st.builds(lambda prefix, place: parse_place(prefix + place.th), prefixes, st.sampled_from(KNOWN_PLACES))


_OF_READING: dict[type[Any], Build] = {
    Catalogue: _catalogues,
    Entry: _catalogue_entries,
    LocaleTag: _tags,
    Ordinal: _ordinals,
    PlaceName: _place_names,
    Problem: _problems,
    Record: _records,
    Share: _shares,
    Term: _terms,
    TermVariant: _variants,
}

BUILDERS: dict[type[Any], Build] = {**_OF_GUIDANCE, **_OF_ASSESSMENT, **_OF_READING}
"""By class."""
