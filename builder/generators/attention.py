"""`attention`: a weight of scaled dot-product attention with a causal mask, or a component of the output.

    query: [ln 9, 0, 0, 0]
    keys: [[1, 0, 0, 0], [0, 1, 0, 0], [1, 1, 0, 0]]
    position: 2
    values: [[4], [8], [12]]

asks for 3/4 · 4 + 1/4 · 8 = 5. Without `values` it asks for the weight of the first position.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

from builder import produced
from builder import quantities as q
from builder.display import write
from builder.exact import vectors
from builder.generators import _samples, _tokens
from builder.generators._draft import DraftExercise, Generator, wrong_answers
from builder.languages import say
from builder.quantities.vectors import LOGARITHM, MAX_TOKENS, logarithm, written
from builder.schema import Integer, Key, Line, ListOf, Number

if TYPE_CHECKING:
    from collections.abc import Mapping
    from random import Random

    from builder.display.write import Writer
    from builder.languages import Language

_VECTORS = ListOf(ListOf(Number(), 1, MAX_TOKENS), 1, MAX_TOKENS)
_OTHERS = (
    "without-mask",
    "without-scaling",
    "only-before",
    "uniform-weights",
    "scaled-by-dimension",
)


def draft(parameters: Mapping[str, Any], writer: Writer) -> DraftExercise:
    """Draft the exercise."""
    query = tuple(map(logarithm, parameters["query"]))
    keys, position = parameters["keys"], parameters["position"]
    text, values = writer.words.text, parameters.get("values")
    quantity = (
        q.AttentionWeight(query, keys, position, 1)
        if values is None
        else q.Attention(query, keys, position, values, 1)
    )
    weights = vectors.attention_weights(quantity)
    key = weights[0] if isinstance(quantity, q.AttentionWeight) else vectors.attention(quantity)
    name = "w" if values is None else "y"
    data = {
        "query": write.code(f"[{', '.join(parameters['query'])}]"),
        "keys": writer.words.listed([write.code(written(one)) for one in keys]),
        "position": f"${position}$",
    }
    stem = text("family-attention-stem", **data)
    if values is not None:
        shown_values = writer.words.listed([write.code(written(one)) for one in values])
        stem = f"{stem} {text('family-attention-values', values=shown_values)}"
    asked = text(
        "family-attention-ask-weight" if values is None else "family-attention-ask-output",
        position=f"${position}$",
        first="$1$",
    )
    return DraftExercise(
        stem=f"{stem}\n\n{asked}",
        shown=f"${writer.fraction(key)}$",
        answer=produced.number(key),
        steps=_steps(quantity, weights, name, writer),
        names={name: quantity},
        mistakes=tuple(wrong_answers(quantity, key, (), _OTHERS, writer.words)),
    )


def _steps(
    quantity: q.AttentionWeight | q.Attention, weights: list[Fraction], name: str, writer: Writer
) -> tuple[str, ...]:
    text, size = writer.words.text, len(quantity.query)
    seen = vectors.scores(quantity)[: quantity.position]
    root = vectors.root(size)
    exponent = "1" if root == 1 else f"1/{root}"
    powers = [vectors.power(one, 1 / root) for one in seen]
    rows = [
        (
            write.code(written(key)),
            f"${write.base(one, writer)}^{{{exponent}}} = {writer.fraction(power)}$",
        )
        for key, one, power in zip(quantity.keys, seen, powers, strict=False)
    ]
    heads = [text("family-column-key"), text("family-column-power")]
    total = sum(powers, start=Fraction(0))
    added = " + ".join(map(writer.fraction, powers))
    scale = text("family-attention-root", root=f"$\\sqrt{{{size}}} = {root}$") if size > 1 else ""
    is_masked = quantity.position < len(quantity.keys)
    steps = [
        text("family-attention-mask" if is_masked else "family-attention-no-mask"),
        f"{text('family-attention-powers', scale=scale).strip()}\n\n{_tokens.columns(heads, rows)}",
    ]
    if isinstance(quantity, q.AttentionWeight):
        quotient = write.quotient(powers[0], total, writer)
        sums = text("family-attention-sum", sum=f"${added} = {writer.fraction(total)}$")
        return (*steps, f"{sums}\n\n$$w = {quotient}$$")
    mean = " + ".join(
        rf"{_factor(weight, writer)} \cdot {_factor(value[0], writer)}"
        for weight, value in zip(weights[: quantity.position], quantity.values, strict=False)
    )
    return (
        *steps,
        text("family-attention-weights", sum=f"${added} = {writer.fraction(total)}$"),
        text(
            "family-attention-mean",
            mean=f"$${name} = {mean} = {writer.fraction(vectors.mean(weights, quantity))}$$",
        ),
    )


def _factor(number: Fraction, writer: Writer) -> str:
    shown = writer.fraction(number)
    return f"({shown})" if number < 0 else shown


def sample(rng: Random, level: int, language: Language) -> dict[str, Any]:
    """Draw one component and a weight; an output under the mask; then four components, which are scaled."""
    del language
    base = rng.choice([2, 3])
    others = [0, 0, 0] if level == _samples.HARD else []
    query = [f"ln {base * base if others else base}", *["0" for _ in others]]
    first = rng.sample(range(3), 2)
    keys = [[n, *(rng.randint(0, 1) for _ in others)] for n in (*first, rng.randint(0, 2))]
    drawn: dict[str, Any] = {"query": query, "keys": keys, "position": 2}
    if level == _samples.EASY:
        return {**drawn, "keys": keys[:2]}
    unit = sum(base**n for n in first)
    values = rng.sample(range(4), 3)
    return {**drawn, "values": [[unit * value] for value in values]}


GENERATOR = Generator(
    name="attention",
    parameters={
        "query": Key(ListOf(Line(say("shape-logarithm"), LOGARITHM), 1, MAX_TOKENS), required=True),
        "keys": Key(_VECTORS, required=True),
        "position": Key(Integer(1, MAX_TOKENS), required=True),
        "values": Key(_VECTORS),
    },
    draft=draft,
    example={
        "query": ("ln 9", "0", "0", "0"),
        "keys": tuple(tuple(map(Fraction, key)) for key in ("1000", "0100", "1100")),
        "position": 2,
        "values": ((Fraction(4),), (Fraction(8),), (Fraction(12),)),
    },
    sample=sample,
)
