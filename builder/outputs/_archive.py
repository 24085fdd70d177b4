"""Shared by the archives: members whose bytes are the same on every system, and names of media."""

from __future__ import annotations

import zipfile

_DATE = (1980, 1, 1, 0, 0, 0)


def member(name: str) -> zipfile.ZipInfo:
    """Create a member whose header is the same on every system."""
    made = zipfile.ZipInfo(name, _DATE)
    made.compress_type = zipfile.ZIP_DEFLATED
    made.external_attr = 0o644 << 16
    made.create_system = 3  # as on Unix, everywhere
    return made


def always_imported(name: str) -> str:
    """Return another name for a file of media, under which Anki imports it with a package in any case.

    Anki imports a file only for a note that it adds or updates, unless the name of the file begins with `_`.
    """
    return f"_{name}"
