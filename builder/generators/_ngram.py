"""Shared by the n-gram generators: their parameters, the model they describe, and its text in a stem."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from builder import quantities as q
from builder.codes import generate as codes
from builder.display import write
from builder.generators._draft import Refused
from builder.languages import say
from builder.schema import Integer, Key, Line, ListOf, MapOf, Number, OneOf

if TYPE_CHECKING:
    from collections.abc import Mapping

    from builder.display.write import Writer

WORD = r"[\w.,;:!?¿¡'()<>/@*+=-]+"
"""Characters that both a formula and a code span can show."""
SENTENCE = Line(say("shape-words-in-line"), rf"{WORD}(?: {WORD})*")
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
_ACROSS = 2
"""Probabilities in a line: on a telephone more would be out of sight."""


def model_of(parameters: Mapping[str, Any]) -> q.TableModel | q.CountedModel:
    """Build the model that the parameters describe: estimated from a corpus, or given as a table.

    Raises:
        Refused: both or neither are given.
        Impossible: the model is invalid.
    """
    if ("corpus" in parameters) == ("probabilities" in parameters):
        raise Refused(codes.CONFLICTING, say("conflicting-parameters-model"))
    if "probabilities" in parameters:
        if "smoothing" in parameters:
            raise Refused(codes.CONFLICTING, say("conflicting-parameters-smoothing"))
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
    raise Refused(codes.CONFLICTING, say("conflicting-parameters-corpus"))


def corpus(model: q.CountedModel, writer: Writer) -> str:
    """Write a corpus and its padding for a stem."""
    return writer.words.text(
        "family-ngram-corpus",
        order=model.order,
        starts=writer.number_word(model.order - 1),
        corpus=_lines(model),
    )


def stated(model: q.TableModel | q.CountedModel, writer: Writer) -> str:
    """Write the model and its conventions for a stem."""
    if isinstance(model, q.TableModel):
        return _table(model, writer)
    return writer.words.text(
        f"family-ngram-{model.smoothing.value}",
        order=model.order,
        starts=writer.number_word(model.order - 1),
        corpus=_lines(model),
    )


def _lines(model: q.CountedModel) -> str:
    return "\n".join(f"- {write.code(' '.join(sentence))}" for sentence in model.corpus)


def _table(model: q.TableModel, writer: Writer) -> str:
    rows = []
    for context, row in model.rows:
        shown = [f"{write.score(word, context)} = {writer.exact(p)}" for word, p in row]
        pairs = (r",\quad ".join(shown[n : n + _ACROSS]) for n in range(0, len(shown), _ACROSS))
        rows.append(r", \\ &".join(pairs))
    aligned = r" \\ ".join(f"&{row}" for row in rows)
    table = f"$$\\begin{{aligned}}{aligned}\\end{{aligned}}$$"
    # With one row, do not say that other contexts have probability 0.
    only = model.rows[0][0] if len(model.rows) == 1 else ()
    if not only:
        return writer.words.text("family-ngram-table", order=model.order, table=table)
    history = write.code(" ".join(only))
    return writer.words.text("family-ngram-row", order=model.order, history=history, table=table)
