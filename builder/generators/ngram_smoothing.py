"""`ngram-smoothing`: the probability of a word by add-k, absolute discounting or Kneser-Ney.

    corpus: [a b, a a b]
    smoothing: absolute-discounting
    constant: 1/2
    context: a
    word: b

asks for (2 - 1/2) / 3 + 1/2 · 2/3 · 2/7 = 25/42.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

from builder import produced
from builder import quantities as q
from builder.codes import generate as codes
from builder.display import write
from builder.exact import ngram
from builder.generators import _ngram
from builder.generators._draft import DraftExercise, Generator, Refused, wrong_answers
from builder.languages import say
from builder.schema import Key, Line, ListOf, Number, OneOf

if TYPE_CHECKING:
    from collections.abc import Mapping
    from random import Random

    from builder.display.write import Writer
    from builder.languages import Language

_SMOOTHINGS = (q.Smoothing.ADD, q.Smoothing.ABSOLUTE_DISCOUNTING, q.Smoothing.KNESER_NEY)
_OF_ADDED = ("adds-one-for-k", "v-without-k", "k-without-v", "unsmoothed")
_OF_DISCOUNTED = ("discount-lost", "one-type-discounted", "unsmoothed")
_OF_LOWER = {
    q.Smoothing.KNESER_NEY: "frequencies-below",
    q.Smoothing.ABSOLUTE_DISCOUNTING: "continuations-below",
}


def draft(parameters: Mapping[str, Any], writer: Writer) -> DraftExercise:
    """Draft the exercise."""
    smoothing = q.Smoothing(parameters["smoothing"])
    corpus = tuple(map(q.sentence, parameters["corpus"]))
    model = q.CountedModel(corpus, 2, smoothing, parameters["constant"])
    word, context = parameters["word"], (parameters["context"],)
    quantity = q.Score(word, context, model)
    key = ngram.score(word, context, model)
    after = ngram.continuations(context, model)
    if not after or word not in ngram.vocabulary(model):
        raise Refused(codes.CONFLICTING, say("quantity-unseen-history", history=context[0]))
    text, constant = writer.words.text, parameters["constant"]
    added = smoothing is q.Smoothing.ADD
    mistakes = _OF_ADDED if added else (*_OF_DISCOUNTED, _OF_LOWER[smoothing])
    n, total, types = after.get(word, 0), sum(after.values()), len(after)
    return DraftExercise(
        stem=text(
            f"family-ngram-smoothing-{smoothing.value}",
            corpus="\n".join(f"- {write.code(' '.join(one))}" for one in corpus),
            constant=f"${smoothing.symbol} = {writer.exact(constant)}$",
        )
        + "\n\n"
        + text("family-ngram-smoothing-ask", word=write.code(word), context=write.code(context[0])),
        shown=f"${writer.fraction(key)}$",
        answer=produced.number(key),
        steps=(_counted(word, context, n, total, types, writer, is_added=added), *_steps(quantity, key, writer)),
        names={"P": quantity},
        mistakes=tuple(wrong_answers(quantity, key, (), mistakes, writer.words)),
    )  # fmt: skip


def _counted(
    word: str,
    context: q.Sentence,
    n: int,
    total: int,
    types: int,
    writer: Writer,
    *,
    is_added: bool,
) -> str:
    """The counts that the formula takes."""
    counts = [
        f"$N({write.words((*context, word))}) = {n}$",
        rf"$N({write.words(context)}\,\cdot) = {total}$",
    ]
    shown = writer.words.text("family-ngram-smoothing-counts", counts=writer.words.listed(counts))
    if is_added:
        return shown
    others = writer.words.text(
        "family-ngram-smoothing-types", number=types, types=writer.number_word(types)
    )
    return f"{shown} {others}"  # fmt: skip


def _steps(quantity: q.Score, key: Fraction, writer: Writer) -> tuple[str, ...]:
    model = quantity.model
    assert isinstance(model, q.CountedModel)
    assert model.constant is not None
    after = ngram.continuations(quantity.context, model)
    n, total, types = after.get(quantity.word, 0), sum(after.values()), len(after)
    text, k, result = writer.words.text, writer.exact(model.constant), writer.fraction(key)
    if model.smoothing is q.Smoothing.ADD:
        v = ngram.vocabulary_size(model)
        quotient = rf"\frac{{{n} + {k}}}{{{total} + {k} \cdot {v}}}"
        return (
            text("family-ngram-smoothing-v", number=v, v=writer.number_word(v))
            + f"\n\n$$P = {quotient} = {result}$$",
        )
    kept = max(n - model.constant, Fraction(0)) / total
    weight = model.constant * types / total
    below = (key - kept) / weight
    above = rf"\frac{{{n} - {k}}}{{{total}}}" if n else "0"
    is_counted = model.smoothing is q.Smoothing.ABSOLUTE_DISCOUNTING
    seen = "frequency" if is_counted else "types"
    return (
        text(f"family-ngram-smoothing-below-{seen}", word=write.code(quantity.word)),
        text(
            "family-ngram-smoothing-mixed",
            mixed=rf"$$P = {above} + \frac{{{k} \cdot {types}}}{{{total}}} \cdot {writer.fraction(below)} = {result}$$",
        ),
    )


def sample(rng: Random, level: int, language: Language) -> dict[str, Any]:
    """Draw add-k, then absolute discounting, then Kneser-Ney, over few letters."""
    del language
    corpus = [
        " ".join(rng.choices("ab" if level else "abc", k=rng.randint(2, 3))) for _ in range(3)
    ]
    words = sorted({word for one in corpus for word in one.split()})
    return {
        "corpus": corpus,
        "smoothing": _SMOOTHINGS[level].value,
        "constant": "1/2",
        "context": rng.choice(words),
        "word": rng.choice(words),
    }


GENERATOR = Generator(
    name="ngram-smoothing",
    parameters={
        "corpus": Key(ListOf(_ngram.SENTENCE, 1), required=True),
        "smoothing": Key(OneOf(tuple(one.value for one in _SMOOTHINGS)), required=True),
        "constant": Key(Number(), required=True),
        "context": Key(Line(), required=True),
        "word": Key(Line(), required=True),
    },
    draft=draft,
    example={
        "corpus": ("a b", "a a b"),
        "smoothing": "absolute-discounting",
        "constant": Fraction(1, 2),
        "context": "a",
        "word": "b",
    },
    sample=sample,
)
