"""The quantities a claim can be about, as plain data.

Both `exact` and `reference` compute every quantity; these data types are all that they share. The
constructor of a meaningless quantity raises `Impossible` and says what to change.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from builder.quantities._common import (
    END,
    MAX_MERGES,
    MAX_ORDER,
    MAX_PIECES,
    MAX_SENTENCES,
    MAX_TEXT,
    MAX_V,
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
from builder.quantities.calculation import Calculation, calculation
from builder.quantities.ngram import (
    Branching,
    Continuations,
    Count,
    Entropy,
    Perplexity,
    Probability,
    Ratio,
    Score,
    VocabularySize,
)
from builder.quantities.ngram_models import (
    CountedModel,
    CountTable,
    NgramModel,
    Smoothing,
    TableModel,
    sentence,
)
from builder.quantities.texts import (
    ByteCount,
    Bytes,
    CodePoints,
    Normalised,
    Normaliser,
    OfNormalised,
    OfText,
    PreTokens,
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
    Unigram,
    Vocabulary,
    WordPiece,
    bpe,
    unigram,
    words_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = [
    "END",
    "MAX_MERGES",
    "MAX_ORDER",
    "MAX_PIECES",
    "MAX_SENTENCES",
    "MAX_TEXT",
    "MAX_V",
    "MAX_WORDS",
    "PREFIX",
    "START",
    "UNKNOWN",
    "Bound",
    "Bpe",
    "Branching",
    "ByteCount",
    "Bytes",
    "Calculation",
    "CodePoints",
    "Continuations",
    "Corpus",
    "Count",
    "CountTable",
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
    "Normalised",
    "Normaliser",
    "OfNormalised",
    "OfText",
    "PairCount",
    "Perplexity",
    "PreTokens",
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
    "Unigram",
    "Unknown",
    "Vocabulary",
    "VocabularySize",
    "WordPiece",
    "bpe",
    "calculation",
    "corpora_of",
    "sentence",
    "unigram",
    "without_mistake",
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
    | Bytes
    | ByteCount
    | CodePoints
    | PreTokens
    | Normalised
    | Calculation
)


@dataclass(frozen=True)
class Mistaken:
    """The value that a named misconception gives a quantity."""

    quantity: Quantity
    misconception: str


Model: TypeAlias = NgramModel | Tokenizer
Bound: TypeAlias = Quantity | Mistaken | Model
"""Anything that a name in a `verify:` block can be bound to."""


def without_mistake(bound: Bound) -> Quantity | Model:
    """Return what a name is about: the quantity that a mistake gets wrong, or what is bound itself."""
    return bound.quantity if isinstance(bound, Mistaken) else bound


def corpora_of(about: Iterable[Quantity | Model]) -> tuple[Sentence, ...]:
    """Return the corpora of words that some quantities and tokenisers are computed from, each once."""
    return tuple(dict.fromkeys(one.words for one in about if hasattr(one, "words")))
