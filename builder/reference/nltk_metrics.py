"""Edit distance, precision and recall, and BLEU judged by nltk.

`modified_precision` gives a fraction whose denominator is at least 1. Without smoothing, `sentence_bleu` warns and
takes the smallest positive float for a precision of 0, so its BLEU is then nearly 0.
"""

from __future__ import annotations

import warnings
from typing import TYPE_CHECKING

from builder.reference._judgement import Judgement, signed

if TYPE_CHECKING:
    from builder.quantities import (
        Bleu,
        BrevityPenalty,
        ClippedPrecision,
        EditDistance,
        FMeasure,
        Precision,
        Recall,
    )


def judge_edit_distance(quantity: EditDistance) -> Judgement:
    """Judge an edit distance."""
    from nltk.metrics import edit_distance

    said = edit_distance(quantity.first, quantity.second, substitution_cost=quantity.substitution)
    return Judgement(quantity, int(said), signed("nltk", "edit_distance"))


def judge_precision(quantity: Precision) -> Judgement:
    """Judge a precision."""
    from nltk.metrics import precision

    said = precision(set(quantity.relevant), set(quantity.found))
    return Judgement(quantity, float(said), signed("nltk", "metrics.precision"))


def judge_recall(quantity: Recall) -> Judgement:
    """Judge a recall."""
    from nltk.metrics import recall

    said = recall(set(quantity.relevant), set(quantity.found))
    return Judgement(quantity, float(said), signed("nltk", "metrics.recall"))


def judge_f_measure(quantity: FMeasure) -> Judgement:
    """Judge F1."""
    from nltk.metrics import f_measure

    said = f_measure(set(quantity.relevant), set(quantity.found))
    return Judgement(quantity, float(said), signed("nltk", "metrics.f_measure"))


def judge_clipped_precision(quantity: ClippedPrecision) -> Judgement:
    """Judge a clipped precision."""
    from nltk.translate.bleu_score import modified_precision

    said = modified_precision(quantity.references, quantity.candidate, quantity.order)
    return Judgement(quantity, float(said), signed("nltk", "bleu_score.modified_precision"))


def judge_brevity_penalty(quantity: BrevityPenalty) -> Judgement:
    """Judge a brevity penalty."""
    from nltk.translate.bleu_score import brevity_penalty, closest_ref_length

    length = len(quantity.candidate)
    said = brevity_penalty(closest_ref_length(quantity.references, length), length)
    return Judgement(quantity, float(said), signed("nltk", "bleu_score.brevity_penalty"))


def judge_bleu(quantity: Bleu) -> Judgement:
    """Judge BLEU with equal weights."""
    from nltk.translate.bleu_score import sentence_bleu

    weights = [1 / quantity.order] * quantity.order
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        said = sentence_bleu(quantity.references, quantity.candidate, weights)
    return Judgement(quantity, float(said), signed("nltk", "bleu_score.sentence_bleu"))
