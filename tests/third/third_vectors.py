"""Softmax, sampling, attention, cosines, edit distance and BLEU, from the papers that define them.

- softmax with a temperature: Hinton, Vinyals and Dean, *Distilling the Knowledge in a Neural Network*, 2015, eq. 1.
- top-p: Holtzman and others, *The Curious Case of Neural Text Degeneration*, ICLR 2020, section 3.1.
- attention: Vaswani and others, *Attention Is All You Need*, NeurIPS 2017, eq. 1.
- edit distance: Levenshtein, 1966, as a search of the shortest path.
- BLEU: Papineni and others, ACL 2002, section 2.3.
"""

from __future__ import annotations

import heapq
from collections import Counter
from decimal import Context
from fractions import Fraction
from math import isqrt

from third_numbers import Number, add, decimal, over, power, times

_DIGITS = Context(prec=60)
Shares = dict[str, Fraction]


def softmax(numbers: Shares, temperature: Fraction) -> dict[str, Number]:
    """The probabilities of logits that are logarithms: exp(ln(k) / T) over the sum."""
    raised = {name: power(k, 1 / temperature) for name, k in numbers.items()}
    total: Number = Fraction(0)
    for one in raised.values():
        total = add(total, one)
    return {name: over(one, total) for name, one in raised.items()}


def kept(shares: Shares, k: int | None, p: Fraction | None) -> Shares:
    """What is left of a distribution, with its new probabilities."""
    left = shares
    if k is not None:
        least = sorted(left.values(), reverse=True)[k - 1]
        left = _normal({name: one for name, one in left.items() if one >= least})
    if p is not None:
        reached = [
            name for name, one in left.items() if sum(x for x in left.values() if x > one) < p
        ]
        left = _normal({name: left[name] for name in reached})
    return dict(sorted(left.items(), key=lambda entry: entry[1], reverse=True))


def _normal(shares: Shares) -> Shares:
    total = sum(shares.values())
    return {name: one / total for name, one in shares.items()}


def attention(query: list[Fraction], keys: list[list[Fraction]], position: int) -> list[Number]:
    """The weights of the positions up to one, and 0 of the others."""
    scores = []
    for key in keys[:position]:
        product: Number = Fraction(1)
        for base, n in zip(query, key, strict=True):
            product = times(product, power(base, n))
        scores.append(product)
    named = {str(n): one for n, one in enumerate(scores) if isinstance(one, Fraction)}
    found = softmax(named, Fraction(isqrt(len(query))))
    return [*found.values(), *[Fraction(0)] * (len(keys) - position)]


def cosine(first: list[Fraction], second: list[Fraction]) -> Number:
    """The dot product over both norms."""
    product = sum((a * b for a, b in zip(first, second, strict=True)), start=Fraction(0))
    norms = [
        power(sum((a * a for a in one), start=Fraction(0)), Fraction(1, 2))
        for one in (first, second)
    ]
    if all(isinstance(one, Fraction) for one in norms):
        return over(over(product, norms[0]), norms[1])
    squares = [sum((a * a for a in one), start=Fraction(0)) for one in (first, second)]
    return over(product, power(squares[0] * squares[1], Fraction(1, 2)))


def edit_distance(first: list[str], second: list[str], substitution: int) -> int:
    """The cost of the shortest path from both beginnings to both ends (Dijkstra)."""
    waiting, done = [(0, 0, 0)], set()
    while True:
        cost, n, m = heapq.heappop(waiting)
        if (n, m) == (len(first), len(second)):
            return cost
        if (n, m) in done:
            continue
        done.add((n, m))
        if n < len(first):
            heapq.heappush(waiting, (cost + 1, n + 1, m))
        if m < len(second):
            heapq.heappush(waiting, (cost + 1, n, m + 1))
        if n < len(first) and m < len(second):
            more = 0 if first[n] == second[m] else substitution
            heapq.heappush(waiting, (cost + more, n + 1, m + 1))


def clipped(candidate: list[str], references: list[list[str]], n: int) -> Fraction:
    """The modified n-gram precision."""
    found = Counter(zip(*(candidate[i:] for i in range(n)), strict=False))
    most = [Counter(zip(*(one[i:] for i in range(n)), strict=False)) for one in references]
    right = sum(min(times_, max(one[gram] for one in most)) for gram, times_ in found.items())
    return Fraction(right, sum(found.values()))


def brevity(candidate: list[str], references: list[list[str]]) -> Number:
    """The brevity penalty, by the reference of the closest length."""
    c = len(candidate)
    _, r = min((abs(len(one) - c), len(one)) for one in references)
    if c >= r:
        return Fraction(1)
    return _DIGITS.exp(decimal(1 - Fraction(r, c)))


def bleu(candidate: list[str], references: list[list[str]], order: int) -> Number:
    """The brevity penalty times the geometric mean of the precisions."""
    product = Fraction(1)
    for n in range(1, order + 1):
        product *= clipped(candidate, references, n)
    return times(brevity(candidate, references), power(product, Fraction(1, order)))
