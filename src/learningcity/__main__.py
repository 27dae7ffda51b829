"""``python -m learningcity`` is the command ``learningcity``."""

from __future__ import annotations

import sys

from learningcity.cli import main

if __name__ == "__main__":
    sys.exit(main())
