"""Profiles of Hypothesis: the default finds the same examples on every run, on machines of any speed."""

from __future__ import annotations

from hypothesis import HealthCheck, settings

settings.register_profile(
    "default", deadline=None, derandomize=True, database=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("explore", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("nightly", settings.get_profile("explore"), max_examples=10_000)
# For the run under coverage: every line is reached, and the laws themselves are tried in the run beside it.
settings.register_profile("lines", settings.get_profile("default"), max_examples=25)
settings.load_profile("default")
