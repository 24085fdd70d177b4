"""`training-compute`: the operations of a training, or the size for which they are best spent.

    ask: compute
    N: 7e9
    D: 2e12

asks for 6 · N · D in units of 10^21: 84. `tokens` asks for the twenty tokens a parameter of Chinchilla, in units of
10^9; `parameters` for N if C = 6 · N · 20 · N, in units of 10^9.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from builder.generators._arithmetic import Question, family

if TYPE_CHECKING:
    from random import Random

    from builder.languages import Language

_QUESTIONS = {
    "compute": Question(
        ("N", "D"),
        "C",
        "6*N*D/10^21",
        r"\frac{6 \cdot <N> \cdot <D>}{10^{21}}",
        "Kaplan et al. (2020), 2.1",
        (("no-six", "N*D/10^21"), ("forward-alone", "2*N*D/10^21")),
    ),
    "tokens": Question(
        ("N",),
        "D",
        "20*N/10^9",
        r"\frac{20 \cdot <N>}{10^{9}}",
        "Hoffmann et al. (2022), 3.4",
        (("as-many", "N/10^9"), ("divided", "N/20/10^9")),
    ),
    "parameters": Question(
        ("C",),
        "N",
        "sqrt(C/120)/10^9",
        r"\frac{\sqrt{<C> / 120}}{10^{9}}",
        "Hoffmann et al. (2022), 3.4",
        (("of-six", "C/120/10^9"), ("twenty-forgotten", "sqrt(C/6)/10^9")),
    ),
}


def sample(rng: Random, level: int, language: Language) -> dict[str, Any]:
    """Draw Chinchilla's tokens, then a product, then a root."""
    del language
    if level == 0:
        return {"ask": "tokens", "N": f"{rng.randint(1, 9)}e{rng.choice([9, 10])}"}
    if level == 1:
        return {"ask": "compute", "N": f"{rng.randint(1, 9)}e9", "D": f"{rng.randint(1, 9)}e12"}
    root = rng.randint(1, 12)
    return {"ask": "parameters", "C": f"{12 * root * root}e{rng.choice([19, 21])}"}


GENERATOR = family(
    "training-compute", _QUESTIONS, {"ask": "compute", "N": "7e9", "D": "2e12"}, sample
)
