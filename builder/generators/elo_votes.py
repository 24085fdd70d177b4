"""`elo-votes`: the Elo difference that votes imply, the share that a difference implies, or a rating after a vote.

    ask: difference
    a: 100
    b: 10

asks for 400 · log10(100 / 10) = 400.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from builder.generators._arithmetic import Question, family

if TYPE_CHECKING:
    from random import Random

    from builder.languages import Language

_SOURCE = "Chiang et al. (2024), 4"
_QUESTIONS = {
    "difference": Question(
        ("a", "b"), "D", "400*log10(a/b)", r"10^{D / 400} = \frac{<a>}{<b>}", _SOURCE,
        (("votes", "400*(a-b)"), ("quotient", "400*a/b")),
    ),
    "share": Question(
        ("R", "S"), "E", "1/(1+10^((S-R)/400))", r"\frac{1}{1 + 10^{(<S> - <R>) / 400}}", _SOURCE,
        (("other", "1/(1+10^((R-S)/400))"), ("without-one", "1/10^((S-R)/400)")),
    ),
    "update": Question(
        ("R", "S", "K"), "U", "R+K*(1-1/(1+10^((S-R)/400)))",
        r"<R> + <K> \cdot \left(1 - \frac{1}{1 + 10^{(<S> - <R>) / 400}}\right)", _SOURCE,
        (("whole-k", "R+K"), ("expected", "R+K/(1+10^((S-R)/400))")),
    ),
}  # fmt: skip


def sample(rng: Random, level: int, language: Language) -> dict[str, Any]:
    """Draw votes, then two ratings, then a rating that a vote changes."""
    del language
    if level == 0:
        b = rng.choice([1, 2, 3, 5, 10, 20, 30])
        return {"ask": "difference", "a": str(b * 10 ** rng.randint(0, 4)), "b": str(b)}
    low = 100 * rng.randint(8, 13)
    first, second = rng.sample((low, low + 400 * rng.randint(0, 3 - level)), 2)
    ratings = {"R": str(first), "S": str(second)}
    if level == 1:
        return {"ask": "share", **ratings}
    factors = [16, 20, 24, 32] if first == second else [11, 22, 33, 44]
    return {"ask": "update", **ratings, "K": str(rng.choice(factors))}


GENERATOR = family("elo-votes", _QUESTIONS, {"ask": "difference", "a": "100", "b": "10"}, sample)
