"""`bpe-pair-counts`: how many times two characters are adjacent, overlaps included.

    corpus: [banana]
    pair: a n

asks for 2, as a typed answer. `pair` defaults to the most frequent pair, if it is unique.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

from builder import produced
from builder import quantities as q
from builder.codes import generate as codes
from builder.display import write
from builder.exact import bpe
from builder.generators import _samples, _tokens
from builder.generators._draft import DraftExercise, Generator, Refused
from builder.languages import say
from builder.schema import Key, Line

if TYPE_CHECKING:
    from collections.abc import Mapping
    from random import Random

    from builder.display.write import Writer
    from builder.languages import Language

_ROWS = 6


def draft(parameters: Mapping[str, Any], writer: Writer) -> DraftExercise:
    """Draft the card."""
    words = q.words_of(parameters["corpus"])
    if "pair" in parameters:
        left, right = parameters["pair"].split()
    else:
        most = bpe.first_merge(q.FirstMerge(words, q.MergeRule.BPE).words)
        left, right = most.left, most.right
    quantity = q.PairCount(left, right, words)
    count = bpe.pair_count(left, right, words)
    if count == 0:
        raise Refused(codes.CONFLICTING, say("conflicting-parameters-pair", pair=f"{left} {right}"))
    found = bpe.pair_counts(bpe.letters(words))
    ranked = sorted(found.items(), key=lambda item: (-item[1], item[0]))
    shown = [*(one for one in ranked if one[0] != (left, right))][: _ROWS - 1]
    rows = [
        (f"{a} {b}", str(n))
        for (a, b), n in ranked
        if (a, b) == (left, right) or ((a, b), n) in shown
    ]
    return DraftExercise(
        stem=writer.words.text(
            "family-bpe-pair-counts-stem",
            corpus=_tokens.stated_corpus(words, writer),
            pair=write.code(f"{left} {right}"),
        ),
        shown=f"${count}$",
        answer=produced.number(Fraction(count)),
        steps=(
            writer.words.text(
                "family-bpe-pair-counts-solution",
                count=f"${write.pair_count(left, right)} = {count}$",
                table=_tokens.table(writer.words.text("family-column-count"), rows, writer),
            ),
        ),
        names={writer.words.text("family-name-times"): quantity},
    )


def sample(rng: Random, level: int, language: Language) -> dict[str, Any]:
    """Draw parameters with a pair that repeats."""
    return _samples.until(_comes_again, lambda: _drawn(rng, level, language))


def _comes_again(parameters: Mapping[str, Any]) -> bool:
    left, right = parameters["pair"].split()
    return bpe.pair_count(left, right, q.words_of(tuple(parameters["corpus"]))) > 1


def _drawn(rng: Random, level: int, language: Language) -> dict[str, Any]:
    corpus = _samples.words(rng, level, language)
    word = rng.choice([w for w in corpus[0].split() if len(w) > 1])
    at = rng.randrange(len(word) - 1)
    return {"corpus": corpus, "pair": f"{word[at]} {word[at + 1]}"}


GENERATOR = Generator(
    name="bpe-pair-counts",
    parameters={
        "corpus": Key(_tokens.CORPUS.schema, required=True),
        "pair": Key(Line(say("shape-two-characters"), r"[^\s`] [^\s`]")),
    },
    draft=draft,
    example={"corpus": ("banana bandana",)},
    sample=sample,
)
