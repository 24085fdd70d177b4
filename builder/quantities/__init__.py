"""What a claim can be about: the closed vocabulary of quantities, as plain data.

Every quantity is computed twice, by `exact` and by `reference`, which share none of this but its
data. A quantity that makes no sense cannot be built: its constructor raises `Impossible`, with what
to change.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from builder.quantities._common import (
    END,
    MAX_MERGES,
    MAX_ORDER,
    MAX_SENTENCES,
    MAX_TEXT,
    MAX_WORDS,
    PREFIX,
    START,
    UNKNOWN,
    Corpus,
    Empty,
    Impossible,
    Sentence,
    TooLarge,
    Unknown,
)
from builder.quantities.ngram import (
    Branching,
    Continuations,
    Count,
    CountedModel,
    Entropy,
    NgramModel,
    Perplexity,
    Probability,
    Ratio,
    Score,
    Smoothing,
    TableModel,
    VocabularySize,
    sentence,
)
from builder.quantities.tokens import (
    Bpe,
    Fertility,
    FirstMerge,
    FirstMerges,
    MergeRule,
    PairCount,
    SymbolCounts,
    Tokenization,
    Tokenizer,
    TrainedBpe,
    Vocabulary,
    WordPiece,
    bpe,
    words_of,
)

__all__ = [
    "END",
    "MAX_MERGES",
    "MAX_ORDER",
    "MAX_SENTENCES",
    "MAX_TEXT",
    "MAX_WORDS",
    "PREFIX",
    "START",
    "UNKNOWN",
    "Bound",
    "Bpe",
    "Branching",
    "Continuations",
    "Corpus",
    "Count",
    "CountedModel",
    "Empty",
    "Entropy",
    "Fertility",
    "FirstMerge",
    "FirstMerges",
    "Impossible",
    "MergeRule",
    "Mistaken",
    "Model",
    "NgramModel",
    "PairCount",
    "Perplexity",
    "Probability",
    "Quantity",
    "Ratio",
    "Score",
    "Sentence",
    "Smoothing",
    "SymbolCounts",
    "TableModel",
    "Tokenization",
    "Tokenizer",
    "TooLarge",
    "TrainedBpe",
    "Unknown",
    "Vocabulary",
    "VocabularySize",
    "WordPiece",
    "bpe",
    "sentence",
    "words_of",
]

Quantity: TypeAlias = (
    Count
    | Continuations
    | VocabularySize
    | Score
    | Probability
    | Perplexity
    | Ratio
    | Entropy
    | Branching
    | PairCount
    | SymbolCounts
    | FirstMerge
    | FirstMerges
    | Vocabulary
    | Tokenization
    | Fertility
)


@dataclass(frozen=True)
class Mistaken:
    """What a learner with a named misconception takes a quantity to be."""

    quantity: Quantity
    misconception: str


Model: TypeAlias = NgramModel | Tokenizer
Bound: TypeAlias = Quantity | Mistaken | Model
"""What a name in a `verify:` block can be bound to."""
