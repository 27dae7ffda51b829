"""The types of the library are known to Hypothesis in whichever order the two are imported; neither loads the other.

Every case runs in a fresh interpreter in which warnings are errors. The entry point is one of a distribution made for
the test, so that nothing need be installed.
"""

from __future__ import annotations

import os
import runpy
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import _learningcity_hypothesis
import learningcity

CHECKOUT = Path(__file__).parents[2]
HOME = Path(learningcity.__file__).parents[1]

DRAWS = """
from hypothesis import HealthCheck, given, settings, strategies as st
from learningcity import City
# The first text that is drawn in a new folder waits for Hypothesis to build its tables of Unicode.
@settings(max_examples=20, database=None, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.from_type(City), st.from_type(City | None))
def test(city, other):
    assert city.population is None or city.population.count >= 0
test()
"""
"""Fails unless cities are registered: what Hypothesis infers is no country and no number of people."""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A folder with the metadata of a distribution that has the entry point of the project and nothing else."""
    project = tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    points = project["entry-points"]["hypothesis"]
    metadata = tmp_path / "learningcity_under_test-1.dist-info"
    metadata.mkdir()
    (metadata / "METADATA").write_text("Metadata-Version: 2.1\nName: learningcity-under-test\nVersion: 1\n")
    lines = "".join(f"{name} = {target}\n" for name, target in points.items())
    (metadata / "entry_points.txt").write_text(f"[hypothesis]\n{lines}")
    return tmp_path


def run(code: str, path: Path, *options: str, **environment: str) -> subprocess.CompletedProcess[str]:
    paths = os.pathsep.join([str(HOME), str(path), os.environ.get("PYTHONPATH", "")])
    return subprocess.run(
        [sys.executable, *(options or ("-W", "error")), "-c", code],
        capture_output=True,
        check=False,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": paths, **environment},
        cwd=path,
        timeout=120,
    )


def succeeds(code: str, path: Path, **environment: str) -> None:
    done = run(code, path, **environment)
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""


ORDERS = {
    "the library first": "import learningcity\nimport hypothesis\n",
    "Hypothesis first": "import hypothesis\nimport learningcity\n",
    "a part of Hypothesis first": "from hypothesis import given\nfrom learningcity import City, check\n",
    "the strategies alone": "import learningcity.strategies\n",
    "a room before Hypothesis": "import learningcity.guidance, learningcity.localization\nimport hypothesis\n",
}


@pytest.mark.parametrize("first", ORDERS.values(), ids=ORDERS.keys())
def test_types_are_known_in_every_order_of_imports(first: str, path: Path) -> None:
    succeeds(first + DRAWS, path)


def test_importing_hypothesis_does_not_import_the_library(path: Path) -> None:
    succeeds(
        "import sys, hypothesis\n"
        "assert '_learningcity_hypothesis' in sys.modules\n"
        "assert not [name for name in sys.modules if name.partition('.')[0] == 'learningcity']",
        path,
    )


def test_importing_the_library_does_not_import_hypothesis(path: Path) -> None:
    succeeds(
        "import sys, learningcity\nfrom learningcity import City, check\ncheck(City(name='A')).findings\n"
        "assert not [name for name in sys.modules if name.partition('.')[0] == 'hypothesis']",
        path,
    )


@pytest.mark.parametrize("first", ORDERS.values(), ids=ORDERS.keys())
def test_plugins_may_be_switched_off(first: str, path: Path) -> None:
    succeeds(first, path, HYPOTHESIS_NO_PLUGINS="1")


def test_types_can_be_registered_by_hand(path: Path) -> None:
    by_hand = "from learningcity import strategies\nstrategies.register()\n"
    succeeds(by_hand + by_hand + DRAWS, path, HYPOTHESIS_NO_PLUGINS="1")


BROKEN = """
import sys
from types import ModuleType
def register():
    raise RuntimeError("broken")
module = ModuleType("learningcity.strategies.registration")
module.register = register
package = ModuleType("learningcity.strategies")
sys.modules |= {package.__name__: package, module.__name__: module}
"""


@pytest.mark.parametrize("order", ["learningcity, hypothesis", "hypothesis, learningcity"])
def test_a_registration_that_raises_is_a_warning_and_breaks_nothing(order: str, path: Path) -> None:
    code = f"{BROKEN}\nimport {order}\nprint(learningcity.City(name='A').name, hypothesis.strategies.just(5))"

    told = run(code, path, "-W", "default")
    assert (told.returncode, told.stdout) == (0, "A just(5)\n")
    assert "learningcity could not register its types with Hypothesis: RuntimeError('broken')" in told.stderr
    strict = run(code, path, "-W", "error")
    assert (strict.returncode, strict.stdout, strict.stderr) == (0, "A just(5)\n", "")


def test_without_hypothesis_the_strategies_say_what_to_install(path: Path) -> None:
    done = run(
        "import sys\nsys.modules['hypothesis'] = None\nimport learningcity\nimport learningcity.strategies", path
    )

    assert done.returncode == 1
    assert done.stderr.splitlines()[-1] == (
        "ModuleNotFoundError: learningcity.strategies needs Hypothesis: pip install 'learningcity[hypothesis]'"
    )


def test_without_hypothesis_the_strategies_are_not_to_be_had(monkeypatch: pytest.MonkeyPatch) -> None:
    room = HOME / "learningcity" / "strategies" / "__init__.py"
    monkeypatch.setitem(sys.modules, "hypothesis", None)

    with pytest.raises(ModuleNotFoundError, match=r"^learningcity\.strategies needs Hypothesis") as caught:
        runpy.run_path(str(room))
    assert caught.value.name == "hypothesis"


def test_the_entry_point_does_nothing_where_the_library_is_not_in_use(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "learningcity")
    monkeypatch.delitem(sys.modules, "learningcity.strategies.registration", raising=False)

    _learningcity_hypothesis.setup()
    assert "learningcity.strategies.registration" not in sys.modules


def test_the_entry_point_warns_where_registering_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "learningcity.strategies.registration", None)

    with pytest.warns(UserWarning, match="could not register its types with Hypothesis: ModuleNotFoundError"):
        _learningcity_hypothesis.setup()


def test_the_entry_point_is_shipped_beside_the_package() -> None:
    table = tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))

    assert "src/_learningcity_hypothesis.py" in table["tool"]["hatch"]["build"]["targets"]["wheel"]["packages"]
    assert Path(_learningcity_hypothesis.__file__) == CHECKOUT / "src" / "_learningcity_hypothesis.py"
