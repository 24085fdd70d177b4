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
from builder.quantities.derivation import StepOrder
from builder.quantities.evaluation import (
    Bleu,
    BrevityPenalty,
    ClippedPrecision,
    EditDistance,
    FMeasure,
    Precision,
    Recall,
    Retrieval,
    Translation,
)
from builder.quantities.gaps import Gap
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
    Splitter,
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
from builder.quantities.vectors import (
    Attending,
    Attention,
    AttentionWeight,
    Cosine,
    KeptProbability,
    KeptTokens,
    Softmax,
    Truncated,
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
    "Attending",
    "Attention",
    "AttentionWeight",
    "Bleu",
    "Bound",
    "Bpe",
    "Branching",
    "BrevityPenalty",
    "ByteCount",
    "Bytes",
    "Calculation",
    "ClippedPrecision",
    "CodePoints",
    "Continuations",
    "Corpus",
    "Cosine",
    "Count",
    "CountTable",
    "CountedModel",
    "EditDistance",
    "Empty",
    "Entropy",
    "FMeasure",
    "Fertility",
    "FirstMerge",
    "FirstMerges",
    "Gap",
    "Impossible",
    "KeptProbability",
    "KeptTokens",
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
    "Precision",
    "Probability",
    "Quantity",
    "Ratio",
    "Recall",
    "Retrieval",
    "Score",
    "Sentence",
    "Smoothing",
    "Softmax",
    "Splitter",
    "StepOrder",
    "SymbolCounts",
    "TableModel",
    "Tokenization",
    "Tokenizer",
    "TooLarge",
    "TrainedBpe",
    "Translation",
    "Truncated",
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
    | Softmax
    | KeptTokens
    | KeptProbability
    | AttentionWeight
    | Attention
    | Cosine
    | EditDistance
    | Precision
    | Recall
    | FMeasure
    | ClippedPrecision
    | BrevityPenalty
    | Bleu
    | Calculation
    | Gap
    | StepOrder
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
