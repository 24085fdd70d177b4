"""The quantities of n-gram models, one row each."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

from builder import quantities as q
from builder.claims import _code, _ngram_parts
from builder.claims._kind import Kind
from builder.claims.models import code, in_words
from builder.exact import ngram
from builder.languages import say
from builder.reference import nltk_lm
from builder.schema import Key, Line
from builder.snippets import ngrams as ngram_snippets

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.languages import Message

_LINE = Key(Line(), required=True)
_AFTER = Key(Line(say("shape-words-before"), r"[^\n]{0,2000}"))
"""Empty or omitted for a unigram model."""
_CONTEXT = Key(Line(say("shape-words-before"), r"[^\n]{0,2000}"), required=True)
_ANY = (q.TableModel, q.CountedModel, q.CountTable)
_WITH_COUNTS = (q.CountedModel, q.CountTable)


def _words(text: str) -> q.Sentence:
    return tuple(text.split())


def _code_of(words: q.Sentence, model: q.NgramModel) -> Iterator[str]:
    yield from _code.sentence(words)
    yield from code(model)


def _score_in_words(score: q.Score) -> Message:
    model = in_words(score.model)
    if not score.context:
        return say("quantity-word", word=score.word, model=model)
    return say("quantity-score", word=score.word, context=" ".join(score.context), model=model)


KINDS: tuple[Kind[Any], ...] = (
    Kind(
        of=q.Count,
        name="count",
        keys={"count": _LINE, "under": _LINE},
        models={"under": _WITH_COUNTS},
        build=lambda v: q.Count(_words(v["count"]), v["under"]),
        solve=lambda x: ngram.count(x.ngram, x.model),
        judge=nltk_lm.judge_count,
        words=lambda x: say("quantity-count", ngram=" ".join(x.ngram), model=in_words(x.model)),
        code=lambda x: _code_of(x.ngram, x.model),
        snippet=ngram_snippets.count,
        parts=_ngram_parts.count,
    ),
    Kind(
        of=q.Continuations,
        name="continuations",
        keys={"continuations": _CONTEXT, "under": _LINE},
        models={"under": _WITH_COUNTS},
        build=lambda v: q.Continuations(_words(v["continuations"]), v["under"]),
        solve=lambda x: ngram.continuation_counts(x.context, x.model),
        judge=nltk_lm.judge_continuations,
        words=lambda x: say(
            "quantity-continuations", context=" ".join(x.context), model=in_words(x.model)
        ),
        code=lambda x: _code_of(x.context, x.model),
        snippet=ngram_snippets.continuations,
        parts=_ngram_parts.continuations,
    ),
    Kind(
        of=q.VocabularySize,
        name="vocabulary-size",
        keys={"vocabulary-size": _LINE},
        models={"vocabulary-size": _WITH_COUNTS},
        build=lambda v: q.VocabularySize(v["vocabulary-size"]),
        solve=lambda x: Fraction(ngram.vocabulary_size(x.model)),
        judge=nltk_lm.judge_vocabulary_size,
        words=lambda x: say("quantity-vocabulary-size", model=in_words(x.model)),
        code=lambda x: code(x.model),
        snippet=ngram_snippets.vocabulary_size,
        parts=_ngram_parts.value,
    ),
    Kind(
        of=q.Score,
        name="score",
        keys={"score": _LINE, "after": _AFTER, "under": _LINE},
        models={"under": _ANY},
        build=lambda v: q.Score(v["score"], _words(v.get("after", "")), v["under"]),
        solve=lambda x: ngram.score(x.word, x.context, x.model),
        judge=nltk_lm.judge_score,
        words=_score_in_words,
        code=lambda x: _code_of(x.context, x.model),
        snippet=ngram_snippets.score,
        parts=_ngram_parts.score,
    ),
    Kind(
        of=q.Probability,
        name="probability",
        keys={"probability": _LINE, "under": _LINE},
        models={"under": _ANY},
        build=lambda v: q.Probability(q.sentence(v["probability"]), v["under"]),
        solve=lambda x: ngram.probability(x.sentence, x.model),
        judge=nltk_lm.judge_probability,
        words=lambda x: say(
            "quantity-probability", sentence=" ".join(x.sentence), model=in_words(x.model)
        ),
        code=lambda x: _code_of(x.sentence, x.model),
        snippet=ngram_snippets.probability,
        parts=_ngram_parts.probability,
    ),
    Kind(
        of=q.Perplexity,
        name="perplexity",
        keys={"perplexity": _LINE, "under": _LINE},
        models={"under": _ANY},
        build=lambda v: q.Perplexity(q.sentence(v["perplexity"]), v["under"]),
        solve=lambda x: ngram.perplexity(x.sentence, x.model),
        judge=nltk_lm.judge_perplexity,
        words=lambda x: say(
            "quantity-perplexity", sentence=" ".join(x.sentence), model=in_words(x.model)
        ),
        code=lambda x: _code_of(x.sentence, x.model),
        snippet=ngram_snippets.perplexity,
        parts=_ngram_parts.perplexity,
    ),
    Kind(
        of=q.Ratio,
        name="ratio",
        keys={"ratio": _LINE, "to": _LINE, "under": _LINE},
        models={"under": _ANY},
        build=lambda v: q.Ratio(q.sentence(v["ratio"]), q.sentence(v["to"]), v["under"]),
        solve=lambda x: ngram.ratio(x.first, x.second, x.model),
        judge=nltk_lm.judge_ratio,
        words=lambda x: say(
            "quantity-ratio",
            first=" ".join(x.first),
            second=" ".join(x.second),
            model=in_words(x.model),
        ),
        code=lambda x: (*_code.sentence(x.first), *_code_of(x.second, x.model)),
        snippet=ngram_snippets.ratio,
        parts=_ngram_parts.ratio,
    ),
    Kind(
        of=q.Entropy,
        name="entropy",
        keys={"entropy": _CONTEXT, "under": _LINE},
        models={"under": _ANY},
        build=lambda v: q.Entropy(_words(v["entropy"]), v["under"]),
        solve=lambda x: ngram.entropy(x.context, x.model),
        judge=nltk_lm.judge_entropy,
        words=lambda x: say(
            "quantity-entropy", context=" ".join(x.context), model=in_words(x.model)
        ),
        code=lambda x: _code_of(x.context, x.model),
        snippet=ngram_snippets.entropy,
        parts=_ngram_parts.uncertainty,
    ),
    Kind(
        of=q.Branching,
        name="branching",
        keys={"branching": _CONTEXT, "under": _LINE},
        models={"under": _ANY},
        build=lambda v: q.Branching(_words(v["branching"]), v["under"]),
        solve=lambda x: ngram.branching(x.context, x.model),
        judge=nltk_lm.judge_branching,
        words=lambda x: say(
            "quantity-branching", context=" ".join(x.context), model=in_words(x.model)
        ),
        code=lambda x: _code_of(x.context, x.model),
        snippet=ngram_snippets.branching,
        parts=_ngram_parts.uncertainty,
    ),
)
