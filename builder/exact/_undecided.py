"""The error that all exact solvers raise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.languages import MessageError

if TYPE_CHECKING:
    from collections.abc import Sequence

MAX_SHOWN = 4
"""Maximum number of equally good pairs that a message names."""


class Undecided(MessageError):
    """A quantity has no single value; carries the reason and what to change."""


class Tie(Undecided):
    """Several merges are equally good, so the choice depends on the implementation."""


class Unseen(Undecided):
    """A history never occurs, so no count follows it."""


class NotGiven(Undecided):
    """A partial table does not have what is asked for."""


class TooFew(Undecided):
    """The pairs run out before training makes as many merges as asked for."""


def quoted(pairs: Sequence[tuple[str, str]]) -> list[str]:
    """Write the first of several pairs for a message."""
    return [f"`{left} {right}`" for left, right in pairs[:MAX_SHOWN]]
