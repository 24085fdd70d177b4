"""The quantities that compare what a system gives with what it should give, one row each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from builder import quantities as q
from builder.claims import _parts
from builder.claims._kind import Kind
from builder.exact import evaluation
from builder.languages import say
from builder.quantities.evaluation import EMPTY, MAX_BLEU_ORDER, MAX_ITEMS, MAX_REFERENCES
from builder.reference import nltk_metrics
from builder.schema import Integer, Key, Line, ListOf, OneOf
from builder.snippets import evaluation as snippets

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from builder.claims._parts import Ask, Parts
    from builder.languages import Message

_LINE = Key(Line(), required=True)
_ITEMS = Key(ListOf(Line(), 0, MAX_ITEMS), required=True)
_ORDER = Key(Integer(1, MAX_BLEU_ORDER), required=True)
_REFERENCES = Key(ListOf(Line(), 1, MAX_REFERENCES), required=True)


def _edit_distance(values: Mapping[str, Any]) -> q.EditDistance:
    split = str.split if values.get("by") == "words" else list
    first, second = (tuple(split(values[key])) for key in ("edit-distance", "to"))
    return q.EditDistance(first, second, values.get("substitution", 1))


def _distance_in_words(found: q.EditDistance) -> Message:
    return say(
        "quantity-edit-distance",
        first=_written(found.first),
        second=_written(found.second),
        substitution=found.substitution,
    )


def _code_of_distance(found: q.EditDistance) -> Iterator[str]:
    """Both sequences, their items, and the rows of the table of distances."""
    for items in (found.first, found.second):
        yield from (_written(items), *items)
    yield from (EMPTY, " ".join([EMPTY, *found.second]))
    yield from (" ".join(map(str, row)) for row in evaluation.table(found))


def _written(items: q.Sentence) -> str:
    """Characters together, words apart."""
    return ("" if all(len(item) == 1 for item in items) else " ").join(items)


def _retrieval(kind: type[q.Retrieval], name: str) -> Any:
    return lambda values: kind(values["relevant"], values[name])


def _retrieval_in_words(name: str) -> Any:
    return lambda x: say(f"quantity-{name}", found=_items(x.found), relevant=_items(x.relevant))


def _items(items: q.Sentence) -> str:
    return f"[{', '.join(items)}]"


def _sentences(found: q.Translation) -> dict[str, str]:
    references = " / ".join(map(" ".join, found.references))
    return {"candidate": " ".join(found.candidate), "references": f"[{references}]"}


def _translation(values: Mapping[str, Any], name: str) -> tuple[q.Sentence, q.Corpus]:
    return q.sentence(values[name]), tuple(map(q.sentence, values["references"]))


def _code(found: q.Translation) -> Iterator[str]:
    """The sentences, their words, and their n-grams."""
    for words in (found.candidate, *found.references):
        for order in (*range(1, MAX_BLEU_ORDER + 1), len(words)):
            yield from (" ".join(gram) for gram in evaluation.ngrams(words, order))


def _value(quantity: q.Quantity, ask: Ask) -> Parts:
    return _parts.known({"": _parts.asked(quantity, ask)})


_RETRIEVALS: tuple[tuple[type[Any], str, Any, Any, Any], ...] = (
    (
        q.Precision,
        "precision",
        evaluation.precision,
        nltk_metrics.judge_precision,
        snippets.precision,
    ),
    (q.Recall, "recall", evaluation.recall, nltk_metrics.judge_recall, snippets.recall),
    (q.FMeasure, "f1", evaluation.f_measure, nltk_metrics.judge_f_measure, snippets.f_measure),
)

KINDS: tuple[Kind[Any], ...] = (
    Kind(
        of=q.EditDistance,
        name="edit-distance",
        keys={
            "edit-distance": _LINE,
            "to": _LINE,
            "by": Key(OneOf(("characters", "words"))),
            "substitution": Key(Integer(1, 2)),
        },
        models={},
        build=_edit_distance,
        solve=evaluation.edit_distance,
        judge=nltk_metrics.judge_edit_distance,
        words=_distance_in_words,
        code=_code_of_distance,
        snippet=snippets.edit_distance,
        parts=_value,
    ),
    *(
        Kind(
            of=kind,
            name=name,
            keys={name: _ITEMS, "relevant": _ITEMS},
            models={},
            build=_retrieval(kind, name),
            solve=solve,
            judge=judge,
            words=_retrieval_in_words(name),
            code=lambda x: (*x.found, *x.relevant),
            snippet=snippet,
            parts=_value,
        )
        for kind, name, solve, judge, snippet in _RETRIEVALS
    ),
    Kind(
        of=q.ClippedPrecision,
        name="clipped-precision",
        keys={"clipped-precision": _LINE, "references": _REFERENCES, "order": _ORDER},
        models={},
        build=lambda v: q.ClippedPrecision(*_translation(v, "clipped-precision"), v["order"]),
        solve=evaluation.clipped_precision,
        judge=nltk_metrics.judge_clipped_precision,
        words=lambda x: say("quantity-clipped-precision", order=x.order, **_sentences(x)),
        code=_code,
        snippet=snippets.clipped_precision,
        parts=_value,
    ),
    Kind(
        of=q.BrevityPenalty,
        name="brevity-penalty",
        keys={"brevity-penalty": _LINE, "references": _REFERENCES},
        models={},
        build=lambda v: q.BrevityPenalty(*_translation(v, "brevity-penalty")),
        solve=evaluation.brevity_penalty,
        judge=nltk_metrics.judge_brevity_penalty,
        words=lambda x: say("quantity-brevity-penalty", **_sentences(x)),
        code=_code,
        snippet=snippets.brevity_penalty,
        parts=_value,
    ),
    Kind(
        of=q.Bleu,
        name="bleu",
        keys={"bleu": _LINE, "references": _REFERENCES, "order": _ORDER},
        models={},
        build=lambda v: q.Bleu(*_translation(v, "bleu"), v["order"]),
        solve=evaluation.bleu,
        judge=nltk_metrics.judge_bleu,
        words=lambda x: say("quantity-bleu", order=x.order, **_sentences(x)),
        code=_code,
        snippet=lambda x: snippets.bleu(x) if evaluation.bleu(x) != 0 else None,
        parts=_value,
    ),
)
