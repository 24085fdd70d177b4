"""`code-gap`: which piece of a program is missing.

    gap: trainer
    corpus: [aaacccaaabdc]
    vocab-size: 5
    text: aaab

asks for `BpeTrainer`, where the program prints the tokens. A gap of nltk's code has `corpus`, `of` and perhaps `order`
and `smoothing`; one of tokenizers' has the parameters of `tokenizers-output`.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

from builder import exact, produced
from builder import quantities as q
from builder.claims import solve
from builder.claims.gaps import gapped
from builder.codes import generate as codes
from builder.display import write
from builder.exact import bpe, ngram
from builder.generators import _ngram, _programs, _samples, _tokens
from builder.generators._draft import DraftExercise, Generator, Refused, wrong_answers
from builder.languages import say
from builder.schema import Integer, Key, ListOf, OneOf
from builder.snippets import gaps

if TYPE_CHECKING:
    from collections.abc import Mapping
    from random import Random

    from builder.display.write import Writer
    from builder.languages import Language

_MISTAKES = (
    *("counts-for-score", "vocab-for-counts", "ids-for-tokens", "tokenize-for-encode"),
    *("trainer-of-wordpiece", "history-as-text", "other-estimator", "other-model"),
    *("merges-as-size", "alphabet-as-size"),
)
_NGRAMS = ("score", "history", "counts", "estimator")


def draft(parameters: Mapping[str, Any], writer: Writer) -> DraftExercise:
    """Draft the exercise."""
    name, text = parameters["gap"], writer.words.text
    of = _ngrams(parameters) if name in _NGRAMS else _tokenizers(parameters)
    gap = q.Gap(name, of)
    found = gapped(gap)
    printed = _printed(of, writer)
    piece, key = found.accepted[0], solve(gap)
    shown = f"${piece}$" if isinstance(key, Fraction) else write.code(piece)
    asked = text("family-code-gap-stem", printed=printed, blank=write.code(gaps.BLANK))
    if name == "estimator":
        kind = "add-one" if "smoothing" in parameters else "mle"
        asked = f"{text(f'family-code-gap-{kind}')} {asked}"
    return DraftExercise(
        stem=f"{asked}\n\n{_programs.shown(found.program)}",
        shown=shown,
        answer=produced.number(key)
        if isinstance(key, Fraction)
        else produced.text(*found.accepted),
        steps=(text(f"family-code-gap-{name}", piece=shown),),
        names={text("family-name-gap"): gap, "x": of},
        mistakes=tuple(wrong_answers(gap, key, (), _MISTAKES, writer.words)),
    )


def _ngrams(parameters: Mapping[str, Any]) -> q.Continuations | q.Score:
    if not {"corpus", "of"} <= parameters.keys():
        raise Refused(codes.CONFLICTING, say("conflicting-parameters-gap", gap=parameters["gap"]))
    corpus = tuple(q.sentence(text) for text in parameters["corpus"])
    # nltk's own V, so that the program needs no vocabulary of its own
    is_smoothed = parameters.get("smoothing") == "add-one"
    smoothing = q.Smoothing.ADD_ONE_NLTK if is_smoothed else q.Smoothing.MLE
    model = q.CountedModel(corpus, parameters.get("order", 2), smoothing)
    words = tuple(parameters["of"].split())
    if parameters["gap"] == "counts":
        return q.Continuations(words, model)
    return q.Score(words[-1], words[:-1], model)


def _tokenizers(parameters: Mapping[str, Any]) -> q.Tokenization | q.Vocabulary:
    gap, text = parameters["gap"], parameters.get("text")
    if "pieces" in parameters and text:
        return q.Tokenization(text, q.WordPiece(parameters["pieces"]))
    if not {"corpus", "vocab-size"} <= parameters.keys():
        raise Refused(codes.CONFLICTING, say("conflicting-parameters-gap", gap=gap))
    words = q.words_of(parameters["corpus"])
    merges = parameters["vocab-size"] - len(set("".join(words)))
    if merges < 1:
        raise Refused(codes.CONFLICTING, say("conflicting-parameters-vocab-size"))
    if text:
        return q.Tokenization(text, q.TrainedBpe(words, merges))
    return q.Vocabulary(words, merges)


def _printed(of: q.Continuations | q.Score | q.Tokenization | q.Vocabulary, writer: Writer) -> str:
    """What the whole program computes, as the card shows it: a probability with its history, which may be the gap."""
    match of:
        case q.Score():
            value = ngram.score(of.word, of.context, of.model)
            _programs.check_printed(value)
            return f"${write.score(of.word, of.context)} = {writer.exact(value)}$"
        case q.Continuations():
            return write.counts(ngram.continuation_counts(of.context, of.model).entries)
        case q.Vocabulary():
            return _tokens.show_tokens(bpe.vocabulary(of.words, of.merges))
    return _tokens.show_tokens(exact.encoded(of.text, of.tokenizer))


def sample(rng: Random, level: int, language: Language) -> dict[str, Any]:
    """Draw parameters: names of methods, then of classes, then their arguments."""
    names = (
        ("score", "counts", "encode", "tokens"),
        ("estimator", "model", "trainer", "history"),
        ("history", "vocab-size", "estimator", "model"),
    )
    gap = rng.choice(names[level])
    if gap in _NGRAMS:
        return _samples.until(_is_open, lambda: _drawn(rng, gap, level, language))
    if gap in ("encode", "tokens", "model") and rng.random() < 0.5:
        words = _samples.words(rng, level, language)[0].split()[:1]
        return {"gap": gap, "pieces": _samples.pieces(rng, words, level), "text": words[0]}
    words = rng.sample(language.lines("sample-words"), 2)
    corpus = [word for times, word in zip((3, 1), words, strict=True) for _ in range(times)]
    size = len(set("".join(corpus))) + rng.randint(1, 1 + level)
    described = {"gap": gap, "corpus": [" ".join(corpus)], "vocab-size": size}
    return described if gap == "vocab-size" else {**described, "text": rng.choice(words)}


def _drawn(rng: Random, gap: str, level: int, language: Language) -> dict[str, Any]:
    corpus = _samples.sentences(rng, min(level, 1), language)
    n = 3 if level == _samples.HARD and gap == "history" else 2
    padded = [q.START] * (n - 1) + rng.choice(corpus).split() + [q.END]
    at = rng.randrange(len(padded) - n + 1)
    gram = padded[at : at + n]
    described: dict[str, Any] = {"gap": gap, "corpus": corpus, "of": " ".join(gram)}
    if gap == "counts":
        described["of"] = " ".join(gram[:-1])
    if n > 2:
        described["order"] = n
    if gap == "estimator" and rng.random() < 0.5:
        described["smoothing"] = "add-one"
    return described


def _is_open(parameters: Mapping[str, Any]) -> bool:
    """Whether a probability is neither 0 nor 1."""
    words = tuple(parameters["of"].split())
    corpus = tuple(q.sentence(text) for text in parameters["corpus"])
    model = q.CountedModel(corpus, parameters.get("order", 2), q.Smoothing.MLE)
    return len(words) < model.order or 0 < ngram.score(words[-1], words[:-1], model) < 1


GENERATOR = Generator(
    name="code-gap",
    parameters={
        "gap": Key(OneOf(gaps.NAMES), required=True),
        "corpus": _tokens.CORPUS,
        "order": _ngram.CORPUS_KEYS["order"],
        "smoothing": _ngram.CORPUS_KEYS["smoothing"],
        "of": Key(_ngram.SENTENCE),
        "vocab-size": Key(Integer(1, 64)),
        "pieces": Key(ListOf(_tokens.TEXT)),
        "text": Key(_tokens.TEXT),
    },
    draft=draft,
    example={
        "gap": "trainer",
        "corpus": ("aaacccaaabdc",),
        "vocab-size": 5,
        "text": "aaab",
    },
    sample=sample,
)
