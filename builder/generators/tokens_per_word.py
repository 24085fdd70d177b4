"""`tokens-per-word`: the fertility of two tokenisers on one text.

    text: la banana
    first: {merges: [a n]}
    second: {vocabulary: [la, b, "##a", "##an"]}

asks for the tokens per word of each, in that order. A tokeniser is a list of BPE `merges`, a number
of merges learnt from a `corpus`, or a WordPiece `vocabulary`.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

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
from builder.schema import Key, ListOf, Merges, Record
from builder.values import Series

if TYPE_CHECKING:
    from collections.abc import Mapping
    from random import Random

    from builder.display.write import Writer

_OTHERS = ("swapped-tokenisers", "tokens-in-all", "words-per-token", "characters-per-token")
_TOKENIZER = Record(
    {
        "corpus": _tokens.CORPUS,
        "merges": Key(Merges(q.MAX_MERGES)),
        "vocabulary": Key(ListOf(_tokens.TEXT)),
    },
    "a tokeniser",
)


def draft(parameters: Mapping[str, Any], writer: Writer) -> Draft:
    """Draft the card."""
    text = parameters["text"]
    first, second = (_tokenizer(parameters[name], text) for name in ("first", "second"))
    quantity = q.Fertility(text, first, second)
    key = Series((fertility(text, first), fertility(text, second)))
    wrong = wrong_answers(quantity, key, ("swapped-tokenisers",), _OTHERS)

    def show(value: Any) -> str:
        return " y ".join(f"${number}$" for number in writer.alike(list(value.numbers)))

    chosen = options(DraftOption(show(key), "", "f", is_key=True), wrong, show)
    return Draft(
        stem=(
            f"El tokenizador A es {_stated(first)}. El tokenizador B es {_stated(second)}. "
            f"¿Cuántos tokens por palabra dan A y B, por ese orden, en {write.code(text)}?"
        ),
        options=chosen,
        solution=_solution(quantity, writer),
        names=bound_names("f", quantity, chosen, wrong),
    )


def _tokenizer(description: Mapping[str, Any], text: str) -> q.Tokenizer:
    if ("vocabulary" in description) == ("merges" in description):
        raise Refused(
            codes.CONFLICTING,
            "a tokeniser needs either `merges` or `vocabulary`",
            "give exactly one of them",
        )
    if "vocabulary" in description:
        return q.WordPiece(description["vocabulary"])
    merges = description["merges"]
    if isinstance(merges, int):
        words = q.words_of(description.get("corpus", ()))
        bpe.training(words, merges)
        return q.TrainedBpe(words, merges)
    letters = set(text) - {" "} | set("".join(a + b for a, b in merges))
    return q.bpe(merges=merges, corpus=description.get("corpus", ()), alphabet=tuple(letters))


def _stated(tokenizer: q.Tokenizer) -> str:
    if isinstance(tokenizer, q.WordPiece):
        return f"WordPiece con el vocabulario {write.code(' '.join(tokenizer.vocabulary))} (además de `[UNK]`)"
    if isinstance(tokenizer, q.TrainedBpe):
        number = write.number_word(tokenizer.merges)
        many = "la primera fusión" if tokenizer.merges == 1 else f"las {number} primeras fusiones"
        return f"BPE con {many} que aprende de {_tokens.stated_corpus(tokenizer.words)}, con los pares solapados"
    return f"BPE con {_tokens.stated_merges(tokenizer.merges)}"


def _solution(quantity: q.Fertility, writer: Writer) -> str:
    words = len(quantity.text.split())
    lines = []
    for name, tokenizer in (("A", quantity.first), ("B", quantity.second)):
        tokens = encoded(quantity.text, tokenizer)
        average = writer.exact(Fraction(len(tokens.tokens), words))
        division = f"${len(tokens.tokens)} / {words} = {average}$"
        lines.append(f"- {name}: {_tokens.show_tokens(tokens)}, y {division}")
    many = f"que son {write.number_word(words)}" if words > 1 else "que es una sola"
    return (
        f"Se cuentan los tokens de cada uno y se dividen entre las palabras del texto, {many}:\n\n"
        + "\n".join(lines)
    )


def sample(rng: Random, level: int) -> dict[str, Any]:
    """Draw given merges to compare with a vocabulary or with learnt merges."""
    corpus = _samples.until(lambda drawn: " " in drawn[0], lambda: _samples.words(rng, level))
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
        "text": "la banana",
        "first": {"merges": (("a", "n"),)},
        "second": {"vocabulary": ("la", "b", "##a", "##an")},
    },
    sample=sample,
)
