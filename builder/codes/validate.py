"""V: a card breaks a rule for well-made cards. Each rule's code is in its module in
`rules/`; this is the code about the rules themselves.
"""

from __future__ import annotations

from builder.diagnostics import Code, Severity

UNUSED_ALLOW = Code(
    "V001",
    "unused-allow",
    """## What it reports

An `allow:` that names a warning that its card does not trigger, or one that does not exist. An
error cannot be allowed.

## What to do

Delete the name. A computed file can only allow warnings about all its cards together, such as
`key-place`; a problem of one card is fixed in its generator.
""",
    Severity.WARNING,
)
