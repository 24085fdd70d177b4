"""`bleu`: the clipped precision of a translation, or its BLEU where that is a fraction.

    candidate: a a b
    references: [a b c]
    order: 1
    measure: precision

asks for 2/3: of the two `a` only one counts.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

from builder import produced
from builder import quantities as q
from builder.codes import generate as codes
from builder.display import write
from builder.exact import evaluation
from builder.generators import _ngram, _samples
from builder.generators._draft import DraftExercise, Generator, Refused, wrong_answers
from builder.languages import say
from builder.quantities.evaluation import MAX_BLEU_ORDER, MAX_REFERENCES
from builder.schema import Integer, Key, ListOf, OneOf

if TYPE_CHECKING:
    from collections.abc import Mapping
    from random import Random

    from builder.display.write import Writer
    from builder.languages import Language

_OF_PRECISION = ("without-clipping", "over-reference", "each-ngram-once")
_OF_BLEU = ("product-of-precisions", "arithmetic-bleu", "highest-order-alone")


def draft(parameters: Mapping[str, Any], writer: Writer) -> DraftExercise:
    """Draft the exercise."""
    candidate = q.sentence(parameters["candidate"])
    references = tuple(map(q.sentence, parameters["references"]))
    order, is_bleu = parameters["order"], parameters["measure"] == "bleu"
    quantity = (q.Bleu if is_bleu else q.ClippedPrecision)(candidate, references, order)
    key = (
        evaluation.bleu(quantity)
        if isinstance(quantity, q.Bleu)
        else evaluation.precision_of_order(quantity, order)
    )
    if not isinstance(key, Fraction):
        raise Refused(codes.IMPOSSIBLE, say("quantity-irrational-bleu"))
    if key == 0:
        raise Refused(codes.IMPOSSIBLE, say("quantity-no-hits"))
    text, name = writer.words.text, "B" if is_bleu else "P"
    orders = range(1, order + 1) if is_bleu else (order,)
    precisions = {
        letter: q.ClippedPrecision(candidate, references, n)
        for letter, n in zip("PQRS", orders, strict=False)
    }
    steps = [_precision(letter, one, writer) for letter, one in precisions.items()]
    if is_bleu:
        found = [evaluation.precision_of_order(quantity, n) for n in range(1, order + 1)]
        product = write.product(list(map(writer.fraction, found)))
        index = f"[{order}]" if order > 2 else ""
        root = rf"\sqrt{index}{{{product}}}" if order > 1 else product
        steps += [
            text("family-bleu-no-penalty"),
            text("family-bleu-mean", mean=f"$$B = {root} = {writer.fraction(key)}$$"),
        ]
    data = {
        "candidate": write.code(" ".join(candidate)),
        "references": writer.words.listed([write.code(" ".join(one)) for one in references]),
        "number": len(references),
        "name": f"${name}$",
        "order": order,
    }
    return DraftExercise(
        stem=text(f"family-bleu-stem-{parameters['measure']}", **data),
        shown=f"${writer.fraction(key)}$",
        answer=produced.number(key),
        steps=tuple(steps),
        names={name: quantity, **precisions},
        mistakes=tuple(
            wrong_answers(quantity, key, (), _OF_BLEU if is_bleu else _OF_PRECISION, writer.words)
        ),
    )


def _precision(name: str, quantity: q.ClippedPrecision, writer: Writer) -> str:
    """The n-grams that count after clipping, each as often as it does, and the precision."""
    counts = evaluation.clipped(quantity, quantity.order)
    kept = [" ".join(gram) for gram, (_, times) in counts.items() for _ in range(times)]
    total = sum(n for n, _ in counts.values())
    shown = write.quotient(Fraction(len(kept)), Fraction(total), writer)
    return writer.words.text(
        "family-bleu-precision",
        order=quantity.order,
        ngrams=writer.words.listed([write.code(gram) for gram in kept]),
        precision=f"$${name} = {shown}$$",
    )


def sample(rng: Random, level: int, language: Language) -> dict[str, Any]:
    """Draw a precision of words, then of bigrams, then BLEU-2 of a translation that is not too short.

    With few sizes BLEU-2 is a fraction: four or five words give 1/2, nine or ten also 1/3 and 2/3.
    """
    del language

    def drawn() -> dict[str, Any]:
        size = rng.choice((4, 5, 9, 10) if level == _samples.HARD else (4, 5, 6))
        reference = rng.choices("abcde", k=size)
        candidate = _shuffled(rng, reference) if level == _samples.HARD else list(reference)
        for _ in range(rng.randint(level != _samples.HARD, 2)):
            candidate[rng.randrange(size)] = rng.choice(candidate)
        if level == _samples.MIDDLE:
            candidate[2:] = [*candidate[:2], *candidate[2:]][: size - 2]
        return {
            "candidate": " ".join(candidate),
            "references": [" ".join(reference)],
            "order": 1 + (level > 0),
            "measure": "bleu" if level == _samples.HARD else "precision",
        }

    return _samples.until(lambda one: _is_good(one, level), drawn)


def _shuffled(rng: Random, words: list[str]) -> list[str]:
    """Cut a sentence into parts, and put them in another order."""
    cuts = sorted(rng.sample(range(1, len(words)), rng.randint(1, len(words) - 1)))
    parts = [words[start:end] for start, end in zip([0, *cuts], [*cuts, None], strict=True)]
    return [word for part in rng.sample(parts, len(parts)) for word in part]


def _is_good(drawn: dict[str, Any], level: int) -> bool:
    made = (tuple(drawn["candidate"].split()), (tuple(drawn["references"][0].split()),))
    if level == _samples.HARD:
        found = evaluation.bleu(q.Bleu(*made, 2))
        return isinstance(found, Fraction) and 0 < found < 1
    counts = evaluation.clipped(q.ClippedPrecision(*made, drawn["order"]), drawn["order"])
    is_clipped = any(0 < kept < n for n, kept in counts.values())
    return any(kept for _, kept in counts.values()) and is_clipped


GENERATOR = Generator(
    name="bleu",
    parameters={
        "candidate": Key(_ngram.SENTENCE, required=True),
        "references": Key(ListOf(_ngram.SENTENCE, 1, MAX_REFERENCES), required=True),
        "order": Key(Integer(1, MAX_BLEU_ORDER), required=True),
        "measure": Key(OneOf(("precision", "bleu")), required=True),
    },
    draft=draft,
    example={
        "candidate": "a a b",
        "references": ("a b c",),
        "order": 1,
        "measure": "precision",
    },
    sample=sample,
)
