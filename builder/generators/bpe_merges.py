"""`bpe-merges`: the first BPE merges on a corpus, in order.

    corpus: [aab aab ab abc]
    merges: 2

asks for `a b, a ab`.
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
from builder.values import Merges

if TYPE_CHECKING:
    from collections.abc import Mapping
    from random import Random

    from builder.display.write import Writer
    from builder.languages import Language

_TELLING = ("backwards",)
_OTHERS = ("without-recount", "runner-up-first", "text-order", "backwards")


def draft(parameters: Mapping[str, Any], writer: Writer) -> DraftExercise:
    """Draft the exercise."""
    words, merges = q.words_of(parameters["corpus"]), parameters["merges"]
    quantity = q.FirstMerges(words, merges)
    key = Merges(bpe.training(words, merges))
    text = writer.words.text
    steps = bpe.steps(words, key.pairs)
    return DraftExercise(
        stem=text(
            "family-bpe-merges-stem",
            corpus=_tokens.stated_corpus(words, writer),
            number=writer.number_word(merges),
        ),
        shown=write.merges(key.pairs),
        answer=produced.merges(key),
        steps=tuple(_step(pair, state, writer) for pair, state in steps),
        names={text("family-name-merges"): quantity},
        mistakes=tuple(wrong_answers(quantity, key, _TELLING, _OTHERS, writer.words)),
    )


def _step(pair: bpe.Pair, state: list[list[str]], writer: Writer) -> str:
    """Write a merge and the words after it."""
    shown = ", ".join(dict.fromkeys(write.code(" ".join(word)) for word in state))
    return writer.words.text(
        "family-bpe-merges-step", merge=write.code(" ".join(pair)), shown=shown
    )


def sample(rng: Random, level: int, language: Language) -> dict[str, Any]:
    """Draw parameters."""
    return {"corpus": _samples.words(rng, level, language), "merges": 2 + level // 2}


GENERATOR = Generator(
    name="bpe-merges",
    parameters={
        "corpus": Key(_tokens.CORPUS.schema, required=True),
        "merges": Key(Integer(2, q.MAX_MERGES), required=True),
    },
    draft=draft,
    example={"corpus": ("aab aab ab abc",), "merges": 2},
    sample=sample,
)
