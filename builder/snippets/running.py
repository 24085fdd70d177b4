"""Execute snippets as displayed, in a process of their own.

One worker executes many, each in a fresh namespace, and imports the libraries once. A snippet is made by mazo, so the
bounds are against faults: of ours, and of the libraries.
"""

from __future__ import annotations

import atexit
import json
import os
import subprocess
import sys
from functools import lru_cache
from pathlib import Path
from threading import Lock, Timer

SECONDS = 20
"""Of processor time for a snippet, so that a busy machine changes nothing. It includes the import of the libraries."""
WAIT = 300
"""Seconds after which a snippet that does not use the processor is given up."""
MEBIBYTES = 1024
"""Memory of the worker."""
_ONE_THREAD = ("RAYON_NUM_THREADS", "OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MALLOC_ARENA_MAX")
"""So that the memory does not depend on the number of cores."""


class Failed(Exception):
    """A snippet that could not be executed to its end; carries the reason."""


class Worker:
    """A process that executes snippets. It starts with the first one, and again after one that it did not survive."""

    def __init__(
        self, seconds: int = SECONDS, mebibytes: int = MEBIBYTES, wait: int = WAIT
    ) -> None:
        self._limits, self._wait = (seconds, mebibytes), wait
        self._process: subprocess.Popen[str] | None = None
        self._lock = Lock()

    def run(self, code: str) -> str:
        """Execute a snippet; return what it prints.

        Raises:
            Failed: it raises an exception, or needs too much time or memory.
        """
        with self._lock:
            process = self._process = self._process or self._started()
            assert process.stdin is not None
            assert process.stdout is not None
            timer = Timer(self._wait, process.kill)
            timer.daemon = True
            timer.start()
            try:
                process.stdin.write(json.dumps(code) + "\n")
                process.stdin.flush()
                line = process.stdout.readline()
            except OSError:  # it has ended
                line = ""
            except BaseException:
                self._stop()  # its answer would be taken for the next one's
                raise
            finally:
                timer.cancel()
            if not line:
                self._stop()
                raise Failed("it needs too much time or memory")
        kind, text = json.loads(line)
        if kind == "failed":
            raise Failed(text)
        return str(text)

    def close(self) -> None:
        """End the process."""
        with self._lock:
            self._stop()

    def _started(self) -> subprocess.Popen[str]:
        script = Path(__file__).with_name("_worker.py")
        return subprocess.Popen(
            [sys.executable, "-P", str(script), *map(str, self._limits)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            encoding="ascii",
            env={**os.environ, **dict.fromkeys(_ONE_THREAD, "1")},
        )

    def _stop(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.communicate()
            self._process = None


@lru_cache(maxsize=1)
def worker() -> Worker:
    """The worker of this process, which ends with it."""
    one = Worker()
    atexit.register(one.close)
    return one


def run(code: str) -> str:
    """Execute a snippet; return what it prints.

    Raises:
        Failed: it raises an exception, or needs too much time or memory.
    """
    return worker().run(code)
