"""Misconceptions about tokens per word."""

from __future__ import annotations

from fractions import Fraction

from builder import exact
from builder.misconceptions._misconception import Misconception
from builder.quantities import Fertility
from builder.values import Series


def _both(quantity: Fertility) -> tuple[Fraction, Fraction]:
    return (
        exact.fertility(quantity.text, quantity.first),
        exact.fertility(quantity.text, quantity.second),
    )


def _scaled(quantity: Fertility, factor: int) -> Series:
    return Series(tuple(n * factor for n in _both(quantity)))


MISCONCEPTIONS = (
    Misconception("swapped-tokenisers", (Fertility,), lambda f: Series(_both(f)[::-1])),
    Misconception(
        "words-per-token", (Fertility,), lambda f: Series(tuple(1 / n for n in _both(f)))
    ),
    Misconception("tokens-in-all", (Fertility,), lambda f: _scaled(f, len(f.text.split()))),
    Misconception(
        "characters-per-token",
        (Fertility,),
        lambda f: Series(
            tuple(Fraction(len("".join(f.text.split())), len(f.text.split())) / n for n in _both(f))
        ),
    ),
)
