"""Misconceptions about what is missing in a program."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from builder.claims.gaps import gapped
from builder.exact import ngram
from builder.misconceptions._misconception import Misconception
from builder.quantities import FirstMerge, Gap, Score, Vocabulary
from builder.values import String

if TYPE_CHECKING:
    from collections.abc import Mapping

_ESTIMATORS = {"MLE": "Laplace", "Laplace": "MLE"}
_MODELS = {"BPE": "WordPiece", "WordPiece": "BPE"}
_TRAINERS = {"BpeTrainer": "WordPieceTrainer", "WordPieceTrainer": "BpeTrainer"}


def _instead(gap: Gap, name: str, piece: str) -> String | None:
    return String(piece) if gap.name == name else None


def _history_as_text(gap: Gap) -> String | None:
    return String(gapped(gap).accepted[0][1:-1]) if gap.name == "history" else None


def _without_quotes(gap: Gap) -> String | None:
    return String(gapped(gap).accepted[0][1:-1]) if gap.name in ("word", "text") else None


def _text_as_list(gap: Gap) -> String | None:
    return String(f"[{gapped(gap).accepted[0]}]") if gap.name in ("word", "text") else None


def _history_for_word(gap: Gap) -> String | None:
    """The last word of the history, where its probability is another."""
    if gap.name != "word" or not isinstance(gap.of, Score) or not gap.of.context:
        return None
    word, context, model = gap.of.context[-1], gap.of.context, gap.of.model
    is_same = ngram.score(word, context, model) == ngram.score(gap.of.word, context, model)
    return None if is_same else String(repr(word))


def _other_of(gap: Gap, name: str, pairs: Mapping[str, str]) -> String | None:
    other = pairs.get(gapped(gap).accepted[0]) if gap.name == name else None
    return String(other) if other else None


def _merges_as_size(gap: Gap) -> Fraction | None:
    if gap.name != "vocab-size":
        return None
    return Fraction(gap.of.merges if isinstance(gap.of, Vocabulary) else 1)


def _alphabet_as_size(gap: Gap) -> Fraction | None:
    """As many as there are letters; WordPiece has more symbols than these."""
    if gap.name != "vocab-size" or not isinstance(gap.of, Vocabulary | FirstMerge):
        return None
    return Fraction(len(set("".join(gap.of.words))))


def _size_without_marks(gap: Gap) -> Fraction | None:
    """The letters and the merge, without the symbols that continue a word."""
    if gap.name != "vocab-size" or not isinstance(gap.of, FirstMerge):
        return None
    return Fraction(len(set("".join(gap.of.words))) + 1)


MISCONCEPTIONS = (
    Misconception("counts-for-score", (Gap,), lambda gap: _instead(gap, "score", "counts")),
    Misconception("vocab-for-counts", (Gap,), lambda gap: _instead(gap, "counts", "vocab")),
    Misconception("ids-for-tokens", (Gap,), lambda gap: _instead(gap, "tokens", "ids")),
    Misconception("tokenize-for-encode", (Gap,), lambda gap: _instead(gap, "encode", "tokenize")),
    Misconception("train-for-fit", (Gap,), lambda gap: _instead(gap, "fit", "train")),
    Misconception("corpus-for-words", (Gap,), lambda gap: _instead(gap, "known-words", "corpus")),
    Misconception("train-on-files", (Gap,), lambda gap: _instead(gap, "train", "train")),
    Misconception("size-for-vocab", (Gap,), lambda gap: _instead(gap, "vocab", "get_vocab_size")),
    Misconception("without-brackets", (Gap,), lambda gap: _instead(gap, "unknown", "'UNK'")),
    Misconception("without-quotes", (Gap,), _without_quotes),
    Misconception("text-as-list", (Gap,), _text_as_list),
    Misconception("history-for-word", (Gap,), _history_for_word),
    Misconception("history-as-text", (Gap,), _history_as_text),
    Misconception("other-trainer", (Gap,), lambda gap: _other_of(gap, "trainer", _TRAINERS)),
    Misconception("other-estimator", (Gap,), lambda gap: _other_of(gap, "estimator", _ESTIMATORS)),
    Misconception("other-model", (Gap,), lambda gap: _other_of(gap, "model", _MODELS)),
    Misconception("merges-as-size", (Gap,), _merges_as_size),
    Misconception("alphabet-as-size", (Gap,), _alphabet_as_size),
    Misconception("size-without-marks", (Gap,), _size_without_marks),
)
