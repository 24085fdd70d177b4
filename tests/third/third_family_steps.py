"""Check the tables and lists in the worked steps of the further families, against what the question says."""

from __future__ import annotations

import re
from fractions import Fraction
from math import prod
from typing import TYPE_CHECKING

from third_formulas import evaluate
from third_numbers import power
from third_smoothing import segmentations
from third_texts import after, divided, octets
from third_vectors import edit_distance, kept, softmax

if TYPE_CHECKING:
    from collections.abc import Callable

    from third_families import Asked
    from third_packages import Block


def right_family_steps(q: Asked, body: list[Block]) -> bool:
    """Whether the tables and the lists of a solution are right; formulas are compared elsewhere."""
    check = _STEPS.get(q.kind)
    return check is None or check(q, body)


def _rows(body: list[Block], size: int) -> list[tuple[Block, ...]]:
    cells = [block for block in body if block.tag == "td"]
    return list(zip(*(cells[at::size] for at in range(size)), strict=True))


def _listed(body: list[Block], start: str) -> list[str]:
    return [code for block in body if block.text.startswith(start) for code in block.code]


def _raised(base: Fraction, exponent: Fraction) -> str:
    """A power with its value: `4^{1/2} = 2`."""
    return f"{base}^{{{exponent}}} = {power(base, exponent)}"


def _softmax(q: Asked, body: list[Block]) -> bool:
    shown = [
        (token.code[0], logit.formulas[0], p.formulas[0]) for token, logit, p in _rows(body, 3)
    ]
    return shown == [
        (token, rf"\ln {k}" if k != 1 else "0", _raised(k, 1 / q.data["T"]))
        for token, k in q.data["logits"].items()
    ]


def _kept(q: Asked, body: list[Block]) -> bool:
    left = kept(q.data["shares"], q.data["k"], q.data["p"])
    if _listed(body, "Queda") != list(left):
        return False
    total = Fraction(0)
    for (token, share, sum_), name in zip(_rows(body, 3), left, strict=q.data["p"] is not None):
        total += q.data["shares"][name]
        reached = sum_.formulas[0].replace("=", "<").replace(">", "<").partition("<")[0]
        if token.code != [name] or evaluate(share.formulas[0]) != q.data["shares"][name]:
            return False
        if evaluate(reached) != total:
            return False
    return True


def _attention(q: Asked, body: list[Block]) -> bool:
    keys = q.data["keys"][: q.data["position"]]
    root = power(Fraction(len(q.data["query"])), Fraction(1, 2))
    assert isinstance(root, Fraction)
    products = [
        prod((b**n.numerator for b, n in zip(q.data["query"], key, strict=True)), start=Fraction(1))
        for key in keys
    ]
    shown = [(key.code[0], raised.formulas[0]) for key, raised in _rows(body, 2)]
    expected = [
        (f"[{', '.join(map(str, key))}]", _raised(product, 1 / root))
        for key, product in zip(keys, products, strict=True)
    ]
    return shown == expected and ("values" not in q.data or _is_mean(q, body, products, root))


def _is_mean(q: Asked, body: list[Block], products: list[Fraction], root: Fraction) -> bool:
    """Whether the last formula weighs each value by its own weight."""
    _, terms, _ = body[-1].formulas[-1].split(" = ")
    weights = softmax({str(n): one for n, one in enumerate(products)}, root)
    shown = [tuple(map(evaluate, term.split(r" \cdot "))) for term in terms.split(" + ")]
    return shown == list(zip(weights.values(), q.data["values"], strict=False))


def _cosine(q: Asked, body: list[Block]) -> bool:
    first, second = q.data["vectors"]
    expected = [[n for pair in zip(first, second, strict=True) for n in pair]]
    expected += [[n for one in vector for n in (one, 2)] for vector in (first, second)]
    sides = [latex.split(" = ")[0] for block in body[:2] for latex in block.formulas]
    return [[int(n) for n in re.findall(r"-?\d+", side)] for side in sides] == expected


def _votes(q: Asked, body: list[Block]) -> bool:
    quotient = rf"\frac{{{q.data['a']}}}{{{q.data['b']}}}"
    return rf"10^{{D / 400}} = {quotient}" in [one for block in body for one in block.formulas]


def _expected(q: Asked, body: list[Block]) -> bool:
    ratings = [q.data["S"], q.data["R"]]
    return _numbers(body)[:6] == [1, 1, 10, *ratings, 400]


def _rating(q: Asked, body: list[Block]) -> bool:
    ratings = [q.data["S"], q.data["R"]]
    return _numbers(body)[:9] == [q.data["R"], q.data["K"], 1, 1, 1, 10, *ratings, 400]


def _numbers(body: list[Block]) -> list[int]:
    (latex,) = [one for block in body for one in block.formulas if "=" in one]
    return [int(n) for n in re.findall(r"\d+", latex)]


def _edits(q: Asked, body: list[Block]) -> bool:
    one, other = list(q.data["a"]), list(q.data["b"])
    rows = [" ".join(["·", *other]), "·"]
    for n in range(len(one) + 1):
        numbers = [edit_distance(one[:n], other[:m], q.data["cost"]) for m in range(len(other) + 1)]
        rows += [one[n - 1]] if n else []
        rows.append(" ".join(map(str, numbers)))
    return [block.code[0] for block in body if block.tag in {"th", "td"} and block.code] == rows


def _measure(q: Asked, body: list[Block]) -> bool:
    hits = _listed(body, "Los aciertos son") + _listed(body, "El único acierto es")
    return hits == sorted(q.data["found"] & q.data["relevant"])


def _translation(q: Asked, body: list[Block]) -> bool:
    orders = range(1, q.data["order"] + 1) if q.name == "B" else [q.data["order"]]
    expected = []
    for n in orders:
        left = [_grams(one, n) for one in q.data["references"]]
        found = _grams(q.data["candidate"], n)
        most = {gram: max(one.count(gram) for one in left) for gram in found}
        expected += sorted(
            gram for gram in dict.fromkeys(found) for _ in range(min(found.count(gram), most[gram]))
        )
    return sorted(_listed(body, "De la traducción cuentan")) == sorted(expected)


def _grams(words: list[str], n: int) -> list[str]:
    return [" ".join(words[at : at + n]) for at in range(len(words) - n + 1)]


def _bytes(q: Asked, body: list[Block]) -> bool:
    wide = dict.fromkeys(one for one in q.data["text"] if not one.isascii())
    items = [tuple(block.code) for block in body if block.tag == "li"]
    return items == [(one, " ".join(octets(one))) for one in wide]


def _normalised(q: Asked, body: list[Block]) -> bool:
    steps = q.data["steps"].split(", ") if q.data["steps"] else []
    states = [after(q.data["text"], ", ".join(steps[:n])) for n in range(1, len(steps) + 1)]
    expected = list(states)
    if q.data["how"]:
        expected.append(" ".join(divided(q.data["text"], q.data["how"], q.data["steps"] or None)))
    return [code for block in body for code in block.code] == expected


def _byte_level(q: Asked, body: list[Block]) -> bool:
    return _listed(body, "Resultan") == [" ".join(q.value)]


def _unigram(q: Asked, body: list[Block]) -> bool:
    pieces = q.data["pieces"]
    cuts = sorted(segmentations(q.data["text"], pieces))
    shown = [block for block in body if block.tag == "li"]
    if sorted(block.code[0].split() for block in shown) != cuts:
        return False
    for block in shown:
        numbers = [pieces[piece] for piece in block.code[0].split()]
        factors, _, result = block.formulas[0].rpartition(" = ")
        if factors and [evaluate(one) for one in factors.split(r"\cdot")] != numbers:
            return False
        if evaluate(result) != prod(numbers, start=Fraction(1)):
            return False
    return _listed(body, "La más probable es") == [" ".join(q.value)]


_STEPS: dict[str, Callable[[Asked, list[Block]], bool]] = {
    "softmax": _softmax,
    "kept": _kept,
    "attention": _attention,
    "cosine": _cosine,
    "edits": _edits,
    "measure": _measure,
    "translation": _translation,
    "bytes": _bytes,
    "normalised": _normalised,
    "pre-tokens": _normalised,
    "byte-level": _byte_level,
    "unigram": _unigram,
    "votes": _votes,
    "expected": _expected,
    "rating": _rating,
}
