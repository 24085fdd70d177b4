"""`bpe-vocabulary`: the vocabulary after a number of merges.

    corpus: [aab aab ab abc]
    merges: 2

asks for the characters, then the result of each merge: `a b c ab aab`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from builder import quantities as q
from builder.display import write
from builder.exact import bpe
from builder.generators import _samples, _tokens
from builder.generators._draft import (
    Draft,
    DraftOption,
    Generator,
    bound_names,
    options,
    wrong_answers,
)
from builder.schema import Integer, Key

if TYPE_CHECKING:
    from collections.abc import Mapping
    from random import Random

    from builder.display.write import Writer
    from builder.languages import Language

_OTHERS = ("parts-removed", "without-base", "one-merge-more", "one-merge-less")


def draft(parameters: Mapping[str, Any], writer: Writer) -> Draft:
    """Draft the card."""
    words, merges = q.words_of(parameters["corpus"]), parameters["merges"]
    quantity = q.Vocabulary(words, merges)
    key = bpe.vocabulary(words, merges)
    wrong = wrong_answers(quantity, key, (), _OTHERS, writer.words)
    name = writer.words.text("family-name-vocabulary")
    chosen = options(
        DraftOption(_tokens.show_tokens(key), "", name, is_key=True), wrong, _tokens.show_tokens
    )
    return Draft(
        stem=writer.words.text(
            "family-bpe-vocabulary-stem",
            corpus=_tokens.stated_corpus(words, writer),
            merges=merges,
            number=writer.number_word(merges),
        ),
        options=chosen,
        solution=_solution(words, merges, writer),
        names=bound_names(name, quantity, chosen, wrong),
    )


def _solution(words: q.Sentence, merges: int, writer: Writer) -> str:
    steps = [
        writer.words.text(
            "family-bpe-vocabulary-step",
            merge=write.code(f"{left} {right}"),
            piece=write.code(left + right),
        )
        for left, right in bpe.training(words, merges)
    ]
    return writer.words.text("family-bpe-vocabulary-solution", steps=_tokens.items(steps))


def sample(rng: Random, level: int, language: Language) -> dict[str, Any]:
    """Draw parameters."""
    return {"corpus": _samples.words(rng, level, language), "merges": 1 + level}


GENERATOR = Generator(
    name="bpe-vocabulary",
    parameters={
        "corpus": Key(_tokens.CORPUS.schema, required=True),
        "merges": Key(Integer(1, q.MAX_MERGES), required=True),
    },
    draft=draft,
    example={"corpus": ("aab aab ab abc",), "merges": 2},
    sample=sample,
)
