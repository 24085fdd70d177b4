"""`top-k-p`: which tokens top-k or top-p leave, or the probability of one among them.

    probabilities: {a: 0.5, b: 0.3, c: 0.2}
    top-p: 0.7
    token: a

asks for 0.5 / 0.8 = 5/8. Without a `token` it asks which tokens are left; with `top-k` and `top-p`, top-k goes first.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

from builder import produced
from builder import quantities as q
from builder.display import write
from builder.exact import vectors
from builder.generators import _samples, _tokens
from builder.generators._draft import DraftExercise, Generator, wrong_answers
from builder.quantities.vectors import MAX_TOKENS
from builder.schema import Integer, Key, Line, MapOf, Number

if TYPE_CHECKING:
    from collections.abc import Mapping
    from random import Random

    from builder.display.write import Writer
    from builder.languages import Language

_TWENTIETHS = {
    4: ((8, 6, 4, 2), (10, 6, 3, 1), (9, 6, 3, 2), (10, 5, 4, 1), (8, 7, 4, 1), (12, 4, 3, 1)),
    5: ((8, 5, 4, 2, 1), (7, 5, 4, 3, 1), (6, 5, 4, 3, 2), (9, 5, 3, 2, 1), (8, 6, 3, 2, 1)),
}
"""Distributions of four and of five tokens, whose sums are short decimals."""


def draft(parameters: Mapping[str, Any], writer: Writer) -> DraftExercise:
    """Draft the exercise."""
    shares, k, p = parameters["probabilities"], parameters.get("top-k"), parameters.get("top-p")
    token = parameters.get("token")
    cut = q.KeptTokens(shares, k, p) if token is None else q.KeptProbability(shares, k, p, token)
    kept, text = vectors.kept(cut), writer.words.text
    cuts = ([] if k is None else [text("family-top-k", k=f"$k = {k}$")]) + (
        [] if p is None else [text("family-top-p", p=f"$p = {writer.exact(p)}$")]
    )
    listed = [f"{write.code(name)}: ${writer.exact(share)}$" for name, share in shares]
    asked = (
        text("family-top-k-p-ask-tokens")
        if token is None
        else text("family-top-k-p-ask-probability", token=write.code(token))
    )
    cutting = (
        text("family-top-k-p-cut", cut=cuts[0])
        if len(cuts) == 1
        else text("family-top-k-p-cut-twice", first=cuts[0], second=cuts[1])
    )
    left = writer.words.listed([write.code(name) for name, _ in kept])
    steps = [*_cutting(cut, kept, writer), text("family-top-k-p-left", tokens=left)]
    shown = write.code(" ".join(name for name, _ in kept))
    answer = produced.tokens(name for name, _ in kept)
    mistakes: tuple[str, ...] = ("p-of-all", "stops-below-p")
    key: Any = vectors.kept_tokens(cut) if token is None else None
    if token is not None:
        key = vectors.kept_probability(cut, token)
        total = sum((share for _, share in kept), start=Fraction(0))
        added = " + ".join(writer.exact(share) for _, share in kept)
        steps.append(text("family-top-k-p-sum", sum=f"${added} = {writer.exact(total)}$"))
        own = dict(kept).get(token)
        steps.append(
            text("family-top-k-p-gone", token=write.code(token))
            if own is None
            else text(
                "family-top-k-p-quotient", quotient=f"$$P = {write.quotient(own, total, writer)}$$"
            )
        )
        shown, answer = f"${writer.fraction(key)}$", produced.number(key)
        mistakes = ("without-renormalising", "kept-by-p-of-all", "kept-below-p")
    return DraftExercise(
        stem=f"{text('family-top-k-p-stem', tokens=_tokens.items(listed))}\n\n{cutting} {asked}",
        shown=shown,
        answer=answer,
        steps=tuple(steps),
        names={"P" if token is not None else "tokens": cut},
        mistakes=tuple(wrong_answers(cut, key, (), mistakes, writer.words)),
    )


def _cutting(
    cut: q.KeptTokens | q.KeptProbability, kept: list[tuple[str, Fraction]], writer: Writer
) -> list[str]:
    """How top-k and top-p cut."""
    text, steps = writer.words.text, []
    total = Fraction(1)
    if cut.k is not None:
        ranked = sorted(cut.shares, key=lambda entry: -entry[1])[: cut.k]
        total = sum((share for _, share in ranked), start=Fraction(0))
        steps.append(text("family-top-k-p-most", number=cut.k, k=writer.number_word(cut.k)))
    if cut.p is not None:
        bound = cut.p * total
        if total != 1:
            added = " + ".join(writer.exact(share) for _, share in ranked)
            steps.append(
                text(
                    "family-top-k-p-bound",
                    sum=f"${added} = {writer.exact(total)}$",
                    bound=f"${writer.exact(cut.p)} \\cdot {writer.exact(total)} = {writer.exact(bound)}$",
                )
            )
        before = Fraction(0)
        lines = []
        for name, share in kept:
            before += share
            sign = ">" if before > bound else "<"
            compared = f"${writer.exact(before)} {sign} {writer.exact(bound)}$"
            lines.append((write.code(name), f"${writer.exact(share)}$", compared))
        heads = [text(f"family-column-{name}") for name in ("token", "probability", "sum")]
        steps.append(text("family-top-k-p-sums", sums=_tokens.columns(heads, lines)))
    return steps


def sample(rng: Random, level: int, language: Language) -> dict[str, Any]:
    """Draw a distribution in twentieths: what top-k leaves, which tokens top-p leaves, and what both leave."""
    names = rng.sample(language.lines("sample-nouns"), 4 + (level == _samples.HARD))
    parts = rng.choice(_TWENTIETHS[len(names)])
    shares = {
        name: _decimal(Fraction(n, 20))
        for name, n in zip(names, rng.sample(parts, len(parts)), strict=True)
    }
    drawn: dict[str, Any] = {"probabilities": shares}
    if level != _samples.MIDDLE:
        drawn["top-k"] = rng.randint(2, 3)
    if level != _samples.EASY:
        drawn["top-p"] = rng.choice(["0.5", "0.6", "0.7", "0.8", "0.9"])
    if level == _samples.MIDDLE:
        return drawn
    largest = sorted(names, key=lambda name: -Fraction(shares[name]))
    return {**drawn, "token": rng.choice(largest[:2])}


def _decimal(share: Fraction) -> str:
    return f"{float(share):g}"


GENERATOR = Generator(
    name="top-k-p",
    parameters={
        "probabilities": Key(MapOf(Number(), MAX_TOKENS), required=True),
        "top-k": Key(Integer(1, MAX_TOKENS)),
        "top-p": Key(Number()),
        "token": Key(Line()),
    },
    draft=draft,
    example={
        "probabilities": (
            ("a", Fraction(1, 2)),
            ("b", Fraction(3, 10)),
            ("c", Fraction(1, 5)),
        ),
        "top-p": Fraction(7, 10),
        "token": "a",
    },
    sample=sample,
)
