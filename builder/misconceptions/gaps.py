"""Misconceptions about what is missing in a program."""

from __future__ import annotations

from fractions import Fraction

from builder.claims.gaps import gapped
from builder.misconceptions._misconception import Misconception
from builder.quantities import Gap, Vocabulary
from builder.values import String

_ESTIMATORS = {"MLE": "Laplace", "Laplace": "MLE"}
_MODELS = {"BPE": "WordPiece", "WordPiece": "BPE"}


def _instead(gap: Gap, name: str, piece: str) -> String | None:
    return String(piece) if gap.name == name else None


def _history_as_text(gap: Gap) -> String | None:
    return String(gapped(gap).accepted[0][1:-1]) if gap.name == "history" else None


def _other_estimator(gap: Gap) -> String | None:
    if gap.name != "estimator":
        return None
    other = _ESTIMATORS.get(gapped(gap).accepted[0])
    return String(other) if other else None


def _other_model(gap: Gap) -> String | None:
    if gap.name != "model":
        return None
    other = _MODELS.get(gapped(gap).accepted[0])
    return String(other) if other else None


def _merges_as_size(gap: Gap) -> Fraction | None:
    if gap.name != "vocab-size" or not isinstance(gap.of, Vocabulary):
        return None
    return Fraction(gap.of.merges)


def _alphabet_as_size(gap: Gap) -> Fraction | None:
    if gap.name != "vocab-size" or not isinstance(gap.of, Vocabulary):
        return None
    return Fraction(len(set("".join(gap.of.words))))


MISCONCEPTIONS = (
    Misconception("counts-for-score", (Gap,), lambda gap: _instead(gap, "score", "counts")),
    Misconception("vocab-for-counts", (Gap,), lambda gap: _instead(gap, "counts", "vocab")),
    Misconception("ids-for-tokens", (Gap,), lambda gap: _instead(gap, "tokens", "ids")),
    Misconception("tokenize-for-encode", (Gap,), lambda gap: _instead(gap, "encode", "tokenize")),
    Misconception(
        "trainer-of-wordpiece", (Gap,), lambda g: _instead(g, "trainer", "WordPieceTrainer")
    ),
    Misconception("history-as-text", (Gap,), _history_as_text),
    Misconception("other-estimator", (Gap,), _other_estimator),
    Misconception("other-model", (Gap,), _other_model),
    Misconception("merges-as-size", (Gap,), _merges_as_size),
    Misconception("alphabet-as-size", (Gap,), _alphabet_as_size),
)
