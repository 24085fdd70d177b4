"""`unigram-encode`: the tokens of a word under a Unigram tokeniser.

    pieces: {h: 0.05, u: 0.05, g: 0.05, hu: 0.1, ug: 0.2, hug: 0.1}
    text: hug

asks for `hug`, the most probable way to cut it.
"""

from __future__ import annotations

from fractions import Fraction
from math import prod
from typing import TYPE_CHECKING, Any

from builder import produced
from builder import quantities as q
from builder.codes import generate as codes
from builder.display import write
from builder.exact import unigram
from builder.generators import _tokens
from builder.generators._draft import DraftExercise, Generator, Refused, wrong_answers
from builder.languages import say
from builder.schema import Key, Line, MapOf, Number

if TYPE_CHECKING:
    from collections.abc import Mapping
    from random import Random

    from builder.display.write import Writer
    from builder.languages import Language

MAX_WAYS = 16
"""Of cutting the word: more are a chore."""
_MISTAKES = ("longest-piece", "most-probable-piece", "fewest-pieces")


def draft(parameters: Mapping[str, Any], writer: Writer) -> DraftExercise:
    """Draft the exercise."""
    tokenizer = q.unigram(parameters["pieces"])
    if tokenizer.are_logs:
        raise Refused(codes.CONFLICTING, say("conflicting-parameters-logs"))
    word = parameters["text"]
    quantity = q.Tokenization(word, tokenizer)
    key = unigram.encode(word, tokenizer)
    ways = unigram.segmentations(word, tokenizer)
    if len(ways) > MAX_WAYS:
        raise q.TooLarge(say("too-large-solution"))
    numbers = dict(tokenizer.pieces)
    lines = []
    for way in ways:
        factors = [numbers[piece] for piece in way.split()]
        shown = write.product(list(map(writer.exact, factors)))
        whole = writer.short_decimal(prod(factors, start=Fraction(1)))
        lines.append(f"{write.code(way)}: ${shown}{f' = {whole}' if len(factors) > 1 else ''}$")
    pieces = [f"{write.code(piece)}: ${writer.exact(p)}$" for piece, p in tokenizer.pieces]
    text = writer.words.text
    return DraftExercise(
        stem=text(
            "family-unigram-encode-stem", pieces=_tokens.items(pieces), text=write.code(word)
        ),
        shown=_tokens.show_tokens(key),
        answer=produced.tokens(key.tokens),
        steps=(
            text("family-unigram-encode-ways", ways=_tokens.items(lines)),
            text("family-unigram-encode-best", tokens=_tokens.show_tokens(key)),
        ),
        names={"tokens": quantity},
        mistakes=tuple(wrong_answers(quantity, key, (), _MISTAKES, writer.words)),
    )


def sample(rng: Random, level: int, language: Language) -> dict[str, Any]:
    """Draw a word of three letters, then of four, then with more pieces; the best way is not always the longest."""
    size = 3 + (level > 0)
    words = [w for w in language.lines("sample-words") if len(w) >= size and w.isascii()]
    word = rng.choice(words)[:size]
    letters = dict.fromkeys(word)
    longer = {word[a:b] for a in range(size) for b in range(a + 2, size + 1) if b - a < 4}
    chosen = rng.sample(sorted(longer), min(len(longer), 2 + level))
    pieces = {letter: rng.choice(["0.1", "0.2"]) for letter in letters}
    shares = ["0.1", "0.05", "0.02", "0.01"]
    pieces |= {piece: rng.choice(shares[len(piece) - 2 :]) for piece in chosen}
    return {"pieces": pieces, "text": word}


GENERATOR = Generator(
    name="unigram-encode",
    parameters={
        "pieces": Key(MapOf(Number(), q.MAX_PIECES), required=True),
        "text": Key(Line(say("shape-word"), r"\w{1,12}"), required=True),
    },
    draft=draft,
    example={
        "pieces": tuple(
            (piece, Fraction(p))
            for piece, p in (
                *(("h", "0.05"), ("u", "0.05"), ("g", "0.05")),
                *(("hu", "0.1"), ("ug", "0.2"), ("hug", "0.1")),
            )
        ),
        "text": "hug",
    },
    sample=sample,
)
