"""Quantities and values in words, for messages and for the evidence in `dist/verification.json`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder import quantities as q
from builder.values import (
    Counts,
    Infinite,
    Log2,
    Merge,
    Merges,
    Root,
    Series,
    Tokens,
    Value,
    approximate,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

MAX_BITS = 200
"""Of a radicand that is written out."""


def describe(quantity: q.Quantity) -> str:
    """A quantity in words."""
    match quantity:
        case q.Count(ngram, model):
            return f"the count of `{' '.join(ngram)}` in {describe_model(model)}"
        case q.VocabularySize(model):
            return f"V of {describe_model(model)}"
        case q.Score(word, context, model):
            return f"p({word} | {' '.join(context)}) under {describe_model(model)}"
        case q.Continuations(context, model):
            return f"what follows `{' '.join(context)}` in {describe_model(model)}"
        case q.Ratio(first, second, model):
            return f"p({' '.join(first)}) / p({' '.join(second)}) under {describe_model(model)}"
        case q.Entropy(context, model):
            return f"the entropy in bits after `{' '.join(context)}` under {describe_model(model)}"
        case q.Branching(context, model):
            return f"the perplexity after `{' '.join(context)}` under {describe_model(model)}"
        case q.Probability(sentence, model):
            return f"p({' '.join(sentence)}) under {describe_model(model)}"
        case q.Perplexity(sentence, model):
            return f"the perplexity of `{' '.join(sentence)}` under {describe_model(model)}"
        case q.PairCount(left, right, words):
            return f"how often `{left} {right}` stands in `{' '.join(words)}`"
        case q.SymbolCounts(words):
            return f"the counts of pieces and pairs in `{' '.join(words)}`"
        case q.FirstMerge(words, rule):
            return f"the first merge on `{' '.join(words)}` by {rule.value}"
        case q.FirstMerges(words, merges):
            return f"the first {merges} BPE merges on `{' '.join(words)}`"
        case q.Vocabulary(words, merges):
            return f"the BPE vocabulary of `{' '.join(words)}` after {merges} merges"
        case q.Fertility(text, first, second):
            both = f"{describe_model(first)} and {describe_model(second)}"
            return f"tokens per word of `{text}` under {both}"
        case q.Tokenization(text, tokenizer):
            return f"the tokens of `{text}` under {describe_model(tokenizer)}"


def describe_model(model: q.Model) -> str:
    """A model in words."""
    match model:
        case q.TableModel(order, rows):
            table = "; ".join(
                f"{' '.join(context)}: " + ", ".join(f"{word} {p}" for word, p in row)
                for context, row in rows
            )
            return f"the {order}-gram table {{{table}}}"
        case q.CountedModel(corpus, order, smoothing):
            sentences = " / ".join(" ".join(sentence) for sentence in corpus)
            return f"a {order}-gram model by {smoothing.value} of [{sentences}]"
        case q.Bpe(merges, _):
            return "BPE merges [" + ", ".join(f"{left} {right}" for left, right in merges) + "]"
        case q.TrainedBpe(words, merges):
            return f"BPE, {merges} merges learnt from [{' '.join(words)}]"
        case q.WordPiece(vocabulary):
            return f"WordPiece [{' '.join(vocabulary)}]"


def described_value(value: Value | Mapping[tuple[str, ...], int]) -> str:
    """A value as no language writes it otherwise: learners read it too, on the sheet."""
    match value:
        case Infinite():
            return "∞"
        case Root(radicand, degree) if radicand.numerator.bit_length() <= MAX_BITS:
            return f"({radicand})^(1/{degree}) ≈ {approximate(value):.6g}"
        case Root():
            return f"≈ {approximate(value):.6g}"
        case Tokens(tokens):
            return " ".join(tokens)
        case Merge(left, right, joined):
            return f"{left} {right} -> {joined}"
        case Merges(pairs):
            return ", ".join(f"{left} {right}" for left, right in pairs)
        case Counts(entries):
            return ", ".join(f"{name}: {n}" for name, n in entries)
        case Log2():
            return f"≈ {approximate(value):.6g} bits"
        case Series(numbers):
            return "; ".join(map(str, numbers))
        case _ if hasattr(value, "items"):
            return ", ".join(f"{' '.join(key)}: {n}" for key, n in sorted(value.items()))
    return str(value)
