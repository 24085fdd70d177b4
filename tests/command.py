"""The command in a process of its own, outside a terminal and outside the forge; and cards to run it on."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
KEPT = ("PATH", "HOME", "SYSTEMROOT", "XDG_CACHE_HOME", "CHROMIUM")
CARD = "---\nid: {id}\n---\n{front}\n\n---\n\nEsto.\n"
GOOD = {"uno.md": CARD.format(id="uno", front="¿Qué es un token?")}
BAD = {"uno.md": CARD.format(id="uno", front="¿Qué es <s>?")}
DOUBTFUL = {"uno.md": CARD.format(id="uno", front="¿Qué cuesta 5$ en total?")}
SECONDS = 600
"""After which a command is taken to hang."""


def mazo(*arguments: object, cwd: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run the command in a folder, with no other variables than those given.

    Raises:
        subprocess.TimeoutExpired: it runs for longer than `SECONDS`.
    """
    kept = {name: value for name, value in os.environ.items() if name in KEPT}
    ours = {"PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run(
        [sys.executable, "-m", "builder", *map(str, arguments)],
        cwd=cwd,
        env={**kept, **ours, **variables},
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=SECONDS,
    )


def concise(*arguments: object, cwd: Path, **variables: str) -> list[tuple[str, str]]:
    """The problems that a run of the command reports: file and code."""
    lines = mazo(*arguments, "--format", "concise", cwd=cwd, **variables).stderr.splitlines()[:-1]
    return [
        (line.split(":", 1)[0].rsplit("/", 1)[-1], line.split("[", 1)[1].split("]", 1)[0])
        for line in lines
    ]
