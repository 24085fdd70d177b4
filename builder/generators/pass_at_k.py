"""`pass-at-k`: the estimate of pass@k, for k of 1, 2 or 3, from n answers of which c are right.

    ask: two
    n: 10
    c: 3

asks for 1 - (7 · 6) / (10 · 9) = 8/15.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from builder.generators._arithmetic import Question, family

if TYPE_CHECKING:
    from random import Random

    from builder.languages import Language

_SOURCE = "Chen et al. (2021), 2.1"
_QUESTIONS = {
    "one": Question(
        ("n", "c"), "P", "c/n", r"\frac{<c>}{<n>}", _SOURCE,
        (("wrong-ones", "(n-c)/n"), ("odds", "c/(n-c)")),
    ),
    "two": Question(
        ("n", "c"), "P", "1-(n-c)*(n-c-1)/(n*(n-1))",
        r"1 - \frac{(<n> - <c>) \cdot (<n> - <c> - 1)}{<n> \cdot (<n> - 1)}", _SOURCE,
        (
            ("with-return", "1-((n-c)/n)^2"),
            ("none-right", "(n-c)*(n-c-1)/(n*(n-1))"),
            ("all-right", "c*(c-1)/(n*(n-1))"),
        ),
    ),
    "three": Question(
        ("n", "c"), "P", "1-(n-c)*(n-c-1)*(n-c-2)/(n*(n-1)*(n-2))",
        r"1 - \frac{(<n> - <c>) \cdot (<n> - <c> - 1) \cdot (<n> - <c> - 2)}{<n> \cdot (<n> - 1) \cdot (<n> - 2)}",
        _SOURCE,
        (("with-return", "1-((n-c)/n)^3"), ("none-right", "(n-c)*(n-c-1)*(n-c-2)/(n*(n-1)*(n-2))")),
    ),
}  # fmt: skip


def sample(rng: Random, level: int, language: Language) -> dict[str, Any]:
    """Draw k of 1, 2 and 3."""
    del language
    n = rng.choice([5, 6, 8, 10])
    c = rng.randint(1, n - 3)
    return {"ask": tuple(_QUESTIONS)[level], "n": str(n), "c": str(c)}


GENERATOR = family("pass-at-k", _QUESTIONS, {"ask": "two", "n": "10", "c": "3"}, sample)
