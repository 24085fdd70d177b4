"""The quantities of a model's last steps, one row each."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

from builder import quantities as q
from builder.claims import _parts
from builder.claims._kind import Kind
from builder.exact import vectors
from builder.languages import say
from builder.quantities.vectors import LOGARITHM, MAX_TOKENS, logarithm, query_ways, written
from builder.reference import numpy_vectors
from builder.schema import Integer, Key, Line, ListOf, MapOf, Number
from builder.snippets import vectors as snippets

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from builder.claims._parts import Ask, Parts
    from builder.quantities.vectors import Shares, Vector

_LINE = Key(Line(), required=True)
_LOGARITHM = Line(say("shape-logarithm"), LOGARITHM)
_LOGARITHMS = Key(ListOf(_LOGARITHM, 1, MAX_TOKENS), required=True)
_VECTOR = ListOf(Number(), 1, MAX_TOKENS)
_VECTORS = Key(ListOf(_VECTOR, 1, MAX_TOKENS), required=True)
_SHARES = Key(MapOf(Number(), MAX_TOKENS), required=True)
_CUTS = {"top-k": Key(Integer(1, MAX_TOKENS)), "top-p": Key(Number())}
_PLACE = Key(Integer(1, MAX_TOKENS), required=True)


def _attending(values: Mapping[str, Any]) -> tuple[Vector, tuple[Vector, ...], int]:
    return tuple(map(logarithm, values["query"])), values["keys"], values["position"]


def _softmax(values: Mapping[str, Any]) -> q.Softmax:
    logits = tuple((token, logarithm(text)) for token, text in values["softmax"])
    return q.Softmax(logits, values["of"], values.get("temperature", Fraction(1)))


def _in_logs(numbers: Vector) -> str:
    return " ".join(f"ln {number}" for number in numbers)


def _in_rows(rows: tuple[Vector, ...]) -> str:
    return "; ".join(" ".join(map(str, row)) for row in rows)


def _table(shares: Shares, before: str = "") -> str:
    return f"{{{'; '.join(f'{token} {before}{number}' for token, number in shares)}}}"


def _cuts(quantity: q.Truncated) -> str:
    k = [] if quantity.k is None else [f"top-k {quantity.k}"]
    return ", ".join([*k, *([] if quantity.p is None else [f"top-p {quantity.p}"])])


def _tokens(shares: Shares) -> tuple[str, ...]:
    return tuple(token for token, _ in shares)


def _code_of_attention(found: q.AttentionWeight | q.Attention) -> Iterator[str]:
    yield from query_ways(found.query)
    yield from map(written, found.keys)
    if isinstance(found, q.Attention):
        yield from map(written, found.values)


def _value(quantity: q.Quantity, ask: Ask) -> Parts:
    return _parts.known({"": _parts.asked(quantity, ask)})


KINDS: tuple[Kind[Any], ...] = (
    Kind(
        of=q.Softmax,
        name="softmax",
        keys={
            "softmax": Key(MapOf(_LOGARITHM, MAX_TOKENS), required=True),
            "of": _LINE,
            "temperature": Key(Number()),
        },
        models={},
        build=_softmax,
        solve=lambda x: vectors.softmax(x.logits, x.temperature)[x.token],
        judge=numpy_vectors.judge_softmax,
        words=lambda x: say(
            "quantity-softmax",
            token=x.token,
            logits=_table(x.logits, "ln "),
            temperature=str(x.temperature),
        ),
        code=lambda x: _tokens(x.logits),
        snippet=snippets.softmax,
        parts=_value,
    ),
    Kind(
        of=q.KeptTokens,
        name="kept-tokens",
        keys={"kept-tokens": _SHARES, **_CUTS},
        models={},
        build=lambda v: q.KeptTokens(v["kept-tokens"], v.get("top-k"), v.get("top-p")),
        solve=vectors.kept_tokens,
        judge=numpy_vectors.judge_kept,
        words=lambda x: say("quantity-kept-tokens", shares=_table(x.shares), cuts=_cuts(x)),
        code=lambda x: _tokens(x.shares),
        snippet=snippets.kept_tokens,
        parts=_value,
    ),
    Kind(
        of=q.KeptProbability,
        name="kept-probability",
        keys={"kept-probability": _SHARES, "of": _LINE, **_CUTS},
        models={},
        build=lambda v: q.KeptProbability(
            v["kept-probability"], v.get("top-k"), v.get("top-p"), v["of"]
        ),
        solve=lambda x: vectors.kept_probability(x, x.token),
        judge=numpy_vectors.judge_kept_probability,
        words=lambda x: say(
            "quantity-kept-probability", token=x.token, shares=_table(x.shares), cuts=_cuts(x)
        ),
        code=lambda x: _tokens(x.shares),
        snippet=snippets.kept_probability,
        parts=_value,
    ),
    Kind(
        of=q.AttentionWeight,
        name="attention-weight",
        keys={
            "attention-weight": _PLACE,
            "position": _PLACE,
            "query": _LOGARITHMS,
            "keys": _VECTORS,
        },
        models={},
        build=lambda v: q.AttentionWeight(*_attending(v), v["attention-weight"]),
        solve=lambda x: vectors.attention_weights(x)[x.other - 1],
        judge=numpy_vectors.judge_weight,
        words=lambda x: say(
            "quantity-attention-weight",
            other=x.other,
            position=x.position,
            query=_in_logs(x.query),
            keys=_in_rows(x.keys),
        ),
        code=_code_of_attention,
        snippet=snippets.attention_weight,
        parts=_value,
    ),
    Kind(
        of=q.Attention,
        name="attention",
        keys={
            "attention": _PLACE,
            "position": _PLACE,
            "query": _LOGARITHMS,
            "keys": _VECTORS,
            "values": _VECTORS,
        },
        models={},
        build=lambda v: q.Attention(*_attending(v), v["values"], v["attention"]),
        solve=vectors.attention,
        judge=numpy_vectors.judge_attention,
        words=lambda x: say(
            "quantity-attention",
            component=x.component,
            position=x.position,
            query=_in_logs(x.query),
            keys=_in_rows(x.keys),
            values=_in_rows(x.values),
        ),
        code=_code_of_attention,
        snippet=snippets.attention,
        parts=_value,
    ),
    Kind(
        of=q.Cosine,
        name="cosine",
        keys={"cosine": Key(_VECTOR, required=True), "and": Key(_VECTOR, required=True)},
        models={},
        build=lambda v: q.Cosine(v["cosine"], v["and"]),
        solve=vectors.cosine,
        judge=numpy_vectors.judge_cosine,
        words=lambda x: say(
            "quantity-cosine", first=_in_rows((x.first,)), second=_in_rows((x.second,))
        ),
        code=lambda x: (written(x.first), written(x.second)),
        snippet=snippets.cosine,
        parts=_value,
    ),
)
