"""Quantities that compare what a system gives with what it should give: edit distance, precision and recall, BLEU."""

from __future__ import annotations

from dataclasses import dataclass

from builder.languages import say
from builder.quantities._common import MAX_TEXT, Empty, Impossible, Sentence, TooLarge

MAX_REFERENCES = 4
MAX_BLEU_ORDER = 4
MAX_ITEMS = 64
EMPTY = "·"
"""What a table of distances shows for an empty beginning."""


@dataclass(frozen=True)
class EditDistance:
    """The least cost of insertions, deletions (1 each) and substitutions that turn one sequence into another."""

    first: Sentence
    """Characters, or words."""
    second: Sentence
    substitution: int
    """The cost of a substitution: 1 (Levenshtein), or 2, as an insertion and a deletion."""

    def __post_init__(self) -> None:
        for items in (self.first, self.second):
            _check_sentence(items)


@dataclass(frozen=True)
class Retrieval:
    """What a system finds, against what it should find; each item once."""

    relevant: Sentence
    found: Sentence

    def __post_init__(self) -> None:
        for items in (self.relevant, self.found):
            if not items:
                raise Empty(say("quantity-no-items"))
            if len(set(items)) < len(items):
                raise Impossible(say("quantity-repeated-item"))
            if len(items) > MAX_ITEMS:
                raise TooLarge(say("quantity-many-items", most=MAX_ITEMS))


class Precision(Retrieval):
    """The share of what is found that is relevant."""


class Recall(Retrieval):
    """The share of what is relevant that is found."""


class FMeasure(Retrieval):
    """F1: the harmonic mean of precision and recall."""


@dataclass(frozen=True)
class Translation:
    """A translation, and the translations that it should be like."""

    candidate: Sentence
    references: tuple[Sentence, ...]

    def __post_init__(self) -> None:
        if not 1 <= len(self.references) <= MAX_REFERENCES:
            raise TooLarge(say("quantity-many-references", most=MAX_REFERENCES))
        for words in (self.candidate, *self.references):
            _check_sentence(words)


@dataclass(frozen=True)
class ClippedPrecision(Translation):
    """The share of the n-grams of a translation that a reference has, each at most as often as in one reference."""

    order: int

    def __post_init__(self) -> None:
        super().__post_init__()
        _check_order(self.order, self.candidate)


class BrevityPenalty(Translation):
    """1, or exp(1 - r/c) for a translation of c words, fewer than the r of the reference of the closest length."""


@dataclass(frozen=True)
class Bleu(Translation):
    """The brevity penalty times the geometric mean of the clipped precisions of the orders up to one."""

    order: int

    def __post_init__(self) -> None:
        super().__post_init__()
        _check_order(self.order, self.candidate)


def _check_sentence(items: Sentence) -> None:
    if not items:
        raise Empty(say("quantity-empty-sentence"))
    if len(items) > MAX_TEXT:
        raise TooLarge(say("quantity-long-sequence", items=len(items), most=MAX_TEXT))


def _check_order(order: int, candidate: Sentence) -> None:
    if order > len(candidate):
        raise Impossible(say("quantity-short-candidate", order=order, words=len(candidate)))
