"""`code-gap`: which piece of a program is missing.

    gap: trainer
    corpus: [aaacccaaabdc]
    vocab-size: 5
    text: aaab

asks for `BpeTrainer`, where the program prints the tokens. A gap of nltk's code has `corpus`, `of` and perhaps `order`
and `smoothing`; one of tokenizers' has the parameters of `tokenizers-output`. A corpus alone trains WordPiece, by one
merge: there `vocab-size` may be the gap.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any, TypeAlias

from builder import exact, produced
from builder import quantities as q
from builder.claims import solve
from builder.claims.gaps import gapped
from builder.codes import generate as codes
from builder.display import write
from builder.exact import bpe, ngram, wordpiece
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
    *("counts-for-score", "vocab-for-counts", "train-for-fit", "corpus-for-words"),
    *("without-quotes", "text-as-list", "history-for-word", "history-as-text", "other-estimator"),
    *("ids-for-tokens", "tokenize-for-encode", "train-on-files", "size-for-vocab"),
    *("without-brackets", "other-trainer", "other-model"),
    *("merges-as-size", "alphabet-as-size", "size-without-marks"),
)
_NGRAMS = ("score", "word", "history", "counts", "fit", "known-words", "estimator")
_Of: TypeAlias = q.Continuations | q.Score | q.Tokenization | q.Vocabulary | q.FirstMerge


def draft(parameters: Mapping[str, Any], writer: Writer) -> DraftExercise:
    """Draft the exercise."""
    name, text = parameters["gap"], writer.words.text
    of = _ngrams(parameters) if name in _NGRAMS else _tokenizers(parameters)
    gap = q.Gap(name, of)
    found = gapped(gap)
    _check_only(gap)
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
        steps=(*_steps(of, writer), text(f"family-code-gap-{name}", piece=shown)),
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


def _tokenizers(parameters: Mapping[str, Any]) -> q.Tokenization | q.Vocabulary | q.FirstMerge:
    gap, text = parameters["gap"], parameters.get("text")
    if "pieces" in parameters and text:
        return q.Tokenization(text, q.WordPiece(parameters["pieces"]))
    if "corpus" not in parameters or (text and "vocab-size" not in parameters):
        raise Refused(codes.CONFLICTING, say("conflicting-parameters-gap", gap=gap))
    words = q.words_of(parameters["corpus"])
    if "vocab-size" not in parameters:
        return q.FirstMerge(words, q.MergeRule.WORDPIECE_COUNT)
    merges = parameters["vocab-size"] - len(set("".join(words)))
    if merges < 1:
        raise Refused(codes.CONFLICTING, say("conflicting-parameters-vocab-size"))
    if text:
        return q.Tokenization(text, q.TrainedBpe(words, merges))
    return q.Vocabulary(words, merges)


def _check_only(gap: q.Gap) -> None:
    """Check that nothing else in the gap would give the same.

    Raises:
        Refused: a text has other characters than its tokens, no token is unknown, or a larger size merges no more.
    """
    of, is_only = gap.of, True
    if isinstance(of, q.Tokenization):
        tokens = exact.encoded(of.text, of.tokenizer).tokens
        if gap.name == "text":
            is_only = of.text == "".join(token.removeprefix(q.PREFIX) for token in tokens)
        elif gap.name == "unknown":
            is_only = q.UNKNOWN in tokens
    elif gap.name == "vocab-size" and isinstance(of, q.FirstMerge):
        merge = wordpiece.first_merge(of.words, of.rule)
        is_only = any(
            len(bpe.joined(wordpiece.symbols(word), (merge.left, merge.right))) > 1
            for word in of.words
        )
    elif gap.name == "vocab-size" and isinstance(of, q.Vocabulary):
        *_, (_, words) = exact.training_steps(of.words, of.merges)
        is_only = any(len(word) > 1 for word in words)
    if not is_only:
        raise Refused(codes.IMPOSSIBLE, say("impossible-gap-open", gap=gap.name))


def _steps(of: _Of, writer: Writer) -> tuple[str, str]:
    """Why the program gives its calls what it does: how the model is made, and what is asked of it."""
    text = writer.words.text
    match of:
        case q.Score() | q.Continuations():
            made = text("family-code-gap-of-nltk")
            asked = "score" if isinstance(of, q.Score) else "counts"
        case q.FirstMerge():
            letters = len(set("".join(of.words)))
            inside = len({letter for word in of.words for letter in word[1:]})
            size = f"${letters} + {inside} + 1 = {letters + inside + 1}$"
            made, asked = text("family-code-gap-of-wordpiece", size=size), "piece"
        case q.Vocabulary():
            made, asked = _training(q.TrainedBpe(of.words, of.merges), writer), "vocabulary"
        case q.Tokenization(_, q.TrainedBpe() as trained):
            made, asked = _training(trained, writer), "tokens"
        case _:
            made, asked = text("family-code-gap-of-pieces"), "tokens"
    return made, text(f"family-code-gap-ask-{asked}")


def _training(trained: q.TrainedBpe, writer: Writer) -> str:
    letters = len(trained.alphabet)
    size = f"${letters} + {trained.merges} = {letters + trained.merges}$"
    return writer.words.text("family-code-gap-of-bpe", size=size)


def _printed(of: _Of, writer: Writer) -> str:
    """What the whole program computes, as the card shows it: a probability with its history, which may be the gap."""
    match of:
        case q.Score():
            value = ngram.score(of.word, of.context, of.model)
            _programs.check_printed(value)
            return f"${write.score(of.word, of.context)} = {writer.exact(value)}$"
        case q.Continuations():
            return write.counts(ngram.continuation_counts(of.context, of.model).entries)
        case q.FirstMerge():
            return write.code(wordpiece.first_merge(of.words, of.rule).joined)
        case q.Vocabulary():
            return _tokens.show_tokens(bpe.vocabulary(of.words, of.merges))
    return _tokens.show_tokens(exact.encoded(of.text, of.tokenizer))


def sample(rng: Random, level: int, language: Language) -> dict[str, Any]:
    """Draw parameters: names of methods, then of classes, then their arguments."""
    names = (
        (
            *("score", "counts", "word", "fit", "known-words"),
            *("encode", "tokens", "text", "train", "vocab"),
        ),
        ("estimator", "history", "word", "model", "trainer", "unknown"),
        ("history", "word", "estimator", "vocab-size"),
    )
    gap = rng.choice(names[level])
    if gap in _NGRAMS:
        return _samples.until(_is_open, lambda: _drawn(rng, gap, level, language))
    known = language.lines("sample-words")
    if gap == "unknown" or (gap in ("encode", "tokens", "text", "model") and rng.random() < 0.5):
        word = rng.choice(known)
        return {"gap": gap, "pieces": _samples.pieces(rng, [word], level), "text": word}
    words = rng.sample(known, 2)
    corpus = [word for times, word in zip((3, 1), words, strict=True) for _ in range(times)]
    described: dict[str, Any] = {"gap": gap, "corpus": [" ".join(corpus)]}
    if gap in ("trainer", "model", "vocab-size") and rng.random() < 0.5:
        return described
    described["vocab-size"] = len(set("".join(corpus))) + rng.randint(1, 1 + level)
    return described if gap in ("vocab-size", "vocab") else {**described, "text": rng.choice(words)}


def _drawn(rng: Random, gap: str, level: int, language: Language) -> dict[str, Any]:
    corpus = _samples.phrases(rng, min(level, 1), language)
    n = _samples.order(level)
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
