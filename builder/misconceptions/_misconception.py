"""What a misconception is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from builder.exact import Undecided

if TYPE_CHECKING:
    from collections.abc import Callable

    from builder.values import Value


@dataclass(frozen=True)
class Misconception:
    """A named mistake."""

    name: str
    about: tuple[type, ...]
    """The kinds of quantity that it can be about."""
    reason: str
    """What the learner did, in the cards' language: a sentence that the solution shows."""
    compute: Callable[[Any], Value | None]

    def value(self, quantity: Any) -> Value | None:
        """What it makes of a quantity; None where it makes no sense."""
        try:
            return self.compute(quantity)
        except (Undecided, ZeroDivisionError):
            return None
