"""Softmax, sampling, attention and the cosine judged by numpy.

numpy has no softmax: its `log`, `exp`, `cumsum`, `argsort`, `matmul` and `norm` compute what the definitions say, in
floating point numbers of 64 bits. Their answers are compared within `TOLERANCE` of `claims/_agreement.py`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from builder.reference._judgement import Judgement, signed

if TYPE_CHECKING:
    from collections.abc import Iterable

    from builder.quantities import (
        Attending,
        Attention,
        AttentionWeight,
        Cosine,
        KeptProbability,
        KeptTokens,
        Softmax,
    )


def judge_softmax(quantity: Softmax) -> Judgement:
    """Judge the probability of a token, by exponentials of the logits."""
    import numpy as np

    logits = np.log(_array(number for _, number in quantity.logits))
    found = _softmax(logits / float(quantity.temperature))
    at = [token for token, _ in quantity.logits].index(quantity.token)
    return Judgement(quantity, float(found[at]), signed("numpy", "log", "exp"))


def judge_kept(quantity: KeptTokens) -> Judgement:
    """Judge which tokens are kept."""
    order, _ = _kept(quantity)
    said = tuple(quantity.shares[n][0] for n in order)
    return Judgement(quantity, said, signed("numpy", "argsort", "cumsum"))


def judge_kept_probability(quantity: KeptProbability) -> Judgement:
    """Judge the probability of a token among those that are kept."""
    order, shares = _kept(quantity)
    names = [quantity.shares[n][0] for n in order]
    said = float(shares[names.index(quantity.token)]) if quantity.token in names else 0.0
    return Judgement(quantity, said, signed("numpy", "argsort", "cumsum"))


def judge_weight(quantity: AttentionWeight) -> Judgement:
    """Judge a weight."""
    said = float(_weights(quantity)[quantity.other - 1])
    return Judgement(quantity, said, signed("numpy", "matmul", "exp"))


def judge_attention(quantity: Attention) -> Judgement:
    """Judge a component of the output."""
    import numpy as np

    values = np.array([[float(n) for n in value] for value in quantity.values])
    said = float((_weights(quantity) @ values)[quantity.component - 1])
    return Judgement(quantity, said, signed("numpy", "matmul", "exp"))


def judge_cosine(quantity: Cosine) -> Judgement:
    """Judge the cosine."""
    from numpy.linalg import norm

    first, second = _array(quantity.first), _array(quantity.second)
    said = float(first @ second / (norm(first) * norm(second)))
    return Judgement(quantity, said, signed("numpy", "matmul", "linalg.norm"))


def _array(numbers: Iterable[Any]) -> Any:
    import numpy as np

    return np.array([float(n) for n in numbers])


def _softmax(logits: Any) -> Any:
    import numpy as np

    found = np.exp(logits - logits.max())
    return found / found.sum()


def _kept(quantity: KeptTokens | KeptProbability) -> tuple[list[int], Any]:
    """Which tokens are kept, and their new probabilities."""
    import numpy as np

    shares = _array(share for _, share in quantity.shares)
    order = np.argsort(-shares, kind="stable")[: quantity.k]
    found = shares[order] / shares[order].sum()
    if quantity.p is not None:
        n = int(np.searchsorted(np.cumsum(found), float(quantity.p))) + 1
        order, found = order[:n], found[:n] / found[:n].sum()
    return [int(n) for n in order], found


def _weights(quantity: Attending) -> Any:
    """A row of the matrix of weights, whose mask is an infinite negative logit."""
    import numpy as np

    query = np.log(_array(quantity.query))
    keys = np.array([[float(n) for n in key] for key in quantity.keys])
    logits = keys @ query / np.sqrt(len(query))
    logits[quantity.position :] = -np.inf
    return _softmax(logits)
