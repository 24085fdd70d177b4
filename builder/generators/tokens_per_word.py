"""`tokens-per-word`: the fertility of a tokeniser on a text.

    text: aa banana
    tokenizer: {vocabulary: [aa, b, "##a", "##an"]}

asks for the tokens per word, 5/2. A tokeniser is a list of BPE `merges`, a number of merges learnt from a `corpus`, or
a WordPiece `vocabulary`.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

from builder import produced
from builder import quantities as q
from builder.codes import generate as codes
from builder.display import write
from builder.exact import bpe, encoded, fertility
from builder.generators import _samples, _tokens
from builder.generators._draft import DraftExercise, Generator, Refused, wrong_answers
from builder.languages import say
from builder.schema import Key, ListOf, Merges, Record

if TYPE_CHECKING:
    from collections.abc import Mapping
    from random import Random

    from builder.display.write import Writer
    from builder.languages import Language

_OTHERS = ("tokens-in-all", "words-per-token", "characters-per-token")
_TOKENIZER = Record(
    {
        "corpus": _tokens.CORPUS,
        "merges": Key(Merges(q.MAX_MERGES)),
        "vocabulary": Key(ListOf(_tokens.TEXT)),
    },
    say("shape-tokeniser"),
)


def draft(parameters: Mapping[str, Any], writer: Writer) -> DraftExercise:
    """Draft the exercise."""
    text = parameters["text"]
    tokenizer = _tokenizer(parameters["tokenizer"], text)
    quantity = q.Fertility(text, tokenizer)
    key = fertility(text, tokenizer)
    asked = writer.words.text("family-tokens-per-word-stem", text=write.code(text))
    return DraftExercise(
        stem=f"{_stated(tokenizer, writer)} {asked}",
        shown=f"${writer.exact(key)}$",
        answer=produced.number(key),
        steps=_steps(quantity, writer),
        names={"f": quantity},
        mistakes=tuple(wrong_answers(quantity, key, (), _OTHERS, writer.words)),
    )


def _tokenizer(description: Mapping[str, Any], text: str) -> q.Bpe | q.TrainedBpe | q.WordPiece:
    if ("vocabulary" in description) == ("merges" in description):
        raise Refused(codes.CONFLICTING, say("conflicting-parameters-tokeniser"))
    if "vocabulary" in description:
        return q.WordPiece(description["vocabulary"])
    merges = description["merges"]
    if isinstance(merges, int):
        words = q.words_of(description.get("corpus", ()))
        bpe.training(words, merges)
        return q.TrainedBpe(words, merges)
    letters = set(text) - {" "} | set("".join(a + b for a, b in merges))
    return q.bpe(merges=merges, corpus=description.get("corpus", ()), alphabet=tuple(letters))


def _stated(tokenizer: q.Bpe | q.TrainedBpe | q.WordPiece, writer: Writer) -> str:
    words = writer.words.text
    if isinstance(tokenizer, q.WordPiece):
        vocabulary = write.code(" ".join(tokenizer.vocabulary))
        return words("family-tokens-per-word-wordpiece", vocabulary=vocabulary)
    if isinstance(tokenizer, q.TrainedBpe):
        return words(
            "family-tokens-per-word-learnt",
            merges=tokenizer.merges,
            number=writer.number_word(tokenizer.merges),
            corpus=_tokens.stated_corpus(tokenizer.words, writer),
        )
    return words(
        "family-tokens-per-word-given",
        merges=len(tokenizer.merges),
        list=write.merges(tokenizer.merges),
    )


def _steps(quantity: q.Fertility, writer: Writer) -> tuple[str, ...]:
    words = len(quantity.text.split())
    tokens = encoded(quantity.text, quantity.tokenizer)
    return (
        writer.words.text("family-tokens-per-word-tokens", tokens=_tokens.show_tokens(tokens)),
        writer.words.text(
            "family-tokens-per-word-division",
            words=words,
            number=writer.number_word(words),
            division=f"$$f = {write.quotient(Fraction(len(tokens.tokens)), Fraction(words), writer)}$$",
        ),
    )


def sample(rng: Random, level: int, language: Language) -> dict[str, Any]:
    """Draw given merges, then a vocabulary, then merges to learn."""
    corpus = _samples.until(
        lambda drawn: " " in drawn[0], lambda: _samples.words(rng, min(level, 1), language)
    )
    words = corpus[0].split()
    text = " ".join(words[: 2 + (level > _samples.EASY)])
    if level == _samples.HARD:
        return {"text": text, "tokenizer": {"corpus": corpus, "merges": 2}}
    if level == _samples.MIDDLE:
        return {"text": text, "tokenizer": {"vocabulary": _samples.pieces(rng, words, level)}}
    pairs = sorted(set(bpe.pair_counts(bpe.letters(tuple(words)))))
    merges = [" ".join(pair) for pair in rng.sample(pairs, min(len(pairs), 2))]
    return {"text": text, "tokenizer": {"merges": merges}}


GENERATOR = Generator(
    name="tokens-per-word",
    parameters={
        "text": Key(_tokens.TEXT, required=True),
        "tokenizer": Key(_TOKENIZER, required=True),
    },
    draft=draft,
    example={"text": "aa banana", "tokenizer": {"vocabulary": ("aa", "b", "##a", "##an")}},
    sample=sample,
)
