"""The one refusal that every solver shares."""


class Undecided(Exception):
    """The value of a quantity is open, with why and what to change."""

    def __init__(self, message: str, help_: str) -> None:
        super().__init__(message)
        self.message, self.help = message, help_


class Tie(Undecided):
    """Several merges are equally good, so an implementation's tie rule would decide."""


class Unseen(Undecided):
    """A history was never seen, so counting says nothing of what follows it."""
