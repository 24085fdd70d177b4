"""Unigram: the most probable way to cut a word into pieces.

The probability of a segmentation is the product of its pieces' probabilities, and each word is cut by itself. (Kudo,
Subword Regularization: Improving Neural Network Translation Models with Multiple Subword Candidates, ACL 2018,
section 3.2; Viterbi's algorithm.)
"""

from __future__ import annotations

from fractions import Fraction
from itertools import islice
from typing import TYPE_CHECKING

from builder.exact._undecided import Tie
from builder.languages import say
from builder.values import Tokens

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.quantities import Unigram

MAX_SHOWN = 64
"""Maximum number of segmentations of a word that are listed."""


def segment(word: str, tokenizer: Unigram) -> tuple[str, ...]:
    """Find the most probable segmentation of a word all of whose characters are pieces.

    Raises:
        Tie: two are equally probable.
    """
    nothing = Fraction(0) if tokenizer.are_logs else Fraction(1)
    best: list[tuple[Fraction, list[tuple[str, ...]]]] = [(nothing, [()])]
    for end in range(1, len(word) + 1):
        ways = []
        for piece, number in tokenizer.pieces:
            if word[:end].endswith(piece):
                before, cuts = best[end - len(piece)]
                worth = before + number if tokenizer.are_logs else before * number
                ways += [(worth, (*cut, piece)) for cut in cuts]
        most = max(worth for worth, _ in ways)
        # Two of the best are enough to know that there is a tie.
        best.append((most, [cut for worth, cut in ways if worth == most][:2]))
    _, cuts = best[-1]
    if len(cuts) > 1:
        shown = [f"`{' '.join(cut)}`" for cut in cuts]
        raise Tie(say("quantity-equal-segmentations", segmentations=shown))
    return cuts[0]


def encode(text: str, tokenizer: Unigram) -> Tokens:
    """Tokenise a text, word by word.

    Raises:
        Tie: two segmentations of a word are equally probable.
    """
    return Tokens(tuple(piece for word in text.split() for piece in segment(word, tokenizer)))


def segmentations(word: str, tokenizer: Unigram) -> list[str]:
    """List the ways to cut a word, `h u g`, `hu g`, …, up to `MAX_SHOWN`."""
    return [" ".join(cut) for cut in islice(_cuts(word, tokenizer), MAX_SHOWN)]


def _cuts(word: str, tokenizer: Unigram) -> Iterator[tuple[str, ...]]:
    if not word:
        yield ()
    for piece, _ in tokenizer.pieces:
        if word.startswith(piece):
            yield from ((piece, *rest) for rest in _cuts(word[len(piece) :], tokenizer))
