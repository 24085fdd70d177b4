"""`bpe-merges`: the first BPE merges on a corpus, in order.

    corpus: [pasa pasas paso casa]
    merges: 2

asks for `a s, p as`.
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

_TELLING = ("backwards",)
_OTHERS = ("without-recount", "runner-up-first", "text-order", "backwards")


def draft(parameters: Mapping[str, Any], _writer: Writer) -> Draft:
    """Draft the card."""
    words, merges = q.words_of(parameters["corpus"]), parameters["merges"]
    quantity = q.FirstMerges(words, merges)
    key = Merges(bpe.training(words, merges))
    wrong = wrong_answers(quantity, key, _TELLING, _OTHERS)
    chosen = options(DraftOption(_shown(key), "", "fusiones", is_key=True), wrong, _shown)
    return Draft(
        stem=(
            f"Se construye un vocabulario BPE a partir de {_tokens.stated_corpus(words)}, empezando por los "
            "caracteres y contando también los pares solapados. "
            f"¿Cuáles son, por orden, las {write.number_word(merges)} primeras fusiones?"
        ),
        options=chosen,
        solution=solution(words, key.pairs),
        names=bound_names("fusiones", quantity, chosen, wrong),
    )


def solution(words: q.Sentence, merges: tuple[bpe.Pair, ...]) -> str:
    """Write each merge and the words after it."""
    lines = []
    for (left, right), state in bpe.steps(words, merges):
        shown = ", ".join(dict.fromkeys(write.code(" ".join(word)) for word in state))
        lines.append(f"- fusión {write.code(f'{left} {right}')}: {shown}")
    return "Tras cada fusión se vuelve a contar, y se une el par más frecuente:\n\n" + "\n".join(
        lines
    )


def _shown(value: Any) -> str:
    return write.merges(value.pairs)


def sample(rng: Random, level: int) -> dict[str, Any]:
    """Draw parameters."""
    return {"corpus": _samples.words(rng, level), "merges": 2 + level // 2}


GENERATOR = Generator(
    name="bpe-merges",
    parameters={
        "corpus": Key(_tokens.CORPUS.schema, required=True),
        "merges": Key(Integer(2, q.MAX_MERGES), required=True),
    },
    draft=draft,
    example={"corpus": ("pasa pasas paso casa",), "merges": 2},
    sample=sample,
)
