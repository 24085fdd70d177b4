"""Write the locks: every version pinned with the hashes of its files, for every platform and Python.

Run by `make lock`. The locks name no index: pip takes whichever it is set up with, and the hashes
decide whether what came is what was locked.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
PROJECT = HERE.parent / "pyproject.toml"
BUILD = "flit_core>=3.12,<4\n"
MATHJAX = "aqt==26.9.3\n"
DESKTOP = "aqt[qt6]==26.9.3\n"


def lock(name: str, source: str, *options: str, extra: str = "") -> None:
    """Compile one lock from requirements on standard input, and from the project."""
    command = [
        sys.executable,
        *("-m", "uv", "pip", "compile", "--quiet", "--universal", "--python-version", "3.11"),
        *("--generate-hashes", "--no-emit-index-url", "--no-annotate"),
        *("--custom-compile-command", "make lock", "--output-file", str(HERE / name)),
        *options,
        *([source] if source else []),
        "-",
    ]
    subprocess.run(command, input=extra, text=True, check=True)


if __name__ == "__main__":
    lock("build.txt", str(PROJECT), extra=BUILD)
    lock(
        "test.txt",
        str(PROJECT),
        "--extra",
        "test",
        "--constraints",
        str(HERE / "build.txt"),
        extra=BUILD,
    )
    lock("mathjax.txt", "", "--no-deps", extra=MATHJAX)
    # Installed over the tests' environment, so what both need has one version.
    lock("desktop.txt", "", "--constraints", str(HERE / "test.txt"), extra=DESKTOP)
    lock("mutants.txt", str(PROJECT), "--extra", "mutants", "--constraints", str(HERE / "test.txt"))
