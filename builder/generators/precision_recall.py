"""`precision-recall`: precision, recall or F1 of what a system finds.

    found: [a, b, d, e]
    relevant: [a, b, c]
    measure: f1

asks for 2 · 2 / (4 + 3) = 4/7.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

from builder import produced
from builder import quantities as q
from builder.codes import generate as codes
from builder.display import write
from builder.exact import evaluation
from builder.generators import _samples
from builder.generators._draft import DraftExercise, Generator, Refused, wrong_answers
from builder.languages import say
from builder.quantities.evaluation import MAX_ITEMS
from builder.schema import Key, Line, ListOf, OneOf

if TYPE_CHECKING:
    from collections.abc import Mapping
    from random import Random

    from builder.display.write import Writer
    from builder.languages import Language

_ITEMS = Key(ListOf(Line(), 1, MAX_ITEMS), required=True)
_MEASURES: Mapping[str, tuple[type[q.Retrieval], Any]] = {
    "precision": (q.Precision, evaluation.precision),
    "recall": (q.Recall, evaluation.recall),
    "f1": (q.FMeasure, evaluation.f_measure),
}
_MISTAKES = {
    "precision": ("recall-for-precision", "hits-over-all"),
    "recall": ("precision-for-recall", "hits-over-all"),
    "f1": ("mean-of-both", "hits-over-all"),
}


def draft(parameters: Mapping[str, Any], writer: Writer) -> DraftExercise:
    """Draft the exercise."""
    found, relevant, measure = (parameters[key] for key in ("found", "relevant", "measure"))
    kind, solve = _MEASURES[measure]
    quantity: Any = kind(relevant, found)
    key = solve(quantity)
    hits = evaluation.hits(quantity)
    if not hits:
        raise Refused(codes.IMPOSSIBLE, say("quantity-no-hits"))
    text, name = writer.words.text, {"precision": "P", "recall": "R", "f1": "F"}[measure]
    below = {"precision": len(found), "recall": len(relevant)}
    quotient = (
        rf"\frac{{2 \cdot {len(hits)}}}{{{len(found)} + {len(relevant)}}} = {writer.fraction(key)}"
        if measure == "f1"
        else write.quotient(Fraction(len(hits)), Fraction(below[measure]), writer)
    )
    return DraftExercise(
        stem=text(
            "family-precision-recall-stem", found=_listed(found, writer), relevant=_listed(relevant, writer)
        )
        + "\n\n"
        + text(f"family-precision-recall-ask-{measure}", name=f"${name}$"),
        shown=f"${writer.fraction(key)}$",
        answer=produced.number(key),
        steps=(
            text("family-precision-recall-hits", hits=_listed(tuple(hits), writer), number=len(hits)),
            text(
                f"family-precision-recall-{measure}",
                quotient=f"$${name} = {quotient}$$",
            ),
        ),
        names={name: quantity},
        mistakes=tuple(wrong_answers(quantity, key, (), _MISTAKES[measure], writer.words)),
    )  # fmt: skip


def _listed(items: tuple[str, ...], writer: Writer) -> str:
    return writer.words.listed([write.code(item) for item in items])


def sample(rng: Random, level: int, language: Language) -> dict[str, Any]:
    """Draw a precision, then a recall, then F1, which needs both."""
    del language
    items = "abcdefghjk"  # before an i, Spanish has another `and`
    relevant = sorted(rng.sample(items, rng.randint(3, 5)))
    found = _samples.until(
        lambda drawn: 0 < len({*drawn} & {*relevant}) < min(len(drawn), len(relevant)),
        lambda: sorted(rng.sample(items, rng.randint(2, 6))),
    )
    return {"found": found, "relevant": relevant, "measure": tuple(_MEASURES)[level]}


GENERATOR = Generator(
    name="precision-recall",
    parameters={
        "found": _ITEMS,
        "relevant": _ITEMS,
        "measure": Key(OneOf(tuple(_MEASURES)), required=True),
    },
    draft=draft,
    example={"found": ("a", "b", "d", "e"), "relevant": ("a", "b", "c"), "measure": "f1"},
    sample=sample,
)
