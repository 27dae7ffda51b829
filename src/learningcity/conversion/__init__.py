"""JSON, JSON Lines and CSV in and out of the objects of this library, strictly; YAML, TOML, Parquet and tables in.

Nothing is guessed, rounded or dropped. What cannot be read becomes problems, all of a record at once,
with file, line and column; what a format cannot hold is refused when it is written.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from learningcity.conversion.bounds import MAX_VALUES
    from learningcity.conversion.converter import make_converter, problems_of, register_hooks
    from learningcity.conversion.documents import from_json, to_json
    from learningcity.conversion.fingerprints import canonical_json, fingerprint
    from learningcity.conversion.formats import Format, WrittenFormat
    from learningcity.conversion.frames import cities_from_frame, subjects_from_frame
    from learningcity.conversion.linkages import LINKAGE_COLUMNS, linkage_graph, linkage_rows
    from learningcity.conversion.observation_rows import OBSERVATION_COLUMNS
    from learningcity.conversion.observations import (
        MAX_OBSERVATIONS,
        OBSERVATIONS_FORMAT,
        OBSERVATIONS_VERSION,
        CityObservations,
        observations_from_text,
        read_observations,
    )
    from learningcity.conversion.profiles import (
        MAX_PROFILE,
        PROFILE_FORMAT,
        PROFILE_VERSION,
        profile_from_text,
        profile_to_text,
        read_profile,
        write_profile,
    )
    from learningcity.conversion.reading import (
        Record,
        cities_from_text,
        read_cities,
        read_records,
        read_subjects,
        subjects_from_text,
    )
    from learningcity.conversion.rulebooks import (
        MAX_RULEBOOK,
        RULEBOOK_FORMAT,
        RULEBOOK_VERSION,
        read_rulebook,
        rulebook_from_text,
        rulebook_to_text,
        write_rulebook,
    )
    from learningcity.conversion.schemas import json_schema
    from learningcity.conversion.scores import score_record
    from learningcity.conversion.statements import source_record, source_records, statement_record
    from learningcity.conversion.verdicts import VERDICT_COLUMNS, verdict_columns, verdict_record, verdict_row
    from learningcity.conversion.writing import cities_to_text, subjects_to_text, write_cities, write_subjects

__all__ = [
    "LINKAGE_COLUMNS",
    "MAX_OBSERVATIONS",
    "MAX_PROFILE",
    "MAX_RULEBOOK",
    "MAX_VALUES",
    "OBSERVATIONS_FORMAT",
    "OBSERVATIONS_VERSION",
    "OBSERVATION_COLUMNS",
    "PROFILE_FORMAT",
    "PROFILE_VERSION",
    "RULEBOOK_FORMAT",
    "RULEBOOK_VERSION",
    "VERDICT_COLUMNS",
    "CityObservations",
    "Format",
    "Record",
    "WrittenFormat",
    "canonical_json",
    "cities_from_frame",
    "cities_from_text",
    "cities_to_text",
    "fingerprint",
    "from_json",
    "json_schema",
    "linkage_graph",
    "linkage_rows",
    "make_converter",
    "observations_from_text",
    "problems_of",
    "profile_from_text",
    "profile_to_text",
    "read_cities",
    "read_observations",
    "read_profile",
    "read_records",
    "read_rulebook",
    "read_subjects",
    "register_hooks",
    "rulebook_from_text",
    "rulebook_to_text",
    "score_record",
    "source_record",
    "source_records",
    "statement_record",
    "subjects_from_frame",
    "subjects_from_text",
    "subjects_to_text",
    "to_json",
    "verdict_columns",
    "verdict_record",
    "verdict_row",
    "write_cities",
    "write_profile",
    "write_rulebook",
    "write_subjects",
]

_HOME = {
    "LINKAGE_COLUMNS": "linkages",
    "MAX_OBSERVATIONS": "observations",
    "MAX_PROFILE": "profiles",
    "MAX_RULEBOOK": "rulebooks",
    "MAX_VALUES": "bounds",
    "OBSERVATIONS_FORMAT": "observations",
    "OBSERVATIONS_VERSION": "observations",
    "OBSERVATION_COLUMNS": "observation_rows",
    "PROFILE_FORMAT": "profiles",
    "PROFILE_VERSION": "profiles",
    "RULEBOOK_FORMAT": "rulebooks",
    "RULEBOOK_VERSION": "rulebooks",
    "VERDICT_COLUMNS": "verdicts",
    "CityObservations": "observations",
    "Format": "formats",
    "Record": "reading",
    "WrittenFormat": "formats",
    "canonical_json": "fingerprints",
    "cities_from_frame": "frames",
    "cities_from_text": "reading",
    "cities_to_text": "writing",
    "fingerprint": "fingerprints",
    "from_json": "documents",
    "json_schema": "schemas",
    "linkage_graph": "linkages",
    "linkage_rows": "linkages",
    "make_converter": "converter",
    "observations_from_text": "observations",
    "problems_of": "converter",
    "profile_from_text": "profiles",
    "profile_to_text": "profiles",
    "read_cities": "reading",
    "read_observations": "observations",
    "read_profile": "profiles",
    "read_records": "reading",
    "read_rulebook": "rulebooks",
    "read_subjects": "reading",
    "register_hooks": "converter",
    "rulebook_from_text": "rulebooks",
    "rulebook_to_text": "rulebooks",
    "score_record": "scores",
    "source_record": "statements",
    "source_records": "statements",
    "statement_record": "statements",
    "subjects_from_frame": "frames",
    "subjects_from_text": "reading",
    "subjects_to_text": "writing",
    "to_json": "documents",
    "verdict_columns": "verdicts",
    "verdict_record": "verdicts",
    "verdict_row": "verdicts",
    "write_cities": "writing",
    "write_profile": "profiles",
    "write_rulebook": "rulebooks",
    "write_subjects": "writing",
}


def __getattr__(name: str) -> object:
    if name not in _HOME:
        raise AttributeError(f"module 'learningcity.conversion' has no attribute {name!r}")
    value: object = getattr(import_module(f"learningcity.conversion.{_HOME[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
