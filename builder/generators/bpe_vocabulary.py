"""`bpe-vocabulary`: the vocabulary after a number of merges.

    corpus: [pasa pasas paso casa]
    merges: 2

asks for the characters, then the result of each merge: `a c o p s as pas`.
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

_OTHERS = ("parts-removed", "without-base", "one-merge-more", "one-merge-less")


def draft(parameters: Mapping[str, Any], _writer: Writer) -> Draft:
    """Draft the card."""
    words, merges = q.words_of(parameters["corpus"]), parameters["merges"]
    quantity = q.Vocabulary(words, merges)
    key = bpe.vocabulary(words, merges)
    wrong = wrong_answers(quantity, key, (), _OTHERS)
    chosen = options(
        DraftOption(_tokens.show_tokens(key), "", "vocabulario", is_key=True),
        wrong,
        _tokens.show_tokens,
    )
    number = "una fusión" if merges == 1 else f"{write.number_word(merges)} fusiones"
    return Draft(
        stem=(
            f"Se construye un vocabulario BPE a partir de {_tokens.stated_corpus(words)}, empezando por los "
            "caracteres y contando también los pares solapados. "
            f"¿Cuál es tras {number} (primero los caracteres, por su código Unicode)?"
        ),
        options=chosen,
        solution=_solution(words, merges),
        names=bound_names("vocabulario", quantity, chosen, wrong),
    )


def _solution(words: q.Sentence, merges: int) -> str:
    made = "\n".join(
        f"- {write.code(f'{left} {right}')} añade {write.code(left + right)}"
        for left, right in bpe.training(words, merges)
    )
    return f"El vocabulario solo crece: los caracteres se quedan, y cada fusión añade una pieza.\n\n{made}"


def sample(rng: Random, level: int) -> dict[str, Any]:
    """Draw parameters."""
    return {"corpus": _samples.words(rng, level), "merges": 1 + level}


GENERATOR = Generator(
    name="bpe-vocabulary",
    parameters={
        "corpus": Key(_tokens.CORPUS.schema, required=True),
        "merges": Key(Integer(1, q.MAX_MERGES), required=True),
    },
    draft=draft,
    example={"corpus": ("pasa pasas paso casa",), "merges": 2},
    sample=sample,
)
