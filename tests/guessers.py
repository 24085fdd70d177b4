"""Guessers that read the options of a choice, and nothing else.

A guesser returns the index of the option that it picks, or None where its rule picks no single one. What it picks is
right by chance where the options do not tell the answer.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from difflib import SequenceMatcher
from fractions import Fraction
from typing import TYPE_CHECKING

from builder.display.literal import read_literal
from builder.values import approximate

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Guesser = Callable[["Sequence[str]"], "int | None"]

LEVEL = Fraction(1, 100)
"""The probability that a family without fault fails, over all of its guessers (Bonferroni)."""
VARIANTS = 200


def _sizes(options: Sequence[str]) -> list[float]:
    """The value of a number, or how many words an option has."""
    found = []
    for option in options:
        literal = read_literal(option)
        number = literal.number.value if literal and literal.number else None
        is_finite = number is not None and hasattr(number, "__hash__") and "infty" not in option
        found.append(approximate(number) if is_finite else float(len(option.split())))  # type: ignore[arg-type]
    return found


def _likeness(options: Sequence[str]) -> list[float]:
    """How much an option is like the others."""
    return [
        sum(SequenceMatcher(None, one, other, autojunk=False).ratio() for other in options)
        for one in options
    ]


def _only(values: Sequence[float], rank: int) -> int | None:
    """The index of the value of that rank, if no other one is equal to it."""
    value = sorted(values)[rank]
    return values.index(value) if list(values).count(value) == 1 else None


def _reversed_pair(options: Sequence[str]) -> int | None:
    """The first of two options that are each other backwards."""
    words = [option.strip("`$").split() for option in options]
    pairs = (n for n, one in enumerate(words) if len(one) > 1 and one[::-1] in words)
    return next(pairs, None)


def _well_formed_alone(options: Sequence[str]) -> int | None:
    """The only option whose pieces inside of a word, and no others, begin with `##`."""
    fit = [
        n
        for n, option in enumerate(options)
        if re.fullmatch(r"`(?!##)\S+( ##\S+)*`", option) or "##" not in "".join(options)
    ]
    return fit[0] if len(fit) == 1 else None


def _place(n: int) -> Guesser:
    """The guesser that always picks the same place."""
    return lambda options: n if n < len(options) else None


GUESSERS: dict[str, Guesser] = {
    "least": lambda options: _only(_sizes(options), 0),
    "greatest": lambda options: _only(_sizes(options), -1),
    "second": lambda options: _only(_sizes(options), 1),
    "longest": lambda options: _only([len(one) for one in options], -1),
    "shortest": lambda options: _only([len(one) for one in options], 0),
    "most alike": lambda options: _only(_likeness(options), -1),
    "odd one out": lambda options: _only(_likeness(options), 0),
    "reversed pair": _reversed_pair,
    "well-formed alone": _well_formed_alone,
    **{f"keeps place {n + 1}": _place(n) for n in range(4)},
}


def score(
    guesser: Guesser, choices: Iterable[tuple[Sequence[str], int]]
) -> tuple[int, list[Fraction]]:
    """Count what a guesser gets right, and list the chances of those that it answers.

    Args:
        guesser: it sees the options alone.
        choices: the options of each, and the index of the right one.
    """
    right, chances = 0, []
    for options, key in choices:
        picked = guesser(options)
        if picked is not None:
            right += picked == key
            chances.append(Fraction(1, len(options)))
    return right, chances


def tail(right: int, chances: Sequence[Fraction]) -> float:
    """The probability of at least as many right answers by chance: an exact one-sided binomial test, also where choices
    have different numbers of options.
    """
    exactly = [1.0]
    for chance in map(float, chances):
        longer = [0.0, *(p * chance for p in exactly)]
        exactly = [a + b * (1 - chance) for a, b in zip(longer, [*exactly, 0.0], strict=True)]
    return sum(exactly[right:])


def beats_chance(right: int, chances: Sequence[Fraction]) -> bool:
    """Whether a guesser is better than chance, at the level shared by all of them."""
    return tail(right, chances) < LEVEL / len(GUESSERS)
