"""n-gram models: given as a table of probabilities or of counts, or estimated from a corpus."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from typing import TYPE_CHECKING, TypeAlias

from builder.languages import say
from builder.quantities._common import (
    END,
    MAX_ORDER,
    MAX_SENTENCES,
    MAX_WORDS,
    START,
    Corpus,
    Empty,
    Impossible,
    Sentence,
    TooLarge,
)

if TYPE_CHECKING:
    from collections.abc import Iterable
    from fractions import Fraction

ANY_WORD = "*"
"""How formulas write any word, as in `N(a\\,\\cdot)`; so no word is written in this way."""
MAX_ADDED = 100
"""Maximum constant that add-k smoothing adds to a count."""


class Smoothing(Enum):
    """How counts become probabilities."""

    MLE = "mle"
    ADD_ONE = "add-one"
    """(1 + N(hw)) / (V + N(h·)), where V counts the words and `</s>`, as textbooks do."""
    ADD_ONE_NLTK = "add-one-nltk"
    """The same formula as nltk's `Laplace` computes it by default: V counts `<s>` and `<UNK>`
    too."""
    ADD = "add"
    """(k + N(hw)) / (kV + N(h·)), add-k or Lidstone smoothing, with the V of `ADD_ONE`."""
    ADD_NLTK = "add-nltk"
    """The same formula as nltk's `Lidstone` computes it by default, with the V of `ADD_ONE_NLTK`."""
    WITTEN_BELL = "witten-bell"
    ABSOLUTE_DISCOUNTING = "absolute-discounting"
    KNESER_NEY = "kneser-ney"

    @property
    def is_adding(self) -> bool:
        """Whether it adds a constant to each count, so that V is in its formula."""
        return self in (
            Smoothing.ADD_ONE,
            Smoothing.ADD_ONE_NLTK,
            Smoothing.ADD,
            Smoothing.ADD_NLTK,
        )

    @property
    def has_nltks_v(self) -> bool:
        """Whether V counts `<s>` and `<UNK>` too."""
        return self in (Smoothing.ADD_ONE_NLTK, Smoothing.ADD_NLTK)

    @property
    def is_interpolated(self) -> bool:
        """Whether it mixes the probabilities of all orders up to the model's."""
        return self in (
            Smoothing.WITTEN_BELL,
            Smoothing.ABSOLUTE_DISCOUNTING,
            Smoothing.KNESER_NEY,
        )

    @property
    def has_constant(self) -> bool:
        """Whether its formula has a constant that is given with it: a k or a discount."""
        return self in (
            Smoothing.ADD,
            Smoothing.ADD_NLTK,
            Smoothing.ABSOLUTE_DISCOUNTING,
            Smoothing.KNESER_NEY,
        )

    @property
    def symbol(self) -> str:
        """The letter of its constant: `k` for what it adds, `d` for a discount; empty without one."""
        if not self.has_constant:
            return ""
        return "k" if self.is_adding else "d"


def sentence(text: str) -> Sentence:
    """The words of a sentence, separated by spaces.

    Raises:
        Impossible: it is empty or too long, contains the padding that models add themselves, or a word that is
            notation.
    """
    words = tuple(text.split())
    if not words:
        raise Empty(say("quantity-empty-sentence"))
    if len(words) > MAX_WORDS:
        raise TooLarge(say("quantity-long-sentence", words=len(words), most=MAX_WORDS))
    for word in (START, END, "<UNK>"):
        if word in words:
            raise Impossible(say("quantity-padded-sentence", word=word))
    check_words(words)
    return words


def check_words(words: Iterable[str]) -> None:
    """Refuse what is not one word, or would be read as notation in a formula."""
    for word in words:
        if word.split() != [word]:
            raise Impossible(say("quantity-improper-word", word=word))
        if word == ANY_WORD:
            raise Impossible(say("quantity-any-word", word=word))


def check_history(context: Sentence) -> None:
    """Refuse a history that no padded sentence contains."""
    check_words(context)
    if END in context:
        raise Impossible(say("quantity-after-end"))
    words = [word for word in context if word != START]
    if context != (START,) * (len(context) - len(words)) + tuple(words):
        raise Impossible(say("quantity-start-inside", context=" ".join(context)))


def _check_corpus(corpus: Corpus) -> None:
    if not any(corpus):
        raise Empty(say("quantity-no-sentences"))
    if len(corpus) > MAX_SENTENCES or sum(map(len, corpus)) > MAX_WORDS:
        raise TooLarge(say("quantity-many-sentences", sentences=MAX_SENTENCES, words=MAX_WORDS))


def _check_contexts(contexts: list[Sentence], order: int) -> None:
    if not contexts:
        raise Empty(say("quantity-empty-table"))
    if len(set(contexts)) < len(contexts):
        raise Impossible(say("quantity-repeated-context"))
    for context in contexts:
        if len(context) != order - 1:
            raise Impossible(
                say(
                    "quantity-wrong-context",
                    context=" ".join(context),
                    words=len(context),
                    needed=order - 1,
                )
            )
        check_history(context)


def _check_predicted(words: list[str], context: Sentence) -> None:
    """Refuse a row that predicts `<s>`, or a word twice."""
    check_words(words)
    if START in words:
        raise Impossible(say("quantity-predicted-start"))
    if len(set(words)) < len(words):
        raise Impossible(say("quantity-repeated-word", context=" ".join(context)))


@dataclass(frozen=True)
class TableModel:
    """An n-gram model given as a table: context -> word -> probability.

    Missing entries are 0. In a partial table they are unknown.
    """

    order: int
    rows: tuple[tuple[Sentence, tuple[tuple[str, Fraction], ...]], ...]
    is_partial: bool = False

    def __hash__(self) -> int:
        return self._hash

    @cached_property
    def _hash(self) -> int:
        """Cached: hashing fractions is slow, and models are hashed often."""
        return hash((self.order, self.rows, self.is_partial))

    def __post_init__(self) -> None:
        _check_contexts([context for context, _ in self.rows], self.order)
        for context, row in self.rows:
            shown = " ".join(context)
            _check_predicted([word for word, _ in row], context)
            if any(not 0 <= p <= 1 for _, p in row):
                raise Impossible(say("quantity-improper-probability", context=shown))
            total = sum(p for _, p in row)
            if total > 1 and self.is_partial:
                raise Impossible(say("quantity-large-sum", context=shown, total=_decimals(total)))
            if total != 1 and not self.is_partial:
                raise Impossible(say("quantity-wrong-sum", context=shown, total=_decimals(total)))

    @cached_property
    def known_words(self) -> frozenset[str]:
        """Every word of the table."""
        return frozenset(_words(self.rows))

    @property
    def can_end(self) -> bool:
        """Whether some history can be followed by `</s>`."""
        return any(word == END and p for _, row in self.rows for word, p in row)


@dataclass(frozen=True)
class CountedModel:
    """An n-gram model estimated by counting; each sentence is padded with n-1 `<s>` and one `</s>`."""

    corpus: Corpus
    order: int
    smoothing: Smoothing
    constant: Fraction | None = None
    """The k of add-k smoothing, or the discount."""

    def __post_init__(self) -> None:
        _check_corpus(self.corpus)
        if not 1 <= self.order <= MAX_ORDER:
            raise TooLarge(say("quantity-order", order=self.order, most=MAX_ORDER))
        if self.order == 1 and self.smoothing.has_nltks_v:
            raise Impossible(say("quantity-nltk-unigrams"))
        if self.order == 1 and self.smoothing.is_interpolated:
            raise Impossible(say("quantity-interpolated-unigrams", smoothing=self.smoothing.value))
        _check_constant(self.smoothing, self.constant)


@dataclass(frozen=True)
class CountTable:
    """An n-gram model given as a table of counts: context -> word -> count.

    Missing entries are 0. If a row's total is more than the sum of its entries, those that are missing are unknown.
    """

    order: int
    rows: tuple[tuple[Sentence, tuple[tuple[str, int], ...]], ...]
    totals: tuple[tuple[Sentence, int], ...]
    """N(h·) of the histories for which it is given; of the others it is the sum of the row."""
    smoothing: Smoothing
    constant: Fraction | None = None
    v: int | None = None
    """V, if the vocabulary has more words than the table shows."""

    def __post_init__(self) -> None:
        _check_contexts([context for context, _ in self.rows], self.order)
        _check_constant(self.smoothing, self.constant)
        if self.smoothing.has_nltks_v or self.smoothing.is_interpolated:
            raise Impossible(say("quantity-counts-smoothing", smoothing=self.smoothing.value))
        given = dict(self.rows)
        for context, row in self.rows:
            _check_predicted([word for word, _ in row], context)
            if not any(n for _, n in row):
                raise Impossible(say("quantity-empty-row", context=" ".join(context)))
        for context, total in self.totals:
            shown = " ".join(context)
            if context not in given:
                raise Impossible(say("quantity-total-of-no-row", context=shown))
            if total < (found := sum(n for _, n in given[context])):
                raise Impossible(say("quantity-small-total", context=shown, total=total, sum=found))
        if self.v is not None and not self.smoothing.is_adding:
            raise Impossible(say("quantity-unused-v"))
        if self.v is None and self.smoothing.is_adding and self.partial:
            raise Impossible(say("quantity-needed-v"))
        if self.v is not None and self.v < (words := len(self.known_words - {START})):
            raise Impossible(say("quantity-small-v", v=self.v, words=words))

    @cached_property
    def known_words(self) -> frozenset[str]:
        """Every word of the table."""
        return frozenset(_words(self.rows))

    @cached_property
    def partial(self) -> frozenset[Sentence]:
        """The histories whose row does not have all that follows them."""
        sums = {context: sum(n for _, n in row) for context, row in self.rows}
        return frozenset(context for context, total in self.totals if total > sums[context])

    @property
    def can_end(self) -> bool:
        """Whether some history can be followed by `</s>`."""
        ends = [n for _, row in self.rows for word, n in row if word == END]
        return any(ends) or (self.smoothing.is_adding and bool(ends))


NgramModel: TypeAlias = TableModel | CountedModel | CountTable


def _words(rows: tuple[tuple[Sentence, tuple[tuple[str, object], ...]], ...]) -> set[str]:
    contexts = {word for context, _ in rows for word in context}
    return contexts | {word for _, row in rows for word, _ in row}


def _check_constant(smoothing: Smoothing, constant: Fraction | None) -> None:
    if smoothing.has_constant != (constant is not None):
        raise Impossible(say("quantity-smoothing-constant", smoothing=smoothing.value))
    if constant is None:
        return
    if smoothing.is_interpolated and not 0 < constant < 1:
        raise Impossible(say("quantity-improper-discount"))
    if smoothing.is_adding and not 0 < constant <= MAX_ADDED:
        raise Impossible(say("quantity-improper-k", most=MAX_ADDED))


def _decimals(total: Fraction | int) -> str:
    return f"{float(total):.12g}"
