"""What Hypothesis calls when it is first imported: the public types of ``learningcity`` become known to it.

It stands outside the package, so that importing Hypothesis imports nothing of ``learningcity``; where that is not
imported either, there is nothing to do yet: its import registers the types.
"""

import sys


def setup() -> None:
    """Register the public types, if the library is in use; whatever goes wrong is a warning at the most."""
    if "learningcity" not in sys.modules:
        return
    try:
        from learningcity.strategies.registration import register

        register()
    except Exception as error:  # an error here would break every test suite of the environment
        _warn(error)


def _warn(error: Exception) -> None:
    import warnings
    from contextlib import suppress

    with suppress(Warning):  # where warnings are errors, this one is none
        warnings.warn(f"learningcity could not register its types with Hypothesis: {error!r}", stacklevel=2)
