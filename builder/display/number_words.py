"""Numbers in words: «nueve», «un tercio», «dos décimas», in the language of a card."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from builder.languages import language

if TYPE_CHECKING:
    from collections.abc import Mapping
    from fractions import Fraction


@cache
def in_words(value: Fraction, code: str) -> tuple[str, ...]:
    """List the ways to say a number, the usual one first; none if the language's lists do not reach it.

    Args:
        value: a whole number or a fraction.
        code: the code of the language.
    """
    whole = _whole(value.numerator, code)
    if value.denominator == 1:
        return whole
    wordings = _parts(code).get(value.denominator, ())
    number = 0 if value.numerator == 1 else 1
    numerators = _before_nouns(value.numerator, code)
    return tuple(f"{n} {names[number]}" for names in wordings for n in numerators)


def _whole(n: int, code: str) -> tuple[str, ...]:
    words = language(code).lines("number-words")
    if not 0 <= n < len(words):
        return ()
    return tuple(dict.fromkeys((words[n], *_before_nouns(n, code))))


def _before_nouns(n: int, code: str) -> tuple[str, ...]:
    words = language(code).lines("number-words")
    if n == 1:
        return language(code).lines("number-words-one")
    return words[n : n + 1] if n >= 0 else ()


@cache
def _parts(code: str) -> Mapping[int, list[tuple[str, str]]]:
    """Denominator -> the singular and plural of its parts, in each gender."""
    found: dict[int, list[tuple[str, str]]] = {}
    for line in language(code).lines("number-words-parts"):
        denominator, one, many = line.split()
        found.setdefault(int(denominator), []).append((one, many))
    return found
