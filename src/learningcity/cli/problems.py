"""Problems on standard error: the first thousand in full, the rest counted by code."""

from __future__ import annotations

import sys
from errno import EACCES, EISDIR, ENOENT

from learningcity.errors import Problem
from learningcity.localization import render, render_problem
from learningcity.texts import Message, Series

__all__ = ["SHOWN_IN_FULL", "ProblemLog", "reason_of"]

SHOWN_IN_FULL = 1_000


class ProblemLog:
    """Prints problems as they come and remembers how many there were."""

    def __init__(self, locale: str) -> None:
        self.count: int = 0
        self._locale = locale
        self._not_shown: dict[str, int] = {}

    def add(self, problem: Problem) -> None:
        """Print a problem, or count it by its code once a thousand were printed."""
        self.count += 1
        if self.count <= SHOWN_IN_FULL:
            print(render_problem(problem, self._locale), file=sys.stderr)
        else:
            self._not_shown[problem.code] = self._not_shown.get(problem.code, 0) + 1

    def close(self) -> None:
        """Print how many there were besides."""
        if self._not_shown:
            codes = tuple(f"{code} {count}" for code, count in sorted(self._not_shown.items()))
            params = {"count": sum(self._not_shown.values()), "codes": Series(codes, ",")}
            print(render(Message("cli.more-problems", params), self._locale), file=sys.stderr)
            self._not_shown.clear()


def reason_of(error: OSError) -> Message | str:
    """Why a file cannot be read; in the words of the operating system where the library has none."""
    reasons = {
        ENOENT: Message("cli.reason.not-found"),
        EACCES: Message("cli.reason.not-allowed"),
        EISDIR: Message("cli.reason.directory"),
    }
    return reasons.get(error.errno or 0) or error.strerror or str(error)
