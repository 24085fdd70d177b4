"""`ngram-score`: the probability of a word after a context, by counting, plain or add-one.

    corpus: [a a a b b]
    context: a
    word: b
    smoothing: add-one

asks for p(b | a) = (1 + 1) / (3 + 3).
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

from builder import quantities as q
from builder.codes import generate as codes
from builder.display import write
from builder.exact import ngram
from builder.generators import _ngram
from builder.generators._draft import (
    Draft,
    DraftOption,
    Generator,
    Refused,
    bound_names,
    options,
    wrong_answers,
)
from builder.schema import Key, Line

if TYPE_CHECKING:
    from collections.abc import Mapping

    from builder.display.write import Writer

_TELLING = {q.Smoothing.MLE: ("joint",), q.Smoothing.ADD_ONE: ("forgets-smoothing", "forgets-v")}
_OTHERS = {
    q.Smoothing.MLE: ("reversed-bigram", "unigram", "last-word-only"),
    q.Smoothing.ADD_ONE: ("v-without-end", "v-with-start", "forgets-one", "tokens-as-v"),
}


def draft(parameters: Mapping[str, Any], writer: Writer) -> Draft:
    """The card."""
    model = _ngram.model_of(parameters)
    if not isinstance(model, q.CountedModel):
        raise Refused(codes.CONFLICTING, "the model must be counted from a corpus", "give `corpus`")
    context = tuple(parameters.get("context", "").split())
    quantity = q.Score(parameters["word"], context, model)
    key = ngram.score(quantity.word, context, model)
    if not 0 <= key <= 1:
        raise Refused(codes.IMPOSSIBLE_OPTION, f"the key {key} is no probability", "report this")
    wrong = [
        w
        for w in wrong_answers(quantity, key, _TELLING[model.smoothing], _OTHERS[model.smoothing])
        if isinstance(w.value, Fraction) and 0 <= w.value <= 1
    ]

    def show(value: Any) -> str:
        return (
            f"$\\frac{{{value.numerator}}}{{{value.denominator}}}$"
            if value.denominator > 1
            else f"${value}$"
        )

    chosen = options(DraftOption(show(key), "", "p", is_key=True), wrong, show)
    return Draft(
        stem=(
            f"{_ngram.stated(model, writer)}\n\n"
            f"¿Cuánto vale ${write.score(quantity.word, context)}$, como fracción irreducible?"
        ),
        options=chosen,
        solution=_solution(quantity, model, key),
        names=bound_names("p", quantity, chosen, wrong),
        is_ordered=True,
    )


def _solution(quantity: q.Score, model: q.CountedModel, key: Fraction) -> str:
    after = ngram.continuations(quantity.context, model)
    total, n = sum(after.values()), after.get(quantity.word, 0)
    rows = "\n".join(f"| ${write.word(word)}$ | {times} |" for word, times in sorted(after.items()))
    history = f" tras ${write.words(quantity.context)}$" if quantity.context else ""
    table = (
        f"Lo que aparece{history}, y cuántas veces:\n\n| palabra | veces |\n|---|---|\n{rows}\n\n"
    )
    reduced = (
        ""
        if key.denominator == total and model.smoothing is q.Smoothing.MLE
        else f" = {_fraction(key)}"
    )
    if model.smoothing is q.Smoothing.MLE:
        return f"{table}En total son {total}, así que\n\n$$p = \\frac{{{n}}}{{{total}}}{reduced}$$"
    v = ngram.vocabulary_size(model)
    names = ", ".join(f"`{word}`" for word in ngram.vocabulary(model))
    return (
        f"{table}En total son {total}. El vocabulario que puede aparecer es {names}: $V$ vale {v}. "
        f"Se suma uno a cada cuenta:\n\n$$p = \\frac{{1 + {n}}}{{{v} + {total}}} = {_fraction(key)}$$"
    )


def _fraction(value: Fraction) -> str:
    return (
        f"\\frac{{{value.numerator}}}{{{value.denominator}}}"
        if value.denominator > 1
        else str(value)
    )


GENERATOR = Generator(
    name="ngram-score",
    parameters={
        **_ngram.CORPUS_KEYS,
        "context": Key(_ngram.SENTENCE),
        "word": Key(Line("a word", r"[^\s`$]+"), required=True),
    },
    draft=draft,
    example={
        "corpus": ("el gato come", "el perro come", "el gato duerme"),
        "context": "gato",
        "word": "come",
        "smoothing": "add-one",
    },
)
