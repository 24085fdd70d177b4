"""Quantities of n-gram models: counts, probabilities, perplexities, entropies."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from math import lcm
from typing import TYPE_CHECKING, TypeAlias

from builder.languages import say
from builder.quantities._common import (
    END,
    MAX_ORDER,
    MAX_SENTENCES,
    MAX_TEXT,
    MAX_WORDS,
    START,
    Corpus,
    Empty,
    Impossible,
    Sentence,
    TooLarge,
    Unknown,
)

if TYPE_CHECKING:
    from fractions import Fraction

MAX_UNIT = 1000
"""Maximum common denominator of a row. The reference library is fitted on this many n-grams per row."""


class Smoothing(Enum):
    """How counts become probabilities."""

    MLE = "mle"
    ADD_ONE = "add-one"
    """(1 + N(hw)) / (V + N(h·)), where V counts the words and `</s>`, as textbooks do."""
    ADD_ONE_NLTK = "add-one-nltk"
    """The same formula as nltk's `Laplace` computes it by default: V counts `<s>` and `<UNK>`
    too."""


def sentence(text: str) -> Sentence:
    """The words of a sentence, separated by spaces.

    Raises:
        Impossible: it is too long, or contains the padding that models add themselves.
    """
    words = tuple(text.split())
    if len(words) > MAX_WORDS:
        raise TooLarge(say("quantity-long-sentence", words=len(words), most=MAX_WORDS))
    for word in (START, END, "<UNK>"):
        if word in words:
            raise Impossible(say("quantity-padded-sentence", word=word))
    return words


def _check_corpus(corpus: Corpus) -> None:
    if not any(corpus):
        raise Empty(say("quantity-no-sentences"))
    if len(corpus) > MAX_SENTENCES or sum(map(len, corpus)) > MAX_WORDS:
        raise TooLarge(say("quantity-many-sentences", sentences=MAX_SENTENCES, words=MAX_WORDS))


@dataclass(frozen=True)
class TableModel:
    """An n-gram model given as a table: context -> word -> probability; missing entries are 0."""

    order: int
    rows: tuple[tuple[Sentence, tuple[tuple[str, Fraction], ...]], ...]

    def __hash__(self) -> int:
        return self._hash

    @cached_property
    def _hash(self) -> int:
        """Cached: hashing fractions is slow, and models are hashed often."""
        return hash((self.order, self.rows))

    def __post_init__(self) -> None:
        if not self.rows:
            raise Empty(say("quantity-empty-table"))
        contexts = [context for context, _ in self.rows]
        if len(set(contexts)) < len(contexts):
            raise Impossible(say("quantity-repeated-context"))
        for context, row in self.rows:
            shown = " ".join(context)
            if len(context) != self.order - 1:
                raise Impossible(
                    say(
                        "quantity-wrong-context",
                        context=shown,
                        words=len(context),
                        needed=self.order - 1,
                    )
                )
            if any(not 0 <= p <= 1 for _, p in row):
                raise Impossible(say("quantity-improper-probability", context=shown))
            if (total := sum(p for _, p in row)) != 1:
                raise Impossible(
                    say("quantity-wrong-sum", context=shown, total=f"{float(total):g}")
                )
            if lcm(*(p.denominator for _, p in row)) > MAX_UNIT:
                raise Impossible(say("quantity-many-decimals", context=shown))


@dataclass(frozen=True)
class CountedModel:
    """An n-gram model estimated by counting; each sentence is padded with n-1 `<s>` and one `</s>`."""

    corpus: Corpus
    order: int
    smoothing: Smoothing

    def __post_init__(self) -> None:
        _check_corpus(self.corpus)
        if not 1 <= self.order <= MAX_ORDER:
            raise TooLarge(say("quantity-order", order=self.order, most=MAX_ORDER))
        if self.order == 1 and self.smoothing is Smoothing.ADD_ONE_NLTK:
            raise Impossible(say("quantity-nltk-unigrams"))


NgramModel: TypeAlias = TableModel | CountedModel


@dataclass(frozen=True)
class Count:
    """How many times an n-gram occurs in the padded corpus of a counted model."""

    ngram: Sentence
    model: CountedModel

    def __post_init__(self) -> None:
        if not self.ngram or self.model.order - len(self.ngram) not in (0, 1):
            raise Impossible(
                say("quantity-wrong-ngram", words=len(self.ngram), order=self.model.order)
            )


@dataclass(frozen=True)
class VocabularySize:
    """V: the number of distinct words that can follow a history, by the model's convention."""

    model: CountedModel

    def __post_init__(self) -> None:
        if self.model.smoothing is Smoothing.MLE:
            raise Impossible(say("quantity-unused-v"))


@dataclass(frozen=True)
class Score:
    """p(word | context)."""

    word: str
    context: Sentence
    model: NgramModel

    def __post_init__(self) -> None:
        if self.word == START:
            raise Impossible(say("quantity-predicted-start"))
        _check_context(self.context, self.model)
        _check_known((self.word, *self.context), self.model)


@dataclass(frozen=True)
class Probability:
    """p(sentence), its `</s>` included."""

    sentence: Sentence
    model: NgramModel

    def __post_init__(self) -> None:
        _check_sentence(self.sentence)
        _check_known(self.sentence, self.model)


@dataclass(frozen=True)
class Perplexity:
    """p(sentence) ** (-1/(N+1)), where N+1 counts the words and `</s>`."""

    sentence: Sentence
    model: NgramModel

    def __post_init__(self) -> None:
        _check_sentence(self.sentence)
        _check_known(self.sentence, self.model)


def _check_sentence(words: Sentence) -> None:
    if len(words) > MAX_TEXT:
        raise TooLarge(say("quantity-long-sentence", words=len(words), most=MAX_TEXT))


def _check_context(context: Sentence, model: NgramModel) -> None:
    if END in context:
        raise Impossible(say("quantity-after-end"))
    if len(context) != model.order - 1:
        raise Impossible(
            say(
                "quantity-context-length",
                words=len(context),
                order=model.order,
                needed=model.order - 1,
            )
        )


def _check_distribution(model: NgramModel) -> None:
    if isinstance(model, CountedModel) and model.smoothing is Smoothing.ADD_ONE_NLTK:
        raise Impossible(say("quantity-nltk-entropy"))


def _check_known(words: Sentence, model: NgramModel) -> None:
    """Refuse words outside the vocabulary: smoothing gives them no probability."""
    if isinstance(model, TableModel) or model.smoothing is Smoothing.MLE:
        return
    known = {word for sentence in model.corpus for word in sentence} | {START, END}
    strangers = [word for word in words if word not in known]
    if strangers:
        raise Unknown(say("quantity-unknown-word", word=strangers[0]))


@dataclass(frozen=True)
class Continuations:
    """What follows a context in the padded corpus of a counted model, and how many times."""

    context: Sentence
    model: CountedModel

    def __post_init__(self) -> None:
        _check_context(self.context, self.model)
        _check_known(self.context, self.model)


@dataclass(frozen=True)
class Ratio:
    """p(first) / p(second): how many times more probable one sentence is than another."""

    first: Sentence
    second: Sentence
    model: NgramModel

    def __post_init__(self) -> None:
        for words in (self.first, self.second):
            _check_sentence(words)
            _check_known(words, self.model)


@dataclass(frozen=True)
class Entropy:
    """The entropy, in bits, of what follows a context: minus the sum of p log2 p."""

    context: Sentence
    model: NgramModel

    def __post_init__(self) -> None:
        _check_context(self.context, self.model)
        _check_known(self.context, self.model)
        _check_distribution(self.model)


@dataclass(frozen=True)
class Branching:
    """The perplexity of what follows a context: 2 to the power of its entropy."""

    context: Sentence
    model: NgramModel

    def __post_init__(self) -> None:
        _check_context(self.context, self.model)
        _check_known(self.context, self.model)
        _check_distribution(self.model)
