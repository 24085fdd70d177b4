"""O: what was made cannot be written."""

from __future__ import annotations

from builder.diagnostics import Code

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
