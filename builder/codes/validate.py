"""V: a card breaks a rule for well-made cards. The rules' own codes stand with them in `rules/`; here is
only what is about the rules themselves.
"""

from __future__ import annotations

from builder.diagnostics import Code, Severity

UNUSED_ALLOW = Code(
    "V001",
    "unused-allow",
    """An `allow:` names a warning that its card does not trip, or one that does not exist: an error
cannot be allowed. Take it out.

A computed file allows only what is said of all its cards together, such as `key-place`: what is wrong
with one of them is mended in its generator.""",
    Severity.WARNING,
)
