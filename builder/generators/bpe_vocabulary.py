"""`bpe-vocabulary`: the vocabulary after a number of merges.

    corpus: [aab aab ab abc]
    merges: 2

asks for the characters, then the result of each merge: `a b c ab aab`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from builder import produced
from builder import quantities as q
from builder.display import write
from builder.exact import bpe
from builder.generators import _samples, _tokens
from builder.generators._draft import DraftExercise, Generator, wrong_answers
from builder.schema import Integer, Key

if TYPE_CHECKING:
    from collections.abc import Mapping
    from random import Random

    from builder.display.write import Writer
    from builder.languages import Language

_OTHERS = ("parts-removed", "without-base", "one-merge-more", "one-merge-less")


def draft(parameters: Mapping[str, Any], writer: Writer) -> DraftExercise:
    """Draft the exercise."""
    words, merges = q.words_of(parameters["corpus"]), parameters["merges"]
    quantity = q.Vocabulary(words, merges)
    key = bpe.vocabulary(words, merges)
    text = writer.words.text
    alphabet = (write.code(one) for one in key.tokens[:-merges])
    added = (
        text(
            "family-bpe-vocabulary-step",
            merge=write.code(f"{left} {right}"),
            piece=write.code(left + right),
        )
        for left, right in bpe.training(words, merges)
    )
    return DraftExercise(
        stem=text(
            "family-bpe-vocabulary-stem",
            corpus=_tokens.stated_corpus(words, writer),
            merges=merges,
            number=writer.number_word(merges),
        ),
        shown=_tokens.show_tokens(key),
        answer=produced.items(key.tokens),
        steps=(
            text(
                "family-bpe-vocabulary-characters", characters=writer.words.listed(list(alphabet))
            ),
            *added,
        ),
        names={text("family-name-vocabulary"): quantity},
        mistakes=tuple(wrong_answers(quantity, key, (), _OTHERS, writer.words)),
    )


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
