"""Snippets of edit distance, precision and recall, and BLEU, with nltk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.snippets._python import lines, listed, printed, words

if TYPE_CHECKING:
    from collections.abc import Callable

    from builder.quantities import (
        Bleu,
        BrevityPenalty,
        ClippedPrecision,
        EditDistance,
        Retrieval,
        Sentence,
        Translation,
    )

_BLEU = "from nltk.translate.bleu_score import"


def edit_distance(quantity: EditDistance) -> str:
    """Print an edit distance, of strings or of lists of words."""
    both = (*quantity.first, *quantity.second)
    write: Callable[[Sentence], str] = (
        (lambda items: repr("".join(items))) if all(len(one) == 1 for one in both) else words
    )
    cost = "" if quantity.substitution == 1 else f", substitution_cost={quantity.substitution}"
    return lines(
        ("from nltk.metrics import edit_distance",),
        (
            f"a = {write(quantity.first)}",
            f"b = {write(quantity.second)}",
            f"print(edit_distance(a, b{cost}))",
        ),
    )


def precision(quantity: Retrieval) -> str:
    """Print a precision."""
    return _of_sets("precision", quantity)


def recall(quantity: Retrieval) -> str:
    """Print a recall."""
    return _of_sets("recall", quantity)


def f_measure(quantity: Retrieval) -> str:
    """Print F1."""
    return _of_sets("f_measure", quantity)


def _of_sets(function: str, quantity: Retrieval) -> str:
    return lines(
        (f"from nltk.metrics import {function}",),
        (
            *listed("relevant", map(repr, quantity.relevant), "{}"),
            *listed("found", map(repr, quantity.found), "{}"),
            *printed("x", f"{function}(relevant, found)"),
        ),
    )


def clipped_precision(quantity: ClippedPrecision) -> str:
    """Print a clipped precision, which nltk gives as a fraction."""
    call = f"modified_precision(references, candidate, {quantity.order})"
    return lines(
        (f"{_BLEU} modified_precision",), (*_sentences(quantity), *printed("p", f"float({call})"))
    )


def brevity_penalty(quantity: BrevityPenalty) -> str:
    """Print a brevity penalty."""
    return lines(
        (f"{_BLEU} brevity_penalty", f"{_BLEU} closest_ref_length"),
        (
            *_sentences(quantity),
            "c = len(candidate)",
            "r = closest_ref_length(references, c)",
            *printed("x", "brevity_penalty(r, c)"),
        ),
    )


def bleu(quantity: Bleu) -> str:
    """Print BLEU with equal weights. Where a precision is 0, nltk warns and prints a tiny number instead of 0."""
    order = quantity.order
    return lines(
        (f"{_BLEU} sentence_bleu",),
        (
            *_sentences(quantity),
            f"weights = {order} * [1/{order}]",
            *printed("x", "sentence_bleu(references, candidate, weights)"),
        ),
    )


def _sentences(quantity: Translation) -> tuple[str, ...]:
    return (
        *listed("references", map(words, quantity.references)),
        f"candidate = {words(quantity.candidate)}",
    )
