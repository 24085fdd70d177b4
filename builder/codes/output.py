"""O: what was made cannot be written."""

from __future__ import annotations

from builder.diagnostics import Code, Severity

EMPTY = Code(
    "O001", "empty-collection", "There is no card to write. Add one to a folder of `cards/`."
)
SHARED_GUID = Code(
    "O002",
    "shared-guid",
    """Two notes would have one guid, so that Anki would take them for one. Give one of them another
id, or another `guid:`.""",
)
NOT_WRITABLE = Code(
    "O003",
    "not-writable",
    "A file cannot be written to the output folder. What was there stays as it was.",
)
NO_ROOM = Code(
    "O004",
    "no-room-on-paper",
    """A card is too long for the cut-out cards of `cards.html`: at 7 pt, the least that can be read,
it does not fit two cells of 88 mm by 63 mm, or a formula or table is wider than both. This is judged by its
length, on the safe side.

It is left out there, and a line on the page says so; the package and the review sheet have it. Say it
in fewer words, or make two cards of it; or `allow: [no-room-on-paper]`, if it is not meant for scissors.""",
    Severity.WARNING,
)
NO_BROWSER = Code(
    "O005",
    "no-browser",
    """`--pdf` prints the pages through a Chromium that is installed, and there is none, or it made no
PDF. Install Chromium, Chrome or Edge, or set the environment's `CHROMIUM` to its path. Without one, open the
HTML file in any browser and print it there: what is on the page is what prints.""",
)
