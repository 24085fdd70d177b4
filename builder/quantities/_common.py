"""Types, limits and errors that all quantities share."""

from __future__ import annotations

from typing import TypeAlias

from builder.languages import MessageError

START, END = "<s>", "</s>"
UNKNOWN = "[UNK]"
PREFIX = "##"
"""WordPiece's prefix for a piece that does not begin a word."""

MAX_ORDER = 5
MAX_SENTENCES = 64
MAX_WORDS = 512
"""Maximum number of words of a corpus, or of symbols of a corpus to merge. A larger one cannot be worked by hand."""
MAX_TEXT = 64
"""Maximum number of words of a sentence, or of characters of a text, that a question is about."""
MAX_V = 100_000
"""Maximum V that a table of counts is given with."""
MAX_MERGES = 32
MAX_PIECES = 64
"""Maximum size of a vocabulary."""

Sentence: TypeAlias = tuple[str, ...]
Corpus: TypeAlias = tuple[Sentence, ...]


class Impossible(MessageError):
    """A meaningless quantity; carries what to change."""


class Empty(Impossible):
    """An empty corpus, vocabulary or text."""


class TooLarge(Impossible):
    """A size over its limit."""


class Unknown(Impossible):
    """A word or character for which the model has no probability or token."""
