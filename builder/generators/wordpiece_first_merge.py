"""`wordpiece-first-merge`: the first WordPiece merge on a corpus, under a rule.

    corpus: [aabb]
    rule: likelihood

asks for `a ##a` → `aa`, whose score 1/(1·1) beats 1/(1·2) and 1/(2·2).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from builder import quantities as q
from builder.exact import wordpiece
from builder.generators import _samples, _tokens
from builder.generators._draft import (
    Draft,
    DraftOption,
    Generator,
    bound_names,
    options,
    wrong_answers,
)
from builder.schema import Key, OneOf

if TYPE_CHECKING:
    from collections.abc import Mapping
    from random import Random

    from builder.display.write import Writer

_RULES = {"likelihood": q.MergeRule.WORDPIECE_LIKELIHOOD, "count": q.MergeRule.WORDPIECE_COUNT}
_OTHERS = ("count-rule", "likelihood-rule", "over-left", "sum-below", "runner-up", "worst-pair")
_ROWS = 6


def draft(parameters: Mapping[str, Any], _writer: Writer) -> Draft:
    """Draft the card."""
    words = q.words_of(parameters["corpus"])
    rule = _RULES[parameters["rule"]]
    quantity = q.FirstMerge(words, rule)
    key = wordpiece.first_merge(words, rule)
    wrong = wrong_answers(quantity, key, (), _OTHERS)
    chosen = options(
        DraftOption(_tokens.show_merge(key), "", "fusion", is_key=True), wrong, _tokens.show_merge
    )
    by_likelihood = rule is q.MergeRule.WORDPIECE_LIKELIHOOD
    convention = (
        r"el par $xy$ de mayor puntuación $\frac{N(xy)}{N(x)\,N(y)}$"
        if by_likelihood
        else "el par más frecuente"
    )
    return Draft(
        stem=(
            f"Se construye un vocabulario WordPiece a partir de {_tokens.stated_corpus(words)}. Se empieza por los "
            "caracteres, con `##` en los que no inician palabra, y se une "
            f"{convention}. ¿Cuál es la primera fusión?"
        ),
        options=chosen,
        solution=_by_likelihood(words) if by_likelihood else _by_count(words),
        names=bound_names("fusion", quantity, chosen, wrong),
    )


def _by_likelihood(words: q.Sentence) -> str:
    found = wordpiece.symbol_counts(words)
    ranked = sorted(wordpiece.scores(words).items(), key=lambda item: (-item[1], item[0]))
    rows = []
    for (left, right), value in ranked[:_ROWS]:
        n, a, b = found[left, right], found[left,], found[right,]
        product = f"\\frac{{{n}}}{{{a} \\cdot {b}}}"
        whole = (
            f"\\frac{{{value.numerator}}}{{{value.denominator}}}"
            if value.denominator > 1
            else str(value)
        )
        rows.append((f"{left} {right}", f"{product} = {whole}"))
    return (
        "Se divide la frecuencia de cada par entre el producto de las de sus partes:\n\n"
        + _tokens.table("puntuación", rows)
        + "\n\nGana la mayor, que no tiene empate."
    )


def _by_count(words: q.Sentence) -> str:
    ranked = sorted(wordpiece.counts(words).items(), key=lambda item: (-item[1], item[0]))
    rows = [(f"{left} {right}", str(n)) for (left, right), n in ranked[:_ROWS]]
    return (
        "Se cuentan los pares contiguos:\n\n"
        + _tokens.table("veces", rows)
        + "\n\nGana el más frecuente."
    )


def sample(rng: Random, level: int) -> dict[str, Any]:
    """Draw parameters."""
    return {"corpus": _samples.words(rng, level), "rule": rng.choice(tuple(_RULES))}


GENERATOR = Generator(
    name="wordpiece-first-merge",
    parameters={
        "corpus": Key(_tokens.CORPUS.schema, required=True),
        "rule": Key(OneOf(tuple(_RULES)), required=True),
    },
    draft=draft,
    example={"corpus": ("aabb",), "rule": "likelihood"},
    sample=sample,
)
