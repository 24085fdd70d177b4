"""`mazo`, which is `python -m builder` too."""

from __future__ import annotations

import gc
import os
import sys
from contextlib import suppress
from typing import NoReturn

from builder.cli import main
from builder.limit import start_clock


def run() -> NoReturn:
    """Run the command, and leave at once.

    What a command makes lives to its end. To look through it for garbage again and again, and to take it apart when all
    is done, is a tenth of the time of a large build.
    """
    gc.disable()
    start_clock()
    status = main()
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError):  # whoever read them may have gone
            stream.flush()
    os._exit(status)


if __name__ == "__main__":
    run()
