"""Words, bounds and the one refusal that all quantities share."""

from __future__ import annotations

from typing import TypeAlias

START, END = "<s>", "</s>"
UNKNOWN = "[UNK]"
PREFIX = "##"
"""What WordPiece writes before a piece that does not begin a word."""

MAX_ORDER = 5
MAX_SENTENCES = 64
MAX_WORDS = 512
"""Words of a whole corpus, or symbols of one to be merged: past it a card cannot be worked by hand
anyway."""
MAX_TEXT = 64
"""Words of a sentence or characters of a text that a learner is asked about."""
MAX_MERGES = 32
MAX_PIECES = 64
"""Of a vocabulary."""

Sentence: TypeAlias = tuple[str, ...]
Corpus: TypeAlias = tuple[Sentence, ...]


class Impossible(Exception):
    """A quantity that makes no sense, with what to change."""

    def __init__(self, message: str, help_: str = "") -> None:
        super().__init__(message)
        self.message, self.help = message, help_


class Empty(Impossible):
    """A corpus, a vocabulary or a text that holds nothing."""


class TooLarge(Impossible):
    """A size past its bound."""


class Unknown(Impossible):
    """A word or a character that the model has no probability for, or no token."""
