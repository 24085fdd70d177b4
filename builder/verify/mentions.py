"""The code that a verified note may show: what its claims are made of, and what follows from them.

Corpora, texts, vocabularies, merges, every step of a tokenisation, and the values themselves. A
code span that is none of these is a slip of the pen, unless the note vouches for it under
`mentions:`.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from builder import exact
from builder import quantities as q
from builder.display import write
from builder.values import Counts, Merge, Merges, Tokens, Value

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from builder.model import Claims

_ALWAYS = frozenset((q.START, q.END, "<UNK>", q.UNKNOWN, q.PREFIX))


def known_code(claims: Claims, values: Mapping[str, Value]) -> frozenset[str]:
    """Every text that a code span of the note may hold."""
    known = set(_ALWAYS)
    spoken_of = [
        bound.quantity if isinstance(bound, q.Mistaken) else bound
        for bound in claims.names.values()
    ]
    for figured in claims.figures.values():
        spoken_of += figured.scene.quantities
    for bound in dict.fromkeys(spoken_of):
        known.update(_of(bound))
    for value in values.values():
        known.update(_shown(value))
    return frozenset(known)


def _of(bound: q.Bound) -> Iterator[str]:
    match bound:
        case q.TableModel(_, rows):
            yield from (" ".join(context) for context, _ in rows)
            yield from (word for _, row in rows for word, _ in row)
        case q.CountedModel(corpus, order, _):
            for sentence in corpus:
                yield from _sentence(sentence)
                yield " ".join(exact.padded(sentence, order))
        case q.Probability(sentence, model) | q.Perplexity(sentence, model):
            yield from (*_sentence(sentence), *_of(model))
        case q.Ratio(first, second, model):
            yield from (*_sentence(first), *_sentence(second), *_of(model))
        case q.Count(words, model) | q.Score(_, words, model) | q.Continuations(words, model):
            yield from (*_sentence(words), *_of(model))
        case q.Entropy(words, model) | q.Branching(words, model):
            yield from (*_sentence(words), *_of(model))
        case q.VocabularySize(model):
            yield from _of(model)
        case q.PairCount(left, right, words):
            yield f"{left} {right}"
            yield from _corpus(words, "")
        case q.FirstMerge(words, rule):
            yield from _corpus(words, "" if rule is q.MergeRule.BPE else q.PREFIX)
        case q.FirstMerges(words, merges) | q.Vocabulary(words, merges):
            yield from _corpus(words, "")
            yield from _training(words, merges)
        case q.Tokenization(text, tokenizer):
            yield from _tokenization(text, tokenizer)
        case q.Fertility(text, first, second):
            yield from (*_tokenization(text, first), *_tokenization(text, second))
        case q.Bpe() | q.TrainedBpe() | q.WordPiece():
            yield from _tokenizer(bound)


def _sentence(words: q.Sentence) -> tuple[str, ...]:
    """A sentence with spaces and, where its words are letters, without; and its words."""
    return (" ".join(words), "".join(words), *words)


def _corpus(words: q.Sentence, prefix: str) -> Iterator[str]:
    """The words, and the pairs of neighbours that stand in them."""
    yield from words
    for word in words:
        symbols = [letter if i == 0 else prefix + letter for i, letter in enumerate(word)]
        yield from symbols
        yield from (f"{a} {b}" for a, b in pairwise(symbols))


def _training(words: q.Sentence, merges: int) -> Iterator[str]:
    """The merges, and the words as they stand after each."""
    for pair, state in exact.training_steps(words, merges):
        yield " ".join(pair)
        yield "".join(pair)
        yield from (" ".join(word) for word in state)


def _tokenizer(tokenizer: q.Tokenizer) -> Iterator[str]:
    if isinstance(tokenizer, q.WordPiece):
        yield from (*tokenizer.vocabulary, " ".join(tokenizer.vocabulary))
        return
    if isinstance(tokenizer, q.TrainedBpe):
        yield from _corpus(tokenizer.words, "")
    yield from tokenizer.alphabet
    pairs = exact.merges_of(tokenizer)
    yield from (" ".join(pair) for pair in pairs)
    yield from ("".join(pair) for pair in pairs)
    yield write.merges(pairs).strip("`")


def _tokenization(text: str, tokenizer: q.Tokenizer) -> Iterator[str]:
    yield from (text, *text.split(), *_tokenizer(tokenizer))
    yield from exact.encoding_steps(text, tokenizer)
    yield from _shown(exact.encoded(text, tokenizer))


def _shown(value: Value) -> tuple[str, ...]:
    match value:
        case Tokens(tokens):
            return (" ".join(tokens),)
        case Merge(left, right, joined):
            return (f"{left} {right}", joined)
        case Merges(pairs):
            return (write.merges(pairs).strip("`"),)
        case Counts(entries):
            return (write.counts(entries).strip("`"),)
    return ()
