"""Work for all cores: a pool of processes, which get bytes and give bytes."""

from __future__ import annotations

import gc
import os
import signal
from typing import TYPE_CHECKING

from builder.limit import start_clock

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence


def cores() -> int:
    """How many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def run_all(work: Callable[[bytes], bytes], tasks: Sequence[bytes]) -> Iterator[bytes]:
    """The result of each task, in order. Where the system lets no process start, or one dies, this process does the
    rest.

    Args:
        work: a function of a module, so that a new process finds it by its name.
        tasks: what it is called with.
    """
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool
    from multiprocessing import get_context

    done = 0
    try:
        # Not forked: a thread of this process draws the status line, and tokenizers starts several.
        with ProcessPoolExecutor(cores(), get_context("spawn"), _begin) as pool:
            for result in pool.map(work, tasks):
                yield result
                done += 1
    except (OSError, BrokenProcessPool):
        pass
    yield from map(work, tasks[done:])


def _begin() -> None:
    """Leave Ctrl-C to the process that started this one, and collect no garbage: the work makes no cycles."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.disable()
    start_clock()
