"""The error that all exact solvers raise."""

from builder.languages import MessageError


class Undecided(MessageError):
    """A quantity has no single value; carries the reason and what to change."""


class Tie(Undecided):
    """Several merges are equally good, so the choice depends on the implementation."""


class Unseen(Undecided):
    """A history never occurs, so no count follows it."""
