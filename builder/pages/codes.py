"""`codes.md`: every diagnostic with its manual, as `mazo explain` prints it."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from builder.catalogue import catalogue, stages
from builder.pages._page import MADE, Page

if TYPE_CHECKING:
    from builder.edition import Edition

_HEAD = """# Diagnostics

What `mazo check` and `mazo build` may report, by the letter of its stage. An error stops `dist/` from being
written; a warning does under `--strict` alone, and a card that means it names it: `allow: [name]`. Each of these
is what `mazo explain CODE` prints. Where a manual has a card under «Fails» and one under «Passes», tests run both;
a front matter that is left out there does not matter.
"""


def write(_edition: Edition) -> str:
    """Write the page."""
    parts = [MADE + _HEAD]
    for letter, found in groupby(catalogue().values(), key=lambda code: code.id[0]):
        parts.append(f"## {letter}: {stages()[letter]}\n")
        parts.extend(
            f"### {code.id} {code.name} ({code.severity.value})\n\n{code.manual.strip()}\n"
            for code in found
        )
    return "\n".join(parts)


PAGE = Page("codes.md", write)
