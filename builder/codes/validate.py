"""V: what the rules say; their own codes stand with them in `rules/`. Here is only what is about
the rules themselves.
"""

from __future__ import annotations

from builder.diagnostics import Code, Severity

UNUSED_ALLOW = Code(
    "V001",
    "unused-allow",
    "A card's `allow:` names a warning that it does not trip, or none that there is. Take it out.",
    Severity.WARNING,
)
