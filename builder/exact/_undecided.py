"""The error that all exact solvers raise."""


class Undecided(Exception):
    """A quantity has no single value; carries the reason and what to change."""

    def __init__(self, message: str, help_: str) -> None:
        super().__init__(message)
        self.message, self.help = message, help_


class Tie(Undecided):
    """Several merges are equally good, so the choice depends on the implementation."""


class Unseen(Undecided):
    """A history never occurs, so no count follows it."""
