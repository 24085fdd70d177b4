"""Misconceptions about continuation counts, impossible sentences, and the entropy and perplexity of one prediction."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction
from math import prod

from builder.exact import counting, ngram
from builder.exact._undecided import Undecided
from builder.misconceptions._misconception import Misconception
from builder.quantities import (
    END,
    Branching,
    Continuations,
    CountedModel,
    Entropy,
    Perplexity,
    TableModel,
)
from builder.values import Counts, Infinite, Log2, Number, Root, simplified, simplified_log


def _ranked(found: dict[str, int]) -> Counts | None:
    entries = sorted(found.items(), key=lambda item: (-item[1], item[0]))
    return Counts(tuple(entries)) if entries else None


def _without_end(quantity: Continuations) -> Counts | None:
    found = ngram.continuations(quantity.context, quantity.model)
    return _ranked({word: n for word, n in found.items() if word != END})


def _types(quantity: Continuations) -> Counts | None:
    return _ranked(dict.fromkeys(ngram.continuations(quantity.context, quantity.model), 1))


def _everywhere(quantity: Continuations) -> Counts | None:
    """The following words, counted in the whole corpus."""
    if not isinstance(quantity.model, CountedModel):
        return None
    grams = counting.counts(quantity.model.corpus, 1)
    found = ngram.continuations(quantity.context, quantity.model)
    return _ranked({word: grams[word,] for word in found})


def _predecessors(quantity: Continuations) -> Counts | None:
    """The words before the context, for a history of one word."""
    if not isinstance(quantity.model, CountedModel) or quantity.model.order != 2:
        return None
    grams = counting.counts(quantity.model.corpus, 2)
    return _ranked(dict(Counter({g[0]: n for g, n in grams.items() if g[1:] == quantity.context})))


def _impossible(quantity: Perplexity) -> bool:
    """Return whether the model cannot produce the sentence, which the misconceptions below require."""
    return isinstance(ngram.perplexity(quantity.sentence, quantity.model), Infinite)


def _skips_zero(quantity: Perplexity) -> Number | None:
    if not _impossible(quantity):
        return None
    factors = []
    for gram in counting.ngrams(quantity.sentence, quantity.model.order):
        try:
            factors.append(ngram.score(gram[-1], gram[:-1], quantity.model))
        except Undecided:
            continue
    return simplified(Root(1 / prod((p for p in factors if p), start=Fraction(1)), len(factors)))


def _zero(quantity: Perplexity) -> Number | None:
    return Fraction(0) if _impossible(quantity) else None


def _as_if_uniform(quantity: Perplexity) -> Number | None:
    if not _impossible(quantity) or not isinstance(quantity.model, CountedModel):
        return None
    return Fraction(len(ngram.vocabulary(quantity.model)))


def _smoothed_after_all(quantity: Perplexity) -> Number | None:
    """The perplexity of a table if all its words are equally probable; None for a corpus."""
    if not _impossible(quantity) or not isinstance(quantity.model, TableModel):
        return None
    if quantity.model.is_partial:
        return None
    return Fraction(len({word for _, row in quantity.model.rows for word, _ in row}))


def _one(quantity: Perplexity) -> Number | None:
    return Fraction(1) if _impossible(quantity) else None


def _shares(quantity: Entropy | Branching) -> list[Fraction]:
    return list(ngram.distribution(quantity.context, quantity.model).values())


def _log(value: Number) -> Number:
    return simplified_log(Log2(value)) if isinstance(value, Fraction | Root) else value


def _unweighted(quantity: Entropy | Branching) -> Number:
    """The unweighted geometric mean of 1/p."""
    shares = _shares(quantity)
    return simplified(Root(1 / prod(shares, start=Fraction(1)), len(shares)))


MISCONCEPTIONS = (
    Misconception("leaves-out-end", (Continuations,), _without_end),
    Misconception("counts-types", (Continuations,), _types),
    Misconception("counts-everywhere", (Continuations,), _everywhere),
    Misconception("counts-predecessors", (Continuations,), _predecessors),
    Misconception("skips-zero", (Perplexity,), _skips_zero),
    Misconception("zero-perplexity", (Perplexity,), _zero),
    Misconception("uniform-perplexity", (Perplexity,), _as_if_uniform),
    Misconception("uniform-table", (Perplexity,), _smoothed_after_all),
    Misconception("no-surprise", (Perplexity,), _one),
    Misconception(
        "perplexity-for-entropy", (Entropy,), lambda e: ngram.branching(e.context, e.model)
    ),
    Misconception("uniform-entropy", (Entropy,), lambda e: _log(Fraction(len(_shares(e))))),
    Misconception("unweighted-entropy", (Entropy,), lambda e: _log(_unweighted(e))),
    Misconception("least-surprise", (Entropy,), lambda e: _log(1 / max(_shares(e)))),
    Misconception("no-entropy", (Entropy,), lambda e: Fraction(0) if max(_shares(e)) < 1 else None),
    Misconception("one-bit-a-symbol", (Entropy,), lambda e: Fraction(len(_shares(e)))),
    Misconception(
        "entropy-for-perplexity", (Branching,), lambda b: ngram.entropy(b.context, b.model)
    ),
    Misconception("counts-outcomes", (Branching,), lambda b: Fraction(len(_shares(b)))),
    Misconception("inverse-of-largest", (Branching,), lambda b: 1 / max(_shares(b))),
    Misconception("unweighted-perplexity", (Branching,), _unweighted),
    Misconception("half-the-outcomes", (Branching,), lambda b: Fraction(len(_shares(b)), 2)),
    Misconception("squared-outcomes", (Branching,), lambda b: Fraction(len(_shares(b)) ** 2)),
)
