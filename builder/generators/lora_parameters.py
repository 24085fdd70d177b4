"""`lora-parameters`: the parameters that LoRA trains in place of a matrix.

    ask: trained
    d: 1000
    k: 500
    r: 8

asks for r (d + k) = 12000. `share` asks for the share of the parameters of the matrix, `all` for n matrices.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from builder.generators._arithmetic import Question, family

if TYPE_CHECKING:
    from random import Random

    from builder.languages import Language

_SOURCE = "Hu et al. (2022), 4.1"
_QUESTIONS = {
    "trained": Question(
        ("d", "k", "r"), "Q", "r*(d+k)", r"<r> \cdot (<d> + <k>)", _SOURCE,
        (("one-factor", "r*d"), ("whole", "d*k"), ("product", "r*d*k")),
    ),
    "all": Question(
        ("n", "d", "k", "r"), "Q", "n*r*(d+k)", r"<n> \cdot <r> \cdot (<d> + <k>)", _SOURCE,
        (("one-matrix", "r*(d+k)"), ("one-factor", "n*r*d"), ("whole-all", "n*d*k")),
    ),
    "share": Question(
        ("d", "k", "r"), "Q", "r*(d+k)/(d*k)", r"\frac{<r> \cdot (<d> + <k>)}{<d> \cdot <k>}", _SOURCE,
        (("one-factor", "r*d/(d*k)"), ("inverse", "d*k/(r*(d+k))")),
    ),
}  # fmt: skip


def sample(rng: Random, level: int, language: Language) -> dict[str, Any]:
    """Draw one matrix, then several, then the share of a matrix."""
    del language
    drawn = {
        "ask": tuple(_QUESTIONS)[level],
        "d": str(rng.choice([100, 200, 400, 500, 1000])),
        "k": str(rng.choice([100, 200, 400, 500, 1000])),
        "r": str(rng.choice([1, 2, 4, 5, 8, 10])),
    }
    return {**drawn, "n": str(rng.choice([2, 4, 10, 20]))} if level == 1 else drawn


GENERATOR = family(
    "lora-parameters", _QUESTIONS, {"ask": "trained", "d": "1000", "k": "500", "r": "8"}, sample
)
