"""Print our pages to tagged PDF with an outline, using an installed Chromium.

Only `--pdf` needs a browser.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from builder.languages import MessageError, say

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


class NoBrowserError(MessageError):
    """Chromium was not found, or it made no PDF."""


def chromium() -> str:
    """Find the browser: the environment variable `CHROMIUM`, else the first installed one.

    Raises:
        NoBrowserError: none was found.
    """
    stated = os.environ.get("CHROMIUM")
    found = (
        shutil.which(stated)
        if stated
        else next(filter(None, map(shutil.which, (*_NAMES, *_PLACES))), None)
    )
    if found is None:
        raise NoBrowserError(say("no-browser-stated", path=stated) if stated else say("no-browser"))
    return found


def to_pdf(page: bytes, browser: str, moment: int) -> bytes:
    """Print a page to PDF.

    Args:
        page: self-contained HTML.
        browser: the browser's path, from `chromium()`.
        moment: the time to write into the PDF, in seconds since the epoch.

    Raises:
        NoBrowserError: the browser made no PDF.
    """
    with tempfile.TemporaryDirectory(prefix="mazo-") as folder:
        source, target = Path(folder, "page.html"), Path(folder, "page.pdf")
        source.write_bytes(page)
        flags = list(_FLAGS)
        if hasattr(os, "geteuid") and os.geteuid() == 0:
            flags.append(
                "--no-sandbox"
            )  # the sandbox does not work as root; the page is ours and runs no foreign code
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
            raise NoBrowserError(say("no-browser-run", path=browser, reason=str(error))) from None
        if not target.is_file():
            lines = run.stderr.decode("utf-8", "replace").strip().splitlines()
            said = say("no-browser-said", text=lines[-1]) if lines else say("no-browser-silent")
            code = str(run.returncode)
            raise NoBrowserError(say("no-browser-pdf", path=browser, code=code, said=said))
        return _dated(target.read_bytes(), moment)


def _dated(pdf: bytes, moment: int) -> bytes:
    """Replace the current time in the PDF with the edition's, which has the same length."""
    stamp = datetime.fromtimestamp(moment, UTC).strftime("D:%Y%m%d%H%M%S+00'00'").encode()

    def dated(found: re.Match[bytes]) -> bytes:
        fresh = b"/" + found[1] + b" (" + stamp + b")"
        return fresh if len(fresh) == len(found[0]) else found[0]

    return _DATES.sub(dated, pdf)
