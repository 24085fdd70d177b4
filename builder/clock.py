"""The time that a build writes into a package: the commit's, so that the same commit makes the same
bytes.
"""

from __future__ import annotations

import os
import subprocess
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

FALLBACK = 1_790_000_000
"""Where there is neither a commit nor `SOURCE_DATE_EPOCH`; Anki takes a time of 0 for a fault."""


def build_time(root: Path) -> int:
    """Seconds since the epoch: `SOURCE_DATE_EPOCH`, else the last commit's time, else a
    constant.
    """
    stated = os.environ.get("SOURCE_DATE_EPOCH", "")
    if stated.isdigit() and 0 < int(stated) < 1 << 40:
        return int(stated)
    try:
        found = subprocess.run(
            ["git", "-C", str(root), "log", "-1", "--format=%ct"],
            capture_output=True,
            text=True,
            check=True,
            timeout=20,
        ).stdout.strip()
    except (OSError, subprocess.SubprocessError):
        return FALLBACK
    return int(found) if found.isdigit() else FALLBACK
