"""Serve a project: polled when a test says so, on a free port."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from contextlib import contextmanager
from threading import Thread
from typing import TYPE_CHECKING

from command import KEPT, ROOT

from builder import pipeline
from builder.cache import NO_CACHE
from builder.serve.live import Follower, Live
from builder.serve.server import Server
from builder.serve.view import View, first
from builder.serve.watch import snapshot

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


class Served:
    """The state of `mazo serve`."""

    def __init__(self, root: Path) -> None:
        self.cards = root / "cards" / "01-prueba"
        seen = snapshot(root)
        result = pipeline.run(root)
        assert result.edition is not None
        self.live = Live(first(result.edition, result))
        self.follower = Follower(root, self.live, seen, NO_CACHE)

    def save(self, name: str, text: str) -> None:
        """Write a file with a new modification time, since two saves may fall into one tick of the clock."""
        path = self.cards / name
        times = path.stat().st_mtime_ns if path.exists() else 0
        path.write_text(text, "utf-8")
        os.utime(path, ns=(times + 1_000_000_000, times + 1_000_000_000))

    def seen(self, *, looks: int = 1) -> View:
        """Poll some times and return what is shown: the first poll processes saved files, the second the rest."""
        for _ in range(looks):
            self.follower.look()
        return self.live.now[1]


@contextmanager
def answering(live: Live) -> Iterator[Server]:
    """Run a server of a view in a thread."""
    with Server(0) as server:
        server.live = live
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join()


LISTENING = """\
import signal
from builder.__main__ import run
signal.signal(signal.SIGINT, signal.default_int_handler)
run()
"""
"""Runs the command so that it reacts to Ctrl-C even if the tests ignore it, as in the background of a shell."""


def started(
    root: Path, *options: str, code: Path = ROOT, **more: str
) -> tuple[subprocess.Popen[str], int]:
    """Start the command with the code in a folder; return its process and the port that it prints."""
    variables = {name: value for name, value in os.environ.items() if name in KEPT}
    process = subprocess.Popen(
        [sys.executable, "-c", LISTENING, "serve", "--port", "0", *options],
        cwd=root,
        env={**variables, **more, "PYTHONPATH": str(code), "PYTHONDONTWRITEBYTECODE": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    line = process.stdout.readline()
    said = re.match(r"http://127\.0\.0\.1:(\d+)/ shows \d+ notes? and follows what you save", line)
    assert said is not None, line
    return process, int(said[1])
