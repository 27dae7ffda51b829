"""What is loaded when: a small door, and each room by itself. Every case runs in a fresh interpreter."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import learningcity
from learningcity import _ROOMS

DOOR = {"attr", "attrs"}
"""The third-party packages that the door itself loads."""
HEAVY = {
    "cattrs": "conversion",
    "babel": "localization",
    "hypothesis": "the tests of users",
    "rich": "the command line",
    "narwhals": "tables",
}
"""What loads on first use only, and for what."""
ALLOWED = {
    "conversion": DOOR,  # cattrs loads when something is read or written
    "localization": {*DOOR, "babel"},
    "report": {*DOOR, "babel"},
    "cli": {*DOOR, "babel", "cattrs", "typing_extensions"},
    # Loading Hypothesis registers every public type, and so loads every room.
    "strategies": {
        *DOOR,
        *("_hypothesis_globals", "_learningcity_hypothesis", "hypothesis", "sortedcontainers"),
        *("babel", "cattrs", "typing_extensions"),
    },
}
"""The third-party packages that a room may load when it is imported alone, where that is not the door's own."""

LOADED = """
import json, sys
before = set(sys.modules)
{code}
print(json.dumps(sorted(set(sys.modules) - before)))
"""


def loaded(code: str) -> set[str]:
    """The modules that code loads in a fresh interpreter."""
    home = str(Path(learningcity.__file__).parents[1])
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([home, os.environ.get("PYTHONPATH", "")])}
    done = subprocess.run(
        [sys.executable, "-c", LOADED.format(code=code)],
        capture_output=True,
        check=True,
        encoding="utf-8",
        env=environment,
        timeout=60,
    )
    return set(json.loads(done.stdout.splitlines()[-1]))


def third_party(modules: set[str]) -> set[str]:
    """The packages that are neither ours nor of the standard library."""
    roots = {name.partition(".")[0] for name in modules}
    return {root for root in roots if root not in sys.stdlib_module_names and not root.startswith("learningcity")} - {
        # Caches of the interpreter's own build, such as _sysconfigdata__linux_x86_64-linux-gnu.
        root
        for root in roots
        if root.startswith("_sysconfigdata")
    }


def rooms(modules: set[str]) -> set[str]:
    return {name.split(".")[1] for name in modules if name.startswith("learningcity.")}


def test_the_door_loads_no_room_and_nothing_but_the_standard_library() -> None:
    modules = loaded("import learningcity")

    assert "learningcity" in modules
    assert rooms(modules) == set()
    assert third_party(modules) <= DOOR


def test_the_main_job_loads_the_rooms_that_it_needs_and_no_heavy_package() -> None:
    modules = loaded(
        "from learningcity import City, check\n"
        "verdict = check(City(name='A', population=9_999))\n"
        "assert verdict.eligible is False and verdict.failures and verdict.missing_facts == ()\n"
        "assert verdict.findings[0].shortfall == 1"
    )

    assert third_party(modules) == DOOR
    assert not set(HEAVY) & {name.partition(".")[0] for name in modules}
    assert rooms(modules) == {"cities", "dates", "eligibility", "errors", "outcome", "rules", "sources", "texts"}


def test_building_and_deciding_rules_of_ones_own_loads_no_heavy_package() -> None:
    modules = loaded(
        "from learningcity import Citation, City, Fact, Labels, Requirement, RuleBook, Source\n"
        "fact = Fact('moe.a', int, path=('population', 'count'))\n"
        "cited = (Citation(Source('s', title='A')),)\n"
        "rules = RuleBook('moe.r', (Requirement('moe.a', fact.at_least(1), citations=cited, title=Labels(en='A')),))\n"
        "assert rules.predicate()(City(name='A', population=1)).value == 'met'\n"
        "assert rules.check_many([City(name='A')]).summary.unknown == 1\n"
        "assert rules.check(City(name='A')).reason.id == 'reason.parts'"
    )

    assert third_party(modules) == DOOR


def test_the_door_of_scoring_loads_no_part_of_it() -> None:
    modules = loaded("import learningcity.scoring")

    assert {name for name in modules if name.startswith("learningcity.")} == {"learningcity.scoring"}
    assert third_party(modules) <= DOOR


def test_scoring_a_city_and_asking_for_its_levels_loads_no_heavy_package() -> None:
    modules = loaded(
        "from learningcity import City, scoring\n"
        "for name in scoring.__all__: getattr(scoring, name)\n"
        "profile = scoring.self_assessment(share=0.5)\n"
        "given = [scoring.Observation(measurement='key-features.block.1', year=2024, value='begun')]\n"
        "assert scoring.score(given, profile, as_of=2024).total is None\n"
        "assert scoring.maturity(given, profile, as_of=2024).root.level.low == 'not-begun'\n"
        "assert scoring.checklist(given).observed == ('key-features.block.1',)\n"
        "assert scoring.readiness(City(name='A'), given, profile, as_of=2024).verdict.eligible is None"
    )

    assert third_party(modules) == DOOR
    assert not {"localization", "conversion", "index", "report", "strategies"} & rooms(modules)


@pytest.mark.parametrize("room", [*_ROOMS, "cli"])
def test_each_room_can_be_imported_alone_and_loads_only_what_it_may(room: str) -> None:
    modules = loaded(f"import learningcity.{room}")

    assert f"learningcity.{room}" in modules
    assert third_party(modules) <= ALLOWED.get(room, DOOR)
    if room not in ("eligibility", "index", "cli", "strategies"):
        assert "learningcity.eligibility" not in modules


@pytest.mark.parametrize(
    ("code", "package"),
    [
        ("from learningcity import City, check; check(City(name='A')).explain()", "babel"),
        ("from learningcity import Outcome\ntry: bool(Outcome.MET)\nexcept TypeError as error: str(error)", "babel"),
        ("from learningcity.conversion import cities_from_text; cities_from_text('name\\nA\\n', 'csv')", "cattrs"),
    ],
    ids=["a sentence", "the text of an error", "reading"],
)
def test_a_heavy_package_loads_on_first_use(code: str, package: str) -> None:
    assert package in third_party(loaded(code))
    assert not {"hypothesis", "rich", "narwhals"} & third_party(loaded(code))


def test_the_command_loads_rich_only_when_it_shows_progress() -> None:
    example = Path(__file__).parents[2] / "docs" / "examples" / "thai-members.csv"
    modules = loaded(f"from learningcity.cli import main; assert main(['check', {str(example)!r}]) == 3")

    assert "cattrs" in third_party(modules)
    assert "rich" not in third_party(modules)
