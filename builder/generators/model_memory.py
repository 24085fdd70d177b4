"""`model-memory`: the memory of a model's weights, or of its KV cache.

    ask: weights
    N: 7e9
    b: 4

asks for 7e9 · 4 / 8 bytes in GB: 3.5. `saved` asks how many GB fewer b bits need than 16; `cache` for the memory of the
KV cache for each token, in KiB, with L layers, H heads for keys, d components and B bytes a number.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from builder.generators._arithmetic import Question, family

if TYPE_CHECKING:
    from random import Random

    from builder.languages import Language

_QUESTIONS = {
    "weights": Question(
        ("N", "b"),
        "M",
        "N*b/8/10^9",
        r"\frac{<N> \cdot <b>}{8 \cdot 10^{9}}",
        "IEC 80000-13",
        (("bits", "N*b/10^9"), ("byte-each", "N/10^9")),
    ),
    "saved": Question(
        ("N", "b"),
        "M",
        "N*(16-b)/8/10^9",
        r"\frac{<N> \cdot (16 - <b>)}{8 \cdot 10^{9}}",
        "IEC 80000-13",
        (("needed", "N*b/8/10^9"), ("bits", "N*(16-b)/10^9")),
    ),
    "cache": Question(
        ("L", "H", "d", "B"),
        "M",
        "2*L*H*d*B/1024",
        r"\frac{2 \cdot <L> \cdot <H> \cdot <d> \cdot <B>}{1024}",
        "Vaswani et al. (2017), 3.2.2",
        (("keys-alone", "L*H*d*B/1024"), ("one-layer", "2*H*d*B/1024")),
    ),
}


def sample(rng: Random, level: int, language: Language) -> dict[str, Any]:
    """Draw the weights, then what fewer bits save, then the cache."""
    del language
    if level < 2:
        ask = "saved" if level else "weights"
        return {"ask": ask, "N": f"{rng.randint(1, 14)}e9", "b": str(rng.choice([2, 4, 8]))}
    return {
        "ask": "cache",
        "L": str(rng.choice([16, 24, 32])),
        "H": str(rng.choice([2, 4, 8])),
        "d": str(rng.choice([64, 128])),
        "B": str(rng.choice([1, 2])),
    }


GENERATOR = family("model-memory", _QUESTIONS, {"ask": "weights", "N": "7e9", "b": "4"}, sample)
