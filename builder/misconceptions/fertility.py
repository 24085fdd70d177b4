"""Misconceptions about tokens per word."""

from __future__ import annotations

from fractions import Fraction

from builder import exact
from builder.misconceptions._misconception import Misconception
from builder.quantities import Fertility


def _tokens_in_all(quantity: Fertility) -> Fraction:
    return exact.fertility(quantity.text, quantity.tokenizer) * len(quantity.text.split())


def _words_per_token(quantity: Fertility) -> Fraction:
    return 1 / exact.fertility(quantity.text, quantity.tokenizer)


def _characters_per_token(quantity: Fertility) -> Fraction:
    return Fraction(len("".join(quantity.text.split()))) / _tokens_in_all(quantity)


MISCONCEPTIONS = (
    Misconception("words-per-token", (Fertility,), _words_per_token),
    Misconception("tokens-in-all", (Fertility,), _tokens_in_all),
    Misconception("characters-per-token", (Fertility,), _characters_per_token),
)
