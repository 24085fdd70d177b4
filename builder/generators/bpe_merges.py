"""`bpe-merges`: the first BPE merges on a corpus, in order.

    corpus: [aab aab ab abc]
    merges: 2

asks for `a b, a ab`.
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
from builder.values import Merges

if TYPE_CHECKING:
    from collections.abc import Mapping
    from random import Random

    from builder.display.write import Writer
    from builder.languages import Language

_TELLING = ("backwards",)
_OTHERS = ("without-recount", "runner-up-first", "text-order", "backwards")


def draft(parameters: Mapping[str, Any], writer: Writer) -> Draft:
    """Draft the card."""
    words, merges = q.words_of(parameters["corpus"]), parameters["merges"]
    quantity = q.FirstMerges(words, merges)
    key = Merges(bpe.training(words, merges))
    wrong = wrong_answers(quantity, key, _TELLING, _OTHERS, writer.words)
    name = writer.words.text("family-name-merges")
    chosen = options(DraftOption(_shown(key), "", name, is_key=True), wrong, _shown)
    return Draft(
        stem=writer.words.text(
            "family-bpe-merges-stem",
            corpus=_tokens.stated_corpus(words, writer),
            number=writer.number_word(merges),
        ),
        options=chosen,
        solution=_solution(words, key.pairs, writer),
        names=bound_names(name, quantity, chosen, wrong),
    )


def _solution(words: q.Sentence, merges: tuple[bpe.Pair, ...], writer: Writer) -> str:
    """Write each merge and the words after it."""
    steps = []
    for pair, state in bpe.steps(words, merges):
        shown = ", ".join(dict.fromkeys(write.code(" ".join(word)) for word in state))
        steps.append(_tokens.step(pair, shown, writer))
    return writer.words.text("family-bpe-merges-solution", steps=_tokens.items(steps))


def _shown(value: Any) -> str:
    return write.merges(value.pairs)


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
