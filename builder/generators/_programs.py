"""Shared by the families that show a program: its text, and the steps of what it computes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from builder.codes import generate as codes
from builder.display import write
from builder.exact import bpe, encoding_steps, ngram, wordpiece
from builder.generators._draft import Refused
from builder.languages import say
from builder.quantities import (
    END,
    START,
    Bpe,
    CountedModel,
    Sentence,
    TrainedBpe,
    WordPiece,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from fractions import Fraction

    from builder.display.write import Writer
    from builder.quantities import Model, Tokenization

MAX_LINES = 18
"""Of a program: more do not fit a telephone."""
MAX_WIDTH = 110
PLACES = 4
"""Decimals that a printed number has at most, so that nothing is rounded."""


def shown(program: str | None) -> str:
    """Write a program as a code block.

    Raises:
        Refused: there is none, or it is too long to be read.
    """
    if program is None:
        raise Refused(codes.CONFLICTING, say("conflicting-parameters-program"))
    lines = program.splitlines()
    if len(lines) > MAX_LINES or max(map(len, lines)) > MAX_WIDTH:
        raise Refused(codes.TOO_LARGE, say("too-large-program"))
    return write.fence(program, "python")


def check_printed(value: Fraction) -> None:
    """Refuse a number that a program prints rounded.

    Raises:
        Refused: it is.
    """
    places = write.decimals(value)
    if places is None or places > PLACES or 0 < value < 10**-PLACES:
        raise Refused(codes.IMPOSSIBLE, say("impossible-option-rounded"))


def padded(model: CountedModel, writer: Writer) -> str:
    """List the sentences with their padding."""
    lines = (
        f"- {write.code(' '.join([START] * (model.order - 1) + [*words, END]))}"
        for words in model.corpus
    )
    return writer.words.text("family-program-padded", corpus="\n".join(dict.fromkeys(lines)))


def following(context: Sentence, model: CountedModel, writer: Writer) -> str:
    """List what follows a history, with its counts and their sum."""
    found = sorted(ngram.continuations(context, model).items(), key=lambda one: (-one[1], one[0]))
    counts = r",\quad ".join(f"N({write.words((*context, word))}) = {n}" for word, n in found)
    total = f"N({write.words(context)}\\,\\cdot) = {sum(n for _, n in found)}"
    return writer.words.text(
        "family-program-following",
        history=f"${write.words(context)}$",
        counts=f"$${counts}$$",
        total=f"${total}$",
    )


def scores(
    factors: Iterable[tuple[str, Sentence, Fraction]], model: CountedModel, writer: Writer
) -> str:
    """List probabilities of words after their histories as quotients of counts."""
    lines = []
    for word, context, value in factors:
        after = ngram.continuations(context, model)
        quotient = f"\\frac{{{after.get(word, 0)}}}{{{sum(after.values())}}}"
        result = writer.exact(value)
        shown = "" if value.denominator == 1 or result == quotient else f" = {result}"
        lines.append(f"- ${write.score(word, context)} = {quotient}{shown}$")
    return writer.words.text("family-program-scores", scores="\n".join(lines))


def tokens(quantity: Tokenization, writer: Writer) -> tuple[str, ...]:
    """The steps of a tokenisation."""
    tokenizer, words = quantity.tokenizer, writer.words.text
    if isinstance(tokenizer, WordPiece):
        found: list[str] = []
        for word in quantity.text.split():
            if wordpiece.encode_word(word, tokenizer.vocabulary) == ("[UNK]",):
                found.append(words("family-wordpiece-encode-unknown", word=write.code(word)))
            else:
                found.extend(map(write.code, wordpiece.steps(word, tokenizer.vocabulary)))
        listed = "\n".join(f"- {one}" for one in found)
        return (words("family-program-longest", steps=listed),)
    assert isinstance(tokenizer, Bpe | TrainedBpe)
    states = dict.fromkeys(encoding_steps(quantity.text, tokenizer))
    listed = "\n".join(f"- {write.code(one)}" for one in states)
    return (words("family-program-merged", steps=listed),)


def training(tokenizer: TrainedBpe, size: int, writer: Writer) -> tuple[str, ...]:
    """The steps of a training: what `vocab_size` counts, and the merges."""
    words = writer.words.text
    alphabet = tokenizer.alphabet
    merges = "\n".join(
        f"- {write.code(f'{left} {right}')} → {write.code(left + right)}"
        for left, right in bpe.training(tokenizer.words, tokenizer.merges)
    )
    return (
        words(
            "family-program-size",
            alphabet=", ".join(map(write.code, alphabet)),
            merges=tokenizer.merges,
            number=writer.number_word(tokenizer.merges),
            size=f"${size} - {len(alphabet)} = {tokenizer.merges}$",
        ),
        words("family-program-training", merges=merges),
    )


def figure(quantity: Tokenization) -> tuple[str, Model, Mapping[str, Any]] | None:
    """The figure of how a word is cut; None for several words."""
    if len(quantity.text.split()) != 1:
        return None
    kind = "longest-match" if isinstance(quantity.tokenizer, WordPiece) else "merge-tree"
    return kind, quantity.tokenizer, {"text": quantity.text}
