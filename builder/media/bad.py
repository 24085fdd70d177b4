"""Why a file of `media/` cannot be used."""

from __future__ import annotations

from builder.languages import Message, MessageError


class BadMedia(MessageError):
    """A picture or a sound cannot be used; carries the reason, and further facts."""

    def __init__(self, message: Message, notes: tuple[Message, ...] = ()) -> None:
        super().__init__(message)
        self.notes = notes
