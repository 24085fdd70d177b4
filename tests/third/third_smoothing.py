"""Further models, written down from the literature and from nothing of ours.

- add-k: Lidstone's law; Chen and Goodman, *An Empirical Study of Smoothing Techniques for Language Modeling*, TR-10-98,
  Harvard 1998, section 2.1.
- Witten-Bell, absolute discounting, Kneser-Ney in its interpolated form: the same report, sections 2.4, 2.6 and 2.7,
  with D the discount and N1+ the number of different words. The recursion ends at the unigram distribution.
- Unigram: Kudo, *Subword Regularization*, ACL 2018, section 3.2: the segmentation of highest probability.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from fractions import Fraction
from math import prod

from third_textbook import Model, Undefined

Gram = tuple[str, ...]


@dataclass(frozen=True)
class AddK(Model):
    """(k + c(hw)) / (k |V| + c(h))."""

    k: Fraction = Fraction(1)

    def p(self, word: str, history: Gram) -> Fraction:
        """Lidstone's law."""
        following = self.after(history)
        above = self.k + following.get(word, 0)
        return above / (self.k * self.v() + sum(following.values()))


@dataclass(frozen=True)
class Mixed(Model):
    """The maximum-likelihood estimate of each order, lowered, and mixed with the order below."""

    how: str = ""
    d: Fraction = Fraction(0)

    def seen(self, size: int) -> Counter[Gram]:
        """Every window of `size` symbols whose last one is predicted: a word, or the end."""
        found: Counter[Gram] = Counter()
        for sentence in self.corpus:
            text = self.padded(sentence)
            for last in range(self.order - 1, len(text)):
                found[tuple(text[last + 1 - size : last + 1])] += 1
        return found

    def c(self, gram: Gram) -> int:
        """The count of an n-gram; of Kneser-Ney's lower orders, N1+(• gram)."""
        if self.how == "kneser-ney" and len(gram) < self.order:
            return len({longer[0] for longer in self.seen(len(gram) + 1) if longer[1:] == gram})
        return self.seen(len(gram))[gram]

    def p(self, word: str, history: Gram) -> Fraction:
        """Interpolate: part of the estimate, and the rest by the shorter history."""
        counts = {symbol: self.c((*history, symbol)) for symbol in self.symbols()}
        total = sum(counts.values())
        if not history:
            return Fraction(counts[word], total)
        below = self.p(word, history[1:])
        if not total:
            return below
        kinds = sum(1 for n in counts.values() if n)
        if self.how == "witten-bell":
            part = Fraction(kinds, kinds + total)
            return (1 - part) * Fraction(counts[word], total) + part * below
        lowered = max(Fraction(counts[word]) - self.d, Fraction(0)) / total
        return lowered + self.d / total * kinds * below


@dataclass(frozen=True)
class Tabled(Model):
    """A published table of counts, with the count of some histories and perhaps |V|."""

    entries: tuple[tuple[Gram, str, int], ...] = ()
    totals: dict[Gram, int] = field(default_factory=dict)
    k: Fraction = Fraction(0)
    size: int | None = None

    def __hash__(self) -> int:
        return hash((self.order, self.entries, self.k, self.size))

    def symbols(self) -> list[str]:
        """Every symbol of the table but `<s>`."""
        found = {word for history, word, _ in self.entries for word in (*history, word)}
        return sorted(found - {"<s>"})

    def v(self) -> int:
        """|V|."""
        return self.size or len(self.symbols())

    def after(self, history: Gram) -> dict[str, int]:
        """The row of a history."""
        return {word: n for h, word, n in self.entries if h == history and n}

    def count(self, words: Gram) -> int:
        """An entry; of a history its total."""
        if len(words) == self.order:
            return self.after(words[:-1]).get(words[-1], 0)
        return self.totals.get(words, sum(self.after(words).values()))

    def p(self, word: str, history: Gram) -> Fraction:
        """The relative frequency, or add-k's."""
        total = self.count(history) if self.order > 1 else sum(self.after(()).values())
        if self.order == 1:
            total = self.totals.get((), total)
        if not total and not self.k:
            raise Undefined
        n = self.after(history).get(word, 0)
        return (n + self.k) / (total + self.k * self.v())


def segmentations(word: str, pieces: dict[str, Fraction]) -> list[list[str]]:
    """Every way to cut a word."""
    if not word:
        return [[]]
    return [
        [word[:n], *rest]
        for n in range(1, len(word) + 1)
        if word[:n] in pieces
        for rest in segmentations(word[n:], pieces)
    ]


def most_probable(text: str, pieces: dict[str, Fraction], *, are_logs: bool) -> list[str]:
    """The segmentation of highest probability of each word; an error if two are equal."""
    out = []
    for word in text.split():
        worth = []
        for cut in segmentations(word, pieces):
            numbers = [pieces[piece] for piece in cut]
            worth.append(
                sum(numbers, Fraction(0)) if are_logs else prod(numbers, start=Fraction(1))
            )
        (best,) = [
            cut
            for cut, one in zip(segmentations(word, pieces), worth, strict=True)
            if one == max(worth)
        ]
        out += best
    return out
