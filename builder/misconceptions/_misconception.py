"""The type of a misconception."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from builder.exact import Undecided

if TYPE_CHECKING:
    from collections.abc import Callable

    from builder.values import Value


class DoesNotApply(Exception):
    """A misconception gives this quantity no value of its own."""


@dataclass(frozen=True)
class Misconception:
    """A named mistake; the message `mistake-NAME` of each language explains it on a card."""

    name: str
    about: tuple[type, ...]
    """The kinds of quantity it applies to."""
    compute: Callable[[Any], Value | None]

    def value(self, quantity: Any) -> Value | None:
        """Compute the mistaken value of a quantity; None if it does not apply."""
        if not isinstance(quantity, self.about):
            return None
        try:
            return self.compute(quantity)
        except (DoesNotApply, Undecided, ZeroDivisionError):
            return None
