"""The worker: typesets the code that it reads, and writes the PDF.

It is a script of a process of its own, so it imports nothing of mazo's. Typst keeps what it laid out, so memory is
free again only when its process ends; and it ends the process where there is no memory.
"""

from __future__ import annotations

import sys
from contextlib import suppress
from pathlib import Path

try:
    import resource
except ImportError:  # Windows
    resource = None  # type: ignore[assignment]

REFUSED = 3
"""The exit code where Typst refused the code."""


def main(folder: str, moment: int, mebibytes: int) -> int:
    """Typeset; the exit code.

    Args:
        folder: has the pictures in `root/`, the fonts in `fonts/`, and an empty `packages/`.
        moment: the time that the PDF bears, in seconds since the epoch.
        mebibytes: memory that the process may use.
    """
    if resource:
        with suppress(ValueError, OSError):  # macOS refuses to limit memory
            resource.setrlimit(resource.RLIMIT_AS, (mebibytes << 20, mebibytes << 20))
    import typst

    compiler = typst.Compiler(
        sys.stdin.buffer.read(),
        root=Path(folder, "root"),
        font_paths=typst.Fonts(
            include_system_fonts=False,
            include_embedded_fonts=False,
            font_paths=[Path(folder, "fonts")],
        ),
        ignore_system_fonts=True,
        package_path=Path(folder, "packages"),
        package_cache_path=Path(folder, "packages"),
    )
    try:
        made = compiler.compile(format="pdf", pdf_standards=["ua-1"], timestamp=moment)
    except typst.TypstError as error:
        sys.stderr.write(error.diagnostic)
        return REFUSED
    assert isinstance(made, bytes)
    sys.stdout.buffer.write(made)
    return 0


if __name__ == "__main__":
    sys.stderr.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    sys.exit(main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3])))
