"""The worker: executes each snippet that it reads, a JSON string a line, and answers with a line.

It is a script of a process of its own, so it imports nothing of mazo's. The answer is `["printed", text]` or
`["failed", reason]`.
"""

from __future__ import annotations

import io
import json
import os
import sys
from contextlib import redirect_stdout, suppress

try:
    import resource
except ImportError:  # Windows
    resource = None  # type: ignore[assignment]


def main(seconds: int, mebibytes: int) -> None:
    """Execute snippets until there are no more.

    Args:
        seconds: processor time that a snippet may take.
        mebibytes: memory that the process may use.
    """
    answers = os.fdopen(os.dup(1), "w", encoding="ascii")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # what native code prints is no answer
    if resource:
        with suppress(ValueError, OSError):  # macOS refuses to limit memory
            resource.setrlimit(resource.RLIMIT_AS, (mebibytes << 20, mebibytes << 20))
    for line in sys.stdin:
        if resource:
            used = resource.getrusage(resource.RUSAGE_SELF)
            limit = int(used.ru_utime + used.ru_stime) + 1 + seconds
            resource.setrlimit(resource.RLIMIT_CPU, (limit, resource.RLIM_INFINITY))
        answers.write(json.dumps(executed(json.loads(line))) + "\n")
        answers.flush()


def executed(code: str) -> tuple[str, str]:
    """Execute a snippet in a fresh namespace and catch what it prints."""
    printed = io.StringIO()
    try:
        with redirect_stdout(printed):
            exec(compile(code, "<snippet>", "exec"), {"__name__": "__main__"})  # noqa: S102 - made by mazo
    except Exception as error:
        return "failed", f"{type(error).__name__}: {error}"
    return "printed", printed.getvalue()


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
