"""L41x: a row of `rows:` is not answered by the notes that it names."""

from __future__ import annotations

from builder.diagnostics import Code, Severity

UNKNOWN_ROW_NOTE = Code(
    "L411",
    "unknown-row-note",
    """## What it reports

A part of a row, in the `rows:` of `collection.yaml`, that names an id which no note has, or that of a
retired note. The row would count as covered by a note that learners do not get.

## What to do

Name a note that a learner can answer the part with, or delete the id.
""",
)
UNCOVERED_PART = Code(
    "L412",
    "uncovered-part",
    """## What it reports

A part of a row, in the `rows:` of `collection.yaml`, that names no note: whoever knows all cards still
cannot answer it.

## What to do

Write a card that teaches and asks it, and name its id under the part.
""",
    Severity.WARNING,
)
