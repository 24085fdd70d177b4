"""Run the command in its own process, as outside a terminal and outside CI; and cards to run it on."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
KEPT = ("PATH", "HOME", "SYSTEMROOT", "XDG_CACHE_HOME", "CHROMIUM", "MAZO_LANG")
CARD = "---\nid: {id}\n---\n{front}\n\n---\n\nEsto.\n"
GOOD = {"uno.md": CARD.format(id="uno", front="¿Qué es un símbolo?")}
BAD = {"uno.md": CARD.format(id="uno", front="¿Qué es <s>?")}
DOUBTFUL = {"uno.md": CARD.format(id="uno", front="¿Qué cuesta 5$ en total?")}
SECONDS = 600
"""The time after which a command counts as hanging."""


def mazo(*arguments: object, cwd: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run the command in a folder; the environment has only the `KEPT` variables and those given.

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
    """Run the command and return the problems that it reports, as (file, code)."""
    lines = mazo(*arguments, "--format", "concise", cwd=cwd, **variables).stderr.splitlines()[:-1]
    return [
        (line.split(":", 1)[0].rsplit("/", 1)[-1], line.split("[", 1)[1].split("]", 1)[0])
        for line in lines
    ]
