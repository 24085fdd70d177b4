"""Shared by the n-gram generators: their parameters, the model they describe, and its text in a stem."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from builder import quantities as q
from builder.codes import generate as codes
from builder.display import write
from builder.generators._draft import Refused
from builder.schema import Integer, Key, Line, ListOf, MapOf, Number, OneOf

if TYPE_CHECKING:
    from collections.abc import Mapping

    from builder.display.write import Writer
    from builder.values import Number as Value

WORD = r"[\w.,;:!?¿¡'()<>/@*+=-]+"
"""Characters that both a formula and a code span can show."""
SENTENCE = Line("words separated by spaces", rf"{WORD}(?: {WORD})*")
CORPUS_KEYS: Mapping[str, Key] = {
    "corpus": Key(ListOf(SENTENCE)),
    "order": Key(Integer(1, 3)),
    "smoothing": Key(OneOf((q.Smoothing.MLE.value, q.Smoothing.ADD_ONE.value))),
}
MODEL_KEYS: Mapping[str, Key] = {**CORPUS_KEYS, "probabilities": Key(MapOf(MapOf(Number())))}

COUNTS_KEYS: Mapping[str, Key] = {
    "corpus": Key(ListOf(SENTENCE), required=True),
    "order": Key(Integer(2, 3)),
}
"""The parameters of families that only count."""

NAMES = {1: "unigramas", 2: "bigramas", 3: "trigramas"}


def model_of(parameters: Mapping[str, Any]) -> q.NgramModel:
    """Build the model that the parameters describe: estimated from a corpus, or given as a table.

    Raises:
        Refused: both or neither are given.
        Impossible: the model is invalid.
    """
    if ("corpus" in parameters) == ("probabilities" in parameters):
        raise Refused(
            codes.CONFLICTING,
            "expected either `corpus` or `probabilities`",
            "give exactly one of them",
        )
    if "probabilities" in parameters:
        if "smoothing" in parameters:
            raise Refused(
                codes.CONFLICTING,
                "`smoothing` does not apply to `probabilities`",
                "remove `smoothing`, or give `corpus`",
            )
        rows = tuple((tuple(context.split()), row) for context, row in parameters["probabilities"])
        return q.TableModel(parameters.get("order", 2), rows)
    corpus = tuple(q.sentence(text) for text in parameters["corpus"])
    smoothing = q.Smoothing(parameters.get("smoothing", "mle"))
    return q.CountedModel(corpus, parameters.get("order", 2), smoothing)


def counted_model(parameters: Mapping[str, Any]) -> q.CountedModel:
    """Build the model estimated from a corpus, unsmoothed by default.

    Raises:
        Refused: there is no corpus.
        Impossible: the model is invalid.
    """
    model = model_of(parameters)
    if isinstance(model, q.CountedModel):
        return model
    raise Refused(codes.CONFLICTING, "this generator needs a corpus", "give `corpus`")


def corpus(model: q.CountedModel) -> str:
    """Write a corpus and its padding for a stem."""
    sentences = "\n".join(f"- {write.code(' '.join(sentence))}" for sentence in model.corpus)
    return f"En este corpus hay una frase por línea ({padding(model.order)}):\n\n{sentences}"


def kind(model: q.NgramModel) -> str:
    """`bigramas`, `trigramas`, …"""
    return NAMES[model.order]


def stated(model: q.NgramModel, writer: Writer) -> str:
    """Write the model and its conventions for a stem."""
    if isinstance(model, q.TableModel):
        rows = [
            r",\quad ".join(f"{write.score(word, context)} = {writer.exact(p)}" for word, p in row)
            for context, row in model.rows
        ]
        table = r" \\ ".join(f"&{row}" for row in rows)
        # With one row, do not say that other contexts have probability 0.
        only = model.rows[0][0] if len(model.rows) == 1 else ()
        opening = f"Tras {write.code(' '.join(only))}, un" if only else "Un"
        return (
            f"{opening} modelo de {kind(model)} asigna estas probabilidades (las que faltan son nulas):\n\n"
            f"$$\\begin{{aligned}}{table}\\end{{aligned}}$$"
        )
    corpus = "\n".join(f"- {write.code(' '.join(sentence))}" for sentence in model.corpus)
    return (
        f"Un modelo de {kind(model)} se estima {_estimated(model)} a partir de este corpus, una frase por línea "
        f"({padding(model.order)}):\n\n{corpus}"
    )


def padding(order: int) -> str:
    """Write the padding for a stem."""
    if order == 1:
        return "cada frase acaba con `</s>`"
    if order == 2:
        return "a cada frase se le antepone un `<s>` y se le añade un `</s>`"
    starts = write.number_word(order - 1).replace("una", "un")
    return f"a cada frase se le anteponen {starts} `<s>` y se le añade un `</s>`"


def _estimated(model: q.CountedModel) -> str:
    if model.smoothing is q.Smoothing.MLE:
        return "por máxima verosimilitud, sin suavizar,"
    return (
        "con suavizado *add-one*, contando en $V$ las palabras distintas y `</s>`, pero no `<s>`,"
    )


def number_options_places(key: Value, wrong: list[Value]) -> int | None:
    """Choose how many decimals the options show; None if all are short fractions, which are shown exactly."""
    if all(write.is_short(value) for value in (key, *wrong)):
        return None
    return write.significant_places([key, *wrong])


def rounding(places: int | None) -> str:
    """Write the rounding for a stem."""
    words = {2: "dos", 3: "tres", 4: "cuatro", 5: "cinco", 6: "seis"}
    return "" if places is None else f" (redondeada a {words.get(places, str(places))} decimales)"
