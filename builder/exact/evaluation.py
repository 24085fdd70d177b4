"""Edit distance, precision and recall, and BLEU, over token lists and fractions.

(Levenshtein, Binary Codes Capable of Correcting Deletions, Insertions and Reversals, 1966; Wagner and Fischer, The
String-to-String Correction Problem, 1974; Papineni et al., BLEU: a Method for Automatic Evaluation of Machine
Translation, ACL 2002, section 2.)
"""

from __future__ import annotations

from collections import Counter
from fractions import Fraction
from math import prod
from typing import TYPE_CHECKING

from builder.exact import calculation
from builder.quantities import Calculation

if TYPE_CHECKING:
    from builder.quantities import (
        Bleu,
        ClippedPrecision,
        EditDistance,
        Retrieval,
        Sentence,
        Translation,
    )
    from builder.values import Number


def table(quantity: EditDistance) -> list[list[int]]:
    """The distances of all beginnings: a row for each item of the first sequence, and one for none."""
    first, second = quantity.first, quantity.second
    rows = [list(range(len(second) + 1))]
    for n, one in enumerate(first, 1):
        row = [n]
        for m, other in enumerate(second, 1):
            change = 0 if one == other else quantity.substitution
            row.append(min(rows[-1][m] + 1, row[-1] + 1, rows[-1][m - 1] + change))
        rows.append(row)
    return rows


def edit_distance(quantity: EditDistance) -> Fraction:
    """The distance of the whole sequences."""
    return Fraction(table(quantity)[-1][-1])


def hits(quantity: Retrieval) -> list[str]:
    """What is found and relevant, in the order in which it is found."""
    return [item for item in quantity.found if item in quantity.relevant]


def precision(quantity: Retrieval) -> Fraction:
    """Hits / found."""
    return Fraction(len(hits(quantity)), len(quantity.found))


def recall(quantity: Retrieval) -> Fraction:
    """Hits / relevant."""
    return Fraction(len(hits(quantity)), len(quantity.relevant))


def f_measure(quantity: Retrieval) -> Fraction:
    """2PR / (P + R), which is twice the hits over found and relevant; 0 without hits."""
    return Fraction(2 * len(hits(quantity)), len(quantity.found) + len(quantity.relevant))


def ngrams(words: Sentence, order: int) -> Counter[Sentence]:
    """Count the n-grams of a sentence, without padding."""
    return Counter(words[n : n + order] for n in range(len(words) - order + 1))


def clipped(quantity: Translation, order: int) -> dict[Sentence, tuple[int, int]]:
    """For each n-gram of the candidate, how often it occurs, and how many of these count."""
    most: Counter[Sentence] = Counter()
    for reference in quantity.references:
        most |= ngrams(reference, order)
    found = ngrams(quantity.candidate, order)
    return {gram: (n, min(n, most[gram])) for gram, n in found.items()}


def precision_of_order(quantity: Translation, order: int) -> Fraction:
    """The clipped precision of an order."""
    counts = clipped(quantity, order).values()
    return Fraction(sum(kept for _, kept in counts), sum(n for n, _ in counts))


def clipped_precision(quantity: ClippedPrecision) -> Fraction:
    """The clipped precision."""
    return precision_of_order(quantity, quantity.order)


def closest(quantity: Translation) -> int:
    """The length of the reference whose length is closest; of two, the shorter."""
    length = len(quantity.candidate)
    return min(map(len, quantity.references), key=lambda one: (abs(one - length), one))


def brevity_penalty(quantity: Translation) -> Number:
    """1, or exp(1 - r/c)."""
    return calculation.value(Calculation(penalty(quantity)))


def penalty(quantity: Translation) -> str:
    """Write the brevity penalty as an expression."""
    length, other = len(quantity.candidate), closest(quantity)
    return "1" if length >= other else f"exp(1 - {other}/{length})"


def bleu(quantity: Bleu) -> Number:
    """BLEU, with equal weights of the orders and no smoothing; 0 if one of the precisions is."""
    found = prod(
        (precision_of_order(quantity, n) for n in range(1, quantity.order + 1)), start=Fraction(1)
    )
    if not found:
        return Fraction(0)
    mean, below_1 = f"({found})^(1/{quantity.order})", penalty(quantity)
    return calculation.value(Calculation(mean if below_1 == "1" else f"{below_1} * {mean}"))
