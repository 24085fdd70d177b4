"""The models that a `verify:` block can bind, one row each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from builder import quantities as q
from builder.claims import _code, _ngram_parts, _token_parts
from builder.claims._kind import ModelKind
from builder.languages import say
from builder.schema import Integer, Key, Line, ListOf, MapOf, Merges, Number, OneOf, Record

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from builder.claims._parts import Parts
    from builder.languages import Message

_WORDS = ListOf(Line(), 1, q.MAX_SENTENCES)
_BPE = Record(
    {
        "corpus": Key(_WORDS),
        "merges": Key(Merges(q.MAX_MERGES), required=True),
        "alphabet": Key(_WORDS),
    },
    "`bpe`",
)
_VOCABULARY = Record({"vocabulary": Key(_WORDS, required=True)}, "`wordpiece`")
_SMOOTHINGS = OneOf(tuple(smoothing.value for smoothing in q.Smoothing))


def _table(name: str, order: int) -> Callable[[Mapping[str, Any]], q.TableModel]:
    def build(values: Mapping[str, Any]) -> q.TableModel:
        rows = (("", values[name]),) if order == 1 else values[name]
        return q.TableModel(order, tuple((tuple(context.split()), row) for context, row in rows))

    return build


def _table_in_words(model: q.TableModel) -> Message:
    table = "; ".join(
        f"{' '.join(context)}: " + ", ".join(f"{word} {p}" for word, p in row)
        for context, row in model.rows
    )
    return say("quantity-table", order=model.order, table=f"{{{table}}}")


def _counted(values: Mapping[str, Any]) -> q.CountedModel:
    corpus = tuple(q.sentence(text) for text in values["corpus"])
    return q.CountedModel(corpus, values["order"], q.Smoothing(values.get("smoothing", "mle")))


def _counted_in_words(model: q.CountedModel) -> Message:
    sentences = " / ".join(" ".join(sentence) for sentence in model.corpus)
    return say(
        "quantity-counted",
        order=model.order,
        smoothing=model.smoothing.value,
        sentences=f"[{sentences}]",
    )


def _bpe_in_words(model: q.Bpe | q.TrainedBpe) -> Message:
    if isinstance(model, q.TrainedBpe):
        return say("quantity-trained-bpe", merges=model.merges, words=f"[{' '.join(model.words)}]")
    return say("quantity-bpe", merges=f"[{', '.join(' '.join(pair) for pair in model.merges)}]")


KINDS: tuple[ModelKind[Any], ...] = (
    *(
        ModelKind(
            of=(q.TableModel,),
            name=name,
            keys={
                name: Key(MapOf(Number()) if order == 1 else MapOf(MapOf(Number())), required=True)
            },
            build=_table(name, order),
            words=_table_in_words,
            code=_code.table,
            parts=_ngram_parts.table,
        )
        for order, name in enumerate(("unigram", "bigram", "trigram"), 1)
    ),
    ModelKind(
        of=(q.CountedModel,),
        name="corpus",
        keys={
            "corpus": Key(_WORDS, required=True),
            "order": Key(Integer(1, q.MAX_ORDER), required=True),
            "smoothing": Key(_SMOOTHINGS),
        },
        build=_counted,
        words=_counted_in_words,
        code=_code.counted,
        parts=_ngram_parts.counted,
    ),
    ModelKind(
        of=(q.Bpe, q.TrainedBpe),
        name="bpe",
        keys={"bpe": Key(_BPE, required=True)},
        build=lambda values: q.bpe(**values["bpe"]),
        words=_bpe_in_words,
        code=_code.bpe,
        parts=_token_parts.bpe,
    ),
    ModelKind(
        of=(q.WordPiece,),
        name="wordpiece",
        keys={"wordpiece": Key(_VOCABULARY, required=True)},
        build=lambda values: q.WordPiece(values["wordpiece"]["vocabulary"]),
        words=lambda model: say("quantity-wordpiece", vocabulary=f"[{' '.join(model.vocabulary)}]"),
        code=_code.wordpiece,
        parts=_token_parts.wordpiece,
    ),
)
_BY_TYPE = {type_: kind for kind in KINDS for type_ in kind.of}


def in_words(model: q.Model) -> Message:
    """Describe a model in words."""
    return _BY_TYPE[type(model)].words(model)


def code(model: q.Model) -> tuple[str, ...]:
    """List the texts that a note about the model may show as code."""
    return tuple(_BY_TYPE[type(model)].code(model))


def parts(model: q.Model) -> Parts:
    """List what a note may take from the model by name."""
    return _BY_TYPE[type(model)].parts(model)
