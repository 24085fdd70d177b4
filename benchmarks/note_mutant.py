"""One change of a card."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Mutant:
    """A change of a card."""

    id: str
    kind: str
    start: int
    end: int
    new: str
    old: str
    """What is changed."""

    def apply(self, text: str) -> str:
        """The card with the change."""
        return text[: self.start] + self.new + text[self.end :]

    def __str__(self) -> str:
        old, new = (_short(re.sub(r"\s+", " ", shown).strip()) for shown in (self.old, self.new))
        return f"{self.id} · {self.kind} · {old} → {new or 'nothing'}"


def _short(text: str) -> str:
    """The text without its middle if it is long."""
    return text if len(text) <= 80 else f"{text[:38]} … {text[-38:]}"
