"""The type of a misconception."""

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
    """The kinds of quantity it applies to."""
    reason: str
    """The sentence in the solution that explains the mistake, in the cards' language."""
    compute: Callable[[Any], Value | None]

    def value(self, quantity: Any) -> Value | None:
        """Compute the mistaken value of a quantity; None if it does not apply."""
        try:
            return self.compute(quantity)
        except (Undecided, ZeroDivisionError):
            return None
