"""`nltk-output`: what a program prints that trains an n-gram model with nltk.

    corpus: [a b a, a a]
    ask: score
    of: a b

asks for the number that `lm.score('b', ['a'])` gives here, 1/4. `ask` may also be `count` of an n-gram,
`continuations` of a history, `probability` of a sentence, and `vocabulary`, nltk's V, which has no `of`. A number that
would be printed rounded is refused.
"""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from builder import produced
from builder import quantities as q
from builder.codes import generate as codes
from builder.display import write
from builder.exact import ngram
from builder.generators import _ngram, _programs, _samples
from builder.generators._draft import DraftExercise, Generator, Refused, wrong_answers
from builder.languages import say
from builder.schema import Key, OneOf
from builder.snippets import ngrams as snippets

if TYPE_CHECKING:
    from collections.abc import Mapping
    from random import Random

    from builder.display.write import Writer
    from builder.languages import Language

_COUNT, _FOLLOWING, _SCORE, _PROBABILITY, _SIZE = _ASKS = (
    *("count", "continuations", "score", "probability", "vocabulary"),
)
_NAMES = {_COUNT: "n", _SCORE: "p", _PROBABILITY: "P", _SIZE: "V"}
_MISTAKES = {
    _COUNT: ("count-of-history", "count-reversed"),
    _FOLLOWING: ("leaves-out-end", "counts-types", "counts-everywhere", "counts-predecessors"),
    _SCORE: ("joint", "reversed-bigram", "unigram", "last-word-only"),
    _PROBABILITY: ("forgets-end", "forgets-start", "ignores-history", "last-factor", "adds"),
    _SIZE: ("v-as-textbooks", "v-of-words", "v-without-unknown", "v-of-occurrences"),
}


def draft(parameters: Mapping[str, Any], writer: Writer) -> DraftExercise:
    """Draft the exercise."""
    ask, model = parameters["ask"], _model(parameters)
    words = tuple(parameters.get("of", "").split())
    if (ask == _SIZE) != (not words):
        raise Refused(codes.CONFLICTING, say("conflicting-parameters-ask", ask=ask))
    text = writer.words.text
    if ask == _FOLLOWING:
        return _continuations(q.Continuations(words, model), model, writer)
    quantity, program, steps = _number(ask, words, model, writer)
    key = _value(quantity)
    _programs.check_printed(key)
    if re.search(rf"(?<![\w.]){key}(?!\w)", program or ""):
        raise Refused(codes.IMPOSSIBLE, say("impossible-option-in-program"))
    asked = text(
        "family-nltk-output-vocabulary-stem" if ask == _SIZE else "family-nltk-output-stem"
    )
    return DraftExercise(
        stem=f"{asked}\n\n{_programs.shown(program)}",
        shown=f"${writer.exact(key)}$",
        answer=produced.number(key),
        steps=steps,
        names={_NAMES[ask]: quantity},
        mistakes=tuple(wrong_answers(quantity, key, (), _MISTAKES[ask], writer.words)),
    )


def _model(parameters: Mapping[str, Any]) -> q.CountedModel:
    smoothing = q.Smoothing.ADD_ONE_NLTK if parameters["ask"] == _SIZE else q.Smoothing.MLE
    corpus = tuple(q.sentence(text) for text in parameters["corpus"])
    return q.CountedModel(corpus, parameters.get("order", 2), smoothing)


def _value(quantity: q.Count | q.Score | q.Probability | q.VocabularySize) -> Fraction:
    match quantity:
        case q.Count():
            return ngram.count(quantity.ngram, quantity.model)
        case q.Score():
            return ngram.score(quantity.word, quantity.context, quantity.model)
        case q.Probability():
            return ngram.probability(quantity.sentence, quantity.model)
    return Fraction(ngram.vocabulary_size(quantity.model))


def _number(
    ask: str, words: q.Sentence, model: q.CountedModel, writer: Writer
) -> tuple[q.Count | q.Score | q.Probability | q.VocabularySize, str | None, tuple[str, ...]]:
    """A quantity that is a number, the program that prints it, and the worked steps."""
    padded = _programs.padded(model, writer)
    text = writer.words.text
    match ask:
        case "count":
            count = q.Count(words, model)
            shown = f"$N({write.words(words)}) = {ngram.count(words, model)}$"
            return count, snippets.count(count), (padded, text("family-nltk-output-count", n=shown))
        case "score":
            score = q.Score(words[-1], words[:-1], model)
            counted = _programs.following(score.context, model, writer)
            factor = (score.word, score.context, _value(score))
            quotient = _programs.scores([factor], model, writer)
            return score, snippets.score(score), (padded, counted, quotient)
        case "probability":
            sentence = q.Probability(words, model)
            factors = ngram.factors(words, model)
            terms = writer.alike([*(p for _, _, p in factors), _value(sentence)])
            product = f"$$P = {write.product(terms[:-1])} = {terms[-1]}$$"
            last = f"{text('family-ngram-probability-product')}\n\n{product}"
            steps = (padded, _programs.scores(factors, model, writer), last)
            return sentence, snippets.probability(sentence), steps
    size = q.VocabularySize(model)
    known = dict.fromkeys(word for sentence in model.corpus for word in sentence)
    listed = ", ".join(map(write.code, (*known, q.START, q.END, "<UNK>")))
    step = text("family-nltk-output-vocabulary", words=listed, size=f"$V = {_value(size)}$")
    return size, snippets.vocabulary_size(size), (step,)


def _continuations(
    quantity: q.Continuations, model: q.CountedModel, writer: Writer
) -> DraftExercise:
    key = ngram.continuation_counts(quantity.context, quantity.model)
    if not key.entries:
        raise Refused(codes.EMPTY, say("conflicting-parameters-ask", ask=_FOLLOWING))
    program = _programs.shown(snippets.continuations(quantity))
    return DraftExercise(
        stem=f"{writer.words.text('family-nltk-output-counts-stem')}\n\n{program}",
        shown=write.counts(key.entries),
        answer=produced.items(f"{name}: {n}" for name, n in key.entries),
        steps=(
            _programs.padded(model, writer),
            _programs.following(quantity.context, model, writer),
        ),
        names={writer.words.text("family-name-counts"): quantity},
        mistakes=tuple(wrong_answers(quantity, key, (), _MISTAKES[_FOLLOWING], writer.words)),
    )


def sample(rng: Random, level: int, language: Language) -> dict[str, Any]:
    """Draw parameters: a count, then a score, then the product that is a sentence's probability."""
    return _samples.until(_is_open, lambda: _drawn(rng, level, language))


def _is_open(parameters: Mapping[str, Any]) -> bool:
    """Whether a probability is neither 0 nor 1."""
    if parameters["ask"] not in (_SCORE, _PROBABILITY):
        return True
    words, model = tuple(parameters["of"].split()), _model(parameters)
    if parameters["ask"] == _SCORE:
        return 0 < ngram.score(words[-1], words[:-1], model) < 1
    return 0 < ngram.probability(words, model) < 1


def _drawn(rng: Random, level: int, language: Language) -> dict[str, Any]:
    corpus = _samples.sentences(rng, min(level, 1), language)
    sentence = rng.choice(corpus).split()
    described: dict[str, Any] = {"corpus": corpus}
    if level == _samples.HARD and rng.random() < 0.6:
        described["order"] = 3
    n = described.get("order", 2)
    padded = [q.START] * (n - 1) + sentence + [q.END]
    at = rng.randrange(len(padded) - n + 1)
    gram = padded[at : at + n]
    ask = (_COUNT, _SCORE, _PROBABILITY)[level]
    of = _samples.like(rng, corpus) if ask == _PROBABILITY else " ".join(gram)
    return {**described, "ask": ask, "of": of}


GENERATOR = Generator(
    name="nltk-output",
    parameters={
        "corpus": _ngram.COUNTS_KEYS["corpus"],
        "order": _ngram.COUNTS_KEYS["order"],
        "ask": Key(OneOf(_ASKS), required=True),
        "of": Key(_ngram.SENTENCE),
    },
    draft=draft,
    example={"corpus": ("a b", "a b", "a a"), "ask": "probability", "of": "a b"},
    sample=sample,
)
