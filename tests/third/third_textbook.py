"""What textbooks and papers say, written down again from them and from nothing of ours.

- n-gram models, padding, add-one, perplexity: Jurafsky and Martin, *Speech and Language Processing*, 3rd ed. draft,
  ch. 3 (equations 3.11, 3.14, 3.24 for a bigram, a sentence and add-one).
- entropy: Shannon, *Prediction and Entropy of Printed English*, Bell System Technical Journal 30 (1951); Cover and
  Thomas, *Elements of Information Theory*, ch. 2.
- byte-pair encoding: Sennrich, Haddow and Birch, *Neural Machine Translation of Rare Words with Subword Units*,
  ACL 2016, algorithm 1.
- WordPiece: Schuster and Nakajima, *Japanese and Korean Voice Search*, ICASSP 2012 (likelihood); Devlin and others,
  *BERT*, NAACL 2019 (`##`, greedy longest match).
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from math import prod

from third_numbers import INFINITY, Number, add, log2, power, times, two_to

Pair = tuple[str, str]


class Undefined(Exception):
    """A conditional probability after a history that never occurs."""


@dataclass(frozen=True)
class Model:
    """An n-gram model: a table of probabilities, or sentences to count."""

    order: int
    table: tuple[tuple[tuple[str, ...], str, Fraction], ...] = ()
    corpus: tuple[tuple[str, ...], ...] = ()
    add_one: bool = False
    more_in_v: int = 0
    """How many symbols V counts beyond the words and `</s>`: nltk adds `<s>` and `<UNK>`."""

    def padded(self, sentence: tuple[str, ...]) -> list[str]:
        """J&M 3.1.1: n-1 symbols of the start, and one of the end."""
        return ["<s>"] * (self.order - 1) + list(sentence) + ["</s>"]

    def grams(self, size: int | None = None) -> Counter[tuple[str, ...]]:
        """Count the n-grams of the corpus."""
        found: Counter[tuple[str, ...]] = Counter()
        for sentence in self.corpus:
            text = self.padded(sentence)
            n = size or self.order
            first = self.order - 1 if size == 1 else n - 1
            for end in range(first, len(text)):
                found[tuple(text[end - n + 1 : end + 1])] += 1
        return found

    def symbols(self) -> list[str]:
        """What the model can predict."""
        if self.table:
            return sorted({word for _, word, _ in self.table})
        return [*sorted({word for sentence in self.corpus for word in sentence}), "</s>"]

    def v(self) -> int:
        """The size of the vocabulary in add-one's denominator."""
        return len(self.symbols()) + self.more_in_v

    def after(self, history: tuple[str, ...]) -> dict[str, int]:
        """What follows a history in the corpus, and how often."""
        return {gram[-1]: n for gram, n in self.grams().items() if gram[:-1] == history}

    def count(self, words: tuple[str, ...]) -> int:
        """N of an n-gram, or of a history (followed by anything, or by nothing after the end)."""
        if words[-1] == "</s>" and len(words) < self.order:
            texts = [self.padded(sentence) for sentence in self.corpus]
            return sum(tuple(text[-len(words) :]) == words for text in texts)
        return sum(n for gram, n in self.grams().items() if gram[: len(words)] == words)

    def p(self, word: str, history: tuple[str, ...]) -> Fraction:
        """The conditional probability."""
        if self.table:
            row = {w: p for h, w, p in self.table if h == history}
            if not row:
                raise Undefined
            return row.get(word, Fraction(0))
        following = self.after(history)
        total = sum(following.values())
        if self.add_one:
            return Fraction(following.get(word, 0) + 1, total + self.v())
        if not total:
            raise Undefined
        return Fraction(following.get(word, 0), total)

    def all_factors(self, sentence: tuple[str, ...]) -> list[Fraction | None]:
        """Each word's probability after its history, None where no history like it occurs."""
        text = self.padded(sentence)
        out: list[Fraction | None] = []
        for at in range(self.order - 1, len(text)):
            try:
                out.append(self.p(text[at], tuple(text[at - self.order + 1 : at])))
            except Undefined:
                out.append(None)
        return out

    def factors(self, sentence: tuple[str, ...]) -> list[Fraction]:
        """The factors of the chain rule, up to the first that is zero."""
        out: list[Fraction] = []
        for factor in self.all_factors(sentence):
            if factor is None:
                raise Undefined
            out.append(factor)
            if not factor:
                break
        return out

    def probability(self, sentence: tuple[str, ...]) -> Fraction:
        """The probability of a sentence, its end included."""
        return prod(self.factors(sentence), start=Fraction(1))

    def perplexity(self, sentence: tuple[str, ...]) -> Number:
        """The inverse of the geometric mean, with `</s>` in the length (J&M 3.3)."""
        p = self.probability(sentence)
        return power(p, Fraction(-1, len(sentence) + 1)) if p else INFINITY

    def row(self, history: tuple[str, ...]) -> list[Fraction]:
        """The probabilities that are not zero after a history."""
        return [p for p in (self.p(word, history) for word in self.symbols()) if p]

    def entropy(self, history: tuple[str, ...]) -> Number:
        """Shannon's entropy of the next symbol, in bits."""
        return entropy(self.row(history))


def entropy(shares: list[Fraction]) -> Number:
    """The weighted mean of the surprises."""
    total: Number = Fraction(0)
    for p in shares:
        total = add(total, times(-p, log2(p)))
    return total


def perplexity_of(shares: list[Fraction]) -> Number:
    """Two to the entropy."""
    return two_to(entropy(shares))


# ------------------------------------------------------------------ byte-pair encoding
def pairs(words: list[list[str]]) -> Counter[Pair]:
    """Count neighbours, overlaps included, in the order of the text."""
    found: Counter[Pair] = Counter()
    for word in words:
        for left, right in pairwise(word):
            found[left, right] += 1
    return found


def merged(word: list[str], pair: Pair) -> list[str]:
    """Sennrich's `merge_vocab`: replace every free occurrence, from the left."""
    joined = " " + "  ".join(word) + " "
    one, other = (re.escape(part) for part in pair)
    return re.sub(f" {one}  {other} ", lambda _: f" {''.join(pair)} ", joined).split()


def split(words: tuple[str, ...]) -> list[list[str]]:
    """Words as characters."""
    return [list(word) for word in words]


def learn(words: tuple[str, ...], merges: int) -> list[list[Pair]]:
    """Every list of merges that algorithm 1 may learn, as it leaves open which of equals comes first."""
    ways: list[tuple[list[Pair], list[list[str]]]] = [([], split(words))]
    for _ in range(merges):
        longer = []
        for done, state in ways:
            found = pairs(state)
            for pair, n in found.items():
                if n == max(found.values()):
                    longer.append(([*done, pair], [merged(word, pair) for word in state]))
        ways = longer
    return [done for done, _ in ways]


def learnt(words: tuple[str, ...], merges: int) -> list[Pair]:
    """The merges; an error if ties leave them open."""
    (only,) = learn(words, merges)
    return only


def encode(text: str, merges: list[Pair]) -> list[str]:
    """Merge, in each word, the neighbours that were learnt first, until none are left (Sennrich's `encode`)."""
    out = []
    for word in text.split():
        symbols = list(word)
        while fitting := [pair for pair in merges if pair in pairs([symbols])]:
            symbols = merged(symbols, fitting[0])
        out += symbols
    return out


# ------------------------------------------------------------------ WordPiece
def marked(words: tuple[str, ...]) -> list[list[str]]:
    """Characters, with `##` on those that do not begin a word."""
    return [[c if at == 0 else "##" + c for at, c in enumerate(word)] for word in words]


def piece(pair: Pair) -> str:
    """The piece that a pair becomes."""
    return pair[0] + pair[1].removeprefix("##")


def scores(words: tuple[str, ...]) -> dict[Pair, Fraction]:
    """The likelihood score of each pair: N(xy) / (N(x) N(y))."""
    single = Counter(symbol for word in marked(words) for symbol in word)
    return {
        (x, y): Fraction(n, single[x] * single[y]) for (x, y), n in pairs(marked(words)).items()
    }


def longest_match(text: str, vocabulary: tuple[str, ...]) -> list[str]:
    """BERT's greedy longest match; a word that cannot be cut is `[UNK]`."""
    out: list[str] = []
    for word in text.split():
        found: list[str] = []
        rest = word
        while rest:
            mark = "##" if found else ""
            fits = [n for n in range(1, len(rest) + 1) if mark + rest[:n] in vocabulary]
            if not fits:
                found = ["[UNK]"]
                break
            found.append(mark + rest[: max(fits)])
            rest = rest[max(fits) :]
        out += found
    return out
