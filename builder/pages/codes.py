"""`codes.md`: every diagnostic with its manual, as `mazo explain` prints it."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from builder.catalogue import catalogue, stages
from builder.pages._page import MADE, Page

if TYPE_CHECKING:
    from builder.edition import Edition

_HEAD = """# Diagnostics

What `mazo check` and `mazo build` may report, by the letter of its stage. An error stops `dist/` from being
written; a warning does under `--strict` alone, and a card that means it names it: `allow: [name]`. Each of these
is what `mazo explain CODE` prints. The tests run the cards under «Example» and «Use instead» of a rule; a front matter
that is left out there does not matter.
"""

_HEADING_OR_FENCE = re.compile(r"(?ms)^(```.*?^```$)|^##(?= )")


def write(_edition: Edition) -> str:
    """Write the page."""
    parts = [MADE + _HEAD]
    for letter, found in groupby(catalogue().values(), key=lambda code: code.id[0]):
        parts.append(f"## {letter}: {stages()[letter]}\n")
        parts.extend(
            f"### {code.id} {code.name} ({code.severity.value})\n\n{_nested(code.manual.strip())}\n"
            for code in found
        )
    return "\n".join(parts)


def _nested(manual: str) -> str:
    """The manual with its headings two levels down, below the heading of its code."""
    return _HEADING_OR_FENCE.sub(lambda found: found[1] or "####", manual)


PAGE = Page("codes.md", write)
