"""Snippets of softmax, sampling, attention and the cosine, with numpy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.snippets._python import lines, listed, printed, words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from builder.quantities import (
        Attention,
        AttentionWeight,
        Cosine,
        KeptProbability,
        KeptTokens,
        Softmax,
    )
    from builder.quantities.vectors import Attending, Truncated, Vector

_NUMPY = ("import numpy as np",)


def softmax(quantity: Softmax) -> str:
    """Print the probability of a token."""
    at = [token for token, _ in quantity.logits].index(quantity.token)
    logits = f"logits = np.log({_row(number for _, number in quantity.logits)})"
    heat = quantity.temperature
    warm = () if heat == 1 else (f"logits = logits / ({heat})",)
    return lines(
        _NUMPY,
        (logits, *warm, "exps = np.exp(logits)", *printed("p", f"exps[{at}] / exps.sum()")),
    )


def kept_tokens(quantity: KeptTokens) -> str:
    """Print the tokens that are kept."""
    return lines(_NUMPY, (*_kept(quantity), "print([tokens[n] for n in order])"))


def kept_probability(quantity: KeptProbability) -> str:
    """Print the new probability of a token; 0 if it is not kept."""
    found = ("kept = {tokens[n]: x for n, x in zip(order, p)}",)
    asked = printed("x", f"kept.get({quantity.token!r}, 0)")
    return lines(_NUMPY, (*_kept(quantity), *found, *asked))


def _kept(quantity: Truncated) -> tuple[str, ...]:
    cut = "" if quantity.k is None else f"[:{quantity.k}]"
    found = [
        f"tokens = {words(token for token, _ in quantity.shares)}",
        f"p = np.array({_row(share for _, share in quantity.shares)})",
        f"order = np.argsort(-p, kind='stable'){cut}",
        "p = p[order] / p[order].sum()",
    ]
    if quantity.p is not None:
        found += [
            f"n = np.searchsorted(np.cumsum(p), {quantity.p}) + 1",
            "order, p = order[:n], p[:n] / p[:n].sum()",
        ]
    return tuple(found)


def attention_weight(quantity: AttentionWeight) -> str:
    """Print a weight."""
    return lines(_NUMPY, (*_weights(quantity), *printed("x", f"w[{quantity.other - 1}]")))


def attention(quantity: Attention) -> str:
    """Print a component of the output."""
    values = _matrix("V", quantity.values)
    asked = printed("x", f"(w @ V)[{quantity.component - 1}]")
    return lines(_NUMPY, (*_weights(quantity), *values, *asked))


def _weights(quantity: Attending) -> tuple[str, ...]:
    place = quantity.position
    masked = (f"logits[{place}:] = -np.inf",) if place < len(quantity.keys) else ()
    return (
        f"q = np.log({_row(quantity.query)})",
        *_matrix("K", quantity.keys),
        "logits = K @ q / np.sqrt(len(q))",
        *masked,
        "w = np.exp(logits) / np.exp(logits).sum()",
    )


def cosine(quantity: Cosine) -> str:
    """Print the cosine."""
    return lines(
        (*_NUMPY, "from numpy.linalg import norm"),
        (
            f"a = np.array({_row(quantity.first)})",
            f"b = np.array({_row(quantity.second)})",
            *printed("x", "a @ b / (norm(a) * norm(b))"),
        ),
    )


def _row(numbers: Iterable[object]) -> str:
    return f"[{', '.join(map(str, numbers))}]"


def _matrix(name: str, rows: Iterable[Vector]) -> tuple[str, ...]:
    return (*listed(name, map(_row, rows)), f"{name} = np.array({name})")
