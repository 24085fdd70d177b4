"""Why a file of `media/` cannot be used."""

from __future__ import annotations


class BadMedia(Exception):
    """A picture or a sound cannot be used; carries the reason, further facts, and what to do."""

    def __init__(self, message: str, help_: str = "", notes: tuple[str, ...] = ()) -> None:
        super().__init__(message)
        self.help = help_ or "write `![what it shows](name.svg)`, with the file in `media/`"
        self.notes = notes
