"""What is missing in a program."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from builder.quantities.ngram import Continuations, Score
    from builder.quantities.tokens import FirstMerge, Tokenization, Vocabulary


@dataclass(frozen=True)
class Gap:
    """What is missing in the code that computes a quantity, where a piece of it is left out."""

    name: str
    """Which piece: one of `builder.snippets.gaps`."""
    of: Continuations | Score | Tokenization | Vocabulary | FirstMerge
