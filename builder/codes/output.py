"""O: what was made cannot be written."""

from __future__ import annotations

from builder.diagnostics import Code

EMPTY = Code(
    "O001",
    "empty-collection",
    """## What it reports

A project without a card.

## What to do

Add one to a folder of `cards/`.
""",
)
NOT_WRITABLE = Code(
    "O003",
    "not-writable",
    """## What it reports

A file that cannot be written to the output folder. What was there remains as it was.

## What to do

Make room, close any program that has the file open, or name another folder with `--out`.
""",
)
TOO_MUCH_MEDIA = Code(
    "O006",
    "too-much-media",
    """## What it reports

Pictures that are more than 64 MB together, or pictures and sounds that are more than 256 MB. Each
page holds every picture that it shows, and each learner downloads the package.

## What to do

Make the largest smaller, which the message names: 2000 pixels are enough for a photograph, and 96
kbit/s for speech.
""",
)
