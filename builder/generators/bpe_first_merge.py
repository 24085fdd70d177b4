"""`bpe-first-merge`: the first BPE merge on a corpus.

    corpus: [aaacccaaabdc]

asks for `a a` → `aa`, which occurs four times, overlaps included.
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
from builder.schema import Key

if TYPE_CHECKING:
    from collections.abc import Mapping
    from random import Random

    from builder.display.write import Writer

_OTHERS = ("without-overlaps", "second-most", "frequent-letters", "first-in-text", "last-in-text")
_ROWS = 6


def draft(parameters: Mapping[str, Any], _writer: Writer) -> Draft:
    """Draft the card."""
    words = q.words_of(parameters["corpus"])
    quantity = q.FirstMerge(words, q.MergeRule.BPE)
    key = bpe.first_merge(words)
    wrong = wrong_answers(quantity, key, (), _OTHERS)
    chosen = options(
        DraftOption(_tokens.show_merge(key), "", "fusion", is_key=True), wrong, _tokens.show_merge
    )
    count = bpe.pair_count(key.left, key.right, words)
    return Draft(
        stem=(
            f"Se construye un vocabulario BPE a partir de {_tokens.stated_corpus(words)}, empezando por los "
            "caracteres. ¿Cuál es la primera fusión (los pares solapados también cuentan)?"
        ),
        options=chosen,
        solution=(
            f"Se cuentan los pares de caracteres contiguos, con solapes:\n\n{_table(words)}\n\n"
            f"El más frecuente es {write.code(f'{key.left} {key.right}')}, con "
            f"${write.pair_count(key.left, key.right)} = {count}$; ningún otro lo iguala."
        ),
        names=bound_names("fusion", quantity, chosen, wrong),
    )


def _table(words: q.Sentence) -> str:
    found = bpe.pair_counts(bpe.letters(words))
    ranked = sorted(found.items(), key=lambda item: (-item[1], item[0]))
    shown = [(f"{left} {right}", str(n)) for (left, right), n in ranked[:_ROWS]]
    more = "\n\nLos demás pares no aparecen más veces." if len(ranked) > _ROWS else ""
    return _tokens.table("veces", shown) + more


def sample(rng: Random, level: int) -> dict[str, Any]:
    """Draw parameters."""
    return {"corpus": _samples.words(rng, level)}


GENERATOR = Generator(
    name="bpe-first-merge",
    parameters={"corpus": Key(_tokens.CORPUS.schema, required=True)},
    draft=draft,
    example={"corpus": ("aaacccaaabdc",)},
    sample=sample,
)
