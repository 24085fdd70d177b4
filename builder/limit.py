"""A limit of processor time for work on one file: the last guard, where a bound on structure is missing or too wide."""

from __future__ import annotations

import signal
from typing import TYPE_CHECKING

from builder.codes.load import TOO_SLOW
from builder.languages import say

if TYPE_CHECKING:
    from builder.diagnostics import Sink
    from builder.source import Source

SECONDS = 20
"""Of processor time, so that a busy machine changes nothing; the largest files that are allowed take four."""


class _OutOfTime(BaseException):
    """Not an `Exception`, which a library might swallow."""


class _Clock:
    seconds: int | None = None
    """Since work on a file began; None between files."""


def start_clock() -> None:
    """Make `TimeLimit` hold in this process: call it in the main thread, which works on the files.

    Without POSIX timers there is no limit. Native code of a library is stopped once it returns to Python.
    """
    if hasattr(signal, "setitimer"):
        signal.signal(signal.SIGPROF, _tick)
        signal.setitimer(signal.ITIMER_PROF, 1, 1)


def _tick(*_: object) -> None:
    if _Clock.seconds is not None:
        _Clock.seconds += 1
        if _Clock.seconds >= SECONDS:
            raise _OutOfTime


class TimeLimit:
    """A block that works on a file: after `SECONDS` it is stopped, and the file is reported."""

    def __init__(self, source: Source, sink: Sink) -> None:
        self._source, self._sink = source, sink

    def __enter__(self) -> None:
        _Clock.seconds = 0

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> bool:
        _Clock.seconds = None
        if kind is not _OutOfTime:
            return False
        self._sink.report(TOO_SLOW, self._source.at(1, 1), say("too-slow", seconds=SECONDS))
        return True
