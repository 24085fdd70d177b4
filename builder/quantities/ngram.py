"""Quantities of n-gram models: counts, probabilities, perplexities, entropies."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from math import lcm
from typing import TYPE_CHECKING, TypeAlias

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
        raise TooLarge(f"a sentence of {len(words)} words", f"use at most {MAX_WORDS}")
    for word in (START, END, "<UNK>"):
        if word in words:
            raise Impossible(
                f"a sentence contains `{word}`", "remove it: the model adds it automatically"
            )
    return words


def _check_corpus(corpus: Corpus) -> None:
    if not any(corpus):
        raise Empty("the corpus is empty", "write at least one sentence")
    if len(corpus) > MAX_SENTENCES or sum(map(len, corpus)) > MAX_WORDS:
        raise TooLarge(
            "the corpus is too large",
            f"use at most {MAX_SENTENCES} sentences and {MAX_WORDS} words in all",
        )


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
            raise Empty("the table is empty", "write one row per context")
        contexts = [context for context, _ in self.rows]
        if len(set(contexts)) < len(contexts):
            raise Impossible("a context occurs twice in the table", "keep one row per context")
        for context, row in self.rows:
            shown = " ".join(context)
            if len(context) != self.order - 1:
                raise Impossible(
                    f"the context `{shown}` has {len(context)} words; the model's order needs {self.order - 1}",
                    "separate the words of a context with spaces",
                )
            if any(not 0 <= p <= 1 for _, p in row):
                raise Impossible(f"a probability after `{shown}` is outside [0, 1]")
            if (total := sum(p for _, p in row)) != 1:
                raise Impossible(
                    f"the probabilities after `{shown}` add up to {float(total):g}, not to 1",
                    "list every word that can follow, and `</s>`",
                )
            if lcm(*(p.denominator for _, p in row)) > MAX_UNIT:
                raise Impossible(
                    f"the probabilities after `{shown}` have too many decimals",
                    "use at most three",
                )


@dataclass(frozen=True)
class CountedModel:
    """An n-gram model estimated by counting; each sentence is padded with n-1 `<s>` and one `</s>`."""

    corpus: Corpus
    order: int
    smoothing: Smoothing

    def __post_init__(self) -> None:
        _check_corpus(self.corpus)
        if not 1 <= self.order <= MAX_ORDER:
            raise TooLarge(f"order {self.order}", f"use an order from 1 to {MAX_ORDER}")
        if self.order == 1 and self.smoothing is Smoothing.ADD_ONE_NLTK:
            raise Impossible(
                "nltk does not pad at order 1, so its V differs from the card's",
                "use order 2 or higher",
            )


NgramModel: TypeAlias = TableModel | CountedModel


@dataclass(frozen=True)
class Count:
    """How many times an n-gram occurs in the padded corpus of a counted model."""

    ngram: Sentence
    model: CountedModel

    def __post_init__(self) -> None:
        if not self.ngram or self.model.order - len(self.ngram) not in (0, 1):
            raise Impossible(
                f"an n-gram of {len(self.ngram)} words for a model of order {self.model.order}",
                "count an n-gram of that order, or a history one word shorter",
            )


@dataclass(frozen=True)
class VocabularySize:
    """V: the number of distinct words that can follow a history, by the model's convention."""

    model: CountedModel

    def __post_init__(self) -> None:
        if self.model.smoothing is Smoothing.MLE:
            raise Impossible("an unsmoothed model does not use V", "use `add-one`")


@dataclass(frozen=True)
class Score:
    """p(word | context)."""

    word: str
    context: Sentence
    model: NgramModel

    def __post_init__(self) -> None:
        if self.word == START:
            raise Impossible(
                f"a model never predicts `{START}`", "ask about a word, or about `</s>`"
            )
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
        raise TooLarge(f"a sentence of {len(words)} words", f"use at most {MAX_TEXT}")


def _check_context(context: Sentence, model: NgramModel) -> None:
    if END in context:
        raise Impossible(f"nothing follows `{END}`", "ask about another history")
    if len(context) != model.order - 1:
        raise Impossible(
            f"a context of {len(context)} words for a model of order {model.order}",
            f"give {model.order - 1}, counting `<s>`",
        )


def _check_distribution(model: NgramModel) -> None:
    if isinstance(model, CountedModel) and model.smoothing is Smoothing.ADD_ONE_NLTK:
        raise Impossible(
            "nltk's add-one gives part of the probability to `<s>` and `<UNK>`",
            "use `add-one` for an entropy",
        )


def _check_known(words: Sentence, model: NgramModel) -> None:
    """Refuse words outside the vocabulary: smoothing gives them no probability."""
    if isinstance(model, TableModel) or model.smoothing is Smoothing.MLE:
        return
    known = {word for sentence in model.corpus for word in sentence} | {START, END}
    strangers = [word for word in words if word not in known]
    if strangers:
        raise Unknown(
            f"`{strangers[0]}` is not in the vocabulary, and add-one gives it no probability",
            "use words of the corpus",
        )


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
