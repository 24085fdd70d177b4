"""The models that a `verify:` block can bind, one row each."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any

from builder import quantities as q
from builder.claims import _code, _ngram_parts, _token_parts
from builder.claims._kind import ModelKind
from builder.languages import say
from builder.schema import (
    Boolean,
    Either,
    Integer,
    Key,
    Line,
    ListOf,
    MapOf,
    Merges,
    Number,
    OneOf,
    Record,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from fractions import Fraction

    from builder.claims._parts import Parts
    from builder.languages import Message

_WORDS = ListOf(Line(), 1, q.MAX_SENTENCES)
COUNTED_WORDS = Either(_WORDS, MapOf(Integer(1, q.MAX_WORDS)))
"""A tokeniser's corpus: texts, or words with their counts."""
_BPE = Record(
    {
        "corpus": Key(COUNTED_WORDS),
        "merges": Key(Merges(q.MAX_MERGES), required=True),
        "alphabet": Key(_WORDS),
        "unknown": Key(Boolean()),
    },
    "`bpe`",
)
_VOCABULARY = Record({"vocabulary": Key(_WORDS, required=True)}, "`wordpiece`")
_SMOOTHINGS = Either(
    OneOf(tuple(one.value for one in q.Smoothing if not one.has_constant)),
    Record({one.value: Key(Number()) for one in q.Smoothing if one.has_constant}, "`smoothing`"),
)
_COUNT = Integer(0, 999_999_999)
_COUNTS = MapOf(Either(_COUNT, MapOf(_COUNT)))


def _smoothing(written: str | Mapping[str, Fraction]) -> tuple[q.Smoothing, Fraction | None]:
    """Read `add-one`, or `{add: 0.5}`."""
    if isinstance(written, str):
        return q.Smoothing(written), None
    if len(written) != 1:
        raise q.Impossible(say("quantity-two-smoothings"))
    ((name, constant),) = written.items()
    return q.Smoothing(name), constant


def _table(name: str, order: int) -> Callable[[Mapping[str, Any]], q.TableModel]:
    def build(values: Mapping[str, Any]) -> q.TableModel:
        rows = (("", values[name]),) if order == 1 else values[name]
        return q.TableModel(
            order,
            tuple((tuple(context.split()), row) for context, row in rows),
            values.get("partial", False),
        )

    return build


def _table_in_words(model: q.TableModel) -> Message:
    table = "; ".join(
        f"{' '.join(context)}: " + ", ".join(f"{word} {p}" for word, p in row)
        for context, row in model.rows
    )
    if model.is_partial:
        return say("quantity-partial-table", order=model.order, table=f"{{{table}}}")
    return say("quantity-table", order=model.order, table=f"{{{table}}}")


def _counted(values: Mapping[str, Any]) -> q.CountedModel:
    corpus = tuple(q.sentence(text) for text in values["corpus"])
    smoothing, constant = _smoothing(values.get("smoothing", "mle"))
    return q.CountedModel(corpus, values["order"], smoothing, constant)


def _smoothing_in_words(model: q.CountedModel | q.CountTable) -> str:
    name = model.smoothing.value
    return name if model.constant is None else f"{name} {model.constant}"


def _counted_in_words(model: q.CountedModel) -> Message:
    sentences = " / ".join(" ".join(sentence) for sentence in model.corpus)
    return say(
        "quantity-counted",
        order=model.order,
        smoothing=_smoothing_in_words(model),
        sentences=f"[{sentences}]",
    )


def _counts(values: Mapping[str, Any]) -> q.CountTable:
    """Build a table of counts: of words, or of words after the histories of the same length."""
    written = values["counts"]
    if all(isinstance(row, int) for _, row in written):
        rows: tuple[tuple[q.Sentence, Any], ...] = (((), written),)
    elif any(isinstance(row, int) for _, row in written):
        raise q.Impossible(say("quantity-mixed-counts"))
    else:
        rows = tuple((tuple(context.split()), row) for context, row in written)
    smoothing, constant = _smoothing(values.get("smoothing", "mle"))
    return q.CountTable(
        order=len(rows[0][0]) + 1,
        rows=rows,
        totals=tuple((tuple(context.split()), n) for context, n in values.get("totals", ())),
        smoothing=smoothing,
        constant=constant,
        v=values.get("V"),
    )


def _counts_in_words(model: q.CountTable) -> Message:
    totals = dict(model.totals)
    table = "; ".join(
        f"{' '.join(context)}{f' ({totals[context]})' if context in totals else ''}: "
        + ", ".join(f"{word} {n}" for word, n in row)
        for context, row in model.rows
    )
    smoothing = _smoothing_in_words(model) + (f", V = {model.v}" if model.v else "")
    return say("quantity-count-table", order=model.order, smoothing=smoothing, table=f"{{{table}}}")


def _bpe_in_words(model: q.Bpe | q.TrainedBpe) -> Message:
    if isinstance(model, q.TrainedBpe):
        words = f"[{counted_words(model.words)}]"
        if model.has_unknown:
            return say("quantity-trained-bpe-unknown", merges=model.merges, words=words)
        return say("quantity-trained-bpe", merges=model.merges, words=words)
    merges = f"[{', '.join(' '.join(pair) for pair in model.merges)}]"
    if model.has_unknown:
        alphabet = f"[{' '.join(model.alphabet)}]"
        return say("quantity-bpe-unknown", merges=merges, alphabet=alphabet)
    return say("quantity-bpe", merges=merges)


def counted_words(words: q.Sentence) -> str:
    """Write words with spaces; one that comes three times or more in a row as `hug×10`."""
    runs = [(word, len(list(run))) for word, run in groupby(words)]
    return " ".join(f"{word}×{n}" if n > 2 else " ".join([word] * n) for word, n in runs)


def _unigram_in_words(model: q.Unigram) -> Message:
    pieces = "; ".join(f"{piece} {number}" for piece, number in model.pieces)
    if model.are_logs:
        return say("quantity-unigram-logs", pieces=f"{{{pieces}}}")
    return say("quantity-unigram", pieces=f"{{{pieces}}}")


KINDS: tuple[ModelKind[Any], ...] = (
    *(
        ModelKind(
            of=(q.TableModel,),
            name=name,
            keys={
                name: Key(MapOf(Number()) if order == 1 else MapOf(MapOf(Number())), required=True),
                "partial": Key(Boolean()),
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
        of=(q.CountTable,),
        name="counts",
        keys={
            "counts": Key(_COUNTS, required=True),
            "totals": Key(MapOf(_COUNT)),
            "V": Key(Integer(1, q.MAX_V)),
            "smoothing": Key(_SMOOTHINGS),
        },
        build=_counts,
        words=_counts_in_words,
        code=_code.table,
        parts=_ngram_parts.counts,
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
    ModelKind(
        of=(q.Unigram,),
        name="unigram-pieces",
        keys={"unigram-pieces": Key(MapOf(Number(), q.MAX_PIECES), required=True)},
        build=lambda values: q.unigram(values["unigram-pieces"]),
        words=_unigram_in_words,
        code=lambda model: tuple(piece for piece, _ in model.pieces),
        parts=_token_parts.unigram,
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
