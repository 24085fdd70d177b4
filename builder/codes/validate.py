"""V: a card breaks a rule for well-made cards. The rules' own codes stand with them in `rules/`; here is
only what is about the rules themselves.
"""

from __future__ import annotations

from builder.diagnostics import Code, Severity

UNUSED_ALLOW = Code(
    "V001",
    "unused-allow",
    """An `allow:` names a warning that its card does not trip (in a computed file: none of its
cards), or one that does not exist: an error cannot be allowed. Take it out.""",
    Severity.WARNING,
)
