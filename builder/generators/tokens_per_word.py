"""`tokens-per-word`: the fertility of two tokenisers on one text.

    text: aa banana
    first: {merges: [a n]}
    second: {vocabulary: [aa, b, "##a", "##an"]}

asks for the tokens per word of each, in that order. A tokeniser is a list of BPE `merges`, a number
of merges learnt from a `corpus`, or a WordPiece `vocabulary`.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any, TypeAlias

from builder import quantities as q
from builder.codes import generate as codes
from builder.display import write
from builder.exact import bpe, encoded, fertility
from builder.generators import _samples, _tokens
from builder.generators._draft import (
    Draft,
    DraftOption,
    Generator,
    Refused,
    bound_names,
    options,
    wrong_answers,
)
from builder.languages import say
from builder.schema import Key, ListOf, Merges, Record
from builder.values import Series

if TYPE_CHECKING:
    from collections.abc import Mapping
    from random import Random

    from builder.display.write import Writer
    from builder.languages import Language

_OTHERS = ("swapped-tokenisers", "tokens-in-all", "words-per-token", "characters-per-token")
_TOKENIZER = Record(
    {
        "corpus": _tokens.CORPUS,
        "merges": Key(Merges(q.MAX_MERGES)),
        "vocabulary": Key(ListOf(_tokens.TEXT)),
    },
    say("shape-tokeniser"),
)
_Tokenizer: TypeAlias = q.Bpe | q.TrainedBpe | q.WordPiece


def draft(parameters: Mapping[str, Any], writer: Writer) -> Draft:
    """Draft the card."""
    text = parameters["text"]
    first, second = (_tokenizer(parameters[name], text) for name in ("first", "second"))
    quantity = q.Fertility(text, first, second)
    key = Series((fertility(text, first), fertility(text, second)))
    wrong = wrong_answers(quantity, key, ("swapped-tokenisers",), _OTHERS, writer.words)

    def show(value: Any) -> str:
        one, other = (f"${number}$" for number in writer.alike(list(value.numbers)))
        return writer.words.text("family-tokens-per-word-answer", first=one, second=other)

    chosen = options(DraftOption(show(key), "", "f", is_key=True), wrong, show)
    asked = writer.words.text("family-tokens-per-word-stem", text=write.code(text))
    return Draft(
        stem=f"{_stated('A', first, writer)} {_stated('B', second, writer)} {asked}",
        options=chosen,
        solution=_solution(quantity, writer),
        names=bound_names("f", quantity, chosen, wrong),
    )


def _tokenizer(description: Mapping[str, Any], text: str) -> _Tokenizer:
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


def _stated(name: str, tokenizer: _Tokenizer, writer: Writer) -> str:
    if isinstance(tokenizer, q.WordPiece):
        return writer.words.text(
            "family-tokens-per-word-wordpiece",
            name=name,
            vocabulary=write.code(" ".join(tokenizer.vocabulary)),
        )
    if isinstance(tokenizer, q.TrainedBpe):
        return writer.words.text(
            "family-tokens-per-word-learnt",
            name=name,
            merges=tokenizer.merges,
            number=writer.number_word(tokenizer.merges),
            corpus=_tokens.stated_corpus(tokenizer.words, writer),
        )
    return writer.words.text(
        "family-tokens-per-word-given",
        name=name,
        merges=len(tokenizer.merges),
        list=write.merges(tokenizer.merges),
    )


def _solution(quantity: q.Fertility, writer: Writer) -> str:
    words = len(quantity.text.split())
    steps = []
    for name, tokenizer in (("A", quantity.first), ("B", quantity.second)):
        tokens = encoded(quantity.text, tokenizer)
        average = writer.exact(Fraction(len(tokens.tokens), words))
        steps.append(
            writer.words.text(
                "family-tokens-per-word-step",
                name=name,
                tokens=_tokens.show_tokens(tokens),
                division=f"${len(tokens.tokens)} / {words} = {average}$",
            )
        )
    return writer.words.text(
        "family-tokens-per-word-solution",
        words=words,
        number=writer.number_word(words),
        steps=_tokens.items(steps),
    )


def sample(rng: Random, level: int, language: Language) -> dict[str, Any]:
    """Draw given merges to compare with a vocabulary or with learnt merges."""
    corpus = _samples.until(
        lambda drawn: " " in drawn[0], lambda: _samples.words(rng, level, language)
    )
    words = corpus[0].split()
    text = " ".join(words[: 2 + (level == _samples.HARD)])
    pairs = sorted(set(bpe.pair_counts(bpe.letters(tuple(words)))))
    first = {"merges": [" ".join(pair) for pair in rng.sample(pairs, min(len(pairs), 1 + level))]}
    if level and rng.random() < 0.5:
        return {"text": text, "first": first, "second": {"corpus": corpus, "merges": level}}
    vocabulary = _samples.pieces(rng, words, _samples.EASY)
    return {"text": text, "first": first, "second": {"vocabulary": vocabulary}}


GENERATOR = Generator(
    name="tokens-per-word",
    parameters={
        "text": Key(_tokens.TEXT, required=True),
        "first": Key(_TOKENIZER, required=True),
        "second": Key(_TOKENIZER, required=True),
    },
    draft=draft,
    example={
        "text": "aa banana",
        "first": {"merges": (("a", "n"),)},
        "second": {"vocabulary": ("aa", "b", "##a", "##an")},
    },
    sample=sample,
)
