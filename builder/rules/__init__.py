"""The rules: one check per file, discovered automatically.

A module defines `RULE`: a code, whose manual `mazo explain` prints, and a check, which yields the
problems of one note (`each`), or collects facts of each and judges all of them together (`whole`).
Truth, identity and structure are errors; style is a warning, which a card silences by name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder import registry

if TYPE_CHECKING:
    from builder.rules._rule import Rule


def rules() -> dict[str, Rule]:
    """Every rule, by name."""
    return registry.members(__name__, "RULE")
