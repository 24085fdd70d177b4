"""Our pages to PDF, through a Chromium that is installed: tagged, with an outline.

A build needs no browser; only `--pdf` does.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tempfile
from datetime import UTC, datetime
from pathlib import Path

_NAMES = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "msedge",
    "microsoft-edge",
)
_PLACES = (
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
)
_FLAGS = (
    "--headless=new",
    "--disable-gpu",
    "--disable-extensions",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--no-default-browser-check",
    "--no-pdf-header-footer",
    "--generate-pdf-document-outline",
    "--export-tagged-pdf",
)
_SECONDS = 300
_DATES = re.compile(rb"/(CreationDate|ModDate) ?\(D:\d{14}[^)]*\)")


class NoBrowserError(Exception):
    """There is no Chromium, or it made no PDF."""

    help = "install Chromium, Chrome or Edge, or set CHROMIUM to its path; or print the HTML file from any browser"


def chromium() -> str:
    """The browser's path: `CHROMIUM` of the environment, else the first that is found.

    Raises:
        NoBrowserError: there is none.
    """
    stated = os.environ.get("CHROMIUM")
    found = (
        shutil.which(stated)
        if stated
        else next(filter(None, map(shutil.which, (*_NAMES, *_PLACES))), None)
    )
    if found is None:
        raise NoBrowserError(
            f"`CHROMIUM` names no program: {stated}" if stated else "no Chromium was found"
        )
    return found


def to_pdf(page: bytes, browser: str, moment: int) -> bytes:
    """One of our pages as PDF.

    Args:
        page: HTML that is whole by itself.
        browser: its path, of `chromium()`.
        moment: the time written into the PDF, in seconds since the epoch.

    Raises:
        NoBrowserError: the browser made none.
    """
    with tempfile.TemporaryDirectory(prefix="mazo-") as folder:
        source, target = Path(folder, "page.html"), Path(folder, "page.pdf")
        source.write_bytes(page)
        flags = list(_FLAGS)
        if hasattr(os, "geteuid") and os.geteuid() == 0:
            flags.append(
                "--no-sandbox"
            )  # as root it has none; the page is ours and runs nothing of others
        try:
            run = subprocess.run(
                [
                    browser,
                    *flags,
                    f"--user-data-dir={folder}/profile",
                    f"--print-to-pdf={target}",
                    source.as_uri(),
                ],
                capture_output=True,
                timeout=_SECONDS,
                check=False,
            )
        except (OSError, subprocess.TimeoutExpired) as error:
            raise NoBrowserError(f"{browser} made no PDF: {error}") from None
        if not target.is_file():
            said = run.stderr.decode("utf-8", "replace").strip().splitlines()[-1:] or ["nothing"]
            raise NoBrowserError(
                f"{browser} made no PDF (exit code {run.returncode}); it said: {said[0]}"
            )
        return _dated(target.read_bytes(), moment)


def _dated(pdf: bytes, moment: int) -> bytes:
    """The PDF with the edition's time in place of the clock's, which takes as many bytes."""
    stamp = datetime.fromtimestamp(moment, UTC).strftime("D:%Y%m%d%H%M%S+00'00'").encode()

    def dated(found: re.Match[bytes]) -> bytes:
        fresh = b"/" + found[1] + b" (" + stamp + b")"
        return fresh if len(fresh) == len(found[0]) else found[0]

    return _DATES.sub(dated, pdf)
