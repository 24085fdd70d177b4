"""Mistakes of vectors, evaluation, texts and smoothing, worked out by hand; `test_mistakes_by_hand` compares them."""

from __future__ import annotations

from fractions import Fraction as F  # noqa: N817 - it stands hundreds of times in the tables
from typing import Any

from builder.quantities import (
    Attention,
    AttentionWeight,
    Bleu,
    BrevityPenalty,
    ByteCount,
    Bytes,
    ClippedPrecision,
    Continuations,
    Cosine,
    Count,
    CountedModel,
    EditDistance,
    FirstMerge,
    FMeasure,
    Gap,
    KeptProbability,
    KeptTokens,
    MergeRule,
    Normalised,
    Normaliser,
    Precision,
    PreTokens,
    Recall,
    Score,
    Smoothing,
    Softmax,
    Splitter,
    Tokenization,
    TrainedBpe,
    Unigram,
    Vocabulary,
    VocabularySize,
    WordPiece,
    sentence,
)
from builder.values import Root, String, Tokens

LOGITS = (("a", F(4)), ("b", F(2)), ("c", F(1)))
COLD = Softmax(LOGITS, "a", F(1, 2))  # 16, 4, 1
WARM = Softmax((("a", F(16)), ("b", F(4)), ("c", F(1))), "b", F(2))  # 4, 2, 1
SHARES = (("a", F(4, 10)), ("b", F(3, 10)), ("c", F(2, 10)), ("d", F(1, 10)))
"""Top-p of 0.65 keeps a and b; after top-k of 3, in ninths, a and b are 7/9, and 0.72 is reached by both."""
ZEROS = (F(0),) * 3
FOUR = ((F(1), *ZEROS), (F(0),) * 4, (F(2), *ZEROS))
"""The dot products with ln 9 are ln 9, 0 and 2 ln 9; over the root of 4 they are ln 3, 0 and 2 ln 3."""
VALUES = ((F(4),), (F(8),), (F(12),))
WEIGHT = AttentionWeight((F(9), F(1), F(1), F(1)), FOUR, 2, 1)
OUTPUT = Attention((F(9), F(1), F(1), F(1)), FOUR, 2, VALUES, 1)
SIXTEEN = AttentionWeight((F(16), F(1), F(1), F(1)), FOUR, 2, 1)
FOUND, RELEVANT = ("a", "b", "d", "e"), ("a", "b", "c")
GATO, REFERENCE = sentence("el el gato"), (sentence("el gato duerme aquí"),)
BIGRAMS = (("b", "a", "b"), ("a", "b"), ("a", "a"), ("b",), ("b", "b"))
"""As `CORPUS` of `test_mistakes_by_hand`: after `a`: `a` 1, `b` 2, `</s>` 1; V is 3, and of 15 words 6 are `b`."""


def smoothed(smoothing: Smoothing, constant: F) -> Score:
    """P(b | a)."""
    return Score("b", ("a",), CountedModel(BIGRAMS, 2, smoothing, constant))


ADDED = smoothed(Smoothing.ADD, F(1, 2))  # (2 + 1/2) / (4 + 3/2)
ABSOLUTE = smoothed(Smoothing.ABSOLUTE_DISCOUNTING, F(1, 2))  # (3/2 + 3/2 * 6/15) / 4
KNESER_NEY = smoothed(Smoothing.KNESER_NEY, F(1, 2))
"""Before `a` and `b` come `<s>`, `a` and `b`, and before `</s>` `a` and `b`: 3 of 8 end in `b`."""
LOWER, STRIP = Normaliser.LOWERCASE, Normaliser.STRIP_ACCENTS
BOTH = (LOWER, STRIP)
UNIGRAM = Unigram(
    (("a", F(2, 10)), ("b", F(3, 10)), ("c", F(3, 10)), ("ab", F(1, 20)), ("abc", F(1, 100)), ("bc", F(1, 10))),
    are_logs=False,
)  # fmt: skip
"""`abc`: a bc 0.02, a b c 0.018, ab c 0.015, abc 0.01."""
ABC = Tokenization("abc", UNIGRAM)

BY_HAND: list[tuple[str, Any, Any]] = [
    ("without-temperature", COLD, F(4, 7)),
    ("without-temperature", WARM, F(4, 21)),
    ("temperature-inverted", WARM, F(16, 273)),
    ("odds", COLD, F(16, 5)),
    ("odds", Softmax(LOGITS, "b", F(1)), F(2, 5)),
    ("hardest", COLD, F(1)),
    ("hardest", WARM, F(0)),
    ("without-renormalising", KeptProbability(SHARES, 2, None, "a"), F(2, 5)),
    ("kept-below-p", KeptProbability(SHARES, None, F(13, 20), "a"), F(1)),
    ("stops-below-p", KeptTokens(SHARES, None, F(13, 20)), Tokens(("a",))),
    ("stops-below-p", KeptTokens(SHARES, None, F(17, 20)), Tokens(("a", "b"))),
    ("p-of-all", KeptTokens(SHARES, 3, F(72, 100)), Tokens(("a", "b", "c"))),
    ("kept-by-p-of-all", KeptProbability(SHARES, 3, F(72, 100), "a"), F(4, 9)),
    ("without-mask", WEIGHT, F(3, 13)),
    ("without-mask", OUTPUT, F(4 * 3 + 8 + 12 * 9, 13)),
    ("without-scaling", WEIGHT, F(9, 10)),
    ("without-scaling", OUTPUT, F(4 * 9 + 8, 10)),
    ("scaled-by-dimension", SIXTEEN, F(2, 3)),
    ("uniform-weights", WEIGHT, F(1, 2)),
    ("uniform-weights", OUTPUT, F(6)),
    ("only-before", WEIGHT, F(1)),
    ("only-before", OUTPUT, F(4)),
    ("dot-alone", Cosine((F(1), F(2)), (F(2), F(1))), F(4)),
    ("norms-without-roots", Cosine((F(1), F(2)), (F(2), F(1))), F(4, 25)),
    ("compares-by-position", EditDistance(tuple("casa"), tuple("asa"), 1), F(4)),
    ("compares-by-position", EditDistance(tuple("gato"), tuple("pata"), 1), F(2)),
    ("compares-lengths", EditDistance(tuple("casa"), tuple("sol"), 1), F(1)),
    ("other-substitution-cost", EditDistance(tuple("gato"), tuple("pato"), 1), F(2)),
    ("other-substitution-cost", EditDistance(tuple("gato"), tuple("pato"), 2), F(1)),
    ("recall-for-precision", Precision(RELEVANT, FOUND), F(2, 3)),
    ("precision-for-recall", Recall(RELEVANT, FOUND), F(1, 2)),
    ("hits-over-all", FMeasure(RELEVANT, FOUND), F(2, 5)),
    ("mean-of-both", FMeasure(RELEVANT, FOUND), F(7, 12)),
    ("without-clipping", ClippedPrecision(GATO, REFERENCE, 1), F(1)),
    ("over-reference", ClippedPrecision(GATO, REFERENCE, 1), F(2, 4)),
    ("over-reference", ClippedPrecision(GATO, REFERENCE, 2), F(1, 3)),
    ("each-ngram-once", ClippedPrecision(GATO, REFERENCE, 1), F(1)),
    ("ratio-of-lengths", BrevityPenalty(GATO, REFERENCE), F(3, 4)),
    # 2/3 of the words and 1/2 of the bigrams
    ("without-brevity", Bleu(GATO, REFERENCE, 2), Root(F(1, 3), 2)),
    ("arithmetic-bleu", Bleu(GATO, (sentence("el gato no"),), 2), F(7, 12)),
    ("product-of-precisions", Bleu(GATO, (sentence("el gato no"),), 2), F(1, 3)),
    ("highest-order-alone", Bleu(GATO, (sentence("el gato no"),), 2), F(1, 2)),
    ("keeps-enye", Normalised("AÑO", BOTH), String("año")),
    ("keeps-enye", Normalised("Mañana, CAFÉ", (Normaliser.BERT,)), String("mañana, cafe")),
    ("keeps-case", Normalised("ÁRBOL", BOTH), String("ARBOL")),
    ("keeps-accents", Normalised("ÁRBOL", BOTH), String("árbol")),
    ("without-normalising", PreTokens("Ñu.", BOTH, Splitter.WHITESPACE), Tokens(("Ñu", "."))),
    ("splits-at-spaces-alone", PreTokens("a, b!?", (), Splitter.BERT), Tokens(("a,", "b!?"))),
    ("splits-off-marks", PreTokens("a, b!?", (), Splitter.WHITESPACE), Tokens(("a", ",", "b", "!", "?"))),
    ("joins-marks", PreTokens("a, b!?", (), Splitter.BERT), Tokens(("a", ",", "b", "!?"))),
    ("without-space-mark", PreTokens("el año"), Tokens(("el", "aÃ±o"))),
    ("space-mark-after", PreTokens("la casa, no"), Tokens(("laĠ", "casa", ",Ġ", "no"))),
    ("letters-for-bytes", PreTokens("el año!"), Tokens(("el", "Ġaño", "!"))),
    ("byte-a-character", Bytes("ñu"), Tokens(("F1", "75"))),
    ("counts-characters", ByteCount("año"), F(3)),
    ("counts-accents-apart", ByteCount("año"), F(5)),
    ("longest-piece", ABC, Tokens(("abc",))),
    ("most-probable-piece", ABC, Tokens(("a", "b", "c"))),
    ("fewest-pieces", ABC, Tokens(("abc",))),
    ("adds-one-for-k", ADDED, F(3, 7)),
    ("v-without-k", ADDED, F(5, 14)),
    ("k-without-v", ADDED, F(5, 9)),
    ("unsmoothed", ADDED, F(1, 2)),
    ("unsmoothed", ABSOLUTE, F(1, 2)),
    ("discount-lost", ABSOLUTE, F(3, 8)),
    ("one-type-discounted", ABSOLUTE, F(3, 8) + F(1, 2) * F(6, 15) / 4),
    ("continuations-below", ABSOLUTE, F(3, 8) + F(3, 2) * F(3, 8) / 4),
    ("frequencies-below", KNESER_NEY, F(3, 8) + F(3, 2) * F(6, 15) / 4),
]  # fmt: skip

_LM = CountedModel((sentence("a b a b"), sentence("a a b")), 2, Smoothing.MLE)
_SCORE = Score("b", ("a",), _LM)  # 3/4, and 1/4 for `a`
_BYTES = TrainedBpe(("aab", "aab", "ab"), 1)
_LEARNT = Vocabulary(("aab", "aab", "ab"), 1)  # `a b ab`
_JOINED = FirstMerge(("aab", "aac", "aab"), MergeRule.WORDPIECE_COUNT)  # a b c ##a ##b ##c aa: 7
_COUNTS = Continuations(("a",), _LM)
_NLTKS_V = VocabularySize(CountedModel(_LM.corpus, 2, Smoothing.ADD_ONE_NLTK))

OF_PROGRAMS: list[tuple[str, Any, Any]] = [
    ("count-of-history", Count(("a", "b"), _LM), F(4)),
    ("count-reversed", Count(("a", "b"), _LM), F(1)),
    ("v-as-textbooks", _NLTKS_V, F(3)),
    ("v-of-words", _NLTKS_V, F(2)),
    ("v-without-unknown", _NLTKS_V, F(4)),
    ("v-of-occurrences", _NLTKS_V, F(7)),
    (
        "size-as-merges",
        Vocabulary(("aaab", "aaab", "ab"), 1),
        Tokens(("a", "b", "aa", "ab", "aaab")),
    ),
    ("counts-for-score", Gap("score", _SCORE), String("counts")),
    ("train-for-fit", Gap("fit", _SCORE), String("train")),
    ("corpus-for-words", Gap("known-words", _SCORE), String("corpus")),
    ("without-quotes", Gap("word", _SCORE), String("b")),
    ("text-as-list", Gap("word", _SCORE), String("['b']")),
    ("history-for-word", Gap("word", _SCORE), String("'a'")),
    ("history-as-text", Gap("history", _SCORE), String("'a'")),
    ("other-estimator", Gap("estimator", _SCORE), String("Laplace")),
    ("vocab-for-counts", Gap("counts", _COUNTS), String("vocab")),
    ("ids-for-tokens", Gap("tokens", Tokenization("aab", _BYTES)), String("ids")),
    ("tokenize-for-encode", Gap("encode", Tokenization("aab", _BYTES)), String("tokenize")),
    ("train-on-files", Gap("train", Tokenization("aab", _BYTES)), String("train")),
    ("size-for-vocab", Gap("vocab", _LEARNT), String("get_vocab_size")),
    ("without-brackets", Gap("unknown", Tokenization("ac", WordPiece(("a",)))), String("'UNK'")),
    ("other-trainer", Gap("trainer", _JOINED), String("BpeTrainer")),
    ("other-model", Gap("model", _JOINED), String("BPE")),
    ("merges-as-size", Gap("vocab-size", _JOINED), F(1)),
    ("alphabet-as-size", Gap("vocab-size", _JOINED), F(3)),
    ("size-without-marks", Gap("vocab-size", _JOINED), F(4)),
]
"""Mistakes about what programs print, and about what is missing in them."""
