"""`cosine`: the cosine of two vectors whose norms make it a fraction.

    first: [1, 2]
    second: [2, 1]

asks for 4/5.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

from builder import produced
from builder import quantities as q
from builder.codes import generate as codes
from builder.display import write
from builder.exact import vectors
from builder.generators import _samples
from builder.generators._draft import DraftExercise, Generator, Refused, wrong_answers
from builder.languages import say
from builder.quantities.vectors import MAX_TOKENS, written
from builder.schema import Key, ListOf, Number

if TYPE_CHECKING:
    from collections.abc import Mapping
    from random import Random

    from builder.display.write import Writer
    from builder.languages import Language
    from builder.quantities.vectors import Vector

_OF_WHOLE_NORM = ((1, 0), (2, 0), (3, 0), (3, 4), (6, 8), (5, 12))
_VECTOR = Key(ListOf(Number(), 1, MAX_TOKENS), required=True)


def draft(parameters: Mapping[str, Any], writer: Writer) -> DraftExercise:
    """Draft the exercise."""
    first, second = parameters["first"], parameters["second"]
    quantity = q.Cosine(first, second)
    key = vectors.cosine(quantity)
    if not isinstance(key, Fraction):
        raise Refused(codes.IMPOSSIBLE, say("quantity-irrational-cosine"))
    product = vectors.dot(first, second)
    squares = vectors.dot(first, first), vectors.dot(second, second)
    text = writer.words.text
    below = rf"\sqrt{{{writer.fraction(squares[0])} \cdot {writer.fraction(squares[1])}}}"
    number = writer.fraction(product)
    return DraftExercise(
        stem=text(
            "family-cosine-stem",
            first=write.code(written(first)),
            second=write.code(written(second)),
        ),
        shown=f"${writer.fraction(key)}$",
        answer=produced.number(key),
        steps=(
            text("family-cosine-dot", dot=f"${_products(first, second, writer)} = {number}$"),
            text(
                "family-cosine-squares",
                squares=writer.words.listed(
                    [
                        f"${_squares(one, writer)} = {writer.fraction(square)}$"
                        for one, square in zip((first, second), squares, strict=True)
                    ]
                ),
            ),
            text(
                "family-cosine-quotient",
                quotient=rf"$$c = \frac{{{number}}}{{{below}}} = {writer.fraction(key)}$$",
            ),
        ),
        names={"c": quantity},
        mistakes=tuple(
            wrong_answers(quantity, key, (), ("dot-alone", "norms-without-roots"), writer.words)
        ),
    )


def _products(first: Vector, second: Vector, writer: Writer) -> str:
    factors = [[_factor(n, writer) for n in pair] for pair in zip(first, second, strict=True)]
    return " + ".join(map(write.product, factors))


def _squares(vector: Vector, writer: Writer) -> str:
    return " + ".join(f"{_factor(n, writer)}^{{2}}" for n in vector)


def _factor(number: Fraction, writer: Writer) -> str:
    shown = writer.fraction(number)
    return f"({shown})" if number < 0 else shown


def sample(rng: Random, level: int, language: Language) -> dict[str, Any]:
    """Draw vectors with whole norms, then with other norms and signs, then of three components."""
    del language
    if level == _samples.EASY:
        first, second = _samples.until(
            lambda drawn: _is_good(*drawn),
            lambda: tuple(_turned(rng, rng.choice(_OF_WHOLE_NORM)) for _ in range(2)),
        )
        return {"first": first, "second": second}
    low, size = -3, 3 if level == _samples.HARD else 2
    first, second = _samples.until(
        lambda drawn: _is_good(*drawn),
        lambda: tuple([rng.randint(low, 4) for _ in range(size)] for _ in range(2)),
    )
    return {"first": first, "second": second}


def _turned(rng: Random, vector: tuple[int, int]) -> list[int]:
    return rng.sample(vector, 2)


def _is_good(first: list[int], second: list[int]) -> bool:
    if not any(first) or not any(second):
        return False
    vectors_ = tuple(map(Fraction, first)), tuple(map(Fraction, second))
    found = vectors.cosine(q.Cosine(*vectors_))
    return isinstance(found, Fraction) and 0 < abs(found) < 1


GENERATOR = Generator(
    name="cosine",
    parameters={"first": _VECTOR, "second": _VECTOR},
    draft=draft,
    example={
        "first": (Fraction(1), Fraction(2)),
        "second": (Fraction(2), Fraction(1)),
    },
    sample=sample,
)
